"""The DLMS wrapper over UDP (IEC 62056-47): a message is a datagram.

A datagram comes whole or not at all, perhaps twice, perhaps from anybody. Rules:

- what is no message, or is for other wPorts, is dropped: the next datagram owes it nothing;
- a client drops a datagram that is the one before once more: the network doubled it;
- nothing is sent again: what is lost is missed by who waits for it, within the time that it waits.
"""

from __future__ import annotations

from collections import deque

from win12_wire import limits
from win12_wire.errors import Code, LocalError, WireError
from win12_wire.frames.wrapper import Wrapper
from win12_wire.objects.enums import ServerSap

from win12.datalink.events import ApduReceived, LinkClosed, LinkEvent, LinkOpened
from win12.network.wrapper import HEADER


class DatagramLink:
    """A `transport.link.Link` whose `receive` is given one datagram, and whose `outgoing` gives one. `client`, `server`: wPorts.

    `serving` as of `WrapperLink`.
    """

    def __init__(self, *, client: int = 0, server: int = 1, serving: bool = False) -> None:
        self._client = client
        self._server = server
        self._serving = serving
        self._peer = (client, server)
        self._events: deque[LinkEvent] = deque()
        self._out: deque[bytes] = deque()
        self._last = b""
        self._open = False

    def open(self, now: float) -> None:
        self._open = True
        self._events.append(LinkOpened())

    def close(self, now: float) -> None:
        if self._open:
            self._open = False
            self._events.append(LinkClosed(None))

    def send(self, apdu: bytes, now: float) -> None:
        if not self._open:
            raise LocalError(Code.UNEXPECTED, "the link is not open")
        if len(apdu) > limits.DATAGRAM_APDU_MAX:
            raise WireError(Code.CANNOT_ENCODE, 0, "wrapper.apdu", f"{len(apdu)} octets in a datagram")
        source, destination = self._peer
        self._out.append(Wrapper(source_wport=source, destination_wport=destination, apdu=apdu).encode())

    @property
    def header(self) -> int:
        return HEADER

    @property
    def turn(self) -> int:
        return 0

    def poll(self, now: float) -> None:
        """Nothing to do: the peer speaks when it likes."""

    def receive(self, data: bytes, now: float) -> None:
        if not self._open or (data == self._last and not self._serving):
            return
        try:
            message = Wrapper.decode(data)
        except WireError:
            return
        self._last = data
        self._deliver(message)

    def outgoing(self) -> bytes:
        return self._out.popleft() if self._out else b""

    def next_event(self) -> LinkEvent | None:
        return self._events.popleft() if self._events else None

    def deadline(self) -> float | None:
        return None

    def handle_timer(self, now: float) -> None:
        """Nothing to do: half a message is none."""

    def _deliver(self, message: Wrapper) -> None:
        source, destination = message.source_wport, message.destination_wport
        if self._serving:
            if destination == ServerSap.ALL_STATION_1_OCTET:
                self._events.append(ApduReceived(message.apdu, source, destination, broadcast=True))
                return
            if self._server not in (0, destination):
                return
            self._peer = (destination, source)
            source, destination = destination, source
        elif (source, destination) != (self._server, self._client):
            return
        if message.apdu:
            self._events.append(ApduReceived(message.apdu, destination, source))
