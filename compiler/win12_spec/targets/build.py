"""Compiling the core for a target, measuring it, and running its self-test there."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from win12_spec.targets import stack
from win12_spec.targets.declared import FREESTANDING, HELPERS, KERNEL, WARNINGS, Target

SECONDS = 300  # for one compiler or self-test


class Failed(Exception):  # noqa: N818 - a finding, not a fault of the program
    """A compiler, or what it made, did not do what it must; the text is what it said."""


@dataclass(frozen=True)
class Row:
    """What was found. Octets of text (code and constants) of frames and sessions, of the largest frame, of the deepest stack
    and the calls there; symbols that nobody defines; what the self-test said. `fault` tells why not, `missing` which tool."""

    target: Target
    frames: int = 0
    sessions: int = 0
    largest: int = 0
    deepest: int = 0
    path: tuple[str, ...] = ()
    undefined: tuple[str, ...] = ()
    selftest: str = ""
    fault: str = ""
    missing: str = ""


def examine(target: Target, core: Path, selftest: Path, folder: Path) -> Row:
    """Build the core (the folder `generated/c`) for a target in an empty folder, and try it with the sources in `selftest`."""
    missing = [tool for tool in (target.compiler, *(target.run or ())[:1]) if shutil.which(tool) is None]
    if missing:
        return Row(target, missing=missing[0])
    row = Row(target)
    try:
        objects = _compile(target, core, folder)
        row = _measured(target, objects, folder)
        if row.undefined:
            raise Failed(f"nobody defines {', '.join(row.undefined)}")
        if target.run is not None:
            row = replace(row, selftest=_tried(target, core, selftest, folder, objects))
    except (Failed, stack.Unbounded) as failed:
        return replace(row, fault=str(failed))
    return row


def headers(compiler: str, standard: str, core: Path, folder: Path) -> str:
    """Include every header in C++; what is wrong, or nothing. The compiler is there."""
    names = sorted(path.relative_to(core / "include").as_posix() for path in (core / "include").rglob("*.h"))
    source = folder / "headers.cc"
    source.write_text("".join(f'#include "{name}"\n' for name in names) + "int main() { return 0; }\n", encoding="utf-8")
    include = ["-I", str(core / "include")]
    try:
        _run([compiler, f"-std={standard}", "-Wall", "-Wextra", "-Wpedantic", "-Werror", *include, "-fsyntax-only", str(source)])
    except Failed as failed:
        return str(failed)
    return ""


def _compile(target: Target, core: Path, folder: Path) -> list[Path]:
    """An object for each source, in a folder like its own."""
    sources = sorted((core / "src").rglob("*.c"))
    objects = [folder / path.relative_to(core / "src").with_suffix(".o") for path in sources]
    for path in {path.parent for path in objects}:
        path.mkdir(parents=True, exist_ok=True)
    told = ["-fcallgraph-info=su"] if target.graph else []
    own = ["-isystem", _own_headers(target.compiler)] if KERNEL[0] in target.flags else []
    flags = [f"-std={target.standard}", *FREESTANDING, *WARNINGS, *target.flags, *own, "-fstack-usage", *told]
    commands = [
        [target.compiler, *flags, "-I", str(core / "include"), "-c", str(source), "-o", str(made)]
        for source, made in zip(sources, objects, strict=True)
    ]
    _all(commands)
    return objects


def _own_headers(compiler: str) -> str:
    """<stdint.h> and its like, which a compiler brings itself."""
    return _run([compiler, "-print-file-name=include"]).strip()


def _measured(target: Target, objects: Sequence[Path], folder: Path) -> Row:
    whole = folder / "core.o"
    joined = ["-flinker-output=nolto-rel"] if "-flto" in target.flags else []
    _run([target.compiler, *target.flags, *joined, "-r", "-nostdlib", *map(str, objects), "-o", str(whole)])
    helpers = re.compile("|".join(pattern for pattern, _ in HELPERS))
    listed = [line.split()[-1] for line in _run(["nm", "--undefined-only", str(whole)]).splitlines()]
    undefined = tuple(name for name in listed if helpers.fullmatch(name) is None)
    usage = [line.split("\t") for path in folder.rglob("*.su") for line in path.read_text(encoding="utf-8").splitlines()]
    largest = max((int(octets) for _, octets, _ in usage), default=0)
    deepest: tuple[int, tuple[str, ...]] = (0, ())
    if target.graph:
        graph = stack.read(folder.rglob("*.ci"))
        largest, deepest = graph.largest()[0], graph.deepest()
    frames, sessions = (_text_size([path for path in objects if path.parent.name == part]) for part in ("frames", "sessions"))
    if "-flto" in target.flags:  # objects hold no code yet
        frames, sessions = _text_size([whole]), 0
    return Row(target, frames, sessions, largest, *deepest, undefined)


def _text_size(objects: Sequence[Path]) -> int:
    rows = _run(["size", *map(str, objects)]).splitlines()[1:]
    return sum(int(row.split()[0]) for row in rows)


def _tried(target: Target, core: Path, selftest: Path, folder: Path, objects: Sequence[Path]) -> str:
    """Run the self-test; what it said last."""
    assert target.run is not None
    sources = sorted(selftest.glob("*.c"))
    made = [folder / f"selftest_{path.stem}.o" for path in sources]
    machine = [flag for flag in target.flags if flag.startswith("-m")]
    flags = [f"-std={target.standard}", "-O0", *WARNINGS, *machine, "-I", str(core / "include"), "-I", str(selftest)]
    _all([[target.compiler, *flags, "-c", str(path), "-o", str(to)] for path, to in zip(sources, made, strict=True)])
    program = folder / "selftest"
    static = ["-static"] if target.run or target.compiler != "gcc" else []
    link = [*(["-O2", "-flto"] if "-flto" in target.flags else []), *machine, *static]
    _run([target.compiler, *link, *map(str, made), *map(str, objects), "-o", str(program)])
    return _run([*target.run, str(program)]).strip().splitlines()[-1]


def _all(commands: Sequence[Sequence[str]]) -> None:
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(_run, commands))


def _run(command: Sequence[str]) -> str:
    """What it printed. Raises Failed with what it complained of."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)  # noqa: S603 - ours
    except subprocess.TimeoutExpired:
        raise Failed(f"{command[0]} was not done after {SECONDS} s") from None
    if done.returncode != 0:
        said = (done.stderr or done.stdout).strip() or f"{command[0]} ended with {done.returncode}"
        raise Failed("\n".join(said.splitlines()[:12]))
    return done.stdout
