# Generated from spec/sessions/push_blocks.yaml. Do not edit: change the spec and run `win12 spec generate`.

"""Session `push_blocks`: 3 states, 16 transitions.

One APDU out of general-block-transfer APDUs, seen from the side (IEC 62056-5-3, 7.3.13).

A listener cannot ask for a lost block again; it keeps what it hears, in any order, until the blocks from the first to the one
marked last are all there. Numbers count every block a party sends, empty acknowledgements included, so a message begins at 1 or
right after the party's last message or acknowledgement. Another block 1 begins anew, the transfer before it was given up; in
unconfirmed transfers (window 0) nothing is ever sent again, so there every block 1 does. Of two blocks with one number the first
counts. What never becomes whole is dropped whole.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Final, Protocol

from win12_wire.errors import Code
from win12_wire.sessions import About, Recorder, Trace, recorder


class State(IntEnum):
    """Where the dialogue is."""

    IDLE = 0  # no block is held
    COLLECTING = 1  # some blocks of an APDU are held
    GIVEN_UP = 2  # the APDU is larger than allowed; its other blocks do not count


IDLE: Final = State.IDLE
COLLECTING: Final = State.COLLECTING
GIVEN_UP: Final = State.GIVEN_UP


class Ports(Protocol):
    """What the machine asks of the outside, and what it has done there."""

    def held(self) -> bool:
        """A block with this number is held."""
        ...

    def same(self) -> bool:
        """And it is the same block."""
        ...

    def fits(self) -> bool:
        """With this block the APDU is not larger than allowed."""
        ...

    def lowest(self) -> int:
        """The lowest number held, this one included."""
        ...

    def gapless(self) -> bool:
        """With this block all are held from the lowest to the last, which is the one marked so."""
        ...

    def tell_whole(self) -> None:
        """The blocks held are an APDU."""
        ...

    def tell_again(self) -> None:
        """Look at the block in hand once more."""
        ...

    def keep(self, number: int) -> None:
        """Hold this block."""
        ...

    def drop(self) -> None:
        """Let go of all blocks."""
        ...


class PushBlocks:
    """The machine. Each event is a method; it returns the error the step ended with, None if none."""

    __slots__ = ("expected", "last", "ports", "state", "trace",)

    def __init__(self, ports: Ports, *, trace: Trace | None = None) -> None:
        self.trace: Recorder | None = recorder(self, trace, _ABOUT)
        self.ports: Ports = ports if self.trace is None else self.trace.watch(ports)
        self.state: State = IDLE
        self.expected = 1  # the number after the last message or acknowledgement
        self.last = 0  # the number of the block marked last; 0 before it came

    def rx_block(self, number: int, last_block: bool, window: int, empty: bool, now: float) -> Code | None:
        """rx.block: a block was heard."""
        if self.trace is not None:
            return self.trace.step("rx.block", _RX_BLOCK[self.state], (number, last_block, window, empty), now)
        return _RX_BLOCK[self.state](self, number, last_block, window, empty, now)

    def api_clear(self, now: float) -> Code | None:
        """api.clear: silence or the end of the line; nothing of this APDU will come any more."""
        if self.trace is not None:
            return self.trace.step("api.clear", _API_CLEAR[self.state], (), now)
        return _API_CLEAR[self.state](self, now)


def _idle_rx_block(m: PushBlocks, number: int, last_block: bool, window: int, empty: bool, now: float) -> Code | None:
    ports = m.ports
    if number == 0:
        # first_abort (spec/sessions/push_blocks.yaml:52)
        if m.trace is not None:
            m.trace.taken("first_abort")
        return None
    if empty:
        # first_acknowledgement (spec/sessions/push_blocks.yaml:53)
        m.expected = number + 1
        if m.trace is not None:
            m.trace.taken("first_acknowledgement")
        return None
    fits = ports.fits()
    if not fits:
        # first_too_large (spec/sessions/push_blocks.yaml:54)
        m.state = GIVEN_UP
        if m.trace is not None:
            m.trace.taken("first_too_large")
        return None
    if last_block and not empty and number <= m.expected:
        # first_only (spec/sessions/push_blocks.yaml:55)
        m.expected = number + 1
        if m.trace is not None:
            m.trace.taken("first_only")
        ports.keep(number)
        ports.tell_whole()
        return None
    # first_kept (spec/sessions/push_blocks.yaml:56)
    m.last = number if last_block and not empty else m.last
    m.state = COLLECTING
    if m.trace is not None:
        m.trace.taken("first_kept")
    ports.keep(number)
    return None


def _collecting_rx_block(m: PushBlocks, number: int, last_block: bool, window: int, empty: bool, now: float) -> Code | None:
    ports = m.ports
    if number == 0:
        # more_abort (spec/sessions/push_blocks.yaml:62)
        m.last = 0
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("more_abort")
        ports.drop()
        return None
    held = ports.held()
    if number == 1 and (window == 0 or (held and not ports.same())):
        # more_anew (spec/sessions/push_blocks.yaml:63)
        m.last = 0
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("more_anew")
        ports.drop()
        ports.tell_again()
        return None
    fits = ports.fits()
    if not held and not fits:
        # more_too_large (spec/sessions/push_blocks.yaml:64)
        m.last = 0
        m.state = GIVEN_UP
        if m.trace is not None:
            m.trace.taken("more_too_large")
        ports.drop()
        return None
    lowest = ports.lowest()
    gapless = ports.gapless()
    if (number if last_block and not empty else m.last) != 0 and lowest <= m.expected and gapless:
        # more_completes (spec/sessions/push_blocks.yaml:65)
        m.expected = (number if last_block and not empty else m.last) + 1
        m.last = 0
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("more_completes")
        if not held:
            ports.keep(number)
        ports.tell_whole()
        return None
    if held:
        # more_repeated (spec/sessions/push_blocks.yaml:66)
        m.last = number if last_block and not empty else m.last
        if m.trace is not None:
            m.trace.taken("more_repeated")
        return None
    # more_kept (spec/sessions/push_blocks.yaml:67)
    m.last = number if last_block and not empty else m.last
    if m.trace is not None:
        m.trace.taken("more_kept")
    ports.keep(number)
    return None


def _given_up_rx_block(m: PushBlocks, number: int, last_block: bool, window: int, empty: bool, now: float) -> Code | None:
    ports = m.ports
    if number == 0:
        # rest_abort (spec/sessions/push_blocks.yaml:72)
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("rest_abort")
        return None
    if number == 1:
        # rest_anew (spec/sessions/push_blocks.yaml:73)
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("rest_anew")
        ports.tell_again()
        return None
    # rest_ignored (spec/sessions/push_blocks.yaml:74)
    if m.trace is not None:
        m.trace.taken("rest_ignored")
    return None


def _idle_api_clear(m: PushBlocks, now: float) -> Code | None:
    # unexpected_api_clear (spec/sessions/push_blocks.yaml:44)
    if m.trace is not None:
        m.trace.taken("unexpected_api_clear")
    return None


def _collecting_or_given_up_api_clear(m: PushBlocks, now: float) -> Code | None:
    ports = m.ports
    # incomplete (spec/sessions/push_blocks.yaml:75)
    m.last = 0
    m.state = IDLE
    if m.trace is not None:
        m.trace.taken("incomplete")
    ports.drop()
    return None


_ABOUT: Final = About(
    "push_blocks", settings=(), variables=("expected", "last"), timers=(),
    fields={
        "rx.block": ("number", "last_block", "window", "empty"),
        "api.clear": (),
    },
    ports={
        "held": ("ask", "held"),
        "same": ("ask", "same"),
        "fits": ("ask", "fits"),
        "lowest": ("ask", "lowest"),
        "gapless": ("ask", "gapless"),
        "tell_whole": ("tell", "whole"),
        "tell_again": ("tell", "again"),
        "keep": ("call", "keep"),
        "drop": ("call", "drop"),
    },
)


_RX_BLOCK: Final[tuple[Callable[[PushBlocks, int, bool, int, bool, float], Code | None], ...]] = (
    _idle_rx_block, _collecting_rx_block, _given_up_rx_block,
)
_API_CLEAR: Final[tuple[Callable[[PushBlocks, float], Code | None], ...]] = (
    _idle_api_clear, _collecting_or_given_up_api_clear, _collecting_or_given_up_api_clear,
)
