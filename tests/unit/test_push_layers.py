"""Pushes in general-ciphering and general-signing: what the meter sends is taken; less or wrong protection is refused."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from association_pair import CLIENT_TITLE
from certificate_help import NOW as ISSUED
from certificate_help import Pki
from decode_help import KEYS, glo, wrapped
from decode_help import SERVER as GLO_SERVER
from decode_help import push as plain_push
from general_help import CLIENT, SERVER, ciphered, keys_of, signed, without
from held_help import Pulled
from simulator_help import NOW, meter
from test_agreement import poisoned
from win12.application.association.settings import Security, Signing
from win12.application.decoding import decode
from win12.application.listening.guard import Guard, PushPolicy
from win12.application.listening.layered import answered, layered
from win12.cli.main import run
from win12.fleet.keeper import Keeper
from win12.fleet.listen import Listener, Report
from win12.fleet.senders import Senders
from win12.physical import tcp
from win12.physical.url import Socket
from win12.security.certificates.pairs import private_number
from win12.security.counter_file import open_counters
from win12.security.counters import CounterStore, MemoryCounters, counter_name
from win12.security.general import header, sign, transactions_name
from win12.security.key_writing import write_keys
from win12.security.keys import Keys
from win12.security.message_keys import KeyUse, signer
from win12.security.signing import Signer
from win12.simulator.push import Framing, notification
from win12.simulator.push_layers import PushInLayers, PushLayers
from win12.simulator.pusher import Pusher, PushTarget
from win12.simulator.station import Station
from win12.store import Reader, Store
from win12_wire.errors import Code, LinkError, SecurityError, UsageError, Win12Error
from win12_wire.frames.ciphering import GeneralCiphering, GeneralSigning
from win12_wire.frames.notification import DataNotification, DataNotificationConfirm
from win12_wire.frames.wrapper import Wrapper

USES = list(KeyUse)
FRESH = [KeyUse.WRAPPED, KeyUse.ONE_EPHEMERAL, KeyUse.STATIC]
FORMS = [(use, signing) for use in USES for signing in Signing]
SIGNED = PushPolicy(signing=Signing.OUTSIDE)


def station(suite: int = 1, keys: Keys | None = None, counters: CounterStore | None = None) -> Station:
    return Station(meter(suite=suite, days=1), keys or keys_of("server", suite), counters or MemoryCounters())


def pushed(at: Station, use: KeyUse, signing: Signing = Signing.NONE, number: int = 7) -> bytes:
    return PushLayers(use, signing).open(at).sealed(notification(at, number, NOW))


def judged(octets: bytes, policy: PushPolicy | None = None, *ring: Keys, wall: float = NOW) -> Win12Error | None:
    keys = ring or (keys_of("client", 1),)
    (decoded,) = decode(octets, keys)
    return Guard(policy or PushPolicy(), keys, MemoryCounters(), wall=lambda: wall).refused(decoded)


def refused(code: Code, octets: bytes, policy: PushPolicy | None = None, *ring: Keys, **more: Any) -> Win12Error:
    error = judged(octets, policy, *ring, **more)
    assert error is not None
    assert error.code is code, error
    return error


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


# --- less than is wanted


@pytest.mark.parametrize("use", USES)
@pytest.mark.parametrize("wanted", USES)
def test_only_the_key_that_is_wanted(use: KeyUse, wanted: KeyUse) -> None:
    error = judged(pushed(station(), use), PushPolicy(message_key=wanted))
    assert (error is None) is (use is wanted)
    assert error is None or error.code is Code.WEAK_PROTECTION


@pytest.mark.parametrize("signing", list(Signing))
@pytest.mark.parametrize("wanted", [Signing.OUTSIDE, Signing.INSIDE])
def test_only_the_signature_that_is_wanted(signing: Signing, wanted: Signing) -> None:
    error = judged(pushed(station(), KeyUse.IDENTIFIED, signing), PushPolicy(signing=wanted))
    assert (error is None) is (signing is wanted)
    assert error is None or error.code is Code.WEAK_PROTECTION


GLO = replace(KEYS, server_title=GLO_SERVER)


@pytest.mark.parametrize(
    ("control", "security", "code"),
    [
        (0x30, Security.AUTHENC, None), (0x30, Security.AUTH, None), (0x10, Security.AUTH, None),
        (0x10, Security.AUTHENC, Code.WEAK_PROTECTION), (0x20, Security.AUTH, Code.WEAK_PROTECTION),
        (0x20, Security.AUTHENC, Code.WEAK_PROTECTION),
    ],
)  # fmt: skip
def test_the_least_protection_holds_under_the_global_key_too(control: int, security: Security, code: Code | None) -> None:
    error = judged(glo(plain_push(5), 8, control=control), PushPolicy(security), GLO)
    assert (error and error.code) == code


def test_what_is_in_clear_or_only_signed_is_less() -> None:
    refused(Code.WEAK_PROTECTION, plain_push(5))
    refused(Code.WEAK_PROTECTION, signed(plain_push(5), 1))
    refused(Code.WEAK_PROTECTION, glo(plain_push(5), 8), PushPolicy(message_key=KeyUse.IDENTIFIED), GLO)
    refused(Code.WEAK_PROTECTION, glo(plain_push(5), 8), SIGNED, GLO)
    with pytest.raises(UsageError):
        PushPolicy(Security.ENC)


# --- wrong

ALTERED: list[tuple[str, KeyUse, Callable[[GeneralCiphering], None], Code]] = [
    ("tag", KeyUse.IDENTIFIED, lambda a: setattr(a, "payload", a.payload[:-1] + bytes((a.payload[-1] ^ 1,))), Code.WRONG_TAG),
    ("number", KeyUse.WRAPPED, lambda a: setattr(a, "transaction_id", (901).to_bytes(8)), Code.WRONG_TAG),
    ("other information", KeyUse.ONE_EPHEMERAL, lambda a: setattr(a, "other_information", b"x"), Code.WRONG_TAG),
    ("recipient", KeyUse.WRAPPED, lambda a: setattr(a, "recipient_title", b"SOMEBODY"), Code.WRONG_TITLE),
    ("no recipient", KeyUse.WRAPPED, lambda a: setattr(a, "recipient_title", b""), Code.WRONG_TITLE),
    ("title", KeyUse.STATIC, lambda a: setattr(a, "originator_title", b"SOMEBODY"), Code.WRONG_TITLE),
    ("odd title", KeyUse.STATIC, lambda a: setattr(a, "originator_title", b"ME"), Code.WRONG_TITLE),
    ("reflected", KeyUse.IDENTIFIED, lambda a: setattr(a, "originator_title", CLIENT), Code.WRONG_TITLE),
    ("suite", KeyUse.IDENTIFIED, lambda a: setattr(a, "security_control", 0x3F), Code.WRONG_SUITE),
    ("broadcast key", KeyUse.IDENTIFIED, lambda a: setattr(a, "security_control", 0x71), Code.WRONG_SUITE),
    ("no tag", KeyUse.WRAPPED, lambda a: setattr(a, "security_control", 0x21), Code.WEAK_PROTECTION),
    ("wrapped key", KeyUse.WRAPPED, lambda a: setattr(a.key_info, "wrapped_key", bytes(24)), Code.WRONG_MESSAGE_KEY),
    ("scheme", KeyUse.STATIC, lambda a: setattr(a.key_info, "key_parameters", b"\3"), Code.WRONG_MESSAGE_KEY),
]


@pytest.mark.parametrize(("what", "use", "change", "code"), ALTERED, ids=[one[0] for one in ALTERED])
def test_a_push_that_was_altered(what: str, use: KeyUse, change: Callable[[GeneralCiphering], None], code: Code) -> None:
    apdu = GeneralCiphering.decode(pushed(station(), use))
    change(apdu)
    refused(code, apdu.encode())
    assert what


def test_a_push_under_a_key_of_its_own_has_a_number() -> None:
    """Or else nothing tells, once the global key is another, that it came before."""
    layers = PushLayers(KeyUse.WRAPPED).open(station())._layers
    assert layers.form is not None
    for transaction, code in ((b"\0\0\0\0\0\0\0\7", None), (b"\xa5" * 8, Code.WRONG_TRANSACTION)):
        layers.form = replace(layers.form, transaction=transaction)
        error = judged(layers.sealed(plain_push(5), 3, layers.reserve(), begins=False))
        assert (error and error.code) == code


def test_nothing_is_confirmed_in_the_name_that_only_the_push_says() -> None:
    """Whoever has that name counts by himself."""
    octets, known = pushed(station(), KeyUse.WRAPPED), keys_of("client", 1)
    for keys, answers in ((known, True), (replace(known, client_title=b""), False)):
        (decoded,) = decode(octets, [keys])
        apdu = layered(decoded)
        assert apdu is not None
        assert (answered(b"\x10", apdu, decoded, [keys], MemoryCounters()) is not None) is answers


def ephemeral(public: bytes) -> bytes:
    """A push whose ephemeral key is of the meter's own making, well signed."""
    apdu = GeneralCiphering.decode(pushed(station(), KeyUse.ONE_EPHEMERAL))
    assert apdu.key_info is not None
    apdu.key_info.key_ciphered_data = public + signer(keys_of("server", 1), 1, "server").sign(public)
    return apdu.encode()


