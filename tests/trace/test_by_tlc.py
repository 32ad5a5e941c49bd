"""Traces told to TLC: what the interpreter accepts TLC accepts, and it is stuck where a step is none."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from win12_spec.sessions import declared
from win12_spec.traces import by_tlc, check
from win12_wire.sessions import Record, lockout

SPEC = Path(__file__).resolve().parents[2] / "spec"
MACHINES = declared(SPEC)

pytestmark = pytest.mark.skipif(shutil.which("java") is None, reason="TLC needs Java")


class NoPorts:
    """The lock asks nothing and does nothing."""


def lives() -> list[Record]:
    """Two locks: one that is locked and opens again, one that sees a single failure."""
    told: list[Record] = []
    for failures in (4, 1):
        lock = lockout.Lockout(NoPorts(), trace=told.append)
        for now in range(failures):
            lock.api_failure(float(now))
        lock.handle_timer(1000.0)
        lock.api_success(1001.0)
    return told


def written(path: Path, records: Iterable[dict[str, Any]]) -> Path:
    """A whole trace file."""
    lines = [{"win12_trace": 1, "program": "test"}, *records]
    path.write_text("".join(json.dumps(line) + "\n" for line in [*lines, {"end": len(lines)}]), encoding="utf-8")
    return path


def test_what_the_interpreter_accepts_tlc_accepts(tmp_path: Path) -> None:
    path = written(tmp_path / "good.ndjson", [record.json() for record in lives()])
    (verdict,) = by_tlc.check(path, MACHINES)
    assert check(path, MACHINES).fault is None
    assert (verdict.machine, verdict.stuck, verdict.steps) == ("lockout", "", 8)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("variables", {"tries": 1}),
        ("id", "failure_noted"),
        ("state", "OPEN"),
        ("error", "LOCKED_OUT"),
        ("effects", [["tell", "x"]]),
    ],
)
def test_tlc_is_stuck_at_the_step_that_is_none(tmp_path: Path, key: str, value: object) -> None:
    records = [record.json() for record in lives()]
    wrong = next(n for n, record in enumerate(records) if record.get("id") == "failure_locks")
    if key == "effects":
        records[wrong][key] = []
        records[wrong]["event"] = "api.success"
    else:
        records[wrong][key] = value
    (verdict,) = by_tlc.check(written(tmp_path / "bad.ndjson", records), MACHINES)
    instance, step = records[wrong]["of"], records[wrong]["step"]
    assert verdict.stuck == f"instance {instance}, step {step}, {records[wrong]['id']}"


@pytest.mark.parametrize(("value", "told"), [(5, 5), (2**32 - 1, 2**30 - 1), (2**32 - 2, 2**30 - 2)])
def test_numbers_that_tlc_can_count(value: int, told: int) -> None:
    assert by_tlc._number(value) == told


def test_numbers_that_tlc_cannot_count() -> None:
    with pytest.raises(by_tlc.CannotTell, match="2147483648"):
        by_tlc._number(2**31)
