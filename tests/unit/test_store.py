"""The store keeps what it says it keeps: exactly, once, and for every program that may look."""

from __future__ import annotations

import contextlib
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import pytest
from win12.store import Column, Push, Reader, Reason, Result, Span, Store, clock_column, only_run, schema
from win12_wire.errors import Code, StoreError

CET = timezone(timedelta(hours=1))
ENERGY = "1.0.1.8.0.255"
PROFILE = "1.0.99.1.0.255"
COLUMNS = (Column("0.0.1.0.0.255", 2, 8), Column("1.0.1.29.0.255", 2, 3, 0, -1, "Wh"))
NOON = datetime(2026, 11, 22, 12, 0, tzinfo=CET)


@dataclass(frozen=True)
class Sample:
    obis: str = ENERGY
    attribute: int = 2
    raw: object = 4408736
    scaler: int | None = -3
    unit: str | None = "kWh"
    value: object = Decimal("4408.736")
    class_id: int | None = 3
    time: datetime | None = None


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "readings.db") as opened:
        yield opened


def rows(start: datetime, count: int, minutes: int = 15) -> list[tuple[datetime, list[object]]]:
    return [(start + timedelta(minutes=minutes * n), [b"\x07\xea", 1000 + n]) for n in range(count)]


# --- readings ------------------------------------------------------------------------------------------------------------
def test_a_reading_comes_back_exactly(store: Store) -> None:
    assert store.keep_readings("house", [Sample(time=NOON)]) == 1
    (kept,) = store.readings("house")
    assert (kept.raw, kept.scaler, kept.unit, kept.class_id) == (4408736, -3, "kWh", 3)
    assert kept.value == Decimal("4408.736")
    assert str(kept.value) == "4408.736"
    assert (kept.time, kept.time.utcoffset(), kept.clock) == (NOON, timedelta(hours=1), "meter")


def test_a_reading_without_time_gets_the_time_of_arrival(store: Store) -> None:
    store.keep_readings("house", [Sample()], arrived=NOON)
    (kept,) = store.readings()
    assert (kept.time, kept.clock) == (NOON, "host")


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        (b"\x00\xff", b"\x00\xff"),
        (b"E12", "E12"),
        ((1, [2, 3], b"x"), None),
        (-5, Decimal("-0.00000005")),
        (2**63, Decimal(2**63)),
        (1.5, Decimal("1.5")),
        (None, None),
        (True, None),
        (b"", datetime(2026, 11, 22, 12, 0, tzinfo=CET)),
        (b"", datetime(2026, 11, 22, 12, 0)),
    ],
)
def test_every_kind_of_value_comes_back(store: Store, raw: object, value: object) -> None:
    store.keep_readings("house", [Sample(raw=raw, value=value, time=NOON)])
    (kept,) = store.readings()
    assert (kept.raw, kept.value) == (raw, value)
    assert type(kept.raw) is type(raw)


def test_keeping_twice_changes_nothing(store: Store) -> None:
    assert store.keep_readings("house", [Sample(time=NOON)]) == 1
    assert store.keep_readings("house", [Sample(time=NOON)]) == 0
    assert len(list(store.readings())) == 1


def test_another_value_for_the_same_time_destroys_nothing(store: Store) -> None:
    store.keep_readings("house", [Sample(time=NOON), Sample(time=NOON, raw=1, value=Decimal("0.001"))])
    assert [one.raw for one in store.readings()] == [1, 4408736]


def test_latest_is_one_per_object(store: Store) -> None:
    older = Sample(time=NOON - timedelta(hours=1), raw=1)
    store.keep_readings("a", [Sample(time=NOON), older, Sample(obis="1.0.2.8.0.255", time=NOON)])
    store.keep_readings("b", [older])
    assert [(one.meter, one.obis, one.raw) for one in store.latest()] == [
        ("a", ENERGY, 4408736),
        ("a", "1.0.2.8.0.255", 4408736),
        ("b", ENERGY, 1),
    ]
    assert [one.meter for one in store.latest("b", ENERGY)] == ["b"]
    assert store.meters() == ["a", "b"]


