"""What a trace says otherwise than the model."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from win12_spec.sessions import effects as texts
from win12_spec.sessions.interpret import Effect
from win12_spec.sessions.ir import Machine, Variable


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


def effects_text(machine: Machine, effects: Iterable[tuple[int | str, ...]]) -> str:
    """Effects in words."""
    return ", ".join(_text(machine, effect) for effect in effects)


def _text(machine: Machine, effect: tuple[int | str, ...]) -> str:
    kind, name, *arguments = effect
    if all(isinstance(argument, int) for argument in arguments):
        return texts.text(machine, Effect(str(kind), str(name), tuple(map(int, arguments))))
    return f"{kind} {name}({', '.join(map(str, arguments))})"


def differing(what: str, said: str, model: str) -> list[Difference]:
    """One, or none."""
    return [] if said == model else [Difference(what, said, model)]


def each_differing(
    what: str, kinds: Mapping[str, Variable], said: Mapping[str, object], model: Mapping[str, object]
) -> list[Difference]:
    """One for each name whose values differ; `kinds` tells how they are written."""
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
