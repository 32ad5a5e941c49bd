"""Writing the store."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from .connection import translated
from .queries import SHORTEST_PERIOD, Reader, dump_columns
from .records import Column, Push, Result, Sample
from .schema import undo
from .values import EVER, dump_cells, dump_raw, kind_and_text, stamp, zone

_KEEP_READING = (
    "INSERT OR IGNORE INTO reading (meter, object, time, raw, zone, clock, class, scaler, unit, kind, value, run) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_KEEP_ROW = "INSERT OR IGNORE INTO row (profile, time, cells, zone, clock, run) VALUES (?, ?, ?, ?, ?, ?)"
_KEEP_PUSH = "INSERT OR IGNORE INTO push (source, place, octets, received, meter, decoded, problem) VALUES (?, ?, ?, ?, ?, ?, ?)"
_KEEP_RESULT = (
    "INSERT OR REPLACE INTO result (run, meter, outcome, attempts, readings, rows, seconds, reasons) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)


class Store(Reader):
    """A store opened for writing; made when missing. Use it as a context manager, from one thread at a time.

    When a `keep_...` method outside `transaction()`, or the outermost `transaction()`, has returned, what it kept survives
    `kill -9` and power cuts. Everything kept is idempotent: keeping it again changes nothing and counts as 0 new.
    Errors of every method: StoreError STORE_FAILED, STORE_BUSY (another program held the file for 30 s).
    """

    def __init__(self, path: str | Path) -> None:
        super().__init__(path, _readonly=False)
        self._ids: dict[tuple[str, ...], int] = {}

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing, with one fsync for the lot; transactions inside it join it."""
        if self._db.in_transaction:
            yield
            return
        with translated(self.path):
            self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
            with translated(self.path):
                self._db.execute("COMMIT")
        except BaseException:
            self._ids.clear()  # names made in this transaction are gone
            undo(self._db)
            raise

    def keep_readings(
        self,
        meter: str,
        readings: Iterable[Sample],
        *,
        run: int | None = None,
        arrived: datetime | None = None,
    ) -> int:
        """Keep attribute values; a reading without a time of its own gets `arrived` (None: now). Returns how many are new."""
        at = arrived or datetime.now(UTC)
        with self.transaction():
            meter_id = self.meter_id(meter)
            return self._insert(_KEEP_READING, (self._reading(meter_id, one, at, run) for one in readings))

    def _reading(self, meter: int, one: Sample, arrived: datetime, run: int | None) -> tuple[object, ...]:
        time = one.time or arrived
        key = (meter, self._object_id(one.obis, one.attribute), stamp(time), dump_raw(one.raw))
        clock = "meter" if one.time else "host"
        return (*key, zone(time), clock, one.class_id, one.scaler, one.unit, *kind_and_text(one.value), run)

    def keep_rows(
        self,
        meter: str,
        obis: str,
        columns: Sequence[Column],
        rows: Iterable[tuple[datetime | None, Sequence[object]]],
        *,
        run: int | None = None,
        arrived: datetime | None = None,
    ) -> int:
        """Keep rows of a profile: (time of capture, raw cells in the order of columns). Returns how many are new."""
        at = arrived or datetime.now(UTC)
        with self.transaction():
            profile = self._profile_id(meter, obis, tuple(columns))
            return self._insert(_KEEP_ROW, (_row(profile, time, at, cells, run) for time, cells in rows))

    def cover(self, meter: str, obis: str, since: datetime | None, until: datetime) -> None:
        """Note that all rows of a profile with since <= time <= until are kept, so that `missing` leaves them out."""
        low, high = EVER if since is None else stamp(since), stamp(until)
        with self.transaction():
            touching = self._covered(meter, obis, low - SHORTEST_PERIOD, high + SHORTEST_PERIOD)
            low, high = min([low, *(a for a, _ in touching)]), max([high, *(b for _, b in touching)])
            meter_id = self.meter_id(meter)
            self._execute("DELETE FROM covered WHERE meter = ? AND obis = ? AND since BETWEEN ? AND ?", meter_id, obis, low, high)
            self._execute("INSERT INTO covered (meter, obis, since, until) VALUES (?,?,?,?)", meter_id, obis, low, high)

    def keep_pushes(self, pushes: Iterable[Push]) -> int:
        """Keep messages that meters sent unasked; same source, place and octets is the same one. Returns how many are new."""
        with self.transaction():
            return self._insert(_KEEP_PUSH, (self._push(one) for one in pushes))

    def _push(self, one: Push) -> tuple[object, ...]:
        meter = None if one.meter is None else self.meter_id(one.meter)
        return (one.source, one.place, one.octets, stamp(one.received), meter, one.decoded, one.problem)

    def begin_run(self, started: datetime | None = None) -> int:
        """A new run over a fleet; returns its number, which the `keep_...` methods take."""
        return self._execute("INSERT INTO run (started) VALUES (?)", stamp(started or datetime.now(UTC)))

    def keep_result(self, run: int, result: Result) -> None:
        """Note what a run achieved with one meter; a second note replaces the first."""
        reasons = [{"what": one.what, "code": one.code, "detail": one.detail} for one in result.reasons]
        text = json.dumps(reasons, ensure_ascii=False)
        counts = (result.attempts, result.readings, result.rows, result.seconds)
        with self.transaction():
            self._execute(_KEEP_RESULT, run, self.meter_id(result.meter), result.outcome, *counts, text)

    def end_run(self, run: int, outcome: str, ended: datetime | None = None) -> None:
        """Note that a run is over. outcome: "ok", "partial", "failed" or "interrupted"."""
        self._execute("UPDATE run SET ended = ?, outcome = ? WHERE id = ?", stamp(ended or datetime.now(UTC)), outcome, run)

    def meter_id(self, name: str) -> int:
        """The key of a meter, made when new."""
        return self._id(("meter", name), "SELECT id FROM meter WHERE name = ?", "INSERT INTO meter (name) VALUES (?)", name)

    def _object_id(self, obis: str, attribute: int) -> int:
        find = "SELECT id FROM object WHERE obis = ? AND attribute = ?"
        make = "INSERT INTO object (obis, attribute) VALUES (?,?)"
        return self._id(("object", obis, str(attribute)), find, make, obis, attribute)

    def _profile_id(self, meter: str, obis: str, columns: tuple[Column, ...]) -> int:
        layout = dump_columns(columns)
        find = "SELECT id FROM profile WHERE meter = ? AND obis = ? AND columns = ?"
        make = "INSERT INTO profile (meter, obis, columns) VALUES (?,?,?)"
        return self._id(("profile", meter, obis, layout), find, make, self.meter_id(meter), obis, layout)

    def _id(self, key: tuple[str, ...], find: str, make: str, *values: object) -> int:
        if key not in self._ids:
            found = self._one(find, *values)
            self._ids[key] = found[0] if found else self._execute(make, *values)
        return self._ids[key]

    def _insert(self, sql: str, rows: Iterable[tuple[object, ...]]) -> int:
        with translated(self.path):
            # materialised first: making a row may itself insert a name
            cursor = self._db.executemany(sql, list(rows))
            return max(cursor.rowcount, 0)

    def _execute(self, sql: str, *values: object) -> int:
        with translated(self.path):
            return self._db.execute(sql, values).lastrowid or 0


def _row(profile: int, time: datetime | None, arrived: datetime, cells: Sequence[object], run: int | None) -> tuple[object, ...]:
    at = time or arrived
    # the clock's own cell would only repeat the key
    kept = [None if cell is time else cell for cell in cells]
    return (profile, stamp(at), dump_cells(kept), zone(at), "meter" if time else "host", run)
