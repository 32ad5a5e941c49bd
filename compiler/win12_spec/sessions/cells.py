"""The table of a machine, cell by cell, and its proof: one branch and one only holds, questions are put in time, values fit.

A cell is the list of branches of one state and event, in the order of the file. Generated code tests them in that order, from
left to right within a guard; the checks here reason about the same order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from win12_spec.diagnostics import SpecError
from win12_spec.expr import Binary, Choice, Expr, Name, Unary
from win12_spec.sessions import ir
from win12_spec.sessions.scope import Scope, show
from win12_spec.sessions.solve import Condition, Solver, Values


@dataclass(frozen=True)
class Cell:
    """What happens in one state at one event."""

    state: ir.State
    event: ir.Event
    branches: tuple[ir.Transition, ...]


def cells(machine: ir.Machine) -> Iterator[Cell]:
    """Every cell that can occur: a timer's event only where the timer runs."""
    for event in machine.events.values():
        for state in machine.states.values():
            branches = tuple(machine.taken(state.name, event.name))
            if branches or event.group != "timer":
                yield Cell(state, event, branches)


def prove(machine: ir.Machine, proved: ir.Machine | None = None) -> list[Cell]:
    """The table, proved. What is alike in `proved`, which has no faults, is not proved again. Raises SpecError at a fault."""
    table = list(cells(machine))
    known = _Known(machine, proved)
    for event in machine.events.values():
        proof = _Proof(machine, event)
        done: set[tuple[str, ...]] = set()
        for cell in table:
            key = tuple(branch.id for branch in cell.branches)
            if cell.event is event and key not in done and not known.cell(cell):
                done.add(key)
                proof.cell(cell)
        for branch in machine.transitions:
            if branch.event == event.name and not known.branch(branch):
                proof.branch(branch)
    return table


class _Known:
    """What another machine, which was proved, has alike: where all that guards can read is declared alike in both."""

    def __init__(self, machine: ir.Machine, proved: ir.Machine | None) -> None:
        alike = proved if proved is not None and _premises(machine) == _premises(proved) else None
        self._machine, self._proved = machine, alike
        self._branches = {branch.id: branch for branch in alike.transitions} if alike else {}

    def cell(self, cell: Cell) -> bool:
        proved, event = self._proved, cell.event.name
        return proved is not None and self._event(event) and list(cell.branches) == proved.taken(cell.state.name, event)

    def branch(self, branch: ir.Transition) -> bool:
        return self._event(branch.event) and self._branches.get(branch.id) == branch

    def _event(self, name: str) -> bool:
        return self._proved is not None and self._proved.events.get(name) == self._machine.events[name]


def _premises(machine: ir.Machine) -> tuple[object, ...]:
    return machine.consts, machine.settings, machine.vars, machine.types, machine.asks, machine.definitions


def effective(branch: ir.Transition) -> list[Condition]:
    """The conditions under which a branch is taken."""
    own: list[Condition] = [(branch.guard, True)] if branch.guard is not None else []
    return [*((earlier, False) for earlier in branch.earlier), *own]


