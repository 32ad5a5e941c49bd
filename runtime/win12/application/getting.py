"""One GET from the first request to the last answer: normal, with list, and in blocks (IEC 62056-5-3, 7.3.3 and 7.3.10)."""

from collections.abc import Iterator, Sequence
from typing import Any

from win12_wire.errors import Code, RemoteError, make
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

from win12.application.exchange_events import Block, ExchangeEvent, Result, Results
from win12.transport.blocks import BlockAssembly, InvokeIds

_LIST_OVERHEAD = 8
"""Octets of a request with list besides its selections."""


class Getting:
    """Says what to ask next and collects the results. `limit`: octets of the largest request, 0 for none."""

    def __init__(
        self, selections: Sequence[AttributeSelection], invoke_ids: InvokeIds, *, lists: bool, limit: int, stream: bool
    ) -> None:
        self.selections = tuple(selections)
        self._invoke_ids = invoke_ids
        self._limit = limit
        self._stream = stream
        self._results: list[Result] = []
        self._groups = self._grouped() if lists and len(self.selections) > 1 else [(selection,) for selection in self.selections]
        self._group: tuple[AttributeSelection, ...] = ()
        self._invoke_id = 0
        self._blocks = BlockAssembly()
        self._last = False

    @property
    def in_list(self) -> bool:
        """Whether the request under way is the first one and has a list: a meter that refuses it may still answer one by one."""
        return len(self._group) > 1 and not self._results

    def start(self) -> GetRequestNormal | GetRequestWithList:
        """The first request."""
        return self._next_group()

    def on_response(self, response: Any) -> GetRequestNormal | GetRequestWithList | GetRequestNext | None:
        """Take an answer; the next request, None when all is there. RemoteError or WireError when the answer does not fit."""
        if isinstance(response, GetResponseNormal) and len(self._group) == 1 and not self._blocks.number:
            self._results.append(response)
        elif isinstance(response, GetResponseWithList) and not self._blocks.number:
            self._take_list(response.results)
        elif isinstance(response, GetResponseWithDatablock):
            if not self._on_block(response):
                return GetRequestNext(invoke_id=self._invoke_id, block_number=self._blocks.number)
        elif isinstance(response, GetResponseNormal) and response.error is not None:
            self._refuse(response.error)
        else:
            raise RemoteError(Code.UNEXPECTED_APDU, f"{type(response).__name__} answers a GET of {len(self._group)} attributes")
        return self._next_group() if self._groups else None

    def events(self) -> Iterator[ExchangeEvent]:
        """What has become known since the last call."""
        if self._stream and self._blocks.number:
            yield Block(self._blocks.drain(), self._last)
        elif len(self._results) == len(self.selections):
            yield Results(tuple(self._results))

    def _next_group(self) -> GetRequestNormal | GetRequestWithList:
        self._group = self._groups.pop(0)
        self._invoke_id = self._invoke_ids.next()
        if len(self._group) > 1:
            return GetRequestWithList(invoke_id=self._invoke_id, selections=list(self._group))
        selection = self._group[0]
        return GetRequestNormal(invoke_id=self._invoke_id, attribute=selection.attribute, access=selection.access)

    def _grouped(self) -> list[tuple[AttributeSelection, ...]]:
        """As many selections in one request as fit the receive size of the meter."""
        room = self._limit - _LIST_OVERHEAD if self._limit else 0
        groups: list[tuple[AttributeSelection, ...]] = []
        group: list[AttributeSelection] = []
        size = 0
        for selection in self.selections:
            octets = len(selection.encode())
            if group and room and size + octets > room:
                groups.append(tuple(group))
                group, size = [], 0
            group.append(selection)
            size += octets
        return [*groups, tuple(group)]

    def _on_block(self, response: GetResponseWithDatablock) -> bool:
        """Whether the answer is complete."""
        if response.error is not None:
            self._refuse(response.error)
            return True
        self._blocks.take(response.block_number, response.raw or b"")
        self._last = bool(response.last_block)
        if self._stream or not self._last:
            return self._last
        raw = self._blocks.drain()
        self._blocks = BlockAssembly()
        if len(self._group) > 1:
            self._take_list(DataResultList.decode(raw).results)
        else:
            self._results.append(DataResult(data=axdr.decode(raw)))
        return True

    def _take_list(self, results: Sequence[Result]) -> None:
        if len(results) != len(self._group):
            raise RemoteError(Code.UNEXPECTED_APDU, f"{len(results)} results for {len(self._group)} attributes")
        self._results.extend(results)

    def _refuse(self, error: int) -> None:
        """The meter broke off: every attribute of this request has that result."""
        if self._stream and self._blocks.number:
            raise make(Code.DATA_ACCESS, f"the transfer was broken off after block {self._blocks.number}, result {error}")
        self._blocks = BlockAssembly()
        self._results.extend(DataResult(error=error) for _ in self._group)
