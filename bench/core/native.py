"""The works in C: core.c with the sources of the core, compiled here, in a process of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any, Self

from bench.stack import ROOT, StackError

CORE = ROOT / "generated" / "c"
FLAGS = ("-std=gnu11", "-O2")


def build(folder: Path, inputs: dict[str, bytes]) -> Path:
    """The program, and the files it reads, in a folder. StackError without a compiler or when it complains."""
    compiler = shutil.which(os.environ.get("CC", "cc"))
    if compiler is None:
        raise StackError("no C compiler; name one with CC=")
    for name, octets in inputs.items():
        (folder / name).write_bytes(octets)
    program = folder / "core"
    sources = [Path(__file__).with_name("core.c"), *sorted((CORE / "src").rglob("*.c"))]
    command = [compiler, *FLAGS, "-I", str(CORE / "include"), *map(str, sources), "-o", str(program)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise StackError(f"{compiler}: {done.stderr.strip()}")
    return program


class Native:
    """What `bench.measure` times; a context manager that ends the process."""

    def __init__(self, program: Path, amounts: dict[str, int]) -> None:
        self._amounts = amounts
        self._process = subprocess.Popen(
            [program, str(program.parent)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(10)

    def check(self, work: str) -> tuple[str, int]:
        """The number it gives, and the units of a run."""
        return self._run(work, 1)[1], self._amounts[work]

    def time(self, work: str, times: int) -> dict[str, Any]:
        """Processor seconds of so many runs, as the program itself took them."""
        return {"cpu": float(self._run(work, times)[0])}

    def _run(self, work: str, times: int) -> list[str]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{work} {times}\n")
        line = self._process.stdout.readline().split()
        if len(line) != 2:
            raise StackError(f"core: its process ended at {work}")
        return line
