"""Running Frama-C: finding it and its provers; WP over the frames, Eva over the sessions."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final

from win12_spec.prove import eva, wp
from win12_spec.prove.answers import Answers, key_of
from win12_spec.prove.drivers import driver
from win12_spec.prove.functions import functions, included, owners
from win12_spec.prove.goals import Goals, ProveError, last
from win12_spec.prove.seen import seen
from win12_spec.sessions.ir import Machine

TOOLS: Final = ("frama-c", "why3", "z3", "cvc4")
MACHINE: Final = "gcc_x86_64"
HINT: Final = "on Debian: apt-get install frama-c-base why3 z3 cvc4"


def missing() -> list[str]:
    """The tools that are not there."""
    return [name for name in TOOLS if shutil.which(name) is None]


@dataclass(frozen=True)
class Prover:
    """How to prove: the folder of the C core; a folder of our own for the provers' configuration and the cache of answers."""

    core: Path
    work: Path
    timeout: int = 20  # seconds for a goal and a prover; what stays open is tried for longer
    machines: Mapping[str, Machine] = field(default_factory=dict)  # sessions to prove, by name
    answers: Answers | None = None  # what was proved before
    afresh: bool = False  # prove it again

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
        decisions = sorted((self.core / "src" / "decisions").glob("*.c"))
        return [*first, *sorted(set(folder.glob("*.c")) - set(first)), *decisions, *sessions]

    def functions(self, source: Path) -> list[str]:
        """What is proved of a source: its functions, and those of headers that no source before it includes; of a machine
        there is one step. Raises ProveError.
        """
        if source.stem in self.machines:
            return [""]
        mine = [header for header, owner in self._owners.items() if owner == source]
        return [name for path in (source, *mine) for name in functions(path)]

    def prove(self, source: Path, function: str = "") -> Goals:
        """Prove a function of frames, or a machine, which needs no name. Raises ProveError when Frama-C cannot read it."""
        if source.stem in self.machines:
            return self._step(source)
        name, key = f"{source.name} {function}", self._key(source, function)
        goals = None if self.answers is None or self.afresh else self.answers.find(name, key)
        if goals is None:
            goals = self._function(source, function)
            if self.answers is not None:
                self.answers.keep(name, key, goals)
        return goals

    def _function(self, source: Path, function: str) -> Goals:
        goals = self._promises(source, function, wp.FIRST, self.timeout)
        if not goals.unproved:
            return goals
        hard = wp.Open.of(function, goals.unproved)
        return hard.merged(goals, self._promises(source, function, hard.options(), wp.PATIENCE * self.timeout))

    def _promises(self, source: Path, function: str, options: Sequence[str], timeout: int) -> Goals:
        settings = wp.settings(timeout, self.work / "cache")
        done = self._frama_c([*wp.LOADED, *self._machine(), str(source), *settings, *options, "-wp-fct", function])
        return wp.read(done.stdout, f"{source}: {last(done.stdout + done.stderr)}")

    def _key(self, source: Path, function: str) -> str:
        files = [source, *included(source, sorted(self.core.rglob("*.h")))]
        return key_of([*self._versions, MACHINE, *wp.GUARDS, *wp.QUIET, function, *seen(files, function)])

    @cached_property
    def _owners(self) -> dict[Path, Path]:
        return owners(self.sources(), sorted(self.core.rglob("*.h")))

    @cached_property
    def _versions(self) -> list[str]:
        return [self._run([tool, "-version" if tool == "frama-c" else "--version"]).stdout for tool in TOOLS]

    def _step(self, source: Path) -> Goals:
        """One step of a machine from any state."""
        path, began = self.work / f"{eva.DRIVER}{source.name}", time.monotonic()
        path.write_text(driver(self.machines[source.stem]), encoding="utf-8")
        done = self._frama_c([*eva.LOADED, *self._machine(), str(path), str(source), *eva.STEPS])
        return eva.read(done.stdout, time.monotonic() - began, str(source))

    def _machine(self) -> list[str]:
        return ["-machdep", MACHINE, f"-cpp-extra-args=-I{self.core / 'include'}"]

    def _frama_c(self, arguments: list[str]) -> subprocess.CompletedProcess[str]:
        return self._run(["frama-c", *arguments])

    def _run(self, command: list[str]) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "WHY3CONFIG": str(self._config)}
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603

    @property
    def _config(self) -> Path:
        return self.work / "why3.conf"
