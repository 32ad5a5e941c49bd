"""Two HDLC stations over a line that loses, repeats, corrupts, swaps and delays frames, in time that is only counted.

Whatever the line does, each message comes once, whole and in order, or the client is told that the link has ended; never does
anything come that was not sent, and never do both wait for ever. Windows and sizes of what was agreed are never exceeded.

A delay holds up what comes behind it too, and a swap is one of neighbours: numbers modulo 8 cannot tell a frame that was
overtaken by a whole round of numbers from a new one, so HDLC is for lines that keep the order (ADR 6).
"""

import heapq
import itertools
import random
from contextlib import suppress
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from win12.datalink.hdlc_client import HdlcClientLink
from win12.datalink.hdlc_control import MEANINGS, Kind
from win12.datalink.hdlc_server import HdlcServerLink
from win12.transport.link import ApduReceived, Link, LinkClosed, LinkOpened
from win12_wire import limits
from win12_wire.errors import LocalError
from win12_wire.frames.hdlc import Hdlc

STEPS_MAX = 30_000
"""What ends a dialogue that does not end; the time that a test takes says nothing about that."""
DELAY = 0.02


@dataclass(frozen=True)
class Faults:
    """How often a frame is lost, repeated, corrupted, delayed, or changes places with the next, from 0 to 1."""

    lost: float = 0.0
    repeated: float = 0.0
    corrupted: float = 0.0
    delayed: float = 0.0
    swapped: float = 0.0


def split(octets: bytes) -> list[bytes]:
    """The frames that a station wrote at once."""
    found, position = [], 0
    while position < len(octets):
        size = Hdlc.frame_size(octets, position, len(octets))
        found.append(octets[position : position + size])
        position += size
    return found


@dataclass
class Line:
    """Both stations, the frames on the way, and the time."""

    client: HdlcClientLink
    server: HdlcServerLink
    faults: Faults
    chance: random.Random
    now: float = 0.0
    flying: list[tuple[float, int, int, bytes]] = field(default_factory=list)
    numbers: "itertools.count[int]" = field(default_factory=itertools.count)
    sizes: list[set[int]] = field(default_factory=lambda: [set(), set()])
    rows: list[int] = field(default_factory=lambda: [0, 0])
    free: list[float] = field(default_factory=lambda: [0.0, 0.0])

    def put(self, way: int, octets: bytes) -> None:
        """Frames from the client (way 0) or the server (way 1), through the line."""
        chance, faults, row = self.chance, self.faults, 0
        put: list[bytes] = []
        for frame in split(octets):
            row = self.watch(way, frame, row)
            copies = 0 if chance.random() < faults.lost else 2 if chance.random() < faults.repeated else 1
            put.extend(self.spoil(frame) for _ in range(copies))
            if len(put) > 1 and chance.random() < faults.swapped:
                put[-1], put[-2] = put[-2], put[-1]
        for frame in put:
            late = chance.uniform(0.0, 2 * limits.T_HDLC_RESPONSE) if chance.random() < faults.delayed else 0.0
            self.free[way] = max(self.free[way], self.now + DELAY + late)
            heapq.heappush(self.flying, (self.free[way], next(self.numbers), way, frame))

    def spoil(self, frame: bytes) -> bytes:
        """The frame, one bit of it wrong now and then."""
        octets = bytearray(frame)
        if self.chance.random() < self.faults.corrupted:
            octets[self.chance.randrange(len(octets))] ^= 1 << self.chance.randrange(8)
        return bytes(octets)

    def watch(self, way: int, octets: bytes, row: int) -> int:
        """Note how long information fields are and how many of them are sent in one turn."""
        frame = Hdlc.decode(octets)
        if MEANINGS[frame.control].kind is not Kind.INFORMATION:
            return row
        self.sizes[way].add(len(frame.information))
        self.rows[way] = max(self.rows[way], row + 1)
        return row + 1

    def step(self) -> bool:
        """Carry the next frame or let the next deadline come; False when nothing will ever happen."""
        times = [time for time in (self.client.deadline(), self.server.deadline()) if time is not None]
        if self.flying and self.flying[0][0] <= min(times, default=self.flying[0][0]):
            self.now, _, way, octets = heapq.heappop(self.flying)
            station: Link = (self.server, self.client)[way]
            station.receive(octets, self.now)
        elif times:
            self.now = max(self.now, min(times))
            for link in (self.client, self.server):
                link.handle_timer(self.now)
        else:
            return False
        return True

    def drain(self) -> None:
        """Take what the stations have written."""
        for way, link in enumerate((self.client, self.server)):
            if octets := link.outgoing():
                self.put(way, octets)


