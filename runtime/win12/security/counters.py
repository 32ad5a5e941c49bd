"""Invocation counters: stored before they are used, never used twice, never accepted twice.

The nonce of AES-GCM is the sender's title and its counter. Two messages under one (key, title, counter) betray the
authentication key, so a counter that may have been used must never come again: not after a crash, not from a second
process, not after a fork. And a received message counts only if its counter is greater than every one before it.

Rules:

- A store keeps, per name, the first counter not yet reserved for sending and the lowest counter still acceptable.
  The name is a fingerprint of (key, title): a new key starts a new count by itself.
- Sending counters are reserved in blocks of COUNTER_RESERVE; a block is durable (fsync) before its first counter is used.
  What a crash leaves of a block is skipped. A block is given up as soon as another process has reserved after it, because
  the meter would refuse the lower counters anyway.
- `accept` is called after the tag has verified, never before; it survives the end of the process at once, and a power
  failure from the next reservation or `flush`.
- A hint from an unauthenticated message only raises a counter, over the life of a store by COUNTER_JUMP_MAX at most:
  otherwise a forged one would burn the key.
"""

import os
import threading
import weakref
from collections.abc import Iterable
from hashlib import blake2s
from typing import Protocol

from win12_wire import limits
from win12_wire.errors import Code, SecurityError

FIRST = 1
"""The first counter of a key: a receiver that starts from 0 accepts only what is greater."""


def counter_name(key: bytes, title: bytes) -> bytes:
    """Name of the counters of `key` (EK or dedicated key) in the hands of the sender `title`; tells nothing about the key."""
    return blake2s(title, digest_size=16, key=key, person=b"win12cnt").digest()


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


SEND, RECEIVE = 0, 1
_stores: "weakref.WeakSet[CounterStore]" = weakref.WeakSet()


class CounterStore:
    """Counters for any number of keys and titles, over a table in a file (`open_counters`) or in memory (`MemoryCounters`).

    Safe between threads, processes and forks. `reserve` is how many counters are made durable at a time.
    """

    def __init__(self, table: Table, reserve: int = limits.COUNTER_RESERVE) -> None:
        self._table = table
        self._reserve = reserve
        self._shared = table.shared
        self._rows: dict[bytes, int] = {}
        self._blocks: dict[bytes, list[int]] = {}
        self._hinted: dict[bytes, int] = {}
        self._guard = threading.Lock()
        _stores.add(self)

    def next(self, name: bytes) -> int:
        """A counter nobody has used under `name`; durable before it is returned. SecurityError COUNTER_EXHAUSTED at the end."""
        with self._guard:
            block = self._blocks.get(name)
            if block is None or block[0] >= block[1] or (self._shared and self._table.get(block[2], SEND) != block[1]):
                block = self._reserve_block([name])[0]
            counter = block[0]
            block[0] = counter + 1
            return counter

    def reserve(self, names: Iterable[bytes]) -> None:
        """Reserve a block for each name with one write to disk: for a fleet, before it starts."""
        with self._guard:
            self._reserve_block(list(names))

    def accept(self, name: bytes, counter: int) -> None:
        """Take the counter of a message whose tag has verified; SecurityError REPLAY unless greater than all before."""
        table = self._table
        with self._guard:
            if self._shared:
                table.lock()
            try:
                row = self._rows.get(name)
                if row is None:
                    row = self._rows[name] = table.row(name)
                lowest = table.get(row, RECEIVE)
                if counter < lowest:
                    raise SecurityError(Code.REPLAY, f"counter {counter}, expected at least {lowest}")
                table.put(row, RECEIVE, counter + 1)
            finally:
                if self._shared:
                    table.unlock()

    def last_received(self, name: bytes) -> int:
        """The greatest counter accepted under `name`, -1 when there was none."""
        with self._guard:
            return self._table.get(self._row(name), RECEIVE) - 1

    def next_unused(self, name: bytes) -> int:
        """The counter that `next` would return, without using it."""
        with self._guard:
            return self._peek(name)

    def hint(self, name: bytes, expected: int) -> bool:
        """Follow an unauthenticated statement that the peer expects `expected`; True when the counter was raised.

        Never lowers. SecurityError COUNTER_BEHIND when it would raise by more than COUNTER_JUMP_MAX in all: then a person
        must decide and call `raise_to`.
        """
        with self._guard:
            jump = expected - self._peek(name)
            if jump <= 0:
                return False
            spent = self._hinted.get(name, 0) + jump
            if spent > limits.COUNTER_JUMP_MAX or expected >= limits.COUNTER_MAX:
                raise SecurityError(Code.COUNTER_BEHIND, f"an unauthenticated message asks to raise it by {jump}: not followed")
            self._hinted[name] = spent
            self._raise(name, expected)
            return True

    def raise_to(self, name: bytes, counter: int) -> None:
        """Make `counter` the next one, on the word of a person or an authenticated source; a lower one changes nothing."""
        with self._guard:
            if counter > self._peek(name):
                self._raise(name, counter)

    def flush(self) -> None:
        """Make the received counters durable against power failure."""
        with self._guard:
            self._table.sync()

    def close(self) -> None:
        """Flush and let go of the file."""
        with self._guard:
            self._blocks.clear()
            self._table.close()

    def _row(self, name: bytes) -> int:
        row = self._rows.get(name)
        if row is None:
            self._table.lock()
            try:
                row = self._rows[name] = self._table.row(name)
            finally:
                self._table.unlock()
        return row

    def _peek(self, name: bytes) -> int:
        block = self._blocks.get(name)
        end = self._table.get(self._row(name), SEND)
        if block is not None and block[1] == end and block[0] < end:
            return block[0]
        return end or FIRST

    def _raise(self, name: bytes, counter: int) -> None:
        self._table.lock()
        try:
            row = self._table.row(name)
            self._table.put(row, SEND, max(counter, self._table.get(row, SEND)))
            self._table.sync()
        finally:
            self._table.unlock()
        self._blocks.pop(name, None)

    def _reserve_block(self, names: list[bytes]) -> list[list[int]]:
        table = self._table
        table.lock()
        try:
            blocks = [self._extend(table, name) for name in names]
            table.sync()
        finally:
            table.unlock()
        self._blocks.update(zip(names, blocks, strict=True))
        return blocks

    def _extend(self, table: Table, name: bytes) -> list[int]:
        row = table.row(name)
        start = table.get(row, SEND) or FIRST
        end = min(start + self._reserve, limits.COUNTER_MAX)
        if start >= end:
            raise SecurityError(Code.COUNTER_EXHAUSTED)
        table.put(row, SEND, end)
        return [start, end, row]

    def forget_blocks(self) -> None:
        """In a child process after fork: the parent goes on using what it reserved, so the child must not."""
        self._guard = threading.Lock()
        self._blocks.clear()
        self._table.forked()


class _MemoryTable:
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


class MemoryCounters(CounterStore):
    """Counters that end with the process: for dedicated keys, simulated meters and tests, never for the key of a meter."""

    def __init__(self, reserve: int = limits.COUNTER_RESERVE) -> None:
        super().__init__(_MemoryTable(), reserve)


def _forget_blocks() -> None:
    for store in _stores:
        store.forget_blocks()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_blocks)
