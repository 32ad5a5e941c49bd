# Generated from spec/sessions/hdlc_server.yaml. Do not edit: change the spec and run `win12 spec generate`.

"""Session `hdlc_server`: 3 states, 68 transitions.

The server's (meter's) station of an HDLC link (IEC 62056-46, 6.2 and 6.4; ISO/IEC 13239, 5.5 and annex H).

It speaks when it is asked: P=1 gives it the turn, and the last frame of its turn has F=1. A frame with another N(S) than the next
is dropped, and the N(R) of the answer tells; what the client has not acknowledged when it asks is sent again from there
(go-back-N). What cannot be right, an impossible N(R), information longer than agreed, a control field that DLMS does not use (REJ
among them), is answered by FRMR until SNRM or DISC. A broken frame, and one for another station, never gets here.

A new message is taken only when the answer to the last one has been sent: until then its frames are dropped like one after a gap,
and the client sends them again. So no client can fill our memory with answers that it does not fetch.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Final, Protocol

from win12_wire import limits
from win12_wire.errors import Code
from win12_wire.frames import hdlc
from win12_wire.sessions import NEVER, About, Recorder, Trace, recorder


class State(IntEnum):
    """Where the dialogue is."""

    DISCONNECTED = 0  # no connection (NDM)
    CONNECTED = 1  # messages are exchanged (NRM)
    REJECTING = 2  # FRMR sent


class Content(IntEnum):
    fine = 0
    other_direction = 1
    malformed = 2
    too_large = 3


class Address(IntEnum):
    other_station = 0
    all_stations = 1
    long_client = 2


class Ending(IntEnum):
    idle = 0
    too_large = 1


DISCONNECTED: Final = State.DISCONNECTED
CONNECTED: Final = State.CONNECTED
REJECTING: Final = State.REJECTING
CONTENT_FINE: Final = Content.fine
CONTENT_MALFORMED: Final = Content.malformed
CONTENT_OTHER_DIRECTION: Final = Content.other_direction
CONTENT_TOO_LARGE: Final = Content.too_large
ENDING_IDLE: Final = Ending.idle
ENDING_TOO_LARGE: Final = Ending.too_large
REJECT_REASON_INFORMATION_TOO_LONG: Final = hdlc.RejectReason.information_too_long
REJECT_REASON_UNKNOWN_CONTROL: Final = hdlc.RejectReason.unknown_control
REJECT_REASON_WRONG_RECEIVE_NUMBER: Final = hdlc.RejectReason.wrong_receive_number
SEQUENCE_MASK: Final = 7
SEQUENCE_MODULUS: Final = 8
LATE_MAX: Final = 2
HDLC_QUEUE_MAX: Final = limits.HDLC_QUEUE_MAX
HDLC_NOTICES_MAX: Final = limits.HDLC_NOTICES_MAX
HDLC_INFO_DEFAULT: Final = limits.HDLC_INFO_DEFAULT
HDLC_WINDOW_DEFAULT: Final = limits.HDLC_WINDOW_DEFAULT


class Ports(Protocol):
    """What the machine asks of the outside, and what it has done there."""

    def content(self) -> int:
        """What the message is once the information of this frame is added."""
        ...

    def whole(self) -> bool:
        """The information of the frame is a message, with the LLC header of a client."""
        ...

    def send_ua(self, transmit_info: int, receive_info: int, transmit_window: int, receive_window: int) -> None:
        """With 0 for all there is no information field."""
        ...

    def send_dm(self) -> None:
        """To the sender of this frame."""
        ...

    def send_frmr(self, receive_number: int, send_number: int, reason: int) -> None: ...

    def send_i(self, send_number: int, receive_number: int, poll_final: bool, segmented: bool) -> None:
        """The segment with that number."""
        ...

    def send_rr(self, receive_number: int, poll_final: bool) -> None: ...

    def send_ui(self, filled: bool, poll_final: bool) -> None:
        """The oldest waiting message, to the sender of this frame."""
        ...

    def tell_opened(self, send_info: int, take_info: int) -> None:
        """A client has connected; messages are sent, and taken, in segments of that many octets."""
        ...

    def tell_segment(self, last: bool) -> None:
        """The information of this frame belongs to a message."""
        ...

    def tell_unnumbered(self) -> None:
        """The information of this frame is a message."""
        ...

    def tell_broadcast(self) -> None:
        """The information of this frame is a message to all stations; nobody answers it."""
        ...

    def tell_closed(self) -> None:
        """The connection has ended; associations are gone."""
        ...

    def tell_failed(self, why: int) -> None:
        """The connection has ended with an error."""
        ...

    def adopt(self) -> None:
        """We speak with the sender of this frame, under the address it called."""
        ...

    def release(self, count: int) -> None:
        """That many of the oldest segments have arrived."""
        ...

    def clear(self) -> None:
        """Forget every segment, and the message that was coming in."""
        ...

    def drop_message(self) -> None:
        """Forget the message that was coming in."""
        ...

    def note_rejected(self) -> None:
        """FRMR will name the control field of this frame."""
        ...


class HdlcServer:
    """The machine. Each event is a method; it returns the error the step ended with, None if none."""

    __slots__ = ("inactivity_after", "inactivity_at", "notices", "ports", "queued", "reason", "send_info",
        "send_window", "sent", "state", "take_info", "take_window", "trace", "turn", "va", "vr", "vs", "window",)

    def __init__(self, ports: Ports, *,
        send_info: int, take_info: int, send_window: int, take_window: int, inactivity_after: float = limits.T_HDLC_INACTIVITY,
        trace: Trace | None = None,
    ) -> None:
        self.trace: Recorder | None = recorder(self, trace, _ABOUT)
        self.ports: Ports = ports if self.trace is None else self.trace.watch(ports)
        self.state: State = DISCONNECTED
        self.send_info = send_info
        self.take_info = take_info
        self.send_window = send_window
        self.take_window = take_window
        self.window = 1  # frames in a row that we send, as agreed
        self.va = 0  # number of the oldest segment that is not acknowledged
        self.vs = 0  # V(S), number of the segment that is sent next; goes back to va when frames are lost
        self.sent = 0  # one more than the highest number sent
        self.vr = 0  # V(R), number of the frame that is taken next
        self.queued = 0  # segments never sent
        self.turn = False  # the client has asked and we have not yet ended our answer
        self.reason = 1  # why frames are rejected
        self.notices = 0  # messages that wait for the permission to send
        self.inactivity_after = inactivity_after
        self.inactivity_at = NEVER

    def rx_snrm(self,
        transmit_info: int, receive_info: int, transmit_window: int, receive_window: int, now: float,
    ) -> Code | None:
        """rx.snrm: see the specification."""
        if self.trace is not None:
            return self.trace.step(
                "rx.snrm", _RX_SNRM[self.state], (transmit_info, receive_info, transmit_window, receive_window), now,
            )
        return _RX_SNRM[self.state](self, transmit_info, receive_info, transmit_window, receive_window, now)

    def rx_disc(self, poll_final: bool, stranger: bool, now: float) -> Code | None:
        """rx.disc: see the specification."""
        if self.trace is not None:
            return self.trace.step("rx.disc", _RX_DISC[self.state], (poll_final, stranger), now)
        return _RX_DISC[self.state](self, poll_final, stranger, now)

    def rx_i(self,
        send_number: int, receive_number: int, poll_final: bool, segmented: bool, too_long: bool, stranger: bool, now: float,
    ) -> Code | None:
        """rx.i: see the specification."""
        if self.trace is not None:
            return self.trace.step(
                "rx.i", _RX_I[self.state], (send_number, receive_number, poll_final, segmented, too_long, stranger), now,
            )
        return _RX_I[self.state](self, send_number, receive_number, poll_final, segmented, too_long, stranger, now)

    def rx_rr(self, receive_number: int, poll_final: bool, stranger: bool, now: float) -> Code | None:
        """rx.rr: see the specification."""
        if self.trace is not None:
            return self.trace.step("rx.rr", _RX_RR[self.state], (receive_number, poll_final, stranger), now)
        return _RX_RR[self.state](self, receive_number, poll_final, stranger, now)

    def rx_rnr(self, receive_number: int, poll_final: bool, stranger: bool, now: float) -> Code | None:
        """rx.rnr: see the specification."""
        if self.trace is not None:
            return self.trace.step("rx.rnr", _RX_RNR[self.state], (receive_number, poll_final, stranger), now)
        return _RX_RNR[self.state](self, receive_number, poll_final, stranger, now)

    def rx_ui(self, filled: bool, poll_final: bool, stranger: bool, now: float) -> Code | None:
        """rx.ui: see the specification."""
        if self.trace is not None:
            return self.trace.step("rx.ui", _RX_UI[self.state], (filled, poll_final, stranger), now)
        return _RX_UI[self.state](self, filled, poll_final, stranger, now)

    def rx_unknown(self, poll_final: bool, stranger: bool, now: float) -> Code | None:
        """rx.unknown: REJ, SREJ, what only servers send, and control fields that mean nothing."""
        if self.trace is not None:
            return self.trace.step("rx.unknown", _RX_UNKNOWN[self.state], (poll_final, stranger), now)
        return _RX_UNKNOWN[self.state](self, poll_final, stranger, now)

    def rx_broadcast(self, now: float) -> Code | None:
        """rx.broadcast: a UI frame with information, from a client to all stations."""
        if self.trace is not None:
            return self.trace.step("rx.broadcast", _RX_BROADCAST[self.state], (), now)
        return _RX_BROADCAST[self.state](self, now)

    def rx_foreign(self, address: int, now: float) -> Code | None:
        """rx.foreign: a frame for another station, for all stations, or from an address that is no client's."""
        if self.trace is not None:
            return self.trace.step("rx.foreign", _RX_FOREIGN[self.state], (address,), now)
        return _RX_FOREIGN[self.state](self, address, now)

    def api_send(self, segments: int, now: float) -> Code | None:
        """api.send: the owner has a message of that many segments."""
        if self.trace is not None:
            return self.trace.step("api.send", _API_SEND[self.state], (segments,), now)
        return _API_SEND[self.state](self, segments, now)

    def api_split(self, now: float) -> Code | None:
        """api.split: the owner has cut the next segment, which was never sent, in two."""
        if self.trace is not None:
            return self.trace.step("api.split", _API_SPLIT[self.state], (), now)
        return _API_SPLIT[self.state](self, now)

    def api_pump(self, segmented: bool, now: float) -> Code | None:
        """api.pump: send the next segment if it may be sent now; the owner calls until nothing is sent."""
        if self.trace is not None:
            return self.trace.step("api.pump", _API_PUMP[self.state], (segmented,), now)
        return _API_PUMP[self.state](self, segmented, now)

    def api_notify(self, oversized: bool, now: float) -> Code | None:
        """api.notify: the owner has a message for whoever permits it."""
        if self.trace is not None:
            return self.trace.step("api.notify", _API_NOTIFY[self.state], (oversized,), now)
        return _API_NOTIFY[self.state](self, oversized, now)

    def api_close(self, now: float) -> Code | None:
        """api.close: the owner ends the connection."""
        if self.trace is not None:
            return self.trace.step("api.close", _API_CLOSE[self.state], (), now)
        return _API_CLOSE[self.state](self, now)

    def deadline(self) -> float | None:
        """When `handle_timer` must be called, on the clock of `now`; None for never."""
        at = self.inactivity_at
        return None if at == NEVER else at

    def handle_timer(self, now: float) -> Code | None:
        """Let time pass: the event of a timer that has run out, if any."""
        if self.inactivity_at <= now:
            if self.trace is not None:
                return self.trace.step("timer.inactivity", _TIMER_INACTIVITY[self.state], (), now)
            return _TIMER_INACTIVITY[self.state](self, now)
        return None


