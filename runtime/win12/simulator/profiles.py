"""Profile generic objects (class 7): load profile by quarters, daily and monthly values, with both selective accesses.

Nothing is stored: rows are made when they are asked for, only those asked for.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data
from win12_wire.frames.cosem import SelectiveAccess
from win12_wire.objects.classes import CLASSES
from win12_wire.objects.enums import ProfileSelectiveAccess, ProfileSortMethod

from win12.simulator import rows, times
from win12.simulator.access import CLOCK
from win12.simulator.model import Attribute, Context, CosemObject, declare, name
from win12.simulator.results import Result, refused
from win12.simulator.rows import Cells
from win12.simulator.zone import Seconds

if TYPE_CHECKING:
    from win12.simulator.meter import Meter

PROFILE_GENERIC = CLASSES[7, 1]
STATUS = name("0.0.96.10.1.255")
BY_RANGE, BY_ENTRY = ProfileSelectiveAccess.RANGE_DESCRIPTOR, ProfileSelectiveAccess.ENTRY_DESCRIPTOR


@dataclass(frozen=True, slots=True)
class Column:
    """A capture object, and how its cells are made for given capture times. `take` gets the registers of those times."""

    class_id: int
    logical_name: bytes
    make: "Callable[[Meter, Captured], Cells]"
    attribute: int = 2

    def description(self) -> Data:
        """The structure of attribute capture_objects."""
        return axdr.structure(
            axdr.long_unsigned(self.class_id),
            axdr.octet_string(self.logical_name),
            axdr.integer(self.attribute),
            axdr.long_unsigned(0),
        )


@dataclass(frozen=True, slots=True)
class Captured:
    """Capture times (seconds since 1970) and what the registers showed then, in Wh."""

    times: Seconds
    taken: Seconds
    given: Seconds
    tariff_1: Seconds


def _register(obis: str, take: Callable[[Captured], Seconds]) -> Column:
    return Column(3, name(obis), lambda _, captured: rows.double_long_unsigned(take(captured)))


def _clock_cells(meter: "Meter", captured: Captured) -> Cells:
    return rows.date_times(times.columns(captured.times, meter.config.convention, meter.config.zone))


_CLOCK = Column(8, CLOCK, _clock_cells)
_STATUS = Column(1, STATUS, lambda meter, captured: rows.unsigned(meter.statuses(captured.times)))
_TAKEN = _register("1.0.1.8.0.255", lambda c: c.taken)
_TARIFF_1 = _register("1.0.1.8.1.255", lambda c: c.tariff_1)
_TARIFF_2 = _register("1.0.1.8.2.255", lambda c: c.taken - c.tariff_1)
_GIVEN = _register("1.0.2.8.0.255", lambda c: c.given)


@dataclass(frozen=True, slots=True)
class Profile:
    """One profile: `period` in seconds between captures (0: not periodic), `capture_times` in order for a meter at an instant."""

    obis: str
    columns: tuple[Column, ...]
    period: int
    capture_times: "Callable[[Meter, float], Seconds]"

    def rows_kept(self, context: Context) -> Seconds:
        """Capture times of the rows that are in the buffer now."""
        kept = self.capture_times(context.meter, context.now)
        since = context.meter.reset_times.get(name(self.obis), 0.0)
        return kept[kept > since]

    def buffer(self, context: Context) -> Data:
        """All rows."""
        return self._encode(context, self.rows_kept(context), self.columns)

    def select(self, context: Context, access: SelectiveAccess) -> Data:
        """The rows and columns a selective access asks for; refuses what it does not understand."""
        parameters = access.parameters.value
        if not isinstance(parameters, tuple) or len(parameters) != 4:
            raise refused(Result.TYPE_UNMATCHED, "selective access takes a structure of four")
        kept = self.rows_kept(context)
        if access.selector == BY_RANGE:
            return self._encode(context, _between(context, kept, parameters), self._chosen(parameters[3]))
        if access.selector == BY_ENTRY:
            chosen, columns = _entries(kept, self.columns, parameters)
            return self._encode(context, chosen, columns)
        raise refused(Result.SCOPE_OF_ACCESS_VIOLATED, "selector")

    def _chosen(self, descriptions: Any) -> tuple[Column, ...]:
        """The columns named by selected_values; an empty list means all."""
        if not isinstance(descriptions, list):
            raise refused(Result.TYPE_UNMATCHED, "selected_values")
        if not descriptions:
            return self.columns
        known = {(c.class_id, c.logical_name, c.attribute): c for c in self.columns}
        found = [known.get(_key(description)) for description in descriptions]
        columns = tuple(column for column in found if column is not None)
        if len(columns) != len(found):
            raise refused(Result.SCOPE_OF_ACCESS_VIOLATED, "a column that is not captured")
        return columns

    def _encode(self, context: Context, chosen: Seconds, columns: tuple[Column, ...]) -> Data:
        captured = context.meter.captured(chosen)
        cells = [column.make(context.meter, captured) for column in columns]
        if not context.meter.config.compress:
            return axdr.decode(rows.encode(cells))
        repeats = [self._regular(chosen) if c is _CLOCK else rows.repeated(cell) for c, cell in zip(columns, cells, strict=True)]
        return axdr.decode(rows.encode(cells, repeats))

    def _regular(self, chosen: Seconds) -> Any:
        """Null-data for the clock means: one period after the row before (IEC 62056-6-2, 4.3.6)."""
        regular = np.zeros(len(chosen), dtype=bool)
        regular[1:] = (np.diff(chosen) == self.period) & (self.period > 0)
        return regular


def _key(description: Any) -> tuple[int, bytes, int]:
    if not isinstance(description, tuple) or len(description) != 4:
        raise refused(Result.TYPE_UNMATCHED, "capture object")
    return description[0], description[1], description[2]


def _between(context: Context, kept: Seconds, parameters: tuple[Any, ...]) -> Seconds:
    restricting, since, until, _ = parameters
    if _key(restricting) != (8, CLOCK, 2):
        raise refused(Result.SCOPE_OF_ACCESS_VIOLATED, "rows are sorted by the clock only")
    config = context.meter.config
    if not isinstance(since, bytes) or not isinstance(until, bytes):
        raise refused(Result.TYPE_UNMATCHED, "from_value and to_value are date-times")
    first, last = (times.decode(octets, config.convention, config.zone) for octets in (since, until))
    start = 0 if first is None else int(np.searchsorted(kept, first, side="left"))
    end = len(kept) if last is None else int(np.searchsorted(kept, last, side="right"))
    return kept[start:end]


def _entries(kept: Seconds, columns: tuple[Column, ...], parameters: tuple[Any, ...]) -> tuple[Seconds, tuple[Column, ...]]:
    """Entries and columns are counted from 1; 0 as the end means the last."""
    if not all(isinstance(part, int) and part >= 0 for part in parameters):
        raise refused(Result.TYPE_UNMATCHED, "entries are numbers")
    first_row, last_row, first_column, last_column = parameters
    if first_row == 0 or first_column == 0:
        raise refused(Result.SCOPE_OF_ACCESS_VIOLATED, "entries are counted from 1")
    chosen = columns[first_column - 1 : last_column or None]
    if not chosen:
        raise refused(Result.SCOPE_OF_ACCESS_VIOLATED, "no such column")
    return kept[first_row - 1 : last_row or None], chosen


def _quarters(meter: "Meter", now: float) -> Seconds:
    last = int(now) // 900
    return np.arange(last - meter.config.days * 96 + 1, last + 1, dtype=np.int64) * 900


def _days(meter: "Meter", now: float) -> Seconds:
    return meter.midnights(now, meter.config.days)


def _months(meter: "Meter", now: float) -> Seconds:
    return meter.month_starts(now, 13)


LOAD_PROFILE = Profile("1.0.99.1.0.255", (_CLOCK, _STATUS, _TAKEN, _GIVEN), 900, _quarters)
DAILY_PROFILE = Profile("1.0.99.2.0.255", (_CLOCK, _STATUS, _TAKEN, _TARIFF_1, _TARIFF_2, _GIVEN), 86400, _days)
BILLING_PROFILE = Profile("1.0.98.1.0.255", (_CLOCK, _TAKEN, _TARIFF_1, _TARIFF_2, _GIVEN), 0, _months)
PROFILES = (LOAD_PROFILE, DAILY_PROFILE, BILLING_PROFILE)


def profile_generic(profile: Profile) -> CosemObject:
    """The object of a profile."""

    def reset(context: Context, _: Data | None) -> None:
        context.meter.reset_times[name(profile.obis)] = context.now

    attributes = {
        "buffer": Attribute(profile.buffer, select=profile.select, selectors=(BY_RANGE, BY_ENTRY)),
        "capture_objects": [column.description() for column in profile.columns],
        "capture_period": profile.period,
        "sort_method": ProfileSortMethod.FIFO_UNSORTED,
        "sort_object": _CLOCK.description(),
        "entries_in_use": lambda c: len(profile.rows_kept(c)),
        "profile_entries": lambda c: len(profile.capture_times(c.meter, c.now)),
    }
    return declare(PROFILE_GENERIC, name(profile.obis), attributes, {"reset": reset})
