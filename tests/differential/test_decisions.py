"""A decision is the same in Python, in C and as it is written: on tables and requests in which rules speak often."""

from __future__ import annotations

import pytest
from c_help import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st
from win12_fuzz.decisions.c import Decided
from win12_spec.decisions import load
from win12_spec.decisions.interpret import decide as as_written
from win12_spec.decisions.interpret import failed, names
from win12_spec.decisions.ir import RANGES
from win12_spec.generate import load_checked_frames
from win12_wire.decisions import permission
from win12_wire.frames.policy import Policy, PolicyMeter, PolicyPrincipal, PolicyRule

DECISION = load(ROOT / "spec", load_checked_frames(ROOT / "spec"))
FIELDS = {item.id: f"{item.type.kind}{item.type.width * 8}" for item in DECISION.row_type.fields if item.id != "effect"}


def values(kind: str) -> st.SearchStrategy[int]:
    """Numbers of a type: few of them, so that rules and requests meet; and its ends."""
    low, high = RANGES[kind]
    return st.sampled_from([low, high, 0, 1, 2, 3, 7]) | st.integers(low, high)


ROWS = st.fixed_dictionaries({"effect": st.sampled_from([0, 1]), **{name: values(kind) for name, kind in FIELDS.items()}})
REQUESTS = st.fixed_dictionaries({item.name: values(item.type) for item in DECISION.inputs})


@st.composite
def wide_rows(draw: st.DrawFn) -> dict[str, int]:
    """A row that passes nearly all tests, but for a few of its fields."""
    row = {"effect": draw(st.sampled_from([0, 1]))}
    for name, kind in FIELDS.items():
        low, high = RANGES[kind]
        row[name] = low if name.endswith("_low") or name == "begins" else high
    changed = draw(st.lists(st.sampled_from(sorted(FIELDS)), max_size=3))
    return row | {name: draw(values(FIELDS[name])) for name in changed}


TABLES = st.lists(wide_rows() | ROWS, max_size=6)


@pytest.fixture(scope="module")
def in_c() -> Decided:
    return Decided()


def table_of(clock: int, rows: list[dict[str, int]]) -> Policy:
    return Policy(clock=clock, principals=[], meters=[], rules=[PolicyRule(**row) for row in rows])


@settings(max_examples=600, deadline=None)
@given(st.integers(0, 1680), TABLES, REQUESTS)
def test_all_decide_the_same(in_c: Decided, clock: int, rows: list[dict[str, int]], request: dict[str, int]) -> None:
    expected = as_written(DECISION, {"clock": clock}, rows, request)
    assert permission.decide(table_of(clock, rows), permission.Request(**request)) == expected
    assert in_c({"clock": clock}, rows, request) == expected


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 1680), TABLES, REQUESTS)
def test_why_a_rule_does_not_speak(clock: int, rows: list[dict[str, int]], request: dict[str, int]) -> None:
    table, known = table_of(clock, rows), names(DECISION, {"clock": clock}, request)
    for row, rule in zip(rows, table.rules, strict=True):
        assert permission.failed(table, permission.Request(**request), rule) == tuple(failed(DECISION, known, row))


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 1680), TABLES, REQUESTS)
def test_more_denials_never_allow_more(clock: int, rows: list[dict[str, int]], request: dict[str, int]) -> None:
    asked = permission.Request(**request)
    before = permission.decide(table_of(clock, rows), asked).allowed
    for row in rows:
        after = permission.decide(table_of(clock, [*rows, {**row, "effect": 0}]), asked).allowed
        assert after <= before
    assert permission.decide(table_of(clock, rows[::-1]), asked).allowed == before, "the order of rules means nothing"


def test_what_no_rule_allows_is_denied() -> None:
    nothing = Policy(clock=840, principals=[PolicyPrincipal(kind=0, identity=b"")], meters=[PolicyMeter(name=b"a")], rules=[])
    request = permission.Request(**{item.name: item.range[1] for item in DECISION.inputs})
    assert permission.decide(nothing, request) == (False, None)
