"""What a step of a session machine comes to, and the ports that note what it does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from win12_spec.sessions.ir import Machine, Variable
from win12_wire.sessions import NEVER

Done = tuple[Any, ...]  # kind, name and arguments of an effect
PORT_FAILED: Final = "PORT_FAILED"
"""The error of a step in which an effect was not done."""


class PortFailed(Exception):
    """An effect was not done."""


class Taken(NamedTuple):
    """What a step came to. `timers`: deadlines of those that run, in milliseconds. An id None: who took it does not tell."""

    id: str | None
    error: str
    state: str
    variables: dict[str, int]
    done: tuple[Done, ...]
    timers: dict[str, int]


def milliseconds(seconds: float) -> int:
    """A time as Taken has it."""
    return round(seconds * 1000)


def late(declared: Machine, deadlines: Mapping[str, float], now: float) -> str | None:
    """The event of the timer that is handled at this time: of those that have run out, the first that is declared."""
    return next((f"timer.{name}" for name in declared.timers if deadlines.get(name, NEVER) <= now), None)


class Ports:
    """Answers what it is given, and notes what is done."""

    def __init__(self, declared: Machine, answers: Mapping[str, int]) -> None:
        self._declared, self._answers = declared, answers
        self.done: list[Done] = []
        self.failing: int | None = None

    def __getattr__(self, name: str) -> Any:
        if name in self._declared.asks:
            return lambda: typed(self._declared.asks[name].answer, self._answers[name])
        return lambda *arguments: self._does(done(name, arguments))

    def _does(self, effect: Done) -> None:
        self.done.append(effect)
        if self.failing == len(self.done) - 1:
            raise PortFailed


def typed(variable: Variable, value: int) -> int:
    """A value as Python has it."""
    return bool(value) if variable.type.is_bool else value


def done(port: str, arguments: Sequence[int]) -> Done:
    """An effect by the name that its port has in code."""
    kind, _, rest = port.partition("_")
    if kind not in ("send", "tell", "save", "start"):
        kind, rest = "call", port
    return kind, rest, *map(int, arguments)
