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
_INCLUDE: Final = re.compile(r'^#include "(?:\S*/)?(\S+)"', re.MULTILINE)


def functions(path: Path) -> list[str]:
    """The functions that a generated file defines. Raises ProveError where a body is of none that can be seen."""
    text = _COMMENT.sub("", path.read_text(encoding="utf-8"))
    names = _HEAD.findall(text)
    if len(names) != len(_BODY.findall(text)):
        raise ProveError(f"{path}: {len(_BODY.findall(text))} bodies, but {len(names)} heads of functions")
    return names


def seen(path: Path, function: str) -> str:
    """What the proof of a function depends on in a file: all but the bodies of others."""
    text = path.read_text(encoding="utf-8")
    for found in reversed(list(_BODY.finditer(text))):
        if not re.search(rf"\b{function}\([^;{{}}]*\)\n\Z", text[: found.start()]):
            text = text[: found.start()] + text[found.end() :]
    return text


def owners(sources: Sequence[Path], headers: Sequence[Path]) -> dict[Path, Path]:
    """With which source a header is proved: the first that includes it. Raises ProveError where none includes one of frames."""
    included = {source: set(_INCLUDE.findall(source.read_text(encoding="utf-8"))) for source in sources}
    first = {name: source for source in reversed(sources) for name in included[source]}
    for header in headers:
        if header.name not in first and header.parent.name == "frames" and functions(header):
            raise ProveError(f"{header}: no source includes it, so that its functions are not proved")
    return {header: first[header.name] for header in headers if header.name in first}


def included(source: Path, headers: Sequence[Path]) -> list[Path]:
    """The headers that a source includes, and those that these include."""
    by_name = {header.name: header for header in headers}
    found: list[Path] = []
    waiting = [source]
    while waiting:
        names = _INCLUDE.findall(waiting.pop().read_text(encoding="utf-8"))
        new = sorted({by_name[name] for name in names if name in by_name} - set(found))
        found += new
        waiting += new
    return sorted(found)
