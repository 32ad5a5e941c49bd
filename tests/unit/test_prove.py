"""Reading what Frama-C prints, and the list of what is not proved; no Frama-C is needed."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from win12_spec.prove import PROVED, Answers, Goals, ProveError, Prover, Unproved, eva, judge, known, tried, wp
from win12_spec.prove.drivers import driver
from win12_spec.prove.functions import functions, included
from win12_spec.prove.seen import seen
from win12_spec.sessions import declared

CORE = Path(__file__).parents[2] / "generated" / "c"
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
    goals = wp.read(PRINTED, "x.c")
    assert goals.proved == ("win12_left_terminates", "typed_win12_fail_assigns_part1", "typed_win12_fail_ensures")
    assert goals.unproved == ("typed_win12_make_ensures_2",)
    assert goals.seconds == pytest.approx(1.208)
    assert goals.complaints == ()


def test_a_complaint_counts() -> None:
    text = "[wp] x.c:7: Warning: Missing assigns clause (assigns 'everything' instead)\n" + PRINTED
    goals = wp.read(text, "x.c")
    assert len(goals.complaints) == 1
    assert not judge("x.c", goals, [Unproved("x.c", "typed_win12_make_ensures_2", "a reason")]).as_expected


def test_an_end_too_early_is_an_error() -> None:
    with pytest.raises(ProveError, match=r"^x\.c: no such type$"):
        wp.read("[kernel] Parsing x.c\n", "x.c: no such type")


def test_a_goal_that_went_missing_is_an_error() -> None:
    with pytest.raises(ProveError, match="3 of 4 goals were told, not 4 of 5"):
        wp.read(PRINTED.replace("3 / 4", "4 / 5"), "x.c")


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


def test_a_function_that_is_not_tried_is_told_each_time(tmp_path: Path) -> None:
    path = tmp_path / "unproved.txt"
    path.write_text("x.c big() too many conditions\ny.c other() so\n")
    listed = known(path)
    assert tried("x.c", ["small", "big"], listed) == ["small"]
    found = judge("x.c", Goals(("a",), ()), listed)
    assert found.as_expected
    assert [(one.function, one.reason) for one in found.untried] == [("big", "too many conditions")]
    with pytest.raises(ProveError, match=r"lists big\(\) of x.c, which has no such function"):
        tried("x.c", ["small"], listed)


def test_the_list_of_the_project_can_be_read() -> None:
    assert all(entry.reason for entry in known())


REPORTED = """\
[kernel:annot:missing-spec] x.c:3: Warning: Neither code nor specification for function lost
[eva:final-states] Values at end of function waiting_rx_service_error:
  m.ports in {{ &ports }}
[eva] done for function main
[report] Computing properties status...
[  Valid  ] Assertion 'rte,mem_access' (file c/x.c, line 7)
            by Eva.
[  Dead   ] Assertion 'rte,mem_access' (file c/x.c, line 8)
            Locally valid, but unreachable.
[    -    ] Assertion 'rte,shift' (file c/x.c, line 9)
            tried with Eva.
[  Dead   ] Assertion 'state_is_declared' (file work/drive_x.c, line 40)
            Locally valid, but unreachable.
