# Generated from spec/sessions/push_receiver.yaml. Do not edit: change the spec and run `win12 spec generate`.

"""Session `push_receiver`: 1 states, 13 transitions.

What becomes of the messages of one sender of pushes (IEC 62056-5-3, 6.10 and 7.3.8).

Every message received whole is kept, and kept durably before anything is said about it, also one that cannot be understood. Only
replays are not: the counter of a message that proves its origin must be greater than every one before it under the same key
and title, on whatever line; it is noted, durably, after the message is kept. A message that proves nothing has no counter.

A confirmed push is confirmed when it is kept, not before, so that a meter repeats what was not kept. Its confirmation may be lost:
then it comes again under the same number, with the same content and a new counter, and is confirmed again, not kept twice.

Keeping takes time, and other messages come meanwhile: `message` numbers those in hand, and what the storage says comes back with
what was said of the message.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Final, Protocol

from win12_wire.errors import Code
from win12_wire.sessions import About, Recorder, Trace, recorder


class State(IntEnum):
    """Where the dialogue is."""

    LISTENING = 0


LISTENING: Final = State.LISTENING


class Ports(Protocol):
    """What the machine asks of the outside, and what it has done there."""

    def heard(self) -> bool:
        """A counter of this sender was accepted before."""
        ...

    def last_kept(self) -> int:
        """The greatest of them."""
        ...

    def same(self) -> bool:
        """The message says the same as the confirmed push kept last."""
        ...

    def others(self) -> bool:
        """Another message that proves its origin is being kept."""
        ...

    def greatest(self) -> int:
        """The greatest counter of those."""
        ...

    def send_confirm(self, message: int, number: int) -> None:
        """The push `number` is kept."""
        ...

    def tell_partial(self, message: int) -> None:
        """Only a part came; it is not kept."""
        ...

    def tell_kept(self, message: int) -> None: ...

    def tell_invalid(self, message: int) -> None:
        """Kept as it came; it cannot be understood."""
        ...

    def tell_known(self, message: int) -> None:
        """It was kept before."""
        ...

    def tell_refused(self, message: int) -> None:
        """A replay."""
        ...

    def keep(self, message: int) -> None:
        """Keep the message; port.kept or port.failed comes after it."""
        ...

    def look(self, message: int) -> None:
        """Was this very message kept before? port.looked comes after it."""
        ...

    def accept(self, counter: int) -> None:
        """Note it as accepted; a greater one may have been noted meanwhile."""
        ...


class PushReceiver:
    """The machine. Each event is a method; it returns the error the step ended with, None if none."""

    __slots__ = ("known", "latest", "ports", "state", "taken", "taking", "trace",)

    def __init__(self, ports: Ports, *, trace: Trace | None = None) -> None:
        self.trace: Recorder | None = recorder(self, trace, _ABOUT)
        self.ports: Ports = ports if self.trace is None else self.trace.watch(ports)
        self.state: State = LISTENING
        self.taking = False  # a message that proves its origin is being kept
        self.taken = 0  # the greatest counter of those
        self.known = False  # a confirmed push of this sender was kept
        self.latest = 0  # its number

    def rx_message(self,
        message: int, whole: bool, proved: bool, counter: int, confirmed: bool, number: int, now: float,
    ) -> Code | None:
        """rx.message: see the specification."""
        if self.trace is not None:
            return self.trace.step(
                "rx.message", _RX_MESSAGE[self.state], (message, whole, proved, counter, confirmed, number), now,
            )
        return _RX_MESSAGE[self.state](self, message, whole, proved, counter, confirmed, number, now)

    def port_kept(self,
        message: int, fresh: bool, sound: bool, proved: bool, counter: int, confirmed: bool, number: int, now: float,
    ) -> Code | None:
        """port.kept: the message is durable."""
        if self.trace is not None:
            return self.trace.step(
                "port.kept", _PORT_KEPT[self.state], (message, fresh, sound, proved, counter, confirmed, number), now,
            )
        return _PORT_KEPT[self.state](self, message, fresh, sound, proved, counter, confirmed, number, now)

    def port_looked(self, message: int, found: bool, now: float) -> Code | None:
        """port.looked: whether this very message was kept before."""
        if self.trace is not None:
            return self.trace.step("port.looked", _PORT_LOOKED[self.state], (message, found), now)
        return _PORT_LOOKED[self.state](self, message, found, now)

    def port_failed(self, proved: bool, counter: int, now: float) -> Code | None:
        """port.failed: the message could not be kept."""
        if self.trace is not None:
            return self.trace.step("port.failed", _PORT_FAILED[self.state], (proved, counter), now)
        return _PORT_FAILED[self.state](self, proved, counter, now)


def _listening_rx_message(
    m: PushReceiver, message: int, whole: bool, proved: bool, counter: int, confirmed: bool, number: int, now: float,
) -> Code | None:
    ports = m.ports
    if not whole:
        # message_partial (spec/sessions/push_receiver.yaml:80)
        if m.trace is not None:
            m.trace.taken("message_partial")
        ports.tell_partial(message)
        return None
    heard = ports.heard()
    if proved and ((heard and counter <= ports.last_kept()) or (m.taking and counter <= m.taken)):
        # message_stale (spec/sessions/push_receiver.yaml:81)
        if m.trace is not None:
            m.trace.taken("message_stale")
        ports.look(message)
        return None
    if confirmed and m.known and number == m.latest and ports.same():
        # message_repeated (spec/sessions/push_receiver.yaml:82)
        if m.trace is not None:
            m.trace.taken("message_repeated")
        if proved:
            ports.accept(counter)
        ports.send_confirm(message, number)
        ports.tell_known(message)
        return None
    if proved:
        # message_proved (spec/sessions/push_receiver.yaml:86)
        m.taking = True
        m.taken = counter
        if m.trace is not None:
            m.trace.taken("message_proved")
        ports.keep(message)
        return None
    # message_plain (spec/sessions/push_receiver.yaml:87)
    if m.trace is not None:
        m.trace.taken("message_plain")
    ports.keep(message)
    return None


def _listening_port_kept(
    m: PushReceiver, message: int, fresh: bool, sound: bool, proved: bool, counter: int, confirmed: bool, number: int,
    now: float,
) -> Code | None:
    ports = m.ports
    if not sound:
        # kept_invalid (spec/sessions/push_receiver.yaml:92)
        if m.trace is not None:
            m.trace.taken("kept_invalid")
        ports.tell_invalid(message)
        return None
    if not fresh:
        # kept_before (spec/sessions/push_receiver.yaml:93)
        if confirmed:
            m.known = True
        if confirmed:
            m.latest = number
        if m.trace is not None:
            m.trace.taken("kept_before")
        if proved:
            ports.accept(counter)
        if confirmed:
            ports.send_confirm(message, number)
        ports.tell_known(message)
        return None
    # kept_fresh (spec/sessions/push_receiver.yaml:94)
    if confirmed:
        m.known = True
    if confirmed:
        m.latest = number
    if m.trace is not None:
        m.trace.taken("kept_fresh")
    if proved:
        ports.accept(counter)
    if confirmed:
        ports.send_confirm(message, number)
    ports.tell_kept(message)
    return None


def _listening_port_looked(m: PushReceiver, message: int, found: bool, now: float) -> Code | None:
    ports = m.ports
    if found:
        # looked_found (spec/sessions/push_receiver.yaml:104)
        if m.trace is not None:
            m.trace.taken("looked_found")
        ports.tell_known(message)
        return None
    # looked_replayed (spec/sessions/push_receiver.yaml:105)
    if m.trace is not None:
        m.trace.taken("looked_replayed")
    ports.tell_refused(message)
    return Code.REPLAY


def _listening_port_failed(m: PushReceiver, proved: bool, counter: int, now: float) -> Code | None:
    ports = m.ports
    others = ports.others()
    if proved and not others:
        # failed_alone (spec/sessions/push_receiver.yaml:111)
        m.taking = False
        if m.trace is not None:
            m.trace.taken("failed_alone")
        return None
    if proved and counter == m.taken:
        # failed_released (spec/sessions/push_receiver.yaml:112)
        m.taken = ports.greatest()
        if m.trace is not None:
            m.trace.taken("failed_released")
        return None
    # failed_other (spec/sessions/push_receiver.yaml:113)
    if m.trace is not None:
        m.trace.taken("failed_other")
    return None


_ABOUT: Final = About(
    "push_receiver", settings=(), variables=("taking", "taken", "known", "latest"), timers=(),
    fields={
        "rx.message": ("message", "whole", "proved", "counter", "confirmed", "number"),
        "port.kept": ("message", "fresh", "sound", "proved", "counter", "confirmed", "number"),
        "port.looked": ("message", "found"),
        "port.failed": ("proved", "counter"),
    },
    ports={
        "heard": ("ask", "heard"),
        "last_kept": ("ask", "last_kept"),
        "same": ("ask", "same"),
        "others": ("ask", "others"),
        "greatest": ("ask", "greatest"),
        "send_confirm": ("send", "confirm"),
        "tell_partial": ("tell", "partial"),
        "tell_kept": ("tell", "kept"),
        "tell_invalid": ("tell", "invalid"),
        "tell_known": ("tell", "known"),
        "tell_refused": ("tell", "refused"),
        "keep": ("call", "keep"),
        "look": ("call", "look"),
        "accept": ("call", "accept"),
    },
)


_RX_MESSAGE: Final[tuple[Callable[[PushReceiver, int, bool, bool, int, bool, int, float], Code | None], ...]] = (
    _listening_rx_message,
)
_PORT_KEPT: Final[tuple[Callable[[PushReceiver, int, bool, bool, bool, int, bool, int, float], Code | None], ...]] = (
    _listening_port_kept,
)
_PORT_LOOKED: Final[tuple[Callable[[PushReceiver, int, bool, float], Code | None], ...]] = (_listening_port_looked,)
_PORT_FAILED: Final[tuple[Callable[[PushReceiver, bool, int, float], Code | None], ...]] = (_listening_port_failed,)
