"""Numbers of one column of rows that are all alike, without unpacking the rows."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from win12_wire.frames.axdr import DataType, Rows

_FORMATS: Final = {
    DataType.double_long: ">i4", DataType.double_long_unsigned: ">u4", DataType.bcd: ">i1", DataType.integer: ">i1",
    DataType.long: ">i2", DataType.unsigned: ">u1", DataType.long_unsigned: ">u2", DataType.long64: ">i8",
    DataType.long64_unsigned: ">u8", DataType.enum: ">u1",
}  # fmt: skip


def numbers(rows: Rows, column: int) -> NDArray[Any] | None:
    """A view of the column, in the octet order of the wire; None when it holds octets."""
    offset, _, tag = rows.layout.columns[column]
    form = _FORMATS.get(DataType(tag))
    return None if form is None else np.ndarray((len(rows),), form, rows.raw, offset, (rows.layout.row.size,))


def values(rows: Rows, column: int) -> list[Any]:
    """The column as plain Python values."""
    view = numbers(rows, column)
    if view is not None:
        found: list[Any] = view.tolist()
        return found
    offset, size, _ = rows.layout.columns[column]
    raw, stride = rows.raw, rows.layout.row.size
    return [raw[at : at + size] for at in range(offset, len(raw), stride)]
