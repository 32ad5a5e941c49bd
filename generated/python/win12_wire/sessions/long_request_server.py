# Generated from spec/sessions/long_request_server.yaml. Do not edit: change the spec and run `win12 spec generate`.

"""Session `long_request_server`: 3 states, 16 transitions.

The server's (meter's) side of a request that comes in blocks: SET and ACTION, normal and with list (IEC 62056-5-3, 7.3.4, 7.3.5).

Block 1 comes with the names of what is set or called. Each block but the last is acknowledged by its number, which asks for the
next; the last one is answered. When a block comes again, its acknowledgement was lost and is sent again, and so is the answer:
what was asked is done once. (Block 1 begins a request, so one of a single block that comes again is done again, as a short request
is: that it does not come again is the business of the layer below, or of the counters of a ciphered association.) Any other number ends the transfer, and so does any other request; nothing is done then.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Final, Protocol

from win12_wire.errors import Code
from win12_wire.sessions import About, Recorder, Trace, recorder


class State(IntEnum):
    """Where the dialogue is."""

    IDLE = 0  # no long request
    TAKING = 1  # some blocks have come
    TAKEN = 2  # all have come; the answer was given, or is being made


class Service(IntEnum):
    set = 0
    action = 1


IDLE: Final = State.IDLE
TAKING: Final = State.TAKING
TAKEN: Final = State.TAKEN
SERVICE_SET: Final = Service.set
LONG_ACTION_ABORTED: Final = 15
NO_LONG_ACTION_IN_PROGRESS: Final = 16
LONG_SET_ABORTED: Final = 17
NO_LONG_SET_IN_PROGRESS: Final = 18
BLOCK_NUMBER_INVALID: Final = 19


class Ports(Protocol):
    """What the machine asks of the outside, and what it has done there."""

    def room(self) -> bool:
        """What has come, this block included, is not longer than we take."""
        ...

    def send_taken(self, invoke_id: int, number: int) -> None:
        """Set-response-datablock, or action-response-next-pblock."""
        ...

    def send_refused(self, invoke_id: int, number: int, result: int) -> None:
        """Set-response-last-datablock, or action-response-normal."""
        ...

    def send_again(self, invoke_id: int, number: int) -> None:
        """The answer that was given to the request."""
        ...

    def tell_whole(self, invoke_id: int, number: int) -> None:
        """The request is complete: do it and answer."""
        ...

    def keep(self, number: int) -> None:
        """The octets of this block come after those kept."""
        ...


class LongRequestServer:
    """The machine. Each event is a method; it returns the error the step ended with, None if none."""

    __slots__ = ("most", "pending", "ports", "received", "service", "state", "trace",)

    def __init__(self, ports: Ports, *, most: int, service: int, trace: Trace | None = None) -> None:
        self.trace: Recorder | None = recorder(self, trace, _ABOUT)
        self.ports: Ports = ports if self.trace is None else self.trace.watch(ports)
        self.state: State = IDLE
        self.most = most
        self.service = service
        self.pending = 0  # invoke id of the request
        self.received = 0  # number of the last block taken

    def rx_first(self, invoke_id: int, number: int, last: bool, now: float) -> Code | None:
        """rx.first: the request with its first block; what was kept before is gone."""
        if self.trace is not None:
            return self.trace.step("rx.first", _RX_FIRST[self.state], (invoke_id, number, last), now)
        return _RX_FIRST[self.state](self, invoke_id, number, last, now)

    def rx_block(self, invoke_id: int, number: int, last: bool, now: float) -> Code | None:
        """rx.block: see the specification."""
        if self.trace is not None:
            return self.trace.step("rx.block", _RX_BLOCK[self.state], (invoke_id, number, last), now)
        return _RX_BLOCK[self.state](self, invoke_id, number, last, now)

    def api_request(self, now: float) -> Code | None:
        """api.request: another request of the client came."""
        if self.trace is not None:
            return self.trace.step("api.request", _API_REQUEST[self.state], (), now)
        return _API_REQUEST[self.state](self, now)


def _idle_rx_first(m: LongRequestServer, invoke_id: int, number: int, last: bool, now: float) -> Code | None:
    ports = m.ports
    if number != 1:
        # first_wrong_number (spec/sessions/long_request_server.yaml:72)
        m.received = 0
        if m.trace is not None:
            m.trace.taken("first_wrong_number")
        ports.send_refused(invoke_id, number, BLOCK_NUMBER_INVALID if m.service == SERVICE_SET else LONG_ACTION_ABORTED)
        return None
    room = ports.room()
    if not room:
        # first_too_large (spec/sessions/long_request_server.yaml:73)
        m.received = 0
        if m.trace is not None:
            m.trace.taken("first_too_large")
        ports.send_refused(invoke_id, number, LONG_SET_ABORTED if m.service == SERVICE_SET else LONG_ACTION_ABORTED)
        return None
    if last:
        # first_whole (spec/sessions/long_request_server.yaml:74)
        m.pending = invoke_id
        m.received = number
        m.state = TAKEN
        if m.trace is not None:
            m.trace.taken("first_whole")
        ports.keep(number)
        ports.tell_whole(invoke_id, number)
        return None
    # first_taken (spec/sessions/long_request_server.yaml:75)
    m.pending = invoke_id
    m.received = number
    m.state = TAKING
    if m.trace is not None:
        m.trace.taken("first_taken")
    ports.keep(number)
    ports.send_taken(invoke_id, number)
    return None


def _taking_rx_first(m: LongRequestServer, invoke_id: int, number: int, last: bool, now: float) -> Code | None:
    ports = m.ports
    if number != 1:
        # first_wrong_number (spec/sessions/long_request_server.yaml:72)
        m.received = 0
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("first_wrong_number")
        ports.send_refused(invoke_id, number, BLOCK_NUMBER_INVALID if m.service == SERVICE_SET else LONG_ACTION_ABORTED)
        return None
    room = ports.room()
    if not room:
        # first_too_large (spec/sessions/long_request_server.yaml:73)
        m.received = 0
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("first_too_large")
        ports.send_refused(invoke_id, number, LONG_SET_ABORTED if m.service == SERVICE_SET else LONG_ACTION_ABORTED)
        return None
    if last:
        # first_whole (spec/sessions/long_request_server.yaml:74)
        m.pending = invoke_id
        m.received = number
        m.state = TAKEN
        if m.trace is not None:
            m.trace.taken("first_whole")
        ports.keep(number)
        ports.tell_whole(invoke_id, number)
        return None
    # first_taken (spec/sessions/long_request_server.yaml:75)
    m.pending = invoke_id
    m.received = number
    if m.trace is not None:
        m.trace.taken("first_taken")
    ports.keep(number)
    ports.send_taken(invoke_id, number)
    return None


def _taken_rx_first(m: LongRequestServer, invoke_id: int, number: int, last: bool, now: float) -> Code | None:
    ports = m.ports
    if number != 1:
        # first_wrong_number (spec/sessions/long_request_server.yaml:72)
        m.received = 0
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("first_wrong_number")
        ports.send_refused(invoke_id, number, BLOCK_NUMBER_INVALID if m.service == SERVICE_SET else LONG_ACTION_ABORTED)
        return None
    room = ports.room()
    if not room:
        # first_too_large (spec/sessions/long_request_server.yaml:73)
        m.received = 0
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("first_too_large")
        ports.send_refused(invoke_id, number, LONG_SET_ABORTED if m.service == SERVICE_SET else LONG_ACTION_ABORTED)
        return None
    if last:
        # first_whole (spec/sessions/long_request_server.yaml:74)
        m.pending = invoke_id
        m.received = number
        if m.trace is not None:
            m.trace.taken("first_whole")
        ports.keep(number)
        ports.tell_whole(invoke_id, number)
        return None
    # first_taken (spec/sessions/long_request_server.yaml:75)
    m.pending = invoke_id
    m.received = number
    m.state = TAKING
    if m.trace is not None:
        m.trace.taken("first_taken")
    ports.keep(number)
    ports.send_taken(invoke_id, number)
    return None


def _idle_rx_block(m: LongRequestServer, invoke_id: int, number: int, last: bool, now: float) -> Code | None:
    ports = m.ports
    # unexpected_rx_block (spec/sessions/long_request_server.yaml:63)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_block")
    ports.send_refused(invoke_id, number, NO_LONG_SET_IN_PROGRESS if m.service == SERVICE_SET else NO_LONG_ACTION_IN_PROGRESS)
    return None


def _taking_rx_block(m: LongRequestServer, invoke_id: int, number: int, last: bool, now: float) -> Code | None:
    ports = m.ports
    if invoke_id != m.pending:
        # block_foreign (spec/sessions/long_request_server.yaml:81)
        if m.trace is not None:
            m.trace.taken("block_foreign")
        ports.send_refused(invoke_id, number, NO_LONG_SET_IN_PROGRESS if m.service == SERVICE_SET else NO_LONG_ACTION_IN_PROGRESS)
        return None
    if number == m.received:
        # block_again (spec/sessions/long_request_server.yaml:82)
        if m.trace is not None:
            m.trace.taken("block_again")
        ports.send_taken(m.pending, number)
        return None
    if number != m.received + 1:
        # block_wrong_number (spec/sessions/long_request_server.yaml:83)
        m.received = 0
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("block_wrong_number")
        ports.send_refused(m.pending, number, BLOCK_NUMBER_INVALID if m.service == SERVICE_SET else LONG_ACTION_ABORTED)
        return None
    if number > m.most:
        # block_too_many (spec/sessions/long_request_server.yaml:84)
        m.received = 0
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("block_too_many")
        ports.send_refused(m.pending, number, LONG_SET_ABORTED if m.service == SERVICE_SET else LONG_ACTION_ABORTED)
        return None
    room = ports.room()
    if not room:
        # block_too_large (spec/sessions/long_request_server.yaml:85)
        m.received = 0
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("block_too_large")
        ports.send_refused(m.pending, number, LONG_SET_ABORTED if m.service == SERVICE_SET else LONG_ACTION_ABORTED)
        return None
    if last:
        # block_whole (spec/sessions/long_request_server.yaml:86)
        m.received = number
        m.state = TAKEN
        if m.trace is not None:
            m.trace.taken("block_whole")
        ports.keep(number)
        ports.tell_whole(m.pending, number)
        return None
    # block_taken (spec/sessions/long_request_server.yaml:87)
    m.received = number
    if m.trace is not None:
        m.trace.taken("block_taken")
    ports.keep(number)
    ports.send_taken(m.pending, number)
    return None


def _taken_rx_block(m: LongRequestServer, invoke_id: int, number: int, last: bool, now: float) -> Code | None:
    ports = m.ports
    if invoke_id == m.pending and number == m.received:
        # late_again (spec/sessions/long_request_server.yaml:92)
        if m.trace is not None:
            m.trace.taken("late_again")
        ports.send_again(m.pending, number)
        return None
    # late_none (spec/sessions/long_request_server.yaml:93)
    if m.trace is not None:
        m.trace.taken("late_none")
    ports.send_refused(invoke_id, number, NO_LONG_SET_IN_PROGRESS if m.service == SERVICE_SET else NO_LONG_ACTION_IN_PROGRESS)
    return None


def _idle_api_request(m: LongRequestServer, now: float) -> Code | None:
    # unexpected_api_request (spec/sessions/long_request_server.yaml:64)
    if m.trace is not None:
        m.trace.taken("unexpected_api_request")
    return None


def _taking_or_taken_api_request(m: LongRequestServer, now: float) -> Code | None:
    # replaced (spec/sessions/long_request_server.yaml:94)
    m.received = 0
    m.state = IDLE
    if m.trace is not None:
        m.trace.taken("replaced")
    return None


_ABOUT: Final = About(
    "long_request_server", settings=("most", "service"), variables=("pending", "received"), timers=(),
    fields={
        "rx.first": ("invoke_id", "number", "last"),
        "rx.block": ("invoke_id", "number", "last"),
        "api.request": (),
    },
    ports={
        "room": ("ask", "room"),
        "send_taken": ("send", "taken"),
        "send_refused": ("send", "refused"),
        "send_again": ("send", "again"),
        "tell_whole": ("tell", "whole"),
        "keep": ("call", "keep"),
    },
)


_RX_FIRST: Final[tuple[Callable[[LongRequestServer, int, int, bool, float], Code | None], ...]] = (
    _idle_rx_first, _taking_rx_first, _taken_rx_first,
)
_RX_BLOCK: Final[tuple[Callable[[LongRequestServer, int, int, bool, float], Code | None], ...]] = (
    _idle_rx_block, _taking_rx_block, _taken_rx_block,
)
_API_REQUEST: Final[tuple[Callable[[LongRequestServer, float], Code | None], ...]] = (
    _idle_api_request, _taking_or_taken_api_request, _taking_or_taken_api_request,
)
