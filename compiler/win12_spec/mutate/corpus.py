"""Walks: dialogues taken from a machine itself, to see whether a mutant still takes the same steps.

Each step is directed: a branch is chosen, the least often taken first, and the solver finds fields and answers that lead to it from
the settings and variables as they are. Values are those of the models, the constants, and what is next to the numbers in play, in
random order; constants have their true values. A walk knows nothing of what is right: a mutant that leaves it behaves otherwise,
no more. The same seed gives the same walks.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from win12_spec.sessions import ir
from win12_spec.sessions.cells import effective
from win12_spec.sessions.interpret import CannotStep, Interpreter, Outcome, Table
from win12_spec.sessions.scope import Scope
from win12_spec.sessions.solve import Solver

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
    walker = _Walker(machine, random.Random(f"{seed} {machine.name}"))
    return [walker.walk() for _ in range(number)]


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


class _Walker:
    def __init__(self, machine: ir.Machine, chance: random.Random) -> None:
        self.machine, self.chance, self.table = machine, chance, Table(machine)
        self.taken: Counter[str] = Counter()
        self.hopeless: set[tuple[object, ...]] = set()
        self.solvers = {event.name: Solver(Scope(machine, event)) for event in machine.events.values()}
        self.variables = {name: dict(solver.scope.variables) for name, solver in self.solvers.items()}

    def walk(self) -> Walk:
        machine, chance = self.machine, self.chance
        settings = {name: chance.choice(setting.model) for name, setting in machine.settings.items()}
        kept = {name: chance.choice((v.init, *v.model)) for name, v in machine.vars.items() if v.persist}
        model = Interpreter(machine, settings, dict(kept), table=self.table)
        steps = []
        for _ in range(STEPS):
            found = self._next(model)
            if found is None:
                break
            event, values = found
            fields = {name: values[name] for name in machine.events[event].fields}
            answers = {name: values[name] for name in machine.asks}
            outcome = model.step(event, fields, answers)
            self.taken[outcome.id] += 1
            steps.append(Taken(event, fields, answers, telling(outcome)))
        return Walk(settings, kept, tuple(steps))

    def _next(self, model: Interpreter) -> tuple[str, dict[str, int]] | None:
        """An event with its values: towards what was seldom done, often onwards, now and then anywhere."""
        here = [branch for branch in self.machine.transitions if model.state in branch.sources]
        self.chance.shuffle(here)
        onwards = [branch for branch in here if not branch.error and branch.goto not in ("", model.state)]
        seldom = sorted(here, key=lambda branch: self.taken[branch.id])
        draw = self.chance.random()
        first = seldom[:3] if draw < 0.5 else onwards[:2] if draw < 0.8 else []
        for branch in (*first, *here):
            found = self._values(branch, model)
            if found is not None:
                return branch.event, found
        return None

    def _values(self, branch: ir.Transition, model: Interpreter) -> dict[str, int] | None:
        """Fields and answers that lead to a branch, None when there are none with the settings and variables as they are."""
        solver, fixed = self.solvers[branch.event], {**model.settings, **model.variables}
        key = (branch.id, *fixed.values())
        if key in self.hopeless:
            return None
        for name, variable in self.variables[branch.event].items():
            some = (fixed[name],) if name in fixed else self._domain(variable, model)
            solver.scope.variables[name] = replace(variable, model=some)
        found = solver.find(effective(branch))
        if found is None:
            self.hopeless.add(key)
            return None
        free = {name: variable.model[0] for name, variable in solver.scope.variables.items()}
        return {name: int(value) for name, value in {**free, **found}.items()}

    def _domain(self, variable: ir.Variable, model: Interpreter) -> tuple[int, ...]:
        values = set(variable.model)
        if not (variable.type.is_bool or variable.type.is_enum):
            values |= {number + d for number in model.variables.values() for d in (-1, 0, 1)}
            values |= {const.value for const in self.machine.consts.values()}
        allowed = sorted(value for value in values if 0 <= value < 1 << variable.type.bits)
        return tuple(self.chance.sample(allowed, len(allowed)))
