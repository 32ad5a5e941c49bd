# Generated from spec/sessions/limiter.yaml. Do not edit: change the spec and run `win12 spec generate`.

"""Session `limiter`: 4 states, 13 transitions.

A limiter of a meter (IEC 62056-6-2, class 71): a value is compared with the threshold in force, and what stays beyond it for its
least duration makes the limiter act: most often it opens the breaker, and closes it again.

The threshold in force is the normal one, or that of the emergency profile: as long as the group list has the number of the profile,
its activation time has come and its duration is not over. A profile that begins or ends while a duration runs changes what the value
is compared with, and not the time that has run.

A value is over the threshold when it is greater, and under it otherwise.
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

    UNDER = 0  # not over the threshold
    RISING = 1  # over it, not for long enough yet
    OVER = 2  # over it for the least duration
    FALLING = 3  # under it again, not for long enough yet


UNDER: Final = State.UNDER
RISING: Final = State.RISING
OVER: Final = State.OVER
FALLING: Final = State.FALLING


class Ports(Protocol):
    """What the machine asks of the outside, and what it has done there."""

    def listed(self) -> bool:
        """The group list has the number of the emergency profile."""
        ...

    def begun(self) -> bool:
        """Its activation time has come."""
        ...

    def ended(self) -> bool:
        """Its duration is over."""
        ...

    def above_normal(self) -> bool:
        """The value is greater than threshold_normal."""
        ...

    def above_emergency(self) -> bool:
        """The value is greater than threshold_emergency."""
        ...

    def tell_threshold(self) -> None:
        """Another threshold is in force, an event of the log."""
        ...

    def tell_exceeded(self) -> None:
        """Event of the log."""
        ...

    def tell_fallen(self) -> None:
        """Event of the log."""
        ...

    def act(self, over: bool) -> None:
        """The script of action_over_threshold is done or that of action_under_threshold."""
        ...


class Limiter:
    """The machine. Each event is a method; it returns the error the step ended with, None if none."""

    __slots__ = ("emergency", "over_after", "over_at", "ports", "state", "trace", "under_after", "under_at",)

    def __init__(self, ports: Ports, *,
        over_after: float = limits.T_LIMITER_OVER, under_after: float = limits.T_LIMITER_UNDER, trace: Trace | None = None,
    ) -> None:
        self.trace: Recorder | None = recorder(self, trace, _ABOUT)
        self.ports: Ports = ports if self.trace is None else self.trace.watch(ports)
        self.state: State = UNDER
        self.emergency = False  # emergency_profile_active
        self.over_after = over_after
        self.over_at = NEVER
        self.under_after = under_after
        self.under_at = NEVER

    def api_look(self, now: float) -> Code | None:
        """api.look: the value is looked at."""
        if self.trace is not None:
            return self.trace.step("api.look", _API_LOOK[self.state], (), now)
        return _API_LOOK[self.state](self, now)

    def api_restored(self, was_over: bool, was_emergency: bool, now: float) -> Code | None:
        """api.restored: what was kept before a restart."""
        if self.trace is not None:
            return self.trace.step("api.restored", _API_RESTORED[self.state], (was_over, was_emergency), now)
        return _API_RESTORED[self.state](self, was_over, was_emergency, now)

    def deadline(self) -> float | None:
        """When `handle_timer` must be called, on the clock of `now`; None for never."""
        at = min(self.over_at, self.under_at)
        return None if at == NEVER else at

    def handle_timer(self, now: float) -> Code | None:
        """Let time pass: the event of a timer that has run out, if any."""
        if self.over_at <= now:
            if self.trace is not None:
                return self.trace.step("timer.over", _TIMER_OVER[self.state], (), now)
            return _TIMER_OVER[self.state](self, now)
        if self.under_at <= now:
            if self.trace is not None:
                return self.trace.step("timer.under", _TIMER_UNDER[self.state], (), now)
            return _TIMER_UNDER[self.state](self, now)
        return None


def _under_api_look(m: Limiter, now: float) -> Code | None:
    ports = m.ports
    listed = ports.listed()
    begun = ports.begun()
    ended = ports.ended()
    above_emergency = ports.above_emergency()
    above_normal = ports.above_normal()
    if above_emergency if listed and begun and not ended else above_normal:
        # look_under_rises (spec/sessions/limiter.yaml:61)
        condition_0 = not m.emergency if listed and begun and not ended else m.emergency
        m.emergency = listed and begun and not ended
        m.state = RISING
        m.over_at = now + m.over_after
        if m.trace is not None:
            m.trace.taken("look_under_rises")
        if condition_0:
            ports.tell_threshold()
        return None
    # look_under_stays (spec/sessions/limiter.yaml:62)
    condition_0 = not m.emergency if listed and begun and not ended else m.emergency
    m.emergency = listed and begun and not ended
    if m.trace is not None:
        m.trace.taken("look_under_stays")
    if condition_0:
        ports.tell_threshold()
    return None


def _rising_api_look(m: Limiter, now: float) -> Code | None:
    ports = m.ports
    listed = ports.listed()
    begun = ports.begun()
    ended = ports.ended()
    above_emergency = ports.above_emergency()
    above_normal = ports.above_normal()
    if above_emergency if listed and begun and not ended else above_normal:
        # look_rising_stays (spec/sessions/limiter.yaml:68)
        condition_0 = not m.emergency if listed and begun and not ended else m.emergency
        m.emergency = listed and begun and not ended
        if m.trace is not None:
            m.trace.taken("look_rising_stays")
        if condition_0:
            ports.tell_threshold()
        return None
    # look_rising_falls (spec/sessions/limiter.yaml:69)
    condition_0 = not m.emergency if listed and begun and not ended else m.emergency
    m.emergency = listed and begun and not ended
    m.state = UNDER
    m.over_at = NEVER
    if m.trace is not None:
        m.trace.taken("look_rising_falls")
    if condition_0:
        ports.tell_threshold()
    return None


def _over_api_look(m: Limiter, now: float) -> Code | None:
    ports = m.ports
    listed = ports.listed()
    begun = ports.begun()
    ended = ports.ended()
    above_emergency = ports.above_emergency()
    above_normal = ports.above_normal()
    if above_emergency if listed and begun and not ended else above_normal:
        # look_over_stays (spec/sessions/limiter.yaml:75)
        condition_0 = not m.emergency if listed and begun and not ended else m.emergency
        m.emergency = listed and begun and not ended
        if m.trace is not None:
            m.trace.taken("look_over_stays")
        if condition_0:
            ports.tell_threshold()
        return None
    # look_over_falls (spec/sessions/limiter.yaml:76)
    condition_0 = not m.emergency if listed and begun and not ended else m.emergency
    m.emergency = listed and begun and not ended
    m.state = FALLING
    m.under_at = now + m.under_after
    if m.trace is not None:
        m.trace.taken("look_over_falls")
    if condition_0:
        ports.tell_threshold()
    return None


def _falling_api_look(m: Limiter, now: float) -> Code | None:
    ports = m.ports
    listed = ports.listed()
    begun = ports.begun()
    ended = ports.ended()
    above_emergency = ports.above_emergency()
    above_normal = ports.above_normal()
    if above_emergency if listed and begun and not ended else above_normal:
        # look_falling_rises (spec/sessions/limiter.yaml:82)
        condition_0 = not m.emergency if listed and begun and not ended else m.emergency
        m.emergency = listed and begun and not ended
        m.state = OVER
        m.under_at = NEVER
        if m.trace is not None:
            m.trace.taken("look_falling_rises")
        if condition_0:
            ports.tell_threshold()
        return None
    # look_falling_stays (spec/sessions/limiter.yaml:83)
    condition_0 = not m.emergency if listed and begun and not ended else m.emergency
    m.emergency = listed and begun and not ended
    if m.trace is not None:
        m.trace.taken("look_falling_stays")
    if condition_0:
        ports.tell_threshold()
    return None


def _under_api_restored(m: Limiter, was_over: bool, was_emergency: bool, now: float) -> Code | None:
    if was_over:
        # restored_over (spec/sessions/limiter.yaml:92)
        m.emergency = was_emergency
        m.state = OVER
        if m.trace is not None:
            m.trace.taken("restored_over")
        return None
    # restored_under (spec/sessions/limiter.yaml:93)
    m.emergency = was_emergency
    if m.trace is not None:
        m.trace.taken("restored_under")
    return None


def _rising_and_others_api_restored(m: Limiter, was_over: bool, was_emergency: bool, now: float) -> Code | None:
    # unexpected_api_restored (spec/sessions/limiter.yaml:53)
    if m.trace is not None:
        m.trace.taken("unexpected_api_restored")
    return None


def _rising_timer_over(m: Limiter, now: float) -> Code | None:
    ports = m.ports
    # over (spec/sessions/limiter.yaml:85)
    m.state = OVER
    m.over_at = NEVER
    if m.trace is not None:
        m.trace.taken("over")
    ports.tell_exceeded()
    ports.act(True)
    return None


def _falling_timer_under(m: Limiter, now: float) -> Code | None:
    ports = m.ports
    # under (spec/sessions/limiter.yaml:86)
    m.state = UNDER
    m.under_at = NEVER
    if m.trace is not None:
        m.trace.taken("under")
    ports.tell_fallen()
    ports.act(False)
    return None


_ABOUT: Final = About(
    "limiter", settings=(), variables=("emergency",), timers=("over", "under"),
    fields={
        "api.look": (),
        "api.restored": ("was_over", "was_emergency"),
        "timer.over": (),
        "timer.under": (),
    },
    ports={
        "listed": ("ask", "listed"),
        "begun": ("ask", "begun"),
        "ended": ("ask", "ended"),
        "above_normal": ("ask", "above_normal"),
        "above_emergency": ("ask", "above_emergency"),
        "tell_threshold": ("tell", "threshold"),
        "tell_exceeded": ("tell", "exceeded"),
        "tell_fallen": ("tell", "fallen"),
        "act": ("call", "act"),
    },
)


def _never(m: Limiter, now: float) -> Code | None:
    """A timer that does not run."""
    return None


_API_LOOK: Final[tuple[Callable[[Limiter, float], Code | None], ...]] = (
    _under_api_look, _rising_api_look, _over_api_look, _falling_api_look,
)
_API_RESTORED: Final[tuple[Callable[[Limiter, bool, bool, float], Code | None], ...]] = (
    _under_api_restored, _rising_and_others_api_restored, _rising_and_others_api_restored, _rising_and_others_api_restored,
)
_TIMER_OVER: Final[tuple[Callable[[Limiter, float], Code | None], ...]] = (_never, _rising_timer_over, _never, _never,)
_TIMER_UNDER: Final[tuple[Callable[[Limiter, float], Code | None], ...]] = (_never, _never, _never, _falling_timer_under,)
