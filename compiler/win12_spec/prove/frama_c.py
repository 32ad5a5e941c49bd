"""Running Frama-C: finding it and its provers, and reading what WP prints of its goals."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

TOOLS: Final = ("frama-c", "why3", "z3", "cvc4")
HINT: Final = "on Debian: apt-get install frama-c-base why3 z3 cvc4"
#: Every guard that RTE can make: overflow with and without sign, and conversions that would change a number.
GUARDS: Final = ("-wp-rte", "-warn-unsigned-overflow", "-warn-unsigned-downcast", "-warn-signed-downcast")
#: The memory model supposes what the contracts say anyway, see docs/proofs.md; the rest of its warnings count.
QUIET: Final = ("-wp-no-warn-memory-model", "-wp-warn-key", "pedantic-assigns=inactive")

_GOAL: Final = re.compile(r"^\[wp\] \[([^\]]+)\] Goal (\S+)(?: : (\w+)(.*))?$", re.MULTILINE)
_TOTAL: Final = re.compile(r"^\[wp\] Proved goals: +(\d+) / (\d+)$", re.MULTILINE)
_TIME: Final = re.compile(r"\((?:Qed:)?([\d.]+)(ms|s)\)")
_COMPLAINT: Final = re.compile(r"^\[[\w:-]+\] (?!.*Goal )(?:.*(?:Warning|[Ee]rror):.*(?:\n  .*)?)", re.MULTILINE)
_INLINE: Final = re.compile(r"^static inline [\w ]+?\b(\w+)\(", re.MULTILINE)
_INCLUDE: Final = re.compile(r'^#include "(?:\S*/)?(\S+)"', re.MULTILINE)


class ProveError(Exception):
    """Nothing could be proved: a tool is missing, or Frama-C did not understand the source. The text says what to do."""


@dataclass(frozen=True)
class Goals:
    """What WP found of one source. Names of goals as it prints them; `seconds` are those of the provers and of Qed."""

    proved: tuple[str, ...]
    unproved: tuple[str, ...]
    seconds: float = 0.0
    complaints: tuple[str, ...] = ()


def missing() -> list[str]:
    """The tools that are not there."""
    return [name for name in TOOLS if shutil.which(name) is None]


@dataclass(frozen=True)
class Prover:
    """How to prove: the folder of the C core; a folder of our own for the provers' configuration and the cache of answers."""

    core: Path
    work: Path
    timeout: int = 10  # seconds for a goal and a prover

    def prepare(self) -> None:
        """Find the provers. Raises ProveError."""
        if absent := missing():
            raise ProveError(f"not installed: {', '.join(absent)}; {HINT}")
        (self.work / "cache").mkdir(parents=True, exist_ok=True)
        if not self._config.exists():
            done = self._run(["why3", "config", "detect"])
            if done.returncode or not self._config.exists():
                raise ProveError(f"why3 found no provers: {_last(done.stderr)}")

    def sources(self) -> list[Path]:
        """The sources to prove: those that the others call first."""
        folder = self.core / "src" / "frames"
        first = [folder / f"{name}.c" for name in ("input", "output")]
        return [*first, *sorted(set(folder.glob("*.c")) - set(first))]

    def prove(self, source: Path, functions: Sequence[str] = ()) -> Goals:
        """Prove a source, or some functions of it. Raises ProveError when Frama-C cannot read it."""
        chosen = ["-wp-fct", ",".join(functions)] if functions else ["-wp-skip-fct", ",".join(self._elsewhere(source))]
        done = self._run([*self._command(source), *chosen])
        return read(done.stdout, f"{source}: {_last(done.stdout + done.stderr)}")

    def _command(self, source: Path) -> list[str]:
        include = self.core / "include"
        return [
            "frama-c", "-no-autoload-plugins", "-load-module", "wp,rtegen", "-machdep", "gcc_x86_64",
            f"-cpp-extra-args=-I{include}", str(source), "-wp", *GUARDS, *QUIET, "-wp-prover", "z3,cvc4", "-wp-par", "1",
            "-wp-timeout", str(self.timeout), "-wp-cache", "update", "-wp-cache-dir", str(self.work / "cache"),
        ]  # fmt: skip

    def _elsewhere(self, source: Path) -> list[str]:
        """The functions of headers that are proved with another source: the first that includes the header."""
        names: list[str] = []
        for header in sorted(self.core.rglob("*.h")):
            owner = next((found for found in self.sources() if header.name in _included(found)), source)
            if header.name in _included(source) and owner != source:
                names += _INLINE.findall(header.read_text(encoding="utf-8"))
        return names

    def _run(self, command: list[str]) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "WHY3CONFIG": str(self._config)}
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603

    @property
    def _config(self) -> Path:
        return self.work / "why3.conf"


def read(text: str, otherwise: str) -> Goals:
    """What WP printed. Raises ProveError, with the text `otherwise`, when it did not come to its end."""
    total = _TOTAL.search(text)
    if total is None:
        raise ProveError(otherwise)
    proved: list[str] = []
    unproved: list[str] = []
    seconds = 0.0
    for _, name, status, rest in _GOAL.findall(text):
        (proved if status == "Valid" else unproved).append(name)
        seconds += sum(float(amount) / (1000 if unit == "ms" else 1) for amount, unit in _TIME.findall(rest))
    told = (len(proved), len(proved) + len(unproved))
    if told != (int(total[1]), int(total[2])):
        raise ProveError(f"{otherwise}: {told[0]} of {told[1]} goals were told, not {total[1]} of {total[2]}")
    return Goals(tuple(proved), tuple(unproved), seconds, tuple(_COMPLAINT.findall(text)))


def _included(source: Path) -> list[str]:
    return _INCLUDE.findall(source.read_text(encoding="utf-8"))


def _last(text: str) -> str:
    lines = [line for line in text.splitlines() if "rror" in line] or text.splitlines() or ["nothing was said"]
    return lines[-1].strip()
