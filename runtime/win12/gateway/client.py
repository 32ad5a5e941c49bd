"""One client of a gateway: what it asks goes to the meter that the prefix names, what that meter says comes back behind the same.

A connection may ask several meters at once, under several addresses. The machine of spec/sessions/gateway_client.yaml says what
is passed on and what is refused.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

from win12_wire import limits
from win12_wire.errors import Code, LinkError, WireError
from win12_wire.frames.gateway import Gateway, GatewayTag
from win12_wire.frames.service_error import ExceptionResponse
from win12_wire.frames.wrapper import Wrapper
from win12_wire.sessions import Trace
from win12_wire.sessions.gateway_client import Aim, GatewayClient
from win12_wire.sessions.gateway_way import Wish

from win12.application.client.sharing import Sharing
from win12.network.datagrams import DatagramLink
from win12.network.gateway import prefixed
from win12.network.wrapper import WrapperLink
from win12.physical import tcp, udp
from win12.physical.gateway_url import Behind
from win12.transport.link import ApduReceived, LinkClosed

from .config import MeterEntry
from .looking import wish
from .way import LOG, Way, taken

Peer = tcp.Stream | udp.Datagrams


@dataclass(frozen=True, slots=True)
class Route:
    """A meter, and the turns at it or at the line that it is on."""

    meter: MeterEntry
    sharing: Sharing


class Client:
    """A connection, TCP or UDP, until it ends."""

    def __init__(self, stream: Peer, routes: Mapping[Behind, Route], trace: Trace | None = None) -> None:
        self._stream = stream
        self._routes = routes
        self._trace = trace
        self._machine = GatewayClient(self, trace=trace)
        self._event = ApduReceived(b"", 0, 0)
        self._asks: Gateway | None = None
        self._why = ""
        self._ways: dict[tuple[Behind, int, int], Way] = {}
        datagrams = isinstance(stream, udp.Datagrams)
        self._link = DatagramLink(server=0, serving=True) if datagrams else WrapperLink(server=0, serving=True)
        self._most = limits.DATAGRAM_APDU_MAX if datagrams else limits.WRAPPER_APDU_MAX

    async def run(self) -> None:
        """Serve it; LinkError PEER_CLOSED, or RESPONSE_TIMEOUT when it is silent for T_GATEWAY_CLIENT."""
        loop = asyncio.get_running_loop()
        self._link.open(loop.time())
        try:
            while await self._turn(loop):
                pass
        finally:
            for way in self._ways.values():
                way.closed()
            for way in self._ways.values():
                await way.ended()

    async def _turn(self, loop: asyncio.AbstractEventLoop) -> bool:
        """What it says next; False when nothing of it can be trusted any more."""
        due = self._link.deadline()
        try:
            data = await self._stream.read(limits.T_GATEWAY_CLIENT if due is None else max(due - loop.time(), 0.0))
        except LinkError as error:
            if error.code != Code.RESPONSE_TIMEOUT or due is None:
                raise
            self._link.handle_timer(loop.time())
        else:
            self._link.receive(data, loop.time())
        while (event := self._link.next_event()) is not None:
            if isinstance(event, LinkClosed):
                LOG.warning("%s: %s", self._stream.source, event.error.said if event.error else "closed")
                return False
            if isinstance(event, ApduReceived):
                self._asked(event)
        await self._stream.drain(limits.T_RESPONSE)
        return True

    def _asked(self, event: ApduReceived) -> None:
        """Look where an APDU is to go, and have the machine decide."""
        self._event, self._asks, why = event, None, ""
        try:
            self._asks = Gateway.decode(event.apdu)
        except WireError as error:
            aim, why = Aim.gateway, f"for no meter: {error.said}"
        else:
            aim = Aim.meter if self._behind in self._routes else Aim.unknown
            why = f"for {self._behind}"
            if self._asks.tag != GatewayTag.request or not self._asks.apdu:
                aim = Aim.nobody
        if event.broadcast:
            aim = Aim.nobody
        self._why = why
        apdu = event.apdu if self._asks is None else self._asks.apdu
        self._machine.rx_apdu(aim, wish(apdu) is not Wish.nothing, asyncio.get_running_loop().time())

    # --- what the machine asks and has done

    def way(self) -> bool:
        """Whether the APDU in hand can go its way; ways that nothing is on make room."""
        if len(self._ways) >= limits.GATEWAY_WAYS_MAX and self._name not in self._ways:
            self._ways = {name: way for name, way in self._ways.items() if not way.idle}
        return self._name in self._ways or len(self._ways) < limits.GATEWAY_WAYS_MAX

    def pass_on(self) -> None:
        """To its meter."""
        assert self._asks is not None
        if self._name not in self._ways:
            self._ways[self._name] = self._made()
        self._ways[self._name].request(self._asks.apdu)

    def send_refusal(self, state: int, service: int) -> None:
        """At once."""
        LOG.warning("%s, client %d: refused, %s", self._stream.source, self._event.client, self._why)
        refusal = ExceptionResponse(state_error=state, service_error=service).encode()
        self._say(refusal, None if self._asks is None else self._behind, self._event.client, self._event.server)

    def tell_left(self) -> None:
        """For the log."""
        LOG.warning("%s, client %d: left, %s", self._stream.source, self._event.client, self._why)

    # --- inside

    @property
    def _behind(self) -> Behind:
        assert self._asks is not None
        return Behind(self._asks.network_id, self._asks.address)

    @property
    def _name(self) -> tuple[Behind, int, int]:
        return self._behind, self._event.client, self._event.server

    def _made(self) -> Way:
        behind, client, server = self._name
        route = self._routes[behind]
        return Way(
            route.meter, route.sharing, client=client, server=server, trace=self._trace,
            room=self._most - len(prefixed(GatewayTag.response, behind, b"")),
            say=lambda apdu: self._say(apdu, behind, client, server),
        )  # fmt: skip

    def _say(self, apdu: bytes, behind: Behind | None, client: int, server: int) -> None:
        """To the client, unless it is gone."""
        if self._stream.closed:
            return
        said = apdu if behind is None else prefixed(GatewayTag.response, behind, apdu)
        try:
            self._stream.write(Wrapper(source_wport=server, destination_wport=client, apdu=said).encode())
            taken(self._stream)
        except LinkError as error:
            LOG.warning("%s: ended: %s", self._stream.source, error.said)
            self._stream.abort()
