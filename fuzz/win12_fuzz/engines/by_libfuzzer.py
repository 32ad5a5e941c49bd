"""libFuzzer over the generated C, with address and undefined-behaviour sanitizers."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol, runtime_checkable

from win12_fuzz.engines import libfuzzer_runs
from win12_fuzz.engines.base import Result, Unusable, program
from win12_fuzz.places import BUILD, CORE, ROOT
from win12_fuzz.target import Target

WRITTEN = ROOT / "fuzz" / "c"
"""Harnesses that are written by hand; those of frames are generated."""
COMPILERS = ("clang", "clang-19", "clang-18", "clang-17", "clang-16", "clang-15", "clang-14")
FLAGS = [
    "-std=c11", "-g", "-O1", "-fno-omit-frame-pointer", "-Wall", "-Wextra", "-Wno-unused-function", "-Werror",
    "-fsanitize=fuzzer,address,undefined", "-fno-sanitize-recover=all",
]  # fmt: skip
OPTIONS = {"ASAN_OPTIONS": "detect_leaks=0:abort_on_error=0", "UBSAN_OPTIONS": "print_stacktrace=1"}


@runtime_checkable
class OwnHarness(Protocol):
    """A target that makes its harness itself."""

    def harness(self) -> str:
        """The C source."""
        ...


class LibFuzzer:
    """See Engine."""

    name = "libfuzzer"

    def missing(self, target: Target) -> str | None:
        """See Engine."""
        if target.native() is None:
            return f"{target.name} has no harness in C"
        if clang() is None:
            return "clang is not installed: apt-get install clang-19 libclang-rt-19-dev (or set CLANG)"
        return None

    def run(self, target: Target, corpus: Path, seconds: float, seed: int) -> Result:
        """See Engine."""
        try:
            built = build(target)
        except Unusable as fault:
            return Result(failure=str(fault))

        def start(arguments: Sequence[str], limit: float) -> tuple[int, str]:
            return program([built, *arguments], limit, OPTIONS)

        with tempfile.TemporaryDirectory(prefix="win12-fuzz-") as own:
            result = libfuzzer_runs.run(start, target, [Path(own), corpus], seconds, seed=seed)
            libfuzzer_runs.merge(start, target, corpus, Path(own))
        return result


def clang() -> str | None:
    """The compiler, if there is one."""
    named = os.environ.get("CLANG")
    return next((found for name in ([named] if named else COMPILERS) if (found := shutil.which(name))), None)


def harness(target: Target) -> str:
    """The C source of a target's harness."""
    from win12_fuzz.frames import harness as generated  # noqa: PLC0415 - the frames import the engines' words

    name = target.native()
    assert name is not None
    written = WRITTEN / f"{name}.c"
    if written.is_file():
        return written.read_text(encoding="utf-8")
    return target.harness() if isinstance(target, OwnHarness) else generated.source(target)


def build(target: Target) -> Path:
    """The program of a target; built once for the same sources. Raises Unusable with what the compiler says."""
    text, sources = harness(target), sorted((CORE / "src").rglob("*.c"))
    every = [*sources, *sorted((CORE / "include").rglob("*.h"))]
    digest = hashlib.sha256(text.encode() + b"".join(path.read_bytes() for path in every)).hexdigest()[:16]
    made = BUILD / "c" / f"{target.native()}-{digest}"
    if made.exists():
        return made
    made.parent.mkdir(parents=True, exist_ok=True)
    compile_core(made.parent / f"core-{_digest(every)}")
    core = made.parent / f"core-{_digest(every)}" / "core.a"
    with tempfile.TemporaryDirectory(dir=made.parent) as own:  # so that what is there is whole, whoever else builds it
        path = Path(own) / f"{made.name}.c"
        path.write_text(text, encoding="utf-8")
        _compile([*FLAGS, "-I", CORE / "include", "-I", WRITTEN, path, core, "-o", Path(own) / made.name])
        os.replace(Path(own) / made.name, made)
    return made


def compile_core(folder: Path) -> None:
    """The C core with sanitizers and coverage as a library, once for the same sources."""
    if (folder / "core.a").exists():
        return
    folder.mkdir(parents=True, exist_ok=True)
    objects = []
    with tempfile.TemporaryDirectory(dir=folder) as own:
        for source in sorted((CORE / "src").rglob("*.c")):
            objects.append(Path(own) / f"{source.parent.name}_{source.stem}.o")
            flags = [flag.replace("fuzzer,", "fuzzer-no-link,") for flag in FLAGS]
            _compile([*flags, "-I", CORE / "include", "-c", source, "-o", objects[-1]])
        _run([shutil.which("ar") or "ar", "rcs", Path(own) / "core.a", *objects])
        os.replace(Path(own) / "core.a", folder / "core.a")


def _digest(paths: list[Path]) -> str:
    return hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()[:16]


def _compile(arguments: list[str | Path]) -> None:
    found = clang()
    assert found is not None
    _run([found, *arguments])


def _run(command: list[str | Path]) -> None:
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False, timeout=300)
    if done.returncode:
        raise Unusable(f"{Path(command[0]).name}: {(done.stderr.strip().splitlines() or ['failed'])[0]}")
