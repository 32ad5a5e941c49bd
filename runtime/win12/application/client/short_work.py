"""GET, SET and ACTION over services by short names: the same questions and answers, other APDUs (IEC 62056-5-3, 7.3 and 10.5).

The object list is read before the first name is needed, once for an association, by the request that needs it. An object that it
does not have is answered for here, as the meter would: object-undefined, or another class. A method is written; one that answers
with data is read, its parameters those of the access.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from typing import Any, Final, TypeAlias

from win12_wire.errors import Code, LocalError, MeterError
from win12_wire.frames import action, axdr
from win12_wire.frames import set as setting
from win12_wire.frames.cosem import AttributeSelection, DataResult, MethodDescriptor
from win12_wire.frames.short_name import ReadRequest, UnconfirmedWriteRequest, VariableAccess, WriteRequest
from win12_wire.objects.enums import DataAccessResult

from win12.application.client.exchange_events import Block, Response, Result, Results
from win12.application.client.short_exchange import Data, ShortExchange, results_of
from win12.application.client.short_naming import ShortNames, variable
from win12.application.values.short_names import CURRENT_ASSOCIATION, OBJECT_LIST, NameTable, in_part, object_list

_NO_SELECTOR: Final = 0
_SUCCESS: Final = int(DataAccessResult.SUCCESS)
_REQUEST_OVERHEAD: Final = 4


Target: TypeAlias = AttributeSelection | MethodDescriptor
Item: TypeAlias = tuple[Target, axdr.Data]


class ShortWork(ABC):
    """What both have in common: the object list first, if it is not known; then one request after the other."""

    def __init__(self, names: ShortNames, exchange: ShortExchange) -> None:
        self._names = names
        self._exchange = exchange
        self._naming = False

    def start(self) -> Any:
        """The first request, or all results when there is nothing to ask. LocalError TOO_LONG."""
        if self._names.table is None and self._needs_names():
            self._naming = True
            return self._exchange.ask(ReadRequest(variables=[variable(CURRENT_ASSOCIATION.attribute(OBJECT_LIST))]))
        return self._begin()

    def on_response(self, response: Any) -> Any:
        """Take an answer: the next request, or what was asked for. RemoteError, MeterError or WireError when it does not fit."""
        heard = self._exchange.hear(response)
        if heard is None:
            return self._on_block()
        if isinstance(heard, ReadRequest | WriteRequest):
            return heard
        return self._on_whole(heard)

    def next_block(self) -> ReadRequest:
        """The request for the block after the last one."""
        return self._exchange.next_block()

    def _on_whole(self, response: Any) -> Any:
        if not self._naming:
            return self._take(response)
        (result,) = results_of(response, 1)
        if result.data is None:
            raise MeterError(Code.DATA_ACCESS, "the object list, without which there are no short names", result.error or 0)
        self._names.table, self._naming = NameTable(object_list(result.data)), False
        return self._begin()

    def _on_block(self) -> Any:
        whole = self._exchange.whole()
        return self.next_block() if whole is None else self._on_whole(whole)

    def _needs_names(self) -> bool:
        return True

    @abstractmethod
    def _begin(self) -> Any:
        """The first request, or the outcome where nothing is to be asked."""

    @abstractmethod
    def _take(self, response: Any) -> Any:
        """The next request, or the outcome."""


class ShortGetting(ShortWork):
    """Attributes of objects. `lists`: several in one request; `limit`: octets of the largest, 0 for none."""

    def __init__(
        self, selections: Sequence[AttributeSelection], names: ShortNames, exchange: ShortExchange,
        *, lists: bool, limit: int, stream: bool,
    ) -> None:  # fmt: skip
        super().__init__(names, exchange)
        self.selections = selections
        self._lists, self._limit, self._stream = lists, limit, stream
        self._results: list[Result | None] = [None] * len(selections)
        self._groups: Iterator[list[tuple[int, VariableAccess]]] = iter(())
        self._group: list[tuple[int, VariableAccess]] = []
        self._data = Data()

    def _needs_names(self) -> bool:
        known = (CURRENT_ASSOCIATION.class_id, CURRENT_ASSOCIATION.logical_name)
        return any((one.attribute.class_id, one.attribute.instance_id) != known for one in self.selections)

    def _begin(self) -> Any:
        wanted = []
        for at, selection in enumerate(self.selections):
            found = self._names.attribute(selection)
            if isinstance(found, int):
                self._results[at] = DataResult(error=found)
            else:
                wanted.append((at, found))
        self._groups = _grouped(wanted, self._limit if self._lists else 1)
        return self._next_group()

    def _next_group(self) -> Any:
        self._group = next(self._groups, [])
        if not self._group:
            return Results([result for result in self._results if result is not None])
        return self._exchange.ask(ReadRequest(variables=[wanted for _, wanted in self._group]))

    def _take(self, response: Any) -> Any:
        for (at, _), result in zip(self._group, results_of(response, len(self._group)), strict=True):
            self._results[at] = DataResult(data=result.data, error=result.error)
        return self._next_group()

    def _on_block(self) -> Any:
        if not self._stream or self._naming:
            return super()._on_block()
        answer = self._exchange.answer
        return Block(self._data.take(answer.drain()), answer.done)


class ShortPerforming(ShortWork):
    """A SET or ACTION object, normal or with list, confirmed or not; the answer is the one that it has by logical names."""

    def __init__(self, request: Any, names: ShortNames, exchange: ShortExchange) -> None:
        super().__init__(names, exchange)
        self._request = request
        self._items: Iterator[Item] = iter(())
        self._results: list[action.Returned] = []

    def _begin(self) -> Any:
        items = _items(self._request)
        self._items = iter(items)
        return self._next_item() if self._request.confirmed else self._unconfirmed(items)

    def _unconfirmed(self, items: list[Item]) -> UnconfirmedWriteRequest | Response:
        """All of it at once; what has no name is left out, as nobody would be told."""
        known = [(found, data) for target, data in items if not isinstance(found := self._written(target), int)]
        if not known:
            return Response(None)
        return UnconfirmedWriteRequest(variables=[found for found, _ in known], values=[data for _, data in known])

    def _next_item(self) -> Any:
        for target, data in self._items:
            asked = self._asked(target, data)
            if not isinstance(asked, int):
                return self._exchange.ask(asked)
            self._results.append(action.Returned(result=asked))
        return Response(_answer(self._request, self._results))

    def _asked(self, target: Target, data: axdr.Data) -> ReadRequest | WriteRequest | int:
        """The request, or the result that the meter would give."""
        found = self._written(target)
        if isinstance(found, int):
            return found
        if isinstance(target, MethodDescriptor) and self._names.returns(target):
            return ReadRequest(variables=[in_part(found.variable_name or 0, _NO_SELECTOR, data)])
        return WriteRequest(variables=[found], values=[data])

    def _written(self, target: Target) -> VariableAccess | int:
        return self._names.attribute(target) if isinstance(target, AttributeSelection) else self._names.method(target)

    def _take(self, response: Any) -> Any:
        (result,) = results_of(response, 1)
        data = getattr(result, "data", None)
        returned = None if data is None else DataResult(data=data)
        self._results.append(action.Returned(result=_SUCCESS if result.error is None else result.error, data=returned))
        return self._next_item()


def _grouped(wanted: list[tuple[int, VariableAccess]], limit: int) -> Iterator[list[tuple[int, VariableAccess]]]:
    """As many variables in one request as fit; one at least."""
    group: list[tuple[int, VariableAccess]] = []
    size = _REQUEST_OVERHEAD
    for at, one in wanted:
        octets = len(one.encode())
        if group and limit and size + octets > limit:
            yield group
            group, size = [], _REQUEST_OVERHEAD
        group.append((at, one))
        size += octets
    if group:
        yield group


def _items(request: Any) -> list[Item]:
    """What is set or called, one by one."""
    if isinstance(request, setting.SetRequestNormal):
        return [(AttributeSelection(attribute=request.attribute, access=request.access), request.data)]
    if isinstance(request, action.ActionRequestNormal):
        return [(request.method, request.parameters or axdr.null_data())]
    targets = request.selections if isinstance(request, setting.SetRequestWithList) else request.methods
    if len(targets) != len(request.values):
        raise LocalError(Code.CANNOT_ENCODE, f"{len(request.values)} values for {len(targets)} references")
    return list(zip(targets, request.values, strict=True))


def _answer(request: Any, results: list[action.Returned]) -> Any:
    echoed = {"invoke_id": request.invoke_id, "priority": request.priority}
    if isinstance(request, setting.SetRequestNormal):
        return setting.SetResponseNormal(**echoed, result=results[0].result)
    if isinstance(request, setting.SetRequestWithList):
        return setting.SetResponseWithList(**echoed, results=[one.result for one in results])
    if isinstance(request, action.ActionRequestNormal):
        return action.ActionResponseNormal(**echoed, result=results[0].result, data=results[0].data)
    return action.ActionResponseWithList(**echoed, results=results)
