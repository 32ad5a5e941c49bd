"""ACTION: normal, with list, and both ways in blocks (IEC 62056-5-3, 7.3.5).

An answer that does not fit is cut: what its blocks carry together is an Action-Response-With-Optional-Data, for lists the
SEQUENCE OF them.
"""

from collections.abc import Callable
from typing import Any

from win12_wire.errors import MeterError, WireError
from win12_wire.frames import action as frames
from win12_wire.frames import axdr, length
from win12_wire.frames.axdr import Data
from win12_wire.frames.cosem import DataResult, MethodDescriptor
from win12_wire.frames.initiate import ConformanceBit
from win12_wire.frames.service_error import ExceptionReason

from win12.simulator import attributes
from win12.simulator.model import Context
from win12.simulator.refusal import refusal
from win12.simulator.results import Result
from win12.simulator.services_set import decode_list
from win12.simulator.transfers import Service, block_room


def _call(context: Context, method: MethodDescriptor, parameters: Data | None) -> frames.Returned:
    try:
        data = attributes.call(context, method, parameters)
    except MeterError as error:
        return frames.Returned(result=error.result)
    return frames.Returned(result=Result.SUCCESS, data=None if data is None else DataResult(data=data))


def _response(request: Any, outcome: frames.Returned, context: Context) -> Any:
    response = frames.ActionResponseNormal(
        invoke_id=request.invoke_id, priority=request.priority, result=outcome.result, data=outcome.data
    )
    return _fitted(request, context, response, outcome.encode)


def _normal(request: frames.ActionRequestNormal, context: Context) -> Any:
    return _response(request, _call(context, request.method, request.parameters), context)


def _call_all(request: Any, context: Context, methods: list[MethodDescriptor], values: list[Data]) -> Any:
    if len(methods) != len(values):
        results = [frames.Returned(result=Result.OTHER_REASON) for _ in methods]
    else:
        results = [_call(context, method, data) for method, data in zip(methods, values, strict=True)]
    response = frames.ActionResponseWithList(invoke_id=request.invoke_id, priority=request.priority, results=results)
    return _fitted(request, context, response, lambda: _encoded(results))


def _list(request: frames.ActionRequestWithList, context: Context) -> Any:
    return _call_all(request, context, request.methods, request.values)


def _encoded(results: list[frames.Returned]) -> bytes:
    out = bytearray()
    length.write_length(out, len(results))
    return bytes(out) + b"".join(result.encode() for result in results)


def _fitted(request: Any, context: Context, response: Any, raw: Callable[[], bytes]) -> Any:
    """`response` if it fits what the client takes, otherwise the first block of `raw`."""
    session = context.session
    if not session.max_send or len(response.encode()) <= session.max_send:
        return response
    room = block_room(Service.action, session.max_send)
    if room < 1 or not session.can(ConformanceBit.block_transfer_with_action):
        return refusal(ExceptionReason.pdu_too_long)
    return session.blocks().action.answer(request, raw(), room) or refusal(ExceptionReason.pdu_too_long)


def _next_answer(request: frames.ActionRequestNextPblock, context: Context) -> Any:
    return context.session.blocks().action.next(request)


def _first_block(request: Any, context: Context) -> Any:
    return context.session.blocks().action_requests.first(request, lambda first, raw: _complete(first, raw, request, context))


def _next_block(request: frames.ActionRequestWithPblock, context: Context) -> Any:
    return context.session.blocks().action_requests.block(request, lambda first, raw: _complete(first, raw, request, context))


def _complete(first: Any, raw: bytes, last: Any, context: Context) -> Any:
    """Call what the first block names with what all of them carry; the answer to the last."""
    try:
        if isinstance(first, frames.ActionRequestWithFirstPblock):
            return _response(last, _call(context, first.method, axdr.decode(raw)), context)
        return _call_all(last, context, first.methods, decode_list(raw))
    except WireError:
        return _response(last, frames.Returned(result=Result.TYPE_UNMATCHED), context)


_ACTION = (ConformanceBit.action,)
_BLOCKS = (ConformanceBit.action, ConformanceBit.block_transfer_with_action)
_LIST = (ConformanceBit.action, ConformanceBit.multiple_references)
SERVICES: dict[type, tuple[tuple[ConformanceBit, ...], Callable[[Any, Context], Any]]] = {
    frames.ActionRequestNormal: (_ACTION, _normal),
    frames.ActionRequestWithList: (_LIST, _list),
    frames.ActionRequestNextPblock: (_BLOCKS, _next_answer),
    frames.ActionRequestWithFirstPblock: (_BLOCKS, _first_block),
    frames.ActionRequestWithListAndFirstPblock: ((*_BLOCKS, ConformanceBit.multiple_references), _first_block),
    frames.ActionRequestWithPblock: (_BLOCKS, _next_block),
}
