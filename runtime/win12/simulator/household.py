"""A plausible household, the same for the same seed at any time it is asked.

The energy of a whole day is a cheap function of (seed, day), so the registers since INSTALLED are a sum of days; the 96
quarters share the energy of their day in whole watt-hours by cumulative rounding. Hence the profile, the tariff registers
and the total always agree to the watt-hour, and any day can be made without the others.

Within a quarter the power is the mean with a ripple whose integral over the quarter is zero: power is the derivative of energy.
"""

import math
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from win12.simulator import curve
from win12.simulator.noise import Floats, Ints, single, uniform
from win12.simulator.zone import Zone

_Cell = TypeVar("_Cell", np.float64, np.bool_)

INTERVAL = 900
"""Seconds of a quarter, the capture period of the load profile."""
INSTALLED = datetime(2020, 1, 1, tzinfo=UTC)
"""When every simulated meter began to count, at zero."""
_INSTALLED_DAY = int(INSTALLED.timestamp()) // 86400
_TARIFF_1 = slice(6 * 4, 22 * 4)
_RIPPLE = 0.25
_RIPPLES = 3


def likely_peak(seed: int) -> float:
    """Kilowatts of photovoltaics on the roof of household `seed`: none on two of three, otherwise 3 to 9."""
    chance = single(seed, 62)
    return round(3.0 + 18.0 * chance, 1) if chance < 1 / 3 else 0.0


@dataclass(frozen=True, slots=True)
class Quarters:
    """Whole standard days in a row: energies per quarter and register values at the end of each quarter, in Wh.

    `first`: number of the first day; arrays of 96 entries per day. `tariff_1` is zero outside tariff 1.
    """

    first: int
    taken: Ints
    given: Ints
    tariff_1: Ints
    taken_total: Ints
    given_total: Ints
    tariff_1_total: Ints


class Sample(NamedTuple):
    """The mains at one instant. Energies in Wh since installation, powers in W, per phase V and A."""

    taken: int
    given: int
    tariff_1: int
    tariff_2: int
    power_taken: int
    power_given: int
    voltages: tuple[float, float, float]
    currents: tuple[float, float, float]
    frequency: float
    power_factor: float


