"""Differences as a person reads them, and as JSON.

Of a cell one witness is told in full, the one that shows most: something accepted before and refused now, or the other way round.
The other pairs of branches that differ there are named.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from textwrap import fill
from typing import Any

from win12_spec.diff import MachineDiff, SpecDiff
from win12_spec.diff.cell import Difference, Step

WIDTH = 80
TIE = "\N{NO-BREAK SPACE}"  # keeps `name = value` on one line
ALIKE = "both versions accept the same"


def text(found: SpecDiff) -> list[str]:
    """The lines to print, at most 80 columns wide where words allow."""
    lines = [*_listed("machines removed", found.removed), *_listed("machines added", found.added)]
    for machine in found.machines:
        lines += [f"{machine.name}:{' the same, under other names' if machine.same else ''}", *_machine(machine)]
    for title, items in (("frames", found.frames), ("errors", found.errors), ("limits", found.limits)):
        lines += _listed(title, items)
    return [*lines, *([ALIKE] if found.same else [])]


def _listed(title: str, items: Sequence[str]) -> list[str]:
    return [f"{title}:", *(_fold(item, 2, 6) for item in items)] if items else []


def _machine(machine: MachineDiff) -> Iterator[str]:
    for what, old, new in machine.renamed:
        yield _fold(f"{what} {old} is now called {new}", 2, 6)
    for change in machine.changes:
        yield _fold(change, 2, 6)
    for states, differences in _cells(machine.differences):
        yield from told(states, differences)


def _cells(differences: Iterable[Difference]) -> list[tuple[list[str], list[Difference]]]:
    """The differences cell by cell; states in which the same branches differ in the same way are told together."""
    cells: dict[tuple[str, str], list[Difference]] = {}
    for difference in differences:
        cells.setdefault((difference.event, difference.state), []).append(difference)
    together: dict[tuple[object, ...], tuple[list[str], list[Difference]]] = {}
    for (event, state), found in cells.items():
        key = (event, *((d.values, d.old.id, d.new.id, _target(d.old, state), _target(d.new, state)) for d in found))
        together.setdefault(key, ([], found))[0].append(state)
    return list(together.values())


def told(states: Sequence[str], differences: Sequence[Difference]) -> Iterator[str]:
    """One cell: the best witness in full, the others by the names of their branches."""
    best = min(differences, key=lambda d: (bool(d.old.error) == bool(d.new.error), len(d.values)))
    yield _fold(f"in {', '.join(states)} at {best.event}{with_values(best)}:", 2, 6)
    for name, step, other in (("old", best.old, best.new), ("new", best.new, best.old)):
        yield _fold(f"{name} {outcome(step, other, best.state)}", 4, 12)
    others: dict[str, list[str]] = {}
    for difference in differences:
        if difference is not best and difference.new.id not in others.setdefault(difference.old.id, []):
            others[difference.old.id].append(difference.new.id)
    for old, new in others.items():
        if new:
            yield _fold(f"also {old} -> {' | '.join(new)}", 4, 12)


def sentence(difference: Difference) -> str:
    """A witness in one sentence, as it stands in reports."""
    sides = (outcome(difference.old, difference.new, difference.state), outcome(difference.new, difference.old, difference.state))
    return f"in {difference.state} at {difference.event}{with_values(difference)}: {sides[0]}; now {sides[1]}".replace(TIE, " ")


def with_values(difference: Difference) -> str:
    """` with a = 1, b = true`, or nothing when the values do not matter."""
    shown = ", ".join(f"{name}{TIE}={TIE}{value}" for name, value in difference.values)
    return f" with {shown}" if shown else ""


def outcome(step: Step, other: Step, state: str) -> str:
    """`id -> error, state`; effects, assignments and timers are said only where they make the difference."""
    parts = list(step.effects) if step.effects != other.effects else []
    parts += [f"{name}{TIE}={TIE}{value}" for name, value in step.assigns if (name, value) not in other.assigns]
    if {*step.timers} != {*other.timers} and step.state == other.state:
        parts += [f"{timer} timer" for timer in step.timers] or ["timers go on"]
    parts += [step.error] if step.error else []
    return f"{step.id} -> {', '.join([*parts, _target(step, state)])}"


def _target(step: Step, state: str) -> str:
    return "stays" if step.state == state else step.state


def _fold(line: str, indent: int, hanging: int) -> str:
    return fill(
        line,
        WIDTH,
        initial_indent=" " * indent,
        subsequent_indent=" " * hanging,
        break_long_words=False,
        break_on_hyphens=False,
    ).replace(TIE, " ")


def as_json(found: SpecDiff) -> dict[str, Any]:
    """All witnesses, none left out."""
    return {
        "same": found.same,
        "machines": {"removed": found.removed, "added": found.added, "changed": [*map(_machine_json, found.machines)]},
        "frames": found.frames,
        "errors": found.errors,
        "limits": found.limits,
    }


def _machine_json(machine: MachineDiff) -> dict[str, Any]:
    return {
        "machine": machine.name,
        "same": machine.same,
        "renamed": [{"what": what, "old": old, "new": new} for what, old, new in machine.renamed],
        "declarations": machine.changes,
        "differences": [
            {"state": d.state, "event": d.event, "values": dict(d.values), "old": _step(d.old), "new": _step(d.new)}
            for d in machine.differences
        ],
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "id": step.id,
        "effects": list(step.effects),
        "assigns": dict(step.assigns),
        "error": step.error or None,
        "state": step.state,
        "timers": list(step.timers),
    }
