"""Tables of invocation counters: a row for each name, the next to reserve for sending and the lowest acceptable received."""

from typing import Protocol

SEND, RECEIVE = 0, 1
"""The columns of a row."""


class Table(Protocol):
    """Where the numbers are. Rows are found by name; a row is [next to reserve, lowest acceptable], 0 when never used.

    `shared`: other processes may change it; rows never move.
    """

    shared: bool

    def row(self, name: bytes) -> int: ...
    def get(self, row: int, column: int) -> int: ...
    def put(self, row: int, column: int, value: int) -> None: ...
    def sync(self) -> None: ...
    def lock(self) -> None: ...
    def unlock(self) -> None: ...
    def forked(self) -> None: ...
    def close(self) -> None: ...


class MemoryTable:
    """A table that ends with the process."""

    shared = False

    def __init__(self) -> None:
        self._rows: dict[bytes, int] = {}
        self._cells: list[list[int]] = []

    def row(self, name: bytes) -> int:
        row = self._rows.get(name)
        if row is None:
            row = self._rows[name] = len(self._cells)
            self._cells.append([0, 0])
        return row

    def get(self, row: int, column: int) -> int:
        return self._cells[row][column]

    def put(self, row: int, column: int, value: int) -> None:
        self._cells[row][column] = value

    def sync(self) -> None: ...
    def lock(self) -> None: ...
    def unlock(self) -> None: ...
    def forked(self) -> None: ...
    def close(self) -> None: ...
