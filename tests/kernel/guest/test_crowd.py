"""Many processes at one device."""

import contextlib
import os
import random
import time
from collections.abc import Callable

from device import attach, close_all, control, feed, number, opened, policy, snapshot, statistics, take
from line import discipline, pair
from line import number as number_of
from meter import TOTAL, reading, say
from module import delete, insert
from win12_wire.frames.device_abi import ControlCode, DeviceKeys

PROCESSES = 16
SECONDS = 8
KEYS = DeviceKeys(title=b"WIN12345", counter=0, encryption=bytes(16), authentication=bytes(16)).encode()
Child = Callable[..., int]


def test_sixteen_readers_and_a_talkative_meter(shared: int, child: Child, record_property: Callable[[str, object], None]) -> None:
    """Each sees every record once and in order, or is told how many it lost."""
    ready, stop = os.pipe(), time.monotonic() + SECONDS

    def read() -> None:
        file, at, seen = opened(flags=os.O_NONBLOCK), 0, 0
        os.write(ready[1], b"x")
        while True:
            found = take(file, random.choice((60, 500, 65536)))
            for one in found:
                assert one.sequence == seen
                assert number(one) == at + one.lost
                seen, at = seen + 1, number(one) + 1
                if one.obis[0] == 9:
                    return
            if not found:
                time.sleep(random.random() * 0.02)

    for _ in range(PROCESSES):
        child(read)
    for _ in range(PROCESSES):
        os.read(ready[0], 1)
    said = 0
    while time.monotonic() < stop:
        say(shared, TOTAL, said)
        said += 1
    say(shared, "9.0.0.0.0.255", said)
    now = statistics(shared)
    what = f"{said}; given {now.delivered}, lost {now.lost}"
    record_property(f"records put in {SECONDS} s while {PROCESSES} processes read", what)


def test_all_that_can_be_done_at_once(keeper: int, child: Child) -> None:
    """Sixteen processes read, ask, feed, set up and break off, and fork; afterwards the device works."""
    stop = time.monotonic() + SECONDS

    def rage() -> None:
        chance, file = random.Random(os.getpid()), opened(flags=os.O_NONBLOCK)
        deeds = (
            lambda: take(file, chance.choice((1, 60, 65536))),
            lambda: snapshot(file, chance.choice((40, 200, 65536))),
            lambda: statistics(file),
            lambda: say(file, chance.choice((TOTAL, "1.0.2.8.0.255")), chance.randrange(1 << 32)),
            lambda: policy(file, chance.choice(("everyone", "household", "nobody"))),
            lambda: attach(file, chance.choice(("house-1", "house-2"))),
            lambda: control(file, ControlCode.keys, KEYS),
            lambda: control(file, ControlCode.counter, room=12),
            lambda: control(file, chance.randrange(256), chance.randbytes(chance.randrange(600)), chance.randrange(600)),
            lambda: os.close(opened()),
            lambda: _forked(file),
        )
        while time.monotonic() < stop:
            with contextlib.suppress(OSError):
                chance.choice(deeds)()

    for _ in range(PROCESSES):
        child(rage)
    while time.monotonic() < stop:
        time.sleep(0.1)
    time.sleep(1)
    policy(keeper, "everyone")
    attach(keeper, statistics_meter())
    before = statistics(keeper).records
    say(keeper, TOTAL, 1)
    assert statistics(keeper).records == before + 1


def statistics_meter() -> str:
    with open("/sys/class/smartmeter/smartmeter0/meter") as file:
        return file.read().strip()


def _forked(file: int) -> None:
    process = os.fork()
    if process == 0:
        try:
            take(file, 100)
        finally:
            os._exit(0)
    os.waitpid(process, 0)


def test_what_a_device_takes(record_property: Callable[[str, object], None]) -> None:
    """Memory for each device, and for each file that is open."""
    insert("win12.ko")
    lines = [pair() for _ in range(32)]
    before = allocated()
    for _, line in lines:
        discipline(line)
    devices = allocated()
    numbers = [number_of(line) for _, line in lines]
    for at in numbers:
        for _ in range(20):
            opened(at)
    files = allocated()
    close_all()
    for end, line in lines:
        os.close(line)
        os.close(end)
    with open("/sys/module/win12/coresize") as file:
        record_property("octets of the module, loaded", file.read().strip())
    delete("win12")
    record_property("kB for a device", f"{(devices - before) / 32:.0f}")
    record_property("kB for an open file", f"{(files - devices) / 640:.1f}")
    assert 0 < (devices - before) / 32 < 500
    assert 0 < (files - devices) / 640 < 10


def allocated() -> int:
    """kB of slabs and vmalloc: what a module asks for. What is free, on the other hand, says more of others."""
    time.sleep(0.5)  # what was freed late is freed
    with open("/proc/meminfo") as file:
        told = dict(line.split(":") for line in file)
    return sum(int(told[name].split()[0]) for name in ("Slab", "VmallocUsed"))



def test_how_fast_records_go(shared: int, record_property: Callable[[str, object], None]) -> None:
    """From a line to a reader; emulated, so that this compares with nothing but itself."""
    reader, octets, rounds, count = opened(flags=os.O_NONBLOCK), reading(TOTAL, 1) * 100, 20, 0
    began = time.monotonic()
    for _ in range(rounds):
        feed(shared, octets)
        count += len(take(reader))
    record_property("microseconds for a record, from the line to the reader", f"{(time.monotonic() - began) / count * 1e6:.0f}")
    assert count == 100 * rounds
