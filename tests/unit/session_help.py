"""Machines for tests: as they are declared, and walked through at random, code and interpretation side by side."""

from __future__ import annotations

import importlib
import random
import sys
import types
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from win12_fuzz.agreement.sessions import Lockstep, Maker
from win12_fuzz.agreement.steps import late
from win12_fuzz.sessions.machines import small, smaller
from win12_spec import registry
from win12_spec.sessions import python
from win12_spec.sessions.cells import effective, prove
from win12_spec.sessions.interpret import Interpreter, with_true_constants
from win12_spec.sessions.ir import Machine, Transition, Variable
from win12_spec.sessions.load import Loader
from win12_spec.sessions.scope import Scope
from win12_spec.sessions.solve import Solver
from win12_wire import sessions
from win12_wire.sessions import Record, Trace

ROOT = Path(__file__).resolve().parents[2]
SPEC = ROOT / "spec"
GOOD = ROOT / "tests" / "golden" / "sessions" / "good.yaml"
PATHS = sorted((SPEC / "sessions").glob("*.yaml"))
LIMITS = {name: limit.value for name, limit in registry.load_limits(SPEC).items()}
LENGTHS = {name: float(value) for name, value in LIMITS.items()}


def machine(path: Path) -> Machine:
    """The machine in `path`, with the true values of its constants instead of those for checking, and without proofs."""
    return with_true_constants(Loader(path, SPEC, LIMITS).load())


def made(path: Path, declared: Machine) -> types.ModuleType:
    """The module of a machine: that of the project, or made here."""
    if path != GOOD:
        return importlib.import_module(f"win12_wire.sessions.{declared.name}")
    return compiled(declared.name, python.emit(declared, prove(declared)))


def compiled(name: str, source: str) -> types.ModuleType:
    """A module made of a text."""
    module = types.ModuleType(name)
    sys.modules[name] = module
    exec(compile(source, f"<{name}>", "exec"), module.__dict__)
    return module


def watched(records: list[Record]) -> Trace:
    """A trace that keeps what it is told and passes it on to what watches all tests (conftest)."""
    watcher = sessions._default

    def told(record: Record) -> None:
        records.append(record)
        if watcher is not None:
            watcher(record)

    return told


def domain(variable: Variable, declared: Machine, state: dict[str, int], chance: random.Random) -> tuple[int, ...]:
    """Values of a field or answer: those of its model, the constants, and what is next to the numbers in play; in any order."""
    values = set(variable.model)
    if not (variable.type.is_bool or variable.type.is_enum):
        values |= {n + d for n in state.values() for d in (-1, 0, 1)} | {const.value for const in declared.consts.values()}
    allowed = sorted(n for n in values if 0 <= n < 1 << variable.type.bits)
    return tuple(chance.sample(allowed, len(allowed)))


class Walker:
    """Walks through a machine, towards branches that no step has taken yet. `trace` is told what the code does.

    `beside` make further implementations of the machine from its declaration and settings; they take all steps, too.
    """

    def __init__(self, path: Path, trace: Callable[[Record], None] | None = None, *beside: Maker) -> None:
        self.beside = beside
        self.declared = smaller(machine(path))
        self.module = made(path, self.declared)
        self.trace = trace
        self.chance = random.Random(20261122)
        self.unseen = {branch.id for branch in self.declared.transitions}
        self.hopeless: set[tuple[str | int, ...]] = set()
        self.lives = 0
        self.wandering = False
        """Whether this life lingers where it is, instead of going on to other states at once."""
        self.solvers = {event.name: Solver(Scope(self.declared, event)) for event in self.declared.events.values()}
        self.variables = {name: dict(solver.scope.variables) for name, solver in self.solvers.items()}
        self.lengths = {name: LENGTHS[timer.after] for name, timer in self.declared.timers.items()}

    def everywhere(self, walks: int = 2000, steps: int = 40) -> None:
        """Walk until every branch was taken, or as long as it makes sense."""
        with small(self.module):
            for _ in range(walks):
                self.walk(steps)
                if not self.unseen:
                    return

    def walk(self, steps: int) -> None:
        """One life of a machine, of its code and of its interpretation side by side."""
        self.wandering, self.lives = self.lives % 4 != 3, self.lives + 1
        life = Lockstep(self.declared, self.settings(), self.lengths, self.module, *self.beside)
        now = 0.0
        for _ in range(steps):
            now = self.later(now, life.model)
            event, values = self.choose(life, now)
            answers = {name: values[name] for name in self.declared.asks}
            fields = {name: values[name] for name in self.declared.events[event].fields}
            self.unseen.discard(str(life.step(event, fields, answers, now).id))
        for record in life.records if self.trace is not None else ():
            self.trace(record)

    def settings(self) -> dict[str, int]:
        """What an instance is made with: anything, or what leads to some branch that was not taken yet."""
        chance, declared = self.chance, self.declared
        found = {name: chance.choice(setting.model) for name, setting in declared.settings.items()}
        if self.unseen and chance.random() < 0.3:
            branch = chance.choice([b for b in declared.transitions if b.id in self.unseen])
            solver, variables = self.solvers[branch.event], self.variables[branch.event]
            for name, variable in variables.items():
                solver.scope.variables[name] = replace(variable, model=domain(variable, declared, {}, chance))
            wanted = solver.find(effective(branch)) or {}
            found |= {name: value for name, value in wanted.items() if name in found}
        return found

    def later(self, now: float, model: Interpreter) -> float:
        """A little later, or when the next timer has run out."""
        if model.deadlines and self.chance.random() < self.haste(model.state):
            return max(now, min(model.deadlines.values()))
        return now + self.chance.choice((0.0, 0.1, 1.0))

    def haste(self, state: str) -> float:
        """How often to let a timer run out: more often where that leads to branches not taken yet."""
        waiting = (b for b in self.declared.transitions if b.event.startswith("timer.") and state in b.sources)
        return 0.5 if any(branch.id in self.unseen for branch in waiting) else 0.04

    def choose(self, life: Lockstep, now: float) -> tuple[str, dict[str, int]]:
        """The next event, with fields and answers that lead to some branch: a timer that has run out, or any other."""
        model, timer = life.model, late(self.declared, life.model.deadlines, now)
        here = [branch for branch in self.declared.transitions if model.state in branch.sources]
        here = [b for b in here if (b.event == timer if timer else not b.event.startswith("timer."))]
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
        return self.choose(life, now)

    def values(self, branch: Transition, model: Interpreter) -> dict[str, int] | None:
        """Fields and answers that lead to a branch, None when there are none with the settings and variables as they are."""
        solver, fixed = self.solvers[branch.event], {**model.settings, **model.variables}
        if (branch.id, *fixed.values()) in self.hopeless:
            return None
        for name, variable in self.variables[branch.event].items():
            some = (fixed[name],) if name in fixed else domain(variable, self.declared, model.variables, self.chance)
            solver.scope.variables[name] = replace(variable, model=some)
        found = solver.find(effective(branch))
        if found is None:
            self.hopeless.add((branch.id, *fixed.values()))
        free = {name: variable.model[0] for name, variable in solver.scope.variables.items()}
        return None if found is None else {**free, **found}
