"""The replay of a trace: each instance of a machine is interpreted anew, and every step compared.

What comes from outside is looked at too, as far as the declaration speaks of it: fields and answers have values of their
types, a question is not put before its `after` holds, the same question has one answer in a step, a timer ends only when it
has run out, an instance begins in the initial state with nothing but persistent variables restored.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple, Protocol

from win12_spec.sessions import effects as texts
from win12_spec.sessions.interpret import CannotStep, Effect, Interpreter, Outcome, Table
from win12_spec.sessions.ir import Machine, Out, Variable
from win12_spec.sessions.scope import Scope, show
from win12_spec.sessions.solve import Solver

Said = Mapping[str, int | str]
NEVER = float("inf")


class AStart(Protocol):
    """A start: of a file, or of a machine of this process."""

    @property
    def machine(self) -> str: ...
    @property
    def instance(self) -> int: ...
    @property
    def settings(self) -> Said: ...
    @property
    def variables(self) -> Said: ...
    @property
    def lengths(self) -> Mapping[str, float]: ...
    @property
    def state(self) -> str: ...


class AStep(Protocol):
    """A step: of a file, or of a machine of this process."""

    @property
    def machine(self) -> str: ...
    @property
    def instance(self) -> int: ...
    @property
    def number(self) -> int: ...
    @property
    def id(self) -> str: ...
    @property
    def event(self) -> str: ...
    @property
    def now(self) -> float: ...
    @property
    def fields(self) -> Said: ...
    @property
    def answers(self) -> Said: ...
    @property
    def effects(self) -> tuple[tuple[int | str, ...], ...]: ...
    @property
    def state(self) -> str: ...
    @property
    def variables(self) -> Said: ...
    @property
    def timers(self) -> Mapping[str, float]: ...
    @property
    def error(self) -> str | None: ...
    @property
    def raised(self) -> str | None: ...
    @property
    def unsteady(self) -> tuple[str, ...]: ...
    @property
    def within(self) -> tuple[int, int] | None: ...


class Difference(NamedTuple):
    """Something that the trace says otherwise than the model: id, effects, state, a variable, a timer, error."""

    what: str
    said: str
    model: str


class NotAStep(Exception):  # noqa: N818  # a statement about a trace
    """A record that is no step of the model. `text` says why; `differences` compare it with what the model would have done."""

    def __init__(self, text: str, differences: Iterable[Difference] = ()) -> None:
        self.text, self.differences = text, tuple(differences)
        rows = [f"  {d.what}: {d.said or 'nothing'}; the model: {d.model or 'nothing'}" for d in self.differences]
        super().__init__("\n".join([text, *rows]))


class _Known:
    """A machine made ready for replay."""

    def __init__(self, machine: Machine) -> None:
        self.machine, self.table = machine, Table(machine)
        self.solvers = {name: Solver(Scope(machine, event)) for name, event in machine.events.items()}
        self.answers = {name: ask.answer for name, ask in machine.asks.items()}
        self.fields = {name: {field: event.fields[field] for field in event.trace} for name, event in machine.events.items()}
        self.met: dict[tuple[object, ...], _Met] = {}


class _Met(NamedTuple):
    """What the model does with what a step says, remembered because dialogues come to the same again and again."""

    outcome: Outcome
    effects: tuple[tuple[int | str, ...], ...]


_MET_MAX = 50_000  # of each machine


class _Owed(NamedTuple):
    """A step of another machine that must come."""

    out: Out
    machine: str
    event: str
    said: Mapping[str, int | str]


class Replay:
    """Follows the instances of a trace. `machines`: by name, with their true constants. `seen` counts ids by machine.

    `alone`: each machine ran by itself, so nothing that a call becomes can be expected.
    """

    def __init__(self, machines: Mapping[str, Machine], *, alone: bool = False) -> None:
        self._alone = alone
        self._known = {name: _Known(machine) for name, machine in machines.items()}
        self._live: dict[int, tuple[_Known, Interpreter]] = {}
        self._owed: dict[int, dict[tuple[int, int], _Owed]] = {}
        self.seen: dict[str, dict[str, int]] = {}
        self.steps = 0

    def start(self, start: AStart) -> None:
        """A new instance. Raises NotAStep."""
        known = self._machine(start.machine)
        machine = known.machine
        if start.instance in self._live:
            raise NotAStep(f"instance {start.instance} starts twice")
        settings = _values("setting", machine.settings, start.settings, whole=True)
        variables = _values("variable", machine.vars, start.variables, whole=True)
        wanted = {name: variables[name] if v.persist else v.init for name, v in machine.vars.items()}
        differences = [
            *_differences("state", start.state, machine.initial),
            *_each("variable", machine.vars, variables, wanted),
        ]
        if set(start.lengths) != set(machine.timers):
            differences.append(Difference("timers", ", ".join(start.lengths), ", ".join(machine.timers)))
        if differences:
            raise NotAStep(f"instance {start.instance} of '{start.machine}' does not begin as it must", differences)
        model = Interpreter(machine, settings, variables, start.lengths, table=known.table)
        self._live[start.instance] = known, model

    def step(self, step: AStep) -> None:
        """A step of an instance. Raises NotAStep; the instance then stays where it was."""
        known, model = self._instance(step)
        if step.within is None:
            self._settled(step.instance)
        else:
            self._pays(step)
        where = f"'{step.event}' in {model.state} of '{step.machine}'"
        if step.event not in known.fields:
            raise NotAStep(f"'{step.machine}' has no event '{step.event}'")
        if step.unsteady:
            raise NotAStep(f"{where}: '{step.unsteady[0]}' was asked twice and answered in two ways")
        self._on_time(model, step)
        if not step.id:
            _values("field", known.fields[step.event], step.fields, whole=True)
            _values("answer", known.answers, step.answers, whole=False)
            self._nothing_happened(known, model, step, where)
            self.steps += 1
            return
        met = self._met(known, model, step, where)
        wanted = _deadlines(model, met.outcome, step.now)
        if differences := _compare(known.machine, step, met, wanted):
            raise NotAStep(f"'{step.id}' at {where} is not what the model does", differences)
        model.take(met.outcome, step.now)
        ids = self.seen.setdefault(step.machine, {})
        ids[step.id] = ids.get(step.id, 0) + 1
        self.steps += 1
        self._owes(known.machine, step)

    def _met(self, known: _Known, model: Interpreter, step: AStep, where: str) -> _Met:
        """What the model does; what it finds once, it remembers."""
        said = (*step.fields.items(), *step.answers.items())
        key = (model.state, *model.settings.values(), *model.variables.values(), step.event, said)
        met = known.met.get(key)
        if met is not None:
            return met
        fields = _values("field", known.fields[step.event], step.fields, whole=True)
        answers = _values("answer", known.answers, step.answers, whole=False)
        try:
            outcome = model.peek(step.event, fields, answers)
        except CannotStep as error:
            raise NotAStep(f"{where}, said to be '{step.id}': {error}") from None
        self._asked_in_time(known, model, step, fields | answers, where)
        if len(known.met) == _MET_MAX:
            known.met.clear()
        met = known.met[key] = _Met(outcome, tuple((e.kind, e.name, *e.arguments) for e in outcome.effects))
        return met

    def end(self) -> None:
        """The trace is over. Raises NotAStep when something is owed: see `_owes`."""
        for instance in list(self._owed):
            self._settled(instance)

    def _owes(self, machine: Machine, step: AStep) -> None:
        """Calls that become an event of another machine: that step must come within this one, before the next of the instance."""
        for at, (kind, name, *arguments) in enumerate(() if self._alone else step.effects):
            out = machine.outs.get((str(kind), str(name)))
            failed = step.raised is not None and at == len(step.effects) - 1
            if out is not None and out.becomes and not failed:
                said = {field.name: value for field, value in zip(out.fields, arguments, strict=True)}
                self._owed.setdefault(step.instance, {})[step.number, at] = _Owed(out, step.machine, out.becomes, said)

    def _pays(self, step: AStep) -> None:
        for owed in self._owed.values():
            due = owed.get(step.within or (0, 0))
            if due is not None and due.event == f"{step.machine}.{step.event}":
                for name, value in due.said.items():
                    if step.fields.get(name, value) != value:
                        raise NotAStep(
                            f"'call {due.out.name}' of '{due.machine}' became '{due.event}' with another '{name}'",
                            [Difference(name, str(step.fields[name]), str(value))],
                        )
                del owed[step.within or (0, 0)]
                return

    def _settled(self, instance: int) -> None:
        for due in self._owed.pop(instance, {}).values():
            raise NotAStep(f"'call {due.out.name}' of '{due.machine}' did not become '{due.event}', as it must")

    def _machine(self, name: str) -> _Known:
        if name not in self._known:
            raise NotAStep(f"there is no machine '{name}'; there are {', '.join(self._known)}")
        return self._known[name]

    def _instance(self, step: AStep) -> tuple[_Known, Interpreter]:
        known = self._machine(step.machine)
        live = self._live.get(step.instance)
        if live is None:
            raise NotAStep(f"instance {step.instance} of '{step.machine}' takes a step before it starts")
        if live[0] is not known:
            raise NotAStep(f"instance {step.instance} is a '{live[0].machine.name}', not a '{step.machine}'")
        return live

    @staticmethod
    def _on_time(model: Interpreter, step: AStep) -> None:
        group, _, timer = step.event.partition(".")
        if group != "timer":
            return
        due = model.deadlines.get(timer)
        if due is None:
            raise NotAStep(f"timer '{timer}' of '{step.machine}' ends in {model.state}, but it does not run")
        if step.now < due:
            raise NotAStep(f"timer '{timer}' of '{step.machine}' ends at {step.now}, but it runs until {due}")

    @staticmethod
    def _nothing_happened(known: _Known, model: Interpreter, step: AStep, where: str) -> None:
        """A port failed while it was asked: no transition, so nothing may have changed."""
        if step.raised is None:
            raise NotAStep(f"{where}: no transition is named")
        machine = known.machine
        unchanged = {name: at for name, at in model.deadlines.items() if at != NEVER}
        differences = [
            *_differences("effects", _texts(machine, step.effects), ""),
            *_differences("state", step.state, model.state),
            *_each("variable", machine.vars, step.variables, model.variables),
            *_each("timer", {}, step.timers, unchanged),
        ]
        if differences:
            raise NotAStep(f"{where} failed with {step.raised} before a transition, but something changed", differences)

    @staticmethod
    def _asked_in_time(known: _Known, model: Interpreter, step: AStep, said: Mapping[str, int], where: str) -> None:
        for name in step.answers:
            after = known.machine.asks[name].after
            holds = after is None or known.solvers[step.event].evaluator(after)({**model.settings, **model.variables, **said})
            if after is not None and not holds:
                raise NotAStep(f"{where}: '{name}' was asked, which may be only after '{show(after)}'")


def _deadlines(model: Interpreter, outcome: Outcome, now: float) -> dict[str, float]:
    """Deadlines after a step; a timer without end has none."""
    at = {timer: model.deadlines.get(timer, NEVER) for timer in outcome.armed}
    at |= {timer: now + model.lengths[timer] for timer in outcome.started}
    return {timer: deadline for timer, deadline in at.items() if deadline != NEVER}


def _values(what: str, known: Mapping[str, Variable], said: Said, *, whole: bool) -> dict[str, int]:
    """The values said, which must be of the declared types. `whole`: none may be missing."""
    values: dict[str, int] = {}
    for name, value in said.items():
        if name not in known:
            raise NotAStep(f"unknown {what} '{name}'; there are {', '.join(known) or 'none'}")
        if not isinstance(value, int) or not texts.fits(known[name].type, value):
            raise NotAStep(f"{what} '{name}' is {value}, which is no value of type '{known[name].type.name}'")
        values[name] = int(value)
    if whole and len(values) < len(known):
        raise NotAStep(f"{what} '{next(name for name in known if name not in values)}' is not said")
    return values


def _compare(machine: Machine, step: AStep, met: _Met, deadlines: Mapping[str, float]) -> list[Difference]:
    outcome, wanted = met
    done = step.effects
    if step.raised is not None and done:  # the effects up to the one that failed
        wanted = wanted[: len(done)]
    same = (step.id, done, step.state, step.variables, step.timers, step.error or "")
    model = (outcome.id, wanted, outcome.state, outcome.variables, deadlines, "" if step.raised else outcome.error)
    if same == model and (step.raised is None or done):
        return []
    found = [
        *_differences("id", step.id, outcome.id),
        *_differences("effects", _texts(machine, done), _texts(machine, wanted)),
        *_differences("state", step.state, outcome.state),
        *_each("variable", machine.vars, step.variables, outcome.variables),
        *_each("timer", {}, step.timers, deadlines),
        *_differences("error", step.error or "", "" if step.raised else outcome.error),
    ]
    return found or [Difference("raised", step.raised or "", "")]


def _texts(machine: Machine, effects: Iterable[tuple[int | str, ...]]) -> str:
    return ", ".join(_text(machine, effect) for effect in effects)


def _text(machine: Machine, effect: tuple[int | str, ...]) -> str:
    kind, name, *arguments = effect
    if all(isinstance(argument, int) for argument in arguments):
        return texts.text(machine, Effect(str(kind), str(name), tuple(map(int, arguments))))
    return f"{kind} {name}({', '.join(map(str, arguments))})"


def _differences(what: str, said: str, model: str) -> list[Difference]:
    return [] if said == model else [Difference(what, said, model)]


def _each(what: str, kinds: Mapping[str, Variable], said: Mapping[str, object], model: Mapping[str, object]) -> list[Difference]:
    names = dict.fromkeys([*model, *said])
    return [
        Difference(f"{what} {name}", _value(kinds, name, said), _value(kinds, name, model))
        for name in names
        if said.get(name) != model.get(name)
    ]


def _value(kinds: Mapping[str, Variable], name: str, values: Mapping[str, object]) -> str:
    value = values.get(name)
    if value is None:
        return ""
    return texts.shown(kinds[name].type, value) if name in kinds and isinstance(value, int) else str(value)
