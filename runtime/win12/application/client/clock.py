"""The clock of a meter against that of this machine (IEC 62056-6-2, class 8)."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from win12_wire.errors import Code, MeterError, WireError
from win12_wire.objects.classes import CLASSES
from win12_wire.objects.enums import LABELS

from win12.application.values.time import NO_STATUS, CosemDateTime

if TYPE_CHECKING:
    from win12.application.client.meter import Meter

CLOCK = CLASSES[8, 0]
CLOCK_OBJECT = "0.0.1.0.0.255"


@dataclass(frozen=True, slots=True)
class ClockReport:
    """What the clock showed. `drift`: seconds that it is ahead of this machine, None when it shows no instant; `within`: how far
    that may be off, half of what reading took. `status`: what the clock says of itself, None when it says nothing. `time_zone`:
    minutes as the meter has them, None when it does not tell.
    """

    time: datetime | None
    drift: float | None
    within: float
    status: tuple[str, ...] | None
    time_zone: int | None
    raw: CosemDateTime


async def read_clock(meter: Meter, *, code: str = CLOCK_OBJECT) -> ClockReport:
    """Read it. MeterError DATA_ACCESS when the meter refuses; WireError for what is no date-time."""
    begun, before = time.time(), time.monotonic()
    found = await meter.read(code, "time", class_id=CLOCK.class_id)
    took = time.monotonic() - before
    if not isinstance(found.raw, bytes):
        raise WireError(Code.BAD_VALUE, 0, "time", "the clock shows no octets of a date-time")
    raw, rules = CosemDateTime.decode(found.raw), meter.rules
    shown = raw.to_datetime(rules)
    drift = None if shown is None or shown.tzinfo is None else shown.timestamp() - (begun + took / 2)
    zone = await _time_zone(meter, code)
    return ClockReport(shown, drift, took / 2, _status(raw.clock_status), zone, raw)


async def set_clock(meter: Meter, *, code: str = CLOCK_OBJECT) -> ClockReport:
    """Set it to the time of this machine, in the form and the offset that it shows; returns what it shows then.

    MeterError DATA_ACCESS when the meter refuses.
    """
    shown = await read_clock(meter, code=code)
    zone = UTC if shown.time is None or shown.time.tzinfo is None else shown.time.tzinfo
    # Half of what reading took passes until the meter has it.
    now = datetime.now(zone) + timedelta(seconds=shown.within)
    await meter.write(f"{code}:time", shown.raw.with_time(now, meter.rules), class_id=CLOCK.class_id)
    return await read_clock(meter, code=code)


async def _time_zone(meter: Meter, code: str) -> int | None:
    try:
        found = await meter.read(code, "time_zone", class_id=CLOCK.class_id)
    except MeterError:
        return None
    return found.raw if isinstance(found.raw, int) else None


def _status(octet: int) -> tuple[str, ...] | None:
    if octet == NO_STATUS:
        return None
    return tuple(name for bit, name in LABELS["clock_status"].names.items() if octet & bit)
