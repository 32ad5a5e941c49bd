"""Expressions and assignments of a session in Python."""

from __future__ import annotations

from collections.abc import Sequence

from win12_spec.expr import Binary, Choice, EnumValue, Expr, Name, Number, Unary
from win12_spec.sessions import ir
from win12_spec.sessions.event_expr import EventExpr


class PythonExpr(EventExpr):
    """Writes expressions of Python."""

    def text(self, tree: Expr) -> str:
        """The expression, ready to stand alone."""
        match tree:
            case Number():
                return str(tree.value)
            case Name():
                return self._name(tree.name)
            case EnumValue():
                return enum_constant(self.machine.types[tree.enum], tree.label)
            case Unary():
                return f"not {self._part(tree.operand)}"
            case Choice():
                return f"{self._part(tree.then)} if {self.text(tree.condition)} else {self._part(tree.otherwise)}"
            case Binary():
                return f"{self._side(tree.left, tree)} {tree.op} {self._side(tree.right, tree)}"

    def _name(self, name: str) -> str:
        machine = self.machine
        if name in ("true", "false"):
            return name.capitalize()
        if name in machine.definitions:
            return self.text(machine.definitions[name].expr)
        if name in machine.consts:
            return name
        if name in machine.asks:
            return name if name in self.fetched else f"ports.{name}()"
        return name if name in self.event.fields else f"m.{name}"

    def _side(self, tree: Expr, outer: Binary) -> str:
        inner = self._resolve(tree)
        if isinstance(inner, Unary) and outer.op not in ("and", "or"):
            return f"({self.text(tree)})"
        if not isinstance(inner, Binary | Choice):
            return self.text(tree)
        bare = isinstance(inner, Binary) and outer.op in ("and", "or") and (inner.op == outer.op or inner.op not in ("and", "or"))
        bare = bare or (isinstance(inner, Binary) and inner.op in "+-&" and outer.op not in ("and", "or", "+", "-", "&"))
        return self.text(tree) if bare else f"({self.text(tree)})"

    def assigns(self, assigns: Sequence[ir.Assign]) -> list[str]:
        """Statements for simultaneous assignments: one after the other where that is the same, else as a tuple."""
        late = [assign.target for assign in assigns]
        for number, assign in enumerate(assigns):
            if set(late[:number]) & set(self.scope.reads(assign.value)):
                targets = ", ".join(f"m.{target}" for target in late)
                return [f"{targets} = {', '.join(self.text(a.value) for a in assigns)}"]
        return [line for assign in assigns for line in self._assign(assign)]

    def _assign(self, assign: ir.Assign) -> list[str]:
        value = assign.value
        if isinstance(value, Choice) and value.otherwise == Name(assign.target):
            return [f"if {self.text(value.condition)}:", f"    m.{assign.target} = {self.text(value.then)}"]
        return [f"m.{assign.target} = {self.text(value)}"]


def enum_constant(kind: ir.Type, label: str) -> str:
    """The module-level name of an enum's value: faster to read than an attribute of the class."""
    return f"{kind.name.split('.')[-1]}_{label}".upper()


def annotation(variable: ir.Variable) -> str:
    """`bool`, `int`, or the class of an enum; what a peer says as an enum is any number."""
    return "bool" if variable.type.is_bool else "int"
