"""The mutants of `sessions/good.yaml` and what is told of their fate, to the letter: `mutate/NAME.txt`.

`WIN12_GOLDEN=write pytest tests/golden` writes the expected texts anew; read the difference before committing it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from win12_spec import registry
from win12_spec.mutate import report
from win12_spec.mutate.checks import StaticCheck, WalkCheck
from win12_spec.mutate.corpus import walks
from win12_spec.mutate.mutants import mutants
from win12_spec.mutate.run import Bench, MachineReport
from win12_spec.sessions import Machine, load
from win12_spec.sessions.interpret import with_true_constants

HERE = Path(__file__).parent
SPEC = HERE.parents[1] / "spec"
LIMITS = {name: limit.value for name, limit in registry.load_limits(SPEC).items()}
CODES = set(registry.load_errors(SPEC)[0])


@pytest.fixture(scope="module")
def machine() -> Machine:
    return load(HERE / "sessions" / "good.yaml", CODES, LIMITS, SPEC)


@pytest.fixture(scope="module")
def reports(machine: Machine) -> list[MachineReport]:
    checks = [StaticCheck(CODES), WalkCheck(walks(with_true_constants(machine), 20, 1))]
    return [Bench(machine, mutants(machine), checks, matrix=True).run()]


def told(name: str, lines: list[str]) -> None:
    found, golden = "\n".join(lines) + "\n", HERE / "mutate" / f"{name}.txt"
    if os.environ.get("WIN12_GOLDEN") == "write":
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")


def test_every_kind_of_mistake_is_made(machine: Machine) -> None:
    told("list", [f"{m.where.line}: {m.operator}: {m.text}" for m in mutants(machine)])


def test_what_became_of_them(reports: list[MachineReport]) -> None:
    lines = [*report.text(reports, equivalent=True), "", *report.matrix(reports)]
    told("report", lines)
    assert max(len(line) for text in lines for line in text.splitlines()) <= 80


def test_what_the_compiler_says_of_them(reports: list[MachineReport]) -> None:
    told(
        "static",
        [f"{r.mutant.where.line}: {r.mutant.text}: {r.kills['static']}" for r in reports[0].results if "static" in r.kills],
    )
