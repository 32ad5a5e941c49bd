"""Read and Write of the meter, request by request: results, blocks both ways, and what is refused."""

from typing import Any

import pytest
from simulator_help import meter
from win12.application.values.short_names import in_part
from win12.simulator.session import Role, Session
from win12.simulator.short_catalogue import short_catalogue
from win12_wire.frames import axdr
from win12_wire.frames.initiate import ConformanceBit
from win12_wire.frames.service_error import ExceptionReason, ExceptionResponse
from win12_wire.frames.short_name import (
    AccessChoice,
    DetailedAccess,
    ReadChoice,
    ReadDataBlockAccess,
    ReadRequest,
    ReadResultList,
    UnconfirmedWriteRequest,
    VariableAccess,
    VariableList,
    WriteChoice,
    WriteDataBlockAccess,
    WriteRequest,
    WrittenVariables,
)
from win12_wire.objects.enums import DataAccessResult as Result

NAMES = short_catalogue().base_names
METER = meter(days=2)


def session(max_send: int = 0, role: Role = Role.MANAGER, **more: Any) -> Session:
    return Session(role=role, client_sap=1, max_send=max_send, names=short_catalogue(), **more)


def base(obis: str) -> int:
    return NAMES[bytes(map(int, obis.split(".")))]


REGISTER, BREAKER, PROFILE, CLOCK = map(base, ("1.0.1.8.0.255", "0.0.96.3.10.255", "1.0.99.1.0.255", "0.0.1.0.0.255"))
DISCONNECT = BREAKER + 0x20


def named(name: int) -> VariableAccess:
    return VariableAccess(choice=AccessChoice.variable_name, variable_name=name)


def block(number: int, last: bool, raw: bytes) -> VariableAccess:
    piece = ReadDataBlockAccess(last_block=int(last), block_number=number, raw=raw)
    return VariableAccess(choice=AccessChoice.read_data_block_access, read_block=piece)


def place(number: int, last: bool) -> VariableAccess:
    written_block = WriteDataBlockAccess(last_block=int(last), block_number=number)
    return VariableAccess(choice=AccessChoice.write_data_block_access, write_block=written_block)


def wanted(number: int) -> VariableAccess:
    return VariableAccess(choice=AccessChoice.block_number_access, block_number=number)


def read(at: Session, *variables: VariableAccess) -> Any:
    return METER.handle(ReadRequest(variables=list(variables)), at)


def write(at: Session, variables: list[VariableAccess], *values: axdr.Data) -> Any:
    return METER.handle(WriteRequest(variables=variables, values=list(values)), at)


def written(at: Session, number: int, last: bool, raw: bytes) -> Any:
    return write(at, [place(number, last)], axdr.octet_string(raw))


def errors(response: Any) -> list[int | None]:
    return [one.error for one in response.results]


def test_results_are_in_the_order_of_the_names() -> None:
    found = read(session(), named(REGISTER), named(REGISTER + 8), named(0x7FF0), named(REGISTER + 16), named(REGISTER + 1))
    assert errors(found) == [None, None, Result.OBJECT_UNDEFINED, None, Result.OBJECT_UNDEFINED]
    assert found.results[0].data.value == bytes((1, 0, 1, 8, 0, 255))
    assert found.results[3].data.value == (0, 30)


@pytest.mark.parametrize(
    ("variable", "error"),
    [
        (VariableAccess(choice=3, detailed=DetailedAccess(variable_name=REGISTER, parameter=axdr.null_data())), 3),
        (place(1, last=True), 3),
        (in_part(REGISTER + 8, 1, axdr.null_data()), 13),
        (in_part(PROFILE + 8, 9, axdr.null_data()), 13),
    ],
)
def test_other_accesses_are_refused(variable: VariableAccess, error: int) -> None:
    assert errors(read(session(), variable)) == [error]


def test_blocks_among_other_variables_are_none() -> None:
    assert errors(read(session(), named(REGISTER), wanted(1))) == [None, Result.READ_WRITE_DENIED]
    assert errors(read(session(), named(REGISTER), block(1, True, b""))) == [None, Result.READ_WRITE_DENIED]


def test_methods_and_attributes_are_written_by_who_may() -> None:
    switches = [named(DISCONNECT), named(DISCONNECT + 8)]
    assert errors(write(session(), switches, *[axdr.integer(0)] * 2)) == [None, None]
    public = session(role=Role.PUBLIC)
    assert errors(write(public, [named(DISCONNECT)], axdr.integer(0))) == [Result.OBJECT_UNDEFINED]
    reader = session(role=Role.READER)
    assert errors(write(reader, [named(DISCONNECT), named(REGISTER + 8)], *[axdr.integer(0)] * 2)) == [3, 3]
    assert errors(read(reader, named(DISCONNECT))) == [Result.READ_WRITE_DENIED]
    assert METER.connected


def test_a_name_for_every_value() -> None:
    assert errors(write(session(), [named(CLOCK + 8), named(DISCONNECT)], axdr.integer(0))) == [Result.OTHER_REASON] * 2
    assert write(session(), [], axdr.integer(0)).results == []
    assert METER.handle(UnconfirmedWriteRequest(variables=[named(DISCONNECT)], values=[]), session()) is None
    assert METER.connected


def test_too_many_names_are_refused_as_a_service() -> None:
    for answer in (read(session(), *[named(REGISTER)] * 257), write(session(), [named(REGISTER)] * 257)):
        assert isinstance(answer, ExceptionResponse)


# --- answers in blocks -----------------------------------------------------------------------------------------------------


