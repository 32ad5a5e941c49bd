"""Breadth first through one machine alone: the explorer that needs no Java. It must count the states that TLC counts."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product

from win12_spec.expr import Expr
from win12_spec.model.alone import Alone
from win12_spec.sessions import ir
from win12_spec.sessions.cells import Cell, cells
from win12_spec.sessions.scope import Scope
from win12_spec.sessions.solve import Solver, Values

Machine = tuple[object, ...]
Update = tuple[str, tuple[tuple[str, int], ...], str]
"""Where it goes, what it assigns, by which transition."""


@dataclass
class Explored:
    """What was found: distinct machines, the longest shortest way to one, transitions taken, machines out of range."""

    distinct: int = 0
    depth: int = 0
    seconds: float = 0.0
    taken: set[str] = field(default_factory=set)
    out_of_range: list[tuple[str, str, int]] = field(default_factory=list)


def explore(alone: Alone, most: int = 5_000_000) -> Explored:
    """Every machine that can be reached, at most `most` of them."""
    began, found = time.monotonic(), Explored()
    machine = alone.machine
    names = [*machine.settings, *machine.vars]
    table: dict[str, list[_Ways]] = {state: [] for state in machine.states}
    for cell in cells(machine):
        table[cell.state.name].append(_Ways(alone, cell))
    level = {_initial(alone, chosen) for chosen in _settings(alone)}
    seen = set(level)
    while level:
        found.depth += 1
        after: set[Machine] = set()
        for one in level:
            after.update(_next(one, names, table, found))
        level = after - seen
        seen |= level
        if len(seen) > most:
            raise MemoryError(f"more than {most} states: restrict the values in spec/models/alone.yaml")
    found.distinct, found.seconds = len(seen), time.monotonic() - began
    return found


def _settings(alone: Alone) -> Iterator[tuple[int, ...]]:
    return product(*(alone.domain(setting) for setting in alone.machine.settings.values()))


def _initial(alone: Alone, settings: Sequence[int]) -> Machine:
    return (alone.machine.initial, *settings, *(variable.init for variable in alone.machine.vars.values()))


def _next(one: Machine, names: Sequence[str], table: dict[str, list[_Ways]], found: Explored) -> Iterator[Machine]:
    values: Values = dict(zip(names, one[1:], strict=True))  # type: ignore[arg-type]
    for ways in table[str(one[0])]:
        for state, assigned, taken in ways.of(values):
            if taken not in found.taken:
                found.taken.add(taken)
            found.out_of_range += [(taken, name, value) for name, value in assigned if value not in ways.models[name]]
            changed = dict(assigned)
            yield (state, *(changed.get(name, value) for name, value in values.items()))


class _Ways:
    """The ways through one cell, remembered by what they read of the machine."""

    def __init__(self, alone: Alone, cell: Cell) -> None:
        self.alone, self.cell = alone, cell
        self.scope = Scope(alone.machine, cell.event)
        self.solver = Solver(self.scope)
        self.models = {name: set(variable.model) for name, variable in alone.machine.vars.items()}
        own = {*alone.machine.settings, *alone.machine.vars}
        trees = [tree for branch in cell.branches for tree in _trees(branch)]
        self.reads = sorted({name for tree in trees for name in self.scope.reads(tree) if name in own})
        self._known: dict[tuple[int, ...], set[Update]] = {}

    def of(self, values: Values) -> set[Update]:
        """What can happen to a machine with these values."""
        key = tuple(values[name] for name in self.reads)
        if key not in self._known:
            read = dict(zip(self.reads, key, strict=True))
            self._known[key] = set(self._branches(0, read))
        return self._known[key]

    def _branches(self, number: int, values: Values) -> Iterator[Update]:
        branch = self.cell.branches[number]
        if branch.guard is None or number == len(self.cell.branches) - 1:
            yield from self._leaf(branch, values)
            return
        holds = self.solver.evaluator(branch.guard)
        for chosen in self._choices([branch.guard], values):
            if holds(chosen):
                yield from self._leaf(branch, chosen)
            else:
                yield from self._branches(number + 1, chosen)

    def _leaf(self, branch: ir.Transition, values: Values) -> Iterator[Update]:
        for chosen in self._choices([assign.value for assign in branch.assigns], values):
            assigned = tuple((a.target, int(self.solver.evaluator(a.value)(chosen) or 0)) for a in branch.assigns)
            yield branch.goto or self.cell.state.name, assigned, branch.id

    def _choices(self, trees: Sequence[Expr], values: Values) -> Iterator[Values]:
        names = dict.fromkeys(name for tree in trees for name in self.scope.reads(tree) if name not in values)
        domains = [self.alone.domain(self.scope.variables[name]) for name in names]
        for chosen in product(*domains):
            yield {**values, **dict(zip(names, chosen, strict=True))}


def _trees(branch: ir.Transition) -> Iterator[Expr]:
    if branch.guard is not None:
        yield branch.guard
    yield from (assign.value for assign in branch.assigns)
