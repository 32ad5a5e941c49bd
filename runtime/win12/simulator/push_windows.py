"""Communication windows of the push set-up: when a push may begin, and when it must have ended (IEC 62056-6-2, class 40).

A window is open when it has begun later than it has ended. Begin and end are of local time and may come again: wildcards are
understood in dates, not in hours and minutes; the deviation is not looked at. A push is in time when any window is open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Final

from win12_wire.errors import WireError
from win12_wire.frames.axdr import Data
from win12_wire.frames.date_time import DateTime
from win12_wire.sessions.push_sender import Window

from win12.simulator.days import ANY, matches
from win12.simulator.model import Context
from win12.simulator.results import Result, refused
from win12.simulator.zone import Zone

Windows = Sequence[tuple[bytes, bytes]]
"""Begin and end of each, 12 octets."""
_DAYS: Final = 4 * 366
"""How far a day with wildcards is looked for: 29 February comes by then."""


def check(_: Context, data: Data) -> None:
    """Refuses OTHER_REASON for a window that never begins or ends."""
    for edges in data.value:
        for octets in edges:
            try:
                _clock(DateTime.decode(bytes(octets)))
            except (WireError, ValueError):
                raise refused(Result.OTHER_REASON, "a window needs hour and minute of its begin and of its end") from None


def state(windows: Windows, zone: Zone, shown: float) -> Window:
    """What may be done at `shown`, seconds since 1970 as the clock shows them."""
    if not windows or any(_is_open(*edges, zone, shown) for edges in windows):
        return Window.open
    return Window.never if all(_nearest(begin, zone, shown, 1) is None for begin, _ in windows) else Window.later


def _is_open(begin: bytes, end: bytes, zone: Zone, shown: float) -> bool:
    begun, ended = (_nearest(octets, zone, shown, -1) for octets in (begin, end))
    return begun is not None and (ended is None or ended < begun)


def _nearest(octets: bytes, zone: Zone, shown: float, step: int) -> float | None:
    """The last such moment until `shown`, or with step 1 the first after it; None when there is none."""
    wanted, today = DateTime.decode(bytes(octets)), zone.local(shown).date()
    clock = _clock(wanted)
    for day in _days(wanted, today, step):
        moment = zone.from_local(datetime(day.year, day.month, day.day, *clock))
        if (moment > shown) if step > 0 else (moment <= shown):
            return moment
    return None


def _days(wanted: DateTime, today: date, step: int) -> Iterator[date]:
    """Days that can be meant, the nearest first: the day itself where the date has no wildcard."""
    try:
        return iter([date(wanted.date.year, wanted.date.month, wanted.date.day)])
    except ValueError:
        near = (today + timedelta(days=step * number) for number in range(_DAYS))
        return (day for day in near if matches(wanted.date, day))


def _clock(wanted: DateTime) -> tuple[int, int, int]:
    """Hour, minute and second; ValueError where they are no time of day."""
    time = wanted.time
    second = 0 if time.second == ANY else time.second
    datetime(2000, 1, 1, time.hour, time.minute, second)
    return time.hour, time.minute, second
