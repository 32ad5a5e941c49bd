# Generated from spec/frames/notification.ksy. Do not edit: change the spec and run `win12 spec generate`.

"""Pushes and event notifications.

DataNotification 0F and its confirmation 10, EventNotification C2 (IEC 62056-5-3, 7.3.8 and 7.3.9).
"""

from __future__ import annotations

from collections.abc import Callable
from struct import Struct
from typing import Final, TypeAlias

from win12_wire.errors import Code, WireError
from win12_wire.frames import axdr
from win12_wire.frames import cosem
from win12_wire.frames import length
from win12_wire.frames._support import Frame, UNFIT, misfit, short, trailing, unfit

_S0 = Struct(">1sI")
_S1 = Struct(">1sB")


class NotificationTime(Frame):
    """OCTET STRING of 0 or 12 octets. Some makers (Kaifa) put the Data tag 09 before the length; lead keeps which form was sent.

    spec/frames/notification.ksy:19

    octets: date-time or empty
    """

    __slots__ = ("lead", "tagged_length", "octets")

    def __init__(self, *, octets: bytes, lead: int = 12, tagged_length: int = 0) -> None:
        self.lead = lead
        self.tagged_length = tagged_length
        self.octets = octets

    @classmethod
    def decode(cls, data: bytes) -> NotificationTime:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_notification_time(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "notification_time")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_notification_time(out, self)
        except UNFIT as error:
            raise unfit(out, "notification_time", error) from None
        return bytes(out)


def read_notification_time(b: bytes, p: int, e: int) -> tuple[NotificationTime, int]:
    if p >= e:
        raise short(p, e, ((1, "notification_time.lead"),))
    lead = b[p]
    if lead not in (0, 9, 0xc):
        raise misfit(p, "notification_time.lead", lead)
    p += 1
    if lead == 9:
        if p >= e:
            raise short(p, e, ((1, "notification_time.tagged_length"),))
        tagged_length = b[p]
        if tagged_length not in (0, 0xc):
            raise misfit(p, "notification_time.tagged_length", tagged_length)
        p += 1
    else:
        tagged_length = 0
    q = p + (tagged_length if (lead == 9) else lead)
    if q > e:
        raise WireError(Code.TRUNCATED, p, "notification_time.octets", f"{e - p} of {q - p} octets")
    octets = b[p:q]
    p = q
    o = NotificationTime.__new__(NotificationTime)
    o.lead = lead
    o.tagged_length = tagged_length
    o.octets = octets
    return o, p


def write_notification_time(out: bytearray, o: NotificationTime) -> None:
    if o.lead not in (0, 9, 12,):
        raise ValueError("lead is not allowed")
    if o.tagged_length is not None and o.tagged_length not in (0, 12,):
        raise ValueError("tagged_length is not allowed")
    out.append(o.lead)
    if o.lead == 9:
        out.append(o.tagged_length)
    elif o.tagged_length != 0:
        raise ValueError("tagged_length has no place here")
    if len(o.octets) != (o.tagged_length if (o.lead == 9) else o.lead):
        raise ValueError("octets has another size than its length says")
    out += o.octets


class DataNotification(Frame):
    """data-notification

    spec/frames/notification.ksy:26

    long_invoke_id: bit 31 priority, bit 30 confirmed, 24 bits of invoke id
    """

    __slots__ = ("long_invoke_id", "date_time", "data")

    def __init__(self, *, long_invoke_id: int, date_time: NotificationTime, data: axdr.Data) -> None:
        self.long_invoke_id = long_invoke_id
        self.date_time = date_time
        self.data = data

    @classmethod
    def decode(cls, data: bytes) -> DataNotification:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_data_notification(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "data_notification")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_data_notification(out, self)
        except UNFIT as error:
            raise unfit(out, "data_notification", error) from None
        return bytes(out)


def read_data_notification(b: bytes, p: int, e: int) -> tuple[DataNotification, int]:
    if e - p < 5:
        raise short(p, e, ((1, "data_notification.tag"), (4, "data_notification.long_invoke_id"),))
    r0, long_invoke_id = _S0.unpack_from(b, p)
    if r0 != b'\x0f':
        raise WireError(Code.BAD_CONSTANT, p, "data_notification.tag")
    p += 5
    date_time, p = read_notification_time(b, p, e)
    data, p = axdr.read(b, p, e)
    o = DataNotification.__new__(DataNotification)
    o.long_invoke_id = long_invoke_id
    o.date_time = date_time
    o.data = data
    return o, p


def write_data_notification(out: bytearray, o: DataNotification) -> None:
    out += _S0.pack(b'\x0f', o.long_invoke_id)
    write_notification_time(out, o.date_time)
    axdr.write(out, o.data)


