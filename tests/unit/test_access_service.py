"""ACCESS: what the meter does with each item, what the client takes as an answer, and what it refuses."""

from collections.abc import Callable
from typing import Any

import pytest
import win12
from simulator_help import NOW, manager, meter
from transfer_help import ECHO, Pair
from win12.application.association.settings import Authentication, Security
from win12.application.client import accessing
from win12.application.client.accessing import AccessForm, ActionItem, GetItem, Item, SetItem
from win12.application.client.exchange_events import Closed, Failed, Response
from win12.application.client.references import selection
from win12.application.values import selective
from win12.security.counters import MemoryCounters
from win12.security.keys import Keys
from win12.simulator.config import MeterConfig
from win12.simulator.meter import Meter
from win12.simulator.model import name
from win12.simulator.server import serve_meters
from win12.simulator.services_access import LIST_MAX
from win12.simulator.session import Role, Session
from win12.simulator.station import Station
from win12_wire.errors import Code, LocalError, RemoteError
from win12_wire.frames import axdr
from win12_wire.frames.access import AccessRequest, AccessResponse, RequestEcho, ResponseSpecification
from win12_wire.frames.cosem import AttributeDescriptor, MethodDescriptor, SelectiveAccess
from win12_wire.frames.initiate import ConformanceBit
from win12_wire.frames.service_error import ExceptionReason, ExceptionResponse
from win12_wire.frames.wrapper import Wrapper
from win12_wire.objects.enums import AccessChoice, LongInvokeId
from win12_wire.objects.enums import DataAccessResult as Result

REGISTER, CLOCK, BREAKER, LOAD = "1.0.1.8.0.255", "0.0.1.0.0.255", "0.0.96.3.10.255", "1.0.99.1.0.255"
NOTHING = axdr.null_data()


def get(code: str = REGISTER, class_id: int = 3, attribute: int = 2, access: SelectiveAccess | None = None) -> GetItem:
    return GetItem(selection(class_id, code, attribute).attribute, access)


LATER = axdr.octet_string(bytes.fromhex("07EA 01 15 FF 0C 00 00 00 8000 FF"))
"""2026-01-21, noon."""


def put(value: axdr.Data = LATER, code: str = CLOCK, class_id: int = 8, attribute: int = 2) -> SetItem:
    return SetItem(AttributeDescriptor(class_id=class_id, instance_id=name(code), attribute_id=attribute), value)


def call(code: str = BREAKER, class_id: int = 70, method: int = 1) -> ActionItem:
    return ActionItem(MethodDescriptor(class_id=class_id, instance_id=name(code), method_id=method), axdr.integer(0))


def ask(m: Meter, items: list[Item], session: Session | None = None, **form: bool) -> Any:
    return m.handle(AccessForm(**form).request(items, 7), session or manager())


def results(response: AccessResponse) -> list[int]:
    return [one.result for one in response.specifications]


# --- the meter


def test_each_item_is_done_in_order_with_a_result_of_its_own() -> None:
    m = meter()
    response = ask(m, [get(), put(), get(CLOCK, 8), call(), get("1.0.9.9.9.255")])
    assert results(response) == [0, 0, 0, 0, Result.OBJECT_UNDEFINED]
    assert [one.choice for one in response.specifications] == [1, 2, 1, 3, 1]
    assert response.values[0].value == m.energy(NOW)[0]
    assert response.values[2].value[:4] == LATER.value[:4]
    assert [response.values[at] for at in (1, 3, 4)] == [NOTHING] * 3
    assert not m.connected
    assert response.request is None
    assert response.long_invoke_id & 0xFFFFFF == 7


def test_rights_are_those_of_each_item() -> None:
    m = meter()
    reader = Session(role=Role.READER, client_sap=2)
    assert results(ask(m, [get(), put(), call()], reader)) == [0, Result.READ_WRITE_DENIED, Result.READ_WRITE_DENIED]
    assert m.connected


def test_a_part_of_a_profile() -> None:
    response = ask(meter(), [get(LOAD, 7, 2, selective.by_entry(1, 3)), get(LOAD, 7, 7)])
    assert len(response.values[0].value) == 3
    assert response.values[1].value > 3


def test_the_answer_repeats_what_was_asked_only_when_it_is_told_to() -> None:
    response = ask(meter(), [get(), call()], described=True)
    assert response.request == RequestEcho(specifications=AccessForm().request([get(), call()], 7).specifications)


