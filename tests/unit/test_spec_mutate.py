"""`win12 spec mutate`: mutants keep their promises, each check kills what it must, and reports count right."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from itertools import combinations, islice
from pathlib import Path

import pytest
from mutate_help import traced
from session_help import GOOD, LIMITS, SPEC
from win12_spec import registry
from win12_spec.diff.cell import Difference
from win12_spec.diff.machine import differences
from win12_spec.mutate import report
from win12_spec.mutate.checks import Check, PropertyCheck, StaticCheck, TraceCheck, VectorCheck, WalkCheck
from win12_spec.mutate.corpus import leaves, telling, walks
from win12_spec.mutate.maker import regrouped
from win12_spec.mutate.mutants import Mutant, mutants
from win12_spec.mutate.properties import tlc_properties
from win12_spec.mutate.recorded import PER_CELL, recorded
from win12_spec.mutate.run import Bench, MachineReport, chosen
from win12_spec.sessions import Machine, load, read, vectors
from win12_spec.sessions.interpret import Interpreter, Table, with_true_constants

CODES = set(registry.load_errors(SPEC)[0])
EVERY = read(SPEC)
LOCKOUT = EVERY["lockout"]
SAMPLE = load(GOOD, CODES, LIMITS, SPEC)
STATIC = StaticCheck(CODES, proved=EVERY)


def valid(machine: Machine, *, sample: int | None = None) -> list[Mutant]:
    return [mutant for mutant in chosen(machine, sample, 7) if STATIC.kills(mutant.machine) is None]


@pytest.mark.parametrize("machine", [LOCKOUT, SAMPLE, EVERY["hdlc_client"]], ids=lambda m: m.name)
def test_a_mutant_differs_from_its_machine_and_from_all_others(machine: Machine) -> None:
    found = mutants(machine)
    assert [mutant.number for mutant in found] == list(range(len(found)))
    assert found == mutants(machine), "the same every time"
    for mutant in found:
        assert mutant.machine != machine, str(mutant)
        assert mutant.where.path == machine.path
    alike: dict[tuple[object, ...], list[Machine]] = {}
    for mutant in found:
        alike.setdefault((mutant.where, mutant.operator, mutant.text), []).append(mutant.machine)
    assert all(one != two for same in alike.values() for one, two in combinations(same, 2))


@pytest.mark.parametrize("machine", [*EVERY.values(), SAMPLE], ids=lambda m: m.name)
def test_groups_put_together_again_are_those_of_the_loader(machine: Machine) -> None:
    assert regrouped(machine.transitions) == machine.transitions
    forgotten = [replace(branch, earlier=()) for branch in machine.transitions]
    assert regrouped(forgotten) == machine.transitions


@pytest.mark.parametrize("machine", [LOCKOUT, SAMPLE], ids=lambda m: m.name)
def test_every_kind_of_mistake_is_there(machine: Machine) -> None:
    kinds = {mutant.operator.partition(":")[0] for mutant in mutants(machine)}
    assert {"guard", "goto", "transition", "assignment", "timer"} <= kinds
    if machine is SAMPLE:
        operators = {mutant.operator for mutant in mutants(machine)}
        assert {
            "guard: comparison", "guard: connective", "guard: constant", "guard: negation", "guard: term", "branch: removed",
            "branch: swapped", "effect: dropped", "effect: duplicated", "effect: swapped", "effect: argument", "save: dropped",
            "assignment: dropped", "assignment: changed", "error: dropped", "error: changed", "timer: dropped",
            "ask: after dropped", "definition", "transition: removed",
        } <= operators  # fmt: skip


@pytest.mark.parametrize("machine", [LOCKOUT, SAMPLE, EVERY["association_client"]], ids=lambda m: m.name)
def test_the_witness_of_a_mutant_is_a_step_that_it_takes_differently(machine: Machine) -> None:
    for mutant in valid(machine, sample=60):
        for difference in islice(differences(machine, mutant.machine), 4):
            ours, theirs = (_outcome(one, difference) for one in (machine, mutant.machine))
            assert ours != theirs, str(mutant)


def _outcome(machine: Machine, difference: Difference) -> tuple[object, ...]:
    """What a machine does at a witness, all that a trace tells but the id."""
    kinds = {
        **machine.settings, **machine.vars, **machine.events[difference.event].fields,
        **{ask.name: ask.answer for ask in machine.asks.values()},
    }  # fmt: skip
    given = dict(difference.values)
    values = {name: variable.model[0] for name, variable in kinds.items()}
    for name, text in given.items():
        values[name] = int(text) if text.isdigit() else {"true": 1, "false": 0, **dict(kinds[name].type.labels)}[text]
    model = Interpreter(machine, values, {name: values[name] for name in machine.vars}, state=difference.state)
    if not machine.taken(difference.state, difference.event):
        return ("no such timer runs",)
    return telling(model.step(difference.event, values, values))[1:]


@pytest.mark.parametrize("name", ["association_client", "hdlc_client"])
def test_no_walk_leaves_an_equivalent_mutant(name: str) -> None:
    """Proved over the models, tried with true constants. Ids may differ, so only what follows is compared."""
    machine = with_true_constants(EVERY[name])
    some = [replace(walk, steps=tuple(replace(s, told=s.told[1:]) for s in walk.steps)) for walk in walks(machine, 25, 3)]
    likely = [m for m in mutants(EVERY[name]) if m.operator == "branch: swapped"]
    for mutant in [*likely, *chosen(EVERY[name], 15, 7)]:
        if STATIC.kills(mutant.machine) is None and next(differences(EVERY[name], mutant.machine), None) is None:
            table = Table(changed := with_true_constants(mutant.machine))
            for walk in some:
                model = Interpreter(changed, walk.settings, dict(walk.variables), table=table)
                told = [telling(model.step(step.event, step.fields, step.answers))[1:] for step in walk.steps]
                assert told == [step.told for step in walk.steps], str(mutant)


# --- the checks -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["association_server", "hdlc_client", "lockout"])
def test_no_check_kills_the_machine_itself(name: str, tmp_path: Path) -> None:
    machine = EVERY[name]
    cases = vectors.load(SPEC, EVERY, CODES)
    checks: list[Check] = [STATIC, VectorCheck(cases), WalkCheck(walks(with_true_constants(machine), 10, 1))]
    checks.append(TraceCheck(recorded([traced(tmp_path)])))
    assert [check.kills(machine) for check in checks] == [None] * 4


def test_vectors_kill_and_say_which_case() -> None:
    cases = vectors.load(SPEC, EVERY, CODES)
    mutant = next(m for m in mutants(LOCKOUT) if m.operator == "assignment: dropped")
    said = VectorCheck(cases).kills(mutant.machine)
    assert said is not None
    assert said.partition(": ")[0] in [case.name for case in cases if case.machine == "lockout"]


def test_a_recorded_trace_kills_what_no_longer_takes_its_steps(tmp_path: Path) -> None:
    check = TraceCheck(recorded([traced(tmp_path)]))
    by_text = {mutant.text: mutant for mutant in mutants(LOCKOUT)}
    assert check.kills(by_text["success: transition removed"].machine) is not None
    assert check.kills(by_text["failure_noted: 'tries + 1' -> 'tries'"].machine) is None, "the third failure is not in the trace"
    assert check.kills(EVERY["association_client"]) is None, "nothing of it was recorded"


def test_equal_steps_are_kept_once_and_not_without_end(tmp_path: Path) -> None:
    [(machine, steps)] = recorded([traced(tmp_path)] * 3).items()
    assert (machine, [step.id for step in steps]) == ("lockout", ["failure_noted", "failure_noted", "success"])
    start = '{"start": 1, "machine": "x", "settings": {}, "variables": {"n": 0}, "lengths": {}, "state": "A"}'
    lines = ['{"win12_trace": 1}', start]
    lines += [
        json.dumps({"step": n, "of": 1, "machine": "x", "id": "a", "event": "e", "now": 0, "state": "A", "variables": {"n": n}})
        for n in range(1, 2 * PER_CELL)
    ]
    path = tmp_path / "long.ndjson"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert len(recorded([path])["x"]) == PER_CELL


def test_a_recorded_timer_kills_a_machine_that_does_not_start_it(tmp_path: Path) -> None:
    lines = [
        {"win12_trace": 1},
        {"start": 1, "machine": "lockout", "settings": {}, "variables": {"tries": 2}, "lengths": {"lockout": 60.0}}
        | {"state": "OPEN"},
        {"step": 1, "of": 1, "machine": "lockout", "id": "failure_locks", "event": "api.failure", "now": 5.0, "state": "LOCKED"}
        | {"variables": {"tries": 0}, "timers": {"lockout": 65.0}},
    ]
    path = tmp_path / "timer.ndjson"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    check = TraceCheck(recorded([path]))
    assert check.kills(LOCKOUT) is None
    mutant = next(m for m in mutants(LOCKOUT) if m.operator == "timer: dropped")
    assert check.kills(mutant.machine) == "failure_locks in OPEN is another step"


class Believer:
    """A property checker that refutes a lock that does not forget the failures before a success."""

    def __init__(self) -> None:
        self.asked = 0

    def refuted(self, machine: Machine) -> str | None:
        self.asked += 1
        return None if any(t.id == "success" and t.assigns for t in machine.transitions) else "lock: Forgets"


def test_by_default_the_first_kill_is_enough_and_a_matrix_runs_all() -> None:
    everything = mutants(LOCKOUT)
    believer = Believer()
    checks = [STATIC, PropertyCheck(believer), WalkCheck(walks(with_true_constants(LOCKOUT), 20, 1))]
    short = Bench(LOCKOUT, everything, checks).run()
    assert all(len(result.kills) <= 1 for result in short.results)
    past = [result for result in short.results if "static" not in result.kills]
    assert believer.asked == len(past)
    full = Bench(LOCKOUT, everything, checks, matrix=True).run()
    assert any(len(result.kills) == 2 for result in full.results)
    shares = report.strength(full)
    assert set(shares) == {"static", "property", "walk"}
    assert shares["walk"] == 1.0
    assert 0 < shares["property"] < 1


def test_walks_count_for_no_score() -> None:
    found = Bench(LOCKOUT, mutants(LOCKOUT), [STATIC, WalkCheck(walks(with_true_constants(LOCKOUT), 20, 1))]).run()
    assert found.killed_by("walk") == len(found.survivors) > 0
    assert found.score == found.killed_by("static") / len(found.results)


def test_processes_change_nothing() -> None:
    checks = [STATIC, VectorCheck(vectors.load(SPEC, EVERY, CODES))]
    some = chosen(EVERY["association_server"], 24, 5)
    one, two = (Bench(EVERY["association_server"], some, checks).run(jobs) for jobs in (1, 2))
    assert one.results == two.results
    assert len(one.results) == 24


def test_a_sample_is_the_same_for_the_same_seed() -> None:
    machine = EVERY["association_client"]
    assert chosen(machine, 20, 1) == chosen(machine, 20, 1) != chosen(machine, 20, 2)
    assert chosen(LOCKOUT, 10_000, 1) == mutants(LOCKOUT)


def test_progress_is_told() -> None:
    told: list[tuple[int, int]] = []
    Bench(LOCKOUT, mutants(LOCKOUT)[:4], [STATIC]).run(progress=lambda *numbers: told.append(numbers))
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_no_mutants_no_loss() -> None:
    assert MachineReport("none", ("static",)).score == 1.0


def test_a_walk_says_where_it_is_left() -> None:
    machine = with_true_constants(LOCKOUT)
    mutant = next(m for m in mutants(LOCKOUT) if m.text == "failure_locks: LOCKED -> stays")
    changed = with_true_constants(mutant.machine)
    said = [leaves(walk, changed, Table(changed)) for walk in walks(machine, 5, 1)]
    assert any(text and "failure_locks -> LOCKED, now failure_locks -> OPEN" in text for text in said)


# --- model checking ---------------------------------------------------------------------------------------------------------


@pytest.mark.skipif(shutil.which("java") is None, reason="TLC needs Java")
def test_a_model_that_does_not_hold_kills_nothing(tmp_path: Path) -> None:
    found = tlc_properties(SPEC, EVERY, tmp_path)
    assert found is not None
    wrong = next(m for m in mutants(LOCKOUT) if m.text == "failure_locks: LOCKED -> stays").machine
    alone = replace(found, models={"guessing": found.models["guessing"]}, machines={**EVERY, "lockout": wrong})
    checker = alone.only(["lockout"])
    assert (checker.models, checker.left_out) == ({}, {"guessing": "LockedAfterTries"})
    assert checker.refuted(wrong) is None


@pytest.mark.skipif(shutil.which("java") is None, reason="TLC needs Java")
def test_models_refute_mutants_and_what_they_said_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = tlc_properties(SPEC, EVERY, tmp_path)
    assert found is not None
    checker = replace(found, models={"guessing": found.models["guessing"]}).only(["lockout"])
    assert (list(checker.models), checker.left_out) == (["guessing"], {})
    assert checker.only(["hdlc_client"]).models == {}
    mutant = next(m for m in mutants(LOCKOUT) if m.text == "failure_locks: LOCKED -> stays")
    assert checker.refuted(mutant.machine) == "guessing: LockedAfterTries"
    assert checker.refuted(LOCKOUT) is None
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("JAVA_HOME", raising=False)
    assert checker.refuted(mutant.machine) == "guessing: LockedAfterTries", "from the folder, without Java"
    assert checker.refuted(LOCKOUT) is None
