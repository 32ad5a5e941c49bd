"""What a meter refuses of protected data: rights as for a direct request, what it requires, replays, any octets."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest
import win12
from general_help import keys_of
from house_help import House
from protected_meter_help import (
    BREAKER,
    ENERGY,
    NOW,
    OBJECT,
    calling,
    client,
    got,
    listed,
    manager,
    refused_as,
    setting,
    standing,
    using,
)
from win12.application.client.data_protection import DataProtection, layers_named
from win12.application.values.protection import parameters_data
from win12.security.data_protection import DataProtector
from win12.security.key_changes import with_fresh
from win12.security.wrapping import wrap
from win12.simulator.access import PROTECTION
from win12.simulator.config import MeterConfig
from win12.simulator.meter import Meter
from win12.simulator.model import Context, name
from win12.simulator.session import Role, Session
from win12.simulator.station import Station
from win12_wire.errors import Code, MeterError, WireError
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data
from win12_wire.objects.enums import AttributeAccessModeV3 as Mode
from win12_wire.objects.enums import DataAccessResult as Result

WHOLE = (0, None)
IN, OUT = Mode(0x1C), Mode(0xE0)
ENERGIES, SETTABLE = [(3, ENERGY, 2, 0, WHOLE)], [(70, BREAKER, 4, 0, WHOLE)]


def invoking(station: Station, session: Session, method: tuple[int, str, int], value: Data, layers: str = "authenc") -> Data:
    side = client(station)
    made, octets = side.protect(value.encode(), layers_named(layers), side.begin())
    class_id, obis, number = method
    called = axdr.structure(axdr.long_unsigned(class_id), axdr.octet_string(name(obis)), axdr.integer(number))
    return calling(
        station, session, "invoke_protected_method", called, parameters_data(made), axdr.octet_string(octets)
    )  # fmt: skip


def said_of(work: Callable[[], object]) -> str:
    """What was wrong with a protection; the client is told the same whatever it is."""
    with pytest.raises(MeterError) as caught:
        work()
    assert caught.value.result == Result.OTHER_REASON
    return caught.value.detail


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
