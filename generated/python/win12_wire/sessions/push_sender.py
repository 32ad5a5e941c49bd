# Generated from spec/sessions/push_sender.yaml. Do not edit: change the spec and run `win12 spec generate`.

"""Session `push_sender`: 6 states, 28 transitions.

The meter's side of pushes: one push at a time to one destination, as the push setup says (IEC 62056-6-2, 4.4.8, class 40).

A push starts when a communication window is open, or opens, and then after a random delay, so that not all meters push at once.
What counts as failure is the setting `method`: that the lower layer could not send it, that the lower layer has not confirmed it, or
that the receiver has not. A failed push is tried again `retries` times at most, each after a longer delay; a confirmation, the end
of the window or a reset ends it. A trigger while a push is under way is ignored.

Where the receiver is to confirm, confirmation_parameters say which pushes are; the others count as failed when the lower layer
says so, or says nothing.
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

    IDLE = 0  # no push is under way
    WAITING = 1  # no communication window is open
    SCATTERING = 2  # waiting for its random moment
    SENDING = 3  # the lower layer has it
    CONFIRMING = 4  # sent, not confirmed
    PAUSING = 5  # to be tried again


class Method(IntEnum):
    on_failure = 0
    on_missing_link_confirmation = 1
    on_missing_confirmation = 2


class Window(IntEnum):
    open = 0
    later = 1
    never = 2


IDLE: Final = State.IDLE
WAITING: Final = State.WAITING
SCATTERING: Final = State.SCATTERING
SENDING: Final = State.SENDING
CONFIRMING: Final = State.CONFIRMING
PAUSING: Final = State.PAUSING
METHOD_ON_FAILURE: Final = Method.on_failure
METHOD_ON_MISSING_CONFIRMATION: Final = Method.on_missing_confirmation
WINDOW_LATER: Final = Window.later
WINDOW_NEVER: Final = Window.never
NUMBER_MASK: Final = 16777215


class Ports(Protocol):
    """What the machine asks of the outside, and what it has done there."""

    def window(self) -> int:
        """Communication_window: one is open, or there is none; one opens later; none does any more."""
        ...

    def due(self) -> bool:
        """Confirmation_parameters: a push that is sent now is one to be confirmed."""
        ...

    def start_open(self) -> None:
        """Wait until a communication window opens."""
        ...

    def start_scatter(self) -> None:
        """Wait a random part of randomisation_start_interval."""
        ...

    def start_pause(self) -> None:
        """Wait the repetition delay of the attempt `tries`: min * (exponent / 100)^(tries - 1), at most max."""
        ...

    def send_push(self, number: int, confirmed: bool, again: bool) -> None:
        """What the push setup lists, as it is now; the same once more when `again`."""
        ...

    def tell_confirmed(self) -> None:
        """The receiver has confirmed it."""
        ...

    def tell_delivered(self) -> None:
        """Sent, or confirmed where that is asked for."""
        ...

    def tell_failed(self) -> None:
        """Given up; the error of the step says why."""
        ...


class PushSender:
    """The machine. Each event is a method; it returns the error the step ended with, None if none."""

    __slots__ = ("asked", "confirm_after", "confirm_at", "method", "number", "ports", "retries", "state",
        "taken_after", "taken_at", "trace", "tries",)

    def __init__(self, ports: Ports, *,
        method: int, retries: int, taken_after: float = limits.T_PUSH_TAKEN, confirm_after: float = limits.T_PUSH_CONFIRM,
        trace: Trace | None = None,
    ) -> None:
        self.trace: Recorder | None = recorder(self, trace, _ABOUT)
        self.ports: Ports = ports if self.trace is None else self.trace.watch(ports)
        self.state: State = IDLE
        self.method = method
        self.retries = retries
        self.number = 0  # invoke id of the push under way
        self.tries = 0  # how often it was tried again
        self.asked = False  # whether the receiver is to confirm it
        self.taken_after = taken_after
        self.taken_at = NEVER
        self.confirm_after = confirm_after
        self.confirm_at = NEVER

    def api_push(self, now: float) -> Code | None:
        """api.push: a push is triggered."""
        if self.trace is not None:
            return self.trace.step("api.push", _API_PUSH[self.state], (), now)
        return _API_PUSH[self.state](self, now)

    def api_stop(self, now: float) -> Code | None:
        """api.stop: the communication window has ended, or the push setup is reset."""
        if self.trace is not None:
            return self.trace.step("api.stop", _API_STOP[self.state], (), now)
        return _API_STOP[self.state](self, now)

    def done_opened(self, now: float) -> Code | None:
        """done.opened: see the specification."""
        if self.trace is not None:
            return self.trace.step("done.opened", _DONE_OPENED[self.state], (), now)
        return _DONE_OPENED[self.state](self, now)

    def done_scattered(self, now: float) -> Code | None:
        """done.scattered: see the specification."""
        if self.trace is not None:
            return self.trace.step("done.scattered", _DONE_SCATTERED[self.state], (), now)
        return _DONE_SCATTERED[self.state](self, now)

    def done_paused(self, now: float) -> Code | None:
        """done.paused: see the specification."""
        if self.trace is not None:
            return self.trace.step("done.paused", _DONE_PAUSED[self.state], (), now)
        return _DONE_PAUSED[self.state](self, now)

    def link_taken(self, now: float) -> Code | None:
        """link.taken: the lower layer has sent what it was given."""
        if self.trace is not None:
            return self.trace.step("link.taken", _LINK_TAKEN[self.state], (), now)
        return _LINK_TAKEN[self.state](self, now)

    def link_failed(self, now: float) -> Code | None:
        """link.failed: the lower layer could not send it."""
        if self.trace is not None:
            return self.trace.step("link.failed", _LINK_FAILED[self.state], (), now)
        return _LINK_FAILED[self.state](self, now)

    def rx_confirm(self, confirmed_number: int, now: float) -> Code | None:
        """rx.confirm: the receiver has it."""
        if self.trace is not None:
            return self.trace.step("rx.confirm", _RX_CONFIRM[self.state], (confirmed_number,), now)
        return _RX_CONFIRM[self.state](self, confirmed_number, now)

    def deadline(self) -> float | None:
        """When `handle_timer` must be called, on the clock of `now`; None for never."""
        at = min(self.taken_at, self.confirm_at)
        return None if at == NEVER else at

    def handle_timer(self, now: float) -> Code | None:
        """Let time pass: the event of a timer that has run out, if any."""
        if self.taken_at <= now:
            if self.trace is not None:
                return self.trace.step("timer.taken", _TIMER_TAKEN[self.state], (), now)
            return _TIMER_TAKEN[self.state](self, now)
        if self.confirm_at <= now:
            if self.trace is not None:
                return self.trace.step("timer.confirm", _TIMER_CONFIRM[self.state], (), now)
            return _TIMER_CONFIRM[self.state](self, now)
        return None


def _idle_api_push(m: PushSender, now: float) -> Code | None:
    ports = m.ports
    window = ports.window()
    if window == WINDOW_NEVER:
        # push_never (spec/sessions/push_sender.yaml:84)
        if m.trace is not None:
            m.trace.taken("push_never")
        ports.tell_failed()
        return Code.PUSH_FAILED
    if window == WINDOW_LATER:
        # push_later (spec/sessions/push_sender.yaml:85)
        m.number = (m.number + 1) & NUMBER_MASK
        m.tries = 0
        m.state = WAITING
        if m.trace is not None:
            m.trace.taken("push_later")
        ports.start_open()
        return None
    # push_now (spec/sessions/push_sender.yaml:86)
    m.number = (m.number + 1) & NUMBER_MASK
    m.tries = 0
    m.state = SCATTERING
    if m.trace is not None:
        m.trace.taken("push_now")
    ports.start_scatter()
    return None


def _waiting_and_others_api_push(m: PushSender, now: float) -> Code | None:
    # push_running (spec/sessions/push_sender.yaml:87)
    if m.trace is not None:
        m.trace.taken("push_running")
    return None


def _idle_api_stop(m: PushSender, now: float) -> Code | None:
    # unexpected_api_stop (spec/sessions/push_sender.yaml:69)
    if m.trace is not None:
        m.trace.taken("unexpected_api_stop")
    return None


def _waiting_and_others_api_stop(m: PushSender, now: float) -> Code | None:
    ports = m.ports
    # stop (spec/sessions/push_sender.yaml:125)
    m.state = IDLE
    if m.trace is not None:
        m.trace.taken("stop")
    ports.tell_failed()
    return Code.PUSH_FAILED


def _sending_api_stop(m: PushSender, now: float) -> Code | None:
    ports = m.ports
    # stop (spec/sessions/push_sender.yaml:125)
    m.state = IDLE
    m.taken_at = NEVER
    if m.trace is not None:
        m.trace.taken("stop")
    ports.tell_failed()
    return Code.PUSH_FAILED


def _confirming_api_stop(m: PushSender, now: float) -> Code | None:
    ports = m.ports
    # stop (spec/sessions/push_sender.yaml:125)
    m.state = IDLE
    m.confirm_at = NEVER
    if m.trace is not None:
        m.trace.taken("stop")
    ports.tell_failed()
    return Code.PUSH_FAILED


def _idle_and_others_done_opened(m: PushSender, now: float) -> Code | None:
    # unexpected_done_opened (spec/sessions/push_sender.yaml:70)
    if m.trace is not None:
        m.trace.taken("unexpected_done_opened")
    return None


def _waiting_done_opened(m: PushSender, now: float) -> Code | None:
    ports = m.ports
    # opened (spec/sessions/push_sender.yaml:88)
    m.state = SCATTERING
    if m.trace is not None:
        m.trace.taken("opened")
    ports.start_scatter()
    return None


def _idle_and_others_done_scattered(m: PushSender, now: float) -> Code | None:
    # unexpected_done_scattered (spec/sessions/push_sender.yaml:70)
    if m.trace is not None:
        m.trace.taken("unexpected_done_scattered")
    return None


def _scattering_done_scattered(m: PushSender, now: float) -> Code | None:
    ports = m.ports
    # scattered (spec/sessions/push_sender.yaml:89)
    m.asked = m.method == METHOD_ON_MISSING_CONFIRMATION and ports.due()
    m.state = SENDING
    m.taken_at = now + m.taken_after
    if m.trace is not None:
        m.trace.taken("scattered")
    ports.send_push(m.number, m.method == METHOD_ON_MISSING_CONFIRMATION and ports.due(), False)
    return None


def _idle_and_others_done_paused(m: PushSender, now: float) -> Code | None:
    # unexpected_done_paused (spec/sessions/push_sender.yaml:70)
    if m.trace is not None:
        m.trace.taken("unexpected_done_paused")
    return None


def _pausing_done_paused(m: PushSender, now: float) -> Code | None:
    ports = m.ports
    # paused (spec/sessions/push_sender.yaml:97)
    m.state = SENDING
    m.taken_at = now + m.taken_after
    if m.trace is not None:
        m.trace.taken("paused")
    ports.send_push(m.number, m.asked, True)
    return None


def _idle_and_others_link_taken(m: PushSender, now: float) -> Code | None:
    # unexpected_link_taken (spec/sessions/push_sender.yaml:71)
    if m.trace is not None:
        m.trace.taken("unexpected_link_taken")
    return None


def _sending_link_taken(m: PushSender, now: float) -> Code | None:
    ports = m.ports
    if m.asked:
        # taken_waits (spec/sessions/push_sender.yaml:102)
        m.state = CONFIRMING
        m.confirm_at = now + m.confirm_after
        m.taken_at = NEVER
        if m.trace is not None:
            m.trace.taken("taken_waits")
        return None
    # taken_done (spec/sessions/push_sender.yaml:103)
    m.state = IDLE
    m.taken_at = NEVER
    if m.trace is not None:
        m.trace.taken("taken_done")
    ports.tell_delivered()
    return None


def _idle_and_others_link_failed(m: PushSender, now: float) -> Code | None:
    # unexpected_link_failed (spec/sessions/push_sender.yaml:71)
    if m.trace is not None:
        m.trace.taken("unexpected_link_failed")
    return None


def _sending_link_failed(m: PushSender, now: float) -> Code | None:
    ports = m.ports
    if m.tries < m.retries:
        # not_sent_again (spec/sessions/push_sender.yaml:76)
        m.tries = m.tries + 1
        m.state = PAUSING
        m.taken_at = NEVER
        if m.trace is not None:
            m.trace.taken("not_sent_again")
        ports.start_pause()
        return None
    # not_sent_given_up (spec/sessions/push_sender.yaml:104)
    m.state = IDLE
    m.taken_at = NEVER
    if m.trace is not None:
        m.trace.taken("not_sent_given_up")
    ports.tell_failed()
    return Code.PUSH_FAILED


def _confirming_link_failed(m: PushSender, now: float) -> Code | None:
    ports = m.ports
    if m.tries < m.retries:
        # not_sent_again (spec/sessions/push_sender.yaml:76)
        m.tries = m.tries + 1
        m.state = PAUSING
        m.confirm_at = NEVER
        if m.trace is not None:
            m.trace.taken("not_sent_again")
        ports.start_pause()
        return None
    # not_sent_given_up (spec/sessions/push_sender.yaml:104)
    m.state = IDLE
    m.confirm_at = NEVER
    if m.trace is not None:
        m.trace.taken("not_sent_given_up")
    ports.tell_failed()
    return Code.PUSH_FAILED


def _idle_and_others_rx_confirm(m: PushSender, confirmed_number: int, now: float) -> Code | None:
    # unexpected_rx_confirm (spec/sessions/push_sender.yaml:72)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_confirm")
    return None


def _sending_rx_confirm(m: PushSender, confirmed_number: int, now: float) -> Code | None:
    ports = m.ports
    if m.asked and confirmed_number == m.number:
        # confirmed_ours (spec/sessions/push_sender.yaml:116)
        m.state = IDLE
        m.taken_at = NEVER
        if m.trace is not None:
            m.trace.taken("confirmed_ours")
        ports.tell_confirmed()
        ports.tell_delivered()
        return None
    # confirmed_other (spec/sessions/push_sender.yaml:117)
    if m.trace is not None:
        m.trace.taken("confirmed_other")
    return None


def _confirming_rx_confirm(m: PushSender, confirmed_number: int, now: float) -> Code | None:
    ports = m.ports
    if m.asked and confirmed_number == m.number:
        # confirmed_ours (spec/sessions/push_sender.yaml:116)
        m.state = IDLE
        m.confirm_at = NEVER
        if m.trace is not None:
            m.trace.taken("confirmed_ours")
        ports.tell_confirmed()
        ports.tell_delivered()
        return None
    # confirmed_other (spec/sessions/push_sender.yaml:117)
    if m.trace is not None:
        m.trace.taken("confirmed_other")
    return None


def _pausing_rx_confirm(m: PushSender, confirmed_number: int, now: float) -> Code | None:
    ports = m.ports
    if m.asked and confirmed_number == m.number:
        # confirmed_late_ours (spec/sessions/push_sender.yaml:122)
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("confirmed_late_ours")
        ports.tell_confirmed()
        ports.tell_delivered()
        return None
    # confirmed_late_other (spec/sessions/push_sender.yaml:123)
    if m.trace is not None:
        m.trace.taken("confirmed_late_other")
    return None


def _sending_timer_taken(m: PushSender, now: float) -> Code | None:
    ports = m.ports
    if m.method == METHOD_ON_FAILURE:
        # not_taken_not_asked (spec/sessions/push_sender.yaml:109)
        m.state = IDLE
        m.taken_at = NEVER
        if m.trace is not None:
            m.trace.taken("not_taken_not_asked")
        ports.tell_delivered()
        return None
    if m.tries < m.retries:
        # not_taken_again (spec/sessions/push_sender.yaml:76)
        m.tries = m.tries + 1
        m.state = PAUSING
        m.taken_at = NEVER
        if m.trace is not None:
            m.trace.taken("not_taken_again")
        ports.start_pause()
        return None
    # not_taken_given_up (spec/sessions/push_sender.yaml:111)
    m.state = IDLE
    m.taken_at = NEVER
    if m.trace is not None:
        m.trace.taken("not_taken_given_up")
    ports.tell_failed()
    return Code.PUSH_FAILED


def _confirming_timer_confirm(m: PushSender, now: float) -> Code | None:
    ports = m.ports
    if m.tries < m.retries:
        # not_confirmed_again (spec/sessions/push_sender.yaml:76)
        m.tries = m.tries + 1
        m.state = PAUSING
        m.confirm_at = NEVER
        if m.trace is not None:
            m.trace.taken("not_confirmed_again")
        ports.start_pause()
        return None
    # not_confirmed_given_up (spec/sessions/push_sender.yaml:124)
    m.state = IDLE
    m.confirm_at = NEVER
    if m.trace is not None:
        m.trace.taken("not_confirmed_given_up")
    ports.tell_failed()
    return Code.PUSH_UNCONFIRMED


_ABOUT: Final = About(
    "push_sender", settings=("method", "retries"), variables=("number", "tries", "asked"), timers=("taken", "confirm"),
    fields={
        "api.push": (),
        "api.stop": (),
        "done.opened": (),
        "done.scattered": (),
        "done.paused": (),
        "link.taken": (),
        "link.failed": (),
        "rx.confirm": ("confirmed_number",),
        "timer.taken": (),
        "timer.confirm": (),
    },
    ports={
        "window": ("ask", "window"),
        "due": ("ask", "due"),
        "start_open": ("start", "open"),
        "start_scatter": ("start", "scatter"),
        "start_pause": ("start", "pause"),
        "send_push": ("send", "push"),
        "tell_confirmed": ("tell", "confirmed"),
        "tell_delivered": ("tell", "delivered"),
        "tell_failed": ("tell", "failed"),
    },
)


def _never(m: PushSender, now: float) -> Code | None:
    """A timer that does not run."""
    return None


_API_PUSH: Final[tuple[Callable[[PushSender, float], Code | None], ...]] = (
    _idle_api_push, _waiting_and_others_api_push, _waiting_and_others_api_push, _waiting_and_others_api_push,
    _waiting_and_others_api_push, _waiting_and_others_api_push,
)
_API_STOP: Final[tuple[Callable[[PushSender, float], Code | None], ...]] = (
    _idle_api_stop, _waiting_and_others_api_stop, _waiting_and_others_api_stop, _sending_api_stop, _confirming_api_stop,
    _waiting_and_others_api_stop,
)
_DONE_OPENED: Final[tuple[Callable[[PushSender, float], Code | None], ...]] = (
    _idle_and_others_done_opened, _waiting_done_opened, _idle_and_others_done_opened, _idle_and_others_done_opened,
    _idle_and_others_done_opened, _idle_and_others_done_opened,
)
_DONE_SCATTERED: Final[tuple[Callable[[PushSender, float], Code | None], ...]] = (
    _idle_and_others_done_scattered, _idle_and_others_done_scattered, _scattering_done_scattered,
    _idle_and_others_done_scattered, _idle_and_others_done_scattered, _idle_and_others_done_scattered,
)
_DONE_PAUSED: Final[tuple[Callable[[PushSender, float], Code | None], ...]] = (
    _idle_and_others_done_paused, _idle_and_others_done_paused, _idle_and_others_done_paused, _idle_and_others_done_paused,
    _idle_and_others_done_paused, _pausing_done_paused,
)
_LINK_TAKEN: Final[tuple[Callable[[PushSender, float], Code | None], ...]] = (
    _idle_and_others_link_taken, _idle_and_others_link_taken, _idle_and_others_link_taken, _sending_link_taken,
    _idle_and_others_link_taken, _idle_and_others_link_taken,
)
_LINK_FAILED: Final[tuple[Callable[[PushSender, float], Code | None], ...]] = (
    _idle_and_others_link_failed, _idle_and_others_link_failed, _idle_and_others_link_failed, _sending_link_failed,
    _confirming_link_failed, _idle_and_others_link_failed,
)
_RX_CONFIRM: Final[tuple[Callable[[PushSender, int, float], Code | None], ...]] = (
    _idle_and_others_rx_confirm, _idle_and_others_rx_confirm, _idle_and_others_rx_confirm, _sending_rx_confirm,
    _confirming_rx_confirm, _pausing_rx_confirm,
)
_TIMER_TAKEN: Final[tuple[Callable[[PushSender, float], Code | None], ...]] = (
    _never, _never, _never, _sending_timer_taken, _never, _never,
)
_TIMER_CONFIRM: Final[tuple[Callable[[PushSender, float], Code | None], ...]] = (
    _never, _never, _never, _never, _confirming_timer_confirm, _never,
)
