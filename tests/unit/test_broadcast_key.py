"""The broadcast key, both roles: done at the address of all and nowhere else, counted by itself, answered by nobody."""

from __future__ import annotations

import asyncio
import json
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from general_help import CLIENT, SERVER, keys_of, without
from simulator_help import NOW
from test_rekey import served as served_meter
from win12.application.association import ClientAssociation, ServerAssociation
from win12.application.association.events import Failed
from win12.application.association.settings import Authentication, ClientSettings, Referencing, Security, ServerSettings, Signing
from win12.application.client.broadcast import Broadcaster
from win12.application.client.broadcasting import broadcaster as made_broadcaster
from win12.application.client.broadcasting import framed, send, settings_of
from win12.application.decoding import decode
from win12.cli.main import run
from win12.datalink.hdlc_server import HdlcServerLink
from win12.network.datagrams import DatagramLink
from win12.network.wrapper import WrapperLink
from win12.physical.url import parse_url
from win12.security.counter_file import open_counters
from win12.security.counters import CounterStore, MemoryCounters, counter_name
from win12.security.general import header, protect
from win12.security.held import HeldKey
from win12.security.key_writing import write_keys
from win12.security.keys import Keys, load_key_ring, load_keys
from win12.security.suite import Cipher, control_octet
from win12.simulator import access
from win12.simulator import dialogue as dialogues
from win12.simulator.broadcasts import hear
from win12.simulator.config import MeterConfig
from win12.simulator.dialogue import Dialogue
from win12.simulator.meter import Meter
from win12.simulator.server import serve_meters
from win12.simulator.session import Role
from win12.simulator.station import Station
from win12.transport.link import ApduReceived, Link
from win12_wire.errors import Code, LocalError, SecurityError, UsageError
from win12_wire.frames import axdr
from win12_wire.frames.action import ActionRequestNormal
from win12_wire.frames.ciphering import GeneralKeyCiphering, KeyChoice, KeyInfo, ProtectionTag, ServiceCiphering
from win12_wire.frames.cosem import AttributeDescriptor, MethodDescriptor
from win12_wire.frames.get import GetRequestNormal, GetResponseNormal
from win12_wire.frames.wrapper import Wrapper

URL = "tcp://meter:4059?client=1&suite=1"
CLOCK = "0.0.1.0.0.255"
SHIFT = f"{CLOCK}:shift_time"
ALL = 0x7F
TERMS: dict[str, Any] = {"authentication": Authentication.GMAC, "security": Security.AUTHENC, "suite": 1, "days": 1}


def station(keys: Keys | None = None, counters: CounterStore | None = None, **config: Any) -> Station:
    return Station(Meter(MeterConfig(**{**TERMS, **config}), wall=lambda: NOW), keys or keys_of("server", 1), counters)


def broadcaster(keys: Keys | None = None, counters: CounterStore | None = None, url: str = URL) -> Broadcaster:
    return made_broadcaster(parse_url(url), keys or keys_of("client", 1), counters or MemoryCounters())


class Served:
    """A meter with a link and no association."""

    def __init__(self, at: Station | None = None, link: Link | None = None) -> None:
        self.station = at or station()
        self.dialogue = Dialogue(self.station, link or WrapperLink(server=1, serving=True), 0.0)

    def hear(self, octets: bytes) -> float:
        """By how much the clock was shifted; nothing is ever answered."""
        self.dialogue.receive(octets, 0.0)
        assert self.dialogue.outgoing() == b""
        return self.station.meter.shown_time(NOW) - NOW

    def refused(self, apdu: bytes) -> Code:
        """Why a broadcast was refused, which nobody is told."""
        before = self.station.meter.shown_time(NOW)
        (told,) = hear(self.station, ApduReceived(apdu, 1, ALL, broadcast=True), 0.0)
        assert isinstance(told, Failed)
        assert self.station.meter.shown_time(NOW) == before
        assert isinstance(told.error.code, Code)
        return told.error.code


def apdu_of(octets: bytes) -> bytes:
    return Wrapper.decode(octets).apdu


def shift(seconds: int = 600, *, confirmed: int = 0) -> bytes:
    wanted = MethodDescriptor(class_id=8, instance_id=bytes((0, 0, 1, 0, 0, 255)), method_id=6)
    return ActionRequestNormal(invoke_id=1, confirmed=confirmed, method=wanted, parameters=axdr.long(seconds)).encode()


