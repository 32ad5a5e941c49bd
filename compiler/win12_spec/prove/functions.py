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


def owned(source: Path, sources: Sequence[Path], headers: Sequence[Path]) -> list[str]:
    """The functions to prove with a source: its own, and those of headers that no source includes before it."""
    names = functions(source)
    for header in sorted(headers):
        users = [found for found in sources if header.name in _INCLUDE.findall(found.read_text(encoding="utf-8"))]
        if users[:1] == [source]:
            names += functions(header)
    return names
