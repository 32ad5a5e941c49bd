"""Walks: dialogues taken from a machine itself, to see whether a mutant still takes the same steps.

Each step is directed, see sessions/guide.py; constants have their true values. A walk knows nothing of what is right: a mutant
that leaves it behaves otherwise, no more. The same seed gives the same walks.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass

from win12_spec.sessions import ir
from win12_spec.sessions.guide import Guide
from win12_spec.sessions.interpret import CannotStep, Interpreter, Outcome, Table

STEPS = 30  # of one walk


@dataclass(frozen=True)
class Taken:
    """One step of a walk, and what came of it."""

    event: str
    fields: Mapping[str, int]
    answers: Mapping[str, int]
    told: tuple[object, ...]


@dataclass(frozen=True)
class Walk:
    """A dialogue from the initial state. `variables` are the persistent ones restored before it."""

    settings: Mapping[str, int]
    variables: Mapping[str, int]
    steps: tuple[Taken, ...]


def walks(machine: ir.Machine, number: int, seed: int) -> list[Walk]:
    """So many walks through a machine whose constants have their true values."""
    guide = Guide(machine, random.Random(f"{seed} {machine.name}"))  # noqa: S311 - no secrets
    return [_walk(guide) for _ in range(number)]


def leaves(walk: Walk, machine: ir.Machine, table: Table) -> str | None:
    """The step at which a machine does something else than the walk; None when it follows to the end."""
    model = Interpreter(machine, walk.settings, dict(walk.variables), table=table)
    for number, step in enumerate(walk.steps, 1):
        try:
            told = telling(model.step(step.event, step.fields, step.answers))
        except CannotStep as error:
            return f"step {number}, {step.event}: {error}"
        if told != step.told:
            return f"step {number}, {step.event}: {step.told[0]} -> {step.told[1]}, now {told[0]} -> {told[1]}"
    return None


def telling(outcome: Outcome) -> tuple[object, ...]:
    """What a trace would hold of a step."""
    variables = tuple(sorted(outcome.variables.items()))
    return (
        outcome.id, outcome.state, outcome.error, outcome.effects, variables, sorted(outcome.armed), sorted(outcome.started),
    )  # fmt: skip


def _walk(guide: Guide) -> Walk:
    machine, chance = guide.machine, guide.chance
    settings = {name: chance.choice(setting.model) for name, setting in machine.settings.items()}
    kept = {name: chance.choice((v.init, *v.model)) for name, v in machine.vars.items() if v.persist}
    model = Interpreter(machine, settings, dict(kept), table=guide.table)
    steps = []
    for _ in range(STEPS):
        found = guide.next(model)
        if found is None:
            break
        event, values = found
        fields = {name: values[name] for name in machine.events[event].fields}
        answers = {name: values[name] for name in machine.asks}
        outcome = model.step(event, fields, answers)
        guide.taken[outcome.id] += 1
        steps.append(Taken(event, fields, answers, telling(outcome)))
    return Walk(settings, kept, tuple(steps))
