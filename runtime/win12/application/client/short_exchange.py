"""What is asked and answered by short names, APDU by APDU (IEC 62056-5-3, 7.3): long requests and answers go in blocks.

What the blocks carry, put together, is the APDU without its tag. They are counted by the machines that count those of GET and
SET; there is no invoke id to tell transfers apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, TypeAlias

from win12_wire.errors import Code, LocalError, MeterError, RemoteError
from win12_wire.frames import axdr
from win12_wire.frames.short_name import (
    AccessChoice,
    ReadChoice,
    ReadDataBlockAccess,
    ReadRequest,
    ReadResponse,
    ReadResult,
    ReadResultList,
    VariableAccess,
    WriteChoice,
    WriteDataBlockAccess,
    WriteRequest,
    WriteResponse,
    WriteResult,
)

from win12.application.association.short_services import NO_INVOKE_ID, needs
from win12.transport.long_answer import LongAnswer
from win12.transport.long_request import LongRequest
from win12.transport.pieces import Pieces, room_for_raw

Request: TypeAlias = ReadRequest | WriteRequest
Response: TypeAlias = ReadResponse | WriteResponse
_TAG: Final = 1
_BLOCKS_MAX: Final = 0xFFFF
_SINGLE: Final = bytes((1, ReadChoice.data))
"""What stands before the data in the blocks of an answer about one variable."""


class ShortExchange:
    """One request and its answer. `limit`: octets of the largest request, 0 for none; `conformance`: bits agreed.

    `answer` is that of the association.
    """

    def __init__(self, answer: LongAnswer, *, limit: int, conformance: int) -> None:
        self._answer = answer
        self._limit = limit
        self._conformance = conformance
        self._sending = LongRequest()
        self._kind: type = ReadRequest

    def ask(self, request: Request) -> Request:
        """The request to send, or its first block. LocalError TOO_LONG when it fits neither."""
        self._kind = type(request)
        self._answer.ask(NO_INVOKE_ID, 0.0)
        octets = request.encode()
        if not self._limit or len(octets) <= self._limit:
            return request
        self._sending.send(NO_INVOKE_ID, self._pieces(octets[_TAG:]))
        return self._block()

    def hear(self, response: Response) -> Request | Response | None:
        """Take an answer: the next block to send; the answer when it is whole; None when a block of it has come.

        RemoteError, MeterError or WireError when it does not fit.
        """
        first = response.results[0] if len(response.results) == 1 else None
        if self._is_taken(first):
            self._sending.taken(NO_INVOKE_ID, first.block_number or 0)  # type: ignore[union-attr]
            return self._block()
        refused = _refused(first)
        if self._sending.under_way:
            self._sending.answer(NO_INVOKE_ID, refused)
        if isinstance(first, ReadResult) and first.choice == ReadChoice.data_block_result:
            self._answer.take_block(NO_INVOKE_ID, first.block_number or 0, bool(first.last_block), first.raw or b"")
            return None
        self._answer.take_whole(NO_INVOKE_ID, refused)
        after = self._answer.refused()
        if after:
            code = first.error if first is not None else None
            raise MeterError(Code.DATA_ACCESS, f"the transfer was broken off after block {after}, result {code}", code or 0)
        return response

    def whole(self) -> ReadResponse | None:
        """The answer whose last block has come; None while more are to come."""
        if not self._answer.done:
            return None
        return ReadResponse(results=ReadResultList.decode(self._answer.drain()).results)

    @property
    def answer(self) -> LongAnswer:
        """What keeps the blocks."""
        return self._answer

    def next_block(self) -> ReadRequest:
        """The request for the block after the last one."""
        return ReadRequest(variables=[VariableAccess(choice=AccessChoice.block_number_access, block_number=self._answer.next)])

    def _is_taken(self, first: ReadResult | WriteResult | None) -> bool:
        if isinstance(first, ReadResult):
            return first.choice == ReadChoice.block_number
        return isinstance(first, WriteResult) and first.choice == WriteChoice.block_number

    def _pieces(self, raw: bytes) -> Pieces:
        empty = _piece(self._kind, 1, False, b"")
        room = room_for_raw(self._limit, len(empty.encode()) - 1)
        needed = needs(empty)
        if room < 1 or needed & self._conformance != needed:
            raise LocalError(Code.TOO_LONG, "no transfer in blocks" if room >= 1 else "not even one octet fits a block")
        pieces = Pieces(raw, room)
        if pieces.count > _BLOCKS_MAX:
            raise LocalError(Code.TOO_LONG, f"{pieces.count} blocks, whose numbers have 16 bits")
        return pieces

    def _block(self) -> Request:
        number, last, raw = self._sending.take()
        return _piece(self._kind, number, last, raw)


def _piece(kind: type, number: int, last: bool, raw: bytes) -> Request:
    """A block of a request: of a Read it is the variable, of a Write its value."""
    if kind is ReadRequest:
        block = ReadDataBlockAccess(last_block=int(last), block_number=number, raw=raw)
        return ReadRequest(variables=[VariableAccess(choice=AccessChoice.read_data_block_access, read_block=block)])
    place = WriteDataBlockAccess(last_block=int(last), block_number=number)
    variable = VariableAccess(choice=AccessChoice.write_data_block_access, write_block=place)
    return WriteRequest(variables=[variable], values=[axdr.octet_string(raw)])


def _refused(first: Any) -> bool:
    return first is not None and first.error is not None


class Data:
    """Takes count and choice off the blocks of an answer about one variable, so that what remains is its data."""

    def __init__(self) -> None:
        self._held: bytes | None = b""

    def take(self, raw: bytes) -> bytes:
        """The octets that belong to the data. MeterError DATA_ACCESS when it is a refusal, RemoteError when it is neither."""
        if self._held is None:
            return raw
        self._held += raw
        if len(self._held) < len(_SINGLE):
            return b""
        held, self._held = self._held, None
        if held[: len(_SINGLE)] != _SINGLE:
            results = ReadResultList.decode(held).results
            if len(results) != 1 or results[0].error is None:
                raise RemoteError(Code.UNEXPECTED_APDU, f"{len(results)} results for one variable")
            raise MeterError(Code.DATA_ACCESS, f"result {results[0].error}", results[0].error)
        return held[len(_SINGLE) :]


def results_of(response: Response, count: int) -> Sequence[Any]:
    """The results in an answer to `count` variables; one refusal may stand for all. RemoteError when they are not so many."""
    results: Sequence[Any] = response.results
    if len(results) == 1 and count > 1 and results[0].error is not None:
        return list(results) * count
    if len(results) != count:
        raise RemoteError(Code.UNEXPECTED_APDU, f"{len(results)} results for {count} variables")
    return results
