"""The server's station of HDLC (IEC 62056-46): answers when it is asked, as the table of its answers says.

| mode | what comes | answer |
|---|---|---|
| disconnected | SNRM | UA with parameters; connected, numbers 0 |
| disconnected | DISC, any I or S frame with P=1 | DM |
| connected | SNRM | UA, numbers 0; associations are gone |
| connected | DISC | UA; disconnected |
| connected | I with N(S)=V(R) | taken; RR, or the reply when the message is whole |
| connected | I with another N(S) | information dropped, N(R) taken; RR |
| connected | RR | the next segment, the lost one again, or RR |
| connected | N(R) impossible, information too long, unknown control | FRMR |
| rejecting | anything but SNRM and DISC | FRMR again |
| any | wrong check sequence, foreign address, all-station | silence |

It sends only after P=1 and its last frame has F=1. After `inactivity` seconds without a frame it is disconnected.

Segments are cut so that no frame holds two flag octets in a row before its end. Public clients that look for flags instead of
following the length field wait for ever after such a frame; with a long profile one is certain to come.
"""

from enum import Enum, auto

from win12_wire import limits
from win12_wire.errors import Code, LinkError, LocalError, Win12Error, WireError
from win12_wire.frames.hdlc import (
    ControlField,
    FrameReject,
    Hdlc,
    RejectReason,
    ReservedAddress,
    SupervisoryFunction,
    UnnumberedFunction,
)  # fmt: skip
from win12_wire.frames.llc import Direction

from win12.datalink.events import LinkOpened
from win12.datalink.hdlc_address import HdlcAddress, decode_address
from win12.datalink.hdlc_control import CONTROL, information
from win12.datalink.hdlc_parameters import LinkParameters, decode_parameters
from win12.datalink.hdlc_station import Station


class _Mode(Enum):
    DISCONNECTED = auto()
    CONNECTED = auto()
    REJECTING = auto()


_TWO_FLAGS = b"\x7e\x7e"
_CUTS_MAX = 16
_KNOWN = {SupervisoryFunction.receive_ready, SupervisoryFunction.receive_not_ready}


