"""Registers (classes 3, 4 and 5) that show the mains of the household."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data
from win12_wire.objects.classes import CLASSES

from win12.simulator.household import INTERVAL, Sample
from win12.simulator.model import Context, CosemObject, declare, name

REGISTER, EXTENDED_REGISTER, DEMAND_REGISTER = CLASSES[3, 0], CLASSES[4, 0], CLASSES[5, 0]
_WH, _VARH, _W, _VAR, _V, _A, _HZ, _NO_UNIT = 30, 32, 27, 29, 35, 33, 44, 255
_IN_WATTS = {"scaler": 0, "unit": _W}


class Quantity(NamedTuple):
    """What a register shows: how it is taken from the mains, in which type, scaler (power of ten) and unit code."""

    obis: str
    take: Callable[[Sample], float]
    build: Callable[[int], Data]
    scaler: int
    unit: int


def _per_phase() -> Iterator[Quantity]:
    """Voltage, current and power of L1, L2, L3: value groups 32, 52, 72 and so on."""
    for phase, group in enumerate((20, 40, 60)):
        yield Quantity(f"1.0.{group + 12}.7.0.255", partial(_voltage, phase), axdr.long_unsigned, -1, _V)
        yield Quantity(f"1.0.{group + 11}.7.0.255", partial(_current, phase), axdr.long_unsigned, -2, _A)
        yield Quantity(f"1.0.{group + 1}.7.0.255", partial(_phase_power, phase), axdr.double_long_unsigned, 0, _W)


def _voltage(phase: int, sample: Sample) -> float:
    return sample.voltages[phase]


def _current(phase: int, sample: Sample) -> float:
    return sample.currents[phase]


def _phase_power(phase: int, sample: Sample) -> float:
    if sample.power_given > sample.power_taken:
        return 0.0
    return sample.voltages[phase] * sample.currents[phase] * sample.power_factor


QUANTITIES = (
    Quantity("1.0.1.8.0.255", lambda s: s.taken, axdr.double_long_unsigned, 0, _WH),
    Quantity("1.0.1.8.1.255", lambda s: s.tariff_1, axdr.double_long_unsigned, 0, _WH),
    Quantity("1.0.1.8.2.255", lambda s: s.tariff_2, axdr.double_long_unsigned, 0, _WH),
    Quantity("1.0.2.8.0.255", lambda s: s.given, axdr.double_long_unsigned, 0, _WH),
    Quantity("1.0.3.8.0.255", lambda s: s.taken * 17 // 100, axdr.double_long_unsigned, 0, _VARH),
    Quantity("1.0.4.8.0.255", lambda s: s.given * 9 // 100, axdr.double_long_unsigned, 0, _VARH),
    Quantity("1.0.1.7.0.255", lambda s: s.power_taken, axdr.double_long_unsigned, 0, _W),
    Quantity("1.0.2.7.0.255", lambda s: s.power_given, axdr.double_long_unsigned, 0, _W),
    Quantity("1.0.3.7.0.255", lambda s: s.power_taken * 17 // 100, axdr.double_long_unsigned, 0, _VAR),
    Quantity("1.0.4.7.0.255", lambda s: s.power_given * 9 // 100, axdr.double_long_unsigned, 0, _VAR),
    Quantity("1.0.16.7.0.255", lambda s: s.power_taken - s.power_given, axdr.double_long, 0, _W),
    Quantity("1.0.13.7.0.255", lambda s: s.power_factor, axdr.integer, -2, _NO_UNIT),
    Quantity("1.0.14.7.0.255", lambda s: s.frequency, axdr.long_unsigned, -2, _HZ),
    *_per_phase(),
)


def register(quantity: Quantity) -> CosemObject:
    """A register (class 3) that shows a quantity of the present moment."""
    factor = 10**-quantity.scaler

    def value(context: Context) -> Data:
        return quantity.build(round(quantity.take(context.meter.sample(context.now)) * factor))

    unit = {"scaler": quantity.scaler, "unit": quantity.unit}
    return declare(REGISTER, name(quantity.obis), {"value": value, "scaler_unit": unit})


def maximum_demand() -> CosemObject:
    """Extended register (class 4) 1-0:1.6.0: the greatest mean power of a quarter in this month, and when."""

    def value(context: Context) -> Data:
        return axdr.double_long_unsigned(context.meter.month_maximum(context.now)[0])

    def capture_time(context: Context) -> Data:
        return context.meter.time_data(context.meter.month_maximum(context.now)[1])

    attributes = {"value": value, "scaler_unit": _IN_WATTS, "status": axdr.unsigned(0), "capture_time": capture_time}
    return declare(EXTENDED_REGISTER, name("1.0.1.6.0.255"), attributes)


def demand() -> CosemObject:
    """Demand register (class 5) 1-0:1.4.0: mean power of the quarter under way and of the one before."""

    def mean(context: Context, since: float, until: float) -> Data:
        energy = context.meter.energy(until)[0] - context.meter.energy(since)[0]
        return axdr.double_long_unsigned(round(energy * 3600 / INTERVAL))

    def begin(context: Context) -> float:
        return context.now // INTERVAL * INTERVAL

    attributes = {
        "current_average_value": lambda c: mean(c, begin(c), c.now),
        "last_average_value": lambda c: mean(c, begin(c) - INTERVAL, begin(c)),
        "scaler_unit": _IN_WATTS,
        "status": axdr.unsigned(0),
        "capture_time": lambda c: c.meter.time_data(begin(c)),
        "start_time_current": lambda c: c.meter.time_data(begin(c)),
        "period": INTERVAL,
        "number_of_periods": 1,
    }
    return declare(DEMAND_REGISTER, name("1.0.1.4.0.255"), attributes)