class _Proof:
    def __init__(self, machine: ir.Machine, event: ir.Event) -> None:
        self.machine, self.event = machine, event
        self.scope = Scope(machine, event)
        self.solver = Solver(self.scope)

    def cell(self, cell: Cell) -> None:
        self._no_hole(cell)
        for number, two in enumerate(cell.branches):
            for one in cell.branches[:number]:
                if one.group == two.group and one.group:
                    continue
                both = self.solver.find([*effective(one), *effective(two)])
                if both is not None:
                    raise SpecError.at(
                        two.where,
                        f"'{one.id}' and '{two.id}' both hold in state '{cell.state.name}' when {self._show(both)}",
                        "make the guards exclude each other, or use a 'first' group",
                    )

    def _no_hole(self, cell: Cell) -> None:
        if any(branch.guard is None for branch in cell.branches):
            return
        left = self.solver.find([(branch.guard, False) for branch in cell.branches if branch.guard is not None])
        if left is not None:
            raise SpecError.at(
                cell.branches[-1].where,
                f"state '{cell.state.name}' has no transition for event '{self.event.name}' when {self._show(left)}",
                "the guards of a state and event must leave no case out",
            )

    def _show(self, values: Values) -> str:
        return (
            ", ".join(f"{name} = {literal(value, self.scope.variables[name].type)}" for name, value in sorted(values.items()))
            or "true"
        )

    def branch(self, branch: ir.Transition) -> None:
        """That it can be taken, that it asks in time, and that what it assigns fits."""
        taken = effective(branch)
        if self.solver.find(taken) is None:
            raise SpecError.at(
                branch.where,
                f"transition '{branch.id}' can never be taken",
                "its guard is never true, or the branches before it leave nothing over",
            )
        if branch.guard is not None:
            self._in_time(branch.guard, taken[:-1], branch)
        for effect in branch.effects:
            context = list(taken)
            if effect.condition is not None:
                self._in_time(effect.condition, context, branch)
                context.append((effect.condition, True))
            for argument in effect.arguments:
                self._in_time(argument, context, branch)
        for assign in branch.assigns:
            self._in_time(assign.value, taken, branch)
            self._fits(assign, taken, branch)

    def _in_time(self, tree: Expr, context: Sequence[Condition], branch: ir.Transition) -> None:
        """Follows the evaluation from left to right; `context` is what is known when `tree` is reached."""
        match tree:
            case Unary():
                self._in_time(tree.operand, context, branch)
            case Choice():
                self._in_time(tree.condition, context, branch)
                self._in_time(tree.then, [*context, (tree.condition, True)], branch)
                self._in_time(tree.otherwise, [*context, (tree.condition, False)], branch)
            case Binary():
                self._in_time(tree.left, context, branch)
                short = tree.op in ("and", "or")
                self._in_time(tree.right, [*context, (tree.left, tree.op == "and")] if short else context, branch)
                if tree.op == "-":
                    self._not_negative(tree, context, branch)
            case Name() if tree.name in self.machine.definitions:
                self._in_time(self.machine.definitions[tree.name].expr, context, branch)
            case _:
                for name in self.scope.asks(tree):
                    self._may_ask(self.machine.asks[name], context, branch)

    def _may_ask(self, ask: ir.Ask, context: Sequence[Condition], branch: ir.Transition) -> None:
        if ask.after is not None and self.solver.find([*context, (ask.after, False)]) is not None:
            raise SpecError.at(
                branch.where,
                f"'{ask.name}' may be asked only after '{show(ask.after)}'",
                "test that condition in a branch before",
            )

    def _not_negative(self, tree: Binary, context: Sequence[Condition], branch: ir.Transition) -> None:
        value = self.solver.evaluator(tree)

        def negative(values: object) -> bool | None:
            number = value(values)  # type: ignore[arg-type]
            return None if number is None else number < 0

        if self.solver.find(context, [(negative, self.scope.reads(tree))]) is not None:
            raise SpecError.at(branch.where, f"'{show(tree)}' can be negative", "compare the two before subtracting")

    def _fits(self, assign: ir.Assign, taken: Sequence[Condition], branch: ir.Transition) -> None:
        value, model = self.solver.evaluator(assign.value), set(self.machine.vars[assign.target].model)
        reads = list(dict.fromkeys(self.scope.reads(assign.value)))

        def outside(values: object) -> bool | None:
            number = value(values)  # type: ignore[arg-type]
            return None if number is None else number not in model

        bad = self.solver.find(taken, [(outside, reads)])
        if bad is not None:
            shown = self._show({name: bad[name] for name in reads if name in bad})
            raise SpecError.at(
                assign.where,
                f"'{assign.target} = {show(assign.value)}' leaves the range of '{assign.target}' when {shown}",
                f"guard it in '{branch.id}', or widen 'model'",
            )


def literal(value: int, kind: ir.Type) -> str:
    """A value as it would be written: true, a label, a number."""
    if kind.is_bool:
        return "true" if value else "false"
    return next((label for label, number in kind.labels if number == value), str(value))