def sealed(
    plain: bytes, counter: int = 9, *, control: int | None = None, key: bytes | None = None, title: bytes = CLIENT,
    tag: int | None = None,
) -> bytes:  # fmt: skip
    """`plain` as somebody with the broadcast key could protect it."""
    keys = keys_of("client", 1)
    octet = control_octet(1, authenticated=True, encrypted=True, broadcast=True) if control is None else control
    payload = Cipher(octet & 0xF, key or keys.bek, keys.ak).protect(octet, title, counter, plain)
    if tag is not None:
        return ServiceCiphering(tag=tag, security_control=octet, invocation_counter=counter, payload=payload).encode()
    return GeneralKeyCiphering(
        tag=ProtectionTag.general_glo, system_title=title, security_control=octet, invocation_counter=counter, payload=payload
    ).encode()


def to_all(apdu: bytes) -> bytes:
    return Wrapper(source_wport=1, destination_wport=ALL, apdu=apdu).encode()


# --- what is done

LINKS: list[tuple[str, Link]] = [
    (URL, WrapperLink(server=1, serving=True)), (URL + "&apdus=service", WrapperLink(server=1, serving=True)),
    ("udp://meter:4059?client=1&suite=1", DatagramLink(server=1, serving=True)),
    *[(f"hdlc+tcp://meter:4061?client=1&suite=1&address={octets}", HdlcServerLink()) for octets in (1, 2, 4)],
]  # fmt: skip


@pytest.mark.parametrize(("url", "link"), LINKS, ids=[url for url, _ in LINKS])
def test_all_meters_do_it_without_an_association_and_say_nothing(url: str, link: Link) -> None:
    served, head_end = Served(link=link), broadcaster(url=url)
    assert served.hear(head_end.act(SHIFT, 600)) == 600
    octets, data = head_end.write(CLOCK, datetime.fromtimestamp(NOW + 3600, UTC))
    assert len(data.value) == 12
    assert served.hear(octets) == pytest.approx(3600, abs=1)
    assert served.hear(head_end.act(SHIFT, 300)) == pytest.approx(3900, abs=1)


def test_service_specific_ciphering_names_its_service() -> None:
    octets = apdu_of(broadcaster(url=URL + "&apdus=service").act(SHIFT, 600))
    assert ServiceCiphering.decode(octets).security_control == 0x71
    assert GeneralKeyCiphering.decode(apdu_of(broadcaster().act(SHIFT, 600))).security_control == 0x71


def test_the_least_protection_is_that_of_requests_and_a_tag_always() -> None:
    authenticated = sealed(shift(), control=0x51)
    assert Served(station(security=Security.AUTH)).hear(to_all(authenticated)) == 600
    assert Served(station(security=Security.NONE)).hear(to_all(authenticated)) == 600
    assert Served().refused(authenticated) is Code.WEAK_PROTECTION
    hidden = sealed(shift(), control=0x61)
    for security in (Security.NONE, Security.ENC, Security.AUTHENC):
        assert Served(station(security=security)).refused(hidden) is Code.WEAK_PROTECTION


# --- what is not


@pytest.mark.parametrize(
    ("apdu", "code"),
    [
        (sealed(shift())[:-1] + b"\0", Code.WRONG_TAG),
        (sealed(shift(), key=keys_of("client", 1).ek), Code.WRONG_TAG),
        (sealed(shift(), title=b"SOMEBODY"), Code.WRONG_TITLE),
        (sealed(shift(), title=SERVER), Code.WRONG_TITLE),
        (sealed(shift(), control=0x70), Code.WRONG_SUITE),
        (sealed(shift(), control=0x31), Code.WRONG_SUITE),
        (sealed(shift(), 0xFFFFFFFF), Code.COUNTER_EXHAUSTED),
        (sealed(b"\xff"), Code.INVALID_APDU),
        (sealed(shift(), tag=int(ProtectionTag.glo_set_request)), Code.INVALID_APDU),
        (shift(), Code.NOT_PROTECTED),
    ],
)
def test_what_is_refused_in_silence(apdu: bytes, code: Code) -> None:
    assert Served().hear(to_all(apdu)) == 0
    assert Served().refused(apdu) is code


@pytest.mark.parametrize("control", [0x31, 0x71])
@pytest.mark.parametrize(
    "info", [None, KeyInfo(choice=KeyChoice.identified, key_id=1), KeyInfo(choice=KeyChoice.identified, key_id=0)]
)
def test_general_ciphering_under_it_is_none(info: KeyInfo | None, control: int) -> None:
    keys, head = keys_of("client", 1), header((9).to_bytes(8), CLIENT, SERVER)
    apdu = protect(Cipher(1, keys.bek, keys.ak), head, shift(), info=info, control=control, counter=9)
    assert Served().hear(to_all(apdu)) == 0
    assert Served().refused(apdu) is Code.NOT_PROTECTED


