"""A session machine: each implementation takes the same steps, and must come to the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from win12_spec.sessions.interpret import Interpreter, Table
from win12_spec.sessions.ir import Machine
from win12_wire.sessions import NEVER, Record, Step, record_to

from win12_fuzz.agreement import Disagreement
from win12_fuzz.agreement.steps import PORT_FAILED, PortFailed, Ports, Taken, milliseconds, typed


class Implementation(Protocol):
    """Something that takes the steps of a machine."""

    name: str

    def step(self, event: str, fields: Mapping[str, int], answers: Mapping[str, int], now: float) -> Taken:
        """Take a step: an event with its values, what ports would answer, the time in seconds. Raises Disagreement."""
        ...


class Declaration:
    """The interpreter. `clock` makes milliseconds of its time, here and below."""

    name = "declaration"

    def __init__(
        self, declared: Machine, settings: Mapping[str, int], lengths: Mapping[str, float], table: Table | None = None,
        clock: Callable[[float], int] = milliseconds,
    ) -> None:  # fmt: skip
        self.model, self.clock = Interpreter(declared, settings, lengths=lengths, table=table), clock

    @property
    def deadlines(self) -> Mapping[str, float]:
        """Of the timers that run."""
        return self.model.deadlines

    def idle(self, now: float) -> None:
        """Let time pass in which no timer has run out: nothing happens."""

    def step(
        self, event: str, fields: Mapping[str, int], answers: Mapping[str, int], now: float, failing: int | None = None
    ) -> Taken:
        """Take a step; `failing` is the effect that is not done, counted from 0. Raises CannotStep for none, or several."""
        outcome = self.model.step(event, fields, answers, now)
        effects, error = tuple((kind, name, *arguments) for kind, name, arguments in outcome.effects), outcome.error
        if failing is not None and failing < len(effects):
            effects, error = effects[: failing + 1], PORT_FAILED
        timers = {name: self.clock(at) for name, at in self.model.deadlines.items()}
        return Taken(outcome.id, error, outcome.state, outcome.variables, effects, timers)


class Python:
    """The generated class; with a trace, what the trace says is compared, too."""

    def __init__(
        self, declared: Machine, module: Any, settings: Mapping[str, float], records: list[Record] | None,
        clock: Callable[[float], int] = milliseconds,
    ) -> None:  # fmt: skip
        self.name = "python" if records is None else "python with a trace"
        self.declared, self.records, self.answers, self.clock = declared, records, dict[str, int](), clock
        self.ports = Ports(declared, self.answers)
        trace = None if records is None else records.append
        with record_to(None):
            self.code = getattr(module, declared.class_name)(self.ports, **settings, trace=trace)

    @property
    def deadlines(self) -> Mapping[str, float]:
        """Of the timers that run."""
        every = {name: getattr(self.code, f"{name}_at") for name in self.declared.timers}
        return {name: at for name, at in every.items() if at != NEVER}

    def step(
        self, event: str, fields: Mapping[str, int], answers: Mapping[str, int], now: float, failing: int | None = None
    ) -> Taken:
        """Take a step; `failing` is the effect that is not done, counted from 0."""
        self.answers.update(answers)
        self.ports.done.clear()
        self.ports.failing = failing
        known = self.declared.events[event].fields
        method = "handle_timer" if event.startswith("timer.") else event.replace(".", "_")
        try:
            error = str(getattr(self.code, method)(*(typed(known[name], value) for name, value in fields.items()), now) or "")
        except PortFailed:
            error = PORT_FAILED
        taken = self._taken(error)
        return taken if self.records is None else self._traced(taken, event, self.records[-1])

    def idle(self, now: float) -> None:
        """Let time pass in which no timer has run out: nothing happens. Raises Disagreement."""
        heard = len(self.records or ())
        if self.declared.timers and (self.code.handle_timer(now) is not None or len(self.records or ()) > heard):
            raise Disagreement(f"{self.declared.name}: {self.name} takes a step where no timer has run out")

    def _taken(self, error: str) -> Taken:
        code, deadlines = self.code, self.deadlines
        until = code.deadline() if self.declared.timers else None
        if until != min(deadlines.values(), default=None):
            raise Disagreement(f"{self.declared.name}: the deadline of {self.name} is {until}, the timers are {deadlines}")
        variables = {name: int(getattr(code, name)) for name in self.declared.vars}
        timers = {name: self.clock(at) for name, at in deadlines.items()}
        return Taken(None, error, code.state.name, variables, tuple(self.ports.done), timers)

    def _traced(self, taken: Taken, event: str, step: Record) -> Taken:
        """What the trace says, if it says of the same step what the machine shows of itself."""
        assert isinstance(step, Step)
        said = Taken(
            step.id, PORT_FAILED if step.raised == PortFailed.__name__ else step.error or "", step.state,
            {name: int(value) for name, value in step.variables.items()},
            tuple((str(kind), str(name), *map(int, rest)) for kind, name, *rest in step.effects),
            {name: self.clock(at) for name, at in step.timers.items()},
        )  # fmt: skip
        if (step.event, said._replace(id=None)) != (event, taken):
            raise Disagreement(f"{self.declared.name}: the trace says {step.event}: {said}, the machine {event}: {taken}")
        return said


Maker = Callable[[Machine, Mapping[str, int]], Implementation]


class Lockstep:
    """One life of a machine. `module` holds its generated class, `others` make further implementations."""

    def __init__(
        self, declared: Machine, settings: Mapping[str, int], lengths: Mapping[str, float], module: Any, *others: Maker
    ) -> None:
        self.declared = declared
        self.records: list[Record] = []
        """What the trace told."""
        self.declaration = Declaration(declared, settings, lengths)
        self.model = self.declaration.model
        self.others: list[Implementation] = [Python(declared, module, settings, kept) for kept in (self.records, None)]
        self.others += [make(declared, settings) for make in others]

    def step(self, event: str, fields: Mapping[str, int], answers: Mapping[str, int], now: float) -> Taken:
        """Let all take a step; what they came to. Raises Disagreement."""
        before = self.model.state
        wanted = self.declaration.step(event, fields, answers, now)
        for one in self.others:
            found = one.step(event, fields, answers, now)
            if found._replace(id=found.id or wanted.id) != wanted:
                raise Disagreement(f"{self.declared.name}: {one.name} at {event} in {before}: {found}, not {wanted}")
        return wanted
