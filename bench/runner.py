"""The process of one stack: does works on command, answers with the time they took.

Commands and answers are JSON, one a line, over standard input and output. A command names a work; `check` gives the digest
of its values, `time` does it `times` times. While a work talks to the meter, answers of the kind {"ask": hex} come first,
each to be answered with {"answer": hex}.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import resource
import sys
import time
from collections.abc import Iterator
from typing import Any, TextIO

from bench.job import Context, Job, Prepare


class Runner:
    """Prepares works once and does them on command."""

    def __init__(self, works: dict[str, Prepare], commands: TextIO, answers: TextIO) -> None:
        self._works = works
        self._commands = commands
        self._answers = answers
        self._jobs: dict[str, Job] = {}

    def serve(self) -> None:
        """Until the commands end."""
        for line in iter(self._commands.readline, ""):
            try:
                answer = self._do(json.loads(line))
            except Exception as error:  # the parent must hear of it, whatever it is
                answer = {"error": f"{type(error).__name__}: {error}"}
            self._say(answer)

    def _do(self, command: dict[str, Any]) -> dict[str, Any]:
        if command["do"] == "works":
            return {"works": sorted(self._works)}
        job = self._job(command["work"], command.get("parameters", {}))
        if command["do"] == "check":
            return {"digest": job.digest(), "amount": job.amount}
        return timed(job, int(command["times"]))

    def _job(self, work: str, parameters: dict[str, Any]) -> Job:
        if work not in self._jobs:
            self._jobs[work] = self._works[work](Context(self._ask, parameters))
        return self._jobs[work]

    def _ask(self, apdu: bytes) -> bytes:
        self._say({"ask": apdu.hex()})
        return bytes.fromhex(json.loads(self._commands.readline())["answer"])

    def _say(self, answer: dict[str, Any]) -> None:
        self._answers.write(json.dumps(answer) + "\n")
        self._answers.flush()


def timed(job: Job, times: int) -> dict[str, Any]:
    """Processor and wall-clock seconds of `times` runs, and by how many octets the largest resident set grew."""
    run = job.run
    gc.collect()
    before = _resident()
    wall, cpu = time.perf_counter(), time.process_time()
    for _ in range(times):
        run()
    return {
        "cpu": time.process_time() - cpu,
        "wall": time.perf_counter() - wall,
        "grown": _resident() - before,
    }


def _resident() -> int:
    """Octets of the largest resident set so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def load(stack: str) -> dict[str, Prepare]:
    """The works of a stack; refuses to hold ours and a peer in one process."""
    works: dict[str, Prepare] = importlib.import_module(f"bench.stacks.{stack}").WORKS
    together = sorted(set(_held()))
    if len(together) > 1:
        raise RuntimeError(f"one process holds {' and '.join(together)}")
    return works


def _held() -> Iterator[str]:
    for package in ("win12", "win12_wire", "gurux_dlms", "dlms_cosem"):
        if package in sys.modules:
            yield package.removesuffix("_wire")


def main() -> None:
    """Keep standard output for answers: what a stack prints goes to standard error."""
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    Runner(load(sys.argv[1]), sys.stdin, answers).serve()


if __name__ == "__main__":
    main()
