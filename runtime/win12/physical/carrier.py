"""What carries octets to a meter or from it, as a URL asks for. A new one is a module beside `tcp` and a line in CARRIERS."""

from collections.abc import Awaitable, Callable
from typing import Any, Final, Protocol

from win12_wire import limits

from win12.physical import serial_stream, tcp, udp
from win12.physical.listen_url import Socket
from win12.physical.url import MeterUrl


class Carrier(Protocol):
    """Octets to and from one meter; see `tcp.Stream`, which is one. What a closed or silent peer raises is a LinkError."""

    @property
    def closed(self) -> bool:
        """No more octets will come, though some may still be read."""

    async def read(self, within: float | None) -> bytes:
        """At least one octet, within so many seconds, None for ever; LinkError PEER_CLOSED, RESPONSE_TIMEOUT."""

    def write(self, data: bytes) -> None:
        """Send without waiting; LinkError PEER_CLOSED."""

    @property
    def unsent(self) -> int:
        """Octets that were written and not yet taken."""
        ...

    def close(self) -> None:
        """Close in order; twice is harmless."""

    def abort(self) -> None:
        """Close without sending what is still waiting."""


CARRIERS: Final[dict[str, Callable[[MeterUrl, float], Awaitable[Carrier]]]] = {
    "tcp": lambda url, within: tcp.connect(url.host, url.port, within),
    "udp": lambda url, within: udp.connect(url.host, url.port, within),
    "serial": lambda url, within: serial_stream.connect(url.line, within),
}
"""How each carrier connects: where to, and seconds that it may take."""


async def serve(where: Socket, on_peer: Callable[[Any], Awaitable[None]]) -> tcp.Server | udp.Server:
    """Take what peers send to a socket, `on_peer` for each; LinkError CANNOT_LISTEN when the address cannot be had."""
    if where.carrier == "udp":
        return await udp.serve(where.host, where.port, on_peer, idle=limits.T_DATAGRAM_PEER)
    return await tcp.serve(where.host, where.port, on_peer)


async def connect(url: MeterUrl, within: float) -> Carrier:
    """The carrier of a URL, connected within so many seconds; LinkError CONNECT_FAILED otherwise."""
    return await CARRIERS[url.carrier](url, within)
