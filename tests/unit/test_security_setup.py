"""Changing keys, secrets and policy over a socket: what holds afterwards, what no longer does, and what a meter refuses."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import pytest
import win12
from general_help import CLIENT, SERVER, keys_of, without
from test_agreement import poisoned
from win12.application.association.settings import Authentication, Security
from win12.application.client.meter import Meter as OpenMeter
from win12.application.client.security_setup import SecuritySetup, change_hls_secret, change_lls_secret
from win12.security.agreement import AgreementKey, derive
from win12.security.counters import CounterStore, MemoryCounters, counter_name
from win12.security.key_changes import ROLES, accept, changed, offer
from win12.security.keys import Keys
from win12.security.signing import Signer
from win12.security.wrapping import wrap
from win12.simulator import key_changes
from win12.simulator.config import MeterConfig
from win12.simulator.meter import Meter
from win12.simulator.server import serve_meters
from win12.simulator.station import Station
from win12_wire.errors import Code, MeterError, SecurityError, UsageError, Win12Error
from win12_wire.frames import axdr
from win12_wire.frames.action import ActionRequestNormal
from win12_wire.frames.axdr import Data
from win12_wire.frames.cosem import MethodDescriptor
from win12_wire.objects.enums import ActionResult, KeyId, SecurityPolicyV1

ENERGY, SETUP = "1.0.1.8.0.255", bytes((0, 0, 43, 0, 0, 255))
EK, BEK, AK, KEK = ROLES
MASTER = keys_of("server", 1).kek
POLICY = SecurityPolicyV1
WIDE = axdr.array(axdr.structure(axdr.long_unsigned(300), axdr.octet_string(bytes(24))))


class House:
    """A meter on a port, and a client's keys and counters."""

    def __init__(self, suite: int = 1, *, role: str = "1", **config: Any) -> None:
        terms = {"authentication": Authentication.GMAC, "security": Security.AUTHENC, "suite": suite, "days": 1, **config}
        self.station = Station(Meter(MeterConfig(**terms)), keys_of("server", suite))
        self.suite, self.role, self.counters = suite, role, MemoryCounters()
        self.port = 0

    def open(self, keys: Keys, query: str = "", auth: str = "gmac") -> Any:
        url = f"tcp://127.0.0.1:{self.port}?client={self.role}&auth={auth}&suite={self.suite}{query}"
        return win12.open(url, keys=keys, counters=self.counters)

    async def reads(self, keys: Keys, query: str = "", auth: str = "gmac") -> bool:
        try:
            async with self.open(keys, query, auth) as meter:
                return (await meter.read(ENERGY)).unit == "Wh"
        except Win12Error:
            return False


def run(house: House, what: Callable[[House], Awaitable[None]]) -> None:
    async def served() -> None:
        async with await serve_meters([house.station]) as simulator:
            house.port = simulator.ports[0]
            await what(house)

    asyncio.run(served())


def mine(suite: int = 1) -> Keys:
    return keys_of("client", suite)


def setup_of(meter: OpenMeter, suite: int = 1, keys: Keys | None = None) -> SecuritySetup:
    return SecuritySetup(meter, keys or mine(suite), suite=suite)


# --- key transfer


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
    house = House(suite) if keys is None else _house_of_suite_0(keys)
    run(house, change)


def _house_of_suite_0(keys: Keys) -> House:
    house = House(1)
    house.suite = 0
    house.station = Station(Meter(replace(house.station.meter.config, suite=0)), keys)
    return house


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


def rows(*pairs: tuple[int, bytes]) -> Data:
    return axdr.array(*(axdr.structure(axdr.enum(number), axdr.octet_string(octets)) for number, octets in pairs))


def wrapped(number: int, key: bytes = b"\x77" * 16, kek: bytes = MASTER) -> tuple[int, bytes]:
    return number, wrap(1, kek, key)


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


async def invoke(meter: OpenMeter, method: int, parameters: Data | None) -> Any:
    target = MethodDescriptor(class_id=64, instance_id=SETUP, method_id=method)
    return await meter.conversation.perform(
        lambda number: ActionRequestNormal(invoke_id=number, confirmed=1, method=target, parameters=parameters)
    )


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


# --- key agreement


@pytest.mark.parametrize("suite", [1, 2])
@pytest.mark.parametrize("roles", [("ek",), ("ek", "ak"), ("kek", "bek", "ak", "ek")])
def test_agreed_keys_hold_from_the_next_association_on(roles: tuple[str, ...], suite: int) -> None:
    async def change(house: House) -> None:
        old = mine(suite)
        async with house.open(old) as meter:
            new = await setup_of(meter, suite).agree(*roles)
        assert {role for role in ROLES.values() if getattr(new, role) != getattr(old, role)} == {*roles}
        assert all(getattr(house.station.keys, role) == getattr(new, role) for role in ROLES.values())
        assert await house.reads(new)
        assert not await house.reads(old)

    run(House(suite), change)


