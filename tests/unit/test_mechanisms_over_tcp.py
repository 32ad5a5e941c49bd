"""Every mechanism over a socket: a simulated meter with its own keys file, and the URL that it tells."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
import win12
from win12.application.association.settings import HLS, WEAK, Authentication
from win12.cli.simulate import LinkKind, meter_url
from win12.security.counters import MemoryCounters
from win12.security.keys import load_keys
from win12.simulator.config import MeterConfig
from win12.simulator.keyfile import keys_for_run
from win12.simulator.meter import Meter
from win12.simulator.server import serve_meters
from win12.simulator.station import Station
from win12_wire.errors import Code, UsageError

ENERGY = "1.0.1.8.0.255"
CASES = [(how, suite) for how in sorted(HLS) for suite in (0, 1, 2) if suite or how is not Authentication.ECDSA]


@pytest.mark.parametrize(("how", "suite"), CASES)
def test_a_meter_is_read_by_the_url_it_tells(how: Authentication, suite: int, tmp_path: Path) -> None:
    async def read(file: Path, link: LinkKind) -> None:
        config = MeterConfig(authentication=how, suite=suite, weak=frozenset(WEAK), days=1)
        station = Station(Meter(config), load_keys(file))
        async with await serve_meters([station], link=link.value) as simulator:
            url = meter_url(station, "127.0.0.1", simulator.ports[0], link)
            async with win12.open(url, keys=file, counters=MemoryCounters()) as meter:
                assert (await meter.read(ENERGY)).unit == "Wh"

    with keys_for_run(tmp_path / "keys.toml", suite) as (_, file):
        for link in LinkKind:
            asyncio.run(read(file, link))


def test_a_weak_one_is_not_taken_by_its_url_alone(tmp_path: Path) -> None:
    with keys_for_run(tmp_path / "keys.toml", 0) as (_, file), pytest.raises(UsageError, match="weak=md5") as refused:
        asyncio.run(win12.open("tcp://127.0.0.1:1?client=1&auth=md5", keys=file, counters=MemoryCounters()).start())
    assert refused.value.code == Code.BAD_CONFIG