def _disconnected_rx_snrm(
    m: HdlcServer, transmit_info: int, receive_info: int, transmit_window: int, receive_window: int, now: float,
) -> Code | None:
    ports = m.ports
    # connect (spec/sessions/hdlc_server.yaml:161)
    m.va = 0
    m.vs = 0
    m.sent = 0
    m.vr = 0
    m.queued = 0
    m.turn = False
    m.window = (HDLC_WINDOW_DEFAULT if receive_window == 0 else receive_window) if (HDLC_WINDOW_DEFAULT if receive_window == 0 else receive_window) < m.send_window else m.send_window
    m.state = CONNECTED
    m.inactivity_at = now + m.inactivity_after
    if m.trace is not None:
        m.trace.taken("connect")
    ports.clear()
    ports.adopt()
    ports.send_ua((HDLC_INFO_DEFAULT if receive_info == 0 else receive_info) if (HDLC_INFO_DEFAULT if receive_info == 0 else receive_info) < m.send_info else m.send_info, (HDLC_INFO_DEFAULT if transmit_info == 0 else transmit_info) if (HDLC_INFO_DEFAULT if transmit_info == 0 else transmit_info) < m.take_info else m.take_info, (HDLC_WINDOW_DEFAULT if receive_window == 0 else receive_window) if (HDLC_WINDOW_DEFAULT if receive_window == 0 else receive_window) < m.send_window else m.send_window, (HDLC_WINDOW_DEFAULT if transmit_window == 0 else transmit_window) if (HDLC_WINDOW_DEFAULT if transmit_window == 0 else transmit_window) < m.take_window else m.take_window)
    ports.tell_opened((HDLC_INFO_DEFAULT if receive_info == 0 else receive_info) if (HDLC_INFO_DEFAULT if receive_info == 0 else receive_info) < m.send_info else m.send_info, (HDLC_INFO_DEFAULT if transmit_info == 0 else transmit_info) if (HDLC_INFO_DEFAULT if transmit_info == 0 else transmit_info) < m.take_info else m.take_info)
    return None


