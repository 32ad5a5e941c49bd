"""Date-time octets of COSEM (IEC 62056-6-2, 4.1.6.1), one at a time and in columns.

`deviation` is in minutes. By the standard it is added to local time to get UTC, -60 in central European winter; some makers
send the opposite sign. `Convention` says which of the two a meter follows.
"""

from datetime import UTC, datetime, timedelta
from enum import Enum

import numpy as np
from numpy.typing import NDArray
from win12_wire.errors import WireError
from win12_wire.frames.date_time import Date, DateTime, Time
from win12_wire.objects.enums import ClockStatus

from win12.simulator.results import Result, refused
from win12.simulator.zone import Seconds, Zone

_ANY_YEAR, _ANY_OCTET, _ANY_DEVIATION = 0xFFFF, 0xFF, -0x8000
_OCTETS = 12
SUMMER_STATUS = ClockStatus.DAYLIGHT_SAVING_ACTIVE


class Convention(Enum):
    """Sign of the deviation: what is added to local time to get UTC, or what is added to UTC to get local time."""

    STANDARD = -1
    INVERTED = 1


def encode(moment: datetime, convention: Convention, status: int) -> bytes:
    """The 12 octets of an aware local datetime; `status` is the clock status octet."""
    offset = moment.utcoffset() or timedelta()
    return DateTime(
        date=Date(year=moment.year, month=moment.month, day=moment.day, weekday=moment.isoweekday()),
        time=Time(hour=moment.hour, minute=moment.minute, second=moment.second, hundredths=moment.microsecond // 10000),
        deviation=convention.value * int(offset.total_seconds() // 60),
        clock_status=status,
    ).encode()


def decode(octets: bytes, convention: Convention, zone: Zone) -> float | None:
    """Seconds since 1970 of 12 octets; None when the year or the date is not specified (open end of a range).

    Without deviation it is local time of `zone`. An unspecified time of day is midnight. Refused: TYPE_UNMATCHED.
    """
    try:
        read = DateTime.decode(octets)
        if read.date.year == _ANY_YEAR or _ANY_OCTET in (read.date.month, read.date.day):
            return None
        time = read.time
        clock = (0 if part == _ANY_OCTET else part for part in (time.hour, time.minute, time.second, time.hundredths))
        hour, minute, second, hundredths = clock
        moment = datetime(read.date.year, read.date.month, read.date.day, hour, minute, second, hundredths * 10000)
        if read.deviation == _ANY_DEVIATION:
            return zone.from_local(moment)
        return (moment.replace(tzinfo=UTC) - timedelta(minutes=convention.value * read.deviation)).timestamp()
    except (WireError, ValueError, OverflowError):
        raise refused(Result.TYPE_UNMATCHED, "not a date-time") from None


def columns(times: Seconds, convention: Convention, zone: Zone) -> NDArray[np.uint8]:
    """`encode` of many instants, shape (n, 12); status tells summer time.

    The fields stand as in spec/frames/date_time.ksy; a test compares both.
    """
    offsets = zone.offsets(times)
    local = times + offsets * 60
    days, seconds = np.divmod(local, 86400)
    dates = days.astype("datetime64[D]")
    months = dates.astype("datetime64[M]")
    years = dates.astype("datetime64[Y]").astype(np.int64) + 1970
    out = np.zeros((len(times), _OCTETS), dtype=np.uint8)
    out[:, 0], out[:, 1] = years >> 8, years & 0xFF
    out[:, 2] = months.astype(np.int64) % 12 + 1
    out[:, 3] = (dates - months).astype(np.int64) + 1
    out[:, 4] = (days + 3) % 7 + 1
    out[:, 5], out[:, 6], out[:, 7] = seconds // 3600, seconds // 60 % 60, seconds % 60
    deviation = (offsets * convention.value) & 0xFFFF
    out[:, 9], out[:, 10] = deviation >> 8, deviation & 0xFF
    out[:, 11] = np.where(offsets > zone.standard, SUMMER_STATUS, 0)
    return out