def fetched(at: Session, first: Any) -> bytes:
    raw, response = b"", first
    for number in range(1, 10_000):
        (result,) = response.results
        assert (result.choice, result.block_number) == (ReadChoice.data_block_result, number)
        assert len(response.encode()) <= at.max_send
        raw += result.raw
        if result.last_block:
            return raw
        response = read(at, wanted(number))
    raise AssertionError


@pytest.mark.parametrize("size", [12, 30, 64])
def test_a_long_answer_comes_in_blocks(size: int) -> None:
    at = session(size)
    whole = ReadResultList.decode(fetched(at, read(at, named(PROFILE + 16), named(0))))
    assert whole.results == read(session(), named(PROFILE + 16), named(0)).results


def test_the_same_block_is_sent_again_and_another_number_ends_the_transfer() -> None:
    at = session(64)
    first = read(at, named(PROFILE + 16))
    second = read(at, wanted(1))
    assert read(at, wanted(1)) == second != first
    assert errors(read(at, wanted(7))) == [Result.DATA_BLOCK_NUMBER_INVALID]
    assert errors(read(at, wanted(2))) == [Result.NO_LONG_GET_IN_PROGRESS]


def test_another_request_ends_the_transfer() -> None:
    for other in (lambda at: read(at, named(REGISTER)), lambda at: write(at, [named(0)], axdr.integer(0))):
        at = session(64)
        read(at, named(PROFILE + 16))
        other(at)
        assert errors(read(at, wanted(1))) == [Result.NO_LONG_GET_IN_PROGRESS]


@pytest.mark.parametrize(("size", "bits"), [(64, 0xFFFFFF & ~ConformanceBit.block_transfer_with_get_or_read), (7, 0xFFFFFF)])
def test_what_fits_no_block_is_refused(size: int, bits: int) -> None:
    refused = read(session(size, conformance=bits), named(PROFILE + 16))
    assert refused.service_error == ExceptionReason.pdu_too_long


# --- requests in blocks ----------------------------------------------------------------------------------------------------


def test_a_long_read_request() -> None:
    raw, at = VariableList(variables=[named(REGISTER), named(0)]).encode(), session()
    (taken,) = read(at, block(1, False, raw[:3])).results
    assert (taken.choice, taken.block_number) == (ReadChoice.block_number, 1)
    assert errors(read(at, block(2, True, raw[3:]))) == [None, Result.OBJECT_UNDEFINED]


def test_a_long_write_request() -> None:
    raw = WrittenVariables(variables=[named(DISCONNECT), named(0)], values=[axdr.integer(0)] * 2).encode()
    at = session()
    (taken,) = written(at, 1, False, raw[:3]).results
    assert (taken.choice, taken.block_number) == (WriteChoice.block_number, 1)
    assert METER.connected
    assert errors(written(at, 2, True, raw[3:])) == [None, Result.OBJECT_UNDEFINED]
    assert not METER.connected
    assert errors(written(at, 2, True, raw[3:])) == [None, Result.OBJECT_UNDEFINED], "the answer was lost: nothing is done twice"
    write(at, [named(DISCONNECT + 8)], axdr.integer(0))
    assert METER.connected


@pytest.mark.parametrize("send", [lambda at, n, last, raw: read(at, block(n, last, raw)), written])
def test_blocks_out_of_order_end_the_transfer(send: Any) -> None:
    at = session()
    send(at, 1, False, b"\x01")
    assert errors(send(at, 3, False, b"\x02")) != [None]
    assert errors(send(at, 2, False, b"\x02")) == [Result.NO_LONG_SET_IN_PROGRESS]


@pytest.mark.parametrize("send", [lambda at, n, last, raw: read(at, block(n, last, raw)), written])
def test_another_request_between_blocks_ends_the_transfer(send: Any) -> None:
    at = session()
    send(at, 1, False, b"\x01")
    read(at, named(REGISTER))
    assert errors(send(at, 2, True, b"\x02")) == [Result.NO_LONG_SET_IN_PROGRESS]


def test_blocks_that_make_no_request_are_refused() -> None:
    assert errors(read(session(), block(1, True, b"\xff"))) == [Result.OTHER_REASON]
    assert errors(written(session(), 1, True, b"\xff")) == [Result.TYPE_UNMATCHED]
    variable = place(1, last=True)
    for values in ([], [axdr.integer(0)], [axdr.octet_string(b"")] * 2):
        assert errors(write(session(), [variable], *values)) == [Result.DATA_BLOCK_UNAVAILABLE]


@pytest.mark.parametrize("send", [lambda at, n, last, raw: read(at, block(n, last, raw)), written])
def test_a_request_that_never_ends_is_broken_off(send: Any) -> None:
    at, piece = session(), bytes(65_000)
    answers = [send(at, number, False, piece) for number in range(1, 6)]
    assert [errors(one) == [None] for one in answers] == [True] * 4 + [False]


def test_base_names_leave_room_for_what_an_object_has() -> None:
    catalogue = short_catalogue()
    names = [catalogue.find(name) for name in range(0x10000)]
    found = [(one.item.logical_name, one.attribute, one.method) for one in names if one is not None]
    assert len(found) == len(set(found))
    named = [(item, bool(item.interface.methods_at)) for item in catalogue.objects.values()]  # nobody told where some methods are
    wanted_names = sum(1 + len(item.attributes) + has * len(item.methods) for item, has in named)
    assert {item.class_id for item, has in named if item.methods and not has} == {30}
    assert len(found) == wanted_names
