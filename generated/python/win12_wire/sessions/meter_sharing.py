# Generated from spec/sessions/meter_sharing.yaml. Do not edit: change the spec and run `win12 spec generate`.

"""Session `meter_sharing`: 6 states, 48 transitions.

The arbiter of one meter: many callers, one association at a time (a meter takes one, or ends the first when a second begins).

Who asks gets a ticket; tickets are served in their order, so nobody who waits is passed over. A caller that leaves while it
waits keeps its number, which is passed over when its turn comes. The turn goes on only when the meter is free for certain: the
holder has released it, or what the holder left on the link has been cut. A holder that dies is cut off; one that keeps the meter
longer than T_SHARING_HOLD is too, as soon as somebody waits. When the link is lost, everybody is told.

`api.next` is called again and again while it changes something (states PASSING and LOST): each call looks at one ticket.
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

    FREE = 0  # nobody has the meter and nobody waits
    PASSING = 1  # nobody has the meter; the next who waits is looked for
    HELD = 2  # the caller `serving` has the meter
    EVICTING = 3  # the meter was taken from the caller `serving`, which may still be using it
    LOST = 4  # there is no link; those who wait are told, one after another
    GONE = 5  # there is no link, and all know it


class Refusal(IntEnum):
    full = 0
    lost = 1


class Ending(IntEnum):
    cancelled = 0
    evicted = 1
    lost = 2


FREE: Final = State.FREE
PASSING: Final = State.PASSING
HELD: Final = State.HELD
EVICTING: Final = State.EVICTING
LOST: Final = State.LOST
GONE: Final = State.GONE
ENDING_CANCELLED: Final = Ending.cancelled
ENDING_EVICTED: Final = Ending.evicted
ENDING_LOST: Final = Ending.lost
REFUSAL_FULL: Final = Refusal.full
REFUSAL_LOST: Final = Refusal.lost
SHARING_QUEUE_MAX: Final = limits.SHARING_QUEUE_MAX
TICKET_MASK: Final = 4294967295


class Ports(Protocol):
    """What the machine asks of the outside, and what it has done there."""

    def present(self) -> bool:
        """The caller with the ticket `serving` still waits."""
        ...

    def waits(self) -> bool:
        """The caller of the ticket in hand waits."""
        ...

    def start_cut(self) -> None:
        """End the use that the caller `serving` makes of the meter, so that nothing of it can reach the meter any more."""
        ...

    def queued(self, caller: int, ticket: int) -> None:
        """The caller waits, with this ticket."""
        ...

    def refused(self, caller: int, reason: int) -> None:
        """The caller cannot even wait."""
        ...

    def granted(self, ticket: int) -> None:
        """The meter is the caller's."""
        ...

    def ended(self, ticket: int, reason: int) -> None:
        """The ticket is worth nothing any more, and why."""
        ...

    def exchange(self, ticket: int) -> None:
        """A request of the caller goes to the meter."""
        ...

    def drop(self) -> None:
        """End the link at once; no done.cut comes after it."""
        ...


