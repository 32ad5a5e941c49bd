# Generated from spec/sessions/lockout.yaml. Do not edit: change the spec and run `win12 spec generate`.

"""Session `lockout`: 2 states, 6 transitions.

Guards the secrets of one client address of a meter against guessing (practice of the makers; no clause of the standard).

One machine per client address, shared by all connections of the meter, so that calling again does not start a new count.
After PASSWORD_TRIES failures in a row every attempt is refused for T_LOCKOUT, the right secret included.
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

    OPEN = 0  # attempts are looked at
    LOCKED = 1  # attempts are refused unseen


OPEN: Final = State.OPEN
LOCKED: Final = State.LOCKED
PASSWORD_TRIES: Final = limits.PASSWORD_TRIES


class Ports(Protocol):
    """What the machine asks of the outside, and what it has done there."""


class Lockout:
    """The machine. Each event is a method; it returns the error the step ended with, None if none."""

    __slots__ = ("lockout_after", "lockout_at", "ports", "state", "trace", "tries",)

    def __init__(self, ports: Ports, *, lockout_after: float = limits.T_LOCKOUT, trace: Trace | None = None) -> None:
        self.trace: Recorder | None = recorder(self, trace, _ABOUT)
        self.ports: Ports = ports if self.trace is None else self.trace.watch(ports)
        self.state: State = OPEN
        self.tries = 0  # failures since the last success
        self.lockout_after = lockout_after
        self.lockout_at = NEVER

    def api_failure(self, now: float) -> Code | None:
        """api.failure: a wrong password or proof."""
        if self.trace is not None:
            return self.trace.step("api.failure", _API_FAILURE[self.state], (), now)
        return _API_FAILURE[self.state](self, now)

    def api_success(self, now: float) -> Code | None:
        """api.success: a right one."""
        if self.trace is not None:
            return self.trace.step("api.success", _API_SUCCESS[self.state], (), now)
        return _API_SUCCESS[self.state](self, now)

    def deadline(self) -> float | None:
        """When `handle_timer` must be called, on the clock of `now`; None for never."""
        at = self.lockout_at
        return None if at == NEVER else at

    def handle_timer(self, now: float) -> Code | None:
        """Let time pass: the event of a timer that has run out, if any."""
        if self.lockout_at <= now:
            if self.trace is not None:
                return self.trace.step("timer.lockout", _TIMER_LOCKOUT[self.state], (), now)
            return _TIMER_LOCKOUT[self.state](self, now)
        return None


def _open_api_failure(m: Lockout, now: float) -> Code | None:
    if m.tries + 1 < PASSWORD_TRIES:
        # failure_noted (spec/sessions/lockout.yaml:33)
        m.tries = m.tries + 1
        if m.trace is not None:
            m.trace.taken("failure_noted")
        return None
    # failure_locks (spec/sessions/lockout.yaml:34)
    m.tries = 0
    m.state = LOCKED
    m.lockout_at = now + m.lockout_after
    if m.trace is not None:
        m.trace.taken("failure_locks")
    return None


def _locked_api_failure(m: Lockout, now: float) -> Code | None:
    # unexpected_api_failure (spec/sessions/lockout.yaml:26)
    if m.trace is not None:
        m.trace.taken("unexpected_api_failure")
    return None


def _open_api_success(m: Lockout, now: float) -> Code | None:
    # success (spec/sessions/lockout.yaml:35)
    m.tries = 0
    if m.trace is not None:
        m.trace.taken("success")
    return None


def _locked_api_success(m: Lockout, now: float) -> Code | None:
    # unexpected_api_success (spec/sessions/lockout.yaml:26)
    if m.trace is not None:
        m.trace.taken("unexpected_api_success")
    return None


def _locked_timer_lockout(m: Lockout, now: float) -> Code | None:
    # unlock (spec/sessions/lockout.yaml:36)
    m.state = OPEN
    m.lockout_at = NEVER
    if m.trace is not None:
        m.trace.taken("unlock")
    return None


_ABOUT: Final = About(
    "lockout", settings=(), variables=("tries",), timers=("lockout",),
    fields={
        "api.failure": (),
        "api.success": (),
        "timer.lockout": (),
    },
    ports={
    },
)


def _never(m: Lockout, now: float) -> Code | None:
    """A timer that does not run."""
    return None


_API_FAILURE: Final[tuple[Callable[[Lockout, float], Code | None], ...]] = (_open_api_failure, _locked_api_failure,)
_API_SUCCESS: Final[tuple[Callable[[Lockout, float], Code | None], ...]] = (_open_api_success, _locked_api_success,)
_TIMER_LOCKOUT: Final[tuple[Callable[[Lockout, float], Code | None], ...]] = (_never, _locked_timer_lockout,)