def _connected_rx_snrm(
    m: HdlcServer, transmit_info: int, receive_info: int, transmit_window: int, receive_window: int, now: float,
) -> Code | None:
    ports = m.ports
    # connect_again (spec/sessions/hdlc_server.yaml:162)
    m.va = 0
    m.vs = 0
    m.sent = 0
    m.vr = 0
    m.queued = 0
    m.turn = False
    m.window = (HDLC_WINDOW_DEFAULT if receive_window == 0 else receive_window) if (HDLC_WINDOW_DEFAULT if receive_window == 0 else receive_window) < m.send_window else m.send_window
    m.inactivity_at = now + m.inactivity_after
    if m.trace is not None:
        m.trace.taken("connect_again")
    ports.tell_closed()
    ports.clear()
    ports.adopt()
    ports.send_ua((HDLC_INFO_DEFAULT if receive_info == 0 else receive_info) if (HDLC_INFO_DEFAULT if receive_info == 0 else receive_info) < m.send_info else m.send_info, (HDLC_INFO_DEFAULT if transmit_info == 0 else transmit_info) if (HDLC_INFO_DEFAULT if transmit_info == 0 else transmit_info) < m.take_info else m.take_info, (HDLC_WINDOW_DEFAULT if receive_window == 0 else receive_window) if (HDLC_WINDOW_DEFAULT if receive_window == 0 else receive_window) < m.send_window else m.send_window, (HDLC_WINDOW_DEFAULT if transmit_window == 0 else transmit_window) if (HDLC_WINDOW_DEFAULT if transmit_window == 0 else transmit_window) < m.take_window else m.take_window)
    ports.tell_opened((HDLC_INFO_DEFAULT if receive_info == 0 else receive_info) if (HDLC_INFO_DEFAULT if receive_info == 0 else receive_info) < m.send_info else m.send_info, (HDLC_INFO_DEFAULT if transmit_info == 0 else transmit_info) if (HDLC_INFO_DEFAULT if transmit_info == 0 else transmit_info) < m.take_info else m.take_info)
    return None


def _rejecting_rx_snrm(
    m: HdlcServer, transmit_info: int, receive_info: int, transmit_window: int, receive_window: int, now: float,
) -> Code | None:
    ports = m.ports
    # connect_again (spec/sessions/hdlc_server.yaml:162)
    m.va = 0
    m.vs = 0
    m.sent = 0
    m.vr = 0
    m.queued = 0
    m.turn = False
    m.window = (HDLC_WINDOW_DEFAULT if receive_window == 0 else receive_window) if (HDLC_WINDOW_DEFAULT if receive_window == 0 else receive_window) < m.send_window else m.send_window
    m.state = CONNECTED
    m.inactivity_at = now + m.inactivity_after
    if m.trace is not None:
        m.trace.taken("connect_again")
    ports.tell_closed()
    ports.clear()
    ports.adopt()
    ports.send_ua((HDLC_INFO_DEFAULT if receive_info == 0 else receive_info) if (HDLC_INFO_DEFAULT if receive_info == 0 else receive_info) < m.send_info else m.send_info, (HDLC_INFO_DEFAULT if transmit_info == 0 else transmit_info) if (HDLC_INFO_DEFAULT if transmit_info == 0 else transmit_info) < m.take_info else m.take_info, (HDLC_WINDOW_DEFAULT if receive_window == 0 else receive_window) if (HDLC_WINDOW_DEFAULT if receive_window == 0 else receive_window) < m.send_window else m.send_window, (HDLC_WINDOW_DEFAULT if transmit_window == 0 else transmit_window) if (HDLC_WINDOW_DEFAULT if transmit_window == 0 else transmit_window) < m.take_window else m.take_window)
    ports.tell_opened((HDLC_INFO_DEFAULT if receive_info == 0 else receive_info) if (HDLC_INFO_DEFAULT if receive_info == 0 else receive_info) < m.send_info else m.send_info, (HDLC_INFO_DEFAULT if transmit_info == 0 else transmit_info) if (HDLC_INFO_DEFAULT if transmit_info == 0 else transmit_info) < m.take_info else m.take_info)
    return None


def _disconnected_rx_disc(m: HdlcServer, poll_final: bool, stranger: bool, now: float) -> Code | None:
    ports = m.ports
    # disconnected_disc (spec/sessions/hdlc_server.yaml:169)
    if m.trace is not None:
        m.trace.taken("disconnected_disc")
    if poll_final:
        ports.send_dm()
    return None


