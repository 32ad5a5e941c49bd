"""UDP over asyncio: one peer as a stream of datagrams, and a socket that many peers speak to. Bounded, every wait ends."""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias, cast

from win12_wire import limits
from win12_wire.errors import Code, LinkError

from win12.physical.tcp import reason
from win12.physical.waiting import Waiter

Address: TypeAlias = "tuple[str | Any, ...]"


class Datagrams:
    """The datagrams of one peer, a `physical.carrier.Carrier`: one `read` is one of them, one `write` too. One reader at a time.

    At most DATAGRAMS_MAX are held; what comes then is lost, as it may be anywhere on its way. `idle`: seconds of silence that
    end it, None for never.
    """

    __slots__ = ("_address", "_closed", "_error", "_idle", "_on_close", "_received", "_transport", "_waiter")

    def __init__(
        self, transport: asyncio.DatagramTransport, address: Address | None = None, idle: float | None = None,
        on_close: Callable[[], object] | None = None,
    ) -> None:  # fmt: skip
        self._transport = transport
        self._idle = idle
        self._address = address
        self._on_close = on_close
        self._received: deque[bytes] = deque(maxlen=limits.DATAGRAMS_MAX)
        self._waiter = Waiter()
        self._closed = False
        self._error: LinkError | None = None

    async def read(self, within: float | None) -> bytes:
        """The next datagram, within so many seconds; LinkError RESPONSE_TIMEOUT, or PEER_CLOSED when nobody is there."""
        if not self._received and not self._closed:
            await self._wait(within)
        if self._received:
            return self._received.popleft()
        raise self._error or LinkError(Code.PEER_CLOSED)

    def write(self, data: bytes) -> None:
        """Send one datagram; LinkError PEER_CLOSED after the end."""
        if self._closed:
            raise self._error or LinkError(Code.PEER_CLOSED)
        self._transport.sendto(data, self._address)

    @property
    def unsent(self) -> int:
        """None: no peer of datagrams makes anybody wait."""
        return 0

    async def drain(self, within: float | None) -> None:
        """Nothing to wait for: what the system does not take at once is lost."""

    def close(self) -> None:
        """End it; twice is harmless."""
        self.end(None)

    def abort(self) -> None:
        """As `close`."""
        self.end(None)

    @property
    def closed(self) -> bool:
        """No more will come, though some may still be read."""
        return self._closed

    @property
    def peer(self) -> str:
        """host:port of the other side."""
        name = self._address or self._transport.get_extra_info("peername")
        return f"{name[0]}:{name[1]}" if name else "nowhere"

    @property
    def source(self) -> str:
        """What comes from there is filed under this."""
        return f"udp://{self.peer}"

    # --- called by who has the socket

    def arrived(self, data: bytes) -> None:
        """A datagram of this peer."""
        if len(self._received) < limits.DATAGRAMS_MAX and not self._closed:
            self._received.append(data)
            self._waiter.wake()

    def end(self, error: LinkError | None) -> None:
        """Nothing more comes: the socket is gone, or the peer's system says that nobody is there."""
        if self._closed:
            return
        self._closed, self._error = True, error
        if self._on_close is not None:
            self._on_close()
        self._waiter.wake()

    async def _wait(self, within: float | None) -> None:
        if self._idle is not None:
            within = self._idle if within is None else min(within, self._idle)
        await self._waiter.wait(within)
        if not self._received and not self._closed and within is not None:
            if self._idle is None or within < self._idle:
                raise LinkError(Code.RESPONSE_TIMEOUT, f"nothing for {within:g} s")
            self.end(LinkError(Code.PEER_CLOSED, f"silent for {within:g} s"))


