"""Serial lines that this system reaches through `serialx`: those of another machine by RFC 2217, and those of Windows.

    rfc2217://192.0.2.7:2217

A server of RFC 2217 (ser2net, a terminal server) has the line, and lets a client change its speed. `serialx` is imported when
such a line is opened: `pip install 'win12[serial]'`. Lines of Linux and its like are opened by `serial_stream`; why is told in
docs/adr/0018-local-exchange.md.
"""

from __future__ import annotations

import asyncio
from typing import Any, Final

from win12_wire.errors import Code, LinkError

from win12.physical.serial import SerialPort
from win12.physical.serial_stream import SerialStream

_BITS: Final = 10
_DRAIN: Final = 1.0
"""seconds that what was written has to leave, when a line is closed in order"""


class ForeignStream(SerialStream):
    """A stream over a transport of `serialx`."""

    __slots__ = ("_idle",)

    def __init__(self, port: SerialPort) -> None:
        super().__init__(port)
        self._idle = 0.0

    def write(self, data: bytes) -> None:
        """As `Stream.write`."""
        super().write(data)
        now = asyncio.get_running_loop().time()
        self._idle = max(self._idle, now) + len(data) * _BITS / self.port.speed

    async def tune(self, speed: int, framing: str) -> None:
        """As `SerialStream.tune`; LinkError RESPONSE_TIMEOUT when the other machine does not answer."""
        await self._asked(self._foreign().reconfigure_port(**_settings(speed, framing)), _DRAIN)
        self.port = SerialPort(self.port.path, speed, framing)

    async def left(self, within: float) -> None:
        """As `SerialStream.left`."""
        await self._asked(self._foreign().flush(), within)
        await asyncio.sleep(max(self._idle - asyncio.get_running_loop().time(), 0.0))

    def close(self) -> None:
        """As `Stream.close`; what has not left after a second is dropped."""
        transport = self._transport
        super().close()
        if transport is not None:
            asyncio.get_running_loop().call_later(_DRAIN, transport.abort)

    def _foreign(self) -> Any:
        if self.closed or self._transport is None:
            raise self._error or LinkError(Code.PEER_CLOSED)
        return self._transport

    async def _asked(self, question: Any, within: float) -> None:
        try:
            async with asyncio.timeout(within):
                await question
        except TimeoutError:
            raise LinkError(Code.RESPONSE_TIMEOUT, f"{self.peer} does not answer within {within:g} s") from None
        except Exception as error:
            raise LinkError(Code.PEER_CLOSED, f"{self.peer}: {error}") from None


async def connect(port: SerialPort, within: float) -> ForeignStream:
    """The line, until the stream is closed. LinkError CONNECT_FAILED, also when `serialx` is not installed."""
    try:
        import serialx  # noqa: PLC0415 - users of TCP alone need none
    except ImportError:
        raise LinkError(Code.CONNECT_FAILED, f"{port.path}: needs serialx: pip install 'win12[serial]'") from None
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(max(within, 0.1)):
            settings = _settings(port.speed, port.framing)
            _, stream = await serialx.create_serial_connection(loop, lambda: ForeignStream(port), port.path, **settings)
    except TimeoutError:
        raise LinkError(Code.CONNECT_FAILED, f"{port.path} does not answer within {within:g} s") from None
    except (OSError, serialx.SerialException) as error:
        raise LinkError(Code.CONNECT_FAILED, f"{port.path}: {getattr(error, 'strerror', None) or error}") from None
    assert isinstance(stream, ForeignStream)
    return stream


def _settings(speed: int, framing: str) -> dict[str, Any]:
    """What `serialx` calls speed and framing."""
    import serialx  # noqa: PLC0415

    parity = {"N": serialx.Parity.NONE, "E": serialx.Parity.EVEN, "O": serialx.Parity.ODD}[framing[1]]
    return {"baudrate": speed, "byte_size": int(framing[0]), "parity": parity, "stopbits": serialx.StopBits(int(framing[2]))}
