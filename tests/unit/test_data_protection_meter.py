"""COSEM data protection over a socket and in the meter: rights, demands, buffer, methods, and a meter or a line that cheats."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from random import Random
from typing import Any

import pytest
import win12
from general_help import CLIENT, keys_of, without
from test_security_setup import House, run
from win12.application.association.settings import Authentication, Security
from win12.application.client.data_protection import DataProtection, layers_named
from win12.application.values.making import make
from win12.application.values.protection import DATA_PROTECTION, layers_of, parameters_data
from win12.security.counters import counter_name
from win12.security.data_protection import DataProtector
from win12.security.key_changes import with_fresh
from win12.security.wrapping import wrap
from win12.simulator import attributes, data_protection
from win12.simulator.access import PROTECTION
from win12.simulator.config import MeterConfig
from win12.simulator.meter import Meter
from win12.simulator.model import Context, name
from win12.simulator.session import Role, Session
from win12.simulator.station import Station
from win12_wire.errors import Code, MeterError, RemoteError, SecurityError, WireError
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data
from win12_wire.frames.cosem import MethodDescriptor
from win12_wire.objects.enums import AttributeAccessModeV3 as Mode
from win12_wire.objects.enums import DataAccessResult as Result

ENERGY, MODE, BREAKER = "1.0.1.8.0.255", "0.0.96.3.10.255:control_mode", "0.0.96.3.10.255"
OBJECT = "0.0.43.2.0.255"
NOW = 1_768_932_451.0


def using(house: House, work: Callable[[DataProtection, Any], Awaitable[None]], layers: str = "authenc", **more: Any) -> None:
    """Do something with the data protection of a meter on a port."""
    keys = more.pop("keys", keys_of("client", house.suite or 1))
    query = more.pop("query", "&security=authenc")
    protected = more.pop("protected", keys)

    async def there(served: House) -> None:
        async with served.open(keys, query) as meter:
            made = DataProtection(meter, protected, suite=served.suite, layers=layers_named(layers), **more)
            await work(made, meter)

    run(house, there)


# --- what it does


@pytest.mark.parametrize(("suite", "layers"), [
    (1, "authenc"), (1, "sign,authenc:agreed-1e1s"), (1, "authenc:wrapped,sign"), (2, "sign,auth:agreed-0e2s,enc:agreed-1e1s"),
])  # fmt: skip
def test_reading_setting_and_calling(suite: int, layers: str) -> None:
    async def work(protected: DataProtection, meter: win12.Meter) -> None:
        plain = await meter.read(ENERGY)
        energy, clock, energy_again = await protected.read(ENERGY, "0.0.1.0.0.255:time", ENERGY)
        assert (energy.obis, energy.unit, energy.scaler) == (plain.obis, "Wh", plain.scaler)
        assert energy.value is not None
        assert 0 <= energy.value - plain.value < 100
        assert clock.attribute == 2
        assert energy_again == energy
        sent = await protected.write(MODE, 3)
        assert sent == axdr.enum(3)
        assert (await meter.read(MODE)).raw == 3
        assert await protected.act(f"{BREAKER}:remote_disconnect") is None
        assert (await meter.read(f"{BREAKER}:output_state")).raw is False

    using(House(suite), work, layers)


def test_what_a_method_returns_is_protected_too() -> None:
    async def work(protected: DataProtection, _: win12.Meter) -> None:
        request = await protected.act("0.0.43.0.0.255:generate_certificate_request", axdr.enum(0))
        assert request is not None
        assert request.value[:1] == b"\x30"

    using(House(1), work, "authenc:agreed-1e1s")


class Tapped:
    """A carrier, and what came over it."""

    def __init__(self, carrier: Any, heard: bytearray) -> None:
        self._carrier, self._heard = carrier, heard

    def __getattr__(self, name: str) -> Any:
        return getattr(self._carrier, name)

    async def read(self, within: float | None) -> bytes:
        octets: bytes = await self._carrier.read(within)
        self._heard += octets
        return octets


def test_an_association_in_clear_carries_it_too() -> None:
    """Whatever protects the messages: nobody on the way reads what is answered."""
    heard = bytearray()

    async def work(protected: DataProtection, meter: win12.Meter) -> None:
        conversation: Any = meter.conversation
        conversation._carrier = Tapped(conversation._carrier, heard)
        (serial,) = await protected.read("0.0.96.1.0.255")
        assert serial.raw == b"0000000000001"
        assert b"0000000000001" not in heard
        await meter.read("0.0.96.1.0.255")
        assert b"0000000000001" in heard

    house = House(1, security=Security.NONE)
    using(house, work, query="&security=none")


def test_the_buffer_does_the_same() -> None:
    async def work(protected: DataProtection, meter: win12.Meter) -> None:
        values = await protected.read_buffer()
        assert [type(one.value) for one in values] == [int, int]
        for _ in range(2):  # a buffer that is read again is protected again
            assert (await protected.read_buffer())[0].value >= values[0].value
        await meter.write(f"{OBJECT}:protection_object_list", [(70, BREAKER, 4, 0, (0, None))])
        await protected.write_buffer(axdr.enum(2))
        assert (await meter.read(MODE)).raw == 2

    for layers in ("authenc", "sign,authenc:wrapped"):
        using(House(1), work, layers)


def test_parts_of_an_attribute() -> None:
    """Elements of a structure, days and entries of a profile."""
    station, session = standing(days=3), manager()
    wanted = [
        (3, ENERGY, 3, 2, (0, None)),
        (7, "1.0.99.1.0.255", 2, 0, (2, (1, 3))),
        (7, "1.0.99.1.0.255", 2, 0, (1, (bytes.fromhex("07EA0113FF"), bytes.fromhex("07EA0113FF")))),
    ]
    unit, entries, day = got(station, session, wanted)
    assert (unit, len(entries), len(day)) == (30, 3, 96)
    assert refused_as(lambda: got(station, session, [(3, ENERGY, 3, 3, (0, None))])) == Result.OBJECT_UNAVAILABLE
    assert refused_as(lambda: got(station, session, [(7, "1.0.99.1.0.255", 2, 0, (2, None))])) == Result.TYPE_UNMATCHED


# --- what the meter refuses

IN, OUT = Mode(0x1C), Mode(0xE0)


def standing(required: Mode = data_protection.LEAST, **config: Any) -> Station:
    """A meter without a socket."""
    terms = {"authentication": Authentication.GMAC, "security": Security.AUTHENC, "suite": 1, "days": 1, **config}
    meter = Meter(MeterConfig(**terms), wall=lambda: NOW)
    meter.operations.kept.put_data(f"{OBJECT}:6", axdr.enum(required))
    return Station(meter, keys_of("server", 1))


def manager(role: Role = Role.MANAGER) -> Session:
    return Session(role=role, client_sap=1, client_title=CLIENT)


def client(station: Station, **changed: bytes) -> DataProtector:
    return DataProtector(keys_of("client", 1, **changed), 1, "client", station_counters(station), station.keys.server_title)


def station_counters(station: Station) -> Any:
    """Of the client of that meter."""
    return _CLIENTS.setdefault(id(station), win12.MemoryCounters())


_CLIENTS: dict[int, Any] = {}


def calling(station: Station, session: Session, method: str, *parts: Data) -> Data:
    item = station.meter.objects[PROTECTION]
    number = item.interface.method(method).index
    wanted = MethodDescriptor(class_id=30, instance_id=PROTECTION, method_id=number)
    data = attributes.call(Context(station.meter, session, NOW), wanted, axdr.structure(*parts))
    return data if data is not None else axdr.null_data()


def listed(rows: Any) -> Data:
    return make(DATA_PROTECTION.attribute("protection_object_list").type, rows)


def got(station: Station, session: Session, rows: Any, layers: str = "authenc") -> list[Any]:
    """What get_protected_attributes gives, opened as the client opens it."""
    side = client(station)
    order = side.order(layers_named(layers), side.begin())
    parameters, octets = calling(station, session, "get_protected_attributes", listed(rows), parameters_data(order)).value
    told = make(DATA_PROTECTION.attribute("protection_parameters_get").type, [list(one) for one in parameters])
    opened = side.open(layers_of(told), octets, data_protection.of_response(Mode(0)), asked=order)
    return list(axdr.decode(opened).value)


def setting(station: Station, session: Session, rows: Any, *values: Data, layers: str = "authenc", **changed: bytes) -> None:
    side = client(station, **changed)
    made, octets = side.protect(axdr.structure(*values).encode(), layers_named(layers), side.begin())
    calling(station, session, "set_protected_attributes", listed(rows), parameters_data(made), axdr.octet_string(octets))


def invoking(station: Station, session: Session, method: tuple[int, str, int], value: Data, layers: str = "authenc") -> Data:
    side = client(station)
    made, octets = side.protect(value.encode(), layers_named(layers), side.begin())
    class_id, obis, number = method
    called = axdr.structure(axdr.long_unsigned(class_id), axdr.octet_string(name(obis)), axdr.integer(number))
    return calling(
        station, session, "invoke_protected_method", called, parameters_data(made), axdr.octet_string(octets)
    )  # fmt: skip


def refused_as(work: Callable[[], object]) -> int:
    with pytest.raises(MeterError) as caught:
        work()
    return int(caught.value.result or 0)


def said_of(work: Callable[[], object]) -> str:
    """What was wrong with a protection; the client is told the same whatever it is."""
    with pytest.raises(MeterError) as caught:
        work()
    assert caught.value.result == Result.OTHER_REASON
    return caught.value.detail


WHOLE = (0, None)
ENERGIES, SETTABLE = [(3, ENERGY, 2, 0, WHOLE)], [(70, BREAKER, 4, 0, WHOLE)]


def test_each_attribute_inside_is_asked_for_as_a_direct_request_would_be() -> None:
    station = standing()
    reader, public = manager(Role.READER), manager(Role.PUBLIC)
    secret = [(15, "0.0.40.0.0.255", 7, 0, WHOLE)]
    assert got(station, reader, ENERGIES)  # a reader reads as it does without protection
    for session, rows, result in [
        (reader, secret, Result.READ_WRITE_DENIED),
        (manager(), secret, Result.READ_WRITE_DENIED),
        (public, ENERGIES, Result.OBJECT_UNDEFINED),
        (reader, [*ENERGIES, (3, "1.0.99.99.9.255", 2, 0, WHOLE)], Result.OBJECT_UNDEFINED),
        (reader, [(1, ENERGY, 2, 0, WHOLE)], Result.OBJECT_CLASS_INCONSISTENT),
        (reader, [(30, OBJECT, 2, 0, WHOLE)], Result.READ_WRITE_DENIED),
        (reader, [], Result.OTHER_REASON),
        (reader, ENERGIES * 257, Result.OTHER_REASON),
    ]:
        assert refused_as(lambda session=session, rows=rows: got(station, session, rows)) == result, rows
    assert refused_as(lambda: setting(station, reader, SETTABLE, axdr.enum(1))) == Result.READ_WRITE_DENIED
    assert refused_as(lambda: invoking(station, reader, (70, BREAKER, 1), axdr.integer(0))) == Result.READ_WRITE_DENIED


def test_what_cannot_be_set_or_called_inside() -> None:
    station, session = standing(), manager()
    for rows, values, result in [
        (ENERGIES, [axdr.double_long_unsigned(1)], Result.READ_WRITE_DENIED),
        (SETTABLE, [], Result.TYPE_UNMATCHED),
        (SETTABLE, [axdr.enum(1), axdr.enum(2)], Result.TYPE_UNMATCHED),
        (SETTABLE, [axdr.octet_string(b"1")], Result.TYPE_UNMATCHED),
        ([(70, BREAKER, 4, 1, WHOLE)], [axdr.enum(1)], Result.READ_WRITE_DENIED),
        ([(30, OBJECT, 6, 0, WHOLE)], [axdr.enum(0)], Result.READ_WRITE_DENIED),
    ]:
        assert refused_as(lambda rows=rows, values=values: setting(station, session, rows, *values)) == result, rows
    assert refused_as(lambda: invoking(station, session, (30, OBJECT, 1), axdr.integer(0))) == Result.READ_WRITE_DENIED
    assert refused_as(lambda: invoking(station, session, (70, BREAKER, 9), axdr.integer(0))) == Result.OBJECT_UNAVAILABLE
    assert station.meter.connected


@pytest.mark.parametrize(("required", "layers", "enough"), [
    (IN | OUT, "sign,authenc", True), (IN | OUT, "authenc", False), (OUT, "sign", False), (Mode(0), "auth", True),
    (Mode(0), "enc", False), (Mode.ENCRYPTED_RESPONSE, "auth", False), (Mode.ENCRYPTED_RESPONSE, "auth,enc", True),
])  # fmt: skip
def test_what_is_required_of_answers(required: Mode, layers: str, enough: bool) -> None:
    station, session = standing(required), manager()
    works: list[Callable[[], object]] = [
        lambda: got(station, session, ENERGIES, layers),
        lambda: invoking(station, session, (70, BREAKER, 2), axdr.integer(0), layers),
    ]
    for work in works:
        if enough:
            work()
        else:
            assert Code.WEAK_PROTECTION in said_of(work)


@pytest.mark.parametrize(("required", "layers", "enough"), [
    (IN, "sign,authenc", True), (IN, "sign,auth", False), (OUT, "auth", True), (Mode(0), "enc", False),
    (Mode.DIGITALLY_SIGNED_REQUEST, "authenc", False),
])  # fmt: skip
def test_what_is_required_of_requests(required: Mode, layers: str, enough: bool) -> None:
    station, session = standing(required), manager()
    if enough:
        setting(station, session, SETTABLE, axdr.enum(5), layers=layers)
        assert got(station, session, SETTABLE, "sign,authenc") == [5]
    else:
        assert Code.WEAK_PROTECTION in said_of(lambda: setting(station, session, SETTABLE, axdr.enum(5), layers=layers))


def test_what_is_required_is_never_made_weaker() -> None:
    async def work(_: DataProtection, meter: win12.Meter) -> None:
        await meter.write(f"{OBJECT}:required_protection", axdr.enum(0xFC), class_id=30)
        with pytest.raises(MeterError):
            await meter.write(f"{OBJECT}:required_protection", axdr.enum(0x6C), class_id=30)
        assert (await meter.read(f"{OBJECT}:required_protection")).raw == 0xFC

    using(House(1), work)


@pytest.mark.parametrize(("layers", "changed", "code"), [
    ("authenc", {"ek": bytes(16)}, Code.WRONG_TAG),
    ("authenc:wrapped", {"kek": bytes(16)}, Code.WRONG_MESSAGE_KEY),
    ("sign,authenc", {"client_signing_key": b"\x55" * 32}, Code.WRONG_SIGNATURE),
    ("authenc", {"client_title": b"OTHER001"}, Code.WRONG_TITLE),
])  # fmt: skip
def test_wrong_keys_and_titles_are_all_told_alike(layers: str, changed: dict[str, bytes], code: Code) -> None:
    station, session = standing(), manager()
    assert code in said_of(lambda: setting(station, session, SETTABLE, axdr.enum(5), layers=layers, **changed))
    assert got(station, session, SETTABLE) != [5]


def test_what_is_sent_again_is_not_done_again() -> None:
    station, session = standing(), manager()
    side = client(station)
    made, octets = side.protect(axdr.integer(0).encode(), layers_named("authenc"), side.begin())
    called = axdr.structure(axdr.long_unsigned(70), axdr.octet_string(name(BREAKER)), axdr.integer(1))
    parts = called, parameters_data(made), axdr.octet_string(octets)
    calling(station, session, "invoke_protected_method", *parts)
    assert not station.meter.connected
    invoking(station, session, (70, BREAKER, 2), axdr.integer(0))
    assert Code.REPLAY in said_of(lambda: calling(station, session, "invoke_protected_method", *parts))
    assert station.meter.connected


def test_parameters_of_another_form() -> None:
    station, session = standing(), manager()
    for method in ("get_protected_attributes", "set_protected_attributes", "invoke_protected_method"):
        for wrong in (axdr.structure(), axdr.null_data(), axdr.structure(axdr.null_data(), axdr.null_data(), axdr.null_data())):
            item = station.meter.objects[PROTECTION]
            handler = item.methods[item.interface.method(method).index]
            context = Context(station.meter, session, NOW)
            result = refused_as(lambda handler=handler, context=context, wrong=wrong: handler(context, wrong))
            assert result == Result.TYPE_UNMATCHED


def test_whatever_is_sent_is_refused_or_done() -> None:
    """Octets of sound requests, altered: nothing but a refusal leaves the meter."""
    station, session, chance = standing(), manager(), Random(30)
    side = client(station)
    made, octets = side.protect(axdr.structure(axdr.enum(1)).encode(), layers_named("sign,authenc:wrapped"), side.begin())
    order = parameters_data(side.order(layers_named("authenc:agreed-1e1s"), side.begin()))
    called = axdr.structure(axdr.long_unsigned(70), axdr.octet_string(name(BREAKER)), axdr.integer(1))
    sound = [
        axdr.structure(listed(ENERGIES), order),
        axdr.structure(listed(SETTABLE), parameters_data(made), axdr.octet_string(octets)),
        axdr.structure(called, parameters_data(made), axdr.octet_string(octets)),
    ]
    item, context, refusals = station.meter.objects[PROTECTION], Context(station.meter, session, NOW), 0
    for number, data in [(number, one.encode()) for number, one in enumerate(sound, 1)] * 300:
        altered = bytearray(data)
        for _ in range(chance.randint(1, 3)):
            altered[chance.randrange(len(altered))] = chance.choice((0, 1, 2, 9, 0xFF, chance.randrange(256)))
        try:
            item.methods[number](context, axdr.decode(bytes(altered)))
        except WireError:
            continue
        except MeterError:
            refusals += 1
    assert refusals > 300


def test_a_buffer_is_empty_until_parameters_are_set() -> None:
    station, session = standing(), manager()
    buffer = station.meter.objects[PROTECTION].attributes[2]
    context = Context(station.meter, session, NOW)
    assert buffer.read(context) == axdr.octet_string(b"")
    assert buffer.write is not None
    assert refused_as(lambda: buffer.write and buffer.write(context, axdr.octet_string(b""))) == Result.TYPE_UNMATCHED


def test_a_meter_without_keys_protects_nothing() -> None:
    meter = Meter(MeterConfig(days=1), wall=lambda: NOW)
    context = Context(meter, manager(), NOW)
    handler = meter.objects[PROTECTION].methods[1]
    side = DataProtector(keys_of("client", 1), 1, "client", win12.MemoryCounters(), b"WTW00000")
    order = axdr.structure(listed(ENERGIES), parameters_data(side.order(layers_named("authenc"), bytes(8))))
    assert refused_as(lambda: handler(context, order)) == Result.OTHER_REASON


def test_a_method_that_changes_the_keys_is_answered_under_the_old_ones() -> None:
    async def work(protected: DataProtection, meter: win12.Meter) -> None:
        old = keys_of("client", 1)
        new = with_fresh(old, 1, ["ek"])
        pairs = axdr.array(axdr.structure(axdr.enum(0), axdr.octet_string(wrap(1, old.kek, new.ek))))
        assert await protected.act("0.0.43.0.0.255:key_transfer", pairs) is None
        meter.conversation.abort()

    using(House(1), work)


# --- what the client refuses


class Cheating:
    """A meter whose class 30 answers what it should not."""

    def __init__(self, alter: Callable[[Data], Data]) -> None:
        self.house = House(1)
        item = self.house.station.meter.objects[PROTECTION]
        methods = {number: self._cheat(call, alter) for number, call in item.methods.items()}
        objects = {**self.house.station.meter.objects, PROTECTION: replace(item, methods=methods)}
        self.meter = type("CheatingMeter", (Meter,), {"objects": property(lambda _: objects)})
        self.house.station.meter.__class__ = self.meter

    @staticmethod
    def _cheat(call: Any, alter: Callable[[Data], Data]) -> Any:
        return lambda context, data: alter(call(context, data))


def altered(change: Callable[[list[Any], bytes], tuple[list[Any], bytes]]) -> Callable[[Data], Data]:
    """The answer with other parameters or octets."""

    def alter(data: Data) -> Data:
        parameters, octets = data.value
        rows, said = change([*parameters], octets)
        kind = DATA_PROTECTION.attribute("protection_parameters_get").type
        return axdr.structure(make(kind, [list(one) for one in rows]), axdr.octet_string(said))

    return alter


def with_options(index: int, value: Any) -> Callable[[list[Any], bytes], tuple[list[Any], bytes]]:
    def change(rows: list[Any], octets: bytes) -> tuple[list[Any], bytes]:
        options = list(rows[0][1])
        options[index] = value
        return [(rows[0][0], tuple(options)), *rows[1:]], octets

    return change


@pytest.mark.parametrize(("layers", "change", "code"), [
    ("authenc", lambda rows, octets: (rows, octets[:-1] + bytes((octets[-1] ^ 1,))), Code.WRONG_TAG),
    ("authenc,sign", lambda rows, octets: (rows, octets[:-1] + bytes((octets[-1] ^ 1,))), Code.WRONG_SIGNATURE),
    ("authenc", with_options(0, bytes(8)), Code.WRONG_TRANSACTION),
    ("authenc", with_options(1, b"OTHER001"), Code.WRONG_TITLE),
    ("authenc", with_options(3, b"other"), Code.WRONG_TAG),
    ("authenc:wrapped", with_options(4, (1, (0, bytes(24)))), Code.WRONG_MESSAGE_KEY),
    ("authenc:wrapped", with_options(4, (0, 0)), Code.WEAK_PROTECTION),
    ("sign,authenc", lambda rows, octets: (rows[1:], octets), Code.WEAK_PROTECTION),
    ("authenc", lambda rows, octets: (rows, octets[:4]), Code.WEAK_PROTECTION),
])  # fmt: skip
def test_a_client_believes_no_answer_that_is_not_protected_as_asked(layers: str, change: Any, code: Code) -> None:
    async def work(protected: DataProtection, meter: win12.Meter) -> None:
        with pytest.raises(SecurityError) as caught:
            await protected.read(ENERGY)
        assert caught.value.code == code
        assert not meter.closed

    using(Cheating(altered(change)).house, work, layers)


@pytest.mark.parametrize("answer", [axdr.null_data(), axdr.structure(axdr.null_data(), axdr.octet_string(b""))])
def test_an_answer_of_another_form(answer: Data) -> None:
    async def work(protected: DataProtection, _: win12.Meter) -> None:
        with pytest.raises(RemoteError) as caught:
            await protected.read(ENERGY)
        assert caught.value.code == Code.UNEXPECTED_APDU

    using(Cheating(lambda _: answer).house, work)


def test_an_old_answer_is_none_to_the_next_request() -> None:
    kept: list[Data] = []

    def first(data: Data) -> Data:
        kept.append(data)
        return kept[0]

    async def work(protected: DataProtection, _: win12.Meter) -> None:
        await protected.read(ENERGY)
        with pytest.raises(SecurityError) as caught:
            await protected.read(ENERGY)
        assert caught.value.code == Code.WRONG_TRANSACTION

    using(Cheating(first).house, work)


def test_a_client_with_other_keys_is_refused_and_stays_associated() -> None:
    async def work(protected: DataProtection, meter: win12.Meter) -> None:
        with pytest.raises(MeterError) as caught:
            await protected.write(MODE, 3)
        assert caught.value.code == Code.ACTION_FAILED
        assert (await meter.read(ENERGY)).unit == "Wh"

    using(House(1), work, "authenc:wrapped", protected=keys_of("client", 1, kek=bytes(16)))


def test_no_counter_is_used_for_data_and_for_a_message() -> None:
    """Both are under the global key and one title, so they share one store."""

    async def work(protected: DataProtection, meter: win12.Meter) -> None:
        name_, store = counter_name(keys_of("client", 1).ek, CLIENT), house.counters
        before = store.next_unused(name_)
        await protected.write(MODE, 3)
        assert store.next_unused(name_) == before + 2

    house = House(1)
    using(house, work)


def test_what_is_missing_is_told_before_anything_is_sent() -> None:
    async def work(protected: DataProtection, _: win12.Meter) -> None:
        with pytest.raises(SecurityError) as caught:
            await protected.write(MODE, 3)
        assert caught.value.code == Code.KEY_MISSING

    using(House(1), work, "sign,authenc", protected=without(keys_of("client", 1), "client_signing_key"))