def test_both_sides_are_bound_by_titles_and_by_what_the_key_is_for() -> None:
    client, server = mine(), keys_of("server", 1)
    (ours, said), (theirs, answered) = offer(client, 1, "client", EK), offer(server, 1, "server", EK)
    key = accept(ours, answered, client, 1, "client", EK)
    assert key == accept(theirs, said, server, 1, "server", EK) == derive(1, ours.secret(theirs.public()), CLIENT, SERVER)
    assert key != accept(theirs, said, replace(server, client_title=b"SOMEBODY"), 1, "server", EK)
    (ours, said), (theirs, answered) = offer(client, 1, "client", KEK), offer(server, 1, "server", KEK)
    key = accept(ours, answered, client, 1, "client", KEK)
    assert key == derive(1, ours.secret(theirs.public()), CLIENT, SERVER, wrapping=True)
    with pytest.raises(SecurityError) as refused:
        accept(ours, answered, client, 1, "client", EK)
    assert refused.value.code is Code.WRONG_MESSAGE_KEY


def signed(number: int, public: bytes, by: bytes = b"\x11" * 32) -> tuple[int, bytes]:
    return number, public + Signer(1, by, "").sign(bytes((number,)) + public)


GOOD = AgreementKey(1, b"\x05" * 32, "").public()
NOT_AGREED: list[tuple[str, Data, ActionResult]] = [
    ("no key", axdr.array(), ActionResult.TYPE_UNMATCHED),
    ("no such key", rows(signed(4, GOOD)), ActionResult.OTHER_REASON),
    ("a number of two octets", WIDE, ActionResult.OTHER_REASON),
    ("a key twice", rows(signed(EK, GOOD), signed(EK, GOOD)), ActionResult.OTHER_REASON),
    ("no signature", rows((EK, GOOD)), ActionResult.OTHER_REASON),
    ("signed by somebody else", rows(signed(EK, GOOD, b"\x12" * 32)), ActionResult.OTHER_REASON),
    ("signed for another key", rows((EK, signed(AK, GOOD)[1])), ActionResult.OTHER_REASON),
    ("no point", rows(signed(EK, b"\x5a" * 64)), ActionResult.OTHER_REASON),
    ("another curve", rows(signed(EK, AgreementKey(2, b"\x05" * 48, "").public())), ActionResult.OTHER_REASON),
    ("the second is wrong", rows(signed(EK, GOOD), signed(AK, bytes(64))), ActionResult.OTHER_REASON),
]


def test_what_a_meter_refuses_of_an_agreement_changes_nothing() -> None:
    async def change(house: House) -> None:
        before = house.station.keys
        async with house.open(mine()) as meter:
            for what, parameters, result in NOT_AGREED:
                assert (await invoke(meter, 3, parameters)).result == result, what
                assert house.station.keys == before, what
            assert (await meter.read(ENERGY)).unit == "Wh"

    run(House(), change)


def test_a_secret_of_zeros_is_refused_by_both() -> None:
    pair = AgreementKey(1, b"\x09" * 32, "")
    data = poisoned(b"\x09" * 32)
    for side, by in (("server", b"\x11" * 32), ("client", b"\x22" * 32)):
        with pytest.raises(SecurityError, match="zero"):
            accept(pair, signed(EK, data, by)[1], keys_of(side, 1), 1, side, EK)  # type: ignore[arg-type]


