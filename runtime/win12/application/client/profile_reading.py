"""Reading a load profile: what its columns are, which part to ask for, and its rows as they arrive.

Meters differ in what they take as a range. First the range is asked for as the standard says, with the columns that are wanted; a
meter that refuses it is asked again with all columns, then without deviation, status and hundredths; one that refuses that too,
or has no selective access, gives the whole buffer. A way that it refused is not tried again. Rows and columns that were not asked
for are dropped here in any case.
"""

import contextlib
from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from win12_wire.errors import Code, MeterError, UsageError
from win12_wire.frames.axdr import Data
from win12_wire.frames.cosem import AttributeSelection, SelectiveAccess
from win12_wire.frames.initiate import ConformanceBit
from win12_wire.objects.enums import DataAccessResult, ProfileSortMethod

from win12.application.client.answers import data_of
from win12.application.client.exchange_events import Block, Result
from win12.application.client.experience import Fallback
from win12.application.client.growing import GrowingArray
from win12.application.client.profile_ways import Way, entries, picker, ranges
from win12.application.client.references import selection
from win12.application.values import declared, profile_columns, units
from win12.application.values.objects import PROFILE
from win12.application.values.profile import CaptureObject, Row, RowReader, capture_objects
from win12.application.values.time import TimeRules

if TYPE_CHECKING:
    from win12.application.client.meter import Meter