class MeterSharing:
    """The machine. Each event is a method; it returns the error the step ended with, None if none."""

    __slots__ = ("cut_after", "cut_at", "hold_after", "hold_at", "next_ticket", "ports", "serving", "state", "trace",
        "waiting",)

    def __init__(self, ports: Ports, *,
        hold_after: float = limits.T_SHARING_HOLD, cut_after: float = limits.T_SHARING_CUT, trace: Trace | None = None,
    ) -> None:
        self.trace: Recorder | None = recorder(self, trace, _ABOUT)
        self.ports: Ports = ports if self.trace is None else self.trace.watch(ports)
        self.state: State = FREE
        self.serving = 0  # the ticket that has the meter; in PASSING and LOST the next one to look at
        self.next_ticket = 0  # the ticket given out next
        self.waiting = 0  # callers that wait
        self.hold_after = hold_after
        self.hold_at = NEVER
        self.cut_after = cut_after
        self.cut_at = NEVER

    def rx_request(self, caller: int, now: float) -> Code | None:
        """rx.request: a caller wants the meter."""
        if self.trace is not None:
            return self.trace.step("rx.request", _RX_REQUEST[self.state], (caller,), now)
        return _RX_REQUEST[self.state](self, caller, now)

    def rx_cancel(self, ticket: int, now: float) -> Code | None:
        """rx.cancel: a caller wants the meter no longer; perhaps it was just granted."""
        if self.trace is not None:
            return self.trace.step("rx.cancel", _RX_CANCEL[self.state], (ticket,), now)
        return _RX_CANCEL[self.state](self, ticket, now)

    def rx_exchange(self, ticket: int, now: float) -> Code | None:
        """rx.exchange: a caller wants to send a request to the meter."""
        if self.trace is not None:
            return self.trace.step("rx.exchange", _RX_EXCHANGE[self.state], (ticket,), now)
        return _RX_EXCHANGE[self.state](self, ticket, now)

    def rx_release(self, ticket: int, now: float) -> Code | None:
        """rx.release: a caller has done with the meter."""
        if self.trace is not None:
            return self.trace.step("rx.release", _RX_RELEASE[self.state], (ticket,), now)
        return _RX_RELEASE[self.state](self, ticket, now)

    def rx_gone(self, ticket: int, now: float) -> Code | None:
        """rx.gone: a caller is dead."""
        if self.trace is not None:
            return self.trace.step("rx.gone", _RX_GONE[self.state], (ticket,), now)
        return _RX_GONE[self.state](self, ticket, now)

    def api_next(self, now: float) -> Code | None:
        """api.next: look at one more ticket."""
        if self.trace is not None:
            return self.trace.step("api.next", _API_NEXT[self.state], (), now)
        return _API_NEXT[self.state](self, now)

    def done_cut(self, now: float) -> Code | None:
        """done.cut: what the caller had under way has ended."""
        if self.trace is not None:
            return self.trace.step("done.cut", _DONE_CUT[self.state], (), now)
        return _DONE_CUT[self.state](self, now)

    def link_lost(self, now: float) -> Code | None:
        """link.lost: the meter cannot be reached."""
        if self.trace is not None:
            return self.trace.step("link.lost", _LINK_LOST[self.state], (), now)
        return _LINK_LOST[self.state](self, now)

    def link_found(self, now: float) -> Code | None:
        """link.found: the meter can be reached again."""
        if self.trace is not None:
            return self.trace.step("link.found", _LINK_FOUND[self.state], (), now)
        return _LINK_FOUND[self.state](self, now)

    def deadline(self) -> float | None:
        """When `handle_timer` must be called, on the clock of `now`; None for never."""
        at = min(self.hold_at, self.cut_at)
        return None if at == NEVER else at

    def handle_timer(self, now: float) -> Code | None:
        """Let time pass: the event of a timer that has run out, if any."""
        if self.hold_at <= now:
            if self.trace is not None:
                return self.trace.step("timer.hold", _TIMER_HOLD[self.state], (), now)
            return _TIMER_HOLD[self.state](self, now)
        if self.cut_at <= now:
            if self.trace is not None:
                return self.trace.step("timer.cut", _TIMER_CUT[self.state], (), now)
            return _TIMER_CUT[self.state](self, now)
        return None


def _free_rx_request(m: MeterSharing, caller: int, now: float) -> Code | None:
    ports = m.ports
    # request (spec/sessions/meter_sharing.yaml:85)
    argument_0_1 = m.next_ticket
    argument_1_0 = m.next_ticket
    m.serving = m.next_ticket
    m.next_ticket = (m.next_ticket + 1) & TICKET_MASK
    m.state = HELD
    m.hold_at = now + m.hold_after
    if m.trace is not None:
        m.trace.taken("request")
    ports.queued(caller, argument_0_1)
    ports.granted(argument_1_0)
    return None


def _passing_and_others_rx_request(m: MeterSharing, caller: int, now: float) -> Code | None:
    ports = m.ports
    if m.waiting == SHARING_QUEUE_MAX or (m.next_ticket + 1) & TICKET_MASK == m.serving:
        # request_wait_full (spec/sessions/meter_sharing.yaml:76)
        if m.trace is not None:
            m.trace.taken("request_wait_full")
        ports.refused(caller, REFUSAL_FULL)
        return None
    # request_wait_queued (spec/sessions/meter_sharing.yaml:77)
    argument_0_1 = m.next_ticket
    m.waiting = m.waiting + 1
    m.next_ticket = (m.next_ticket + 1) & TICKET_MASK
    if m.trace is not None:
        m.trace.taken("request_wait_queued")
    ports.queued(caller, argument_0_1)
    return None


