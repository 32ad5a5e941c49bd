"""Every name of a decision is known, and every number it reckons fits into 64 bits: shown with the ranges of what it reads."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from win12_spec import expr
from win12_spec.decisions.ir import RANGES, Decision
from win12_spec.diagnostics import Location, SpecError
from win12_spec.frames.ir import Field, Primitive, Type

Range = tuple[int, int]

TRUTH: Final = (0, 1)
WIDEST: Final = RANGES["u64"]
COMPARISONS: Final = ("==", "!=", "<", "<=", ">", ">=")


class Bounds:
    """The least and the greatest value of the expressions of a decision. `where` is of the one in hand."""

    def __init__(self, decision: Decision) -> None:
        self.decision = decision
        self.known = {item.name: item.range for item in decision.inputs}
        self.rows_readable = False
        self.read: set[str] = set()
        self.where = Location(decision.path)

    def check(self) -> None:
        """Raises SpecError at the first fault."""
        for value in self.decision.values:
            self.where = value.where
            if value.name in self.known:
                raise self._fault(f"'{value.name}' is declared twice", "rename one of them")
            self.known[value.name] = self.number(value.expr)
        self.rows_readable = True
        for test in self.decision.tests:
            self.where = test.where
            self.truth(test.expr)
        self._check_used()

    def _check_used(self) -> None:
        declared = {item.name: item.where for item in self.decision.inputs} | {
            item.name: item.where for item in self.decision.values
        }
        for name, self.where in declared.items():
            if name not in self.read:
                raise self._fault(f"'{name}' is read by nothing", "test it, or remove it")

    def truth(self, tree: expr.Expr) -> None:
        """A condition: comparisons, joined. Raises SpecError."""
        match tree:
            case expr.Unary(op="not"):
                self.truth(tree.operand)
            case expr.Binary(op="and" | "or"):
                self.truth(tree.left)
                self.truth(tree.right)
            case expr.Binary() if tree.op in COMPARISONS:
                self.number(tree.left)
                self.number(tree.right)
            case _:
                raise self._fault("this is no condition", "compare it with something")

    def number(self, tree: expr.Expr) -> Range:
        """The range of a number. Raises SpecError."""
        match tree:
            case expr.Number():
                found = (tree.value, tree.value)
            case expr.Name():
                return self._name(tree)
            case expr.EnumValue():
                value = self.decision.label(tree.enum, tree.label)
                if value is None:
                    raise self._fault(f"unknown enum value '{tree.enum}::{tree.label}'", "one of the file of the table")
                found = (value, value)
            case expr.Choice():
                self.truth(tree.condition)
                one, other = self.number(tree.then), self.number(tree.otherwise)
                found = (min(one[0], other[0]), max(one[1], other[1]))
            case expr.Binary() if tree.op not in COMPARISONS and tree.op in _RECKON:
                found = self._reckon(tree)
            case _:
                raise self._fault("this is no number", "'+ * / % & | << >>' reckon, and 'c ? a : b' chooses")
        if found[1] > WIDEST[1]:
            raise self._fault("this can be more than 64 bits hold", "give what it reads a 'most'")
        return found

    def _reckon(self, tree: expr.Binary) -> Range:
        left, right = self.number(tree.left), self.number(tree.right)
        if left[0] < 0 or right[0] < 0:
            raise self._fault(f"'{tree.op}' is for numbers without sign", "signed ones can be compared alone")
        if tree.op in "/%" and not (isinstance(tree.right, expr.Number) and right[0] > 0):
            raise self._fault(f"'{tree.op}' needs a number above 0 on its right", "it could divide by zero")
        if tree.op in ("<<", ">>") and right[1] > 63:
            raise self._fault("a shift can be by more than 63", "a remainder bounds it")
        return _RECKON[tree.op](left, right)

    def _name(self, name: expr.Name) -> Range:
        if name.name in ("rule", "table") and len(name.members) == 1:
            return self._field(name.name, name.members[0])
        if name.members or name.name not in self.known:
            known = f"{', '.join(self.known)}, rule.x, table.x"
            raise self._fault(f"'{'.'.join((name.name, *name.members))}' is not known", known)
        self.read.add(name.name)
        return self.known[name.name]

    def _field(self, whose: str, name: str) -> Range:
        if whose == "rule" and not self.rows_readable:
            raise self._fault(f"'rule.{name}' is read before there is a row", "tests read rows")
        kind = self.decision.row_type if whose == "rule" else self.decision.table_type
        item = next((item for item in kind.fields if item.id == name), None)
        found = _range(item, kind)
        if found is None:
            raise self._fault(f"'{name}' is no number of '{kind.id}'", f"numbers: {', '.join(_numbers(kind))}")
        return found

    def _fault(self, message: str, advice: str) -> SpecError:
        return SpecError.at(self.where, message, advice)


def _range(item: Field | None, kind: Type) -> Range | None:
    """What a field of the frames can be; None where it is no number that is always there."""
    if item is None or not isinstance(item.type, Primitive) or item.repeat or item.condition or not item.is_attribute:
        return None
    if f"{item.type.kind}{item.type.width * 8}" not in RANGES:
        return None
    low, high = RANGES[f"{item.type.kind}{item.type.width * 8}"]
    return low, high if item.valid is None or item.valid.high is None else item.valid.high


def _numbers(kind: Type) -> list[str]:
    return [item.id for item in kind.fields if _range(item, kind) is not None]


_RECKON: Final[dict[str, Callable[[Range, Range], Range]]] = {
    "+": lambda a, b: (a[0] + b[0], a[1] + b[1]),
    "*": lambda a, b: (a[0] * b[0], a[1] * b[1]),
    "/": lambda a, b: (a[0] // b[0], a[1] // b[0]),
    "%": lambda a, b: (0, min(a[1], b[0] - 1)),
    "&": lambda a, b: (0, min(a[1], b[1])),
    "|": lambda a, b: (max(a[0], b[0]), (1 << max(a[1].bit_length(), b[1].bit_length())) - 1),
    ">>": lambda a, b: (a[0] >> b[1], a[1] >> b[0]),
    "<<": lambda a, b: (a[0] << b[0], a[1] << b[1]),
}
