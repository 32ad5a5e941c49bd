"""The value of an expression, for trying out what a rule allows."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping

from win12_spec import expr

OPERATORS: dict[str, Callable[[int, int], int]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "|": operator.or_,
    "^": operator.xor,
    "&": operator.and_,
    "<<": operator.lshift,
    ">>": operator.rshift,
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.floordiv,
    "%": operator.mod,
}


def evaluate(tree: expr.Expr, names: Mapping[str, int]) -> int:
    """The value over these names (`a.b` is looked up as "a.b"); KeyError for one that is missing and for enum values."""
    match tree:
        case expr.Number():
            return tree.value
        case expr.Name():
            return names[".".join((tree.name, *tree.members))]
        case expr.EnumValue():
            return names[f"{tree.enum}::{tree.label}"]
        case expr.Unary():
            value = evaluate(tree.operand, names)
            return int(not value) if tree.op == "not" else -value
        case expr.Binary(op="and" | "or"):
            left = evaluate(tree.left, names)  # the right side may read what is there only if the left one says so
            return left if bool(left) == (tree.op == "or") else evaluate(tree.right, names)
        case expr.Binary():
            return int(OPERATORS[tree.op](evaluate(tree.left, names), evaluate(tree.right, names)))
        case expr.Choice():
            return evaluate(tree.then if evaluate(tree.condition, names) else tree.otherwise, names)
