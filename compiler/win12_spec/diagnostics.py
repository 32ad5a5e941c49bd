"""Located diagnostics: every complaint about a spec says where, what and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

MISSING = "the file is missing"
FEW = 12  # names that a help line lists


@dataclass(frozen=True)
class Location:
    """A place in a spec file; line and column count from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


def one_of(known: Iterable[str], otherwise: str, wrong: str = "") -> str:
    """Help for a name that is not known: what was perhaps meant, or all there are when they are few; and what else to do."""
    names = list(known)
    near = get_close_matches(wrong, names, 1)
    if near:
        return f"did you mean '{near[0]}'? Or {otherwise}"
    return f"one of {', '.join(names)}; or {otherwise}" if 0 < len(names) <= FEW else otherwise


class SpecError(Exception):
    """A spec that cannot be used. `str()` is `file:line:column: error: message` and, when known, a `help:` line."""

    def __init__(self, path: str | Path, line: int, column: int, message: str, help: str = "") -> None:  # noqa: A002
        self.path, self.line, self.column = str(path), line, column
        self.message, self.help = message, help
        super().__init__(str(self))

    def __str__(self) -> str:
        text = f"{self.path}:{self.line}:{self.column}: error: {self.message}"
        return f"{text}\n  help: {self.help}" if self.help else text

    @classmethod
    def at(cls, where: Location, message: str, help: str = "") -> SpecError:  # noqa: A002
        """The error at a location."""
        return cls(where.path, where.line, where.column, message, help)