@pytest.mark.parametrize(
    ("public", "said"),
    [
        (b"\x5a" * 64, "no point of P-256"),
        (Signer(2, b"\5" * 48, "").public()[:64], "no point of P-256"),
        (Signer(2, b"\5" * 48, "").public(), "signature"),
        (poisoned(b"\x33" * 32), "the shared secret is zero"),
    ],
)
def test_an_ephemeral_key_of_another_curve_or_none(public: bytes, said: str) -> None:
    assert said in str(refused(Code.WRONG_MESSAGE_KEY, ephemeral(public)))


def test_a_push_of_another_suite_than_the_keys_are_of() -> None:
    refused(Code.WRONG_MESSAGE_KEY, pushed(station(2), KeyUse.ONE_EPHEMERAL))


@pytest.mark.parametrize("where", [Signing.OUTSIDE, Signing.INSIDE])
def test_a_signature_of_somebody_else(where: Signing) -> None:
    forger = station(keys=keys_of("server", 1, server_signing_key=b"\x66" * 32))
    refused(Code.WRONG_SIGNATURE, pushed(forger, KeyUse.IDENTIFIED, where))


def test_another_meter_of_the_key_file_signs_for_itself_only() -> None:
    """The decoder finds a key that fits; the listener wants the one of whose title it is."""
    other = keys_of("client", 1, server_title=b"OTHERONE", server_public_key=Signer(1, b"\x66" * 32, "").public())
    octets = pushed(station(keys=keys_of("server", 1, server_signing_key=b"\x66" * 32)), KeyUse.IDENTIFIED, Signing.OUTSIDE)
    (decoded,) = decode(octets, [keys_of("client", 1), other])
    assert decoded.error is None
    refused(Code.WRONG_SIGNATURE, octets, SIGNED, keys_of("client", 1), other)


