# Generated from spec/frames/descriptor_push.ksy. Do not edit: change the spec and run `win12 spec generate`.

"""Push whose body lists attribute descriptors.

A deviation met in the field (Sagemcom XT211 and the EGD HAN interface): the elements of the pushed list begin with a
cosem-attribute-descriptor without a tag, so the body is not Data. Tried only after data_notification was refused.
"""

from __future__ import annotations

from struct import Struct

from win12_wire.errors import Code, WireError
from win12_wire.frames import axdr
from win12_wire.frames import cosem
from win12_wire.frames import length
from win12_wire.frames import notification
from win12_wire.frames._support import Frame, UNFIT, short, trailing, unfit

_S0 = Struct(">1sI")
_S1 = Struct(">3sB1s")


class DescriptorPush(Frame):
    """A deviation met in the field (Sagemcom XT211 and the EGD HAN interface): the elements of the pushed list begin with a
    cosem-attribute-descriptor without a tag, so the body is not Data. Tried only after data_notification was refused.

    spec/frames/descriptor_push.ksy:1
    """

    __slots__ = ("long_invoke_id", "date_time", "kind", "items")

    def __init__(self, *, long_invoke_id: int, date_time: notification.NotificationTime, kind: int, items: list[Item]) -> None:
        self.long_invoke_id = long_invoke_id
        self.date_time = date_time
        self.kind = kind
        self.items = items

    @classmethod
    def decode(cls, data: bytes) -> DescriptorPush:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_descriptor_push(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "descriptor_push")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_descriptor_push(out, self)
        except UNFIT as error:
            raise unfit(out, "descriptor_push", error) from None
        return bytes(out)


def read_descriptor_push(b: bytes, p: int, e: int) -> tuple[DescriptorPush, int]:
    if e - p < 5:
        raise short(p, e, ((1, "descriptor_push.tag"), (4, "descriptor_push.long_invoke_id"),))
    r0, long_invoke_id = _S0.unpack_from(b, p)
    if r0 != b'\x0f':
        raise WireError(Code.BAD_CONSTANT, p, "descriptor_push.tag")
    p += 5
    date_time, p = notification.read_notification_time(b, p, e)
    if e - p < 5:
        raise short(p, e, ((3, "descriptor_push.body_lead"), (1, "descriptor_push.kind"), (1, "descriptor_push.list_tag"),))
    r0, kind, r2 = _S1.unpack_from(b, p)
    if r0 != b'\x02\x02\x16':
        raise WireError(Code.BAD_CONSTANT, p, "descriptor_push.body_lead")
    if r2 != b'\x01':
        raise WireError(Code.BAD_CONSTANT, p + 4, "descriptor_push.list_tag")
    p += 5
    if p >= e:
        raise short(p, e, ((1, "descriptor_push.count"),))
    count = b[p]
    if count < 128:
        p += 1
    else:
        count, p = length.read_length(b, p, e, "descriptor_push.count")
    if count * 12 > e - p:
        raise WireError(Code.BAD_LENGTH, p, "descriptor_push.items", f"{count} items in {e - p} octets")
    items = []
    for _ in range(count):
        one_items, p = read_item(b, p, e)
        items.append(one_items)
    o = DescriptorPush.__new__(DescriptorPush)
    o.long_invoke_id = long_invoke_id
    o.date_time = date_time
    o.kind = kind
    o.items = items
    return o, p


def write_descriptor_push(out: bytearray, o: DescriptorPush) -> None:
    out += _S0.pack(b'\x0f', o.long_invoke_id)
    notification.write_notification_time(out, o.date_time)
    out += _S1.pack(b'\x02\x02\x16', o.kind, b'\x01')
    n = len(o.items)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    for one_items in o.items:
        write_item(out, one_items)


class Item(Frame):
    """item

    spec/frames/descriptor_push.ksy:19
    """

    __slots__ = ("attribute", "data")

    def __init__(self, *, attribute: cosem.AttributeDescriptor, data: axdr.Data) -> None:
        self.attribute = attribute
        self.data = data

    @classmethod
    def decode(cls, data: bytes) -> Item:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_item(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "item")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_item(out, self)
        except UNFIT as error:
            raise unfit(out, "item", error) from None
        return bytes(out)


def read_item(b: bytes, p: int, e: int) -> tuple[Item, int]:
    if e - p < 2:
        raise short(p, e, ((2, "item.lead"),))
    r0 = b[p:p + 2]
    if r0 != b'\x02\x02':
        raise WireError(Code.BAD_CONSTANT, p, "item.lead")
    p += 2
    attribute, p = cosem.read_attribute_descriptor(b, p, e)
    data, p = axdr.read(b, p, e)
    o = Item.__new__(Item)
    o.attribute = attribute
    o.data = data
    return o, p


def write_item(out: bytearray, o: Item) -> None:
    out += b'\x02\x02'
    cosem.write_attribute_descriptor(out, o.attribute)
    axdr.write(out, o.data)
