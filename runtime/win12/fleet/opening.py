"""Opening the meters of a fleet: their keys, and one counter store for all."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path

from win12_wire.errors import Win12Error

from win12.application.client.meter import Meter
from win12.application.client.opening import open as open_meter
from win12.application.client.profile_reading import Extent
from win12.application.values.profile import CaptureObject
from win12.security.counters import CounterStore
from win12.security.keys import KeyFile, Keys, environment_keys
from win12.store import Column, Row, Sample

from .client import Client
from .config import MeterEntry


class Opening:
    """An `Opener` over `win12.open`. Errors when called: SecurityError for keys that are missing, malformed or exposed."""

    def __init__(self, counters: CounterStore, keys: Callable[[MeterEntry], Keys]) -> None:
        self._counters = counters
        self._keys = keys

    @contextlib.asynccontextmanager
    async def __call__(self, entry: MeterEntry) -> AsyncIterator[Client]:
        opening = open_meter(entry.url, keys=self._keys(entry), counters=self._counters, ask_counter=entry.ask_counter)
        async with opening as meter:
            yield _OpenMeter(meter, entry.profiles)


class FleetKeys:
    """The keys of each meter: of `key_file`, or the file the fleet names, else of the environment. Each file is read once."""

    def __init__(self, key_file: Path | None = None) -> None:
        self._key_file = key_file
        self._open = cache(KeyFile)

    def __call__(self, entry: MeterEntry) -> Keys:
        path = self._key_file or entry.key_file
        if path is None:
            return environment_keys()
        file = self._open(path)
        return file.keys(entry.keys or (entry.name if entry.name in file.names else None))


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row as read, with columns in the form of the store."""

    time: datetime | None
    cells: Sequence[object]
    columns: Sequence[Column]


async def rows_of(
    meter: Meter, obis: str, since: datetime | None = None, until: datetime | None = None, last: int | None = None,
    *, only: Sequence[str] | None = None,
) -> AsyncGenerator[ReadRow, None]:  # fmt: skip
    """The rows of a profile as they arrive, with all columns or `only` some; errors as `Meter.profile`."""
    captured: Sequence[CaptureObject] | None = None
    columns: Sequence[Column] = ()
    async with contextlib.aclosing(meter.profile(obis, since=since, until=until, last=last, columns=only)) as rows:
        async for row in rows:
            if row.columns is not captured:
                captured, columns = row.columns, stored_columns(row.columns)
            yield ReadRow(row.time, row.cells, columns)


def stored_columns(captured: Sequence[CaptureObject]) -> tuple[Column, ...]:
    """The columns of a profile as the store keeps them."""
    return tuple(
        Column(one.obis, one.attribute, one.class_id, one.data_index, one.scaler_unit and one.scaler_unit.scaler, one.unit)
        for one in captured
    )


class _OpenMeter:
    """A `Client` over a `win12.Meter`. `profiles`: those that are read after the registers, known by then what they are."""

    def __init__(self, meter: Meter, profiles: Sequence[str]) -> None:
        self._meter = meter
        self._along = [(obis, Extent()) for obis in profiles]

    async def read_each(self, what: Sequence[str]) -> Sequence[Sample | Win12Error]:
        return await self._meter.read_each(what, along=self._along)

    def deviations(self) -> Sequence[str]:
        return self._meter.deviations()

    def rows(self, obis: str, since: datetime | None, until: datetime | None) -> AsyncGenerator[Row, None]:
        return rows_of(self._meter, obis, since, until)