--- Status Report Summary
"""


def test_a_report_of_eva_is_read() -> None:
    """What is never reached is proved, but for the end of the driver: without it nothing was."""
    goals = eva.read(REPORTED, 1.5, "x.c")
    assert goals.proved == ("x.c:7:rte,mem_access", "x.c:8:rte,mem_access")
    assert goals.unproved == ("x.c:9:rte,shift", "drive_x.c:40:state_is_declared")
    assert (goals.seconds, len(goals.complaints)) == (1.5, 1)


@pytest.mark.parametrize("lost", ["[eva] done", "--- Status", "Assertion"])
def test_a_report_that_is_not_whole_is_an_error(lost: str) -> None:
    with pytest.raises(ProveError, match=r"x\.c: "):
        eva.read(REPORTED.replace(lost, ""), 1.5, "x.c")


def test_a_driver_gives_every_event_from_any_state() -> None:
    machine = declared(Path(__file__).parents[2] / "spec")["association_server"]
    text = driver(machine)
    for event in machine.events.values():
        assert (f"win12_association_server_{event.method}(&m" in text) == (event.group != "timer")
    for variable in (*machine.settings, *machine.vars):
        assert f" m.{variable} = any_" in text
    assert "any_uint32_t() & 0xffffff" in text


def test_a_second_run_stands_for_what_was_open() -> None:
    first = Goals(("typed_g_assigns_part2", "typed_g_ensures"), ("typed_g_assigns",), 1.0, ("a",))
    again = Goals(("typed_g_assigns_part1",), ("typed_g_assigns_part2",), 2.0, ("a", "b"))
    hard = wp.Open.of("g", first.unproved)
    assert hard == wp.Open("g", ("@assigns",))
    assert hard.merged(first, again) == Goals(
        ("typed_g_ensures", "typed_g_assigns_part1"), ("typed_g_assigns_part2",), 3.0, ("a", "b")
    )


def test_a_goal_that_the_second_run_passes_over_stays_open() -> None:
    first = Goals((), ("typed_f_assert_rte_mem_access", "typed_f_ensures_2"))
    again = Goals(("typed_f_ensures_2_part1",), ())
    assert wp.Open.of("f", first.unproved).merged(first, again).unproved == ("typed_f_assert_rte_mem_access",)


def test_where_wp_cut_a_name_all_of_the_function_is_tried_again() -> None:
    first = Goals((), ("typed_long_one", "typed_long_one_2"))
    hard = wp.Open.of("long_one", first.unproved)
    assert hard == wp.Open("long_one", ("",))
    assert "-wp-prop" not in hard.options()
    again = Goals(("typed_long_one", "typed_long_one_2"), ())
    assert hard.merged(first, again) == again


def test_a_promise_that_was_kept_is_not_lost_by_its_parts() -> None:
    first = Goals(("typed_g_ensures_2",), ("typed_g_ensures",))
    again = Goals(("typed_g_ensures_part1", "typed_g_ensures_part2", "typed_g_ensures_2_part1"), ("typed_g_ensures_2_part2",))
    hard = wp.Open.of("g", first.unproved)
    assert hard.merged(first, again) == Goals(("typed_g_ensures_2", "typed_g_ensures_part1", "typed_g_ensures_part2"), ())
    fewer = Goals(again.proved[:2], ())  # nothing is known then of what the first run had
    assert hard.merged(first, fewer) == fewer


@pytest.mark.parametrize(
    ("goal", "wanted"),
    [
        ("typed_f_call_g_requires_part4", "@requires"), ("typed_f_loop_invariant_2_preserved", "@invariant"),
        ("typed_f_assert_rte_mem_access", "@assert"), ("f_terminates", "@terminates"), ("typed_f_assigns_exit_part2", "@assigns"),
    ],
)  # fmt: skip
def test_a_goal_tells_its_kind(goal: str, wanted: str) -> None:
    assert wp.kind(goal, "f") == wanted


C = """\
#include "x.h"

/* Not win12_none(a) */
win12_code win12_one(struct win12_input *in,
                     size_t size)
{
    if (size) { return win12_two(in); }
    return 1;
}

static inline bool win12_two(const struct win12_input *in)
{
    return in != 0;
}
"""


def test_the_functions_of_a_source_are_found(tmp_path: Path) -> None:
    path = tmp_path / "x.c"
    path.write_text(C)
    assert functions(path) == ["win12_one", "win12_two"]
    path.write_text(C + "WIN12_DEFINED(odd)\n{\n}\n")
    with pytest.raises(ProveError, match="3 bodies, but 2 heads of functions"):
        functions(path)


HEADER = """\
/* Every error. */
typedef enum win12_code {
    WIN12_OK = 0,
    WIN12_E_TRUNCATED, /* too short */
    WIN12_E_TRAILING,
} win12_code;

#ifndef WIN12_DATA_DEPTH
#define WIN12_DATA_DEPTH 16U
#endif

#define WIN12_PAIR_A_DEFAULT 3U

struct win12_pair {
    int a;
};

/*@ predicate win12_sound(struct win12_pair *p) = \\valid(p); */

/* Asks. */
/*@ requires win12_sound(p);
  @ ensures \\result >= 7;
  @*/
int win12_ask(struct win12_pair *p,
    int often);

/*@ ensures \\result == 8; @*/
int win12_other(void);
"""
ASKS = """\
/*@ requires \\true; @*/
static int win12_mine(struct win12_pair *p)
{
    //@ assert p->a == 1;
    return win12_ask(p, 1) == WIN12_E_TRUNCATED; /* hm */
}

