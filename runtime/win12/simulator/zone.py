"""Local time of a simulated meter: a fixed standard offset and the daylight saving rule of the European Union.

The rule is computed, not looked up, because the time zone database is missing on many small machines. Summer time runs
from the last Sunday of March, 01:00 UTC, to the last Sunday of October, 01:00 UTC (directive 2000/84/EC).
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from functools import lru_cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Seconds: TypeAlias = NDArray[np.int64]
DAY = 86400
SUMMER_MINUTES = 60


@lru_cache(maxsize=64)
def summer_bounds(year: int) -> tuple[int, int]:
    """Begin and end of summer time in `year`, in seconds since 1970 UTC."""
    return _last_sunday(year, 3), _last_sunday(year, 10)


def _last_sunday(year: int, month: int) -> int:
    last = date(year, month, 31)
    sunday = last - timedelta(days=last.isoweekday() % 7)
    return int(datetime(sunday.year, sunday.month, sunday.day, 1, tzinfo=UTC).timestamp())


@dataclass(frozen=True, slots=True)
class Zone:
    """Where the meter is. `standard`: minutes of local standard time ahead of UTC; `summer`: whether summer time is kept."""

    standard: int = 60
    summer: bool = True

    def is_summer(self, time: float) -> bool:
        """Whether summer time is in force at `time` (seconds since 1970 UTC)."""
        if not self.summer:
            return False
        begin, end = summer_bounds(datetime.fromtimestamp(time, UTC).year)
        return begin <= time < end

    def offset(self, time: float) -> int:
        """Minutes of local time ahead of UTC at `time`."""
        return self.standard + (SUMMER_MINUTES if self.is_summer(time) else 0)

    def local(self, time: float) -> datetime:
        """`time` as an aware local datetime."""
        return datetime.fromtimestamp(time, timezone(timedelta(minutes=self.offset(time))))

    def from_local(self, moment: datetime) -> float:
        """Seconds since 1970 of a naive local datetime; the earlier of two when the hour occurs twice."""
        seconds = moment.replace(tzinfo=UTC).timestamp()
        early = seconds - (self.standard + SUMMER_MINUTES) * 60
        return early if self.is_summer(early) else seconds - self.standard * 60

    def midnight(self, day: date) -> float:
        """The instant at which the local `day` begins."""
        return self.from_local(datetime(day.year, day.month, day.day))

    def offsets(self, times: Seconds) -> Seconds:
        """`offset` of many instants at once."""
        out = np.full(times.shape, self.standard, dtype=np.int64)
        if not self.summer or not len(times):
            return out
        first, last = (datetime.fromtimestamp(int(t), UTC).year for t in (times[0], times[-1]))
        for year in range(first, last + 1):
            begin, end = summer_bounds(year)
            out[(times >= begin) & (times < end)] += SUMMER_MINUTES
        return out

    def standard_day(self, time: float) -> int:
        """Number of the day since 1970, counted at the standard offset: every such day has 24 hours."""
        return int(time + self.standard * 60) // DAY

    def day_start(self, day: int) -> int:
        """First second of a standard day."""
        return day * DAY - self.standard * 60
