"""Turns of clients on a meter behind a gateway: who waits gets one or is told, and everything is given back at the end."""

from __future__ import annotations

from functools import partial

import pytest
from gateway_help import ANSWERS, BUSY, GET, HIDDEN, RLRE, UNCONFIRMED, A, client, gateway, scripted, soon
from win12.gateway import client as gateway_client
from win12.gateway import way
from win12_wire.errors import Code, LinkError
from win12_wire.sessions import meter_sharing


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who is silent gives the meter away soon."""
    monkeypatch.setattr(way, "GatewayWay", partial(way.GatewayWay, idle_after=0.05))


async def test_a_client_that_is_silent_gives_the_meter_to_one_that_waits(hasty: None) -> None:
    async with scripted() as meter, gateway(meter.url) as running, client(running.ports[0]) as first:
        first.ask(GET, client=1)
        one = await meter.next()
        await one.asked()
        one.say(ANSWERS[1])
        assert await first.told() == (1, A, ANSWERS[1])
        async with client(running.ports[0]) as other:
            other.ask(GET, client=2)
            two = await meter.next()
            with pytest.raises(LinkError):
                await one.stream.read(5.0)
            assert await two.asked() == GET
            two.say(ANSWERS[2])
            assert await other.told() == (2, A, ANSWERS[2])
            two.end()
        one.end()


async def test_a_released_association_gives_the_meter_back_at_once() -> None:
    async with scripted() as meter, gateway(meter.url) as running, client(running.ports[0]) as raw:
        raw.ask(GET, client=1)
        one = await meter.next()
        await one.asked()
        raw.ask(GET, client=2)
        one.say(RLRE)
        assert await raw.told() == (1, A, RLRE)
        two = await meter.next()
        assert await two.asked() == GET
        assert two.pair == (2, 1)
        one.end()
        two.end()


async def test_who_waits_too_long_is_told_that_the_meter_is_busy(monkeypatch: pytest.MonkeyPatch) -> None:
    async with scripted() as meter, gateway(meter.url) as running, client(running.ports[0]) as raw:
        raw.ask(HIDDEN, client=1)
        one = await meter.next()
        await one.asked()
        monkeypatch.setattr(way, "GatewayWay", partial(way.GatewayWay, turn_after=0.3))  # of the next way
        for _ in range(5):
            raw.ask(GET, client=2)
        assert await raw.told() == (2, A, BUSY), "more than can be kept"
        assert await raw.told() == (2, A, BUSY), "its time is up"
        one.say(ANSWERS[1])
        assert await raw.told() == (1, A, ANSWERS[1])
        one.end()


async def test_where_too_many_wait_there_is_no_turn_to_be_had(unwatched: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meter_sharing, "SHARING_QUEUE_MAX", 1)
    async with scripted() as meter, gateway(meter.url) as running, client(running.ports[0]) as raw:
        raw.ask(HIDDEN, client=1)
        one = await meter.next()
        await one.asked()
        raw.ask(HIDDEN, client=2)
        raw.ask(HIDDEN, client=3)
        assert await raw.told() == (3, A, BUSY)
        one.end()


async def test_more_ways_than_a_client_may_have_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gateway_client.limits, "GATEWAY_WAYS_MAX", 2)
    async with scripted() as meter, gateway(meter.url) as running, client(running.ports[0]) as raw:
        raw.ask(HIDDEN, client=1)
        one = await meter.next()
        await one.asked()
        raw.ask(GET, client=2)
        raw.ask(GET, client=3)
        assert await raw.told() == (3, A, BUSY)
        one.say(RLRE)
        assert await raw.told() == (1, A, RLRE)
        two = await meter.next()
        await two.asked()
        raw.ask(GET, client=3)
        two.say(RLRE)
        assert await raw.told() == (2, A, RLRE)
        three = await meter.next()
        assert (await three.asked(), three.pair) == (GET, (3, 1)), "the first way has ended and made room"
        for ended in (one, two, three):
            ended.end()


async def test_a_client_that_goes_while_it_waits_is_forgotten() -> None:
    async with scripted() as meter, gateway(meter.url) as running, client(running.ports[0]) as first:
        first.ask(HIDDEN, client=1)
        one = await meter.next()
        await one.asked()
        async with client(running.ports[0]) as second, client(running.ports[0]) as third:
            second.ask(GET, client=2)
            third.ask(UNCONFIRMED, client=3)
            await soon(lambda: next(iter(running._routes.values())).sharing.waiting == 2)
        await soon(lambda: next(iter(running._routes.values())).sharing.waiting == 0)
        one.say(ANSWERS[1])
        assert await first.told() == (1, A, ANSWERS[1])
        assert meter.idle()
        one.end()


# --- the end


async def test_a_gateway_that_ends_gives_all_meters_back() -> None:
    async with scripted() as meter:
        async with gateway(meter.url) as running, client(running.ports[0]) as raw:
            raw.ask(HIDDEN)
            one = await meter.next()
            await one.asked()
        with pytest.raises(LinkError) as error:
            await one.stream.read(5.0)
        assert error.value.code == Code.PEER_CLOSED
        one.end()


async def test_what_is_no_wrapper_ends_the_connection() -> None:
    async with scripted() as meter, gateway(meter.url) as running, client(running.ports[0]) as raw:
        raw.stream.write(b"GET / HTTP/1.1\r\n\r\n")
        with pytest.raises(LinkError):
            await raw.told()
