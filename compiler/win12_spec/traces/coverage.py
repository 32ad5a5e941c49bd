"""Which transitions of which machines were seen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from win12_spec.sessions.ir import Machine


@dataclass(frozen=True, slots=True)
class Coverage:
    """The transitions of one machine: how often each was seen, and those that never were."""

    machine: str
    seen: Mapping[str, int]
    missing: tuple[str, ...]


def coverage(machines: Mapping[str, Machine], seen: Iterable[Mapping[str, Mapping[str, int]]]) -> list[Coverage]:
    """Every machine, in the order given. `seen`: ids by machine, of each trace."""
    counts: dict[str, dict[str, int]] = {name: {} for name in machines}
    for one in seen:
        for name, ids in one.items():
            for id_, number in ids.items():
                counts[name][id_] = counts[name].get(id_, 0) + number
    return [
        Coverage(name, counts[name], tuple(branch.id for branch in machine.transitions if branch.id not in counts[name]))
        for name, machine in machines.items()
    ]