def test_readings_by_range_include_both_ends(store: Store) -> None:
    store.keep_readings("house", [Sample(time=NOON + timedelta(minutes=n), raw=n) for n in range(10)])
    found = store.readings("house", ENERGY, 2, since=NOON + timedelta(minutes=3), until=NOON + timedelta(minutes=5))
    assert [one.raw for one in found] == [3, 4, 5]


# --- profiles ------------------------------------------------------------------------------------------------------------
def test_rows_come_back_with_exact_values(store: Store) -> None:
    assert store.keep_rows("house", PROFILE, COLUMNS, rows(NOON, 3)) == 3
    assert store.keep_rows("house", PROFILE, COLUMNS, rows(NOON, 4)) == 1
    kept = list(store.rows("house", PROFILE))
    assert [row.value("1.0.1.29.0.255") for row in kept] == [Decimal(text) for text in ("100.0", "100.1", "100.2", "100.3")]
    assert kept[0].cells == (b"\x07\xea", 1000)
    assert kept[0].columns == COLUMNS
    with pytest.raises(KeyError):
        kept[0].value("1.0.9.9.9.255")


def test_the_clock_of_a_row_is_kept_once_and_comes_back(store: Store) -> None:
    store.keep_rows("house", PROFILE, COLUMNS, [(NOON, [NOON, 5])])
    (row,) = store.rows("house", PROFILE)
    assert row.cells == (NOON, 5)
    assert store._db.execute("SELECT cells FROM row").fetchone() == ("[null,5]",)


def test_naive_time_stays_naive(store: Store) -> None:
    store.keep_rows("house", PROFILE, COLUMNS, rows(datetime(2026, 1, 1), 1))
    assert store.last_time("house", PROFILE) == datetime(2026, 1, 1)


def test_profiles_are_summed_up(store: Store) -> None:
    store.keep_rows("house", PROFILE, COLUMNS, rows(NOON, 3))
    (one,) = store.profiles()
    assert (one.meter, one.obis, one.rows, one.first, one.last) == ("house", PROFILE, 3, NOON, NOON + timedelta(minutes=30))


def test_the_clock_column_is_found() -> None:
    assert clock_column(COLUMNS) == 0
    assert clock_column((COLUMNS[1], Column("0.0.1.0.0.255"))) == 1
    assert clock_column(COLUMNS[1:]) is None


# --- what is missing -----------------------------------------------------------------------------------------------------
def test_everything_is_missing_at_first(store: Store) -> None:
    assert store.missing("house", PROFILE, NOON) == [Span(NOON, None)]
    assert store.missing("house", PROFILE) == [Span(None, None)]


def test_after_a_run_only_what_came_later_is_missing(store: Store) -> None:
    store.keep_rows("house", PROFILE, COLUMNS, rows(NOON, 1))
    store.cover("house", PROFILE, NOON - timedelta(days=1), NOON)
    after = NOON + timedelta(seconds=1)
    assert store.missing("house", PROFILE, NOON - timedelta(days=1)) == [Span(after, None)]
    assert store.missing("house", PROFILE, NOON - timedelta(hours=2)) == [Span(after, None)]
    assert store.missing("house", PROFILE, NOON - timedelta(days=1), NOON) == []


def test_an_earlier_start_leaves_two_gaps(store: Store) -> None:
    store.keep_rows("house", PROFILE, COLUMNS, rows(NOON, 1))
    store.cover("house", PROFILE, NOON - timedelta(days=1), NOON)
    wanted = NOON - timedelta(days=2)
    assert store.missing("house", PROFILE, wanted) == [
        Span(wanted, NOON - timedelta(days=1)),
        Span(NOON + timedelta(seconds=1), None),
    ]


def test_covered_spans_grow_together(store: Store) -> None:
    store.keep_rows("house", PROFILE, COLUMNS, rows(NOON, 1))
    for start in (0, 2, 1):
        begin = NOON + timedelta(hours=start)
        store.cover("house", PROFILE, begin + timedelta(seconds=start > 0), begin + timedelta(hours=1))
    assert store.missing("house", PROFILE, NOON) == [Span(NOON + timedelta(hours=3, seconds=1), None)]


