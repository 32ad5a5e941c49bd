"""COSEM date-time, date and time against Python's: octets come back exactly, wildcards and both deviation signs included.

The octets are declared in spec/frames/date_time.ksy. In the standard, local time plus deviation is UTC (IEC 62056-6-2, 4.1.6.1);
some meters send the reverse, which `TimeRules` says per device.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from typing import Final

from win12_wire.frames import date_time as wire
from win12_wire.objects.enums import ClockStatus

ANY: Final = 0xFF
ANY_YEAR: Final = 0xFFFF
ANY_DEVIATION: Final = -0x8000
NO_STATUS: Final = 0xFF
LAST_DAY: Final = 0xFE
SECOND_LAST_DAY: Final = 0xFD
DST_BEGIN: Final = 0xFE
DST_END: Final = 0xFD
DEVIATION_MAX: Final = 840  # minutes, either way


@dataclass(frozen=True, slots=True)
class TimeRules:
    """How one device uses date-time.

    inverted: deviation is UTC to local time, the reverse of the standard.
    zone: what a date-time without deviation is in; None leaves it naive.
    bare: write neither deviation nor status nor hundredths, for meters that refuse them in selectors.
    """

    inverted: bool = False
    zone: tzinfo | None = None
    bare: bool = False

    def offset(self, deviation: int) -> timedelta:
        """Offset of local time to UTC for a deviation in minutes."""
        return timedelta(minutes=deviation if self.inverted else -deviation)


STANDARD: Final = TimeRules()


@dataclass(frozen=True, slots=True)
class CosemDateTime:
    """Every field as on the wire; FF, year FFFF and deviation -32768 are not specified."""

    year: int = ANY_YEAR
    month: int = ANY
    day: int = ANY
    weekday: int = ANY
    hour: int = ANY
    minute: int = ANY
    second: int = ANY
    hundredths: int = ANY
    deviation: int = ANY_DEVIATION
    clock_status: int = NO_STATUS

    @classmethod
    def decode(cls, octets: bytes) -> CosemDateTime:
        """From 12 octets of date-time, 5 of date or 4 of time. Raises WireError for any other number."""
        if len(octets) == 5:
            return cls(*_date_fields(wire.Date.decode(octets)))
        if len(octets) == 4:
            return cls(ANY_YEAR, ANY, ANY, ANY, *_time_fields(wire.Time.decode(octets)))
        found = wire.DateTime.decode(octets)
        return cls(*_date_fields(found.date), *_time_fields(found.time), found.deviation, found.clock_status)

    def encode(self) -> bytes:
        """The 12 octets. Raises WireError CANNOT_ENCODE when a field does not fit."""
        day = wire.Date(year=self.year, month=self.month, day=self.day, weekday=self.weekday)
        clock = wire.Time(hour=self.hour, minute=self.minute, second=self.second, hundredths=self.hundredths)
        return wire.DateTime(date=day, time=clock, deviation=self.deviation, clock_status=self.clock_status).encode()

    def encode_date(self) -> bytes:
        """The 5 octets of the date. Raises WireError CANNOT_ENCODE."""
        return self.encode()[:5]

    def encode_time(self) -> bytes:
        """The 4 octets of the time. Raises WireError CANNOT_ENCODE."""
        return self.encode()[5:9]

    def to_datetime(self, rules: TimeRules = STANDARD) -> datetime | None:
        """Local time with its offset; naive (or in rules.zone) without deviation; None when a part is missing or impossible."""
        try:
            zone = rules.zone if self.deviation == ANY_DEVIATION else timezone(rules.offset(self.deviation))
            fraction = _zero(self.hundredths) * 10_000
            return datetime(self.year, self.month, self.day, self.hour, self.minute, _zero(self.second), fraction, zone)
        except ValueError:  # a wildcard or a date that does not exist
            return None

    @classmethod
    def from_datetime(cls, moment: datetime, rules: TimeRules = STANDARD, clock_status: int | None = None) -> CosemDateTime:
        """From an aware or naive datetime, cut to hundredths. Status when not given: FF for naive, else daylight saving or 0."""
        fields = (moment.year, moment.month, moment.day, moment.isoweekday(), moment.hour, moment.minute, moment.second)
        if rules.bare:
            return cls(*fields)
        offset, dst = moment.utcoffset(), moment.dst()
        if offset is None:
            return cls(*fields, moment.microsecond // 10_000, ANY_DEVIATION, NO_STATUS if clock_status is None else clock_status)
        minutes = int(offset.total_seconds() // 60)
        if clock_status is None:
            clock_status = ClockStatus.DAYLIGHT_SAVING_ACTIVE if dst else 0
        return cls(*fields, moment.microsecond // 10_000, minutes if rules.inverted else -minutes, int(clock_status))

    def with_time(self, moment: datetime, rules: TimeRules = STANDARD) -> CosemDateTime:
        """Another moment in the form of this one, for writing back: what is not specified here stays so (status, deviation)."""
        made = CosemDateTime.from_datetime(moment, rules)
        kept: dict[str, int] = {}
        if self.clock_status == NO_STATUS:
            kept["clock_status"] = NO_STATUS
        if self.deviation == ANY_DEVIATION:
            kept["deviation"] = ANY_DEVIATION
        if self.hundredths == ANY:
            kept["hundredths"] = ANY
        if self.weekday == ANY:
            kept["weekday"] = ANY
        return replace(made, **kept)

    def to_date(self) -> date | None:
        """The day; None when a part of it is not specified."""
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None

    def to_time(self) -> time | None:
        """The time of day; None when hour or minute is not specified."""
        try:
            return time(self.hour, self.minute, _zero(self.second), _zero(self.hundredths) * 10_000)
        except ValueError:
            return None

    @property
    def status(self) -> ClockStatus | None:
        """The clock status; None when it is not specified (FF)."""
        return None if self.clock_status == NO_STATUS else ClockStatus(self.clock_status)

    @property
    def daylight_saving(self) -> bool | None:
        """Whether daylight saving was active; None when the status is not specified, for then the bit says nothing."""
        return None if self.status is None else bool(self.status & ClockStatus.DAYLIGHT_SAVING_ACTIVE)

    def plausible(self) -> bool:
        """Whether these can be the fields of a date-time, some of them specified: tells it from other octet strings of 12."""
        return (
            (self.year, self.month, self.day, self.hour) != (ANY_YEAR, ANY, ANY, ANY)
            and (1970 <= self.year <= 2200 or self.year == ANY_YEAR)
            and _within(self.month, 1, 12, DST_END)
            and _within(self.day, 1, 31, SECOND_LAST_DAY)
            and _within(self.weekday, 0, 7, ANY)
            and _within(self.hour, 0, 23, ANY)
            and _within(self.minute, 0, 59, ANY)
            and _within(self.second, 0, 59, ANY)
            and _within(self.hundredths, 0, 99, ANY)
            and (abs(self.deviation) <= DEVIATION_MAX or self.deviation == ANY_DEVIATION)
        )

    def __str__(self) -> str:
        """ISO 8601 with * for what is not specified, such as 2025-*-01T00:00."""
        moment = self.to_datetime()
        if moment is not None:
            return moment.isoformat()
        year = "*" if self.year == ANY_YEAR else f"{self.year:04}"
        names = {DST_BEGIN: "dst-begin", DST_END: "dst-end"}
        month = names.get(self.month) or _part(self.month)
        day = {LAST_DAY: "last", SECOND_LAST_DAY: "second-last"}.get(self.day) or _part(self.day)
        return f"{year}-{month}-{day}T{_part(self.hour)}:{_part(self.minute)}:{_part(self.second)}"


def is_date_time(octets: bytes) -> bool:
    """Whether 12 octets are a plausible date-time rather than text or a number."""
    return len(octets) == 12 and CosemDateTime.decode(octets).plausible()


def decode_date_time(octets: bytes, rules: TimeRules = STANDARD) -> datetime | None:
    """The moment in 12 octets; None when not wholly specified. Raises WireError when they are not 12."""
    return CosemDateTime.decode(octets).to_datetime(rules)


def encode_date_time(moment: datetime, rules: TimeRules = STANDARD) -> bytes:
    """The 12 octets of a moment."""
    return CosemDateTime.from_datetime(moment, rules).encode()


def _date_fields(found: wire.Date) -> tuple[int, int, int, int]:
    return found.year, found.month, found.day, found.weekday


def _time_fields(found: wire.Time) -> tuple[int, int, int, int]:
    return found.hour, found.minute, found.second, found.hundredths


def _zero(field: int) -> int:
    """Seconds and hundredths that are not specified count as zero."""
    return 0 if field == ANY else field


def _within(field: int, low: int, high: int, wild: int) -> bool:
    return low <= field <= high or wild <= field <= ANY


def _part(field: int) -> str:
    return "*" if field == ANY else f"{field:02}"
