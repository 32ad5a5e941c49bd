"""What two versions of the specification accept differently.

Texts of a spec differ in many ways that change nothing. So machines are compared by what they do: for every cell of the table the
solver looks for values at which the two versions take different steps. Frames are compared as the emitters see them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from win12_spec import registry, sessions
from win12_spec.diff.declared import compare_errors, compare_frames, compare_limits
from win12_spec.diff.machine import MachineDiff, compare_machines
from win12_spec.generate import load_checked_frames
from win12_spec.sessions import Machine

__all__ = ["MachineDiff", "SpecDiff", "compare", "compare_machines"]


@dataclass
class SpecDiff:
    """All differences. Machines that are alike and use the same names are left out."""

    removed: list[str] = field(default_factory=list)
    added: list[str] = field(default_factory=list)
    machines: list[MachineDiff] = field(default_factory=list)
    frames: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    limits: list[str] = field(default_factory=list)

    @property
    def same(self) -> bool:
        """Whether both versions accept the same, whatever things are called inside."""
        return not (self.removed or self.added or self.frames or self.errors or self.limits) and all(
            machine.same for machine in self.machines
        )


def compare(old: Path, new: Path) -> SpecDiff:
    """Everything that differs between two spec folders. Raises SpecError when one of them is not valid."""
    ours, theirs = _machines(old), _machines(new)
    found = SpecDiff([name for name in ours if name not in theirs], [name for name in theirs if name not in ours])
    for name in ours:
        if name in theirs:
            compared = compare_machines(ours[name], theirs[name])
            if not compared.same or compared.renamed:
                found.machines.append(compared)
    found.frames = list(compare_frames(load_checked_frames(old), load_checked_frames(new)))
    found.errors = list(compare_errors(registry.load_errors(old)[0], registry.load_errors(new)[0]))
    found.limits = list(compare_limits(registry.load_limits(old), registry.load_limits(new)))
    return found


def _machines(spec: Path) -> dict[str, Machine]:
    return {machine.name: machine for machine, _ in sessions.load_all(spec)}
