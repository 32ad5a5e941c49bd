"""Decoded objects as plain JSON values: every field under its name from the spec, data under its type, octets in hexadecimal.

    GetRequestNormal  ->  {"type": "get_request_normal", "invoke_id": 1, "attribute": {...}}
    Data              ->  {"structure": [{"octet_string": "0000010000ff"}, {"double_long_unsigned": 5}]}

Secrets (passwords, dedicated keys) are shown by their length only.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from math import isfinite
from typing import Any

from win12_wire.frames._support import Frame
from win12_wire.frames.acse import (
    Aare,
    Aarq,
    AssociationResult,
    ContextName,
    Diagnostic,
    DiagnosticSource,
    Mechanism,
    ProviderDiagnostic,
    UserDiagnostic,
)
from win12_wire.frames.action import ActionResponseNormal, Returned
from win12_wire.frames.axdr import BitString, Data, DataType
from win12_wire.frames.ciphering import GeneralKeyCiphering, KeyChoice, KeyInfo, ProtectionTag, ServiceCiphering
from win12_wire.frames.cosem import AttributeDescriptor, DataResult, MethodDescriptor
from win12_wire.frames.gateway import Gateway, GatewayTag
from win12_wire.frames.get import GetResponseNormal, GetResponseWithDatablock
from win12_wire.frames.initiate import Conformance, ConformanceBit
from win12_wire.frames.service_error import ConfirmedServiceError, ErrorCategory, ExceptionReason, ExceptionResponse, StateError
from win12_wire.frames.set import SetResponseLastDatablock, SetResponseNormal
from win12_wire.objects.enums import ActionResult, DataAccessResult

from win12.application.values import declared

Json = Any

_WORD = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_PRINTABLE = re.compile(rb"[\x20-\x7e]+")
_LOGICAL_NAMES = frozenset({"instance_id"})
_TEXTS = frozenset({DataType.visible_string, DataType.utf8_string})


def type_name(frame: Frame) -> str:
    """The type's name in the spec."""
    return _WORD.sub("_", type(frame).__name__).lower()


def frame_tree(frame: Frame) -> dict[str, Json]:
    """A frame as {"type": name, field: value, ...}; absent fields are left out."""
    tree: dict[str, Json] = {"type": type_name(frame)}
    for name in frame.__slots__:
        value = getattr(frame, name)
        if value is None:
            continue
        tree[name] = hidden(value) if name in frame._secret else _field(frame, name, value)
    called = _called(frame)
    return {**tree, "name": called} if called else tree


def _called(frame: Frame) -> str | None:
    """What the class calls an attribute or a method; None where it is not declared."""
    if isinstance(frame, AttributeDescriptor):
        attribute = declared.attribute(frame.class_id, frame.attribute_id)
        return attribute.name if attribute else None
    method = declared.method(frame.class_id, frame.method_id) if isinstance(frame, MethodDescriptor) else None
    return method.name if method else None


def hidden(value: object) -> str:
    """What is shown instead of a secret."""
    return f"({len(value)} octets, hidden)" if isinstance(value, bytes) else "(hidden)"


def _field(frame: Frame, name: str, value: object) -> Json:
    shown = _NAMED.get((type(frame), name))
    if shown is not None:
        return shown(value)
    if name in _LOGICAL_NAMES and isinstance(value, bytes):
        return obis(value)
    if isinstance(value, Frame):
        return frame_tree(value)
    if isinstance(value, Data):
        return data_tree(value)
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, list | tuple):
        return [_field(frame, name, item) for item in value]
    return value


def data_tree(data: Data) -> Json:
    """COSEM data as {type: value}."""
    return _value(data.value, data.shape)


