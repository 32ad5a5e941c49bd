"""Serial lines in the event loop: a stream as of `tcp`, and a line that is held for ever, also when its adapter is pulled out.

A line that is hung up ends its stream as a peer that closes does; who reads is told at once. The same path may be another adapter
afterwards, so that the line is opened anew.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any, Final

from win12_wire.errors import Code, LinkError

from win12.physical.serial import LineBusyError, SerialPort, closed, opened, tune, unsent
from win12.physical.tcp import Stream

AGAIN: Final = 1.0
"""seconds after which a line that is not there is looked for again"""
_BUSY: Final = 0.05
_DRAIN: Final = 1.0
"""seconds that what was written has to leave, when a line is closed in order"""
_BITS: Final = 10
"""of an octet on the line, with start and stop"""
_CHUNK: Final = 65536
_WAITING_MAX: Final = 65536
"""octets that wait, from which on the writer is asked to pause"""


class SerialStream(Stream):
    """A stream over a serial line."""

    __slots__ = ("port",)

    def __init__(self, port: SerialPort) -> None:
        super().__init__()
        self.port = port

    @property
    def peer(self) -> str:
        """The path of the line."""
        return self.port.path

    @property
    def source(self) -> str:
        """As `Stream.source`."""
        return str(self.port)

    async def tune(self, speed: int, framing: str) -> None:
        """Change to so many bits per second, in another framing, at once. LinkError CONNECT_FAILED, PEER_CLOSED."""
        self._line().tune(speed, framing)

    async def left(self, within: float) -> None:
        """Wait until what was written is on the line, to its last bit. LinkError RESPONSE_TIMEOUT, PEER_CLOSED."""
        until = asyncio.get_running_loop().time() + within
        while (wait := self._line().unsent()) > 0.0:
            if asyncio.get_running_loop().time() > until:
                raise LinkError(Code.RESPONSE_TIMEOUT, f"the line takes no octets for {within:g} s")
            await asyncio.sleep(min(wait, _BUSY))

    def _line(self) -> _Transport:
        if self.closed or not isinstance(self._transport, _Transport):
            raise self._error or LinkError(Code.PEER_CLOSED)
        return self._transport


class _Transport(asyncio.Transport):
    """What a stream reads from and writes to: a file that does not wait."""

    def __init__(self, file: int, stream: SerialStream) -> None:
        super().__init__()
        self._loop = asyncio.get_running_loop()
        self._file = file
        self._stream = stream
        self._waiting = bytearray()
        self._closing = self._paused = False
        self._until = self._idle = 0.0
        stream.connection_made(self)
        self.resume_reading()

    def get_extra_info(self, name: str, default: Any = None) -> Any:
        return default

    def is_closing(self) -> bool:
        return self._closing

    def pause_reading(self) -> None:
        self._loop.remove_reader(self._file)

    def resume_reading(self) -> None:
        if not self._closing:
            self._loop.add_reader(self._file, self._readable)

    def write(self, data: bytes | bytearray | memoryview) -> None:
        if self._closing:
            return
        self._idle = max(self._idle, self._loop.time()) + len(data) * _BITS / self._stream.port.speed
        self._waiting += data
        self._writable()
        if len(self._waiting) > _WAITING_MAX and not self._paused:
            self._paused = True
            self._stream.pause_writing()

    def get_write_buffer_size(self) -> int:
        return len(self._waiting)

    def tune(self, speed: int, framing: str) -> None:
        try:
            tune(self._file, speed, framing)
        except OSError as error:
            raise LinkError(Code.CONNECT_FAILED, f"{self._stream.peer}: {error.strerror or error}") from None
        self._stream.port = replace(self._stream.port, speed=speed, framing=framing)

    def unsent(self) -> float:
        """Seconds until all octets have left, at least: what waits here, in the system, and what the adapter may hold."""
        if self._waiting or unsent(self._file):
            return _BUSY
        return self._idle - self._loop.time()

    def close(self) -> None:
        """What was written may leave first."""
        if not self._closing:
            self.pause_reading()
            self._closing, self._until = True, self._loop.time() + _DRAIN
            self._drained()

    def abort(self) -> None:
        self._end(None)

    # --- inside

    def _readable(self) -> None:
        try:
            data = os.read(self._file, _CHUNK)
        except BlockingIOError:
            return
        except OSError:
            data = b""  # so does a pseudo-terminal say that it was hung up
        if data:
            self._stream.data_received(data)
        else:
            self._hung_up()

    def _writable(self) -> None:
        try:
            sent = os.write(self._file, self._waiting)
        except BlockingIOError:
            sent = 0
        except OSError:
            self._hung_up()
            return
        del self._waiting[:sent]
        if self._waiting:
            self._loop.add_writer(self._file, self._writable)
            return
        self._loop.remove_writer(self._file)
        if self._paused:
            self._paused = False
            self._stream.resume_writing()

    def _drained(self) -> None:
        if self._file >= 0 and (self._waiting or unsent(self._file)) and self._loop.time() < self._until:
            self._loop.call_later(_BUSY, self._drained)
        else:
            self._end(None)

    def _hung_up(self) -> None:
        self._end(ConnectionResetError(f"{self._stream.peer} was hung up"))

    def _end(self, why: Exception | None) -> None:
        file, self._file, self._closing = self._file, -1, True
        if file >= 0:
            self._loop.remove_reader(file)
            self._loop.remove_writer(file)
            closed(file)
            self._loop.call_soon(self._stream.connection_lost, why)


async def connect(port: SerialPort, within: float) -> SerialStream:
    """The line, until the stream is closed; one that another has is waited for so many seconds. LinkError CONNECT_FAILED."""
    if port.foreign:
        from win12.physical import foreign_line  # noqa: PLC0415 - it is a stream of this kind

        return await foreign_line.connect(port, within)
    loop = asyncio.get_running_loop()
    until = loop.time() + within
    while True:
        try:
            file = opened(port)
        except LineBusyError:
            if loop.time() >= until:
                raise
            await asyncio.sleep(_BUSY)
        else:
            stream = SerialStream(port)
            _Transport(file, stream)
            return stream


class KeptLine:
    """A line that is held until `close`; when it is hung up or not there, it is looked for every AGAIN seconds.

    `use` has each stream until it returns or raises LinkError; anything else that it raises ends `task`. `tell` is told why the
    line is away, once for each reason, and None when it is there.
    """

    def __init__(
        self, port: SerialPort, use: Callable[[SerialStream], Awaitable[None]], tell: Callable[[str | None], None],
        again: float = AGAIN,
    ) -> None:  # fmt: skip
        self._port, self._use, self._tell, self._again = port, use, tell, again
        self._said: str | None = ""
        self.task = asyncio.create_task(self._hold())

    async def close(self) -> None:
        """Let go of it. Raises what `use` raised that is no LinkError."""
        self.task.cancel()
        (found,) = await asyncio.gather(self.task, return_exceptions=True)
        if isinstance(found, Exception):
            raise found

    async def _hold(self) -> None:
        while True:
            try:
                stream = await connect(self._port, 0.0)
            except LinkError as error:
                self._say(error.detail)
            else:
                self._say(None)
                await self._used(stream)
            await asyncio.sleep(self._again)

    async def _used(self, stream: SerialStream) -> None:
        try:
            with contextlib.suppress(LinkError):  # it was hung up
                await self._use(stream)
            if stream.closed:
                self._say(f"{self._port.path} was hung up")
        finally:
            stream.abort()

    def _say(self, why: str | None) -> None:
        if why != self._said:
            self._said = why
            self._tell(why)
