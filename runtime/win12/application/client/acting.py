"""Setting attributes and calling methods by the names of their class, with plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from win12_wire.errors import Code, MeterError
from win12_wire.frames.action import ActionRequestNormal
from win12_wire.frames.cosem import MethodDescriptor
from win12_wire.frames.set import SetRequestNormal
from win12_wire.objects.classes import InterfaceClass
from win12_wire.objects.enums import DataAccessResult

from win12.application.client.references import plain_selection
from win12.application.values import obis
from win12.application.values.making import make

if TYPE_CHECKING:
    from win12.application.client.meter import Meter


async def invoke(meter: Meter, of: InterfaceClass, code: str, method: str, value: Any) -> int:
    """Call a method; its action-result. UsageError BAD_ARGUMENT when the value is none of its parameter."""
    declared = of.method(method)
    descriptor = MethodDescriptor(class_id=of.class_id, instance_id=obis.parse(code), method_id=declared.index)
    parameters = make(declared.type, value, method)
    response = await meter.conversation.perform(
        lambda invoke_id: ActionRequestNormal(invoke_id=invoke_id, method=descriptor, parameters=parameters)
    )
    return int(response.result)


async def call(meter: Meter, of: InterfaceClass, code: str, method: str, value: Any) -> None:
    """The same; MeterError ACTION_FAILED when the meter refuses."""
    if result := await invoke(meter, of, code, method, value):
        raise MeterError(Code.ACTION_FAILED, f"{code}:{method}: {result_name(result)}", result)


async def write(meter: Meter, of: InterfaceClass, code: str, attribute: str, value: Any) -> None:
    """Set an attribute. MeterError DATA_ACCESS when the meter refuses; UsageError BAD_ARGUMENT for a value that is none."""
    declared = of.attribute(attribute)
    data = make(declared.type, value, attribute)
    descriptor = plain_selection(of.class_id, code, declared.index).attribute
    response = await meter.conversation.perform(
        lambda invoke_id: SetRequestNormal(invoke_id=invoke_id, attribute=descriptor, data=data)
    )
    if response.result:
        raise MeterError(Code.DATA_ACCESS, f"{code}:{attribute}: {result_name(response.result)}", int(response.result))


def result_name(result: int) -> str:
    """What a data-access-result or action-result is called."""
    known = result in set(DataAccessResult)
    return DataAccessResult(result).name.lower().replace("_", " ") if known else f"result {result}"
