"""A gateway over real sockets and a real line: who asks which meter is answered by that one, and nobody waits for ever."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

import pytest
import win12
from gateway_help import (
    AARQ,
    BUSY,
    GET,
    HIDDEN,
    RLRE,
    TOO_LONG,
    UNCONFIRMED,
    UNKNOWN,
    UNREACHABLE,
    UNSUPPORTED,
    A,
    B,
    client,
    gateway,
    party,
    scripted,
    soon,
)
from test_client import KEYS, NOW, REGISTER, SECURE, simulated
from win12.datalink.hdlc_server import HdlcServerLink
from win12.gateway import client as gateway_client
from win12.gateway import way
from win12.physical import tcp
from win12.physical.gateway_url import Behind
from win12.physical.null_modem import NullModem
from win12.physical.serial import SerialPort
from win12.physical.serial_stream import connect
from win12.security.counters import MemoryCounters
from win12.simulator.config import MeterConfig
from win12.simulator.meter import Meter
from win12.simulator.station import Station
from win12.transport.link import ApduReceived
from win12_wire.errors import Code, LinkError, RemoteError
from win12_wire.frames.block_transfer import BlockTransfer
from win12_wire.frames.gateway import GatewayTag
from win12_wire.frames.wrapper import Wrapper
from win12_wire.sessions import meter_sharing

PROFILE = "1.0.99.1.0.255"
SECRET = "client=1&auth=gmac&suite=2"
ANSWERS = [bytes((0xC4, 1, 0xC1, 0, 0x11, number)) for number in range(5)]


def place(url: str) -> str:
    return url.partition("?")[0]


def through(port: int, behind: Behind, query: str = SECRET, scheme: str = "tcp") -> str:
    return f"{scheme}://127.0.0.1:{port}?{query}&gateway={behind}"


async def read(url: str, counters: Any = None) -> tuple[Any, int]:
    """A register and a day of the load curve, mutually authenticated and ciphered from end to end."""
    async with win12.open(url, keys=KEYS, counters=counters or MemoryCounters()) as meter:
        value = (await meter.read(REGISTER)).raw
        return value, len([row async for row in meter.profile(PROFILE, last=96)])


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who is silent gives the meter away soon."""
    monkeypatch.setattr(way, "GatewayWay", partial(way.GatewayWay, idle_after=0.05))


# --- our client, our meters


@pytest.mark.parametrize("scheme", ["tcp", "udp"])
@pytest.mark.parametrize("link", ["wrapper", "hdlc"])
async def test_a_meter_is_read_through_a_gateway(scheme: str, link: Any) -> None:
    async with simulated(link, **SECURE) as url, gateway(place(url), listen=f'"{scheme}://127.0.0.1:0"') as running:
        value, rows = await read(through(running.ports[0], A, scheme=scheme))
        assert value > 0
        assert rows == 96


async def test_blocks_of_general_block_transfer_pass() -> None:
    for link in ("wrapper", "hdlc"):
        async with simulated(link, general_blocks=True, **SECURE) as url, gateway(place(url)) as running:  # type: ignore[arg-type]
            _, rows = await read(through(running.ports[0], A, SECRET + "&blocks=general&pdu=200"))
            assert rows == 96


async def test_two_meters_behind_one_gateway_and_two_clients_of_each_at_once() -> None:
    meters = simulated(**SECURE, seed=7), simulated("hdlc", **SECURE, seed=8)
    async with meters[0] as one, meters[1] as two, gateway(place(one), place(two)) as running:
        (port,) = running.ports

        async def public(behind: Behind) -> Any:
            async with win12.open(through(port, behind, "client=16")) as meter:
                return (await meter.read("0.0.42.0.0.255")).value

        own = [await read(url + "&auth=gmac&suite=2") for url in (one, two)]
        kept = [MemoryCounters(), MemoryCounters()]
        for counters in kept:
            counters.raise_to(win12.security.counters.counter_name(KEYS.ek, KEYS.client_title), 1000)
        ciphered = (read(through(port, behind), counters) for behind, counters in zip((A, B), kept, strict=True))
        found = await asyncio.gather(*ciphered, public(A), public(B))
        assert found[:2] == own
        assert found[2] != found[3]


