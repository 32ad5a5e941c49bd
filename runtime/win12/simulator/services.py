"""The xDLMS services of the meter: GET, SET, ACTION (IEC 62056-5-3, 7.3).

What was not negotiated is answered with an exception-response; what the rights, the object or the data do not allow, with a
result. A new request ends the block transfer under way. Nothing a client sends makes an exception leave `answer`.
"""

from collections.abc import Callable
from typing import Any

from win12_wire.errors import MeterError
from win12_wire.frames import get
from win12_wire.frames.cosem import AttributeSelection, DataResult, DataResultList
from win12_wire.frames.initiate import ConformanceBit
from win12_wire.frames.service_error import ExceptionReason, ExceptionResponse, StateError

from win12.simulator import attributes, services_action, services_set
from win12.simulator.model import Context
from win12.simulator.results import Result
from win12.simulator.transfers import BLOCK_OVERHEAD, Outbox

BLOCK_MIN = 1
LIST_MAX = 256
"""References in one request that the meter serves."""


def answer(request: Any, context: Context) -> Any:
    """The response to a request object, None when it asks for none."""
    service = _SERVICES.get(type(request))
    if service is None:
        return refusal(ExceptionReason.service_not_supported, StateError.service_unknown)
    bits, handle = service
    session = context.session
    if not all(session.can(bit) for bit in bits):
        return refusal(ExceptionReason.service_not_supported)
    response = handle(request, context)
    return response if request.confirmed else None


def refusal(reason: ExceptionReason, state: StateError = StateError.service_not_allowed) -> ExceptionResponse:
    """An exception-response."""
    return ExceptionResponse(state_error=state, service_error=reason)


def _get_normal(request: get.GetRequestNormal, context: Context) -> Any:
    result = _result(context, AttributeSelection(attribute=request.attribute, access=request.access))
    echoed = {"invoke_id": request.invoke_id, "priority": request.priority}
    response = get.GetResponseNormal(**echoed, data=result.data, error=result.error)
    raw = result.data.encode() if result.data is not None else b""
    return _fitted(request, context, response, len(raw) + 4, raw)


def _get_list(request: get.GetRequestWithList, context: Context) -> Any:
    if len(request.selections) > LIST_MAX:
        return refusal(ExceptionReason.other_reason)
    results = [_result(context, selection) for selection in request.selections]
    response = get.GetResponseWithList(invoke_id=request.invoke_id, priority=request.priority, results=results)
    raw = DataResultList(results=results).encode()
    return _fitted(request, context, response, len(raw) + 3, raw)


def _result(context: Context, selection: AttributeSelection) -> DataResult:
    try:
        return DataResult(data=attributes.read(context, selection.attribute, selection.access))
    except MeterError as error:
        return DataResult(error=error.result)


def _fitted(request: Any, context: Context, response: Any, size: int, raw: bytes) -> Any:
    """`response` if its `size` fits what the client takes, otherwise the first block of `raw`."""
    session = context.session
    session.outbox = None
    if not session.max_send or size <= session.max_send:
        return response
    room = session.max_send - BLOCK_OVERHEAD
    if room < BLOCK_MIN or not session.can(ConformanceBit.block_transfer_with_get_or_read):
        return refusal(ExceptionReason.pdu_too_long)
    session.outbox = Outbox(request.invoke_id, raw, room)
    return _block(request, context, 0)


def _get_next(request: get.GetRequestNext, context: Context) -> Any:
    outbox = context.session.outbox
    if outbox is None or outbox.invoke_id != request.invoke_id:
        return _block_error(request, request.block_number, Result.NO_LONG_GET_IN_PROGRESS)
    return _block(request, context, request.block_number)


def _block(request: Any, context: Context, acknowledged: int) -> Any:
    outbox = context.session.outbox
    assert outbox is not None
    try:
        last, number, raw = outbox.next(acknowledged)
    except MeterError as error:
        context.session.outbox = None
        return _block_error(request, acknowledged, Result(error.result))
    if last:
        context.session.outbox = None
    return get.GetResponseWithDatablock(
        invoke_id=request.invoke_id, priority=request.priority, last_block=int(last), block_number=number, raw=raw
    )


def _block_error(request: Any, number: int, result: Result) -> get.GetResponseWithDatablock:
    return get.GetResponseWithDatablock(
        invoke_id=request.invoke_id, priority=request.priority, last_block=1, block_number=number, error=int(result)
    )


_GET = (ConformanceBit.get,)
_GET_BLOCKS = (ConformanceBit.get, ConformanceBit.block_transfer_with_get_or_read)
_GET_LIST = (ConformanceBit.get, ConformanceBit.multiple_references)
_Service = tuple[tuple[ConformanceBit, ...], Callable[[Any, Context], Any]]
_SERVICES: dict[type, _Service] = {
    get.GetRequestNormal: (_GET, _get_normal),
    get.GetRequestNext: (_GET_BLOCKS, _get_next),
    get.GetRequestWithList: (_GET_LIST, _get_list),
    **services_set.SERVICES,
    **services_action.SERVICES,
}
