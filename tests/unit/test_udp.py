"""The wrapper over UDP: datagrams that are lost, doubled, spoiled or from somebody else; a whole association; pushes."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from test_client import KEYS, REGISTER, opened, simulated
from win12.application.association.settings import Authentication, Security
from win12.network.datagrams import DatagramLink
from win12.physical import udp
from win12.physical.carrier import serve
from win12.physical.listen_url import Socket, parse_listen
from win12.physical.url import parse_url
from win12.transport.link import ApduReceived, LinkOpened
from win12_wire import limits
from win12_wire.errors import Code, LinkError, LocalError, WireError
from win12_wire.frames.wrapper import Wrapper

QUERY = "client=1&auth=gmac&suite=2"
SECURE = {"authentication": Authentication.GMAC, "security": Security.AUTHENC, "suite": 2}


def message(source: int, destination: int, apdu: bytes = b"\xc0") -> bytes:
    return Wrapper(source_wport=source, destination_wport=destination, apdu=apdu).encode()


def link(**given: Any) -> DatagramLink:
    found = DatagramLink(**{"client": 1, "server": 1, **given})
    found.open(0.0)
    assert found.next_event() == LinkOpened()
    return found


def heard(of: DatagramLink, *datagrams: bytes) -> list[Any]:
    found = []
    for one in datagrams:
        of.receive(one, 0.0)
    while (event := of.next_event()) is not None:
        found.append(event)
    return found


def test_what_is_no_message_is_dropped_and_nothing_else() -> None:
    good = message(1, 1, b"\xc4\x01")
    bad = [b"", b"\x00", good[:-1], good + b"\x00", b"\x00\x02" + good[2:], message(2, 1), message(1, 2), message(1, 1, b"")]
    assert heard(link(), *bad, good) == [ApduReceived(b"\xc4\x01", 1, 1)]


def test_a_client_drops_what_the_network_doubled_and_a_server_answers_again() -> None:
    good, other = message(1, 1, b"\xc4\x01"), message(1, 1, b"\xc4\x02")
    assert len(heard(link(), good, good, other, good)) == 3
    assert len(heard(link(serving=True), good, good)) == 2


def test_each_message_is_a_datagram() -> None:
    one = link()
    for apdu in (b"\x01", b"\x02"):
        one.send(apdu, 0.0)
    assert [one.outgoing(), one.outgoing(), one.outgoing()] == [message(1, 1, b"\x01"), message(1, 1, b"\x02"), b""]
    with pytest.raises(WireError, match="in a datagram") as wrong:
        one.send(bytes(limits.DATAGRAM_APDU_MAX + 1), 0.0)
    assert wrong.value.code == Code.CANNOT_ENCODE
    one.close(0.0)
    with pytest.raises(LocalError):
        one.send(b"\x01", 0.0)


def test_a_server_answers_who_asked() -> None:
    meter = link(serving=True, server=0)
    assert heard(meter, message(16, 7)) == [ApduReceived(b"\xc0", 16, 7)]
    meter.send(b"\xc4", 0.0)
    assert meter.outgoing() == message(7, 16, b"\xc4")


async def test_a_meter_is_read() -> None:
    async with simulated("udp", **SECURE) as url, opened(udp_url(url)) as meter:
        assert (await meter.read(REGISTER)).unit == "Wh"
        rows = [row async for row in meter.profile("1.0.99.1.0.255", last=200)]
        assert len(rows) == 200
        await meter.act("0.0.1.0.0.255:shift_time", 1)


def udp_url(url: str) -> str:
    return f"udp://{url.partition('://')[2].partition('?')[0]}?{QUERY}&timeout=1"


@asynccontextmanager
async def between(target: int, alter: Callable[[bytes, bool], list[bytes]]) -> AsyncIterator[int]:
    """Who passes datagrams on to a port and back, altered. Its own port."""

    async def caller(peer: udp.Datagrams) -> None:
        meter = await udp.connect("127.0.0.1", target)
        with meter_closed(meter):
            await asyncio.gather(pass_on(peer, meter, asked=True), pass_on(meter, peer, asked=False))

    async def pass_on(source: udp.Datagrams, to: udp.Datagrams, *, asked: bool) -> None:
        while True:
            for one in alter(await source.read(None), asked):
                to.write(one)

    async with await udp.serve("127.0.0.1", 0, caller) as server:
        yield server.port


class meter_closed:
    def __init__(self, meter: udp.Datagrams) -> None:
        self._meter = meter

    def __enter__(self) -> None:
        pass

    def __exit__(self, *_: object) -> None:
        self._meter.close()


def doubled(data: bytes, _: bool) -> list[bytes]:
    return [data, data]


def spoiled(data: bytes, asked: bool) -> list[bytes]:
    return [data] if asked else [b"\x00\x09" + data, data[:-1], data]


@pytest.mark.parametrize("alter", [spoiled, lambda data, asked: [data] if asked else [data, data]], ids=["spoiled", "doubled"])
async def test_what_the_network_does_is_borne(alter: Callable[[bytes, bool], list[bytes]]) -> None:
    async with simulated("udp", **SECURE) as url:
        port = int(url.rpartition(":")[2].partition("?")[0])
        async with between(port, alter) as other, opened(f"udp://127.0.0.1:{other}?{QUERY}") as meter:
            for _ in range(3):
                assert (await meter.read(REGISTER)).unit == "Wh"


async def test_what_is_lost_is_missed_in_time() -> None:
    lost = asyncio.Event()
    async with simulated("udp", **SECURE) as url:
        port = int(url.rpartition(":")[2].partition("?")[0])
        through = between(port, lambda data, _: [] if lost.is_set() else [data])
        async with through as other, opened(f"udp://127.0.0.1:{other}?{QUERY}&timeout=0.5") as meter:
            await meter.read(REGISTER)
            lost.set()
            with pytest.raises(LinkError) as missed:
                await meter.read(REGISTER)
            assert missed.value.code == Code.RESPONSE_TIMEOUT


async def test_nobody_there_is_told_at_once() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(LinkError) as refused:
        async with opened(f"udp://127.0.0.1:{port}?client=16&timeout=20"):
            pass
    assert refused.value.code == Code.PEER_CLOSED


async def test_only_the_meter_is_heard() -> None:
    """The system drops what comes from another port."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as meter, socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as stranger:
        for one in (meter, stranger):
            one.bind(("127.0.0.1", 0))
        caller = await udp.connect("127.0.0.1", meter.getsockname()[1])
        caller.write(b"hello")
        address = await asyncio.to_thread(lambda: meter.recvfrom(100)[1])
        stranger.sendto(b"I am the meter", address)
        meter.sendto(b"no, I am", address)
        assert await caller.read(5.0) == b"no, I am"
        with pytest.raises(LinkError, match=r"nothing for 0\.05 s"):
            await caller.read(0.05)
        caller.close()
        caller.close()
        with pytest.raises(LinkError):
            await caller.read(None)
        with pytest.raises(LinkError):
            caller.write(b"x")


