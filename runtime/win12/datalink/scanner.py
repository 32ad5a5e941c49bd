"""Find frames in a stream of octets: noise, doubled flags and broken frames between them, cut into reads in any way.

The scanner is sans-io and total. It asks the generated frame class two things, how long the frame that starts here is
(`size`) and whether it is one (`decode`), and moves on by one octet when the answer is no. So the events depend on the
octets alone, not on how they were cut, and no more than one frame and one block of noise is held back. `flush` says that no
more will come for now (end of the input, or a longer silence than a frame may contain): what waits is judged as it is.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from win12_wire.errors import Code, WireError

F = TypeVar("F")

_BLOCK = 4096
"""Octets taken in at a time, and octets of noise told in one event."""


@dataclass(frozen=True, slots=True)
class Framing(Generic[F]):
    """What the scanner needs to know of a frame format."""

    name: str
    starts: bytes
    """octets a frame can begin with"""
    size: Callable[[bytes, int, int], int]
    """whole length of the frame at a position, 0 when more octets are needed; WireError when there is none"""
    decode: Callable[[bytes], F]
    end: bytes = b""
    """last octets of a frame: where they are missing, it was never one"""
    fill: bytes = b""
    """octets that may stand between frames and mean nothing"""
    shared: int = 0
    """octets at the end of a frame that may also begin the next one (the flag of HDLC)"""


@dataclass(frozen=True, slots=True)
class Whole(Generic[F]):
    """A frame whose checks hold, where it begins in the stream, and its octets."""

    offset: int
    octets: bytes
    frame: F


@dataclass(frozen=True, slots=True)
class Skipped:
    """Octets that belong to no frame; `error` when they looked like one: a wrong check sequence, or an end that never came.

    The offset in `error` counts from the beginning of the stream. Long noise comes in several events.
    """

    offset: int
    octets: bytes
    error: WireError | None


class Scanner(Generic[F]):
    """`receive` octets in any pieces, get `Whole` and `Skipped` events in the order of the stream.

    `offset`: the place in the stream of the first octet.
    """

    def __init__(self, framing: Framing[F], offset: int = 0) -> None:
        self._framing = framing
        self._find = re.compile(b"[" + re.escape(framing.starts) + b"]").search
        self._buffer = b""
        self._offset = offset
        """place of the buffer in the stream"""
        self._position = 0
        """everything in the buffer before it is noise"""
        self._error: WireError | None = None

    @property
    def pending(self) -> int:
        """Octets held back that may be the beginning of a frame."""
        rest = self._buffer[self._position :]
        return len(rest) if rest.strip(self._framing.fill) else 0

    def receive(self, data: bytes) -> list[Whole[F] | Skipped]:
        """Events that are certain now."""
        events: list[Whole[F] | Skipped] = []
        for start in range(0, len(data), _BLOCK):
            self._buffer += data[start : start + _BLOCK]
            events.extend(self._scan(final=False))
        return events

    def flush(self) -> list[Whole[F] | Skipped]:
        """Events of what is left, as if nothing followed."""
        events = list(self._scan(final=True))
        events.extend(self._noise(self._position))
        return events

    def _scan(self, final: bool) -> Iterator[Whole[F] | Skipped]:
        while True:
            found = self._find(self._buffer, self._position)
            self._position = found.start() if found else len(self._buffer)
            while self._position >= _BLOCK:
                yield from self._noise(_BLOCK)
            if not found:
                return
            whole = self._try(final)
            if whole is None:
                return
            if isinstance(whole, Whole):
                if self._error is not None and self._error.code == Code.TRUNCATED:
                    self._error = None  # what would reach past the end of the input cannot contain a frame
                yield from self._noise(self._position)
                self._drop(len(whole.octets) - self._framing.shared)
                yield whole

    def _try(self, final: bool) -> Whole[F] | bool | None:
        """The frame at the position; True when there is none; None when only more octets can tell."""
        buffer, position, end = self._buffer, self._position, len(self._buffer)
        try:
            size = self._framing.size(buffer, position, end)
            if size and position + size <= end:
                return self._decode(buffer[position : position + size])
            if not final:
                return None
            if size:
                self._keep(WireError(Code.TRUNCATED, end - position, self._framing.name, f"{end - position} of {size} octets"))
        except WireError as error:
            self._keep(error)
        self._position += 1
        return True

    def _decode(self, octets: bytes) -> Whole[F] | bool:
        try:
            return Whole(self._offset + self._position, octets, self._framing.decode(octets))
        except WireError as error:
            if octets.endswith(self._framing.end):
                self._keep(error)
            self._position += 1
            return True

    def _keep(self, error: WireError) -> None:
        """Hold the first error of a run that tells of a real frame, not of noise that began like one."""
        first = self._error is None or self._error.code == Code.TRUNCATED
        if (error.code == Code.BAD_CHECKSUM and first) or (error.code == Code.TRUNCATED and self._error is None):
            self._error = WireError(error.code, self._offset + self._position + error.offset, error.field, error.detail)

    def _noise(self, count: int) -> Iterator[Skipped]:
        octets, offset = self._buffer[:count], self._offset
        error, self._error = self._error, None
        self._drop(count)
        if octets.strip(self._framing.fill):
            yield Skipped(offset, octets, error)

    def _drop(self, count: int) -> None:
        self._buffer = self._buffer[count:]
        self._offset += count
        self._position = max(self._position - count, 0)