class HdlcServerLink(Station):
    """A `transport.link.Link` of a server with whichever client speaks to it.

    `server`: our upper address; `physical`: our lower address, None to take any; `max_info`: octets of an information field we
    take and send. `LinkOpened` comes with each SNRM, `LinkClosed` with DISC and inactivity; the link goes on after both.
    """

    _sends = Direction.to_client
    _takes = Direction.to_server

    def __init__(
        self, *, server: int = 1, physical: int | None = None,
        max_info: int = limits.HDLC_INFO_DEFAULT, inactivity: float = limits.T_HDLC_INACTIVITY,
    ) -> None:  # fmt: skip
        super().__init__()
        self._server = server
        self._physical = physical
        self._offer = LinkParameters(max_info, max_info)
        self._patience = inactivity
        self._mode = _Mode.DISCONNECTED
        self._may_send = False
        self._reject = b""
        self._idle_until: float | None = None

    def open(self, now: float) -> None:
        """Nothing to do: the client opens."""

    def close(self, now: float) -> None:
        self._fail(None)

    def send(self, apdu: bytes, now: float) -> None:
        if self._mode is not _Mode.CONNECTED:
            raise LocalError(Code.UNEXPECTED, "no client is connected")
        self._enqueue(apdu)
        if self._may_send:
            self._answer()

    def deadline(self) -> float | None:
        if self._idle_until is None or self._gap_until is None:
            return self._gap_until if self._idle_until is None else self._idle_until
        return min(self._idle_until, self._gap_until)

    def handle_timer(self, now: float) -> None:
        if self._gap_until is not None and now >= self._gap_until:
            self._flush(now)
        if self._idle_until is not None and now >= self._idle_until:
            self._fail(LinkError(Code.RESPONSE_TIMEOUT, f"no frame for {self._patience:g} s"))

    # --- what came

    def _on_whole(self, frame: Hdlc, octets: bytes, now: float) -> None:
        control = CONTROL[frame.control]
        if not self._is_for_us(frame, control):
            return
        if self._idle_until is not None:
            self._idle_until = now + self._patience
        if control.is_unnumbered and control.unnumbered == UnnumberedFunction.snrm:
            self._on_connect(frame, now)
        elif self._mode is _Mode.DISCONNECTED:
            if control.poll_final and control.unnumbered != UnnumberedFunction.ui:
                self._answer_to(frame, UnnumberedFunction.dm)
        elif (frame.source, frame.destination) != (self._peer, self._me):
            return
        elif control.is_unnumbered and control.unnumbered == UnnumberedFunction.disc:
            self._write_unnumbered(UnnumberedFunction.ua)
            self._fail(None)
        elif self._mode is _Mode.REJECTING:
            if control.poll_final:
                self._write_unnumbered(UnnumberedFunction.frmr, self._reject)
        else:
            self._on_connected(frame, control)

    def _is_for_us(self, frame: Hdlc, control: ControlField) -> bool:
        try:
            here, there = decode_address(frame.destination), decode_address(frame.source)
        except WireError:
            return False
        # A client has one octet; nobody answers a call to all stations.
        return there.lower is None and self._is_here(here)

    def _is_here(self, here: HdlcAddress) -> bool:
        if here.upper != self._server or here.lower in (ReservedAddress.all_station, ReservedAddress.all_station_long):
            return False
        return self._physical is None or here.lower in (None, self._physical)

    def _on_connect(self, frame: Hdlc, now: float) -> None:
        if self._mode is not _Mode.DISCONNECTED:
            self._fail(None)
        self._me, self._peer = frame.destination, frame.source
        self._pair = (decode_address(frame.source).upper, self._server)
        self._agreed = self._offer.agreed(decode_parameters(frame.information))
        self._mode = _Mode.CONNECTED
        self._idle_until = now + self._patience if self._patience else None
        self._write_unnumbered(UnnumberedFunction.ua, self._agreed.encode())
        self._events.append(LinkOpened())

    def _on_connected(self, frame: Hdlc, control: ControlField) -> None:
        if control.is_unnumbered:
            if control.unnumbered == UnnumberedFunction.ui:
                self._deliver(frame.information)
            else:
                self._refuse(control, RejectReason.unknown_control)
            return
        if control.is_supervisory and control.supervisory not in _KNOWN:
            self._refuse(control, RejectReason.unknown_control)
        elif len(frame.information) > self._agreed.take_info:
            self._refuse(control, RejectReason.information_too_long)
        else:
            self._on_numbered(frame, control)

    def _on_numbered(self, frame: Hdlc, control: ControlField) -> None:
        arrived = self._acknowledge(control.receive_number)
        if arrived is None:
            self._refuse(control, RejectReason.wrong_receive_number)
            return
        self._may_send = control.poll_final
        if control.is_information:
            self._on_information(frame, control)
        elif control.supervisory == SupervisoryFunction.receive_not_ready:
            self._ready()
        elif self._may_send and not arrived:
            self._write_again()
            self._may_send = False
        elif self._may_send and not self._answer():
            self._ready()

    def _on_information(self, frame: Hdlc, control: ControlField) -> None:
        if control.send_number != self._expected:
            self._ready()
            return
        self._queue.clear()
        before = len(self._events)
        self._collect(frame)
        if len(self._events) == before and self._mode is _Mode.CONNECTED:
            self._ready()

    # --- answering

    def _write_next(self) -> bool:
        if self._unacknowledged is None and self._queue:
            self._cut_between_flags()
        return super()._write_next()

    def _cut_between_flags(self) -> None:
        """Shorten the next segment until its frame has no two flag octets in a row; what is cut off becomes a segment."""
        chunk, more = self._queue[0]
        control = information(self._send_number, self._expected, poll_final=True)
        size = len(chunk)
        for _ in range(_CUTS_MAX):
            part = Hdlc(
                destination=self._peer, source=self._me, control=control,
                segmented=int(more or size < len(chunk)), information=chunk[:size],
            )  # fmt: skip
            if size <= 1 or _TWO_FLAGS not in part.encode()[1:]:
                break
            inside = chunk.find(_TWO_FLAGS, 0, size)
            size = inside + 1 if inside >= 0 else size - 1
        if size < len(chunk):
            self._queue[0] = (chunk[size:], more)
            self._queue.appendleft((chunk[:size], True))

    def _answer(self) -> bool:
        sent = self._write_next()
        if sent:
            self._may_send = False
        return sent

    def _ready(self) -> None:
        if self._may_send:
            self._write_ready()
            self._may_send = False

    def _answer_to(self, frame: Hdlc, function: UnnumberedFunction) -> None:
        self._me, self._peer = frame.destination, frame.source
        self._write_unnumbered(function)

    def _refuse(self, control: ControlField, reason: RejectReason) -> None:
        self._mode = _Mode.REJECTING
        self._reject = FrameReject(
            rejected_control=control.octet, receive_number=self._expected, was_response=0,
            send_number=self._send_number, reasons=reason,
        ).encode()  # fmt: skip
        self._write_unnumbered(UnnumberedFunction.frmr, self._reject)

    def _fail(self, error: Win12Error | None) -> None:
        if self._mode is not _Mode.DISCONNECTED:
            self._mode = _Mode.DISCONNECTED
            self._idle_until = None
            self._may_send = False
            self._reset()
            self._closed(error)