def _lost_or_gone_rx_request(m: MeterSharing, caller: int, now: float) -> Code | None:
    ports = m.ports
    # request_lost (spec/sessions/meter_sharing.yaml:91)
    if m.trace is not None:
        m.trace.taken("request_lost")
    ports.refused(caller, REFUSAL_LOST)
    return None


def _free_or_gone_rx_cancel(m: MeterSharing, ticket: int, now: float) -> Code | None:
    # unexpected_rx_cancel (spec/sessions/meter_sharing.yaml:69)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_cancel")
    return None


def _passing_and_others_rx_cancel(m: MeterSharing, ticket: int, now: float) -> Code | None:
    ports = m.ports
    waits = ports.waits()
    if waits and m.waiting != 0:
        # cancel_waiting_waiting (spec/sessions/meter_sharing.yaml:134)
        m.waiting = m.waiting - 1
        if m.trace is not None:
            m.trace.taken("cancel_waiting_waiting")
        ports.ended(ticket, ENDING_CANCELLED)
        return None
    # cancel_waiting_nothing (spec/sessions/meter_sharing.yaml:135)
    if m.trace is not None:
        m.trace.taken("cancel_waiting_nothing")
    return None


def _held_rx_cancel(m: MeterSharing, ticket: int, now: float) -> Code | None:
    ports = m.ports
    if ticket == m.serving and m.waiting == 0:
        # cancel_last (spec/sessions/meter_sharing.yaml:125)
        m.serving = m.next_ticket
        m.state = FREE
        m.hold_at = NEVER
        if m.trace is not None:
            m.trace.taken("cancel_last")
        return None
    if ticket == m.serving:
        # cancel_passes (spec/sessions/meter_sharing.yaml:126)
        m.serving = (m.serving + 1) & TICKET_MASK
        m.state = PASSING
        m.hold_at = NEVER
        if m.trace is not None:
            m.trace.taken("cancel_passes")
        return None
    waits = ports.waits()
    if waits and m.waiting != 0:
        # cancel_waiting (spec/sessions/meter_sharing.yaml:127)
        m.waiting = m.waiting - 1
        if m.trace is not None:
            m.trace.taken("cancel_waiting")
        ports.ended(ticket, ENDING_CANCELLED)
        return None
    # cancel_nothing (spec/sessions/meter_sharing.yaml:128)
    if m.trace is not None:
        m.trace.taken("cancel_nothing")
    return None


def _free_and_others_rx_exchange(m: MeterSharing, ticket: int, now: float) -> Code | None:
    # exchange_not_held (spec/sessions/meter_sharing.yaml:110)
    if m.trace is not None:
        m.trace.taken("exchange_not_held")
    return Code.NOT_YOUR_TURN


def _held_rx_exchange(m: MeterSharing, ticket: int, now: float) -> Code | None:
    ports = m.ports
    if ticket == m.serving:
        # exchange_held (spec/sessions/meter_sharing.yaml:108)
        if m.trace is not None:
            m.trace.taken("exchange_held")
        ports.exchange(ticket)
        return None
    # exchange_refused (spec/sessions/meter_sharing.yaml:109)
    if m.trace is not None:
        m.trace.taken("exchange_refused")
    return Code.NOT_YOUR_TURN


def _free_and_others_rx_release(m: MeterSharing, ticket: int, now: float) -> Code | None:
    # unexpected_rx_release (spec/sessions/meter_sharing.yaml:69)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_release")
    return None


def _held_rx_release(m: MeterSharing, ticket: int, now: float) -> Code | None:
    if not (ticket == m.serving):
        # release_foreign (spec/sessions/meter_sharing.yaml:117)
        if m.trace is not None:
            m.trace.taken("release_foreign")
        return None
    if m.waiting == 0:
        # release_last (spec/sessions/meter_sharing.yaml:118)
        m.serving = m.next_ticket
        m.state = FREE
        m.hold_at = NEVER
        if m.trace is not None:
            m.trace.taken("release_last")
        return None
    # release_passes (spec/sessions/meter_sharing.yaml:119)
    m.serving = (m.serving + 1) & TICKET_MASK
    m.state = PASSING
    m.hold_at = NEVER
    if m.trace is not None:
        m.trace.taken("release_passes")
    return None


def _free_or_gone_rx_gone(m: MeterSharing, ticket: int, now: float) -> Code | None:
    # unexpected_rx_gone (spec/sessions/meter_sharing.yaml:69)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_gone")
    return None


