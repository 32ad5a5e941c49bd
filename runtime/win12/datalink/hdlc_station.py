"""What client and server stations of HDLC share: framing, numbering, segmentation, the LLC header.

A station has two numbers, V(S) of the next frame it sends and V(R) of the next it expects, modulo 8. At most one of our
frames is unacknowledged at a time (window 1 in the direction we send): that is what every meter can do, and over TCP a
larger window gains nothing. The peer may send as many in a row as it likes within what was agreed.
"""

from collections import deque
from dataclasses import dataclass

from win12_wire import limits
from win12_wire.errors import Code, RemoteError, Win12Error, WireError
from win12_wire.frames.hdlc import Hdlc, SupervisoryFunction, UnnumberedFunction
from win12_wire.frames.llc import Direction, Llc

from win12.datalink.events import ApduReceived, LinkClosed, LinkEvent
from win12.datalink.hdlc_control import CONTROL, MODULUS, information, supervisory, unnumbered
from win12.datalink.hdlc_parameters import LinkParameters
from win12.datalink.hdlc_stream import HDLC
from win12.datalink.scanner import Scanner, Skipped, Whole


@dataclass(frozen=True, slots=True)
class _Segment:
    number: int
    chunk: bytes
    more: bool


class Station:
    """Base of `HdlcClientLink` and `HdlcServerLink`; neither knows about time, which the methods get as `now`."""

    _sends: Direction
    _takes: Direction

    def __init__(self) -> None:
        self._scanner = Scanner(HDLC)
        self._events: deque[LinkEvent] = deque()
        self._out = b""
        self._last_sent = b""
        self._me = b""
        self._peer = b""
        self._pair = (0, 0)
        self._gap_until: float | None = None
        self._agreed = LinkParameters()
        self._reset()

    def outgoing(self) -> bytes:
        out, self._out = self._out, b""
        return out

    def next_event(self) -> LinkEvent | None:
        return self._events.popleft() if self._events else None

    def receive(self, data: bytes, now: float) -> None:
        self._take(self._scanner.receive(data), now)
        self._gap_until = now + limits.T_HDLC_GAP if self._scanner.pending else None

    # --- for the stations

    def _reset(self) -> None:
        self._send_number = 0
        self._expected = 0
        self._queue: deque[tuple[bytes, bool]] = deque()
        self._unacknowledged: _Segment | None = None
        self._message = bytearray()

    def _flush(self, now: float) -> None:
        """The line has been silent inside a frame: what hid behind its length field may be frames after all."""
        self._gap_until = None
        self._take(self._scanner.flush(), now)

    def _take(self, found: list[Whole[Hdlc] | Skipped], now: float) -> None:
        for whole in found:
            if isinstance(whole, Whole):
                self._on_whole(whole.frame, whole.octets, now)

    def _on_whole(self, frame: Hdlc, octets: bytes, now: float) -> None:
        raise NotImplementedError

    def _fail(self, error: Win12Error | None) -> None:
        raise NotImplementedError

    def _write(self, control: int, info: bytes = b"", *, segmented: bool = False) -> None:
        frame = Hdlc(destination=self._peer, source=self._me, control=control, segmented=int(segmented), information=info)
        self._last_sent = frame.encode()
        self._out += self._last_sent

    def _write_unnumbered(self, function: UnnumberedFunction, info: bytes = b"") -> None:
        self._write(unnumbered(function), info)

    def _write_ready(self) -> None:
        self._write(supervisory(SupervisoryFunction.receive_ready, self._expected))

    def _enqueue(self, apdu: bytes) -> None:
        message = Llc(source_lsap=self._sends, apdu=apdu).encode()
        size = self._agreed.send_info
        for start in range(0, len(message), size):
            self._queue.append((message[start : start + size], start + size < len(message)))

    def _write_next(self) -> bool:
        """Send the next segment if there is one and nothing is unacknowledged."""
        if self._unacknowledged is not None or not self._queue:
            return False
        chunk, more = self._queue.popleft()
        self._unacknowledged = _Segment(self._send_number, chunk, more)
        self._send_number = (self._send_number + 1) % MODULUS
        self._write_again()
        return True

    def _write_again(self) -> None:
        """Send the unacknowledged segment, with the N(R) of now."""
        segment = self._unacknowledged
        if segment is not None:
            self._write(information(segment.number, self._expected, poll_final=True), segment.chunk, segmented=segment.more)

    def _acknowledge(self, receive_number: int) -> bool | None:
        """Take N(R): True when everything sent has arrived, False when the last segment has not, None when N(R) is impossible."""
        if receive_number == self._send_number:
            self._unacknowledged = None
            return True
        if self._unacknowledged is not None and receive_number == self._unacknowledged.number:
            return False
        return None

    def _collect(self, frame: Hdlc) -> None:
        """Take the information of the expected I frame; deliver the message if this was its end."""
        self._expected = (self._expected + 1) % MODULUS
        self._message += frame.information
        if len(self._message) > limits.HDLC_MESSAGE_MAX:
            self._fail(RemoteError(Code.TRANSFER_TOO_LARGE, f"a message of more than {limits.HDLC_MESSAGE_MAX} octets"))
        elif not frame.segmented:
            message = bytes(self._message)
            self._message.clear()
            self._deliver(message)

    def _deliver(self, message: bytes) -> None:
        try:
            header = Llc.decode(message)
        except WireError as error:
            self._fail(error)
            return
        # A header for the other direction is our own message coming back from an optical head.
        if header.source_lsap == self._takes and header.apdu:
            self._events.append(ApduReceived(header.apdu, *self._pair))

    def _is_echo(self, control: int, octets: bytes) -> bool:
        """Whether this is what we just sent. Supervisory frames look the same from both ends when the addresses do."""
        return octets == self._last_sent and not CONTROL[control].is_supervisory

    def _closed(self, error: Win12Error | None) -> None:
        self._events.append(LinkClosed(error))
