"""Hostile traces: `win12 spec trace check` says of any file whether every line is a step, and nothing of its own fails."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cached_property

from win12.application.association.lockout import Lockout
from win12.tracing import recording
from win12_spec import traces
from win12_spec.sessions import Machine, declared

from win12_fuzz.files.target import FileTarget, folder_of
from win12_fuzz.finding import Finding
from win12_fuzz.places import SPEC

PARTS = ("start", "step", "end", "cut")


class NoTrace(Exception):
    """A file that is refused."""


class _Traces:
    def __init__(self) -> None:
        self.path = folder_of(self) / "hostile.ndjson"

    @cached_property
    def machines(self) -> dict[str, Machine]:
        """Every machine of the specification."""
        return declared(SPEC)

    def __call__(self, octets: bytes) -> Iterator[str]:
        self.path.write_bytes(octets)
        whole, cut = (traces.check(self.path, self.machines, cut=option) for option in (False, True))
        if whole.fault is None and cut.fault is not None:
            raise Finding(f"a whole trace is refused as one that was cut: {cut.fault}")
        if cut.fault is not None:
            raise NoTrace(cut.fault.text)
        lines = [json.loads(line) for line in octets.splitlines()[: 1 + cut.steps + cut.instances]]
        yield from (f"trace.{part}" for part in PARTS for line in lines if part in line)
        yield "trace.end" if whole.fault is None else "trace.cut"

    def begin(self) -> list[bytes]:
        """The trace of a lock that a wrong password closes and time opens."""
        with recording(self.path):
            lock = Lockout()
            for client, now in ((1, 0.0), (1, 1.0), (2, 1.5), (1, 2.0), (1, 3.0)):
                lock.failure(client, now)
            lock.locked(1, 500.0)
            lock.success(1, 501.0)
        whole = self.path.read_bytes()
        return [whole, whole[: whole.rindex(b"\n", 0, -1) + 1], b""]


def trace_file() -> FileTarget:
    """Traces."""
    reads = _Traces()
    doc = "traces of session machines: steps of the model, or the first line that is none"
    return FileTarget(
        "trace_file", doc, reads, refuses=(NoTrace,), known=[f"trace.{part}" for part in PARTS], begin=reads.begin()
    )