def test_another_title_under_the_keys_of_a_meter() -> None:
    """Who has a meter's keys is that meter, in layers and without."""
    octets = pushed(station(keys=keys_of("server", 1, server_title=b"SOMEBODY")), KeyUse.IDENTIFIED)
    assert judged(octets, PushPolicy(), without(keys_of("client", 1), "server_title")) is None
    refused(Code.WRONG_TITLE, octets)
    refused(Code.WRONG_TITLE, glo(plain_push(5), 8), PushPolicy(), replace(GLO, server_title=b"SOMEBODY"))
    assert judged(glo(plain_push(5), 8), PushPolicy(), without(GLO, "server_title")) is None


def test_a_wrong_tag_under_the_global_key_is_called_so() -> None:
    refused(Code.WRONG_TAG, glo(plain_push(5), 8)[:-1] + b"\0", PushPolicy(), GLO)


def test_the_broadcast_key_proves_no_meter() -> None:
    octets = glo(plain_push(5), 8, control=0x70)
    refused(Code.WRONG_SUITE, octets, PushPolicy(), replace(GLO, bek=GLO.ek, ek=GLO.ak))


def test_a_signature_around_other_transactions() -> None:
    inside = pushed(station(), KeyUse.IDENTIFIED)
    head = GeneralSigning.decode(pushed(station(), KeyUse.IDENTIFIED, Signing.OUTSIDE))
    keys = keys_of("server", 1)
    octets = sign(signer(keys, 1, "server"), header((99).to_bytes(8), SERVER, CLIENT), inside)
    refused(Code.WRONG_TITLE, octets, SIGNED)
    assert head.transaction_id != (99).to_bytes(8)


