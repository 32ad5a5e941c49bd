"""What the client's and the server's station of HDLC share: frames out of a stream, segments, messages.

The machines in spec/sessions/hdlc_client.yaml and hdlc_server.yaml decide everything that depends on numbers, states and time.
They know segments by number only. Here are the octets behind the numbers: a station cuts each message, with its LLC header, into
segments and keeps them until the machine says that they have arrived; it puts the information of frames together until the
machine says that a message is whole.

The one time kept here is that inside a frame (T_HDLC_GAP): when the line is silent where a length field promises more, what hides
behind it is looked at again. That is framing; no machine ever hears of it.
"""

from abc import ABC, abstractmethod
from collections import deque
from typing import Final

from win12_wire import limits
from win12_wire.errors import Code, make
from win12_wire.frames.hdlc import Hdlc, SupervisoryFunction, UnnumberedFunction
from win12_wire.frames.llc import Direction, Llc
from win12_wire.sessions.hdlc_client import SEQUENCE_MASK, Content, HdlcClient
from win12_wire.sessions.hdlc_server import HdlcServer

from win12.datalink.events import ApduReceived, LinkClosed, LinkEvent
from win12.datalink.hdlc_control import information, supervisory, unnumbered
from win12.datalink.hdlc_stream import HDLC
from win12.datalink.scanner import Scanner, Skipped, Whole

LLC_LENGTH: Final = len(Llc(source_lsap=Direction.to_client, apdu=b"").encode())
NO_FRAME: Final = Hdlc(destination=b"\x01", source=b"\x01", control=0)


class StationPorts:
    """What both machines ask and have done. `sends`, `takes`: directions of the LLC headers."""

    def __init__(self, sends: Direction, takes: Direction) -> None:
        self._header = Llc(source_lsap=sends, apdu=b"").encode()
        self._taken_header = Llc(source_lsap=takes, apdu=b"").encode()
        self.here = self.there = b""
        """addresses of us and of the peer, as they stand in frames"""
        self.pair = (0, 0)
        """upper addresses of client and server"""
        self.info = limits.HDLC_INFO_DEFAULT
        """octets of a segment that we send"""
        self.events: deque[LinkEvent] = deque()
        self.out = b""
        self.frame = NO_FRAME
        """the frame that is being looked at"""
        self.segments: deque[tuple[bytes, bool]] = deque()
        """what has not been acknowledged: octets, and whether more of the message follow"""
        self.first = 0
        """number of the first of them"""
        self.goes_on = False
        """the last frame that was sent did not give the turn away"""
        self.ending: str | None = None
        """why the machine has told that the link failed"""
        self._message = bytearray()

    # --- octets

    def enclosed(self, apdu: bytes) -> bytes:
        """The message that carries an APDU."""
        return self._header + apdu

    def cut(self, apdu: bytes) -> list[tuple[bytes, bool]]:
        """The segments of an APDU."""
        message, size = self._header + apdu, self.info
        if len(message) <= size:
            return [(message, False)]
        return [(message[at : at + size], at + size < len(message)) for at in range(0, len(message), size)]

    def write(self, control: int, info: bytes = b"", *, segmented: bool = False) -> None:
        """One frame to the peer."""
        self.put(
            Hdlc(
                destination=self.there, source=self.here, control=control, segmented=int(segmented), information=info
            ).encode()
        )  # fmt: skip

    def put(self, octets: bytes) -> None:
        """The octets of one frame to the peer."""
        self.out += octets

    def write_unnumbered(self, function: UnnumberedFunction, info: bytes = b"", *, poll_final: bool = True) -> None:
        """One unnumbered frame to the peer."""
        self.write(unnumbered(function, poll_final=poll_final), info)

    def fail_text(self, texts: dict[int, str], why: int) -> None:
        """Keep the words for an ending until the step is over and its error known."""
        self.ending = texts[why]

    # --- what both machines ask and call

    def content(self) -> int:
        """What the message is once the information of the frame is added."""
        info, before = self.frame.information, len(self._message)
        if before + len(info) > limits.HDLC_MESSAGE_MAX:
            return Content.too_large
        if before >= LLC_LENGTH:
            return Content.fine
        begin = bytes(self._message) + info if before else info
        if begin.startswith(self._taken_header):
            return Content.fine
        if begin.startswith(self._header):
            return Content.other_direction
        whole = not self.frame.segmented or len(begin) >= LLC_LENGTH
        return Content.malformed if whole or not self._taken_header.startswith(begin) else Content.fine

    def send_i(self, send_number: int, receive_number: int, poll_final: bool, segmented: bool) -> None:
        """A segment, for the first time or again."""
        self.goes_on = not poll_final
        chunk = self.segments[(send_number - self.first) & SEQUENCE_MASK][0]
        self.write(information(send_number, receive_number, poll_final=poll_final), chunk, segmented=segmented)

    def send_rr(self, receive_number: int, poll_final: bool) -> None:
        """Receive ready."""
        self.write(supervisory(SupervisoryFunction.receive_ready, receive_number, poll_final=poll_final))

    def release(self, count: int) -> None:
        """That many of the oldest segments have arrived."""
        for _ in range(count):
            self.segments.popleft()
        self.first = (self.first + count) & SEQUENCE_MASK

    def clear(self) -> None:
        """Forget every segment, and the message that was coming in."""
        self.segments.clear()
        self.first = 0
        self._message.clear()

    def drop_message(self) -> None:
        """Forget the message that was coming in."""
        self._message.clear()

    def tell_segment(self, last: bool) -> None:
        """The information of the frame belongs to a message; when it is the last, the message is whole."""
        if last and not self._message:
            self._deliver(self.frame.information[LLC_LENGTH:])
            return
        self._message += self.frame.information
        if last:
            apdu = bytes(self._message[LLC_LENGTH:])
            self._message.clear()
            self._deliver(apdu)

    def tell_unnumbered(self) -> None:
        """The information of the frame is a message."""
        self._deliver(self.frame.information[LLC_LENGTH:])

    def tell_closed(self) -> None:
        """The link has ended as it should."""
        self.events.append(LinkClosed(None))

    def _deliver(self, apdu: bytes) -> None:
        if apdu:
            self.events.append(ApduReceived(apdu, *self.pair))


