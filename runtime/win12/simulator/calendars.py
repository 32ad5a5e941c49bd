"""Activity calendar and special days (classes 20 and 11): set as passive, made active at once or at a time.

What the calendar says is not what the registers of tariffs count by: those follow the household of the simulator.
"""

from __future__ import annotations

from typing import Any

from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data
from win12_wire.objects.classes import CLASSES
from win12_wire.objects.enums import EventCode

from win12.simulator import times
from win12.simulator.model import Attribute, Context, CosemObject, declare, name
from win12.simulator.parameters import current, fitting, key, parameter
from win12.simulator.results import Result, refused

ACTIVITY_CALENDAR, SPECIAL_DAYS = CLASSES[20, 0], CLASSES[11, 0]
CALENDAR, DAYS = name("0.0.13.0.0.255"), name("0.0.11.0.0.255")
SPECIAL_DAYS_MAX = 256
NEVER = bytes.fromhex("ffffffffffffffffff800000")
_TARIFFS = name("0.0.10.0.100.255")
_YEAR_BEGINS = bytes.fromhex("ffff0101ff00000000800000")
_WORKING, _WEEKEND = 1, 2
_PARTS = ("calendar_name", "season_profile", "week_profile_table", "day_profile_table")
_TIME_KEY = key(CALENDAR, 10)


def _hour(hour: int) -> bytes:
    return bytes((hour, 0, 0, 0))


_DEFAULTS: dict[str, Any] = {
    "calendar_name": b"standard",
    "season_profile": [(b"year", _YEAR_BEGINS, b"week")],
    "week_profile_table": [(b"week", *[_WORKING] * 5, *[_WEEKEND] * 2)],
    "day_profile_table": [
        (_WORKING, [(_hour(0), _TARIFFS, 2), (_hour(6), _TARIFFS, 1), (_hour(22), _TARIFFS, 2)]),
        (_WEEKEND, [(_hour(0), _TARIFFS, 2)]),
    ],
}
"""Tariff 1 on working days from 6 to 22 h."""


def activity_calendar() -> CosemObject:
    """0-0:13.0.0."""
    attributes: dict[str, object] = {}
    for part in _PARTS:
        # Nobody may write what is active: it becomes so.
        attributes[f"{part}_active"] = Attribute(parameter(ACTIVITY_CALENDAR, CALENDAR, f"{part}_active", _DEFAULTS[part]).read)
        attributes[f"{part}_passive"] = parameter(
            ACTIVITY_CALENDAR, CALENDAR, f"{part}_passive", _DEFAULTS[part], EventCode.PASSIVE_TARIFF_PROGRAMMED
        )
    attributes["activate_passive_calendar_time"] = parameter(
        ACTIVITY_CALENDAR, CALENDAR, "activate_passive_calendar_time", NEVER, EventCode.PASSIVE_TARIFF_PROGRAMMED
    )
    return declare(ACTIVITY_CALENDAR, CALENDAR, attributes, {"activate_passive_calendar": lambda c, _: activate(c)})


def activate(context: Context) -> None:
    """What is passive becomes active."""
    item, kept = context.meter.objects[CALENDAR], {}
    for part in _PARTS:
        passive, active = (ACTIVITY_CALENDAR.attribute(f"{part}_{which}").index for which in ("passive", "active"))
        kept[key(CALENDAR, active)] = item.attributes[passive].read(context).encode().hex()
    context.meter.operations.kept.put(**kept)
    context.meter.operations.events.add(EventCode.TARIFF_ACTIVATED, context.now)


def advance(context: Context) -> None:
    """Activate it when its time has come; then there is none any more."""
    set_time = context.meter.operations.kept.data(_TIME_KEY)  # asked at every request: mostly nobody has set one
    if set_time is None or (octets := bytes(set_time.value)) == NEVER:
        return
    moment = times.decode(octets, context.meter.config.convention, context.meter.zone)
    if moment is not None and moment <= context.meter.shown_time(context.now):
        context.meter.operations.kept.put_data(_TIME_KEY, axdr.octet_string(NEVER))
        activate(context)


def special_days() -> CosemObject:
    """0-0:11.0.0: days that have a day profile of their own, each under an index."""
    entries = parameter(SPECIAL_DAYS, DAYS, "entries", [])
    assert entries.write is not None
    write = entries.write

    def insert(context: Context, data: Data | None) -> None:
        entry = fitting(SPECIAL_DAYS.method("insert").type, data, "entry").value
        days = [day for day in current(context, DAYS, 2) if day[0] != entry[0]]
        if len(days) >= SPECIAL_DAYS_MAX:
            raise refused(Result.OTHER_REASON, "too many special days")
        write(context, _made(sorted([*days, entry])))

    def delete(context: Context, data: Data | None) -> None:
        index = fitting(SPECIAL_DAYS.method("delete").type, data, "index").value
        days = current(context, DAYS, 2)
        if all(day[0] != index for day in days):
            raise refused(Result.OBJECT_UNAVAILABLE, "no special day of that index")
        write(context, _made([day for day in days if day[0] != index]))

    return declare(SPECIAL_DAYS, DAYS, {"entries": entries}, {"insert": insert, "delete": delete})


def _made(days: list[Any]) -> Data:
    return axdr.array(
        *(axdr.structure(axdr.long_unsigned(at), axdr.octet_string(day), axdr.unsigned(profile)) for at, day, profile in days)
    )
