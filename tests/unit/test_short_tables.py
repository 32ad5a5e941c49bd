"""From names to short names and back: what an object list says, and what may not be asked for."""

import pytest
from win12.application.association import ClientAssociation, ServerAssociation
from win12.application.association.events import RequestReceived
from win12.application.association.settings import ClientSettings, Referencing, ServerSettings
from win12.application.client.exchange_events import Response
from win12.application.client.short_exchange import ShortExchange
from win12.application.client.short_naming import ShortNames
from win12.application.client.short_work import ShortGetting, ShortPerforming
from win12.application.decoding import decode
from win12.application.values.short_names import CURRENT_ASSOCIATION, NameTable, ShortObject, object_list
from win12.security.counters import MemoryCounters
from win12.security.keys import Keys
from win12.transport.long_answer import LongAnswer
from win12_wire.errors import Code, MeterError, RemoteError, WireError
from win12_wire.frames import axdr
from win12_wire.frames.action import ActionRequestNormal
from win12_wire.frames.cosem import AttributeDescriptor, AttributeSelection, MethodDescriptor
from win12_wire.frames.short_name import ReadResponse, ReadResult, WriteResponse, WriteResult
from win12_wire.objects.enums import DataAccessResult as Result

REGISTER, UNKNOWN, CLOCK, LAST = (bytes((1, 0, number, 8, 0, 255)) for number in range(4))
TABLE = NameTable(
    [
        ShortObject(0x100, 3, 0, REGISTER),
        ShortObject(0x140, 40_000, 0, UNKNOWN),
        ShortObject(0x150, 8, 0, CLOCK),
        ShortObject(0xFFF0, 40_000, 0, LAST),
    ]
)


def names(table: NameTable | None = TABLE) -> ShortNames:
    found = ShortNames()
    found.table = table
    return found


def attribute(class_id: int, name: bytes, number: int) -> AttributeSelection:
    return AttributeSelection(attribute=AttributeDescriptor(class_id=class_id, instance_id=name, attribute_id=number))


@pytest.mark.parametrize(
    ("class_id", "name", "number", "short_name"),
    [
        (3, REGISTER, 1, 0x100),
        (3, REGISTER, 3, 0x110),
        (40_000, UNKNOWN, 2, 0x148),
        (8, CLOCK, 9, 0x190),
        (40_000, LAST, 2, 0xFFF8),
    ],
)
def test_attributes_and_back(class_id: int, name: bytes, number: int, short_name: int) -> None:
    found = names().attribute(attribute(class_id, name, number))
    assert not isinstance(found, int)
    assert found.variable_name == short_name
    assert TABLE.named(short_name) == (TABLE.find(class_id, name), number)


@pytest.mark.parametrize(
    ("class_id", "name", "number", "result"),
    [
        (3, REGISTER, 4, Result.OBJECT_UNAVAILABLE),
        (3, REGISTER, 0, Result.OBJECT_UNAVAILABLE),
        (3, REGISTER, -1, Result.OBJECT_UNAVAILABLE),
        (40_000, UNKNOWN, 3, Result.OBJECT_UNAVAILABLE),
        (40_000, LAST, 3, Result.OBJECT_UNAVAILABLE),
        (4, REGISTER, 2, Result.OBJECT_CLASS_INCONSISTENT),
        (3, bytes(6), 2, Result.OBJECT_UNDEFINED),
    ],
)
def test_what_has_no_name_is_not_asked_for(class_id: int, name: bytes, number: int, result: int) -> None:
    assert names().attribute(attribute(class_id, name, number)) == result


def test_methods_stand_where_their_class_says() -> None:
    def method(class_id: int, name: bytes, number: int) -> object:
        found = names().method(MethodDescriptor(class_id=class_id, instance_id=name, method_id=number))
        return found if isinstance(found, int) else found.variable_name

    assert method(3, REGISTER, 1) == 0x128
    assert method(3, REGISTER, 9) == Result.OBJECT_UNAVAILABLE, "the name of another object"
    assert method(8, CLOCK, 6) == 0x150 + 0x88
    assert method(40_000, UNKNOWN, 1) == Result.OBJECT_UNAVAILABLE, "nobody told where the methods begin"
    assert CURRENT_ASSOCIATION.method(8) == 0xFA58
    assert (CURRENT_ASSOCIATION.returns(8), CURRENT_ASSOCIATION.returns(5)) == (True, False)


@pytest.mark.parametrize("short_name", [0, 0xFF, 0x101, 0x118, 0x128])
def test_names_of_nothing(short_name: int) -> None:
    assert TABLE.named(short_name) is None


def entry(base: axdr.Data, *others: axdr.Data) -> axdr.Data:
    return axdr.array(axdr.structure(base, *(others or (axdr.long_unsigned(3), axdr.unsigned(0), axdr.octet_string(REGISTER)))))


def test_base_names_are_signed() -> None:
    assert object_list(entry(axdr.long(-1536))) == [ShortObject(0xFA00, 3, 0, REGISTER)]


