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
from win12_wire.objects.enums import ProfileSortMethod

from win12.simulator import rows, times
from win12.simulator.access import CLOCK
from win12.simulator.model import Attribute, Context, CosemObject, declare, name
from win12.simulator.rows import Cells
from win12.simulator.selection import BY_ENTRY, BY_RANGE, Key, selected
from win12.simulator.zone import Seconds

if TYPE_CHECKING:
    from win12.simulator.meter import Meter

PROFILE_GENERIC = CLASSES[7, 1]
STATUS = name("0.0.96.10.1.255")


@dataclass(frozen=True, slots=True)
class Column:
    """A capture object, and how its cells are made for given capture times. `take` gets the registers of those times."""

    class_id: int
    logical_name: bytes
    make: "Callable[[Meter, Captured], Cells]"
    attribute: int = 2

    @property
    def key(self) -> Key:
        """By which selected_values name it."""
        return self.class_id, self.logical_name, self.attribute

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
    return rows.date_times(times.columns(captured.times, meter.config.convention, meter.zone))


CLOCK_COLUMN = Column(8, CLOCK, _clock_cells)
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
        kept = self.rows_kept(context)
        places, chosen = selected(context, access, kept, [column.key for column in self.columns])
        return self._encode(context, kept[places], tuple(self.columns[at] for at in chosen))

    def _encode(self, context: Context, chosen: Seconds, columns: tuple[Column, ...]) -> Data:
        captured = context.meter.captured(chosen)
        cells = [column.make(context.meter, captured) for column in columns]
        if not context.meter.config.compress:
            return axdr.decode(rows.encode(cells))
        both = zip(columns, cells, strict=True)
        repeats = [self._regular(chosen) if column is CLOCK_COLUMN else rows.repeated(cell) for column, cell in both]
        return axdr.decode(rows.encode(cells, repeats))

    def _regular(self, chosen: Seconds) -> Any:
        """Null-data for the clock means: one period after the row before (IEC 62056-6-2, 4.3.6)."""
        regular = np.zeros(len(chosen), dtype=bool)
        regular[1:] = (np.diff(chosen) == self.period) & (self.period > 0)
        return regular


def quarters(meter: "Meter", now: float) -> Seconds:
    """Ends of the quarters that a load profile keeps."""
    last = int(now) // 900
    return np.arange(last - meter.config.days * 96 + 1, last + 1, dtype=np.int64) * 900


def days(meter: "Meter", now: float) -> Seconds:
    """Midnights that are kept."""
    return meter.midnights(now, meter.config.days)


def months(meter: "Meter", now: float) -> Seconds:
    """Beginnings of months that are kept."""
    return meter.month_starts(now, 13)


LOAD_PROFILE = Profile("1.0.99.1.0.255", (CLOCK_COLUMN, _STATUS, _TAKEN, _GIVEN), 900, quarters)
DAILY_PROFILE = Profile("1.0.99.2.0.255", (CLOCK_COLUMN, _STATUS, _TAKEN, _TARIFF_1, _TARIFF_2, _GIVEN), 86400, days)
BILLING_PROFILE = Profile("1.0.98.1.0.255", (CLOCK_COLUMN, _TAKEN, _TARIFF_1, _TARIFF_2, _GIVEN), 0, months)
PROFILES = (LOAD_PROFILE, DAILY_PROFILE, BILLING_PROFILE)


def profile_generic(profile: Profile) -> CosemObject:
    """The object of a profile."""

    def reset(context: Context, _: Data | None) -> None:
        context.meter.reset_profile(name(profile.obis), context.now)

    attributes = {
        "buffer": Attribute(profile.buffer, select=profile.select, selectors=(BY_RANGE, BY_ENTRY)),
        "capture_objects": [column.description() for column in profile.columns],
        "capture_period": profile.period,
        "sort_method": ProfileSortMethod.FIFO_UNSORTED,
        "sort_object": CLOCK_COLUMN.description(),
        "entries_in_use": lambda c: len(profile.rows_kept(c)),
        "profile_entries": lambda c: len(profile.capture_times(c.meter, c.now)),
    }
    return declare(PROFILE_GENERIC, name(profile.obis), attributes, {"reset": reset})