# --- certificates

PKI = Pki(1)
METER = PKI.server.title
ANCHORED: dict[str, Any] = {
    "trust_anchors": (PKI.top.certificate.octets,), "certificates": (PKI.sub.certificate.octets,), "server_public_key": b"",
    "server_title": METER, "client_title": CLIENT_TITLE, "client_signing_key": b"",
}  # fmt: skip
WALL = ISSUED.timestamp()


def certified(**issued: Any) -> Keys:
    certificate = PKI.issued(METER, PKI.server_key, **issued) if issued else PKI.server
    return keys_of("client", 1, **{**ANCHORED, "server_certificate": certificate.octets})


def signed_push(use: KeyUse = KeyUse.IDENTIFIED, where: Signing = Signing.OUTSIDE) -> bytes:
    own = {"server_signing_key": private_number(PKI.server_key), "server_title": METER, "client_title": CLIENT_TITLE}
    return pushed(station(keys=keys_of("server", 1, **own)), use, where)


@pytest.mark.parametrize("where", [Signing.OUTSIDE, Signing.INSIDE])
def test_a_certificate_says_whose_signature_it_is(where: Signing) -> None:
    for use in (KeyUse.IDENTIFIED, KeyUse.ONE_EPHEMERAL):
        (decoded,) = decode(signed_push(use, where), [certified()])
        assert decoded.error is None
        assert decoded.readings
        assert all(one.tag == "verified" for one in decoded.protections)
    assert judged(signed_push(where=where), PushPolicy(signing=where), certified(), wall=WALL) is None
    assert judged(signed_push(KeyUse.ONE_EPHEMERAL, where), PushPolicy(signing=where), certified(), wall=WALL) is None


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        (certified(start=ISSUED - timedelta(days=400), days=1), Code.CERTIFICATE_EXPIRED),
        (certified(start=ISSUED + timedelta(days=1)), Code.CERTIFICATE_NOT_YET),
        (replace(certified(), certificates=()), Code.CERTIFICATE_ISSUER),
        (replace(certified(), trust_anchors=(Pki(1).top.certificate.octets,)), Code.CERTIFICATE_ISSUER),
        (replace(certified(), server_certificate=b""), Code.CERTIFICATE_MISSING),
    ],
)
def test_a_certificate_that_is_not_believed(keys: Keys, code: Code) -> None:
    refused(code, signed_push(), SIGNED, keys, wall=WALL)
    refused(code, signed_push(KeyUse.ONE_EPHEMERAL, Signing.NONE), PushPolicy(), keys, wall=WALL)
    assert judged(signed_push(where=Signing.NONE), PushPolicy(), keys, wall=WALL) is None, "nothing is signed"


# --- listening