def talk(line: Line, pairs: list[tuple[bytes, bytes]]) -> tuple[list[bytes], list[bytes], bool]:
    """One question after another. What each side was given, and whether the client was told of an end."""
    asked: list[bytes] = []
    answered: list[bytes] = []
    answers = iter(pairs)
    line.client.open(line.now)
    for _ in range(STEPS_MAX):
        line.drain()
        while (event := line.server.next_event()) is not None:
            if isinstance(event, ApduReceived):
                asked.append(event.apdu)
                line.server.send(next(answer for question, answer in pairs if question == event.apdu), line.now)
        while (heard := line.client.next_event()) is not None:
            if isinstance(heard, LinkClosed):
                return asked, answered, True
            if isinstance(heard, ApduReceived):
                answered.append(heard.apdu)
            if isinstance(heard, LinkOpened | ApduReceived):
                following = next(answers, None)
                if following is None:
                    return asked, answered, False
                with suppress(LocalError):  # the link may have ended already; it says so next
                    line.client.send(following[0], line.now)
        line.drain()
        if line.client.deadline() is None and not line.flying and answered != [answer for _, answer in pairs]:
            raise AssertionError("the client waits for nothing and has not got everything")
        assert line.step(), "nothing will ever happen"
    raise AssertionError("they talk for ever")


def messages(chance: random.Random, sizes: list[tuple[int, int]]) -> list[tuple[bytes, bytes]]:
    return [
        (number.to_bytes(2, "big") + chance.randbytes(one), number.to_bytes(2, "big") + chance.randbytes(two))
        for number, (one, two) in enumerate(sizes)
    ]


SIZES = st.lists(st.tuples(st.integers(0, 600), st.integers(0, 1500)), min_size=1, max_size=4)
INFO = st.one_of(st.integers(8, 64), st.integers(8, 2030))
WINDOW = st.integers(1, 7)


def stations(client: tuple[int, int], server: tuple[int, int]) -> tuple[HdlcClientLink, HdlcServerLink]:
    return (
        HdlcClientLink(client=16, server=1, max_info=client[0], window=client[1]),
        HdlcServerLink(server=1, max_info=server[0], window=server[1], inactivity=3600.0),
    )


@settings(deadline=None)
@given(st.integers(0, 2**32), SIZES, INFO, INFO, WINDOW, WINDOW)
def test_a_good_line_keeps_to_what_was_agreed(
    seed: int, sizes: list[tuple[int, int]], here: int, there: int, ours: int, theirs: int
) -> None:
    chance = random.Random(seed)
    pairs = messages(chance, sizes)
    line = Line(*stations((here, ours), (there, theirs)), Faults(), chance)
    asked, answered, closed = talk(line, pairs)
    assert (asked, answered, closed) == ([q for q, _ in pairs], [a for _, a in pairs], False)
    for way in (0, 1):
        assert max(line.sizes[way]) <= min(here, there)
        assert line.rows[way] <= min(ours, theirs)
    enough = min(here, there) * min(ours, theirs)
    if max(len(a) for a in answered) > enough + 8 and b"\x7e" not in b"".join(answered):
        assert line.rows[1] == min(ours, theirs)


RATES = st.sampled_from([0.0, 0.05, 0.2, 0.4])
FAULTS = st.builds(Faults, lost=RATES, repeated=RATES, corrupted=RATES, delayed=RATES, swapped=RATES)


@settings(deadline=None)
@given(st.integers(0, 2**32), SIZES, INFO, INFO, WINDOW, WINDOW, FAULTS)
def test_a_bad_line_gives_every_message_once_in_order_or_an_error(
    seed: int, sizes: list[tuple[int, int]], here: int, there: int, ours: int, theirs: int, faults: Faults
) -> None:
    chance = random.Random(seed)
    pairs = messages(chance, sizes)
    line = Line(*stations((here, ours), (there, theirs)), faults, chance)
    asked, answered, closed = talk(line, pairs)
    assert asked == [q for q, _ in pairs][: len(asked)]
    assert answered == [a for _, a in pairs][: len(answered)]
    assert len(asked) - len(answered) in (0, 1)
    assert closed or len(answered) == len(pairs)


@settings(deadline=None)
@given(st.integers(0, 2**32), SIZES, INFO, WINDOW, WINDOW)
def test_repetition_alone_costs_no_message(seed: int, sizes: list[tuple[int, int]], info: int, ours: int, theirs: int) -> None:
    chance = random.Random(seed)
    pairs = messages(chance, sizes)
    line = Line(*stations((info, ours), (info, theirs)), Faults(repeated=0.3), chance)
    assert talk(line, pairs) == ([q for q, _ in pairs], [a for _, a in pairs], False)


@pytest.mark.parametrize("window", range(1, 8))
def test_a_fifth_lost_and_a_fifth_repeated_seldom_ends_a_link(window: int) -> None:
    ended = 0
    for seed in range(60):
        chance = random.Random(seed * 8 + window)
        pairs = messages(chance, [(200, 400)])
        line = Line(*stations((128, window), (128, window)), Faults(0.2, 0.2, 0.0), chance)
        ended += talk(line, pairs)[2]
    assert ended <= 10
