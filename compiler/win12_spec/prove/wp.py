"""WP over the frames: how it is called, and what it prints of its goals.

Each function is tried with one goal for a promise first. Where one stays open, promises of its kind are tried again with a goal
for every way that leads to them: more of them, and each easier.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from win12_spec.prove.goals import COMPLAINT, Goals, ProveError

LOADED: Final = ("-no-autoload-plugins", "-load-module", "wp,rtegen")
#: Every guard that RTE can make: overflow with and without sign, and conversions that would change a number.
GUARDS: Final = ("-wp", "-wp-rte", "-warn-unsigned-overflow", "-warn-unsigned-downcast", "-warn-signed-downcast")
#: The memory model supposes what the contracts say anyway, see docs/proofs.md; the rest of its warnings count.
QUIET: Final = ("-wp-no-warn-memory-model", "-wp-warn-key", "pedantic-assigns=inactive")
FIRST: Final = ("-wp-prover", "cvc4", "-wp-no-pruning")  # four times faster, and seldom in need of what it prunes
AGAIN: Final = ("-wp-prover", "cvc4,z3", "-wp-split")
PATIENCE: Final = 4  # how much longer then

_GOAL: Final = re.compile(r"^\[wp\] \[([^\]]+)\] Goal (\S+)(?: : (\w+)(.*))?$", re.MULTILINE)
_TOTAL: Final = re.compile(r"^\[wp\] Proved goals: +(\d+) / (\d+)$", re.MULTILINE)
_TIME: Final = re.compile(r"\((?:Qed:)?([\d.]+)(ms|s)\)")
_KIND: Final = re.compile(r"_(assert|requires|ensures|assigns|invariant|variant|exits|terminates)(?:_|$)")
_PART: Final = re.compile(r"_part\d+$")


def settings(timeout: int, cache: Path) -> list[str]:
    """Options that are the same each time; seconds for a goal and a prover."""
    limits = ["-wp-par", "1", "-wp-timeout", str(timeout)]
    return [*GUARDS, *QUIET, *limits, "-wp-cache", "update", "-wp-cache-dir", str(cache)]


def read(text: str, otherwise: str) -> Goals:
    """What WP printed. Raises ProveError, with the text `otherwise`, when it did not come to its end."""
    total = _TOTAL.search(text)
    if total is None:
        raise ProveError(otherwise)
    proved: list[str] = []
    unproved: list[str] = []
    seconds = 0.0
    for _, name, status, rest in _GOAL.findall(text):
        (proved if status == "Valid" else unproved).append(name)
        seconds += sum(float(amount) / (1000 if unit == "ms" else 1) for amount, unit in _TIME.findall(rest))
    told = (len(proved), len(proved) + len(unproved))
    if told != (int(total[1]), int(total[2])):
        raise ProveError(f"{otherwise}: {told[0]} of {told[1]} goals were told, not {total[1]} of {total[2]}")
    return Goals(tuple(proved), tuple(unproved), seconds, tuple(COMPLAINT.findall(text)))


def kind(goal: str, name: str) -> str:
    """What is promised, as WP selects it, by a goal of a function; empty where WP cut the name of the goal: long ones are."""
    _, _, rest = goal.partition(name)
    found = _KIND.search(rest)
    return f"@{found[1]}" if found else ""


@dataclass(frozen=True)
class Open:
    """Promises of a function that stayed open: of which kinds; any, if one of them is not known."""

    function: str
    kinds: tuple[str, ...]

    @classmethod
    def of(cls, function: str, goals: Iterable[str]) -> Open:
        """Those of some goals."""
        return cls(function, tuple(sorted({kind(goal, function) for goal in goals})))

    def options(self) -> list[str]:
        """How WP is told to try these alone."""
        return [*AGAIN, *(() if "" in self.kinds else ("-wp-prop", ",".join(self.kinds)))]

    def merged(self, first: Goals, again: Goals) -> Goals:
        """The goals of the first run but for these; what these came to in either run, as a way to a promise, which is what the
        second tries, may be harder than the promise was."""
        mine = {goal for goal in first.proved + first.unproved if "" in self.kinds or kind(goal, self.function) in self.kinds}
        held = _promises(mine) - _promises(first.unproved)
        if _promises(mine) != _promises(again.proved + again.unproved):
            held = set()  # the runs do not speak of the same
        kept = tuple(goal for goal in first.proved if goal not in mine or _promise(goal) in held)
        proved, unproved = (tuple(g for g in goals if _promise(g) not in held) for goals in (again.proved, again.unproved))
        complaints = tuple(dict.fromkeys(first.complaints + again.complaints))
        return Goals(kept + proved, unproved + self._lost(first, again), first.seconds + again.seconds, complaints)

    def _lost(self, first: Goals, again: Goals) -> tuple[str, ...]:
        """Open goals of the first run of which the second says nothing; where all of the function was tried, there are none."""
        told = _promises(again.proved + again.unproved)
        return () if "" in self.kinds else tuple(goal for goal in first.unproved if _promise(goal) not in told)


def _promise(goal: str) -> str:
    """What a goal is a part of."""
    return _PART.sub("", goal)


def _promises(goals: Iterable[str]) -> set[str]:
    return {_promise(goal) for goal in goals}
