"""Frames of the broker over a stream, one after another."""

from __future__ import annotations

from typing import Final, Protocol, TypeVar

from win12_wire.errors import Code, WireError

from win12.physical.tcp import Stream

Framed_co = TypeVar("Framed_co", covariant=True)
REQUEST_MAX: Final = 65539
"""octets of the content of a request"""
ANSWER_MAX: Final = 1 << 20
_HEAD: Final = 4096


class Kind(Protocol[Framed_co]):
    """A class of frames that tell how long they are."""

    @staticmethod
    def frame_size(buf: bytes, pos: int, end: int) -> int: ...
    @classmethod
    def decode(cls, data: bytes) -> Framed_co: ...


class FrameReader:
    """Takes frames off a stream, whose content is no longer than `largest`; never more in hand than one and what came with it."""

    def __init__(self, stream: Stream, largest: int) -> None:
        self._stream = stream
        self._largest = largest + _HEAD
        self._octets = bytearray()

    async def read(self, kind: type[Kind[Framed_co]], within: float | None) -> Framed_co:
        """The next frame. LinkError PEER_CLOSED, RESPONSE_TIMEOUT (nothing for so many seconds); WireError for what is none."""
        while True:
            octets = bytes(self._octets[:_HEAD])
            size = kind.frame_size(octets, 0, len(octets))
            if size > self._largest:
                raise WireError(Code.TOO_LARGE, 0, "length", f"{size:,} octets")
            if 0 < size <= len(self._octets):
                frame = bytes(self._octets[:size])
                del self._octets[:size]
                return kind.decode(frame)
            self._octets += await self._stream.read(within)
