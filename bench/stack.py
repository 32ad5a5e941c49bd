"""The parent's end of a runner process."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Self

ROOT = Path(__file__).resolve().parent.parent


class StackError(Exception):
    """A runner could not do what it was told."""


class Process:
    """A module of this package in a process of its own, spoken to line by line."""

    def __init__(self, module: str, *arguments: str, folder: Path = ROOT) -> None:
        self._name = arguments[0]
        command = [sys.executable, "-m", module, *arguments]
        sources = os.pathsep.join(str(folder / part) for part in ("runtime", "generated/python", "compiler"))
        environment = {**os.environ, "PYTHONPATH": sources}
        self._process = subprocess.Popen(
            command, cwd=folder, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._stdin, self._stdout = self._process.stdin, self._process.stdout

    def write(self, line: str) -> None:
        """StackError when the process has ended."""
        try:
            self._stdin.write(line + "\n")
            self._stdin.flush()
        except BrokenPipeError:
            raise StackError(f"{self._name}: its process ended") from None

    def read(self) -> str:
        """The next line. StackError when the process ended."""
        line = self._stdout.readline()
        if not line:
            raise StackError(f"{self._name}: its process ended")
        return line.rstrip("\n")

    def end(self) -> None:
        """Ask it to end by ending its input; then end it."""
        with contextlib.suppress(BrokenPipeError):
            self._stdin.close()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._stdout.close()


class Meter:
    """The meter that dialogues are recorded with; a context manager that ends its process."""

    def __init__(self) -> None:
        self._process = Process("bench.meter", "answer")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.end()

    def renew(self) -> None:
        """A new connection to a new meter."""
        self.answer("renew")

    def answer(self, octets: str) -> str:
        """What the meter answers, both in hexadecimal."""
        self._process.write(octets)
        return self._process.read()


class Stack:
    """One stack in a process of its own; a context manager that ends it. `folder`: the checkout it is taken from."""

    def __init__(self, name: str, meter: Meter | None = None, folder: Path = ROOT) -> None:
        self.name = name
        self._meter = meter
        self._process = Process("bench.runner", name, folder=folder)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.end()

    def works(self) -> frozenset[str]:
        """What the stack can do."""
        return frozenset(self._tell({"do": "works"})["works"])

    def check(self, work: str, **parameters: Any) -> tuple[str, int]:
        """The digest of the values the work gives, and how many units it does at once."""
        if self._meter is not None:
            self._meter.renew()
        answer = self._tell({"do": "check", "work": work, "parameters": parameters})
        return answer["digest"], answer["amount"]

    def time(self, work: str, times: int, **parameters: Any) -> dict[str, float]:
        """Do the work: seconds `cpu` and `wall`, octets `grown` of memory."""
        return self._tell({"do": "time", "work": work, "times": times, "parameters": parameters})

    def _tell(self, command: dict[str, Any]) -> dict[str, Any]:
        self._process.write(json.dumps(command))
        while True:
            answer: dict[str, Any] = json.loads(self._process.read())
            if "error" in answer:
                raise StackError(f"{self.name}: {command.get('work', command['do'])}: {answer['error']}")
            if "ask" not in answer:
                return answer
            if self._meter is None:
                raise StackError(f"{self.name}: {command['work']} asks, but there is no meter")
            self._process.write(json.dumps({"answer": self._meter.answer(answer["ask"])}))
