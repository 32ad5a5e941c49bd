"""A decision in Python: a request, the verdict, and why a row does not speak. Standard library only."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from win12_spec import expr
from win12_spec.decisions.bounds import COMPARISONS
from win12_spec.decisions.ir import Decision
from win12_spec.emit import header

HEAD = """\
from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

from win12_wire.frames.{file} import {table}, {row}
"""
VERDICT = '''\
class Verdict(NamedTuple):
    """rule: the place of the one that decided; None when none spoke, which denies."""

    allowed: bool
    rule: int | None
'''


def emit_package() -> str:
    """Text of the package's __init__."""
    return header("spec") + '"""Decisions, one module each."""\n'


def emit(decision: Decision) -> str:
    """Text of the module."""
    table, row = decision.table_type.class_name, decision.row_type.class_name
    parts = [
        header(decision.path) + f'"""{decision.title}: {_lowered(decision.doc)}"""',
        HEAD.format(file=decision.table.file, table=table, row=row) + "\n",
        "\n".join(_request(decision)) + "\n",
        VERDICT,
        "\n".join(_otherwise(decision)) + "\n",
        "\n".join(_decide(decision, table)) + "\n",
        "\n".join(_failed(decision, table, row)),
    ]
    return "\n\n".join(parts[:2]) + "\n" + "\n\n".join(parts[2:]) + "\n"


def _lowered(text: str) -> str:
    return text[:1].lower() + " ".join(text[1:].split())


def _request(decision: Decision) -> Iterator[str]:
    yield from ("@dataclass(frozen=True, slots=True)", "class Request:", '    """What is asked."""', "")
    for item in decision.inputs:
        yield f"    {item.name}: int" + (f"  # {item.doc}" if item.doc else "")


def _otherwise(decision: Decision) -> Iterator[str]:
    yield "#: Why a rule does not speak, by the test that it does not pass."
    yield "OTHERWISE: Final[dict[str, str]] = {"
    yield from (f'    "{test.id}": "{test.otherwise}",' for test in decision.tests)
    yield "}"


def _decide(decision: Decision, table: str) -> Iterator[str]:
    write = _writer(decision)
    yield f"def decide(table: {table}, request: Request) -> Verdict:"
    yield '    """Whether it is allowed: by a rule that allows, and by none that denies."""'
    yield from _values(decision, write)
    yield from ("    found: int | None = None", f"    for at, rule in enumerate(table.{decision.rows}):", "        if (")
    tests = [part for test in decision.tests for part in _joined(test.expr)]
    parts = [f"({write(part)})" if isinstance(part, expr.Binary) and part.op == "or" else write(part) for part in tests]
    yield from (f"            {'and ' if at else ''}{part}" for at, part in enumerate(parts))
    denies = decision.label(*decision.denies)
    yield from ("        ):", f"            if rule.{decision.effect} == {denies}:  # {decision.denies[1]}")
    yield from ("                return Verdict(False, at)", "            found = at if found is None else found")
    yield "    return Verdict(found is not None, found)"


def _failed(decision: Decision, table: str, row: str) -> Iterator[str]:
    write = _writer(decision)
    yield f"def failed(table: {table}, request: Request, rule: {row}) -> tuple[str, ...]:"
    yield '    """The tests that a rule does not pass; none when it speaks."""'
    yield from _values(decision, write)
    yield "    passed = {"
    yield from (f'        "{test.id}": {write(test.expr)},' for test in decision.tests)
    yield from ("    }", "    return tuple(name for name, good in passed.items() if not good)")


def _values(decision: Decision, write: Callable[[expr.Expr], str]) -> Iterator[str]:
    for value in decision.values:
        yield f"    {value.name} = {write(value.expr)}" + (f"  # {value.doc}" if value.doc else "")


def _joined(tree: expr.Expr) -> Iterator[expr.Expr]:
    """The parts of a condition that are joined by `and`."""
    if isinstance(tree, expr.Binary) and tree.op == "and":
        yield from _joined(tree.left)
        yield from _joined(tree.right)
    else:
        yield tree


def _writer(decision: Decision) -> Callable[[expr.Expr], str]:
    inputs = {item.name for item in decision.inputs}

    def name(tree: expr.Name) -> str:
        shown = ".".join((tree.name, *tree.members))
        return f"request.{shown}" if shown in inputs else shown

    def write(tree: expr.Expr) -> str:
        match tree:
            case expr.Number():
                return str(tree.value)
            case expr.Name():
                return name(tree)
            case expr.EnumValue():
                return str(decision.label(tree.enum, tree.label))
            case expr.Unary():
                return f"not {part(tree.operand)}"
            case expr.Choice():
                return f"{part(tree.then)} if {write(tree.condition)} else {part(tree.otherwise)}"
            case expr.Binary():
                return f"{part(tree.left, tree.op)} {'//' if tree.op == '/' else tree.op} {part(tree.right, tree.op)}"

    def part(tree: expr.Expr, outer: str = "") -> str:
        """An operand: without parentheses only where a comparison is joined by `and`, or the operator is the same."""
        bare = isinstance(tree, expr.Binary) and (
            (tree.op == outer and outer in ("and", "+")) or (outer == "and" and tree.op in COMPARISONS)
        )
        plain = isinstance(tree, expr.Number | expr.Name | expr.EnumValue)
        return write(tree) if plain or bare else f"({write(tree)})"

    return write
