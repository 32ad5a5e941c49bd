"""A gateway that is being served: its sockets, its meters, and who has the turn at each."""

from __future__ import annotations

import asyncio

from win12_wire import limits
from win12_wire.errors import LinkError
from win12_wire.sessions import Trace

from win12.application.client.sharing import Sharing
from win12.physical import tcp, udp
from win12.physical.listen_url import Socket
from win12.physical.url import MeterUrl

from .client import Client, Peer, Route
from .config import GatewayConfig


class Gateway:
    """An async context manager: listens as `config` says, until it ends. LinkError CANNOT_LISTEN when a place cannot be had.

    To be made in the event loop that it runs in.
    """

    def __init__(self, config: GatewayConfig, trace: Trace | None = None) -> None:
        self._config = config
        self._trace = trace
        lines = {_line(one.url): Sharing(hold=limits.T_GATEWAY_HOLD, trace=trace) for one in config.meters}
        self._routes = {one.behind: Route(one, lines[_line(one.url)]) for one in config.meters}
        self._servers: list[tcp.Server | udp.Server] = []

    @property
    def ports(self) -> list[int]:
        """Those listened on, in the order of the configuration."""
        return [server.port for server in self._servers]

    async def __aenter__(self) -> Gateway:
        try:
            for place in self._config.listen:
                self._servers.append(await self._serve(place))
        except LinkError:
            await self.close()
            raise
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        """Listen no longer, end all connections, give all meters back."""
        await asyncio.gather(*(server.close() for server in self._servers))
        self._servers = []

    async def _serve(self, place: Socket) -> tcp.Server | udp.Server:
        if place.carrier == "udp":
            return await udp.serve(place.host, place.port, self._client, idle=limits.T_DATAGRAM_PEER)
        return await tcp.serve(place.host, place.port, self._client, limits.GATEWAY_CLIENTS_MAX)

    async def _client(self, stream: Peer) -> None:
        await Client(stream, self._routes, self._trace).run()


def _line(url: MeterUrl) -> tuple[str, int]:
    """What meters share: those on one serial line, or behind one converter, have their turns together."""
    return url.host, url.port
