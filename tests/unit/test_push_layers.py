"""Pushes in general-ciphering and general-signing: what the meter sends is taken, and confirmed in its layers."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest
from decode_help import glo, wrapped
from decode_help import push as plain_push
from general_help import SERVER, ciphered, keys_of, without
from push_layers_help import USES, Bench, judged, pushed, station
from simulator_help import NOW
from win12.application.association.settings import Security, Signing
from win12.application.decoding import decode
from win12.application.listening.guard import PushPolicy
from win12.cli.main import run
from win12.physical import tcp
from win12.security.counters import MemoryCounters, counter_name
from win12.security.general import transactions_name
from win12.security.key_writing import write_keys
from win12.security.message_keys import KeyUse
from win12.simulator.push import Framing, notification
from win12.simulator.push_layers import PushInLayers, PushLayers
from win12.simulator.pusher import Pusher, PushTarget
from win12.simulator.station import Station
from win12_wire.errors import Code, LinkError, SecurityError
from win12_wire.frames.ciphering import GeneralCiphering
from win12_wire.frames.notification import DataNotification, DataNotificationConfirm
from win12_wire.frames.wrapper import Wrapper

FRESH = [KeyUse.WRAPPED, KeyUse.ONE_EPHEMERAL, KeyUse.STATIC]
FORMS = [(use, signing) for use in USES for signing in Signing]


# --- what the meter sends


@pytest.mark.parametrize("suite", [1, 2])
@pytest.mark.parametrize(("use", "signing"), FORMS)
def test_what_the_meter_pushes_is_opened_and_taken(use: KeyUse, signing: Signing, suite: int) -> None:
    octets, keys = pushed(station(suite), use, signing), keys_of("client", suite)
    (decoded,) = decode(octets, [keys])
    assert decoded.error is None
    assert isinstance(decoded.apdu, DataNotification)
    assert {one.obis for one in decoded.readings} >= {"1.0.1.8.0.255"}
    assert all(one.tag == "verified" for one in decoded.protections)
    assert judged(octets, PushPolicy(Security.AUTHENC, use, signing), keys) is None
    assert judged(octets, PushPolicy(), keys) is None


def test_win12_decode_opens_it_with_a_key_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_keys(tmp_path / "keys.toml", keys_of("client", 1), "Of a test.")
    octets = wrapped(pushed(station(), KeyUse.ONE_EPHEMERAL, Signing.OUTSIDE)).hex()
    assert run(["decode", octets, "--keys", str(tmp_path / "keys.toml"), "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert (shown["security"]["tag"], shown["security"]["inner"]["key"]) == ("verified", "agreed")
    assert shown["readings"]


def test_identified_and_wrapped_keys_need_no_curve() -> None:
    for use in (KeyUse.IDENTIFIED, KeyUse.WRAPPED):
        assert judged(pushed(station(0, keys_of("server", 1)), use)) is None
    with pytest.raises(SecurityError) as error:
        pushed(station(0, keys_of("server", 1)), KeyUse.STATIC)
    assert error.value.code is Code.WRONG_SUITE


@pytest.mark.parametrize(
    ("missing", "use", "signing"),
    [
        ("kek", KeyUse.WRAPPED, Signing.NONE), ("server_agreement_key", KeyUse.STATIC, Signing.NONE),
        ("server_signing_key", KeyUse.ONE_EPHEMERAL, Signing.NONE), ("server_signing_key", KeyUse.IDENTIFIED, Signing.INSIDE),
        ("client_title", KeyUse.IDENTIFIED, Signing.NONE),
    ],
)  # fmt: skip
def test_a_meter_says_which_key_it_lacks(missing: str, use: KeyUse, signing: Signing) -> None:
    with pytest.raises(SecurityError) as error:
        pushed(station(keys=without(keys_of("server", 1), missing)), use, signing)
    assert error.value.code is Code.KEY_MISSING
    assert missing in error.value.detail


@pytest.mark.parametrize("use", FRESH)
def test_numbers_and_counters_rise_and_no_new_global_key_sets_them_back(use: KeyUse) -> None:
    counters = MemoryCounters()
    first, second = (GeneralCiphering.decode(pushed(station(counters=counters), use)) for _ in range(2))
    assert int.from_bytes(second.transaction_id) > int.from_bytes(first.transaction_id)
    assert second.invocation_counter > first.invocation_counter
    rekeyed = station(keys=keys_of("server", 1, ek=b"\x77" * 16), counters=counters)
    third = GeneralCiphering.decode(pushed(rekeyed, use))
    assert int.from_bytes(third.transaction_id) > int.from_bytes(second.transaction_id)
    assert third.invocation_counter > second.invocation_counter, "two static keys and an old number would give an old key"


# --- what a listener takes


@pytest.mark.parametrize("framing", [Framing.WRAPPER, Framing.HDLC])
@pytest.mark.parametrize(
    ("use", "signing"),
    [
        (KeyUse.IDENTIFIED, Signing.NONE), (KeyUse.WRAPPED, Signing.INSIDE), (KeyUse.ONE_EPHEMERAL, Signing.OUTSIDE),
        (KeyUse.STATIC, Signing.OUTSIDE),
    ],
)  # fmt: skip
async def test_a_push_is_kept_and_confirmed_in_its_layers(
    tmp_path: Path, use: KeyUse, signing: Signing, framing: Framing
) -> None:
    async with Bench(tmp_path, PushPolicy(Security.AUTHENC, use, signing))() as bench:
        target = PushTarget(
            host="127.0.0.1", port=bench.port, framing=framing, layers=PushLayers(use, signing), confirmed=True, confirm=10.0,
        )  # fmt: skip
        pusher = Pusher(station(), target)
        await pusher.push()
        await pusher.push()
        assert bench.outcomes() == [("kept", None)] * 2
        assert pusher._machine.tries == 0


# --- what comes back to the meter


def confirm(number: int) -> bytes:
    return DataNotificationConfirm(long_invoke_id=number, date_time=DataNotification.decode(plain_push()).date_time).encode()


def confirmation(at: Station, push: PushInLayers, use: KeyUse, *, transaction: bytes, counter: int = 9) -> bytes:
    apdu = GeneralCiphering.decode(ciphered(confirm(7), use, 1, sender="client", transaction=transaction))
    assert apdu.invocation_counter == counter
    return push.opened(apdu.encode())


@pytest.mark.parametrize("use", USES)
def test_only_what_answers_the_push_confirms_it_once(use: KeyUse) -> None:
    at = station()
    push = PushLayers(use).open(at)
    transaction = GeneralCiphering.decode(push.sealed(notification(at, 7, NOW))).transaction_id
    assert confirmation(at, push, use, transaction=(77).to_bytes(8)) == b""
    assert push.opened(glo(plain_push(5), 8)) == b""
    assert confirmation(at, push, use, transaction=transaction)
    with pytest.raises(SecurityError) as error:
        confirmation(at, push, use, transaction=transaction)
    assert error.value.code is Code.REPLAY


async def test_a_confirmation_that_was_altered_does_not_count() -> None:
    async def stubborn(stream: tcp.Stream) -> None:
        data = await stream.read(10)
        pushed_apdu = GeneralCiphering.decode(Wrapper.decode(data).apdu)
        back = ciphered(confirm(1), KeyUse.WRAPPED, 1, sender="client", transaction=pushed_apdu.transaction_id)
        answer = GeneralCiphering.decode(back)
        answer.other_information = b"x"
        stream.write(Wrapper(source_wport=1, destination_wport=1, apdu=answer.encode()).encode())
        await done.wait()

    done = asyncio.Event()

    async with await tcp.serve("127.0.0.1", 0, stubborn) as server:
        target = PushTarget(
            host="127.0.0.1", port=server.port, layers=PushLayers(KeyUse.WRAPPED), confirmed=True, confirm=0.2, retries=0
        )
        with pytest.raises(LinkError) as error:
            await Pusher(station(), target).push()
        done.set()
    assert error.value.code is Code.PUSH_UNCONFIRMED


def test_counters_of_pushes_are_those_of_the_meter() -> None:
    at = station()
    names = [counter_name(at.keys.ek, SERVER), transactions_name(SERVER)]
    before = [at.counters.next_unused(name) for name in names]
    pushed(at, KeyUse.IDENTIFIED)
    assert [at.counters.next_unused(name) for name in names] == [number + 1 for number in before]
