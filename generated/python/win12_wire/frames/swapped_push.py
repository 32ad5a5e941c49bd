# Generated from spec/frames/swapped_push.ksy. Do not edit: change the spec and run `win12 spec generate`.

"""Push whose names have the length before the tag.

A deviation met in the field (Landis+Gyr ZMF100 and others of its firmware): the logical name of some elements begins with
06 09 in place of 09 06, octet-string of six, so the body is not Data. Tried only after data_notification was refused.
"""

from __future__ import annotations

from struct import Struct

from win12_wire.errors import Code, WireError
from win12_wire.frames import axdr
from win12_wire.frames import length
from win12_wire.frames import notification
from win12_wire.frames._support import Frame, UNFIT, misfit, short, trailing, unfit

_S0 = Struct(">1sI")
_S1 = Struct(">1sBH6s")


class SwappedPush(Frame):
    """A deviation met in the field (Landis+Gyr ZMF100 and others of its firmware): the logical name of some elements begins with
    06 09 in place of 09 06, octet-string of six, so the body is not Data. Tried only after data_notification was refused.

    spec/frames/swapped_push.ksy:1

    list_tag: array or structure
    """

    __slots__ = ("long_invoke_id", "date_time", "list_tag", "items")

    def __init__(self, *, long_invoke_id: int, date_time: notification.NotificationTime, list_tag: int, items: list[Item]) -> None:
        self.long_invoke_id = long_invoke_id
        self.date_time = date_time
        self.list_tag = list_tag
        self.items = items

    @classmethod
    def decode(cls, data: bytes) -> SwappedPush:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_swapped_push(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "swapped_push")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_swapped_push(out, self)
        except UNFIT as error:
            raise unfit(out, "swapped_push", error) from None
        return bytes(out)


def read_swapped_push(b: bytes, p: int, e: int) -> tuple[SwappedPush, int]:
    if e - p < 5:
        raise short(p, e, ((1, "swapped_push.tag"), (4, "swapped_push.long_invoke_id"),))
    r0, long_invoke_id = _S0.unpack_from(b, p)
    if r0 != b'\x0f':
        raise WireError(Code.BAD_CONSTANT, p, "swapped_push.tag")
    p += 5
    date_time, p = notification.read_notification_time(b, p, e)
    if p >= e:
        raise short(p, e, ((1, "swapped_push.list_tag"),))
    list_tag = b[p]
    if list_tag not in (1, 2):
        raise misfit(p, "swapped_push.list_tag", list_tag)
    p += 1
    if p >= e:
        raise short(p, e, ((1, "swapped_push.count"),))
    count = b[p]
    if count < 128:
        p += 1
    else:
        count, p = length.read_length(b, p, e, "swapped_push.count")
    if count * 11 > e - p:
        raise WireError(Code.BAD_LENGTH, p, "swapped_push.items", f"{count} items in {e - p} octets")
    items = []
    for _ in range(count):
        one_items, p = read_item(b, p, e)
        items.append(one_items)
    o = SwappedPush.__new__(SwappedPush)
    o.long_invoke_id = long_invoke_id
    o.date_time = date_time
    o.list_tag = list_tag
    o.items = items
    return o, p


def write_swapped_push(out: bytearray, o: SwappedPush) -> None:
    if o.list_tag not in (1, 2,):
        raise ValueError("list_tag is not allowed")
    out += _S0.pack(b'\x0f', o.long_invoke_id)
    notification.write_notification_time(out, o.date_time)
    out.append(o.list_tag)
    n = len(o.items)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    for one_items in o.items:
        write_item(out, one_items)


class Item(Frame):
    """structure of a name, a value and, for registers, its scaler and unit

    spec/frames/swapped_push.ksy:17

    name: logical name
    """

    __slots__ = ("elements", "name_lead", "name", "data", "scaler_unit")

    def __init__(self, *, elements: int, name_lead: int, name: bytes, data: axdr.Data, scaler_unit: axdr.Data | None = None) -> None:
        self.elements = elements
        self.name_lead = name_lead
        self.name = name
        self.data = data
        self.scaler_unit = scaler_unit

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
    if e - p < 10:
        raise short(p, e, ((1, "item.lead"), (1, "item.elements"), (2, "item.name_lead"), (6, "item.name"),))
    r0, elements, name_lead, name = _S1.unpack_from(b, p)
    if r0 != b'\x02':
        raise WireError(Code.BAD_CONSTANT, p, "item.lead")
    if elements not in (2, 3):
        raise misfit(p + 1, "item.elements", elements)
    if name_lead not in (0x906, 0x609):
        raise misfit(p + 2, "item.name_lead", name_lead)
    p += 10
    data, p = axdr.read(b, p, e)
    scaler_unit: axdr.Data | None = None
    if elements == 3:
        scaler_unit, p = axdr.read(b, p, e)
    o = Item.__new__(Item)
    o.elements = elements
    o.name_lead = name_lead
    o.name = name
    o.data = data
    o.scaler_unit = scaler_unit
    return o, p


def write_item(out: bytearray, o: Item) -> None:
    if o.elements not in (2, 3,):
        raise ValueError("elements is not allowed")
    if o.name_lead not in (2310, 1545,):
        raise ValueError("name_lead is not allowed")
    if len(o.name) != 6:
        raise ValueError("name takes 6 octets")
    out += _S1.pack(b'\x02', o.elements, o.name_lead, o.name)
    axdr.write(out, o.data)
    if o.elements == 3:
        if o.scaler_unit is None:
            raise ValueError("scaler_unit is missing")
        axdr.write(out, o.scaler_unit)
    elif o.scaler_unit is not None:
        raise ValueError("scaler_unit has no place here")
