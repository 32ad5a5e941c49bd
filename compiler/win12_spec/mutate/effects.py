"""Mistakes in what a branch does: its effects and assignments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from win12_spec.diagnostics import Location
from win12_spec.mutate.expressions import variants
from win12_spec.mutate.maker import Made, Maker, became
from win12_spec.sessions import ir
from win12_spec.sessions.scope import show


def effects(maker: Maker) -> Iterator[Made]:
    """Effects that are dropped, doubled, swapped; their conditions and arguments."""
    shown: dict[Location, tuple[ir.Transition, ir.Effect]] = {}
    pairs: dict[tuple[Location, Location], tuple[ir.Transition, ir.Effect, ir.Effect]] = {}
    for branch in maker.machine.transitions:
        for effect in branch.effects:
            shown.setdefault(effect.where, (branch, effect))
        for one, two in pairwise(branch.effects):
            pairs.setdefault((one.where, two.where), (branch, one, two))
    for branch, effect in shown.values():
        yield from _effect(maker, branch, effect)
    for (first, second), (branch, one, two) in pairs.items():
        made = maker.changed(replace(b, effects=_turned(b.effects, first, second)) for b in maker.machine.transitions)
        yield "effect: swapped", first, f"{branch.id}: {shown_effect(two)} before {shown_effect(one)}", made


def _effect(maker: Maker, branch: ir.Transition, effect: ir.Effect) -> Iterator[Made]:
    where, who, said = effect.where, branch.id, shown_effect(effect)
    kind = "save" if effect.kind == "save" else "effect"
    yield f"{kind}: dropped", where, f"{who}: no {said}", _redone(maker, effect, ())
    yield f"{kind}: duplicated", where, f"{who}: {said} twice", _redone(maker, effect, (effect, effect))
    if effect.condition is not None:
        without = replace(effect, condition=None)
        yield f"{kind}: condition dropped", where, f"{who}: {said} in any case", _redone(maker, effect, (without,))
        for variant in variants(effect.condition, maker.machine, boolean=True):
            made = _redone(maker, effect, (replace(effect, condition=variant.whole),))
            yield f"{kind}: condition", where, f"{who}: {said}: {became(variant)}", made
    for place, argument in enumerate(effect.arguments):
        for variant in maker.varied(argument, branch.event, where):
            arguments = (*effect.arguments[:place], variant.whole, *effect.arguments[place + 1 :])
            made = _redone(maker, effect, (replace(effect, arguments=arguments),))
            yield "effect: argument", where, f"{who}: {said}: {became(variant)}", made


def _redone(maker: Maker, effect: ir.Effect, instead: tuple[ir.Effect, ...]) -> ir.Machine:
    def edit(branch: ir.Transition) -> ir.Transition:
        if all(other.where != effect.where for other in branch.effects):
            return branch
        done = [one for old in branch.effects for one in (instead if old.where == effect.where else (old,))]
        return replace(branch, effects=tuple(done))

    return maker.changed(map(edit, maker.machine.transitions))


def assigns(maker: Maker) -> Iterator[Made]:
    """Assignments that are dropped, and other values."""
    shown: dict[Location, tuple[ir.Transition, ir.Assign]] = {}
    for branch in maker.machine.transitions:
        for assign in branch.assigns:
            shown.setdefault(assign.where, (branch, assign))
    for where, (branch, assign) in shown.items():
        said = f"{branch.id}: {assign.target} = {show(assign.value)}"
        yield "assignment: dropped", where, f"{said}: dropped", _reassigned(maker, where, None)
        for variant in maker.varied(assign.value, branch.event, where):
            made = _reassigned(maker, where, replace(assign, value=variant.whole))
            yield "assignment: changed", where, f"{said}: {became(variant)}", made


def _reassigned(maker: Maker, where: Location, instead: ir.Assign | None) -> ir.Machine:
    def edit(branch: ir.Transition) -> ir.Transition:
        new = [instead if one.where == where else one for one in branch.assigns]
        return replace(branch, assigns=tuple(one for one in new if one is not None))

    return maker.changed(map(edit, maker.machine.transitions))


def _turned(effects: tuple[ir.Effect, ...], first: Location, second: Location) -> tuple[ir.Effect, ...]:
    found = list(effects)
    for at in range(len(found) - 1):
        if (found[at].where, found[at + 1].where) == (first, second):
            found[at : at + 2] = [found[at + 1], found[at]]
    return tuple(found)


def shown_effect(effect: ir.Effect) -> str:
    """An effect as it is written, without its condition."""
    arguments = f"({', '.join(map(show, effect.arguments))})" if effect.arguments else ""
    return f"{effect.kind} {effect.name}{arguments}"
