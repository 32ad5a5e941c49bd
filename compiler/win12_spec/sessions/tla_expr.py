"""Expressions of a session in TLA+.

Booleans are BOOLEAN, numbers and enum values are integers. Names are read through `names`, so that the same tree can be written
for a machine that is a record (`m.counter`) and for one whose message is still to be chosen (`v_counter`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from win12_spec.expr import Binary, Choice, EnumValue, Expr, Name, Number, Unary
from win12_spec.sessions import ir

_OPERATORS: Final = {"==": "=", "!=": "#", "and": "/\\", "or": "\\/"}


class TlaExpr:
    """Writes expressions. `names` gives the text of a variable, setting, field or answer; `consts` values of constants."""

    def __init__(self, machine: ir.Machine, names: Callable[[str], str], consts: Mapping[str, int]) -> None:
        self.machine, self.names, self.consts = machine, names, consts

    def text(self, tree: Expr) -> str:
        """The expression; a compound one stands in parentheses."""
        match tree:
            case Number():
                return str(tree.value)
            case Name():
                return self._name(tree.name)
            case EnumValue():
                return enum_constant(self.machine.types[tree.enum], tree.label)
            case Unary():
                return f"~{self.text(tree.operand)}"
            case Choice():
                then, other = self.text(tree.then), self.text(tree.otherwise)
                return f"(IF {self.text(tree.condition)} THEN {then} ELSE {other})"
            case Binary():
                if tree.op == "&":
                    return self._and(tree)
                return f"({self.text(tree.left)} {_OPERATORS.get(tree.op, tree.op)} {self.text(tree.right)})"

    def _name(self, name: str) -> str:
        if name in ("true", "false"):
            return name.upper()
        if name in self.machine.definitions:
            return self.text(self.machine.definitions[name].expr)
        return name if name in self.machine.consts else self.names(name)

    def _and(self, tree: Binary) -> str:
        """Bitwise and: by division where one side is a known mask or a single bit, since TLC counts bits slowly."""
        left, right = self.text(tree.left), self.text(tree.right)
        mask = self._constant(tree.right)
        if mask is not None and mask & (mask + 1) == 0:
            return f"({left} % {mask + 1})"
        if mask is not None and mask & (mask - 1) == 0:
            return f"((({left} \\div {mask}) % 2) * {mask})"
        return f"And({left}, {right})"

    def _constant(self, tree: Expr) -> int | None:
        match tree:
            case Number():
                return tree.value
            case EnumValue():
                return dict(self.machine.types[tree.enum].labels)[tree.label]
            case Name():
                return self.consts.get(tree.name)
            case _:
                return None


def enum_constant(kind: ir.Type, label: str) -> str:
    """Name of an enum's value, the same as in the generated Python."""
    return f"{kind.name.split('.')[-1]}_{label}".upper()


def literal(kind: ir.Type, value: int) -> str:
    """A value as TLA+."""
    return str(bool(value)).upper() if kind.is_bool else str(value)


def values(variable: ir.Variable) -> str:
    """The set that a model chooses from."""
    if variable.type.is_bool and len(set(variable.model)) == 2:
        return "BOOLEAN"
    return "{" + ", ".join(literal(variable.type, value) for value in sorted(set(variable.model))) + "}"
