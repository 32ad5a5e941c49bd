"""C for oracles and tests, compiled once and kept in build/c: by the hash of all that the result follows from."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Final

from win12_fuzz.places import BUILD

STRICT: Final = [
    "-std=c11", "-ffreestanding", "-O2", "-Wall", "-Wextra", "-Wconversion", "-Wsign-conversion", "-Wpedantic", "-Wvla",
    "-Wshadow", "-Wstrict-prototypes", "-Wmissing-prototypes", "-Wswitch-enum", "-Werror",
]  # fmt: skip


def compiler() -> str | None:
    """The C compiler, if there is one."""
    return shutil.which(os.environ.get("CC", "cc"))


def objects(sources: Iterable[Path], include: Sequence[Path], options: Sequence[str], cc: str | None = None) -> list[Path]:
    """The object of each source, by a compiler or the usual one. What it writes beside, as the use of the stack, is kept with it.

    `include`: folders of headers, each of which counts, as those beside the source do. Raises CalledProcessError.
    """
    command = [cc or compiler() or "cc", *options, *(word for folder in include for word in ("-I", str(folder)))]
    return [_object(source, include, command) for source in sources]


def _object(source: Path, include: Sequence[Path], command: list[str]) -> Path:
    def build(target: Path) -> None:
        subprocess.run([*command, "-c", str(source), "-o", str(target)], check=True)

    more = [_version(command[0]), *command, *map(_headers, (*include, source.parent))]
    return kept(f"{source.stem}.o", [source], build, "\0".join(more).encode())


def kept(name: str, sources: Iterable[Path], build: Callable[[Path], None], more: bytes = b"") -> Path:
    """The file that `build` makes at a path, by the hash of its sources and of what else it follows from: built once."""
    digest = hashlib.sha256(b"\0".join(path.read_bytes() for path in sources) + more).hexdigest()[:16]
    target = BUILD / "c" / digest[:2] / digest / name
    if not target.exists():
        target.parent.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent.parent) as folder:
            build(Path(folder) / name)
            target.parent.mkdir(exist_ok=True)
            for path in sorted(Path(folder).iterdir(), key=lambda one: one.name == name):  # when it is there, all is
                os.replace(path, target.parent / path.name)
    return target


def linked(name: str, parts: Iterable[Path], options: Sequence[str]) -> Path:
    """A shared library of objects and sources."""
    parts, cc = list(parts), compiler() or "cc"
    command = [cc, "-O2", *options, "-shared", "-fPIC"]

    def build(target: Path) -> None:
        subprocess.run([*command, "-o", str(target), *map(str, parts)], check=True)

    return kept(f"{name}.so", parts, build, "\0".join([_version(cc), *command]).encode())


@cache
def _headers(folder: Path) -> str:
    """All headers below a folder."""
    return "\0".join(f"{path.relative_to(folder)}\0{path.read_text(encoding='utf-8')}" for path in sorted(folder.rglob("*.h")))


@cache
def _version(cc: str) -> str:
    """Which compiler that is."""
    return subprocess.run([cc, "--version"], capture_output=True, text=True, check=True).stdout