@pytest.mark.parametrize(
    "data",
    [
        axdr.null_data(),
        axdr.array(axdr.null_data()),
        axdr.array(axdr.structure()),
        entry(axdr.long_unsigned(1)),
        entry(axdr.long(1), axdr.long_unsigned(3), axdr.unsigned(0), axdr.octet_string(b"12345")),
    ],
)
def test_what_is_no_object_list_is_refused(data: axdr.Data) -> None:
    with pytest.raises(WireError) as caught:
        object_list(data)
    assert caught.value.code == Code.BAD_VALUE


def test_a_plain_read_needs_nothing_but_the_read() -> None:
    asked = ClientSettings(referencing=Referencing.SN, conformance=frozenset({"read"}), required=frozenset({"read"}))
    server = ServerAssociation(
        ServerSettings(referencing=Referencing.SN, conformance=frozenset({"read"})), Keys(), MemoryCounters()
    )
    server.receive(ClientAssociation(asked, Keys(), MemoryCounters()).open(0.0), 0.0)
    assert [type(one) for one in server.receive(bytes.fromhex("05 01 02 0108"), 0.0)] == [RequestReceived]
    for octets in ("05 02 02 0108 02 0108", "05 01 05 0001", "05 01 06 01 0001 00"):
        assert not any(isinstance(one, RequestReceived) for one in server.receive(bytes.fromhex(octets), 0.0)), octets


def performing(class_id: int, name: bytes, number: int, **more: int) -> ShortPerforming:
    method = MethodDescriptor(class_id=class_id, instance_id=name, method_id=number)
    request = ActionRequestNormal(invoke_id=1, method=method, parameters=axdr.integer(7), **more)
    return ShortPerforming(request, names(), ShortExchange(LongAnswer(), limit=0, conformance=0xFFFFFF))


def test_a_method_that_answers_is_read_and_any_other_written() -> None:
    reading = performing(12, CURRENT_ASSOCIATION.logical_name, 8)
    assert reading.start().encode() == bytes.fromhex("05 01 04 FA58 00 0F07")
    done = reading.on_response(ReadResponse(results=[ReadResult(choice=0, data=axdr.unsigned(5))]))
    assert isinstance(done, Response)
    assert (done.response.result, done.response.data.data) == (0, axdr.unsigned(5))
    writing = performing(3, REGISTER, 1)
    assert writing.start().encode() == bytes.fromhex("06 01 02 0128 01 0F07")
    refused = writing.on_response(WriteResponse(results=[WriteResult(choice=1, error=3)]))
    assert (refused.response.result, refused.response.data) == (3, None)
    assert performing(3, REGISTER, 1, confirmed=0).start().encode() == bytes.fromhex("16 01 02 0128 01 0F07")
    assert performing(3, bytes(6), 1, confirmed=0).start() == Response(None)


def getting(wanted: AttributeSelection, known: ShortNames) -> ShortGetting:
    exchange = ShortExchange(LongAnswer(), limit=0, conformance=0)
    return ShortGetting([wanted], known, exchange, lists=True, limit=0, stream=False)


def test_the_object_list_is_read_first_and_once() -> None:
    known, wanted = names(None), attribute(3, REGISTER, 2)
    first = getting(wanted, known)
    assert first.start().encode() == bytes.fromhex("05 01 02 FA08")
    listed = ReadResponse(results=[ReadResult(choice=0, data=entry(axdr.long(0x100)))])
    assert first.on_response(listed).encode() == bytes.fromhex("05 01 02 0108")
    assert getting(wanted, known).start().encode() == bytes.fromhex("05 01 02 0108")
    own = getting(attribute(12, CURRENT_ASSOCIATION.logical_name, 3), names(None))
    assert own.start().encode() == bytes.fromhex("05 01 02 FA10")


def test_an_object_list_that_is_refused_is_told() -> None:
    work = getting(attribute(3, REGISTER, 2), names(None))
    work.start()
    with pytest.raises(MeterError, match="object list") as caught:
        work.on_response(ReadResponse(results=[ReadResult(choice=1, error=3)]))
    assert caught.value.result == Result.READ_WRITE_DENIED


@pytest.mark.parametrize("octets", ["0C 00", "0C 02 0000 0000", "0C 01 03 0001"])
def test_answers_that_do_not_fit_are_refused(octets: str) -> None:
    work = getting(attribute(3, REGISTER, 2), names())
    work.start()
    with pytest.raises(RemoteError):
        work.on_response(ReadResponse.decode(bytes.fromhex(octets)))


@pytest.mark.parametrize(("name", "hidden"), [("FA40", True), ("FA48", True), ("FA58", False), ("0108", False)])
def test_a_secret_that_is_written_to_the_association_is_not_shown(name: str, hidden: bool) -> None:
    (decoded,) = decode(bytes.fromhex(f"06 01 02 {name} 01 09 06 736563726574"))
    shown = str(decoded.json())
    assert ("736563726574" not in shown) == hidden
