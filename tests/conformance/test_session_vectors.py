"""The session vectors, each run twice: by the interpreter and by the code made of the machine."""

from __future__ import annotations

import importlib
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

from session_help import SPEC
from win12_fuzz.agreement.steps import Ports
from win12_spec import registry
from win12_spec.sessions import declared, vectors
from win12_spec.sessions.interpret import Effect
from win12_spec.sessions.vectors import Case, Step
from win12_wire.sessions import Record, Start
from win12_wire.sessions import Step as Told

MACHINES = declared(SPEC)
CASES = vectors.load(SPEC, MACHINES, set(registry.load_errors(SPEC)[0]))


def named(case: Case) -> str:
    return f"{case.machine}-{case.name.replace(' ', '_')}"


@pytest.mark.parametrize("case", CASES, ids=named)
def test_the_declaration_keeps_to_the_vector(case: Case) -> None:
    assert vectors.run(case, MACHINES[case.machine]) is None


@pytest.mark.parametrize("case", CASES, ids=named)
def test_the_code_keeps_to_the_vector(case: Case) -> None:
    machine = MACHINES[case.machine]
    module = importlib.import_module(f"win12_wire.sessions.{case.machine}")
    answers: dict[str, int] = {}
    told: list[Record] = []
    code = getattr(module, machine.class_name)(Ports(machine, answers), **case.settings, trace=told.append)
    for name, value in case.variables.items():
        setattr(code, name, value)
    for now, step in enumerate(case.steps):
        answers.update(step.answers)
        taken(code, step, float(now))
        begun, last = told[0], told[-1]
        assert isinstance(begun, Start)
        assert isinstance(last, Told)
        effects = tuple(Effect(str(kind), str(name), tuple(map(int, rest))) for kind, name, *rest in last.effects)
        found = (last.event, effects, code.state.name, last.error or "")
        assert found == (step.event, step.does, step.state, step.error), step.where
        assert {name: getattr(code, name) for name in step.variables} == step.variables, step.where
        if step.starts is not None:
            started = {timer for timer, at in last.timers.items() if at == now + begun.lengths[timer]}
            assert started == step.starts, step.where


def taken(code: Any, step: Step, now: float) -> None:
    """Let the code take the step; a timer ends by running out now, which no other does."""
    group, _, timer = step.event.partition(".")
    if group != "timer":
        getattr(code, step.event.replace(".", "_"))(*step.fields.values(), now)
        return
    assert code.deadline() is not None, step.where
    setattr(code, f"{timer}_at", now)
    code.handle_timer(now)


def test_every_machine_has_vectors() -> None:
    assert {case.machine for case in CASES} == set(MACHINES)


@pytest.mark.parametrize("case", CASES, ids=named)
def test_a_vector_that_says_otherwise_is_noticed(case: Case) -> None:
    """Each part of a step is looked at: alter one, and the case does not hold."""
    machine, last = MACHINES[case.machine], case.steps[-1]
    other = next((name for name in machine.states if name != last.state), "")
    wrong = [replace(last, state=other), replace(last, error="" if last.error else "INTERNAL")]
    wrong += [replace(last, does=last.does[:-1])] if last.does else [replace(last, does=(Effect("tell", "nothing"),))]
    if last.starts is not None:
        wrong.append(replace(last, starts=last.starts ^ {next(iter(machine.timers))}))
    for name, value in last.variables.items():
        another = not value if machine.vars[name].type.is_bool else value + 1
        wrong.append(replace(last, variables={**last.variables, name: another}))
    for step in wrong:
        assert vectors.run(replace(case, steps=(*case.steps[:-1], step)), machine) is not None
