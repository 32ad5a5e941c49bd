"""Expressions in words, for people who do not read the language of the specification."""

from __future__ import annotations

from typing import Final

from win12_spec.expr import Binary, Choice, EnumValue, Expr, Name, Number, Unary

_WORDS: Final = {
    "==": "is", "!=": "is not", "<": "is less than", "<=": "is at most", ">": "is more than", ">=": "is at least",
}  # fmt: skip
_OPPOSITE: Final = {"==": "!=", "!=": "==", "<": ">=", "<=": ">", ">": "<=", ">=": "<"}
_COMPARISONS: Final = tuple(_WORDS)


def spoken(tree: Expr) -> str:
    """The expression as words: `not a and b != e::x` is "not a and b is not x"."""
    match tree:
        case Number():
            return str(tree.value)
        case Name():
            return tree.name
        case EnumValue():
            return tree.label
        case Unary():
            return f"not {_part(tree.operand, 'not')}"
        case Choice():
            return f"{_part(tree.then, '?')} if {spoken(tree.condition)}, otherwise {_part(tree.otherwise, '?')}"
        case Binary():
            return f"{_part(tree.left, tree.op)} {_WORDS.get(tree.op, tree.op)} {_part(tree.right, tree.op)}"


def denied(tree: Expr) -> str:
    """The opposite of a condition, in words; `and` and `or` are taken apart."""
    return spoken(opposite(tree))


def opposite(tree: Expr) -> Expr:
    """The condition that holds where this one does not, without a `not` around more than one thing."""
    match tree:
        case Unary():
            return tree.operand
        case Binary() if tree.op in _OPPOSITE:
            return Binary(_OPPOSITE[tree.op], tree.left, tree.right)
        case Binary() if tree.op in ("and", "or"):
            return Binary("or" if tree.op == "and" else "and", opposite(tree.left), opposite(tree.right))
        case _:
            return Unary("not", tree)


def _part(tree: Expr, above: str) -> str:
    """Parentheses where words alone could be read in two ways."""
    match tree:
        case Binary() if tree.op in ("and", "or"):
            bare = tree.op == above
        case Binary() if tree.op in _COMPARISONS:
            bare = above in ("and", "or")
        case Binary():
            bare = above in (*_COMPARISONS, "and", "or")
        case Choice():
            bare = False
        case _:
            bare = True
    return spoken(tree) if bare else f"({spoken(tree)})"
