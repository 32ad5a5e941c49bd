"""Rows of a profile as octets, made by columns: an array of structures in A-XDR without an object per cell."""

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from win12_wire.frames import length
from win12_wire.frames.axdr import DataType

from win12.simulator.noise import Ints

Cells: TypeAlias = NDArray[np.uint8]
"""One column: shape (rows, octets of a cell), tag included."""


def date_times(octets: Cells) -> Cells:
    """Cells octet-string(12)."""
    head = np.empty((len(octets), 2), dtype=np.uint8)
    head[:] = (DataType.octet_string, octets.shape[1])
    return np.concatenate([head, octets], axis=1)


def unsigned(values: Ints) -> Cells:
    """Cells unsigned, one octet."""
    cells = np.empty((len(values), 2), dtype=np.uint8)
    cells[:, 0] = DataType.unsigned
    cells[:, 1] = values
    return cells


def double_long_unsigned(values: Ints) -> Cells:
    """Cells double-long-unsigned, four octets."""
    cells = np.empty((len(values), 5), dtype=np.uint8)
    cells[:, 0] = DataType.double_long_unsigned
    cells[:, 1:] = values.astype(">u4").view(np.uint8).reshape(-1, 4)
    return cells


def encode(columns: Sequence[Cells], repeats: Sequence[NDArray[np.bool_]] | None = None) -> bytes:
    """The array of rows. `repeats`: per column the cells to send as null-data because they repeat what went before."""
    count = len(columns[0]) if columns else 0
    head = np.empty((count, 2), dtype=np.uint8)
    head[:] = (DataType.structure, len(columns))
    body = _plain(head, columns) if repeats is None else _compressed(head, columns, repeats)
    lead = bytearray((DataType.array,))
    length.write_length(lead, count)
    return bytes(lead) + body


def _plain(head: Cells, columns: Sequence[Cells]) -> bytes:
    out: bytes = np.concatenate([head, *columns], axis=1).tobytes()
    return out


def _compressed(head: Cells, columns: Sequence[Cells], repeats: Sequence[NDArray[np.bool_]]) -> bytes:
    parts, kept = [head], [np.ones(head.shape, dtype=bool)]
    for cells, repeated in zip(columns, repeats, strict=True):
        shown = cells.copy()
        shown[repeated, 0] = DataType.null_data
        keep = np.repeat(~repeated[:, None], cells.shape[1], axis=1)
        keep[:, 0] = True
        parts.append(shown)
        kept.append(keep)
    out: bytes = np.concatenate(parts, axis=1)[np.concatenate(kept, axis=1)].tobytes()
    return out


def repeated(cells: Cells) -> NDArray[np.bool_]:
    """Which cells are the same as the one above."""
    same = np.zeros(len(cells), dtype=bool)
    same[1:] = (cells[1:] == cells[:-1]).all(axis=1)
    return same