@pytest.mark.parametrize("how", ["signature", "key", "more", "none", "another"])
def test_what_a_client_refuses_of_an_answer(how: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The meter is a liar: it answers with what the test makes of its answer."""

    def lie(keys: Keys, suite: int, side: Any, number: int) -> tuple[AgreementKey, bytes]:
        pair, data = offer(keys, suite, side, number)
        if how == "signature":
            data = data[:-1] + bytes((data[-1] ^ 1,))
        elif how == "key":
            data = signed(number, b"\x5a" * 64, b"\x22" * 32)[1]
        return pair, data

    async def change(house: House) -> None:
        async with house.open(mine()) as meter:
            with pytest.raises(Win12Error) as refused:
                await setup_of(meter).agree("ek")
            wrong_key = how in ("signature", "key")
            assert refused.value.code is (Code.WRONG_MESSAGE_KEY if wrong_key else Code.UNEXPECTED_APDU)

    def answer(context: Any, parameters: Data | None) -> Data:
        (row,) = key_changes.agree(context, parameters).value
        if how == "more":
            return rows(row, row)
        return axdr.array() if how == "none" else rows((AK, bytes(128)))

    monkeypatch.setattr(key_changes, "offer", lie)
    if how in ("more", "none", "another"):
        liar = House().station.meter.objects[SETUP]
        monkeypatch.setitem(liar.methods, 3, answer)  # type: ignore[arg-type]
    run(House(), change)


def test_suite_0_agrees_on_nothing() -> None:
    async def change(house: House) -> None:
        async with house.open(mine()) as meter:
            with pytest.raises(SecurityError) as refused:
                await SecuritySetup(meter, mine(), suite=0).agree("ek")
            assert refused.value.code is Code.WRONG_SUITE
            assert (await meter.read(ENERGY)).unit == "Wh"

    run(_house_of_suite_0(keys_of("server", 1)), change)


def test_keys_have_one_role_each() -> None:
    keys = mine()
    for one, other in (("ek", "ak"), ("ek", "bek"), ("bek", "kek")):
        with pytest.raises(SecurityError, match="same"):
            changed(keys, 1, {one: getattr(keys, other)})


# --- policy


def test_a_policy_is_made_stronger_only() -> None:
    async def change(house: House) -> None:
        async with house.open(mine(), "&security=authenc") as meter:
            await setup_of(meter).activate(POLICY(0x6C))
        assert house.station.meter.config.security is Security.AUTHENC
        assert not await house.reads(mine(), "&security=auth")
        assert await house.reads(mine())
        async with house.open(mine()) as meter:
            for policy, result in ((0x24, ActionResult.READ_WRITE_DENIED), (0, ActionResult.READ_WRITE_DENIED), (0x7C, ActionResult.OTHER_REASON)):  # noqa: E501
                with pytest.raises(MeterError) as refused:
                    await setup_of(meter).activate(POLICY(policy))
                assert refused.value.result == result
            assert (await invoke(meter, 1, axdr.octet_string(b"x"))).result == ActionResult.TYPE_UNMATCHED
            await setup_of(meter).activate(POLICY(0xFC))
        assert not await house.reads(mine())
        assert await house.reads(mine(), "&apdus=general-ciphering&signing=outside")

    run(House(security=Security.AUTH), change)


def test_a_policy_without_the_keys_for_it_is_not_taken() -> None:
    async def change(house: House) -> None:
        async with house.open(mine()) as meter:
            with pytest.raises(MeterError):
                await setup_of(meter).activate(POLICY(0xFC))
            assert (await meter.read(ENERGY)).unit == "Wh"

    house = House()
    house.station = Station(Meter(house.station.meter.config), without(keys_of("server", 1), "server_signing_key"))
    run(house, change)


# --- secrets


def test_an_hls_secret() -> None:
    async def change(house: House) -> None:
        new = replace(mine(), password=b"another secret")
        async with house.open(mine(), auth="sha256") as meter:
            await change_hls_secret(meter, new.password)
            assert (await meter.read(ENERGY)).unit == "Wh"
            with pytest.raises(MeterError):
                await change_lls_secret(meter, b"12")
            for bad in (b"", bytes(65)):
                with pytest.raises(MeterError):
                    await change_hls_secret(meter, bad)
        assert not await house.reads(mine(), auth="sha256")
        assert await house.reads(new, auth="sha256")

    run(House(authentication=Authentication.SHA256), change)


def test_an_lls_secret() -> None:
    async def change(house: House) -> None:
        new = replace(mine(), password=b"87654321")
        async with house.open(mine(), auth="lls") as meter:
            await change_lls_secret(meter, new.password)
            assert (await meter.read(ENERGY)).unit == "Wh"
            with pytest.raises(MeterError):
                await change_hls_secret(meter, b"12")
        assert not await house.reads(mine(), auth="lls")
        assert await house.reads(new, auth="lls")

    run(House(authentication=Authentication.LLS), change)


def test_a_secret_is_not_sent_in_clear_and_not_taken_in_clear() -> None:
    async def change(house: House) -> None:
        async with house.open(mine(), "&security=auth", auth="sha256") as meter:
            with pytest.raises(SecurityError) as refused:
                await change_hls_secret(meter, b"seen by all")
            assert refused.value.code is Code.WEAK_PROTECTION
            target = MethodDescriptor(class_id=15, instance_id=bytes((0, 0, 40, 0, 0, 255)), method_id=2)
            answer = await meter.conversation.perform(
                lambda number: ActionRequestNormal(
                    invoke_id=number, confirmed=1, method=target, parameters=axdr.octet_string(b"seen by all")
                )
            )
            assert answer.result == ActionResult.READ_WRITE_DENIED

    run(House(authentication=Authentication.SHA256, security=Security.AUTH), change)


def test_gmac_has_no_secret_but_its_keys() -> None:
    async def change(house: House) -> None:
        async with house.open(mine()) as meter:
            with pytest.raises(MeterError):
                await change_hls_secret(meter, bytes(16))

    run(House(), change)


def test_keys_are_in_no_repr() -> None:
    keys = keys_of("client", 1)
    shown = repr(keys) + repr(KeyId) + repr(AgreementKey(1, keys.client_agreement_key, ""))
    for role in ("ek", "ak", "bek", "kek", "client_agreement_key", "client_signing_key"):
        assert getattr(keys, role).hex() not in shown
        assert str(getattr(keys, role)) not in shown
