"""Whether all is as expected: what is not proved, and only that, stands in unproved.txt with its reason.

A function that is listed as `NAME()` is not tried at all: its conditions are too many to be written out. It is told each time.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from win12_spec.prove.goals import Goals, ProveError

UNPROVED: Final = Path(__file__).with_name("unproved.txt")
_LINE: Final = re.compile(r"(\S+\.c) +(\w+(?:\(\))?) +(\S.*)")
_WHOLE: Final = "()"


@dataclass(frozen=True)
class Unproved:
    """A goal that is known not to be proved, or a function that is not tried."""

    source: str
    goal: str
    reason: str

    @property
    def function(self) -> str:
        """The function that is not tried; empty for a goal."""
        return self.goal.removesuffix(_WHOLE) if self.goal.endswith(_WHOLE) else ""


@dataclass(frozen=True)
class Verdict:
    """What one source came to. As expected when there is neither a surprise nor an entry that has gone stale."""

    source: str
    goals: Goals
    unlisted: tuple[str, ...]
    stale: tuple[str, ...]
    untried: tuple[Unproved, ...] = ()

    @property
    def as_expected(self) -> bool:
        return not (self.unlisted or self.stale or self.goals.complaints)


def known(path: Path = UNPROVED) -> list[Unproved]:
    """The goals that are listed: `FILE GOAL reason` in each line, `#` begins a comment. Raises ProveError."""
    listed = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        found = _LINE.fullmatch(line.strip())
        if found is None:
            raise ProveError(f"{path}:{number}: a line is 'FILE.c GOAL reason'")
        listed.append(Unproved(*found.groups()))
    return listed


def judge(source: str, goals: Goals, listed: Collection[Unproved]) -> Verdict:
    """Compare what was proved with the list."""
    mine = [entry for entry in listed if entry.source == source]
    expected = {entry.goal for entry in mine if not entry.function}
    unlisted = sorted(set(goals.unproved) - expected)
    untried = tuple(entry for entry in mine if entry.function)
    return Verdict(source, goals, tuple(unlisted), tuple(sorted(expected - set(goals.unproved))), untried)


def tried(source: str, functions: Iterable[str], listed: Collection[Unproved]) -> list[str]:
    """The functions of a source that are to be proved. Raises ProveError when one that is listed is none of them."""
    given = list(functions)
    untried = {entry.function for entry in listed if entry.source == source and entry.function}
    if stale := sorted(untried - set(given)):
        raise ProveError(f"unproved.txt lists {stale[0]}() of {source}, which has no such function")
    return [name for name in given if name not in untried]