def get() -> bytes:
    attribute = AttributeDescriptor(class_id=8, instance_id=bytes((0, 0, 1, 0, 0, 255)), attribute_id=2)
    return GetRequestNormal(invoke_id=1, confirmed=1, attribute=attribute).encode()


def test_only_what_wants_no_answer_is_done() -> None:
    served = Served()
    assert served.hear(to_all(sealed(shift(confirmed=1)))) == 0
    assert served.hear(to_all(sealed(shift(), 10))) == 600
    assert served.refused(sealed(get(), 11)) is Code.NOT_AGREED


def test_a_replay_is_refused_on_every_line_and_after_a_restart(tmp_path: Path) -> None:
    counters = open_counters(tmp_path / "counters")
    at, octets = station(counters=counters), broadcaster().act(SHIFT, 600)
    assert Served(at).hear(octets) == 600
    assert Served(at).hear(octets) == 600
    assert Served(at, HdlcServerLink()).hear(framed(apdu_of(octets), parse_url("hdlc+tcp://meter?client=1"))) == 600
    counters.close()
    again = station(counters=open_counters(tmp_path / "counters"))
    assert Served(again).refused(apdu_of(octets)) is Code.REPLAY
    again.counters.close()


def test_a_counter_that_was_not_proved_is_not_kept() -> None:
    served = Served()
    served.hear(to_all(sealed(shift(), 0xFFFFFFF0)[:-1] + b"\0"))
    assert served.hear(to_all(sealed(shift(), 1))) == 600


def test_the_two_sequences_do_not_meet() -> None:
    keys, meter, client = keys_of("client", 1), MemoryCounters(), MemoryCounters()
    common, unicast = counter_name(keys.bek, CLIENT), counter_name(keys.ek, CLIENT)
    before = client.next_unused(unicast)
    Served(station(counters=meter)).hear(broadcaster(counters=client).act(SHIFT, 600))
    assert client.next_unused(unicast) == before
    assert client.next_unused(common) > 0
    assert meter.last_received(common) >= 0
    assert meter.last_received(unicast) == -1
    assert meter.next_unused(counter_name(keys.bek, SERVER)) == MemoryCounters().next_unused(b""), "a meter says nothing under it"


BREAKER, SETUP, IMAGE = "0.0.96.3.10.255:remote_disconnect", "0.0.43.0.0.255:key_transfer", "0.0.44.0.0.255"


def test_nothing_that_any_meter_could_forge_does_harm() -> None:
    served, head_end = Served(), broadcaster()
    served.hear(head_end.act(BREAKER))
    assert served.station.meter.connected
    keys = served.station.keys
    served.hear(head_end.act(SETUP, axdr.array(axdr.structure(axdr.enum(0), axdr.octet_string(bytes(24))))))
    assert served.station.keys is keys
    for item in served.station.meter.objects.values():
        for number in (1, *item.attributes):
            mode = access.attribute_mode(Role.BROADCAST, item, number)
            assert mode in (access.Mode.NO_ACCESS, access.Mode.WRITE_ONLY)
            assert mode is access.Mode.NO_ACCESS or item.logical_name == access.CLOCK
        allowed = {number for number in item.methods if access.method_mode(Role.BROADCAST, item, number)}
        assert not allowed or item.logical_name == access.CLOCK or (item.class_id, allowed) == (18, {2})


@pytest.mark.parametrize("missing", ["bek", "ak", "client_title"])
def test_a_meter_without_the_key_does_nothing(missing: str) -> None:
    at = station(without(keys_of("server", 1), missing), authentication=Authentication.NONE, security=Security.NONE)
    served = Served(at)
    assert served.hear(broadcaster().act(SHIFT, 600)) == 0
    assert hear(at, ApduReceived(apdu_of(broadcaster().act(SHIFT, 600)), 1, ALL, broadcast=True), 0.0) == []


def test_meters_with_short_names_take_none() -> None:
    assert Served(station(referencing=Referencing.SN)).hear(broadcaster().act(SHIFT, 600)) == 0


@pytest.mark.parametrize("signing", [Signing.OUTSIDE, Signing.INSIDE])
def test_meters_that_want_signatures_take_none(signing: Signing) -> None:
    assert Served(station(signing=signing)).hear(broadcaster().act(SHIFT, 600)) == 0


