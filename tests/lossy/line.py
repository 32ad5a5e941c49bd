"""A line that loses, doubles, overtakes, delays and damages frames, in virtual time. The same seed does the same again.

The line finds frames by their length fields, as a receiver does; what an end writes that is no row of whole frames is a fault of
that end. Two kinds of line: `hdlc` carries octets in order, frame by frame; `datagrams` carries wrapper PDUs one by one.

What can happen to a frame is bounded, because with numbers modulo 8 not everything is recognisable in principle (ADR 6, and the
assumptions `Hasty` and `Early` of spec/models/hdlc.tla):

- a frame is overtaken by others of its turn, `overtakers` at most, and by frames of so many later turns as `Weather.turns` says.
  Each turn can move N(R) by a window: an N(R) that is older by 8 less the window looks like a new one. So frames of later turns
  overtake only with small windows (`turns_for`), and HDLC with others needs a line that keeps the order of turns;
- whatever is on the line arrives within `Weather.longest`, so that with an answer it takes less than T_HDLC_RESPONSE, a
  hidden beginning of a frame on either side included (T_HDLC_GAP each); nobody's timer runs out while an answer is on its way;
- whoever opens a link anew waits until the line is silent: `quiet_after`.

Damage is what a check sequence of 16 bits is made for. One in 65,536 other damages would give another frame with right check
sequences: such a damage is drawn again, for no receiver can know. Datagrams have no check sequence of ours, and UDP's is
taken to have failed: they are damaged only where a tag protects what they carry.
"""

import heapq
import random
from collections import Counter, deque
from dataclasses import dataclass, field

from win12_wire import limits

TO_METER, TO_CLIENT = 0, 1


@dataclass(frozen=True, slots=True)
class Weather:
    """Chances for each frame, 0 to 1, and times in seconds.

    `lost`, `doubled` (half of the second copies are late), `late`, `damaged`, `cut` (the rest of the frame is missing), `noisy`
    (other octets before it), `halting` (a pause inside it); `bursts`: the beginning of a time in which everything is lost.
    `delay`: what every frame takes; `jitter`: what it may take more, with all that is behind it.
    """

    lost: float = 0.0
    doubled: float = 0.0
    late: float = 0.0
    damaged: float = 0.0
    cut: float = 0.0
    noisy: float = 0.0
    halting: float = 0.0
    bursts: float = 0.0
    burst: float = 3.0
    delay: float = 0.04
    jitter: float = 0.1
    overtakers: int = 3
    turns: int = 0

    @property
    def longest(self) -> float:
        """Seconds that a frame is under way at most."""
        return self.delay + self.jitter + 2 * self.delay


def turns_for(window: int) -> int:
    """How many later turns may overtake a frame so that nobody takes its N(R) for a new one: LATE_MAX is 2."""
    return 2 // window


def frames(octets: bytes) -> list[bytes]:
    """The HDLC frames that an end has written: flag, length, ..., flag."""
    found, at = [], 0
    while at < len(octets):
        size = 2 + (int.from_bytes(octets[at + 1 : at + 3], "big") & 0x7FF)
        frame = octets[at : at + size]
        assert frame[:1] == frame[-1:] == b"\x7e", f"no frame at {at} of {octets.hex()}"
        assert len(frame) == size, f"half a frame at {at} of {octets.hex()}"
        found.append(frame)
        at += size
    return found


def whole_frames(octets: bytes) -> tuple[bytes, bytes]:
    """What of a stream is whole frames, and the beginning of the next."""
    at = 0
    while at + 3 <= len(octets):
        size = 2 + (int.from_bytes(octets[at + 1 : at + 3], "big") & 0x7FF)
        if at + size > len(octets):
            break
        at += size
    return octets[:at], octets[at:]


def datagrams(octets: bytes) -> list[bytes]:
    """The wrapper PDUs that an end has written."""
    found, at = [], 0
    while at < len(octets):
        size = 8 + int.from_bytes(octets[at + 6 : at + 8], "big")
        assert at + size <= len(octets), f"no datagram at {at} of {octets.hex()}"
        found.append(octets[at : at + size])
        at += size
    return found


