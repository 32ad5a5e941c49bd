"""The DLMS wrapper over a stream (IEC 62056-47): version, source and destination wPort, length, APDU.

TCP keeps no message boundaries, so a message may come split at any octet and several may come at once. Rules:

- a wrong version ends the link: after it no boundary can be trusted;
- a message for other wPorts is dropped: it belongs to nobody here, and says nothing about the stream;
- a server takes what is sent to all stations too, and goes on answering whom it answered;
- a message that has begun must end within T_HALF_MESSAGE of its first octet, whatever trickles in between.
"""

from win12_wire import limits
from win12_wire.errors import Code, LinkError, LocalError, WireError
from win12_wire.frames.wrapper import Wrapper
from win12_wire.objects.enums import ServerSap

from win12.datalink.events import ApduReceived, LinkClosed, LinkEvent, LinkOpened

HEADER = len(Wrapper(source_wport=0, destination_wport=0, apdu=b"").encode())


class WrapperLink:
    """A `transport.link.Link`. `client` and `server` are wPorts.

    As a client it speaks for `client` to `server`. With `serving` it is the server: it takes messages of every client to
    `server` (0: to any) and answers the client that was heard last.
    """

    def __init__(
        self, *, client: int = 0, server: int = 1, serving: bool = False, half_message: float = limits.T_HALF_MESSAGE
    ) -> None:
        self._client = client
        self._server = server
        self._serving = serving
        self._patience = half_message
        # The message sent next: written anew each time but for the wPorts.
        self._message = Wrapper(source_wport=client, destination_wport=server, apdu=b"")
        self._events: list[LinkEvent] = []  # one or two: an empty deque takes ten times as much, in each of many meters
        self._out = b""
        self._parts: list[bytes] = []
        self._held = 0
        self._needed = 1
        self._half_until: float | None = None
        self._open = False

    def open(self, now: float) -> None:
        self._open = True
        self._events.append(LinkOpened())

    def close(self, now: float) -> None:
        self._end(None)

    def send(self, apdu: bytes, now: float) -> None:
        if not self._open:
            raise LocalError(Code.UNEXPECTED, "the link is not open")
        self._message.apdu = apdu
        self._out += self._message.encode()

    @property
    def header(self) -> int:
        return HEADER

    @property
    def turn(self) -> int:
        return 0

    def poll(self, now: float) -> None:
        """Nothing to do: the peer speaks when it likes."""

    def receive(self, data: bytes, now: float) -> None:
        if not self._open or not data:
            return
        if not self._parts:
            # Mostly a segment is one message.
            try:
                message = Wrapper.decode(data)
            except WireError:
                pass
            else:
                self._deliver(message)
                return
        self._held += len(data)
        # Joined only when the message can be whole: octets that come one at a time cost no more than octets at once.
        if self._held < self._needed:
            self._parts.append(data)
        else:
            buffer = data if not self._parts else b"".join((*self._parts, data))
            try:
                self._split(buffer)
            except WireError as error:
                self._end(self._explained(error))
        if self._held and self._half_until is None:
            self._half_until = now + self._patience

    def outgoing(self) -> bytes:
        out, self._out = self._out, b""
        return out

    def next_event(self) -> LinkEvent | None:
        return self._events.pop(0) if self._events else None

    def deadline(self) -> float | None:
        return self._half_until

    def handle_timer(self, now: float) -> None:
        if self._half_until is not None and now >= self._half_until:
            self._end(LinkError(Code.HALF_MESSAGE, f"{self._held} octets within {self._patience:g} s"))

    def _split(self, buffer: bytes) -> None:
        """Deliver the whole messages of `buffer` and keep what follows them."""
        position, end = 0, len(buffer)
        while position < end:
            size = Wrapper.frame_size(buffer, position, end)
            if not size or position + size > end:
                self._parts, self._held, self._needed = [buffer[position:]], end - position, size or end - position + 1
                if position:
                    self._half_until = None
                return
            self._deliver(Wrapper.decode(buffer if size == end else buffer[position : position + size]))
            position += size
        self._parts, self._held, self._needed = [], 0, 1
        self._half_until = None

    def _explained(self, error: WireError) -> WireError:
        """A client hears a wrong version most often from a server of something else."""
        if self._serving or error.field != "wrapper.version":
            return error
        return WireError(error.code, error.offset, error.field, "the peer speaks no DLMS wrapper; is it hdlc+tcp?")

    def _deliver(self, message: Wrapper) -> None:
        source, destination = message.source_wport, message.destination_wport
        if self._serving:
            if destination == ServerSap.ALL_STATION_1_OCTET:
                self._events.append(ApduReceived(message.apdu, source, destination, broadcast=True))
                return
            if self._server not in (0, destination):
                return
            self._message = Wrapper(source_wport=destination, destination_wport=source, apdu=b"")
            source, destination = destination, source
        elif source != self._server or destination != self._client:
            return
        if message.apdu:
            self._events.append(ApduReceived(message.apdu, destination, source))

    def _end(self, error: WireError | LinkError | None) -> None:
        if self._open:
            self._open = False
            self._events.append(LinkClosed(error))
        self._parts.clear()
        self._held = 0
        self._half_until = None
