"""Which names an expression may read, and what type it has."""

from __future__ import annotations

from collections.abc import Iterator

from win12_spec.diagnostics import Location, SpecError
from win12_spec.expr import Binary, Choice, EnumValue, Expr, Name, Number, Unary, names
from win12_spec.sessions import ir

NUMBER = ir.Type("number", 32)
LOGIC = ("and", "or")
EQUALITY = ("==", "!=")
ORDER = ("<", "<=", ">", ">=")
ARITHMETIC = ("+", "-", "&")
GUIDE = "the session language has: not and or == != < <= > >= + - & ?:, names, numbers, ENUM::LABEL"


class Scope:
    """The names seen by the branches of one event: its fields, answers, settings, variables, constants, definitions."""

    def __init__(self, machine: ir.Machine, event: ir.Event | None) -> None:
        self.machine = machine
        self.variables: dict[str, ir.Variable] = {**machine.settings, **machine.vars}
        self.variables |= {ask.name: ask.answer for ask in machine.asks.values()}
        self.variables |= dict(event.fields) if event else {}

    def type(self, tree: Expr, where: Location) -> ir.Type:
        """Type of an expression. Raises SpecError for unknown names and for operands that do not fit."""
        match tree:
            case Number():
                return NUMBER
            case Name():
                return self._name(tree, where)
            case EnumValue():
                return self._label(tree, where)
            case Unary():
                if tree.op != "not":
                    raise _not_in_language(tree.op, where)
                self._expect(tree.operand, ir.BOOL, where, tree.op)
                return ir.BOOL
            case Binary():
                return self._binary(tree, where)
            case Choice():
                self._expect(tree.condition, ir.BOOL, where, "?")
                return self._common(tree.then, tree.otherwise, where, "?:")

    def _name(self, tree: Name, where: Location) -> ir.Type:
        if tree.members:
            raise SpecError.at(where, f"'{tree.name}' has no members", GUIDE)
        if tree.name in ("true", "false"):
            return ir.BOOL
        if tree.name in self.machine.definitions:
            return self.type(self.machine.definitions[tree.name].expr, self.machine.definitions[tree.name].where)
        if tree.name in self.machine.consts:
            return NUMBER
        if tree.name not in self.variables:
            raise SpecError.at(where, f"unknown name '{tree.name}'", f"names here: {', '.join(self.names())}")
        return self.variables[tree.name].type

    def names(self) -> list[str]:
        """Every name that may be read here."""
        return sorted([*self.variables, *self.machine.consts, *self.machine.definitions])

    def _label(self, tree: EnumValue, where: Location) -> ir.Type:
        kind = self.machine.types.get(tree.enum)
        if kind is None:
            raise SpecError.at(where, f"unknown enum '{tree.enum}'", f"enums: {', '.join(self.machine.types)}")
        if tree.label not in dict(kind.labels):
            raise SpecError.at(where, f"'{tree.label}' is not a value of '{tree.enum}'", f"one of {', '.join(dict(kind.labels))}")
        return kind

    def _binary(self, tree: Binary, where: Location) -> ir.Type:
        if tree.op in LOGIC:
            for side in (tree.left, tree.right):
                self._expect(side, ir.BOOL, where, tree.op)
            return ir.BOOL
        if tree.op in EQUALITY:
            self._common(tree.left, tree.right, where, tree.op)
            return ir.BOOL
        if tree.op not in ORDER and tree.op not in ARITHMETIC:
            raise _not_in_language(tree.op, where)
        for side in (tree.left, tree.right):
            kind = self.type(side, where)
            if kind.is_bool or (kind.is_enum and not (tree.op == "&" and kind.module)):
                raise SpecError.at(where, f"'{tree.op}' needs numbers, but '{show(side)}' is '{kind.name}'", GUIDE)
        return ir.BOOL if tree.op in ORDER else NUMBER

    def _expect(self, tree: Expr, kind: ir.Type, where: Location, op: str) -> None:
        found = self.type(tree, where)
        if found != kind:
            raise SpecError.at(where, f"'{op}' needs '{kind.name}', but '{show(tree)}' is '{found.name}'", GUIDE)

    def _common(self, left: Expr, right: Expr, where: Location, op: str) -> ir.Type:
        one, two = self.type(left, where), self.type(right, where)
        if not compatible(one, two):
            raise SpecError.at(where, f"'{op}' compares '{one.name}' with '{two.name}'", "both sides must be of the same kind")
        return two if one == NUMBER else one

    def reads(self, tree: Expr) -> Iterator[str]:
        """Names of variables, fields and answers that an expression reads, through definitions."""
        for name in names(tree):
            definition = self.machine.definitions.get(name.name)
            if definition:
                yield from self.reads(definition.expr)
            elif name.name in self.variables:
                yield name.name

    def asks(self, tree: Expr) -> list[str]:
        """The questions an expression needs answered, in the order of the expression."""
        return list(dict.fromkeys(name for name in self.reads(tree) if name in self.machine.asks))


def compatible(one: ir.Type, two: ir.Type) -> bool:
    """Whether a value of one type may be compared with, or assigned to, the other."""
    if one == two:
        return True
    return not (one.is_bool or two.is_bool or one.is_enum or two.is_enum)


def _not_in_language(op: str, where: Location) -> SpecError:
    return SpecError.at(where, f"'{op}' is not an operator of the session language", GUIDE)


def show(tree: Expr) -> str:
    """The expression as text, as it would be written."""
    match tree:
        case Number():
            return str(tree.value)
        case Name():
            return ".".join((tree.name, *tree.members))
        case EnumValue():
            return f"{tree.enum}::{tree.label}"
        case Unary():
            inner = show(tree.operand)
            return f"not ({inner})" if isinstance(tree.operand, Binary | Choice) else f"not {inner}"
        case Binary():
            return f"{_operand(tree.left, tree.op)} {tree.op} {_operand(tree.right, tree.op)}"
        case Choice():
            return f"{show(tree.condition)} ? {show(tree.then)} : {show(tree.otherwise)}"


def _operand(tree: Expr, op: str) -> str:
    bare = not isinstance(tree, Binary | Choice) or (isinstance(tree, Binary) and op in LOGIC and tree.op not in LOGIC)
    return show(tree) if bare or (isinstance(tree, Binary) and tree.op == op and op in LOGIC) else f"({show(tree)})"
