"""GET, SET and ACTION of the simulated meter: lists, blocks, PDU size, conformance."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from simulator_help import NOW, ask, descriptor, invoke, manager, meter, selection, value
from win12.simulator.meter import Meter
from win12.simulator.model import name
from win12.simulator.session import Session
from win12.simulator.transfers import REQUEST_MAX
from win12_wire.errors import WireError
from win12_wire.frames import action, apdu, axdr, cosem, get
from win12_wire.frames import set as setting
from win12_wire.frames.initiate import ConformanceBit
from win12_wire.frames.service_error import ExceptionReason, ExceptionResponse
from win12_wire.objects.enums import DataAccessResult as Result

CLOCK, ENERGY, LOAD, BREAKER = "0.0.1.0.0.255", "1.0.1.8.0.255", "1.0.99.1.0.255", "0.0.96.3.10.255"


def next_block(m: Meter, session: Session, number: int, invoke_id: int = 1) -> Any:
    return m.handle(get.GetRequestNext(invoke_id=invoke_id, block_number=number), session)


def fetch(m: Meter, session: Session, response: Any) -> bytes:
    raw = b""
    while True:
        assert len(response.encode()) <= session.max_send
        assert isinstance(response, get.GetResponseWithDatablock)
        assert response.raw is not None
        raw += response.raw
        if response.last_block:
            return raw
        response = next_block(m, session, response.block_number)


@given(st.integers(20, 3000))
@settings(max_examples=25, deadline=None)
def test_long_answers_come_in_blocks_that_fit(size: int) -> None:
    m, session = meter(days=1), manager()
    session.max_send = size
    response = ask(m, session, LOAD)
    if isinstance(response, get.GetResponseNormal):
        assert len(response.encode()) <= size
        return
    assert axdr.decode(fetch(m, session, response)).value == value(m, LOAD)


@pytest.mark.parametrize("offset", [-1, 0, 1])
def test_an_answer_that_just_fits_is_not_cut(offset: int) -> None:
    m, session = meter(days=1), manager()
    session.max_send = len(ask(m, manager(), LOAD).encode()) + offset
    assert isinstance(ask(m, session, LOAD), get.GetResponseNormal if offset >= 0 else get.GetResponseWithDatablock)


def test_lost_answer_is_sent_again_and_other_numbers_end_the_transfer() -> None:
    m, session = meter(days=1), manager()
    session.max_send = 200
    ask(m, session, LOAD)
    second = next_block(m, session, 1)
    assert next_block(m, session, 1) == second
    wrong = next_block(m, session, 7)
    assert (wrong.last_block, wrong.error) == (1, Result.DATA_BLOCK_NUMBER_INVALID)
    assert next_block(m, session, 2).error == Result.NO_LONG_GET_IN_PROGRESS


def test_next_without_transfer_or_with_another_invoke_id() -> None:
    m, session = meter(days=1), manager()
    session.max_send = 200
    assert next_block(m, session, 1).error == Result.NO_LONG_GET_IN_PROGRESS
    ask(m, session, LOAD)
    assert next_block(m, session, 1, invoke_id=2).error == Result.NO_LONG_GET_IN_PROGRESS


def test_new_request_ends_the_transfer() -> None:
    m, session = meter(days=1), manager()
    session.max_send = 200
    ask(m, session, LOAD)
    ask(m, session, CLOCK)
    assert next_block(m, session, 1).error == Result.NO_LONG_GET_IN_PROGRESS
    assert ask(m, session, LOAD).block_number == 1


def test_list_answers_each_on_its_own() -> None:
    m = meter()
    wanted = [selection(m, CLOCK), selection(m, "1.1.1.1.1.1"), selection(m, ENERGY)]
    response = m.handle(get.GetRequestWithList(invoke_id=5, selections=wanted), manager())
    assert response.invoke_id == 5
    assert [result.error for result in response.results] == [None, Result.OBJECT_UNDEFINED, None]


def test_long_list_comes_in_blocks() -> None:
    m, session = meter(), manager()
    session.max_send = 64
    wanted = [selection(m, CLOCK) for _ in range(20)]
    response = m.handle(get.GetRequestWithList(invoke_id=1, selections=wanted), session)
    results = cosem.DataResultList.decode(fetch(m, session, response)).results
    assert [result.data.value for result in results if result.data] == [m.clock_octets(NOW)] * 20


def test_too_many_references_are_refused() -> None:
    m = meter()
    request = get.GetRequestWithList(invoke_id=1, selections=[selection(m, CLOCK)] * 1000)
    assert isinstance(m.handle(request, manager()), ExceptionResponse)


def test_unconfirmed_requests_are_done_without_answer() -> None:
    m = meter()
    assert ask(m, manager(), ENERGY, confirmed=0) is None
    request = action.ActionRequestNormal(
        invoke_id=1, confirmed=0, method=cosem.MethodDescriptor(class_id=70, instance_id=name(BREAKER), method_id=1)
    )
    assert m.handle(request, manager()) is None
    assert not m.connected


def test_answers_echo_invoke_id_and_priority() -> None:
    response = ask(meter(), manager(), ENERGY, priority=0)
    assert (response.invoke_id, response.priority) == (1, 0)


@pytest.mark.parametrize(
    ("bit", "request_"),
    [
        (ConformanceBit.get, "get"),
        (ConformanceBit.set, "set"),
        (ConformanceBit.action, "action"),
        (ConformanceBit.multiple_references, "list"),
    ],
)
def test_what_was_not_agreed_is_an_exception(bit: ConformanceBit, request_: str) -> None:
    m, session = meter(), manager()
    session.conformance &= ~bit
    requests: dict[str, Any] = {
        "get": get.GetRequestNormal(invoke_id=1, attribute=descriptor(m, ENERGY, 2)),
        "set": setting.SetRequestNormal(invoke_id=1, attribute=descriptor(m, CLOCK, 2), data=axdr.null_data()),
        "action": action.ActionRequestNormal(
            invoke_id=1, method=cosem.MethodDescriptor(class_id=70, instance_id=name(BREAKER), method_id=1)
        ),
        "list": get.GetRequestWithList(invoke_id=1, selections=[selection(m, ENERGY)]),
    }
    assert not isinstance(m.handle(requests[request_], manager()), ExceptionResponse)
    refused = m.handle(requests[request_], session)
    assert (refused.state_error, refused.service_error) == (1, ExceptionReason.service_not_supported)


def test_selective_access_must_be_agreed() -> None:
    m, session = meter(), manager()
    session.conformance &= ~ConformanceBit.selective_access
    access = cosem.SelectiveAccess(selector=2, parameters=axdr.null_data())
    assert ask(m, session, LOAD, 2, access).error == Result.SCOPE_OF_ACCESS_VIOLATED
    assert ask(m, manager(), ENERGY, 2, access).error == Result.SCOPE_OF_ACCESS_VIOLATED


def test_without_blocks_what_does_not_fit_is_refused() -> None:
    m, session = meter(), manager()
    session.conformance &= ~ConformanceBit.block_transfer_with_get_or_read
    session.max_send = 300
    assert ask(m, session, LOAD).service_error == ExceptionReason.pdu_too_long
    session.conformance, session.max_send = 0xFFFFFF, 10
    assert ask(m, session, LOAD).service_error == ExceptionReason.pdu_too_long


def test_unknown_service_is_an_exception() -> None:
    response = meter().handle(apdu.decode(bytes.fromhex("c4010100 0600000001")), manager())
    assert (response.state_error, response.service_error) == (2, ExceptionReason.service_not_supported)


# --- long requests -------------------------------------------------------------------------------------------------------


def set_blocks(m: Meter, session: Session, raw: bytes, cut: int, attribute: Any = None) -> Any:
    pieces = [raw[i : i + cut] for i in range(0, len(raw), cut)]
    wanted = attribute or descriptor(m, CLOCK, 2)
    response = None
    for number, piece in enumerate(pieces, 1):
        last = int(number == len(pieces))
        if number == 1:
            request: Any = setting.SetRequestWithFirstDatablock(
                invoke_id=4, attribute=wanted, last_block=last, block_number=1, raw=piece
            )
        else:
            request = setting.SetRequestWithDatablock(invoke_id=4, last_block=last, block_number=number, raw=piece)
        response = m.handle(request, session)
        if not last:
            assert response == setting.SetResponseDatablock(invoke_id=4, block_number=number)
    return response


@given(st.integers(1, 20))
def test_set_in_blocks(cut: int) -> None:
    m, session = meter(), manager()
    response = set_blocks(m, session, axdr.octet_string(m.clock_octets(NOW + 600)).encode(), cut)
    assert response.result == Result.SUCCESS
    assert m.shown_time(NOW) == pytest.approx(NOW + 600, abs=0.01)


def test_set_in_blocks_of_what_is_not_data() -> None:
    m = meter()
    assert set_blocks(m, manager(), b"\x09\x0c\x07", 2).result == Result.TYPE_UNMATCHED


def test_set_blocks_out_of_order_or_out_of_nothing() -> None:
    m, session = meter(), manager()
    block = setting.SetRequestWithDatablock(invoke_id=4, last_block=0, block_number=2, raw=b"x")
    assert m.handle(block, session).result == Result.NO_LONG_SET_IN_PROGRESS
    first = setting.SetRequestWithFirstDatablock(
        invoke_id=4, attribute=descriptor(m, CLOCK, 2), last_block=0, block_number=1, raw=b"x"
    )
    m.handle(first, session)
    late = setting.SetRequestWithDatablock(invoke_id=4, last_block=0, block_number=3, raw=b"x")
    assert m.handle(late, session).result == Result.DATA_BLOCK_NUMBER_INVALID
    assert m.handle(block, session).result == Result.NO_LONG_SET_IN_PROGRESS


def test_endless_set_is_ended() -> None:
    m, session = meter(), manager()
    piece = bytes(60000)
    first = setting.SetRequestWithFirstDatablock(
        invoke_id=4, attribute=descriptor(m, CLOCK, 2), last_block=0, block_number=1, raw=piece
    )
    response = m.handle(first, session)
    number = 1
    while isinstance(response, setting.SetResponseDatablock):
        number += 1
        response = m.handle(setting.SetRequestWithDatablock(invoke_id=4, last_block=0, block_number=number, raw=piece), session)
    assert response.result == Result.LONG_SET_ABORTED
    assert number * len(piece) < 2 * REQUEST_MAX


def test_set_list_whole_and_in_blocks() -> None:
    m, session = meter(), manager()
    wanted = [selection(m, CLOCK), selection(m, ENERGY)]
    values = [axdr.octet_string(m.clock_octets(NOW)), axdr.double_long_unsigned(1)]
    whole = m.handle(setting.SetRequestWithList(invoke_id=1, selections=wanted, values=values), session)
    assert whole.results == [Result.SUCCESS, Result.READ_WRITE_DENIED]
    uneven = m.handle(setting.SetRequestWithList(invoke_id=1, selections=wanted, values=values[:1]), session)
    assert uneven.results == [Result.OTHER_REASON] * 2
    raw = b"\x02" + b"".join(item.encode() for item in values)
    request = setting.SetRequestWithListAndFirstDatablock(invoke_id=1, selections=wanted, last_block=1, block_number=1, raw=raw)
    assert m.handle(request, session).results == [Result.SUCCESS, Result.READ_WRITE_DENIED]
    request.raw = b"\x02\x06"
    assert m.handle(request, session).results == [Result.TYPE_UNMATCHED] * 2


def test_logical_names_cannot_be_written() -> None:
    m = meter()
    request = setting.SetRequestNormal(invoke_id=1, attribute=descriptor(m, CLOCK, 1), data=axdr.octet_string(bytes(6)))
    assert m.handle(request, manager()).result == Result.READ_WRITE_DENIED


def test_action_in_blocks_and_lists() -> None:
    m, session = meter(), manager()
    shift = cosem.MethodDescriptor(class_id=8, instance_id=name(CLOCK), method_id=6)
    first = action.ActionRequestWithFirstPblock(invoke_id=2, method=shift, last_block=0, block_number=1, raw=b"\x10")
    assert m.handle(first, session) == action.ActionResponseNextPblock(invoke_id=2, block_number=1)
    rest = action.ActionRequestWithPblock(invoke_id=2, last_block=1, block_number=2, raw=b"\x00\x05")
    assert m.handle(rest, session).result == Result.SUCCESS
    assert m.shown_time(NOW) == NOW + 5
    assert m.handle(rest, session).result == Result.SUCCESS
    assert m.shown_time(NOW) == NOW + 5
    m.handle(action.ActionRequestNormal(invoke_id=4, method=shift, parameters=axdr.long(0)), session)
    assert m.handle(rest, session).result == Result.NO_LONG_GET_IN_PROGRESS
    both = action.ActionRequestWithList(invoke_id=3, methods=[shift, shift], values=[axdr.long(1), axdr.unsigned(1)])
    assert [r.result for r in m.handle(both, session).results] == [Result.SUCCESS, Result.TYPE_UNMATCHED]
    blocks = action.ActionRequestWithListAndFirstPblock(
        invoke_id=3, methods=[shift], last_block=1, block_number=1, raw=b"\x01\x10\x00\x01"
    )
    assert [r.result for r in m.handle(blocks, session).results] == [Result.SUCCESS]
    broken = action.ActionRequestWithFirstPblock(invoke_id=2, method=shift, last_block=1, block_number=1, raw=b"\x10")
    assert m.handle(broken, session).result == Result.TYPE_UNMATCHED


def test_unknown_methods_are_refused() -> None:
    m = meter()
    assert invoke(m, manager(), BREAKER, 9) == Result.OBJECT_UNAVAILABLE
    assert invoke(m, manager(), "0.0.40.0.0.255", 1) == Result.READ_WRITE_DENIED


@given(st.binary(max_size=60))
@settings(max_examples=300)
def test_any_request_that_decodes_is_answered(octets: bytes) -> None:
    m, session = meter(days=1), manager()
    session.max_send = 128
    for lead in (b"\xc0\x01\xc1", b"\xc1\x01\xc1", b"\xc3\x01\xc1", b"\xc0\x03\xc1", b""):
        try:
            request = apdu.decode(lead + octets)
        except WireError:
            continue
        response = m.handle(request, session)
        assert response is None or len(response.encode()) > 0
