"""Reading the store."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from .connection import connect, translated
from .records import Column, Push, Reason, Result, Run, Span, StoredProfile, StoredReading, StoredRow, clock_column
from .values import EVER, from_kind, load_cells, load_raw, moment, stamp

_READING = "m.name, o.obis, o.attribute, r.time, r.zone, r.raw, r.scaler, r.unit, r.kind, r.value, r.class, r.clock"
_FROM = "FROM reading r JOIN meter m ON m.id = r.meter JOIN object o ON o.id = r.object"
_ROW = "FROM row r JOIN profile p ON p.id = r.profile JOIN meter m ON m.id = p.meter"
_WHERE = "WHERE (?1 IS NULL OR m.name = ?1) AND (?2 IS NULL OR o.obis = ?2) AND (?3 IS NULL OR o.attribute = ?3)"
_FAR = 2**62

#: A naive clock repeats an hour in autumn: what it told in that hour is asked for again.
REPEATED_HOUR = timedelta(hours=1)

#: Rows of a profile are at least this far apart, microseconds; spans nearer than that touch.
SHORTEST_PERIOD = 1_000_000


class Reader:
    """A store opened for reading; any number of programs may have it open while one writes.

    Every method raises StoreError when the file fails. Times given may be naive: they then count as the meter's local time.
    """

    def __init__(self, path: str | Path, *, _readonly: bool = True) -> None:
        self.path = Path(path)
        self._db = connect(self.path, readonly=_readonly)

    def close(self) -> None:
        """Close the file; further use fails."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def _select(self, sql: str, *values: object) -> Iterator[tuple[Any, ...]]:
        with translated(self.path):
            yield from self._db.execute(sql, values)

    def _one(self, sql: str, *values: object) -> tuple[Any, ...] | None:
        return next(self._select(sql, *values), None)

    # --- readings --------------------------------------------------------------------------------------------------------
    def meters(self) -> list[str]:
        """The names of all meters, sorted."""
        return [name for (name,) in self._select("SELECT name FROM meter ORDER BY name")]

    def readings(
        self,
        meter: str | None = None,
        obis: str | None = None,
        attribute: int | None = None,
        *,
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> Iterator[StoredReading]:
        """Readings with since <= time <= until, by meter, object and time; None means any."""
        order = "ORDER BY m.name, o.obis, o.attribute, r.time, r.raw"
        sql = f"SELECT {_READING} {_FROM} {_WHERE} AND r.time BETWEEN ?4 AND ?5 {order}"
        for found in self._select(sql, meter, obis, attribute, *_bounds(since, until)):
            yield _reading(found)

    def latest(self, meter: str | None = None, obis: str | None = None, attribute: int | None = None) -> list[StoredReading]:
        """The newest reading of each object of each meter, or of those asked for."""
        newest = "r.time = (SELECT max(n.time) FROM reading n WHERE n.meter = r.meter AND n.object = r.object)"
        sql = f"SELECT {_READING} {_FROM} {_WHERE} AND {newest} ORDER BY m.name, o.obis, o.attribute, r.run, r.raw"
        found = {(one.meter, one.obis, one.attribute): one for one in map(_reading, self._select(sql, meter, obis, attribute))}
        return list(found.values())

    # --- profiles --------------------------------------------------------------------------------------------------------
    def profiles(self, meter: str | None = None) -> list[StoredProfile]:
        """What is kept of each profile, by meter and OBIS code."""
        sql = (
            f"SELECT m.name, p.obis, count(*), min(r.time), max(r.time), r.zone {_ROW} "
            "WHERE (?1 IS NULL OR m.name = ?1) GROUP BY m.name, p.obis ORDER BY m.name, p.obis"
        )
        return [StoredProfile(m, o, n, moment(a, z), moment(b, z)) for m, o, n, a, b, z in self._select(sql, meter)]

    def rows(self, meter: str, obis: str, *, since: datetime | None = None, until: datetime | None = None) -> Iterator[StoredRow]:
        """Rows of a profile with since <= time <= until, oldest first."""
        sql = (
            f"SELECT r.time, r.zone, r.clock, p.columns, r.cells {_ROW} "
            "WHERE m.name = ?1 AND p.obis = ?2 AND r.time BETWEEN ?3 AND ?4 ORDER BY r.time, p.id, r.cells"
        )
        layouts: dict[str, tuple[Column, ...]] = {}
        for time, minutes, clock, text, cells in self._select(sql, meter, obis, *_bounds(since, until)):
            if text not in layouts:
                layouts[text] = load_columns(text)
            columns, at = layouts[text], moment(time, minutes)
            yield StoredRow(at, columns, _with_time(load_cells(cells), clock_column(columns), at if clock == "meter" else None))

    def last_time(self, meter: str, obis: str) -> datetime | None:
        """The time of the newest row kept of a profile, None when there is none."""
        sql = f"SELECT r.time, r.zone {_ROW} WHERE m.name = ? AND p.obis = ? ORDER BY r.time DESC LIMIT 1"
        found = self._one(sql, meter, obis)
        return moment(*found) if found else None

    def missing(self, meter: str, obis: str, since: datetime | None = None, until: datetime | None = None) -> list[Span]:
        """The spans between since and until that were never read completely: what a re-run has to fetch.

        A span after a kept row begins one second after it (SHORTEST_PERIOD), or, where the meter's clock has no
        offset and so repeats an hour every autumn, one hour before it.
        """
        low, high = _bounds(since, until)
        last = self.last_time(meter, obis)
        naive = last is not None and last.tzinfo is None
        step = -_micros(REPEATED_HOUR) if naive else SHORTEST_PERIOD
        minutes = None if naive else 0
        spans: list[Span] = []
        cursor, first = low, since
        for begin, end in self._covered(meter, obis, low, high):
            if begin > cursor:
                spans.append(Span(first, moment(begin, minutes)))
            cursor, first = end + 1, moment(end + step, minutes)
        if cursor <= high:
            spans.append(Span(first, until))
        return spans

    def _covered(self, meter: str, obis: str, low: int, high: int) -> list[tuple[int, int]]:
        sql = (
            "SELECT c.since, c.until FROM covered c JOIN meter m ON m.id = c.meter "
            "WHERE m.name = ? AND c.obis = ? AND c.until >= ? AND c.since <= ? ORDER BY c.since"
        )
        return [(begin, end) for begin, end in self._select(sql, meter, obis, low, high)]

    # --- runs and pushes -------------------------------------------------------------------------------------------------
    def runs(self) -> list[Run]:
        """All runs, oldest first."""
        sql = "SELECT id, started, ended, outcome FROM run ORDER BY id"
        return [Run(n, moment(a, 0), None if b is None else moment(b, 0), o) for n, a, b, o in self._select(sql)]

    def results(self, run: int) -> list[Result]:
        """What a run achieved, by meter."""
        sql = (
            "SELECT m.name, r.outcome, r.attempts, r.readings, r.rows, r.seconds, r.reasons "
            "FROM result r JOIN meter m ON m.id = r.meter WHERE r.run = ? ORDER BY m.name"
        )
        return [Result(m, o, a, n, r, s, _reasons(text)) for m, o, a, n, r, s, text in self._select(sql, run)]

    def pushes(self, meter: str | None = None) -> Iterator[Push]:
        """Messages that meters sent unasked, in the order of arrival; meter None means all, the unknown ones too."""
        sql = (
            "SELECT p.source, p.place, p.octets, p.received, m.name, p.decoded, p.problem FROM push p "
            "LEFT JOIN meter m ON m.id = p.meter WHERE (?1 IS NULL OR m.name = ?1) ORDER BY p.id"
        )
        for source, place, octets, received, name, decoded, problem in self._select(sql, meter):
            yield Push(source, place, octets, moment(received, 0), name, decoded, problem)

    def holds_push(self, source: str, place: int, octets: bytes) -> bool:
        """Whether exactly this message is kept."""
        return self._one("SELECT 1 FROM push WHERE source = ? AND place = ? AND octets = ?", source, place, octets) is not None


def _reading(found: tuple[Any, ...]) -> StoredReading:
    meter, obis, attribute, time, minutes, raw, scaler, unit, kind, value, class_id, clock = found
    at = moment(time, minutes)
    return StoredReading(meter, obis, attribute, at, load_raw(raw), scaler, unit, from_kind(kind, value), class_id, clock)


def _with_time(cells: tuple[object, ...], column: int | None, at: datetime | None) -> tuple[object, ...]:
    if column is None or at is None or cells[column] is not None:
        return cells
    return (*cells[:column], at, *cells[column + 1 :])


def _reasons(text: str) -> tuple[Reason, ...]:
    return tuple(Reason(one["what"], one["code"], one["detail"]) for one in json.loads(text))


def _bounds(since: datetime | None, until: datetime | None) -> tuple[int, int]:
    return EVER if since is None else stamp(since), _FAR if until is None else stamp(until)


def _micros(span: timedelta) -> int:
    return span // timedelta(microseconds=1)


def load_columns(text: str) -> tuple[Column, ...]:
    """The columns of a profile from the database's JSON."""
    return tuple(Column(*fields) for fields in json.loads(text))


def dump_columns(columns: tuple[Column, ...]) -> str:
    """The database's JSON of the columns of a profile."""
    fields = [[c.obis, c.attribute, c.class_id, c.index, c.scaler, c.unit] for c in columns]
    return json.dumps(fields, separators=(",", ":"), ensure_ascii=False)
