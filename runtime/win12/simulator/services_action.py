"""ACTION: normal, with list, and requests in blocks (IEC 62056-5-3, 7.3.5). No method here returns more than a small value."""

from collections.abc import Callable
from typing import Any

from win12_wire.errors import MeterError, WireError
from win12_wire.frames import action as frames
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data
from win12_wire.frames.cosem import DataResult, MethodDescriptor
from win12_wire.frames.initiate import ConformanceBit

from win12.simulator import attributes
from win12.simulator.model import Context
from win12.simulator.results import Result
from win12.simulator.services_set import decode_list
from win12.simulator.transfers import Inbox


def _call(context: Context, method: MethodDescriptor, parameters: Data | None) -> frames.Returned:
    try:
        data = attributes.call(context, method, parameters)
    except MeterError as error:
        return frames.Returned(result=error.result)
    return frames.Returned(result=Result.SUCCESS, data=None if data is None else DataResult(data=data))


def _response(request: Any, outcome: frames.Returned) -> frames.ActionResponseNormal:
    return frames.ActionResponseNormal(
        invoke_id=request.invoke_id, priority=request.priority, result=outcome.result, data=outcome.data
    )


def _normal(request: frames.ActionRequestNormal, context: Context) -> Any:
    return _response(request, _call(context, request.method, request.parameters))


def _call_all(request: Any, context: Context, methods: list[MethodDescriptor], values: list[Data]) -> Any:
    if len(methods) != len(values):
        results = [frames.Returned(result=Result.OTHER_REASON) for _ in methods]
    else:
        results = [_call(context, method, data) for method, data in zip(methods, values, strict=True)]
    return frames.ActionResponseWithList(invoke_id=request.invoke_id, priority=request.priority, results=results)


def _list(request: frames.ActionRequestWithList, context: Context) -> Any:
    return _call_all(request, context, request.methods, request.values)


def _first_block(request: Any, context: Context) -> Any:
    context.session.outbox = None
    context.session.inbox = Inbox(request)
    return _take_block(request, context)


def _next_block(request: frames.ActionRequestWithPblock, context: Context) -> Any:
    inbox = context.session.inbox
    if inbox is None or not isinstance(inbox.first, _FIRST) or inbox.first.invoke_id != request.invoke_id:
        return _response(request, frames.Returned(result=Result.NO_LONG_GET_IN_PROGRESS))
    return _take_block(request, context)


def _take_block(request: Any, context: Context) -> Any:
    inbox = context.session.inbox
    assert inbox is not None
    try:
        inbox.add(request.block_number, request.raw)
    except MeterError as error:
        context.session.inbox = None
        return _response(request, frames.Returned(result=error.result))
    if not request.last_block:
        number = request.block_number
        return frames.ActionResponseNextPblock(invoke_id=request.invoke_id, priority=request.priority, block_number=number)
    context.session.inbox = None
    return _complete(request, inbox, context)


def _complete(request: Any, inbox: Inbox, context: Context) -> Any:
    raw, first = bytes(inbox.raw), inbox.first
    try:
        if isinstance(first, frames.ActionRequestWithFirstPblock):
            return _response(request, _call(context, first.method, axdr.decode(raw)))
        return _call_all(request, context, first.methods, decode_list(raw))
    except WireError:
        return _response(request, frames.Returned(result=Result.TYPE_UNMATCHED))


_FIRST = (frames.ActionRequestWithFirstPblock, frames.ActionRequestWithListAndFirstPblock)
_ACTION = (ConformanceBit.action,)
_BLOCKS = (ConformanceBit.action, ConformanceBit.block_transfer_with_action)
_LIST = (ConformanceBit.action, ConformanceBit.multiple_references)
SERVICES: dict[type, tuple[tuple[ConformanceBit, ...], Callable[[Any, Context], Any]]] = {
    frames.ActionRequestNormal: (_ACTION, _normal),
    frames.ActionRequestWithList: (_LIST, _list),
    frames.ActionRequestWithFirstPblock: (_BLOCKS, _first_block),
    frames.ActionRequestWithListAndFirstPblock: ((*_BLOCKS, ConformanceBit.multiple_references), _first_block),
    frames.ActionRequestWithPblock: (_BLOCKS, _next_block),
}
