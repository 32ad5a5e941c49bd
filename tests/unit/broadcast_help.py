"""A meter that hears broadcasts under the broadcast key, who sends them, and what anybody with the key could send."""

from __future__ import annotations

from typing import Any

from general_help import CLIENT, keys_of
from simulator_help import NOW
from win12.application.association.events import Failed
from win12.application.association.settings import Authentication, Security
from win12.application.client.broadcast import Broadcaster
from win12.application.client.broadcasting import broadcaster as made_broadcaster
from win12.network.wrapper import WrapperLink
from win12.physical.url import parse_url
from win12.security.counters import CounterStore, MemoryCounters
from win12.security.keys import Keys
from win12.security.suite import Cipher, control_octet
from win12.simulator.broadcasts import hear
from win12.simulator.config import MeterConfig
from win12.simulator.dialogue import Dialogue
from win12.simulator.meter import Meter
from win12.simulator.station import Station
from win12.transport.link import ApduReceived, Link
from win12_wire.errors import Code
from win12_wire.frames import axdr
from win12_wire.frames.action import ActionRequestNormal
from win12_wire.frames.ciphering import GeneralKeyCiphering, ProtectionTag, ServiceCiphering
from win12_wire.frames.cosem import MethodDescriptor
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
