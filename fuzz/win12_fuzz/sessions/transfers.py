"""Target `long_transfers`: what is cut into blocks and put together again, with a peer that says what it likes.

The option tells who is at work: either party of general block transfer, a client or a meter that transfers GET, SET and ACTION in
blocks, or both parties of general block transfer, whose APDUs a bad line loses, doubles and overtakes. Held against them: what is
delivered is put together of what was sent, each block in its place and the last one marked, and nothing else; what waits has a
deadline; what is kept is bounded.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
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
from win12.transport.general_blocks import GeneralBlocks
from win12_wire import limits
from win12_wire.errors import Code, LocalError, Win12Error
from win12_wire.frames import action, axdr
from win12_wire.frames import set as setting
from win12_wire.frames.block_transfer import BlockTransfer
from win12_wire.frames.cosem import AttributeDescriptor, AttributeSelection, MethodDescriptor
from win12_wire.objects.classes import CLASSES

from win12_fuzz.sessions import machines
from win12_fuzz.sessions.bound import SMALL, BoundTarget, Heard, Subject, must
from win12_fuzz.sessions.forger import apdus, decoded, encoded
from win12_fuzz.sessions.talk import EXPIRES, Piece, Shape, Talk, says

ECHO: Final = name("0.0.96.1.9.255")
ASKS, ANSWERS, CLIENT, METER, LINE = range(5)
PDU, LARGEST, WINDOW = 60, 17, 3
SIZES: Final = (0, 5, 12, 40, 100, 300)
WALL: Final = 1_768_932_451.0
HEADS: Final = range(5)


def content(number: int, serial: int = 0) -> bytes:
    """What is sent: of many lengths, and never twice the same."""
    return bytes((serial & 0xFF,)) + bytes(at & 0xFF for at in range(SIZES[number % len(SIZES)]))


def assembled(octets: bytes, blocks: Iterable[tuple[int, bytes, bool]]) -> bool:
    """Whether octets can be put together of blocks 1, 2 and so on to one that is the last: (number, octets, last) each."""
    known: dict[int, set[tuple[bytes, bool]]] = {}
    for number, raw, last in blocks:
        known.setdefault(number, set()).add((raw, last))
    ends, number = {0}, 1
    while ends and number in known:
        fitting = [(at + len(raw), last) for at in ends for raw, last in known[number] if octets.startswith(raw, at)]
        if (len(octets), True) in fitting:
            return True
        ends, number = {end for end, _ in fitting}, number + 1
    return False


def _without_head(blocks: Iterable[tuple[int, bytes, bool]], count: int) -> Iterator[tuple[int, bytes, bool]]:
    """Blocks whose first begins with so many octets that are not of the data: how many there are, and what kind follows."""
    return ((number, raw[count:] if number == 1 else raw, last) for number, raw, last in blocks)


# --- general block transfer


class Party(Subject):
    """One party of general block transfer."""

    def __init__(self, *, asking: bool) -> None:
        self.blocks = GeneralBlocks(asking=asking, largest=LARGEST, window=WINDOW, limit=SMALL["TRANSFER_MAX"])
        self.machine = machines.machine("general_block_transfer")
        self.told: Heard = []
        self.taken: list[tuple[int, bytes, bool]] = []
        self.serial = 0

    def says(self, octets: bytes) -> None:
        self.hear(octets)

    def hear(self, octets: bytes) -> list[bytes]:
        """What is whole with an APDU of the peer."""
        block = decoded(octets)
        if isinstance(block, BlockTransfer):
            self.taken.append((block.block_number, block.raw, bool(block.last_block)))
        whole, error = self.blocks.receive(octets, self.now)
        for one in whole:
            must(one == octets or assembled(one, self.taken), "what is delivered was sent")
        self.told += [*whole, *([str(error.code)] if error else [])]
        return whole

    def act(self, name: str, number: int) -> None:
        if name == "send":
            self.serial += 1
            self.blocks.send(b"\xc4" + content(number, self.serial), self.now)
        elif name in ("ended", "abort"):
            getattr(self.blocks, name)(self.now)

    def deadline(self) -> float | None:
        return self.blocks.deadline()

    def tick(self) -> None:
        error = self.blocks.handle_timer(self.now)
        self.told += [str(error.code)] if error else []

    def heard(self) -> Heard:
        found, self.told = self.told + self.blocks.outgoing(), []
        return found

    def check(self) -> None:
        state = self.blocks._machine.state.name
        must((self.deadline() is not None) == bool(self.machine.states[state].timers), f"in {state} a timer runs as declared")
        must(sum(map(len, self.blocks._blocks.values())) <= SMALL["TRANSFER_MAX"], "what is kept is bounded")


class Line(Subject):
    """Both parties, and APDUs under way between them; nothing is forged here."""

    def __init__(self) -> None:
        self.parties = Party(asking=True), Party(asking=False)
        self.sent: tuple[list[bytes], list[bytes]] = ([], [])
        self.flying: list[tuple[int, bytes]] = []
        self.told: Heard = []

    def says(self, octets: bytes) -> None:
        """There is no peer but these two."""

    def act(self, name: str, number: int) -> None:
        if name in ("send", "abort", "ended"):
            self._wants(0, name, number)
        elif name in ("carry", "lose", "double") and self.flying:
            at = number % len(self.flying)
            way, octets = self.flying[at] if name == "double" else self.flying.pop(at)
            if name != "lose":
                self._carry(way, octets)

    def _wants(self, party: int, name: str, number: int) -> None:
        one = self.parties[party]
        one.now = self.now
        try:
            one.act(name, number)
            if name == "send":
                self.sent[party].append(b"\xc4" + content(number, one.serial))
        finally:
            self._collect(party)

    def _carry(self, way: int, octets: bytes) -> None:
        """An APDU arrives; a request is answered."""
        one = self.parties[way]
        one.now = self.now
        for whole in one.hear(octets):
            must(whole in self.sent[1 - way], "what is delivered is what was sent")
            if way == 1:
                try:
                    self._wants(1, "send", len(whole))
                except LocalError as error:
                    self.told.append(str(error.code))
        self._collect(way)

    def _collect(self, party: int) -> None:
        for octets in self.parties[party].heard():
            if isinstance(octets, bytes) and octets not in self.sent[1 - party]:
                self.flying.append((1 - party, octets))

    def deadline(self) -> float | None:
        return min((at for one in self.parties if (at := one.deadline()) is not None), default=None)

    def tick(self) -> None:
        for party, one in enumerate(self.parties):
            one.now = self.now
            one.tick()
            self._collect(party)

    def heard(self) -> Heard:
        found, self.told = [octets for _, octets in self.flying] + self.told, []
        return found

    def check(self) -> None:
        for one in self.parties:
            one.check()


# --- block transfer of the services


class Bare:
    """A link on which each read is an APDU."""

    def __init__(self, *, serving: bool) -> None:
        self.serving, self.is_open = serving, False
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
        must(any(assembled(octets, _without_head(self._came(), skip)) for skip in HEADS), "an answer is made of what came")

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


# --- the target


class TransferTarget(BoundTarget):
    name = "long_transfers"
    doc = "Block transfer of all kinds, with a peer that says what it likes, or a line that loses, doubles and overtakes."
    machines = (
        "general_block_transfer", "long_answer_client", "long_answer_server", "long_request_client", "long_request_server",
    )  # fmt: skip
    shape = Shape(
        (5,), ("send", "ended", "abort", "get", "stream", "set", "call", "abandon", "release", "carry", "lose", "double")
    )

    def subject(self, options: Sequence[int]) -> Subject:
        match options[0]:
            case 0 | 1:
                return Party(asking=options[0] == ASKS)
            case 2:
                return Owner()
            case 3:
                return Keeper()
        return Line()

    def other(self, octets: bytes, known: Sequence[bytes], chance: random.Random) -> bytes:
        """Another block, with another number, other octets, more or less of them, of another transfer."""
        message = decoded(octets)
        if not hasattr(message, "block_number") or chance.random() < 0.2:
            return apdus().mutate(octets, 1500, chance)
        for _ in range(chance.choice((1, 1, 2))):
            self._changed(message, chance)
        return encoded(message, octets)

    @staticmethod
    def _changed(message: Any, chance: random.Random) -> None:
        number = message.block_number
        fields = {
            "block_number": chance.choice((number + 1, number - 1, number + 2, 0, 1, 0xFFFF)) & 0xFFFF,
            "block_number_ack": chance.choice((number, number - 1, 0, 1, 2, 3, 0xFFFF)) & 0xFFFF,
            "last_block": chance.randrange(2),
            "streaming": chance.randrange(2),
            "window": chance.choice((0, 1, 2, 3, 63)),
            "invoke_id": chance.randrange(16),
            "raw": chance.choice((b"", b"\x09\x02ab", bytes(chance.choice((1, 20, 700))))),
        }
        there = [name for name in fields if getattr(message, name, None) is not None]
        name = chance.choice(there)
        setattr(message, name, fields[name])

    def seeds(self) -> Iterator[bytes]:
        """Transfers as they should go: of blocks made here, and of our client and meter with one another."""
        for asking in (True, False):
            yield self.shape.write(Talk((ASKS if asking else ANSWERS,), tuple(self._blocks(asking))))
        yield from map(self.shape.write, self._services())
        carried = [Piece(EXPIRES, b"\0"), *[self.shape.act("carry")] * 12]
        for size in range(len(SIZES)):
            yield self.shape.write(Talk((LINE,), (self.shape.act("send", size), *carried, *carried, *carried)))

    def _blocks(self, asking: bool) -> Iterator[Piece]:
        """What the other party of general block transfer says to ours."""
        ours, other = Party(asking=asking), Party(asking=not asking)
        if asking:
            ours.act("send", 4)
            yield self.shape.act("send", 4)
        else:
            other.act("send", 4)
        for turn in range(12):
            for octets in ours.blocks.outgoing():
                for whole in other.hear(octets):
                    if asking:
                        other.act("send", len(whole))
            for octets in other.blocks.outgoing():
                yield says(octets)
                if ours.hear(octets) and not asking:
                    ours.act("send", 5)
                    yield self.shape.act("send", 5)
            if turn == 5:
                yield Piece(EXPIRES, b"\0")

    def _services(self) -> Iterator[Talk]:
        """What client and meter say to each other."""
        owner, keeper = Owner(), Keeper()
        to_client, to_meter = list[Piece](), list[Piece]()
        for want, number in (("get", 0), ("stream", 0), ("set", 5), ("call", 5), ("set", 1), ("get", 0)):
            owner.act(want, number)
            to_client.append(self.shape.act(want, number))
            while said := [one for one in owner.heard() if isinstance(one, bytes)]:
                for octets in said:
                    to_meter.append(says(octets))
                    keeper.says(octets)
                for answer in keeper.heard():
                    to_client.append(says(answer))
                    owner.says(answer)
        yield Talk((CLIENT,), tuple(to_client))
        yield Talk((METER,), tuple(to_meter))


def targets() -> list[TransferTarget]:
    return [TransferTarget()]
