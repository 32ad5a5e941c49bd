# Generated from spec/sessions/long_request_client.yaml. Do not edit: change the spec and run `win12 spec generate`.

"""Session `long_request_client`: 2 states, 13 transitions.

The client's side of a request that is too long for one APDU: SET and ACTION, normal and with list (IEC 62056-5-3, 7.3.4, 7.3.5).

The first block goes with the names of what is set or called; each next one when the server has acknowledged the last sent by
its number. The answer comes after the last block, whole or (ACTION) as the first block of a long answer, which is another
machine's business. A refusal may come at any time and ends the transfer, in the last-datablock form or the normal one, because
servers differ. All carry the invoke id of the request; others are dropped. Time is the association's.
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

    IDLE = 0  # no long request
    SENDING = 1  # a block waits for its acknowledgement or the answer


IDLE: Final = State.IDLE
SENDING: Final = State.SENDING
BLOCKS_MAX: Final = limits.BLOCKS_MAX


class Ports(Protocol):
    """What the machine asks of the outside, and what it has done there."""

    def send_first(self, invoke_id: int, number: int, last: bool) -> None:
        """Set-request-with-first-datablock, action-request-with-first-pblock, or these with list."""
        ...

    def send_block(self, invoke_id: int, number: int, last: bool) -> None:
        """Set-request-with-datablock, or action-request-with-pblock."""
        ...

    def tell_answered(self) -> None:
        """What has come is the answer."""
        ...


class LongRequestClient:
    """The machine. Each event is a method; it returns the error the step ended with, None if none."""

    __slots__ = ("blocks", "pending", "ports", "sent", "state", "trace",)

    def __init__(self, ports: Ports, *, trace: Trace | None = None) -> None:
        self.trace: Recorder | None = recorder(self, trace, _ABOUT)
        self.ports: Ports = ports if self.trace is None else self.trace.watch(ports)
        self.state: State = IDLE
        self.pending = 0  # invoke id of the request
        self.blocks = 0  # of the request
        self.sent = 0  # number of the block sent last

    def api_send(self, invoke_id: int, count: int, now: float) -> Code | None:
        """api.send: a request, cut into so many blocks."""
        if self.trace is not None:
            return self.trace.step("api.send", _API_SEND[self.state], (invoke_id, count), now)
        return _API_SEND[self.state](self, invoke_id, count, now)

    def api_abandon(self, now: float) -> Code | None:
        """api.abandon: nobody wants it any more."""
        if self.trace is not None:
            return self.trace.step("api.abandon", _API_ABANDON[self.state], (), now)
        return _API_ABANDON[self.state](self, now)

    def rx_taken(self, invoke_id: int, number: int, now: float) -> Code | None:
        """rx.taken: set-response-datablock, or action-response-next-pblock: the server has this block and waits for the next."""
        if self.trace is not None:
            return self.trace.step("rx.taken", _RX_TAKEN[self.state], (invoke_id, number), now)
        return _RX_TAKEN[self.state](self, invoke_id, number, now)

    def rx_answer(self, invoke_id: int, refusal: bool, now: float) -> Code | None:
        """rx.answer: the answer to the request or its first block."""
        if self.trace is not None:
            return self.trace.step("rx.answer", _RX_ANSWER[self.state], (invoke_id, refusal), now)
        return _RX_ANSWER[self.state](self, invoke_id, refusal, now)


def _idle_api_send(m: LongRequestClient, invoke_id: int, count: int, now: float) -> Code | None:
    ports = m.ports
    if count > BLOCKS_MAX:
        # send_too_long (spec/sessions/long_request_client.yaml:44)
        m.blocks = 0
        m.sent = 0
        if m.trace is not None:
            m.trace.taken("send_too_long")
        return Code.TOO_LONG
    # send_begun (spec/sessions/long_request_client.yaml:45)
    m.pending = invoke_id
    m.blocks = count
    m.sent = 1
    m.state = SENDING
    if m.trace is not None:
        m.trace.taken("send_begun")
    ports.send_first(invoke_id, 1, count == 1)
    return None


def _sending_api_send(m: LongRequestClient, invoke_id: int, count: int, now: float) -> Code | None:
    ports = m.ports
    if count > BLOCKS_MAX:
        # send_too_long (spec/sessions/long_request_client.yaml:44)
        m.blocks = 0
        m.sent = 0
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("send_too_long")
        return Code.TOO_LONG
    # send_begun (spec/sessions/long_request_client.yaml:45)
    m.pending = invoke_id
    m.blocks = count
    m.sent = 1
    if m.trace is not None:
        m.trace.taken("send_begun")
    ports.send_first(invoke_id, 1, count == 1)
    return None


def _idle_api_abandon(m: LongRequestClient, now: float) -> Code | None:
    # unexpected_api_abandon (spec/sessions/long_request_client.yaml:37)
    if m.trace is not None:
        m.trace.taken("unexpected_api_abandon")
    return None


def _sending_api_abandon(m: LongRequestClient, now: float) -> Code | None:
    # abandon (spec/sessions/long_request_client.yaml:46)
    m.blocks = 0
    m.sent = 0
    m.state = IDLE
    if m.trace is not None:
        m.trace.taken("abandon")
    return None


def _idle_rx_taken(m: LongRequestClient, invoke_id: int, number: int, now: float) -> Code | None:
    # unexpected_rx_taken (spec/sessions/long_request_client.yaml:36)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_taken")
    return None


def _sending_rx_taken(m: LongRequestClient, invoke_id: int, number: int, now: float) -> Code | None:
    ports = m.ports
    if invoke_id != m.pending:
        # taken_foreign (spec/sessions/long_request_client.yaml:52)
        if m.trace is not None:
            m.trace.taken("taken_foreign")
        return None
    if number != m.sent:
        # taken_wrong_number (spec/sessions/long_request_client.yaml:53)
        m.blocks = 0
        m.sent = 0
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("taken_wrong_number")
        return Code.BLOCK_SEQUENCE
    if m.sent < m.blocks:
        # taken_next (spec/sessions/long_request_client.yaml:54)
        argument_0_1 = m.sent + 1
        argument_0_2 = m.sent + 1 == m.blocks
        m.sent = m.sent + 1
        if m.trace is not None:
            m.trace.taken("taken_next")
        ports.send_block(m.pending, argument_0_1, argument_0_2)
        return None
    # taken_past_the_end (spec/sessions/long_request_client.yaml:55)
    m.blocks = 0
    m.sent = 0
    m.state = IDLE
    if m.trace is not None:
        m.trace.taken("taken_past_the_end")
    return Code.UNEXPECTED_APDU


def _idle_rx_answer(m: LongRequestClient, invoke_id: int, refusal: bool, now: float) -> Code | None:
    # unexpected_rx_answer (spec/sessions/long_request_client.yaml:36)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_answer")
    return None


def _sending_rx_answer(m: LongRequestClient, invoke_id: int, refusal: bool, now: float) -> Code | None:
    ports = m.ports
    if invoke_id != m.pending:
        # answer_foreign (spec/sessions/long_request_client.yaml:60)
        if m.trace is not None:
            m.trace.taken("answer_foreign")
        return None
    if m.sent < m.blocks and not refusal:
        # answer_early (spec/sessions/long_request_client.yaml:61)
        m.blocks = 0
        m.sent = 0
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("answer_early")
        return Code.UNEXPECTED_APDU
    # answer_ended (spec/sessions/long_request_client.yaml:62)
    m.blocks = 0
    m.sent = 0
    m.state = IDLE
    if m.trace is not None:
        m.trace.taken("answer_ended")
    ports.tell_answered()
    return None


_ABOUT: Final = About(
    "long_request_client", settings=(), variables=("pending", "blocks", "sent"), timers=(),
    fields={
        "api.send": ("invoke_id", "count"),
        "api.abandon": (),
        "rx.taken": ("invoke_id", "number"),
        "rx.answer": ("invoke_id", "refusal"),
    },
    ports={
        "send_first": ("send", "first"),
        "send_block": ("send", "block"),
        "tell_answered": ("tell", "answered"),
    },
)


_API_SEND: Final[tuple[Callable[[LongRequestClient, int, int, float], Code | None], ...]] = (_idle_api_send, _sending_api_send,)
_API_ABANDON: Final[tuple[Callable[[LongRequestClient, float], Code | None], ...]] = (_idle_api_abandon, _sending_api_abandon,)
_RX_TAKEN: Final[tuple[Callable[[LongRequestClient, int, int, float], Code | None], ...]] = (_idle_rx_taken, _sending_rx_taken,)
_RX_ANSWER: Final[tuple[Callable[[LongRequestClient, int, bool, float], Code | None], ...]] = (
    _idle_rx_answer, _sending_rx_answer,
)
