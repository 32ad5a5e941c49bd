"""The parent's end of a runner process."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Self

ROOT = Path(__file__).resolve().parent.parent


class StackError(Exception):
    """A runner could not do what it was told."""


class Stack:
    """One stack in a process of its own; a context manager that ends it."""

    def __init__(self, name: str, answer: Callable[[bytes], bytes] | None = None, python: str = sys.executable) -> None:
        self.name = name
        self._answer = answer
        command = [python, "-m", "bench.runner", name]
        self._process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def works(self) -> frozenset[str]:
        """What the stack can do."""
        return frozenset(self._tell({"do": "works"})["works"])

    def check(self, work: str, **parameters: Any) -> tuple[str, int]:
        """The digest of the values the work gives, and how many units it does at once."""
        answer = self._tell({"do": "check", "work": work, "parameters": parameters})
        return answer["digest"], answer["amount"]

    def time(self, work: str, times: int, **parameters: Any) -> dict[str, float]:
        """Do the work: seconds `cpu` and `wall`, octets `grown` of memory."""
        return self._tell({"do": "time", "work": work, "times": times, "parameters": parameters})

    def _tell(self, command: dict[str, Any]) -> dict[str, Any]:
        self._write(command)
        while True:
            answer = self._read(command)
            if "error" in answer:
                raise StackError(f"{self.name}: {command.get('work', command['do'])}: {answer['error']}")
            if "ask" not in answer:
                return answer
            if self._answer is None:
                raise StackError(f"{self.name}: {command['work']} asks, but there is no meter")
            self._write({"answer": self._answer(bytes.fromhex(answer["ask"])).hex()})

    def _write(self, message: dict[str, Any]) -> None:
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps(message) + "\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            raise StackError(f"{self.name}: its process ended") from None

    def _read(self, command: dict[str, Any]) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise StackError(f"{self.name}: its process ended during {command}")
        answer: dict[str, Any] = json.loads(line)
        return answer
