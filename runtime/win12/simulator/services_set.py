"""SET: normal, with list, and both in blocks (IEC 62056-5-3, 7.3.4)."""

from collections.abc import Callable
from typing import Any

from win12_wire.errors import MeterError, WireError
from win12_wire.frames import axdr, length
from win12_wire.frames import set as frames
from win12_wire.frames.axdr import Data
from win12_wire.frames.cosem import AttributeSelection
from win12_wire.frames.initiate import ConformanceBit

from win12.simulator import attributes
from win12.simulator.model import Context
from win12.simulator.results import Result


def _write(context: Context, selection: AttributeSelection, data: Data) -> int:
    try:
        attributes.write(context, selection.attribute, selection.access, data)
    except MeterError as error:
        return error.result
    return Result.SUCCESS


def _normal(request: frames.SetRequestNormal, context: Context) -> Any:
    result = _write(context, AttributeSelection(attribute=request.attribute, access=request.access), request.data)
    return frames.SetResponseNormal(invoke_id=request.invoke_id, priority=request.priority, result=result)


def _write_all(context: Context, selections: list[AttributeSelection], values: list[Data]) -> list[int]:
    if len(selections) != len(values):
        return [Result.OTHER_REASON] * len(selections)
    return [_write(context, selection, data) for selection, data in zip(selections, values, strict=True)]


def _list(request: frames.SetRequestWithList, context: Context) -> Any:
    results = _write_all(context, request.selections, request.values)
    return frames.SetResponseWithList(invoke_id=request.invoke_id, priority=request.priority, results=results)


def _first_block(request: Any, context: Context) -> Any:
    return context.session.blocks().set_requests.first(request, lambda first, raw: _complete(first, raw, request, context))


def _next_block(request: frames.SetRequestWithDatablock, context: Context) -> Any:
    return context.session.blocks().set_requests.block(request, lambda first, raw: _complete(first, raw, request, context))


def _complete(first: Any, raw: bytes, last: Any, context: Context) -> Any:
    """Set what the first block names to what all of them carry; the answer to the last."""
    echoed = {"invoke_id": last.invoke_id, "priority": last.priority, "block_number": last.block_number}
    if isinstance(first, frames.SetRequestWithFirstDatablock):
        selection = AttributeSelection(attribute=first.attribute, access=first.access)
        try:
            result = _write(context, selection, axdr.decode(raw))
        except WireError:
            result = Result.TYPE_UNMATCHED
        return frames.SetResponseLastDatablock(**echoed, result=result)
    try:
        results = _write_all(context, first.selections, decode_list(raw))
    except WireError:
        results = [Result.TYPE_UNMATCHED] * len(first.selections)
    return frames.SetResponseLastDatablockWithList(**echoed, results=results)


def decode_list(octets: bytes) -> list[Data]:
    """SEQUENCE OF Data as it was sent in blocks; WireError when it is not that."""
    end = len(octets)
    count, at = length.read_length(octets, 0, end, "values.count")
    values = []
    for _ in range(min(count, end)):
        data, at = axdr.read(octets, at, end)
        values.append(data)
    return values


_SET = (ConformanceBit.set,)
_BLOCKS = (ConformanceBit.set, ConformanceBit.block_transfer_with_set_or_write)
_LIST = (ConformanceBit.set, ConformanceBit.multiple_references)
SERVICES: dict[type, tuple[tuple[ConformanceBit, ...], Callable[[Any, Context], Any]]] = {
    frames.SetRequestNormal: (_SET, _normal),
    frames.SetRequestWithList: (_LIST, _list),
    frames.SetRequestWithFirstDatablock: (_BLOCKS, _first_block),
    frames.SetRequestWithListAndFirstDatablock: ((*_BLOCKS, ConformanceBit.multiple_references), _first_block),
    frames.SetRequestWithDatablock: (_BLOCKS, _next_block),
}
