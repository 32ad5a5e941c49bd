"""The gateway prefix (Green Book, gateway protocol) around the APDUs of a client: a meter behind a gateway, over any link.

The gateway is spoken to over an ordinary link; which of its meters is meant stands before each APDU and each answer. Rules:

- what comes without the prefix, or with that of another meter, is never taken for an answer of ours;
- over a stream or HDLC it ends the link, for there only what was asked for can come; a datagram like that is dropped.
"""

from __future__ import annotations

from typing import Any

from win12_wire.errors import Code, LinkError, WireError
from win12_wire.frames.gateway import Gateway, GatewayTag

from win12.datalink.events import ApduReceived, LinkClosed, LinkEvent
from win12.physical.gateway_url import Behind


class GatewayLink:
    """A `transport.link.Link` to the meter that `behind` names, through the gateway at the other end of `link`.

    `link`: a `transport.link.Link` too. `datagrams`: what is not for us is dropped.
    """

    def __init__(self, link: Any, behind: Behind, *, datagrams: bool = False) -> None:
        self._link = link
        self._behind = behind
        self._datagrams = datagrams
        self._prefix = prefixed(GatewayTag.request, behind, b"")
        self._broken = False

    def open(self, now: float) -> None:
        self._link.open(now)

    def close(self, now: float) -> None:
        self._link.close(now)

    def send(self, apdu: bytes, now: float) -> None:
        self._link.send(self._prefix + apdu, now)

    def poll(self, now: float) -> None:
        self._link.poll(now)

    def receive(self, data: bytes, now: float) -> None:
        self._link.receive(data, now)

    def outgoing(self) -> bytes:
        out: bytes = self._link.outgoing()
        return out

    def next_event(self) -> LinkEvent | None:
        while not self._broken:
            event: LinkEvent | None = self._link.next_event()
            inside = self._inside(event) if isinstance(event, ApduReceived) else event
            if inside is not None or event is None:
                return inside
        return None

    def deadline(self) -> float | None:
        due: float | None = self._link.deadline()
        return due

    def handle_timer(self, now: float) -> None:
        self._link.handle_timer(now)

    @property
    def header(self) -> int:
        return int(self._link.header) + len(self._prefix)

    @property
    def turn(self) -> int:
        turn = int(self._link.turn)
        return max(turn - len(self._prefix), 1) if turn else 0

    def _inside(self, event: ApduReceived) -> LinkEvent | None:
        """What the meter said, without the prefix; None for what is dropped."""
        try:
            said = Gateway.decode(event.apdu)
        except WireError:
            return self._foreign("an APDU without the prefix of a gateway: is there one?")
        if said.tag != GatewayTag.response or Behind(said.network_id, said.address) != self._behind:
            what = "an answer of" if said.tag == GatewayTag.response else "a request for"
            return self._foreign(f"{what} {Behind(said.network_id, said.address)}")
        return event._replace(apdu=said.apdu) if said.apdu else None

    def _foreign(self, what: str) -> LinkClosed | None:
        if self._datagrams:
            return None
        self._broken = True
        return LinkClosed(LinkError(Code.WRONG_PEER, f"{what}; asked was {self._behind}"))


def prefixed(tag: GatewayTag, behind: Behind, apdu: bytes) -> bytes:
    """An APDU for a meter behind a gateway, or of it."""
    return Gateway(tag=tag, network_id=behind.network, address=behind.address, apdu=apdu).encode()
