"""Date-times by the thousand, as the clock column of a load profile has them: bulk ways to what `decode_date_time` says of each.

The bulk ways take only what is plain: moments that are wholly specified and exist. Whatever else a column holds is asked of
`decode_date_time`, so that the result is the same, only slower.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import MAXYEAR, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from itertools import accumulate, repeat
from operator import add
from struct import Struct
from typing import Any

import numpy as np
from numpy.typing import NDArray
from win12_wire.frames.axdr import Rows
from win12_wire.frames.date_time import DateTime

from win12.application.values.time import ANY, ANY_DEVIATION, STANDARD, TimeRules, decode_date_time

_HUNDREDTH = 10_000
"""Microseconds."""
_MINUTE = 60_000_000
"""Microseconds."""
_DAY = 24 * 60
"""Minutes; Python has no time zone that far from UTC."""
_MANY = 256
"""With fewer rows NumPy's fixed costs are more than stepping saves."""
_STRETCH = 8
"""Rows in a row, on average, that make it worth while to step."""
_CODES = dict(zip(DateTime.PARTS, DateTime.LAYOUT.format[1:], strict=True))
_UNUSED = ("weekday", "clock_status")
_RECORD = np.dtype([(part, f">{code}") for part, code in _CODES.items()])


def datetimes(column: Iterable[bytes], rules: TimeRules = STANDARD) -> list[datetime | None]:
    """The moments in octet strings of 12; None for those not wholly specified. Raises WireError for another length."""
    return [decode_date_time(octets, rules) for octets in column]


def datetime_column(rows: Rows, column: int, rules: TimeRules = STANDARD) -> list[datetime | None]:
    """The moments in a column (from 0) of octet strings; None for those not wholly specified. Raises WireError unless of 12."""
    at, size, _ = rows.layout.columns[column]
    if size == _RECORD.itemsize:
        try:
            return list((_stepped(rows, at, rules) if len(rows) >= _MANY else None) or _made(rows, at, rules))
        except ValueError:  # something is not specified or does not exist
            pass
    return datetimes([rows.raw[start : start + size] for start in range(at, len(rows.raw), rows.layout.row.size)], rules)


def instant_column(rows: Rows, column: int, rules: TimeRules = STANDARD) -> NDArray[np.datetime64]:
    """The same as datetime64 in microseconds of UTC; NaT for what is not wholly specified.

    Without a deviation, and without `rules.zone`, local time as it stands.
    """
    at, size, _ = rows.layout.columns[column]
    if size == _RECORD.itemsize:
        parts = _view(rows, at)
        local, deviation = _local(parts), parts["deviation"].astype(np.int64)
        if local is not None and abs(deviation).max(initial=0) < _DAY:
            return (local + (-deviation if rules.inverted else deviation) * _MINUTE).view("M8[us]")
    found = (_utc(moment) for moment in datetime_column(rows, column, rules))
    return np.fromiter(found, dtype="M8[us]", count=len(rows))


def _view(rows: Rows, at: int) -> NDArray[Any]:
    return np.ndarray((len(rows),), _RECORD, rows.raw, at, (rows.layout.row.size,))


def _local(parts: NDArray[Any]) -> NDArray[np.int64] | None:
    """Local times in microseconds since 1970; None unless every one exists."""
    year, month, second, hundredths = parts["year"], parts["month"], parts["second"] % ANY, parts["hundredths"] % ANY
    highest = ((year, MAXYEAR), (month, 12), (parts["hour"], 23), (parts["minute"], 59), (second, 59), (hundredths, 99))
    if any(field.max(initial=0) > high for field, high in highest):
        return None
    months = year * np.int64(12) + month - (1970 * 12 + 1)
    days = months.view("M8[M]").astype("M8[D]") + (parts["day"] - np.int64(1))
    # A day 0, or one after the last of its month, lies in another month.
    if year.min(initial=1) < 1 or month.min(initial=1) < 1 or (days.astype("M8[M]").view(np.int64) != months).any():
        return None
    minutes = (days.view(np.int64) * 24 + parts["hour"]) * 60 + parts["minute"]
    local: NDArray[np.int64] = minutes * _MINUTE + (second * np.int64(100) + hundredths) * _HUNDREDTH
    return local


def _stepped(rows: Rows, at: int, rules: TimeRules) -> list[datetime] | None:
    """By adding the capture period again and again, which is several times faster; None when there is no such regularity."""
    parts = _view(rows, at)
    local, deviation = _local(parts), parts["deviation"]
    if local is None:
        return None
    steps = np.diff(local)
    regular = steps[len(steps) // 2]
    starts = [0, *(np.flatnonzero((steps != regular) | (np.diff(deviation) != 0)) + 1).tolist()]
    if len(starts) * _STRETCH > len(local):
        return None
    step, zones = timedelta(microseconds=int(regular)), _Zones(rules)
    firsts, offsets = local[starts].view("M8[us]").tolist(), deviation[starts].tolist()
    found: list[datetime] = []
    for start, end, first, offset in zip(starts, [*starts[1:], len(local)], firsts, offsets, strict=True):
        found += accumulate(repeat(step, end - start - 1), add, initial=first.replace(tzinfo=zones[offset]))
    return found


def _made(rows: Rows, at: int, rules: TimeRules) -> list[datetime]:
    """Each from its parts. Raises ValueError when one is not specified or does not exist."""
    make, zones = datetime, _Zones(rules)
    parts = _parts(at, rows.layout.row.size).iter_unpack(rows.raw)
    return [
        make(year, month, day, hour, minute, second % ANY, hundredths % ANY * _HUNDREDTH, zones[deviation])
        for year, month, day, hour, minute, second, hundredths, deviation in parts
    ]


class _Zones(dict[int, tzinfo | None]):
    """Time zones by deviation. Raises ValueError for one that cannot be."""

    def __init__(self, rules: TimeRules) -> None:
        super().__init__({ANY_DEVIATION: rules.zone})
        self._rules = rules

    def __missing__(self, deviation: int) -> tzinfo:
        zone = self[deviation] = timezone(self._rules.offset(deviation))
        return zone


@lru_cache(maxsize=256)
def _parts(at: int, stride: int) -> Struct:
    """The parts of a date-time at an offset in a row, those unused left out."""
    codes = "".join("x" if part in _UNUSED else code for part, code in _CODES.items())
    return Struct(f">{at}x{codes}{stride - at - _RECORD.itemsize}x")


def _utc(moment: datetime | None) -> np.datetime64:
    if moment is None:
        return np.datetime64("NaT", "us")
    offset = moment.utcoffset() or timedelta()
    return np.datetime64(moment.replace(tzinfo=None), "us") - np.timedelta64(offset, "us")
