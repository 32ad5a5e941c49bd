"""Mistakes in a branch: its guard, what it ends with, that it is there, and where in its group."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from win12_spec.diagnostics import Location
from win12_spec.mutate.expressions import variants
from win12_spec.mutate.maker import Made, Maker, became, ids
from win12_spec.sessions import ir

GOTOS = 3  # other states tried for each branch


def guards(maker: Maker, where: Location, branches: Sequence[ir.Transition]) -> Iterator[Made]:
    """The condition is another."""
    guard = branches[0].guard
    if guard is None:
        return
    for variant in variants(guard, maker.machine, boolean=True):
        made = maker.edited(where, lambda branch, new=variant.whole: replace(branch, guard=new))  # type: ignore[misc]
        yield f"guard: {variant.operator}", where, f"{ids(branches)}: {became(variant)}", made


def ends(maker: Maker, where: Location, branches: Sequence[ir.Transition]) -> Iterator[Made]:
    """It goes elsewhere, its error is another or none, its timers go on."""
    first, who = branches[0], ids(branches)
    for goto in _gotos(maker, first):
        made = maker.edited(where, lambda branch, new=goto: replace(branch, goto=new))  # type: ignore[misc]
        yield "goto", where, f"{who}: {_goto(first.goto)} -> {_goto(goto)}", made
    if first.error:
        yield "error: dropped", where, f"{who}: no error {first.error}", maker.edited(where, lambda b: replace(b, error=""))
        codes = sorted(maker.machine.errors)
        other = codes[(codes.index(first.error) + 1) % len(codes)]
        if other != first.error:
            made = maker.edited(where, lambda branch: replace(branch, error=other))
            yield "error: changed", where, f"{who}: error {first.error} -> {other}", made
    for timer in first.restart:
        made = maker.edited(where, lambda b, t=timer: replace(b, restart=tuple(x for x in b.restart if x != t)))  # type: ignore[misc]
        yield "timer: restart dropped", where, f"{who}: timer {timer} is not restarted", made


def _gotos(maker: Maker, branch: ir.Transition) -> list[str]:
    """Other targets, at most GOTOS; which ones turns with the line, so that all states have their turn."""
    stays = branch.sources[0] if len(branch.sources) == 1 else ""
    others = [name for name in maker.machine.states if name not in (branch.goto, stays)]
    if branch.goto:
        others.insert(0, "")
    turn = branch.where.line % len(others) if others else 0
    return (others[turn:] + others[:turn])[:GOTOS]


def removed(maker: Maker) -> Iterator[Made]:
    """It is not there; or the whole transition, or from one state."""
    sizes = _sizes(maker.machine)
    for where, branches in maker.places.items():
        if all(sizes.get(branch.group, 0) > 1 for branch in branches):
            left = [branch for branch in maker.machine.transitions if branch.where != where]
            yield "branch: removed", where, f"{ids(branches)}: branch removed", maker.changed(left)
    for group in dict.fromkeys(branch.group for branch in maker.machine.transitions if branch.group):
        sources = next(branch.sources for branch in maker.machine.transitions if branch.group == group)
        where = next(branch.where for branch in maker.machine.transitions if branch.group == group)
        yield "transition: removed", where, f"{group}: transition removed", _without(maker, group, set(sources))
        for source in sources if len(sources) > 1 else ():
            yield "transition: source", where, f"{group}: not from {source}", _without(maker, group, {source})


def _without(maker: Maker, group: str, gone: set[str]) -> ir.Machine:
    """The machine in which the states `gone` have not this group; the default of the event treats them, if there is one."""
    branches, event = [], ""
    for branch in maker.machine.transitions:
        if branch.group == group:
            event = branch.event
            sources = tuple(source for source in branch.sources if source not in gone)
            branches += [replace(branch, sources=sources)] if sources else []
        else:
            branches.append(branch)
    others = {s for b in branches if b.event == event for s in b.sources}
    return maker.changed(_by_default(branches, maker.machine.events[event], tuple(s for s in gone if s not in others)))


def order(maker: Maker) -> Iterator[Made]:
    """It changes places with the next of its group."""
    pairs: dict[tuple[Location, Location], tuple[ir.Transition, ir.Transition]] = {}
    for one, two in pairwise(maker.machine.transitions):
        if one.group and one.group == two.group:
            pairs.setdefault((one.where, two.where), (one, two))
    for (first, second), (one, two) in pairs.items():
        if two.guard is not None:  # a branch without condition can only be the last
            yield "branch: swapped", first, f"{one.id}: swapped with {two.id}", maker.changed(_swapped(maker, first, second))


def _swapped(maker: Maker, first: Location, second: Location) -> list[ir.Transition]:
    found = list(maker.machine.transitions)
    for at in range(len(found) - 1):
        one, two = found[at : at + 2]
        if (one.where, two.where) == (first, second) and one.group == two.group:
            found[at : at + 2] = [two, one]
    return found


def _by_default(branches: list[ir.Transition], event: ir.Event, states: tuple[str, ...]) -> list[ir.Transition]:
    """What `unexpected` says for states that no longer treat an event: as the loader would unfold it."""
    if not states or event.group == "timer":
        return branches
    there = next((branch for branch in branches if branch.default and branch.event == event.name), None)
    if there is not None:
        return [replace(b, sources=(*b.sources, *states)) if b is there else b for b in branches]
    alike = next((b for b in branches if b.default and b.event.split(".")[0] == event.group), None)
    if alike is None:
        return branches
    return [*branches, replace(alike, id=f"unexpected_{event.method}", event=event.name, sources=states)]


def _sizes(machine: ir.Machine) -> dict[str, int]:
    sizes: dict[str, int] = {}
    for branch in machine.transitions:
        if branch.group:
            sizes[branch.group] = sizes.get(branch.group, 0) + 1
    return sizes


def _goto(state: str) -> str:
    return state or "stays"
