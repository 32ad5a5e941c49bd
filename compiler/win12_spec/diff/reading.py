"""A branch reduced to what decides and what follows, so that branches of two versions of a machine can be compared.

Names that one version gives a meaning (definitions, constants, labels) are replaced by it: what is left are the names of
settings, variables, fields and answers, which both versions share. Constants have their model values, as in every other proof.
An effect `save x` is read as handing over the value that x has after the assignments.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from win12_spec.expr import Binary, Choice, EnumValue, Expr, Name, Number, Unary
from win12_spec.sessions import ir
from win12_spec.sessions.cells import effective
from win12_spec.sessions.solve import Condition

ALWAYS = Number(1)


@dataclass(frozen=True)
class Deed:
    """An effect: done when `condition` is not zero."""

    kind: str
    name: str
    arguments: tuple[Expr, ...]
    condition: Expr = ALWAYS


@dataclass(frozen=True)
class Reading:
    """One branch: the conditions under which it is taken, and what it does. `goto` is empty when the state stays."""

    id: str
    conditions: tuple[Condition, ...]
    assigns: tuple[tuple[str, Expr], ...]
    deeds: tuple[Deed, ...]
    error: str
    goto: str
    restart: tuple[str, ...]

    @property
    def assigned(self) -> Mapping[str, Expr]:
        """The values assigned, by variable."""
        return dict(self.assigns)

    @property
    def rest(self) -> tuple[object, ...]:
        """All but the id: branches of equal `rest` are taken for the same reason and do the same."""
        return (self.conditions, self.assigns, self.deeds, self.error, self.goto, self.restart)


class Lens:
    """Reads the branches of one machine."""

    def __init__(self, machine: ir.Machine) -> None:
        self.machine = machine
        self._closed: dict[Expr, Expr] = {}
        self._read: dict[str, Reading] = {}

    def reading(self, branch: ir.Transition) -> Reading:
        """The branch with its names resolved."""
        if branch.id not in self._read:
            self._read[branch.id] = self._reading(branch)
        return self._read[branch.id]

    def cell(self, state: str, event: str) -> list[Reading]:
        """The branches of one state and event, in the order of the file."""
        return [self.reading(branch) for branch in self.machine.taken(state, event)]

    def _reading(self, branch: ir.Transition) -> Reading:
        conditions = tuple((self.closed(tree), wanted) for tree, wanted in effective(branch))
        assigns = tuple(sorted((a.target, self.closed(a.value)) for a in branch.assigns))
        new = dict(assigns)
        deeds = tuple(self._deed(effect, new) for effect in branch.effects)
        return Reading(branch.id, conditions, assigns, deeds, branch.error, branch.goto, branch.restart)

    def _deed(self, effect: ir.Effect, new: Mapping[str, Expr]) -> Deed:
        arguments = tuple(map(self.closed, effect.arguments))
        if effect.kind == "save":
            arguments = (new.get(effect.name, Name(effect.name)),)
        return Deed(effect.kind, effect.name, arguments, ALWAYS if effect.condition is None else self.closed(effect.condition))

    def closed(self, tree: Expr) -> Expr:
        """The expression with nothing but variables and numbers in it."""
        if tree not in self._closed:
            self._closed[tree] = self._close(tree)
        return self._closed[tree]

    def _close(self, tree: Expr) -> Expr:
        match tree:
            case Name():
                return self._name(tree)
            case EnumValue():
                return Number(dict(self.machine.types[tree.enum].labels)[tree.label])
            case Unary():
                return Unary(tree.op, self.closed(tree.operand))
            case Binary():
                return Binary(tree.op, self.closed(tree.left), self.closed(tree.right))
            case Choice():
                return Choice(self.closed(tree.condition), self.closed(tree.then), self.closed(tree.otherwise))
            case _:
                return tree

    def _name(self, tree: Name) -> Expr:
        if tree.name in ("true", "false"):
            return Number(int(tree.name == "true"))
        if tree.name in self.machine.definitions:
            return self.closed(self.machine.definitions[tree.name].expr)
        if tree.name in self.machine.consts:
            return Number(self.machine.consts[tree.name].model)
        return tree
