"""Invocation counters: stored before they are used, never used twice, never accepted twice.

The nonce of AES-GCM is the sender's title and its counter. Two messages under one (key, title, counter) betray the
authentication key, so a counter that may have been used must never come again: not after a crash, not from a second
process, not after a fork. And a received message counts only if its counter is greater than every one before it.

What may be given out, accepted and followed is decided by spec/sessions/counter_store.yaml, one machine for each name; this
module binds it to threads, processes, forks and a table that outlives them:

- A store keeps, per name, the first counter not yet reserved for sending and the lowest counter still acceptable.
  The name is a fingerprint of (key, title): a new key starts a new count by itself.
- Whatever reads the table and then writes it does so with the lock of the table; several machines share one write to disk.
- What was accepted survives the end of the process at once, and a power failure from the next reservation or `flush`.
"""

import os
import threading
import weakref
from collections.abc import Callable, Iterable, Sequence
from hashlib import blake2s

from win12_wire import limits
from win12_wire.errors import Code, SecurityError, make
from win12_wire.sessions import Trace

from win12.security.counter_row import Counters
from win12.security.counter_table import MemoryTable, Table
from win12.security.held import Secret, check_value, identity


def counter_name(key: Secret, title: bytes) -> bytes:
    """Name of the counters of `key` (EK or dedicated key) in the hands of the sender `title`; tells nothing about the key."""
    return blake2s(title, digest_size=16, key=identity(key), person=b"win12cnt").digest()


def lasting_name(key: Secret, title: bytes) -> bytes:
    """The `counter_name` that `key` has in a token, wherever it lies now: it stays when the key is brought into one."""
    return counter_name(check_value(key) if isinstance(key, bytes) else key, title)


_stores: "weakref.WeakSet[CounterStore]" = weakref.WeakSet()


def _reserve(one: Counters) -> Code | None:
    return one.machine.api_reserve(0.0)


def _take(one: Counters) -> Code | None:
    return one.machine.api_take(0.0)