class Bench:
    """A listener on a port, with what it reported."""

    def __init__(self, folder: Path, policy: PushPolicy | None = None, ring: tuple[Keys, ...] = (keys_of("client", 1),)) -> None:
        self.folder, self.policy, self.ring = folder, policy, ring
        self.reports: list[Report] = []
        self.told = asyncio.Event()
        self.port = 0

    def report(self, one: Report) -> None:
        self.reports.append(one)
        self.told.set()

    @asynccontextmanager
    async def __call__(self) -> AsyncIterator[Bench]:
        counters = open_counters(self.folder / "counters.bin")
        with Store(self.folder / "readings.db") as store:
            async with Keeper(store) as keeper:
                listener = Listener(keeper, counters, self.report, self.ring, policy=self.policy)
                async with await listener.serve(Socket("tcp", "127.0.0.1", 0)) as server:
                    self.port = server.port
                    yield self
        counters.close()

    async def send(self, octets: bytes) -> Report:
        self.told.clear()
        async with await tcp.connect("127.0.0.1", self.port) as stream:
            stream.write(wrapped(octets))
            await stream.drain(5.0)
            await asyncio.wait_for(self.told.wait(), 10)
        return self.reports[-1]

    def outcomes(self) -> list[tuple[str, Code | None]]:
        return [(one.outcome, one.error.code if one.error else None) for one in self.reports]

    def kept(self) -> int:
        with Reader(self.folder / "readings.db") as reader:
            return len(list(reader.pushes()))


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


async def test_what_is_refused_is_counted_and_not_kept_and_a_replay_stays_one_after_a_restart(tmp_path: Path) -> None:
    at, bench = station(), Bench(tmp_path, PushPolicy(message_key=KeyUse.WRAPPED))
    good = pushed(at, KeyUse.WRAPPED)
    async with bench():
        for octets in (plain_push(5), pushed(at, KeyUse.IDENTIFIED), ciphered(plain_push(5), KeyUse.WRAPPED, 1)[:-1] + b"\0"):
            assert (await bench.send(octets)).outcome == "refused"
        assert (await bench.send(good)).outcome == "kept"
        assert (await bench.send(good)).outcome == "refused"
    async with bench():
        assert (await bench.send(good)).outcome == "refused"
        assert (await bench.send(pushed(at, KeyUse.WRAPPED))).outcome == "kept"
    codes = [code for _, code in bench.outcomes()]
    weak, replay = Code.WEAK_PROTECTION, Code.REPLAY
    assert codes == [weak, weak, Code.WRONG_TAG, None, replay, replay, None]
    assert bench.kept() == 2


AROUND = [(KeyUse.IDENTIFIED, Signing.OUTSIDE), (KeyUse.STATIC, Signing.OUTSIDE), (KeyUse.WRAPPED, Signing.INSIDE)]


@pytest.mark.parametrize("policy", [PushPolicy(), None])
@pytest.mark.parametrize(("use", "signing"), AROUND)
async def test_a_signature_does_not_hide_that_it_came_before(
    tmp_path: Path, use: KeyUse, signing: Signing, policy: PushPolicy | None
) -> None:
    octets = pushed(station(), use, signing)
    async with Bench(tmp_path, policy)() as bench:
        assert (await bench.send(octets)).outcome == "kept"
        assert (await bench.send(octets)).outcome == "refused"
        assert bench.outcomes()[-1] == ("refused", Code.REPLAY)


async def test_a_new_global_key_brings_no_old_push_back(tmp_path: Path) -> None:
    old = pushed(station(), KeyUse.STATIC)
    async with Bench(tmp_path, PushPolicy())() as bench:
        assert (await bench.send(old)).outcome == "kept"
    rekeyed = Bench(tmp_path, PushPolicy(), (keys_of("client", 1, ek=b"\x77" * 16),))
    async with rekeyed():
        assert (await rekeyed.send(old)).outcome == "refused"
        assert rekeyed.outcomes() == [("refused", Code.REPLAY)]