def _passing_and_others_rx_gone(m: MeterSharing, ticket: int, now: float) -> Code | None:
    ports = m.ports
    waits = ports.waits()
    if waits and m.waiting != 0:
        # gone_waiting_waiting (spec/sessions/meter_sharing.yaml:151)
        m.waiting = m.waiting - 1
        if m.trace is not None:
            m.trace.taken("gone_waiting_waiting")
        ports.ended(ticket, ENDING_CANCELLED)
        return None
    # gone_waiting_nothing (spec/sessions/meter_sharing.yaml:152)
    if m.trace is not None:
        m.trace.taken("gone_waiting_nothing")
    return None


def _held_rx_gone(m: MeterSharing, ticket: int, now: float) -> Code | None:
    ports = m.ports
    if ticket == m.serving:
        # gone_holder (spec/sessions/meter_sharing.yaml:143)
        m.state = EVICTING
        m.cut_at = now + m.cut_after
        m.hold_at = NEVER
        if m.trace is not None:
            m.trace.taken("gone_holder")
        ports.start_cut()
        return None
    waits = ports.waits()
    if waits and m.waiting != 0:
        # gone_waiting (spec/sessions/meter_sharing.yaml:144)
        m.waiting = m.waiting - 1
        if m.trace is not None:
            m.trace.taken("gone_waiting")
        ports.ended(ticket, ENDING_CANCELLED)
        return None
    # gone_nothing (spec/sessions/meter_sharing.yaml:145)
    if m.trace is not None:
        m.trace.taken("gone_nothing")
    return None


def _free_and_others_api_next(m: MeterSharing, now: float) -> Code | None:
    # unexpected_api_next (spec/sessions/meter_sharing.yaml:70)
    if m.trace is not None:
        m.trace.taken("unexpected_api_next")
    return None


def _passing_api_next(m: MeterSharing, now: float) -> Code | None:
    ports = m.ports
    if m.waiting == 0:
        # next_nobody (spec/sessions/meter_sharing.yaml:99)
        m.serving = m.next_ticket
        m.state = FREE
        if m.trace is not None:
            m.trace.taken("next_nobody")
        return None
    present = ports.present()
    if not present:
        # next_passed_over (spec/sessions/meter_sharing.yaml:100)
        m.serving = (m.serving + 1) & TICKET_MASK
        if m.trace is not None:
            m.trace.taken("next_passed_over")
        return None
    # next_granted (spec/sessions/meter_sharing.yaml:101)
    m.waiting = m.waiting - 1
    m.state = HELD
    m.hold_at = now + m.hold_after
    if m.trace is not None:
        m.trace.taken("next_granted")
    ports.granted(m.serving)
    return None


def _lost_api_next(m: MeterSharing, now: float) -> Code | None:
    ports = m.ports
    if m.waiting == 0:
        # telling_done (spec/sessions/meter_sharing.yaml:194)
        m.serving = m.next_ticket
        m.state = GONE
        if m.trace is not None:
            m.trace.taken("telling_done")
        return None
    present = ports.present()
    if not present:
        # telling_passed_over (spec/sessions/meter_sharing.yaml:195)
        m.serving = (m.serving + 1) & TICKET_MASK
        if m.trace is not None:
            m.trace.taken("telling_passed_over")
        return None
    # telling_told (spec/sessions/meter_sharing.yaml:196)
    argument_0_0 = m.serving
    m.serving = (m.serving + 1) & TICKET_MASK
    m.waiting = m.waiting - 1
    if m.trace is not None:
        m.trace.taken("telling_told")
    ports.ended(argument_0_0, ENDING_LOST)
    return None


def _free_and_others_done_cut(m: MeterSharing, now: float) -> Code | None:
    # unexpected_done_cut (spec/sessions/meter_sharing.yaml:71)
    if m.trace is not None:
        m.trace.taken("unexpected_done_cut")
    return None


def _evicting_done_cut(m: MeterSharing, now: float) -> Code | None:
    if m.waiting == 0:
        # cut_last (spec/sessions/meter_sharing.yaml:165)
        m.serving = m.next_ticket
        m.state = FREE
        m.cut_at = NEVER
        if m.trace is not None:
            m.trace.taken("cut_last")
        return None
    # cut_passes (spec/sessions/meter_sharing.yaml:166)
    m.serving = (m.serving + 1) & TICKET_MASK
    m.state = PASSING
    m.cut_at = NEVER
    if m.trace is not None:
        m.trace.taken("cut_passes")
    return None


