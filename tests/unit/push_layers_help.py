"""A meter that pushes in general-ciphering and general-signing, a judge of its pushes, and a listener on a port."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from decode_help import wrapped
from general_help import keys_of
from simulator_help import NOW, meter
from win12.application.association.settings import Signing
from win12.application.decoding import decode
from win12.application.listening.guard import Guard, PushPolicy
from win12.fleet.keeper import Keeper
from win12.fleet.listen import Listener, Report
from win12.physical import tcp
from win12.physical.listen_url import Socket
from win12.security.counter_file import open_counters
from win12.security.counters import CounterStore, MemoryCounters
from win12.security.keys import Keys
from win12.security.message_keys import KeyUse
from win12.simulator.push import notification
from win12.simulator.push_layers import PushLayers
from win12.simulator.station import Station
from win12.store import Reader, Store
from win12_wire.errors import Code, Win12Error

USES = list(KeyUse)
SIGNED = PushPolicy(signing=Signing.OUTSIDE)


def station(suite: int = 1, keys: Keys | None = None, counters: CounterStore | None = None) -> Station:
    return Station(meter(suite=suite, days=1), keys or keys_of("server", suite), counters or MemoryCounters())


def pushed(at: Station, use: KeyUse, signing: Signing = Signing.NONE, number: int = 7) -> bytes:
    return PushLayers(use, signing).open(at).sealed(notification(at, number, NOW))


def judged(octets: bytes, policy: PushPolicy | None = None, *ring: Keys, wall: float = NOW) -> Win12Error | None:
    keys = ring or (keys_of("client", 1),)
    (decoded,) = decode(octets, keys)
    return Guard(policy or PushPolicy(), keys, MemoryCounters(), wall=lambda: wall).refused(decoded)


def refused(code: Code, octets: bytes, policy: PushPolicy | None = None, *ring: Keys, **more: Any) -> Win12Error:
    error = judged(octets, policy, *ring, **more)
    assert error is not None
    assert error.code is code, error
    return error


class Bench:
    """A listener on a port, with what it reported."""

    def __init__(self, folder: Path, policy: PushPolicy | None = None, ring: tuple[Keys, ...] = (keys_of("client", 1),)) -> None:
        self.folder, self.policy, self.ring = folder, policy, ring
        self.reports: list[Report] = []
        self.told = asyncio.Event()
        self.port = 0

    def report(self, one: Report) -> None:
        self.reports.append(one)
        self.told.set()

    @asynccontextmanager
    async def __call__(self) -> AsyncIterator[Bench]:
        counters = open_counters(self.folder / "counters.bin")
        with Store(self.folder / "readings.db") as store:
            async with Keeper(store) as keeper:
                listener = Listener(keeper, counters, self.report, self.ring, policy=self.policy)
                async with await listener.serve(Socket("tcp", "127.0.0.1", 0)) as server:
                    self.port = server.port
                    yield self
        counters.close()

    async def send(self, octets: bytes) -> Report:
        self.told.clear()
        async with await tcp.connect("127.0.0.1", self.port) as stream:
            stream.write(wrapped(octets))
            await stream.drain(5.0)
            await asyncio.wait_for(self.told.wait(), 60)
        return self.reports[-1]

    def outcomes(self) -> list[tuple[str, Code | None]]:
        return [(one.outcome, one.error.code if one.error else None) for one in self.reports]

    def kept(self) -> int:
        with Reader(self.folder / "readings.db") as reader:
            return len(list(reader.pushes()))
