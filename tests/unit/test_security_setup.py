"""Keys transferred over a socket: what holds afterwards, what no longer does, and what a meter refuses."""

from __future__ import annotations

from dataclasses import replace

import pytest
from general_help import CLIENT, keys_of, without
from house_help import AK, EK, ENERGY, WIDE, House, house_of_suite_0, invoke, mine, rows, run, setup_of
from win12.application.client.security_setup import SecuritySetup
from win12.security.counters import CounterStore, counter_name
from win12.security.key_changes import ROLES
from win12.security.keys import Keys
from win12.security.wrapping import wrap
from win12_wire.errors import Code, MeterError, SecurityError, UsageError, Win12Error
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data
from win12_wire.objects.enums import ActionResult

MASTER = keys_of("server", 1).kek


def wrapped(number: int, key: bytes = b"\x77" * 16, kek: bytes = MASTER) -> tuple[int, bytes]:
    return number, wrap(1, kek, key)


@pytest.mark.parametrize("suite", [0, 1, 2])
@pytest.mark.parametrize("roles", [("ek",), ("ak",), ("ek", "ak"), ("ek", "ak", "bek", "kek")])
def test_transferred_keys_hold_from_the_next_association_on(roles: tuple[str, ...], suite: int) -> None:
    async def change(house: House) -> None:
        old = mine(max(suite, 1))
        async with house.open(old) as meter:
            setup = setup_of(meter, suite, old)
            new = setup.fresh(*roles)
            await setup.transfer(new)
            with pytest.raises(Win12Error):
                await meter.read(ENERGY)
        assert not await house.reads(old) or roles == ("kek",)
        assert await house.reads(new)
        assert {role for role in ROLES.values() if getattr(house.station.keys, role) != getattr(old, role)} == {*roles}

    keys = keys_of("server", 1) if suite == 0 else None
    house = House(suite) if keys is None else house_of_suite_0(keys)
    run(house, change)


def test_a_new_master_key_wraps_the_next_keys() -> None:
    async def change(house: House) -> None:
        keys = mine()
        for roles in (("kek",), ("ek", "ak"), ("kek", "ek")):
            async with house.open(keys) as meter:
                setup = SecuritySetup(meter, keys, suite=1)
                new = setup.fresh(*roles)
                await setup.transfer(new)
            keys = new
        assert await house.reads(keys)

    run(House(), change)


def test_counters_begin_anew_under_a_new_key_and_go_on_under_an_old_one() -> None:
    """An old key that comes back is not as good as new: what was said under it is still a replay."""

    async def change(house: House) -> None:
        old, store = mine(), house.counters
        async with house.open(old) as meter:
            for _ in range(5):
                await meter.read(ENERGY)
            new = setup_of(meter).fresh("ek")
            await setup_of(meter).transfer(new)
        before = store.next_unused(counter_name(old.ek, CLIENT))
        assert before > 5
        assert store.next_unused(counter_name(new.ek, CLIENT)) == 1
        async with house.open(new) as meter:
            await meter.read(ENERGY)
            assert _kept(house.station.counters, new) < 5
            await SecuritySetup(meter, new, suite=1).transfer(replace(new, ek=old.ek))
        assert _kept(house.station.counters, old) > 5
        assert await house.reads(old)
        assert store.next_unused(counter_name(old.ek, CLIENT)) > before

    run(House(), change)


def _kept(counters: CounterStore, keys: Keys) -> int:
    return counters.last_received(counter_name(keys.ek, CLIENT))


def test_associations_of_others_under_the_old_keys_are_over() -> None:
    async def change(house: House) -> None:
        reader = House(role="2")
        reader.port, reader.counters = house.port, house.counters
        async with reader.open(mine()) as other, house.open(mine()) as meter:
            assert (await other.read(ENERGY)).unit == "Wh"
            new = setup_of(meter).fresh("ek")
            await setup_of(meter).transfer(new)
            with pytest.raises(Win12Error):
                await other.read(ENERGY)
        assert await reader.reads(new)

    run(House(), change)


def test_keys_that_are_the_same_or_fit_no_suite_are_not_sent() -> None:
    async def change(house: House) -> None:
        async with house.open(mine()) as meter:
            setup = setup_of(meter)
            for keys, code in (
                (mine(), Code.BAD_ARGUMENT),
                (replace(mine(), ek=bytes(32)), Code.KEY_INVALID),
                (replace(mine(), ek=mine().ak), Code.KEY_INVALID),
            ):
                with pytest.raises(Win12Error) as refused:
                    await setup.transfer(keys)
                assert refused.value.code is code
            with pytest.raises(UsageError):
                setup.fresh("dk")
            with pytest.raises(SecurityError, match="kek"):
                await SecuritySetup(meter, without(mine(), "kek"), suite=1).transfer(setup.fresh("ek"))
            assert (await meter.read(ENERGY)).unit == "Wh"

    run(House(), change)


REFUSED: list[tuple[str, Data | None, ActionResult]] = [
    ("nothing", None, ActionResult.TYPE_UNMATCHED),
    ("no array", axdr.unsigned(1), ActionResult.TYPE_UNMATCHED),
    ("no key", axdr.array(), ActionResult.TYPE_UNMATCHED),
    ("no structure", axdr.array(axdr.unsigned(1)), ActionResult.TYPE_UNMATCHED),
    ("numbers", axdr.array(axdr.structure(axdr.enum(0), axdr.unsigned(1))), ActionResult.TYPE_UNMATCHED),
    ("no such key", rows(wrapped(4)), ActionResult.OTHER_REASON),
    ("a number of two octets", WIDE, ActionResult.OTHER_REASON),
    ("a key twice", rows(wrapped(EK), wrapped(EK, b"\x78" * 16)), ActionResult.OTHER_REASON),
    ("two keys the same", rows(wrapped(EK), wrapped(AK)), ActionResult.OTHER_REASON),
    ("the broadcast key for unicast", rows(wrapped(EK, keys_of("server", 1).bek)), ActionResult.OTHER_REASON),
    ("another master key", rows(wrapped(EK, kek=bytes(16))), ActionResult.OTHER_REASON),
    ("the second does not unwrap", rows(wrapped(EK), (AK, bytes(24))), ActionResult.OTHER_REASON),
    ("a longer key", rows((EK, wrap(2, bytes(32), bytes(32)))), ActionResult.OTHER_REASON),
    ("octets", rows((EK, b"")), ActionResult.OTHER_REASON),
]


def test_what_a_meter_refuses_of_a_transfer_changes_nothing() -> None:
    async def change(house: House) -> None:
        before = house.station.keys
        async with house.open(mine()) as meter:
            for what, parameters, result in REFUSED:
                assert (await invoke(meter, 2, parameters)).result == result, what
                assert house.station.keys == before, what
            assert (await meter.read(ENERGY)).unit == "Wh"

    run(House(), change)


def test_a_reader_changes_no_keys() -> None:
    async def change(house: House) -> None:
        async with house.open(mine()) as meter:
            for method, parameters in ((1, axdr.enum(0xFC)), (2, rows(wrapped(EK))), (3, rows((EK, bytes(128))))):
                assert (await invoke(meter, method, parameters)).result == ActionResult.READ_WRITE_DENIED
            with pytest.raises(MeterError) as refused:
                await setup_of(meter).transfer(setup_of(meter).fresh("ek"))
            assert refused.value.code is Code.ACTION_FAILED

    run(House(role="2"), change)