def test_nothing_is_done_after_the_first_refusal_when_it_is_told_to_break() -> None:
    m = meter()
    assert results(ask(m, [get(), get("1.0.9.9.9.255"), call()], break_on_error=True)) == [
        0, Result.OBJECT_UNDEFINED, Result.OTHER_REASON,
    ]  # fmt: skip
    assert m.connected
    assert results(ask(m, [get("1.0.9.9.9.255"), call()])) == [Result.OBJECT_UNDEFINED, 0]
    assert not m.connected


def test_values_that_belong_to_no_item_make_all_items_refused() -> None:
    m, request = meter(), AccessForm().request([call(), get()], 1)
    request.values = request.values[:1]
    assert results(m.handle(request, manager())) == [Result.OTHER_REASON] * 2
    assert m.connected


def test_too_many_items_and_what_was_not_agreed_are_refused() -> None:
    m = meter()
    assert len(results(ask(m, [get()] * LIST_MAX))) == LIST_MAX
    assert ask(m, [get()] * (LIST_MAX + 1)).service_error == ExceptionReason.other_reason
    session = Session(role=Role.MANAGER, conformance=0xFFFFFF & ~ConformanceBit.access)
    assert ask(m, [get()], session).service_error == ExceptionReason.service_not_supported
    session = Session(role=Role.MANAGER, conformance=0xFFFFFF & ~ConformanceBit.selective_access)
    assert results(ask(m, [get(LOAD, 7, 2, selective.by_entry(1, 3))], session)) == [Result.SCOPE_OF_ACCESS_VIOLATED]


def test_who_wants_no_answer_gets_none() -> None:
    m, request = meter(), AccessForm().request([call()], 1)
    request.long_invoke_id &= ~LongInvokeId.CONFIRMED
    assert m.handle(request, manager()) is None
    assert not m.connected


# --- both, in memory

ECHO_GET, ECHO_SET = get(ECHO, 1), put(axdr.octet_string(bytes(60)), ECHO, 1, 2)


def perform(pair: Pair, items: list[Item]) -> Any:
    return pair.perform(AccessForm().request(items, pair.exchange.next_invoke_id()))


@pytest.mark.parametrize("protected", [False, True])
@pytest.mark.parametrize("general", [False, True])
def test_a_long_answer_goes_in_general_blocks_or_is_refused(general: bool, protected: bool) -> None:
    pair = Pair(general=general, protected=protected, client=200)
    pair.store.value = axdr.octet_string(bytes(range(90)))
    event = perform(pair, [ECHO_GET] * 4)
    if not general:
        assert isinstance(event, Failed)
        assert event.error.code == Code.EXCEPTION
        assert "pdu too long" in str(event.error)
        return
    assert isinstance(event, Response)
    assert [one.value for one in event.response.values] == [bytes(range(90))] * 4
    assert max(pair.answers) <= 200
    assert len(pair.answers) >= 2


@pytest.mark.parametrize("protected", [False, True])
def test_a_request_is_never_longer_than_the_meter_takes(protected: bool) -> None:
    """In its envelope too, which is the general one, longer than that of other services."""
    largest = 0
    for octets in range(120):
        pair = Pair(server=120, client=300, protected=protected)
        try:
            event = perform(pair, [put(axdr.octet_string(bytes(octets)), ECHO, 1, 2)])
        except LocalError as error:
            assert error.code == Code.TOO_LONG  # noqa: PT017
            break
        assert isinstance(event, Response)
        assert results(event.response) == [0]
        largest = max(pair.requests)
    assert 120 - 2 <= largest <= 120  # room is kept for a length of three octets


def test_protected_it_needs_general_protection() -> None:
    assert isinstance(perform(Pair(without={"general_protection"}), [ECHO_GET]), Response)
    with pytest.raises(LocalError) as refused:
        perform(Pair(protected=True, without={"general_protection"}), [ECHO_GET])
    assert refused.value.code == Code.NOT_AGREED


@pytest.mark.parametrize("without", [{"access"}, {"selective_access"}])
def test_what_was_not_agreed_is_not_asked(without: set[str]) -> None:
    pair = Pair(without=without)
    with pytest.raises(LocalError) as refused:
        perform(pair, [get(LOAD, 7, 2, selective.by_entry(1, 3))])
    assert refused.value.code == Code.NOT_AGREED


