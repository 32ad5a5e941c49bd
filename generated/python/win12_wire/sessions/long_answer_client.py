# Generated from spec/sessions/long_answer_client.yaml. Do not edit: change the spec and run `win12 spec generate`.

"""Session `long_answer_client`: 3 states, 17 transitions.

The client's side of one answer that may come in blocks: GET, normal and with list, and ACTION (IEC 62056-5-3, 7.3.3, 7.3.5).

An answer that fits comes whole. Otherwise the meter sends block 1, and each next block when it is asked for by the number of
the last one. Blocks are numbered from 1 without gap or repetition; all carry the invoke id of the request, others are not
ours and dropped. A refusal in place of a block ends the transfer. Nothing is asked twice and nothing waits here: the time of
each question is the association's. To give up, the client just asks something else.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Final, Protocol

from win12_wire.errors import Code
from win12_wire.sessions import About, Recorder, Trace, recorder


class State(IntEnum):
    """Where the dialogue is."""

    IDLE = 0  # no answer is awaited
    ASKED = 1  # the answer may come whole or in blocks
    FETCHING = 2  # some blocks have come, the next has been asked for


IDLE: Final = State.IDLE
ASKED: Final = State.ASKED
FETCHING: Final = State.FETCHING


class Ports(Protocol):
    """What the machine asks of the outside, and what it has done there."""

    def room(self) -> bool:
        """What has come, this block included, is not longer than TRANSFER_MAX."""
        ...

    def send_next(self, invoke_id: int, number: int) -> None:
        """Get-request-next, or action-request-next-pblock."""
        ...

    def tell_answered(self) -> None:
        """The answer came in one piece."""
        ...

    def tell_refused(self, after: int) -> None:
        """A block carries a refusal, or one came in place of it; so many blocks came before."""
        ...

    def tell_block(self, number: int, last: bool) -> None:
        """One more block of the answer."""
        ...


class LongAnswerClient:
    """The machine. Each event is a method; it returns the error the step ended with, None if none."""

    __slots__ = ("most", "pending", "ports", "received", "state", "trace",)

    def __init__(self, ports: Ports, *, most: int, trace: Trace | None = None) -> None:
        self.trace: Recorder | None = recorder(self, trace, _ABOUT)
        self.ports: Ports = ports if self.trace is None else self.trace.watch(ports)
        self.state: State = IDLE
        self.most = most
        self.pending = 0  # invoke id of the request
        self.received = 0  # number of the last block taken

    def api_ask(self, invoke_id: int, now: float) -> Code | None:
        """api.ask: a request is sent; it ends the transfer of the answer before."""
        if self.trace is not None:
            return self.trace.step("api.ask", _API_ASK[self.state], (invoke_id,), now)
        return _API_ASK[self.state](self, invoke_id, now)

    def api_abandon(self, now: float) -> Code | None:
        """api.abandon: nobody wants the answer any more."""
        if self.trace is not None:
            return self.trace.step("api.abandon", _API_ABANDON[self.state], (), now)
        return _API_ABANDON[self.state](self, now)

    def rx_whole(self, invoke_id: int, refusal: bool, now: float) -> Code | None:
        """rx.whole: an answer in one piece."""
        if self.trace is not None:
            return self.trace.step("rx.whole", _RX_WHOLE[self.state], (invoke_id, refusal), now)
        return _RX_WHOLE[self.state](self, invoke_id, refusal, now)

    def rx_block(self, invoke_id: int, number: int, last: bool, refusal: bool, now: float) -> Code | None:
        """rx.block: get-response-with-datablock, or action-response-with-pblock."""
        if self.trace is not None:
            return self.trace.step("rx.block", _RX_BLOCK[self.state], (invoke_id, number, last, refusal), now)
        return _RX_BLOCK[self.state](self, invoke_id, number, last, refusal, now)


def _idle_or_fetching_api_ask(m: LongAnswerClient, invoke_id: int, now: float) -> Code | None:
    # ask (spec/sessions/long_answer_client.yaml:54)
    m.pending = invoke_id
    m.received = 0
    m.state = ASKED
    if m.trace is not None:
        m.trace.taken("ask")
    return None


def _asked_api_ask(m: LongAnswerClient, invoke_id: int, now: float) -> Code | None:
    # ask (spec/sessions/long_answer_client.yaml:54)
    m.pending = invoke_id
    m.received = 0
    if m.trace is not None:
        m.trace.taken("ask")
    return None


def _idle_api_abandon(m: LongAnswerClient, now: float) -> Code | None:
    # unexpected_api_abandon (spec/sessions/long_answer_client.yaml:51)
    if m.trace is not None:
        m.trace.taken("unexpected_api_abandon")
    return None


def _asked_or_fetching_api_abandon(m: LongAnswerClient, now: float) -> Code | None:
    # abandon (spec/sessions/long_answer_client.yaml:55)
    m.received = 0
    m.state = IDLE
    if m.trace is not None:
        m.trace.taken("abandon")
    return None


def _idle_rx_whole(m: LongAnswerClient, invoke_id: int, refusal: bool, now: float) -> Code | None:
    # unexpected_rx_whole (spec/sessions/long_answer_client.yaml:50)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_whole")
    return None


def _asked_rx_whole(m: LongAnswerClient, invoke_id: int, refusal: bool, now: float) -> Code | None:
    ports = m.ports
    if invoke_id != m.pending:
        # whole_foreign (spec/sessions/long_answer_client.yaml:61)
        if m.trace is not None:
            m.trace.taken("whole_foreign")
        return None
    # whole_answered (spec/sessions/long_answer_client.yaml:62)
    m.state = IDLE
    if m.trace is not None:
        m.trace.taken("whole_answered")
    ports.tell_answered()
    return None


def _fetching_rx_whole(m: LongAnswerClient, invoke_id: int, refusal: bool, now: float) -> Code | None:
    ports = m.ports
    if invoke_id != m.pending:
        # instead_foreign (spec/sessions/long_answer_client.yaml:67)
        if m.trace is not None:
            m.trace.taken("instead_foreign")
        return None
    if refusal:
        # instead_refused (spec/sessions/long_answer_client.yaml:68)
        argument_0_0 = m.received
        m.received = 0
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("instead_refused")
        ports.tell_refused(argument_0_0)
        return None
    # instead_unexpected (spec/sessions/long_answer_client.yaml:69)
    m.received = 0
    m.state = IDLE
    if m.trace is not None:
        m.trace.taken("instead_unexpected")
    return Code.UNEXPECTED_APDU


def _idle_rx_block(m: LongAnswerClient, invoke_id: int, number: int, last: bool, refusal: bool, now: float) -> Code | None:
    # unexpected_rx_block (spec/sessions/long_answer_client.yaml:50)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_block")
    return None


def _asked_rx_block(m: LongAnswerClient, invoke_id: int, number: int, last: bool, refusal: bool, now: float) -> Code | None:
    ports = m.ports
    if invoke_id != m.pending:
        # block_foreign (spec/sessions/long_answer_client.yaml:76)
        if m.trace is not None:
            m.trace.taken("block_foreign")
        return None
    if refusal:
        # block_refused (spec/sessions/long_answer_client.yaml:77)
        argument_0_0 = m.received
        m.received = 0
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("block_refused")
        ports.tell_refused(argument_0_0)
        return None
    if number != m.received + 1:
        # block_wrong_number (spec/sessions/long_answer_client.yaml:78)
        m.received = 0
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("block_wrong_number")
        return Code.BLOCK_SEQUENCE
    if number > m.most:
        # block_too_many (spec/sessions/long_answer_client.yaml:79)
        m.received = 0
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("block_too_many")
        return Code.TRANSFER_TOO_LARGE
    room = ports.room()
    if not room:
        # block_too_large (spec/sessions/long_answer_client.yaml:80)
        m.received = 0
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("block_too_large")
        return Code.TRANSFER_TOO_LARGE
    if last:
        # block_last (spec/sessions/long_answer_client.yaml:81)
        m.received = 0
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("block_last")
        ports.tell_block(number, True)
        return None
    # block_taken (spec/sessions/long_answer_client.yaml:82)
    m.received = number
    m.state = FETCHING
    if m.trace is not None:
        m.trace.taken("block_taken")
    ports.tell_block(number, False)
    ports.send_next(m.pending, number)
    return None


def _fetching_rx_block(m: LongAnswerClient, invoke_id: int, number: int, last: bool, refusal: bool, now: float) -> Code | None:
    ports = m.ports
    if invoke_id != m.pending:
        # block_foreign (spec/sessions/long_answer_client.yaml:76)
        if m.trace is not None:
            m.trace.taken("block_foreign")
        return None
    if refusal:
        # block_refused (spec/sessions/long_answer_client.yaml:77)
        argument_0_0 = m.received
        m.received = 0
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("block_refused")
        ports.tell_refused(argument_0_0)
        return None
    if number != m.received + 1:
        # block_wrong_number (spec/sessions/long_answer_client.yaml:78)
        m.received = 0
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("block_wrong_number")
        return Code.BLOCK_SEQUENCE
    if number > m.most:
        # block_too_many (spec/sessions/long_answer_client.yaml:79)
        m.received = 0
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("block_too_many")
        return Code.TRANSFER_TOO_LARGE
    room = ports.room()
    if not room:
        # block_too_large (spec/sessions/long_answer_client.yaml:80)
        m.received = 0
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("block_too_large")
        return Code.TRANSFER_TOO_LARGE
    if last:
        # block_last (spec/sessions/long_answer_client.yaml:81)
        m.received = 0
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("block_last")
        ports.tell_block(number, True)
        return None
    # block_taken (spec/sessions/long_answer_client.yaml:82)
    m.received = number
    if m.trace is not None:
        m.trace.taken("block_taken")
    ports.tell_block(number, False)
    ports.send_next(m.pending, number)
    return None


_ABOUT: Final = About(
    "long_answer_client", settings=("most",), variables=("pending", "received"), timers=(),
    fields={
        "api.ask": ("invoke_id",),
        "api.abandon": (),
        "rx.whole": ("invoke_id", "refusal"),
        "rx.block": ("invoke_id", "number", "last", "refusal"),
    },
    ports={
        "room": ("ask", "room"),
        "send_next": ("send", "next"),
        "tell_answered": ("tell", "answered"),
        "tell_refused": ("tell", "refused"),
        "tell_block": ("tell", "block"),
    },
)


_API_ASK: Final[tuple[Callable[[LongAnswerClient, int, float], Code | None], ...]] = (
    _idle_or_fetching_api_ask, _asked_api_ask, _idle_or_fetching_api_ask,
)
_API_ABANDON: Final[tuple[Callable[[LongAnswerClient, float], Code | None], ...]] = (
    _idle_api_abandon, _asked_or_fetching_api_abandon, _asked_or_fetching_api_abandon,
)
_RX_WHOLE: Final[tuple[Callable[[LongAnswerClient, int, bool, float], Code | None], ...]] = (
    _idle_rx_whole, _asked_rx_whole, _fetching_rx_whole,
)
_RX_BLOCK: Final[tuple[Callable[[LongAnswerClient, int, int, bool, bool, float], Code | None], ...]] = (
    _idle_rx_block, _asked_rx_block, _fetching_rx_block,
)
