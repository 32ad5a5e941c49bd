"""Interleaved rounds, and medians of ratios."""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from bench.works import Work


class Timed(Protocol):
    """What is measured: a `bench.stack.Stack`, or a stand-in of a test."""

    def check(self, work: str) -> tuple[str, int]: ...
    def time(self, work: str, times: int) -> dict[str, float]: ...


class Disagreement(Exception):
    """Two stacks make different values of the same octets."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How long to measure: `turn` seconds per stack and round, at least `least` runs a turn."""

    rounds: int = 9
    turn: float = 0.15
    least: int = 1


QUICK = Plan(rounds=3, turn=0.03)


@dataclass(slots=True)
class Series:
    """Seconds per unit in each round, per stack."""

    rounds: dict[str, list[float]] = field(default_factory=dict)

    def typical(self, stack: str) -> float | None:
        """The median of the rounds; None when the stack did not take part."""
        return statistics.median(self.rounds[stack]) if self.rounds.get(stack) else None

    def ratio(self, stack: str, base: str = "ours") -> float | None:
        """How many times longer than `base` the stack takes: the median of the ratios within the rounds."""
        if not self.rounds.get(stack) or not self.rounds.get(base):
            return None
        pairs = zip(self.rounds[stack], self.rounds[base], strict=True)
        return statistics.median(theirs / ours for theirs, ours in pairs)


def agreed(work: Work, stacks: Mapping[str, Timed]) -> int:
    """How many units a run does, once all stacks give the same values. Raises Disagreement."""
    answers = {name: stack.check(work.name) for name, stack in stacks.items()}
    if len({digest for digest, _ in answers.values()}) > 1:
        told = ", ".join(f"{name} {digest[:8]}" for name, (digest, _) in answers.items())
        raise Disagreement(f"{work.name}: the stacks give different values: {told}")
    return next(iter(answers.values()))[1]


def measure(work: Work, stacks: Mapping[str, Timed], plan: Plan) -> Series:
    """Time the work on every stack, turn by turn."""
    amount = agreed(work, stacks)
    times = {name: _calibrate(stack, work.name, plan) for name, stack in stacks.items()}
    series = Series({name: [] for name in stacks})
    for _ in range(plan.rounds):
        for name, stack in stacks.items():
            seconds = stack.time(work.name, times[name])["cpu"]
            series.rounds[name].append(seconds / times[name] / amount)
    return series


def _calibrate(stack: Timed, work: str, plan: Plan) -> int:
    """Runs that fill a turn; finding out warms the stack up."""
    times = 1
    while True:
        seconds = stack.time(work, times)["cpu"]
        if seconds >= plan.turn / 4 or times >= 1 << 20:
            return max(plan.least, round(times * plan.turn / max(seconds, 1e-9)))
        times *= 4


def entry(work: Work, series: Series, peers: Sequence[str]) -> dict[str, object]:
    """One line of the results: figures in the unit of the work, ratios of the peers to ours, three digits each."""
    line: dict[str, object] = {"work": work.title, "unit": work.unit, "name": work.name}
    for stack in ("ours", *peers):
        seconds = series.typical(stack)
        line[stack] = None if seconds is None else digits(seconds * work.scale)
    for peer in peers:
        ratio = series.ratio(peer)
        line[f"ratio_{peer}"] = None if ratio is None else digits(ratio)
        line[f"aim_{peer}"] = work.aims.get(peer)
    return line


def digits(value: float, count: int = 3) -> float:
    """The value with `count` significant digits."""
    return float(f"{value:.{count}g}")
