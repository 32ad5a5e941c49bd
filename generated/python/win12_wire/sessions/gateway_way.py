# Generated from spec/sessions/gateway_way.yaml. Do not edit: change the spec and run `win12 spec generate`.

"""Session `gateway_way`: 6 states, 44 transitions.

A way through a gateway: from one client to one meter behind it, under one pair of client and server address.

A meter, or a serial line with several, is for one way at a time (`meter_sharing`). A way asks for its turn when there is something
for the meter, opens a link of its own, and ends that link before anybody else has the turn: so nothing that the meter says, however
late, reaches another client. What is asked before the link is open is kept, GATEWAY_QUEUE_MAX APDUs; as many may be asked while an answer
is waited for. Its time begins with the first of them: who asks again and again hears of a silent meter no later.

The gateway has no keys. Of what passes it looks at what is plain: whether there must be an answer (`wish`), whether more follows
it, whether the association has ended. All goes on unchanged. Where no answer can come the client is told by an exception-response: of a
meter that is only silent, when what it was asked is answered for certain, because a request that is hidden may want no answer.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Final, Protocol

from win12_wire import limits
from win12_wire.errors import Code
from win12_wire.frames import service_error
from win12_wire.sessions import NEVER, About, Recorder, Trace, recorder


class State(IntEnum):
    """Where the dialogue is."""

    IDLE = 0  # nothing to do with the meter
    QUEUED = 1  # waiting for the turn
    OPENING = 2  # the turn has come, the link is being opened
    ASKED = 3  # the meter owes an answer
    OPEN = 4  # the link is there, and nothing is asked
    LEAVING = 5  # the link is being ended


class Wish(IntEnum):
    nothing = 0
    perhaps = 1
    surely = 2


class Kind(IntEnum):
    whole = 0
    more = 1
    last = 2


IDLE: Final = State.IDLE
QUEUED: Final = State.QUEUED
OPENING: Final = State.OPENING
ASKED: Final = State.ASKED
OPEN: Final = State.OPEN
LEAVING: Final = State.LEAVING
EXCEPTION_REASON_OPERATION_NOT_POSSIBLE: Final = service_error.ExceptionReason.operation_not_possible
EXCEPTION_REASON_OTHER_REASON: Final = service_error.ExceptionReason.other_reason
EXCEPTION_REASON_PDU_TOO_LONG: Final = service_error.ExceptionReason.pdu_too_long
KIND_LAST: Final = Kind.last
KIND_MORE: Final = Kind.more
STATE_ERROR_SERVICE_NOT_ALLOWED: Final = service_error.StateError.service_not_allowed
WISH_NOTHING: Final = Wish.nothing
WISH_SURELY: Final = Wish.surely
GATEWAY_QUEUE_MAX: Final = limits.GATEWAY_QUEUE_MAX


class Ports(Protocol):
    """What the machine asks of the outside, and what it has done there."""

    def others(self) -> bool:
        """Somebody waits for the meter."""
        ...

    def start_turn(self) -> None:
        """Ask for the meter."""
        ...

    def start_open(self) -> None:
        """Open a link to the meter, under the addresses of this way."""
        ...

    def start_leave(self) -> None:
        """End the link in order, then give the turn back."""
        ...

    def send_answer(self) -> None:
        """What the meter said."""
        ...

    def send_refusal(self, state: int, service: int) -> None:
        """Of the gateway, in the name of the meter."""
        ...

    def tell_silent(self) -> None:
        """The meter does not answer."""
        ...

    def tell_lost(self) -> None:
        """The meter has ended the link."""
        ...

    def tell_too_long(self) -> None:
        """What the meter said does not fit, with the prefix."""
        ...

    def keep(self) -> None:
        """The APDU waits."""
        ...

    def forget(self) -> None:
        """All that waits is dropped."""
        ...

    def flush(self) -> None:
        """All that waits goes to the meter, the oldest first."""
        ...

    def forward(self) -> None:
        """The APDU goes to the meter."""
        ...

    def poll(self) -> None:
        """The meter has more to say: it has the turn to speak."""
        ...

    def drop(self) -> None:
        """End the link at once, or what there is of it, and give the turn back."""
        ...


class GatewayWay:
    """The machine. Each event is a method; it returns the error the step ended with, None if none."""

    __slots__ = ("ahead", "answer_after", "answer_at", "idle_after", "idle_at", "kept", "leave_after", "leave_at",
        "ports", "state", "trace", "turn_after", "turn_at", "wished",)

    def __init__(self, ports: Ports, *,
        turn_after: float = limits.T_GATEWAY_TURN, answer_after: float = limits.T_GATEWAY_ANSWER,
        idle_after: float = limits.T_GATEWAY_YIELD, leave_after: float = limits.T_GATEWAY_LEAVE, trace: Trace | None = None,
    ) -> None:
        self.trace: Recorder | None = recorder(self, trace, _ABOUT)
        self.ports: Ports = ports if self.trace is None else self.trace.watch(ports)
        self.state: State = IDLE
        self.kept = 0  # APDUs that wait for the link
        self.ahead = 0  # requests that were passed on although an answer was waited for, since the meter last spoke
        self.wished = 0  # the answer that is waited for: of what was asked last
        self.turn_after = turn_after
        self.turn_at = NEVER
        self.answer_after = answer_after
        self.answer_at = NEVER
        self.idle_after = idle_after
        self.idle_at = NEVER
        self.leave_after = leave_after
        self.leave_at = NEVER

    def rx_request(self, wants: int, now: float) -> Code | None:
        """rx.request: an APDU of the client."""
        if self.trace is not None:
            return self.trace.step("rx.request", _RX_REQUEST[self.state], (wants,), now)
        return _RX_REQUEST[self.state](self, wants, now)

    def rx_answer(self, says: int, oversized: bool, now: float) -> Code | None:
        """rx.answer: an APDU of the meter."""
        if self.trace is not None:
            return self.trace.step("rx.answer", _RX_ANSWER[self.state], (says, oversized), now)
        return _RX_ANSWER[self.state](self, says, oversized, now)

    def link_closed(self, now: float) -> Code | None:
        """link.closed: the client is gone."""
        if self.trace is not None:
            return self.trace.step("link.closed", _LINK_CLOSED[self.state], (), now)
        return _LINK_CLOSED[self.state](self, now)

    def port_busy(self, now: float) -> Code | None:
        """port.busy: there is no turn to be had."""
        if self.trace is not None:
            return self.trace.step("port.busy", _PORT_BUSY[self.state], (), now)
        return _PORT_BUSY[self.state](self, now)

    def port_lost(self, now: float) -> Code | None:
        """port.lost: the meter cannot be reached, or has ended the link."""
        if self.trace is not None:
            return self.trace.step("port.lost", _PORT_LOST[self.state], (), now)
        return _PORT_LOST[self.state](self, now)

    def done_turn(self, now: float) -> Code | None:
        """done.turn: see the specification."""
        if self.trace is not None:
            return self.trace.step("done.turn", _DONE_TURN[self.state], (), now)
        return _DONE_TURN[self.state](self, now)

    def done_opened(self, now: float) -> Code | None:
        """done.opened: see the specification."""
        if self.trace is not None:
            return self.trace.step("done.opened", _DONE_OPENED[self.state], (), now)
        return _DONE_OPENED[self.state](self, now)

    def done_left(self, now: float) -> Code | None:
        """done.left: see the specification."""
        if self.trace is not None:
            return self.trace.step("done.left", _DONE_LEFT[self.state], (), now)
        return _DONE_LEFT[self.state](self, now)

    def deadline(self) -> float | None:
        """When `handle_timer` must be called, on the clock of `now`; None for never."""
        at = min(self.turn_at, self.answer_at, self.idle_at, self.leave_at)
        return None if at == NEVER else at

    def handle_timer(self, now: float) -> Code | None:
        """Let time pass: the event of a timer that has run out, if any."""
        if self.turn_at <= now:
            if self.trace is not None:
                return self.trace.step("timer.turn", _TIMER_TURN[self.state], (), now)
            return _TIMER_TURN[self.state](self, now)
        if self.answer_at <= now:
            if self.trace is not None:
                return self.trace.step("timer.answer", _TIMER_ANSWER[self.state], (), now)
            return _TIMER_ANSWER[self.state](self, now)
        if self.idle_at <= now:
            if self.trace is not None:
                return self.trace.step("timer.idle", _TIMER_IDLE[self.state], (), now)
            return _TIMER_IDLE[self.state](self, now)
        if self.leave_at <= now:
            if self.trace is not None:
                return self.trace.step("timer.leave", _TIMER_LEAVE[self.state], (), now)
            return _TIMER_LEAVE[self.state](self, now)
        return None


def _idle_rx_request(m: GatewayWay, wants: int, now: float) -> Code | None:
    ports = m.ports
    # request (spec/sessions/gateway_way.yaml:89)
    m.kept = 1
    m.wished = wants
    m.state = QUEUED
    m.turn_at = now + m.turn_after
    if m.trace is not None:
        m.trace.taken("request")
    ports.keep()
    ports.start_turn()
    return None


def _queued_and_others_rx_request(m: GatewayWay, wants: int, now: float) -> Code | None:
    ports = m.ports
    if m.kept == GATEWAY_QUEUE_MAX:
        # request_early_full (spec/sessions/gateway_way.yaml:94)
        if m.trace is not None:
            m.trace.taken("request_early_full")
        if wants != WISH_NOTHING:
            ports.send_refusal(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_OTHER_REASON)
        return None
    if wants == WISH_NOTHING:
        # request_early_kept (spec/sessions/gateway_way.yaml:95)
        m.kept = m.kept + 1
        if m.trace is not None:
            m.trace.taken("request_early_kept")
        ports.keep()
        return None
    # request_early_wished (spec/sessions/gateway_way.yaml:96)
    m.kept = m.kept + 1
    m.wished = wants
    if m.trace is not None:
        m.trace.taken("request_early_wished")
    ports.keep()
    return None


def _asked_rx_request(m: GatewayWay, wants: int, now: float) -> Code | None:
    ports = m.ports
    if wants == WISH_NOTHING:
        # request_more_told (spec/sessions/gateway_way.yaml:107)
        if m.trace is not None:
            m.trace.taken("request_more_told")
        ports.forward()
        return None
    if m.ahead == GATEWAY_QUEUE_MAX:
        # request_more_full (spec/sessions/gateway_way.yaml:108)
        if m.trace is not None:
            m.trace.taken("request_more_full")
        ports.send_refusal(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_OTHER_REASON)
        return None
    # request_more_asked (spec/sessions/gateway_way.yaml:109)
    m.ahead = m.ahead + 1
    m.wished = wants
    if m.trace is not None:
        m.trace.taken("request_more_asked")
    ports.forward()
    return None


def _open_rx_request(m: GatewayWay, wants: int, now: float) -> Code | None:
    ports = m.ports
    if wants == WISH_NOTHING:
        # request_open_told (spec/sessions/gateway_way.yaml:101)
        m.idle_at = now + m.idle_after
        if m.trace is not None:
            m.trace.taken("request_open_told")
        ports.forward()
        return None
    # request_open_asked (spec/sessions/gateway_way.yaml:102)
    m.wished = wants
    m.state = ASKED
    m.answer_at = now + m.answer_after
    m.idle_at = NEVER
    if m.trace is not None:
        m.trace.taken("request_open_asked")
    ports.forward()
    return None


def _idle_and_others_rx_answer(m: GatewayWay, says: int, oversized: bool, now: float) -> Code | None:
    # unexpected_rx_answer (spec/sessions/gateway_way.yaml:78)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_answer")
    return None


def _asked_rx_answer(m: GatewayWay, says: int, oversized: bool, now: float) -> Code | None:
    ports = m.ports
    if oversized:
        # answer_too_long (spec/sessions/gateway_way.yaml:137)
        m.ahead = 0
        m.wished = WISH_NOTHING
        m.state = OPEN
        m.idle_at = now + m.idle_after
        m.answer_at = NEVER
        if m.trace is not None:
            m.trace.taken("answer_too_long")
        ports.send_refusal(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_PDU_TOO_LONG)
        return None
    if says == KIND_MORE:
        # answer_more (spec/sessions/gateway_way.yaml:138)
        m.ahead = 0
        m.answer_at = now + m.answer_after
        if m.trace is not None:
            m.trace.taken("answer_more")
        ports.send_answer()
        ports.poll()
        return None
    if says == KIND_LAST:
        # answer_last (spec/sessions/gateway_way.yaml:139)
        m.ahead = 0
        m.wished = WISH_NOTHING
        m.state = LEAVING
        m.leave_at = now + m.leave_after
        m.answer_at = NEVER
        if m.trace is not None:
            m.trace.taken("answer_last")
        ports.send_answer()
        ports.start_leave()
        return None
    # answer_whole (spec/sessions/gateway_way.yaml:140)
    m.ahead = 0
    m.wished = WISH_NOTHING
    m.state = OPEN
    m.idle_at = now + m.idle_after
    m.answer_at = NEVER
    if m.trace is not None:
        m.trace.taken("answer_whole")
    ports.send_answer()
    return None


def _open_rx_answer(m: GatewayWay, says: int, oversized: bool, now: float) -> Code | None:
    ports = m.ports
    if oversized:
        # said_too_long (spec/sessions/gateway_way.yaml:145)
        if m.trace is not None:
            m.trace.taken("said_too_long")
        ports.tell_too_long()
        return None
    if says == KIND_MORE:
        # said_more (spec/sessions/gateway_way.yaml:146)
        m.idle_at = now + m.idle_after
        if m.trace is not None:
            m.trace.taken("said_more")
        ports.send_answer()
        ports.poll()
        return None
    if says == KIND_LAST:
        # said_last (spec/sessions/gateway_way.yaml:147)
        m.state = LEAVING
        m.leave_at = now + m.leave_after
        m.idle_at = NEVER
        if m.trace is not None:
            m.trace.taken("said_last")
        ports.send_answer()
        ports.start_leave()
        return None
    # said_whole (spec/sessions/gateway_way.yaml:148)
    m.idle_at = now + m.idle_after
    if m.trace is not None:
        m.trace.taken("said_whole")
    ports.send_answer()
    return None


def _idle_link_closed(m: GatewayWay, now: float) -> Code | None:
    # unexpected_link_closed (spec/sessions/gateway_way.yaml:79)
    if m.trace is not None:
        m.trace.taken("unexpected_link_closed")
    return None


def _queued_or_opening_link_closed(m: GatewayWay, now: float) -> Code | None:
    ports = m.ports
    # closed_early (spec/sessions/gateway_way.yaml:184)
    m.kept = 0
    m.ahead = 0
    m.wished = WISH_NOTHING
    m.state = IDLE
    m.turn_at = NEVER
    if m.trace is not None:
        m.trace.taken("closed_early")
    ports.forget()
    ports.drop()
    return None


def _asked_link_closed(m: GatewayWay, now: float) -> Code | None:
    ports = m.ports
    # closed (spec/sessions/gateway_way.yaml:185)
    m.ahead = 0
    m.wished = WISH_NOTHING
    m.state = LEAVING
    m.leave_at = now + m.leave_after
    m.answer_at = NEVER
    if m.trace is not None:
        m.trace.taken("closed")
    ports.start_leave()
    return None


def _open_link_closed(m: GatewayWay, now: float) -> Code | None:
    ports = m.ports
    # closed (spec/sessions/gateway_way.yaml:185)
    m.ahead = 0
    m.wished = WISH_NOTHING
    m.state = LEAVING
    m.leave_at = now + m.leave_after
    m.idle_at = NEVER
    if m.trace is not None:
        m.trace.taken("closed")
    ports.start_leave()
    return None


def _leaving_link_closed(m: GatewayWay, now: float) -> Code | None:
    ports = m.ports
    # closed_leaving (spec/sessions/gateway_way.yaml:186)
    m.kept = 0
    m.wished = WISH_NOTHING
    if m.trace is not None:
        m.trace.taken("closed_leaving")
    ports.forget()
    return None


def _idle_and_others_port_busy(m: GatewayWay, now: float) -> Code | None:
    # unexpected_port_busy (spec/sessions/gateway_way.yaml:80)
    if m.trace is not None:
        m.trace.taken("unexpected_port_busy")
    return None


def _queued_port_busy(m: GatewayWay, now: float) -> Code | None:
    ports = m.ports
    # busy (spec/sessions/gateway_way.yaml:119)
    condition_2 = m.wished != WISH_NOTHING
    m.kept = 0
    m.ahead = 0
    m.wished = WISH_NOTHING
    m.state = IDLE
    m.turn_at = NEVER
    if m.trace is not None:
        m.trace.taken("busy")
    ports.forget()
    ports.drop()
    if condition_2:
        ports.send_refusal(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_OTHER_REASON)
    return None


def _idle_or_leaving_port_lost(m: GatewayWay, now: float) -> Code | None:
    # unexpected_port_lost (spec/sessions/gateway_way.yaml:80)
    if m.trace is not None:
        m.trace.taken("unexpected_port_lost")
    return None


def _queued_or_opening_port_lost(m: GatewayWay, now: float) -> Code | None:
    ports = m.ports
    # unreachable (spec/sessions/gateway_way.yaml:130)
    condition_2 = m.wished != WISH_NOTHING
    m.kept = 0
    m.ahead = 0
    m.wished = WISH_NOTHING
    m.state = IDLE
    m.turn_at = NEVER
    if m.trace is not None:
        m.trace.taken("unreachable")
    ports.forget()
    ports.drop()
    if condition_2:
        ports.send_refusal(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_OPERATION_NOT_POSSIBLE)
    return None


def _asked_port_lost(m: GatewayWay, now: float) -> Code | None:
    ports = m.ports
    # lost (spec/sessions/gateway_way.yaml:155)
    m.kept = 0
    m.ahead = 0
    m.wished = WISH_NOTHING
    m.state = IDLE
    m.answer_at = NEVER
    if m.trace is not None:
        m.trace.taken("lost")
    ports.forget()
    ports.drop()
    ports.tell_lost()
    ports.send_refusal(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_OPERATION_NOT_POSSIBLE)
    return None


def _open_port_lost(m: GatewayWay, now: float) -> Code | None:
    ports = m.ports
    # lost_open (spec/sessions/gateway_way.yaml:160)
    m.kept = 0
    m.ahead = 0
    m.wished = WISH_NOTHING
    m.state = IDLE
    m.idle_at = NEVER
    if m.trace is not None:
        m.trace.taken("lost_open")
    ports.forget()
    ports.drop()
    ports.tell_lost()
    return None


def _idle_and_others_done_turn(m: GatewayWay, now: float) -> Code | None:
    # unexpected_done_turn (spec/sessions/gateway_way.yaml:81)
    if m.trace is not None:
        m.trace.taken("unexpected_done_turn")
    return None


def _queued_done_turn(m: GatewayWay, now: float) -> Code | None:
    ports = m.ports
    # turn (spec/sessions/gateway_way.yaml:112)
    m.state = OPENING
    if m.trace is not None:
        m.trace.taken("turn")
    ports.start_open()
    return None


def _idle_and_others_done_opened(m: GatewayWay, now: float) -> Code | None:
    # unexpected_done_opened (spec/sessions/gateway_way.yaml:81)
    if m.trace is not None:
        m.trace.taken("unexpected_done_opened")
    return None


def _opening_done_opened(m: GatewayWay, now: float) -> Code | None:
    ports = m.ports
    if m.wished == WISH_NOTHING:
        # opened_told (spec/sessions/gateway_way.yaml:117)
        m.kept = 0
        m.state = OPEN
        m.idle_at = now + m.idle_after
        m.turn_at = NEVER
        if m.trace is not None:
            m.trace.taken("opened_told")
        ports.flush()
        return None
    # opened_asked (spec/sessions/gateway_way.yaml:118)
    m.kept = 0
    m.state = ASKED
    m.answer_at = now + m.answer_after
    m.turn_at = NEVER
    if m.trace is not None:
        m.trace.taken("opened_asked")
    ports.flush()
    return None


def _idle_and_others_done_left(m: GatewayWay, now: float) -> Code | None:
    # unexpected_done_left (spec/sessions/gateway_way.yaml:81)
    if m.trace is not None:
        m.trace.taken("unexpected_done_left")
    return None


def _leaving_done_left(m: GatewayWay, now: float) -> Code | None:
    ports = m.ports
    if m.kept != 0:
        # left_again (spec/sessions/gateway_way.yaml:174)
        m.state = QUEUED
        m.turn_at = now + m.turn_after
        m.leave_at = NEVER
        if m.trace is not None:
            m.trace.taken("left_again")
        ports.start_turn()
        return None
    # left_idle (spec/sessions/gateway_way.yaml:175)
    m.state = IDLE
    m.leave_at = NEVER
    if m.trace is not None:
        m.trace.taken("left_idle")
    return None


def _queued_timer_turn(m: GatewayWay, now: float) -> Code | None:
    ports = m.ports
    # late (spec/sessions/gateway_way.yaml:124)
    condition_2 = m.wished != WISH_NOTHING
    m.kept = 0
    m.ahead = 0
    m.wished = WISH_NOTHING
    m.state = IDLE
    m.turn_at = NEVER
    if m.trace is not None:
        m.trace.taken("late")
    ports.forget()
    ports.drop()
    if condition_2:
        ports.send_refusal(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_OTHER_REASON)
    return None


def _opening_timer_turn(m: GatewayWay, now: float) -> Code | None:
    ports = m.ports
    # late_opening (spec/sessions/gateway_way.yaml:125)
    condition_2 = m.wished != WISH_NOTHING
    m.kept = 0
    m.ahead = 0
    m.wished = WISH_NOTHING
    m.state = IDLE
    m.turn_at = NEVER
    if m.trace is not None:
        m.trace.taken("late_opening")
    ports.forget()
    ports.drop()
    if condition_2:
        ports.send_refusal(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_OPERATION_NOT_POSSIBLE)
    return None


def _asked_timer_answer(m: GatewayWay, now: float) -> Code | None:
    ports = m.ports
    if m.wished == WISH_SURELY:
        # silence_refused (spec/sessions/gateway_way.yaml:153)
        m.ahead = 0
        m.wished = WISH_NOTHING
        m.state = OPEN
        m.idle_at = now + m.idle_after
        m.answer_at = NEVER
        if m.trace is not None:
            m.trace.taken("silence_refused")
        ports.tell_silent()
        ports.send_refusal(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_OPERATION_NOT_POSSIBLE)
        return None
    # silence_told (spec/sessions/gateway_way.yaml:154)
    m.ahead = 0
    m.wished = WISH_NOTHING
    m.state = OPEN
    m.idle_at = now + m.idle_after
    m.answer_at = NEVER
    if m.trace is not None:
        m.trace.taken("silence_told")
    ports.tell_silent()
    return None


def _open_timer_idle(m: GatewayWay, now: float) -> Code | None:
    ports = m.ports
    others = ports.others()
    if others:
        # idle_yields (spec/sessions/gateway_way.yaml:168)
        m.state = LEAVING
        m.leave_at = now + m.leave_after
        m.idle_at = NEVER
        if m.trace is not None:
            m.trace.taken("idle_yields")
        ports.start_leave()
        return None
    # idle_stays (spec/sessions/gateway_way.yaml:169)
    m.idle_at = now + m.idle_after
    if m.trace is not None:
        m.trace.taken("idle_stays")
    return None


def _leaving_timer_leave(m: GatewayWay, now: float) -> Code | None:
    ports = m.ports
    if m.kept != 0:
        # left_late_again (spec/sessions/gateway_way.yaml:180)
        m.state = QUEUED
        m.turn_at = now + m.turn_after
        m.leave_at = NEVER
        if m.trace is not None:
            m.trace.taken("left_late_again")
        ports.drop()
        ports.start_turn()
        return None
    # left_late_idle (spec/sessions/gateway_way.yaml:181)
    m.state = IDLE
    m.leave_at = NEVER
    if m.trace is not None:
        m.trace.taken("left_late_idle")
    ports.drop()
    return None


_ABOUT: Final = About(
    "gateway_way", settings=(), variables=("kept", "ahead", "wished"), timers=("turn", "answer", "idle", "leave"),
    fields={
        "rx.request": ("wants",),
        "rx.answer": ("says", "oversized"),
        "link.closed": (),
        "port.busy": (),
        "port.lost": (),
        "done.turn": (),
        "done.opened": (),
        "done.left": (),
        "timer.turn": (),
        "timer.answer": (),
        "timer.idle": (),
        "timer.leave": (),
    },
    ports={
        "others": ("ask", "others"),
        "start_turn": ("start", "turn"),
        "start_open": ("start", "open"),
        "start_leave": ("start", "leave"),
        "send_answer": ("send", "answer"),
        "send_refusal": ("send", "refusal"),
        "tell_silent": ("tell", "silent"),
        "tell_lost": ("tell", "lost"),
        "tell_too_long": ("tell", "too_long"),
        "keep": ("call", "keep"),
        "forget": ("call", "forget"),
        "flush": ("call", "flush"),
        "forward": ("call", "forward"),
        "poll": ("call", "poll"),
        "drop": ("call", "drop"),
    },
)


def _never(m: GatewayWay, now: float) -> Code | None:
    """A timer that does not run."""
    return None


_RX_REQUEST: Final[tuple[Callable[[GatewayWay, int, float], Code | None], ...]] = (
    _idle_rx_request, _queued_and_others_rx_request, _queued_and_others_rx_request, _asked_rx_request, _open_rx_request,
    _queued_and_others_rx_request,
)
_RX_ANSWER: Final[tuple[Callable[[GatewayWay, int, bool, float], Code | None], ...]] = (
    _idle_and_others_rx_answer, _idle_and_others_rx_answer, _idle_and_others_rx_answer, _asked_rx_answer, _open_rx_answer,
    _idle_and_others_rx_answer,
)
_LINK_CLOSED: Final[tuple[Callable[[GatewayWay, float], Code | None], ...]] = (
    _idle_link_closed, _queued_or_opening_link_closed, _queued_or_opening_link_closed, _asked_link_closed, _open_link_closed,
    _leaving_link_closed,
)
_PORT_BUSY: Final[tuple[Callable[[GatewayWay, float], Code | None], ...]] = (
    _idle_and_others_port_busy, _queued_port_busy, _idle_and_others_port_busy, _idle_and_others_port_busy,
    _idle_and_others_port_busy, _idle_and_others_port_busy,
)
_PORT_LOST: Final[tuple[Callable[[GatewayWay, float], Code | None], ...]] = (
    _idle_or_leaving_port_lost, _queued_or_opening_port_lost, _queued_or_opening_port_lost, _asked_port_lost, _open_port_lost,
    _idle_or_leaving_port_lost,
)
_DONE_TURN: Final[tuple[Callable[[GatewayWay, float], Code | None], ...]] = (
    _idle_and_others_done_turn, _queued_done_turn, _idle_and_others_done_turn, _idle_and_others_done_turn,
    _idle_and_others_done_turn, _idle_and_others_done_turn,
)
_DONE_OPENED: Final[tuple[Callable[[GatewayWay, float], Code | None], ...]] = (
    _idle_and_others_done_opened, _idle_and_others_done_opened, _opening_done_opened, _idle_and_others_done_opened,
    _idle_and_others_done_opened, _idle_and_others_done_opened,
)
_DONE_LEFT: Final[tuple[Callable[[GatewayWay, float], Code | None], ...]] = (
    _idle_and_others_done_left, _idle_and_others_done_left, _idle_and_others_done_left, _idle_and_others_done_left,
    _idle_and_others_done_left, _leaving_done_left,
)
_TIMER_TURN: Final[tuple[Callable[[GatewayWay, float], Code | None], ...]] = (
    _never, _queued_timer_turn, _opening_timer_turn, _never, _never, _never,
)
_TIMER_ANSWER: Final[tuple[Callable[[GatewayWay, float], Code | None], ...]] = (
    _never, _never, _never, _asked_timer_answer, _never, _never,
)
_TIMER_IDLE: Final[tuple[Callable[[GatewayWay, float], Code | None], ...]] = (
    _never, _never, _never, _never, _open_timer_idle, _never,
)
_TIMER_LEAVE: Final[tuple[Callable[[GatewayWay, float], Code | None], ...]] = (
    _never, _never, _never, _never, _never, _leaving_timer_leave,
)
