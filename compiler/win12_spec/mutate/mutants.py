"""The mutants of a machine: what it would be with one mistake in its file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from win12_spec.diagnostics import Location
from win12_spec.mutate.branches import ends, guards, order, removed
from win12_spec.mutate.declarations import asks, definitions, timers
from win12_spec.mutate.effects import assigns, effects
from win12_spec.mutate.maker import Made, Maker
from win12_spec.sessions import ir


@dataclass(frozen=True)
class Mutant:
    """A machine with one mistake: its kind is `operator`, `text` tells it; `number` counts from 0 within the machine."""

    number: int
    operator: str
    where: Location
    text: str
    machine: ir.Machine

    def __str__(self) -> str:
        return f"{self.where.path}:{self.where.line}: {self.text}"


def mutants(machine: ir.Machine) -> list[Mutant]:
    """All mutants, in the order of the file."""
    found = [Mutant(0, operator, where, text, made) for operator, where, text, made in _all(Maker(machine))]
    found.sort(key=lambda mutant: (mutant.where.line, mutant.where.column))
    return [replace(mutant, number=number) for number, mutant in enumerate(found)]


def _all(maker: Maker) -> Iterator[Made]:
    for where, branches in maker.places.items():
        yield from guards(maker, where, branches)
        yield from ends(maker, where, branches)
    for mistakes in (removed, order, effects, assigns, definitions, timers, asks):
        yield from mistakes(maker)