async def test_titles_that_nobody_knows_leave_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A thousand of them, under the keys of a meter: no counter, no sender, no row."""
    seen: list[bytes] = []
    monkeypatch.setattr(Senders, "of", lambda *_: pytest.fail("a sender was made"))
    counters = MemoryCounters()
    monkeypatch.setattr(counters, "_row", lambda name: seen.append(name))
    guard = Guard(PushPolicy(), [keys_of("client", 1)], counters)
    for number in range(1000):
        apdu = GeneralCiphering.decode(ciphered(plain_push(5), KeyUse.IDENTIFIED, 1))
        apdu.originator_title = number.to_bytes(8)
        (decoded,) = decode(apdu.encode(), [keys_of("client", 1)])
        error = guard.refused(decoded)
        assert error is not None
        assert error.code is Code.WRONG_TITLE
    assert not seen


# --- the commands


def test_win12_listen_refuses_what_a_recording_has_less(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    at, keys, file = station(), tmp_path / "keys.toml", tmp_path / "pushes.bin"
    write_keys(keys, keys_of("client", 1), "Of a test.")
    file.write_bytes(
        wrapped(pushed(at, KeyUse.WRAPPED)) + wrapped(pushed(at, KeyUse.STATIC, Signing.OUTSIDE)) + wrapped(plain_push(5))
    )
    files = ["--keys", str(keys), "--store", str(tmp_path / "readings.db"), "--counters", str(tmp_path / "counters")]
    assert run(["listen", str(file), *files, "--security", "authenc", "--signing", "outside", "--json"]) == 2
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["outcome"] for line in lines] == ["refused", "kept", "refused"]
    assert "wanted is authenc, signed outside" in lines[0]["error"]
    assert "WEAK_PROTECTION" in lines[2]["error"]


WRONG = [
    (["listen", "tcp://:0", "--store", "r.db", "--security", "enc"], "auth or authenc"),
    (["listen", "tcp://:0", "--store", "r.db", "--security", "none", "--signing", "outside"], "auth or authenc"),
    (["simulate", "--push-message-key", "wrapped"], "needs --push-to"),
    (["simulate", "--push-to", "tcp://h:1", "--push-signing", "inside"], "needs --push-message-key"),
    (["simulate", "--push-to", "tcp://h:1", "--push-message-key", "wrapped", "--push-ciphered"], "not both"),
    (["simulate", "--push-to", "tcp://h:1", "--push-message-key", "agreed-0e2s"], "server_agreement_key"),
    (["simulate", "--push-to", "tcp://h:1", "--push-message-key", "wrapped", "--profile", "idis"], "says what it is"),
]


@pytest.mark.parametrize(("words", "said"), WRONG)
def test_what_does_not_go_together(words: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(words) == 2
    shown = " ".join(capsys.readouterr().err.replace("│", " ").split())
    assert said in shown


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


# --- keys in a token


@pytest.mark.parametrize(("use", "role"), [(KeyUse.IDENTIFIED, "ek"), (KeyUse.WRAPPED, "kek")])
async def test_a_token_that_does_not_answer_refuses_the_push_and_not_the_connection(
    tmp_path: Path, use: KeyUse, role: str
) -> None:
    """It is pulled out between the decoder and the guard, and is there again when the meter pushes again."""
    memory = keys_of("client", 1)
    held = Pulled(getattr(memory, role))
    ring = replace(memory, **{role: held})  # type: ignore[arg-type]
    good = pushed(station(), use)
    before = held.works
    decode(good, [ring])
    needed = before - held.works
    async with Bench(tmp_path, PushPolicy(), (ring,))() as bench, await tcp.connect("127.0.0.1", bench.port) as stream:
        for works in (needed, 1 << 30):
            held.works = works
            bench.told.clear()
            stream.write(wrapped(good))
            await asyncio.wait_for(bench.told.wait(), 10)
    assert bench.outcomes() == [("refused", Code.TOKEN_MISSING), ("kept", None)]


async def test_a_token_that_cannot_name_a_counter_refuses_the_push(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a policy too."""

    def gone(*_: object) -> None:
        raise SecurityError(Code.TOKEN_MISSING, "away")

    good = pushed(station(), KeyUse.IDENTIFIED)
    async with Bench(tmp_path)() as bench:
        with monkeypatch.context() as patch:
            patch.setattr("win12.fleet.listen.proved_counter", gone)
            await bench.send(good)
        await bench.send(good)
    assert bench.outcomes() == [("refused", Code.TOKEN_MISSING), ("kept", None)]
