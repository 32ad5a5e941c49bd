"""Streams of frames: cut in any way they give the same events, which account for every octet but fill."""

from __future__ import annotations

import random
import zlib
from collections.abc import Iterable, Iterator
from typing import Any

from win12.application.decoding.link import MBUS
from win12.datalink.hdlc_stream import HDLC
from win12.datalink.scanner import Framing, Scanner, Whole
from win12_spec.frames.ir import Type
from win12_wire.frames.wrapper import Wrapper

from win12_fuzz.finding import Finding, same
from win12_fuzz.frames.codec import decoder
from win12_fuzz.specification import FRAMES
from win12_fuzz.target import Reach
from win12_fuzz.tree.grammar import Grammar
from win12_fuzz.tree.mutate import other_octets

LIMIT = 8192
STEPS = (1, 2, 7, 100)
WRAPPER: Framing[Any] = Framing("wrapper", b"\0", Wrapper.frame_size, Wrapper.decode)
Event = tuple[int, bytes, bool, str]
EVENTS = ("whole", "several", "skipped", "broken")


class StreamTarget:
    """A scanner of one framing. The way a stream is cut follows from the stream, so that an input says all."""

    def __init__(self, framing: Framing[Any], kind: Type) -> None:
        self.framing, self.grammar = framing, Grammar(kind)
        self.name = f"{framing.name}_stream"
        self.doc = f"frames of {framing.name} in a stream: any cut gives the same events, and no octet is lost"
        self.limit = LIMIT
        self.decode = decoder(kind.file, kind.id)

    def run(self, octets: bytes) -> None:
        """See Target."""
        whole = self.told([octets])
        chance = random.Random(zlib.crc32(octets))
        same(self.told(list(pieces(octets, chance))), whole, f"events of {self.name} cut otherwise")
        self._accounted(octets, whole)

    def told(self, parts: list[bytes]) -> list[Event]:
        """The events of a stream that comes in these pieces."""
        scanner = Scanner(self.framing)
        found = [event for part in parts for event in scanner.receive(part)] + scanner.flush()
        return [
            (event.offset, event.octets, isinstance(event, Whole), "" if isinstance(event, Whole) else str(event.error or ""))
            for event in found
        ]

    def _accounted(self, octets: bytes, events: list[Event]) -> None:
        covered, last = bytearray(len(octets)), -1
        for offset, part, whole, _ in events:
            same(octets[offset : offset + len(part)], part, f"octets of an event of {self.name} at {offset}")
            if offset <= last:
                raise Finding(f"{self.name}: the event at {offset} comes after that at {last}")
            last = offset
            covered[offset : offset + len(part)] = b"\1" * len(part)
            if whole:
                self.decode(part)
        left = bytes(octet for octet, seen in zip(octets, covered, strict=True) if not seen)
        same(left.strip(self.framing.fill), b"", f"octets of {self.name} that no event tells")

    def seeds(self) -> Iterable[bytes]:
        """Frames behind one another, with noise and without."""
        chance = random.Random(zlib.crc32(self.name.encode()))
        frames = [octets for octets in (self.grammar.make(chance) for _ in range(40)) if len(octets) < 300]
        yield b""
        yield from frames[:8]
        for joint in (b"", self.framing.fill * 3, b"\0\x7e\x68\xff", self.framing.starts):
            yield joint + joint.join(chance.sample(frames, 4))
        yield frames[0] + frames[1][:-1] + frames[2][:-2] + frames[3]
        yield frames[0] + frames[0][self.framing.shared :] + bytes(40)

    def mutate(self, octets: bytes, size: int, seed: int) -> bytes:
        """One frame of the stream changed with its checks repaired; frames doubled, moved, new; noise."""
        chance = random.Random(seed)
        parts = [part for _, part, _, _ in self.told([octets])] or [octets]
        at = chance.randrange(len(parts))
        match chance.randrange(6):
            case 0 | 1:
                parts[at] = self.grammar.mutate(parts[at], size, chance)
            case 2:
                parts.insert(at, self.grammar.make(chance))
            case 3:
                parts.insert(chance.randint(0, len(parts)), parts[at])
            case 4:
                parts[at] = other_octets(parts[at], chance, [self.framing.starts, self.framing.fill or b"\0"])
            case _:
                del parts[at]
        return b"".join(parts)[: min(size, self.limit)]

    def dictionary(self) -> Iterable[bytes]:
        """That of the frames."""
        return self.grammar.words

    def reachable(self) -> Reach:
        """Kinds of events."""
        return Reach(frozenset(f"{self.name}.{event}" for event in EVENTS))

    def reached(self, octets: bytes) -> Reach:
        """Kinds of events of a stream, and the faults told."""
        events = self.told([octets])
        whole = sum(one[2] for one in events)
        found = {"whole": whole > 0, "several": whole > 1, "skipped": any(not one[2] for one in events)}
        found["broken"] = any(one[3] for one in events)
        names = {f"{self.name}.{event}" for event, there in found.items() if there}
        return Reach(frozenset(names | {f"!{one[3].partition(' at ')[0]}" for one in events if one[3]}))

    def native(self) -> str | None:
        """The scanner is Python's; the frames have harnesses of their own."""
        return None


def pieces(octets: bytes, chance: random.Random) -> Iterator[bytes]:
    """The octets in pieces of several sizes."""
    at = 0
    while at < len(octets):
        step = chance.choice(STEPS)
        yield octets[at : at + step]
        at += step


def streams() -> list[StreamTarget]:
    """One for each framing."""
    return [StreamTarget(framing, FRAMES.files[framing.name].types[framing.name]) for framing in (HDLC, MBUS, WRAPPER)]
