"""Block transfer by short names, the meter's side: answers cut, requests put together (IEC 62056-5-3, 7.3).

The machines are those of GET and SET (spec/sessions/long_answer_server.yaml, long_request_server.yaml); here they are bound to
the forms that Read and Write have for their words. There is no invoke id, so that there is one transfer of each kind at most.
"""

from collections.abc import Callable
from typing import Any, Final, TypeAlias

from win12_wire.frames.short_name import (
    AccessChoice,
    ReadChoice,
    ReadDataBlockAccess,
    ReadRequest,
    ReadResponse,
    ReadResult,
    WriteChoice,
    WriteDataBlockAccess,
    WriteRequest,
    WriteResponse,
    WriteResult,
)
from win12_wire.sessions import long_answer_server, long_request_server
from win12_wire.sessions.long_answer_server import LongAnswerServer
from win12_wire.sessions.long_request_server import LongRequestServer

from win12.application.association.short_services import NO_INVOKE_ID
from win12.simulator.transfers import REQUEST_MAX, RequestService, Service
from win12.transport.pieces import Pieces, room_for_raw

Block: TypeAlias = ReadDataBlockAccess | WriteDataBlockAccess
_OVERHEAD: Final = 6
"""Octets of a read-response with a block besides its raw data and their length."""
_BLOCKS_MAX: Final = 0xFFFF
"""Their numbers have 16 bits."""


class ShortAnswers:
    """Long answers. Every method returns the response object to send."""

    def __init__(self) -> None:
        self._machine = LongAnswerServer(self, service=Service.get)
        self._pieces = Pieces(b"", 1)
        self._response: Any = None

    def answer(self, raw: bytes, largest: int) -> Any:
        """The first block of the answer `raw`, None when it has too many or none fits `largest` octets."""
        room = room_for_raw(largest, _OVERHEAD)
        pieces = Pieces(raw, max(room, 1))
        if room < 1 or pieces.count > _BLOCKS_MAX:
            return None
        self._pieces = pieces
        return self._step(self._machine.api_answer, pieces.count)

    def next(self, number: int) -> Any:
        """The block after that number, or a refusal."""
        return self._step(self._machine.rx_next, number)

    def replaced(self) -> None:
        """Another request came."""
        self._machine.api_request(0.0)
        self._forget_ended()

    def _step(self, step: Callable[[int, int, float], object], number: int) -> Any:
        self._response = None
        step(NO_INVOKE_ID, number, 0.0)
        self._forget_ended()
        return self._response

    def _forget_ended(self) -> None:
        if self._machine.state is long_answer_server.IDLE:
            self._pieces = Pieces(b"", 1)

    # --- ports of the machine

    def send_block(self, invoke_id: int, number: int, last: bool) -> None:  # there is none
        """A block of the answer."""
        raw, choice = self._pieces.piece(number), ReadChoice.data_block_result
        self._response = ReadResponse(results=[ReadResult(choice=choice, last_block=int(last), block_number=number, raw=raw)])

    def send_refused(self, invoke_id: int, number: int, result: int) -> None:  # there is none
        """There is no such block."""
        self._response = ReadResponse(results=[ReadResult(choice=ReadChoice.data_access_error, error=result)])


class ShortRequests:
    """Long requests, Read or Write. `perform` does what a complete one asks, given its octets without the tag."""

    def __init__(self, kind: type) -> None:
        self._machine = LongRequestServer(self, most=_BLOCKS_MAX, service=RequestService.set)
        self._kind = kind
        self._raw = bytearray()
        self._block = b""
        self._complete = False
        self._response: Any = None
        self._answered: Any = None

    def take(self, block: Block, raw: bytes, perform: Callable[[bytes], Any]) -> Any:
        """A block has come; what to answer."""
        machine, number, last = self._machine, block.block_number, bool(block.last_block)
        self._block, self._response, self._complete = raw, None, False
        first = number == 1 and machine.state is long_request_server.IDLE
        if first:
            self._raw, self._answered = bytearray(), None
        (machine.rx_first if first else machine.rx_block)(NO_INVOKE_ID, number, last, 0.0)
        if self._complete:
            whole, self._raw = bytes(self._raw), bytearray()
            self._response = self._answered = perform(whole)
        return self._response

    def replaced(self) -> None:
        """Another request came."""
        self._machine.api_request(0.0)
        if self._machine.state is long_request_server.IDLE:
            self._raw, self._answered = bytearray(), None

    # --- ports of the machine

    def room(self) -> bool:
        """Whether the block in hand fits the limit."""
        return len(self._raw) + len(self._block) <= REQUEST_MAX

    def keep(self, number: int) -> None:  # they come in order
        """Its octets are the next."""
        self._raw += self._block

    def send_taken(self, invoke_id: int, number: int) -> None:  # there is none
        """Go on."""
        if self._kind is ReadRequest:
            self._response = ReadResponse(results=[ReadResult(choice=ReadChoice.block_number, block_number=number)])
        else:
            self._response = WriteResponse(results=[WriteResult(choice=WriteChoice.block_number, block_number=number)])

    def send_refused(self, invoke_id: int, number: int, result: int) -> None:  # there is none
        """The transfer has ended, or was none."""
        self._response = refused(self._kind, result)

    def send_again(self, invoke_id: int, number: int) -> None:  # kept as it was sent
        """The answer that was lost."""
        self._response = self._answered

    def tell_whole(self, invoke_id: int, number: int) -> None:  # told to whoever takes it
        """All blocks are there."""
        self._complete = True


def refused(kind: type, result: int, count: int = 1) -> ReadResponse | WriteResponse:
    """The response in which every result is that data-access-result."""
    if kind is ReadRequest:
        return ReadResponse(results=[ReadResult(choice=ReadChoice.data_access_error, error=result) for _ in range(count)])
    return WriteResponse(results=[WriteResult(choice=WriteChoice.data_access_error, error=result) for _ in range(count)])


class ShortTransfers:
    """What is half done in one association. A request that continues nothing ends all of it."""

    def __init__(self) -> None:
        self.answers = ShortAnswers()
        self.reads, self.writes = ShortRequests(ReadRequest), ShortRequests(WriteRequest)

    def replaced(self) -> None:
        """A request came."""
        for one in (self.answers, self.reads, self.writes):
            one.replaced()


IN_BLOCKS: Final = frozenset(
    {AccessChoice.block_number_access, AccessChoice.read_data_block_access, AccessChoice.write_data_block_access}
)