def _connected_or_rejecting_rx_disc(m: HdlcServer, poll_final: bool, stranger: bool, now: float) -> Code | None:
    ports = m.ports
    if stranger:
        # disconnect_stranger (spec/sessions/hdlc_server.yaml:154)
        if m.trace is not None:
            m.trace.taken("disconnect_stranger")
        return None
    # disconnect_acknowledged (spec/sessions/hdlc_server.yaml:304)
    m.va = 0
    m.vs = 0
    m.sent = 0
    m.vr = 0
    m.queued = 0
    m.turn = False
    m.state = DISCONNECTED
    m.inactivity_at = NEVER
    if m.trace is not None:
        m.trace.taken("disconnect_acknowledged")
    ports.clear()
    if poll_final:
        ports.send_ua(0, 0, 0, 0)
    ports.tell_closed()
    return None


def _disconnected_rx_i(
    m: HdlcServer, send_number: int, receive_number: int, poll_final: bool, segmented: bool, too_long: bool, stranger: bool,
    now: float,
) -> Code | None:
    ports = m.ports
    # disconnected_i (spec/sessions/hdlc_server.yaml:170)
    if m.trace is not None:
        m.trace.taken("disconnected_i")
    if poll_final:
        ports.send_dm()
    return None


def _connected_rx_i(
    m: HdlcServer, send_number: int, receive_number: int, poll_final: bool, segmented: bool, too_long: bool, stranger: bool,
    now: float,
) -> Code | None:
    ports = m.ports
    if stranger:
        # information_stranger (spec/sessions/hdlc_server.yaml:154)
        if m.trace is not None:
            m.trace.taken("information_stranger")
        return None
    if too_long:
        # information_too_long (spec/sessions/hdlc_server.yaml:191)
        m.reason = REJECT_REASON_INFORMATION_TOO_LONG
        m.turn = False
        m.state = REJECTING
        m.inactivity_at = now + m.inactivity_after
        if m.trace is not None:
            m.trace.taken("information_too_long")
        ports.note_rejected()
        if poll_final:
            ports.send_frmr(m.vr, m.sent, REJECT_REASON_INFORMATION_TOO_LONG)
        return Code.LINK_RESET
    if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.sent + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK and ((m.va + SEQUENCE_MODULUS) - receive_number) & SEQUENCE_MASK <= LATE_MAX:
        # information_late (spec/sessions/hdlc_server.yaml:156)
        if m.trace is not None:
            m.trace.taken("information_late")
        return None
    if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.sent + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK:
        # information_impossible (spec/sessions/hdlc_server.yaml:157)
        m.reason = REJECT_REASON_WRONG_RECEIVE_NUMBER
        m.turn = False
        m.state = REJECTING
        m.inactivity_at = now + m.inactivity_after
        if m.trace is not None:
            m.trace.taken("information_impossible")
        ports.note_rejected()
        if poll_final:
            ports.send_frmr(m.vr, m.sent, REJECT_REASON_WRONG_RECEIVE_NUMBER)
        return Code.LINK_RESET
    if send_number != m.vr and m.queued > 0 and receive_number == m.sent:
        # information_still_to_say (spec/sessions/hdlc_server.yaml:198)
        argument_0_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK
        condition_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK != 0
        m.va, m.vs, m.turn = receive_number, receive_number if poll_final else (receive_number if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.vs + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK else m.vs), poll_final
        m.inactivity_at = now + m.inactivity_after
        if m.trace is not None:
            m.trace.taken("information_still_to_say")
        if condition_0:
            ports.release(argument_0_0)
        return None
    if send_number != m.vr:
        # information_out_of_order (spec/sessions/hdlc_server.yaml:203)
        argument_0_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK
        condition_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK != 0
        m.va, m.vs, m.turn = receive_number, receive_number if poll_final else (receive_number if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.vs + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK else m.vs), False
        m.inactivity_at = now + m.inactivity_after
        if m.trace is not None:
            m.trace.taken("information_out_of_order")
        if condition_0:
            ports.release(argument_0_0)
        if poll_final:
            ports.send_rr(m.vr, True)
        return None
    if m.queued > 0:
        # information_answering (spec/sessions/hdlc_server.yaml:208)
        argument_0_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK
        condition_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK != 0
        m.va, m.vs, m.turn = receive_number, receive_number if poll_final else (receive_number if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.vs + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK else m.vs), poll_final
        m.inactivity_at = now + m.inactivity_after
        if m.trace is not None:
            m.trace.taken("information_answering")
        if condition_0:
            ports.release(argument_0_0)
        return None
    content = ports.content()
    if content == CONTENT_OTHER_DIRECTION:
        # information_echo (spec/sessions/hdlc_server.yaml:209)
        if m.trace is not None:
            m.trace.taken("information_echo")
        return None
    if content == CONTENT_MALFORMED:
        # information_malformed (spec/sessions/hdlc_server.yaml:210)
        argument_0_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK
        condition_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK != 0
        argument_2_0 = (m.vr + 1) & SEQUENCE_MASK
        m.va, m.vs, m.vr, m.turn = receive_number, receive_number if poll_final else (receive_number if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.vs + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK else m.vs), (m.vr + 1) & SEQUENCE_MASK, False
        m.inactivity_at = now + m.inactivity_after
        if m.trace is not None:
            m.trace.taken("information_malformed")
        if condition_0:
            ports.release(argument_0_0)
        ports.drop_message()
        if poll_final:
            ports.send_rr(argument_2_0, True)
        return Code.INVALID_APDU
    if content == CONTENT_TOO_LARGE:
        # information_too_large (spec/sessions/hdlc_server.yaml:216)
        m.va = 0
        m.vs = 0
        m.sent = 0
        m.vr = 0
        m.queued = 0
        m.turn = False
        m.state = DISCONNECTED
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("information_too_large")
        ports.clear()
        ports.tell_failed(ENDING_TOO_LARGE)
        return Code.TRANSFER_TOO_LARGE
    if segmented:
        # information_segment (spec/sessions/hdlc_server.yaml:217)
        argument_0_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK
        condition_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK != 0
        argument_2_0 = (m.vr + 1) & SEQUENCE_MASK
        m.va, m.vs, m.vr, m.turn = receive_number, receive_number if poll_final else (receive_number if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.vs + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK else m.vs), (m.vr + 1) & SEQUENCE_MASK, False
        m.inactivity_at = now + m.inactivity_after
        if m.trace is not None:
            m.trace.taken("information_segment")
        if condition_0:
            ports.release(argument_0_0)
        ports.tell_segment(not segmented)
        if poll_final:
            ports.send_rr(argument_2_0, True)
        return None
    # information_whole (spec/sessions/hdlc_server.yaml:218)
    argument_0_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK
    condition_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK != 0
    m.va, m.vs, m.vr, m.turn = receive_number, receive_number if poll_final else (receive_number if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.vs + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK else m.vs), (m.vr + 1) & SEQUENCE_MASK, poll_final
    m.inactivity_at = now + m.inactivity_after
    if m.trace is not None:
        m.trace.taken("information_whole")
    if condition_0:
        ports.release(argument_0_0)
    ports.tell_segment(not segmented)
    return None


