"""Pushes whose body is protected by push_protection_parameters (class 40): what a meter sends, what a listener refuses."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from general_help import CLIENT, SERVER, keys_of, without
from push_body_help import PUSH, listening, pushed, station
from simulator_help import NOW, manager, meter, put, value
from win12.application.association.settings import Security, Signing
from win12.application.client.data_protection import layers_named
from win12.application.decoding import decode
from win12.application.listening.guard import Guard, PushPolicy
from win12.application.values.protection import parameters_data, split
from win12.cli.main import run
from win12.fleet.listen import Report, proved_counter
from win12.physical import tcp
from win12.security.counters import MemoryCounters, counter_name
from win12.security.data_layers import Layer, ordered
from win12.security.general import header, transactions_name
from win12.security.key_writing import write_keys
from win12.security.keys import Keys
from win12.security.message_keys import KeyUse
from win12.simulator.push import message, protected, with_body
from win12.simulator.push_layers import PushLayers
from win12.simulator.push_setup import settings
from win12.simulator.pusher import Pusher, PushTarget
from win12.simulator.results import Result
from win12.simulator.station import Station
from win12_wire.errors import Code, LinkError, Win12Error
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data
from win12_wire.frames.notification import DataNotification
from win12_wire.frames.wrapper import Wrapper

LISTS = ["auth", "authenc", "enc,auth", "sign,authenc:wrapped", "authenc:agreed-1e1s,sign", "authenc:agreed-0e2s", "sign,enc"]
AUTHENC = PushPolicy(Security.AUTHENC)
_PROTECTION = 10


def judged(octets: bytes, policy: PushPolicy = AUTHENC, *ring: Keys) -> Win12Error | None:
    keys = ring or (keys_of("client", 1),)
    (decoded,) = decode(octets, keys)
    return Guard(policy, keys, MemoryCounters(), wall=lambda: NOW).refused(decoded)


def refused(code: Code, octets: bytes, policy: PushPolicy = AUTHENC, *ring: Keys) -> None:
    error = judged(octets, policy, *ring)
    assert error is not None
    assert error.code is code, error


def altered(octets: bytes, change: Any) -> bytes:
    """The push with other layers or octets in its body."""
    said = DataNotification.decode(octets)
    parts = split(said.data)
    assert parts is not None
    layers, inside = change(*parts)
    data = axdr.structure(parameters_data(layers), axdr.octet_string(inside))
    return DataNotification(long_invoke_id=said.long_invoke_id, date_time=said.date_time, data=data).encode()


def with_head(layers: Sequence[Layer], **changed: bytes) -> list[Layer]:
    head = layers[0].head
    named = {name: changed.get(name, getattr(head, name)) for name in ("transaction_id", "originator_title", "recipient_title")}
    return [replace(one, head=header(*named.values())) for one in layers]


# --- what goes through


@pytest.mark.parametrize("suite", [1, 2])
@pytest.mark.parametrize("named", LISTS)
def test_what_the_meter_protects_is_opened(named: str, suite: int) -> None:
    at, keys = station(suite), keys_of("client", suite)
    plain = message(at, 7, NOW).data
    (decoded,) = decode(pushed(at, named), [keys])
    assert (decoded.error, decoded.problems) == (None, [])
    assert decoded.body is not None
    assert decoded.body.data is not None
    assert decoded.body.data.encode() == plain.encode()
    assert {one.obis for one in decoded.readings} >= {"1.0.1.8.0.255"}
    assert decoded.time is not None, "of the clock inside"
    assert judged(pushed(at, named), PushPolicy(), keys) is None or named == "sign,enc"


def test_identified_keys_need_no_curve_and_suite_0_does() -> None:
    at = station(0, keys_of("server", 1))
    assert judged(pushed(at, "authenc")) is None


@pytest.mark.parametrize(
    ("named", "policy"),
    [
        ("authenc:wrapped", PushPolicy(message_key=KeyUse.WRAPPED)),
        ("sign,authenc:agreed-1e1s", PushPolicy(Security.AUTHENC, KeyUse.ONE_EPHEMERAL, Signing.INSIDE)),
        ("authenc,sign", PushPolicy(signing=Signing.OUTSIDE)),
    ],
)
def test_it_satisfies_a_policy_as_a_message_does(named: str, policy: PushPolicy) -> None:
    assert judged(pushed(station(), named), policy) is None


# --- what does not


@pytest.mark.parametrize(
    ("named", "policy"),
    [
        ("auth", AUTHENC), ("sign,enc", AUTHENC), ("authenc", PushPolicy(signing=Signing.OUTSIDE)),
        ("sign,authenc", PushPolicy(signing=Signing.OUTSIDE)), ("authenc,sign", PushPolicy(signing=Signing.INSIDE)),
        ("authenc", PushPolicy(message_key=KeyUse.WRAPPED)), ("enc,auth:wrapped", PushPolicy(message_key=KeyUse.WRAPPED)),
    ],
)  # fmt: skip
def test_less_than_is_wanted_is_refused(named: str, policy: PushPolicy) -> None:
    refused(Code.WEAK_PROTECTION, pushed(station(), named), policy)


def test_no_protection_where_the_policy_wants_it() -> None:
    refused(Code.WEAK_PROTECTION, message(station(), 7, NOW).encode())


def test_an_altered_body_is_refused_and_of_no_use() -> None:
    octets = altered(pushed(station(), "authenc"), lambda layers, inside: (layers, inside[:-1] + bytes([inside[-1] ^ 1])))
    refused(Code.WRONG_TAG, octets)
    (decoded,) = decode(octets, [keys_of("client", 1)])
    assert decoded.error is not None
    assert decoded.error.code == Code.WRONG_TAG
    assert not decoded.readings
    assert proved_counter(decoded) is None


def test_a_layer_that_is_not_there_is_refused() -> None:
    octets = altered(pushed(station(), "auth,authenc"), lambda layers, inside: (layers[1:], inside))
    (decoded,) = decode(octets, [keys_of("client", 1)])
    assert decoded.error is not None, "what is inside is no data, for there is another layer"
    octets = altered(pushed(station(), "authenc"), lambda layers, inside: ([*layers, *layers], inside))
    refused(Code.WEAK_PROTECTION, octets, PushPolicy())


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"originator_title": b"OTHER\0\0\1"}, Code.WRONG_TITLE), ({"originator_title": b""}, Code.WRONG_TITLE),
        ({"recipient_title": b"OTHER\0\0\1"}, Code.WRONG_TITLE), ({"transaction_id": bytes(7) + b"\7"}, Code.WRONG_TAG),
        ({"transaction_id": b"a new one"}, Code.WRONG_TRANSACTION), ({"transaction_id": b""}, Code.WRONG_TRANSACTION),
    ],
)  # fmt: skip
def test_other_names_than_were_protected(changed: dict[str, bytes], code: Code) -> None:
    refused(code, altered(pushed(station(), "authenc"), lambda layers, inside: (with_head(layers, **changed), inside)))


def test_a_body_of_another_meter_in_the_message_of_one() -> None:
    other = replace(keys_of("client", 1), server_title=b"OTHER\0\0\1", ek=bytes(16))
    at = Station(meter(suite=1, days=1), replace(keys_of("server", 1), server_title=b"OTHER\0\0\1", ek=bytes(16)))
    ring = (keys_of("client", 1), other)
    body = pushed(at, "authenc")
    assert judged(body, AUTHENC, *ring) is None
    for octets in (protected(station(), body), PushLayers().open(station()).sealed(body)):
        refused(Code.WRONG_TITLE, octets, AUTHENC, *ring)
    assert judged(protected(at, body), AUTHENC, *ring) is None


def test_a_body_in_a_protected_message_must_verify_too() -> None:
    at = station()
    wrong = altered(pushed(at, "authenc"), lambda layers, inside: (layers, inside[:-1] + bytes([inside[-1] ^ 1])))
    refused(Code.WRONG_TAG, protected(at, wrong))
    assert judged(protected(at, pushed(at, "auth"))) is None, "the message has what the policy wants"


def test_another_suite_and_another_signature() -> None:
    refused(Code.WRONG_SIGNATURE, pushed(station(), "authenc,sign"), AUTHENC, keys_of("client", 1, server_public_key=b"\1" * 64))
    forged = keys_of("client", 1)
    forged = replace(forged, server_public_key=forged.client_agreement_key and keys_of("server", 1).client_public_key)
    refused(Code.WRONG_SIGNATURE, pushed(station(), "authenc,sign"), AUTHENC, forged)


def test_a_key_that_does_not_unwrap() -> None:
    refused(Code.WRONG_MESSAGE_KEY, pushed(station(), "authenc:wrapped"), AUTHENC, keys_of("client", 1, kek=bytes(16)))


def test_without_the_keys_the_body_is_said_not_to_be_opened() -> None:
    for keys in ((), (without(keys_of("client", 1), "ak"),), (without(keys_of("client", 1), "kek"),)):
        (decoded,) = decode(pushed(station(), "authenc:wrapped"), keys)
        assert decoded.error is None
        assert not decoded.readings
        assert "the body is not opened" in decoded.problems[0]
        assert proved_counter(decoded) is None


def test_what_it_proves_rises_and_is_counted_with_the_messages() -> None:
    at, keys = station(), keys_of("client", 1)
    counters = []
    for octets in (pushed(at, "authenc"), protected(at, message(at, 7, NOW).encode()), pushed(at, "enc,auth,sign")):
        (decoded,) = decode(octets, [keys])
        counters.append(proved_counter(decoded))
    names, numbers = zip(*[one for one in counters if one], strict=True)
    assert set(names) == {counter_name(keys.ek, SERVER)}
    assert list(numbers) == sorted(set(numbers))
    fresh = [proved_counter(decode(pushed(at, "authenc:wrapped"), [keys])[0]) for _ in range(2)]
    assert all(one is not None and one[0] == transactions_name(SERVER) for one in fresh)
    assert fresh[0] != fresh[1]
    assert proved_counter(decode(pushed(at, "sign"), [keys])[0]) is None


def test_a_list_that_is_none_is_a_body_like_any_other() -> None:
    said = message(station(), 7, NOW)
    layers, inside = split(DataNotification.decode(pushed(station(), "authenc")).data) or ([], b"")
    for data in (axdr.structure(parameters_data(layers * 5), axdr.octet_string(inside)),
                 axdr.structure(parameters_data([]), axdr.octet_string(inside)),
                 axdr.structure(axdr.octet_string(b""), axdr.octet_string(inside))):  # fmt: skip
        octets = DataNotification(long_invoke_id=7, date_time=said.date_time, data=data).encode()
        assert decode(octets, [keys_of("client", 1)])[0].body is None
        refused(Code.WEAK_PROTECTION, octets)


def test_win12_decode_shows_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_keys(tmp_path / "keys.toml", keys_of("client", 1), "Of a test.")
    octets = Wrapper(source_wport=1, destination_wport=1, apdu=pushed(station(), "sign,authenc:wrapped")).encode().hex()
    assert run(["decode", octets, "--keys", str(tmp_path / "keys.toml"), "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["body"]["opened"] is True
    assert [one["protection"] for one in shown["body"]["layers"]] == ["digital_signature", "authentication_and_encryption"]
    assert shown["body"]["layers"][1]["key"] == "wrapped"
    assert shown["readings"]


# --- what a client sets


def wanted(named: str, *titles: bytes) -> Data:
    return parameters_data(ordered(layers_named(named), header(b"", *(titles or (SERVER, CLIENT)))))


def test_a_client_sets_it_and_the_next_push_is_protected_so() -> None:
    at = station()
    assert put(at.meter, manager(), PUSH, wanted("sign,authenc:wrapped"), _PROTECTION) == Result.SUCCESS
    assert settings(at.meter)["protection"] == layers_named("sign,authenc:wrapped")
    assert put(at.meter, manager(), PUSH, axdr.array(), _PROTECTION) == Result.SUCCESS
    assert settings(at.meter)["protection"] == ()


@pytest.mark.parametrize(
    ("data", "result"),
    [
        (wanted("enc"), Result.OTHER_REASON), (wanted("authenc", CLIENT, SERVER), Result.OTHER_REASON),
        (wanted("authenc", SERVER, b"OTHER\0\0\1"), Result.OTHER_REASON), (wanted("authenc:agreed-0e2s"), Result.OTHER_REASON),
        (wanted("auth,auth,auth,auth,auth"), Result.TYPE_UNMATCHED), (axdr.octet_string(b""), Result.TYPE_UNMATCHED),
    ],
)  # fmt: skip
def test_lists_that_could_not_be_done(data: Data, result: Result) -> None:
    at = station(keys=without(keys_of("server", 1), "server_agreement_key"))
    assert put(at.meter, manager(), PUSH, data, _PROTECTION) == result
    assert value(at.meter, PUSH, _PROTECTION) == []


def test_a_meter_without_keys_protects_nothing() -> None:
    m = meter()
    assert put(m, manager(), PUSH, wanted("authenc"), _PROTECTION) == Result.OTHER_REASON


# --- over sockets


async def told(reports: list[Report], count: int) -> list[str]:
    """Outcomes, once there are so many."""
    async with asyncio.timeout(20):
        while len(reports) < count:  # noqa: ASYNC110
            await asyncio.sleep(0.005)
    return [one.outcome for one in reports]


async def test_from_the_meter_to_the_store_and_less_is_refused(tmp_path: Path) -> None:
    async with listening(tmp_path, AUTHENC) as (reports, port):
        target = PushTarget(
            host="127.0.0.1", port=port, confirmed=True, retries=1, delay=0.01, confirm=0.3,
            protection=layers_named("authenc:wrapped"),
        )  # fmt: skip
        at = station()
        pusher = Pusher(at, target)
        assert value(at.meter, PUSH, _PROTECTION)[0][1][1:3] == (SERVER, CLIENT)
        await pusher.push()
        assert [(one.outcome, one.meter) for one in reports] == [("kept", SERVER.hex())]
        put(at.meter, manager(), PUSH, axdr.array(), _PROTECTION)
        with pytest.raises(LinkError) as error:
            await pusher.push()
        assert error.value.code is Code.PUSH_UNCONFIRMED
        assert [one.error.code for one in reports[1:] if one.error] == [Code.WEAK_PROTECTION] * 2


@pytest.mark.parametrize("named", ["authenc", "authenc:wrapped,sign"])
async def test_a_replay_is_refused_and_the_same_push_again_is_known(named: str, tmp_path: Path) -> None:
    at = station()
    said = message(at, 7, NOW, confirmed=True)
    first, again, other = (with_body(at, said, layers_named(named)) for _ in range(3))
    renumbered = other[:4] + b"\x08" + other[5:]  # the number of the push is the message's, which nothing protects
    async with listening(tmp_path, AUTHENC) as (reports, port), await tcp.connect("127.0.0.1", port) as line:
        for count, octets in enumerate((first, again, first, renumbered, again), 1):
            line.write(Wrapper(source_wport=1, destination_wport=1, apdu=octets).encode())
            await told(reports, count)
        assert [one.outcome for one in reports] == ["kept", "known", "refused", "kept", "refused"]
        assert [one.error.code for one in reports if one.error] == [Code.REPLAY] * 2


async def test_keys_that_are_gone_are_an_error_of_the_push() -> None:
    at = station()
    pusher = Pusher(at, PushTarget(host="127.0.0.1", port=1, protection=layers_named("authenc:wrapped")))
    at.renew(without(at.keys, "kek"), at.meter.config, ends=True)
    async with await tcp.serve("127.0.0.1", 0, lambda stream: stream.read(9.0)) as server:
        place = axdr.structure(axdr.enum(0), axdr.octet_string(b"127.0.0.1:%d" % server.port), axdr.enum(0))
        assert put(at.meter, manager(), PUSH, place, 3) == Result.SUCCESS
        with pytest.raises(LinkError) as error:
            await pusher.push()
    assert "KEY_MISSING" in error.value.detail
