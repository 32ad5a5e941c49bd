"""Load curves: what stands in the rows is what is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from win12.cli.curve import Curve, draw
from win12.cli.load import load_curve
from win12.store import Column

START = datetime(2026, 11, 21, tzinfo=UTC)
CLOCK = Column("0.0.1.0.0.255", 2, 8)


def day(values: list[float | None]) -> Curve:
    return Curve(values, START, START + timedelta(hours=24))


@dataclass(frozen=True)
class Row:
    time: datetime | None
    columns: tuple[Column, ...]
    cells: tuple[object, ...]


def rows(column: Column, cells: list[object], minutes: int = 15) -> list[Row]:
    times = [START + timedelta(minutes=minutes * n) for n in range(len(cells))]
    return [Row(at, (CLOCK, column), (b"", cell)) for at, cell in zip(times, cells, strict=True)]


# --- drawing -------------------------------------------------------------------------------------------------------------
def test_a_curve_of_two_heights() -> None:
    text = draw(day([1.0, 1.0, 2.0, 2.0]), unit="W", height=2).plain.splitlines()
    assert text[0] == "     2 W ┤⠀⣿"
    assert text[1] == "         ┤⣿⣿"


def test_the_same_in_plain_ascii() -> None:
    text = draw(day([1.0, 0.5, 2.0, None]), unit="W", height=2, unicode=False).plain.splitlines()
    assert text[0] == "     2 W |  : "
    assert text[1] == "         |:.: "
    assert draw(day([1.0, 2.0]), unit="W", unicode=False).plain.isascii()


@pytest.mark.parametrize("count", [1, 2, 95, 96, 97, 500, 5000])
@pytest.mark.parametrize("unicode", [True, False])
def test_it_fits_80_columns(count: int, unicode: bool) -> None:
    text = draw(day([float(n % 100) for n in range(count)]), unit="W", unicode=unicode).plain
    assert all(len(line) <= 80 for line in text.splitlines())


def test_a_day_of_quarters_has_the_hours_under_it() -> None:
    last = draw(day([1.0] * 96), unit="W").plain.splitlines()[-1]
    assert last.split() == ["00:00", "06:00", "12:00", "18:00", "00:00"]


@pytest.mark.parametrize("unicode", [True, False])
def test_times_are_round_wherever_it_begins(unicode: bool) -> None:
    first = START + timedelta(hours=22, minutes=15)
    last = draw(Curve([1.0] * 95, first, first + timedelta(minutes=95 * 15)), unit="W", unicode=unicode).plain.splitlines()[-1]
    assert last.split() == ["00:00", "06:00", "12:00", "18:00"]


def test_where_no_round_time_fits_the_first_one_is_told() -> None:
    curve = Curve([1.0, 2.0], START + timedelta(minutes=7), START + timedelta(minutes=9))
    assert draw(curve, unit="W").plain.splitlines()[-1].split() == ["00:07"]


def test_a_longer_time_has_the_days_under_it() -> None:
    curve = Curve([1.0] * 90, START, START + timedelta(days=30))
    assert draw(curve, unit="W").plain.splitlines()[-1].split()[:2] == ["21", "Nov"]


def test_neighbours_that_share_a_place_show_the_peak() -> None:
    values: list[float | None] = [0.0] * 5000
    values[2500] = 7.0
    assert "7 W" in draw(day(values), unit="W").plain


@pytest.mark.parametrize("values", [[], [None, None]])
def test_nothing_to_draw(values: list[float | None]) -> None:
    assert draw(day(values), unit="W").plain == "no values"


def test_all_zero_draws_an_empty_field() -> None:
    assert draw(day([0.0, 0.0]), unit="W", height=1).plain.splitlines()[0] == "     0 W ┤⠀"


# --- from rows to power --------------------------------------------------------------------------------------------------
def test_a_counter_becomes_power() -> None:
    load = load_curve(rows(Column("1.0.1.8.0.255", 2, 3, 0, 0, "Wh"), [100, 200, 450]))
    assert load is not None
    assert list(load.curve.values) == [400.0, 1000.0]
    assert (load.energy, load.peak) == (Decimal(350), 1000.0)
    assert load.peak_at == START + timedelta(minutes=30)


def test_a_counter_in_kilowatt_hours_with_a_scaler() -> None:
    load = load_curve(rows(Column("1.0.1.8.0.255", 2, 3, 0, -3, "kWh"), [0, 250]))
    assert load is not None
    assert (list(load.curve.values), load.energy) == ([1000.0], Decimal("250.000"))


def test_energy_of_a_period_becomes_power() -> None:
    load = load_curve(rows(Column("1.0.1.29.0.255", 2, 3, 0, 0, "Wh"), [9, 25, 50]))
    assert load is not None
    assert (list(load.curve.values), load.energy) == ([100.0, 200.0], Decimal(75))


def test_power_stays_power() -> None:
    load = load_curve(rows(Column("1.0.1.25.0.255", 2, 3, 0, 0, "W"), [0, 100, 300]))
    assert load is not None
    assert (list(load.curve.values), load.energy) == ([100.0, 300.0], Decimal("100.00"))


def test_a_counter_that_ran_backwards_leaves_a_gap() -> None:
    load = load_curve(rows(Column("1.0.1.8.0.255", 2, 3, 0, 0, "Wh"), [100, 5, None, 10]))
    assert load is not None
    assert list(load.curve.values) == [None, None, None]


def test_no_energy_no_curve() -> None:
    assert load_curve(rows(Column("0.0.96.10.1.255", 2, 1), [1, 2])) is None
    assert load_curve(rows(Column("1.0.1.8.0.255", 2, 3, 0, 0, "Wh"), [1])) is None
