"""The clock's local time: set as time_zone and daylight_savings_enabled, kept, and never the instant that it shows."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from simulator_help import NOW, ask, manager, meter, put, value
from win12.simulator.config import MeterConfig
from win12.simulator.meter import Meter
from win12.simulator.session import Role, Session
from win12.simulator.times import Convention, decode
from win12.simulator.zone import Zone
from win12_wire.frames import axdr
from win12_wire.objects.enums import DataAccessResult as Result
from win12_wire.objects.enums import EventCode

CLOCK, DAILY, ENERGY = "0.0.1.0.0.255", "1.0.99.2.0.255", "1.0.1.8.0.255"
STANDARD_LOG = "0.0.99.98.0.255"
TIME, ZONE, SUMMER = 2, 3, 8
JULY = datetime(2026, 7, 1, 12, tzinfo=UTC).timestamp()


def zoned(m: Meter, minutes: int) -> int:
    return put(m, manager(), CLOCK, axdr.long(minutes), ZONE)


def moment(octets: bytes) -> float:
    found = decode(bytes(octets), Convention.STANDARD, Zone())
    assert found is not None
    return found


def test_another_zone_is_another_local_time_of_the_same_instant() -> None:
    m = meter()
    before = value(m, CLOCK), value(m, ENERGY)
    assert zoned(m, 120) == Result.SUCCESS  # two hours behind UTC
    shown = value(m, CLOCK)
    assert value(m, CLOCK, ZONE) == 120
    assert moment(shown) == moment(before[0])
    assert (shown[5] - before[0][5]) % 24 == 21
    assert value(m, ENERGY) == before[1]


@pytest.mark.parametrize("minutes", [120, -345, 720, -840])
def test_days_begin_at_the_midnights_of_the_zone(minutes: int) -> None:
    """The rows are those that a meter has which always stood there, but for the house, which stays where it is."""
    m = meter()
    assert zoned(m, minutes) == Result.SUCCESS
    rows = value(m, DAILY)
    zone = Zone(-minutes)
    assert all(zone.local(moment(row[0])).strftime("%H:%M") == "00:00" for row in rows)
    steady = [row[2] for row in rows]
    assert steady == sorted(steady)
    assert all(row[2] == int(m._household.registers(int(moment(row[0])))[0]) for row in rows)


def test_summer_time_is_kept_or_not() -> None:
    m = meter(JULY)
    assert value(m, CLOCK)[5] == 14
    assert put(m, manager(), CLOCK, axdr.boolean(False), SUMMER) == Result.SUCCESS
    shown = value(m, CLOCK)
    assert (shown[5], shown[11], value(m, CLOCK, SUMMER)) == (13, 0, False)
    assert moment(shown) == JULY
    codes = [row[1] for row in value(m, STANDARD_LOG)]
    assert codes[-1] == EventCode.DAYLIGHT_SAVING_CHANGED


def test_a_zone_is_kept_and_a_time_without_deviation_is_of_it(tmp_path: Path) -> None:
    m = Meter(MeterConfig(), wall=lambda: NOW, state=tmp_path)
    assert zoned(m, 120) == Result.SUCCESS
    again = Meter(MeterConfig(), wall=lambda: NOW, state=tmp_path)
    assert value(again, CLOCK, ZONE) == 120
    local = value(again, CLOCK)
    assert put(again, manager(), CLOCK, axdr.octet_string(local[:9] + b"\x80\x00\x00")) == Result.SUCCESS
    assert again.shown_time(NOW) == pytest.approx(NOW, abs=0.01)


@pytest.mark.parametrize(
    ("attribute", "data", "result"),
    [
        (ZONE, axdr.long(721), Result.OTHER_REASON), (ZONE, axdr.long(-841), Result.OTHER_REASON),
        (ZONE, axdr.long(-67), Result.OTHER_REASON), (ZONE, axdr.integer(60), Result.TYPE_UNMATCHED),
        (ZONE, axdr.long_unsigned(60), Result.TYPE_UNMATCHED), (SUMMER, axdr.unsigned(1), Result.TYPE_UNMATCHED),
    ],
)  # fmt: skip
def test_what_is_no_zone_changes_nothing(attribute: int, data: axdr.Data, result: Result) -> None:
    m = meter()
    before = value(m, CLOCK), value(m, CLOCK, ZONE), value(m, CLOCK, SUMMER)
    assert put(m, manager(), CLOCK, data, attribute) == result
    assert (value(m, CLOCK), value(m, CLOCK, ZONE), value(m, CLOCK, SUMMER)) == before


def test_only_a_manager_sets_it_and_no_broadcast() -> None:
    m = meter()
    for role in (Role.PUBLIC, Role.READER, Role.BROADCAST):
        session = Session(role=role, client_sap=2)
        assert put(m, session, CLOCK, axdr.long(120), ZONE) == Result.READ_WRITE_DENIED
    assert ask(m, manager(), CLOCK, ZONE).data.value == -60
