# Generated from spec/sessions/long_answer_server.yaml. Do not edit: change the spec and run `win12 spec generate`.

"""Session `long_answer_server`: 2 states, 10 transitions.

The server's (meter's) side of an answer that is too long for one APDU: GET, normal and with list, and ACTION (IEC 62056-5-3,
7.3.3, 7.3.5).

The answer is cut and block 1 is sent at once; the client asks for the block after n by the number n. When it repeats the
question before, the block was lost and the same goes out again; any other number ends the transfer. So does any other request,
and the next transfer begins at 1. The last block is kept, in case it is lost, until then.
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
        self.trace: Recorder | None = recorder(self, trace, _ABOUT)
        self.ports: Ports = ports if self.trace is None else self.trace.watch(ports)
        self.state: State = IDLE
        self.service = service
        self.pending = 0  # invoke id of the request that is answered
        self.blocks = 0  # of the answer
        self.sent = 0  # number of the block sent last

    def api_answer(self, invoke_id: int, count: int, now: float) -> Code | None:
        """api.answer: an answer, cut into so many blocks."""
        if self.trace is not None:
            return self.trace.step("api.answer", _API_ANSWER[self.state], (invoke_id, count), now)
        return _API_ANSWER[self.state](self, invoke_id, count, now)

    def api_request(self, now: float) -> Code | None:
        """api.request: another request of the client came."""
        if self.trace is not None:
            return self.trace.step("api.request", _API_REQUEST[self.state], (), now)
        return _API_REQUEST[self.state](self, now)

    def rx_next(self, invoke_id: int, number: int, now: float) -> Code | None:
        """rx.next: get-request-next, or action-request-next-pblock."""
        if self.trace is not None:
            return self.trace.step("rx.next", _RX_NEXT[self.state], (invoke_id, number), now)
        return _RX_NEXT[self.state](self, invoke_id, number, now)


def _idle_api_answer(m: LongAnswerServer, invoke_id: int, count: int, now: float) -> Code | None:
    ports = m.ports
    if count > BLOCKS_MAX:
        # answer_too_long (spec/sessions/long_answer_server.yaml:53)
        m.blocks = 0
        m.sent = 0
        if m.trace is not None:
            m.trace.taken("answer_too_long")
        return Code.TOO_LONG
    # answer_begun (spec/sessions/long_answer_server.yaml:54)
    m.pending = invoke_id
    m.blocks = count
    m.sent = 1
    m.state = SENDING
    if m.trace is not None:
        m.trace.taken("answer_begun")
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
            m.trace.taken("answer_too_long")
        return Code.TOO_LONG
    # answer_begun (spec/sessions/long_answer_server.yaml:54)
    m.pending = invoke_id
    m.blocks = count
    m.sent = 1
    if m.trace is not None:
        m.trace.taken("answer_begun")
    ports.send_block(invoke_id, 1, count == 1)
    return None


def _idle_api_request(m: LongAnswerServer, now: float) -> Code | None:
    # unexpected_api_request (spec/sessions/long_answer_server.yaml:46)
    if m.trace is not None:
        m.trace.taken("unexpected_api_request")
    return None


def _sending_api_request(m: LongAnswerServer, now: float) -> Code | None:
    # replaced (spec/sessions/long_answer_server.yaml:55)
    m.blocks = 0
    m.sent = 0
    m.state = IDLE
    if m.trace is not None:
        m.trace.taken("replaced")
    return None


def _idle_rx_next(m: LongAnswerServer, invoke_id: int, number: int, now: float) -> Code | None:
    ports = m.ports
    # unexpected_rx_next (spec/sessions/long_answer_server.yaml:45)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_next")
    ports.send_refused(invoke_id, number, NONE_IN_PROGRESS)
    return None


def _sending_rx_next(m: LongAnswerServer, invoke_id: int, number: int, now: float) -> Code | None:
    ports = m.ports
    if invoke_id != m.pending:
        # next_foreign (spec/sessions/long_answer_server.yaml:61)
        if m.trace is not None:
            m.trace.taken("next_foreign")
        ports.send_refused(invoke_id, number, NONE_IN_PROGRESS)
        return None
    if number + 1 == m.sent:
        # next_again (spec/sessions/long_answer_server.yaml:62)
        if m.trace is not None:
            m.trace.taken("next_again")
        ports.send_block(m.pending, m.sent, m.sent == m.blocks)
        return None
    if number != m.sent:
        # next_wrong_number (spec/sessions/long_answer_server.yaml:63)
        m.blocks = 0
        m.sent = 0
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("next_wrong_number")
        ports.send_refused(m.pending, number, BLOCK_NUMBER_INVALID if m.service == SERVICE_GET else LONG_ACTION_ABORTED)
        return None
    if m.sent < m.blocks:
        # next_sent (spec/sessions/long_answer_server.yaml:64)
        argument_0_1 = m.sent + 1
        argument_0_2 = m.sent + 1 == m.blocks
        m.sent = m.sent + 1
        if m.trace is not None:
            m.trace.taken("next_sent")
        ports.send_block(m.pending, argument_0_1, argument_0_2)
        return None
    # next_past_the_end (spec/sessions/long_answer_server.yaml:65)
    m.blocks = 0
    m.sent = 0
    m.state = IDLE
    if m.trace is not None:
        m.trace.taken("next_past_the_end")
    ports.send_refused(m.pending, number, DATA_BLOCK_UNAVAILABLE)
    return None


_ABOUT: Final = About(
    "long_answer_server", settings=("service",), variables=("pending", "blocks", "sent"), timers=(),
    fields={
        "api.answer": ("invoke_id", "count"),
        "api.request": (),
        "rx.next": ("invoke_id", "number"),
    },
    ports={
        "send_block": ("send", "block"),
        "send_refused": ("send", "refused"),
    },
)


_API_ANSWER: Final[tuple[Callable[[LongAnswerServer, int, int, float], Code | None], ...]] = (
    _idle_api_answer, _sending_api_answer,
)
_API_REQUEST: Final[tuple[Callable[[LongAnswerServer, float], Code | None], ...]] = (_idle_api_request, _sending_api_request,)
_RX_NEXT: Final[tuple[Callable[[LongAnswerServer, int, int, float], Code | None], ...]] = (_idle_rx_next, _sending_rx_next,)
