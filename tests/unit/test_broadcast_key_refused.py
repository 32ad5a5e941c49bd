"""What is not done under the broadcast key: refused in silence, counted by itself, and nothing at the address of one meter."""

from __future__ import annotations

from pathlib import Path

import pytest
from altering import altered
from broadcast_help import ALL, SHIFT, Served, apdu_of, broadcaster, sealed, shift, station, to_all
from general_help import CLIENT, SERVER, keys_of, without
from simulator_help import NOW
from win12.application.association import ClientAssociation, ServerAssociation
from win12.application.association.events import Failed
from win12.application.association.settings import Authentication, ClientSettings, Referencing, Security, ServerSettings, Signing
from win12.application.client.broadcasting import framed
from win12.datalink.hdlc_server import HdlcServerLink
from win12.physical.url import parse_url
from win12.security.counter_file import open_counters
from win12.security.counters import MemoryCounters, counter_name
from win12.security.general import header, protect
from win12.security.keys import Keys
from win12.security.suite import Cipher
from win12.simulator import access
from win12.simulator.broadcasts import hear
from win12.simulator.session import Role
from win12.transport.link import ApduReceived
from win12_wire.errors import Code
from win12_wire.frames import axdr
from win12_wire.frames.ciphering import KeyChoice, KeyInfo, ProtectionTag
from win12_wire.frames.cosem import AttributeDescriptor
from win12_wire.frames.get import GetRequestNormal, GetResponseNormal
from win12_wire.frames.wrapper import Wrapper

BREAKER, SETUP = "0.0.96.3.10.255:remote_disconnect", "0.0.43.0.0.255:key_transfer"


# --- what is not


@pytest.mark.parametrize(
    ("apdu", "code"),
    [
        (altered(sealed(shift())), Code.WRONG_TAG),
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
    served.hear(to_all(altered(sealed(shift(), 0xFFFFFFF0))))
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
