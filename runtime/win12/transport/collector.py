"""One APDU out of general-block-transfer APDUs, seen from the side (IEC 62056-5-3, 7.3.13).

A listener cannot ask for a lost block again; it keeps what it hears, in any order, until the blocks from the first to the one
marked last are all there. Numbers count every block a party sends, empty acknowledgements included, so a message begins at 1 or
right after the party's last message or acknowledgement. Another block 1 begins anew, the transfer before it was given up; in
unconfirmed transfers (window 0) nothing is ever sent again, so there every block 1 does.
"""

from win12_wire.frames.block_transfer import BlockTransfer
from win12_wire.limits import TRANSFER_MAX

from win12.datalink.located import Located, join


class BlockCollector:
    """The blocks of one sender."""

    def __init__(self, limit: int = TRANSFER_MAX) -> None:
        self._limit = limit
        self._blocks: dict[int, Located] = {}
        self._last: int | None = None
        self._next = 1
        self._given_up = False
        self.size = 0

    def receive(self, block: BlockTransfer, raw: Located) -> Located | None:
        """The whole APDU when this block completes it, otherwise None. Larger ones than the limit are given up."""
        number = block.block_number
        if not number or self._is_new(block, raw):
            self.clear()
        if not number or self._given_up:  # an abort; the rest of a transfer that was too large
            return None
        if not raw.octets and not self._blocks:
            self._next = number + 1  # an acknowledgement
            return None
        if number not in self._blocks:
            self._blocks[number] = raw
            self.size += len(raw)
        if block.last_block and raw.octets:
            self._last = number
        if self.size > self._limit:
            self.clear()
            self._given_up = True
        return self._complete()

    def missing(self) -> str | None:
        """What has not come of the APDU under way, None when none is."""
        if not self._blocks:
            return None
        end = self._last or max(self._blocks)
        lost = [str(number) for number in range(self._first(), end + 1) if number not in self._blocks]
        return f"block {', '.join(lost[:8])} of {end} missing" if lost else f"no block after {end}"

    def clear(self) -> None:
        """Forget the APDU under way."""
        self._blocks.clear()
        self._last = None
        self._given_up = False
        self.size = 0

    def _is_new(self, block: BlockTransfer, raw: Located) -> bool:
        if block.block_number != 1:
            return False
        known = self._blocks.get(1)
        return self._given_up or not block.window or (known is not None and known.octets != raw.octets)

    def _first(self) -> int:
        return 1 if 1 in self._blocks else min(self._next, *self._blocks)

    def _complete(self) -> Located | None:
        if self._last is None or not self._blocks:
            return None
        numbers = range(self._first(), self._last + 1)
        if any(number not in self._blocks for number in numbers):
            return None
        whole = join(self._blocks[number] for number in numbers)
        self._next = self._last + 1
        self.clear()
        return whole
