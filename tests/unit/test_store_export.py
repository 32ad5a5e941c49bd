"""Parquet: exact, with units, for other programs."""

from __future__ import annotations

import errno
import json
import sys
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from fleet_fake import ENERGY, PROFILE, START, FakeReading
from win12.cli.main import run
from win12.store import Column, Store
from win12.store.export import export_profile, export_readings
from win12_wire.errors import StoreError, UsageError

COLUMNS = (Column("0.0.1.0.0.255", 2, 8), Column(ENERGY, 2, 3, 0, -3, "kWh"), Column("0.0.96.10.1.255", 2, 1))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    opened = Store(tmp_path / "readings.db")
    opened.keep_readings("a", [FakeReading(ENERGY, value=Decimal("4408.736"), time=START)])
    opened.keep_readings("a", [FakeReading("0.0.96.1.0.255", value="serial", time=datetime(2026, 1, 1))])
    opened.keep_rows("a", PROFILE, COLUMNS, [(START + timedelta(hours=n), [START, 1000 + n, b"\x01"]) for n in range(3)])
    return opened


def test_readings(store: Store, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    assert export_readings(store, tmp_path / "r.parquet") == 2
    table = parquet.read_table(tmp_path / "r.parquet").to_pylist()
    assert (table[1]["obis"], table[1]["value"], table[1]["unit"], table[1]["time"]) == (ENERGY, Decimal("4408.736"), "Wh", START)
    assert (table[0]["text"], table[0]["value"], table[0]["time"]) == ("serial", None, None)
    assert table[0]["local_time"] == datetime(2026, 1, 1)


def test_a_profile_has_a_column_for_each_capture_object(store: Store, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    assert export_profile(store, tmp_path / "p.parquet", "a", PROFILE) == 3
    table = parquet.read_table(tmp_path / "p.parquet")
    assert table.column_names == ["time", "local_time", ENERGY, "0.0.96.10.1.255"]
    assert table[ENERGY].to_pylist() == [Decimal("1.000"), Decimal("1.001"), Decimal("1.002")]
    assert table.schema.field(ENERGY).metadata[b"unit"] == b"kWh"
    assert table["time"].to_pylist()[2] == START.astimezone(UTC) + timedelta(hours=2)
    assert table["0.0.96.10.1.255"].to_pylist() == ["01"] * 3


def test_numbers_too_long_for_a_decimal_become_text(store: Store, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    huge = Decimal(2**63).scaleb(40)
    store.keep_readings("b", [FakeReading(ENERGY, value=huge, time=START)])
    export_readings(store, tmp_path / "r.parquet", meter="b")
    assert parquet.read_table(tmp_path / "r.parquet")["value"].to_pylist() == [format(huge, "f")]


def test_nothing_kept_is_an_empty_file(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    with Store(tmp_path / "empty.db") as store:
        assert export_readings(store, tmp_path / "r.parquet") == 0
        assert export_profile(store, tmp_path / "p.parquet", "a", PROFILE) == 0


def test_without_pyarrow_it_says_what_to_install(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError, match="pip install"):
        export_readings(store, tmp_path / "r.parquet")


def test_the_command(store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("pyarrow")
    kept, target = str(tmp_path / "readings.db"), tmp_path / "r.parquet"
    assert run(["export", kept, str(target)]) == 0
    assert capsys.readouterr().out == f"2 readings in {target}\n"
    assert run(["export", kept, str(target), "--meter", "a", "--profile", PROFILE, "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"file": str(target), "rows": 3}
    assert run(["export", kept, str(target), "--meter", "a", "--profile", "1.0.98.1.0.255"]) == 1


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--meter", "b"], "has a, not 'b'"),
        (["--profile", PROFILE], "are those of one meter: add --meter NAME"),
        (["--meter", "a", "--profile", "foo"], "--profile: 'foo' is not an OBIS code"),
    ],
)
def test_a_command_that_cannot_be_meant(
    store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str], options: list[str], said: str
) -> None:
    assert run(["export", str(tmp_path / "readings.db"), str(tmp_path / "r.parquet"), *options]) == 2
    assert said in capsys.readouterr().err
    assert not (tmp_path / "r.parquet").exists()


def test_a_profile_is_named_in_any_way_of_writing_it(store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("pyarrow")
    kept, target = str(tmp_path / "readings.db"), str(tmp_path / "p.parquet")
    assert run(["export", kept, target, "--meter", "a", "--profile", "1-0:99.1.0"]) == 0
    assert capsys.readouterr().out == f"3 rows in {target}\n"


def test_the_store_is_not_written_over(store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept = tmp_path / "readings.db"
    before = kept.read_bytes()
    (tmp_path / "link.parquet").symlink_to(kept)
    for target in (kept, tmp_path / "link.parquet"):
        assert run(["export", str(kept), str(target)]) == 2
        assert "is the store itself" in capsys.readouterr().err
    assert kept.read_bytes() == before


def test_a_name_of_another_format_is_refused(store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["export", str(tmp_path / "readings.db"), str(tmp_path / "r.CSV")]) == 2
    assert "is written as Parquet, not as .CSV; sqlite3 -csv" in capsys.readouterr().err
    assert not (tmp_path / "r.CSV").exists()


@pytest.mark.parametrize(("target", "said"), [("", "Is a directory"), ("nowhere/r.parquet", "No such file")])
def test_a_file_that_cannot_be_written_is_named(
    store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str], target: str, said: str
) -> None:
    pytest.importorskip("pyarrow")
    assert run(["export", str(tmp_path / "readings.db"), str(tmp_path / target)]) == 1
    assert f"error: a file cannot be used: {tmp_path / target}: {said}" in capsys.readouterr().err


def test_a_full_disk_leaves_what_was_there(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pyarrow")
    target = tmp_path / "r.parquet"
    target.write_bytes(b"before")

    def full(path: Path, octets: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(StoreError, match=r"r\.parquet: No space left"):
        export_readings(store, target)
    assert target.read_bytes() == b"before"
