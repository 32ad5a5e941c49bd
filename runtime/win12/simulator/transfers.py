"""Service-specific block transfer, the meter's side (IEC 62056-5-3, 7.3.3 to 7.3.5): answers cut, requests put together.

Block numbers start at 1. The client acknowledges block n and gets n + 1; when it repeats the acknowledgement before, the answer
was lost and the same block goes out again. Any other number ends the transfer.
"""

from dataclasses import dataclass, field
from typing import Any

from win12_wire import limits

from win12.simulator.results import Result, refused

BLOCK_OVERHEAD = 13
"""Octets of a get-response-with-datablock besides its raw data, whose length takes up to four."""
REQUEST_MAX = min(limits.TRANSFER_MAX, 262144)
"""Octets of a request in blocks that the meter takes."""


@dataclass(slots=True)
class Outbox:
    """An answer that does not fit one APDU. `size`: octets of raw data per block."""

    invoke_id: int
    raw: bytes
    size: int
    number: int = 0

    def next(self, acknowledged: int) -> tuple[bool, int, bytes]:
        """Last?, number and octets of the block after `acknowledged`; refuses DATA_BLOCK_NUMBER_INVALID."""
        if acknowledged not in (self.number, self.number - 1) or acknowledged < 0:
            raise refused(Result.DATA_BLOCK_NUMBER_INVALID)
        self.number = acknowledged + 1
        start = acknowledged * self.size
        return start + self.size >= len(self.raw), self.number, self.raw[start : start + self.size]


@dataclass(slots=True)
class Inbox:
    """A request that comes in blocks. `first`: the request that began it, which says what the data is for."""

    first: Any
    raw: bytearray = field(default_factory=bytearray)
    number: int = 0

    def add(self, number: int, raw: bytes) -> None:
        """Take the next block; refuses DATA_BLOCK_NUMBER_INVALID, and OTHER_REASON when the whole grows too large."""
        if number != self.number + 1:
            raise refused(Result.DATA_BLOCK_NUMBER_INVALID)
        if len(self.raw) + len(raw) > REQUEST_MAX:
            raise refused(Result.OTHER_REASON, "too long")
        self.number = number
        self.raw += raw
