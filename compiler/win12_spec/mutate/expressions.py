"""Every expression that differs from a given one in a single, small mistake of a kind that people make.

A comparison that is one off or turned round, a part forgotten, `and` for `or`, a missing or surplus `not`, a number or label next
to the right one. Types are kept: a mistake that any compiler refuses says nothing about the strength of a specification.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from win12_spec.expr import Binary, Choice, EnumValue, Expr, Name, Number, Unary
from win12_spec.sessions import ir

COMPARISONS = {"==": ("!=",), "!=": ("==",), "<": ("<=", ">="), "<=": ("<", ">"), ">": (">=", "<="), ">=": (">", "<")}
OTHER = {"and": "or", "or": "and", "+": "-", "-": "+"}
BOOLEANS = {"true": "false", "false": "true"}


@dataclass(frozen=True)
class Variant:
    """`whole` has `new` where the original has `old`; `operator` names the kind of mistake."""

    operator: str
    old: Expr
    new: Expr
    whole: Expr


def variants(tree: Expr, machine: ir.Machine, *, boolean: bool) -> list[Variant]:
    """Every variant once. `boolean`: the expression is a condition, so it, and its parts that are conditions, can be negated."""
    found: dict[Expr, Variant] = {}
    for variant in _Variants(machine).of(tree, boolean):
        if variant.whole != tree:
            found.setdefault(variant.whole, variant)
    return list(found.values())


class _Variants:
    def __init__(self, machine: ir.Machine) -> None:
        self.machine = machine

    def of(self, tree: Expr, boolean: bool) -> Iterator[Variant]:
        """Changes of the node itself, then of its parts."""
        for operator, new in self._here(tree, boolean):
            yield Variant(operator, tree, new, new)
        for part, is_condition, rebuilt in _parts(tree):
            for variant in self.of(part, is_condition):
                whole = rebuilt(variant.whole)
                if variant.operator == "constant" and variant.old is part:  # a number alone would not say which one
                    yield Variant(variant.operator, tree, whole, whole)
                else:
                    yield replace(variant, whole=whole)

    def _here(self, tree: Expr, boolean: bool) -> Iterator[tuple[str, Expr]]:
        match tree:
            case Number():
                yield "constant", Number(tree.value + 1)
                if tree.value:
                    yield "constant", Number(tree.value - 1)
            case EnumValue():
                yield "constant", self._next(tree)
            case Name():
                yield from self._name(tree, boolean)
            case Unary():
                yield "negation", tree.operand
            case Binary():
                yield from _binary(tree, boolean)
            case Choice():
                yield "term", tree.then
                yield "term", tree.otherwise

    def _name(self, tree: Name, boolean: bool) -> Iterator[tuple[str, Expr]]:
        if tree.name in BOOLEANS:
            yield "constant", Name(BOOLEANS[tree.name])
        elif tree.name in self.machine.consts:
            yield "constant", Binary("+", tree, Number(1))
            yield "constant", Binary("-", tree, Number(1))
        elif boolean:
            yield "negation", Unary("not", tree)

    def _next(self, tree: EnumValue) -> Expr:
        labels = [label for label, _ in self.machine.types[tree.enum].labels]
        return EnumValue(tree.enum, labels[(labels.index(tree.label) + 1) % len(labels)])


def _binary(tree: Binary, boolean: bool) -> Iterator[tuple[str, Expr]]:
    for other in COMPARISONS.get(tree.op, ()):
        yield "comparison", Binary(other, tree.left, tree.right)
    if tree.op in OTHER:
        yield "connective", Binary(OTHER[tree.op], tree.left, tree.right)
    if tree.op not in COMPARISONS:
        yield "term", tree.left
        if tree.op != "-":
            yield "term", tree.right
    if boolean and tree.op not in COMPARISONS:  # their negation is a comparison turned round
        yield "negation", Unary("not", tree)


def _parts(tree: Expr) -> list[tuple[Expr, bool, Callable[[Expr], Expr]]]:
    """The parts of a node, whether they are conditions, and how the node is rebuilt around another part."""
    match tree:
        case Unary():
            return [(tree.operand, False, lambda new: Unary(tree.op, new))]  # its negation is the node's
        case Binary():
            logic = tree.op in ("and", "or")
            return [
                (tree.left, logic, lambda new: Binary(tree.op, new, tree.right)),
                (tree.right, logic, lambda new: Binary(tree.op, tree.left, new)),
            ]
        case Choice():
            return [
                (tree.condition, True, lambda new: Choice(new, tree.then, tree.otherwise)),
                (tree.then, False, lambda new: Choice(tree.condition, new, tree.otherwise)),
                (tree.otherwise, False, lambda new: Choice(tree.condition, tree.then, new)),
            ]
        case _:
            return []
