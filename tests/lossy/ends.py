"""Our client and our meter, the two ends of a lossy line, in virtual time.

`Ends` carries octets, calls `handle_timer` when it is due, and lets the meter notify now and then. It knows nothing of requests;
what they are and what must come of them is in `transfers`.
"""

import random
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from line import TO_CLIENT, TO_METER, Line, Weather
from win12.application.association import ClientAssociation
from win12.application.association.settings import DEFAULT_CONFORMANCE, Authentication, ClientSettings, Security
from win12.application.client.exchange import Exchange
from win12.application.client.exchange_events import Closed, ExchangeEvent, Notified
from win12.datalink.hdlc_client import HdlcClientLink
from win12.datalink.hdlc_server import HdlcServerLink
from win12.network.wrapper import WrapperLink
from win12.security.counters import MemoryCounters
from win12.security.keys import Keys
from win12.simulator.config import MeterConfig
from win12.simulator.dialogue import Dialogue
from win12.simulator.meter import Meter
from win12.simulator.model import Attribute, Context, CosemObject, name
from win12.simulator.session import Role
from win12.simulator.station import Station
from win12.transport.link import Link
from win12_wire.errors import Code, LinkError
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data
from win12_wire.frames.notification import DataNotification, NotificationTime
from win12_wire.objects.classes import CLASSES

ECHO = "0.0.96.1.9.255"
WALL = 1_768_932_451.0
CLIENT, SERVER = 1, 1
PATIENCE = 90.0
"""Seconds from a request to its answer over HDLC: the link gives up long before, unless the message is long."""
STEPS_MAX = 200_000


@dataclass(frozen=True, slots=True)
class Plan:
    """How one dialogue is to be: `infos`, `windows` and `pdus` of (client, meter), `patience` in seconds.

    `general`: general-glo and general-ded; `blocks`: general block transfer.
    """

    kind: str
    weather: Weather
    authentication: Authentication = Authentication.NONE
    security: Security = Security.NONE
    suite: int = 0
    dedicated: bool = False
    general: bool = False
    infos: tuple[int, int] = (128, 128)
    windows: tuple[int, int] = (1, 1)
    pdus: tuple[int, int] = (1024, 1024)
    patience: float = PATIENCE
    blocks: bool = False

    @property
    def ciphered(self) -> bool:
        """Whether every message carries a counter, and a tag."""
        return self.security is not Security.NONE

    @property
    def writes(self) -> bool:
        """Whether the client may write: the meter knows who it is."""
        return self.authentication is not Authentication.NONE or self.ciphered


def keys(suite: int) -> Keys:
    """Those of both ends."""
    size = 32 if suite == 2 else 16
    return Keys(ek=bytes(range(size)), ak=bytes(range(size, 0, -1)), password=b"12345678", client_title=b"CLI00001")


@dataclass(slots=True)
class Store:
    """What the object that can be written was given, by writing and by calling, in order."""

    value: Data = field(default_factory=lambda: axdr.unsigned(0))
    history: list[bytes] = field(default_factory=list)

    def write(self, _: Context, data: Data) -> None:
        self.value = data
        self.history.append(data.encode())

    def call(self, _: Context, data: Data | None) -> Data | None:
        """Gives back what it gets."""
        self.history.append(b"" if data is None else data.encode())
        return data


class EchoMeter(Meter):
    """A meter with one object more, whose attribute 2 can be set and whose method 1 returns its parameters."""

    def __init__(self, store: Store, config: MeterConfig) -> None:
        super().__init__(config, wall=lambda: WALL)
        echo = CosemObject(CLASSES[1, 0], name(ECHO), {2: Attribute(lambda _: store.value, store.write)}, {1: store.call})
        self._objects = MappingProxyType({**super().objects, echo.logical_name: echo})

    @property
    def objects(self) -> Mapping[bytes, CosemObject]:
        return self._objects


@lru_cache
def _config(authentication: Authentication, security: Security, suite: int, pdu: int, blocks: bool) -> MeterConfig:
    return MeterConfig(
        days=2, authentication=authentication, security=security, suite=suite, max_pdu=pdu, general_blocks=blocks
    )  # fmt: skip


