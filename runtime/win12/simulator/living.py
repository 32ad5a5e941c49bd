"""Meters that live while nobody asks them: schedules that come due, limits that are crossed, alarms that are to be pushed."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress

from win12_wire import limits
from win12_wire.errors import MeterError

from win12.simulator.station import Station

_AT_ONCE = 64
"""meters that are looked after before others of this process have their turn"""


async def live(stations: Sequence[Station]) -> None:
    """Look after all of them, every T_MONITOR_LOOK, until cancelled."""
    while True:
        for number, station in enumerate(stations, 1):
            with suppress(MeterError):  # of a disk that takes nothing; it is tried again
                station.meter.live()
            if number % _AT_ONCE == 0:
                await asyncio.sleep(0)
        await asyncio.sleep(limits.T_MONITOR_LOOK)
