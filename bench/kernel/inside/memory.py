"""What each way takes for a meter, with all its rooms in use, and before the first one; in kilobytes."""

from __future__ import annotations

import asyncio
import importlib
import os
import socket
import time
from pathlib import Path

from win12.host.client import BrokerSource
from win12.host.url import HostUrl

from bench.kernel.inside.alone import Hearing
from bench.kernel.inside.brokers import Running, broker
from bench.kernel.inside.pushes import RECORDS, Meter

MODULE = "win12.ko"
_DEVICES = 32
_METERS = 16
_PUSHES = 30
"""so that the rooms for 256 records are full"""
_LINES = 256
_BEFORE = 1024
"""What the first one loads belongs to none, and others go where memory was freed before."""
_WITHIN = 240.0


def module() -> tuple[float, float]:
    """By how much the kernel has more allocated with devices than without; the module as it is loaded."""
    system = importlib.import_module("module")  # of tests/kernel/guest
    allocated = {}
    for feeders in (0, _DEVICES):
        system.insert(MODULE, f"feeders={feeders}")
        size = int(Path("/sys/module/win12/coresize").read_text())
        allocated[feeders] = _allocated()
        system.delete("win12")
    return (allocated[_DEVICES] - allocated[0]) / _DEVICES, size / 1024


def _allocated() -> int:
    """Slabs and vmalloc: all that a module asks for by itself."""
    time.sleep(0.5)  # what was freed late is freed
    told = dict(line.split(":") for line in Path("/proc/meminfo").read_text().splitlines())
    return sum(int(told[name].split()[0]) for name in ("Slab", "VmallocUsed"))


def brokers(folder: Path) -> tuple[float, float]:
    """By how much the process grows with meters that have pushed; the process with one meter that has not."""
    names = [f"meter-{number}" for number in range(_METERS)]
    pushes = b"".join(Meter().pushes(_PUSHES))
    with broker(folder / "one", names[:1]) as one:
        alone = resident(one.process)
    with broker(folder / "many", names) as many:
        for port in many.ports.values():
            with socket.create_connection(("127.0.0.1", port), 60) as line:
                line.sendall(pushes)
        asyncio.run(_settled(many))
        return (resident(many.process) - alone) / (_METERS - 1), alone


async def _settled(running: Running) -> None:
    """Until all of it has become records."""
    for name in running.ports:
        source = BrokerSource(HostUrl("broker", name, running.socket))
        await source.start()
        async with asyncio.timeout(_WITHIN):
            while (await source.statistics()).records < _PUSHES * RECORDS:  # noqa: ASYNC110 - of another process
                await asyncio.sleep(0.1)
        await source.close()


def own() -> float:
    """By how much a process grows with each line that it hears."""
    pushes = b"".join(Meter().pushes(2))
    kept = [_heard(pushes) for _ in range(_BEFORE)]
    before = resident(os.getpid())
    kept += [_heard(pushes) for _ in range(_LINES)]
    return (resident(os.getpid()) - before) / _LINES


def _heard(pushes: bytes) -> Hearing:
    hearing = Hearing()
    hearing.receive(pushes, 0.0)
    return hearing


def resident(process: int) -> float:
    """Kilobytes of a process that are in memory."""
    pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024