def _rejecting_rx_i(
    m: HdlcServer, send_number: int, receive_number: int, poll_final: bool, segmented: bool, too_long: bool, stranger: bool,
    now: float,
) -> Code | None:
    ports = m.ports
    if stranger:
        # rejecting_i_stranger (spec/sessions/hdlc_server.yaml:154)
        if m.trace is not None:
            m.trace.taken("rejecting_i_stranger")
        return None
    # rejecting_i_again (spec/sessions/hdlc_server.yaml:292)
    m.inactivity_at = now + m.inactivity_after
    if m.trace is not None:
        m.trace.taken("rejecting_i_again")
    if poll_final:
        ports.send_frmr(m.vr, m.sent, m.reason)
    return None


def _disconnected_rx_rr(m: HdlcServer, receive_number: int, poll_final: bool, stranger: bool, now: float) -> Code | None:
    ports = m.ports
    # disconnected_rr (spec/sessions/hdlc_server.yaml:171)
    if m.trace is not None:
        m.trace.taken("disconnected_rr")
    if poll_final:
        ports.send_dm()
    return None


def _connected_rx_rr(m: HdlcServer, receive_number: int, poll_final: bool, stranger: bool, now: float) -> Code | None:
    ports = m.ports
    if stranger:
        # ready_stranger (spec/sessions/hdlc_server.yaml:154)
        if m.trace is not None:
            m.trace.taken("ready_stranger")
        return None
    if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.sent + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK and ((m.va + SEQUENCE_MODULUS) - receive_number) & SEQUENCE_MASK <= LATE_MAX:
        # ready_late (spec/sessions/hdlc_server.yaml:156)
        if m.trace is not None:
            m.trace.taken("ready_late")
        return None
    if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.sent + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK:
        # ready_impossible (spec/sessions/hdlc_server.yaml:157)
        m.reason = REJECT_REASON_WRONG_RECEIVE_NUMBER
        m.turn = False
        m.state = REJECTING
        m.inactivity_at = now + m.inactivity_after
        if m.trace is not None:
            m.trace.taken("ready_impossible")
        ports.note_rejected()
        if poll_final:
            ports.send_frmr(m.vr, m.sent, REJECT_REASON_WRONG_RECEIVE_NUMBER)
        return Code.LINK_RESET
    if not poll_final:
        # ready_meanwhile (spec/sessions/hdlc_server.yaml:225)
        argument_0_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK
        condition_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK != 0
        m.va, m.vs = receive_number, receive_number if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.vs + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK else m.vs
        m.inactivity_at = now + m.inactivity_after
        if m.trace is not None:
            m.trace.taken("ready_meanwhile")
        if condition_0:
            ports.release(argument_0_0)
        return None
    if receive_number != m.sent or m.queued > 0:
        # ready_go_on (spec/sessions/hdlc_server.yaml:226)
        argument_0_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK
        condition_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK != 0
        m.va, m.vs, m.turn = receive_number, receive_number if poll_final else (receive_number if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.vs + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK else m.vs), True
        m.inactivity_at = now + m.inactivity_after
        if m.trace is not None:
            m.trace.taken("ready_go_on")
        if condition_0:
            ports.release(argument_0_0)
        return None
    # ready_nothing (spec/sessions/hdlc_server.yaml:227)
    argument_0_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK
    condition_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK != 0
    m.va, m.vs, m.turn = receive_number, receive_number if poll_final else (receive_number if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.vs + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK else m.vs), False
    m.inactivity_at = now + m.inactivity_after
    if m.trace is not None:
        m.trace.taken("ready_nothing")
    if condition_0:
        ports.release(argument_0_0)
    ports.send_rr(m.vr, True)
    return None


def _rejecting_rx_rr(m: HdlcServer, receive_number: int, poll_final: bool, stranger: bool, now: float) -> Code | None:
    ports = m.ports
    if stranger:
        # rejecting_rr_stranger (spec/sessions/hdlc_server.yaml:154)
        if m.trace is not None:
            m.trace.taken("rejecting_rr_stranger")
        return None
    # rejecting_rr_again (spec/sessions/hdlc_server.yaml:292)
    m.inactivity_at = now + m.inactivity_after
    if m.trace is not None:
        m.trace.taken("rejecting_rr_again")
    if poll_final:
        ports.send_frmr(m.vr, m.sent, m.reason)
    return None


def _disconnected_rx_rnr(m: HdlcServer, receive_number: int, poll_final: bool, stranger: bool, now: float) -> Code | None:
    ports = m.ports
    # disconnected_rnr (spec/sessions/hdlc_server.yaml:172)
    if m.trace is not None:
        m.trace.taken("disconnected_rnr")
    if poll_final:
        ports.send_dm()
    return None