@asynccontextmanager
async def on_one_line() -> AsyncIterator[str]:
    """Two meters on a serial line, at the lower addresses 17 and 18."""
    meters = [Meter(MeterConfig(days=2, seed=number, **SECURE), wall=lambda: NOW.timestamp()) for number in (7, 8)]
    stations = {lower: Station(meter, KEYS) for lower, meter in zip((17, 18), meters, strict=True)}
    async with NullModem() as cable, await connect(SerialPort(cable.ends[1], 115200), 1.0) as stream:
        task = asyncio.create_task(party(stream, stations, lambda lower: HdlcServerLink(server=1, physical=lower)))
        try:
            yield f"serial://{cable.ends[0]}?speed=115200&physical="
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)


async def test_meters_on_one_serial_line_have_their_turns_together() -> None:
    async with on_one_line() as line, gateway(line + "17", line + "18") as running:
        (port,) = running.ports

        async def name(behind: Behind) -> Any:
            async with win12.open(through(port, behind), keys=KEYS, counters=MemoryCounters()) as meter:
                return (await meter.read("0.0.42.0.0.255")).value

        one, two = await asyncio.gather(name(A), name(B))
        assert one != two


async def test_a_gateway_behind_a_gateway() -> None:
    async with (
        simulated(**SECURE) as url,
        gateway(place(url)) as inner,
        gateway(f"tcp://127.0.0.1:{inner.ports[0]}?gateway={A}") as outer,
    ):
        assert (await read(through(outer.ports[0], A)))[1] == 96


# --- what cannot be


async def test_a_meter_that_is_not_known_is_told_at_once() -> None:
    async with simulated() as url, gateway(place(url)) as running:
        for behind in (Behind(0, b"1235"), Behind(1, b"1234"), B):
            with pytest.raises(RemoteError, match="service unknown, operation not possible") as error:
                await read(through(running.ports[0], behind, "client=16"))
            assert error.value.code == Code.EXCEPTION
        with pytest.raises(RemoteError, match="service unknown, service not supported"):
            await read(f"tcp://127.0.0.1:{running.ports[0]}?client=16")


async def test_what_wants_no_answer_waits_for_none() -> None:
    """It goes to the meter at once, and nobody is told that nothing came."""
    async with scripted() as meter, gateway(f'url = "{meter.url}"\ntimeout = 0.05') as running, client(running.ports[0]) as raw:
        raw.ask(UNCONFIRMED)
        one = await meter.next()
        assert await one.asked() == UNCONFIRMED
        raw.ask(UNCONFIRMED)
        assert await one.asked() == UNCONFIRMED
        await asyncio.sleep(0.2)
        raw.ask(GET, B)
        assert await raw.told() == (16, B, UNKNOWN)
        one.end()


async def test_what_wants_no_answer_gets_none(caplog: pytest.LogCaptureFixture) -> None:
    async with scripted() as meter, gateway(meter.url) as running, client(running.ports[0]) as raw:
        raw.ask(UNCONFIRMED, B)
        raw.ask(UNCONFIRMED, None)
        raw.ask(GET, B, tag=GatewayTag.response)
        raw.ask(b"", B)
        raw.stream.write(Wrapper(source_wport=16, destination_wport=0x7F, apdu=GET).encode())
        raw.ask(GET, B, client=17)
        assert await raw.told() == (17, B, UNKNOWN)
        raw.ask(GET, None, client=18)
        assert await raw.told() == (18, None, UNSUPPORTED)
    said = [one.getMessage().partition(", client ")[2] for one in caplog.records if one.name == "win12.gateway"]
    done = [one.partition(", ")[0] for one in said]
    assert done == ["16: left", "16: left", "16: left", "17: refused", "18: refused"]


async def test_a_meter_that_cannot_be_reached() -> None:
    async with scripted() as gone:
        pass
    async with gateway(gone.url) as running:
        with pytest.raises(RemoteError, match="service not allowed, operation not possible"):
            await read(through(running.ports[0], A, "client=16"))


async def test_an_address_that_the_link_does_not_have() -> None:
    async with on_one_line() as line, gateway(line + "17") as running, client(running.ports[0]) as raw:
        raw.ask(AARQ, client=300)
        assert await raw.told() == (300, A, UNREACHABLE)


async def test_a_meter_that_dies_is_told_whatever_was_asked() -> None:
    async with scripted() as meter, gateway(meter.url) as running, client(running.ports[0]) as raw:
        raw.ask(HIDDEN)
        one = await meter.next()
        assert await one.asked() == HIDDEN
        one.end()
        assert await raw.told() == (16, A, UNREACHABLE)
        raw.ask(GET)
        two = await meter.next()
        assert await two.asked() == GET
        two.say(ANSWERS[1])
        assert await raw.told() == (16, A, ANSWERS[1])


