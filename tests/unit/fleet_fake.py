"""A fleet in memory: meters that hold rows, refuse, break off and are slow, as each test needs."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from win12.fleet import Fleet, MeterEntry
from win12.store import Column
from win12.store.values import stamp
from win12_wire.errors import Code, MeterError, Win12Error

ENERGY = "1.0.1.8.0.255"
PROFILE = "1.0.99.1.0.255"
START = datetime(2026, 11, 1, tzinfo=UTC)
COLUMNS = (Column("0.0.1.0.0.255", 2, 8), Column("1.0.1.29.0.255", 2, 3, 0, 0, "Wh"))


@dataclass(frozen=True)
class FakeReading:
    obis: str
    raw: object = 5
    attribute: int = 2
    scaler: int | None = 0
    unit: str | None = "Wh"
    value: object = Decimal(5)
    class_id: int | None = 3
    time: datetime | None = None


@dataclass(frozen=True)
class FakeRow:
    time: datetime | None
    cells: tuple[object, ...]
    columns: tuple[Column, ...] = COLUMNS


@dataclass
class FakeMeter:
    """breaks: after how many rows each attempt breaks off; opens: errors of the first attempts to associate."""

    rows: list[FakeRow] = field(default_factory=list)
    breaks: list[tuple[int, Exception]] = field(default_factory=list)
    opens: list[Exception] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)
    deviations: list[str] = field(default_factory=list)
    delay: float = 0.0
    served: int = 0
    read: list[str] = field(default_factory=list)
    asked: list[tuple[datetime | None, datetime | None]] = field(default_factory=list)
    associations: int = 0
    at_once: int = 0
    most_at_once: int = 0


class FakeClient:
    def __init__(self, meter: FakeMeter) -> None:
        self._meter = meter

    async def read_each(self, what: Sequence[str]) -> Sequence[FakeReading | Win12Error]:
        await asyncio.sleep(self._meter.delay)
        self._meter.read += what
        refused = self._meter.refused
        return [MeterError(Code.DATA_ACCESS, "object-undefined", 4) if one in refused else FakeReading(one) for one in what]

    def deviations(self) -> Sequence[str]:
        return self._meter.deviations

    async def rows(self, obis: str, since: datetime | None, until: datetime | None) -> AsyncGenerator[FakeRow, None]:
        if obis in self._meter.refused:
            raise MeterError(Code.DATA_ACCESS, "read-write-denied", 3)
        self._meter.asked.append((since, until))
        count, error = self._meter.breaks.pop(0) if self._meter.breaks else (-1, RuntimeError())
        low, high = stamp(since) if since else -(2**62), stamp(until) if until else 2**62
        for number, row in enumerate(row for row in self._meter.rows if row.time and low <= stamp(row.time) <= high):
            if number == count:
                raise error
            await asyncio.sleep(self._meter.delay)
            self._meter.served += 1
            yield row


class FakeFleet:
    """An opener over meters by name; meters of one host share their count of associations."""

    def __init__(self, **meters: FakeMeter) -> None:
        self.meters = meters

    @contextlib.asynccontextmanager
    async def __call__(self, entry: MeterEntry) -> AsyncIterator[FakeClient]:
        meter = self.meters[entry.name.partition("-")[0]]
        meter.associations += 1
        meter.at_once += 1
        meter.most_at_once = max(meter.most_at_once, meter.at_once)
        try:
            await asyncio.sleep(0)
            if meter.opens:
                raise meter.opens.pop(0)
            yield FakeClient(meter)
        finally:
            meter.at_once -= 1


def quarter_hours(count: int, start: datetime = START) -> list[FakeRow]:
    return [FakeRow(start + timedelta(minutes=15 * n), (b"", n)) for n in range(count)]


def entry(name: str, url: str | None = None, **more: object) -> MeterEntry:
    settings: dict[str, object] = {"registers": (ENERGY,), "profiles": (PROFILE,), "backoff": 0.001, **more}
    return MeterEntry(name=name, url=url or f"tcp://{name}:4059", **settings)  # type: ignore[arg-type]


def fleet(*entries: MeterEntry, concurrency: int = 8) -> Fleet:
    return Fleet(entries, concurrency)
