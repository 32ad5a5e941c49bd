"""Which values can occur together in a state, as far as two names at a time tell.

The solver knows the models of variables one by one, so it may find a difference in a state where the machine never is: encrypted
services without a ciphered association. For a witness, the values that its variables can have there are worked out from the
initial state on, alone and in pairs with others, everything else left open. What is found is more than what can be, never less:
a difference that needs values outside of it is none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, product

from win12_spec.diff.cell import Difference
from win12_spec.diff.machine import differences
from win12_spec.expr import Binary, Number
from win12_spec.sessions import ir
from win12_spec.sessions.cells import effective
from win12_spec.sessions.scope import Scope
from win12_spec.sessions.solve import Condition, Evaluator, Solver

ROUNDS = 12  # witnesses looked at for one pair of machines, before one is believed
Place = tuple[str, tuple[int, ...]]  # a state, and values of some names


class Reach:
    """What is known of one machine; it is worked out when first asked for, and kept."""

    def __init__(self, machine: ir.Machine) -> None:
        self.machine = machine
        self.known: dict[tuple[str, ...], set[Place]] = {}
        self.names = {**machine.vars, **machine.settings}
        self._solvers = {event.name: Solver(Scope(machine, event)) for event in machine.events.values()}

    def witness(self, new: ir.Machine) -> Difference | None:
        """A difference to another machine that can, as far as is known, be met; None when there is none.

        Both then take the same steps from the initial state on.
        """
        found = None
        for _ in range(ROUNDS):
            found = next(differences(self.machine, new, self.tests), None)
            if found is None or not self._excludes(found):
                return found
        return found

    def tests(self, state: str) -> list[tuple[Evaluator, Iterable[str]]]:
        """What is known of a state, as tests for the solver."""
        return [(_among(names, places, state), names) for names, places in self.known.items()]

    def _excludes(self, found: Difference) -> bool:
        """Whether a witness cannot be; if so, it is not found again."""
        values = dict(found.numbers)
        return any(
            (found.state, tuple(values[name] for name in names)) not in self.possible(names) for names in self._together(values)
        )

    def _together(self, values: Mapping[str, int]) -> Iterator[tuple[str, ...]]:
        """Variables alone, then with one other name each: settings among themselves have all values."""
        there = [name for name in self.names if name in values]
        yield from ((name,) for name in there if name in self.machine.vars)
        yield from (pair for pair in combinations(there, 2) if pair[0] in self.machine.vars)

    def possible(self, names: tuple[str, ...]) -> set[Place]:
        """Every state with the values that these names may have in it."""
        if names not in self.known:
            reached = {(self.machine.initial, values) for values in product(*map(self._first, names))}
            todo = sorted(reached)
            while todo:
                new = set(self._next(names, todo.pop(), reached))
                reached |= new
                todo += sorted(new)
            self.known[names] = reached
        return self.known[names]

    def _first(self, name: str) -> tuple[int, ...]:
        """The values at the beginning: those of a persistent variable are restored, so they may be any."""
        variable = self.names[name]
        return (variable.init,) if name in self.machine.vars and not variable.persist else variable.model

    def _next(self, names: tuple[str, ...], place: Place, reached: set[Place]) -> Iterator[Place]:
        """Places not yet reached, one step further."""
        state, values = place
        told: set[Place] = set()
        for branch in self.machine.transitions:
            if state not in branch.sources:
                continue
            assigned = {assign.target: assign.value for assign in branch.assigns}
            kept = [
                (value,) if name not in assigned else self.names[name].model for name, value in zip(names, values, strict=True)
            ]
            for after in product(*kept):
                new = (branch.goto or state, after)
                if new in reached or new in told:
                    continue
                wanted = [
                    (Binary("==", assigned[n], Number(v)), True) for n, v in zip(names, after, strict=True) if n in assigned
                ]
                if self._can(branch, dict(zip(names, values, strict=True)), wanted):
                    told.add(new)
                    yield new

    def _can(self, branch: ir.Transition, fixed: Mapping[str, int], wanted: Sequence[Condition]) -> bool:
        solver = self._solvers[branch.event]
        usual = {name: solver.scope.variables[name] for name in fixed}
        solver.scope.variables |= {name: replace(usual[name], model=(value,)) for name, value in fixed.items()}
        found = solver.find([*effective(branch), *wanted])
        solver.scope.variables |= usual
        return found is not None


def _among(names: tuple[str, ...], places: set[Place], state: str) -> Evaluator:
    def run(values: Mapping[str, int]) -> int | None:
        given = tuple(values.get(name) for name in names)
        return None if None in given else (state, given) in places

    return run
