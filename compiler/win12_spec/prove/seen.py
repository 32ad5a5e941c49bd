"""What the proof of a function depends on: its body, the promises of what it calls, and every declaration that these can use.

WP takes no other body into account, and of functions that are not called nothing at all. Numbers of errors, limits and defaults
count only where their names are used.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

_PLAIN: Final = re.compile(r"/\*(?!@).*?\*/|//(?!@)[^\n]*", re.DOTALL)
_FUNCTION: Final = re.compile(
    r"(?P<promise>^/\*@(?:(?!\*/).)*\*/\n)?"
    r"(?P<head>^(?!typedef|struct \w+ \{|enum)[a-z][^\n;={}]*?\b(?P<name>\w+)\([^;{}]*?\))(?P<body>;|\n\{\n.*?^\})\n",
    re.MULTILINE | re.DOTALL,
)
_CODE: Final = re.compile(r"^    (WIN12_E_\w+),[^\n]*\n", re.MULTILINE)
_LIMIT: Final = re.compile(r"^#ifndef (\w+)\n\s*#define \1 [^\n]*\n#endif\n", re.MULTILINE)
_DEFAULT: Final = re.compile(r"^#define (\w+_DEFAULT) [^\n]*\n", re.MULTILINE)
_NUMBERS: Final = (_CODE, _LIMIT, _DEFAULT)
_BLANK: Final = re.compile(r"^\s*\n|[ \t]+$", re.MULTILINE)
_WORD: Final = re.compile(r"\w+")


def seen(files: Sequence[Path], function: str) -> list[str]:
    """Of each file what counts. The first holds the function, or the headers do."""
    texts = [_parts(path.read_text(encoding="utf-8")) for path in files]
    called = {word for parts in texts for word in _called(parts, function)}
    kept = ["".join(_part(part, function, called) for part in parts) for parts in texts]
    used = {word for text in kept for word in _WORD.findall(_named(text, set()))}
    return [_BLANK.sub("", _named(text, used)) for text in kept]


@lru_cache(maxsize=256)
def _parts(text: str) -> tuple[str | re.Match[str], ...]:
    """A text without its plain comments: its functions, and what is between them."""
    text, end = _PLAIN.sub("", text), 0
    parts: list[str | re.Match[str]] = []
    for found in _FUNCTION.finditer(text):
        parts += [text[end : found.start()], found]
        end = found.end()
    return (*parts, text[end:])


def _called(parts: Iterable[str | re.Match[str]], function: str) -> set[str]:
    """The words of the body of the function, where a text has it: those that are functions are what it calls."""
    functions = [part for part in parts if not isinstance(part, str)]
    bodies = [found["body"] for found in functions if found["name"] == function and found["body"] != ";"]
    return {word for body in bodies for word in _WORD.findall(body)}


def _part(part: str | re.Match[str], function: str, called: set[str]) -> str:
    """What counts of a part: all of the function that is proved, the promise of one that it calls, nothing of others."""
    if isinstance(part, str):
        return part
    if part["name"] == function:
        return part[0]
    return f"{part['promise'] or ''}{part['head']};\n" if part["name"] in called else ""


def _named(text: str, used: set[str]) -> str:
    """A text without the numbers whose names are not used."""
    for kind in _NUMBERS:
        text = kind.sub(lambda found: found[0] if found[1] in used else "", text)
    return text
