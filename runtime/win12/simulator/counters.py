"""Counters of a simulated meter whose keys outlive it, but whose clients are to start anew with each run.

What it sends under a key must never repeat, whatever the run: that is kept. What it has received is forgotten, as if the keys had
just been put into the meter, so that a client with a fixed counter can be tried again and again.
"""

from collections.abc import Iterable

from win12.security.counters import CounterStore, MemoryCounters


class ForgetfulCounters(MemoryCounters):
    """Counters for sending come from `kept`, which outlives the process; received ones end with it."""

    def __init__(self, kept: CounterStore) -> None:
        super().__init__()
        self._kept = kept

    def next(self, name: bytes) -> int:
        return self._kept.next(name)

    def reserve(self, names: Iterable[bytes]) -> None:
        self._kept.reserve(names)

    def next_unused(self, name: bytes) -> int:
        return self._kept.next_unused(name)

    def hint(self, name: bytes, expected: int) -> bool:
        return self._kept.hint(name, expected)

    def raise_to(self, name: bytes, counter: int) -> None:
        self._kept.raise_to(name, counter)

    def close(self) -> None:
        self._kept.close()
