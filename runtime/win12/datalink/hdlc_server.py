"""The server's station of HDLC: the machine of spec/sessions/hdlc_server.yaml bound to frames and segments. Sans-io.

Segments are cut so that no frame holds two flag octets in a row before its end. Public clients that look for flags instead of
following the length field wait for ever after such a frame; with a long profile one is certain to come. A segment is cut only
before it is sent for the first time: its number must stand for the same octets ever after.
"""

import math
from collections import deque
from typing import Final

from win12_wire import limits
from win12_wire.errors import Code, WireError
from win12_wire.frames.hdlc import FrameReject, Hdlc, UnnumberedFunction
from win12_wire.frames.llc import Direction
from win12_wire.sessions import Trace
from win12_wire.sessions.hdlc_server import SEQUENCE_MASK, Address, Ending, HdlcServer

from win12.datalink.events import ApduReceived, LinkOpened
from win12.datalink.hdlc_address import decode_address, is_for_all
from win12.datalink.hdlc_control import MEANINGS, Kind, Meaning, information
from win12.datalink.hdlc_parameters import LinkParameters, decode_parameters
from win12.datalink.hdlc_station import LLC_LENGTH, Station, StationPorts

_TWO_FLAGS: Final = b"\x7e\x7e"
_CUTS_MAX: Final = 16
_ENDINGS: Final[dict[int, str]] = {
    Ending.idle: "the client has been silent for too long",
    Ending.too_large: f"a message of more than {limits.HDLC_MESSAGE_MAX} octets",
}


class _Ports(StationPorts):
    """What the server's machine has done."""

    def __init__(self, server: int) -> None:
        super().__init__(Direction.to_client, Direction.to_server)
        self._server = server
        self.take_info = limits.HDLC_INFO_DEFAULT
        self.notices: deque[bytes] = deque()
        self.ready: dict[int, bytes] = {}
        """the frame of the next segment, by control octet, when it has been encoded already"""
        self._rejected = 0

    def send_i(self, send_number: int, receive_number: int, poll_final: bool, segmented: bool) -> None:
        octets = self.ready.get(information(send_number, receive_number, poll_final=poll_final))
        if octets is None:
            super().send_i(send_number, receive_number, poll_final, segmented)
            return
        self.goes_on = not poll_final
        self.out += octets

    def send_ua(self, transmit_info: int, receive_info: int, transmit_window: int, receive_window: int) -> None:
        parameters = LinkParameters(transmit_info, receive_info, transmit_window, receive_window)
        self.write_unnumbered(UnnumberedFunction.ua, parameters.encode())

    def send_dm(self) -> None:
        self._reply(UnnumberedFunction.dm, b"")

    def send_frmr(self, receive_number: int, send_number: int, reason: int) -> None:
        self.write_unnumbered(
            UnnumberedFunction.frmr,
            FrameReject(
                rejected_control=self._rejected, receive_number=receive_number, was_response=0, send_number=send_number,
                reasons=reason,
            ).encode(),
        )  # fmt: skip

    def send_ui(self, filled: bool, poll_final: bool) -> None:
        self._reply(UnnumberedFunction.ui, self.notices.popleft() if filled else b"", poll_final=poll_final)

    def _reply(self, function: UnnumberedFunction, info: bytes, *, poll_final: bool = True) -> None:
        """To whoever sent this frame, connected or not."""
        kept = self.here, self.there
        self.here, self.there = self.frame.destination, self.frame.source
        self.write_unnumbered(function, info, poll_final=poll_final)
        self.here, self.there = kept

    def adopt(self) -> None:
        self.here, self.there = self.frame.destination, self.frame.source
        self.pair = (decode_address(self.there).upper, self._server)

    def note_rejected(self) -> None:
        self._rejected = self.frame.control

    def whole(self) -> bool:
        info = self.frame.information
        return len(info) > LLC_LENGTH and info.startswith(self._taken_header)

    def tell_broadcast(self) -> None:
        client, called = decode_address(self.frame.source), decode_address(self.frame.destination)
        self.events.append(ApduReceived(self.frame.information[LLC_LENGTH:], client.upper, called.upper, broadcast=True))

    def tell_opened(self, send_info: int, take_info: int) -> None:
        self.info, self.take_info = send_info, take_info
        self.events.append(LinkOpened())

    def tell_failed(self, why: int) -> None:
        self.fail_text(_ENDINGS, why)


