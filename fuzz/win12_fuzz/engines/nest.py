"""Processes that Atheris has prepared: one is kept for the next run that measures the same packages."""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Timer

from win12_fuzz.engines.base import end, running
from win12_fuzz.places import ROOT

PROCESS = "win12_fuzz.engines.atheris_process"
PREPARING = 120.0
"""Seconds that a process may take to begin, beyond those of its run."""


class Nest:
    """One such process (see `atheris_process`)."""

    def __init__(self, measured: Sequence[str]) -> None:
        self.measured, self.used = tuple(measured), False
        self.process = subprocess.Popen(
            [sys.executable, "-m", PROCESS, *measured],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": "0"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # what it instruments
            text=True,
            start_new_session=True,  # so that it can be ended with all its children
        )

    def run(self, name: str, arguments: Sequence[str], seconds: float) -> tuple[int, str]:
        """Feed a target for at most so many seconds; the exit status (-1 when it was ended) and what it wrote."""
        with tempfile.TemporaryDirectory(prefix="win12-fuzz-") as folder, running(self.process):
            output = Path(folder) / "output"
            timer = Timer(seconds if self.used else seconds + PREPARING, end, [self.process])
            timer.start()
            self.used = True
            try:
                status = self._asked({"name": name, "arguments": list(arguments), "output": str(output)})
            finally:
                timer.cancel()
            return status, output.read_text(encoding="utf-8", errors="replace") if output.exists() else ""

    def _asked(self, run: dict[str, object]) -> int:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        try:
            self.process.stdin.write(json.dumps(run) + "\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            return -1
        line = self.process.stdout.readline()
        return int(json.loads(line)) if line else -1

    def close(self) -> None:
        """End it."""
        end(self.process)
        self.process.communicate()


_idle: list[Nest] = []


@contextmanager
def nest(measured: Sequence[str]) -> Iterator[Nest]:
    """One that waits, or a new one; it waits again when it is still there."""
    found = next((one for one in _idle if one.measured == tuple(measured)), None)
    if found is not None:
        _idle.remove(found)
    used = found or Nest(measured)
    try:
        yield used
    finally:
        if used.process.poll() is None:
            _idle.append(used)
        else:
            used.close()


@atexit.register
def _close() -> None:
    for one in _idle:
        one.close()
