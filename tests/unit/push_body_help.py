"""A meter that pushes with protected bodies, and a listener over real sockets."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from general_help import keys_of
from simulator_help import NOW, meter
from win12.application.client.data_protection import layers_named
from win12.application.listening.guard import PushPolicy
from win12.fleet.keeper import Keeper
from win12.fleet.listen import Listener, Report
from win12.physical.listen_url import Socket
from win12.security.counters import CounterStore, MemoryCounters
from win12.security.keys import Keys
from win12.simulator.push import message, with_body
from win12.simulator.server import serve_meters
from win12.simulator.station import Station
from win12.store import Store

PUSH = "0.0.25.9.0.255"


def station(suite: int = 1, keys: Keys | None = None, counters: CounterStore | None = None) -> Station:
    """A meter with the keys of its side."""
    return Station(meter(suite=suite, days=1), keys or keys_of("server", suite), counters or MemoryCounters())


def pushed(at: Station, named: str, number: int = 7) -> bytes:
    """The APDU of a push whose body is protected in the layers that are named."""
    return with_body(at, message(at, number, NOW), layers_named(named))


@contextmanager
def served(at: Station) -> Iterator[str]:
    """The URL of a meter that a thread of its own serves."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    simulator = asyncio.run_coroutine_threadsafe(serve_meters([at]), loop).result(30)
    try:
        yield f"tcp://127.0.0.1:{simulator.ports[0]}?client=1"
    finally:
        asyncio.run_coroutine_threadsafe(simulator.close(), loop).result(30)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(30)
        loop.close()


@asynccontextmanager
async def listening(folder: Path, policy: PushPolicy | None, *ring: Keys) -> AsyncIterator[tuple[list[Report], int]]:
    """What a listener reports, and where it listens."""
    reports: list[Report] = []
    with Store(folder / "readings.db") as store:
        async with Keeper(store) as keeper:
            counters = MemoryCounters()
            listener = Listener(keeper, counters, reports.append, ring or [keys_of("client", 1)], policy=policy)
            async with await listener.serve(Socket("tcp", "127.0.0.1", 0)) as server:
                yield reports, server.port
