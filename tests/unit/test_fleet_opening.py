"""Keys for each meter of a fleet, pauses between attempts, and what progress tells."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from fleet_fake import entry
from hypothesis import given
from hypothesis import strategies as st
from win12.application.values.profile import CaptureObject
from win12.application.values.units import ScalerUnit
from win12.cli.progress import EventLines, FleetProgress
from win12.fleet import Finished, Kept, Retrying, Started
from win12.fleet.opening import FleetKeys, stored_columns
from win12.fleet.retry import LONGEST, pause
from win12.store import Column, Reason, Result
from win12_wire.errors import Code, LinkError, SecurityError

TOP, ONE, TWO = "00" * 16, "01" * 16, "02" * 16


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    path = tmp_path / "keys.toml"
    path.write_text(f'ek = "{TOP}"\nak = "{TOP}"\n[meters.a]\nek = "{ONE}"\n[meters.shared]\nek = "{TWO}"\n')
    path.chmod(0o600)
    return path


def test_a_meter_has_the_keys_of_its_name(key_file: Path) -> None:
    keys = FleetKeys()
    assert keys(entry("a", key_file=key_file)).ek.hex() == ONE
    assert keys(entry("a", key_file=key_file)).ak.hex() == TOP


def test_a_meter_without_a_table_has_those_of_the_top(key_file: Path) -> None:
    assert FleetKeys()(entry("b", key_file=key_file)).ek.hex() == TOP


def test_a_meter_may_name_another_table(key_file: Path) -> None:
    assert FleetKeys()(entry("a", key_file=key_file, keys="shared")).ek.hex() == TWO
    with pytest.raises(SecurityError, match=r"no table \[meters.c\]") as caught:
        FleetKeys()(entry("a", key_file=key_file, keys="c"))
    assert caught.value.code == Code.KEY_MISSING


def test_the_command_line_replaces_the_key_file(key_file: Path, tmp_path: Path) -> None:
    assert FleetKeys(key_file)(entry("a", key_file=tmp_path / "none")).ek.hex() == ONE


def test_without_a_file_the_environment_has_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WIN12_EK", TWO)
    assert FleetKeys()(entry("a")).ek.hex() == TWO


def test_a_file_is_read_once_for_all(key_file: Path) -> None:
    keys = FleetKeys()
    keys(entry("a", key_file=key_file))
    key_file.unlink()
    assert keys(entry("b", key_file=key_file)).ek.hex() == TOP


def test_columns_are_kept_with_scaler_and_unit() -> None:
    captured = [CaptureObject(8, "0.0.1.0.0.255", 2), CaptureObject(3, "1.0.1.8.0.255", 2, 0, ScalerUnit(-1, 30))]
    assert stored_columns(captured) == (Column("0.0.1.0.0.255", 2, 8), Column("1.0.1.8.0.255", 2, 3, 0, -1, "Wh"))


@given(st.integers(1, 10_000), st.floats(0.001, 100), st.integers())
def test_pauses_grow_and_end(attempt: int, backoff: float, seed: int) -> None:
    delay = pause(attempt, backoff, random.Random(seed))
    ceiling = min(LONGEST, backoff * 2.0 ** min(attempt - 1, 16))
    assert ceiling / 2 <= delay <= ceiling


def test_meters_that_failed_together_come_back_apart() -> None:
    chance = random.Random(1)
    assert len({pause(1, 1.0, chance) for _ in range(100)}) > 90


RESULT = Result("a", "partial", 2, 1, 96, 0.5, (Reason("1.0.1.8.0.255", Code.DATA_ACCESS, "object undefined"),))
STORY = (
    Started("a"),
    Kept("a", 1, 0),
    Retrying("a", 1, LinkError(Code.PEER_CLOSED, "gone"), 0.5),
    Kept("a", 0, 96),
    Finished(RESULT),
)


def test_progress_counts_what_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    with FleetProgress(1) as progress:
        for event in STORY:
            progress(event)
    assert progress.kept == 97
    assert capsys.readouterr() == ("", ""), "not a terminal: silence"


def test_progress_for_programs_is_a_line_for_each_event(capsys: pytest.CaptureFixture[str]) -> None:
    with EventLines() as lines:
        for event in STORY:
            lines(event)
    captured = capsys.readouterr()
    told = [json.loads(line) for line in captured.err.splitlines()]
    assert [one["event"] for one in told] == ["started", "kept", "retrying", "kept", "finished"]
    assert told[2]["error"] == {"code": "PEER_CLOSED", "detail": "gone"}
    assert told[4]["result"]["reasons"][0]["what"] == "1.0.1.8.0.255"
    assert (lines.kept, captured.out) == (97, "")