def _connected_rx_rnr(m: HdlcServer, receive_number: int, poll_final: bool, stranger: bool, now: float) -> Code | None:
    ports = m.ports
    if stranger:
        # busy_stranger (spec/sessions/hdlc_server.yaml:154)
        if m.trace is not None:
            m.trace.taken("busy_stranger")
        return None
    if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.sent + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK and ((m.va + SEQUENCE_MODULUS) - receive_number) & SEQUENCE_MASK <= LATE_MAX:
        # busy_late (spec/sessions/hdlc_server.yaml:156)
        if m.trace is not None:
            m.trace.taken("busy_late")
        return None
    if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.sent + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK:
        # busy_impossible (spec/sessions/hdlc_server.yaml:157)
        m.reason = REJECT_REASON_WRONG_RECEIVE_NUMBER
        m.turn = False
        m.state = REJECTING
        m.inactivity_at = now + m.inactivity_after
        if m.trace is not None:
            m.trace.taken("busy_impossible")
        ports.note_rejected()
        if poll_final:
            ports.send_frmr(m.vr, m.sent, REJECT_REASON_WRONG_RECEIVE_NUMBER)
        return Code.LINK_RESET
    # busy_held (spec/sessions/hdlc_server.yaml:234)
    argument_0_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK
    condition_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK != 0
    m.va, m.vs, m.turn = receive_number, receive_number if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.vs + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK else m.vs, False
    m.inactivity_at = now + m.inactivity_after
    if m.trace is not None:
        m.trace.taken("busy_held")
    if condition_0:
        ports.release(argument_0_0)
    if poll_final:
        ports.send_rr(m.vr, True)
    return None


def _rejecting_rx_rnr(m: HdlcServer, receive_number: int, poll_final: bool, stranger: bool, now: float) -> Code | None:
    ports = m.ports
    if stranger:
        # rejecting_rnr_stranger (spec/sessions/hdlc_server.yaml:154)
        if m.trace is not None:
            m.trace.taken("rejecting_rnr_stranger")
        return None
    # rejecting_rnr_again (spec/sessions/hdlc_server.yaml:292)
    m.inactivity_at = now + m.inactivity_after
    if m.trace is not None:
        m.trace.taken("rejecting_rnr_again")
    if poll_final:
        ports.send_frmr(m.vr, m.sent, m.reason)
    return None


def _disconnected_rx_ui(m: HdlcServer, filled: bool, poll_final: bool, stranger: bool, now: float) -> Code | None:
    ports = m.ports
    if not filled and poll_final and m.notices > 0:
        # permission_used (spec/sessions/hdlc_server.yaml:254)
        m.notices = m.notices - 1
        if m.trace is not None:
            m.trace.taken("permission_used")
        ports.send_ui(True, True)
        return None
    # permission_dropped (spec/sessions/hdlc_server.yaml:255)
    if m.trace is not None:
        m.trace.taken("permission_dropped")
    return None


def _connected_rx_ui(m: HdlcServer, filled: bool, poll_final: bool, stranger: bool, now: float) -> Code | None:
    ports = m.ports
    if not filled and poll_final and m.notices > 0:
        # unnumbered_permission (spec/sessions/hdlc_server.yaml:246)
        m.notices = m.notices - 1
        if m.trace is not None:
            m.trace.taken("unnumbered_permission")
        ports.send_ui(True, True)
        return None
    if stranger:
        # unnumbered_stranger (spec/sessions/hdlc_server.yaml:154)
        if m.trace is not None:
            m.trace.taken("unnumbered_stranger")
        return None
    content = ports.content()
    if filled and m.queued == 0 and content == CONTENT_FINE:
        # unnumbered_delivered (spec/sessions/hdlc_server.yaml:248)
        m.inactivity_at = now + m.inactivity_after
        if m.trace is not None:
            m.trace.taken("unnumbered_delivered")
        ports.tell_unnumbered()
        return None
    # unnumbered_dropped (spec/sessions/hdlc_server.yaml:249)
    m.inactivity_at = now + m.inactivity_after
    if m.trace is not None:
        m.trace.taken("unnumbered_dropped")
    return None


def _rejecting_rx_ui(m: HdlcServer, filled: bool, poll_final: bool, stranger: bool, now: float) -> Code | None:
    ports = m.ports
    if stranger:
        # rejecting_ui_stranger (spec/sessions/hdlc_server.yaml:154)
        if m.trace is not None:
            m.trace.taken("rejecting_ui_stranger")
        return None
    # rejecting_ui_again (spec/sessions/hdlc_server.yaml:292)
    m.inactivity_at = now + m.inactivity_after
    if m.trace is not None:
        m.trace.taken("rejecting_ui_again")
    if poll_final:
        ports.send_frmr(m.vr, m.sent, m.reason)
    return None


def _disconnected_rx_unknown(m: HdlcServer, poll_final: bool, stranger: bool, now: float) -> Code | None:
    ports = m.ports
    # disconnected_unknown (spec/sessions/hdlc_server.yaml:173)
    if m.trace is not None:
        m.trace.taken("disconnected_unknown")
    if poll_final:
        ports.send_dm()
    return None


def _connected_rx_unknown(m: HdlcServer, poll_final: bool, stranger: bool, now: float) -> Code | None:
    ports = m.ports
    if stranger:
        # unknown_stranger (spec/sessions/hdlc_server.yaml:154)
        if m.trace is not None:
            m.trace.taken("unknown_stranger")
        return None
    # unknown_rejected (spec/sessions/hdlc_server.yaml:240)
    m.reason = REJECT_REASON_UNKNOWN_CONTROL
    m.turn = False
    m.state = REJECTING
    m.inactivity_at = now + m.inactivity_after
    if m.trace is not None:
        m.trace.taken("unknown_rejected")
    ports.note_rejected()
    if poll_final:
        ports.send_frmr(m.vr, m.sent, REJECT_REASON_UNKNOWN_CONTROL)
    return Code.LINK_RESET


