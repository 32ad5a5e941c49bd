"""The file behind a counter store: rows of four 64-bit numbers, mapped into memory and shared between processes.

Row 0 is the header: a constant (which also tells the byte order of the machine), the number of rows used, 0, 0.
Each other row: fingerprint (two numbers), next counter to reserve, lowest acceptable received counter. Rows are only ever
added, by whoever holds the lock of the file, and numbers only grow. A number is one aligned 64-bit store, so a process that
dies between two of them leaves the file sound.

One mapped file, not a file per meter: a fleet would run out of descriptors, and one fsync covers many reservations.
"""

import mmap
import os
import sys
from contextlib import suppress
from pathlib import Path

from win12_wire import limits
from win12_wire.errors import Code, StoreError

from win12.security.counters import CounterStore

if sys.platform == "win32":  # pragma: no cover
    import msvcrt

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)

    def _unlock(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX)

    def _unlock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)


_MAGIC = int.from_bytes(b"win12ic1", "big")
_CELLS = 4
_ROW = 8 * _CELLS
_GROW = 4096


class _FileTable:
    """Implements `counter_table.Table`. `row`, `put` and `sync` are called with the lock held."""

    shared = True

    def __init__(self, path: Path) -> None:
        self._path = path
        self._fd = _open(path)
        self._rows: dict[tuple[int, int], int] = {}
        self._known = 1
        self.lock()
        try:
            self._prepare()
        except BaseException:
            os.close(self._fd)
            raise
        self.unlock()

    def _prepare(self) -> None:
        size = os.fstat(self._fd).st_size
        if size == 0:
            size = _GROW
            header = _MAGIC.to_bytes(8, sys.byteorder) + (1).to_bytes(8, sys.byteorder)
            os.pwrite(self._fd, header.ljust(size, b"\0"), 0)
            os.fsync(self._fd)
            _sync_directory(self._path.parent)
        elif size % _GROW:
            raise StoreError(Code.STORE_FAILED, f"{self._path} is not a counter file or was cut")
        self._map(size)
        if self._cells[0] != _MAGIC or not 1 <= self._cells[1] <= self._size // _ROW:
            raise StoreError(Code.STORE_FAILED, f"{self._path} is not a counter file of this machine")
        self._learn()

    def _map(self, size: int) -> None:
        self._size = size
        self._map_ = mmap.mmap(self._fd, size)
        self._cells = memoryview(self._map_).cast("Q")

    def _grow(self) -> None:
        # Written, not truncated up: on a full disk a hole would become a fatal signal when touched.
        size = os.fstat(self._fd).st_size
        more = max(_GROW, size // 2 // _GROW * _GROW)
        os.pwrite(self._fd, bytes(more), size)
        os.fsync(self._fd)
        self._map(size + more)

    def _learn(self) -> None:
        used = self._cells[1]
        if used * _ROW > self._size:
            self._map(os.fstat(self._fd).st_size)
        cells = self._cells
        for row in range(self._known, used):
            self._rows[cells[row * _CELLS], cells[row * _CELLS + 1]] = row
        self._known = used

    def row(self, name: bytes) -> int:
        key = int.from_bytes(name[:8], "big"), int.from_bytes(name[8:16], "big")
        row = self._rows.get(key)
        if row is None:
            self._learn()
            row = self._rows.get(key)
        return self._add(key) if row is None else row

    def _add(self, key: tuple[int, int]) -> int:
        row = self._known
        if (row + 1) * _ROW > self._size:
            self._grow()
        cells = self._cells
        cells[row * _CELLS], cells[row * _CELLS + 1] = key
        cells[row * _CELLS + 2] = cells[row * _CELLS + 3] = 0
        cells[1] = row + 1
        self._rows[key] = row
        self._known = row + 1
        return row

    def get(self, row: int, column: int) -> int:
        return self._cells[row * _CELLS + 2 + column]

    def put(self, row: int, column: int, value: int) -> None:
        self._cells[row * _CELLS + 2 + column] = value

    def sync(self) -> None:
        self._map_.flush()

    def lock(self) -> None:
        if self._fd < 0:
            raise StoreError(Code.STORE_FAILED, f"{self._path}: closed, or gone when the process was forked")
        _lock(self._fd)

    def unlock(self) -> None:
        _unlock(self._fd)

    def forked(self) -> None:
        # A lock belongs to the open file, which parent and child would share; a child without a file of its own gets no counter.
        if self._fd < 0:
            return
        inherited, self._fd = self._fd, -1
        os.close(inherited)
        with suppress(OSError):
            self._fd = _open_existing(self._path)

    def close(self) -> None:
        if self._fd >= 0:
            self.sync()
            self._cells.release()
            self._map_.close()
            os.close(self._fd)
            self._fd = -1


def _open(path: Path) -> int:
    return os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)


def _open_existing(path: Path) -> int:
    return os.open(path, os.O_RDWR | getattr(os, "O_CLOEXEC", 0))


def _sync_directory(path: Path) -> None:
    if sys.platform != "win32":
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def default_counter_path() -> Path:
    """Where counters are kept when nothing else is said: WIN12_COUNTERS, or `win12/counters` in the user's state folder."""
    named = os.environ.get("WIN12_COUNTERS")
    if named:
        return Path(named)
    state = os.environ.get("XDG_STATE_HOME")
    return (Path(state) if state else Path.home() / ".local" / "state") / "win12" / "counters"


def open_counters(path: Path | str | None = None, reserve: int = limits.COUNTER_RESERVE) -> CounterStore:
    """Open or create the counter file; folders are made as needed. StoreError STORE_FAILED when that is not possible.

    Several processes may open the same file; every process that sends under a key must.
    """
    where = Path(path) if path is not None else default_counter_path()
    try:
        where.parent.mkdir(parents=True, exist_ok=True)
        return CounterStore(_FileTable(where), reserve)
    except OSError as error:
        raise StoreError(Code.STORE_FAILED, f"{where}: {error.strerror}") from None
