"""What `win12 spec diff` says of small changes to `sessions/good.yaml`, to the letter: `diff/NAME.txt`.

`WIN12_GOLDEN=write pytest tests/golden` writes the expected texts anew; read the difference before committing it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from win12_spec import registry
from win12_spec.diff import MachineDiff, SpecDiff, compare_machines, words
from win12_spec.sessions import Machine, load

HERE = Path(__file__).parent
SPEC = HERE.parents[1] / "spec"
GOOD = HERE / "sessions" / "good.yaml"
LIMITS = {name: limit.value for name, limit in registry.load_limits(SPEC).items()}
CODES = set(registry.load_errors(SPEC)[0])

FULL = "      - {id: full, if: tries == LIMIT, error: BUSY}\n"
CHANGES: dict[str, list[tuple[str, str]]] = {
    "nothing": [],
    "guard": [("size < LIMIT", "size <= LIMIT")],
    "order": [
        (FULL, ""),
        ("      - {id: begin", f"{FULL}      - {{id: begin"),
        ("[tries = tries + 1,", "['tries = tries == LIMIT ? LIMIT : tries + 1',"),
    ],
    "effect": [("do: [start sign, send answer(tries)]", "do: [send answer(tries), start sign]")],
    "argument": [("send answer(tries)]", "send answer(LIMIT)]")],
    "condition": [("tell heard]", "tell heard if strict]")],
    "assignment": [("do: [tries = 0, call reset]", "do: [tries = 1, call reset]")],
    "error": [("error: WRONG_TAG", "error: REPLAY")],
    "target": [("event: timer.patience, goto: IDLE", "event: timer.patience")],
    "timer": [("do: [tries = 0, call reset], goto: IDLE}", "do: [tries = 0, call reset], restart: [patience]}")],
    "names": [("id: late", "id: tardy"), ("IDLE", "RESTING")],
    "labels": [("[yes, no]", "[no, yes]")],
    "declared": [
        ("LIMIT: {value: 3}", "LIMIT: {value: 4, model: 3}"),
        ("model: 0..3, persist: true", "model: 0..3, init: 1, persist: true"),
        ("after: T_RESPONSE", "after: T_INACTIVITY"),
        ("answer: {frame: llc, fields: {tries: u8}}", "answer: {frame: llc, fields: {count: u8}}"),
        ("tell heard]}", "tell heard, tell told]}"),
        ("heard: {}", "heard: {}, told: {}"),
    ],
}


def changed(folder: Path, changes: list[tuple[str, str]]) -> Machine:
    text = GOOD.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    path = folder / "good.yaml"
    path.write_text(text, encoding="utf-8")
    return load(path, CODES, LIMITS, SPEC)


def compared(folder: Path, name: str) -> MachineDiff:
    return compare_machines(load(GOOD, CODES, LIMITS, SPEC), changed(folder, CHANGES[name]))


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_is_told_in_these_words(name: str, tmp_path: Path) -> None:
    found = "\n".join(words.text(SpecDiff(machines=[compared(tmp_path, name)]))) + "\n"
    golden = HERE / "diff" / f"{name}.txt"
    if os.environ.get("WIN12_GOLDEN") == "write":
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")
    assert all(len(line) <= words.WIDTH for line in found.splitlines())


@pytest.mark.parametrize("name", CHANGES)
def test_only_other_behaviour_counts_as_different(name: str, tmp_path: Path) -> None:
    assert compared(tmp_path, name).same == (name in ("nothing", "names", "labels"))


def test_no_golden_is_left_over() -> None:
    assert sorted(path.stem for path in (HERE / "diff").iterdir()) == sorted(CHANGES)
