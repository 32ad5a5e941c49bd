# Generated from spec/sessions/push_line.yaml. Do not edit: change the spec and run `win12 spec generate`.

"""Session `push_line`: 2 states, 4 transitions.

One line that meters push over: when what was heard belongs together, and when silence has ended it.

Frames, segments and blocks of one push may come with gaps of up to T_PUSH_GAP (meters send a block every three seconds). A longer
silence, or the end of the line, ends what is under way: it is told as incomplete and never joined to what follows.
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

    SILENT = 0  # nothing is under way
    HEARING = 1  # something may be under way


SILENT: Final = State.SILENT
HEARING: Final = State.HEARING


class Ports(Protocol):
    """What the machine asks of the outside, and what it has done there."""

    def tell_ended(self) -> None:
        """What is under way has ended; what is whole in it is told whole, the rest as incomplete."""
        ...


class PushLine:
    """The machine. Each event is a method; it returns the error the step ended with, None if none."""

    __slots__ = ("gap_after", "gap_at", "ports", "state", "trace",)

    def __init__(self, ports: Ports, *, gap_after: float = limits.T_PUSH_GAP, trace: Trace | None = None) -> None:
        self.trace: Recorder | None = recorder(self, trace, _ABOUT)
        self.ports: Ports = ports if self.trace is None else self.trace.watch(ports)
        self.state: State = SILENT
        self.gap_after = gap_after
        self.gap_at = NEVER

    def link_octets(self, now: float) -> Code | None:
        """link.octets: something was heard."""
        if self.trace is not None:
            return self.trace.step("link.octets", _LINK_OCTETS[self.state], (), now)
        return _LINK_OCTETS[self.state](self, now)

    def link_closed(self, now: float) -> Code | None:
        """link.closed: nothing more will be heard."""
        if self.trace is not None:
            return self.trace.step("link.closed", _LINK_CLOSED[self.state], (), now)
        return _LINK_CLOSED[self.state](self, now)

    def deadline(self) -> float | None:
        """When `handle_timer` must be called, on the clock of `now`; None for never."""
        at = self.gap_at
        return None if at == NEVER else at

    def handle_timer(self, now: float) -> Code | None:
        """Let time pass: the event of a timer that has run out, if any."""
        if self.gap_at <= now:
            if self.trace is not None:
                return self.trace.step("timer.gap", _TIMER_GAP[self.state], (), now)
            return _TIMER_GAP[self.state](self, now)
        return None


def _silent_link_octets(m: PushLine, now: float) -> Code | None:
    # begins (spec/sessions/push_line.yaml:26)
    m.state = HEARING
    m.gap_at = now + m.gap_after
    if m.trace is not None:
        m.trace.taken("begins")
    return None


def _hearing_link_octets(m: PushLine, now: float) -> Code | None:
    # goes_on (spec/sessions/push_line.yaml:27)
    m.gap_at = now + m.gap_after
    if m.trace is not None:
        m.trace.taken("goes_on")
    return None


def _silent_link_closed(m: PushLine, now: float) -> Code | None:
    ports = m.ports
    # closed (spec/sessions/push_line.yaml:29)
    if m.trace is not None:
        m.trace.taken("closed")
    ports.tell_ended()
    return None


def _hearing_link_closed(m: PushLine, now: float) -> Code | None:
    ports = m.ports
    # closed (spec/sessions/push_line.yaml:29)
    m.state = SILENT
    m.gap_at = NEVER
    if m.trace is not None:
        m.trace.taken("closed")
    ports.tell_ended()
    return None


def _hearing_timer_gap(m: PushLine, now: float) -> Code | None:
    ports = m.ports
    # silence (spec/sessions/push_line.yaml:28)
    m.state = SILENT
    m.gap_at = NEVER
    if m.trace is not None:
        m.trace.taken("silence")
    ports.tell_ended()
    return None


_ABOUT: Final = About(
    "push_line", settings=(), variables=(), timers=("gap",),
    fields={
        "link.octets": (),
        "link.closed": (),
        "timer.gap": (),
    },
    ports={
        "tell_ended": ("tell", "ended"),
    },
)


def _never(m: PushLine, now: float) -> Code | None:
    """A timer that does not run."""
    return None


_LINK_OCTETS: Final[tuple[Callable[[PushLine, float], Code | None], ...]] = (_silent_link_octets, _hearing_link_octets,)
_LINK_CLOSED: Final[tuple[Callable[[PushLine, float], Code | None], ...]] = (_silent_link_closed, _hearing_link_closed,)
_TIMER_GAP: Final[tuple[Callable[[PushLine, float], Code | None], ...]] = (_never, _hearing_timer_gap,)
