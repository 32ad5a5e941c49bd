"""Whether all is as expected: what is not proved, and only that, stands in unproved.txt with its reason."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from win12_spec.prove.goals import Goals, ProveError

UNPROVED: Final = Path(__file__).with_name("unproved.txt")
_LINE: Final = re.compile(r"(\S+\.c) +(\w+) +(\S.*)")


@dataclass(frozen=True)
class Unproved:
    """A goal that is known not to be proved."""

    source: str
    goal: str
    reason: str


@dataclass(frozen=True)
class Verdict:
    """What one source came to. As expected when there is neither a surprise nor an entry that has gone stale."""

    source: str
    goals: Goals
    unlisted: tuple[str, ...]
    stale: tuple[str, ...]

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
    expected = {entry.goal for entry in listed if entry.source == source}
    unlisted = sorted(set(goals.unproved) - expected)
    return Verdict(source, goals, tuple(unlisted), tuple(sorted(expected - set(goals.unproved))))
