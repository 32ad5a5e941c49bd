"""Planting a bug in a copy of the drivers' portable part: everything is compiled once, then the file that has the bug."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from c_help import CORE, STRICT
from driver_library import DRIVERS, Shim, core, drivers, sound
from win12_fuzz.agreement import compiled

HERE = Path(__file__).parent


class Bug(NamedTuple):
    """`old`, which stands once in drivers/core/`file`, becomes `new`; `test` of `where` fails then."""

    what: str
    file: str
    old: str
    new: str
    where: str
    test: str


def objects() -> dict[str, Path]:
    """The core, and the drivers without a bug."""
    return {f"{path.parent.name}/{path.name}": made for path, made in zip([*core(), *drivers()], sound(), strict=True)}


def is_noticed(shim: Shim, parts: dict[str, Path], folder: Path, bug: Bug, **environment: str) -> None:
    """The test that is named fails with the bug: by an assertion, or killed for what it did."""
    source = (DRIVERS / bug.file).read_text(encoding="utf-8")
    assert source.count(bug.old) == 1, "the place is not there any more"
    (folder / bug.file).write_text(source.replace(bug.old, bug.new), encoding="utf-8")
    (wrong,) = compiled.objects([folder / bug.file], [CORE / "include", DRIVERS], [*STRICT, "-Wno-error", "-fPIC"])
    library = shim.linked((parts | {f"core/{bug.file}": wrong}).values())
    done = _tested(bug.where, bug.test, environment | {shim.environment: str(library)})
    assert done.returncode == 1 or done.returncode < 0, f"nobody noticed that {bug.what}: {done.stdout[-500:]}"


def is_quiet(shim: Shim, parts: dict[str, Path], bugs: Sequence[Bug], **environment: str) -> None:
    """Without a bug no test that is named fails, with a library that was made in the same way."""
    library = shim.linked(parts.values())
    for where in sorted({bug.where for bug in bugs}):
        tests = " or ".join(sorted({bug.test for bug in bugs if bug.where == where and " " not in bug.test}))
        done = _tested(where, tests, environment | {shim.environment: str(library)})
        assert done.returncode == 0, done.stdout[-1000:]


def _tested(where: str, tests: str, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    options = ["-x", "-q", "-p", "no:cacheprovider", "--hypothesis-seed=7", "-k", tests]
    return subprocess.run(
        [sys.executable, "-m", "pytest", *options, str(HERE / where)],
        env=os.environ | environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