/*@ ensures \\result == 9; @*/
int win12_last(void)
{
    return win12_other();
}
"""


def text_of(tmp_path: Path, function: str, header: str = HEADER, source: str = ASKS) -> str:
    (tmp_path / "x.h").write_text(header)
    (tmp_path / "x.c").write_text(source)
    return "\n".join(seen([tmp_path / "x.c", tmp_path / "x.h"], function))


def test_a_proof_depends_on_one_body_and_on_the_promises_of_what_it_calls(tmp_path: Path) -> None:
    text = text_of(tmp_path, "win12_mine")
    for there in ("assert p->a == 1", "result >= 7", "int win12_ask(struct", "predicate win12_sound", "int a;", "E_TRUNCATED"):
        assert there in text, there
    others = ("win12_last", "result == 9", "win12_other", "result == 8", "E_TRAILING", "DATA_DEPTH", "A_DEFAULT", "hm", "Asks")
    for absent in others:
        assert absent not in text, absent
    last = text_of(tmp_path, "win12_last")
    assert "result == 8" in last
    assert "win12_mine" not in last
    assert "win12_ask" not in last


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        ("result >= 7", "result >= 6", True),
        ("int a;", "int b;", True),
        ("= \\valid(p)", "= \\valid_read(p)", True),
        ("result == 8", "result == 7", False),
        ("/* Asks. */", "/* Asks again. */", False),
        ("DEPTH 16U", "DEPTH 17U", False),
        ("    WIN12_E_TRAILING,\n", "    WIN12_E_OTHER,\n    WIN12_E_TRAILING,\n", False),
        ("int win12_other(void);", "int win12_other(void);\n\n/*@ ensures \\false; @*/\nint win12_new(int a);", False),
    ],
)
def test_what_a_proof_does_not_need_may_change(tmp_path: Path, old: str, new: str, changes: bool) -> None:
    assert old in HEADER
    assert (text_of(tmp_path, "win12_mine") != text_of(tmp_path, "win12_mine", HEADER.replace(old, new))) is changes


def test_no_function_of_the_core_lacks_its_own_body_or_what_it_calls() -> None:
    """Or else a change there would not be proved again."""
    prover = Prover(CORE, CORE)
    headers = sorted(CORE.rglob("*.h"))
    for source in prover.sources():
        files = [source, *included(source, headers)]
        for function in prover.functions(source):
            text = "\n".join(seen(files, function))
            body = re.search(rf"\b{function}\([^;{{}}]*\)\n\{{\n(.*?)^\}}", text, re.MULTILINE | re.DOTALL)
            assert body is not None, function
            code = re.sub(r"/\*@(?s:.*?)\*/|//@.*", "", body[1])
            for name in set(re.findall(r"\b(win12_\w+)\(", code)):
                assert re.search(rf"^[a-z].*\b{name}\(", text, re.MULTILINE), (function, name)


def test_every_function_of_the_core_is_proved_once(tmp_path: Path) -> None:
    prover = Prover(CORE, tmp_path)
    found = [name for source in prover.sources() for name in prover.functions(source)]
    paths = [*CORE.glob("src/frames/*.[ch]"), *CORE.glob("include/win12/frames/*.h"), *CORE.glob("src/decisions/*.c")]
    bodies = sum(path.read_text().count("\n{\n") for path in paths)
    assert len(found) == len(set(found)) == bodies > 400


def test_functions_of_a_header_that_no_source_has_are_told(tmp_path: Path) -> None:
    core = tmp_path / "c"
    (core / "src" / "frames").mkdir(parents=True)
    (core / "src" / "frames" / "input.c").write_text("")
    (core / "src" / "frames" / "output.c").write_text("")
    (core / "src" / "frames" / "lost.h").write_text(C)
    with pytest.raises(ProveError, match=r"lost\.h: no source includes it"):
        Prover(core, tmp_path).functions(core / "src" / "frames" / "input.c")


def test_only_what_was_proved_as_a_whole_is_kept(tmp_path: Path) -> None:
    answers = Answers(tmp_path / "proved.json")
    for goals in (Goals(("a", "b"), (), 1.5), Goals(("a",), ("b",)), Goals(("a",), (), 1.0, ("a warning",)), Goals((), ())):
        answers.keep("x.c f", "key", goals)
        assert answers.find("x.c f", "key") == Goals((), (), 1.5, kept=2)
    assert answers.find("x.c f", "other") is None
    assert answers.find("x.c g", "key") is None
    answers.keep("x.c f", "other", Goals(("a",), ()))
    assert answers.find("x.c f", "key") is None
    answers.path.write_text("{")
    assert answers.find("x.c f", "other") is None


def test_a_proof_depends_on_the_headers_that_are_included(tmp_path: Path) -> None:
    texts = {
        "src/x.c": '#include "win12/a.h"', "include/win12/a.h": '#include "b.h"', "include/win12/b.h": "",
        "src/b.h": "", "include/win12/other/a.h": "",
    }  # fmt: skip
    for name, text in texts.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text + "\n")
    found = included(tmp_path / "src" / "x.c", sorted(tmp_path.rglob("*.h")))
    assert [path.relative_to(tmp_path).as_posix() for path in found] == ["include/win12/a.h", "include/win12/b.h"]


def test_the_goals_of_functions_are_those_of_their_source() -> None:
    parts = [Goals(("a",), ("b",), 1.0, ("x",)), Goals(("c",), (), 2.0, ("x",))]
    assert Goals.joined(parts) == Goals(("a", "c"), ("b",), 3.0, ("x",))


LOOP = re.compile(r"^ +(?:for|while) \(", re.MULTILINE)


@pytest.mark.parametrize("path", sorted((CORE / "src" / "frames").glob("*.[ch]")), ids=lambda path: path.name)
def test_every_loop_says_what_it_keeps_and_what_it_changes(path: Path) -> None:
    """Without that WP supposes nothing of what a loop did, and does not warn."""
    text = path.read_text(encoding="utf-8")
    for found in LOOP.finditer(text):
        before = text[: found.start()].rstrip()
        assert before.endswith("@*/"), text[found.start() : found.start() + 80]
        said = before[before.rindex("/*@") :]
        assert all(f"loop {what}" in said for what in ("invariant", "assigns", "variant")), said


def test_what_is_noted_as_proved_is_of_the_core(tmp_path: Path) -> None:
    prover = Prover(CORE, tmp_path)
    known_functions = {f"{source.name} {name}" for source in prover.sources() for name in prover.functions(source)}
    noted = json.loads(PROVED.read_text(encoding="utf-8"))
    assert noted.keys() <= known_functions
