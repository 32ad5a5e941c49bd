"""What `win12 spec why` says of transitions of `sessions/good.yaml`, to the letter: `why/NAME.txt`.

`WIN12_GOLDEN=write pytest tests/golden` writes the expected texts anew; read the difference before committing it.
"""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest
from win12.cli.main import run
from win12_spec.diagnostics import Location
from win12_spec.expr import parse
from win12_spec.why.spoken import denied, spoken

HERE = Path(__file__).parent
SPEC = HERE.parents[1] / "spec"
IDS = ("word_short", "word_begin", "word_full", "signed", "late", "unexpected_rx_word", "word")

VECTORS = """
machine: sample
cases:
  - name: a short word is noted
    source: made up
    settings: {strict: true}
    steps:
      - {event: rx.word, answers: {tag_ok: true, said: no}, does: ['save tries(1)', tell heard], state: IDLE}
      - {event: rx.word, answers: {tag_ok: true, said: yes}, does: [start sign, send answer(1)], state: BUSY}
      - {event: timer.patience, state: IDLE}
"""
TLA = """\\* word_begin and late are said, and not meant
(* late
   too *) M == INSTANCE sample
IsBegin == id = "word_begin"
"""
MODEL = """
model: words
doc: Words and nothing else.
machines: [sample]
sizes: {small: {constants: {}}, full: {constants: {}}}
invariants: {Heard: every short word is heard}
must_fail:
  - {id: deaf, refutes: Heard, doc: short words are noted in silence, changes: [{machine: sample, ids: [word_short], do: []}]}
"""
TRACE = [
    {"win12_trace": 1},
    {"start": 1, "machine": "sample", "settings": {}, "variables": {"tries": 3}, "lengths": {}, "state": "IDLE"},
    {
        "step": 1,
        "of": 1,
        "machine": "sample",
        "id": "word_full",
        "event": "rx.word",
        "now": 0,
        "state": "IDLE",
        "variables": {"tries": 3},
    },
]


@pytest.fixture(scope="module")
def spec(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A specification of one machine, with a model, vectors and a test that names a transition."""
    spec = tmp_path_factory.mktemp("why") / "spec"
    for part in ("frames", "schema"):
        shutil.copytree(SPEC / part, spec / part)
    for path in SPEC.glob("*.yaml"):
        shutil.copy(path, spec)
    for name, text in (
        ("sessions/sample.yaml", (HERE / "sessions" / "good.yaml").read_text(encoding="utf-8")),
        ("vectors/sessions/sample.yaml", VECTORS),
        ("models/words.yaml", MODEL),
        ("models/words.tla", TLA),
        ("models/others.tla", "of another machine == \"late\"\n"),
        ("../tests/test_words.py", 'assert taken == "word_full"\n'),
    ):
        path = spec / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (spec.parent / "trace.ndjson").write_text("".join(json.dumps(line) + "\n" for line in TRACE), encoding="utf-8")
    return spec


@pytest.mark.parametrize("name", IDS)
def test_a_transition_is_explained_in_these_words(name: str, spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["spec", "why", name, "--spec", str(spec)]) == 0
    found, golden = capsys.readouterr().out, HERE / "why" / f"{name}.txt"
    if os.environ.get("WIN12_GOLDEN") == "write":
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")
    assert all(len(line) <= 80 for line in found.splitlines() if not line.startswith("    -"))


def test_no_golden_is_left_over() -> None:
    assert sorted(path.stem for path in (HERE / "why").iterdir()) == sorted(IDS)


def test_traces_and_coverage_are_counted(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    counted = spec.parent / "coverage.json"
    counted.write_text('{"machines": [{"machine": "sample", "seen": {"word_full": 7}, "missing": []}]}', encoding="utf-8")
    files = ["--traces", str(spec.parent / "trace.ndjson"), "--traces", str(counted)]
    assert run(["spec", "why", "word_full", "--spec", str(spec), "--json", *files]) == 0
    [told] = json.loads(capsys.readouterr().out)
    assert list(told["traces"].values()) == [1, 7]
    assert told["tests"] == ["test_words.py:1"]
    assert (told["error"], told["to"], told["not"]) == ("BUSY", None, {"word_forged": "not good", "word_unsaid": "not tag_ok"})


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["word_shore"], "there is no transition 'word_shore'; near: word_short"),
        (["begin"], "there is no transition 'begin'; near: word_begin"),
        (["zzz"], "there is no transition 'zzz'; 'win12 spec graph --json' lists all"),
        (["late", "--machine", "simple"], "there is no machine 'simple'; there are sample"),
        (["late", "--traces", "/no/such/file"], "No such file"),
    ],
)
def test_unknown_names_are_answered_with_the_nearest(
    arguments: list[str], said: str, spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["spec", "why", *arguments, "--spec", str(spec)]) == 2
    assert said in capsys.readouterr().err


def test_without_models_vectors_and_tests_it_explains_all_the_same(
    spec: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(spec, tmp_path / "spec", ignore=shutil.ignore_patterns("models", "vectors"))
    assert run(["spec", "why", "late", "--spec", str(tmp_path / "spec")]) == 0
    assert capsys.readouterr().out.endswith("no vector and no trace given takes it, and no test names it\n")


@pytest.mark.parametrize(
    ("written", "words", "opposite"),
    [
        ("a", "a", "not a"),
        ("not a", "not a", "a"),
        ("a and b or c", "(a and b) or c", "(not a or not b) and not c"),
        ("not (a or b)", "not (a or b)", "a or b"),
        ("x + 1 < y", "x + 1 is less than y", "x + 1 is at least y"),
        ("x & m != m", "x & m is not m", "x & m is m"),
        ("e == e::one", "e is one", "e is not one"),
        ("x <= (a ? 1 : 2)", "x is at most (1 if a, otherwise 2)", "x is more than (1 if a, otherwise 2)"),
        ("x - y > 0", "x - y is more than 0", "x - y is at most 0"),
    ],
)
def test_conditions_in_words_and_their_opposites(written: str, words: str, opposite: str) -> None:
    tree = parse(written, Location("test"))
    assert (spoken(tree), denied(tree)) == (words, opposite)
