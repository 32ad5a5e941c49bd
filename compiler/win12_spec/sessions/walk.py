"""Every expression of a machine, and what it names."""

from __future__ import annotations

from collections.abc import Iterator

from win12_spec.expr import Binary, Choice, EnumValue, Expr, Unary
from win12_spec.sessions import ir


def read_by(branch: ir.Transition) -> Iterator[Expr]:
    """The expressions of one branch, those before it in its group left out."""
    if branch.guard is not None:
        yield branch.guard
    yield from (assign.value for assign in branch.assigns)
    for effect in branch.effects:
        yield from effect.arguments
        if effect.condition is not None:
            yield effect.condition


def expressions(machine: ir.Machine) -> Iterator[Expr]:
    """The expressions that become code: of branches and definitions."""
    for branch in machine.transitions:
        yield from read_by(branch)
    for definition in machine.definitions.values():
        yield definition.expr


def labels(tree: Expr) -> Iterator[EnumValue]:
    """Every enum value an expression names."""
    match tree:
        case EnumValue():
            yield tree
        case Binary():
            yield from labels(tree.left)
            yield from labels(tree.right)
        case Unary():
            yield from labels(tree.operand)
        case Choice():
            for part in (tree.condition, tree.then, tree.otherwise):
                yield from labels(part)
        case _:
            return
