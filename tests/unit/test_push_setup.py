"""What a client sets of the push set-up holds from the next push on, over real sockets."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from simulator_help import NOW, invoke, manager, meter, put, value
from test_simulator_push import KEYS, hear
from win12.application.values.making import make
from win12.physical import tcp
from win12.simulator.config import MeterConfig
from win12.simulator.meter import Meter
from win12.simulator.model import name
from win12.simulator.push_setup import settings
from win12.simulator.pusher import Pusher, PushTarget
from win12.simulator.results import Result
from win12.simulator.station import Station
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data
from win12_wire.objects.classes import CLASSES

PUSH = "0.0.25.9.0.255"


def destination(said: bytes, service: int = 0, message: int = 0) -> Data:
    return axdr.structure(axdr.enum(service), axdr.octet_string(said), axdr.enum(message))


def wanted(*items: tuple[int, str, int]) -> Data:
    made = [(number, name(obis), at, 0, (0, None), ()) for number, obis, at in items]
    return make(CLASSES[40, 2].attribute("push_object_list").type, made)


async def test_another_destination_another_list_and_a_push_at_once() -> None:
    heard: dict[str, asyncio.Queue[bytes]] = {"first": asyncio.Queue(), "second": asyncio.Queue()}

    def listening(where: str) -> Callable[[tcp.Stream], Awaitable[None]]:
        async def listen(stream: tcp.Stream) -> None:
            while True:
                heard[where].put_nowait(await stream.read(30.0))

        return listen

    m = meter()
    async with (
        await tcp.serve("127.0.0.1", 0, listening("first")) as first,
        await tcp.serve("127.0.0.1", 0, listening("second")) as second,
    ):
        pusher = Pusher(Station(m, KEYS), PushTarget(host="127.0.0.1", port=first.port, every=3600.0, retries=1))
        task = asyncio.create_task(pusher.run())
        [one] = hear(await asyncio.wait_for(heard["first"].get(), 60))
        assert len(one.decoded.readings) == 9
        items = wanted((3, "1.0.2.8.0.255", 2), (3, "1.0.99.99.99.255", 2), (1, "0.0.42.0.0.255", 2))
        assert put(m, manager(), PUSH, items) == Result.SUCCESS
        assert put(m, manager(), PUSH, destination(b"127.0.0.1:%d" % second.port), 3) == Result.SUCCESS
        assert put(m, manager(), PUSH, axdr.unsigned(3), 6) == Result.SUCCESS
        assert invoke(m, manager(), PUSH, 1) == Result.SUCCESS
        [one] = hear(await asyncio.wait_for(heard["second"].get(), 60))
        assert [reading.obis for reading in one.decoded.readings] == ["1.0.2.8.0.255", "0.0.42.0.0.255"]
        assert heard["first"].empty()
        task.cancel()


async def test_a_push_that_is_wanted_while_another_is_under_way_follows_it() -> None:
    """An alarm comes when it comes: what is on its way already may have been made before it."""
    heard: asyncio.Queue[bytes] = asyncio.Queue()

    async def listen(stream: tcp.Stream) -> None:
        heard.put_nowait(await stream.read(30.0))

    m = meter()
    async with await tcp.serve("127.0.0.1", 0, listen) as server:
        target = PushTarget(host="127.0.0.1", port=server.port, every=3600.0, confirmed=True, confirm=0.2)
        task = asyncio.create_task(Pusher(Station(m, KEYS), target).run())
        await asyncio.wait_for(heard.get(), 60)
        assert invoke(m, manager(), PUSH, 1) == Result.SUCCESS
        await asyncio.wait_for(heard.get(), 60)
        task.cancel()


@pytest.mark.parametrize(
    "data", [destination(b""), destination(b"host"), destination(b"host:0"), destination(b"host:70000"), destination(b"\xff:1"),
             destination(b"host:1", service=1), destination(b"host:1", message=1)],
)  # fmt: skip
def test_destinations_that_cannot_be(data: Data) -> None:
    m = meter()
    assert put(m, manager(), PUSH, data, 3) == Result.OTHER_REASON
    assert value(m, PUSH, 3) == (0, b"", 0)


def test_what_is_set_outlives_a_restart_and_nothing_pushes_without_a_destination(tmp_path: Path) -> None:
    m = Meter(MeterConfig(), wall=lambda: NOW, state=tmp_path)
    assert invoke(m, manager(), PUSH, 1) == Result.TEMPORARY_FAILURE
    assert settings(m) == {}
    put(m, manager(), PUSH, destination(b"[::1]:4060"), 3)
    put(m, manager(), PUSH, axdr.long_unsigned(30), 5)
    put(m, manager(), PUSH, axdr.structure(*map(axdr.long_unsigned, (7, 150, 40))), 7)
    m = Meter(MeterConfig(), wall=lambda: NOW, state=tmp_path)
    assert settings(m) == {"host": "::1", "port": 4060, "scatter": 30, "delay": 7, "exponent": 150, "delay_max": 40}
