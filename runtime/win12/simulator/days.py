"""Days that a date with wildcards means (IEC 62056-6-2, 4.1.6.1)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from win12_wire.frames.date_time import Date

ANY: Final = 0xFF
ANY_YEAR: Final = 0xFFFF
_LAST_DAY, _SECOND_LAST_DAY = 0xFE, 0xFD


def days(first: date, last: date) -> Iterator[date]:
    """All from the first to the last."""
    for number in range((last - first).days + 1):
        yield first + timedelta(days=number)


def matches(wanted: Date, day: date) -> bool:
    """Whether it is one of the days that are meant."""
    length = ((day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)).day
    of_month = {_LAST_DAY: length, _SECOND_LAST_DAY: length - 1}.get(wanted.day, wanted.day)
    pairs = ((wanted.month, day.month), (of_month, day.day), (wanted.weekday, day.isoweekday()))
    return wanted.year in (ANY_YEAR, day.year) and all(asked in (ANY, found) for asked, found in pairs)
