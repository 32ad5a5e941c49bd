"""Who takes nothing, or asks for ever: memory has a bound in both directions, and no client keeps a meter from others."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from gateway_help import AARQ, BUSY, GET, UNCONFIRMED, UNREACHABLE, A, Connection, Raw, client, gateway, scripted
from win12.gateway import server as gateway_server
from win12.gateway import way
from win12.physical import tcp, udp
from win12.physical.null_modem import NullModem
from win12.physical.serial import SerialPort
from win12.physical.serial_stream import connect
from win12_wire import limits
from win12_wire.errors import Code, LinkError
from win12_wire.frames.block_transfer import BlockTransfer

MUCH = 16 * limits.GATEWAY_UNSENT_MAX
"""more than the system keeps for both ends of a connection, and the gateway"""
BLOB = UNCONFIRMED + bytes(0xEA00)
ANSWER = bytes.fromhex("C401C1000982F000") + bytes(0xF000)


@pytest.fixture
def most(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """What the gateway had waiting, at each look."""
    seen: list[int] = []
    look = tcp.Stream.unsent.fget
    assert look is not None

    def unsent(stream: tcp.Stream) -> int:
        seen.append(look(stream))
        return seen[-1]

    monkeypatch.setattr(tcp.Stream, "unsent", property(unsent))
    return seen


def said(caplog: pytest.LogCaptureFixture) -> str:
    return "\n".join(one.getMessage() for one in caplog.records if one.name == "win12.gateway")


async def flood(meter: Connection, answers: int) -> None:
    """Say much, then wait for what the gateway says. Raises its end."""
    for _ in range(answers):
        meter.say(ANSWER)
        await meter.stream.drain(5.0)
    await meter.stream.read(5.0)


@asynccontextmanager
async def asking(raw: Raw, apdu: bytes, every: float = 0.02) -> AsyncIterator[None]:
    """As long as this is open the client asks again and again."""

    async def ask() -> None:
        while True:
            raw.ask(apdu)
            await asyncio.sleep(every)

    task = asyncio.create_task(ask())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def test_a_meter_that_reads_nothing_loses_its_link(most: list[int], caplog: pytest.LogCaptureFixture) -> None:
    async with scripted() as meter, gateway(meter.url) as running, client(running.ports[0]) as raw:
        raw.ask(GET)
        one = await meter.next()
        assert await one.asked() == GET
        assert one.stream._transport is not None
        one.stream._transport.pause_reading()
        for _ in range(MUCH // len(BLOB)):
            raw.ask(BLOB)
            await raw.stream.drain(5.0)
        assert await raw.told() == (16, A, UNREACHABLE)
        one.end()
    assert "the link to the meter is lost: " in said(caplog)
    assert "octets wait for somebody who takes none" in said(caplog)
    assert limits.GATEWAY_UNSENT_MAX < max(most) < 2 * limits.GATEWAY_UNSENT_MAX


async def test_a_client_that_reads_nothing_loses_its_connection(most: list[int], caplog: pytest.LogCaptureFixture) -> None:
    async with scripted() as meter, gateway(meter.url) as running, client(running.ports[0]) as raw:
        raw.ask(AARQ)
        one = await meter.next()
        await one.asked()
        assert raw.stream._transport is not None
        raw.stream._transport.pause_reading()
        one.say(AARQ)
        with pytest.raises(LinkError) as error:
            await flood(one, MUCH // len(ANSWER))
        assert error.value.code == Code.PEER_CLOSED, "the meter was given back"
        one.end()
    assert "ended: " in said(caplog)
    assert "octets wait for somebody who takes none" in said(caplog)
    assert limits.GATEWAY_UNSENT_MAX < max(most) < 2 * limits.GATEWAY_UNSENT_MAX


async def test_who_asks_again_and_again_hears_that_the_meter_is_silent() -> None:
    async with scripted() as meter, gateway(f'url = "{meter.url}"\ntimeout = 0.3') as running, client(running.ports[0]) as raw:
        raw.ask(GET)
        one = await meter.next()
        await one.asked()
        async with asking(raw, GET), asyncio.timeout(60):
            told = [(await raw.told())[2]]
            while told[-1] == BUSY:
                told.append((await raw.told())[2])
        assert told[0] == BUSY, "only so much is asked ahead of an answer"
        assert told[-1] == UNREACHABLE
        one.end()


async def test_a_window_of_blocks_is_one_request() -> None:
    def block(number: int, streaming: int) -> bytes:
        return BlockTransfer(
            last_block=0, streaming=streaming, window=16, block_number=number, block_number_ack=0, raw=b"x"
        ).encode()

    window = [block(number, int(number < 16)) for number in range(1, 17)]
    async with scripted() as meter, gateway(meter.url) as running, client(running.ports[0]) as raw:
        raw.ask(AARQ)
        one = await meter.next()
        await one.asked()
        one.say(AARQ)
        assert await raw.told() == (16, A, AARQ)
        for number in (0, 1):
            for apdu in window:
                raw.ask(apdu)
            assert [await one.asked() for _ in window] == window
            one.say(window[number])
            assert await raw.told() == (16, A, window[number])
        one.end()


async def test_who_asks_for_ever_gives_the_meter_to_one_that_waits(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(gateway_server.limits, "T_GATEWAY_HOLD", 0.3)
    async with (
        scripted() as meter,
        gateway(meter.url) as running,
        client(running.ports[0]) as first,
        client(running.ports[0]) as other,
    ):
        first.ask(GET, client=1)
        one = await meter.next()
        await one.asked()
        async with asking(first, UNCONFIRMED):
            other.ask(GET, client=2)
            two = await meter.next()
            assert (await two.asked(), two.pair) == (GET, (2, 1))
            two.say(ANSWER)
            assert await other.told() == (2, A, ANSWER)
        assert await first.told() == (1, A, UNREACHABLE)
        one.end()
        two.end()
    assert "m0, client 1: the link to the meter is lost: " in said(caplog)


async def test_a_hold_is_above_the_time_of_any_single_answer() -> None:
    assert limits.T_GATEWAY_ANSWER + limits.T_GATEWAY_TURN < limits.T_GATEWAY_HOLD < limits.T_SHARING_HOLD


async def test_a_line_that_nobody_reads_from_is_counted_too() -> None:
    async with NullModem() as cable, await connect(SerialPort(cable.ends[1], 115200), 1.0) as stream:
        stream.write(bytes(2 * limits.GATEWAY_UNSENT_MAX))
        assert limits.GATEWAY_UNSENT_MAX < stream.unsent < 2 * limits.GATEWAY_UNSENT_MAX
        with pytest.raises(LinkError, match="octets wait for somebody who takes none"):
            way.taken(stream)
        stream.abort()
        assert stream.unsent == 0


async def test_datagrams_wait_for_nobody() -> None:
    stream = await udp.connect("127.0.0.1", 9)
    stream.write(b"x")
    way.taken(stream)
    stream.close()
