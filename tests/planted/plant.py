"""Plant a bug in a copy of the compiler, and see what notices it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from bugs import Bug

ROOT = Path(__file__).resolve().parents[2]
HUNT = Path(__file__).with_name("hunt.py")


@dataclass(frozen=True)
class Found:
    """How many generated files the bug changed, what noticed it (empty: nothing did) with its words, after how many seconds."""

    changed: int
    by: str
    words: str
    seconds: float


def plant(bug: Bug, compiler: Path) -> None:
    """Change the copy. The place must be the only one of its kind."""
    path = compiler / "win12_spec" / bug.file
    text = path.read_text(encoding="utf-8")
    assert text.count(bug.old) == 1, f"{bug.what}: {bug.file} has {text.count(bug.old)} times {bug.old!r}"
    path.write_text(text.replace(bug.old, bug.new), encoding="utf-8")


def hunt(bug: Bug | None, area: str, machine: str, folder: Path) -> Found:
    """Make the area with the planted compiler, and look; without a bug, with the compiler as it is."""
    begun, compiler = time.monotonic(), folder / "compiler"
    shutil.copytree(ROOT / "compiler" / "win12_spec", compiler / "win12_spec", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("python", "c"):
        shutil.copytree(ROOT / "generated" / name, folder / "generated" / name, ignore=shutil.ignore_patterns("__pycache__"))
    if bug is not None:
        plant(bug, compiler)
    paths = os.pathsep.join(map(str, (compiler, folder / "generated" / "python", ROOT / "runtime")))
    core = str(folder / "generated" / "c")
    environment = os.environ | {"PYTHONPATH": paths, "WIN12_C_CORE": core, "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, str(HUNT), area, machine, str(folder)]
    done = subprocess.run(command, env=environment, cwd=folder, capture_output=True, text=True, check=False, timeout=300)
    seconds = time.monotonic() - begun
    if done.returncode < 0:
        return Found(1, "a crash", f"signal {-done.returncode}", seconds)
    assert done.returncode == 0, done.stderr[-2000:]
    changed, *said = done.stdout.strip().splitlines()
    by, _, words = (said[0] if said else "").partition(": ")
    return Found(int(changed), by, words, seconds)
