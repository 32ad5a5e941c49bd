"""Targets `hdlc_client_link` and `hdlc_server_link`: a station of HDLC, and whatever comes over its line.

Held against it: no exception, and to the owner none but those of its machine; where the machine waits, a timer runs; what is held
is bounded; after an end nothing comes before a beginning; and octets that come one by one are the same as octets that come at
once.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any, Final

from win12.datalink.hdlc_client import HdlcClientLink
from win12.datalink.hdlc_control import MEANINGS, Kind
from win12.datalink.hdlc_server import HdlcServerLink
from win12.datalink.hdlc_station import StationPorts
from win12.transport.link import ApduReceived, LinkClosed, LinkOpened
from win12_wire import limits
from win12_wire.errors import WireError
from win12_wire.frames.hdlc import Hdlc

from win12_fuzz.finding import same
from win12_fuzz.sessions import machines
from win12_fuzz.sessions.bound import BoundTarget, Heard, Subject, must
from win12_fuzz.sessions.talk import EXPIRES, WAITS, Piece, Shape, Talk, says
from win12_fuzz.specification import FRAMES
from win12_fuzz.tree.grammar import Grammar

CLIENT, SERVER = 1, 17
INFOS: Final = (128, 8, 30, 300)
WINDOWS: Final = (1, 3, 7)
SIZES: Final = (1, 10, 100, 300)
HELD: Final = 2 * 4096 + 2 * limits.HDLC_INFO_MAX
"""Octets of the line that a station looks at before it takes them for noise, with one frame more."""
FRAME_MAX: Final = limits.HDLC_INFO_MAX + 19
FLAG: Final = b"\x7e"
Q: Final = b"\xe6\xe6\0"
_CONTROLS: Final = tuple(octet for octet, meaning in enumerate(MEANINGS) if meaning.kind is not Kind.UNKNOWN)


class Station(Subject):
    """A link of either side."""

    def __init__(self, link: Any, machine: str) -> None:
        self.link: Any = link
        self.ports: StationPorts = link._shared
        self.machine = machines.machine(machine)
        self.closed = True
        self.events: list[object] = []
        self.out = b""

    def says(self, octets: bytes) -> None:
        self.link.receive(octets, self.now)
        self._drain()

    def deadline(self) -> float | None:
        return self.link.deadline()  # type: ignore[no-any-return]

    def tick(self) -> None:
        self.link.handle_timer(self.now)
        self._drain()

    def heard(self) -> Heard:
        self._drain()
        found: Heard = [*self.events, *([self.out] if self.out else [])]
        self.events, self.out = [], b""
        return found

    def _drain(self) -> None:
        while (event := self.link.next_event()) is not None:
            self.event(event)
            self.events.append(event if not isinstance(event, LinkClosed) else f"closed {event.error}")
        self.out += self.link.outgoing()

    def event(self, event: object) -> None:
        """Look at an event as it comes."""
        if isinstance(event, ApduReceived):
            must(len(event.apdu) < limits.HDLC_MESSAGE_MAX, "no message is longer than allowed")

    def check(self) -> None:
        state, deadline = self.link._machine.state.name, self.link._machine.deadline()
        waits = bool(self.machine.states[state].timers)
        must((deadline is not None) == waits, f"in {state} a timer {'runs' if waits else 'does not run'}")
        must(deadline is None or self.link.deadline() <= deadline, "the link asks to be told the time when its machine does")
        must(len(self.ports._message) <= limits.HDLC_MESSAGE_MAX, "a message is bounded")
        must(len(self.link._scanner._buffer) <= HELD, "what is held of the line is bounded")
        must(len(self.ports.segments) <= limits.HDLC_QUEUE_MAX, "what waits to be sent is bounded")


class Client(Station):
    def event(self, event: object) -> None:
        super().event(event)
        if isinstance(event, LinkOpened):
            must(self.closed, "a link that is open does not open")
            self.closed = False
        elif isinstance(event, LinkClosed):
            self.closed = True

    def act(self, name: str, number: int) -> None:
        link, now = self.link, self.now
        content = bytes(at & 0xFF for at in range(SIZES[number % len(SIZES)]))
        if name == "send":
            link.send(content, now)
        elif name == "unnumbered":
            link.send_unnumbered(content, now)
        else:
            getattr(link, name)(now)


class Server(Station):
    def act(self, name: str, number: int) -> None:
        content = bytes(at & 0xFF for at in range(SIZES[number % len(SIZES)]))
        if name == "close":
            self.link.close(self.now)
        else:
            getattr(self.link, name)(content, self.now)


class HdlcTarget(BoundTarget):
    """Either side. A talk runs twice, the second time octet by octet."""

    def __init__(self, side: str, actions: tuple[str, ...]) -> None:
        self.side = side
        self.name = f"hdlc_{side}_link"
        self.doc = f"The {side}'s station of HDLC, and whatever comes over its line."
        self.machines = (f"hdlc_{side}",)
        self.shape = Shape((len(INFOS), len(WINDOWS)), actions)

    def subject(self, options: Sequence[int]) -> Station:
        info, window = INFOS[options[0]], WINDOWS[options[1]]
        if self.side == "client":
            link: Any = HdlcClientLink(client=CLIENT, server=SERVER, max_info=info, window=window)
            return Client(link, "hdlc_client")
        return Server(HdlcServerLink(server=SERVER, max_info=info, window=window), "hdlc_server")

    def run(self, octets: bytes) -> None:
        whole, _ = self.play(octets)
        single, _ = self.play(octets, cut=True)
        for at, (found, wanted) in enumerate(zip(single, whole, strict=True)):
            same(found, wanted, f"piece {at}, octets one by one")

    def other(self, octets: bytes, known: Sequence[bytes], chance: random.Random) -> bytes:
        """One frame of a row changed by its fields, its check sequences right; seldom octets as octets."""
        frames = split(octets)
        if chance.random() < 0.1 or not frames:
            return _grammar().mutate(octets, 2 * len(octets) + 64, chance)
        at = chance.randrange(len(frames))
        if chance.random() < 0.2 and known:
            frames.insert(at, chance.choice(split(chance.choice(known)) or [FLAG]))
        else:
            well = chance.random() < 0.7
            frames[at] = changed(frames[at], known, chance) if well else _grammar().mutate(frames[at], FRAME_MAX, chance)
        return b"".join(frames)

    def dictionary(self) -> Iterator[bytes]:
        yield from super().dictionary()
        yield from _grammar().words

    def seeds(self) -> Iterator[bytes]:
        """Dialogues of two stations, good ones and such with frames lost."""
        for option in range(len(INFOS) * len(WINDOWS)):
            for lost in (0, 3, 5):
                yield self.shape.write(self._dialogue((option % len(INFOS), option // len(INFOS)), lost))

    def _dialogue(self, options: tuple[int, int], lost: int) -> Talk:
        """What the peer says in a dialogue in which every so many-th of its turns is lost, 0 for none."""
        info, window = INFOS[options[0]], WINDOWS[options[1]]
        pieces: list[Piece] = []
        client = HdlcClientLink(client=CLIENT, server=SERVER, max_info=info, window=window)
        server = HdlcServerLink(server=SERVER, max_info=info, window=window)
        one, other = (client, server) if self.side == "client" else (server, client)
        now, turns = 0.0, 0

        def carry() -> None:
            nonlocal now, turns
            for _ in range(60):
                there = one.outgoing()
                other.receive(there, now)
                back = other.outgoing()
                while (event := other.next_event()) is not None:
                    if isinstance(event, ApduReceived) and other is server:
                        server.send(event.apdu, now)
                if not back and not there:
                    due = [at for at in (client.deadline(),) if at is not None]
                    if not due:
                        return
                    now = max(now, due[0])
                    client.handle_timer(now)
                    server.handle_timer(now)
                    pieces.append(Piece(EXPIRES if one is client else WAITS, bytes((0 if one is client else 128 + 12,))))
                    continue
                turns += bool(back)
                if back and (not lost or turns % lost):
                    pieces.append(says(back))
                    one.receive(back, now)
                while one.next_event() is not None:
                    pass

        def wants(name: str, act: Callable[[], object], side: str) -> None:
            if side == self.side:
                pieces.append(self.shape.act(name, 2))
            act()
            carry()

        wants("open", lambda: client.open(now), "client")
        for _ in range(2):
            if client._machine.state.name == "CONNECTED":
                wants("send", lambda: client.send(bytes(range(100)), now), "client")
        wants("notify", lambda: server.notify(bytes(range(100)), now), "server")
        wants("close", lambda: client.close(now), "client")
        return Talk(options, tuple(pieces))


@cache
def _grammar() -> Grammar:
    return Grammar(FRAMES.files["hdlc"].types["hdlc"])


def split(octets: bytes) -> list[bytes]:
    """The frames of a row, as far as they are some; then the rest as it is."""
    found, at = list[bytes](), 0
    while at + 3 <= len(octets):
        size = 2 + (int.from_bytes(octets[at + 1 : at + 3], "big") & 0x7FF)
        found.append(octets[at : at + size])
        at += size
    return found + ([octets[at:]] if at < len(octets) else [])


def is_frame(octets: bytes) -> bool:
    """Whether its check sequences are right, and all else."""
    try:
        Hdlc.decode(octets)
    except WireError:
        return False
    return True


def changed(octets: bytes, known: Sequence[bytes], chance: random.Random) -> bytes:
    """A frame with another control octet, other content or addresses, or said not to be the last of its message."""
    try:
        frame = Hdlc.decode(octets)
    except WireError:
        return _grammar().mutate(octets, FRAME_MAX, chance)
    way = chance.random()
    if way < 0.5:
        frame.control = chance.choice((frame.control ^ 1 << chance.randrange(8), chance.randrange(256), *_CONTROLS))
    elif way < 0.6:
        frame.segmented ^= 1
    elif way < 0.9:
        frame.information = _information(frame.information, known, chance)
    else:
        others = (frame.source, frame.destination, b"\xff", b"\x03", b"\x23", b"\x02\x23", b"\0\x02\0\x23", b"\xfe\xff")
        frame.destination, frame.source = chance.choice(others), chance.choice(others)
    return frame.encode()


def _information(octets: bytes, known: Sequence[bytes], chance: random.Random) -> bytes:
    own = [frame for said in known for frame in split(said)]
    other = chance.choice(own)[8:-3] if own else b""
    cut = octets[: chance.randrange(len(octets) + 1)]
    long = octets + bytes(chance.choice((1, 100, 600)))
    parameters = Grammar(FRAMES.files["hdlc_parameters"].types["hdlc_parameters"]).mutate(octets, 64, chance)
    return chance.choice((b"", cut, long, other, octets[3:], Q + octets, parameters))[: limits.HDLC_INFO_MAX]


def targets() -> list[HdlcTarget]:
    return [
        HdlcTarget("client", ("open", "close", "send", "poll", "unnumbered", "permit")),
        HdlcTarget("server", ("close", "send", "notify")),
    ]