def _rejecting_rx_unknown(m: HdlcServer, poll_final: bool, stranger: bool, now: float) -> Code | None:
    ports = m.ports
    if stranger:
        # rejecting_unknown_stranger (spec/sessions/hdlc_server.yaml:154)
        if m.trace is not None:
            m.trace.taken("rejecting_unknown_stranger")
        return None
    # rejecting_unknown_again (spec/sessions/hdlc_server.yaml:292)
    m.inactivity_at = now + m.inactivity_after
    if m.trace is not None:
        m.trace.taken("rejecting_unknown_again")
    if poll_final:
        ports.send_frmr(m.vr, m.sent, m.reason)
    return None


def _disconnected_and_others_rx_broadcast(m: HdlcServer, now: float) -> Code | None:
    ports = m.ports
    whole = ports.whole()
    if whole:
        # broadcast_delivered (spec/sessions/hdlc_server.yaml:181)
        if m.trace is not None:
            m.trace.taken("broadcast_delivered")
        ports.tell_broadcast()
        return None
    # broadcast_dropped (spec/sessions/hdlc_server.yaml:182)
    if m.trace is not None:
        m.trace.taken("broadcast_dropped")
    return None


def _disconnected_and_others_rx_foreign(m: HdlcServer, address: int, now: float) -> Code | None:
    # foreign (spec/sessions/hdlc_server.yaml:174)
    if m.trace is not None:
        m.trace.taken("foreign")
    return None


def _disconnected_or_rejecting_api_send(m: HdlcServer, segments: int, now: float) -> Code | None:
    # unexpected_api_send (spec/sessions/hdlc_server.yaml:150)
    if m.trace is not None:
        m.trace.taken("unexpected_api_send")
    return Code.UNEXPECTED


def _connected_api_send(m: HdlcServer, segments: int, now: float) -> Code | None:
    if m.queued + segments > HDLC_QUEUE_MAX:
        # send_too_long (spec/sessions/hdlc_server.yaml:262)
        if m.trace is not None:
            m.trace.taken("send_too_long")
        return Code.TOO_LONG
    # send_queued (spec/sessions/hdlc_server.yaml:263)
    m.queued = m.queued + segments
    if m.trace is not None:
        m.trace.taken("send_queued")
    return None


def _disconnected_or_rejecting_api_split(m: HdlcServer, now: float) -> Code | None:
    # unexpected_api_split (spec/sessions/hdlc_server.yaml:150)
    if m.trace is not None:
        m.trace.taken("unexpected_api_split")
    return Code.UNEXPECTED


def _connected_api_split(m: HdlcServer, now: float) -> Code | None:
    if m.queued == 0 or m.queued == HDLC_QUEUE_MAX:
        # split_too_long (spec/sessions/hdlc_server.yaml:268)
        if m.trace is not None:
            m.trace.taken("split_too_long")
        return Code.TOO_LONG
    # split_noted (spec/sessions/hdlc_server.yaml:269)
    m.queued = m.queued + 1
    if m.trace is not None:
        m.trace.taken("split_noted")
    return None


def _disconnected_or_rejecting_api_pump(m: HdlcServer, segmented: bool, now: float) -> Code | None:
    # pump_later (spec/sessions/hdlc_server.yaml:277)
    if m.trace is not None:
        m.trace.taken("pump_later")
    return None


