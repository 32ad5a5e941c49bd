# Generated from spec/sessions/long_answer_server.yaml. Do not edit: change the spec and run `win12 spec generate`.

"""Session `long_answer_server`: 2 states, 10 transitions.

The server's (meter's) side of an answer that is too long for one APDU: GET, normal and with list, and ACTION (IEC 62056-5-3,
7.3.3, 7.3.5).

The answer is cut and block 1 is sent at once; the client asks for the block after n by the number n. When it repeats the
question before, the block was lost and the same goes out again; any other number ends the transfer. So does any other request,
and the next transfer begins at 1. The last block is kept, in case it is lost, until then.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import IntEnum
from typing import Any, Final, Protocol

from win12_wire import limits
from win12_wire.errors import Code
from win12_wire.sessions import Step, Trace


class State(IntEnum):
    """Where the dialogue is."""

    IDLE = 0  # no long answer
    SENDING = 1  # an answer is fetched


class Service(IntEnum):
    get = 0
    action = 1


IDLE: Final = State.IDLE
SENDING: Final = State.SENDING
SERVICE_GET: Final = Service.get
BLOCKS_MAX: Final = limits.BLOCKS_MAX
DATA_BLOCK_UNAVAILABLE: Final = 14
LONG_ACTION_ABORTED: Final = 15
NONE_IN_PROGRESS: Final = 16
BLOCK_NUMBER_INVALID: Final = 19


class Ports(Protocol):
    """What the machine asks of the outside, and what it has done there."""

    def send_block(self, invoke_id: int, number: int, last: bool) -> None:
        """Get-response-with-datablock, or action-response-with-pblock."""
        ...

    def send_refused(self, invoke_id: int, number: int, result: int) -> None:
        """Last block with a result for GET, action-response-normal for ACTION."""
        ...


class LongAnswerServer:
    """The machine. Each event is a method; it returns the error the step ended with, None if none."""

    __slots__ = ("blocks", "pending", "ports", "sent", "service", "state", "trace",)

    def __init__(self, ports: Ports, *, service: int, trace: Trace | None = None) -> None:
        self.ports = ports
        self.state: State = IDLE
        self.trace = trace
        self.service = service
        self.pending = 0  # invoke id of the request that is answered
        self.blocks = 0  # of the answer
        self.sent = 0  # number of the block sent last

    def api_answer(self, invoke_id: int, count: int, now: float) -> Code | None:
        """api.answer: an answer, cut into so many blocks."""
        return _API_ANSWER[self.state](self, invoke_id, count, now)

    def api_request(self, now: float) -> Code | None:
        """api.request: another request of the client came."""
        return _API_REQUEST[self.state](self, now)

    def rx_next(self, invoke_id: int, number: int, now: float) -> Code | None:
        """rx.next: get-request-next, or action-request-next-pblock."""
        return _RX_NEXT[self.state](self, invoke_id, number, now)

    def log(self, id: str, event: str, values: Mapping[str, Any], error: str | None) -> None:
        """Give a step to the trace, if there is one; `values` are the locals of the step."""
        if self.trace is not None:
            fields: dict[str, int] = {name: values[name] for name in _FIELDS[event]}
            answers: dict[str, int] = {name: values[name] for name in _ASKS if values.get(name) is not None}
            variables: dict[str, int] = {"pending": self.pending, "blocks": self.blocks, "sent": self.sent}
            self.trace(Step(id, event, fields, answers, self.state.name, variables, error))


def _idle_api_answer(m: LongAnswerServer, invoke_id: int, count: int, now: float) -> Code | None:
    ports = m.ports
    if count > BLOCKS_MAX:
        # answer_too_long (spec/sessions/long_answer_server.yaml:53)
        m.blocks = 0
        m.sent = 0
        if m.trace is not None:
            m.log("answer_too_long", "api.answer", locals(), Code.TOO_LONG)
        return Code.TOO_LONG
    # answer_begun (spec/sessions/long_answer_server.yaml:54)
    m.pending = invoke_id
    m.blocks = count
    m.sent = 1
    m.state = SENDING
    if m.trace is not None:
        m.log("answer_begun", "api.answer", locals(), None)
    ports.send_block(invoke_id, 1, count == 1)
    return None


def _sending_api_answer(m: LongAnswerServer, invoke_id: int, count: int, now: float) -> Code | None:
    ports = m.ports
    if count > BLOCKS_MAX:
        # answer_too_long (spec/sessions/long_answer_server.yaml:53)
        m.blocks = 0
        m.sent = 0
        m.state = IDLE
        if m.trace is not None:
            m.log("answer_too_long", "api.answer", locals(), Code.TOO_LONG)
        return Code.TOO_LONG
    # answer_begun (spec/sessions/long_answer_server.yaml:54)
    m.pending = invoke_id
    m.blocks = count
    m.sent = 1
    if m.trace is not None:
        m.log("answer_begun", "api.answer", locals(), None)
    ports.send_block(invoke_id, 1, count == 1)
    return None


def _idle_api_request(m: LongAnswerServer, now: float) -> Code | None:
    # unexpected_api_request (spec/sessions/long_answer_server.yaml:46)
    if m.trace is not None:
        m.log("unexpected_api_request", "api.request", locals(), None)
    return None


def _sending_api_request(m: LongAnswerServer, now: float) -> Code | None:
    # replaced (spec/sessions/long_answer_server.yaml:55)
    m.blocks = 0
    m.sent = 0
    m.state = IDLE
    if m.trace is not None:
        m.log("replaced", "api.request", locals(), None)
    return None


def _idle_rx_next(m: LongAnswerServer, invoke_id: int, number: int, now: float) -> Code | None:
    ports = m.ports
    # unexpected_rx_next (spec/sessions/long_answer_server.yaml:45)
    if m.trace is not None:
        m.log("unexpected_rx_next", "rx.next", locals(), None)
    ports.send_refused(invoke_id, number, NONE_IN_PROGRESS)
    return None


def _sending_rx_next(m: LongAnswerServer, invoke_id: int, number: int, now: float) -> Code | None:
    ports = m.ports
    if invoke_id != m.pending:
        # next_foreign (spec/sessions/long_answer_server.yaml:61)
        if m.trace is not None:
            m.log("next_foreign", "rx.next", locals(), None)
        ports.send_refused(invoke_id, number, NONE_IN_PROGRESS)
        return None
    if number + 1 == m.sent:
        # next_again (spec/sessions/long_answer_server.yaml:62)
        if m.trace is not None:
            m.log("next_again", "rx.next", locals(), None)
        ports.send_block(m.pending, m.sent, m.sent == m.blocks)
        return None
    if number != m.sent:
        # next_wrong_number (spec/sessions/long_answer_server.yaml:63)
        m.blocks = 0
        m.sent = 0
        m.state = IDLE
        if m.trace is not None:
            m.log("next_wrong_number", "rx.next", locals(), None)
        ports.send_refused(m.pending, number, BLOCK_NUMBER_INVALID if m.service == SERVICE_GET else LONG_ACTION_ABORTED)
        return None
    if m.sent < m.blocks:
        # next_sent (spec/sessions/long_answer_server.yaml:64)
        argument_0_1 = m.sent + 1
        argument_0_2 = m.sent + 1 == m.blocks
        m.sent = m.sent + 1
        if m.trace is not None:
            m.log("next_sent", "rx.next", locals(), None)
        ports.send_block(m.pending, argument_0_1, argument_0_2)
        return None
    # next_past_the_end (spec/sessions/long_answer_server.yaml:65)
    m.blocks = 0
    m.sent = 0
    m.state = IDLE
    if m.trace is not None:
        m.log("next_past_the_end", "rx.next", locals(), None)
    ports.send_refused(m.pending, number, DATA_BLOCK_UNAVAILABLE)
    return None


_FIELDS: Final[dict[str, tuple[str, ...]]] = {
    "api.answer": ("invoke_id", "count",),
    "api.request": (),
    "rx.next": ("invoke_id", "number",),
}
_ASKS: Final[tuple[str, ...]] = ()


_API_ANSWER: Final[tuple[Callable[[LongAnswerServer, int, int, float], Code | None], ...]] = (
    _idle_api_answer, _sending_api_answer,
)
_API_REQUEST: Final[tuple[Callable[[LongAnswerServer, float], Code | None], ...]] = (_idle_api_request, _sending_api_request,)
_RX_NEXT: Final[tuple[Callable[[LongAnswerServer, int, int, float], Code | None], ...]] = (_idle_rx_next, _sending_rx_next,)
