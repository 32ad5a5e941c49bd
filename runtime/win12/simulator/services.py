"""The xDLMS services of the meter: GET, SET, ACTION, ACCESS (IEC 62056-5-3, 7.3).

What was not negotiated is answered with an exception-response; what the rights, the object or the data do not allow, with a
result. A new request ends the block transfer under way. Nothing a client sends makes an exception leave `answer`.
"""

import logging
from collections.abc import Callable
from typing import Any

from win12_wire.errors import MeterError
from win12_wire.frames import get
from win12_wire.frames.cosem import AttributeSelection, DataResult, DataResultList
from win12_wire.frames.initiate import ConformanceBit
from win12_wire.frames.service_error import ExceptionReason, StateError

from win12.application.association.names import confirmed
from win12.simulator import attributes, services_access, services_action, services_set, services_short
from win12.simulator.model import Context
from win12.simulator.refusal import refusal
from win12.simulator.saying import say
from win12.simulator.services_access import LIST_MAX
from win12.simulator.transfers import Service, block_room


def answer(request: Any, context: Context) -> Any:
    """The response to a request object, None when it asks for none."""
    service = _SERVICES.get(type(request))
    if service is None:
        return refusal(ExceptionReason.service_not_supported, StateError.service_unknown)
    bits, handle = service
    session = context.session
    feigned = context.meter.config.feigned
    if not all(session.can(bit) for bit in bits) or (feigned and any(bit.name in feigned for bit in bits)):
        say(logging.INFO, context.meter.serial, session.client_sap, f"{type(request).__name__} refused: service not supported")
        return refusal(ExceptionReason.service_not_supported)
    if session.transfers is not None:
        session.transfers.replaced(request)
    response = handle(request, context)
    return response if confirmed(request) else None


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
    if not session.max_send or size <= session.max_send:
        return response
    room = block_room(Service.get, session.max_send)
    if room < 1 or not session.can(ConformanceBit.block_transfer_with_get_or_read):
        return refusal(ExceptionReason.pdu_too_long)
    return session.blocks().get.answer(request, raw, room) or refusal(ExceptionReason.pdu_too_long)


def _get_next(request: get.GetRequestNext, context: Context) -> Any:
    return context.session.blocks().get.next(request)


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
    **services_access.SERVICES,
    **services_short.SERVICES,
}
