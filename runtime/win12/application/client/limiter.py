"""The limiter of a meter (IEC 62056-6-2, class 71): what a house may take, for how long it may take more, and what is in force.

Thresholds are in the unit of the value that is monitored. A threshold that is the greatest number of its type limits nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from win12_wire.errors import Code, UsageError, WireError
from win12_wire.frames.axdr import Data, DataType
from win12_wire.objects.classes import CLASSES

from win12.application.client.answers import data_of
from win12.application.client.references import plain_selection
from win12.application.values import obis
from win12.application.values.time import decode_date_time, encode_date_time
from win12.application.values.units import scaled, symbol

if TYPE_CHECKING:
    from win12.application.client.meter import Meter

LIMITER = CLASSES[71, 0]
LIMITER_OBJECT = "0.0.17.0.0.255"
_NEVER = bytes.fromhex("ffffffffffffffffff800000")
_MAXIMA = {
    DataType.integer: 0x7F, DataType.long: 0x7FFF, DataType.double_long: 0x7FFFFFFF, DataType.long64: (1 << 63) - 1,
    DataType.unsigned: 0xFF, DataType.long_unsigned: 0xFFFF, DataType.double_long_unsigned: 0xFFFFFFFF,
    DataType.long64_unsigned: (1 << 64) - 1,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Emergency:
    """The emergency profile: its number, when it begins (None: never), how many seconds it lasts, and for which groups."""

    number: int
    begins: datetime | None
    lasts: int
    groups: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LimiterState:
    """`monitored`: class, OBIS code and attribute; `unit` and `scaler` are its. Thresholds are exact in that unit, None: none.

    `over`, `under`: seconds that the value must be over or under the threshold in force. `actions`: script table and number, over
    and under. `raw`: the thresholds as data, normal and emergency.
    """

    monitored: tuple[int, str, int]
    unit: str | None
    scaler: int
    active: Decimal | None
    normal: Decimal | None
    emergency: Decimal | None
    over: int
    under: int
    profile: Emergency
    emergency_active: bool
    actions: tuple[tuple[str, int], tuple[str, int]]
    raw: tuple[Data, Data]


async def read_limiter(meter: Meter, *, code: str = LIMITER_OBJECT) -> LimiterState:
    """All of it. MeterError DATA_ACCESS when the meter refuses; WireError for what is not as the class has it."""
    numbers = range(2, 12)
    results = await meter.conversation.get([plain_selection(LIMITER.class_id, code, number) for number in numbers])
    data = [data_of(one, code, number) for number, one in zip(numbers, results, strict=True)]
    try:
        class_id, name, attribute = data[0].value
        monitored = (int(class_id), obis.show(bytes(name)), int(attribute))
        unit = (await meter.scaler_units([monitored]))[monitored]
        scaler = 0 if unit is None else unit.scaler
        active, normal, emergency = (_threshold(one, scaler) for one in data[1:4])
        number, begins, lasts = data[6].value
        profile = Emergency(int(number), decode_date_time(bytes(begins), meter.rules), int(lasts), tuple(data[7].value))
        over, under = ((obis.show(bytes(table)), int(selector)) for table, selector in data[9].value)
        durations = int(data[4].value), int(data[5].value)
    except (TypeError, ValueError) as error:
        raise WireError(Code.BAD_VALUE, 0, "limiter", f"{code} is not as class 71 has it") from error
    return LimiterState(
        monitored, None if unit is None else symbol(unit.unit), scaler, active, normal, emergency, *durations, profile,
        bool(data[8].value), (over, under), (data[2], data[3]),
    )  # fmt: skip


async def set_threshold(
    meter: Meter, state: LimiterState, limit: Decimal | None, *, emergency: bool = False, code: str = LIMITER_OBJECT
) -> None:
    """Set a threshold in the unit of `state`; None: no limit. UsageError BAD_ARGUMENT for what the meter's type cannot hold."""
    name = "threshold_emergency" if emergency else "threshold_normal"
    data = _raw(state.raw[emergency], limit, state)
    await meter.write(f"{code}:{name}", data, class_id=LIMITER.class_id)


async def set_durations(meter: Meter, over: int | None, under: int | None, *, code: str = LIMITER_OBJECT) -> None:
    """Seconds over and under the threshold before something is done; None leaves one as it is."""
    for name, seconds in (("min_over_threshold_duration", over), ("min_under_threshold_duration", under)):
        if seconds is not None:
            await meter.write(f"{code}:{name}", seconds, class_id=LIMITER.class_id)


async def set_emergency(meter: Meter, profile: Emergency, *, code: str = LIMITER_OBJECT) -> None:
    """The emergency profile and the groups that it holds for; without a beginning it never does."""
    begins = _NEVER if profile.begins is None else encode_date_time(profile.begins, meter.rules)
    await meter.write(f"{code}:emergency_profile_group_id_list", list(profile.groups), class_id=LIMITER.class_id)
    await meter.write(f"{code}:emergency_profile", (profile.number, begins, profile.lasts), class_id=LIMITER.class_id)


def _threshold(data: Data, scaler: int) -> Decimal | None:
    """None for the greatest number of its type, and for none."""
    if data.value is None or data.value == _greatest(data):
        return None
    if not isinstance(data.value, int):
        raise TypeError
    return scaled(data.value, scaler)


def _greatest(data: Data) -> int | None:
    return _MAXIMA.get(DataType(data.shape)) if isinstance(data.shape, int) and data.shape in _MAXIMA else None


def _raw(present: Data, limit: Decimal | None, state: LimiterState) -> Data:
    """A threshold in the type of the one that is there."""
    greatest = _greatest(present)
    if greatest is None:
        raise UsageError(Code.BAD_ARGUMENT, "the threshold of this meter is no whole number: set it with win12 write")
    if limit is None:
        return Data(greatest, present.shape)
    raw: Any = limit.scaleb(-state.scaler)
    if raw != raw.to_integral_value():
        raise UsageError(Code.BAD_ARGUMENT, f"{limit} is finer than the meter has it: steps of {Decimal(1).scaleb(state.scaler)}")
    if not 0 <= raw < greatest:
        raise UsageError(Code.BAD_ARGUMENT, f"{limit} is not from 0 to {scaled(greatest - 1, state.scaler)}")
    return Data(int(raw), present.shape)
