"""Our own engine: inputs changed by the target's own mutator, and kept when they reach a name of the specification that none did.

Needs nothing but Python. It runs in a process of its own, in which an input that takes too long is ended by a signal.
"""

from __future__ import annotations

import json
import random
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from win12_fuzz.engines.base import GRACE, Found, Result, program
from win12_fuzz.finding import Finding
from win12_fuzz.shrink import signature
from win12_fuzz.target import Target

PROCESS = "win12_fuzz.engines.chance_process"
LIMIT = 10
"""Seconds of processor time for one input."""
FINDINGS = 5
"""Different findings after which a run has seen enough."""
FRESH = 0.3
"""How often the parent is one of the last that were added."""


class Chance:
    """See Engine."""

    name = "chance"

    def missing(self, _: Target) -> str | None:
        """Nothing is needed."""
        return None

    def run(self, target: Target, corpus: Path, seconds: float, seed: int) -> Result:
        """See Engine."""
        command: list[str | Path] = [sys.executable, "-m", PROCESS, target.name, corpus, str(seconds), str(seed)]
        status, output = program(command, seconds + GRACE)
        lines = output.strip().splitlines()
        try:
            told = json.loads(lines[-1])
        except (IndexError, ValueError):
            return Result(failure=f"ended with status {status}: {lines[-1] if lines else 'no output'}")
        found = [Found(bytes.fromhex(one["octets"]), one["message"]) for one in told["found"]]
        return Result(told["executions"], told["seconds"], {"names": told["names"]}, found)


class Loop:
    """The loop itself, for one target in this process."""

    def __init__(self, target: Target, seeds: list[bytes], seed: int) -> None:
        self.target, self.chance = target, random.Random(seed)
        self.pool = list(dict.fromkeys(seeds)) or [b""]
        self.names = {name for octets in self.pool for name in target.reached(octets).names}
        self.added = list[bytes]()
        self.found: dict[str, Found] = {}
        self.executions = 0

    def run(self, seconds: float) -> None:
        """Feed the target for so long, or until enough was found."""
        self.feed(self.pool[0])  # what is made once, the library of C above all, is no part of the time
        ends = time.monotonic() + seconds
        for octets in self.pool[1:]:
            self.feed(octets)
        while time.monotonic() < ends and len(self.found) < FINDINGS:
            octets = self.target.mutate(self._parent(), self.target.limit, self.chance.randrange(1 << 32))
            if self.feed(octets) and not (names := self.target.reached(octets).names) <= self.names:
                self.names |= names
                self.pool.append(octets)
                self.added.append(octets)

    def _parent(self) -> bytes:
        if self.added and self.chance.random() < FRESH:
            return self.chance.choice(self.added[-20:])
        return self.chance.choice(self.pool)

    def feed(self, octets: bytes) -> bool:
        """Run one input; False for a finding."""
        self.executions += 1
        try:
            with limited(LIMIT):
                self.target.run(octets)
        except Exception as error:
            self.found.setdefault(signature(error), Found(octets, f"{type(error).__name__}: {error}"[:2000]))
            return False
        return True


@contextmanager
def limited(seconds: int) -> Iterator[None]:
    """Raise a Finding in what takes more processor time than that, where the system has such a signal.

    Processor time, for a machine may be busy elsewhere; what sleeps is ended with its process.
    """
    if not hasattr(signal, "SIGPROF"):
        yield
        return

    def late(*_: object) -> None:
        raise Finding(f"one input took more than {seconds} s")

    before = signal.signal(signal.SIGPROF, late)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
