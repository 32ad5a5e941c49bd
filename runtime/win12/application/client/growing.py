"""An A-XDR array that arrives in pieces: elements are given out as soon as they are whole.

A load profile of a year comes in hundreds of blocks; its first rows need not wait for its last. Elements that are all alike are
decoded in bulk. An element that is not whole yet is tried again only when the octets have doubled, so that a long one costs no
more than twice its length in all.
"""

from typing import Any

from win12_wire.errors import Code, WireError
from win12_wire.frames import axdr, length
from win12_wire.frames.axdr import Data, DataType, Shape

_COUNT_OCTETS_MAX = 5


class GrowingArray:
    """Feed the octets of one Data in order; get arrays of the elements that have become whole.

    What is no array (a compact array, null-data) cannot be divided: it comes in one piece at the end.
    """

    def __init__(self) -> None:
        self._tail = b""
        self._left: int | None = None
        self._is_array = True
        self._enough = 0

    def feed(self, octets: bytes, *, last: bool) -> Data | None:
        """The elements that `octets` complete, None when there are none.

        With `last`, WireError when something is missing or left over.
        """
        self._tail += octets
        if self._left is None and not self._begin(last):
            return axdr.decode(self._tail) if last else None
        if not self._is_array:
            return axdr.decode(self._tail) if last else None
        found = self._elements(last) if last or len(self._tail) >= self._enough else None
        if last and (self._left or self._tail):
            code = Code.TRUNCATED if self._left else Code.TRAILING
            raise WireError(code, 0, "data.items", f"{self._left} elements missing, {len(self._tail)} octets left")
        return found

    def _begin(self, last: bool) -> bool:
        """Read tag and count; False when they are not there yet."""
        if not self._tail or (len(self._tail) <= _COUNT_OCTETS_MAX and not last):
            return False
        self._is_array = self._tail[0] == DataType.array
        self._left = 0
        if self._is_array:
            self._left, start = length.read_length(self._tail, 1, len(self._tail), "data.count")
            self._tail = self._tail[start:]
        return True

    def _elements(self, last: bool) -> Data | None:
        if not self._left:
            return None
        try:
            _, stride = axdr.read(self._tail, 0, len(self._tail))
        except WireError:
            if last:
                raise
            self._enough = 2 * len(self._tail)
            return None
        count = min(self._left, len(self._tail) // stride)
        # At the end nothing may be left over, and shorter elements may follow those that are alike.
        found = None if last and count < self._left else self._alike(count, stride)
        found = found or self._each()
        self._left -= len(found.value)
        self._enough = 0
        return found

    def _alike(self, count: int, stride: int) -> Data | None:
        """`count` elements of `stride` octets each, when that is what they are."""
        header = bytearray((DataType.array,))
        length.write_length(header, count)
        try:
            found = axdr.decode(bytes(header) + self._tail[: count * stride])
        except WireError:
            return None
        self._tail = self._tail[count * stride :]
        return found

    def _each(self) -> Data:
        values: list[Any] = []
        shapes: list[Shape] = []
        position, end = 0, len(self._tail)
        while self._left and len(values) < self._left:
            try:
                element, position = axdr.read(self._tail, position, end)
            except WireError:
                break
            values.append(element.value)
            shapes.append(element.shape)
        self._tail = self._tail[position:]
        return Data(values, (int(DataType.array), shapes))
