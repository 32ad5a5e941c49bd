"""A reading of a machine that makes no code: what one step does, straight from the declaration.

It shares nothing with the emitters but the representation itself and the expressions of the solver, so it is an opinion of its
own: tests compare generated code with it, traces of what a program really did are replayed by it, and session vectors, which are
written by hand, are run against both.

The rules it follows are those of docs/spec-sessions.md. Of the branches of the state and event exactly one holds; in a group
a branch holds only when those before it do not. Assignments are simultaneous; effects see the values from before them, except
`save`. A timer starts when a state that lists it is entered from one that does not, when it is restarted, and when it has just
run out and the state lists it still.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from win12_spec.expr import Expr
from win12_spec.sessions.ir import Machine, Transition
from win12_spec.sessions.scope import Scope, show
from win12_spec.sessions.solve import Evaluator, Solver


class CannotStep(Exception):  # noqa: N818  # what is wrong is what was asked of the interpreter
    """The machine has no such step; the text says why, in lower case and without a full stop."""


class MissingAnswer(CannotStep):
    """A condition or an argument needs a value that was not given. `name` is the question or field."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__(text)
        self.name = name


class Effect(NamedTuple):
    """Something done: `kind` is send, tell, call, start or save; a saved value is its argument. Booleans are 0 and 1."""

    kind: str
    name: str
    arguments: tuple[int, ...] = ()

    def __str__(self) -> str:
        return f"{self.kind} {self.name}" + (f"({', '.join(map(str, self.arguments))})" if self.arguments else "")


@dataclass(frozen=True, slots=True)
class Outcome:
    """One step: the branch taken, what it ended with and what it led to.

    `started` are the timers that begin to run or begin anew, `armed` all that run after the step.
    """

    branch: Transition
    effects: tuple[Effect, ...]
    state: str
    variables: dict[str, int]
    armed: tuple[str, ...]
    started: tuple[str, ...]

    @property
    def id(self) -> str:
        """Id of the transition."""
        return self.branch.id

    @property
    def error(self) -> str:
        """Code of spec/errors.yaml, empty for none."""
        return self.branch.error


def with_true_constants(machine: Machine) -> Machine:
    """The machine with the values its constants have in programs, in place of those for checking."""
    return replace(machine, consts={name: replace(const, model=const.value) for name, const in machine.consts.items()})


