"""Exchanges in C, as a driver would have them, at one end of a line whose other end is the simulated meter; time is virtual."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1] / "lossy"))

from driver_library import EXCHANGE
from line import TO_CLIENT, TO_METER, Line, Weather
from win12.datalink.hdlc_server import HdlcServerLink
from win12.network.wrapper import WrapperLink
from win12.security.keys import Keys
from win12.simulator.config import MeterConfig
from win12.simulator.dialogue import Dialogue
from win12.simulator.meter import Meter
from win12.simulator.model import name
from win12.simulator.session import Role, Session
from win12.simulator.station import Station
from win12.transport.link import Link
from win12_wire.frames import apdu as apdus
from win12_wire.frames import get
from win12_wire.frames.cosem import AttributeDescriptor
from win12_wire.frames.device_abi import Carrier, DeviceRecord, DeviceSettings, DeviceStatus

NEVER = 2**64 - 1
STEPS_MAX = 100_000
WALL = 1_768_932_451.0
CLIENT, SERVER = 16, 1


class Question(NamedTuple):
    """An attribute that the public client may have."""

    obis: str
    class_id: int
    attribute: int


QUESTIONS = (
    Question("0.0.42.0.0.255", 1, 2),
    Question("0.0.43.1.0.255", 1, 2),
    Question("0.0.1.0.0.255", 8, 2),
    Question("0.0.1.0.0.255", 8, 7),
)
LONG = Question("0.0.40.0.0.255", 15, 2)
"""What is answered in several segments."""


# --- the meter


@lru_cache
def _config(max_pdu: int) -> MeterConfig:
    return MeterConfig(days=2, max_pdu=max_pdu)


def meter(max_pdu: int = 8000) -> Station:
    """One whose public client reads registers."""
    return Station(Meter(_config(max_pdu), wall=lambda: WALL), Keys())


def attribute(question: Question) -> AttributeDescriptor:
    return AttributeDescriptor(class_id=question.class_id, instance_id=name(question.obis), attribute_id=question.attribute)


def asked(question: Question, invoke_id: int = 1) -> bytes:
    """GET of one attribute."""
    return get.GetRequestNormal(invoke_id=invoke_id, attribute=attribute(question)).encode()


def settings(carrier: Carrier = Carrier.hdlc, **other: int) -> DeviceSettings:
    """A meter that can be asked by the public client."""
    said = {"utc_offset": 840, "needs_protection": 0, "client": CLIENT, "server": SERVER, "physical": 0}
    return DeviceSettings(carrier=carrier, **{**said, **other}, meter=b"m1")


# --- both ends


@dataclass
class Request:
    """One exchange. status: None before its end."""

    number: int
    owner: int
    apdu: bytes
    it: Any
    refused: DeviceStatus | None = None
    status: DeviceStatus | None = None
    answer: bytes = b""
    ended_at: float = 0.0


class World:
    """A device with its exchanges, a line, and a meter. now: seconds.

    `silent`: the meter hears nothing; `stuck`: the line takes nothing from us; `alter`: what becomes of what the meter says.
    """

    def __init__(self, seed: int = 0, weather: Weather | None = None, given: DeviceSettings | None = None, **meters: int) -> None:
        self.ffi, self.lib = EXCHANGE.opened()
        self.now, self.chance = 100.0, random.Random(seed)
        self.given = given if given is not None else settings()
        self.line = Line(weather if weather is not None else Weather(), self.chance, kind=self._kind())
        self.station = meter(**meters)
        self.dialogue = Dialogue(self.station, self._server(), self.now)
        self.silent = self.stuck = False
        self.alter: Callable[[bytes], bytes] = bytes
        self.requests: list[Request] = []
        self.ended: list[Request] = []
        self.denied: set[int] = set()
        self.records: list[DeviceRecord] = []
        self.sent: list[bytes] = []
        self.said: list[bytes] = []
        self._calls = (self.ffi.callback("shim_may", self._may), self.ffi.callback("shim_ended", self._ended))
        self.it = self.ffi.gc(self.lib.shim_make(*self._calls), self.lib.shim_free)
        self.attach(self.given)

    def _kind(self) -> str:
        return "hdlc" if self.given.carrier == Carrier.hdlc else "datagrams"

    def _server(self) -> Link:
        if self.given.carrier == Carrier.hdlc:
            return HdlcServerLink(server=SERVER, physical=self.given.physical or None)
        return WrapperLink(server=SERVER, serving=True)

    @property
    def ms(self) -> int:
        return round(self.now * 1000)

    # --- what a driver does

    def attach(self, given: DeviceSettings) -> None:
        octets = given.encode()
        assert self.lib.shim_attach(self.it, octets, len(octets), self.ms) == 0

    def ask(self, owner: int, apdu: bytes, seconds: float = 60.0, room: int = 8192) -> Request:
        number = len(self.requests)
        made = self.lib.shim_request(number, owner, apdu, len(apdu), room, self.ms + round(seconds * 1000))
        request = Request(number, owner, apdu, self.ffi.gc(made, self.lib.shim_request_free))
        self.requests.append(request)
        refused = DeviceStatus(self.lib.shim_begin(self.it, request.it, self.ms))
        if refused != DeviceStatus.ok:
            request.refused = refused
        self._carry()
        return request

    def leave(self, request: Request, why: DeviceStatus = DeviceStatus.cancelled) -> None:
        self.lib.shim_leave(self.it, request.it, why, self.ms)
        self._carry()

    def reset(self, why: DeviceStatus) -> None:
        self.lib.shim_reset(self.it, why, self.ms)

    def hear(self, octets: bytes) -> None:
        """Something comes that the meter of the world did not say."""
        self._records(self.lib.shim_octets(self.it, octets, len(octets), self.ms))
        self._carry()

    def counts(self) -> tuple[int, int, int]:
        """Answered, failed, waiting."""
        to = self.ffi.new("uint64_t[]", 6)
        self.lib.shim_counts(self.it, to)
        return to[0], to[1], to[2]

    def states(self) -> tuple[int, int, int]:
        """Of link, association, arbiter."""
        to = self.ffi.new("uint64_t[]", 6)
        self.lib.shim_counts(self.it, to)
        return to[3], to[4], to[5]

    # --- time

    def run(self, seconds: float = 600.0, until: Any = None) -> None:
        """Until every exchange has ended, or something else is true."""
        stop = self.now + seconds
        done = until if until is not None else self.all_ended
        for _ in range(STEPS_MAX):
            if done():
                return
            times = [time for time in (self.line.next_time(), self._due(), self.dialogue.deadline()) if time is not None]
            if min(times) > stop:
                self.now = stop
                return
            self.now = max(self.now, min(times))
            self._step()
            self._carry()
        raise AssertionError("they talk for ever")

    def pause(self, seconds: float) -> None:
        """Let time go by."""
        until = self.now + seconds
        self.run(seconds, lambda: False)
        self.now = until

    def all_ended(self) -> bool:
        return all(request.status is not None or request.refused is not None for request in self.requests)

    def _due(self) -> float | None:
        at = self.lib.shim_deadline(self.it)
        return None if at == NEVER else at / 1000

    def _step(self) -> None:
        arrives = self.line.next_time()
        if arrives is not None and arrives <= self.now:
            way, reads = self.line.take()
            for octets in reads:
                if way == TO_CLIENT:
                    self._records(self.lib.shim_octets(self.it, octets, len(octets), self.ms))
                elif not self.silent:
                    self.dialogue.receive(octets, self.now)
            return
        if self.dialogue.deadline() <= self.now:
            self.dialogue.handle_timer(self.now)
        if (due := self._due()) is not None and due <= self.now:
            self._records(self.lib.shim_timer(self.it, self.ms))

    def _carry(self) -> None:
        if said := self.dialogue.outgoing():
            self.said.append(said)
            self.line.put(TO_CLIENT, self.alter(said), self.now)
        if not self.stuck and (octets := self._outgoing()):
            self.sent.append(octets)
            self.line.put(TO_METER, octets, self.now)
        if self.dialogue.closed:
            self.dialogue = Dialogue(self.station, self._server(), self.now)

    def _outgoing(self) -> bytes:
        """All of it, in pieces as a line takes them."""
        to, found = self.ffi.new("uint8_t[]", 9000), b""
        while size := self.lib.shim_outgoing(self.it, to, self.chance.choice((1, 7, 9000))):
            found += bytes(to[0:size])
        return found

    def _records(self, count: int) -> None:
        to, found = self.ffi.new("uint8_t[]", 512), 0
        while size := self.lib.shim_next(self.it, to):
            self.records.append(DeviceRecord.decode(bytes(to[0:size])))
            found += 1
        assert found == count

    # --- what the exchanges ask and tell

    def _may(self, number: int) -> int:
        return number not in self.denied

    def _ended(self, number: int) -> None:
        request = self.requests[number]
        assert request.status is None
        to = self.ffi.new("uint8_t[]", 9000)
        request.status = DeviceStatus(self.lib.shim_status(request.it))
        request.answer = bytes(to[0 : self.lib.shim_answer(request.it, to)])
        request.ended_at = self.now
        self.ended.append(request)


def expected(apdu: bytes) -> bytes:
    """What the meter answers to its public client."""
    found: Any = meter().meter.handle(apdus.decode(apdu), Session(role=Role.PUBLIC))
    octets: bytes = found.encode()
    return octets


def is_answered(request: Request) -> None:
    assert request.status == DeviceStatus.ok
    assert request.answer == expected(request.apdu)


def is_answered_after(world: World, request: Request) -> None:
    world.run()
    is_answered(request)
