"""Keys agreed on over a socket: what holds afterwards, what binds both sides, and what each refuses."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from general_help import CLIENT, SERVER, keys_of
from house_help import AK, EK, ENERGY, KEK, SETUP, WIDE, House, house_of_suite_0, invoke, mine, rows, run, setup_of
from test_agreement import poisoned
from win12.application.client.security_setup import SecuritySetup
from win12.security.agreement import AgreementKey, derive
from win12.security.key_changes import ROLES, accept, changed, offer
from win12.security.keys import Keys
from win12.security.signing import Signer
from win12.simulator import key_changes
from win12_wire.errors import Code, SecurityError, Win12Error
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data
from win12_wire.objects.enums import ActionResult


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

    run(house_of_suite_0(keys_of("server", 1)), change)


def test_keys_have_one_role_each() -> None:
    keys = mine()
    for one, other in (("ek", "ak"), ("ek", "bek"), ("bek", "kek")):
        with pytest.raises(SecurityError, match="same"):
            changed(keys, 1, {one: getattr(keys, other)})
