"""Finding values that make conditions true, over the model domains: the whole proof behind "disjoint" and "exhaustive".

Depth-first search with three-valued evaluation: a condition that the values chosen so far settle is dropped or ends the
branch, and what is left is split into parts that share no variable, each searched by itself. So the cost follows the
largest knot of conditions, not the number of variables.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from win12_spec.expr import Binary, Choice, EnumValue, Expr, Name, Number, Unary
from win12_spec.sessions.scope import Scope

Values = dict[str, int]
Evaluator = Callable[[Mapping[str, int]], int | None]
Condition = tuple[Expr, bool]

_OPERATORS: Final[dict[str, Callable[[int, int], int]]] = {
    "==": operator.eq, "!=": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
    "+": operator.add, "-": operator.sub, "&": operator.and_,
}  # fmt: skip


class _Test:
    """A condition to be made true; `reads` are its variables."""

    __slots__ = ("holds", "reads")

    def __init__(self, holds: Evaluator, reads: Iterable[str]) -> None:
        self.holds, self.reads = holds, tuple(dict.fromkeys(reads))


class Solver:
    """Searches the model domains of one scope."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self._compiled: dict[Expr, Evaluator] = {}

    def evaluator(self, tree: Expr) -> Evaluator:
        """The expression as a function of variables' values; None where they do not settle it. Constants have model values."""
        if tree not in self._compiled:
            self._compiled[tree] = self._compile(tree)
        return self._compiled[tree]

    def find(self, conditions: Iterable[Condition], extra: Sequence[tuple[Evaluator, Iterable[str]]] = ()) -> Values | None:
        """Values under which all conditions hold, None when there are none. `extra`: tests that are no expressions."""
        tests = [_Test(self._truth(tree, wanted), self.scope.reads(tree)) for tree, wanted in conditions]
        return self._search([*tests, *(_Test(test, reads) for test, reads in extra)], {})

    def _truth(self, tree: Expr, wanted: bool) -> Evaluator:
        value = self.evaluator(tree)
        return value if wanted else _negated(value)

    def _search(self, tests: Sequence[_Test], values: Values) -> Values | None:
        open_tests = []
        for test in tests:
            held = test.holds(values)
            if held is None:
                open_tests.append(test)
            elif not held:
                return None
        found = dict(values)
        for part in _parts(open_tests, values):
            solved = self._choose(part, values)
            if solved is None:
                return None
            found |= solved
        return found

    def _choose(self, tests: Sequence[_Test], values: Values) -> Values | None:
        name = next(name for name in tests[0].reads if name not in values)
        for value in self.scope.variables[name].model:
            solved = self._search(tests, {**values, name: value})
            if solved is not None:
                return solved
        return None

    def _compile(self, tree: Expr) -> Evaluator:
        match tree:
            case Number():
                return _constant(tree.value)
            case EnumValue():
                return _constant(dict(self.scope.machine.types[tree.enum].labels)[tree.label])
            case Name():
                return self._name(tree.name)
            case Unary():
                return _negated(self.evaluator(tree.operand))
            case Choice():
                return _choice(*map(self.evaluator, (tree.condition, tree.then, tree.otherwise)))
            case Binary():
                left, right = self.evaluator(tree.left), self.evaluator(tree.right)
                return (
                    _logic(left, right, tree.op == "or")
                    if tree.op in ("and", "or")
                    else _arithmetic(left, right, _OPERATORS[tree.op])
                )

    def _name(self, name: str) -> Evaluator:
        machine = self.scope.machine
        if name in ("true", "false"):
            return _constant(name == "true")
        if name in machine.definitions:
            return self.evaluator(machine.definitions[name].expr)
        if name in machine.consts:
            return _constant(machine.consts[name].model)
        return lambda values: values.get(name)


def _constant(value: int) -> Evaluator:
    return lambda _values: value


def _negated(inner: Evaluator) -> Evaluator:
    def run(values: Mapping[str, int]) -> int | None:
        value = inner(values)
        return None if value is None else not value

    return run


def _choice(test: Evaluator, then: Evaluator, other: Evaluator) -> Evaluator:
    def run(values: Mapping[str, int]) -> int | None:
        chosen = test(values)
        return None if chosen is None else (then if chosen else other)(values)

    return run


def _logic(left: Evaluator, right: Evaluator, settles: bool) -> Evaluator:
    def run(values: Mapping[str, int]) -> int | None:
        one = left(values)
        if one is not None and bool(one) == settles:
            return settles
        two = right(values)
        if two is not None and bool(two) == settles:
            return settles
        return None if one is None or two is None else not settles

    return run


def _arithmetic(left: Evaluator, right: Evaluator, act: Callable[[int, int], int]) -> Evaluator:
    def run(values: Mapping[str, int]) -> int | None:
        one, two = left(values), right(values)
        return None if one is None or two is None else act(one, two)

    return run


def _parts(tests: Sequence[_Test], values: Values) -> list[list[_Test]]:
    """Tests grouped so that no two groups share a variable that has no value yet."""
    groups: list[tuple[set[str], list[_Test]]] = []
    for test in tests:
        names = {name for name in test.reads if name not in values}
        members, apart = [test], []
        for group in groups:
            if group[0] & names:
                names |= group[0]
                members = group[1] + members
            else:
                apart.append(group)
        groups = [*apart, (names, members)]
    return [members for _, members in groups]
