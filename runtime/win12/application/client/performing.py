"""One SET or ACTION from the first request to the last answer, in as many blocks as either takes (IEC 62056-5-3, 7.3.4, 7.3.5).

The caller makes an ordinary request object and gets the ordinary answer object to it. A request that is longer than the meter
takes goes in blocks; what is cut is the value, the parameters, or for lists the SEQUENCE OF them. A long answer to an ACTION is
fetched; what its blocks carry, put together, is an Action-Response-With-Optional-Data, or the SEQUENCE OF for lists. When
which block goes is the machines' behind `LongRequest` and `LongAnswer`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from win12_wire.errors import Code, LocalError
from win12_wire.frames import action, length
from win12_wire.frames import set as setting
from win12_wire.frames.action import Returned
from win12_wire.frames.axdr import Data

from win12.application.association.names import needs
from win12.application.client.exchange_events import Response
from win12.transport.long_answer import LongAnswer
from win12.transport.long_request import LongRequest
from win12.transport.pieces import Pieces, room_for_raw

PERFORMED: Final = frozenset(
    {setting.SetRequestNormal, setting.SetRequestWithList, action.ActionRequestNormal, action.ActionRequestWithList}
)
"""Requests that may be cut, or whose answers may."""


class Performing:
    """`request`: a SET or ACTION object. `limit`: octets of the largest request, 0 for none; `conformance`: bits agreed."""

    def __init__(self, request: Any, answer: LongAnswer, *, limit: int, conformance: int) -> None:
        self._request = request
        self._answer = answer
        self._limit = limit
        self._conformance = conformance
        self._sending = LongRequest()

    def start(self) -> Any:
        """The first request. LocalError TOO_LONG when it does not fit and cannot go in blocks."""
        request = self._request
        self._answer.ask(request.invoke_id, 0.0)
        octets = request.encode()
        if not self._limit or len(octets) <= self._limit:
            return request
        self._sending.send(request.invoke_id, self._pieces())
        number, last, raw = self._sending.take()
        return _FIRST[type(request)](request, last, number, raw)

    def on_response(self, response: Any) -> Any:
        """Take an answer: the next request, or the `Response`. RemoteError or WireError when it does not fit."""
        kind = type(response)
        if kind is setting.SetResponseDatablock or kind is action.ActionResponseNextPblock:
            self._sending.taken(response.invoke_id, response.block_number)
            return self._block()
        if self._sending.under_way:
            self._sending.answer(response.invoke_id, _is_refusal(response))
        if kind is action.ActionResponseWithPblock:
            return self._on_block(response)
        self._answer.take_whole(response.invoke_id, _is_refusal(response))
        return Response(_plain(response))

    def next_block(self) -> Any:
        """The request for the block after the last one."""
        request = self._request
        return action.ActionRequestNextPblock(
            invoke_id=request.invoke_id, priority=request.priority, block_number=self._answer.next
        )

    def _pieces(self) -> Pieces:
        request = self._request
        raw, form = _raw(request), _FIRST[type(request)]
        empty = form(request, False, 1, b"")
        needed = needs(empty)
        first = room_for_raw(self._limit, len(empty.encode()) - 1)
        rest = room_for_raw(self._limit, len(_next(request, False, 1, b"").encode()) - 1)
        if not raw or first < 1 or needed & self._conformance != needed:
            raise LocalError(Code.TOO_LONG, "no transfer in blocks" if first >= 1 else "not even one octet fits a block")
        return Pieces(raw, rest, first)

    def _block(self) -> Any:
        number, last, raw = self._sending.take()
        return _next(self._request, last, number, raw)

    def _on_block(self, response: action.ActionResponseWithPblock) -> Any:
        answer, request = self._answer, self._request
        answer.take_block(response.invoke_id, response.block_number, bool(response.last_block), response.raw)
        if not answer.done:
            return self.next_block()
        return Response(_returned(response, answer.drain(), isinstance(request, action.ActionRequestWithList)))


def _raw(request: Any) -> bytes:
    """What of the request is cut."""
    if isinstance(request, setting.SetRequestNormal):
        return request.data.encode()
    if isinstance(request, action.ActionRequestNormal):
        return request.parameters.encode() if request.parameters is not None else b""
    return _sequence(request.values)


def _sequence(values: Sequence[Data]) -> bytes:
    out = bytearray()
    length.write_length(out, len(values))
    return bytes(out) + b"".join(value.encode() for value in values)


def _echo(request: Any, last: bool, number: int, raw: bytes) -> dict[str, Any]:
    return {
        "invoke_id": request.invoke_id, "priority": request.priority, "confirmed": request.confirmed,
        "last_block": int(last), "block_number": number, "raw": raw,
    }  # fmt: skip


def _next(request: Any, last: bool, number: int, raw: bytes) -> Any:
    kind = setting.SetRequestWithDatablock if isinstance(request, _SETS) else action.ActionRequestWithPblock
    return kind(**_echo(request, last, number, raw))


_SETS: Final = (setting.SetRequestNormal, setting.SetRequestWithList)
_FIRST: Final[dict[type, Callable[..., Any]]] = {
    setting.SetRequestNormal: lambda request, *block: setting.SetRequestWithFirstDatablock(
        attribute=request.attribute, access=request.access, **_echo(request, *block)
    ),
    setting.SetRequestWithList: lambda request, *block: setting.SetRequestWithListAndFirstDatablock(
        selections=request.selections, **_echo(request, *block)
    ),
    action.ActionRequestNormal: lambda request, *block: action.ActionRequestWithFirstPblock(
        method=request.method, **_echo(request, *block)
    ),
    action.ActionRequestWithList: lambda request, *block: action.ActionRequestWithListAndFirstPblock(
        methods=request.methods, **_echo(request, *block)
    ),
}
"""The request with its first block."""


def _is_refusal(response: Any) -> bool:
    """Whether nothing was done. Forms without a single result tell of each item; one success is no refusal."""
    results = getattr(response, "results", None)
    if results is not None:
        return all(bool(getattr(one, "result", one)) for one in results)
    return bool(getattr(response, "result", 0))


def _plain(response: Any) -> Any:
    """The answer to the request as it was meant, not to its last block."""
    echoed = {"invoke_id": response.invoke_id, "priority": response.priority}
    if isinstance(response, setting.SetResponseLastDatablock):
        return setting.SetResponseNormal(**echoed, result=response.result)
    if isinstance(response, setting.SetResponseLastDatablockWithList):
        return setting.SetResponseWithList(**echoed, results=response.results)
    return response


def _returned(last: action.ActionResponseWithPblock, raw: bytes, listed: bool) -> Any:
    echoed = {"invoke_id": last.invoke_id, "priority": last.priority}
    if not listed:
        outcome = Returned.decode(raw)
        return action.ActionResponseNormal(**echoed, result=outcome.result, data=outcome.data)
    return action.ActionResponseWithList(**echoed, results=decode_returned(raw))


def decode_returned(octets: bytes) -> list[Returned]:
    """SEQUENCE OF Action-Response-With-Optional-Data as it was sent in blocks; WireError when it is not that."""
    end = len(octets)
    count, at = length.read_length(octets, 0, end, "results.count")
    results = []
    for _ in range(min(count, end)):
        outcome, at = action.read_returned(octets, at, end)
        results.append(outcome)
    return results
