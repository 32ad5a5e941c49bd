"""What Frama-C found of a function or a source, and what is a complaint of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

COMPLAINT: Final = re.compile(r"^\[[\w:-]+\] (?!.*Goal )(?:.*\b(?:Warning|[Ee]rror):.*(?:\n  .*)?)", re.MULTILINE)


class ProveError(Exception):
    """Nothing could be proved: a tool is missing, or Frama-C did not understand the source. The text says what to do."""


@dataclass(frozen=True)
class Goals:
    """What was found. Names of goals as Frama-C prints them; `seconds` are those of the provers and of Qed."""

    proved: tuple[str, ...]
    unproved: tuple[str, ...]
    seconds: float = 0.0
    complaints: tuple[str, ...] = ()
    kept: int = 0
    """How many were proved before, of which only the number is known."""

    @classmethod
    def joined(cls, parts: Iterable[Goals]) -> Goals:
        """Those of several functions."""
        every = list(parts)
        proved = tuple(goal for part in every for goal in part.proved)
        unproved = tuple(goal for part in every for goal in part.unproved)
        complaints = dict.fromkeys(line for part in every for line in part.complaints)
        return cls(proved, unproved, sum(part.seconds for part in every), tuple(complaints), sum(part.kept for part in every))


def last(text: str) -> str:
    """The last error in what was printed, or its last line."""
    lines = [line for line in text.splitlines() if "rror" in line] or text.splitlines() or ["nothing was said"]
    return lines[-1].strip()
