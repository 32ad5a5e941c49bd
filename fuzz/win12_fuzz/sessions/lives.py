"""What becomes of a life: told by the interpreter of the declaration and by the generated Python, each for itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import zip_longest
from typing import Any, Final, NamedTuple

from win12_spec.sessions.interpret import Interpreter, Table
from win12_wire.sessions import Record
from win12_wire.sessions import Step as Told

from win12_fuzz.sessions import machines
from win12_fuzz.sessions.form import Form, Life, milliseconds

PORT_FAILED: Final = "PORT_FAILED"
NEVER: Final = -1


class Taken(NamedTuple):
    """One step of a machine: times in milliseconds, NEVER for a timer that does not run, effects with their arguments."""

    id: str
    state: str
    error: str
    variables: tuple[int, ...]
    timers: tuple[int, ...]
    effects: tuple[tuple[str | int, ...], ...]


class PortFailed(Exception):
    """An effect was not done."""


class Clock:
    """Walks through the steps of a life: sets answers, lets time pass, and says which event comes with which values."""

    def __init__(self, form: Form, life: Life) -> None:
        self.form, self.life = form, life
        self.now = 0
        self.answers = dict.fromkeys(form.names, 0)
        self.failing: int | None = None

    def run(self, event: Callable[[str, tuple[int, ...]], None], timer: Callable[[], None], first: Callable[[], int]) -> None:
        """`event` and `timer` let the machine take a step; `first` is its first deadline, NEVER for none."""
        form = self.form
        for kind, pause, values in self.life.steps:
            if kind >= form.answers:
                self.answers[form.names[kind - form.answers]] = values[0]
                continue
            if kind == form.fails:
                self.failing = values[0]
                continue
            self.now = max(self.now, first()) if kind == form.expires else self.now
            self.now += milliseconds(pause)
            if kind < form.passes:
                event(form.events[kind].name, values)
            else:
                timer()

    def fails(self, effects: int) -> bool:
        """Whether the effect after so many is the one that fails."""
        return self.failing is not None and self.failing == effects


def declared(form: Form, life: Life, table: Table) -> list[Taken]:
    """The steps of the declaration. Raises CannotStep where it has none or several."""
    machine, clock, taken = form.machine, Clock(form, life), list[Taken]()
    model = Interpreter(machine, form.given(life), lengths=machines.lengths(machine.name), table=table)

    def step(event: str, values: Sequence[int]) -> None:
        fields = dict(zip(machine.events[event].fields, values, strict=True))
        outcome = model.step(event, fields, clock.answers, clock.now)
        effects, error = outcome.effects, outcome.error
        if clock.failing is not None and clock.failing < len(effects):
            effects, error = effects[: clock.failing + 1], PORT_FAILED
        clock.failing = None
        timers = tuple(int(model.deadlines.get(name, NEVER)) for name in machine.timers)
        done = tuple(_effect(effect.kind, effect.name, *effect.arguments) for effect in effects)
        taken.append(Taken(outcome.id, model.state, error, tuple(model.variables.values()), timers, done))

    def timer() -> None:
        due = next((name for name in machine.timers if model.deadlines.get(name, clock.now + 1) <= clock.now), None)
        if due is not None:
            step(f"timer.{due}", ())

    clock.run(step, timer, lambda: int(min(model.deadlines.values(), default=NEVER)))
    return taken


class _Ports:
    """Answers as the clock says, and fails when it says so."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._kinds = {name: clock.form.questions[at].type for at, name in enumerate(clock.form.names)}
        self.effects = 0

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name in self._kinds:
            return lambda: self._answer(name)
        return self._effect

    def _answer(self, name: str) -> int:
        value = self._clock.answers[name]
        return bool(value) if self._kinds[name].is_bool else value

    def _effect(self, *_: int) -> None:
        fails, self.effects = self._clock.fails(self.effects), self.effects + 1
        if fails:
            raise PortFailed


def python(form: Form, life: Life) -> list[Taken]:
    """The steps of the generated Python, as its trace tells them. Raises what it raises."""
    machine, clock, told = form.machine, Clock(form, life), list[Record]()
    code, ports, lengths = machines.module(machine.name), _Ports(clock), machines.lengths(machine.name)
    with machines.small(code):
        after = {f"{timer}_after": length for timer, length in lengths.items()}
        made = getattr(code, machine.class_name)(ports, **form.given(life), **after, trace=told.append)

        def step(act: Callable[..., object], *values: int) -> None:
            ports.effects, heard = 0, len(told)
            try:
                act(*values, clock.now)
            except PortFailed:
                assert clock.failing is not None
            if len(told) > heard:
                clock.failing = None

        def event(name: str, values: tuple[int, ...]) -> None:
            fields = machine.events[name].fields.values()
            given = (bool(value) if field.type.is_bool else value for field, value in zip(fields, values, strict=True))
            step(getattr(made, machine.events[name].method), *given)

        def first() -> int:
            due = made.deadline() if machine.timers else None
            return NEVER if due is None else int(due)

        timer = (lambda: step(made.handle_timer)) if machine.timers else lambda: None
        clock.run(event, timer, first)
    return [_taken(form, record) for record in told if isinstance(record, Told)]


def _taken(form: Form, step: Told) -> Taken:
    error = PORT_FAILED if step.raised == PortFailed.__name__ else step.error or ""
    timers = tuple(int(step.timers.get(name, NEVER)) for name in form.machine.timers)
    variables = tuple(int(value) for value in step.variables.values())
    effects = tuple(_effect(str(kind), str(name), *map(int, rest)) for kind, name, *rest in step.effects)
    return Taken(step.id, step.state, error, variables, timers, effects)


def _effect(kind: str, name: str, *arguments: int) -> tuple[str | int, ...]:
    return (kind, name, *arguments)


def same(who: str, found: Sequence[Taken], wanted: Sequence[Taken]) -> None:
    """Raises AssertionError with the first step that is not the declaration's."""
    for number, (here, there) in enumerate(zip_longest(found, wanted), 1):
        if here != there:
            raise AssertionError(f"step {number}: {who} does {_other(here, there)}")


def _other(found: Taken | None, wanted: Taken | None) -> str:
    if found is None or wanted is None:
        return f"{found or 'nothing'}, the declaration {wanted or 'nothing'}"
    parts = [f"{name} {a}, not {b}" for name, a, b in zip(Taken._fields, found, wanted, strict=True) if a != b]
    return f"in '{wanted.id}': {'; '.join(parts)}"
