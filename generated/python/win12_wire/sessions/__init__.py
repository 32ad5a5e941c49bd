# Generated from the compiler. Do not edit: change the spec and run `win12 spec generate`.

"""Session machines, one module per file of spec/sessions, and the traces of what they do.

A machine that was given a trace, or that was made while `record_to` holds, tells every step: which transition, at what event,
what was asked and answered, what was done, and what it led to. What is asked and done is noted where it leaves the machine, in
between it and its ports, so a trace says what happened and not what the code meant to do. It holds numbers, truth values and
names, never octets.

Steps are told when the outermost of them has ended, in the order in which they began. So a step that another one caused, of
the same machine or of another, comes after it, and its `within` says which effect it is part of.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import count
from typing import Any, Final, NamedTuple, TypeAlias, TypeVar

NEVER: Final = float("inf")
Ending = TypeVar("Ending")
Plain: TypeAlias = int | str  # a number, a truth value, or `<type>` in the place of what is neither


class Start(NamedTuple):
    """An instance of a machine before its first step. `variables` are those it has then, `lengths` the seconds of its timers."""

    machine: str
    instance: int
    settings: dict[str, Plain]
    variables: dict[str, Plain]
    lengths: dict[str, float]
    state: str

    def json(self) -> dict[str, Any]:
        """As a line of a trace file; a timer that never ends has the length null."""
        lengths = {name: None if after == NEVER else after for name, after in self.lengths.items()}
        head = {"start": self.instance, "machine": self.machine, "settings": self.settings, "variables": self.variables}
        return {**head, "lengths": lengths, "state": self.state}


class Step(NamedTuple):
    """One step of a machine.

    `effects` are kind, name and arguments of each in the order in which they were begun. `timers` are the deadlines of those that run
    after the step, before the effects, on the clock of `now`. `raised` names the exception with which the step ended, in the
    middle of its last effect or question; `id` is empty when it came to no transition. `unsteady` names questions that were
    answered in two ways. `within`: number of the step and index of the effect that this one is part of.
    """

    machine: str
    instance: int
    number: int
    id: str
    event: str
    now: float
    fields: dict[str, Plain]
    answers: dict[str, Plain]
    effects: tuple[tuple[Plain, ...], ...]
    state: str
    variables: dict[str, Plain]
    timers: dict[str, float]
    error: str | None
    raised: str | None
    unsteady: tuple[str, ...]
    within: tuple[int, int] | None

    def json(self) -> dict[str, Any]:
        """As a line of a trace file; what is empty is left out."""
        head = {"step": self.number, "of": self.instance, "machine": self.machine, "id": self.id, "event": self.event}
        what = {"fields": self.fields, "answers": self.answers, "effects": self.effects, "timers": self.timers}
        ends = {"error": self.error, "raised": self.raised, "unsteady": self.unsteady, "within": self.within}
        said = {name: value for name, value in {**what, **ends}.items() if value}
        return {**head, "now": self.now, "state": self.state, "variables": self.variables, **said}


Record: TypeAlias = Start | Step
Trace: TypeAlias = Callable[[Record], None]


class About(NamedTuple):
    """What a recorder knows of a machine: names of what it holds, fields by event ("" for one that is not traced), ports."""

    machine: str
    settings: tuple[str, ...]
    variables: tuple[str, ...]
    timers: tuple[str, ...]
    fields: Mapping[str, tuple[str, ...]]
    ports: Mapping[str, tuple[str, str]]


_default: Trace | None = None
_instances, _numbers = count(1), count(1)


@contextmanager
def record_to(sink: Trace | None) -> Iterator[None]:
    """Every machine made from now on by this process tells `sink` its steps, unless it is given a trace of its own.

    Machines made before stay as they are, and those made within go on when this ends. `sink` is called in the thread of the
    machine and must not raise.
    """
    global _default  # noqa: PLW0603  # the whole point
    before, _default = _default, sink
    try:
        yield
    finally:
        _default = before


def recorder(machine: Any, trace: Trace | None, about: About) -> Recorder | None:
    """What tells the steps of `machine`; None when nobody listens."""
    sink = trace if trace is not None else _default
    return None if sink is None else Recorder(machine, sink, about)


class _Draft:
    """A step that has not ended."""

    __slots__ = ("answers", "effects", "error", "event", "fields", "id", "led_to", "now", "number", "owner", "raised", "unsteady", "within")

    def __init__(self, owner: Recorder, event: str, fields: dict[str, Plain], now: float, within: tuple[int, int] | None) -> None:
        self.owner, self.event, self.fields, self.now, self.within = owner, event, fields, now, within
        self.number = next(_numbers)
        self.id = ""
        self.answers: dict[str, Plain] = {}
        self.effects: list[tuple[Plain, ...]] = []
        self.led_to: tuple[str, dict[str, Plain], dict[str, float]] | None = None
        self.error: str | None = None
        self.raised: str | None = None
        self.unsteady: list[str] = []

    def step(self) -> Step:
        about, instance = self.owner.about, self.owner.instance
        state, variables, timers = self.led_to if self.led_to is not None else self.owner.now_is()
        return Step(
            about.machine, instance, self.number, self.id, self.event, self.now, self.fields, self.answers, tuple(self.effects),
            state, variables, timers, self.error, self.raised, tuple(self.unsteady), self.within,
        )


class _Steps(threading.local):
    """Of one thread: steps within one another, and what is to be told when the outermost has ended."""

    def __init__(self) -> None:
        self.open: list[_Draft] = []
        self.held: list[tuple[Trace, Start | _Draft]] = []


_steps = _Steps()


class Recorder:
    """Notes the steps of one machine and tells them to a trace."""

    __slots__ = ("_deadlines", "_machine", "_sink", "_started", "about", "instance")

    def __init__(self, machine: Any, sink: Trace, about: About) -> None:
        self._machine, self._sink, self.about = machine, sink, about
        self.instance = next(_instances)
        self._started = False
        self._deadlines = tuple((name, f"{name}_at") for name in about.timers)

    def step(self, event: str, act: Callable[..., Ending], arguments: tuple[Any, ...], now: float) -> Ending:
        """Let the machine take a step: `act` is the function of its state and event."""
        if not self._started:
            self._start()
        outer = _steps.open[-1] if _steps.open else None
        names = self.about.fields[event]
        fields = {name: v if type(v) in _PLAIN else _plain(v) for name, v in zip(names, arguments, strict=True) if name}
        draft = _Draft(self, event, fields, now, (outer.number, len(outer.effects) - 1) if outer is not None else None)
        _steps.open.append(draft)
        _steps.held.append((self._sink, draft))
        try:
            error = act(self._machine, *arguments, now)
            draft.error = None if error is None else str(error)
            return error
        except BaseException as raised:
            draft.raised = str(getattr(raised, "code", "")) or type(raised).__name__
            raise
        finally:
            if draft.led_to is None:
                draft.led_to = self.now_is()
            _steps.open.pop()
            if not _steps.open:
                _tell()

    def taken(self, id: str) -> None:
        """The machine has assigned and moved: the transition is settled, its effects are still to come."""
        draft = _steps.open[-1]
        draft.id, draft.led_to = id, self.now_is()

    def now_is(self) -> tuple[str, dict[str, Plain], dict[str, float]]:
        """State, variables and deadlines of the machine."""
        machine, about = self._machine, self.about
        deadlines = {name: at for name, where in self._deadlines if (at := getattr(machine, where)) != NEVER}
        return machine.state.name, self._values(about.variables), deadlines

    def watch(self, ports: Any) -> Any:
        """The ports as the machine is to see them."""
        return _Watched(self, ports)

    def asked(self, name: str, answer: Any) -> None:
        """A port has answered."""
        draft, plain = _steps.open[-1], _plain(answer)
        if draft.answers.setdefault(name, plain) != plain:
            draft.unsteady.append(name)

    def does(self, kind: str, name: str, arguments: tuple[Any, ...]) -> None:
        """A port is about to be told."""
        _steps.open[-1].effects.append((kind, name, *map(_plain, arguments)))

    def _start(self) -> None:
        self._started = True
        machine, about = self._machine, self.about
        lengths = {name: getattr(machine, f"{name}_after") for name in about.timers}
        settings, variables = self._values(about.settings), self._values(about.variables)
        _steps.held.append((self._sink, Start(about.machine, self.instance, settings, variables, lengths, machine.state.name)))

    def _values(self, names: tuple[str, ...]) -> dict[str, Plain]:
        machine = self._machine
        return {name: v if type(v := getattr(machine, name)) in _PLAIN else _plain(v) for name in names}


def _tell() -> None:
    held, _steps.held = _steps.held, []
    for sink, record in held:
        sink(record if isinstance(record, Start) else record.step())


class _Watched:
    """Ports that note what passes. Methods are looked up each time, so that a port may change."""

    __slots__ = ("_ports", "_recorder")

    def __init__(self, recorder: Recorder, ports: Any) -> None:
        self._recorder, self._ports = recorder, ports

    def __getattr__(self, name: str) -> Any:
        method, recorder = getattr(self._ports, name), self._recorder
        kind, short = recorder.about.ports[name]

        def ask() -> Any:
            answer = method()
            recorder.asked(short, answer)
            return answer

        def act(*arguments: Any) -> None:
            recorder.does(kind, short, arguments)
            method(*arguments)

        return ask if kind == "ask" else act


_PLAIN: Final = frozenset({int, bool})


def _plain(value: Any) -> Plain:
    """A number or truth value as it is, an enum's value as its number; of anything else only the type."""
    if isinstance(value, int):
        return value if isinstance(value, bool) else int(value)
    return f"<{type(value).__name__}>"
