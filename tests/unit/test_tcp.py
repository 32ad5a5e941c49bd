"""TCP streams over real loopback sockets: every wait ends, memory is bounded, a peer that leaves is noticed."""

import asyncio
import time
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from win12.physical.tcp import Server, Stream, connect, serve
from win12_wire import limits
from win12_wire.errors import Code, LinkError


class Peer:
    """Keeps the server's side of the connections for the test to use."""

    def __init__(self) -> None:
        self.streams: asyncio.Queue[Stream] = asyncio.Queue()
        self.leave = asyncio.Event()
        self.server: Server | None = None

    async def handle(self, stream: Stream) -> None:
        self.streams.put_nowait(stream)
        await self.leave.wait()

    @property
    def port(self) -> int:
        assert self.server is not None
        return self.server.port


@pytest_asyncio.fixture
async def peer() -> AsyncIterator[Peer]:
    peer = Peer()
    async with await serve("127.0.0.1", 0, peer.handle, connections_max=2) as peer.server:
        yield peer


async def joined(peer: Peer) -> tuple[Stream, Stream]:
    stream = await connect("127.0.0.1", peer.port)
    return stream, await peer.streams.get()


async def test_octets_both_ways(peer: Peer) -> None:
    near, far = await joined(peer)
    near.write(b"there")
    assert await far.read(1.0) == b"there"
    far.write(b"and ")
    far.write(b"back")
    got = await near.read(1.0)
    while len(got) < 8:
        got += await near.read(1.0)
    assert got == b"and back"
    assert near.peer == f"127.0.0.1:{peer.port}"


async def test_silence_ends_the_wait(peer: Peer) -> None:
    near, _ = await joined(peer)
    began = time.monotonic()
    with pytest.raises(LinkError) as error:
        await near.read(0.05)
    assert error.value.code == Code.RESPONSE_TIMEOUT
    assert 0.04 < time.monotonic() - began < 0.5


async def test_a_peer_that_closes_is_noticed_within_milliseconds(peer: Peer) -> None:
    near, far = await joined(peer)
    waiting = asyncio.create_task(near.read(30.0))
    await asyncio.sleep(0.01)
    began = time.monotonic()
    far.close()
    with pytest.raises(LinkError) as error:
        await waiting
    assert error.value.code == Code.PEER_CLOSED
    assert time.monotonic() - began < 0.5
    with pytest.raises(LinkError):
        await near.read(30.0)
    with pytest.raises(LinkError):
        near.write(b"x")


async def test_what_came_before_the_close_is_still_read(peer: Peer) -> None:
    near, far = await joined(peer)
    far.write(b"last words")
    far.close()
    await asyncio.sleep(0.05)
    assert await near.read(1.0) == b"last words"
    with pytest.raises(LinkError):
        await near.read(1.0)


async def test_a_reset_is_a_close(peer: Peer) -> None:
    near, far = await joined(peer)
    far.abort()
    with pytest.raises(LinkError) as error:
        await near.read(5.0)
    assert error.value.code == Code.PEER_CLOSED


async def test_closing_wakes_our_own_reader(peer: Peer) -> None:
    near, _ = await joined(peer)
    waiting = asyncio.create_task(near.read(None))
    await asyncio.sleep(0)
    near.close()
    near.close()
    with pytest.raises(LinkError):
        await waiting


async def test_cancelling_a_read_loses_nothing(peer: Peer) -> None:
    near, far = await joined(peer)
    waiting = asyncio.create_task(near.read(5.0))
    await asyncio.sleep(0)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    far.write(b"kept")
    assert await near.read(1.0) == b"kept"


async def test_a_flood_is_held_back(peer: Peer) -> None:
    near, far = await joined(peer)
    far.write(bytes(8 * limits.STREAM_BUFFER))
    await asyncio.sleep(0.2)
    assert len(near._received) <= 2 * limits.STREAM_BUFFER
    got = 0
    while got < 8 * limits.STREAM_BUFFER:
        got += len(await near.read(1.0))
    assert got == 8 * limits.STREAM_BUFFER


async def test_a_peer_that_does_not_read_ends_the_wait(peer: Peer) -> None:
    near, _ = await joined(peer)
    near.write(bytes(16 << 20))
    with pytest.raises(LinkError) as error:
        await near.drain(0.1)
    assert error.value.code == Code.RESPONSE_TIMEOUT


async def test_nobody_there() -> None:
    async with await serve("127.0.0.1", 0, Peer().handle) as server:
        port = server.port
    with pytest.raises(LinkError) as error:
        await connect("127.0.0.1", port)
    assert error.value.code == Code.CONNECT_FAILED
    with pytest.raises(LinkError):
        await connect("name.invalid", 4059)


async def test_the_port_is_taken(peer: Peer) -> None:
    with pytest.raises(LinkError) as error:
        await serve("127.0.0.1", peer.port, peer.handle)
    assert error.value.code == Code.CANNOT_LISTEN
    assert error.value.detail == f"127.0.0.1:{peer.port}: address already in use"


async def test_more_connections_than_allowed_are_refused(peer: Peer) -> None:
    kept = [await joined(peer) for _ in range(2)]
    third = await connect("127.0.0.1", peer.port)
    with pytest.raises(LinkError):
        await third.read(1.0)
    assert len(kept) == 2


async def test_a_handler_that_returns_closes_its_connection(peer: Peer) -> None:
    near, _ = await joined(peer)
    peer.leave.set()
    with pytest.raises(LinkError):
        await near.read(1.0)


async def test_as_a_context(peer: Peer) -> None:
    async with await connect("127.0.0.1", peer.port) as near:
        far = await peer.streams.get()
    with pytest.raises(LinkError):
        await far.read(1.0)
    assert near.closed
