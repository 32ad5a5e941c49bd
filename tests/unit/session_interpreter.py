"""A second reading of a machine: interprets its declaration step by step, to be compared with the code made of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from win12_spec import registry
from win12_spec.sessions import load
from win12_spec.sessions.ir import Machine, Transition
from win12_spec.sessions.scope import Scope
from win12_spec.sessions.solve import Solver

SPEC = Path(__file__).resolve().parents[2] / "spec"
NEVER = float("inf")


def machine(path: Path) -> Machine:
    """The machine in `path`, checked, with the true values of its constants instead of those for checking."""
    limits = {name: limit.value for name, limit in registry.load_limits(SPEC).items()}
    found = load(path, set(registry.load_errors(SPEC)[0]), limits, SPEC)
    found.consts = {name: replace(const, model=const.value) for name, const in found.consts.items()}
    return found


@dataclass
class Interpreter:
    """The state of a machine that is interpreted. `answers` are what the ports would say, `done` what was asked of them."""

    machine: Machine
    settings: Mapping[str, int]
    answers: Mapping[str, int]
    state: str = ""
    vars: dict[str, int] = field(default_factory=dict)
    timers: dict[str, float] = field(default_factory=dict)
    done: list[tuple[Any, ...]] = field(default_factory=list)
    taken: str = ""
    solvers: dict[str, Solver] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.state = self.machine.initial
        self.vars = {name: variable.init for name, variable in self.machine.vars.items()}
        self.timers = dict.fromkeys(self.machine.timers, NEVER)

    def step(self, event: str, fields: Mapping[str, int], now: float) -> str:
        """Take the one branch that holds; the error it ends with, or an empty text."""
        solver = self.solvers.setdefault(event, Solver(Scope(self.machine, self.machine.events[event])))
        values = {**self.settings, **self.vars, **self.answers, **fields}
        holding = [b for b in self.machine.taken(self.state, event) if self._holds(solver, b, values)]
        assert len(holding) == 1, (self.state, event, [b.id for b in holding])
        branch = holding[0]
        self.taken = branch.id
        new = {a.target: _number(solver.evaluator(a.value)(values)) for a in branch.assigns}
        for effect in branch.effects:
            if effect.condition is None or solver.evaluator(effect.condition)(values):
                arguments = tuple(_number(solver.evaluator(a)(values)) for a in effect.arguments)
                self.done.append(
                    (effect.kind, effect.name, *arguments)
                    if effect.kind != "save"
                    else ("save", effect.name, {**self.vars, **new}[effect.name])
                )
        self.vars |= new
        self._move(branch, event, now)
        return branch.error

    @staticmethod
    def _holds(solver: Solver, branch: Transition, values: Mapping[str, int]) -> bool:
        if any(solver.evaluator(earlier)(values) for earlier in branch.earlier):
            return False
        return branch.guard is None or bool(solver.evaluator(branch.guard)(values))

    def _move(self, branch: Transition, event: str, now: float) -> None:
        before = self.machine.states[self.state]
        after = self.machine.states[branch.goto or self.state]
        for name, timer in self.machine.timers.items():
            if name not in after.timers:
                self.timers[name] = NEVER
            elif name not in before.timers or name in branch.restart or event == f"timer.{name}":
                self.timers[name] = now + LENGTHS[timer.after]
        self.state = after.name


LENGTHS = {name: float(limit.value) for name, limit in registry.load_limits(SPEC).items()}


def _number(value: int | None) -> int:
    assert value is not None
    return int(value)
