"""Whole messages out of the frames of a listened-to line: both directions, several senders, with or without a session.

This is the passive side: it takes what stations send to each other or push to anybody, answers nothing and refuses nothing it
can make sense of. A message ends with the frame that says so (HDLC: segmentation bit clear, M-Bus: bit 4 of the control
information). What ends otherwise, by the beginning of another message, a missing segment, silence or the end of the input, is
handed out as incomplete and never joined to what follows. Bounds: SENDERS_MAX messages under way, HDLC_MESSAGE_MAX octets each.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from win12_wire.errors import WireError
from win12_wire.frames.hdlc import ControlField, Hdlc, UnnumberedFunction
from win12_wire.frames.llc import Direction, Llc
from win12_wire.frames.mbus import LongFrame
from win12_wire.frames.mbus_transport import MbusTransport
from win12_wire.limits import HDLC_MESSAGE_MAX

from win12.datalink.located import Located, join
from win12.datalink.scanner import Whole

SENDERS_MAX = 64
LLC_LENGTH = len(Llc(source_lsap=Direction.to_client, apdu=b"").encode())


@dataclass(frozen=True, slots=True)
class Message:
    """What one station sent to another: `apdu` without link and LLC headers, None for frames that carry none.

    `pair` are the addresses (receiver, sender) as octets; `to_server` is what the LLC header says, None without one;
    `problem` tells why the message is not complete, None when it is.
    """

    link: str
    apdu: Located | None
    pair: tuple[bytes, bytes] = (b"", b"")
    to_server: bool | None = None
    frames: tuple[Whole[Any], ...] = ()
    problem: str | None = None


@dataclass(slots=True)
class _Partial:
    frames: list[Whole[Any]] = field(default_factory=list)
    parts: list[Located] = field(default_factory=list)
    size: int = 0
    next_number: int | None = None

    def add(self, whole: Whole[Any], part: Located, next_number: int | None) -> None:
        self.frames.append(whole)
        self.parts.append(part)
        self.size += len(part)
        self.next_number = next_number


class _Messages:
    """Partial messages by sender."""

    link = ""
    trailer = 0
    """octets after the information of a frame"""

    def __init__(self) -> None:
        self._partial: dict[tuple[bytes, bytes], _Partial] = {}

    @property
    def pending(self) -> int:
        """Octets of messages whose end has not come."""
        return sum(partial.size for partial in self._partial.values())

    def flush(self) -> Iterator[Message]:
        """The incomplete messages; what follows begins anew."""
        for pair in list(self._partial):
            yield self._end(pair, "the end of the message is missing")

    def _place(self, whole: Whole[Any], part: bytes) -> Located:
        return Located(part, ((0, whole.offset + len(whole.octets) - self.trailer - len(part)),))

    def _begin(self, pair: tuple[bytes, bytes]) -> Iterator[Message]:
        if len(self._partial) >= SENDERS_MAX:
            yield self._end(next(iter(self._partial)), "too many messages at once")
        self._partial[pair] = _Partial()

    def _end(self, pair: tuple[bytes, bytes], problem: str | None = None) -> Message:
        partial = self._partial.pop(pair)
        apdu, to_server = strip_llc(join(partial.parts))
        return Message(self.link, apdu, pair, to_server, tuple(partial.frames), problem)


class HdlcMessages(_Messages):
    """Messages out of HDLC frames: I and UI frames, segmented or not, LLC header in the first segment only."""

    link = "hdlc"
    trailer = 3

    def receive(self, whole: Whole[Hdlc]) -> Iterator[Message]:
        """Messages that end with this frame."""
        frame = whole.frame
        pair = (frame.destination, frame.source)
        control = ControlField(octet=frame.control)
        if not frame.information or not carries_apdu(control):
            yield Message(self.link, None, pair, frames=(whole,))
            return
        part = self._place(whole, frame.information)
        number = send_number(control)
        partial = self._partial.get(pair)
        if partial is not None:
            if number is not None and partial.frames[-1].octets == whole.octets:
                return  # sent again because the acknowledgement was lost
            problem = _interrupted(partial, part, number)
            if problem:
                yield self._end(pair, problem)
                partial = None
        if partial is None:
            yield from self._begin(pair)
            partial = self._partial[pair]
        partial.add(whole, part, number)
        if partial.size > HDLC_MESSAGE_MAX:
            yield self._end(pair, f"the message is larger than {HDLC_MESSAGE_MAX} octets")
        elif not frame.segmented:
            yield self._end(pair)


class MbusMessages(_Messages):
    """Messages out of wired M-Bus long frames; the segments are numbered from 0 and the last is marked."""

    link = "mbus"
    trailer = 2

    def receive(self, whole: Whole[Any]) -> Iterator[Message]:
        """Messages that end with this frame."""
        frame = whole.frame
        if not isinstance(frame, LongFrame) or not frame.is_dlms:
            other = isinstance(frame, LongFrame)
            problem = f"control information {frame.control_information:#04x}: no segment of a DLMS APDU" if other else None
            yield Message(self.link, None, frames=(whole,), problem=problem)
            return
        try:
            header = MbusTransport.decode(frame.user_data)
        except WireError:
            yield Message(self.link, None, frames=(whole,), problem="the transport header is missing")
            return
        pair = (bytes((header.dtsap,)), bytes((frame.address, header.stsap)))
        partial = self._partial.get(pair)
        if partial is not None and frame.segment != partial.next_number:
            yield self._end(pair, f"segment {frame.segment} follows instead of {partial.next_number}")
            partial = None
        if partial is None:
            yield from self._begin(pair)
            partial = self._partial[pair]
        partial.add(whole, self._place(whole, header.segment), (frame.segment + 1) % 16)
        if frame.is_last or partial.size > HDLC_MESSAGE_MAX:
            problem = None if partial.size <= HDLC_MESSAGE_MAX else f"the message is larger than {HDLC_MESSAGE_MAX} octets"
            if partial.frames[0].frame.segment != 0:
                problem = "the beginning of the message is missing"
            yield self._end(pair, problem)


def llc_at(octets: bytes, position: int = 0) -> bool | None:
    """Whether the LLC header at `position` says that the message goes to the server; None when there is none."""
    try:
        return Llc.decode(octets[position : position + LLC_LENGTH]).source_lsap == Direction.to_server
    except WireError:
        return None


def strip_llc(message: Located) -> tuple[Located, bool | None]:
    """The APDU without LLC header, and whether the header says that it goes to the server (None without header)."""
    to_server = llc_at(message.octets)
    return (message, None) if to_server is None else (message.part(LLC_LENGTH), to_server)


def send_number(control: ControlField) -> int | None:
    """N(S) of an information frame, None for others."""
    return control.send_number if control.is_information else None


def carries_apdu(control: ControlField) -> bool:
    """Information frames and unnumbered information (UI)."""
    return control.is_information or (control.is_unnumbered and control.unnumbered == UnnumberedFunction.ui)


def _interrupted(partial: _Partial, part: Located, number: int | None) -> str | None:
    """Why this segment does not continue the message. A sender that counts nothing sends the same number each time."""
    if llc_at(part.octets) is not None:
        return "another message began before this one ended"
    before = partial.next_number
    if number is not None and before is not None and number not in (before, (before + 1) % 8):
        return "a segment is missing"
    return None
