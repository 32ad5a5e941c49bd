"""The module comes and goes."""

import errno
import glob
import os
import time
from collections.abc import Callable

import pytest
from asked import get
from device import attach, close_all, control, fails, opened, policy, refused, take_all
from meter import say
from module import delete, insert, loaded
from win12_wire.frames.device_abi import ControlCode, DeviceKeys, ExchangeRequest

with open("/cycles") as told:
    CYCLES = int(told.read())  # WIN12_KERNEL_CYCLES of the host
GROWS = ("SUnreclaim", "VmallocUsed", "Percpu")
ASKED = ExchangeRequest(deadline=1, apdu=get("1.0.1.8.0.255")).encode()


def devices() -> list[str]:
    return sorted(glob.glob("/dev/smartmeter*"))


@pytest.mark.parametrize("count", [0, 1, 5, 64])
def test_devices_are_there_as_long_as_the_module(count: int) -> None:
    insert("win12.ko", f"feeders={count}")
    assert devices() == sorted(f"/dev/smartmeter{number}" for number in range(count))
    assert {os.stat(path).st_mode & 0o777 for path in devices()} <= {0o600}
    delete("win12")
    assert devices() == []
    assert not loaded("win12")


@pytest.mark.parametrize("parameters", ["feeders=65", "feeders=-1", "feeders=x"])
def test_too_many_devices_are_refused(parameters: str) -> None:
    with pytest.raises(OSError, match="Invalid argument"):
        insert("win12.ko", parameters)
    assert devices() == []
    assert not loaded("win12")


def test_a_module_in_use_stays() -> None:
    insert("win12.ko", "feeders=2")
    file = opened(1)
    with fails(errno.EAGAIN):
        delete("win12")
    os.close(file)
    delete("win12")


def cycle() -> None:
    """A device that does what devices do, keys and a request to a meter that does not answer included."""
    insert("win12.ko", "feeders=1")
    file, reader = opened(), opened(flags=os.O_NONBLOCK)
    attach(file, client=16, server=1)
    policy(file, "everything")
    refused(errno.ETIMEDOUT, ControlCode.exchange, file, ASKED, 100)
    assert len(control(file, ControlCode.take, room=100)) > 8
    say(file, "1.0.1.8.0.255", 1)
    assert len(take_all(reader)) == 1
    control(
        file, ControlCode.keys, DeviceKeys(title=b"WIN12345", counter=0, encryption=bytes(16), authentication=bytes(16)).encode()
    )
    close_all()
    delete("win12")


def memory() -> dict[str, int]:
    """Kilobytes in the caches of the kernel and in its mapped areas, and those that are free."""
    with open("/proc/meminfo") as file:
        lines = dict(line.split(":") for line in file)
    return {name: int(lines[name].split()[0]) for name in (*GROWS, "MemFree")}


def test_nothing_is_left_after_many_times(record_property: Callable[[str, object], None]) -> None:
    for _ in range(20):
        cycle()
    before, began = memory(), time.monotonic()
    for _ in range(CYCLES):
        cycle()
    seconds = time.monotonic() - began
    grown = {name: value - before[name] for name, value in memory().items()}
    record_property(f"kB more after {CYCLES} times loaded and unloaded", f"{grown}, in {seconds:.0f} s")
    assert all(grown[name] < max(CYCLES // 4, 200) for name in GROWS), f"it grows: {grown}"
