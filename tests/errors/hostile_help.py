"""A hostile meter and who talks to it: what is read, and the error that must come in time."""

import time
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
import win12
from evil_meter import KEYS, Evil, evil_meter
from win12.security.counters import MemoryCounters
from win12_wire.errors import Code, Win12Error

REGISTER = "1.0.1.8.0.255"
TIMEOUT = 1.0
SLACK = 0.7
LATE = TIMEOUT + SLACK
Work = Callable[[win12.Meter], Awaitable[Any]]


async def read_twice(meter: win12.Meter) -> Any:
    return [(await meter.read(REGISTER)).raw, (await meter.read(REGISTER)).raw]


async def read_long(meter: win12.Meter) -> Any:
    return await meter.get_data(7, "1.0.99.1.0.255", 2)


async def talk(evil: Evil, work: Work = read_twice) -> Any:
    async with evil_meter(evil) as url, win12.open(url, keys=KEYS, counters=MemoryCounters()) as meter:
        return await work(meter)


async def refused(evil: Evil, code: Code, work: Work = read_twice, within: float = SLACK) -> None:
    began = time.monotonic()
    with pytest.raises(Win12Error) as error:
        await talk(evil, work)
    assert error.value.code == code, error.value
    assert time.monotonic() - began < within
