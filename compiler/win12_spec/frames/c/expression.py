"""Expressions of the frames in C. What is reckoned is reckoned in 64 bits with sign, in which nothing overflows."""

from __future__ import annotations

from collections.abc import Callable

from win12_spec import expr
from win12_spec.frames.ir import FrameFile
from win12_spec.frames.python.context import strip

OPERATORS = {"and": "&&", "or": "||"}
COMPARISONS = ("==", "!=", "<", "<=", ">", ">=")
MASKS = ("&", "|", "^", ">>")


class Expressions:
    """`name` says how a name is read: an unsigned value of any width."""

    def __init__(self, file: FrameFile, name: Callable[[expr.Name], str]) -> None:
        self.file, self.name = file, name

    def number(self, tree: expr.Expr) -> str:
        """The expression as an int64_t or something that becomes one."""
        return strip(self._text(tree))

    def truth(self, tree: expr.Expr) -> str:
        """The expression as a condition."""
        return strip(self._text(tree))

    def _text(self, tree: expr.Expr) -> str:
        match tree:
            case expr.Number():
                return _number(tree.value)
            case expr.Name():
                return self.name(tree)
            case expr.EnumValue():
                return _number(next(n for n, label in self.file.enums[tree.enum].values if label == tree.label))
            case expr.Unary():
                return f"(!{self._text(tree.operand)})" if tree.op == "not" else f"(-{self._wide(tree.operand)})"
            case expr.Choice():
                parts = [self._text(tree.condition), self._wide(tree.then), self._wide(tree.otherwise)]
                return f"({parts[0]} ? {parts[1]} : {parts[2]})"
            case expr.Binary():
                return self._binary(tree)

    def _binary(self, tree: expr.Binary) -> str:
        if tree.op in MASKS:
            return self._mask(tree)
        op = OPERATORS.get(tree.op, tree.op)
        plain = tree.op in OPERATORS
        plain = plain or (tree.op in COMPARISONS and isinstance(tree.right, expr.Number | expr.EnumValue))
        side = self._text if plain else self._wide
        return f"({side(tree.left)} {op} {side(tree.right)})"

    def _mask(self, tree: expr.Binary) -> str:
        """Bits, of unsigned numbers; a shift is a division, which is the same to a compiler and plainer to a prover."""
        if tree.op == ">>" and isinstance(tree.right, expr.Number):
            return f"({self._bits(tree.left)} / {_number(1 << tree.right.value)}U)"
        return f"({self._bits(tree.left)} {tree.op} {self._bits(tree.right)})"

    def _bits(self, tree: expr.Expr) -> str:
        return f"{self._text(tree)}U" if isinstance(tree, expr.Number) else self._text(tree)

    def _wide(self, tree: expr.Expr) -> str:
        return f"(int64_t){self._text(tree)}" if isinstance(tree, expr.Name) else self._text(tree)


def is_truth(tree: expr.Expr) -> bool:
    """Whether the value is true or false rather than a number."""
    if isinstance(tree, expr.Unary):
        return tree.op == "not"
    return isinstance(tree, expr.Binary) and (tree.op in OPERATORS or tree.op in COMPARISONS)


def _number(value: int) -> str:
    return str(value) if value < 16 else f"{value:#x}"