@dataclass
class Interpreter:
    """One instance of a machine. `settings` not given have the first value of their model, variables their `init`.

    Constants have the values of `machine` for checking: give `with_true_constants(machine)` to follow a program. `deadlines`
    are those of the timers that run, on the clock of `now`; how long each runs is in `lengths`, seconds, 0 if not said.
    """

    machine: Machine
    settings: Mapping[str, int] = field(default_factory=dict)
    variables: dict[str, int] = field(default_factory=dict)
    lengths: Mapping[str, float] = field(default_factory=dict)
    state: str = ""
    deadlines: dict[str, float] = field(default_factory=dict)
    table: Table | None = None

    def __post_init__(self) -> None:
        machine = self.machine
        self.table = self.table or Table(machine)
        self.state = self.state or machine.initial
        self.settings = {name: setting.model[0] for name, setting in machine.settings.items()} | dict(self.settings)
        self.variables = {name: variable.init for name, variable in machine.vars.items()} | self.variables

    def step(
        self, event: str, fields: Mapping[str, int] | None = None, answers: Mapping[str, int] | None = None, now: float = 0.0
    ) -> Outcome:
        """Take the branch that holds. Raises CannotStep when there is none, MissingAnswer when too little was given."""
        outcome = self.peek(event, fields, answers)
        self.take(outcome, now)
        return outcome

    def take(self, outcome: Outcome, now: float) -> None:
        """Go where an outcome leads, which `peek` has just given."""
        self.state, self.variables = outcome.state, outcome.variables
        for timer in self.machine.timers:
            if timer not in outcome.armed:
                self.deadlines.pop(timer, None)
            elif timer in outcome.started:
                self.deadlines[timer] = now + self.lengths.get(timer, 0.0)

    def peek(self, event: str, fields: Mapping[str, int] | None = None, answers: Mapping[str, int] | None = None) -> Outcome:
        """What `step` would do; nothing changes."""
        assert self.table is not None
        cell = self.table.cell(self.state, event)
        values = {**self.settings, **self.variables, **(fields or {}), **(answers or {})}
        branch = cell.holds(values)
        new = {assign.target: cell.value(assign.value, values, branch) for assign in branch.assigns}
        variables = self.variables | new
        effects = []
        for effect in branch.effects:
            if effect.condition is not None and not cell.value(effect.condition, values, branch):
                continue
            saved = effect.kind == "save"
            arguments = (variables[effect.name],) if saved else tuple(cell.value(a, values, branch) for a in effect.arguments)
            effects.append(Effect(effect.kind, effect.name, arguments))
        state, armed, started = self._move(branch, event)
        return Outcome(branch, tuple(effects), state, variables, armed, started)

    def _move(self, branch: Transition, event: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
        before = self.machine.states[self.state]
        after = self.machine.states[branch.goto or self.state]
        started = tuple(
            timer for timer in after.timers if timer not in before.timers or timer in branch.restart or event == f"timer.{timer}"
        )
        return after.name, after.timers, started


class Table:
    """The cells of a machine, made ready when first needed; interpreters of the same machine can share one."""

    def __init__(self, machine: Machine) -> None:
        self.machine = machine
        self._solvers: dict[str, Solver] = {}
        self._cells: dict[tuple[str, str], ReadyCell] = {}

    def cell(self, state: str, event: str) -> ReadyCell:
        """The branches of one state and event. Raises CannotStep when there are none."""
        found = self._cells.get((state, event))
        if found is None:
            found = self._cells[state, event] = ReadyCell(self.machine, state, event, self._solver(event))
        return found

    def _solver(self, event: str) -> Solver:
        if event not in self.machine.events:
            raise CannotStep(f"'{self.machine.name}' has no event '{event}'")
        if event not in self._solvers:
            self._solvers[event] = Solver(Scope(self.machine, self.machine.events[event]))
        return self._solvers[event]


class ReadyCell:
    """The branches of one cell, by group."""

    def __init__(self, machine: Machine, state: str, event: str, solver: Solver) -> None:
        self.state, self.event, self._solver = state, event, solver
        self._evaluators: dict[int, Evaluator] = {}  # by identity: to hash a tree takes longer than to evaluate it
        branches = machine.taken(state, event)
        if not branches:
            group, _, timer = event.partition(".")
            raise CannotStep(
                f"timer '{timer}' does not run in state '{state}'" if group == "timer" else f"'{event}' has no cell in '{state}'"
            )
        groups: dict[object, list[Transition]] = {}
        for branch in branches:
            groups.setdefault(branch.group or branch.id, []).append(branch)
        self._groups = list(groups.values())

    def holds(self, values: Mapping[str, int]) -> Transition:
        """The one branch that holds. Raises CannotStep for none or several, MissingAnswer when the values do not tell."""
        holding: list[Transition] = []
        for group in self._groups:
            try:
                branch = self._first(group, values)
            except MissingAnswer:  # nobody asks for more once a branch is found
                if not holding:
                    raise
                break
            holding += [branch] if branch is not None else []
        if len(holding) != 1:
            ids = ", ".join(f"'{branch.id}'" for branch in holding) or "nothing"
            raise CannotStep(f"{ids} holds in state '{self.state}' at '{self.event}', where one branch must")
        return holding[0]

    def _first(self, group: Sequence[Transition], values: Mapping[str, int]) -> Transition | None:
        for branch in group:
            if branch.guard is None or self.value(branch.guard, values, branch):
                return branch
        return None

    def value(self, tree: Expr, values: Mapping[str, int], branch: Transition) -> int:
        """The value of an expression. Raises MissingAnswer when `values` do not settle it."""
        evaluator = self._evaluators.get(id(tree))
        if evaluator is None:
            evaluator = self._evaluators[id(tree)] = self._solver.evaluator(tree)
        found = evaluator(values)
        if found is None:
            name = next(name for name in self._solver.scope.reads(tree) if name not in values)
            raise MissingAnswer(
                name, f"'{show(tree)}' of '{branch.id}' cannot be told without '{name}', of which nothing is said"
            )
        return int(found)


def text(effects: Iterable[Effect]) -> str:
    """Effects for people, in order."""
    return ", ".join(map(str, effects)) or "nothing"
