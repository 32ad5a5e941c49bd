"""Where a machine can be: mutants that differ where it never is make no difference."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from session_help import LIMITS, SPEC
from win12_spec import registry
from win12_spec.diff.machine import differences
from win12_spec.diff.reach import Reach
from win12_spec.mutate.checks import StaticCheck, WalkCheck
from win12_spec.mutate.corpus import walks
from win12_spec.mutate.mutants import mutants
from win12_spec.mutate.run import NEVER, Bench
from win12_spec.sessions import Machine, load, read
from win12_spec.sessions.interpret import Interpreter, with_true_constants

CODES = set(registry.load_errors(SPEC)[0])
EVERY = read(SPEC)
STATIC = StaticCheck(CODES, proved=EVERY)


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
