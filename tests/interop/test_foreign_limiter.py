"""Limiter and register monitors of our meter, read and set by a foreign client in a process of its own."""

from __future__ import annotations

from typing import Any

import pytest
from test_foreign_clients import NOW, Case, run_all, station
from win12.simulator.model import Context, name
from win12.simulator.session import Role, Session
from win12.simulator.station import Station
from win12_wire.frames import axdr

pytestmark = pytest.mark.interop
POWER = [3, "1.0.1.7.0.255", 2]
NO_LIMIT = 0xFFFFFFFF


def watched(case: Case) -> Station:
    """A meter with two thresholds of its power."""
    made = station(case)
    write = made.meter.objects[name("0.0.16.0.0.255")].attributes[2].write
    assert write is not None
    thresholds = axdr.array(axdr.double_long_unsigned(3000), axdr.double_long_unsigned(9000))
    write(Context(made.meter, Session(role=Role.MANAGER), NOW), thresholds)
    return made


@pytest.mark.parametrize("case", [Case("wrapper", "gmac", "authenc"), Case("hdlc", "gmac", "authenc", 2, general=True)], ids=str)
async def test_gurux_reads_and_sets_the_limiter_and_reads_the_monitors(case: Case) -> None:
    result = (await run_all("limiter_gurux.py", [case], watched))[case]
    assert "found" in result, result["error"]
    found: dict[str, Any] = result["found"]
    assert found["before"] == {
        "monitored": POWER, "thresholds": [NO_LIMIT] * 3, "durations": [60, 60],
        "profile": [0, 0], "groups": [], "emergency": False,
        "actions": [["0.0.10.0.106.255", 1], ["0.0.10.0.106.255", 2]],
    }  # fmt: skip
    changed = {"thresholds": [4600, 4600, NO_LIMIT], "durations": [45, 60], "groups": [3, 9]}
    assert found["after"] == {**found["before"], **changed}
    assert found["monitors"] == {
        "0.0.16.0.0.255": {"thresholds": [3000, 9000], "monitored": POWER, "actions": []},
        "0.0.16.1.0.255": {
            "thresholds": [0], "monitored": [1, "0.0.97.98.20.255", 2],
            "actions": [[["0.0.10.0.108.255", 1], ["0.0.0.0.0.0", 0]]],
        },
    }  # fmt: skip