class _Caller(asyncio.DatagramProtocol):
    """A socket for one peer: the system passes on only what comes from there."""

    datagrams: Datagrams

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.datagrams = Datagrams(cast(asyncio.DatagramTransport, transport), on_close=transport.close)

    def datagram_received(self, data: bytes, addr: Address) -> None:
        self.datagrams.arrived(data)

    def error_received(self, exc: Exception) -> None:
        assert isinstance(exc, OSError)
        self.datagrams.end(LinkError(Code.PEER_CLOSED, reason(exc)))

    def connection_lost(self, exc: Exception | None) -> None:
        self.datagrams.end(LinkError(Code.PEER_CLOSED, "" if exc is None else str(exc)))


async def connect(host: str, port: int, within: float = limits.T_CONNECT, *, everyone: bool = False) -> Datagrams:
    """A peer to speak to, with `everyone` all of a network, at its broadcast address. Whether anybody is there shows only when it
    answers; LinkError CONNECT_FAILED for an unknown name."""
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(within):
            _, protocol = await loop.create_datagram_endpoint(_Caller, remote_addr=(host, port), allow_broadcast=everyone)
    except TimeoutError:
        raise LinkError(Code.CONNECT_FAILED, f"{host}:{port}: no address within {within:g} s") from None
    except OSError as error:
        raise LinkError(Code.CONNECT_FAILED, f"{host}:{port}: {reason(error)}") from None
    return protocol.datagrams


class Server(asyncio.DatagramProtocol):
    """A socket, and who speaks to it: each address has a handler until that returns."""

    def __init__(self, on_peer: Callable[[Datagrams], Awaitable[None]], peers_max: int, idle: float | None) -> None:
        self._on_peer = on_peer
        self._idle = idle
        self._peers_max = peers_max
        self._peers: dict[Address, Datagrams] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._transport: asyncio.DatagramTransport | None = None

    @property
    def port(self) -> int:
        """The UDP port: the one the system chose when 0 was asked for."""
        assert self._transport is not None
        return int(self._transport.get_extra_info("sockname")[1])

    @property
    def peers(self) -> int:
        """How many addresses have a handler."""
        return len(self._peers)

    async def start(self, host: str, port: int) -> None:
        """Listen; LinkError CANNOT_LISTEN when the address cannot be had."""
        loop = asyncio.get_running_loop()
        try:
            await loop.create_datagram_endpoint(lambda: self, local_addr=(host or "0.0.0.0", port))  # noqa: S104 - as asked for
        except OSError as error:
            raise LinkError(Code.CANNOT_LISTEN, f"{host or '*'}:{port}: {reason(error)}") from None

    async def close(self) -> None:
        """Give the socket up, end every peer and wait for its handler."""
        if self._transport is not None:
            self._transport.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def __aenter__(self) -> Server:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    # --- called by the event loop

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.DatagramTransport, transport)

    def datagram_received(self, data: bytes, addr: Address) -> None:
        known = self._peers.get(addr)
        if known is None and len(self._peers) < self._peers_max:
            known = self._accept(addr)
        if known is not None:
            known.arrived(data)

    def _accept(self, addr: Address) -> Datagrams:
        assert self._transport is not None
        peer = self._peers[addr] = Datagrams(self._transport, addr, self._idle, lambda: self._peers.pop(addr, None))
        task = asyncio.get_running_loop().create_task(self._handle(peer))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return peer

    async def _handle(self, peer: Datagrams) -> None:
        try:
            with contextlib.suppress(LinkError):  # the peer fell silent: its own business
                await self._on_peer(peer)
        finally:
            peer.close()


async def serve(
    host: str, port: int, on_peer: Callable[[Datagrams], Awaitable[None]], peers_max: int = limits.DATAGRAM_PEERS_MAX,
    idle: float | None = None,
) -> Server:  # fmt: skip
    """Take datagrams on `host`:`port` (0: any free port) and run `on_peer` for each address, which is forgotten when it returns.

    `idle`: seconds after which the datagrams of a silent address end, None for never. Of more addresses than `peers_max` at a
    time nothing is taken. LinkError CANNOT_LISTEN when the address cannot be had.
    """
    server = Server(on_peer, peers_max, idle)
    await server.start(host, port)
    return server