@pytest.mark.parametrize("wrong", [0x01000000, 0x00FFFFFF, 1, 8])
def test_an_answer_with_another_invoke_id_ends_the_association(wrong: int) -> None:
    """Of all its 24 bits; what is above them does not matter."""
    pair = Pair()
    pair.exchange.perform(AccessForm().request([ECHO_GET], 3), pair.now)
    pair.dialogue.receive(pair.exchange.outgoing(), pair.now)
    answer = Wrapper.decode(pair.dialogue.outgoing())
    response = AccessResponse.decode(answer.apdu)
    response.long_invoke_id ^= wrong
    answer.apdu = response.encode()
    pair.exchange.receive(answer.encode(), pair.now)
    event = pair.exchange.next_event()
    if not wrong & 0xFFFFFF:
        assert isinstance(event, Response)
        return
    assert isinstance(event, Closed)
    assert event.error is not None
    assert event.error.code == Code.WRONG_INVOKE_ID


# --- answers that answer something else

ASKED = AccessForm().request([get(), put(), call()], 5)


def right() -> AccessResponse:
    choices = (AccessChoice.GET, AccessChoice.SET, AccessChoice.ACTION)
    return AccessResponse(
        long_invoke_id=ASKED.long_invoke_id, date_time=b"", values=[axdr.unsigned(4), NOTHING, NOTHING],
        specifications=[ResponseSpecification(choice=choice, result=0) for choice in choices],
    )  # fmt: skip


def shorter_echo(response: AccessResponse) -> None:
    response.request = RequestEcho(specifications=ASKED.specifications[:-1])


def other_choice(response: AccessResponse) -> None:
    response.specifications[0].choice = AccessChoice.ACTION


@pytest.mark.parametrize(
    "spoil",
    [
        lambda response: response.values.pop(),
        lambda response: response.values.append(NOTHING),
        lambda response: response.specifications.pop(),
        lambda response: (response.values.pop(), response.specifications.pop()),
        lambda response: (response.values.append(NOTHING), response.specifications.append(response.specifications[0])),
        lambda response: response.specifications.reverse(),
        lambda response: (response.values.clear(), response.specifications.clear()),
        other_choice,
        shorter_echo,
    ],
)
def test_an_answer_that_does_not_fit_is_refused(spoil: Callable[[AccessResponse], object]) -> None:
    response = right()
    assert [one.error for one in accessing.results(ASKED, response)] == [None] * 3
    spoil(response)
    with pytest.raises(RemoteError) as refused:
        accessing.results(ASKED, response)
    assert refused.value.code == Code.UNEXPECTED_APDU


def test_a_refused_item_has_no_data_whatever_comes_with_it() -> None:
    response = right()
    response.specifications[0].result = 250
    assert accessing.results(ASKED, response)[0] == (None, 250)
    response.specifications[2].result = 0
    response.values[2] = axdr.unsigned(9)
    found = accessing.results(ASKED, response)[2].data
    assert found is not None
    assert found.value == 9


def test_a_repeated_request_must_be_the_one_that_was_sent() -> None:
    response = right()
    response.request = RequestEcho(specifications=list(ASKED.specifications))
    assert len(accessing.results(ASKED, response)) == 3


# --- over sockets

KEYS = Keys(ek=bytes(16), ak=bytes(range(16)), client_title=b"CLI00001")


@pytest.mark.parametrize("query", ["", "&apdus=service", "&ciphering=dedicated", "&ciphering=dedicated&blocks=general"])
async def test_reading_setting_and_invoking_in_one_request(query: str) -> None:
    config = MeterConfig(authentication=Authentication.GMAC, security=Security.AUTHENC, general_blocks=True)
    m = Meter(config, wall=lambda: NOW)
    async with await serve_meters([Station(m, KEYS)]) as simulator:
        url = f"tcp://127.0.0.1:{simulator.ports[0]}?client=1&timeout=5&auth=gmac{query}"
        async with win12.open(url, keys=KEYS, counters=MemoryCounters()) as opened:
            found = await opened.access([get(), put(), get(LOAD, 7, 2, selective.by_entry(1, 96)), call()])
            assert [one.error for one in found] == [None] * 4
            assert found[0].data is not None
            assert found[0].data.value == m.energy(NOW)[0]
            assert found[2].data is not None
            assert len(found[2].data.value) == 96
            assert not m.connected
            assert await opened.access([]) == []


def test_a_request_decodes_to_what_was_meant() -> None:
    again = AccessRequest.decode(ASKED.encode())
    assert again == ASKED
    assert isinstance(meter().handle(again, manager()), AccessResponse | ExceptionResponse)
