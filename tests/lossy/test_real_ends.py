"""The lossy line between a meter in a process of its own and the client as everybody uses it, over real sockets.

Fifty transfers from five meters at once; what comes is what comes over a good line.
"""

import asyncio
import random
from collections import Counter
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import win12
from line import Weather
from proxy import Proxy, simulated
from win12.security.counters import MemoryCounters
from win12_wire import limits
from win12_wire.errors import Code, Win12Error

METERS, TRANSFERS = 5, 10
WEATHER = Weather(lost=0.2, doubled=0.05, late=0.05, damaged=0.04, halting=0.2, delay=0.004, jitter=0.005)
READS = [(1, "0.0.42.0.0.255", 2), (15, "0.0.40.0.0.255", 2), (3, "1.0.1.8.0.255", 3), (7, "1.0.99.1.0.255", 3)]
"""Short and long, and the same at any time."""


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "T_HDLC_RESPONSE", 0.3)
    monkeypatch.setattr(limits, "T_HDLC_GAP", 0.05)


async def _one(meter: Any, wanted: tuple[int, str, int]) -> bytes:
    return bytes((await meter.get_data(*wanted)).encode())


async def _transfers(url: str, keys: Path, counters: MemoryCounters, held: list[bytes]) -> Counter[str]:
    """Ten transfers from one meter, however often it must be opened."""
    done: Counter[str] = Counter()
    while done["delivered"] + done["failed"] < TRANSFERS:
        what = "not opened"
        try:
            async with win12.open(url, keys=keys, counters=counters) as meter:
                what = "failed"
                while done["delivered"] + done["failed"] < TRANSFERS:
                    number = done["delivered"] % len(READS)
                    assert await _one(meter, READS[number]) == held[number]
                    done["delivered"] += 1
        except Win12Error as error:
            done.update((what, error.code))
    return done


async def _through_a_line(told: str, number: int, keys: Path, counters: MemoryCounters) -> tuple[Counter[str], Counter[str]]:
    """What the meter holds, over a good line; then the same over the bad one. What became of it, and what the line did."""
    async with win12.open(told, keys=keys, counters=counters) as meter:
        held = [await _one(meter, wanted) for wanted in READS]
    url = urlsplit(told)
    assert url.port is not None
    async with Proxy("127.0.0.1", url.port, WEATHER, random.Random(number)) as proxy:
        there = f"hdlc+tcp://127.0.0.1:{proxy.port}?{url.query}&window={number + 2}&max_info={64 << number}&timeout=20"
        return await _transfers(there, keys, counters, held), proxy.line.counts


async def test_fifty_transfers_over_real_sockets(tmp_path: Path) -> None:
    arguments = ("--link", "hdlc", "--hdlc-window", "7", "--hdlc-info", "300", "--auth", "gmac", "--days", "3")
    keys, counters = tmp_path / "keys.toml", MemoryCounters()
    async with simulated(keys, METERS, *arguments) as urls:
        lines = [_through_a_line(url, number, keys, counters) for number, url in enumerate(urls)]
        outcomes = await asyncio.gather(*lines)
    done = sum((one for one, _ in outcomes), Counter[str]())
    faults = sum((one for _, one in outcomes), Counter[str]())
    assert done["delivered"] + done["failed"] == METERS * TRANSFERS
    assert done[Code.RESPONSE_TIMEOUT] == done["failed"] + done["not opened"], done
    assert done["delivered"] > METERS * TRANSFERS / 2
    assert min(faults[what] for what in ("lost", "doubled", "overtaken", "damaged")) > 0, faults