def _free_link_lost(m: MeterSharing, now: float) -> Code | None:
    # lost (spec/sessions/meter_sharing.yaml:175)
    m.state = GONE
    if m.trace is not None:
        m.trace.taken("lost")
    return None


def _passing_link_lost(m: MeterSharing, now: float) -> Code | None:
    # lost_passing (spec/sessions/meter_sharing.yaml:176)
    m.state = LOST
    if m.trace is not None:
        m.trace.taken("lost_passing")
    return None


def _held_link_lost(m: MeterSharing, now: float) -> Code | None:
    ports = m.ports
    if m.waiting == 0:
        # lost_held_last (spec/sessions/meter_sharing.yaml:181)
        argument_0_0 = m.serving
        m.serving = m.next_ticket
        m.state = GONE
        m.hold_at = NEVER
        if m.trace is not None:
            m.trace.taken("lost_held_last")
        ports.ended(argument_0_0, ENDING_LOST)
        return None
    # lost_held_tells (spec/sessions/meter_sharing.yaml:182)
    argument_0_0 = m.serving
    m.serving = (m.serving + 1) & TICKET_MASK
    m.state = LOST
    m.hold_at = NEVER
    if m.trace is not None:
        m.trace.taken("lost_held_tells")
    ports.ended(argument_0_0, ENDING_LOST)
    return None


def _evicting_link_lost(m: MeterSharing, now: float) -> Code | None:
    ports = m.ports
    if m.waiting == 0:
        # lost_evicting_last (spec/sessions/meter_sharing.yaml:187)
        m.serving = m.next_ticket
        m.state = GONE
        m.cut_at = NEVER
        if m.trace is not None:
            m.trace.taken("lost_evicting_last")
        ports.drop()
        return None
    # lost_evicting_tells (spec/sessions/meter_sharing.yaml:188)
    m.serving = (m.serving + 1) & TICKET_MASK
    m.state = LOST
    m.cut_at = NEVER
    if m.trace is not None:
        m.trace.taken("lost_evicting_tells")
    ports.drop()
    return None


def _lost_or_gone_link_lost(m: MeterSharing, now: float) -> Code | None:
    # unexpected_link_lost (spec/sessions/meter_sharing.yaml:72)
    if m.trace is not None:
        m.trace.taken("unexpected_link_lost")
    return None


def _free_and_others_link_found(m: MeterSharing, now: float) -> Code | None:
    # unexpected_link_found (spec/sessions/meter_sharing.yaml:72)
    if m.trace is not None:
        m.trace.taken("unexpected_link_found")
    return None


def _lost_link_found(m: MeterSharing, now: float) -> Code | None:
    # found_early (spec/sessions/meter_sharing.yaml:198)
    if m.trace is not None:
        m.trace.taken("found_early")
    return None


def _gone_link_found(m: MeterSharing, now: float) -> Code | None:
    # found (spec/sessions/meter_sharing.yaml:197)
    m.state = FREE
    if m.trace is not None:
        m.trace.taken("found")
    return None


def _held_timer_hold(m: MeterSharing, now: float) -> Code | None:
    ports = m.ports
    if m.waiting == 0:
        # hold_alone (spec/sessions/meter_sharing.yaml:159)
        m.hold_at = now + m.hold_after
        if m.trace is not None:
            m.trace.taken("hold_alone")
        return None
    # hold_evicted (spec/sessions/meter_sharing.yaml:160)
    m.state = EVICTING
    m.cut_at = now + m.cut_after
    m.hold_at = NEVER
    if m.trace is not None:
        m.trace.taken("hold_evicted")
    ports.ended(m.serving, ENDING_EVICTED)
    ports.start_cut()
    return None


def _evicting_timer_cut(m: MeterSharing, now: float) -> Code | None:
    ports = m.ports
    if m.waiting == 0:
        # cut_failed_last (spec/sessions/meter_sharing.yaml:171)
        m.serving = m.next_ticket
        m.state = GONE
        m.cut_at = NEVER
        if m.trace is not None:
            m.trace.taken("cut_failed_last")
        ports.drop()
        return None
    # cut_failed_drops (spec/sessions/meter_sharing.yaml:172)
    m.serving = (m.serving + 1) & TICKET_MASK
    m.state = LOST
    m.cut_at = NEVER
    if m.trace is not None:
        m.trace.taken("cut_failed_drops")
    ports.drop()
    return None


