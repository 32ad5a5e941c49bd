"""`win12.share`: several tasks, one meter, one association, over sockets against our own meter."""

import asyncio

import pytest
import win12
from test_client import KEYS, REGISTER, SECURE, simulated
from win12.security.counters import MemoryCounters
from win12_wire.errors import Code, LinkError, LocalError


def shared(url: str, **options: float) -> win12.SharedMeter:
    return win12.share(url, keys=KEYS, counters=MemoryCounters(), **options)


async def test_tasks_share_one_association() -> None:
    async with simulated(query="&auth=gmac&suite=2", **SECURE) as url, shared(url) as meter:
        seen = set()

        async def work() -> str:
            async with meter.turn() as one:
                seen.add(id(one))
                return (await one.read(REGISTER)).unit

        assert await asyncio.gather(*(work() for _ in range(10))) == ["Wh"] * 10
        assert len(seen) == 1


async def test_a_lost_association_is_opened_again() -> None:
    async with simulated() as url, shared(url) as meter:
        async with meter.turn() as one:
            await one.read(REGISTER)
            one.conversation.abort()
            with pytest.raises(LinkError):
                await one.read(REGISTER)
        async with meter.turn() as another:
            assert another is not one
            assert (await another.read(REGISTER)).unit == "Wh"


async def test_a_meter_that_cannot_be_opened_is_told_to_each() -> None:
    async with shared("tcp://127.0.0.1:1?client=1") as meter:
        for _ in range(2):
            with pytest.raises(LinkError) as error:
                async with meter.turn():
                    pass
            assert error.value.code is Code.CONNECT_FAILED


async def test_one_that_keeps_the_meter_is_put_out_and_the_association_lives_on() -> None:
    async with simulated() as url, shared(url, hold=0.05) as meter:
        held = asyncio.Event()

        async def keeps() -> None:
            async with meter.turn() as one:
                await one.read(REGISTER)
                held.set()
                await asyncio.sleep(60)

        task = asyncio.create_task(keeps())
        await held.wait()
        async with meter.turn() as one:
            assert (await one.read(REGISTER)).unit == "Wh"
        with pytest.raises(LocalError) as error:
            await task
        assert error.value.code is Code.EVICTED


async def test_requests_that_wait_on_a_meter_that_goes_away_are_told() -> None:
    async with simulated() as url, win12.open(url, keys=KEYS, counters=MemoryCounters()) as meter:
        await meter.read(REGISTER)
        reads = [asyncio.create_task(meter.read(REGISTER)) for _ in range(5)]
        await asyncio.sleep(0)
        meter.conversation.abort()
        results = await asyncio.wait_for(asyncio.gather(*reads, return_exceptions=True), 60)
        assert all(isinstance(result, LinkError) and result.code is Code.PEER_CLOSED for result in results)
        with pytest.raises(LocalError):
            await meter.read(REGISTER)
