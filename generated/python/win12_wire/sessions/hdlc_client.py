# Generated from spec/sessions/hdlc_client.yaml. Do not edit: change the spec and run `win12 spec generate`.

"""Session `hdlc_client`: 6 states, 84 transitions.

The client's station of an HDLC link (IEC 62056-46, 6.2 and 6.4; ISO/IEC 13239, 5.5 and annex H): connect, exchange messages, recover what
the line lost, disconnect.

The client gives the turn: the last frame of a window has P=1, and then the server speaks until F=1. In CONNECTED the turn is
ours, in WAITING the server's. What the peer has not acknowledged is sent again from the first lost frame on (go-back-N). When no
answer comes the client does not repeat its frames but polls, RR with P=1: the N(R) of the answer tells which side lost something.
Only after such a checkpoint, or when N(R) has moved, are frames sent again; an answer that the line repeats so never doubles the
traffic. After HDLC_RETRIES times without progress the link has failed. Nothing is ever sent again over a new connection:
whoever sent it must decide that.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Final, Protocol

from win12_wire import limits
from win12_wire.errors import Code
from win12_wire.sessions import NEVER, About, Recorder, Trace, recorder


class State(IntEnum):
    """Where the dialogue is."""

    CLOSED = 0  # no connection
    LISTENING = 1  # the server may say something outside a connection
    CONNECTING = 2  # SNRM sent
    CONNECTED = 3  # the turn is ours
    WAITING = 4  # the turn is the server's
    CLOSING = 5  # DISC sent


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
    no_answer = 0
    repeats = 1
    disconnected = 2
    rejected = 3
    refused = 4
    wrong_number = 5
    malformed = 6
    too_large = 7


CLOSED: Final = State.CLOSED
LISTENING: Final = State.LISTENING
CONNECTING: Final = State.CONNECTING
CONNECTED: Final = State.CONNECTED
WAITING: Final = State.WAITING
CLOSING: Final = State.CLOSING
CONTENT_FINE: Final = Content.fine
CONTENT_MALFORMED: Final = Content.malformed
CONTENT_OTHER_DIRECTION: Final = Content.other_direction
CONTENT_TOO_LARGE: Final = Content.too_large
ENDING_DISCONNECTED: Final = Ending.disconnected
ENDING_MALFORMED: Final = Ending.malformed
ENDING_NO_ANSWER: Final = Ending.no_answer
ENDING_REFUSED: Final = Ending.refused
ENDING_REJECTED: Final = Ending.rejected
ENDING_REPEATS: Final = Ending.repeats
ENDING_TOO_LARGE: Final = Ending.too_large
ENDING_WRONG_NUMBER: Final = Ending.wrong_number
SEQUENCE_MASK: Final = 7
SEQUENCE_MODULUS: Final = 8
LATE_MAX: Final = 2
DISC_REPEATS: Final = 1
HDLC_RETRIES: Final = limits.HDLC_RETRIES
HDLC_POLLS_MAX: Final = limits.HDLC_POLLS_MAX
HDLC_QUEUE_MAX: Final = limits.HDLC_QUEUE_MAX
HDLC_INFO_DEFAULT: Final = limits.HDLC_INFO_DEFAULT
HDLC_WINDOW_DEFAULT: Final = limits.HDLC_WINDOW_DEFAULT


class Ports(Protocol):
    """What the machine asks of the outside, and what it has done there."""

    def content(self) -> int:
        """What the message is once the information of this frame is added."""
        ...

    def send_snrm(self, transmit_info: int, receive_info: int, transmit_window: int, receive_window: int) -> None:
        """Connect; with 0 for all there is no information field."""
        ...

    def send_disc(self) -> None: ...

    def send_i(self, send_number: int, receive_number: int, poll_final: bool, segmented: bool) -> None:
        """The segment with that number."""
        ...

    def send_rr(self, receive_number: int, poll_final: bool) -> None: ...

    def send_ui(self, filled: bool, poll_final: bool) -> None:
        """A message outside the numbering; an empty one is permission to send."""
        ...

    def tell_opened(self, info: int) -> None:
        """Messages can be sent in segments of that many octets."""
        ...

    def tell_segment(self, last: bool) -> None:
        """The information of this frame belongs to a message."""
        ...

    def tell_unnumbered(self) -> None:
        """The information of this frame is a message."""
        ...

    def tell_closed(self) -> None:
        """The link has ended as it should."""
        ...

    def tell_failed(self, why: int) -> None:
        """The link has ended with an error."""
        ...

    def release(self, count: int) -> None:
        """That many of the oldest segments have arrived."""
        ...

    def clear(self) -> None:
        """Forget every segment, and the message that was coming in."""
        ...


class HdlcClient:
    """The machine. Each event is a method; it returns the error the step ended with, None if none."""

    __slots__ = ("bare", "checkpoint", "polls", "ports", "queued", "response_after", "response_at", "send_info",
        "send_window", "sent", "state", "take_info", "take_window", "trace", "tries", "va", "vr", "vs", "window",)

    def __init__(self, ports: Ports, *,
        send_info: int, take_info: int, send_window: int, take_window: int, response_after: float = limits.T_HDLC_RESPONSE,
        trace: Trace | None = None,
    ) -> None:
        self.trace: Recorder | None = recorder(self, trace, _ABOUT)
        self.ports: Ports = ports if self.trace is None else self.trace.watch(ports)
        self.state: State = CLOSED
        self.send_info = send_info
        self.take_info = take_info
        self.send_window = send_window
        self.take_window = take_window
        self.bare = False  # the SNRM carried no parameters
        self.window = 1  # frames in a row that we send, as agreed
        self.va = 0  # number of the oldest segment that is not acknowledged
        self.vs = 0  # V(S), number of the segment that is sent next; goes back to va when frames are lost
        self.sent = 0  # one more than the highest number sent
        self.vr = 0  # V(R), number of the frame that is taken next
        self.queued = 0  # segments never sent
        self.tries = 0  # times that the answer did not come, since the last progress
        self.polls = 0  # questions since the last progress
        self.checkpoint = False  # we have polled, so the next N(R) tells what is lost
        self.response_after = response_after
        self.response_at = NEVER

    def api_open(self, now: float) -> Code | None:
        """api.open: the owner wants a connection."""
        if self.trace is not None:
            return self.trace.step("api.open", _API_OPEN[self.state], (), now)
        return _API_OPEN[self.state](self, now)

    def api_close(self, now: float) -> Code | None:
        """api.close: the owner wants to end it."""
        if self.trace is not None:
            return self.trace.step("api.close", _API_CLOSE[self.state], (), now)
        return _API_CLOSE[self.state](self, now)

    def api_send(self, segments: int, now: float) -> Code | None:
        """api.send: the owner has a message of that many segments."""
        if self.trace is not None:
            return self.trace.step("api.send", _API_SEND[self.state], (segments,), now)
        return _API_SEND[self.state](self, segments, now)

    def api_pump(self, segmented: bool, now: float) -> Code | None:
        """api.pump: send the next segment if it may be sent now; the owner calls until nothing is sent."""
        if self.trace is not None:
            return self.trace.step("api.pump", _API_PUMP[self.state], (segmented,), now)
        return _API_PUMP[self.state](self, segmented, now)

    def api_unnumbered(self, oversized: bool, now: float) -> Code | None:
        """api.unnumbered: the owner has a message that needs no acknowledgement."""
        if self.trace is not None:
            return self.trace.step("api.unnumbered", _API_UNNUMBERED[self.state], (oversized,), now)
        return _API_UNNUMBERED[self.state](self, oversized, now)

    def api_permit(self, now: float) -> Code | None:
        """api.permit: the owner lets the server say what it has to say."""
        if self.trace is not None:
            return self.trace.step("api.permit", _API_PERMIT[self.state], (), now)
        return _API_PERMIT[self.state](self, now)

    def api_poll(self, now: float) -> Code | None:
        """api.poll: the owner still waits for a message, although one has come."""
        if self.trace is not None:
            return self.trace.step("api.poll", _API_POLL[self.state], (), now)
        return _API_POLL[self.state](self, now)

    def rx_ua(self, transmit_info: int, receive_info: int, transmit_window: int, receive_window: int, now: float) -> Code | None:
        """rx.ua: see the specification."""
        if self.trace is not None:
            return self.trace.step(
                "rx.ua", _RX_UA[self.state], (transmit_info, receive_info, transmit_window, receive_window), now,
            )
        return _RX_UA[self.state](self, transmit_info, receive_info, transmit_window, receive_window, now)

    def rx_dm(self, now: float) -> Code | None:
        """rx.dm: see the specification."""
        if self.trace is not None:
            return self.trace.step("rx.dm", _RX_DM[self.state], (), now)
        return _RX_DM[self.state](self, now)

    def rx_frmr(self, now: float) -> Code | None:
        """rx.frmr: what it says of the reason differs from maker to maker and is not looked at."""
        if self.trace is not None:
            return self.trace.step("rx.frmr", _RX_FRMR[self.state], (), now)
        return _RX_FRMR[self.state](self, now)

    def rx_i(self, send_number: int, receive_number: int, poll_final: bool, segmented: bool, now: float) -> Code | None:
        """rx.i: see the specification."""
        if self.trace is not None:
            return self.trace.step("rx.i", _RX_I[self.state], (send_number, receive_number, poll_final, segmented), now)
        return _RX_I[self.state](self, send_number, receive_number, poll_final, segmented, now)

    def rx_rr(self, receive_number: int, poll_final: bool, now: float) -> Code | None:
        """rx.rr: see the specification."""
        if self.trace is not None:
            return self.trace.step("rx.rr", _RX_RR[self.state], (receive_number, poll_final), now)
        return _RX_RR[self.state](self, receive_number, poll_final, now)

    def rx_rnr(self, receive_number: int, poll_final: bool, now: float) -> Code | None:
        """rx.rnr: see the specification."""
        if self.trace is not None:
            return self.trace.step("rx.rnr", _RX_RNR[self.state], (receive_number, poll_final), now)
        return _RX_RNR[self.state](self, receive_number, poll_final, now)

    def rx_ui(self, filled: bool, poll_final: bool, now: float) -> Code | None:
        """rx.ui: see the specification."""
        if self.trace is not None:
            return self.trace.step("rx.ui", _RX_UI[self.state], (filled, poll_final), now)
        return _RX_UI[self.state](self, filled, poll_final, now)

    def rx_unknown(self, now: float) -> Code | None:
        """rx.unknown: REJ, SREJ, what only clients send, and control fields that mean nothing."""
        if self.trace is not None:
            return self.trace.step("rx.unknown", _RX_UNKNOWN[self.state], (), now)
        return _RX_UNKNOWN[self.state](self, now)

    def rx_echo(self, now: float) -> Code | None:
        """rx.echo: our own frame coming back from an optical head."""
        if self.trace is not None:
            return self.trace.step("rx.echo", _RX_ECHO[self.state], (), now)
        return _RX_ECHO[self.state](self, now)

    def rx_foreign(self, address: int, now: float) -> Code | None:
        """rx.foreign: a frame that is not from our server to us."""
        if self.trace is not None:
            return self.trace.step("rx.foreign", _RX_FOREIGN[self.state], (address,), now)
        return _RX_FOREIGN[self.state](self, address, now)

    def deadline(self) -> float | None:
        """When `handle_timer` must be called, on the clock of `now`; None for never."""
        at = self.response_at
        return None if at == NEVER else at

    def handle_timer(self, now: float) -> Code | None:
        """Let time pass: the event of a timer that has run out, if any."""
        if self.response_at <= now:
            if self.trace is not None:
                return self.trace.step("timer.response", _TIMER_RESPONSE[self.state], (), now)
            return _TIMER_RESPONSE[self.state](self, now)
        return None


def _closed_or_listening_api_open(m: HdlcClient, now: float) -> Code | None:
    ports = m.ports
    if m.send_info == HDLC_INFO_DEFAULT and m.take_info == HDLC_INFO_DEFAULT and m.send_window == HDLC_WINDOW_DEFAULT and m.take_window == HDLC_WINDOW_DEFAULT:
        # open_bare (spec/sessions/hdlc_client.yaml:152)
        m.bare = True
        m.tries = 0
        m.state = CONNECTING
        m.response_at = now + m.response_after
        if m.trace is not None:
            m.trace.taken("open_bare")
        ports.send_snrm(0, 0, 0, 0)
        return None
    # open_proposing (spec/sessions/hdlc_client.yaml:153)
    m.bare = False
    m.tries = 0
    m.state = CONNECTING
    m.response_at = now + m.response_after
    if m.trace is not None:
        m.trace.taken("open_proposing")
    ports.send_snrm(m.send_info, m.take_info, m.send_window, m.take_window)
    return None


def _connecting_and_others_api_open(m: HdlcClient, now: float) -> Code | None:
    # unexpected_api_open (spec/sessions/hdlc_client.yaml:139)
    if m.trace is not None:
        m.trace.taken("unexpected_api_open")
    return Code.UNEXPECTED


def _closed_or_closing_api_close(m: HdlcClient, now: float) -> Code | None:
    # close_again (spec/sessions/hdlc_client.yaml:319)
    if m.trace is not None:
        m.trace.taken("close_again")
    return None


def _listening_api_close(m: HdlcClient, now: float) -> Code | None:
    ports = m.ports
    # close_listening (spec/sessions/hdlc_client.yaml:318)
    m.state = CLOSED
    m.response_at = NEVER
    if m.trace is not None:
        m.trace.taken("close_listening")
    ports.tell_closed()
    return None


def _connecting_and_others_api_close(m: HdlcClient, now: float) -> Code | None:
    ports = m.ports
    # close (spec/sessions/hdlc_client.yaml:317)
    m.va = 0
    m.vs = 0
    m.sent = 0
    m.vr = 0
    m.queued = 0
    m.tries = 0
    m.polls = 0
    m.checkpoint = False
    m.state = CLOSING
    m.response_at = now + m.response_after
    if m.trace is not None:
        m.trace.taken("close")
    ports.clear()
    ports.send_disc()
    return None


def _closed_and_others_api_send(m: HdlcClient, segments: int, now: float) -> Code | None:
    # unexpected_api_send (spec/sessions/hdlc_client.yaml:139)
    if m.trace is not None:
        m.trace.taken("unexpected_api_send")
    return Code.UNEXPECTED


def _connected_or_waiting_api_send(m: HdlcClient, segments: int, now: float) -> Code | None:
    if m.queued + segments > HDLC_QUEUE_MAX:
        # send_too_long (spec/sessions/hdlc_client.yaml:188)
        if m.trace is not None:
            m.trace.taken("send_too_long")
        return Code.TOO_LONG
    # send_queued (spec/sessions/hdlc_client.yaml:189)
    m.queued = m.queued + segments
    m.polls = 0
    if m.trace is not None:
        m.trace.taken("send_queued")
    return None


def _closed_and_others_api_pump(m: HdlcClient, segmented: bool, now: float) -> Code | None:
    # pump_later (spec/sessions/hdlc_client.yaml:197)
    if m.trace is not None:
        m.trace.taken("pump_later")
    return None


def _connected_api_pump(m: HdlcClient, segmented: bool, now: float) -> Code | None:
    ports = m.ports
    if ((m.vs + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK >= m.window or (not (m.vs != m.sent) and m.queued == 0):
        # pump_nothing (spec/sessions/hdlc_client.yaml:194)
        if m.trace is not None:
            m.trace.taken("pump_nothing")
        return None
    if (((m.vs + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK) + 1 == m.window or (((m.vs + 1) & SEQUENCE_MASK == m.sent and m.queued == 0) if m.vs != m.sent else (m.queued == 1)):
        # pump_last (spec/sessions/hdlc_client.yaml:195)
        argument_0_0 = m.vs
        m.vs, m.sent, m.queued = (m.vs + 1) & SEQUENCE_MASK, m.sent if m.vs != m.sent else ((m.vs + 1) & SEQUENCE_MASK), m.queued if m.vs != m.sent else (m.queued - 1)
        m.state = WAITING
        m.response_at = now + m.response_after
        if m.trace is not None:
            m.trace.taken("pump_last")
        ports.send_i(argument_0_0, m.vr, True, segmented)
        return None
    # pump_more (spec/sessions/hdlc_client.yaml:196)
    argument_0_0 = m.vs
    m.vs, m.sent, m.queued = (m.vs + 1) & SEQUENCE_MASK, m.sent if m.vs != m.sent else ((m.vs + 1) & SEQUENCE_MASK), m.queued if m.vs != m.sent else (m.queued - 1)
    if m.trace is not None:
        m.trace.taken("pump_more")
    ports.send_i(argument_0_0, m.vr, False, segmented)
    return None


def _closed_and_others_api_unnumbered(m: HdlcClient, oversized: bool, now: float) -> Code | None:
    ports = m.ports
    if oversized:
        # unnumbered_too_long (spec/sessions/hdlc_client.yaml:202)
        if m.trace is not None:
            m.trace.taken("unnumbered_too_long")
        return Code.TOO_LONG
    # unnumbered_sent (spec/sessions/hdlc_client.yaml:203)
    if m.trace is not None:
        m.trace.taken("unnumbered_sent")
    ports.send_ui(True, False)
    return None


def _connecting_and_others_api_unnumbered(m: HdlcClient, oversized: bool, now: float) -> Code | None:
    # unexpected_api_unnumbered (spec/sessions/hdlc_client.yaml:139)
    if m.trace is not None:
        m.trace.taken("unexpected_api_unnumbered")
    return Code.UNEXPECTED


def _closed_api_permit(m: HdlcClient, now: float) -> Code | None:
    ports = m.ports
    # permit (spec/sessions/hdlc_client.yaml:215)
    m.state = LISTENING
    m.response_at = now + m.response_after
    if m.trace is not None:
        m.trace.taken("permit")
    ports.send_ui(False, True)
    return None


def _listening_and_others_api_permit(m: HdlcClient, now: float) -> Code | None:
    # unexpected_api_permit (spec/sessions/hdlc_client.yaml:139)
    if m.trace is not None:
        m.trace.taken("unexpected_api_permit")
    return Code.UNEXPECTED


def _closed_and_others_api_poll(m: HdlcClient, now: float) -> Code | None:
    # poll_needless (spec/sessions/hdlc_client.yaml:214)
    if m.trace is not None:
        m.trace.taken("poll_needless")
    return None


def _connected_api_poll(m: HdlcClient, now: float) -> Code | None:
    ports = m.ports
    if m.vs != m.sent or m.queued > 0:
        # poll_sending (spec/sessions/hdlc_client.yaml:208)
        if m.trace is not None:
            m.trace.taken("poll_sending")
        return None
    # poll_asked (spec/sessions/hdlc_client.yaml:209)
    m.state = WAITING
    m.response_at = now + m.response_after
    if m.trace is not None:
        m.trace.taken("poll_asked")
    ports.send_rr(m.vr, True)
    return None


def _closed_and_others_rx_ua(
    m: HdlcClient, transmit_info: int, receive_info: int, transmit_window: int, receive_window: int, now: float,
) -> Code | None:
    # unexpected_rx_ua (spec/sessions/hdlc_client.yaml:138)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_ua")
    return None


def _connecting_rx_ua(
    m: HdlcClient, transmit_info: int, receive_info: int, transmit_window: int, receive_window: int, now: float,
) -> Code | None:
    ports = m.ports
    # connected (spec/sessions/hdlc_client.yaml:157)
    m.va = 0
    m.vs = 0
    m.sent = 0
    m.vr = 0
    m.queued = 0
    m.tries = 0
    m.polls = 0
    m.checkpoint = False
    m.window = (HDLC_WINDOW_DEFAULT if receive_window == 0 else receive_window) if (HDLC_WINDOW_DEFAULT if receive_window == 0 else receive_window) < (HDLC_WINDOW_DEFAULT if m.bare else m.send_window) else (HDLC_WINDOW_DEFAULT if m.bare else m.send_window)
    m.state = CONNECTED
    m.response_at = NEVER
    if m.trace is not None:
        m.trace.taken("connected")
    ports.clear()
    ports.tell_opened((HDLC_INFO_DEFAULT if receive_info == 0 else receive_info) if (HDLC_INFO_DEFAULT if receive_info == 0 else receive_info) < (HDLC_INFO_DEFAULT if m.bare else m.send_info) else (HDLC_INFO_DEFAULT if m.bare else m.send_info))
    return None


def _closing_rx_ua(
    m: HdlcClient, transmit_info: int, receive_info: int, transmit_window: int, receive_window: int, now: float,
) -> Code | None:
    ports = m.ports
    # acknowledged (spec/sessions/hdlc_client.yaml:320)
    m.va = 0
    m.vs = 0
    m.sent = 0
    m.vr = 0
    m.queued = 0
    m.tries = 0
    m.polls = 0
    m.checkpoint = False
    m.state = CLOSED
    m.response_at = NEVER
    if m.trace is not None:
        m.trace.taken("acknowledged")
    ports.clear()
    ports.tell_closed()
    return None


def _closed_or_listening_rx_dm(m: HdlcClient, now: float) -> Code | None:
    # unexpected_rx_dm (spec/sessions/hdlc_client.yaml:138)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_dm")
    return None


def _connecting_rx_dm(m: HdlcClient, now: float) -> Code | None:
    ports = m.ports
    if not m.bare:
        # disconnected_mode_bare (spec/sessions/hdlc_client.yaml:166)
        m.bare = True
        m.response_at = now + m.response_after
        if m.trace is not None:
            m.trace.taken("disconnected_mode_bare")
        ports.send_snrm(0, 0, 0, 0)
        return None
    # disconnected_mode_refused (spec/sessions/hdlc_client.yaml:167)
    m.va = 0
    m.vs = 0
    m.sent = 0
    m.vr = 0
    m.queued = 0
    m.tries = 0
    m.polls = 0
    m.checkpoint = False
    m.state = CLOSED
    m.response_at = NEVER
    if m.trace is not None:
        m.trace.taken("disconnected_mode_refused")
    ports.clear()
    ports.tell_failed(ENDING_REFUSED)
    return Code.LINK_REFUSED


def _connected_rx_dm(m: HdlcClient, now: float) -> Code | None:
    ports = m.ports
    # reset (spec/sessions/hdlc_client.yaml:315)
    m.va = 0
    m.vs = 0
    m.sent = 0
    m.vr = 0
    m.queued = 0
    m.tries = 0
    m.polls = 0
    m.checkpoint = False
    m.state = CLOSED
    if m.trace is not None:
        m.trace.taken("reset")
    ports.clear()
    ports.tell_failed(ENDING_DISCONNECTED)
    return Code.LINK_RESET


def _waiting_rx_dm(m: HdlcClient, now: float) -> Code | None:
    ports = m.ports
    # reset (spec/sessions/hdlc_client.yaml:315)
    m.va = 0
    m.vs = 0
    m.sent = 0
    m.vr = 0
    m.queued = 0
    m.tries = 0
    m.polls = 0
    m.checkpoint = False
    m.state = CLOSED
    m.response_at = NEVER
    if m.trace is not None:
        m.trace.taken("reset")
    ports.clear()
    ports.tell_failed(ENDING_DISCONNECTED)
    return Code.LINK_RESET


def _closing_rx_dm(m: HdlcClient, now: float) -> Code | None:
    ports = m.ports
    # was_disconnected (spec/sessions/hdlc_client.yaml:321)
    m.va = 0
    m.vs = 0
    m.sent = 0
    m.vr = 0
    m.queued = 0
    m.tries = 0
    m.polls = 0
    m.checkpoint = False
    m.state = CLOSED
    m.response_at = NEVER
    if m.trace is not None:
        m.trace.taken("was_disconnected")
    ports.clear()
    ports.tell_closed()
    return None


def _closed_and_others_rx_frmr(m: HdlcClient, now: float) -> Code | None:
    # unexpected_rx_frmr (spec/sessions/hdlc_client.yaml:138)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_frmr")
    return None


def _connecting_rx_frmr(m: HdlcClient, now: float) -> Code | None:
    ports = m.ports
    if not m.bare:
        # connection_rejected_bare (spec/sessions/hdlc_client.yaml:172)
        m.bare = True
        m.response_at = now + m.response_after
        if m.trace is not None:
            m.trace.taken("connection_rejected_bare")
        ports.send_snrm(0, 0, 0, 0)
        return None
    # connection_rejected_refused (spec/sessions/hdlc_client.yaml:173)
    m.va = 0
    m.vs = 0
    m.sent = 0
    m.vr = 0
    m.queued = 0
    m.tries = 0
    m.polls = 0
    m.checkpoint = False
    m.state = CLOSED
    m.response_at = NEVER
    if m.trace is not None:
        m.trace.taken("connection_rejected_refused")
    ports.clear()
    ports.tell_failed(ENDING_REFUSED)
    return Code.LINK_REFUSED


def _connected_rx_frmr(m: HdlcClient, now: float) -> Code | None:
    ports = m.ports
    # rejected (spec/sessions/hdlc_client.yaml:316)
    m.va = 0
    m.vs = 0
    m.sent = 0
    m.vr = 0
    m.queued = 0
    m.tries = 0
    m.polls = 0
    m.checkpoint = False
    m.state = CLOSED
    if m.trace is not None:
        m.trace.taken("rejected")
    ports.clear()
    ports.tell_failed(ENDING_REJECTED)
    return Code.LINK_RESET


def _waiting_rx_frmr(m: HdlcClient, now: float) -> Code | None:
    ports = m.ports
    # rejected (spec/sessions/hdlc_client.yaml:316)
    m.va = 0
    m.vs = 0
    m.sent = 0
    m.vr = 0
    m.queued = 0
    m.tries = 0
    m.polls = 0
    m.checkpoint = False
    m.state = CLOSED
    m.response_at = NEVER
    if m.trace is not None:
        m.trace.taken("rejected")
    ports.clear()
    ports.tell_failed(ENDING_REJECTED)
    return Code.LINK_RESET


def _closed_and_others_rx_i(
    m: HdlcClient, send_number: int, receive_number: int, poll_final: bool, segmented: bool, now: float,
) -> Code | None:
    # unexpected_rx_i (spec/sessions/hdlc_client.yaml:138)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_i")
    return None


def _connected_rx_i(
    m: HdlcClient, send_number: int, receive_number: int, poll_final: bool, segmented: bool, now: float,
) -> Code | None:
    ports = m.ports
    if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.sent + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK and ((m.va + SEQUENCE_MODULUS) - receive_number) & SEQUENCE_MASK <= LATE_MAX:
        # information_late (spec/sessions/hdlc_client.yaml:143)
        if m.trace is not None:
            m.trace.taken("information_late")
        return None
    if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.sent + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK:
        # information_impossible (spec/sessions/hdlc_client.yaml:144)
        m.va = 0
        m.vs = 0
        m.sent = 0
        m.vr = 0
        m.queued = 0
        m.tries = 0
        m.polls = 0
        m.checkpoint = False
        m.state = CLOSED
        if m.trace is not None:
            m.trace.taken("information_impossible")
        ports.clear()
        ports.tell_failed(ENDING_WRONG_NUMBER)
        return Code.LINK_RESET
    if (send_number + 1) & SEQUENCE_MASK == m.vr:
        # information_repeated (spec/sessions/hdlc_client.yaml:224)
        argument_0_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK
        condition_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK != 0
        m.va, m.vs = receive_number, receive_number if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.vs + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK else m.vs
        if m.trace is not None:
            m.trace.taken("information_repeated")
        if condition_0:
            ports.release(argument_0_0)
        return None
    if send_number != m.vr and not poll_final:
        # information_gap (spec/sessions/hdlc_client.yaml:225)
        argument_0_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK
        condition_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK != 0
        m.va, m.vs = receive_number, receive_number if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.vs + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK else m.vs
        if m.trace is not None:
            m.trace.taken("information_gap")
        if condition_0:
            ports.release(argument_0_0)
        return None
    if send_number != m.vr and m.polls == HDLC_POLLS_MAX:
        # information_gap_again (spec/sessions/hdlc_client.yaml:226)
        m.va = 0
        m.vs = 0
        m.sent = 0
        m.vr = 0
        m.queued = 0
        m.tries = 0
        m.polls = 0
        m.checkpoint = False
        m.state = CLOSED
        if m.trace is not None:
            m.trace.taken("information_gap_again")
        ports.clear()
        ports.tell_failed(ENDING_REPEATS)
        return Code.RESPONSE_TIMEOUT
    if send_number != m.vr:
        # information_gap_told (spec/sessions/hdlc_client.yaml:231)
        argument_0_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK
        condition_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK != 0
        m.va, m.vs, m.polls, m.checkpoint = receive_number, receive_number if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.vs + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK else m.vs, m.polls + 1, True
        m.state = WAITING
        m.response_at = now + m.response_after
        if m.trace is not None:
            m.trace.taken("information_gap_told")
        if condition_0:
            ports.release(argument_0_0)
        ports.send_rr(m.vr, True)
        return None
    content = ports.content()
    if content == CONTENT_OTHER_DIRECTION:
        # information_echo (spec/sessions/hdlc_client.yaml:236)
        if m.trace is not None:
            m.trace.taken("information_echo")
        return None
    if content == CONTENT_MALFORMED:
        # information_malformed (spec/sessions/hdlc_client.yaml:237)
        m.va = 0
        m.vs = 0
        m.sent = 0
        m.vr = 0
        m.queued = 0
        m.tries = 0
        m.polls = 0
        m.checkpoint = False
        m.state = CLOSED
        if m.trace is not None:
            m.trace.taken("information_malformed")
        ports.clear()
        ports.tell_failed(ENDING_MALFORMED)
        return Code.INVALID_APDU
    if content == CONTENT_TOO_LARGE:
        # information_too_large (spec/sessions/hdlc_client.yaml:238)
        m.va = 0
        m.vs = 0
        m.sent = 0
        m.vr = 0
        m.queued = 0
        m.tries = 0
        m.polls = 0
        m.checkpoint = False
        m.state = CLOSED
        if m.trace is not None:
            m.trace.taken("information_too_large")
        ports.clear()
        ports.tell_failed(ENDING_TOO_LARGE)
        return Code.TRANSFER_TOO_LARGE
    if not poll_final:
        # information_more_to_come (spec/sessions/hdlc_client.yaml:239)
        argument_0_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK
        condition_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK != 0
        m.va, m.vs, m.vr, m.tries, m.polls, m.checkpoint = receive_number, receive_number if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.vs + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK else m.vs, (m.vr + 1) & SEQUENCE_MASK, 0, 0, False
        m.state = WAITING
        m.response_at = now + m.response_after
        if m.trace is not None:
            m.trace.taken("information_more_to_come")
        if condition_0:
            ports.release(argument_0_0)
        ports.tell_segment(not segmented)
        return None
    if receive_number != m.sent or m.queued > 0 or not segmented:
        # information_our_turn (spec/sessions/hdlc_client.yaml:244)
        argument_0_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK
        condition_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK != 0
        m.va = receive_number
        m.vs = receive_number
        m.vr = (m.vr + 1) & SEQUENCE_MASK
        m.tries = 0
        m.polls = 0
        m.checkpoint = False
        if m.trace is not None:
            m.trace.taken("information_our_turn")
        if condition_0:
            ports.release(argument_0_0)
        ports.tell_segment(not segmented)
        return None
    # information_next (spec/sessions/hdlc_client.yaml:248)
    argument_0_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK
    condition_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK != 0
    argument_2_0 = (m.vr + 1) & SEQUENCE_MASK
    m.va = receive_number
    m.vs = receive_number
    m.vr = (m.vr + 1) & SEQUENCE_MASK
    m.tries = 0
    m.polls = 0
    m.checkpoint = False
    m.state = WAITING
    m.response_at = now + m.response_after
    if m.trace is not None:
        m.trace.taken("information_next")
    if condition_0:
        ports.release(argument_0_0)
    ports.tell_segment(not segmented)
    ports.send_rr(argument_2_0, True)
    return None


def _waiting_rx_i(
    m: HdlcClient, send_number: int, receive_number: int, poll_final: bool, segmented: bool, now: float,
) -> Code | None:
    ports = m.ports
    if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.sent + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK and ((m.va + SEQUENCE_MODULUS) - receive_number) & SEQUENCE_MASK <= LATE_MAX:
        # information_late (spec/sessions/hdlc_client.yaml:143)
        if m.trace is not None:
            m.trace.taken("information_late")
        return None
    if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.sent + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK:
        # information_impossible (spec/sessions/hdlc_client.yaml:144)
        m.va = 0
        m.vs = 0
        m.sent = 0
        m.vr = 0
        m.queued = 0
        m.tries = 0
        m.polls = 0
        m.checkpoint = False
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("information_impossible")
        ports.clear()
        ports.tell_failed(ENDING_WRONG_NUMBER)
        return Code.LINK_RESET
    if (send_number + 1) & SEQUENCE_MASK == m.vr:
        # information_repeated (spec/sessions/hdlc_client.yaml:224)
        argument_0_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK
        condition_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK != 0
        m.va, m.vs = receive_number, receive_number if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.vs + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK else m.vs
        if m.trace is not None:
            m.trace.taken("information_repeated")
        if condition_0:
            ports.release(argument_0_0)
        return None
    if send_number != m.vr and not poll_final:
        # information_gap (spec/sessions/hdlc_client.yaml:225)
        argument_0_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK
        condition_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK != 0
        m.va, m.vs = receive_number, receive_number if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.vs + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK else m.vs
        if m.trace is not None:
            m.trace.taken("information_gap")
        if condition_0:
            ports.release(argument_0_0)
        return None
    if send_number != m.vr and m.polls == HDLC_POLLS_MAX:
        # information_gap_again (spec/sessions/hdlc_client.yaml:226)
        m.va = 0
        m.vs = 0
        m.sent = 0
        m.vr = 0
        m.queued = 0
        m.tries = 0
        m.polls = 0
        m.checkpoint = False
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("information_gap_again")
        ports.clear()
        ports.tell_failed(ENDING_REPEATS)
        return Code.RESPONSE_TIMEOUT
    if send_number != m.vr:
        # information_gap_told (spec/sessions/hdlc_client.yaml:231)
        argument_0_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK
        condition_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK != 0
        m.va, m.vs, m.polls, m.checkpoint = receive_number, receive_number if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.vs + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK else m.vs, m.polls + 1, True
        m.response_at = now + m.response_after
        if m.trace is not None:
            m.trace.taken("information_gap_told")
        if condition_0:
            ports.release(argument_0_0)
        ports.send_rr(m.vr, True)
        return None
    content = ports.content()
    if content == CONTENT_OTHER_DIRECTION:
        # information_echo (spec/sessions/hdlc_client.yaml:236)
        if m.trace is not None:
            m.trace.taken("information_echo")
        return None
    if content == CONTENT_MALFORMED:
        # information_malformed (spec/sessions/hdlc_client.yaml:237)
        m.va = 0
        m.vs = 0
        m.sent = 0
        m.vr = 0
        m.queued = 0
        m.tries = 0
        m.polls = 0
        m.checkpoint = False
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("information_malformed")
        ports.clear()
        ports.tell_failed(ENDING_MALFORMED)
        return Code.INVALID_APDU
    if content == CONTENT_TOO_LARGE:
        # information_too_large (spec/sessions/hdlc_client.yaml:238)
        m.va = 0
        m.vs = 0
        m.sent = 0
        m.vr = 0
        m.queued = 0
        m.tries = 0
        m.polls = 0
        m.checkpoint = False
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("information_too_large")
        ports.clear()
        ports.tell_failed(ENDING_TOO_LARGE)
        return Code.TRANSFER_TOO_LARGE
    if not poll_final:
        # information_more_to_come (spec/sessions/hdlc_client.yaml:239)
        argument_0_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK
        condition_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK != 0
        m.va, m.vs, m.vr, m.tries, m.polls, m.checkpoint = receive_number, receive_number if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.vs + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK else m.vs, (m.vr + 1) & SEQUENCE_MASK, 0, 0, False
        m.response_at = now + m.response_after
        if m.trace is not None:
            m.trace.taken("information_more_to_come")
        if condition_0:
            ports.release(argument_0_0)
        ports.tell_segment(not segmented)
        return None
    if receive_number != m.sent or m.queued > 0 or not segmented:
        # information_our_turn (spec/sessions/hdlc_client.yaml:244)
        argument_0_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK
        condition_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK != 0
        m.va = receive_number
        m.vs = receive_number
        m.vr = (m.vr + 1) & SEQUENCE_MASK
        m.tries = 0
        m.polls = 0
        m.checkpoint = False
        m.state = CONNECTED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("information_our_turn")
        if condition_0:
            ports.release(argument_0_0)
        ports.tell_segment(not segmented)
        return None
    # information_next (spec/sessions/hdlc_client.yaml:248)
    argument_0_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK
    condition_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK != 0
    argument_2_0 = (m.vr + 1) & SEQUENCE_MASK
    m.va = receive_number
    m.vs = receive_number
    m.vr = (m.vr + 1) & SEQUENCE_MASK
    m.tries = 0
    m.polls = 0
    m.checkpoint = False
    m.response_at = now + m.response_after
    if m.trace is not None:
        m.trace.taken("information_next")
    if condition_0:
        ports.release(argument_0_0)
    ports.tell_segment(not segmented)
    ports.send_rr(argument_2_0, True)
    return None


def _closed_and_others_rx_rr(m: HdlcClient, receive_number: int, poll_final: bool, now: float) -> Code | None:
    # unexpected_rx_rr (spec/sessions/hdlc_client.yaml:138)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_rr")
    return None


def _connected_rx_rr(m: HdlcClient, receive_number: int, poll_final: bool, now: float) -> Code | None:
    ports = m.ports
    if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.sent + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK and ((m.va + SEQUENCE_MODULUS) - receive_number) & SEQUENCE_MASK <= LATE_MAX:
        # ready_unasked_late (spec/sessions/hdlc_client.yaml:143)
        if m.trace is not None:
            m.trace.taken("ready_unasked_late")
        return None
    if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.sent + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK:
        # ready_unasked_impossible (spec/sessions/hdlc_client.yaml:144)
        m.va = 0
        m.vs = 0
        m.sent = 0
        m.vr = 0
        m.queued = 0
        m.tries = 0
        m.polls = 0
        m.checkpoint = False
        m.state = CLOSED
        if m.trace is not None:
            m.trace.taken("ready_unasked_impossible")
        ports.clear()
        ports.tell_failed(ENDING_WRONG_NUMBER)
        return Code.LINK_RESET
    # ready_unasked_noted (spec/sessions/hdlc_client.yaml:279)
    argument_0_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK
    condition_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK != 0
    m.va, m.vs = receive_number, receive_number if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.vs + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK else m.vs
    if m.trace is not None:
        m.trace.taken("ready_unasked_noted")
    if condition_0:
        ports.release(argument_0_0)
    return None


def _waiting_rx_rr(m: HdlcClient, receive_number: int, poll_final: bool, now: float) -> Code | None:
    ports = m.ports
    if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.sent + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK and ((m.va + SEQUENCE_MODULUS) - receive_number) & SEQUENCE_MASK <= LATE_MAX:
        # ready_late (spec/sessions/hdlc_client.yaml:143)
        if m.trace is not None:
            m.trace.taken("ready_late")
        return None
    if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.sent + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK:
        # ready_impossible (spec/sessions/hdlc_client.yaml:144)
        m.va = 0
        m.vs = 0
        m.sent = 0
        m.vr = 0
        m.queued = 0
        m.tries = 0
        m.polls = 0
        m.checkpoint = False
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("ready_impossible")
        ports.clear()
        ports.tell_failed(ENDING_WRONG_NUMBER)
        return Code.LINK_RESET
    if not poll_final:
        # ready_meanwhile (spec/sessions/hdlc_client.yaml:258)
        argument_0_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK
        condition_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK != 0
        m.va, m.vs = receive_number, receive_number if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.vs + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK else m.vs
        if m.trace is not None:
            m.trace.taken("ready_meanwhile")
        if condition_0:
            ports.release(argument_0_0)
        return None
    if receive_number == m.sent and m.queued > 0:
        # ready_onward (spec/sessions/hdlc_client.yaml:259)
        argument_0_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK
        condition_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK != 0
        m.va, m.vs, m.tries, m.polls, m.checkpoint = receive_number, receive_number if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.vs + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK else m.vs, 0, 0, False
        m.state = CONNECTED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("ready_onward")
        if condition_0:
            ports.release(argument_0_0)
        return None
    if receive_number == m.sent and m.polls < HDLC_POLLS_MAX:
        # ready_lives (spec/sessions/hdlc_client.yaml:260)
        argument_0_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK
        condition_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK != 0
        m.va, m.vs, m.tries = receive_number, receive_number if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.vs + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK else m.vs, 0
        if m.trace is not None:
            m.trace.taken("ready_lives")
        if condition_0:
            ports.release(argument_0_0)
        return None
    if receive_number == m.sent:
        # ready_idle (spec/sessions/hdlc_client.yaml:264)
        argument_0_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK
        condition_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK != 0
        m.va, m.vs, m.tries, m.polls, m.checkpoint = receive_number, receive_number if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.vs + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK else m.vs, 0, 0, False
        m.state = CONNECTED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("ready_idle")
        if condition_0:
            ports.release(argument_0_0)
        return None
    if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK != 0:
        # ready_some (spec/sessions/hdlc_client.yaml:265)
        argument_0_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK
        condition_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK != 0
        m.va = receive_number
        m.vs = receive_number
        m.tries = 0
        m.polls = 0
        m.checkpoint = False
        m.state = CONNECTED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("ready_some")
        if condition_0:
            ports.release(argument_0_0)
        return None
    if not m.checkpoint:
        # ready_untold (spec/sessions/hdlc_client.yaml:266)
        if m.trace is not None:
            m.trace.taken("ready_untold")
        return None
    # ready_lost (spec/sessions/hdlc_client.yaml:267)
    m.vs = m.va
    m.checkpoint = False
    m.state = CONNECTED
    m.response_at = NEVER
    if m.trace is not None:
        m.trace.taken("ready_lost")
    return None


def _closed_and_others_rx_rnr(m: HdlcClient, receive_number: int, poll_final: bool, now: float) -> Code | None:
    # unexpected_rx_rnr (spec/sessions/hdlc_client.yaml:138)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_rnr")
    return None


def _connected_rx_rnr(m: HdlcClient, receive_number: int, poll_final: bool, now: float) -> Code | None:
    ports = m.ports
    if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.sent + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK and ((m.va + SEQUENCE_MODULUS) - receive_number) & SEQUENCE_MASK <= LATE_MAX:
        # busy_unasked_late (spec/sessions/hdlc_client.yaml:143)
        if m.trace is not None:
            m.trace.taken("busy_unasked_late")
        return None
    if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.sent + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK:
        # busy_unasked_impossible (spec/sessions/hdlc_client.yaml:144)
        m.va = 0
        m.vs = 0
        m.sent = 0
        m.vr = 0
        m.queued = 0
        m.tries = 0
        m.polls = 0
        m.checkpoint = False
        m.state = CLOSED
        if m.trace is not None:
            m.trace.taken("busy_unasked_impossible")
        ports.clear()
        ports.tell_failed(ENDING_WRONG_NUMBER)
        return Code.LINK_RESET
    # busy_unasked_noted (spec/sessions/hdlc_client.yaml:285)
    argument_0_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK
    condition_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK != 0
    m.va, m.vs = receive_number, receive_number if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.vs + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK else m.vs
    if m.trace is not None:
        m.trace.taken("busy_unasked_noted")
    if condition_0:
        ports.release(argument_0_0)
    return None


def _waiting_rx_rnr(m: HdlcClient, receive_number: int, poll_final: bool, now: float) -> Code | None:
    ports = m.ports
    if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.sent + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK and ((m.va + SEQUENCE_MODULUS) - receive_number) & SEQUENCE_MASK <= LATE_MAX:
        # busy_late (spec/sessions/hdlc_client.yaml:143)
        if m.trace is not None:
            m.trace.taken("busy_late")
        return None
    if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.sent + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK:
        # busy_impossible (spec/sessions/hdlc_client.yaml:144)
        m.va = 0
        m.vs = 0
        m.sent = 0
        m.vr = 0
        m.queued = 0
        m.tries = 0
        m.polls = 0
        m.checkpoint = False
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("busy_impossible")
        ports.clear()
        ports.tell_failed(ENDING_WRONG_NUMBER)
        return Code.LINK_RESET
    # busy_noted (spec/sessions/hdlc_client.yaml:273)
    argument_0_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK
    condition_0 = ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK != 0
    m.va, m.vs, m.tries = receive_number, receive_number if ((receive_number + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK > ((m.vs + SEQUENCE_MODULUS) - m.va) & SEQUENCE_MASK else m.vs, 0
    if m.trace is not None:
        m.trace.taken("busy_noted")
    if condition_0:
        ports.release(argument_0_0)
    return None


def _closed_rx_ui(m: HdlcClient, filled: bool, poll_final: bool, now: float) -> Code | None:
    # unexpected_rx_ui (spec/sessions/hdlc_client.yaml:138)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_ui")
    return None


def _listening_rx_ui(m: HdlcClient, filled: bool, poll_final: bool, now: float) -> Code | None:
    ports = m.ports
    if not filled:
        # permitted_nothing (spec/sessions/hdlc_client.yaml:305)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("permitted_nothing")
        ports.tell_closed()
        return None
    content = ports.content()
    if content != CONTENT_FINE:
        # permitted_dropped (spec/sessions/hdlc_client.yaml:306)
        if m.trace is not None:
            m.trace.taken("permitted_dropped")
        return None
    if poll_final:
        # permitted_last (spec/sessions/hdlc_client.yaml:307)
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("permitted_last")
        ports.tell_unnumbered()
        ports.tell_closed()
        return None
    # permitted_delivered (spec/sessions/hdlc_client.yaml:308)
    m.response_at = now + m.response_after
    if m.trace is not None:
        m.trace.taken("permitted_delivered")
    ports.tell_unnumbered()
    return None


def _connecting_and_others_rx_ui(m: HdlcClient, filled: bool, poll_final: bool, now: float) -> Code | None:
    ports = m.ports
    content = ports.content()
    if filled and content == CONTENT_FINE:
        # push_delivered (spec/sessions/hdlc_client.yaml:298)
        if m.trace is not None:
            m.trace.taken("push_delivered")
        ports.tell_unnumbered()
        return None
    # push_dropped (spec/sessions/hdlc_client.yaml:299)
    if m.trace is not None:
        m.trace.taken("push_dropped")
    return None


def _closed_and_others_rx_unknown(m: HdlcClient, now: float) -> Code | None:
    # unknown (spec/sessions/hdlc_client.yaml:310)
    if m.trace is not None:
        m.trace.taken("unknown")
    return None


def _closed_and_others_rx_echo(m: HdlcClient, now: float) -> Code | None:
    # echo (spec/sessions/hdlc_client.yaml:311)
    if m.trace is not None:
        m.trace.taken("echo")
    return None


def _closed_and_others_rx_foreign(m: HdlcClient, address: int, now: float) -> Code | None:
    # foreign (spec/sessions/hdlc_client.yaml:312)
    if m.trace is not None:
        m.trace.taken("foreign")
    return None


def _listening_timer_response(m: HdlcClient, now: float) -> Code | None:
    ports = m.ports
    # nothing_said (spec/sessions/hdlc_client.yaml:309)
    m.state = CLOSED
    m.response_at = NEVER
    if m.trace is not None:
        m.trace.taken("nothing_said")
    ports.tell_closed()
    return None


def _connecting_timer_response(m: HdlcClient, now: float) -> Code | None:
    ports = m.ports
    if m.tries == HDLC_RETRIES:
        # no_connection_given_up (spec/sessions/hdlc_client.yaml:178)
        m.va = 0
        m.vs = 0
        m.sent = 0
        m.vr = 0
        m.queued = 0
        m.tries = 0
        m.polls = 0
        m.checkpoint = False
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("no_connection_given_up")
        ports.clear()
        ports.tell_failed(ENDING_NO_ANSWER)
        return Code.RESPONSE_TIMEOUT
    # no_connection_again (spec/sessions/hdlc_client.yaml:179)
    m.bare = True
    m.tries = m.tries + 1
    m.response_at = now + m.response_after
    if m.trace is not None:
        m.trace.taken("no_connection_again")
    ports.send_snrm(0, 0, 0, 0)
    return None


def _waiting_timer_response(m: HdlcClient, now: float) -> Code | None:
    ports = m.ports
    if m.tries == HDLC_RETRIES:
        # silence_given_up (spec/sessions/hdlc_client.yaml:290)
        m.va = 0
        m.vs = 0
        m.sent = 0
        m.vr = 0
        m.queued = 0
        m.tries = 0
        m.polls = 0
        m.checkpoint = False
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("silence_given_up")
        ports.clear()
        ports.tell_failed(ENDING_NO_ANSWER)
        return Code.RESPONSE_TIMEOUT
    if m.polls == HDLC_POLLS_MAX:
        # silence_tired (spec/sessions/hdlc_client.yaml:291)
        m.va = 0
        m.vs = 0
        m.sent = 0
        m.vr = 0
        m.queued = 0
        m.tries = 0
        m.polls = 0
        m.checkpoint = False
        m.state = CLOSED
        m.response_at = NEVER
        if m.trace is not None:
            m.trace.taken("silence_tired")
        ports.clear()
        ports.tell_failed(ENDING_REPEATS)
        return Code.RESPONSE_TIMEOUT
    # silence_poll (spec/sessions/hdlc_client.yaml:292)
    m.tries = m.tries + 1
    m.polls = m.polls + 1
    m.checkpoint = True
    m.response_at = now + m.response_after
    if m.trace is not None:
        m.trace.taken("silence_poll")
    ports.send_rr(m.vr, True)
    return None


def _closing_timer_response(m: HdlcClient, now: float) -> Code | None:
    ports = m.ports
    if m.tries < DISC_REPEATS:
        # no_end_again (spec/sessions/hdlc_client.yaml:326)
        m.tries = m.tries + 1
        m.response_at = now + m.response_after
        if m.trace is not None:
            m.trace.taken("no_end_again")
        ports.send_disc()
        return None
    # no_end_gone (spec/sessions/hdlc_client.yaml:327)
    m.va = 0
    m.vs = 0
    m.sent = 0
    m.vr = 0
    m.queued = 0
    m.tries = 0
    m.polls = 0
    m.checkpoint = False
    m.state = CLOSED
    m.response_at = NEVER
    if m.trace is not None:
        m.trace.taken("no_end_gone")
    ports.clear()
    ports.tell_closed()
    return None


_ABOUT: Final = About(
    "hdlc_client", settings=("send_info", "take_info", "send_window", "take_window"), variables=("bare", "window", "va", "vs", "sent", "vr", "queued", "tries", "polls", "checkpoint"), timers=("response",),
    fields={
        "api.open": (),
        "api.close": (),
        "api.send": ("segments",),
        "api.pump": ("segmented",),
        "api.unnumbered": ("oversized",),
        "api.permit": (),
        "api.poll": (),
        "rx.ua": ("transmit_info", "receive_info", "transmit_window", "receive_window"),
        "rx.dm": (),
        "rx.frmr": (),
        "rx.i": ("send_number", "receive_number", "poll_final", "segmented"),
        "rx.rr": ("receive_number", "poll_final"),
        "rx.rnr": ("receive_number", "poll_final"),
        "rx.ui": ("filled", "poll_final"),
        "rx.unknown": (),
        "rx.echo": (),
        "rx.foreign": ("address",),
        "timer.response": (),
    },
    ports={
        "content": ("ask", "content"),
        "send_snrm": ("send", "snrm"),
        "send_disc": ("send", "disc"),
        "send_i": ("send", "i"),
        "send_rr": ("send", "rr"),
        "send_ui": ("send", "ui"),
        "tell_opened": ("tell", "opened"),
        "tell_segment": ("tell", "segment"),
        "tell_unnumbered": ("tell", "unnumbered"),
        "tell_closed": ("tell", "closed"),
        "tell_failed": ("tell", "failed"),
        "release": ("call", "release"),
        "clear": ("call", "clear"),
    },
)


def _never(m: HdlcClient, now: float) -> Code | None:
    """A timer that does not run."""
    return None


_API_OPEN: Final[tuple[Callable[[HdlcClient, float], Code | None], ...]] = (
    _closed_or_listening_api_open, _closed_or_listening_api_open, _connecting_and_others_api_open,
    _connecting_and_others_api_open, _connecting_and_others_api_open, _connecting_and_others_api_open,
)
_API_CLOSE: Final[tuple[Callable[[HdlcClient, float], Code | None], ...]] = (
    _closed_or_closing_api_close, _listening_api_close, _connecting_and_others_api_close, _connecting_and_others_api_close,
    _connecting_and_others_api_close, _closed_or_closing_api_close,
)
_API_SEND: Final[tuple[Callable[[HdlcClient, int, float], Code | None], ...]] = (
    _closed_and_others_api_send, _closed_and_others_api_send, _closed_and_others_api_send, _connected_or_waiting_api_send,
    _connected_or_waiting_api_send, _closed_and_others_api_send,
)
_API_PUMP: Final[tuple[Callable[[HdlcClient, bool, float], Code | None], ...]] = (
    _closed_and_others_api_pump, _closed_and_others_api_pump, _closed_and_others_api_pump, _connected_api_pump,
    _closed_and_others_api_pump, _closed_and_others_api_pump,
)
_API_UNNUMBERED: Final[tuple[Callable[[HdlcClient, bool, float], Code | None], ...]] = (
    _closed_and_others_api_unnumbered, _closed_and_others_api_unnumbered, _connecting_and_others_api_unnumbered,
    _closed_and_others_api_unnumbered, _connecting_and_others_api_unnumbered, _connecting_and_others_api_unnumbered,
)
_API_PERMIT: Final[tuple[Callable[[HdlcClient, float], Code | None], ...]] = (
    _closed_api_permit, _listening_and_others_api_permit, _listening_and_others_api_permit, _listening_and_others_api_permit,
    _listening_and_others_api_permit, _listening_and_others_api_permit,
)
_API_POLL: Final[tuple[Callable[[HdlcClient, float], Code | None], ...]] = (
    _closed_and_others_api_poll, _closed_and_others_api_poll, _closed_and_others_api_poll, _connected_api_poll,
    _closed_and_others_api_poll, _closed_and_others_api_poll,
)
_RX_UA: Final[tuple[Callable[[HdlcClient, int, int, int, int, float], Code | None], ...]] = (
    _closed_and_others_rx_ua, _closed_and_others_rx_ua, _connecting_rx_ua, _closed_and_others_rx_ua, _closed_and_others_rx_ua,
    _closing_rx_ua,
)
_RX_DM: Final[tuple[Callable[[HdlcClient, float], Code | None], ...]] = (
    _closed_or_listening_rx_dm, _closed_or_listening_rx_dm, _connecting_rx_dm, _connected_rx_dm, _waiting_rx_dm,
    _closing_rx_dm,
)
_RX_FRMR: Final[tuple[Callable[[HdlcClient, float], Code | None], ...]] = (
    _closed_and_others_rx_frmr, _closed_and_others_rx_frmr, _connecting_rx_frmr, _connected_rx_frmr, _waiting_rx_frmr,
    _closed_and_others_rx_frmr,
)
_RX_I: Final[tuple[Callable[[HdlcClient, int, int, bool, bool, float], Code | None], ...]] = (
    _closed_and_others_rx_i, _closed_and_others_rx_i, _closed_and_others_rx_i, _connected_rx_i, _waiting_rx_i,
    _closed_and_others_rx_i,
)
_RX_RR: Final[tuple[Callable[[HdlcClient, int, bool, float], Code | None], ...]] = (
    _closed_and_others_rx_rr, _closed_and_others_rx_rr, _closed_and_others_rx_rr, _connected_rx_rr, _waiting_rx_rr,
    _closed_and_others_rx_rr,
)
_RX_RNR: Final[tuple[Callable[[HdlcClient, int, bool, float], Code | None], ...]] = (
    _closed_and_others_rx_rnr, _closed_and_others_rx_rnr, _closed_and_others_rx_rnr, _connected_rx_rnr, _waiting_rx_rnr,
    _closed_and_others_rx_rnr,
)
_RX_UI: Final[tuple[Callable[[HdlcClient, bool, bool, float], Code | None], ...]] = (
    _closed_rx_ui, _listening_rx_ui, _connecting_and_others_rx_ui, _connecting_and_others_rx_ui, _connecting_and_others_rx_ui,
    _connecting_and_others_rx_ui,
)
_RX_UNKNOWN: Final[tuple[Callable[[HdlcClient, float], Code | None], ...]] = (
    _closed_and_others_rx_unknown, _closed_and_others_rx_unknown, _closed_and_others_rx_unknown, _closed_and_others_rx_unknown,
    _closed_and_others_rx_unknown, _closed_and_others_rx_unknown,
)
_RX_ECHO: Final[tuple[Callable[[HdlcClient, float], Code | None], ...]] = (
    _closed_and_others_rx_echo, _closed_and_others_rx_echo, _closed_and_others_rx_echo, _closed_and_others_rx_echo,
    _closed_and_others_rx_echo, _closed_and_others_rx_echo,
)
_RX_FOREIGN: Final[tuple[Callable[[HdlcClient, int, float], Code | None], ...]] = (
    _closed_and_others_rx_foreign, _closed_and_others_rx_foreign, _closed_and_others_rx_foreign, _closed_and_others_rx_foreign,
    _closed_and_others_rx_foreign, _closed_and_others_rx_foreign,
)
_TIMER_RESPONSE: Final[tuple[Callable[[HdlcClient, float], Code | None], ...]] = (
    _never, _listening_timer_response, _connecting_timer_response, _never, _waiting_timer_response, _closing_timer_response,
)