class Household:
    """Load, generation and mains of one household.

    `seed`: which household; `annual`: kWh taken per year (default by seed, 2000 to 5500); `peak`: kW of photovoltaics, 0 none.
    """

    def __init__(self, seed: int = 1, *, annual: float | None = None, peak: float = 0.0, zone: Zone | None = None) -> None:
        self.seed = seed
        self.zone = zone or Zone()
        self.annual = annual if annual is not None else 2000.0 + 3500.0 * single(seed, 0)
        self.peak = peak
        self._day: Quarters | None = None

    def quarters(self, first: int, last: int) -> Quarters:
        """The standard days first..last inclusive, made anew: keeping them would cost more than making them."""
        return self._make(first, last)

    def day(self, day: int) -> Quarters:
        """One standard day; the latest is kept."""
        if self._day is None or self._day.first != day:
            self._day = self._make(day, day)
        return self._day

    def registers(self, time: float) -> tuple[int, int, int]:
        """Wh taken, given and taken in tariff 1 since installation, at `time` (seconds since 1970)."""
        day = max(self.zone.standard_day(time), _INSTALLED_DAY)
        quarters = self.day(day)
        number, part = _position(time - self.zone.day_start(day))
        share = _risen(part)

        def value(energies: Ints, totals: Ints) -> int:
            energy = int(energies[number])
            return int(totals[number]) - energy + int(energy * share)

        return (
            value(quarters.taken, quarters.taken_total),
            value(quarters.given, quarters.given_total),
            value(quarters.tariff_1, quarters.tariff_1_total),
        )

    def in_tariff_1(self, time: float) -> bool:
        """Whether tariff 1 is in force: working days from 6 to 22 h, local time."""
        local = self.zone.local(time)
        return local.weekday() < 5 and _TARIFF_1.start <= local.hour * 4 + local.minute // 15 < _TARIFF_1.stop

    def sample(self, time: float) -> Sample:
        """Everything the mains shows at `time` (seconds since 1970)."""
        taken, given, tariff_1 = self.registers(time)
        day = max(self.zone.standard_day(time), _INSTALLED_DAY)
        quarters = self.day(day)
        number, part = _position(time - self.zone.day_start(day))
        slope = 4 * (1 + _RIPPLE * math.sin(2 * math.pi * _RIPPLES * part))
        power_taken, power_given = round(int(quarters.taken[number]) * slope), round(int(quarters.given[number]) * slope)
        net = abs(power_taken - power_given)
        factor = 0.90 + 0.09 * single(self.seed, 70, int(time) // 60)
        voltages = self._voltages(time, power_given - power_taken)
        shares = self._shares(time)
        currents = tuple(round(net * share / (volt * factor), 2) for share, volt in zip(shares, voltages, strict=True))
        return Sample(
            taken=taken,
            given=given,
            tariff_1=tariff_1,
            tariff_2=taken - tariff_1,
            power_taken=power_taken,
            power_given=power_given,
            voltages=voltages,
            currents=(currents[0], currents[1], currents[2]),
            frequency=round(50.0 + 0.04 * (single(self.seed, 71, int(time) // 5) - 0.5), 2),
            power_factor=round(factor, 3),
        )

    def _voltages(self, time: float, flow: int) -> tuple[float, float, float]:
        index = int(time) // 10 * 3
        mean = 229.5 + flow * 0.0004
        low, mid, high = (round(mean + 3.0 * single(self.seed, 72, index + phase), 1) for phase in range(3))
        return low, mid, high

    def _shares(self, time: float) -> tuple[float, float, float]:
        """What part of the load hangs on each phase; changes with the hour."""
        index = int(time) // 3600 * 3
        one, two, three = (0.2 + single(self.seed, 73, index + phase) for phase in range(3))
        total = one + two + three
        return one / total, two / total, three / total

    def _make(self, first: int, last: int) -> Quarters:
        first = max(first, _INSTALLED_DAY)
        all_days = np.arange(_INSTALLED_DAY, max(last, first) + 1, dtype=np.int64)
        skipped = first - _INSTALLED_DAY
        taken_1, taken_2, given = self._day_totals(all_days)
        days = all_days[skipped:]
        use, sun = self._shapes(days)
        in_tariff_1 = np.zeros((len(days), curve.QUARTERS), dtype=bool)
        in_tariff_1[curve.weekday(days) < 5, _TARIFF_1] = True
        in_tariff_1 = self._to_local(in_tariff_1, days)
        tariff_1 = _share_out(taken_1[skipped:], use * in_tariff_1)
        taken = tariff_1 + _share_out(taken_2[skipped:], use * ~in_tariff_1)
        exported = _share_out(given[skipped:], sun)
        before_1, before_2, before_given = (int(x[:skipped].sum()) for x in (taken_1, taken_2, given))
        return Quarters(
            first=first,
            taken=taken,
            given=exported,
            tariff_1=tariff_1,
            taken_total=taken.cumsum() + (before_1 + before_2),
            given_total=exported.cumsum() + before_given,
            tariff_1_total=tariff_1.cumsum() + before_1,
        )

    def _day_totals(self, days: Ints) -> tuple[Ints, Ints, Ints]:
        """Wh of each day: taken in tariff 1, taken in tariff 2, given."""
        mood = 0.75 + 0.5 * uniform(self.seed, 60, days)
        weekend = curve.weekday(days) >= 5
        total = self.annual / 365.0 * 1000.0 * (1 + 0.22 * curve.season(days)) * mood * np.where(weekend, 1.12, 0.952)
        sun = curve.sunshine_of_day(self.seed, days) * self.peak * 1000.0
        own = np.minimum(sun * 0.35, total * 0.45)
        total = total - own
        day_part = np.where(weekend, 0.0, 0.76 + 0.08 * uniform(self.seed, 61, days))
        taken_1 = np.rint(total * day_part).astype(np.int64)
        return taken_1, np.rint(total).astype(np.int64) - taken_1, np.rint(sun - own).astype(np.int64)

    def _shapes(self, days: Ints) -> tuple[Floats, Floats]:
        """Weights of the quarters for what is taken and what is given."""
        use = self._to_local(curve.consumption(self.seed, days), days)
        sun = curve.sunshine(self.seed, days)
        surplus = np.clip(sun * self.peak - use * 0.5, 0.0, None) + sun * 0.02
        covered = np.minimum(sun * self.peak, use * 0.85)
        return use - covered, surplus

    def _to_local(self, rows: NDArray[_Cell], days: Ints) -> NDArray[_Cell]:
        """Habits follow the clock on the wall: on summer days they come an hour earlier in standard time."""
        noon = days * 86400 + 43200 - self.zone.standard * 60
        summer = self.zone.offsets(noon) > self.zone.standard
        rows[summer] = np.roll(rows[summer], -4, axis=1)
        return rows


def _share_out(totals: Ints, weights: Floats) -> Ints:
    """Whole Wh per quarter in proportion to `weights`, adding up to the total of each day exactly; flat, days in a row."""
    risen = np.cumsum(weights, axis=1)
    ends = np.rint(risen * (totals / np.maximum(risen[:, -1], 1e-12))[:, None]).astype(np.int64)
    return np.diff(ends, axis=1, prepend=0).reshape(-1)


def _position(seconds: float) -> tuple[int, float]:
    """Number of the quarter in its day and the part of it that has gone by."""
    number = min(max(int(seconds // INTERVAL), 0), curve.QUARTERS - 1)
    return number, min(max(seconds / INTERVAL - number, 0.0), 1.0)


def _risen(part: float) -> float:
    """Share of the energy of a quarter that has flown after `part` of it: the integral of the power with its ripple."""
    return part + _RIPPLE * (1 - math.cos(2 * math.pi * _RIPPLES * part)) / (2 * math.pi * _RIPPLES)
