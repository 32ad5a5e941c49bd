"""Stateful tests made of a session machine: any life that the declaration allows, one rule for each of its events.

`life` gives a hypothesis `RuleBasedStateMachine`. It chooses settings, events, their fields, the answers of ports and how time
passes; whoever asks for it hands over what takes the steps (`Taking`), which is where implementations are compared. A timer is
handled when it has run out and before anything else, as a program does it; in between time passes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Protocol

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from win12_spec.sessions.interpret import Interpreter
from win12_spec.sessions.ir import Machine, Variable

PAUSES = (0.0, 0.1, 1.0)  # seconds


class Taking(Protocol):
    """What takes the steps. `model` is the interpreter, which has taken the same ones."""

    model: Interpreter

    def step(self, event: str, fields: Mapping[str, int], answers: Mapping[str, int], now: float) -> object: ...


def values_of(variable: Variable, machine: Machine, known: Mapping[str, int]) -> list[int]:
    """Values of a field or answer worth trying: those of its model, the constants, and what is next to the numbers in play."""
    values = set(variable.model)
    if not (variable.type.is_bool or variable.type.is_enum):
        near = {number + step for number in known.values() for step in (-1, 0, 1)}
        values |= near | {const.model for const in machine.consts.values()} | {(1 << variable.type.bits) - 1}
    return sorted(value for value in values if 0 <= value < 1 << variable.type.bits)


class Life(RuleBasedStateMachine):
    """What all have in common; `life` adds the rules."""

    machine: Machine
    make: Callable[[Mapping[str, int]], Taking]

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0
        self.taking: Taking

    @initialize(data=st.data())
    def begin(self, data: st.DataObject) -> None:
        """Settings as the models have them."""
        settings = {name: data.draw(st.sampled_from(one.model), name) for name, one in self.machine.settings.items()}
        self.taking = type(self).make(settings)

    def late(self) -> str | None:
        """The timer to be handled: of those that have run out, the first that is declared."""
        deadlines = self.taking.model.deadlines
        return next((name for name in self.machine.timers if deadlines.get(name, self.now + 1) <= self.now), None)

    def can_happen(self, event: str) -> bool:
        """Whether the table has a cell for the event here, and no timer comes before it."""
        return self.late() is None and bool(self.machine.taken(self.taking.model.state, event))

    def happen(self, event: str, data: st.DataObject) -> None:
        known = {**self.taking.model.settings, **self.taking.model.variables}

        def drawn(variable: Variable) -> int:
            return data.draw(st.sampled_from(values_of(variable, self.machine, known)), variable.name)

        fields = {name: drawn(field) for name, field in self.machine.events[event].fields.items()}
        answers = {name: drawn(ask.answer) for name, ask in self.machine.asks.items()}
        self.taking.step(event, fields, answers, self.now)

    @precondition(lambda self: self.late() is None)
    @rule(pause=st.sampled_from(PAUSES), until=st.booleans())
    def time_passes(self, pause: float, until: bool) -> None:
        """A little, or until the next timer runs out; never beyond it."""
        next_ = min(self.taking.model.deadlines.values(), default=self.now + pause)
        self.now = max(self.now, next_ if until else min(next_, self.now + pause))

    @invariant()
    def timers_are_those_of_the_state(self) -> None:
        """The armed timers are a property of the state, and none of them is forgotten."""
        model = self.taking.model
        assert set(model.deadlines) == set(self.machine.states[model.state].timers)
        assert all(at >= self.now or self.late() for at in model.deadlines.values())


def life(machine: Machine, make: Callable[[Mapping[str, int]], Taking]) -> type[Life]:
    """The test of a machine. Its constants have the values for checking: `machine` may have others put in their place."""
    body: dict[str, Any] = {"machine": machine, "make": staticmethod(make), **dict(_rules(machine))}
    return type(f"LifeOf{machine.class_name}", (Life,), body)


def _rules(machine: Machine) -> Iterator[tuple[str, Any]]:
    for event in machine.events:
        name = event.replace(".", "_")
        yield name, (_timer_rule if event.startswith("timer.") else _event_rule)(name, event)


def _event_rule(name: str, event: str) -> Any:
    def happens(self: Life, data: st.DataObject) -> None:
        self.happen(event, data)

    happens.__name__ = name
    return precondition(lambda self: self.can_happen(event))(rule(data=st.data())(happens))


def _timer_rule(name: str, event: str) -> Any:
    def runs_out(self: Life, data: st.DataObject) -> None:
        self.happen(event, data)

    runs_out.__name__ = name
    return precondition(lambda self: self.late() == event.partition(".")[2])(rule(data=st.data())(runs_out))
