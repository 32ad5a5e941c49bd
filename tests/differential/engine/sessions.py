"""A session machine in lock-step: each implementation takes the same steps, and must come to the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from win12_spec.sessions.interpret import Interpreter, Outcome
from win12_spec.sessions.ir import Machine
from win12_wire.sessions import Record, Step, record_to

from engine import Disagreement

Done = tuple[Any, ...]  # kind, name and arguments of an effect


class Taken(NamedTuple):
    """What a step came to. `timers`: deadlines in milliseconds of those that run. None: an implementation does not tell."""

    id: str | None
    error: str
    state: str
    variables: dict[str, int]
    done: tuple[Done, ...]
    timers: dict[str, int]
    deadline: int | None


class Implementation(Protocol):
    """Something that takes the steps of a machine."""

    name: str

    def step(self, event: str, fields: Mapping[str, int], answers: Mapping[str, int], now: float) -> Taken: ...


def milliseconds(seconds: float) -> int:
    return round(seconds * 1000)


class Ports:
    """Answers what it is given, and notes what is done."""

    def __init__(self, declared: Machine, answers: Mapping[str, int]) -> None:
        self._declared, self._answers = declared, answers
        self.done: list[Done] = []

    def __getattr__(self, name: str) -> Any:
        if name in self._declared.asks:
            return lambda: self._answers[name]
        return lambda *arguments: self.done.append(done(name, arguments))


def done(port: str, arguments: Sequence[int]) -> Done:
    """An effect by the name that its port has in code."""
    kind, _, rest = port.partition("_")
    if kind not in ("send", "tell", "save", "start"):
        kind, rest = "call", port
    return kind, rest, *map(int, arguments)


class Declaration:
    """The interpreter."""

    name = "declaration"

    def __init__(self, declared: Machine, settings: Mapping[str, int], lengths: Mapping[str, float]) -> None:
        self.model = Interpreter(declared, settings, lengths=lengths)

    def step(self, event: str, fields: Mapping[str, int], answers: Mapping[str, int], now: float) -> Taken:
        return self.told(self.model.step(event, fields, answers, now))

    def told(self, outcome: Outcome) -> Taken:
        timers = {name: milliseconds(at) for name, at in self.model.deadlines.items()}
        effects = tuple((kind, name, *arguments) for kind, name, arguments in outcome.effects)
        until = min(timers.values(), default=None)
        return Taken(outcome.id, outcome.error, outcome.state, outcome.variables, effects, timers, until)


class Python:
    """The generated class; with a trace, what the trace says is compared, too."""

    def __init__(self, declared: Machine, module: Any, settings: Mapping[str, int], records: list[Record] | None) -> None:
        self.name = "python" if records is None else "python with a trace"
        self.declared, self.records, self.answers = declared, records, dict[str, int]()
        self.ports = Ports(declared, self.answers)
        trace = None if records is None else records.append
        with record_to(None):
            self.code = getattr(module, declared.class_name)(self.ports, **settings, trace=trace)

    def step(self, event: str, fields: Mapping[str, int], answers: Mapping[str, int], now: float) -> Taken:
        self.answers.update(answers)
        self.ports.done.clear()
        method = "handle_timer" if event.startswith("timer.") else event.replace(".", "_")
        error = getattr(self.code, method)(*fields.values(), now)
        taken = self._taken(None, str(error or ""), tuple(self.ports.done))
        return taken if self.records is None else self._traced(taken, event, self.records[-1])

    def _taken(self, id_: str | None, error: str, effects: tuple[Done, ...]) -> Taken:
        code, declared = self.code, self.declared
        at = {name: getattr(code, f"{name}_at") for name in declared.timers}
        timers = {name: milliseconds(when) for name, when in at.items() if when != float("inf")}
        variables = {name: int(getattr(code, name)) for name in declared.vars}
        until = code.deadline() if declared.timers else None
        return Taken(id_, error, code.state.name, variables, effects, timers, None if until is None else milliseconds(until))

    def _traced(self, taken: Taken, event: str, step: Record) -> Taken:
        """What the trace says, if it says of the same step what the machine shows of itself."""
        assert isinstance(step, Step)
        said = Taken(
            step.id, step.error or "", step.state, {name: int(value) for name, value in step.variables.items()},
            tuple((str(kind), str(name), *map(int, rest)) for kind, name, *rest in step.effects),
            {name: milliseconds(at) for name, at in step.timers.items()}, taken.deadline,
        )  # fmt: skip
        if (step.event, said._replace(id=None)) != (event, taken):
            raise Disagreement(f"the trace says {step.event}: {said}, the machine {event}: {taken}")
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

    def late(self, now: float) -> str | None:
        """The timer that is handled at this time: of those that have run out, the first that is declared."""
        return next((name for name in self.declared.timers if self.model.deadlines.get(name, now + 1) <= now), None)
