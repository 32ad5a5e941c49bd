"""Octets as the life of a session machine: the one format that the targets in Python and the harnesses in C read.

    life    = setting* step*              until the octets run out; those that are missing are 0
    setting = octet                       which value of its `model` or of the constants, modulo their number
    step    = octet ...                   modulo the number of kinds of step, in this order:
              pause field*                one for each event of the declaration, timers left out
              pause                       time passes, then `handle_timer`
              pause                       time goes on to the first deadline and passes, then `handle_timer`
              octet                       of the next event that has so many effects, this one fails
              value                       one for each question of the declaration: its answer from now on, 0 before
    pause   = octet                       below 128 so many milliseconds, else 2 to the power of its last five bits
    field, value:
      bool      octet                     its last bit
      own enum  octet                     which label, modulo their number
      number    octet, up to 4 octets     below 252 itself, else octet - 251 octets follow, most significant first; of them
                                          as many bits as the type has. An enum of the frames is a number: a peer may say any.

Any octets are a life, a life has at most as many steps as octets, and a step that is cut out, doubled or moved leaves the others
as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple

from win12_spec.sessions.ir import Event, Machine, Type, Variable

LONG: Final = 252
_DOUBLINGS: Final = 128


class Step(NamedTuple):
    """`kind` is the number of the step's kind, `pause` its octet, `values` are fields, the answer, or which effect fails."""

    kind: int
    pause: int = 0
    values: tuple[int, ...] = ()


@dataclass(frozen=True)
class Life:
    """`settings` are places among the values of the settings."""

    settings: tuple[int, ...]
    steps: tuple[Step, ...]


class Form:
    """The format for one machine."""

    def __init__(self, machine: Machine) -> None:
        self.machine = machine
        self.events: list[Event] = [event for event in machine.events.values() if event.group != "timer"]
        self.passes = len(self.events)
        """kind of the step in which time passes"""
        self.expires, self.fails, self.answers = self.passes + 1, self.passes + 2, self.passes + 3
        self.questions: list[Variable] = [ask.answer for ask in machine.asks.values()]
        self.names = list(machine.asks)
        self.kinds = self.answers + len(self.questions)
        self.settings = {name: _values(machine, setting) for name, setting in machine.settings.items()}
        """values of each setting"""

    def read(self, octets: bytes) -> Life:
        """The life in some octets; any are one."""
        source = _Source(octets)
        settings = tuple(source.octet() % len(values) for values in self.settings.values())
        steps = []
        while source.left:
            steps.append(self._step(source))
        return Life(settings, tuple(steps))

    def write(self, life: Life) -> bytes:
        """The octets of a life."""
        return bytes(life.settings) + b"".join(map(self.octets, life.steps))

    def octets(self, step: Step) -> bytes:
        """The octets of a step."""
        kind = bytes((step.kind,))
        if step.kind == self.fails:
            return kind + bytes(step.values)
        pause = bytes((step.pause,)) if step.kind < self.fails else b""
        types = self.types(step.kind)
        return kind + pause + b"".join(put(one, value) for one, value in zip(types, step.values, strict=True))

    def pieces(self, octets: bytes) -> list[bytes]:
        """The settings, then each step as it stands; joined they are the octets."""
        source = _Source(octets)
        cuts = [0, len(self.settings)]
        source.at = len(self.settings)
        while source.left:
            self._step(source)
            cuts.append(min(source.at, len(octets)))
        return [octets[start:end] for start, end in pairwise(cuts)]

    def types(self, kind: int) -> list[Type]:
        """Of the values of a step, the effect that fails left out."""
        if kind < self.passes:
            return [field.type for field in self.events[kind].fields.values()]
        return [self.questions[kind - self.answers].type] if kind >= self.answers else []

    def given(self, life: Life) -> dict[str, int]:
        """The settings by name."""
        return {name: values[at] for (name, values), at in zip(self.settings.items(), life.settings, strict=True)}

    def settings_of(self, values: Mapping[str, int]) -> tuple[int, ...]:
        """The places of settings given by name."""
        return tuple(known.index(values[name]) for name, known in self.settings.items())

    def _step(self, source: _Source) -> Step:
        kind = source.octet() % self.kinds
        if kind == self.fails:
            return Step(kind, 0, (source.octet(),))
        pause = source.octet() if kind < self.fails else 0
        return Step(kind, pause, tuple(source.value(one) for one in self.types(kind)))


class _Source:
    """Octets that are read one after another, zeros behind them."""

    def __init__(self, octets: bytes) -> None:
        self._octets, self.at = octets, 0

    @property
    def left(self) -> bool:
        return self.at < len(self._octets)

    def octet(self) -> int:
        found = self._octets[self.at] if self.left else 0
        self.at += 1
        return found

    def value(self, kind: Type) -> int:
        first = self.octet()
        if kind.is_bool:
            return first & 1
        if own(kind):
            return kind.labels[first % len(kind.labels)][1]
        if first >= LONG:
            first = int.from_bytes([self.octet() for _ in range(first - LONG + 1)], "big")
        return first & (1 << kind.bits) - 1


def _values(machine: Machine, setting: Variable) -> list[int]:
    """What a setting may be: the values of its model, and for a number the constants that it may be compared with."""
    kind = setting.type
    others = () if kind.is_bool or kind.is_enum else sorted({const.model for const in machine.consts.values()})
    return [*setting.model, *(value for value in others if value not in setting.model and value < 1 << kind.bits)]


def own(kind: Type) -> bool:
    """Whether it is an enum that is declared by the machine itself: it has no other values than its labels."""
    return kind.is_enum and not kind.module


def put(kind: Type, value: int) -> bytes:
    """A value in its shortest form."""
    if own(kind):
        return bytes(([number for _, number in kind.labels].index(value),))
    if value < LONG:
        return bytes((value,))
    size = (value.bit_length() + 7) // 8
    return bytes((LONG + size - 1,)) + value.to_bytes(size, "big")


def milliseconds(pause: int) -> int:
    """The time of a pause."""
    return pause if pause < _DOUBLINGS else 1 << (pause & 31)


def boundaries(machine: Machine, kind: Type) -> list[int]:
    """Values of a type at which code turns: its ends, the constants of the machine and what is next to them."""
    if kind.is_bool:
        return [0, 1]
    if own(kind):
        return [number for _, number in kind.labels]
    return sorted(value for value in set(_turns(machine, kind)) if 0 <= value < 1 << kind.bits)


def _turns(machine: Machine, kind: Type) -> Iterator[int]:
    yield from (number for _, number in kind.labels)
    for value in (0, (1 << kind.bits) - 1, *(const.model for const in machine.consts.values())):
        yield from (value - 1, value, value + 1)
