"""A machine made ready for replay, and what it does with what a step says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from win12_spec.sessions import effects as texts
from win12_spec.sessions.interpret import CannotStep, Interpreter, Outcome, Table
from win12_spec.sessions.ir import Machine, Variable
from win12_spec.sessions.scope import Scope, show
from win12_spec.sessions.solve import Solver
from win12_spec.traces.difference import NotAStep
from win12_spec.traces.records import AStep, Said

_REMEMBERED_MAX = 50_000  # of each machine


class Met(NamedTuple):
    """What the model does with what a step says."""

    outcome: Outcome
    effects: tuple[tuple[int | str, ...], ...]


class Known:
    """A machine made ready for replay."""

    def __init__(self, machine: Machine) -> None:
        self.machine, self.table = machine, Table(machine)
        self.solvers = {name: Solver(Scope(machine, event)) for name, event in machine.events.items()}
        self.answers = {name: ask.answer for name, ask in machine.asks.items()}
        self.fields = {name: {field: event.fields[field] for field in event.trace} for name, event in machine.events.items()}
        self._remembered: dict[tuple[object, ...], Met] = {}

    def met(self, model: Interpreter, step: AStep, where: str) -> Met:
        """What the model does with a step; remembered, because dialogues come to the same again and again. Raises NotAStep."""
        said = (*step.fields.items(), *step.answers.items())
        key = (model.state, *model.settings.values(), *model.variables.values(), step.event, said)
        met = self._remembered.get(key)
        if met is not None:
            return met
        fields = values("field", self.fields[step.event], step.fields, whole=True)
        answers = values("answer", self.answers, step.answers, whole=False)
        try:
            outcome = model.peek(step.event, fields, answers)
        except CannotStep as error:
            raise NotAStep(f"{where}, said to be '{step.id}': {error}") from None
        self._asked_in_time(model, step, fields | answers, where)
        if len(self._remembered) == _REMEMBERED_MAX:
            self._remembered.clear()
        met = self._remembered[key] = Met(outcome, tuple((e.kind, e.name, *e.arguments) for e in outcome.effects))
        return met

    def _asked_in_time(self, model: Interpreter, step: AStep, said: Mapping[str, int], where: str) -> None:
        for name in step.answers:
            after = self.machine.asks[name].after
            holds = after is None or self.solvers[step.event].evaluator(after)({**model.settings, **model.variables, **said})
            if after is not None and not holds:
                raise NotAStep(f"{where}: '{name}' was asked, which may be only after '{show(after)}'")


def values(what: str, known: Mapping[str, Variable], said: Said, *, whole: bool) -> dict[str, int]:
    """The values said, which must be of the declared types. `whole`: none may be missing."""
    found: dict[str, int] = {}
    for name, value in said.items():
        if name not in known:
            raise NotAStep(f"unknown {what} '{name}'; there are {', '.join(known) or 'none'}")
        if not isinstance(value, int) or not texts.fits(known[name].type, value):
            raise NotAStep(f"{what} '{name}' is {value}, which is no value of type '{known[name].type.name}'")
        found[name] = int(value)
    if whole and len(found) < len(known):
        raise NotAStep(f"{what} '{next(name for name in known if name not in found)}' is not said")
    return found