@dataclass(slots=True)
class _Late:
    """A frame that others overtake."""

    way: int
    order: int
    octets: bytes
    time: float
    overtaken: int = 0
    turns: int = 0
    gone: bool = False


@dataclass(order=True, slots=True)
class _Arrival:
    time: float
    order: int
    way: int = field(compare=False)
    octets: bytes = field(compare=False)
    late: _Late | None = field(compare=False, default=None)


class Line:
    """`put` what an end writes, `take` what arrives at `next_time`. `counts` tells what has happened to how many frames."""

    def __init__(self, weather: Weather, chance: random.Random, *, kind: str = "hdlc") -> None:
        self.weather = weather
        self.counts: Counter[str] = Counter()
        self.hits: deque[float] = deque(maxlen=256)
        """when frames were kept from arriving as they should"""
        self._written = deque([0.0, 0.0], maxlen=2)
        self.dead_until = 0.0
        """everything is lost before"""
        self._chance = chance
        self._split = frames if kind == "hdlc" else datagrams
        self._kind = kind
        self._flying: list[_Arrival] = []
        self._free = [0.0, 0.0]
        self._late: tuple[list[_Late], list[_Late]] = ([], [])
        self._order = 0

    # --- what ends do

    def put(self, way: int, octets: bytes, now: float) -> None:
        """An end writes."""
        if now > self._written[-1]:
            self._written.append(now)
        for late in self._late[way]:
            late.turns += 1
            if late.turns > self.weather.turns:
                self._free[way] = max(self._free[way], late.time)
        for frame in self._split(octets):
            self.counts["frames"] += 1
            self._carry(way, frame, now)

    def next_time(self) -> float | None:
        """When something arrives, None when nothing is under way."""
        while self._flying and self._flying[0].late is not None and self._flying[0].late.gone:
            heapq.heappop(self._flying)
        return self._flying[0].time if self._flying else None

    def take(self) -> tuple[int, list[bytes]]:
        """What arrives then: which way, and the reads in which the receiver gets it."""
        arrival = heapq.heappop(self._flying)
        if arrival.late is not None:
            arrival.late.gone = True
            self._late[arrival.way].remove(arrival.late)
        else:
            self._overtake(arrival)
        return arrival.way, self._reads(arrival.octets)

    def quiet_after(self, now: float) -> float:
        """From when on nothing of what was written until now is on the line or hidden at an end, and no answer to it."""
        return now + 2 * (self.weather.longest + limits.T_HDLC_GAP)

    def cut_off(self) -> None:
        """The connection is gone, with all that was on the line."""
        self._flying.clear()
        for late in self._late:
            late.clear()

    def hits_since(self, moment: float) -> int:
        """How often since then a frame was kept from arriving as it should."""
        return sum(time >= moment for time in self.hits)

    def silence(self, now: float) -> float:
        """For how long nobody had written anything before `now`."""
        return now - self._written[self._written[-1] < now]

    @property
    def under_way(self) -> int:
        """Octets on the line."""
        return sum(len(arrival.octets) for arrival in self._flying)

    # --- what the line does

    def _carry(self, way: int, frame: bytes, now: float) -> None:
        chance, weather = self._chance, self.weather
        if now >= self.dead_until and chance.random() < weather.bursts:
            self.dead_until = now + chance.uniform(0.0, weather.burst)
            self.counts["bursts"] += 1
        if now < self.dead_until or chance.random() < weather.lost:
            self._hit("lost", now)
            return
        if chance.random() < weather.late:
            self._hit("overtaken", now)
            self._send_late(way, frame, now)
        else:
            self._send(way, self._spoiled(frame, now), now)
        if chance.random() < weather.doubled:
            self.counts["doubled"] += 1
            if chance.random() < 0.5:
                self._send(way, frame, now, jitter=0.0)
            else:
                self._send_late(way, frame, now)

    def _hit(self, what: str, now: float) -> None:
        self.counts[what] += 1
        self.hits.append(now)

    def _send(self, way: int, octets: bytes, now: float, jitter: float | None = None) -> None:
        """Behind all that is under way."""
        weather = self.weather
        more = self._chance.uniform(0.0, weather.jitter) if jitter is None else jitter
        time = self._free[way] = max(self._free[way], now + weather.delay + more)
        self._push(_Arrival(time, self._next(), way, octets))

    def _send_late(self, way: int, octets: bytes, now: float) -> None:
        """Later than what is written until then, by less than a round trip."""
        weather = self.weather
        order = self._next()
        time = max(self._free[way], now + weather.delay) + self._chance.uniform(0.0, 2 * weather.delay)
        late = _Late(way, order, octets, time)
        self._late[way].append(late)
        self._push(_Arrival(time, order, way, octets, late))

    def _push(self, arrival: _Arrival) -> None:
        heapq.heappush(self._flying, arrival)

    def _next(self) -> int:
        self._order += 1
        return self._order

    def _overtake(self, arrival: _Arrival) -> None:
        """What others have overtaken often enough comes now."""
        for late in list(self._late[arrival.way]):
            if late.order < arrival.order:
                late.overtaken += 1
                if late.overtaken == self.weather.overtakers:
                    late.gone = True
                    self._late[arrival.way].remove(late)
                    self._push(_Arrival(arrival.time, arrival.order, arrival.way, late.octets))

    def _spoiled(self, frame: bytes, now: float) -> bytes:
        weather, chance = self.weather, self._chance
        octets = frame
        if chance.random() < weather.damaged:
            self._hit("damaged", now)
            octets = self.damage(frame)
        if chance.random() < weather.cut:
            self._hit("cut", now)
            octets = frame[: chance.randrange(1, len(frame))]
        if chance.random() < weather.noisy:
            self._hit("noise", now)
            octets = self._noise() + octets
        return octets

    def damage(self, frame: bytes) -> bytes:
        """The frame as it must not be taken: some bits, some bits in a row, or some octets are wrong."""
        while True:
            octets = self._damaged(frame)
            if octets != frame and not (self._kind == "hdlc" and checks(octets)):
                return octets

    def _damaged(self, frame: bytes) -> bytes:
        chance, octets = self._chance, bytearray(frame)
        kind = chance.randrange(3)
        if kind == 0:
            for _ in range(chance.randint(1, 3)):
                octets[chance.randrange(len(octets))] ^= 1 << chance.randrange(8)
        elif kind == 1:
            at = chance.randrange(len(octets) - 1)
            octets[at] ^= chance.randrange(256)
            octets[at + 1] ^= chance.randrange(1, 256)
        else:
            for _ in range(chance.randint(1, 8)):
                octets[chance.randrange(len(octets))] = chance.randrange(256)
        return bytes(octets)

    def _noise(self) -> bytes:
        chance = self._chance
        return b"\x7e" * chance.randint(0, 3) + chance.randbytes(chance.randint(1, 12))

    def _reads(self, octets: bytes) -> list[bytes]:
        """Cut somewhere, now and then."""
        if len(octets) > 1 and self._kind == "hdlc" and self._chance.random() < self.weather.halting:
            at = self._chance.randrange(1, len(octets))
            return [octets[:at], octets[at:]]
        return [octets]


def _crc_table() -> list[int]:
    table = []
    for value in range(256):
        for _ in range(8):
            value = value >> 1 ^ (0x8408 if value & 1 else 0)
        table.append(value)
    return table


_CRC = _crc_table()


def checks(frame: bytes) -> bool:
    """Whether the check sequence of a whole frame is right (ISO/IEC 13239, 4.2.5), reckoned here and not by an end."""
    crc = 0xFFFF
    for octet in frame[1:-1]:
        crc = crc >> 8 ^ _CRC[(crc ^ octet) & 0xFF]
    return crc == 0xF0B8 and frame[0] == frame[-1] == 0x7E
