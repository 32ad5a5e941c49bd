"""TCP streams over asyncio protocols: bounded in memory, every wait ends, a peer that closes is noticed at once.

Protocol classes rather than asyncio streams: a third of the memory per connection, and no task in between.
"""

import asyncio
import os
from collections.abc import Awaitable, Callable
from types import TracebackType

from win12_wire import limits
from win12_wire.errors import Code, LinkError

from win12.physical.waiting import Waiter


class Stream(asyncio.Protocol):
    """One TCP connection. `read` and `write` octets; one reader at a time."""

    __slots__ = ("_closed", "_error", "_on_connection", "_paused", "_received", "_transport", "_waiter", "_writable")

    def __init__(self, on_connection: "Callable[[Stream], None] | None" = None) -> None:
        self._on_connection = on_connection
        self._transport: asyncio.Transport | None = None
        self._received = bytearray()
        self._waiter = Waiter()
        self._writable: asyncio.Future[None] | None = None
        self._paused = False
        self._closed = False
        self._error: LinkError | None = None

    async def read(self, within: float | None) -> bytes:
        """All octets received and not yet read, at least one; at most STREAM_BUFFER and one packet are ever held.

        `within` in seconds, None for ever. LinkError PEER_CLOSED as soon as the peer has closed and everything it sent was read,
        RESPONSE_TIMEOUT when nothing came.
        """
        if not self._received and not self._closed:
            await self._waiter.wait(within)
            if not self._received and not self._closed:
                raise LinkError(Code.RESPONSE_TIMEOUT, f"nothing for {within:g} s")
        if self._received:
            data = bytes(self._received)
            self._received.clear()
            self._resume()
            return data
        raise self._error or LinkError(Code.PEER_CLOSED)

    def write(self, data: bytes) -> None:
        """Send without waiting; LinkError PEER_CLOSED when the connection is gone."""
        if self._closed or self._transport is None:
            raise self._error or LinkError(Code.PEER_CLOSED)
        self._transport.write(data)

    @property
    def unsent(self) -> int:
        """Octets that were written and that the system has not taken: the peer reads too slowly."""
        return self._transport.get_write_buffer_size() if self._transport is not None and not self._closed else 0

    async def drain(self, within: float | None) -> None:
        """Wait until the peer has taken what was written, but for a small rest; LinkError RESPONSE_TIMEOUT when it does not."""
        if self._writable is None or self._closed:
            return
        try:
            async with asyncio.timeout(within):
                await asyncio.shield(self._writable)
        except TimeoutError:
            raise LinkError(Code.RESPONSE_TIMEOUT, f"the peer takes no octets for {within:g} s") from None

    def close(self) -> None:
        """Close; a pending `read` ends with PEER_CLOSED. Doing it twice is harmless."""
        if self._transport is not None:
            self._transport.close()
        self._lost(None)

    def abort(self) -> None:
        """Close without sending what is still waiting."""
        if self._transport is not None:
            self._transport.abort()
        self._lost(None)

    @property
    def closed(self) -> bool:
        """No more octets will come, though some may still be read."""
        return self._closed

    @property
    def peer(self) -> str:
        """host:port of the other side."""
        name = self._transport.get_extra_info("peername") if self._transport is not None else None
        return f"{name[0]}:{name[1]}" if name else "nowhere"

    @property
    def source(self) -> str:
        """What comes over it is filed under this."""
        return f"tcp://{self.peer}"

    async def __aenter__(self) -> "Stream":
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    # --- called by the event loop

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        if self._on_connection is not None:
            self._on_connection(self)

    def data_received(self, data: bytes) -> None:
        self._received += data
        if len(self._received) >= limits.STREAM_BUFFER and not self._paused and self._transport is not None:
            self._paused = True
            self._transport.pause_reading()
        self._waiter.wake()

    def eof_received(self) -> bool:
        return False

    def connection_lost(self, exc: Exception | None) -> None:
        self._lost(exc)

    def pause_writing(self) -> None:
        self._writable = asyncio.get_running_loop().create_future()

    def resume_writing(self) -> None:
        if self._writable is not None and not self._writable.done():
            self._writable.set_result(None)
        self._writable = None

    # --- inside

    def _resume(self) -> None:
        if self._paused and self._transport is not None and not self._closed:
            self._paused = False
            self._transport.resume_reading()

    def _lost(self, cause: Exception | None) -> None:
        if self._closed:
            return
        self._closed = True
        self._error = LinkError(Code.PEER_CLOSED, "" if cause is None else str(cause))
        self.resume_writing()
        self._waiter.wake()


async def connect(host: str, port: int, within: float = limits.T_CONNECT) -> Stream:
    """Open a connection within `within` seconds; LinkError CONNECT_FAILED otherwise."""
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(within):
            _, stream = await loop.create_connection(Stream, host, port)
    except TimeoutError:
        raise LinkError(Code.CONNECT_FAILED, f"{host}:{port} does not answer within {within:g} s") from None
    except OSError as error:
        raise LinkError(Code.CONNECT_FAILED, f"{host}:{port}: {reason(error)}") from None
    return stream


def reason(error: OSError) -> str:
    """What the system says; asyncio wraps it in words of its own, with the address once more."""
    return os.strerror(error.errno).lower() if error.errno and error.errno > 0 else str(error.strerror or error)


class Server:
    """A listening socket and its connections."""

    def __init__(self, on_connection: Callable[[Stream], Awaitable[None]], connections_max: int) -> None:
        self._on_connection = on_connection
        self._connections_max = connections_max
        self._tasks: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server | None = None

    @property
    def port(self) -> int:
        """The TCP port listened on: the one the system chose when 0 was asked for."""
        assert self._server is not None
        return int(self._server.sockets[0].getsockname()[1])

    async def close(self) -> None:
        """Stop listening, end every connection and wait for its handler."""
        if self._server is not None:
            self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def __aenter__(self) -> "Server":
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self.close()

    async def start(self, host: str, port: int) -> None:
        """Listen; LinkError CANNOT_LISTEN when the address cannot be had."""
        loop = asyncio.get_running_loop()
        try:
            self._server = await loop.create_server(lambda: Stream(self._accept), host, port)
        except OSError as error:
            raise LinkError(Code.CANNOT_LISTEN, f"{host or '*'}:{port}: {reason(error)}") from None

    def _accept(self, stream: Stream) -> None:
        if len(self._tasks) >= self._connections_max:
            stream.abort()
            return
        task = asyncio.get_running_loop().create_task(self._handle(stream))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _handle(self, stream: Stream) -> None:
        try:
            await self._on_connection(stream)
        except LinkError:
            pass  # the peer left or fell silent: its own business
        finally:
            stream.close()


async def serve(
    host: str, port: int, on_connection: Callable[[Stream], Awaitable[None]], connections_max: int = limits.CONNECTIONS_MAX
) -> Server:
    """Listen on `host`:`port` (0: any free port) and run `on_connection` for each connection, which is closed when it returns.

    More connections than `connections_max` at a time are refused. LinkError CANNOT_LISTEN when the address cannot be had.
    """
    server = Server(on_connection, connections_max)
    await server.start(host, port)
    return server
