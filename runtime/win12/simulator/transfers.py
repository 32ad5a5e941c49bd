"""Service-specific block transfer, the meter's side: answers cut, requests put together (IEC 62056-5-3, 7.3.3 to 7.3.5).

Which block is acknowledged, sent, sent again or refused is decided by the machines spec/sessions/long_answer_server.yaml and
long_request_server.yaml; here they are bound to octets and to the forms that GET, SET and ACTION have for their words.
"""

from collections.abc import Callable
from typing import Any

from win12_wire import limits
from win12_wire.frames import action, get
from win12_wire.frames import set as setting
from win12_wire.sessions import long_answer_server, long_request_server
from win12_wire.sessions.long_answer_server import LongAnswerServer
from win12_wire.sessions.long_request_server import LongRequestServer

from win12.transport.pieces import Pieces, room_for_raw

REQUEST_MAX = min(limits.TRANSFER_MAX, 262144)
"""Octets of a request in blocks that the meter takes."""
_GET_OVERHEAD = 9
"""Octets of a get-response-with-datablock besides its raw data and their length."""
_ACTION_OVERHEAD = 8

Service = long_answer_server.Service
RequestService = long_request_server.Service


def block_room(service: Service, largest: int) -> int:
    """Octets of raw data in a block of an answer of at most `largest` octets; less than 1 when none fit."""
    return room_for_raw(largest, _GET_OVERHEAD if service is Service.get else _ACTION_OVERHEAD)


class LongAnswers:
    """Long answers of one service. Every method returns the response object to send."""

    def __init__(self, service: Service) -> None:
        self._machine = LongAnswerServer(self, service=service)
        self._service = service
        self._pieces = Pieces(b"", 1)
        self._priority = 1
        self._response: Any = None

    def answer(self, request: Any, raw: bytes, room: int) -> Any:
        """The first block of the answer `raw`, None when it has too many."""
        self._pieces = Pieces(raw, room)
        return self._step(request, self._machine.api_answer, request.invoke_id, self._pieces.count)

    def next(self, request: Any) -> Any:
        """The block that a get-request-next or action-request-next-pblock asks for, or a refusal."""
        return self._step(request, self._machine.rx_next, request.invoke_id, request.block_number)

    def replaced(self) -> None:
        """Another request came."""
        self._machine.api_request(0.0)
        self._forget_ended()

    def _step(self, request: Any, step: Callable[[int, int, float], object], invoke_id: int, number: int) -> Any:
        self._response, self._priority = None, request.priority
        step(invoke_id, number, 0.0)
        self._forget_ended()
        return self._response

    def _forget_ended(self) -> None:
        if self._machine.state is long_answer_server.IDLE:
            self._pieces = Pieces(b"", 1)

    # --- ports of the machine

    def send_block(self, invoke_id: int, number: int, last: bool) -> None:
        """A block of the answer."""
        form = get.GetResponseWithDatablock if self._service is Service.get else action.ActionResponseWithPblock
        raw = self._pieces.piece(number)
        self._response = form(invoke_id=invoke_id, priority=self._priority, last_block=int(last), block_number=number, raw=raw)

    def send_refused(self, invoke_id: int, number: int, result: int) -> None:
        """There is no such block."""
        echoed: dict[str, Any] = {"invoke_id": invoke_id, "priority": self._priority}
        if self._service is Service.get:
            self._response = get.GetResponseWithDatablock(**echoed, last_block=1, block_number=number, error=result)
        else:
            self._response = action.ActionResponseNormal(**echoed, result=result)


class LongRequests:
    """Long requests of one service. `perform` does what a complete one asks, given its first block and all its octets."""

    def __init__(self, service: RequestService) -> None:
        self._machine = LongRequestServer(self, most=limits.BLOCKS_MAX, service=service)
        self._service = service
        self._first: Any = None
        self._raw = bytearray()
        self._block: Any = None
        self._complete = False
        self._response: Any = None
        self._answered: Any = None

    def first(self, request: Any, perform: Callable[[Any, bytes], Any]) -> Any:
        """The request with its first block has come; what to answer."""
        self._first, self._raw, self._answered = request, bytearray(), None
        return self._take(request, self._machine.rx_first, perform)

    def block(self, request: Any, perform: Callable[[Any, bytes], Any]) -> Any:
        """One more block has come; what to answer."""
        return self._take(request, self._machine.rx_block, perform)

    def replaced(self) -> None:
        """Another request came."""
        self._machine.api_request(0.0)
        self._forget_ended()

    def _take(
        self, request: Any, step: Callable[[int, int, bool, float], object], perform: Callable[[Any, bytes], Any]
    ) -> Any:  # fmt: skip
        self._block, self._response, self._complete = request, None, False
        step(request.invoke_id, request.block_number, bool(request.last_block), 0.0)
        if self._complete:
            first, raw, self._raw = self._first, bytes(self._raw), bytearray()
            self._response = self._answered = perform(first, raw)
        self._forget_ended()
        return self._response

    def _forget_ended(self) -> None:
        if self._machine.state is long_request_server.IDLE:
            self._first, self._raw, self._answered = None, bytearray(), None

    # --- ports of the machine

    def room(self) -> bool:
        """Whether the block in hand fits the limit."""
        return len(self._raw) + len(self._block.raw) <= REQUEST_MAX

    def keep(self, number: int) -> None:  # they come in order
        """Its octets are the next."""
        self._raw += self._block.raw

    def send_taken(self, invoke_id: int, number: int) -> None:
        """Go on."""
        form = setting.SetResponseDatablock if self._service is RequestService.set else action.ActionResponseNextPblock
        self._response = form(invoke_id=invoke_id, priority=self._block.priority, block_number=number)

    def send_refused(self, invoke_id: int, number: int, result: int) -> None:
        """The transfer has ended, or was none."""
        echoed: dict[str, Any] = {"invoke_id": invoke_id, "priority": self._block.priority, "result": result}
        if self._service is RequestService.set:
            self._response = setting.SetResponseLastDatablock(**echoed, block_number=number)
        else:
            self._response = action.ActionResponseNormal(**echoed)

    def send_again(self, invoke_id: int, number: int) -> None:  # kept as it was sent
        """The answer that was lost."""
        self._response = self._answered

    def tell_whole(self, invoke_id: int, number: int) -> None:  # told to whoever takes it
        """All blocks are there."""
        self._complete = True


class Transfers:
    """What is half done in one association. A request that continues nothing ends all of it."""

    def __init__(self) -> None:
        self.get, self.action = LongAnswers(Service.get), LongAnswers(Service.action)
        self.set_requests = LongRequests(RequestService.set)
        self.action_requests = LongRequests(RequestService.action)

    def replaced(self, request: Any) -> None:
        """A request came."""
        if type(request) not in _CONTINUING:
            for one in (self.get, self.action, self.set_requests, self.action_requests):
                one.replaced()


_CONTINUING = frozenset(
    {get.GetRequestNext, setting.SetRequestWithDatablock, action.ActionRequestNextPblock, action.ActionRequestWithPblock}
)