_PATIENT = {DataAccessResult.TEMPORARY_FAILURE, DataAccessResult.READ_WRITE_DENIED}
"""Refusals that another form of the request would not change."""
_EARLIEST, _LATEST = datetime(1970, 1, 1, tzinfo=UTC), datetime(2099, 12, 31, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class ProfileRow:
    """One entry. `time`: of its capture, None when the profile has no clock or it is not specified; `cells`: raw values, clocks
    as datetime, one for each of `columns`.
    """

    time: datetime | None
    cells: Row
    columns: tuple[CaptureObject, ...]

    def __getitem__(self, key: str) -> Any:
        """The cell of the column with that OBIS code or key, numbers exactly scaled. KeyError when there is none."""
        for cell, column in zip(self.cells, self.columns, strict=True):
            if key in (column.key, column.obis):
                return _scaled(cell, column)
        raise KeyError(key)


@dataclass(frozen=True, slots=True)
class ProfileShape:
    """What is told of a profile besides its rows. `period`: seconds between entries, 0 when there is none."""

    columns: tuple[CaptureObject, ...]
    period: int
    newest_first: bool
    clock: int | None = field(init=False)
    """The first column that is a clock; looked for once, not for each row."""

    def __post_init__(self) -> None:
        clocks = (at for at, column in enumerate(self.columns) if column.is_clock)
        object.__setattr__(self, "clock", next(clocks, None))

    def time_of(self, row: Row) -> datetime | None:
        """When the entry was captured, None when it does not say."""
        time = None if self.clock is None else row[self.clock]
        return time if isinstance(time, datetime) else None


@dataclass(frozen=True, slots=True)
class Extent:
    """Which rows: since <= time <= until (None: open), or the `last` so many."""

    since: datetime | None = None
    until: datetime | None = None
    last: int | None = None

    @property
    def ranged(self) -> bool:
        """Whether it is a range of time."""
        return self.since is not None or self.until is not None

    def check(self, code: str, shape: ProfileShape) -> None:
        """UsageError BAD_CONFIG when this cannot be asked of the profile."""
        if self.ranged and self.last is not None:
            raise UsageError(Code.BAD_CONFIG, "either a range of time or the last rows, not both")
        if self.ranged and shape.clock is None:
            raise UsageError(Code.BAD_CONFIG, f"the profile {code} has no clock: ask for the last rows instead")
        if self.last is not None and self.last < 1:
            raise UsageError(Code.BAD_CONFIG, f"the last {self.last} rows are none")

    def limits(self) -> tuple[datetime, datetime]:
        """Both ends of the range, an open one far away, in the manner (with or without offset) of the other."""
        zone = (self.since or self.until or _LATEST).tzinfo
        return self.since or _EARLIEST.replace(tzinfo=zone), self.until or _LATEST.replace(tzinfo=zone)

    def has(self, time: datetime | None) -> bool:
        """Whether a row of that time is wanted. What cannot be compared (with and without offset) is the meter's choice."""
        return _in_order(self.since, time) and _in_order(time, self.until)


_OUTLINE = ("capture_objects", "capture_period", "sort_method")


def outline(code: str, extent: Extent) -> list[AttributeSelection]:
    """What has to be known of a profile before that extent of it is asked for; all in one request where the meter can."""
    names = (*_OUTLINE, *(("entries_in_use",) if extent.last is not None else ()))
    return [selection(PROFILE, code, declared.index(PROFILE, name)) for name in names]


class ProfileReading:
    """One profile of one meter. `wanted`: OBIS codes or keys of the columns to read, besides the clock; None: all."""

    def __init__(self, meter: "Meter", code: str, rules: TimeRules, wanted: Sequence[str] | None = None) -> None:
        self._meter = meter
        self._code = code
        self._rules = rules
        self._wanted = wanted
        self._in_use: int | None = None

    async def rows(self, extent: Extent) -> AsyncGenerator[ProfileRow, None]:
        """The rows asked for, as they arrive. MeterError, UsageError."""
        shape = await self._shape(extent)
        extent.check(self._code, shape)
        chosen = self._chosen(shape)
        reader: RowReader | None = None
        async with contextlib.aclosing(self._parts(shape, chosen, extent)) as parts:
            async for way, data in parts:
                if reader is None:
                    got, pick = replace(shape, columns=way.columns), picker(way.columns, chosen)
                    reader = RowReader(got.columns, got.period, rules=self._rules, newest_first=got.newest_first)
                for row in reader.rows(data):
                    time = got.time_of(row)
                    if extent.has(time):
                        yield ProfileRow(time, row if pick is None else pick(row), chosen)

    async def columns(self, extent: Extent, *, scale: bool) -> dict[str, NDArray[Any]]:
        """The same by column. MeterError, UsageError."""
        shape = await self._shape(extent)
        extent.check(self._code, shape)
        chosen = self._chosen(shape)
        way, data = await self._whole(shape, chosen, extent)
        found = profile_columns.columns(
            data, way.columns, shape.period, rules=self._rules, newest_first=shape.newest_first, scale=scale
        )
        kept = {one.key for one in chosen}
        return {key: array for key, array in _clipped(found, shape, extent).items() if key in kept}

    # --- what is told besides the rows

    async def _shape(self, extent: Extent) -> ProfileShape:
        known = self._meter.profiles.get(self._code)
        if known is None:
            known = self._meter.profiles[self._code] = await self._ask_shape(extent)
        return known

    async def _ask_shape(self, extent: Extent) -> ProfileShape:
        results = self._meter.outlines.pop(self._code, None)
        if results is None:
            results = await self._meter.conversation.get(outline(self._code, extent))
        columns = capture_objects(data_of(results[0], self._code, declared.index(PROFILE, "capture_objects")))
        scalers = await self._meter.scaler_units((item.class_id, item.obis, item.attribute) for item in columns)
        scaled = [replace(item, scaler_unit=scalers[item.class_id, item.obis, item.attribute]) for item in columns]
        period, sort = (_number(result) for result in results[1 : len(_OUTLINE)])
        if len(results) > len(_OUTLINE) and results[-1].data is not None:
            self._in_use = _number(results[-1])
        return ProfileShape(tuple(scaled), period, sort == ProfileSortMethod.LIFO_UNSORTED)

    def _chosen(self, shape: ProfileShape) -> tuple[CaptureObject, ...]:
        """The columns that are wanted, in the order of the profile; the clock is one of them."""
        if self._wanted is None:
            return shape.columns
        names = {name for one in shape.columns for name in (one.obis, one.key)}
        unknown = [name for name in self._wanted if name not in names]
        if unknown:
            has = ", ".join(one.obis for one in shape.columns)
            raise UsageError(Code.BAD_CONFIG, f"the profile {self._code} has no column {unknown[0]}; it has {has}")
        clock = None if shape.clock is None else shape.columns[shape.clock]
        return tuple(one for one in shape.columns if one is clock or one.obis in self._wanted or one.key in self._wanted)

    # --- the data

    async def _parts(
        self, shape: ProfileShape, chosen: tuple[CaptureObject, ...], extent: Extent
    ) -> AsyncGenerator[tuple[Way, Data], None]:
        ways = await self._ways(shape, chosen, extent)
        for way in ways:
            begun = False
            try:
                async with contextlib.aclosing(self._stream(way.access)) as stream:
                    async for data in stream:
                        begun = True
                        yield way, data
                return
            except MeterError as error:
                if begun or way is ways[-1] or error.result in _PATIENT:
                    raise
                self._refused(way, extent, error)

    async def _whole(
        self, shape: ProfileShape, chosen: tuple[CaptureObject, ...], extent: Extent
    ) -> tuple[Way, Data]:
        ways = await self._ways(shape, chosen, extent)
        for way in ways:
            (result,) = await self._meter.conversation.get([self._buffer(way.access)])
            try:
                return way, data_of(result, self._code, declared.index(PROFILE, "buffer"))
            except MeterError as error:
                if way is ways[-1] or error.result in _PATIENT:
                    raise
                self._refused(way, extent, error)
        raise AssertionError  # there is always a way

    def _refused(self, way: Way, extent: Extent, error: MeterError) -> None:
        """Remember that this way is none."""
        self._meter.refused_ways.add((self._code, way.name))
        self._meter.conversation.experience.fallbacks.append(
            Fallback(f"{way.name} of {self._code}", f"data-access-result {error.result}", "not asked again", way.quirk)
        )

    async def _stream(self, access: SelectiveAccess | None) -> AsyncGenerator[Data, None]:
        growing = GrowingArray()
        async with contextlib.aclosing(self._meter.conversation.stream(self._buffer(access))) as pieces:
            async for piece in pieces:
                if not isinstance(piece, Block):
                    yield data_of(piece, self._code, declared.index(PROFILE, "buffer"))
                elif (data := growing.feed(piece.raw, last=piece.last)) is not None:
                    yield data

    def _buffer(self, access: SelectiveAccess | None) -> AttributeSelection:
        return selection(PROFILE, self._code, declared.index(PROFILE, "buffer"), access)

    async def _ways(self, shape: ProfileShape, chosen: tuple[CaptureObject, ...], extent: Extent) -> list[Way]:
        """Ways to ask for these rows that the meter has not refused yet, the best first."""
        whole = Way(None, shape.columns, "the whole buffer")
        refused = self._meter.refused_ways
        ways: list[Way] = []
        if extent.last is not None:
            in_use = await self._entries_in_use() if self._in_use is None else self._in_use
            ways = entries(shape, chosen, extent.last, in_use)
            return [way for way in ways if (self._code, way.name) not in refused] or ways[-1:]
        if self._meter.conformance & ConformanceBit.selective_access and (extent.ranged or len(chosen) < len(shape.columns)):
            ways = ranges(shape, chosen, extent, self._rules)
        return [*(way for way in ways if (self._code, way.name) not in refused), whole]

    async def _entries_in_use(self) -> int:
        data = await self._meter.get_data(PROFILE, self._code, declared.index(PROFILE, "entries_in_use"))
        return data.value if isinstance(data.value, int) else 0


def _in_order(earlier: datetime | None, later: datetime | None) -> bool:
    if later is None or earlier is None or (later.tzinfo is None) != (earlier.tzinfo is None):
        return True
    return earlier <= later


def _clipped(found: dict[str, NDArray[Any]], shape: ProfileShape, extent: Extent) -> dict[str, NDArray[Any]]:
    """Without the rows outside the range, where limits and clock can be compared."""
    clock = None if shape.clock is None else found[shape.columns[shape.clock].key]
    if clock is None or clock.dtype.kind != "M":
        return found
    keep = np.ones(len(clock), dtype=bool)
    for limit, beyond in ((extent.since, np.less), (extent.until, np.greater)):
        if limit is not None and limit.tzinfo is not None:
            keep &= ~beyond(clock, np.datetime64(limit.astimezone(UTC).replace(tzinfo=None), "s"))
    return found if keep.all() else {key: array[keep] for key, array in found.items()}


def _scaled(cell: Any, column: CaptureObject) -> Any:
    if isinstance(cell, bool) or not isinstance(cell, int):
        return cell
    return Decimal(cell) if column.scaler_unit is None else units.scaled(cell, column.scaler_unit.scaler)


def _number(result: Result) -> int:
    value = result.data.value if result.data is not None else 0
    return value if isinstance(value, int) else 0
