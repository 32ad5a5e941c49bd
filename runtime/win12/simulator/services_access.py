"""ACCESS: attributes read and set and methods invoked by one request (IEC 62056-5-3, 7.3.6).

Each item has its own rights and its own result. There are no blocks of this service: an answer that does not fit goes by general
block transfer, or the association refuses it.
"""

from collections.abc import Callable
from typing import Any

from win12_wire.errors import MeterError
from win12_wire.frames import access as frames
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data
from win12_wire.frames.cosem import MethodDescriptor
from win12_wire.frames.initiate import ConformanceBit
from win12_wire.frames.service_error import ExceptionReason
from win12_wire.objects.enums import AccessChoice, LongInvokeId

from win12.simulator import attributes
from win12.simulator.model import Context
from win12.simulator.refusal import refusal
from win12.simulator.results import Result

LIST_MAX = 256
"""References in one request that the meter serves."""
_NOTHING = axdr.null_data()
_ANSWERED = {
    AccessChoice.GET: AccessChoice.GET,
    AccessChoice.GET_WITH_SELECTION: AccessChoice.GET,
    AccessChoice.SET: AccessChoice.SET,
    AccessChoice.SET_WITH_SELECTION: AccessChoice.SET,
    AccessChoice.ACTION: AccessChoice.ACTION,
}
"""What an answer calls each item."""


def _access(request: frames.AccessRequest, context: Context) -> Any:
    if len(request.specifications) > LIST_MAX:
        return refusal(ExceptionReason.other_reason)
    results, values = _outcomes(request, context)
    asked = request.specifications
    specifications = [
        frames.ResponseSpecification(choice=_ANSWERED[AccessChoice(one.choice)], result=result)
        for one, result in zip(asked, results, strict=True)
    ]
    echoed = frames.RequestEcho(specifications=asked) if request.long_invoke_id & LongInvokeId.SELF_DESCRIPTIVE else None
    return frames.AccessResponse(
        long_invoke_id=request.long_invoke_id, date_time=b"", request=echoed, values=values, specifications=specifications
    )


def _outcomes(request: frames.AccessRequest, context: Context) -> tuple[list[int], list[Data]]:
    """One result and one value for each item, in order. With break-on-error nothing is done after the first refusal."""
    asked = request.specifications
    breaks = bool(request.long_invoke_id & LongInvokeId.BREAK_ON_ERROR)
    ended = len(request.values) != len(asked)  # who knows which value belongs to which item
    results: list[int] = []
    values: list[Data] = []
    for one, given in zip(asked, [_NOTHING] * len(asked) if ended else request.values, strict=True):
        result, value = (Result.OTHER_REASON, _NOTHING) if ended else _one(context, one, given)
        ended = ended or (breaks and result != Result.SUCCESS)
        results.append(result)
        values.append(value)
    return results, values


def _one(context: Context, wanted: frames.RequestSpecification, given: Data) -> tuple[int, Data]:
    try:
        return Result.SUCCESS, _done(context, wanted, given) or _NOTHING
    except MeterError as error:
        return error.result, _NOTHING


def _done(context: Context, wanted: frames.RequestSpecification, given: Data) -> Data | None:
    """What doing it returns. MeterError as the functions of `attributes` raise it."""
    target = wanted.target
    match _ANSWERED[AccessChoice(wanted.choice)]:
        case AccessChoice.GET:
            return attributes.read(context, target, wanted.access)
        case AccessChoice.SET:
            attributes.write(context, target, wanted.access, given)
            return None
    method = MethodDescriptor(class_id=target.class_id, instance_id=target.instance_id, method_id=target.attribute_id)
    return attributes.call(context, method, given)


SERVICES: dict[type, tuple[tuple[ConformanceBit, ...], Callable[[Any, Context], Any]]] = {
    frames.AccessRequest: ((ConformanceBit.access,), _access),
}
