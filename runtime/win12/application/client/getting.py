"""One GET from the first request to the last answer: normal, with list, and in blocks (IEC 62056-5-3, 7.3.3 and 7.3.10)."""

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

from win12.application.client.exchange_events import Block, Result, Results
from win12.transport.blocks import BlockAssembly, InvokeIds

Request: TypeAlias = GetRequestNormal | GetRequestWithList | GetRequestNext
Selections: TypeAlias = Sequence[AttributeSelection]
_LIST_OVERHEAD = 8
"""Octets of a request with list besides its selections."""


class Getting:
    """Says what to ask next and collects the results. `limit`: octets of the largest request, 0 for none."""

    __slots__ = ("_blocks", "_group", "_groups", "_invoke_id", "_invoke_ids", "_results", "_stream", "selections")

    def __init__(self, selections: Selections, invoke_ids: InvokeIds, *, lists: bool, limit: int, stream: bool) -> None:
        self.selections = selections
        self._invoke_ids = invoke_ids
        self._stream = stream
        self._results: list[Result] = []
        self._groups: list[Selections] = []
        self._group = selections
        self._blocks: BlockAssembly | None = None
        self._invoke_id = 0
        if len(selections) != 1:
            self._groups = _grouped(selections, limit) if lists else [(selection,) for selection in selections]

    @property
    def in_list(self) -> bool:
        """Whether the request under way is the first one and has a list: a meter that refuses it may still answer one by one."""
        return len(self._group) > 1 and not self._results

    def start(self) -> Request:
        """The first request."""
        if self._groups:
            return self._next_group()
        return self._ask()

    def on_response(self, response: Any) -> Request | Results | Block | None:
        """Take an answer: the next request, or all that was asked for, or with `stream` the next block.

        RemoteError, MeterError or WireError when the answer does not fit.
        """
        kind = type(response)
        if kind is GetResponseWithDatablock:
            return self._on_block(response)
        if kind is GetResponseNormal and (response.error is not None or (len(self._group) == 1 and self._blocks is None)):
            return self._refused(response.error) if response.data is None else self._take((response,))
        if kind is GetResponseWithList and self._blocks is None:
            return self._take(response.results)
        raise RemoteError(Code.UNEXPECTED_APDU, f"{kind.__name__} answers a GET of {len(self._group)} attributes")

    def next_block(self) -> GetRequestNext:
        """The request for the block after the last one."""
        return GetRequestNext(invoke_id=self._invoke_id, block_number=self._blocks.number if self._blocks else 0)

    def _ask(self) -> Request:
        self._invoke_id = self._invoke_ids.next()
        group = self._group
        if len(group) > 1:
            return GetRequestWithList(invoke_id=self._invoke_id, selections=list(group))
        return GetRequestNormal(invoke_id=self._invoke_id, attribute=group[0].attribute, access=group[0].access)

    def _next_group(self) -> Request:
        self._group = self._groups.pop(0)
        return self._ask()

    def _take(self, results: Sequence[Result]) -> Request | Results:
        if len(results) != len(self._group):
            raise RemoteError(Code.UNEXPECTED_APDU, f"{len(results)} results for {len(self._group)} attributes")
        self._blocks = None
        self._results.extend(results)
        return self._next_group() if self._groups else Results(self._results)

    def _on_block(self, response: GetResponseWithDatablock) -> Request | Results | Block:
        if response.error is not None:
            return self._refused(response.error)
        if self._blocks is None:
            self._blocks = BlockAssembly()
        self._blocks.take(response.block_number, response.raw or b"")
        if self._stream:
            return Block(self._blocks.drain(), bool(response.last_block))
        if not response.last_block:
            return self.next_block()
        raw = self._blocks.drain()
        return self._take(DataResultList.decode(raw).results if len(self._group) > 1 else (DataResult(data=axdr.decode(raw)),))

    def _refused(self, error: int) -> Request | Results:
        """Every attribute of this request has that result."""
        if self._stream and self._blocks is not None:
            said = f"the transfer was broken off after block {self._blocks.number}, result {error}"
            raise MeterError(Code.DATA_ACCESS, said, error)
        return self._take([DataResult(error=error) for _ in self._group])


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
