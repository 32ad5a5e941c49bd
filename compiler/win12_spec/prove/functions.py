"""What is proved at once: a function of a source of frames. WP needs its code, and of the others what they promise."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from win12_spec.prove.goals import ProveError

_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_HEAD: Final = re.compile(r"^[a-z][^\n;={}]*?\b(\w+)\((?:[^;{}]|\n)*?\)\n\{$", re.MULTILINE)
_BODY: Final = re.compile(r"^\{\n.*?^\}\n", re.MULTILINE | re.DOTALL)
_INCLUDE: Final = re.compile(r'^#include "(\S+)"', re.MULTILINE)


def functions(path: Path) -> list[str]:
    """The functions that a generated file defines. Raises ProveError where a body is of none that can be seen."""
    text = _COMMENT.sub("", path.read_text(encoding="utf-8"))
    names = _HEAD.findall(text)
    if len(names) != len(_BODY.findall(text)):
        raise ProveError(f"{path}: {len(_BODY.findall(text))} bodies, but {len(names)} heads of functions")
    return names


def owners(sources: Sequence[Path], headers: Sequence[Path]) -> dict[Path, Path]:
    """With which source a header is proved: the first that includes it. Raises ProveError where none includes one of frames."""
    first = {header: source for source in reversed(sources) for header in _direct(source, headers)}
    for header in headers:
        if header not in first and header.parent.name == "frames" and functions(header):
            raise ProveError(f"{header}: no source includes it, so that its functions are not proved")
    return {header: first[header] for header in headers if header in first}


def included(source: Path, headers: Sequence[Path]) -> list[Path]:
    """The headers that a source includes, and those that these include."""
    found: set[Path] = set()
    waiting = [source]
    while waiting:
        new = _direct(waiting.pop(), headers) - found
        found |= new
        waiting += new
    return sorted(found)


def _direct(path: Path, headers: Sequence[Path]) -> set[Path]:
    """The headers that a file names: below the folder of the public ones, or beside it."""
    names = _INCLUDE.findall(path.read_text(encoding="utf-8"))
    return {one for one in headers for name in names if one == path.parent / name or one.as_posix().endswith(f"/include/{name}")}
