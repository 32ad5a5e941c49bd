"""Service-specific block transfer on the side that receives, and the numbers that tie answers to requests."""

from win12_wire import limits
from win12_wire.errors import Code, RemoteError

INVOKE_IDS = 16


class InvokeIds:
    """The invoke ids of one association: they go round, so that an answer that comes late meets another number."""

    def __init__(self) -> None:
        self._last = 0

    def next(self) -> int:
        """0..15, each once in 16."""
        self._last = (self._last + 1) % INVOKE_IDS
        return self._last


class BlockAssembly:
    """The blocks of one long answer: numbered from 1 without gap or repetition, bounded in number and size."""

    def __init__(self, limit: int = limits.TRANSFER_MAX) -> None:
        self._limit = limit
        self._parts: list[bytes] = []
        self._size = 0
        self.number = 0
        """Of the last block taken; 0 before the first."""

    def take(self, number: int, raw: bytes) -> None:
        """The next block; RemoteError BLOCK_SEQUENCE for another number, TRANSFER_TOO_LARGE past the limits."""
        if number != self.number + 1:
            raise RemoteError(Code.BLOCK_SEQUENCE, f"block {number} instead of {self.number + 1}")
        self._size += len(raw)
        if self._size > self._limit or number > limits.BLOCKS_MAX:
            raise RemoteError(Code.TRANSFER_TOO_LARGE, f"{self._size} octets in {number} blocks")
        self.number = number
        self._parts.append(raw)

    def drain(self) -> bytes:
        """The octets taken since the last call."""
        octets = b"".join(self._parts)
        self._parts.clear()
        return octets
