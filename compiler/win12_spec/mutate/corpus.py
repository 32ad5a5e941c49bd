"""Walks: dialogues taken from a machine itself, to see whether a mutant still takes the same steps.

Each step is directed: the branch least often taken is aimed at, over the states that lead to it, and the solver finds fields and
answers from the settings and variables as they are. Values are those of the models, the constants, and what is next to the
numbers in play, in random order; constants have their true values. A walk knows nothing of what is right: a mutant that leaves
it behaves otherwise, no more. The same seed gives the same walks.
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
STRAY = 0.15  # how often a step goes anywhere
FAR = 1000


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
    walker = _Walker(machine, random.Random(f"{seed} {machine.name}"))  # noqa: S311 - no secrets
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
        self.aims: list[ir.Transition] = []
        self.distance = _distances(machine)

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
        """An event with its values: the branch aimed at, a way towards it, or anything that can be done here."""
        here = [branch for branch in self.machine.transitions if model.state in branch.sources]
        self.chance.shuffle(here)
        aimed = [] if self.chance.random() < STRAY else self._towards(model.state, here)
        for branch in (*aimed, *here):
            found = self._values(branch, model)
            if found is not None:
                return branch.event, found
        return None

    def _towards(self, state: str, here: list[ir.Transition]) -> list[ir.Transition]:
        """The branch that was taken least often, if it starts here; otherwise those that lead nearer to where it does."""
        if not self.aims:
            self.aims = sorted(self.machine.transitions, key=lambda b: (self.taken[b.id], self.chance.random()), reverse=True)
        aim = self.aims[-1]
        if state in aim.sources:
            self.aims.pop()
            return [aim]
        left = min(self.distance.get((state, source), FAR) for source in aim.sources)
        if left == FAR:  # no way from here: the next walk begins elsewhere
            self.aims.pop()
        nearer = [b for b in here if b.goto and min(self.distance.get((b.goto, source), FAR) for source in aim.sources) < left]
        return sorted(nearer, key=lambda branch: bool(branch.error))

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


def _distances(machine: ir.Machine) -> dict[tuple[str, str], int]:
    """How many steps it takes from one state to another, by branches that do not end with an error."""
    ways = {
        name: {b.goto for b in machine.transitions if name in b.sources and b.goto and not b.error} for name in machine.states
    }
    found = {(name, name): 0 for name in ways}
    for start in ways:
        edge, steps = {start}, 0
        while edge:
            steps += 1
            edge = {there for near in edge for there in ways[near] if (start, there) not in found}
            found |= {(start, there): steps for there in edge}
    return found
