"""Families of meters, read by a foreign client in a process of its own."""

from typing import Any

import pytest
from test_foreign_clients import DAYS, NOW, Case, keys, run_all
from win12.simulator.config import MeterConfig
from win12.simulator.family import family
from win12.simulator.meter import Meter
from win12.simulator.station import Station

pytestmark = pytest.mark.interop
FAMILIES = ("dsmr", "g3", "idis")


def served(name: str, link: str) -> Station:
    kind = family(name)
    config = MeterConfig(
        family=name, days=DAYS, authentication=kind.authentication, security=kind.security, suite=kind.suite, max_pdu=kind.pdu
    )
    return Station(Meter(config, wall=lambda: NOW), keys(kind.suite))


@pytest.mark.parametrize("name", FAMILIES)
async def test_gurux_reads_a_family(name: str) -> None:
    cases = [Case("wrapper", "gmac", "authenc"), Case("hdlc", "gmac", "authenc", general=True), Case("wrapper", client=16)]
    results = await run_all("read_gurux.py", cases, lambda case: served(name, case.link))
    meter = served(name, "wrapper").meter
    for case, result in results.items():
        assert "found" in result, (case, result["error"])
        found: dict[str, Any] = result["found"]
        assert found["name"] == meter.device_name.decode()
        if case.client == 1:
            assert found["objects"] == len(meter.objects)
            assert found["energy"][0] == meter.energy(NOW)[0]
            assert found["rows"][-1][2] == meter.energy(NOW // 3600 * 3600 if name == "g3" else NOW // 900 * 900)[0]
