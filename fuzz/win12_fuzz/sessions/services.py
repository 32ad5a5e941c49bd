"""A client and a meter that transfer GET, SET and ACTION in blocks, under watch."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from types import MappingProxyType
from typing import Any, Final

from win12.application.association import ClientAssociation
from win12.application.association.settings import ClientSettings
from win12.application.client.exchange import Exchange
from win12.application.client.exchange_events import Block, Closed, Failed, Response, Results
from win12.datalink.events import ApduReceived, LinkClosed, LinkEvent, LinkOpened
from win12.security.counters import MemoryCounters
from win12.security.keys import Keys
from win12.simulator.config import MeterConfig
from win12.simulator.dialogue import Dialogue
from win12.simulator.meter import Meter
from win12.simulator.model import Attribute, CosemObject, name
from win12.simulator.station import Station
from win12_wire import limits
from win12_wire.errors import Code, LocalError, Win12Error
from win12_wire.frames import action, axdr
from win12_wire.frames import set as setting
from win12_wire.frames.block_transfer import BlockTransfer
from win12_wire.frames.cosem import AttributeDescriptor, AttributeSelection, MethodDescriptor
from win12_wire.objects.classes import CLASSES

from win12_fuzz.sessions.apdus import decoded, encoded
from win12_fuzz.sessions.bound import Heard, Subject, must
from win12_fuzz.sessions.parties import assembled, content, without_head

ECHO: Final = name("0.0.96.1.9.255")
PDU: Final = 60
WALL: Final = 1_768_932_451.0
HEADS: Final = range(5)


class Bare:
    """A link on which each read is an APDU."""

    def __init__(self, *, serving: bool) -> None:
        self.serving, self.is_open = serving, False
        self.header = self.turn = 0
        self.events: list[LinkEvent] = []
        self.sent: list[bytes] = []

    def open(self, now: float) -> None:
        self.is_open = True
        self.events.append(LinkOpened())

    def close(self, now: float) -> None:
        self.is_open = False
        self.events.append(LinkClosed())

    def send(self, apdu: bytes, now: float) -> None:
        if not self.is_open:
            raise LocalError(Code.UNEXPECTED)
        self.sent.append(apdu)

    def poll(self, now: float) -> None: ...

    def receive(self, data: bytes, now: float) -> None:
        if data and self.is_open:
            self.events.append(ApduReceived(data, 1, 1))

    def outgoing(self) -> bytes:
        return b""

    def next_event(self) -> LinkEvent | None:
        return self.events.pop(0) if self.events else None

    def deadline(self) -> float | None:
        return None

    def handle_timer(self, now: float) -> None: ...


def carries(message: Any) -> tuple[int, bytes, bool] | None:
    """The block that an APDU of a service carries: number, octets, whether it is the last."""
    raw = getattr(message, "raw", None)
    if raw is None or isinstance(message, BlockTransfer):
        return None
    return message.block_number, raw, bool(message.last_block)


class Owner(Subject):
    """A client that wants long things."""

    def __init__(self) -> None:
        self.link = Bare(serving=False)
        settings = ClientSettings(preestablished=True, max_pdu=PDU)
        association = ClientAssociation(settings, Keys(), MemoryCounters())
        self.exchange = Exchange(self.link, association, release=False)
        self.exchange.open(0.0)
        self.came: list[Any] = []
        """what the peer has said since the request"""
        self.blocks = 0
        self.body: bytes | None = None
        """what goes to the meter, and the blocks of it"""
        self.gone: list[tuple[int, bytes, bool]] = []
        self.told: Heard = []
        self.serial = 0

    def says(self, octets: bytes) -> None:
        self.came.append(decoded(octets))
        self.exchange.receive(octets, self.now)
        self._events()

    def act(self, name: str, number: int) -> None:
        self.serial += 1
        value = axdr.octet_string(content(number, self.serial))
        if name in ("get", "stream"):
            self._begin(None)
            self.exchange.get([_echo()], self.now, stream=name == "stream")
        elif name in ("set", "call"):
            request = (_set if name == "set" else _call)(value, self.exchange.next_invoke_id())
            if not self.exchange.busy:
                self._begin(value.encode())
            self.exchange.perform(request, self.now)
        elif name in ("abandon", "release"):
            getattr(self.exchange, name)(self.now)

    def _begin(self, body: bytes | None) -> None:
        if not self.exchange.busy:
            self.came, self.blocks, self.body, self.gone = [], 0, body, []

    def _events(self) -> None:
        while (event := self.exchange.next_event()) is not None:
            if isinstance(event, Block):
                self.blocks += 1
                must((self.blocks, event.raw, event.last) in self._came(), "a block is the next of those that came")
            elif isinstance(event, Results):
                self._results(event)
            elif isinstance(event, Response):
                self._response(event.response)
            error = getattr(event, "error", None) if isinstance(event, Failed | Closed) else None
            self.told.append(f"{type(event).__name__} {error.code if isinstance(error, Win12Error) else ''}")

    def _came(self) -> list[tuple[int, bytes, bool]]:
        return [block for one in self.came if (block := carries(one)) is not None]

    def _results(self, event: Results) -> None:
        for result in event.results:
            if result.data is not None:
                octets = result.data.encode()
                whole = any(getattr(one, "data", None) == result.data for one in self.came)
                must(whole or assembled(octets, self._came()), "what was read came")

    def _response(self, response: Any) -> None:
        result = getattr(response, "result", 0)
        if result == 0 and self.gone:
            must(assembled(self.body or b"", self.gone), "what is said to be done was sent")
        if response in self.came:
            return
        data = getattr(response, "data", None)
        data = getattr(data, "data", data)
        if data is None:
            told = any(getattr(one, "result", None) == result or carries(one) for one in self.came)
            must(told, "an answer is made of what came")
            return
        octets = encoded(data, b"")
        must(any(assembled(octets, without_head(self._came(), skip)) for skip in HEADS), "an answer is made of what came")

    def deadline(self) -> float | None:
        return self.exchange.deadline()

    def tick(self) -> None:
        self.exchange.handle_timer(self.now)
        self._events()

    def heard(self) -> Heard:
        self._events()
        sent, self.link.sent = self.link.sent, []
        self.gone += [block for octets in sent if (block := carries(decoded(octets))) is not None]
        found, self.told = self.told + sent, []
        return found

    def check(self) -> None:
        must(not self.exchange.busy or self.deadline() is not None, "who waits for an answer has a deadline")


class Keeper(Subject):
    """A meter with an object that keeps what it is given."""

    def __init__(self) -> None:
        self.value = axdr.octet_string(content(5))
        self.given: list[bytes] = []
        self.link = Bare(serving=True)
        self.dialogue = Dialogue(Station(_meter(self), Keys()), self.link, 0.0)
        self.came: list[Any] = []
        self.told: Heard = []

    def says(self, octets: bytes) -> None:
        self.came.append(decoded(octets))
        before = len(self.given)
        self.dialogue.receive(octets, self.now)
        blocks = [block for one in self.came if (block := carries(one)) is not None]
        for written in self.given[before:]:
            whole = any(written in _values(one) for one in self.came[-1:])
            must(whole or assembled(written, blocks) or _in_list(written, blocks), "what is written came")

    def act(self, name: str, number: int) -> None:
        """Its owner wants nothing."""

    def deadline(self) -> float | None:
        return None if self.dialogue.closed else self.dialogue.deadline()

    def tick(self) -> None:
        self.dialogue.handle_timer(self.now)

    def heard(self) -> Heard:
        sent, self.link.sent = self.link.sent, []
        return [*sent]

    def check(self) -> None:
        must(all(len(octets) <= limits.PDU_DEFAULT for octets in self.link.sent), "no answer is longer than agreed")


def _values(message: Any) -> list[bytes]:
    """What a request carries to be written or called with, each value by itself."""
    found = [getattr(message, "data", None), getattr(message, "parameters", None), *getattr(message, "values", [])]
    return [encoded(value, b"") for value in found if isinstance(value, axdr.Data)] + [b""]


def _in_list(written: bytes, blocks: Sequence[tuple[int, bytes, bool]]) -> bool:
    """Whether it is one of several values that came in blocks, which are a list of them."""
    joined = b"".join(raw for _, raw, _ in blocks)
    return written in joined


@cache
def _config() -> MeterConfig:
    return MeterConfig(days=1, preestablished=True, max_pdu=PDU)


def _meter(keeper: Keeper) -> Meter:
    def write(_: object, data: axdr.Data) -> None:
        keeper.value = data
        keeper.given.append(data.encode())

    def call(_: object, data: axdr.Data | None) -> axdr.Data | None:
        keeper.given.append(b"" if data is None else data.encode())
        return data

    class Echo(Meter):
        @property
        def objects(self) -> Any:
            echo = CosemObject(CLASSES[1, 0], ECHO, {2: Attribute(lambda _: keeper.value, write)}, {1: call})
            return MappingProxyType({ECHO: echo})

    return Echo(_config(), wall=lambda: WALL)


def _echo() -> AttributeSelection:
    return AttributeSelection(attribute=AttributeDescriptor(class_id=1, instance_id=ECHO, attribute_id=2))


def _set(value: axdr.Data, invoke_id: int) -> setting.SetRequestNormal:
    return setting.SetRequestNormal(invoke_id=invoke_id, attribute=_echo().attribute, data=value)


def _call(value: axdr.Data, invoke_id: int) -> action.ActionRequestNormal:
    method = MethodDescriptor(class_id=1, instance_id=ECHO, method_id=1)
    return action.ActionRequestNormal(invoke_id=invoke_id, method=method, parameters=value)
