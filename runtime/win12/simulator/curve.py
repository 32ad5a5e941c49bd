"""How a household spreads the energy of a day over its 96 quarters: habits, appliances, sun. Only shapes; no energies.

Each function takes the standard days wanted (one number per day) and gives one row of 96 weights per day, in kilowatts.
"""

from typing import NamedTuple

import numpy as np

from win12.simulator.noise import Floats, Ints, uniform

QUARTERS = 96
_HOURS = np.arange(QUARTERS) / 4.0
_YEAR = 365.2425


class Appliance(NamedTuple):
    """Something that is switched on some days: mean hour, spread in hours, quarters it runs, kilowatts, chance per day."""

    hour: float
    spread: float
    quarters: int
    power: float
    chance: float
    weekend: float


APPLIANCES = (
    Appliance(6.9, 1.2, 1, 1.8, 0.95, 0.9),  # kettle and toaster
    Appliance(12.3, 1.0, 2, 1.5, 0.30, 0.8),  # lunch
    Appliance(18.6, 1.0, 3, 2.2, 0.80, 0.8),  # cooking
    Appliance(20.2, 1.6, 6, 0.9, 0.60, 0.6),  # dishwasher
    Appliance(15.5, 4.0, 7, 0.8, 0.35, 0.7),  # washing machine
    Appliance(17.5, 3.0, 4, 1.9, 0.20, 0.4),  # dryer
    Appliance(10.0, 3.0, 2, 1.2, 0.10, 0.4),  # vacuum cleaner, iron
)


def weekday(days: Ints) -> Ints:
    """0 Monday to 6 Sunday; 1970-01-01 was a Thursday."""
    return (days + 3) % 7


def season(days: Ints) -> Floats:
    """1 in the middle of January, -1 in the middle of July."""
    wave: Floats = np.cos((days % _YEAR - 14.0) * (2 * np.pi / _YEAR))
    return wave


def _bump(centre: float, width: float) -> Floats:
    bump: Floats = np.exp(-(((_HOURS - centre + 12) % 24 - 12) ** 2) / (2 * width**2))
    return bump


_STANDBY = 0.09 + 0.05 * ((np.arange(QUARTERS) // 2) % 2)  # stand-by, and a refrigerator that runs half of each hour
_WORKDAY = 0.30 * _bump(7.0, 0.9) + 0.10 * _bump(12.5, 1.2) + 0.55 * _bump(19.8, 1.9)
_WEEKEND = 0.22 * _bump(9.5, 1.5) + 0.22 * _bump(13.0, 2.0) + 0.50 * _bump(20.0, 2.2)
_LIGHT = 0.25 * (_bump(7.0, 1.0) + _bump(19.0, 2.6))


def consumption(seed: int, days: Ints) -> Floats:
    """What is used, before the sun; shape (days, 96), always above zero."""
    weekend = (weekday(days) >= 5)[:, None]
    dark = (1.0 + season(days))[:, None] / 2
    shape = _STANDBY + np.where(weekend, _WEEKEND, _WORKDAY) + dark * _LIGHT
    index = days[:, None] * QUARTERS + np.arange(QUARTERS)
    shape = shape * (0.7 + 0.6 * uniform(seed, 1, index))
    for number, appliance in enumerate(APPLIANCES):
        _run(shape, appliance, seed, 10 + 3 * number, days)
    return shape


def _run(shape: Floats, appliance: Appliance, seed: int, stream: int, days: Ints) -> None:
    """Add the appliance to the days on which it runs; it starts at most `spread` hours from its hour."""
    chance = np.where(weekday(days) >= 5, appliance.weekend, appliance.chance)
    on = np.flatnonzero(uniform(seed, stream, days) < chance)
    shift = (uniform(seed, stream + 1, days[on]) - 0.5) * 2 * appliance.spread
    start = ((appliance.hour + shift) * 4).astype(np.int64)
    power = appliance.power * (0.8 + 0.4 * uniform(seed, stream + 2, days[on]))
    for step in range(appliance.quarters):
        shape[on, (start + step) % QUARTERS] += power


def sunshine(seed: int, days: Ints) -> Floats:
    """What a roof of one kilowatt-peak gives; shape (days, 96), zero at night. Clouds differ by day and by quarter."""
    half_day = _half_day(days)[:, None]
    angle = np.clip(1 - ((_HOURS + 0.125 - 12.3) / half_day) ** 2, 0, None)
    index = days[:, None] * QUARTERS + np.arange(QUARTERS)
    return angle * _strength(seed, days)[:, None] * (0.75 + 0.25 * uniform(seed, 4, index))


def sunshine_of_day(seed: int, days: Ints) -> Floats:
    """About the integral of `sunshine` over each day, in kWh per kilowatt-peak; cheap for thousands of days."""
    return _half_day(days) * (4 / 3) * _strength(seed, days) * 0.875


def _half_day(days: Ints) -> Floats:
    return 6.0 - 2.0 * season(days)


def _strength(seed: int, days: Ints) -> Floats:
    return (0.55 - 0.30 * season(days)) * (0.15 + 0.85 * uniform(seed, 3, days))
