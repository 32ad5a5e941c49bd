"""What `win12 spec mutate` prints, and how it ends."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from mutate_help import traced
from session_help import SPEC
from win12.cli.main import run
from win12_spec.mutate import report
from win12_spec.mutate.mutants import mutants
from win12_spec.sessions import read

LOCKOUT = read(SPEC)["lockout"]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A specification of the lock alone, to be quick."""
    spec = tmp_path_factory.mktemp("small") / "spec"
    for part in ("frames", "schema"):
        shutil.copytree(SPEC / part, spec / part)
    for name in ("errors.yaml", "limits.yaml", "ports.yaml", "sessions/lockout.yaml", "vectors/sessions/lockout.yaml"):
        (spec / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(SPEC / name, spec / name)
    return str(spec)


def test_the_command_prints_a_table(small: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["spec", "mutate", "lockout", "--only", "vector", "--jobs", "1", "--spec", small]) == 0
    head, row = capsys.readouterr().out.splitlines()[:2]
    assert head.split() == ["machine", *report.COLUMNS]
    cells = dict(zip(head.split(), row.split(), strict=True))
    assert cells["machine"] == "lockout"
    assert int(cells["mutants"]) == len(mutants(LOCKOUT))
    assert (cells["property"], cells["trace"], cells["walk"]) == ("-", "-", "-")
    assert int(cells["static"]) + int(cells["vector"]) + int(cells["equivalent"]) + int(cells["survived"]) == int(
        cells["mutants"]
    )


def test_a_low_score_can_fail(small: str, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    low = ["spec", "mutate", "lockout", "--only", "static", "--jobs", "1", "--spec", small, "--json"]
    assert run([*low, "--least", "99"]) == 1
    [machine] = json.loads(capsys.readouterr().out)["machines"]
    assert machine["killed"] == {"static": len(machine["results"]) - machine["survived"] - machine["equivalent"]}
    assert run([*low, "--least", "1"]) == 0
    capsys.readouterr()
    by_trace = ["--only", "trace", "--traces", str(traced(tmp_path))]
    assert run(["spec", "mutate", "lockout", "--jobs", "1", "--spec", small, "--json", *by_trace]) == 0
    [machine] = json.loads(capsys.readouterr().out)["machines"]
    assert machine["killed"]["trace"] > 0


def test_mutants_are_listed(small: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["spec", "mutate", "lockout", "--list", "--spec", small]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(mutants(LOCKOUT))
    told = "failure_noted: '(tries + 1) < PASSWORD_TRIES' -> '(tries + 1) <= PASSWORD_TRIES'"
    assert f"spec/sessions/lockout.yaml:33: guard: comparison: {told}" in lines
    assert run(["spec", "mutate", "lockout", "--list", "--json", "--spec", small]) == 0
    assert [item["number"] for item in json.loads(capsys.readouterr().out)] == list(range(len(lines)))


@pytest.mark.parametrize(
    "arguments",
    [["no_such_machine"], ["lockout", "--traces", "/no/such/file", "--only", "trace"], ["lockout", "--spec", "/no/such/folder"]],
)
def test_what_is_not_there_is_told(arguments: list[str], small: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["spec", "mutate", "--spec", small, *arguments]) == 2
    assert capsys.readouterr().err.startswith("error: ")