def test_a_broadcast_of_nothing_is_nothing() -> None:
    served = Served()
    aarq = ClientAssociation(ClientSettings(), Keys(), MemoryCounters()).open(0.0)
    served.dialogue.receive(Wrapper(source_wport=16, destination_wport=1, apdu=aarq).encode(), 0.0)
    assert served.dialogue.outgoing()
    served.dialogue.receive(Wrapper(source_wport=16, destination_wport=127, apdu=b"").encode(), 0.0)
    assert served.dialogue.outgoing() == b""


def test_a_key_of_another_suite_is_no_key() -> None:
    at = station(keys_of("server", 1, bek=bytes(32)))
    assert hear(at, ApduReceived(sealed(shift()), 1, ALL, broadcast=True), 0.0) == []


# --- one meter alone


def test_one_meter_alone_is_not_spoken_to_under_it() -> None:
    """Inside an association of that client: an exception in clear, no counter, and the association goes on."""
    keys = keys_of("server", 1)
    counters = MemoryCounters()
    settings = ServerSettings(security=Security.AUTHENC, suite=1, preestablished=True)
    association = ServerAssociation(settings, keys, counters)
    association.establish(0.0)
    for apdu in (sealed(shift()), sealed(shift(), tag=int(ProtectionTag.glo_action_request))):
        (told,) = association.receive(apdu, 0.0)
        assert isinstance(told, Failed)
        assert (told.error.code, told.closed) == (Code.WRONG_SUITE, False)
        (said,) = association.outgoing()
        assert said[0] == 0xD8
    assert counters.last_received(counter_name(keys.bek, CLIENT)) == -1
    assert counters.last_received(counter_name(keys.ek, CLIENT)) == -1
    at = Served(station())
    at.dialogue.receive(Wrapper(source_wport=1, destination_wport=1, apdu=sealed(shift())).encode(), 0.0)
    assert at.station.meter.shown_time(NOW) == NOW


def test_no_answer_is_taken_under_it() -> None:
    keys, counters = keys_of("client", 1), MemoryCounters()
    settings = ClientSettings(security=Security.AUTHENC, suite=1, preestablished=True)
    association = ClientAssociation(settings, keys, counters)
    association.open(0.0)
    request = GetRequestNormal.decode(get())
    association.request(request, 0.0)
    answer = GetResponseNormal(invoke_id=1, confirmed=1, data=axdr.integer(1)).encode()
    failed = [told.error.code for told in association.receive(sealed(answer, title=SERVER), 0.0) if isinstance(told, Failed)]
    assert failed == [Code.WRONG_SUITE]


# --- what cannot be


@pytest.mark.parametrize("role", ["ek", "ak", "kek", "dk"])
def test_no_other_key_is_the_broadcast_key(role: str) -> None:
    with pytest.raises(SecurityError) as error:
        Keys(**{"bek": bytes(range(16)), role: bytes(range(16))})
    assert error.value.code is Code.KEY_INVALID
    assert "00010203" not in str(error.value).lower()


class Elsewhere(HeldKey):
    """A key that is held, and does not come out."""

    def __init__(self, key: bytes, uri: str) -> None:
        self.uri, self._key = uri, key

    def __len__(self) -> int:
        return len(self._key)

    def encrypt(self, nonce: bytes, plain: bytes, aad: bytes | None) -> bytes:
        return AESGCM(self._key).encrypt(nonce, plain, aad)

    def wrap(self, key: bytes) -> bytes:
        raise SecurityError(Code.MECHANISM_MISSING)

    unwrap = wrap


def test_no_other_key_is_the_broadcast_key_wherever_they_lie() -> None:
    key, other = bytes(range(16)), bytes(16)
    for pair in ((key, Elsewhere(key, "a")), (Elsewhere(key, "a"), key), (Elsewhere(key, "a"), Elsewhere(key, "b"))):
        with pytest.raises(SecurityError) as error:
            Keys(ek=pair[0], bek=pair[1])
        assert error.value.code is Code.KEY_INVALID
    assert Keys(ek=Elsewhere(key, "a"), bek=other).bek == other


def test_a_key_file_in_which_it_is_the_key_of_a_meter(tmp_path: Path) -> None:
    path = tmp_path / "keys.toml"
    path.write_text(f'bek = "{"11" * 16}"\n[meters.one]\nek = "{"11" * 16}"\n')
    path.chmod(0o600)
    with pytest.raises(SecurityError):
        load_keys(path, "one")
    path.write_text(f'[meters.one]\nek = "{"11" * 16}"\n[meters.two]\nbek = "{"11" * 16}"\n')
    with pytest.raises(SecurityError) as error:
        load_key_ring(path)
    assert error.value.code is Code.KEY_INVALID


NOT = ["auth=gmac", "ciphering=dedicated", "message_key=wrapped&apdus=general-ciphering", "referencing=sn"]


