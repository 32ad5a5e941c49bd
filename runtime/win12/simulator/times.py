"""Date-time octets of COSEM (IEC 62056-6-2, 4.1.6.1), one at a time and in columns.

`deviation` is in minutes. By the standard it is added to local time to get UTC, -60 in central European winter; some makers
send the opposite sign. `Convention` says which of the two a meter follows.
"""

from datetime import UTC, datetime, timedelta
from enum import Enum
from struct import Struct

import numpy as np
from numpy.typing import NDArray

from win12.simulator.results import Result, refused
from win12.simulator.zone import Seconds, Zone

_LAYOUT = Struct(">HBBBBBBBhB")
UNSPECIFIED_DEVIATION = -0x8000
SUMMER_STATUS = 0x80


class Convention(Enum):
    """Sign of the deviation: what is added to local time to get UTC, or what is added to UTC to get local time."""

    STANDARD = -1
    INVERTED = 1


def encode(moment: datetime, convention: Convention, status: int) -> bytes:
    """The 12 octets of an aware local datetime; `status` is the clock status octet."""
    offset = moment.utcoffset() or timedelta()
    hundredths = moment.microsecond // 10000
    deviation = convention.value * int(offset.total_seconds() // 60)
    day = (moment.year, moment.month, moment.day, moment.isoweekday())
    return _LAYOUT.pack(*day, moment.hour, moment.minute, moment.second, hundredths, deviation, status)


def decode(octets: bytes, convention: Convention, zone: Zone) -> float | None:
    """Seconds since 1970 of 12 octets; None when the year or the date is not specified (open end of a range).

    Without deviation it is local time of `zone`. An unspecified time of day is midnight. Refused: TYPE_UNMATCHED.
    """
    if len(octets) != _LAYOUT.size:
        raise refused(Result.TYPE_UNMATCHED, "a date-time has 12 octets")
    year, month, day, _, *clock, deviation, _ = _LAYOUT.unpack(octets)
    if year == 0xFFFF or month > 12 or day > 31:
        return None
    hour, minute, second, hundredths = (0 if part == 0xFF else part for part in clock)
    try:
        moment = datetime(year, month, day, hour, minute, second, hundredths * 10000)
        if deviation == UNSPECIFIED_DEVIATION:
            return zone.from_local(moment)
        return (moment.replace(tzinfo=UTC) - timedelta(minutes=convention.value * deviation)).timestamp()
    except (ValueError, OverflowError):
        raise refused(Result.TYPE_UNMATCHED, "not a date-time") from None


def columns(times: Seconds, convention: Convention, zone: Zone) -> NDArray[np.uint8]:
    """The 12 octets of many instants, shape (n, 12); status tells summer time."""
    offsets = zone.offsets(times)
    local = times + offsets * 60
    days, seconds = np.divmod(local, 86400)
    dates = days.astype("datetime64[D]")
    months = dates.astype("datetime64[M]")
    years = dates.astype("datetime64[Y]").astype(np.int64) + 1970
    out = np.zeros((len(times), _LAYOUT.size), dtype=np.uint8)
    out[:, 0], out[:, 1] = years >> 8, years & 0xFF
    out[:, 2] = months.astype(np.int64) % 12 + 1
    out[:, 3] = (dates - months).astype(np.int64) + 1
    out[:, 4] = (days + 3) % 7 + 1
    out[:, 5], out[:, 6], out[:, 7] = seconds // 3600, seconds // 60 % 60, seconds % 60
    deviation = (offsets * convention.value) & 0xFFFF
    out[:, 9], out[:, 10] = deviation >> 8, deviation & 0xFF
    out[:, 11] = np.where(offsets > zone.standard, SUMMER_STATUS, 0)
    return out
