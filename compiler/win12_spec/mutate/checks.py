"""The checks that a mutant must get past, each by itself.

`static` is what the compiler refuses; `vector` what was written by hand from the standards; `property` what models prove;
`trace` what programs were recorded doing; `walk` what the machine itself did before. The last says only that behaviour changed,
so it counts for no score.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Final, Protocol

from win12_spec.diagnostics import SpecError
from win12_spec.mutate.corpus import Walk, leaves
from win12_spec.mutate.recorded import Recorded
from win12_spec.sessions import ir, vectors
from win12_spec.sessions.cells import cells
from win12_spec.sessions.check import check
from win12_spec.sessions.interpret import Table, with_true_constants

SCORED: Final = ("static", "vector", "property", "trace")


class Check(Protocol):
    """One check. `kills` says what gives a mutant away, None when nothing does."""

    @property
    def name(self) -> str: ...

    def kills(self, mutant: ir.Machine) -> str | None:
        """What this check finds wrong with the machine."""
        ...


@dataclass(frozen=True)
class StaticCheck:
    """The checks of the compiler, before anything is emitted. `proved`: machines that passed, whose mutants these are."""

    errors: Set[str]
    ports: Set[str] | None = None
    proved: Mapping[str, ir.Machine] = field(default_factory=dict)
    name: str = "static"

    def kills(self, mutant: ir.Machine) -> str | None:
        try:
            for cell in cells(mutant):
                if not cell.branches:
                    return f"state '{cell.state.name}' does not say what to do at event '{cell.event.name}'"
            check(mutant, self.errors, self.ports, self.proved.get(mutant.name))
        except SpecError as error:
            return error.message
        return None


@dataclass(frozen=True)
class VectorCheck:
    """The hand-written cases of the machine, interpreted."""

    cases: Sequence[vectors.Case]
    name: str = "vector"

    def kills(self, mutant: ir.Machine) -> str | None:
        machine = with_true_constants(mutant)
        for case in self.cases:
            if case.machine == machine.name:
                found = vectors.run(case, machine)
                if found is not None:
                    return f"{case.name}: {found.what}"
        return None


@dataclass(frozen=True)
class TraceCheck:
    """Recorded traces, by machine: a recorded step that the machine no longer takes kills."""

    steps: Mapping[str, Sequence[Recorded]]
    name: str = "trace"

    def kills(self, mutant: ir.Machine) -> str | None:
        machine = with_true_constants(mutant)
        table = Table(machine)
        found = (said for step in self.steps.get(mutant.name, ()) if (said := step.leaves(machine, table)) is not None)
        return next(found, None)


@dataclass(frozen=True)
class WalkCheck:
    """Walks through the machine as it was."""

    walks: Sequence[Walk]
    name: str = "walk"

    def kills(self, mutant: ir.Machine) -> str | None:
        machine = with_true_constants(mutant)
        table = Table(machine)
        return next((said for walk in self.walks if (said := leaves(walk, machine, table)) is not None), None)


class PropertyChecker(Protocol):
    """Whoever explores models. `refuted` names the claim that a machine, put in place of the declared one, breaks."""

    def refuted(self, machine: ir.Machine) -> str | None:
        """The claim that does not hold, None when all do or none is about this machine."""
        ...


@dataclass(frozen=True)
class PropertyCheck:
    """The properties of spec/models."""

    checker: PropertyChecker
    name: str = "property"

    def kills(self, mutant: ir.Machine) -> str | None:
        return self.checker.refuted(mutant)