async def test_peers_are_bounded_and_forgotten() -> None:
    begun = []

    async def take(peer: udp.Datagrams) -> None:
        begun.append(peer.source)
        while True:
            await peer.read(None)

    async with await udp.serve("127.0.0.1", 0, take, peers_max=2, idle=0.2) as server:
        callers = [await udp.connect("127.0.0.1", server.port) for _ in range(3)]
        for one in callers:
            one.write(b"x")
        async with asyncio.timeout(60):
            while len(begun) < 2 or server.peers:  # noqa: ASYNC110
                await asyncio.sleep(0.01)
        assert len(begun) == 2
        callers[2].write(b"x")
        async with asyncio.timeout(60):
            while len(begun) < 3:  # noqa: ASYNC110
                await asyncio.sleep(0.01)
        for one in callers:
            one.close()


async def test_a_flood_is_held_within_bounds() -> None:
    caller = await udp.connect("127.0.0.1", 9)
    for number in range(limits.DATAGRAMS_MAX + 10):
        caller.arrived(bytes([number]))
    assert [await caller.read(1.0) for _ in range(limits.DATAGRAMS_MAX)] == [bytes([n]) for n in range(limits.DATAGRAMS_MAX)]
    with pytest.raises(LinkError):
        await caller.read(0.01)
    caller.close()


async def test_a_port_that_is_taken_is_said() -> None:
    async def nobody(_: object) -> None:
        pass

    async with await serve(Socket("udp", "127.0.0.1", 0), nobody) as first:
        with pytest.raises(LinkError) as taken:
            await serve(Socket("udp", "127.0.0.1", first.port), nobody)
        assert taken.value.code == Code.CANNOT_LISTEN
    with pytest.raises(LinkError) as unknown:
        await udp.connect("no.such.host.invalid", 1)
    assert unknown.value.code == Code.CONNECT_FAILED


def test_urls() -> None:
    url = parse_url("udp://meter?client=1")
    assert (url.link, url.carrier, url.peer) == ("wrapper", "udp", "meter:4059")
    assert parse_listen("udp://:4060") == Socket("udp", "", 4060)
    assert KEYS.ek
