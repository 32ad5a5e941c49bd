"""What an engine is, what it tells of a run, and programs that always end."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from win12_fuzz.places import ROOT
from win12_fuzz.target import Target

GRACE = 30.0
"""Seconds that a program may take beyond its time: to start, and to end."""


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
    try:
        output, _ = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        _end(process)
        output, _ = process.communicate()
        return -1, output
    except BaseException:
        _end(process)
        raise
    return process.returncode, output


def _end(process: subprocess.Popen[str]) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
