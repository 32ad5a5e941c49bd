"""Recorded traces, taken apart into steps: each with the state it began in, so that each can be asked of a mutant by itself.

A trace of a whole test suite says the same a thousand times. Of equal steps one is kept, and of one transition from one state the
first `PER_CELL` that differ, in the order of the files. Steps in which a port failed are left out: they are not whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from win12_spec.sessions import ir
from win12_spec.sessions.interpret import CannotStep, Interpreter, Outcome, Table
from win12_spec.traces.read import Start, Step, read

PER_CELL = 100
Numbers = tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Recorded:
    """One step that a program took. `timers`: of each that ran after it, whether it can have begun anew, and can have gone on."""

    state: str
    settings: Numbers
    before: Numbers
    event: str
    fields: Numbers
    answers: Numbers
    id: str
    effects: tuple[tuple[int | str, ...], ...]
    after: str
    variables: Numbers
    error: str
    timers: tuple[tuple[str, bool, bool], ...]

    def leaves(self, machine: ir.Machine, table: Table) -> str | None:
        """What a machine, with its true constants, does otherwise; None when it takes the same step."""
        model = Interpreter(machine, dict(self.settings), dict(self.before), state=self.state, table=table)
        try:
            outcome = model.peek(self.event, dict(self.fields), dict(self.answers))
        except CannotStep as error:
            return str(error)
        done = tuple((effect.kind, effect.name, *effect.arguments) for effect in outcome.effects)
        told = (outcome.id, done, outcome.state, _numbers(outcome.variables), outcome.error)
        if told != (self.id, self.effects, self.after, self.variables, self.error) or not self._timed(machine, outcome):
            return f"{self.id} in {self.state} is {outcome.id if outcome.id != self.id else 'another step'}"
        return None

    def _timed(self, machine: ir.Machine, outcome: Outcome) -> bool:
        """Whether the timers can be those that ran. One without an end has no deadline, and so is not recorded."""
        ran = {name: (anew, on) for name, anew, on in self.timers}
        if set(ran) - set(outcome.armed):
            return False
        return all(ran[name][0 if name in outcome.started else 1] for name in outcome.armed if name in ran)


def recorded(paths: Iterable[Path]) -> dict[str, list[Recorded]]:
    """The steps of all files, by machine. Raises BadTrace, OSError."""
    kept: dict[str, dict[Recorded, None]] = {}
    counts: dict[tuple[str, str, str], int] = {}
    for path in paths:
        for machine, step in _steps(path):
            cell, steps = (machine, step.state, step.id), kept.setdefault(machine, {})
            if counts.get(cell, 0) < PER_CELL and step not in steps:
                steps[step] = None
                counts[cell] = counts.get(cell, 0) + 1
    return {machine: list(steps) for machine, steps in kept.items()}


@dataclass
class _Live:
    start: Start
    state: str
    variables: Mapping[str, Any]
    timers: Mapping[str, float]


def _steps(path: Path) -> Iterator[tuple[str, Recorded]]:
    live: dict[int, _Live] = {}
    for _, record in read(path, cut=True):
        if isinstance(record, Start):
            live[record.instance] = _Live(record, record.state, record.variables, {})
        elif record.instance in live:
            before = live[record.instance]
            if record.id and record.raised is None:
                yield record.machine, _recorded(before, record)
            live[record.instance] = _Live(before.start, record.state, record.variables, record.timers)


def _recorded(before: _Live, step: Step) -> Recorded:
    lengths = before.start.lengths
    timers = (
        (name, at == step.now + lengths.get(name, 0.0), before.timers.get(name) == at) for name, at in sorted(step.timers.items())
    )
    return Recorded(
        before.state, _numbers(before.start.settings), _numbers(before.variables), step.event, _numbers(step.fields),
        _numbers(step.answers), step.id, step.effects, step.state, _numbers(step.variables), step.error or "", tuple(timers),
    )  # fmt: skip


def _numbers(values: Mapping[str, Any]) -> Numbers:
    return tuple(sorted((name, int(value)) for name, value in values.items() if isinstance(value, int)))