class CounterStore:
    """Counters for any number of keys and titles, over a table in a file (`open_counters`) or in memory (`MemoryCounters`).

    Safe between threads, processes and forks. `reserve` is how many counters are made durable at a time.
    """

    def __init__(self, table: Table, reserve: int = limits.COUNTER_RESERVE, trace: Trace | None = None) -> None:
        self._table = table
        self._reserve = reserve
        self._trace = trace
        self._shared = table.shared
        self._rows: dict[bytes, Counters] = {}
        self._guard = threading.Lock()
        _stores.add(self)

    def next(self, name: bytes) -> int:
        """A counter nobody has used under `name`; durable before it is returned. SecurityError COUNTER_EXHAUSTED at the end."""
        with self._guard:
            counters = self._rows.get(name) or self._row(name)
            counters.given = None
            counters.machine.api_take(0.0)
            if counters.given is None:
                error = self._change([counters], _reserve, _take)
                if error is not None:
                    raise make(error)
            assert counters.given is not None  # nobody else reserves while the table is locked
            return counters.given

    def reserve(self, names: Iterable[bytes]) -> None:
        """Reserve a block for each name with one write to disk: for a fleet, before it starts."""
        with self._guard:
            error = self._change([self._row(name) for name in names], _reserve)
            if error is not None:
                raise make(error)

    def accept(self, name: bytes, counter: int) -> None:
        """Take the counter of a message whose tag has verified; SecurityError REPLAY unless greater than all before."""
        with self._guard:
            counters = self._rows.get(name) or self._row(name)
            if not self._shared:
                error = counters.machine.api_accept(counter, 0.0)
            else:
                table = self._table
                table.lock()
                try:
                    error = counters.machine.api_accept(counter, 0.0)
                finally:
                    table.unlock()
            if error is not None:
                raise SecurityError(error, f"counter {counter}, expected at least {counters.last_kept() + 1}")

    def last_received(self, name: bytes) -> int:
        """The greatest counter accepted under `name`, -1 when there was none."""
        with self._guard:
            return self._row(name).last_kept()

    def next_unused(self, name: bytes) -> int:
        """The counter that `next` would return, without using it."""
        with self._guard:
            return self._peek(self._row(name))

    def hint(self, name: bytes, expected: int) -> bool:
        """Follow an unauthenticated statement that the peer expects `expected`; True when the counter was raised.

        Never lowers. SecurityError COUNTER_FAR when it would raise by more than COUNTER_JUMP_MAX in all: then a person
        must decide and call `raise_to`.
        """
        with self._guard:
            counters = self._row(name)
            counters.raised = False
            error = self._change([counters], lambda one: one.machine.api_hint(expected, 0.0))
            if error is not None:
                raise SecurityError(error, f"an unauthenticated message says {expected}, ours is {self._peek(counters)}")
            return counters.raised

    def raise_to(self, name: bytes, counter: int) -> None:
        """Make `counter` the next one, on the word of a person or an authenticated source; a lower one changes nothing."""
        with self._guard:
            self._change([self._row(name)], lambda one: one.machine.api_raise(counter, 0.0))

    def supersede(self, old: bytes, new: bytes) -> None:
        """`new` goes on at `old`, of which nobody gets a counter any more: a process that goes on with it, COUNTER_EXHAUSTED.

        Nothing where that was done: `old` is at its end, and `new` was begun.
        """
        with self._guard:
            was, now = self._row(old), self._row(new)
            self._table.lock()
            try:
                upcoming = self._peek(was)
                if upcoming < limits.COUNTER_MAX or not now.kept():
                    # In this order, each durable: a power failure between them loses no counter.
                    self._step([now], lambda one: one.machine.api_raise(upcoming, 0.0))
                    self._step([was], lambda one: one.machine.api_raise(limits.COUNTER_MAX, 0.0))
            finally:
                self._table.unlock()

    def flush(self) -> None:
        """Make the received counters durable against power failure."""
        with self._guard:
            self._table.sync()

    def close(self) -> None:
        """Flush and let go of the file."""
        with self._guard:
            self._rows.clear()
            self._table.close()

    def forget_blocks(self) -> None:
        """In a child process after fork: the parent goes on using what it reserved, so the child must not."""
        self._guard = threading.Lock()
        for counters in self._rows.values():
            counters.machine.api_forked(0.0)
        self._table.forked()

    def _row(self, name: bytes) -> Counters:
        counters = self._rows.get(name)
        if counters is None:
            self._table.lock()
            try:
                row = self._table.row(name)
            finally:
                self._table.unlock()
            counters = self._rows[name] = Counters(self._table, row, self._reserve, self._trace)
        return counters

    def _peek(self, counters: Counters) -> int:
        counters.machine.api_peek(0.0)
        return counters.upcoming

    def _change(self, rows: Sequence[Counters], *steps: Callable[[Counters], Code | None]) -> Code | None:
        """`_step` with the table locked."""
        self._table.lock()
        try:
            return self._step(rows, *steps)
        finally:
            self._table.unlock()

    def _step(self, rows: Sequence[Counters], *steps: Callable[[Counters], Code | None]) -> Code | None:
        """Take the first step with each of `rows`, make durable what they saved, then take the others."""
        try:
            errors = [steps[0](one) for one in rows]
            if any(one.saved for one in rows):
                self._table.sync()
                for one in rows:
                    one.saved = False
                    one.machine.done_stored(0.0)
            errors += [step(one) for step in steps[1:] for one in rows]
        except BaseException:
            for one in rows:
                one.saved = False
                one.machine.port_failed(0.0)
            raise
        return next((error for error in errors if error is not None), None)


class MemoryCounters(CounterStore):
    """Counters that end with the process: for dedicated keys, simulated meters and tests, never for the key of a meter."""

    def __init__(self, reserve: int = limits.COUNTER_RESERVE, trace: Trace | None = None) -> None:
        super().__init__(MemoryTable(), reserve, trace)


def _forget_blocks() -> None:
    for store in _stores:
        store.forget_blocks()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_blocks)
