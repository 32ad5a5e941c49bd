"""The C core on every target: does it compile without a warning, how large is it, how deep does its stack get, does it work."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from win12_spec import selftest
from win12_spec.targets import build
from win12_spec.targets.build import Row
from win12_spec.targets.declared import HEADERS, TARGETS, Target

__all__ = ["TARGETS", "Row", "Target", "examine", "headers"]


def examine(spec: Path, core: Path, targets: Sequence[Target] = TARGETS) -> Iterator[Row]:
    """A row per target, as soon as it is there. Raises SpecError."""
    with tempfile.TemporaryDirectory(prefix="win12-targets-") as name:
        tests = Path(name) / "selftest"
        selftest.write(spec, tests)
        for number, target in enumerate(targets):
            folder = Path(name) / str(number)
            folder.mkdir()
            yield build.examine(target, core, tests, folder)
            shutil.rmtree(folder)


def headers(core: Path) -> Iterator[tuple[str, str, str]]:
    """Compiler and standard of C++, and what is wrong with the headers there, or nothing; `missing` for a compiler that is."""
    with tempfile.TemporaryDirectory(prefix="win12-headers-") as name:
        for compiler, standard in HEADERS:
            found = shutil.which(compiler) is not None
            yield compiler, standard, build.headers(compiler, standard, core, Path(name)) if found else "missing"
