"""SET and ACTION as people mean them: values of Python, made Data as the class declares (IEC 62056-5-3, 7.3.4, 7.3.5)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from win12_wire.errors import Code, MeterError, RemoteError, UsageError
from win12_wire.frames import axdr
from win12_wire.frames.action import ActionRequestNormal, ActionResponseNormal
from win12_wire.frames.axdr import Data, DataType
from win12_wire.frames.cosem import MethodDescriptor
from win12_wire.frames.set import SetRequestNormal, SetResponseNormal
from win12_wire.objects.enums import ActionResult
from win12_wire.objects.types import Type

from win12.application.client.answers import refusal
from win12.application.client.references import selection
from win12.application.values import declared, obis
from win12.application.values.making import make
from win12.application.values.nodes import root

_OPEN: Final = frozenset({"any", "CHOICE"})


def is_open(kinds: Sequence[Type]) -> bool:
    """Whether a declaration leaves it to the object which type an attribute has."""
    return not kinds or any(one.kind in _OPEN for one in kinds)


def made(kinds: Sequence[Type], value: Any, present: Data | None, at: str) -> Data:
    """Data of the first type that the value fits; where that is open, of the type of the value that is there now.

    UsageError BAD_ARGUMENT when it fits none, or when nothing tells the type.
    """
    if isinstance(value, Data):
        return value
    tried = [*_types_now(kinds, present), *kinds] if is_open(kinds) else kinds
    if not tried:
        raise UsageError(Code.BAD_ARGUMENT, f"{at}: no class declares what it takes: give Data, on a command line --data HEX")
    faults = []
    for kind in tried:
        try:
            return make(kind, value, at)
        except UsageError as fault:
            faults.append(fault)
    raise faults[0]


def _types_now(kinds: Sequence[Type], present: Data | None) -> list[Type]:
    """The types of a value that is there, as declared alternatives or, for one without parts, as it is itself."""
    if present is None:
        return []
    tag = root(present).tag
    found = [part for kind in kinds for part in kind.parts if kind.kind == "CHOICE" and part.tag == tag]
    structured = tag in (DataType.array, DataType.structure, DataType.compact_array, DataType.null_data)
    return found or ([] if structured else [Type(DataType(tag).name.replace("_", "-"), tag)])


def set_request(class_id: int, code: str, attribute: int, data: Data, invoke_id: int) -> SetRequestNormal:
    """The request that sets one attribute."""
    wanted = selection(class_id, code, attribute)
    return SetRequestNormal(invoke_id=invoke_id, attribute=wanted.attribute, data=data)


def check_set(response: Any, code: str, attribute: int) -> None:
    """MeterError DATA_ACCESS when the meter refused; RemoteError UNEXPECTED_APDU for what answers no SET."""
    if not isinstance(response, SetResponseNormal):
        raise RemoteError(Code.UNEXPECTED_APDU, f"{type(response).__name__} to a SET")
    if response.result:
        raise refusal(code, attribute, _Refused(response.result))


class _Refused:
    """A data-access-result as `refusal` takes it."""

    data: Data | None = None

    def __init__(self, error: int) -> None:
        self.error: int | None = error


def action_request(class_id: int, code: str, method: int, parameters: Data | None, invoke_id: int) -> ActionRequestNormal:
    """The request that calls one method."""
    called = MethodDescriptor(class_id=class_id, instance_id=obis.parse(code), method_id=method)
    return ActionRequestNormal(invoke_id=invoke_id, method=called, parameters=parameters)


def returned(response: Any, what: str) -> Data | None:
    """What a method gave back. MeterError ACTION_FAILED when the meter refused it, DATA_ACCESS when it did what was asked and
    refuses to tell the outcome; RemoteError UNEXPECTED_APDU for what answers no ACTION.
    """
    if not isinstance(response, ActionResponseNormal):
        raise RemoteError(Code.UNEXPECTED_APDU, f"{type(response).__name__} to an ACTION")
    if response.result:
        raise MeterError(Code.ACTION_FAILED, f"{what}: {result_name(response.result)}", response.result)
    if response.data is not None and response.data.data is None:
        error = response.data.error or 0
        raise MeterError(Code.DATA_ACCESS, f"{what}: {result_name(error)}", error)
    return None if response.data is None else response.data.data


def result_name(result: int) -> str:
    """What an action-result is called; the numbers of data-access-results are the same."""
    return ActionResult(result).name.lower().replace("_", " ") if result in set(ActionResult) else f"result {result}"


def parameters_of(class_id: int, method: int, value: Any, at: str) -> Data | None:
    """Parameters of a method; without a value those of a method that takes none: integer 0 where it is declared so.

    UsageError BAD_ARGUMENT when the value does not fit, or its type is not known.
    """
    known = declared.method(class_id, method)
    if value is None:
        return axdr.integer(0) if known is not None and known.type.kind == "integer" else None
    return made([] if known is None else [known.type], value, None, at)