def test_a_meter_that_repeats_an_hour_is_asked_for_it_again(store: Store) -> None:
    start = datetime(2026, 10, 25)
    store.keep_rows("house", PROFILE, COLUMNS, rows(start, 12))
    last = store.last_time("house", PROFILE)
    assert last is not None
    store.cover("house", PROFILE, start, last)
    assert store.missing("house", PROFILE, start) == [Span(last - timedelta(hours=1), None)]


# --- runs and pushes -----------------------------------------------------------------------------------------------------
def test_a_run_and_its_results(store: Store) -> None:
    run = store.begin_run(NOON)
    result = Result("house", "partial", 3, 2, 96, 1.25, (Reason("association", Code.PEER_CLOSED, "after 96 rows"),))
    store.keep_result(run, result)
    assert store.runs()[0].outcome is None
    store.end_run(run, "partial", NOON + timedelta(minutes=1))
    assert store.results(run) == [result]
    assert (store.runs()[0].outcome, store.runs()[0].ended) == ("partial", NOON + timedelta(minutes=1))


def test_pushes_are_kept_once(store: Store) -> None:
    one = Push("tcp://:4059", 7, b"\x0f\x00", NOON.astimezone(UTC), "house", '{"apdu": {}}')
    other = Push("tcp://:4059", 8, b"\x0f\x00", NOON.astimezone(UTC), None, None, "cut off")
    assert store.keep_pushes([one, other]) == 2
    assert store.keep_pushes([one]) == 0
    assert list(store.pushes()) == [one, other]
    assert list(store.pushes("house")) == [one]


# --- the file ------------------------------------------------------------------------------------------------------------
def test_a_failed_transaction_keeps_nothing_and_the_store_goes_on(store: Store) -> None:
    with pytest.raises(RuntimeError), store.transaction():  # noqa: PT012 - the point is what the block leaves behind
        store.keep_readings("house", [Sample(time=NOON)])
        raise RuntimeError
    assert store.meters() == []
    assert store.keep_readings("house", [Sample(time=NOON)]) == 1
    assert store.meters() == ["house"]


def test_a_value_that_no_meter_has_is_refused(store: Store) -> None:
    with pytest.raises(TypeError):
        store.keep_readings("house", [Sample(raw=object())])
    assert list(store.readings()) == []


def test_durability_is_on(store: Store) -> None:
    assert store._db.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    assert store._db.execute("PRAGMA synchronous").fetchone()[0] == 2


def test_only_the_owner_can_read_the_file(store: Store) -> None:
    assert stat.S_IMODE(store.path.stat().st_mode) == 0o600


def test_other_programs_read_while_we_write(store: Store) -> None:
    store.keep_readings("house", [Sample(time=NOON)])
    with store.transaction():
        store.keep_readings("house", [Sample(time=NOON, raw=1)])
        with Reader(store.path) as other:
            assert len(list(other.readings())) == 1


def test_the_views_speak_to_any_sqlite_program(store: Store) -> None:
    store.keep_readings("house", [Sample(time=NOON)])
    store.keep_rows("house", PROFILE, COLUMNS, rows(datetime(2026, 1, 1), 1))
    plain = sqlite3.connect(store.path)
    assert plain.execute("SELECT meter, obis, time, value, unit FROM readings").fetchall() == [
        ("house", ENERGY, "2026-11-22T12:00:00+01:00", "4408.736", "kWh")
    ]
    sql = "SELECT time, raw, scaler, unit FROM profile_cells WHERE obis = '1.0.1.29.0.255'"
    assert plain.execute(sql).fetchall() == [("2026-01-01T00:00:00", 1000, -1, "Wh")]
    plain.close()