class DataNotificationConfirm(Frame):
    """data-notification-confirm

    spec/frames/notification.ksy:32
    """

    __slots__ = ("long_invoke_id", "date_time")

    def __init__(self, *, long_invoke_id: int, date_time: NotificationTime) -> None:
        self.long_invoke_id = long_invoke_id
        self.date_time = date_time

    @classmethod
    def decode(cls, data: bytes) -> DataNotificationConfirm:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_data_notification_confirm(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "data_notification_confirm")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_data_notification_confirm(out, self)
        except UNFIT as error:
            raise unfit(out, "data_notification_confirm", error) from None
        return bytes(out)


def read_data_notification_confirm(b: bytes, p: int, e: int) -> tuple[DataNotificationConfirm, int]:
    if e - p < 5:
        raise short(p, e, ((1, "data_notification_confirm.tag"), (4, "data_notification_confirm.long_invoke_id"),))
    r0, long_invoke_id = _S0.unpack_from(b, p)
    if r0 != b'\x10':
        raise WireError(Code.BAD_CONSTANT, p, "data_notification_confirm.tag")
    p += 5
    date_time, p = read_notification_time(b, p, e)
    o = DataNotificationConfirm.__new__(DataNotificationConfirm)
    o.long_invoke_id = long_invoke_id
    o.date_time = date_time
    return o, p


def write_data_notification_confirm(out: bytearray, o: DataNotificationConfirm) -> None:
    out += _S0.pack(b'\x10', o.long_invoke_id)
    write_notification_time(out, o.date_time)


class EventNotification(Frame):
    """event-notification

    spec/frames/notification.ksy:37
    """

    __slots__ = ("time", "attribute", "data")

    def __init__(self, *, attribute: cosem.AttributeDescriptor, data: axdr.Data, time: bytes | None = None) -> None:
        self.time = time
        self.attribute = attribute
        self.data = data

    @classmethod
    def decode(cls, data: bytes) -> EventNotification:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_event_notification(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "event_notification")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_event_notification(out, self)
        except UNFIT as error:
            raise unfit(out, "event_notification", error) from None
        return bytes(out)


def read_event_notification(b: bytes, p: int, e: int) -> tuple[EventNotification, int]:
    if e - p < 2:
        raise short(p, e, ((1, "event_notification.tag"), (1, "event_notification.has_time"),))
    r0, has_time = _S1.unpack_from(b, p)
    if r0 != b'\xc2':
        raise WireError(Code.BAD_CONSTANT, p, "event_notification.tag")
    if has_time not in (0, 1):
        raise misfit(p + 1, "event_notification.has_time", has_time)
    p += 2
    time: bytes | None = None
    if has_time == 1:
        if p >= e:
            raise short(p, e, ((1, "event_notification.time_len"),))
        time_len = b[p]
        if time_len < 128:
            p += 1
        else:
            time_len, p = length.read_length(b, p, e, "event_notification.time_len")
        q = p + time_len
        if q > e:
            raise WireError(Code.TRUNCATED, p, "event_notification.time", f"{e - p} of {q - p} octets")
        time = b[p:q]
        p = q
    attribute, p = cosem.read_attribute_descriptor(b, p, e)
    data, p = axdr.read(b, p, e)
    o = EventNotification.__new__(EventNotification)
    o.time = time
    o.attribute = attribute
    o.data = data
    return o, p


def write_event_notification(out: bytearray, o: EventNotification) -> None:
    out += _S1.pack(b'\xc2', int(o.time is not None))
    if o.time is not None:
        n = len(o.time)
        if n < 128:
            out.append(n)
        else:
            length.write_length(out, n)
    if o.time is not None:
        out += o.time
    cosem.write_attribute_descriptor(out, o.attribute)
    axdr.write(out, o.data)


Notification: TypeAlias = DataNotification | DataNotificationConfirm | EventNotification

_READERS: Final[dict[int, Callable[[bytes, int, int], tuple[Notification, int]]]] = {
    0x0f: read_data_notification,
    0x10: read_data_notification_confirm,
    0xc2: read_event_notification,
}


def read(b: bytes, p: int, e: int) -> tuple[Notification, int]:
    if p >= e:
        raise short(p, e, ((1, "notification.tag"),))
    tag = b[p]
    reader = _READERS.get(tag)
    if reader is None:
        raise WireError(Code.UNKNOWN_TAG, p, "notification.tag", f"{tag:#04x}")
    return reader(b, p, e)


def decode(data: bytes) -> Notification:
    """What `data` holds, all of it. Raises WireError."""
    b = data if type(data) is bytes else bytes(data)
    value, end = read(b, 0, len(b))
    if end != len(b):
        raise trailing(b, end, "notification")
    return value