class HdlcServerLink(Station):
    """A `transport.link.Link` of a server with whichever client speaks to it.

    `server`: our upper address; `physical`: our lower address, None to take any; `max_info`: octets of an information field we
    take and send; `window`: frames in a row, 1..7, both ways; `inactivity`: seconds, 0 for ever; `trace` is told each step.
    `LinkOpened` comes with each SNRM, `LinkClosed` with DISC and inactivity; the link goes on after both.
    """

    def __init__(
        self, *, server: int = 1, physical: int | None = None,
        max_info: int = limits.HDLC_INFO_DEFAULT, window: int = limits.HDLC_WINDOW_DEFAULT,
        inactivity: float = limits.T_HDLC_INACTIVITY, trace: Trace | None = None,
    ) -> None:  # fmt: skip
        self._ports = _Ports(server)
        super().__init__(self._ports)
        self._server = server
        self._physical = physical
        self._machine: HdlcServer = HdlcServer(
            self._ports, send_info=max_info, take_info=max_info, send_window=window, take_window=window,
            inactivity_after=inactivity or math.inf, trace=trace,
        )  # fmt: skip

    # --- what the owner wants

    def open(self, now: float) -> None:
        """Nothing to do: the client opens."""

    def close(self, now: float) -> None:
        self._check(self._machine.api_close(now), "")

    def send(self, apdu: bytes, now: float) -> None:
        segments = self._ports.cut(apdu)
        self._check(self._machine.api_send(len(segments), now), "no client is connected, or it fetches nothing")
        self._ports.segments.extend(segments)
        self._pump(now)

    def poll(self, now: float) -> None:
        """Nothing to do: the client gives the turn."""

    def notify(self, apdu: bytes, now: float) -> None:
        """Keep a message for whoever permits it by an empty UI frame, connected or not. LocalError BUSY, TOO_LONG."""
        message = self._ports.enclosed(apdu)
        oversized = len(message) > limits.HDLC_INFO_DEFAULT
        self._check(self._machine.api_notify(oversized, now), "a message outside a connection")
        self._ports.notices.append(message)

    # --- sending

    def _pump(self, now: float) -> None:
        """Send what may be sent. After a frame with F=1 the machine sends nothing until it is asked again."""
        link, ports = self._machine, self._ports
        segments, ports.goes_on = ports.segments, link.turn
        while ports.goes_on and (index := (link.vs - link.va) & SEQUENCE_MASK) < len(segments):
            if link.vs == link.sent:
                self._cut_between_flags(index, now)
            ports.goes_on = False
            link.api_pump(segments[index][1], now)
            ports.ready.clear()

    def _cut_between_flags(self, index: int, now: float) -> None:
        """Shorten a segment until its frame has no two flag octets in a row; what is cut off becomes a segment."""
        chunk, more = self._ports.segments[index]
        size = len(chunk)
        for _ in range(_CUTS_MAX):
            frames = self._frames(chunk[:size], more or size < len(chunk))
            if size <= 1 or all(octets.find(_TWO_FLAGS, 1) < 0 for octets in frames.values()):
                break
            inside = chunk.find(_TWO_FLAGS, 0, size)
            size = inside + 1 if inside >= 0 else size - 1
        if size < len(chunk):
            if self._machine.api_split(now) is not None:
                return
            self._ports.segments[index] = (chunk[:size], True)
            self._ports.segments.insert(index + 1, (chunk[size:], more))
        self._ports.ready = frames

    def _frames(self, chunk: bytes, more: bool) -> dict[int, bytes]:
        """The next segment as it may have to be sent, by control octet: with a window of one there is but one way."""
        link, ports, frames = self._machine, self._ports, {}
        for poll_final in (True,) if link.window == 1 else (True, False):
            control = information(link.vs, link.vr, poll_final=poll_final)
            frames[control] = Hdlc(
                destination=ports.there, source=ports.here, control=control, segmented=int(more), information=chunk
            ).encode()  # fmt: skip
        return frames

    # --- what came

    def _on_frame(self, frame: Hdlc, octets: bytes, now: float) -> None:
        ports, link = self._ports, self._machine
        stranger = frame.source != ports.there or frame.destination != ports.here
        if stranger and (fault := self._fault(frame)) is not None:
            self._on_foreign(frame, fault, now)
            return
        ports.frame = frame
        meaning = MEANINGS[frame.control]
        if meaning.kind is Kind.INFORMATION:
            code = link.rx_i(
                meaning.send_number, meaning.receive_number, meaning.poll_final, frame.segmented == 1,
                len(frame.information) > ports.take_info, stranger, now,
            )  # fmt: skip
        elif meaning.kind is Kind.READY:
            code = link.rx_rr(meaning.receive_number, meaning.poll_final, stranger, now)
        else:
            code = self._on_other(meaning, frame.information, stranger, now)
        if code is not None:
            self._told(code)
        if ports.segments:
            self._pump(now)

    def _on_foreign(self, frame: Hdlc, fault: Address, now: float) -> None:
        """What is sent to all stations is for us too, if it wants no answer and a client has sent it."""
        called = fault is Address.all_stations and MEANINGS[frame.control].kind is Kind.UI
        if called and frame.information and _is_client(frame.source):
            self._ports.frame = frame
            self._machine.rx_broadcast(now)
        else:
            self._machine.rx_foreign(fault, now)

    def _on_other(self, meaning: Meaning, info: bytes, stranger: bool, now: float) -> Code | None:
        link = self._machine
        match meaning.kind:
            case Kind.SNRM:
                said = decode_parameters(info)
                return link.rx_snrm(said.send_info, said.take_info, said.send_window, said.take_window, now)
            case Kind.DISC:
                return link.rx_disc(meaning.poll_final, stranger, now)
            case Kind.NOT_READY:
                return link.rx_rnr(meaning.receive_number, meaning.poll_final, stranger, now)
            case Kind.UI:
                return link.rx_ui(bool(info), meaning.poll_final, stranger, now)
        return link.rx_unknown(meaning.poll_final, stranger, now)

    def _fault(self, frame: Hdlc) -> Address | None:
        """Why a frame is none of our business, None when it is for us."""
        try:
            here, there = decode_address(frame.destination), decode_address(frame.source)
        except WireError:
            return Address.other_station
        if is_for_all(frame.destination):
            return Address.all_stations
        if here.upper != self._server or not (self._physical is None or here.lower in (None, self._physical)):
            return Address.other_station
        return Address.long_client if there.lower is not None else None


def _is_client(source: bytes) -> bool:
    try:
        return decode_address(source).lower is None
    except WireError:
        return False