def _value(value: Any, shape: Any) -> Json:
    if type(shape) is int:
        return {DataType(shape).name: _scalar(value, shape)}
    tag, inner = shape[0], shape[1]
    if tag == DataType.boolean:
        return {"boolean": True}
    if tag == DataType.compact_array:
        return {"compact_array": [_untagged(item, inner) for item in value]}
    if tag == DataType.structure or isinstance(inner, list):
        return {DataType(tag).name: [_value(item, part) for item, part in zip(value, inner, strict=True)]}
    return {DataType(tag).name: [_value(item, inner) for item in value]}


def _untagged(value: Any, description: Any) -> Json:
    """An element of a compact array, whose types stand in the description."""
    if type(description) is int:
        return {DataType(description).name: _scalar(value, description)}
    if description[0] == DataType.structure:
        return {"structure": [_untagged(item, part) for item, part in zip(value, description[1], strict=True)]}
    return {"array": [_untagged(item, description[2]) for item in value]}


def _scalar(value: Any, tag: int) -> Json:
    if isinstance(value, bytes):
        return value.decode("utf-8", "backslashreplace") if tag in _TEXTS else value.hex()
    return plain(value)


def plain(value: Any) -> Json:
    """A raw value of a reading for JSON: octets become hexadecimal, sequences lists, floats that JSON lacks text."""
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, BitString):
        return str(value)
    if isinstance(value, float) and not isfinite(value):
        return str(value)
    if isinstance(value, Data):
        return data_tree(value)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [plain(item) for item in value]
    return value if value is None or isinstance(value, int | float | str | bool) else str(value)


def obis(name: bytes) -> str:
    """A logical name as A.B.C.D.E.F."""
    return ".".join(map(str, name))


def text_of(octets: bytes) -> str | None:
    """The text in `octets`, None when they are not printable ASCII."""
    return octets.decode("ascii") if _PRINTABLE.fullmatch(octets) else None


def conformance_names(bits: int) -> list[str]:
    """Names of the conformance bits that are set."""
    return [bit.name for bit in ConformanceBit if bits & bit]


def _names(enum: Iterable[Any]) -> Callable[[Any], Json]:
    known = {int(member): member.name.lower() for member in enum}
    return lambda value: known.get(value, value)


def _last_arc(enum: Iterable[Any]) -> Callable[[Any], Json]:
    """An object identifier of DLMS: its last octet says what, the others are always the same."""
    known = {int(member): member.name for member in enum}
    return lambda value: {"oid": value.hex(), "name": known.get(value[-1]) if value else None}


def _diagnostic(value: Diagnostic) -> Json:
    user = value.source == DiagnosticSource.acse_service_user
    code = _names(UserDiagnostic if user else ProviderDiagnostic)(value.code)
    return {"source": DiagnosticSource(value.source).name, "code": code}


_NAMED: dict[tuple[type[Frame], str], Callable[[Any], Json]] = {
    **{(frame, "application_context_name"): _last_arc(ContextName) for frame in (Aarq, Aare)},
    **{(frame, "mechanism_name"): _last_arc(Mechanism) for frame in (Aarq, Aare)},
    (Aare, "result"): _names(AssociationResult),
    (Aare, "result_source_diagnostic"): _diagnostic,
    (Conformance, "bits"): conformance_names,
    (ExceptionResponse, "state_error"): _names(StateError),
    (ExceptionResponse, "service_error"): _names(ExceptionReason),
    (ConfirmedServiceError, "category"): _names(ErrorCategory),
    (ServiceCiphering, "tag"): _names(ProtectionTag),
    (GeneralKeyCiphering, "tag"): _names(ProtectionTag),
    (KeyInfo, "choice"): _names(KeyChoice),
    (Gateway, "tag"): _names(GatewayTag),
    **{(frame, "error"): _names(DataAccessResult) for frame in (GetResponseNormal, GetResponseWithDatablock, DataResult)},
    **{(frame, "result"): _names(DataAccessResult) for frame in (SetResponseNormal, SetResponseLastDatablock)},
    **{(frame, "result"): _names(ActionResult) for frame in (ActionResponseNormal, Returned)},
}
