"""Running the checks over the mutants: in processes of their own, each result by itself, the same results every time."""

from __future__ import annotations

import multiprocessing
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from win12_spec.diff.machine import differences
from win12_spec.diff.reach import Reach
from win12_spec.diff.words import sentence
from win12_spec.mutate.checks import SCORED, Check
from win12_spec.mutate.mutants import Mutant, mutants
from win12_spec.sessions import ir

NEVER = "differs only where the machine never is"
Progress = Callable[[int, int], None]  # mutants done, of how many


@dataclass(frozen=True)
class Result:
    """What became of a mutant. `kills`: what each check that was run and killed it found, in the order of the checks.

    `witness` is a step that it takes differently, empty when there is none: then the mutant is equivalent, for `reason`.
    """

    mutant: Mutant
    kills: dict[str, str]
    witness: str = ""
    reason: str = ""

    @property
    def killed(self) -> bool:
        """A check that counts killed it."""
        return any(name in SCORED for name in self.kills)

    @property
    def equivalent(self) -> bool:
        """It does the same as the machine, so that nothing can tell them apart."""
        return bool(self.reason)


@dataclass
class MachineReport:
    """All results of one machine."""

    machine: str
    checks: tuple[str, ...]
    results: list[Result] = field(default_factory=list)
    matrix: bool = False

    @property
    def equivalent(self) -> list[Result]:
        """Mutants that are none."""
        return [result for result in self.results if result.equivalent]

    @property
    def survivors(self) -> list[Result]:
        """Mutants that no check that counts killed."""
        return [result for result in self.results if not result.killed and not result.equivalent]

    def killed_by(self, check: str) -> int:
        """Mutants that `check` killed; without a matrix, those that got past the checks before it."""
        return sum(check in result.kills for result in self.results)

    @property
    def score(self) -> float:
        """Killed mutants as a share of those that are not equivalent; 1 when there are none."""
        left = len(self.results) - len(self.equivalent)
        return sum(result.killed for result in self.results) / left if left else 1.0


@dataclass
class Bench:
    """A machine, its mutants, and the checks to run over them. `matrix`: run every check, not only up to the first kill."""

    machine: ir.Machine
    mutants: Sequence[Mutant]
    checks: Sequence[Check]
    matrix: bool = False

    @cached_property
    def reach(self) -> Reach:
        """Where the machine can be; asked for mutants that nothing killed, not even walks."""
        return Reach(self.machine)

    def examine(self, mutant: Mutant) -> Result:
        """What becomes of one mutant. The static check comes first: what it refuses, no other check can look at."""
        kills: dict[str, str] = {}
        for check in (check for check in self.checks if check.name == "static"):
            said = check.kills(mutant.machine)
            if said is not None:
                return Result(mutant, {check.name: said})
        witness = next(differences(self.machine, mutant.machine), None)
        if witness is None:
            return Result(mutant, {}, reason=_reason(mutant))
        for check in (check for check in self.checks if check.name != "static"):
            said = check.kills(mutant.machine)
            if said is not None:
                kills[check.name] = said
                if not self.matrix:
                    break
        if not kills and any(check.name == "walk" for check in self.checks):
            met = self.reach.witness(mutant.machine)
            if met is None:
                return Result(mutant, {}, reason=f"{NEVER}: {sentence(witness)}")
            witness = met
        return Result(mutant, kills, sentence(witness))

    def run(self, jobs: int = 1, progress: Progress | None = None) -> MachineReport:
        """All mutants, in their order, in so many processes."""
        report = MachineReport(self.machine.name, tuple(check.name for check in self.checks), matrix=self.matrix)
        for result in self._results(jobs):
            report.results.append(result)
            if progress is not None:
                progress(len(report.results), len(self.mutants))
        return report

    def _results(self, jobs: int) -> Iterator[Result]:
        if jobs <= 1 or "fork" not in multiprocessing.get_all_start_methods():
            yield from map(self.examine, self.mutants)
            return
        _CURRENT.append(self)  # processes are forked: they find the bench where it is
        try:
            with multiprocessing.get_context("fork").Pool(jobs) as pool:
                for place, (kills, witness, reason) in enumerate(pool.imap(_examine, range(len(self.mutants)), chunksize=4)):
                    yield Result(self.mutants[place], kills, witness, reason)
        finally:
            _CURRENT.pop()


_CURRENT: list[Bench] = []


def _examine(place: int) -> tuple[dict[str, str], str, str]:
    bench = _CURRENT[-1]
    result = bench.examine(bench.mutants[place])
    return result.kills, result.witness, result.reason


def chosen(machine: ir.Machine, sample: int | None, seed: int) -> list[Mutant]:
    """All mutants of a machine, or so many drawn at random."""
    found = mutants(machine)
    if sample is None or sample >= len(found):
        return found
    return sorted(random.Random(f"{seed} {machine.name}").sample(found, sample), key=lambda mutant: mutant.number)  # noqa: S311


def _reason(mutant: Mutant) -> str:
    """Why a mutant that does the same in every cell was to be expected, in words."""
    match mutant.operator:
        case "ask: after dropped":
            return "'after' demands a proof and changes no step"
        case "branch: swapped":
            return "both branches do the same where both could hold, or never hold together"
        case _:
            return "no values of the models make a step differ"
