# Generated from spec/sessions/sharing_caller.yaml. Do not edit: change the spec and run `win12 spec generate`.

"""Session `sharing_caller`: 4 states, 27 transitions.

One caller of a meter that is shared, see `meter_sharing`: it asks the arbiter, waits T_SHARING_WAIT at most, uses the meter while
it holds it, and always says when it leaves. It is told why when it gets no turn: too many wait, the link is lost, the time is up,
or it was put out because it held the meter too long.

What the arbiter says about a ticket that the caller gave up meanwhile changes nothing; a ticket it cannot use it gives back.
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

    IDLE = 0  # nothing asked
    ASKING = 1  # asked, no number yet
    QUEUED = 2  # waiting for our turn
    HOLDING = 3  # the meter is ours


class Refusal(IntEnum):
    full = 0
    lost = 1


class Ending(IntEnum):
    cancelled = 0
    evicted = 1
    lost = 2


IDLE: Final = State.IDLE
ASKING: Final = State.ASKING
QUEUED: Final = State.QUEUED
HOLDING: Final = State.HOLDING
ENDING_EVICTED: Final = Ending.evicted
REFUSAL_FULL: Final = Refusal.full


class Ports(Protocol):
    """What the machine asks of the outside, and what it has done there."""

    def tell_granted(self) -> None:
        """The meter may be used."""
        ...

    def tell_ended(self) -> None:
        """There is no turn, or it is over; the error of the step says why."""
        ...

    def request(self) -> None:
        """Ask for the meter."""
        ...

    def cancel(self, ticket: int) -> None:
        """Give up waiting."""
        ...

    def exchange(self, ticket: int) -> None:
        """A request for the meter."""
        ...

    def release(self, ticket: int) -> None:
        """Done with the meter."""
        ...


class SharingCaller:
    """The machine. Each event is a method; it returns the error the step ended with, None if none."""

    __slots__ = ("ports", "state", "ticket", "trace", "wait_after", "wait_at",)

    def __init__(self, ports: Ports, *, wait_after: float = limits.T_SHARING_WAIT, trace: Trace | None = None) -> None:
        self.trace: Recorder | None = recorder(self, trace, _ABOUT)
        self.ports: Ports = ports if self.trace is None else self.trace.watch(ports)
        self.state: State = IDLE
        self.ticket = 0  # number in the queue
        self.wait_after = wait_after
        self.wait_at = NEVER

    def api_request(self, now: float) -> Code | None:
        """api.request: the caller wants the meter."""
        if self.trace is not None:
            return self.trace.step("api.request", _API_REQUEST[self.state], (), now)
        return _API_REQUEST[self.state](self, now)

    def api_cancel(self, now: float) -> Code | None:
        """api.cancel: the caller gives up."""
        if self.trace is not None:
            return self.trace.step("api.cancel", _API_CANCEL[self.state], (), now)
        return _API_CANCEL[self.state](self, now)

    def api_exchange(self, now: float) -> Code | None:
        """api.exchange: the caller wants to send a request to the meter."""
        if self.trace is not None:
            return self.trace.step("api.exchange", _API_EXCHANGE[self.state], (), now)
        return _API_EXCHANGE[self.state](self, now)

    def api_release(self, now: float) -> Code | None:
        """api.release: the caller has done."""
        if self.trace is not None:
            return self.trace.step("api.release", _API_RELEASE[self.state], (), now)
        return _API_RELEASE[self.state](self, now)

    def rx_queued(self, number: int, now: float) -> Code | None:
        """rx.queued: the arbiter has put us into the queue, under this number."""
        if self.trace is not None:
            return self.trace.step("rx.queued", _RX_QUEUED[self.state], (number,), now)
        return _RX_QUEUED[self.state](self, number, now)

    def rx_granted(self, number: int, now: float) -> Code | None:
        """rx.granted: our turn."""
        if self.trace is not None:
            return self.trace.step("rx.granted", _RX_GRANTED[self.state], (number,), now)
        return _RX_GRANTED[self.state](self, number, now)

    def rx_refused(self, reason: int, now: float) -> Code | None:
        """rx.refused: we cannot even wait."""
        if self.trace is not None:
            return self.trace.step("rx.refused", _RX_REFUSED[self.state], (reason,), now)
        return _RX_REFUSED[self.state](self, reason, now)

    def rx_ended(self, number: int, why: int, now: float) -> Code | None:
        """rx.ended: the number is worth nothing any more."""
        if self.trace is not None:
            return self.trace.step("rx.ended", _RX_ENDED[self.state], (number, why), now)
        return _RX_ENDED[self.state](self, number, why, now)

    def link_closed(self, now: float) -> Code | None:
        """link.closed: the arbiter cannot be reached."""
        if self.trace is not None:
            return self.trace.step("link.closed", _LINK_CLOSED[self.state], (), now)
        return _LINK_CLOSED[self.state](self, now)

    def deadline(self) -> float | None:
        """When `handle_timer` must be called, on the clock of `now`; None for never."""
        at = self.wait_at
        return None if at == NEVER else at

    def handle_timer(self, now: float) -> Code | None:
        """Let time pass: the event of a timer that has run out, if any."""
        if self.wait_at <= now:
            if self.trace is not None:
                return self.trace.step("timer.wait", _TIMER_WAIT[self.state], (), now)
            return _TIMER_WAIT[self.state](self, now)
        return None


def _idle_api_request(m: SharingCaller, now: float) -> Code | None:
    ports = m.ports
    # request (spec/sessions/sharing_caller.yaml:52)
    m.state = ASKING
    m.wait_at = now + m.wait_after
    if m.trace is not None:
        m.trace.taken("request")
    ports.request()
    return None


def _asking_and_others_api_request(m: SharingCaller, now: float) -> Code | None:
    # request_busy (spec/sessions/sharing_caller.yaml:53)
    if m.trace is not None:
        m.trace.taken("request_busy")
    return Code.BUSY


def _idle_api_cancel(m: SharingCaller, now: float) -> Code | None:
    # cancel_nothing (spec/sessions/sharing_caller.yaml:85)
    if m.trace is not None:
        m.trace.taken("cancel_nothing")
    return None


def _asking_api_cancel(m: SharingCaller, now: float) -> Code | None:
    # cancel_asking (spec/sessions/sharing_caller.yaml:82)
    m.state = IDLE
    m.wait_at = NEVER
    if m.trace is not None:
        m.trace.taken("cancel_asking")
    return None


def _queued_api_cancel(m: SharingCaller, now: float) -> Code | None:
    ports = m.ports
    # cancel (spec/sessions/sharing_caller.yaml:83)
    m.state = IDLE
    m.wait_at = NEVER
    if m.trace is not None:
        m.trace.taken("cancel")
    ports.cancel(m.ticket)
    return None


def _holding_api_cancel(m: SharingCaller, now: float) -> Code | None:
    ports = m.ports
    # cancel_held (spec/sessions/sharing_caller.yaml:84)
    m.state = IDLE
    if m.trace is not None:
        m.trace.taken("cancel_held")
    ports.release(m.ticket)
    return None


def _idle_and_others_api_exchange(m: SharingCaller, now: float) -> Code | None:
    # exchange_not_held (spec/sessions/sharing_caller.yaml:78)
    if m.trace is not None:
        m.trace.taken("exchange_not_held")
    return Code.NOT_YOUR_TURN


def _holding_api_exchange(m: SharingCaller, now: float) -> Code | None:
    ports = m.ports
    # exchange (spec/sessions/sharing_caller.yaml:77)
    if m.trace is not None:
        m.trace.taken("exchange")
    ports.exchange(m.ticket)
    return None


def _idle_api_release(m: SharingCaller, now: float) -> Code | None:
    # release_nothing (spec/sessions/sharing_caller.yaml:81)
    if m.trace is not None:
        m.trace.taken("release_nothing")
    return None


def _asking_or_queued_api_release(m: SharingCaller, now: float) -> Code | None:
    # unexpected_api_release (spec/sessions/sharing_caller.yaml:47)
    if m.trace is not None:
        m.trace.taken("unexpected_api_release")
    return Code.UNEXPECTED


def _holding_api_release(m: SharingCaller, now: float) -> Code | None:
    ports = m.ports
    # release (spec/sessions/sharing_caller.yaml:80)
    m.state = IDLE
    if m.trace is not None:
        m.trace.taken("release")
    ports.release(m.ticket)
    return None


def _idle_and_others_rx_queued(m: SharingCaller, number: int, now: float) -> Code | None:
    ports = m.ports
    # queued_late (spec/sessions/sharing_caller.yaml:56)
    if m.trace is not None:
        m.trace.taken("queued_late")
    ports.cancel(number)
    return None


def _asking_rx_queued(m: SharingCaller, number: int, now: float) -> Code | None:
    # queued (spec/sessions/sharing_caller.yaml:55)
    m.ticket = number
    m.state = QUEUED
    if m.trace is not None:
        m.trace.taken("queued")
    return None


def _idle_and_others_rx_granted(m: SharingCaller, number: int, now: float) -> Code | None:
    # unexpected_rx_granted (spec/sessions/sharing_caller.yaml:48)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_granted")
    return None


def _queued_rx_granted(m: SharingCaller, number: int, now: float) -> Code | None:
    ports = m.ports
    if number == m.ticket:
        # granted_ours (spec/sessions/sharing_caller.yaml:61)
        m.state = HOLDING
        m.wait_at = NEVER
        if m.trace is not None:
            m.trace.taken("granted_ours")
        ports.tell_granted()
        return None
    # granted_other (spec/sessions/sharing_caller.yaml:62)
    if m.trace is not None:
        m.trace.taken("granted_other")
    return None


def _idle_and_others_rx_refused(m: SharingCaller, reason: int, now: float) -> Code | None:
    # unexpected_rx_refused (spec/sessions/sharing_caller.yaml:48)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_refused")
    return None


def _asking_rx_refused(m: SharingCaller, reason: int, now: float) -> Code | None:
    ports = m.ports
    if reason == REFUSAL_FULL:
        # refused_full (spec/sessions/sharing_caller.yaml:67)
        m.state = IDLE
        m.wait_at = NEVER
        if m.trace is not None:
            m.trace.taken("refused_full")
        ports.tell_ended()
        return Code.QUEUE_FULL
    # refused_lost (spec/sessions/sharing_caller.yaml:68)
    m.state = IDLE
    m.wait_at = NEVER
    if m.trace is not None:
        m.trace.taken("refused_lost")
    ports.tell_ended()
    return Code.PEER_CLOSED


def _idle_or_asking_rx_ended(m: SharingCaller, number: int, why: int, now: float) -> Code | None:
    # unexpected_rx_ended (spec/sessions/sharing_caller.yaml:48)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_ended")
    return None


def _queued_rx_ended(m: SharingCaller, number: int, why: int, now: float) -> Code | None:
    ports = m.ports
    if number != m.ticket:
        # ended_other (spec/sessions/sharing_caller.yaml:73)
        if m.trace is not None:
            m.trace.taken("ended_other")
        return None
    if why == ENDING_EVICTED:
        # ended_evicted (spec/sessions/sharing_caller.yaml:74)
        m.state = IDLE
        m.wait_at = NEVER
        if m.trace is not None:
            m.trace.taken("ended_evicted")
        ports.tell_ended()
        return Code.EVICTED
    # ended_lost (spec/sessions/sharing_caller.yaml:75)
    m.state = IDLE
    m.wait_at = NEVER
    if m.trace is not None:
        m.trace.taken("ended_lost")
    ports.tell_ended()
    return Code.PEER_CLOSED


def _holding_rx_ended(m: SharingCaller, number: int, why: int, now: float) -> Code | None:
    ports = m.ports
    if number != m.ticket:
        # ended_other (spec/sessions/sharing_caller.yaml:73)
        if m.trace is not None:
            m.trace.taken("ended_other")
        return None
    if why == ENDING_EVICTED:
        # ended_evicted (spec/sessions/sharing_caller.yaml:74)
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("ended_evicted")
        ports.tell_ended()
        return Code.EVICTED
    # ended_lost (spec/sessions/sharing_caller.yaml:75)
    m.state = IDLE
    if m.trace is not None:
        m.trace.taken("ended_lost")
    ports.tell_ended()
    return Code.PEER_CLOSED


def _idle_link_closed(m: SharingCaller, now: float) -> Code | None:
    # unexpected_link_closed (spec/sessions/sharing_caller.yaml:49)
    if m.trace is not None:
        m.trace.taken("unexpected_link_closed")
    return None


def _asking_or_queued_link_closed(m: SharingCaller, now: float) -> Code | None:
    ports = m.ports
    # closed (spec/sessions/sharing_caller.yaml:88)
    m.state = IDLE
    m.wait_at = NEVER
    if m.trace is not None:
        m.trace.taken("closed")
    ports.tell_ended()
    return Code.PEER_CLOSED


def _holding_link_closed(m: SharingCaller, now: float) -> Code | None:
    ports = m.ports
    # closed (spec/sessions/sharing_caller.yaml:88)
    m.state = IDLE
    if m.trace is not None:
        m.trace.taken("closed")
    ports.tell_ended()
    return Code.PEER_CLOSED


def _asking_timer_wait(m: SharingCaller, now: float) -> Code | None:
    ports = m.ports
    # late_asking (spec/sessions/sharing_caller.yaml:86)
    m.state = IDLE
    m.wait_at = NEVER
    if m.trace is not None:
        m.trace.taken("late_asking")
    ports.tell_ended()
    return Code.TURN_TIMEOUT


def _queued_timer_wait(m: SharingCaller, now: float) -> Code | None:
    ports = m.ports
    # late (spec/sessions/sharing_caller.yaml:87)
    m.state = IDLE
    m.wait_at = NEVER
    if m.trace is not None:
        m.trace.taken("late")
    ports.cancel(m.ticket)
    ports.tell_ended()
    return Code.TURN_TIMEOUT


_ABOUT: Final = About(
    "sharing_caller", settings=(), variables=("ticket",), timers=("wait",),
    fields={
        "api.request": (),
        "api.cancel": (),
        "api.exchange": (),
        "api.release": (),
        "rx.queued": ("number",),
        "rx.granted": ("number",),
        "rx.refused": ("reason",),
        "rx.ended": ("number", "why"),
        "link.closed": (),
        "timer.wait": (),
    },
    ports={
        "tell_granted": ("tell", "granted"),
        "tell_ended": ("tell", "ended"),
        "request": ("call", "request"),
        "cancel": ("call", "cancel"),
        "exchange": ("call", "exchange"),
        "release": ("call", "release"),
    },
)


def _never(m: SharingCaller, now: float) -> Code | None:
    """A timer that does not run."""
    return None


_API_REQUEST: Final[tuple[Callable[[SharingCaller, float], Code | None], ...]] = (
    _idle_api_request, _asking_and_others_api_request, _asking_and_others_api_request, _asking_and_others_api_request,
)
_API_CANCEL: Final[tuple[Callable[[SharingCaller, float], Code | None], ...]] = (
    _idle_api_cancel, _asking_api_cancel, _queued_api_cancel, _holding_api_cancel,
)
_API_EXCHANGE: Final[tuple[Callable[[SharingCaller, float], Code | None], ...]] = (
    _idle_and_others_api_exchange, _idle_and_others_api_exchange, _idle_and_others_api_exchange, _holding_api_exchange,
)
_API_RELEASE: Final[tuple[Callable[[SharingCaller, float], Code | None], ...]] = (
    _idle_api_release, _asking_or_queued_api_release, _asking_or_queued_api_release, _holding_api_release,
)
_RX_QUEUED: Final[tuple[Callable[[SharingCaller, int, float], Code | None], ...]] = (
    _idle_and_others_rx_queued, _asking_rx_queued, _idle_and_others_rx_queued, _idle_and_others_rx_queued,
)
_RX_GRANTED: Final[tuple[Callable[[SharingCaller, int, float], Code | None], ...]] = (
    _idle_and_others_rx_granted, _idle_and_others_rx_granted, _queued_rx_granted, _idle_and_others_rx_granted,
)
_RX_REFUSED: Final[tuple[Callable[[SharingCaller, int, float], Code | None], ...]] = (
    _idle_and_others_rx_refused, _asking_rx_refused, _idle_and_others_rx_refused, _idle_and_others_rx_refused,
)
_RX_ENDED: Final[tuple[Callable[[SharingCaller, int, int, float], Code | None], ...]] = (
    _idle_or_asking_rx_ended, _idle_or_asking_rx_ended, _queued_rx_ended, _holding_rx_ended,
)
_LINK_CLOSED: Final[tuple[Callable[[SharingCaller, float], Code | None], ...]] = (
    _idle_link_closed, _asking_or_queued_link_closed, _asking_or_queued_link_closed, _holding_link_closed,
)
_TIMER_WAIT: Final[tuple[Callable[[SharingCaller, float], Code | None], ...]] = (
    _never, _asking_timer_wait, _queued_timer_wait, _never,
)
