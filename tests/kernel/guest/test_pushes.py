"""Pushes, played by the host on a serial line: real ones, on lines good and bad, and protected ones. As in Python, so here."""

import json
import os
import time
from collections.abc import Iterator
from typing import Any

import pytest
from device import close_all, control, opened, policy, statistics, take_all
from line import METER, Host, discipline, number, serial
from module import delete, insert
from win12_wire.frames.device_abi import ControlCode, DeviceCounter, DeviceRecord, DeviceStatistics

with open("/pushes.json") as file:
    LINES = json.load(file)
REAL = [one for one in LINES if any(one["name"].endswith(end) for end in ("whole", "octet by octet", "with a gap", "torn"))]
SEALED = [one for one in LINES if one not in REAL]


@pytest.fixture(scope="module")
def host() -> Iterator[Host]:
    insert("win12.ko")
    one = Host()
    yield one
    one.close()
    delete("win12")


@pytest.fixture
def device(host: Host) -> Iterator[int]:
    """A device at the serial line. Nothing is attached yet; everybody may read."""
    line = serial(METER)
    discipline(line)
    keeper = opened(number(line))
    policy(keeper, "everyone")
    yield keeper
    close_all()
    os.close(line)


def settled(device: int, octets: int) -> DeviceStatistics:
    """When all octets have come, and silence has ended what was under way."""
    end, now, since = time.monotonic() + 60, statistics(device), time.monotonic()
    while now.octets < octets or time.monotonic() < since + 0.2:
        assert time.monotonic() < end, f"{now.octets} octets of {octets}"
        time.sleep(0.01)
        before, now = now, statistics(device)
        since = since if before.octets == now.octets else time.monotonic()
    return now


def told(found: list[DeviceRecord]) -> list[str]:
    """As the host expects them."""
    for one in found:
        one.sequence = one.lost = 0
        one.time = one.time if one.meter_time else 0
    return [one.encode().hex() for one in found]


def play(host: Host, device: int, line: dict[str, Any]) -> None:
    reader = opened(0, os.O_NONBLOCK)
    control(device, ControlCode.attach, bytes.fromhex(line["settings"]))
    if line["keys"]:
        control(device, ControlCode.keys, bytes.fromhex(line["keys"]))
    host.play(*line["pieces"])
    settled(device, line["counts"]["octets"])
    if told(found := take_all(reader)) != line["records"]:
        time.sleep(4.5)  # what is whole only when nothing follows
        assert told(found + take_all(reader)) == line["records"]
    now = statistics(device)
    expected = line["counts"]
    if any(getattr(now, name) != value for name, value in expected.items()):
        time.sleep(4.5)
        now = statistics(device)
    assert {name: getattr(now, name) for name in expected} == expected
    if line["counter"] is not None:
        assert DeviceCounter.decode(control(device, ControlCode.counter, room=12)).counter == line["counter"]


@pytest.mark.skipif(not REAL, reason="no corpus on the host")
@pytest.mark.parametrize("line", REAL, ids=[one["name"] for one in REAL])
def test_real_pushes(host: Host, device: int, line: dict[str, Any]) -> None:
    play(host, device, line)


@pytest.mark.parametrize("line", SEALED, ids=[one["name"] for one in SEALED])
def test_pushes_under_protection(host: Host, device: int, line: dict[str, Any]) -> None:
    play(host, device, line)
