"""The expression language: precedence as in Kaitai, values, and text that means the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spec_help import HERE
from win12_spec.diagnostics import SpecError
from win12_spec.expr import Binary, Choice, EnumValue, Expr, Name, Number, Unary, names, parse, show
from win12_spec.frames.evaluate import OPERATORS, evaluate

VALUES = {"a": 12, "b": 5, "c": 0, "len.value": 7}
TEXTS = {
    "1 + 2 * 3": 7,
    "(1 + 2) * 3": 9,
    "10 - 4 - 3": 3,
    "10 - (4 - 3)": 9,
    "0xff & 0b1111_0000 >> 4": 15,
    "1 | 2 ^ 3 & 2": 1 | (2 ^ (3 & 2)),
    "a & 4 == 4": 1,
    "not a == b": 1,
    "not (a == 12 and b == 5)": 0,
    "c or a > b and b > c": 1,
    "a > b ? 10 : 20": 10,
    "c != 0 ? 1 : b != 0 ? 2 : 3": 2,
    "-b + a": 7,
    "--b": 5,
    "(len.value + 7) / 8": 1,
    "a % b": 2,
    "08 + 1_000": 1008,
    "true": None,
}


@pytest.mark.parametrize(("text", "value"), [(text, value) for text, value in TEXTS.items() if value is not None])
def test_values_follow_precedence(text: str, value: int) -> None:
    tree = parse(text, HERE)
    assert evaluate(tree, VALUES) == value
    assert parse(show(tree), HERE) == tree


def test_numbers_and_booleans_of_yaml_are_expressions() -> None:
    assert parse(7, HERE) == Number(7)
    assert parse(True, HERE) == Number(1)


def test_names_members_and_enum_values() -> None:
    assert parse("len.value", HERE) == Name("len", ("value",))
    assert parse("kind::hello", HERE) == EnumValue("kind", "hello")
    assert [name.name for name in names(parse("a + (b ? -c : not d) * e.f", HERE))] == ["a", "b", "c", "d", "e"]
    assert evaluate(parse("k::x", HERE), {"k::x": 3}) == 3
    with pytest.raises(KeyError):
        evaluate(parse("missing", HERE), {})


@pytest.mark.parametrize(
    "text", ["", "1 +", "(1", "1)", "a b", "1 < 2 < 3", "a == b == c", "a ? b", "a.", "a::", "not", "and", "$", "0x"]
)
def test_what_is_not_an_expression_is_refused_at_its_place(text: str) -> None:
    with pytest.raises(SpecError) as caught:
        parse(text, HERE)
    assert (caught.value.path, caught.value.line, caught.value.column) == (HERE.path, HERE.line, HERE.column)


def trees() -> st.SearchStrategy[Expr]:
    leaves: st.SearchStrategy[Expr] = st.one_of(
        st.integers(0, 300).map(Number), st.sampled_from([Name("a"), Name("b"), Name("c"), Name("len", ("value",))])
    )
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            st.builds(Binary, st.sampled_from(sorted(OPERATORS)), inner, inner),
            st.builds(Unary, st.sampled_from(["-", "not"]), inner),
            st.builds(Choice, inner, inner, inner),
        ),
        max_leaves=12,
    )


@given(trees())
def test_shown_text_means_the_same(tree: Expr) -> None:
    assert parse(show(tree), HERE) == tree


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        tree = parse(text, HERE)
    except SpecError:
        return
    assert parse(show(tree), HERE) == tree
