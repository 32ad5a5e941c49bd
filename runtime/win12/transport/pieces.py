"""A long message cut into numbered pieces. How long they may be is the peer's word; which goes when is a machine's."""

from win12_wire.frames.length import write_length


class Pieces:
    """`raw` in pieces of `rest` octets, of which the first has `first` if that is given. There is always one, if only empty."""

    __slots__ = ("_first", "_rest", "count", "raw")

    def __init__(self, raw: bytes, rest: int, first: int | None = None) -> None:
        self.raw = raw
        self._rest = rest
        self._first = rest if first is None else first
        self.count = 1 + max(0, -(-(len(raw) - self._first) // rest))

    def piece(self, number: int) -> bytes:
        """The piece of that number, 1 to `count`; empty for any other."""
        if number < 1:
            return b""
        end = self._first + (number - 1) * self._rest
        return self.raw[max(0, end - self._rest) if number > 1 else 0 : end]


def room_for_raw(largest: int, overhead: int) -> int:
    """Octets of raw data, after their length, that fit a message of `largest` octets with `overhead` others; may be negative."""
    room = largest - overhead - 1
    length = bytearray()
    write_length(length, max(room, 0))
    return room - (len(length) - 1)
