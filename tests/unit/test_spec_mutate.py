"""`win12 spec mutate`: mutants keep their promises, each check kills what it must, and reports count right."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from session_help import GOOD, LIMITS, SPEC
from win12.cli.main import run
from win12_spec import registry
from win12_spec.diff.cell import Difference
from win12_spec.diff.machine import differences
from win12_spec.diff.reach import Reach
from win12_spec.mutate import report
from win12_spec.mutate.checks import Check, PropertyCheck, StaticCheck, TraceCheck, VectorCheck, WalkCheck
from win12_spec.mutate.corpus import leaves, telling, walks
from win12_spec.mutate.mutants import Mutant, mutants, regrouped
from win12_spec.mutate.properties import tlc_properties
from win12_spec.mutate.recorded import PER_CELL, recorded
from win12_spec.mutate.run import NEVER, Bench, MachineReport, chosen
from win12_spec.sessions import Machine, load, load_all, vectors
from win12_spec.sessions.interpret import Interpreter, Table, with_true_constants

CODES = set(registry.load_errors(SPEC)[0])
EVERY = {machine.name: machine for machine, _ in load_all(SPEC)}
LOCKOUT = EVERY["lockout"]
SAMPLE = load(GOOD, CODES, LIMITS, SPEC)
STATIC = StaticCheck(CODES)


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
        for difference in differences(machine, mutant.machine):
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
    for mutant in [*likely, *chosen(EVERY[name], 30, 7)]:
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


def traced(folder: Path) -> Path:
    """A trace of the lock: two failures and a success."""
    start = {
        "start": 1,
        "machine": "lockout",
        "settings": {},
        "variables": {"tries": 0},
        "lengths": {"lockout": 60.0},
        "state": "OPEN",
    }
    steps = [
        {
            "step": n,
            "of": 1,
            "machine": "lockout",
            "id": id_,
            "event": event,
            "now": float(n),
            "state": "OPEN",
            "variables": {"tries": tries},
        }
        for n, (id_, event, tries) in enumerate(
            [("failure_noted", "api.failure", 1), ("failure_noted", "api.failure", 2), ("success", "api.success", 0)], 1
        )
    ]
    lines = [{"win12_trace": 1, "program": "test"}, start, *steps]
    path = folder / "trace.ndjson"
    path.write_text("".join(json.dumps(line) + "\n" for line in [*lines, {"end": len(lines)}]), encoding="utf-8")
    return path


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


# --- the command ------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A specification of the lock alone, to be quick."""
    spec = tmp_path_factory.mktemp("small") / "spec"
    for part in ("frames", "schema"):
        shutil.copytree(SPEC / part, spec / part)
    for name in ("errors.yaml", "limits.yaml", "ports.yaml", "sessions/lockout.yaml", "vectors/sessions/lockout.yaml"):
        (spec / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(SPEC / name, spec / name)
    return str(spec)


def test_the_command_prints_a_table(small: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["spec", "mutate", "lockout", "--only", "vector", "--jobs", "1", "--spec", small]) == 0
    head, row = capsys.readouterr().out.splitlines()[:2]
    assert head.split() == ["machine", *report.COLUMNS]
    cells = dict(zip(head.split(), row.split(), strict=True))
    assert cells["machine"] == "lockout"
    assert int(cells["mutants"]) == len(mutants(LOCKOUT))
    assert (cells["property"], cells["trace"], cells["walk"]) == ("-", "-", "-")
    assert int(cells["static"]) + int(cells["vector"]) + int(cells["equivalent"]) + int(cells["survived"]) == int(
        cells["mutants"]
    )


def test_a_low_score_can_fail(small: str, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    low = ["spec", "mutate", "lockout", "--only", "static", "--jobs", "1", "--spec", small, "--json"]
    assert run([*low, "--least", "99"]) == 1
    [machine] = json.loads(capsys.readouterr().out)["machines"]
    assert machine["killed"] == {"static": len(machine["results"]) - machine["survived"] - machine["equivalent"]}
    assert run([*low, "--least", "1"]) == 0
    capsys.readouterr()
    by_trace = ["--only", "trace", "--traces", str(traced(tmp_path))]
    assert run(["spec", "mutate", "lockout", "--jobs", "1", "--spec", small, "--json", *by_trace]) == 0
    [machine] = json.loads(capsys.readouterr().out)["machines"]
    assert machine["killed"]["trace"] > 0


def test_mutants_are_listed(small: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["spec", "mutate", "lockout", "--list", "--spec", small]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(mutants(LOCKOUT))
    told = "failure_noted: '(tries + 1) < PASSWORD_TRIES' -> '(tries + 1) <= PASSWORD_TRIES'"
    assert f"spec/sessions/lockout.yaml:33: guard: comparison: {told}" in lines
    assert run(["spec", "mutate", "lockout", "--list", "--json", "--spec", small]) == 0
    assert [item["number"] for item in json.loads(capsys.readouterr().out)] == list(range(len(lines)))


@pytest.mark.parametrize(
    "arguments",
    [["no_such_machine"], ["lockout", "--traces", "/no/such/file", "--only", "trace"], ["lockout", "--spec", "/no/such/folder"]],
)
def test_what_is_not_there_is_told(arguments: list[str], small: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["spec", "mutate", "--spec", small, *arguments]) == 2
    assert capsys.readouterr().err.startswith("error: ")


def test_a_walk_says_where_it_is_left() -> None:
    machine = with_true_constants(LOCKOUT)
    mutant = next(m for m in mutants(LOCKOUT) if m.text == "failure_locks: LOCKED -> stays")
    changed = with_true_constants(mutant.machine)
    said = [leaves(walk, changed, Table(changed)) for walk in walks(machine, 5, 1)]
    assert any(text and "failure_locks -> LOCKED, now failure_locks -> OPEN" in text for text in said)


# --- where a machine can be ---------------------------------------------------------------------------------------------------

APART = """
machine: apart
doc: Two numbers of which one is never alone.
settings: {strict: {type: bool}}
vars: {low: {type: u8, model: 0..2}, high: {type: u8, model: 0..2}}
tells: {met: {}}
events: {api.up: {}, api.down: {}, api.look: {}}
states: {DOWN: {initial: true}, UP: {}}
unexpected: {api: {error: UNEXPECTED}}
transitions:
  - id: up
    from: DOWN
    event: api.up
    first:
      - {id: strictly, if: strict, do: [low = 1, high = 2], goto: UP}
      - {id: anyhow, do: [low = 1, high = 1], goto: UP}
  - {id: down, from: UP, event: api.down, do: [low = 0, high = 0], goto: DOWN}
  - id: look
    from: UP
    event: api.look
    first:
      - {id: low, if: low == 0, error: BUSY}
      - {id: alone, if: low == 1 and high == 0, error: BUSY}
      - {id: strict, if: high == 2 and not strict, error: BUSY}
      - {id: met, do: [tell met]}
"""


@pytest.fixture
def apart(tmp_path: Path) -> Machine:
    path = tmp_path / "apart.yaml"
    path.write_text(APART, encoding="utf-8")
    return load(path, CODES, LIMITS, SPEC)


def test_pairs_of_values_that_can_be(apart: Machine) -> None:
    reach = Reach(apart)
    assert reach.possible(("low",)) == {("DOWN", (0,)), ("UP", (1,))}
    assert reach.possible(("low", "high")) == {("DOWN", (0, 0)), ("UP", (1, 1)), ("UP", (1, 2))}
    assert reach.possible(("high", "strict")) == {("DOWN", (0, 0)), ("DOWN", (0, 1)), ("UP", (1, 0)), ("UP", (2, 1))}


@pytest.mark.parametrize("id_", ["look_low", "look_alone", "look_strict"])
def test_what_can_never_be_makes_no_difference(apart: Machine, id_: str) -> None:
    changed = [replace(branch, error="") if branch.id == id_ else branch for branch in apart.transitions]
    assert next(differences(apart, replace(apart, transitions=changed)), None) is not None
    assert Reach(apart).witness(replace(apart, transitions=changed)) is None


def test_what_can_be_makes_one(apart: Machine) -> None:
    changed = [replace(branch, error="BUSY") if branch.id == "look_met" else branch for branch in apart.transitions]
    found = Reach(apart).witness(replace(apart, transitions=changed))
    assert found is not None
    assert (found.state, dict(found.numbers)["low"]) == ("UP", 1)


def test_such_mutants_are_equivalent_once_no_walk_shows_otherwise(apart: Machine) -> None:
    checks = [STATIC, WalkCheck(walks(with_true_constants(apart), 20, 1))]
    found = Bench(apart, mutants(apart), checks).run()
    by_text = {result.mutant.text: result for result in found.results}
    assert by_text["look_low: no error BUSY"].reason.startswith(f"{NEVER}: in UP at api.look with low = 0")
    assert all(result.kills or result.equivalent for result in found.results)


@pytest.mark.parametrize("name", ["association_server", "lockout"])
def test_no_walk_goes_where_the_machine_never_is(name: str) -> None:
    machine = with_true_constants(EVERY[name])
    reach, names = Reach(EVERY[name]), [n for n, v in EVERY[name].vars.items() if v.type.is_bool] or ["tries"]
    for walk in walks(machine, 20, 1):
        model = Interpreter(machine, walk.settings, dict(walk.variables))
        for step in walk.steps:
            model.step(step.event, step.fields, step.answers)
            assert (model.state, tuple(model.variables[n] for n in names[:2])) in reach.possible(tuple(names[:2]))