def _connected_api_pump(m: HdlcServer, segmented: bool, now: float) -> Code | None:
    ports = m.ports
    if not m.turn or ((m.vs + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK >= m.window or (not (m.vs != m.sent) and m.queued == 0):
        # pump_nothing (spec/sessions/hdlc_server.yaml:274)
        if m.trace is not None:
            m.trace.taken("pump_nothing")
        return None
    if (((m.vs + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK) + 1 == m.window or (((m.vs + 1) & SEQUENCE_MASK == m.sent and m.queued == 0) if m.vs != m.sent else (m.queued == 1)):
        # pump_last (spec/sessions/hdlc_server.yaml:275)
        argument_0_0 = m.vs
        m.vs, m.sent, m.queued, m.turn = (m.vs + 1) & SEQUENCE_MASK, m.sent if m.vs != m.sent else ((m.vs + 1) & SEQUENCE_MASK), m.queued if m.vs != m.sent else (m.queued - 1), False
        if m.trace is not None:
            m.trace.taken("pump_last")
        ports.send_i(argument_0_0, m.vr, True, segmented)
        return None
    # pump_more (spec/sessions/hdlc_server.yaml:276)
    argument_0_0 = m.vs
    m.vs, m.sent, m.queued = (m.vs + 1) & SEQUENCE_MASK, m.sent if m.vs != m.sent else ((m.vs + 1) & SEQUENCE_MASK), m.queued if m.vs != m.sent else (m.queued - 1)
    if m.trace is not None:
        m.trace.taken("pump_more")
    ports.send_i(argument_0_0, m.vr, False, segmented)
    return None


def _disconnected_and_others_api_notify(m: HdlcServer, oversized: bool, now: float) -> Code | None:
    if oversized:
        # notify_too_long (spec/sessions/hdlc_server.yaml:282)
        if m.trace is not None:
            m.trace.taken("notify_too_long")
        return Code.TOO_LONG
    if m.notices == HDLC_NOTICES_MAX:
        # notify_full (spec/sessions/hdlc_server.yaml:283)
        if m.trace is not None:
            m.trace.taken("notify_full")
        return Code.BUSY
    # notify_noted (spec/sessions/hdlc_server.yaml:284)
    m.notices = m.notices + 1
    if m.trace is not None:
        m.trace.taken("notify_noted")
    return None


def _disconnected_api_close(m: HdlcServer, now: float) -> Code | None:
    # close_again (spec/sessions/hdlc_server.yaml:306)
    if m.trace is not None:
        m.trace.taken("close_again")
    return None


def _connected_or_rejecting_api_close(m: HdlcServer, now: float) -> Code | None:
    ports = m.ports
    # close (spec/sessions/hdlc_server.yaml:305)
    m.va = 0
    m.vs = 0
    m.sent = 0
    m.vr = 0
    m.queued = 0
    m.turn = False
    m.state = DISCONNECTED
    m.inactivity_at = NEVER
    if m.trace is not None:
        m.trace.taken("close")
    ports.clear()
    ports.tell_closed()
    return None


def _connected_or_rejecting_timer_inactivity(m: HdlcServer, now: float) -> Code | None:
    ports = m.ports
    # inactive (spec/sessions/hdlc_server.yaml:307)
    m.va = 0
    m.vs = 0
    m.sent = 0
    m.vr = 0
    m.queued = 0
    m.turn = False
    m.state = DISCONNECTED
    m.inactivity_at = NEVER
    if m.trace is not None:
        m.trace.taken("inactive")
    ports.clear()
    ports.tell_failed(ENDING_IDLE)
    return Code.RESPONSE_TIMEOUT


_ABOUT: Final = About(
    "hdlc_server", settings=("send_info", "take_info", "send_window", "take_window"), variables=("window", "va", "vs", "sent", "vr", "queued", "turn", "reason", "notices"), timers=("inactivity",),
    fields={
        "rx.snrm": ("transmit_info", "receive_info", "transmit_window", "receive_window"),
        "rx.disc": ("poll_final", "stranger"),
        "rx.i": ("send_number", "receive_number", "poll_final", "segmented", "too_long", "stranger"),
        "rx.rr": ("receive_number", "poll_final", "stranger"),
        "rx.rnr": ("receive_number", "poll_final", "stranger"),
        "rx.ui": ("filled", "poll_final", "stranger"),
        "rx.unknown": ("poll_final", "stranger"),
        "rx.broadcast": (),
        "rx.foreign": ("address",),
        "api.send": ("segments",),
        "api.split": (),
        "api.pump": ("segmented",),
        "api.notify": ("oversized",),
        "api.close": (),
        "timer.inactivity": (),
    },
    ports={
        "content": ("ask", "content"),
        "whole": ("ask", "whole"),
        "send_ua": ("send", "ua"),
        "send_dm": ("send", "dm"),
        "send_frmr": ("send", "frmr"),
        "send_i": ("send", "i"),
        "send_rr": ("send", "rr"),
        "send_ui": ("send", "ui"),
        "tell_opened": ("tell", "opened"),
        "tell_segment": ("tell", "segment"),
        "tell_unnumbered": ("tell", "unnumbered"),
        "tell_broadcast": ("tell", "broadcast"),
        "tell_closed": ("tell", "closed"),
        "tell_failed": ("tell", "failed"),
        "adopt": ("call", "adopt"),
        "release": ("call", "release"),
        "clear": ("call", "clear"),
        "drop_message": ("call", "drop_message"),
        "note_rejected": ("call", "note_rejected"),
    },
)


def _never(m: HdlcServer, now: float) -> Code | None:
    """A timer that does not run."""
    return None


_RX_SNRM: Final[tuple[Callable[[HdlcServer, int, int, int, int, float], Code | None], ...]] = (
    _disconnected_rx_snrm, _connected_rx_snrm, _rejecting_rx_snrm,
)
_RX_DISC: Final[tuple[Callable[[HdlcServer, bool, bool, float], Code | None], ...]] = (
    _disconnected_rx_disc, _connected_or_rejecting_rx_disc, _connected_or_rejecting_rx_disc,
)
_RX_I: Final[tuple[Callable[[HdlcServer, int, int, bool, bool, bool, bool, float], Code | None], ...]] = (
    _disconnected_rx_i, _connected_rx_i, _rejecting_rx_i,
)
_RX_RR: Final[tuple[Callable[[HdlcServer, int, bool, bool, float], Code | None], ...]] = (
    _disconnected_rx_rr, _connected_rx_rr, _rejecting_rx_rr,
)
_RX_RNR: Final[tuple[Callable[[HdlcServer, int, bool, bool, float], Code | None], ...]] = (
    _disconnected_rx_rnr, _connected_rx_rnr, _rejecting_rx_rnr,
)
_RX_UI: Final[tuple[Callable[[HdlcServer, bool, bool, bool, float], Code | None], ...]] = (
    _disconnected_rx_ui, _connected_rx_ui, _rejecting_rx_ui,
)
_RX_UNKNOWN: Final[tuple[Callable[[HdlcServer, bool, bool, float], Code | None], ...]] = (
    _disconnected_rx_unknown, _connected_rx_unknown, _rejecting_rx_unknown,
)
_RX_BROADCAST: Final[tuple[Callable[[HdlcServer, float], Code | None], ...]] = (
    _disconnected_and_others_rx_broadcast, _disconnected_and_others_rx_broadcast, _disconnected_and_others_rx_broadcast,
)
_RX_FOREIGN: Final[tuple[Callable[[HdlcServer, int, float], Code | None], ...]] = (
    _disconnected_and_others_rx_foreign, _disconnected_and_others_rx_foreign, _disconnected_and_others_rx_foreign,
)
_API_SEND: Final[tuple[Callable[[HdlcServer, int, float], Code | None], ...]] = (
    _disconnected_or_rejecting_api_send, _connected_api_send, _disconnected_or_rejecting_api_send,
)
_API_SPLIT: Final[tuple[Callable[[HdlcServer, float], Code | None], ...]] = (
    _disconnected_or_rejecting_api_split, _connected_api_split, _disconnected_or_rejecting_api_split,
)
_API_PUMP: Final[tuple[Callable[[HdlcServer, bool, float], Code | None], ...]] = (
    _disconnected_or_rejecting_api_pump, _connected_api_pump, _disconnected_or_rejecting_api_pump,
)
_API_NOTIFY: Final[tuple[Callable[[HdlcServer, bool, float], Code | None], ...]] = (
    _disconnected_and_others_api_notify, _disconnected_and_others_api_notify, _disconnected_and_others_api_notify,
)
_API_CLOSE: Final[tuple[Callable[[HdlcServer, float], Code | None], ...]] = (
    _disconnected_api_close, _connected_or_rejecting_api_close, _connected_or_rejecting_api_close,
)
_TIMER_INACTIVITY: Final[tuple[Callable[[HdlcServer, float], Code | None], ...]] = (
    _never, _connected_or_rejecting_timer_inactivity, _connected_or_rejecting_timer_inactivity,
)
