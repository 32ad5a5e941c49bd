"""Expressions and assignments of a session in C.

Integers are unsigned of the declared width; sums and differences are made in 64 bits, so that nothing wraps of what the checks
of the compiler have proved to fit.
"""

from __future__ import annotations

from collections.abc import Sequence

from win12_spec.emit.c_words import word
from win12_spec.expr import Binary, Choice, EnumValue, Expr, Name, Number, Unary
from win12_spec.sessions import ir
from win12_spec.sessions.event_expr import EventExpr

_OPERATORS = {"and": "&&", "or": "||"}


class CExpr(EventExpr):
    """Writes expressions of C."""

    def text(self, tree: Expr) -> str:
        """The expression, ready to stand alone."""
        match tree:
            case Number():
                return f"{tree.value}U"
            case Name():
                return self._name(tree.name)
            case EnumValue():
                return enum_constant(self.machine.types[tree.enum], tree.label)
            case Unary():
                return f"!{self._part(tree.operand)}"
            case Choice():
                return f"{self._part(tree.condition)} ? {self._part(tree.then)} : {self._part(tree.otherwise)}"
            case Binary():
                operator = _OPERATORS.get(tree.op, tree.op)
                return f"{self._left(tree)} {operator} {self._side(tree.right, tree)}"

    def value(self, tree: Expr, kind: ir.Type) -> str:
        """The expression as a value of a type."""
        target = c_type(kind)
        resolved = self._resolve(tree)
        if kind.is_bool or self._is(resolved, target):
            return self.text(tree)
        return f"({target}){self._part(tree)}"

    def _is(self, tree: Expr, target: str) -> bool:
        """Whether it is of that C type as it stands."""
        if isinstance(tree, Number):
            return True
        variable = self.scope.variables.get(tree.name) if isinstance(tree, Name) else None
        return variable is not None and c_type(variable.type) == target

    def _name(self, name: str) -> str:
        machine = self.machine
        if name in machine.definitions:
            return self.text(machine.definitions[name].expr)
        if name in ("true", "false") or name in machine.consts:
            return name
        if name in machine.asks:
            return word(name) if name in self.fetched else f"ports->{word(name)}(ports->context)"
        return word(name) if name in self.event.fields else f"m->{word(name)}"

    def _left(self, tree: Binary) -> str:
        """The left operand; that of a sum is made wide, unless it is a sum itself."""
        inner = self._resolve(tree.left)
        if tree.op in "+-":
            return self.text(inner) if isinstance(inner, Binary) and inner.op in "+-" else f"(uint64_t){self._part(inner)}"
        return self._side(tree.left, tree)

    def _side(self, tree: Expr, outer: Binary) -> str:
        """An operand: without parentheses only where no reader, and no compiler, would ask for them."""
        inner = self._resolve(tree)
        same = isinstance(inner, Binary) and inner.op == outer.op and outer.op in _OPERATORS
        return self.text(tree) if same else self._part(tree)

    def assigns(self, assigns: Sequence[ir.Assign]) -> list[str]:
        """Statements for simultaneous assignments: one after the other where that is the same, else by way of locals."""
        late = [assign.target for assign in assigns]
        crossed = any(set(late[:at]) & set(self.scope.reads(assign.value)) for at, assign in enumerate(assigns))
        values = [(a.target, self.machine.vars[a.target].type, a.value) for a in assigns]
        if not crossed:
            return [f"m->{word(target)} = {self.value(tree, kind)};" for target, kind, tree in values]
        first = [f"const {c_type(kind)} new_{target} = {self.value(tree, kind)};" for target, kind, tree in values]
        return [*first, *(f"m->{word(target)} = new_{target};" for target in late)]


def c_type(kind: ir.Type) -> str:
    """The C type of a value. What a peer says as an enum is any number."""
    if kind.is_bool:
        return "bool"
    if kind.is_enum or kind.bits > 16:
        return "uint32_t"
    return f"uint{kind.bits}_t"


def enum_constant(kind: ir.Type, label: str) -> str:
    """The name of an enum's value within the file of a machine."""
    return f"{kind.name.split('.')[-1]}_{label}".upper()
