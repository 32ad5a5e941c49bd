# Generated from spec/sessions/register_monitor.yaml. Do not edit: change the spec and run `win12 spec generate`.

"""Session `register_monitor`: 3 states, 12 transitions.

One threshold of a register monitor (IEC 62056-6-2, class 21): a script is done when the monitored value crosses it, another one for
each direction. A meter has one machine for each threshold.

A value is above the threshold when it is greater. What is first seen of it is no crossing: neither when the monitor is set, nor when
the meter has been off meanwhile and keeps no side.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Final, Protocol

from win12_wire.errors import Code
from win12_wire.sessions import About, Recorder, Trace, recorder


class State(IntEnum):
    """Where the dialogue is."""

    UNKNOWN = 0  # not looked at yet
    BELOW = 1  # not above the threshold
    ABOVE = 2  # above it


class Side(IntEnum):
    unknown = 0
    below = 1
    above = 2


UNKNOWN: Final = State.UNKNOWN
BELOW: Final = State.BELOW
ABOVE: Final = State.ABOVE
SIDE_ABOVE: Final = Side.above
SIDE_BELOW: Final = Side.below


class Ports(Protocol):
    """What the machine asks of the outside, and what it has done there."""

    def above(self) -> bool:
        """The value is greater than the threshold."""
        ...

    def tell_crossed(self, up: bool) -> None:
        """Event of the log."""
        ...

    def act(self, up: bool) -> None:
        """The script of action_up is done or that of action_down."""
        ...


class RegisterMonitor:
    """The machine. Each event is a method; it returns the error the step ended with, None if none."""

    __slots__ = ("ports", "state", "trace",)

    def __init__(self, ports: Ports, *, trace: Trace | None = None) -> None:
        self.trace: Recorder | None = recorder(self, trace, _ABOUT)
        self.ports: Ports = ports if self.trace is None else self.trace.watch(ports)
        self.state: State = UNKNOWN

    def api_look(self, now: float) -> Code | None:
        """api.look: the value is looked at."""
        if self.trace is not None:
            return self.trace.step("api.look", _API_LOOK[self.state], (), now)
        return _API_LOOK[self.state](self, now)

    def api_set(self, now: float) -> Code | None:
        """api.set: another threshold or value is set."""
        if self.trace is not None:
            return self.trace.step("api.set", _API_SET[self.state], (), now)
        return _API_SET[self.state](self, now)

    def api_restored(self, was: int, now: float) -> Code | None:
        """api.restored: what was kept before a restart."""
        if self.trace is not None:
            return self.trace.step("api.restored", _API_RESTORED[self.state], (was,), now)
        return _API_RESTORED[self.state](self, was, now)


def _unknown_api_look(m: RegisterMonitor, now: float) -> Code | None:
    ports = m.ports
    above = ports.above()
    if above:
        # first_above (spec/sessions/register_monitor.yaml:40)
        m.state = ABOVE
        if m.trace is not None:
            m.trace.taken("first_above")
        return None
    # first_below (spec/sessions/register_monitor.yaml:41)
    m.state = BELOW
    if m.trace is not None:
        m.trace.taken("first_below")
    return None


def _below_api_look(m: RegisterMonitor, now: float) -> Code | None:
    ports = m.ports
    above = ports.above()
    if above:
        # look_below_up (spec/sessions/register_monitor.yaml:47)
        m.state = ABOVE
        if m.trace is not None:
            m.trace.taken("look_below_up")
        ports.tell_crossed(True)
        ports.act(True)
        return None
    # look_below_stays (spec/sessions/register_monitor.yaml:48)
    if m.trace is not None:
        m.trace.taken("look_below_stays")
    return None


def _above_api_look(m: RegisterMonitor, now: float) -> Code | None:
    ports = m.ports
    above = ports.above()
    if above:
        # look_above_stays (spec/sessions/register_monitor.yaml:54)
        if m.trace is not None:
            m.trace.taken("look_above_stays")
        return None
    # look_above_down (spec/sessions/register_monitor.yaml:55)
    m.state = BELOW
    if m.trace is not None:
        m.trace.taken("look_above_down")
    ports.tell_crossed(False)
    ports.act(False)
    return None


def _unknown_api_set(m: RegisterMonitor, now: float) -> Code | None:
    # unexpected_api_set (spec/sessions/register_monitor.yaml:32)
    if m.trace is not None:
        m.trace.taken("unexpected_api_set")
    return None


def _below_or_above_api_set(m: RegisterMonitor, now: float) -> Code | None:
    # set (spec/sessions/register_monitor.yaml:56)
    m.state = UNKNOWN
    if m.trace is not None:
        m.trace.taken("set")
    return None


def _unknown_api_restored(m: RegisterMonitor, was: int, now: float) -> Code | None:
    if was == SIDE_BELOW:
        # restored_below (spec/sessions/register_monitor.yaml:61)
        m.state = BELOW
        if m.trace is not None:
            m.trace.taken("restored_below")
        return None
    if was == SIDE_ABOVE:
        # restored_above (spec/sessions/register_monitor.yaml:62)
        m.state = ABOVE
        if m.trace is not None:
            m.trace.taken("restored_above")
        return None
    # restored_unknown (spec/sessions/register_monitor.yaml:63)
    if m.trace is not None:
        m.trace.taken("restored_unknown")
    return None


def _below_or_above_api_restored(m: RegisterMonitor, was: int, now: float) -> Code | None:
    # unexpected_api_restored (spec/sessions/register_monitor.yaml:32)
    if m.trace is not None:
        m.trace.taken("unexpected_api_restored")
    return None


_ABOUT: Final = About(
    "register_monitor", settings=(), variables=(), timers=(),
    fields={
        "api.look": (),
        "api.set": (),
        "api.restored": ("was",),
    },
    ports={
        "above": ("ask", "above"),
        "tell_crossed": ("tell", "crossed"),
        "act": ("call", "act"),
    },
)


_API_LOOK: Final[tuple[Callable[[RegisterMonitor, float], Code | None], ...]] = (
    _unknown_api_look, _below_api_look, _above_api_look,
)
_API_SET: Final[tuple[Callable[[RegisterMonitor, float], Code | None], ...]] = (
    _unknown_api_set, _below_or_above_api_set, _below_or_above_api_set,
)
_API_RESTORED: Final[tuple[Callable[[RegisterMonitor, int, float], Code | None], ...]] = (
    _unknown_api_restored, _below_or_above_api_restored, _below_or_above_api_restored,
)