def test_a_missing_file_is_not_made_by_a_reader(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as caught:
        Reader(tmp_path / "none.db")
    assert caught.value.code == Code.STORE_FAILED
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("remember the milk\n" * 100)
    with pytest.raises(StoreError) as caught:
        Store(path)
    assert caught.value.code == Code.STORE_FOREIGN
    assert path.read_text().startswith("remember")


def test_another_programs_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE cats (name TEXT)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(StoreError) as caught:
        Store(path)
    assert caught.value.code == Code.STORE_FOREIGN
    assert path.read_bytes() == before


def test_a_newer_store_is_refused(store: Store) -> None:
    store._db.execute("PRAGMA user_version = 99")
    with pytest.raises(StoreError, match="version 99") as caught:
        Reader(store.path)
    assert caught.value.code == Code.STORE_NEWER


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as caught:
        Store(tmp_path / "no" / "readings.db")
    assert caught.value.code == Code.STORE_FAILED


def test_a_store_held_by_another_program_says_so(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("win12.store.connection.BUSY_SECONDS", 0.05)
    with store.transaction(), Store(store.path) as other, pytest.raises(StoreError) as caught:
        other.keep_readings("house", [Sample(time=NOON)])
    assert caught.value.code == Code.STORE_BUSY


def test_a_full_disk_says_so_and_loses_nothing(store: Store) -> None:
    store.keep_rows("house", PROFILE, COLUMNS, rows(NOON, 100))
    pages = store._db.execute("PRAGMA page_count").fetchone()[0]
    store._db.execute(f"PRAGMA max_page_count = {pages + 1}")
    with pytest.raises(StoreError, match="full") as caught:
        store.keep_rows("house", PROFILE, COLUMNS, rows(NOON + timedelta(days=2), 10_000))
    assert caught.value.code == Code.STORE_FAILED
    store._db.execute("PRAGMA max_page_count = 1000000")
    assert len(list(store.rows("house", PROFILE))) == 100
    assert store.keep_rows("house", PROFILE, COLUMNS, rows(NOON + timedelta(days=2), 10)) == 10


def test_a_disk_too_full_for_a_new_store_says_so(tmp_path: Path) -> None:
    with contextlib.closing(sqlite3.connect(tmp_path / "a.db", isolation_level=None)) as connection:
        connection.execute("PRAGMA max_page_count = 4")
        with pytest.raises(sqlite3.OperationalError, match="full"):
            schema.migrate(connection)
        connection.execute("PRAGMA max_page_count = 1000")
        schema.migrate(connection)
        assert schema.version(connection) == len(schema.MIGRATIONS)


def test_one_run_at_a_time(tmp_path: Path) -> None:
    with only_run(tmp_path / "r.db"):
        with pytest.raises(StoreError, match="another run") as caught, only_run(tmp_path / "r.db"):
            pass
        with only_run(tmp_path / "other.db"):
            pass
    assert caught.value.code == Code.STORE_BUSY
    with only_run(tmp_path / "r.db"):
        pass
    with pytest.raises(StoreError, match="No such file"), only_run(tmp_path / "no" / "r.db"):
        pass


def test_an_older_store_becomes_a_newer_one_and_keeps_what_it_has(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.keep_readings("house", [Sample(time=NOON)])
    store.close()
    step = "CREATE TABLE note (text TEXT);\nINSERT INTO note VALUES ('a;b');\n"
    monkeypatch.setattr("win12.store.schema.MIGRATIONS", (*schema.MIGRATIONS, step))
    with Store(store.path) as newer:
        assert schema.version(newer._db) == 2
        assert newer._db.execute("SELECT text FROM note").fetchall() == [("a;b",)]
        assert len(list(newer.readings())) == 1


@pytest.mark.parametrize("attempt", range(3))
def test_programs_that_make_a_store_at_once_share_it(tmp_path: Path, attempt: int) -> None:
    code = "import sys; from win12.store import Store; Store(sys.argv[1]).begin_run()"
    command = [sys.executable, "-c", code, str(tmp_path / "r.db")]
    children = [subprocess.Popen(command, stderr=subprocess.PIPE) for _ in range(5)]
    assert [child.communicate()[1] for child in children] == [b""] * 5
    with Reader(tmp_path / "r.db") as store:
        assert len(store.runs()) == 5


def test_a_migration_that_fails_changes_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.close()
    monkeypatch.setattr("win12.store.schema.MIGRATIONS", (*schema.MIGRATIONS, "CREATE TABLE note (text TEXT);\nNONSENSE;\n"))
    with pytest.raises(StoreError):
        Store(store.path)
    monkeypatch.undo()
    with Store(store.path) as same:
        assert schema.version(same._db) == 1
        assert same._db.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'note'").fetchone() == (0,)
