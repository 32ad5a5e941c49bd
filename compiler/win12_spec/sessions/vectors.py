"""Session vectors: what a machine must do, written by hand from the standards and from what meters do, not from the machine.

`spec/vectors/sessions/MACHINE.yaml` holds cases, each a dialogue of its own:

    machine: lockout
    cases:
      - name: the last try allowed locks
        source: procedures 8 no 75
        settings: {}                  # those not named have the first value of their model
        variables: {}                 # persistent ones that are restored before the first step
        steps:
          - {event: api.failure, fields: {}, answers: {}, does: [], state: OPEN, error: BUSY, vars: {tries: 1}}

Fields and answers not named are 0, false or the first label. `does` lists all effects in order. `error` says that the step ends
with one, its absence that it does not. `vars` are looked at as far as they are named; `starts` lists, where it stands, all timers
that begin to run at the step or begin anew.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from win12_spec import yamlio
from win12_spec.diagnostics import Location, SpecError
from win12_spec.sessions import effects as texts
from win12_spec.sessions.interpret import CannotStep, Effect, Interpreter, Outcome
from win12_spec.sessions.ir import Machine, Variable

SCHEMA = "schema/session_vectors.json"
FOLDER = Path("vectors") / "sessions"


@dataclass(frozen=True)
class Step:
    """One event and what must come of it. `fields` and `answers` are whole: what was not named is filled in."""

    event: str
    fields: Mapping[str, int]
    answers: Mapping[str, int]
    does: tuple[Effect, ...]
    state: str
    error: str
    variables: Mapping[str, int]
    starts: frozenset[str] | None
    where: Location


@dataclass(frozen=True)
class Case:
    """A dialogue. `variables` are those restored before it."""

    machine: str
    name: str
    source: str
    settings: Mapping[str, int]
    variables: Mapping[str, int]
    steps: tuple[Step, ...]
    where: Location


@dataclass(frozen=True)
class Mismatch:
    """A step that does something else: `what` is effects, state, error, timers or a variable, or why there was no step at all."""

    where: Location
    what: str
    wanted: str
    found: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}: wanted {self.wanted or 'nothing'}, found {self.found or 'nothing'}"


def load(spec: Path, machines: Mapping[str, Machine], errors: Set[str]) -> list[Case]:
    """Every case of a spec folder. Raises SpecError."""
    return [case for path in sorted((spec / FOLDER).glob("*.yaml")) for case in load_file(path, spec, machines, errors)]


def load_file(path: Path, spec: Path, machines: Mapping[str, Machine], errors: Set[str]) -> list[Case]:
    """The cases of one file; `spec` is where the schema is. Raises SpecError."""
    shown = f"{spec.name}/{path.relative_to(spec).as_posix()}" if spec in path.parents else path.name
    document = yamlio.load(path, shown)
    yamlio.check_schema(document, spec / SCHEMA, shown)
    name = str(document["machine"])
    if name != path.stem.split(".")[-1] or name not in machines:
        raise SpecError.at(
            yamlio.locate(shown, document, "machine"),
            f"'{name}' is not the machine these vectors are named after",
            "NAME.yaml is about the machine NAME of spec/sessions",
        )
    return _File(shown, machines[name], errors).cases(document["cases"])


class _File:
    def __init__(self, shown: str, machine: Machine, errors: Set[str]) -> None:
        self.shown, self.machine, self.errors = shown, machine, errors

    def cases(self, items: Sequence[Any]) -> list[Case]:
        found: dict[str, Case] = {}
        for item in items:
            case = self._case(item)
            if case.name in found:
                raise SpecError.at(case.where, f"the case '{case.name}' stands twice", "rename one of them")
            found[case.name] = case
        return list(found.values())

    def _case(self, item: Any) -> Case:
        machine = self.machine
        settings = {name: setting.model[0] for name, setting in machine.settings.items()}
        settings |= self._values(item, "settings", "setting", machine.settings)
        kept = {name: variable for name, variable in machine.vars.items() if variable.persist}
        restored = self._values(item, "variables", "persistent variable", kept)
        steps = tuple(self._step(step) for step in item["steps"])
        name, where = str(item["name"]), yamlio.locate(self.shown, item, "name")
        return Case(machine.name, name, str(item["source"]), settings, restored, steps, where)

    def _step(self, item: Any) -> Step:
        machine, name = self.machine, str(item["event"])
        event = machine.events.get(name)
        if event is None:
            raise SpecError.at(
                yamlio.locate(self.shown, item, "event"),
                f"'{machine.name}' has no event '{name}'",
                f"events: {', '.join(machine.events)}",
            )
        asks = {ask.name: ask.answer for ask in machine.asks.values()}
        fields = _defaults(event.fields) | self._values(item, "fields", "field", event.fields)
        answers = _defaults(asks) | self._values(item, "answers", "answer", asks)
        state, error = str(item["state"]), str(item.get("error", ""))
        if state not in machine.states:
            raise SpecError.at(
                yamlio.locate(self.shown, item, "state"),
                f"'{machine.name}' has no state '{state}'",
                f"states: {', '.join(machine.states)}",
            )
        if error and error not in self.errors:
            raise SpecError.at(
                yamlio.locate(self.shown, item, "error"), f"unknown error '{error}'", "errors stand in spec/errors.yaml"
            )
        does = item.get("does") or ()
        done = tuple(texts.parse(machine, str(text), yamlio.locate(self.shown, does, at)) for at, text in enumerate(does))
        variables = self._values(item, "vars", "variable", machine.vars)
        return Step(name, fields, answers, done, state, error, variables, self._starts(item), yamlio.locate(self.shown, item))

    def _starts(self, item: Any) -> frozenset[str] | None:
        said = item.get("starts")
        for at, name in enumerate(said or ()):
            if name not in self.machine.timers:
                where = yamlio.locate(self.shown, said, at)
                raise SpecError.at(where, f"unknown timer '{name}'", f"known here: {', '.join(self.machine.timers) or 'none'}")
        return None if said is None else frozenset(map(str, said))

    def _values(self, item: Any, key: str, what: str, known: Mapping[str, Variable]) -> dict[str, int]:
        part = item.get(key) or {}
        values = {}
        for name, said in part.items():
            where = yamlio.locate(self.shown, part, name)
            if name not in known:
                raise SpecError.at(where, f"unknown {what} '{name}'", f"known here: {', '.join(known) or 'none'}")
            values[str(name)] = texts.value(known[name], said, where)
        return values


def _defaults(variables: Mapping[str, Variable]) -> dict[str, int]:
    return {name: variable.type.labels[0][1] if variable.type.is_enum else 0 for name, variable in variables.items()}


def run(case: Case, machine: Machine) -> Mismatch | None:
    """The first step at which a machine, interpreted with its true constants, does something else; None when it does not."""
    model = Interpreter(machine, case.settings, dict(case.variables))
    for step in case.steps:
        try:
            outcome = model.step(step.event, step.fields, step.answers)
        except CannotStep as error:
            return Mismatch(step.where, "no step", step.event, str(error))
        found = compare(machine, step, outcome)
        if found is not None:
            return found
    return None


def compare(machine: Machine, step: Step, outcome: Outcome) -> Mismatch | None:
    """The first thing in which an outcome is not what a vector says."""

    def done(effects: Sequence[Effect]) -> str:
        return ", ".join(texts.text(machine, effect) for effect in effects)

    rows = [("effects", done(step.does), done(outcome.effects)), ("state", step.state, outcome.state)]
    rows.append(("error", step.error, outcome.error))
    if step.starts is not None:
        rows.append(("timers started", ", ".join(sorted(step.starts)), ", ".join(sorted(outcome.started))))
    for name, number in step.variables.items():
        kind = machine.vars[name].type
        rows.append((f"variable {name}", texts.shown(kind, number), texts.shown(kind, outcome.variables[name])))
    return next((Mismatch(step.where, *row) for row in rows if row[1] != row[2]), None)
