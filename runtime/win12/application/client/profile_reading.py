"""Reading a load profile: what its columns are, which part to ask for, and its rows as they arrive.

Meters differ in what they take as a range. First the range is asked for as the standard says; a meter that refuses it is asked
again without deviation, status and hundredths; one that refuses that too, or has no selective access, gives the whole buffer.
Rows outside what was asked for are dropped here in any case.
"""

import contextlib
from collections.abc import AsyncGenerator
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
from win12.application.client.growing import GrowingArray
from win12.application.client.references import selection
from win12.application.values import declared, profile_columns, selective, units
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


class ProfileReading:
    """One profile of one meter."""

    def __init__(self, meter: "Meter", code: str, rules: TimeRules) -> None:
        self._meter = meter
        self._code = code
        self._rules = rules

    async def rows(self, extent: Extent) -> AsyncGenerator[ProfileRow, None]:
        """The rows asked for, as they arrive. MeterError, UsageError."""
        shape = await self._shape()
        extent.check(self._code, shape)
        async with contextlib.aclosing(self._parts(shape, extent)) as parts:
            reader = RowReader(shape.columns, shape.period, rules=self._rules, newest_first=shape.newest_first)
            async for data in parts:
                for row in reader.rows(data):
                    time = shape.time_of(row)
                    if extent.has(time):
                        yield ProfileRow(time, row, shape.columns)

    async def columns(self, extent: Extent, *, scale: bool) -> dict[str, NDArray[Any]]:
        """The same by column. MeterError, UsageError."""
        shape = await self._shape()
        extent.check(self._code, shape)
        data = await self._whole(shape, extent)
        found = profile_columns.columns(
            data, shape.columns, shape.period, rules=self._rules, newest_first=shape.newest_first, scale=scale
        )
        return _clipped(found, shape, extent)

    # --- what is told besides the rows

    async def _shape(self) -> ProfileShape:
        known = self._meter.profiles.get(self._code)
        if known is None:
            known = self._meter.profiles[self._code] = await self._ask_shape()
        return known

    async def _ask_shape(self) -> ProfileShape:
        names = ("capture_objects", "capture_period", "sort_method")
        attributes = [declared.index(PROFILE, name) for name in names]
        results = await self._meter.conversation.get([selection(PROFILE, self._code, one) for one in attributes])
        columns = capture_objects(data_of(results[0], self._code, attributes[0]))
        scalers = await self._meter.scaler_units((item.class_id, item.obis, item.attribute) for item in columns)
        scaled = [replace(item, scaler_unit=scalers[item.class_id, item.obis, item.attribute]) for item in columns]
        period, sort = (_number(result) for result in results[1:])
        return ProfileShape(tuple(scaled), period, sort == ProfileSortMethod.LIFO_UNSORTED)

    # --- the data

    async def _parts(self, shape: ProfileShape, extent: Extent) -> AsyncGenerator[Data, None]:
        async for access, final in self._accesses(shape, extent):
            begun = False
            try:
                async with contextlib.aclosing(self._stream(access)) as stream:
                    async for data in stream:
                        begun = True
                        yield data
                return
            except MeterError as error:
                if begun or final or error.result in _PATIENT:
                    raise

    async def _whole(self, shape: ProfileShape, extent: Extent) -> Data:
        async for access, final in self._accesses(shape, extent):
            (result,) = await self._meter.conversation.get([self._buffer(access)])
            if result.data is not None or final or result.error in _PATIENT:
                break
        return data_of(result, self._code, declared.index(PROFILE, "buffer"))

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

    async def _accesses(self, shape: ProfileShape, extent: Extent) -> AsyncGenerator[tuple[SelectiveAccess | None, bool], None]:
        """Ways to ask for these rows, the best first; the flag marks the last way."""
        if extent.last is not None:
            yield await self._last_entries(shape, extent.last), True
        elif extent.ranged and self._meter.conformance & ConformanceBit.selective_access:
            clock = shape.columns[shape.clock or 0]
            for rules in (self._rules, replace(self._rules, bare=True)):
                yield selective.by_range(*extent.limits(), rules=rules, restricting=clock), False
        yield None, True

    async def _last_entries(self, shape: ProfileShape, last: int) -> SelectiveAccess:
        data = await self._meter.get_data(PROFILE, self._code, declared.index(PROFILE, "entries_in_use"))
        in_use = data.value if isinstance(data.value, int) else 0
        return selective.last_entries(last, in_use, shape.newest_first)


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
