"""From the rows of a profile to a load curve: mean power between captures.

Value group D of an OBIS code says what a column is (IEC 62056-6-1, table 15): 8 and 9 are counters, so power is their difference
over time; 29 and 30 are energies of one period; the rest, where the unit is a power, are powers already.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from itertools import pairwise

from win12.store import Column, Row

from .curve import Curve

_COUNTERS = ("8", "9")
_PREFIXES = {"Wh": 1.0, "kWh": 1000.0, "W": 1.0, "kW": 1000.0}
_PERIODS = {15: "quarter", 30: "half hour", 60: "hour", 1440: "day"}  # by their minutes
_POWERS = ("W", "kW")


@dataclass(frozen=True, slots=True)
class Load:
    """A load curve in W, and the energy under it in Wh (exact where the column counts energy)."""

    column: Column
    curve: Curve
    energy: Decimal

    @property
    def peak(self) -> float:
        """The highest mean power, W."""
        return max((value for value in self.curve.values if value is not None), default=0.0)

    @property
    def peak_at(self) -> datetime:
        """The end of the period of the highest mean power."""
        values, span = self.curve.values, self.curve.last - self.curve.first
        at = max(range(len(values)), key=lambda n: values[n] or 0.0)
        return self.curve.first + span * (at + 1) / len(values)

    @property
    def period(self) -> str:
        """What the time from row to row is called."""
        apart = (self.curve.last - self.curve.first) / len(self.curve.values)
        return _PERIODS.get(round(apart.total_seconds() / 60), "period")

    def told_peak(self, form: str) -> str:
        """`peak 1672 W, quarter ending 19:00`, with the time in that form."""
        return f"peak {self.peak:.0f} W, {self.period} ending {self.peak_at:{form}}"


def load_curve(rows: Sequence[Row]) -> Load | None:
    """The load curve of the first column that counts or measures active energy or power; None when there is none."""
    timed = [row for row in rows if row.time is not None]
    if len(timed) < 2:
        return None
    for number, column in enumerate(timed[0].columns):
        if column.attribute == 2 and column.unit in _PREFIXES:
            return _load(column, [(row.time, column.scale(row.cells[number])) for row in timed if row.time is not None])
    return None


def _load(column: Column, points: list[tuple[datetime, Decimal | None]]) -> Load:
    factor = _PREFIXES[column.unit or "W"]
    values: list[float | None] = []
    energy = Decimal(0)
    for (before, earlier), (at, now) in pairwise(points):
        hours = (at - before).total_seconds() / 3600
        worth = _energy(column, earlier, now, hours)
        values.append(None if worth is None or hours <= 0 else float(worth) * factor / hours)
        energy += (worth or 0) * Decimal(factor)
    return Load(column, Curve(values, points[0][0], points[-1][0]), energy)


def _energy(column: Column, earlier: Decimal | None, now: Decimal | None, hours: float) -> Decimal | None:
    """Energy of one period in the column's unit times hours, None when a value is missing or a counter ran backwards."""
    if now is None:
        return None
    if column.unit in _POWERS:
        return now * Decimal(str(hours))
    if column.obis.split(".")[3] not in _COUNTERS:
        return now
    return None if earlier is None or now < earlier else now - earlier