_ABOUT: Final = About(
    "meter_sharing", settings=(), variables=("serving", "next_ticket", "waiting"), timers=("hold", "cut"),
    fields={
        "rx.request": ("caller",),
        "rx.cancel": ("ticket",),
        "rx.exchange": ("ticket",),
        "rx.release": ("ticket",),
        "rx.gone": ("ticket",),
        "api.next": (),
        "done.cut": (),
        "link.lost": (),
        "link.found": (),
        "timer.hold": (),
        "timer.cut": (),
    },
    ports={
        "present": ("ask", "present"),
        "waits": ("ask", "waits"),
        "start_cut": ("start", "cut"),
        "queued": ("call", "queued"),
        "refused": ("call", "refused"),
        "granted": ("call", "granted"),
        "ended": ("call", "ended"),
        "exchange": ("call", "exchange"),
        "drop": ("call", "drop"),
    },
)


def _never(m: MeterSharing, now: float) -> Code | None:
    """A timer that does not run."""
    return None


_RX_REQUEST: Final[tuple[Callable[[MeterSharing, int, float], Code | None], ...]] = (
    _free_rx_request, _passing_and_others_rx_request, _passing_and_others_rx_request, _passing_and_others_rx_request,
    _lost_or_gone_rx_request, _lost_or_gone_rx_request,
)
_RX_CANCEL: Final[tuple[Callable[[MeterSharing, int, float], Code | None], ...]] = (
    _free_or_gone_rx_cancel, _passing_and_others_rx_cancel, _held_rx_cancel, _passing_and_others_rx_cancel,
    _passing_and_others_rx_cancel, _free_or_gone_rx_cancel,
)
_RX_EXCHANGE: Final[tuple[Callable[[MeterSharing, int, float], Code | None], ...]] = (
    _free_and_others_rx_exchange, _free_and_others_rx_exchange, _held_rx_exchange, _free_and_others_rx_exchange,
    _free_and_others_rx_exchange, _free_and_others_rx_exchange,
)
_RX_RELEASE: Final[tuple[Callable[[MeterSharing, int, float], Code | None], ...]] = (
    _free_and_others_rx_release, _free_and_others_rx_release, _held_rx_release, _free_and_others_rx_release,
    _free_and_others_rx_release, _free_and_others_rx_release,
)
_RX_GONE: Final[tuple[Callable[[MeterSharing, int, float], Code | None], ...]] = (
    _free_or_gone_rx_gone, _passing_and_others_rx_gone, _held_rx_gone, _passing_and_others_rx_gone,
    _passing_and_others_rx_gone, _free_or_gone_rx_gone,
)
_API_NEXT: Final[tuple[Callable[[MeterSharing, float], Code | None], ...]] = (
    _free_and_others_api_next, _passing_api_next, _free_and_others_api_next, _free_and_others_api_next, _lost_api_next,
    _free_and_others_api_next,
)
_DONE_CUT: Final[tuple[Callable[[MeterSharing, float], Code | None], ...]] = (
    _free_and_others_done_cut, _free_and_others_done_cut, _free_and_others_done_cut, _evicting_done_cut,
    _free_and_others_done_cut, _free_and_others_done_cut,
)
_LINK_LOST: Final[tuple[Callable[[MeterSharing, float], Code | None], ...]] = (
    _free_link_lost, _passing_link_lost, _held_link_lost, _evicting_link_lost, _lost_or_gone_link_lost,
    _lost_or_gone_link_lost,
)
_LINK_FOUND: Final[tuple[Callable[[MeterSharing, float], Code | None], ...]] = (
    _free_and_others_link_found, _free_and_others_link_found, _free_and_others_link_found, _free_and_others_link_found,
    _lost_link_found, _gone_link_found,
)
_TIMER_HOLD: Final[tuple[Callable[[MeterSharing, float], Code | None], ...]] = (
    _never, _never, _held_timer_hold, _never, _never, _never,
)
_TIMER_CUT: Final[tuple[Callable[[MeterSharing, float], Code | None], ...]] = (
    _never, _never, _never, _evicting_timer_cut, _never, _never,
)
