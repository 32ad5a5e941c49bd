# Generated from spec/sessions/counter_store.yaml. Do not edit: change the spec and run `win12 spec generate`.

"""Session `counter_store`: 2 states, 26 transitions.

The invocation counters of one key in the hands of one sender (IEC 62056-5-3, 5.3.4 and 9.2.3.3.7.3; NIST SP 800-38D, 8).

The nonce of AES-GCM is the sender's title and its counter. Two messages under one (key, title, counter) betray the
authentication key, so a counter that may have been used must never come again: not after a crash, not from a second process.
Counters are therefore reserved in blocks, and a block is durable before the first counter of it is given out; what a crash leaves
of a block is skipped. A block is given up as soon as another process has reserved after it, because the receiver would refuse
the lower counters anyway.

A received counter is looked at after the tag of its message has verified, never before, and must be greater than all before it.
A hint from an unauthenticated message only raises the counter, over the life of the machine by COUNTER_JUMP_MAX at most:
otherwise a forged one would burn the key.

A store that is set back while the machine lives (a file restored from a backup) does not make it repeat what it has given out
itself; what other processes have given out, and it before it began anew, only the store knows.

The store may be shared: `kept`, `heard` and `last_kept` are what it holds now, whoever put it there. Between a question about it
and the end of what the step saves nobody else may change it, except where `shared` is false, when nobody else can.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Final, Protocol

from win12_wire import limits
from win12_wire.errors import Code
from win12_wire.sessions import About, Recorder, Trace, recorder


class State(IntEnum):
    """Where the dialogue is."""

    READY = 0  # counters can be given out
    STORING = 1  # something saved is being made durable


READY: Final = State.READY
STORING: Final = State.STORING
COUNTER_FIRST: Final = 1
COUNTER_MAX: Final = limits.COUNTER_MAX
COUNTER_JUMP_MAX: Final = limits.COUNTER_JUMP_MAX


class Ports(Protocol):
    """What the machine asks of the outside, and what it has done there."""

    def kept(self) -> int:
        """`reserved` as the store has it; 0 when nothing was ever reserved."""
        ...

    def heard(self) -> bool:
        """The store has a counter that was accepted."""
        ...

    def last_kept(self) -> int:
        """`last` as the store has it."""
        ...

    def start_store(self) -> None:
        """Make what was saved outlive a power failure."""
        ...

    def tell_next(self, counter: int) -> None:
        """The counter that would be given out."""
        ...

    def tell_empty(self) -> None:
        """There is no counter in hand; a block must be reserved."""
        ...

    def tell_raised(self) -> None:
        """The counter was moved up."""
        ...

    def give(self, counter: int) -> None:
        """A counter to use, once."""
        ...

    def save_reserved(self, value: int) -> None:
        """Keep: the first counter that nobody has reserved."""
        ...

    def save_last(self, value: int) -> None:
        """Keep: the greatest counter accepted."""
        ...


class CounterStore:
    """The machine. Each event is a method; it returns the error the step ended with, None if none."""

    __slots__ = ("block", "end", "hinted", "last", "ports", "reserved", "shared", "state", "trace", "unused",)

    def __init__(self, ports: Ports, *, shared: bool, block: int, trace: Trace | None = None) -> None:
        self.trace: Recorder | None = recorder(self, trace, _ABOUT)
        self.ports: Ports = ports if self.trace is None else self.trace.watch(ports)
        self.state: State = READY
        self.shared = shared
        self.block = block
        self.unused = 0  # the next counter of our block
        self.end = 0  # where our last block ends, given up or not; 0 when there was none
        self.hinted = 0  # how far hints have raised the counter
        self.reserved = 0  # the first counter that nobody has reserved
        self.last = 0  # the greatest counter accepted

    def api_take(self, now: float) -> Code | None:
        """api.take: a counter is needed."""
        if self.trace is not None:
            return self.trace.step("api.take", _API_TAKE[self.state], (), now)
        return _API_TAKE[self.state](self, now)

    def api_reserve(self, now: float) -> Code | None:
        """api.reserve: a block is to be reserved, before it is needed or because there is none."""
        if self.trace is not None:
            return self.trace.step("api.reserve", _API_RESERVE[self.state], (), now)
        return _API_RESERVE[self.state](self, now)

    def api_accept(self, counter: int, now: float) -> Code | None:
        """api.accept: the counter of a message whose tag has verified."""
        if self.trace is not None:
            return self.trace.step("api.accept", _API_ACCEPT[self.state], (counter,), now)
        return _API_ACCEPT[self.state](self, counter, now)

    def api_peek(self, now: float) -> Code | None:
        """api.peek: which counter would be given out."""
        if self.trace is not None:
            return self.trace.step("api.peek", _API_PEEK[self.state], (), now)
        return _API_PEEK[self.state](self, now)

    def api_hint(self, expected: int, now: float) -> Code | None:
        """api.hint: somebody says which counter the receiver expects."""
        if self.trace is not None:
            return self.trace.step("api.hint", _API_HINT[self.state], (expected,), now)
        return _API_HINT[self.state](self, expected, now)

    def api_raise(self, counter: int, now: float) -> Code | None:
        """api.raise: the same from a person, or another source that is sure."""
        if self.trace is not None:
            return self.trace.step("api.raise", _API_RAISE[self.state], (counter,), now)
        return _API_RAISE[self.state](self, counter, now)

    def api_forked(self, now: float) -> Code | None:
        """api.forked: another process goes on with our block."""
        if self.trace is not None:
            return self.trace.step("api.forked", _API_FORKED[self.state], (), now)
        return _API_FORKED[self.state](self, now)

    def done_stored(self, now: float) -> Code | None:
        """done.stored: what was saved is durable."""
        if self.trace is not None:
            return self.trace.step("done.stored", _DONE_STORED[self.state], (), now)
        return _DONE_STORED[self.state](self, now)

    def port_failed(self, now: float) -> Code | None:
        """port.failed: what was saved may not be durable."""
        if self.trace is not None:
            return self.trace.step("port.failed", _PORT_FAILED[self.state], (), now)
        return _PORT_FAILED[self.state](self, now)


def _ready_api_take(m: CounterStore, now: float) -> Code | None:
    ports = m.ports
    if not m.shared and m.unused < m.end:
        # take_given (spec/sessions/counter_store.yaml:88)
        argument_0_0 = m.unused
        m.unused = m.unused + 1
        if m.trace is not None:
            m.trace.taken("take_given")
        ports.give(argument_0_0)
        return None
    kept = ports.kept()
    if m.unused < m.end and kept == m.end:
        # take_given_last (spec/sessions/counter_store.yaml:89)
        argument_0_0 = m.unused
        m.unused = m.unused + 1
        if m.trace is not None:
            m.trace.taken("take_given_last")
        ports.give(argument_0_0)
        return None
    # take_empty (spec/sessions/counter_store.yaml:90)
    if m.trace is not None:
        m.trace.taken("take_empty")
    ports.tell_empty()
    return None


def _storing_api_take(m: CounterStore, now: float) -> Code | None:
    # unexpected_api_take (spec/sessions/counter_store.yaml:74)
    if m.trace is not None:
        m.trace.taken("unexpected_api_take")
    return Code.UNEXPECTED


def _ready_api_reserve(m: CounterStore, now: float) -> Code | None:
    ports = m.ports
    kept = ports.kept()
    if (kept if kept > m.end else (COUNTER_FIRST if m.end == 0 else m.end)) >= COUNTER_MAX:
        # reserve_exhausted (spec/sessions/counter_store.yaml:96)
        if m.trace is not None:
            m.trace.taken("reserve_exhausted")
        return Code.COUNTER_EXHAUSTED
    if COUNTER_MAX - (kept if kept > m.end else (COUNTER_FIRST if m.end == 0 else m.end)) > m.block:
        # reserve_whole (spec/sessions/counter_store.yaml:97)
        m.unused, m.end, m.reserved = kept if kept > m.end else (COUNTER_FIRST if m.end == 0 else m.end), (kept if kept > m.end else (COUNTER_FIRST if m.end == 0 else m.end)) + m.block, (kept if kept > m.end else (COUNTER_FIRST if m.end == 0 else m.end)) + m.block
        m.state = STORING
        if m.trace is not None:
            m.trace.taken("reserve_whole")
        ports.save_reserved(m.reserved)
        ports.start_store()
        return None
    # reserve_rest (spec/sessions/counter_store.yaml:101)
    m.unused = kept if kept > m.end else (COUNTER_FIRST if m.end == 0 else m.end)
    m.end = COUNTER_MAX
    m.reserved = COUNTER_MAX
    m.state = STORING
    if m.trace is not None:
        m.trace.taken("reserve_rest")
    ports.save_reserved(m.reserved)
    ports.start_store()
    return None


def _storing_api_reserve(m: CounterStore, now: float) -> Code | None:
    # unexpected_api_reserve (spec/sessions/counter_store.yaml:74)
    if m.trace is not None:
        m.trace.taken("unexpected_api_reserve")
    return Code.UNEXPECTED


def _ready_or_storing_api_accept(m: CounterStore, counter: int, now: float) -> Code | None:
    ports = m.ports
    heard = ports.heard()
    if heard and counter <= ports.last_kept():
        # accept_replayed (spec/sessions/counter_store.yaml:145)
        if m.trace is not None:
            m.trace.taken("accept_replayed")
        return Code.REPLAY
    # accept_accepted (spec/sessions/counter_store.yaml:146)
    m.last = counter
    if m.trace is not None:
        m.trace.taken("accept_accepted")
    ports.save_last(m.last)
    return None


def _ready_api_peek(m: CounterStore, now: float) -> Code | None:
    ports = m.ports
    # peek (spec/sessions/counter_store.yaml:105)
    if m.trace is not None:
        m.trace.taken("peek")
    ports.tell_next(m.unused if m.unused < m.end and ports.kept() == m.end else (ports.kept() if ports.kept() > m.end else (COUNTER_FIRST if m.end == 0 else m.end)))
    return None


def _storing_api_peek(m: CounterStore, now: float) -> Code | None:
    # unexpected_api_peek (spec/sessions/counter_store.yaml:74)
    if m.trace is not None:
        m.trace.taken("unexpected_api_peek")
    return Code.UNEXPECTED


def _ready_api_hint(m: CounterStore, expected: int, now: float) -> Code | None:
    ports = m.ports
    kept = ports.kept()
    if expected <= (m.unused if m.unused < m.end and kept == m.end else (kept if kept > m.end else (COUNTER_FIRST if m.end == 0 else m.end))):
        # hint_not_higher (spec/sessions/counter_store.yaml:113)
        if m.trace is not None:
            m.trace.taken("hint_not_higher")
        return None
    if expected >= COUNTER_MAX:
        # hint_too_high (spec/sessions/counter_store.yaml:114)
        if m.trace is not None:
            m.trace.taken("hint_too_high")
        return Code.COUNTER_FAR
    if m.hinted + (expected - (m.unused if m.unused < m.end and kept == m.end else (kept if kept > m.end else (COUNTER_FIRST if m.end == 0 else m.end)))) > COUNTER_JUMP_MAX:
        # hint_too_far (spec/sessions/counter_store.yaml:115)
        if m.trace is not None:
            m.trace.taken("hint_too_far")
        return Code.COUNTER_FAR
    if m.unused < m.end and kept == m.end and expected < m.end:
        # hint_within (spec/sessions/counter_store.yaml:116)
        m.hinted = m.hinted + (expected - (m.unused if m.unused < m.end and kept == m.end else (kept if kept > m.end else (COUNTER_FIRST if m.end == 0 else m.end))))
        m.unused = expected
        if m.trace is not None:
            m.trace.taken("hint_within")
        ports.tell_raised()
        return None
    # hint_followed (spec/sessions/counter_store.yaml:120)
    m.hinted = m.hinted + (expected - (m.unused if m.unused < m.end and kept == m.end else (kept if kept > m.end else (COUNTER_FIRST if m.end == 0 else m.end))))
    m.unused = m.end
    m.reserved = expected if expected > kept else kept
    m.state = STORING
    if m.trace is not None:
        m.trace.taken("hint_followed")
    ports.save_reserved(m.reserved)
    ports.start_store()
    ports.tell_raised()
    return None


def _storing_api_hint(m: CounterStore, expected: int, now: float) -> Code | None:
    # unexpected_api_hint (spec/sessions/counter_store.yaml:74)
    if m.trace is not None:
        m.trace.taken("unexpected_api_hint")
    return Code.UNEXPECTED


def _ready_api_raise(m: CounterStore, counter: int, now: float) -> Code | None:
    ports = m.ports
    kept = ports.kept()
    if counter <= (m.unused if m.unused < m.end and kept == m.end else (kept if kept > m.end else (COUNTER_FIRST if m.end == 0 else m.end))):
        # raise_not_higher (spec/sessions/counter_store.yaml:134)
        if m.trace is not None:
            m.trace.taken("raise_not_higher")
        return None
    # raise_followed (spec/sessions/counter_store.yaml:135)
    m.unused = m.end
    m.reserved = counter if counter > kept else kept
    m.state = STORING
    if m.trace is not None:
        m.trace.taken("raise_followed")
    ports.save_reserved(m.reserved)
    ports.start_store()
    ports.tell_raised()
    return None


def _storing_api_raise(m: CounterStore, counter: int, now: float) -> Code | None:
    # unexpected_api_raise (spec/sessions/counter_store.yaml:74)
    if m.trace is not None:
        m.trace.taken("unexpected_api_raise")
    return Code.UNEXPECTED


def _ready_api_forked(m: CounterStore, now: float) -> Code | None:
    # forked (spec/sessions/counter_store.yaml:104)
    m.unused = m.end
    if m.trace is not None:
        m.trace.taken("forked")
    return None


def _storing_api_forked(m: CounterStore, now: float) -> Code | None:
    # forked (spec/sessions/counter_store.yaml:104)
    m.unused = m.end
    m.state = READY
    if m.trace is not None:
        m.trace.taken("forked")
    return None


def _ready_done_stored(m: CounterStore, now: float) -> Code | None:
    # unexpected_done_stored (spec/sessions/counter_store.yaml:75)
    if m.trace is not None:
        m.trace.taken("unexpected_done_stored")
    return None


def _storing_done_stored(m: CounterStore, now: float) -> Code | None:
    # stored (spec/sessions/counter_store.yaml:102)
    m.state = READY
    if m.trace is not None:
        m.trace.taken("stored")
    return None


def _ready_port_failed(m: CounterStore, now: float) -> Code | None:
    # unexpected_port_failed (spec/sessions/counter_store.yaml:76)
    if m.trace is not None:
        m.trace.taken("unexpected_port_failed")
    return None


def _storing_port_failed(m: CounterStore, now: float) -> Code | None:
    # not_stored (spec/sessions/counter_store.yaml:103)
    m.unused = m.end
    m.state = READY
    if m.trace is not None:
        m.trace.taken("not_stored")
    return None


_ABOUT: Final = About(
    "counter_store", settings=("shared", "block"), variables=("unused", "end", "hinted", "reserved", "last"), timers=(),
    fields={
        "api.take": (),
        "api.reserve": (),
        "api.accept": ("counter",),
        "api.peek": (),
        "api.hint": ("expected",),
        "api.raise": ("counter",),
        "api.forked": (),
        "done.stored": (),
        "port.failed": (),
    },
    ports={
        "kept": ("ask", "kept"),
        "heard": ("ask", "heard"),
        "last_kept": ("ask", "last_kept"),
        "start_store": ("start", "store"),
        "tell_next": ("tell", "next"),
        "tell_empty": ("tell", "empty"),
        "tell_raised": ("tell", "raised"),
        "give": ("call", "give"),
        "save_reserved": ("save", "reserved"),
        "save_last": ("save", "last"),
    },
)


_API_TAKE: Final[tuple[Callable[[CounterStore, float], Code | None], ...]] = (_ready_api_take, _storing_api_take,)
_API_RESERVE: Final[tuple[Callable[[CounterStore, float], Code | None], ...]] = (_ready_api_reserve, _storing_api_reserve,)
_API_ACCEPT: Final[tuple[Callable[[CounterStore, int, float], Code | None], ...]] = (
    _ready_or_storing_api_accept, _ready_or_storing_api_accept,
)
_API_PEEK: Final[tuple[Callable[[CounterStore, float], Code | None], ...]] = (_ready_api_peek, _storing_api_peek,)
_API_HINT: Final[tuple[Callable[[CounterStore, int, float], Code | None], ...]] = (_ready_api_hint, _storing_api_hint,)
_API_RAISE: Final[tuple[Callable[[CounterStore, int, float], Code | None], ...]] = (_ready_api_raise, _storing_api_raise,)
_API_FORKED: Final[tuple[Callable[[CounterStore, float], Code | None], ...]] = (_ready_api_forked, _storing_api_forked,)
_DONE_STORED: Final[tuple[Callable[[CounterStore, float], Code | None], ...]] = (_ready_done_stored, _storing_done_stored,)
_PORT_FAILED: Final[tuple[Callable[[CounterStore, float], Code | None], ...]] = (_ready_port_failed, _storing_port_failed,)
