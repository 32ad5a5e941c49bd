"""Whether a request has a secret in it, by the declaration of what it sets or calls: then its values are not shown."""

from __future__ import annotations

from typing import Any, Final

from win12_wire.frames.access import AccessRequest, RequestSpecification
from win12_wire.frames.action import ActionRequestNormal, ActionRequestWithList
from win12_wire.frames.cosem import AttributeDescriptor, MethodDescriptor
from win12_wire.frames.set import SetRequestWithList
from win12_wire.frames.short_name import UnconfirmedWriteRequest, WriteRequest
from win12_wire.objects.classes import CLASSES
from win12_wire.objects.enums import AccessChoice

from win12.application.values import declared
from win12.application.values.short_names import SECRET_NAMES

_PROTECTION: Final = CLASSES[30, 0]
_SETS: Final = frozenset({AccessChoice.SET, AccessChoice.SET_WITH_SELECTION})


def has_secret(apdu: object) -> bool:
    """Of a list, whether any of its items is one. False for what is no request that sets or calls."""
    match apdu:
        case WriteRequest() | UnconfirmedWriteRequest():
            return any(one.variable_name in SECRET_NAMES for one in apdu.variables)
        case SetRequestWithList():
            return any(_attribute(one.attribute) for one in apdu.selections)
        case ActionRequestWithList():
            return any(map(_method, apdu.methods)) or any(map(_inside, apdu.methods, apdu.values))
        case AccessRequest():
            return any(map(_item, apdu.specifications)) or any(map(_item_inside, apdu.specifications, apdu.values))
        case ActionRequestNormal():
            return _method(apdu.method) or (apdu.parameters is not None and _inside(apdu.method, apdu.parameters))
    return False


def _attribute(target: AttributeDescriptor) -> bool:
    return _is_attribute(target.class_id, target.attribute_id)


def _method(target: MethodDescriptor) -> bool:
    return _is_method(target.class_id, target.method_id)


def _item(one: RequestSpecification) -> bool:
    target = one.target
    if one.choice in _SETS:
        return _attribute(target)
    return one.choice == AccessChoice.ACTION and _is_method(target.class_id, target.attribute_id)


def _item_inside(one: RequestSpecification, value: Any) -> bool:
    target = one.target
    method = MethodDescriptor(class_id=target.class_id, instance_id=target.instance_id, method_id=target.attribute_id)
    return one.choice == AccessChoice.ACTION and _inside(method, value)


def _inside(method: MethodDescriptor, parameters: Any) -> bool:
    """Of data protection: whether what it names is one. Not every protection hides."""
    if method.class_id != _PROTECTION.class_id:
        return False
    match method.method_id, parameters.value:
        case 2, ([*rows], *_):
            return any(_names(row, _is_attribute) for row in rows)
        case 3, (tuple(called), *_):
            return _names(called, _is_method)
    return False


def _names(row: Any, is_secret: Any) -> bool:
    match row:
        case (int(class_id), bytes(), int(number), *_):
            return bool(is_secret(class_id, number))
    return False


def _is_attribute(class_id: int, number: int) -> bool:
    known = declared.attribute(class_id, number)
    return known is not None and known.secret


def _is_method(class_id: int, number: int) -> bool:
    known = declared.method(class_id, number)
    return known is not None and known.secret
