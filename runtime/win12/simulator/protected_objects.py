"""What is inside protected data: attributes as an object list names them, read and set as direct requests would be (class 30).

So the rights of the association hold for each, and an object that the client may not see does not exist. Protected data is not
protected again: the list would have no end. Values stand in a structure, in the order of the list.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from win12_wire.errors import UsageError, WireError
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data, DataType
from win12_wire.frames.cosem import AttributeDescriptor, MethodDescriptor, SelectiveAccess
from win12_wire.objects.enums import RestrictionType

from win12.application.values.nodes import root
from win12.application.values.protection import DATA_PROTECTION, whole
from win12.application.values.selective import by_entry, by_range
from win12.simulator import attributes
from win12.simulator.model import Context
from win12.simulator.results import Result, refused
from win12.simulator.services_access import LIST_MAX

_OBJECTS = DATA_PROTECTION.attribute("protection_object_list").type
_DAY_BEGINS, _DAY_ENDS = bytes(4), bytes((23, 59, 59, 0xFF))
_UNSPECIFIED = bytes((0x80, 0x00, 0xFF))
"""Deviation and status of a clock that says neither."""


class Item(NamedTuple):
    """One entry of an object list. `element`: 0 for the whole attribute, else which of its elements, from 1."""

    attribute: AttributeDescriptor
    element: int
    part: SelectiveAccess | None


def items_of(data: Data) -> list[Item]:
    """The entries of an object list. Refuses TYPE_UNMATCHED for what is none, OTHER_REASON for too many or none."""
    try:
        rows = whole(_OBJECTS, data, "object list").value
    except UsageError as error:
        raise refused(Result.TYPE_UNMATCHED, error.detail) from None
    if not 0 < len(rows) <= LIST_MAX:
        raise refused(Result.OTHER_REASON, f"{len(rows)} objects, 1 to {LIST_MAX} can be")
    return [_item(*row) for row in rows]


def _item(class_id: int, logical_name: bytes, attribute: int, element: int, restriction: tuple[int, Any]) -> Item:
    _refuse_protection(class_id)
    wanted = AttributeDescriptor(class_id=class_id, instance_id=logical_name, attribute_id=attribute)
    return Item(wanted, element, part_of(restriction))


def part_of(restriction: tuple[int, Any]) -> SelectiveAccess | None:
    """What a restriction takes: whole days, from the first to the last, in local time; entries are counted from 1.

    Refuses TYPE_UNMATCHED when its value is not that of its type.
    """
    match restriction:
        case RestrictionType.NONE, None:
            return None
        case RestrictionType.BY_DATE, (bytes(first), bytes(last)):
            since, until = first + _DAY_BEGINS + _UNSPECIFIED, last + _DAY_ENDS + _UNSPECIFIED
            return by_range(axdr.octet_string(since), axdr.octet_string(until))
        case RestrictionType.BY_ENTRY, (int(first), int(last)):
            return by_entry(first, last)
    raise refused(Result.TYPE_UNMATCHED, "the value of a restriction is not that of its type")


def _refuse_protection(class_id: int) -> None:
    if class_id == DATA_PROTECTION.class_id:
        raise refused(Result.READ_WRITE_DENIED, "protected data is not protected again")


def read(context: Context, items: Sequence[Item]) -> bytes:
    """The values, encoded. Refuses as the first direct request that is refused."""
    return axdr.structure(*(value_of(context, one) for one in items)).encode()


def value_of(context: Context, one: Item) -> Data:
    """One value, or the element of it. Refuses as a direct request; OBJECT_UNAVAILABLE where there is no such element."""
    data = attributes.read(context, one.attribute, one.part)
    if not one.element:
        return data
    elements = root(data).children()
    if one.element > len(elements):
        raise refused(Result.OBJECT_UNAVAILABLE, f"no element {one.element} of {len(elements)}")
    found = elements[one.element - 1]
    return Data(found.value, found.shape)


def write(context: Context, items: Sequence[Item], octets: bytes) -> None:
    """Set them in order, until one is refused; refuses as that one. Only whole attributes are set."""
    if any(one.element or one.part for one in items):
        raise refused(Result.READ_WRITE_DENIED, "only whole attributes are set")
    values = root(decoded(octets))
    if values.tag != DataType.structure or len(values.children()) != len(items):
        raise refused(Result.TYPE_UNMATCHED, f"a structure of {len(items)} values")
    for one, value in zip(items, values.children(), strict=True):
        attributes.write(context, one.attribute, None, Data(value.value, value.shape))


def call(context: Context, method: tuple[int, bytes, int], octets: bytes) -> bytes:
    """Invoke a method; what it returns, null-data for nothing, encoded."""
    class_id, logical_name, number = method
    _refuse_protection(class_id)
    wanted = MethodDescriptor(class_id=class_id, instance_id=logical_name, method_id=number)
    return (attributes.call(context, wanted, decoded(octets)) or axdr.null_data()).encode()


def decoded(octets: bytes) -> Data:
    """The one value that octets are. Refuses TYPE_UNMATCHED."""
    try:
        return axdr.decode(octets)
    except WireError as error:
        raise refused(Result.TYPE_UNMATCHED, error.said) from None