@pytest.mark.parametrize("option", NOT)
def test_what_a_broadcast_has_not(option: str) -> None:
    with pytest.raises(UsageError) as error:
        broadcaster(url=f"tcp://meter?client=1&suite=1&{option}")
    assert error.value.code is Code.BAD_CONFIG


def test_unprotected_broadcasts_are_none_of_these() -> None:
    for settings in (replace(settings_of(parse_url(URL)), security=Security.ENC), ClientSettings(broadcast=True)):
        with pytest.raises(UsageError):
            ClientAssociation(settings, keys_of("client", 1), MemoryCounters())


@pytest.mark.parametrize("missing", ["bek", "ak", "client_title"])
def test_a_key_that_is_missing_is_named(missing: str) -> None:
    with pytest.raises(SecurityError) as error:
        broadcaster(without(keys_of("client", 1), missing))
    assert error.value.code is Code.KEY_MISSING
    assert missing in error.value.detail


def test_no_meter_is_asked_for_what_is_not_known() -> None:
    with pytest.raises(UsageError):
        broadcaster().write("1.2.3.4.5.6:2", 1)
    octets, _ = broadcaster().write("1.2.3.4.5.6:2", axdr.integer(1), class_id=1)
    assert octets
    with pytest.raises(LocalError) as error:
        broadcaster(url="hdlc+tcp://meter?client=1&suite=1").act(f"{IMAGE}:image_block_transfer", [1, bytes(500)])
    assert error.value.code is Code.TOO_LONG


# --- recordings, new keys, the command


def test_a_recording_is_opened_with_bek_and_not_with_ek() -> None:
    octets = broadcaster().act(SHIFT, 600)
    (found,) = decode(octets, [keys_of("server", 1)])
    assert found.error is None
    assert found.json()["security"]["key"] == "broadcast"
    (found,) = decode(octets, [without(keys_of("server", 1), "bek")])
    assert any("bek" in problem for problem in found.problems)


@pytest.mark.skipif(sys.platform != "linux", reason="127.255.255.255 is the broadcast address of the loopback of Linux")
async def test_one_datagram_reaches_all_of_a_network(monkeypatch: pytest.MonkeyPatch) -> None:
    heard = asyncio.Event()

    def told(*of: Any) -> Any:
        heard.set()
        return hear(*of)

    monkeypatch.setattr(dialogues, "hear", told)
    at = station()
    async with await serve_meters([at], host="0.0.0.0", link="udp") as simulator:
        url = f"udp://127.255.255.255:{simulator.ports[0]}?client=1&suite=1"
        await send(broadcaster(url=url).act(SHIFT, 600), parse_url(url))
        await asyncio.wait_for(heard.wait(), 10)
    assert at.meter.shown_time(NOW) - NOW == 600


def test_a_new_broadcast_key_holds_at_once() -> None:
    served, old = Served(), broadcaster()
    new = keys_of("client", 1, bek=b"\x99" * 16)
    at = served.station
    at.renew(replace(at.keys, bek=new.bek), at.meter.config, ends=True)
    assert served.hear(old.act(SHIFT, 600)) == 0
    assert served.hear(broadcaster(new).act(SHIFT, 600)) == 600


def test_win12_rekey_changes_it_and_win12_act_uses_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    at = station()
    old, new, counters = tmp_path / "old.toml", tmp_path / "new.toml", str(tmp_path / "counters")
    write_keys(old, keys_of("client", 1), "Of a test.")
    with served_meter(at) as port:
        url = f"tcp://127.0.0.1:{port}?client=1&suite=1"
        more = ["--keys", str(old), "--counters", counters]
        assert run(["rekey", url + "&auth=gmac", "bek", *more, "--new", str(new)]) == 0
        assert load_keys(new).bek not in (b"", load_keys(old).bek)
        capsys.readouterr()
        assert run(["act", url, SHIFT, "600", "--broadcast", "--json", *more]) == 0
        assert json.loads(capsys.readouterr().out)["broadcast"] is True
        more[1] = str(new)
        assert run(["write", url, CLOCK, datetime.fromtimestamp(NOW + 7200, UTC).isoformat(), "--broadcast", *more]) == 0
        assert "sent to all: " in capsys.readouterr().out
        assert run(["act", url, SHIFT, "300", "--broadcast", *more]) == 0
        assert run(["read", url + "&auth=gmac", CLOCK, *more]) == 0
    assert at.meter.shown_time(NOW) - NOW == pytest.approx(7500, abs=1), "the old key is none any more"
    assert run(["act", url, SHIFT, "1", "--broadcast", "--ask-counter", *more]) != 0