async def test_a_meter_that_falls_silent_is_told_where_an_answer_is_certain() -> None:
    async with scripted() as meter, gateway(f'url = "{meter.url}"\ntimeout = 0.1') as running, client(running.ports[0]) as raw:
        raw.ask(HIDDEN)
        one = await meter.next()
        assert await one.asked() == HIDDEN
        raw.ask(GET)
        assert await one.asked() == GET
        assert await raw.told() == (16, A, UNREACHABLE)
        one.say(ANSWERS[2])
        assert await raw.told() == (16, A, ANSWERS[2]), "late, of the same association"
        one.end()


async def test_a_late_answer_reaches_nobody_else() -> None:
    async with scripted() as meter, gateway(meter.url) as running, client(running.ports[0]) as other:
        async with client(running.ports[0]) as first:
            first.ask(HIDDEN, client=1)
            one = await meter.next()
            assert await one.asked() == HIDDEN
            other.ask(GET, client=1)
        two = await meter.next()
        assert await two.asked() == GET
        with pytest.raises(LinkError):  # it had to be ended before anybody else could ask
            one.say(ANSWERS[3])
        two.say(ANSWERS[4])
        assert await other.told() == (1, A, ANSWERS[4])
        one.end()
        two.end()


async def test_answers_go_to_the_addresses_that_asked_in_whatever_order_they_come() -> None:
    async with scripted() as one, scripted() as two, gateway(one.url, two.url) as running, client(running.ports[0]) as raw:
        raw.ask(GET, A, client=16)
        raw.ask(GET, B, client=17)
        first, second = await one.next(), await two.next()
        await first.asked()
        await second.asked()
        assert (first.pair, second.pair) == ((16, 1), (17, 1))
        second.say(ANSWERS[2])
        assert await raw.told() == (17, B, ANSWERS[2])
        first.say(ANSWERS[1])
        assert await raw.told() == (16, A, ANSWERS[1])
        first.end()
        second.end()


# --- turns


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


# --- sizes


async def test_an_answer_that_does_not_fit_behind_the_prefix() -> None:
    async with scripted() as meter, gateway(meter.url) as running, client(running.ports[0]) as raw:
        raw.ask(HIDDEN)
        one = await meter.next()
        await one.asked()
        fits = 0xFFFF - 3 - len(A.address)
        one.say(bytes(fits + 1))
        assert await raw.told() == (16, A, TOO_LONG)
        one.say(bytes(fits))
        assert await raw.told() == (16, A, bytes(fits))
        one.end()


async def test_blocks_in_a_row_all_pass() -> None:
    def block(number: int, last: int = 0) -> bytes:
        return BlockTransfer(
            last_block=last, streaming=1 - last, window=1, block_number=number, block_number_ack=0, raw=b"x"
        ).encode()

    async with scripted() as meter, gateway(meter.url) as running, client(running.ports[0]) as raw:
        raw.ask(GET)
        one = await meter.next()
        await one.asked()
        for number in range(1, 4):
            one.say(block(number, last=number == 3))
            assert await raw.told() == (16, A, block(number, last=number == 3))
        one.end()


async def test_a_meter_over_hdlc_that_has_more_to_say_is_given_the_turn() -> None:
    """An event comes first, and the answer behind it: HDLC lets the meter speak only when it is asked."""
    event = bytes.fromhex("C200000100000100FF0200")
    loop = asyncio.get_running_loop()

    async def meter(stream: tcp.Stream) -> None:
        link = HdlcServerLink(server=1)
        while True:
            link.receive(await stream.read(None), loop.time())
            while (heard := link.next_event()) is not None:
                for said in (event, ANSWERS[1]) if isinstance(heard, ApduReceived) else ():
                    link.send(said, loop.time())
            stream.write(link.outgoing())

    async with await tcp.serve("127.0.0.1", 0, meter) as served:
        url = f"hdlc+tcp://127.0.0.1:{served.port}"
        async with gateway(url) as running, client(running.ports[0]) as raw:
            raw.ask(GET)
            assert await raw.told() == (16, A, event)
            assert await raw.told() == (16, A, ANSWERS[1])


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
