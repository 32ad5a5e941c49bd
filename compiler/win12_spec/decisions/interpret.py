"""A decision as it is written, without any emitter: the oracle of the generated ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from win12_spec.decisions.ir import Decision
from win12_spec.frames.evaluate import evaluate

Numbers = Mapping[str, int]


def decide(decision: Decision, table: Numbers, rows: Sequence[Numbers], request: Numbers) -> tuple[bool, int | None]:
    """Whether it is allowed, and by which row that is so; None when no row spoke."""
    known = names(decision, table, request)
    denies = decision.label(*decision.denies)
    passed = [at for at, row in enumerate(rows) if next(failed(decision, known, row), None) is None]
    denied = [at for at in passed if rows[at][decision.effect] == denies]
    return (not denied and bool(passed)), next(iter(denied or passed), None)


def failed(decision: Decision, known: Numbers, row: Numbers) -> Iterator[str]:
    """The tests that a row does not pass, in order. `known`: what `names` gives."""
    all_names = {**known, **{f"rule.{name}": value for name, value in row.items()}}
    for test in decision.tests:
        if not evaluate(test.expr, all_names):
            yield test.id


def names(decision: Decision, table: Numbers, request: Numbers) -> dict[str, int]:
    """What tests can read before there is a row: the request, the numbers of the table, labels, and what is reckoned of them."""
    known = {**request, **{f"table.{name}": value for name, value in table.items()}, **_labels(decision)}
    for value in decision.values:
        known[value.name] = evaluate(value.expr, known)
    return known


def _labels(decision: Decision) -> dict[str, int]:
    enums = decision.frames.files[decision.table.file].enums
    return {f"{name}::{label}": number for name, enum in enums.items() for number, label in enum.values}