class Station(ABC):
    """Base of `HdlcClientLink` and `HdlcServerLink`; neither knows about time, which the methods get as `now`."""

    _machine: HdlcClient | HdlcServer

    def __init__(self, ports: StationPorts) -> None:
        self._shared = ports
        self._scanner = Scanner(HDLC)
        self._gap_until: float | None = None

    def outgoing(self) -> bytes:
        ports = self._shared
        out, ports.out = ports.out, b""
        return out

    def next_event(self) -> LinkEvent | None:
        events = self._shared.events
        return events.popleft() if events else None

    def receive(self, data: bytes, now: float) -> None:
        self._take(self._scanner.receive(data), now)
        self._gap_until = now + limits.T_HDLC_GAP if self._scanner.pending else None

    def deadline(self) -> float | None:
        due = self._machine.deadline()
        if due is None or self._gap_until is None:
            return self._gap_until if due is None else due
        return min(due, self._gap_until)

    def handle_timer(self, now: float) -> None:
        if self._gap_until is not None and now >= self._gap_until:
            self._gap_until = None
            self._take(self._scanner.flush(), now)
        self._told(self._machine.handle_timer(now))

    @property
    def header(self) -> int:
        ports = self._shared
        return LLC_LENGTH + len(Hdlc(destination=ports.there, source=ports.here, control=0, information=b"\x00").encode()) - 1

    @property
    def turn(self) -> int:
        return self._shared.info * self._machine.window

    # --- for the stations

    @abstractmethod
    def _on_frame(self, frame: Hdlc, octets: bytes, now: float) -> None:
        """A frame whose checks hold."""

    def _take(self, found: list[Whole[Hdlc] | Skipped], now: float) -> None:
        for whole in found:
            if isinstance(whole, Whole):
                self._on_frame(whole.frame, whole.octets, now)

    def _told(self, code: Code | None) -> None:
        """After a step that the peer or the time has made: an error that ended the link goes to the owner."""
        ports = self._shared
        if code is not None and ports.ending is not None:
            ports.events.append(LinkClosed(make(code, ports.ending)))
            ports.ending = None

    @staticmethod
    def _check(code: Code | None, detail: str) -> None:
        """After a step that the owner has made: an error goes to it at once."""
        if code is not None:
            raise make(code, detail)
