"""Whom a gateway answers, and when: nothing is wanted, meters that die or fall silent, answers that are late or too long."""

from __future__ import annotations

import asyncio

import pytest
from gateway_help import (
    ANSWERS,
    GET,
    HIDDEN,
    TOO_LONG,
    UNCONFIRMED,
    UNKNOWN,
    UNREACHABLE,
    UNSUPPORTED,
    A,
    B,
    client,
    gateway,
    scripted,
)
from win12.datalink.hdlc_server import HdlcServerLink
from win12.physical import tcp
from win12.transport.link import ApduReceived
from win12_wire.errors import LinkError
from win12_wire.frames.block_transfer import BlockTransfer
from win12_wire.frames.gateway import GatewayTag
from win12_wire.frames.wrapper import Wrapper

# --- whom and when


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
