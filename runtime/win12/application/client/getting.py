"""One GET from the first request to the last answer: normal, with list, and in blocks (IEC 62056-5-3, 7.3.3 and 7.3.10).

What is asked and what the octets mean stands here; which block comes next and what ends the transfer is the machine's behind
`LongAnswer`.
"""

from collections.abc import Sequence
from typing import Any, TypeAlias

from win12_wire.errors import Code, MeterError, RemoteError
from win12_wire.frames import axdr
from win12_wire.frames.cosem import AttributeSelection, DataResult, DataResultList
from win12_wire.frames.get import (
    GetRequestNext,
    GetRequestNormal,
    GetRequestWithList,
    GetResponseNormal,
    GetResponseWithDatablock,
    GetResponseWithList,
)  # fmt: skip
from win12_wire.sessions.long_answer_client import IDLE

from win12.application.client.exchange_events import Block, Result, Results
from win12.transport.invoke_ids import InvokeIds
from win12.transport.long_answer import LongAnswer

Request: TypeAlias = GetRequestNormal | GetRequestWithList | GetRequestNext
Selections: TypeAlias = Sequence[AttributeSelection]
_LIST_OVERHEAD = 8
"""Octets of a request with list besides its selections."""


class Getting:
    """Says what to ask next and collects the results. `limit`: octets of the largest request, 0 for none.

    `answer` is that of the association: it serves one request after the other.
    """

    __slots__ = ("_answer", "_group", "_groups", "_invoke_id", "_invoke_ids", "_results", "_stream", "selections")

    def __init__(
        self, selections: Selections, invoke_ids: InvokeIds, answer: LongAnswer, *, lists: bool, limit: int, stream: bool
    ) -> None:
        self.selections = selections
        self._invoke_ids = invoke_ids
        self._stream = stream
        self._results: Sequence[Result] = ()
        self._groups: Sequence[Selections] = ()
        self._group = selections
        self._answer = answer
        self._invoke_id = 0
        if len(selections) != 1:
            self._groups = _grouped(selections, limit) if lists else [(selection,) for selection in selections]

    @property
    def in_list(self) -> bool:
        """Whether the request under way is the first one and has a list: a meter that refuses it may still answer one by one."""
        return len(self._group) > 1 and not self._results

    def start(self) -> Request:
        """The first request."""
        return self._next_group() if self._groups else self._ask()

    def on_response(self, response: Any) -> Request | Results | Block:
        """Take an answer: the next request, or all that was asked for, or with `stream` the next block.

        RemoteError, MeterError or WireError when the answer does not fit.
        """
        kind = type(response)
        if kind is GetResponseNormal:
            refused = response.data is None
            if len(self._group) > 1 and not refused:
                raise self._misfit(kind)
            answer = self._answer
            code = answer.hear_whole(response.invoke_id, refused, 0.0)
            if code is not None or answer.machine.state is not IDLE:
                answer.check(code)
            return self._refused(response.error) if refused else self._take((response,))
        if kind is GetResponseWithDatablock:
            return self._on_block(response)
        if kind is GetResponseWithList:
            self._answer.take_whole(response.invoke_id, False)
            return self._take(response.results)
        raise self._misfit(kind)

    def next_block(self) -> GetRequestNext:
        """The request for the block after the last one."""
        return GetRequestNext(invoke_id=self._invoke_id, block_number=self._answer.next)

    def _ask(self) -> Request:
        invoke_id = self._invoke_id = self._invoke_ids.next()
        self._answer.ask(invoke_id, 0.0)
        group = self._group
        if len(group) > 1:
            return GetRequestWithList(invoke_id=invoke_id, selections=list(group))
        return GetRequestNormal(invoke_id=invoke_id, attribute=group[0].attribute, access=group[0].access)

    def _next_group(self) -> Request:
        self._group, *self._groups = self._groups
        return self._ask()

    def _take(self, results: Sequence[Result]) -> Request | Results:
        if len(results) != len(self._group):
            raise RemoteError(Code.UNEXPECTED_APDU, f"{len(results)} results for {len(self._group)} attributes")
        self._results = [*self._results, *results] if self._results else results
        return self._next_group() if self._groups else Results(self._results)

    def _on_block(self, response: GetResponseWithDatablock) -> Request | Results | Block:
        answer = self._answer
        answer.take_block(response.invoke_id, response.block_number, bool(response.last_block), response.raw)
        if response.raw is None:
            return self._refused(response.error or 0)
        if self._stream:
            return Block(answer.drain(), bool(response.last_block))
        if not response.last_block:
            return self.next_block()
        raw = answer.drain()
        return self._take(DataResultList.decode(raw).results if len(self._group) > 1 else (DataResult(data=axdr.decode(raw)),))

    def _refused(self, error: int) -> Request | Results:
        """Every attribute of this request has that result."""
        after = self._answer.refused()
        if self._stream and after:
            raise MeterError(Code.DATA_ACCESS, f"the transfer was broken off after block {after}, result {error}", error)
        return self._take([DataResult(error=error) for _ in self._group])

    def _misfit(self, kind: type) -> RemoteError:
        return RemoteError(Code.UNEXPECTED_APDU, f"{kind.__name__} answers a GET of {len(self._group)} attributes")


def _grouped(selections: Selections, limit: int) -> list[Selections]:
    """As many selections in one request as fit the receive size of the meter."""
    room = limit - _LIST_OVERHEAD if limit else 0
    groups: list[Selections] = []
    group: list[AttributeSelection] = []
    size = 0
    for selection in selections:
        octets = len(selection.encode())
        if group and room and size + octets > room:
            groups.append(group)
            group, size = [], 0
        group.append(selection)
        size += octets
    return [*groups, group]
