# Generated from spec/frames/date_time.ksy. Do not edit: change the spec and run `win12 spec generate`.

"""COSEM date-time, date and time.

The octets of date-time (12), date (5) and time (4) as kept in octet-strings and in the Data types of these names
(IEC 62056-6-2, 4.1.6.1). FF (year FFFF, deviation 8000) means not specified; month FD and FE are the end and the begin of
daylight saving, day FD and FE the second last and the last of the month.
"""

from __future__ import annotations

from struct import Struct
from typing import ClassVar

from win12_wire.frames._support import Frame, UNFIT, short, trailing, unfit

_S0 = Struct(">HBBBBBBBhB")
_S1 = Struct(">hB")
_S2 = Struct(">HBBB")
_S3 = Struct(">BBBB")


class DateTime(Frame):
    """The octets of date-time (12), date (5) and time (4) as kept in octet-strings and in the Data types of these names
    (IEC 62056-6-2, 4.1.6.1). FF (year FFFF, deviation 8000) means not specified; month FD and FE are the end and the begin of
    daylight saving, day FD and FE the second last and the last of the month.

    spec/frames/date_time.ksy:1

    deviation: minutes; local time plus deviation is UTC, but some makers reverse the sign; -32768 not specified
    clock_status: bit 0 invalid, 1 doubtful, 2 other clock base, 3 invalid status, 7 daylight saving; FF not specified
    """

    __slots__ = ("date", "time", "deviation", "clock_status")
    LAYOUT: ClassVar[Struct] = _S0
    PARTS: ClassVar[tuple[str, ...]] = ("year", "month", "day", "weekday", "hour", "minute", "second", "hundredths", "deviation", "clock_status")

    def __init__(self, *, date: Date, time: Time, deviation: int, clock_status: int) -> None:
        self.date = date
        self.time = time
        self.deviation = deviation
        self.clock_status = clock_status

    @classmethod
    def decode(cls, data: bytes) -> DateTime:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_date_time(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "date_time")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_date_time(out, self)
        except UNFIT as error:
            raise unfit(out, "date_time", error) from None
        return bytes(out)


def read_date_time(b: bytes, p: int, e: int) -> tuple[DateTime, int]:
    date, p = read_date(b, p, e)
    time, p = read_time(b, p, e)
    if e - p < 3:
        raise short(p, e, ((2, "date_time.deviation"), (1, "date_time.clock_status"),))
    deviation, clock_status = _S1.unpack_from(b, p)
    p += 3
    o = DateTime.__new__(DateTime)
    o.date = date
    o.time = time
    o.deviation = deviation
    o.clock_status = clock_status
    return o, p


def write_date_time(out: bytearray, o: DateTime) -> None:
    write_date(out, o.date)
    write_time(out, o.time)
    out += _S1.pack(o.deviation, o.clock_status)


class Date(Frame):
    """A day; any part may be not specified.

    spec/frames/date_time.ksy:15

    weekday: 1 is Monday
    """

    __slots__ = ("year", "month", "day", "weekday")
    LAYOUT: ClassVar[Struct] = _S2
    PARTS: ClassVar[tuple[str, ...]] = ("year", "month", "day", "weekday")

    def __init__(self, *, year: int, month: int, day: int, weekday: int) -> None:
        self.year = year
        self.month = month
        self.day = day
        self.weekday = weekday

    @classmethod
    def decode(cls, data: bytes) -> Date:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_date(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "date")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_date(out, self)
        except UNFIT as error:
            raise unfit(out, "date", error) from None
        return bytes(out)


def read_date(b: bytes, p: int, e: int) -> tuple[Date, int]:
    if e - p < 5:
        raise short(p, e, ((2, "date.year"), (1, "date.month"), (1, "date.day"), (1, "date.weekday"),))
    year, month, day, weekday = _S2.unpack_from(b, p)
    p += 5
    o = Date.__new__(Date)
    o.year = year
    o.month = month
    o.day = day
    o.weekday = weekday
    return o, p


def write_date(out: bytearray, o: Date) -> None:
    out += _S2.pack(o.year, o.month, o.day, o.weekday)


class Time(Frame):
    """A time of day; any part may be not specified.

    spec/frames/date_time.ksy:22
    """

    __slots__ = ("hour", "minute", "second", "hundredths")
    LAYOUT: ClassVar[Struct] = _S3
    PARTS: ClassVar[tuple[str, ...]] = ("hour", "minute", "second", "hundredths")

    def __init__(self, *, hour: int, minute: int, second: int, hundredths: int) -> None:
        self.hour = hour
        self.minute = minute
        self.second = second
        self.hundredths = hundredths

    @classmethod
    def decode(cls, data: bytes) -> Time:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_time(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "time")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_time(out, self)
        except UNFIT as error:
            raise unfit(out, "time", error) from None
        return bytes(out)


def read_time(b: bytes, p: int, e: int) -> tuple[Time, int]:
    if e - p < 4:
        raise short(p, e, ((1, "time.hour"), (1, "time.minute"), (1, "time.second"), (1, "time.hundredths"),))
    hour, minute, second, hundredths = _S3.unpack_from(b, p)
    p += 4
    o = Time.__new__(Time)
    o.hour = hour
    o.minute = minute
    o.second = second
    o.hundredths = hundredths
    return o, p


def write_time(out: bytearray, o: Time) -> None:
    out += _S3.pack(o.hour, o.minute, o.second, o.hundredths)
