"""Simulated meters on TCP or UDP ports of this machine: a port each, several connections at once, many meters in one process."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from win12_wire import limits
from win12_wire.errors import LinkError, Win12Error

from win12.datalink.hdlc_server import HdlcServerLink
from win12.network.datagrams import DatagramLink
from win12.network.wrapper import WrapperLink
from win12.physical import tcp, udp
from win12.simulator.dialogue import Dialogue
from win12.simulator.hearing import hear
from win12.simulator.saying import fault
from win12.simulator.session import SERVER_SAP
from win12.simulator.station import Station
from win12.transport.link import Link

LinkKind = Literal["wrapper", "hdlc", "udp"]
CONNECTIONS_PER_METER = 16


@dataclass(frozen=True, slots=True)
class HdlcLimits:
    """What the data link of a meter agrees to at most: octets of an information field and frames in a row, both ways."""

    info: int = limits.HDLC_INFO_MAX
    window: int = limits.HDLC_WINDOW_DEFAULT


_HDLC = HdlcLimits()


class Simulator:
    """Meters that are being served; an async context manager that ends them. `ports` are in the order of the meters."""

    def __init__(self, servers: Sequence[tcp.Server | udp.Server], stations: Sequence[Station]) -> None:
        self._servers = servers
        self.stations = stations

    @property
    def ports(self) -> list[int]:
        """TCP or UDP ports, one per meter."""
        return [server.port for server in self._servers]

    async def close(self) -> None:
        """Stop listening and end all connections."""
        await asyncio.gather(*(server.close() for server in self._servers))

    async def __aenter__(self) -> "Simulator":
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


async def serve_meters(
    stations: Sequence[Station], *, host: str = "127.0.0.1", port: int = 0, link: LinkKind = "wrapper", hdlc: HdlcLimits = _HDLC
) -> Simulator:
    """Serve each meter on a port of its own, consecutive from `port`; 0 takes any free ports. `hdlc` is for that link only.

    LinkError CANNOT_LISTEN when a port cannot be had; then none is served.
    """
    servers: list[tcp.Server | udp.Server] = []
    try:
        for number, station in enumerate(stations):
            handler = _Handler(station, link, hdlc)
            serve = udp.serve if link == "udp" else tcp.serve
            servers.append(await serve(host, port + number if port else 0, handler, CONNECTIONS_PER_METER))
    except LinkError:
        await Simulator(servers, ()).close()
        raise
    return Simulator(servers, stations)


class _Handler:
    """Serves the connections of one meter."""

    def __init__(self, station: Station, link: LinkKind, hdlc: HdlcLimits) -> None:
        self._station = station
        self._kind = link
        self._hdlc = hdlc

    async def __call__(self, stream: tcp.Stream | udp.Datagrams) -> None:
        loop = asyncio.get_running_loop()
        window = limits.WINDOW_HDLC if self._kind == "hdlc" else limits.WINDOW_DEFAULT
        dialogue = Dialogue(self._station, self._new_link(), loop.time(), window=window)
        try:
            while not dialogue.closed:
                await self._turn(dialogue, stream)
        except LinkError:
            raise  # the client's own business
        except Win12Error as error:
            fault(self._station.meter.serial, error)
        finally:
            dialogue.lost(loop.time())

    async def _turn(self, dialogue: Dialogue, stream: tcp.Stream | udp.Datagrams) -> None:
        """Read until something comes or is due, then write what there is to say; a client that takes nothing is cut off."""
        await hear(dialogue, stream)
        while out := dialogue.outgoing():
            stream.write(out)
            try:
                await stream.drain(self._station.meter.config.patience)
            except LinkError:
                stream.abort()  # closing in order would wait for the client, with all that is still to be sent
                raise

    def _new_link(self) -> Link:
        config = self._station.meter.config
        if self._kind == "hdlc":
            hdlc = self._hdlc
            return HdlcServerLink(server=SERVER_SAP, max_info=hdlc.info, window=hdlc.window, inactivity=config.inactivity)
        if self._kind == "udp":
            return DatagramLink(server=SERVER_SAP, serving=True)
        return WrapperLink(server=SERVER_SAP, serving=True, half_message=config.half_message)
