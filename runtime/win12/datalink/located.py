"""Octets that remember where in the input they were, so that an error deep inside a reassembled message names its offset."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Located:
    """`octets` with `spans`: (position in octets, offset in the input), ascending, the first position 0."""

    octets: bytes
    spans: tuple[tuple[int, int], ...] = ((0, 0),)

    def at(self, position: int) -> int:
        """Offset in the input of `position`; past the end counts on from the last octet."""
        index = max(bisect_right(self.spans, (position, _FAR)) - 1, 0)
        start, offset = self.spans[index]
        return offset + position - start

    def part(self, start: int, end: int | None = None) -> "Located":
        """Octets from `start` to before `end`, with their places."""
        octets = self.octets[start:end]
        stop = start + len(octets)
        inner = tuple((position - start, offset) for position, offset in self.spans if start < position < stop)
        return Located(octets, ((0, self.at(start)), *inner))

    def replaced(self, octets: bytes) -> "Located":
        """Other octets at the same places (the plain text of a cipher text)."""
        return Located(octets, self.spans)

    def __len__(self) -> int:
        return len(self.octets)


_FAR = 1 << 62


def join(parts: Iterable[Located]) -> Located:
    """The parts one after another."""
    octets: list[bytes] = []
    spans: list[tuple[int, int]] = []
    position = 0
    for part in parts:
        spans.extend((position + start, offset) for start, offset in part.spans)
        octets.append(part.octets)
        position += len(part.octets)
    return Located(b"".join(octets), tuple(spans) or ((0, 0),))
