"""What an engine is, what it tells of a run, and programs that always end."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from win12_fuzz.places import ROOT
from win12_fuzz.target import Target

GRACE = 120.0
"""Seconds that a program may take beyond its time: to start on a machine that is busy, and to end."""


PATIENCE = 5.0
"""Seconds that an interrupted program may take to tell what it did."""


class Unusable(Exception):
    """An engine cannot be used; says what to install."""


@dataclass(frozen=True)
class Found:
    """An input that went wrong, and what was said of it."""

    octets: bytes
    message: str


@dataclass
class Result:
    """What came of a run: how many inputs in how many seconds, the engine's own measures of coverage, and what was found."""

    executions: int = 0
    seconds: float = 0.0
    counters: dict[str, int] = field(default_factory=dict)
    found: list[Found] = field(default_factory=list)
    failure: str = ""
    """Why there is no result: the engine itself failed."""


class Engine(Protocol):
    """Feeds a target."""

    name: str

    def missing(self, target: Target) -> str | None:
        """What has to be installed before it can be used for a target; None when nothing is."""
        ...

    def run(self, target: Target, corpus: Path, seconds: float, seed: int) -> Result:
        """Feed a target for so long. Never raises for what the target does."""
        ...


def program(command: Sequence[str | Path], seconds: float, environment: Mapping[str, str] | None = None) -> tuple[int, str]:
    """Run a program for at most so many seconds; its exit status (-1 when it was ended) and what it wrote."""
    process = subprocess.Popen(
        [str(part) for part in command],
        cwd=ROOT,
        env={**os.environ, **(environment or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        start_new_session=True,  # so that it can be ended with all its children
    )
    with running(process):
        try:
            output, _ = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            end(process)
            output, _ = process.communicate()
            return -1, output
        finally:
            end(process)  # what it may have left behind
    return process.returncode, output


_running = set[subprocess.Popen[str]]()


@contextlib.contextmanager
def running(process: subprocess.Popen[str]) -> Iterator[None]:
    """For so long `interrupt` asks the process to end; it leads a session of its own."""
    _running.add(process)
    try:
        yield
    finally:
        _running.discard(process)


def end(process: subprocess.Popen[str]) -> None:
    """End a process with all its children."""
    _signal(process, signal.SIGKILL)


def interrupt() -> None:
    """Ask every running program to end and tell what it did; those that do not are ended in a while."""
    for process in list(_running):
        _signal(process, signal.SIGINT)
    ends = time.monotonic() + PATIENCE
    while _running and time.monotonic() < ends:
        time.sleep(0.05)
    for process in list(_running):
        _signal(process, signal.SIGKILL)


def _signal(process: subprocess.Popen[str], number: int) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, number)
