"""The code made of a session does, step by step, what an interpreter of its declaration does; every branch is taken."""

from __future__ import annotations

import importlib
import random
import sys
import types
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

from session_interpreter import NEVER, SPEC, Interpreter, machine
from win12_spec.sessions import python
from win12_spec.sessions.cells import effective, prove
from win12_spec.sessions.ir import Machine, Transition, Variable
from win12_spec.sessions.scope import Scope
from win12_spec.sessions.solve import Solver
from win12_wire.sessions import Step

GOOD = Path(__file__).parents[1] / "golden" / "sessions" / "good.yaml"
PATHS = [*sorted((SPEC / "sessions").glob("*.yaml")), GOOD]
WALKS, STEPS = 1000, 40


class Ports:
    """Answers what the interpreter answers, and notes what is done."""

    def __init__(self, machine: Machine, answers: dict[str, int]) -> None:
        self._machine, self._answers = machine, answers
        self.done: list[tuple[Any, ...]] = []

    def __getattr__(self, name: str) -> Any:
        if name in self._machine.asks:
            return lambda: self._answers[name]
        kind, _, rest = name.partition("_")
        if kind not in ("send", "tell", "save", "start"):
            kind, rest = "call", name
        return lambda *arguments: self.done.append((kind, rest, *map(int, arguments)))


def made(path: Path, declared: Machine) -> types.ModuleType:
    """The module of a machine: that of the project, or made here."""
    if path != GOOD:
        return importlib.import_module(f"win12_wire.sessions.{declared.name}")
    module = types.ModuleType(declared.name)
    sys.modules[declared.name] = module
    exec(compile(python.emit(declared, prove(declared)), str(path), "exec"), module.__dict__)
    return module


def domain(variable: Variable, declared: Machine, state: dict[str, int], chance: random.Random) -> tuple[int, ...]:
    """Values of a field or answer: those of its model, the constants, and what is next to the numbers in play; in any order."""
    values = set(variable.model)
    if not (variable.type.is_bool or variable.type.is_enum):
        values |= {n + d for n in state.values() for d in (-1, 0, 1)} | {const.value for const in declared.consts.values()}
    allowed = sorted(n for n in values if 0 <= n < 1 << variable.type.bits)
    return tuple(chance.sample(allowed, len(allowed)))


class Walker:
    """Walks through a machine, towards branches that no step has taken yet."""

    def __init__(self, path: Path) -> None:
        self.declared = machine(path)
        self.module = made(path, self.declared)
        self.chance = random.Random(20261122)
        self.unseen = {branch.id for branch in self.declared.transitions}
        self.hopeless: set[tuple[str | int, ...]] = set()
        self.lives = 0
        self.wandering = False
        """Whether this life lingers where it is, instead of going on to other states at once."""
        self.solvers = {event.name: Solver(Scope(self.declared, event)) for event in self.declared.events.values()}
        self.variables = {name: dict(solver.scope.variables) for name, solver in self.solvers.items()}

    def walk(self, steps: int) -> None:
        """One life of a machine, of its code and of its interpretation side by side."""
        declared, chance = self.declared, self.chance
        self.wandering, self.lives = self.lives % 4 != 3, self.lives + 1
        settings = {name: chance.choice(setting.model) for name, setting in declared.settings.items()}
        answers: dict[str, int] = {}
        ports, traced = Ports(declared, answers), list[Step]()
        code = getattr(self.module, declared.class_name)(ports, **settings, trace=traced.append)
        model = Interpreter(declared, settings, answers)
        now = 0.0
        for _ in range(steps):
            now += 200.0 if chance.random() < 0.04 else chance.choice((0.0, 0.1, 1.0))
            event, values = self.choose(model, now)
            answers.update({name: values[name] for name in declared.asks})
            fields = {name: values[name] for name in declared.events[event].fields}
            wanted = model.step(event, fields, now)
            take = code.handle_timer if event.startswith("timer.") else getattr(code, event.replace(".", "_"))
            got = take(*fields.values(), now)
            self.unseen.discard(model.taken)
            assert (traced[-1].id, traced[-1].event, code.state.name, got or "") == (model.taken, event, model.state, wanted)
            assert traced[-1].variables == model.vars == {name: getattr(code, name) for name in declared.vars}
            assert {name: getattr(code, f"{name}_at") for name in declared.timers} == model.timers
            assert ports.done == model.done
            if declared.timers:
                assert code.deadline() == next((at for at in sorted(model.timers.values()) if at != NEVER), None)

    def choose(self, model: Interpreter, now: float) -> tuple[str, dict[str, int]]:
        """The next event, with fields and answers that lead to some branch: a timer that has run out, or any other."""
        here = [branch for branch in self.declared.transitions if model.state in branch.sources]
        late = next((f"timer.{name}" for name in self.declared.timers if model.timers[name] <= now), None)
        here = [b for b in here if (b.event == late if late else not b.event.startswith("timer."))]
        new = [branch for branch in here if branch.id in self.unseen]
        onwards = [branch for branch in here if branch.goto not in ("", model.state) and not branch.error]
        needed = {state for branch in self.declared.transitions if branch.id in self.unseen for state in branch.sources}
        inwards = [branch for branch in onwards if branch.goto in needed and branch.goto != self.declared.initial]
        others = (inwards, onwards, here)
        pumps = [branch for branch in here if branch.event == "api.pump" and branch.effects]
        for choice in (new, pumps, *(self.chance.sample(others, 3) if self.wandering else others)):
            for branch in self.chance.sample(choice, min(len(choice), 2)):
                found = self.values(branch, model)
                if found is not None and self.chance.random() < 0.7:
                    return branch.event, found
        return self.choose(model, now)

    def values(self, branch: Transition, model: Interpreter) -> dict[str, int] | None:
        """Fields and answers that lead to a branch, None when there are none with the settings and variables as they are."""
        solver, fixed = self.solvers[branch.event], {**model.settings, **model.vars}
        if (branch.id, *fixed.values()) in self.hopeless:
            return None
        for name, variable in self.variables[branch.event].items():
            some = (fixed[name],) if name in fixed else domain(variable, self.declared, model.vars, self.chance)
            solver.scope.variables[name] = replace(variable, model=some)
        found = solver.find(effective(branch))
        if found is None:
            self.hopeless.add((branch.id, *fixed.values()))
        free = {name: variable.model[0] for name, variable in solver.scope.variables.items()}
        return None if found is None else {**free, **found}


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_code_and_declaration_take_the_same_steps(path: Path) -> None:
    walker = Walker(path)
    for _ in range(WALKS):
        walker.walk(STEPS)
        if not walker.unseen:
            break
    assert walker.unseen == set(), "branches that no step took"
