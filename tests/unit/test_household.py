"""The household: deterministic, plausible, and its figures agree with each other."""

import time
from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from win12.simulator import curve
from win12.simulator.household import INTERVAL, Household
from win12.simulator.noise import single, uniform
from win12.simulator.zone import Zone, summer_bounds

NOW = datetime(2026, 1, 20, 18, 7, 31, tzinfo=UTC).timestamp()
TODAY = Zone().standard_day(NOW)
seeds = st.integers(0, 2**40)
instants = st.floats(1_600_000_000, 2_000_000_000, allow_nan=False)


def test_same_seed_same_household() -> None:
    assert Household(5, peak=3).sample(NOW) == Household(5, peak=3).sample(NOW)
    assert Household(5).sample(NOW) != Household(6).sample(NOW)


@given(seeds, st.integers(0, 30), st.integers(0, 5))
def test_days_do_not_depend_on_the_window(seed: int, back: int, more: int) -> None:
    household = Household(seed, peak=2.0)
    wide = household.quarters(TODAY - back - more, TODAY)
    day = household.quarters(TODAY - back, TODAY - back)
    at = slice(more * curve.QUARTERS, (more + 1) * curve.QUARTERS)
    assert (wide.taken[at] == day.taken).all()
    assert (wide.given_total[at] == day.given_total).all()


@given(seeds, instants, st.floats(0, 7 * 86400))
def test_registers_never_go_back(seed: int, moment: float, later: float) -> None:
    household = Household(seed, peak=4.0)
    assert all(b >= a for a, b in zip(household.registers(moment), household.registers(moment + later), strict=True))


@given(seeds)
def test_sum_of_quarters_is_the_difference_of_registers(seed: int) -> None:
    household = Household(seed, peak=4.0)
    days = household.quarters(TODAY - 9, TODAY)
    start, end = household.zone.day_start(TODAY - 9), household.zone.day_start(TODAY + 1)
    before, after = household.registers(start), household.registers(end)
    assert after[0] - before[0] == days.taken.sum()
    assert after[1] - before[1] == days.given.sum()
    assert after[2] - before[2] == days.tariff_1.sum()


@given(seeds, instants)
def test_energies_are_whole_and_split_by_tariff(seed: int, moment: float) -> None:
    household = Household(seed, peak=1.0)
    sample = household.sample(moment)
    assert sample.tariff_1 + sample.tariff_2 == sample.taken
    day = household.day(household.zone.standard_day(moment))
    assert (day.taken >= day.tariff_1).all()
    assert (day.tariff_1 >= 0).all()
    assert (day.given >= 0).all()


def test_power_is_the_derivative_of_energy() -> None:
    household = Household(11)
    start = NOW // INTERVAL * INTERVAL
    taken = household.day(TODAY).taken[int(start - household.zone.day_start(TODAY)) // INTERVAL]
    powers = [household.sample(start + second).power_taken for second in range(0, INTERVAL, 5)]
    assert abs(np.mean(powers) * INTERVAL / 3600 - taken) < 1


def test_current_voltage_and_power_agree() -> None:
    sample = Household(3).sample(NOW)
    power = sum(u * i for u, i in zip(sample.voltages, sample.currents, strict=True)) * sample.power_factor
    assert power == pytest.approx(sample.power_taken, rel=0.03, abs=10)
    assert all(215 < volt < 250 for volt in sample.voltages)
    assert 49.9 < sample.frequency < 50.1


@pytest.mark.parametrize("seed", range(5))
def test_a_year_is_plausible(seed: int) -> None:
    household = Household(seed)
    year = household.quarters(TODAY - 364, TODAY)
    assert year.taken.sum() / 1000 == pytest.approx(household.annual, rel=0.1)
    assert 2000 <= household.annual <= 5500
    assert year.taken.max() * 4 < 12_000
    assert year.taken.min() > 0
    assert year.given.sum() == 0


def test_evening_exceeds_night_and_winter_exceeds_summer() -> None:
    household = Household(2)
    year = household.quarters(TODAY - 364, TODAY)
    hours = year.taken.reshape(-1, 24, 4).sum(axis=2).mean(axis=0)
    assert hours[18:21].mean() > 2 * hours[1:4].mean()
    winter, summer = household.quarters(TODAY - 20, TODAY), household.quarters(TODAY - 200, TODAY - 180)
    assert winter.taken.sum() > summer.taken.sum()


def test_photovoltaics_give_at_noon_only_and_most_in_summer() -> None:
    household = Household(2, peak=5.0)
    summer, winter = household.quarters(TODAY - 200, TODAY - 180), household.quarters(TODAY - 20, TODAY)
    hours = summer.given.reshape(-1, 24, 4).sum(axis=2).mean(axis=0)
    assert hours[0] == 0
    assert hours[12] > 1000
    assert summer.given.sum() > 2 * winter.given.sum()
    assert summer.given.max() * 4 < 6500


def test_forty_days_are_made_in_time() -> None:
    household = Household(9, peak=3.0)
    best = min(_seconds(lambda: household.quarters(TODAY - 40, TODAY)) for _ in range(5))
    assert best < 0.050


def _seconds(work: object) -> float:
    start = time.perf_counter()
    work()  # type: ignore[operator]
    return time.perf_counter() - start


def test_before_installation_nothing_was_counted() -> None:
    assert Household(1).registers(0.0) == (0, 0, 0)


def test_noise_is_uniform_and_independent() -> None:
    index = np.arange(20_000)
    first, second = uniform(1, 1, index), uniform(1, 2, index)
    assert first.mean() == pytest.approx(0.5, abs=0.01)
    assert abs(np.corrcoef(first, second)[0, 1]) < 0.03
    assert single(1, 1, 77) == first[77]
    assert ((first >= 0) & (first < 1)).all()


def test_summer_time_of_known_years() -> None:
    assert summer_bounds(2026) == (_utc(2026, 3, 29, 1), _utc(2026, 10, 25, 1))
    assert summer_bounds(2027) == (_utc(2027, 3, 28, 1), _utc(2027, 10, 31, 1))


def _utc(*parts: int) -> int:
    return int(datetime(*parts, tzinfo=UTC).timestamp())  # type: ignore[misc, arg-type]


@given(instants, st.integers(-12, 14), st.booleans())
def test_local_time_comes_back(moment: float, hours: int, summer: bool) -> None:
    zone = Zone(hours * 60, summer)
    back = zone.from_local(zone.local(moment).replace(tzinfo=None))
    ambiguous = zone.is_summer(moment) != zone.is_summer(moment - 3600)
    assert back == pytest.approx(moment, abs=1e-3) or ambiguous


@given(instants, st.booleans())
def test_offsets_of_many_are_those_of_each(start: float, summer: bool) -> None:
    zone = Zone(60, summer)
    moments = np.arange(int(start), int(start) + 86400 * 400, 86400 * 3, dtype=np.int64)
    assert zone.offsets(moments).tolist() == [zone.offset(int(moment)) for moment in moments]
