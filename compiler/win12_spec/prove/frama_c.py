"""Running Frama-C: finding it and its provers; WP over the frames, Eva over the sessions."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from win12_spec.prove import eva, wp
from win12_spec.prove.drivers import driver
from win12_spec.prove.goals import Goals, ProveError, last
from win12_spec.sessions.ir import Machine

TOOLS: Final = ("frama-c", "why3", "z3", "cvc4")
HINT: Final = "on Debian: apt-get install frama-c-base why3 z3 cvc4"

_INLINE: Final = re.compile(r"^static inline [\w ]+?\b(\w+)\(", re.MULTILINE)
_INCLUDE: Final = re.compile(r'^#include "(?:\S*/)?(\S+)"', re.MULTILINE)


def missing() -> list[str]:
    """The tools that are not there."""
    return [name for name in TOOLS if shutil.which(name) is None]


@dataclass(frozen=True)
class Prover:
    """How to prove: the folder of the C core; a folder of our own for the provers' configuration and the cache of answers."""

    core: Path
    work: Path
    timeout: int = 10  # seconds for a goal and a prover
    machines: Mapping[str, Machine] = field(default_factory=dict)  # sessions to prove, by name

    def prepare(self) -> None:
        """Find the provers. Raises ProveError."""
        if absent := missing():
            raise ProveError(f"not installed: {', '.join(absent)}; {HINT}")
        (self.work / "cache").mkdir(parents=True, exist_ok=True)
        if not self._config.exists():
            done = self._run(["why3", "config", "detect"])
            if done.returncode or not self._config.exists():
                raise ProveError(f"why3 found no provers: {last(done.stderr)}")

    def sources(self) -> list[Path]:
        """The sources to prove: those that the others call first."""
        folder = self.core / "src" / "frames"
        first = [folder / f"{name}.c" for name in ("input", "output")]
        sessions = [self.core / "src" / "sessions" / f"{name}.c" for name in self.machines]
        return [*first, *sorted(set(folder.glob("*.c")) - set(first)), *sessions]

    def prove(self, source: Path, functions: Sequence[str] = ()) -> Goals:
        """Prove a source, or some functions of one of frames. Raises ProveError when Frama-C cannot read it."""
        if source.stem in self.machines:
            return self._step(source)
        goals = self._promises(source, functions, wp.FIRST)
        texts = [path.read_text(encoding="utf-8") for path in (source, *source.parent.glob("*.h"))]
        if not goals.unproved:
            return goals
        hard = wp.Open.of(goals.unproved, texts)
        return hard.merged(goals, self._promises(source, hard.functions, hard.options()), texts)

    def _promises(self, source: Path, functions: Sequence[str], options: Sequence[str]) -> Goals:
        chosen = ["-wp-fct", ",".join(functions)] if functions else self._without(source)
        settings = wp.settings(self.timeout, self.work / "cache")
        done = self._frama_c([*wp.LOADED, *self._machine(), str(source), *settings, *options, *chosen])
        return wp.read(done.stdout, f"{source}: {last(done.stdout + done.stderr)}")

    def _step(self, source: Path) -> Goals:
        """One step of a machine from any state."""
        path, began = self.work / f"{eva.DRIVER}{source.name}", time.monotonic()
        path.write_text(driver(self.machines[source.stem]), encoding="utf-8")
        done = self._frama_c([*eva.LOADED, *self._machine(), str(path), str(source), *eva.STEPS])
        return eva.read(done.stdout, time.monotonic() - began, str(source))

    def _machine(self) -> list[str]:
        return ["-machdep", "gcc_x86_64", f"-cpp-extra-args=-I{self.core / 'include'}"]

    def _without(self, source: Path) -> list[str]:
        """Leave out functions of headers that are proved with another source: the first that includes the header."""
        names: list[str] = []
        for header in sorted(self.core.rglob("*.h")):
            owner = next((found for found in self.sources() if header.name in _included(found)), source)
            if header.name in _included(source) and owner != source:
                names += _INLINE.findall(header.read_text(encoding="utf-8"))
        return ["-wp-skip-fct", ",".join(names)] if names else []

    def _frama_c(self, arguments: list[str]) -> subprocess.CompletedProcess[str]:
        return self._run(["frama-c", *arguments])

    def _run(self, command: list[str]) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "WHY3CONFIG": str(self._config)}
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603

    @property
    def _config(self) -> Path:
        return self.work / "why3.conf"


def _included(source: Path) -> list[str]:
    return _INCLUDE.findall(source.read_text(encoding="utf-8"))
