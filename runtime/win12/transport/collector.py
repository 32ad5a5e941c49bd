"""One APDU out of general-block-transfer APDUs, seen from the side (IEC 62056-5-3, 7.3.13).

What a block is to the APDU under way is decided by spec/sessions/push_blocks.yaml; here are the blocks.
"""

from win12_wire.frames.block_transfer import BlockTransfer
from win12_wire.limits import TRANSFER_MAX
from win12_wire.sessions import Trace
from win12_wire.sessions.push_blocks import PushBlocks

from win12.datalink.located import Located, join

_NO_BLOCK = Located(b"")
_NONE = 1 << 16
"""Above all block numbers: the lowest of none."""


class BlockCollector:
    """The blocks of one sender: larger APDUs than `limit` octets are given up. `size`: octets held."""

    def __init__(self, limit: int = TRANSFER_MAX, trace: Trace | None = None) -> None:
        self._limit = limit
        self._machine = PushBlocks(self, trace=trace)
        self._blocks: dict[int, Located] = {}
        self._lowest = _NONE
        self._number = 0
        self._raw = _NO_BLOCK
        self._marked = False
        self._again = False
        self._whole: Located | None = None
        self.size = 0

    def receive(self, block: BlockTransfer, raw: Located) -> Located | None:
        """The whole APDU when this block completes it, otherwise None. Larger ones than the limit are given up."""
        self._number, self._raw, self._whole = block.block_number, raw, None
        empty, last = not raw.octets, bool(block.last_block)
        self._marked = last and not empty
        self._look(last, block.window, empty)
        if self._again:
            self._again = False
            self._look(last, block.window, empty)
        self._raw = _NO_BLOCK
        return self._whole

    def missing(self) -> str | None:
        """What has not come of the APDU under way, None when none is."""
        if not self._blocks:
            return None
        end = self._machine.last or max(self._blocks)
        first = min(self._machine.expected, *self._blocks)
        lost = [str(number) for number in range(first, end + 1) if number not in self._blocks]
        return f"block {', '.join(lost[:8])} of {end} missing" if lost else f"no block after {end}"

    def clear(self) -> None:
        """Forget the APDU under way."""
        self._machine.api_clear(0.0)

    # --- what the machine asks and has done

    def held(self) -> bool:
        """Whether a block with the number in hand is held."""
        return self._number in self._blocks

    def same(self) -> bool:
        """Whether it is the same block."""
        return self._blocks[self._number].octets == self._raw.octets

    def fits(self) -> bool:
        """Whether there is room for the block in hand."""
        return self.size + len(self._raw) <= self._limit

    def lowest(self) -> int:
        """The lowest number, the one in hand included."""
        return min(self._number, self._lowest)

    def gapless(self) -> bool:
        """Whether all are held, with the one in hand, from the lowest to the last."""
        last = self._number if self._marked else self._machine.last
        blocks, number = self._blocks, self._number
        if len(blocks) + 1 < last + 1 - self.lowest():  # so that many blocks are not looked at for each of them
            return False
        return all(one in blocks or one == number for one in range(self.lowest(), last + 1))

    def keep(self, number: int) -> None:
        """Hold the block in hand."""
        self._blocks[number] = self._raw
        self._lowest = min(self._lowest, number)
        self.size += len(self._raw)

    def drop(self) -> None:
        """Let go of all."""
        self._blocks.clear()
        self._lowest = _NONE
        self.size = 0

    def tell_whole(self) -> None:
        """The blocks from the lowest to the last are the APDU; what else is held belongs to none."""
        last = self._machine.expected - 1
        self._whole = join(self._blocks[number] for number in sorted(self._blocks) if number <= last)
        self.drop()

    def tell_again(self) -> None:
        """`receive` gives the machine the block once more."""
        self._again = True

    def _look(self, last: bool, window: int, empty: bool) -> None:
        self._machine.rx_block(self._number, last, window, empty, 0.0)
