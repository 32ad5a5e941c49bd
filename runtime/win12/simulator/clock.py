"""The clock (class 8): local time of the meter, which can be set and adjusted."""

from dataclasses import replace
from datetime import UTC, datetime

from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data
from win12_wire.objects.classes import CLASSES
from win12_wire.objects.enums import ClockBase

from win12.application.values.nodes import root
from win12.simulator import times
from win12.simulator.access import CLOCK
from win12.simulator.household import INTERVAL
from win12.simulator.model import Attribute, Call, Context, CosemObject, declare
from win12.simulator.results import Result, refused

CLOCK_CLASS = CLASSES[8, 0]
_SHIFT_MAX = 900
_WEST, _EAST = -720, 840
"""Minutes that a local standard time is ahead of UTC."""
_LAST_SUNDAY_BEGIN = bytes.fromhex("ffff 03 fe 07 02 00 00 00 8000 00")
_LAST_SUNDAY_END = bytes.fromhex("ffff 0a fe 07 03 00 00 00 8000 80")


def date_time_octets(data: Data | None) -> bytes:
    """The 12 octets of a date-time, however it is tagged; refuses TYPE_UNMATCHED."""
    if data is None or data.shape not in (9, 25) or len(data.value) != 12:
        raise refused(Result.TYPE_UNMATCHED, "not a date-time")
    return bytes(data.value)


def _read_time(context: Context) -> Data:
    return axdr.octet_string(context.meter.clock_octets(context.now))


def _write_time(context: Context, data: Data) -> None:
    meter = context.meter
    moment = times.decode(date_time_octets(data), meter.config.convention, meter.zone)
    if moment is None:
        raise refused(Result.OTHER_REASON, "a time without date")
    meter.set_clock(moment, context.now)


def _read_zone(context: Context) -> Data:
    return axdr.long(context.meter.config.convention.value * context.meter.zone.standard)


def _write_zone(context: Context, data: Data) -> None:
    if data.shape != axdr.DataType.long:
        raise refused(Result.TYPE_UNMATCHED, "minutes, of type long")
    ahead = context.meter.config.convention.value * data.value
    if not _WEST <= ahead <= _EAST:
        raise refused(Result.OTHER_REASON, f"no place on earth is {ahead} minutes ahead of UTC")
    if (ahead - context.meter.config.zone.standard) % (INTERVAL // 60):
        raise refused(Result.OTHER_REASON, "days would not begin where a quarter of an hour of the load profile does")
    context.meter.set_zone(replace(context.meter.zone, standard=ahead), context.now)


def _read_summer(context: Context) -> Data:
    return axdr.boolean(context.meter.zone.summer)


def _write_summer(context: Context, data: Data) -> None:
    if root(data).tag != axdr.DataType.boolean:
        raise refused(Result.TYPE_UNMATCHED, "a boolean")
    context.meter.set_zone(replace(context.meter.zone, summer=bool(data.value)), context.now)


def _status(context: Context) -> int:
    return context.meter.clock_octets(context.now)[-1]


def _adjust(seconds: int) -> Call:
    """A method that goes to the nearest multiple of `seconds`."""

    def call(context: Context, _: Data | None) -> None:
        shown = context.meter.shown_time(context.now)
        context.meter.set_clock((shown + seconds / 2) // seconds * seconds, context.now)

    return call


def _shift_time(context: Context, data: Data | None) -> None:
    if data is None or data.shape != axdr.DataType.long or abs(data.value) > _SHIFT_MAX:
        raise refused(Result.TYPE_UNMATCHED, f"seconds from -{_SHIFT_MAX} to {_SHIFT_MAX}")
    context.meter.set_clock(context.meter.shown_time(context.now) + data.value, context.now)


def _preset(context: Context, data: Data | None) -> None:
    if data is None or not isinstance(data.value, tuple) or len(data.value) != 3:
        raise refused(Result.TYPE_UNMATCHED, "three date-times")
    moments = [times.decode(bytes(part), context.meter.config.convention, context.meter.zone) for part in data.value]
    context.meter.preset_time = (moments[0], moments[1], moments[2])


def _adjust_to_preset(context: Context, _: Data | None) -> None:
    moment, start, end = context.meter.preset_time
    shown = context.meter.shown_time(context.now)
    if moment is None or (start is not None and shown < start) or (end is not None and shown > end):
        raise refused(Result.TEMPORARY_FAILURE, "no preset time that is valid now")
    context.meter.set_clock(moment, context.now)


def clock() -> CosemObject:
    """0-0:1.0.0."""
    attributes = {
        "time": Attribute(_read_time, _write_time),
        "time_zone": Attribute(_read_zone, _write_zone),
        "status": _status,
        "daylight_savings_begin": _LAST_SUNDAY_BEGIN,
        "daylight_savings_end": _LAST_SUNDAY_END,
        "daylight_savings_deviation": 60,
        "daylight_savings_enabled": Attribute(_read_summer, _write_summer),
        "clock_base": ClockBase.INTERNAL_CRYSTAL,
    }
    methods: dict[str, Call] = {
        "adjust_to_quarter": _adjust(900),
        "adjust_to_measuring_period": _adjust(900),
        "adjust_to_minute": _adjust(60),
        "adjust_to_preset_time": _adjust_to_preset,
        "preset_adjusting_time": _preset,
        "shift_time": _shift_time,
    }
    return declare(CLOCK_CLASS, CLOCK, attributes, methods)


def valid_year(moment: float) -> bool:
    """Whether a clock can show the instant at all: the date-time has four digits of year."""
    try:
        return 2000 <= datetime.fromtimestamp(moment, UTC).year <= 2099
    except (ValueError, OverflowError, OSError):
        return False