class Ends:
    """One meter, one client that opens the line again whenever it must, and the line."""

    def __init__(self, plan: Plan, chance: random.Random) -> None:
        self.plan = plan
        self.now = 0.0
        self.chance = chance
        self.line = Line(plan.weather, chance, kind=plan.kind)
        self.store = Store()
        config = _config(plan.authentication, plan.security, plan.suite, plan.pdus[1], plan.blocks)
        self._keys = keys(plan.suite)
        self.station = Station(EchoMeter(self.store, config), self._keys)
        self._counters = MemoryCounters()
        self.dialogue = Dialogue(self.station, self._server_link(), 0.0)
        self.exchange: Exchange | None = None
        self.events: deque[ExchangeEvent] = deque()
        self.notices: list[bytes] = []
        """what the meter has said on its own, and what of it came"""
        self.noticed: list[bytes] = []
        self.most_held = 0
        self.window = 0
        """frames in a row that were sent, at most"""
        self.serial = 0
        """of the values that were sent"""
        self._steps = 0

    @property
    def role(self) -> Role:
        """What the client is to the meter."""
        return self.station.terms[CLIENT].role

    # --- what an owner does

    def connect(self) -> Exchange:
        """A fresh client on the line, once it is silent."""
        self.pause(self.line.quiet_after(self.now) - self.now)
        plan = self.plan
        settings = ClientSettings(
            authentication=plan.authentication, security=plan.security, suite=plan.suite, dedicated=plan.dedicated,
            general=plan.general, max_pdu=plan.pdus[0], response_timeout=plan.patience,
            conformance=DEFAULT_CONFORMANCE | ({"general_block_transfer"} if plan.blocks else set()),
        )  # fmt: skip
        association = ClientAssociation(settings, self._keys, self._counters, random=self.chance.randbytes)
        self.exchange = Exchange(self._client_link(), association, release=plan.kind != "hdlc")
        self.exchange.open(self.now)
        return self.exchange

    def pause(self, seconds: float) -> None:
        """Let time go by."""
        until = self.now + seconds
        self._run(lambda: False, until)
        self.now = until

    def wait(self, done: Callable[[], bool], limit: float) -> bool:
        """Until `done`, or so many seconds have passed; whether it is done."""
        return self._run(done, self.now + limit)

    def hang_up(self) -> None:
        """The connection under the link is gone, for both."""
        self.line.cut_off()
        self.dialogue.lost(self.now)
        self.dialogue = Dialogue(self.station, self._server_link(), self.now)
        if self.exchange is not None:
            self.exchange.connection_lost(LinkError(Code.PEER_CLOSED), self.now)
            self._take_events()

    def notify(self) -> None:
        """The meter says something on its own, if a client is there."""
        body = axdr.octet_string(len(self.notices).to_bytes(4, "big") + self.chance.randbytes(self.chance.randrange(60)))
        number = len(self.notices) + 1
        said = DataNotification(long_invoke_id=number, date_time=NotificationTime(octets=b"", lead=0), data=body)
        if self.dialogue.notify(CLIENT, said, self.now):
            self.notices.append(body.encode())

    def held(self) -> int:
        """Octets that the two links and the line hold."""
        links = [self.dialogue._link] + ([self.exchange._link] if self.exchange is not None else [])
        return self.line.under_way + sum(_held(link) for link in links)

    # --- time

    def _run(self, done: Callable[[], bool], until: float) -> bool:
        self._carry()
        while not done():
            time = min(time for time in (self.line.next_time(), self._due(), until) if time is not None)
            if time >= until:
                self.now = max(self.now, until)
                return False
            self.now = max(self.now, time)
            self._steps += 1
            assert self._steps < STEPS_MAX, "they talk for ever"
            self._step(time)
            self._carry()
        return True

    def _due(self) -> float | None:
        meter, client = self.dialogue.deadline(), self.exchange.deadline() if self.exchange is not None else None
        return meter if client is None else min(meter, client)

    def _step(self, time: float) -> None:
        now, arrives = self.now, self.line.next_time()
        if arrives is not None and arrives <= time:
            way, reads = self.line.take()
            for octets in reads:
                if way == TO_METER:
                    self.dialogue.receive(octets, now)
                elif self.exchange is not None:
                    self.exchange.receive(octets, now)
            return
        if self.dialogue.deadline() <= now:
            self.dialogue.handle_timer(now)
        if self.exchange is not None and (due := self.exchange.deadline()) is not None and due <= now:
            self.exchange.handle_timer(now)

    def _carry(self) -> None:
        """What the ends have written goes on the line, what the client tells to its owner."""
        if said := self.dialogue.outgoing():
            self.line.put(TO_CLIENT, said, self.now)
        if self.exchange is not None:
            if said := self.exchange.outgoing():
                self.line.put(TO_METER, said, self.now)
            self._take_events()
        if self._steps % 16 == 0:
            self.most_held = max(self.most_held, self.held())
        if self.dialogue.closed:
            # A datagram that could not be read ends what the meter takes for a stream; the next one begins another.
            self.dialogue = Dialogue(self.station, self._server_link(), self.now)

    def _take_events(self) -> None:
        exchange = self.exchange
        assert exchange is not None
        while (event := exchange.next_event()) is not None:
            if isinstance(event, Notified):
                self.noticed.append(event.notification.data.encode())
                continue
            self.events.append(event)
            if isinstance(event, Closed):
                if octets := exchange.outgoing():
                    self.line.put(TO_METER, octets, self.now)
                self.exchange = None

    # --- links

    def _server_link(self) -> Link:
        plan = self.plan
        if plan.kind == "hdlc":
            return HdlcServerLink(server=SERVER, max_info=plan.infos[1], window=plan.windows[1])
        return WrapperLink(server=SERVER, serving=True)

    def _client_link(self) -> Link:
        plan = self.plan
        if plan.kind == "hdlc":
            return HdlcClientLink(client=CLIENT, server=SERVER, max_info=plan.infos[0], window=plan.windows[0])
        return WrapperLink(client=CLIENT, server=SERVER)


def _held(link: Any) -> int:
    if isinstance(link, WrapperLink):
        return link._held
    ports, scanner = link._ports, link._scanner
    return sum(len(octets) for octets, _ in ports.segments) + len(ports._message) + len(scanner._buffer) + len(ports.out)


HELD_MAX = 32768
"""Octets that links and line may hold: no request or answer here is longer than 6,000; the line may double them."""
