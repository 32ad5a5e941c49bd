"""The way through a machine to branches that were seldom taken: what to do next, chosen from the declaration alone.

The branch least often taken is aimed at, over the states that lead to it, and the solver finds fields and answers from the
settings and variables as they are. Values are those of the models, the constants, and what is next to the numbers in play, in
random order.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from win12_spec.sessions import ir
from win12_spec.sessions.cells import effective
from win12_spec.sessions.interpret import Interpreter, Table
from win12_spec.sessions.scope import Scope
from win12_spec.sessions.solve import Solver

STRAY = 0.15  # how often a step goes anywhere
FAR = 1000


class Guide:
    """Chooses steps of one machine. Whoever takes them counts in `taken` what they led to; `table` may be shared."""

    def __init__(self, machine: ir.Machine, chance: random.Random) -> None:
        self.machine, self.chance, self.table = machine, chance, Table(machine)
        self.taken: Counter[str] = Counter()
        self._hopeless: set[tuple[object, ...]] = set()
        self._solvers = {event.name: Solver(Scope(machine, event)) for event in machine.events.values()}
        self._variables = {name: dict(solver.scope.variables) for name, solver in self._solvers.items()}
        self._aims: list[ir.Transition] = []
        self._distance = _distances(machine)

    def settings(self, values: Mapping[str, Sequence[int]]) -> dict[str, int]:
        """Settings out of what each may be, with which a branch can be taken that was taken least often."""
        found = {name: self.chance.choice(known) for name, known in values.items()}
        branch = min(self.machine.transitions, key=lambda one: (self.taken[one.id], self.chance.random()))
        solver = self._solvers[branch.event]
        for name, variable in self._variables[branch.event].items():
            some = tuple(values[name]) if name in values else self._domain(variable, ())
            solver.scope.variables[name] = replace(variable, model=tuple(self.chance.sample(some, len(some))))
        wanted = solver.find(effective(branch)) or {}
        return found | {name: value for name, value in wanted.items() if name in values}

    def next(self, model: Interpreter) -> tuple[str, dict[str, int]] | None:
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
        if not self._aims:
            self._aims = sorted(self.machine.transitions, key=lambda b: (self.taken[b.id], self.chance.random()), reverse=True)
        aim = self._aims[-1]
        if state in aim.sources:
            self._aims.pop()
            return [aim]
        left = min(self._distance.get((state, source), FAR) for source in aim.sources)
        if left == FAR:  # no way from here: the next walk begins elsewhere
            self._aims.pop()
        nearer = [b for b in here if b.goto and min(self._distance.get((b.goto, source), FAR) for source in aim.sources) < left]
        return sorted(nearer, key=lambda branch: bool(branch.error))

    def _values(self, branch: ir.Transition, model: Interpreter) -> dict[str, int] | None:
        """Fields and answers that lead to a branch, None when there are none with the settings and variables as they are."""
        solver, fixed = self._solvers[branch.event], {**model.settings, **model.variables}
        key = (branch.id, *fixed.values())
        if key in self._hopeless:
            return None
        for name, variable in self._variables[branch.event].items():
            some = (fixed[name],) if name in fixed else self._domain(variable, model.variables.values())
            solver.scope.variables[name] = replace(variable, model=some)
        found = solver.find(effective(branch))
        if found is None:
            self._hopeless.add(key)
            return None
        free = {name: variable.model[0] for name, variable in solver.scope.variables.items()}
        return {name: int(value) for name, value in {**free, **found}.items()}

    def _domain(self, variable: ir.Variable, numbers: Iterable[int]) -> tuple[int, ...]:
        values = set(variable.model)
        if not (variable.type.is_bool or variable.type.is_enum):
            values |= {number + d for number in numbers for d in (-1, 0, 1)}
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
