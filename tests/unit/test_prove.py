"""Reading what Frama-C prints, and the list of what is not proved; no Frama-C is needed."""

from __future__ import annotations

from pathlib import Path

import pytest
from win12_spec.prove import Goals, ProveError, Unproved, judge, known
from win12_spec.prove.frama_c import read

PRINTED = """\
[kernel] Parsing x.c (with preprocessing)
[wp] 4 goals scheduled
[wp] [CFG] Goal win12_left_terminates : Valid (Trivial)
[wp] [Qed] Goal typed_win12_fail_assigns_part1 : Valid (2ms)
[wp] [CVC4 1.8] Goal typed_win12_fail_ensures : Valid (Qed:6ms) (1.2s) (8665) (cached)
[wp] [Failed] Goal typed_win12_make_ensures_2
  Z3 4.8.12: Failed Unknown error
[wp] Proved goals:    3 / 4
  Qed:             1  (0.88ms-5ms)
"""


def test_goals_are_read() -> None:
    goals = read(PRINTED, "x.c")
    assert goals.proved == ("win12_left_terminates", "typed_win12_fail_assigns_part1", "typed_win12_fail_ensures")
    assert goals.unproved == ("typed_win12_make_ensures_2",)
    assert goals.seconds == pytest.approx(1.208)
    assert goals.complaints == ()


def test_a_complaint_counts() -> None:
    text = "[wp] x.c:7: Warning: Missing assigns clause (assigns 'everything' instead)\n" + PRINTED
    goals = read(text, "x.c")
    assert len(goals.complaints) == 1
    assert not judge("x.c", goals, [Unproved("x.c", "typed_win12_make_ensures_2", "a reason")]).as_expected


def test_an_end_too_early_is_an_error() -> None:
    with pytest.raises(ProveError, match=r"^x\.c: no such type$"):
        read("[kernel] Parsing x.c\n", "x.c: no such type")


def test_a_goal_that_went_missing_is_an_error() -> None:
    with pytest.raises(ProveError, match="3 of 4 goals were told, not 4 of 5"):
        read(PRINTED.replace("3 / 4", "4 / 5"), "x.c")


def test_only_what_is_listed_may_be_unproved() -> None:
    goals = Goals(("a", "b"), ("c",))
    entry = Unproved("x.c", "c", "a reason")
    assert judge("x.c", goals, [entry]).as_expected
    assert judge("x.c", goals, []).unlisted == ("c",)
    assert judge("x.c", goals, [Unproved("other.c", "c", "a reason")]).unlisted == ("c",)


def test_what_is_listed_may_not_be_proved() -> None:
    found = judge("x.c", Goals(("a", "c"), ()), [Unproved("x.c", "c", "a reason")])
    assert (found.stale, found.as_expected) == (("c",), False)


def test_the_list_gives_reasons(tmp_path: Path) -> None:
    path = tmp_path / "unproved.txt"
    path.write_text("# a comment\n\nx.c  typed_c_ensures  because of that\n")
    assert known(path) == [Unproved("x.c", "typed_c_ensures", "because of that")]
    path.write_text("x.c typed_c_ensures\n")
    with pytest.raises(ProveError, match=r"unproved.txt:1: a line is 'FILE.c GOAL reason'"):
        known(path)


def test_the_list_of_the_project_can_be_read() -> None:
    assert all(entry.reason for entry in known())
