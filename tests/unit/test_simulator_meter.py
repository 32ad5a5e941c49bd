"""The simulated meter: its objects, rights, clock and breaker."""

from datetime import UTC, datetime
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from simulator_help import NOW, ask, invoke, manager, meter, put, refusal, value
from win12.application.values import members
from win12.application.values.nodes import root
from win12.simulator import times
from win12.simulator.meter import SWITCHES_MAX, Meter
from win12.simulator.model import declare, dotted, name
from win12.simulator.session import PUBLIC_CLIENT, Role, Session
from win12.simulator.times import Convention
from win12.simulator.zone import Zone
from win12_wire.errors import UsageError
from win12_wire.frames import axdr
from win12_wire.objects.classes import CLASSES
from win12_wire.objects.enums import DataAccessResult as Result

CLOCK, BREAKER, ENERGY = "0.0.1.0.0.255", "0.0.96.3.10.255", "1.0.1.8.0.255"
PUBLIC = Session(role=Role.PUBLIC, client_sap=PUBLIC_CLIENT)
READER = Session(role=Role.READER, client_sap=2)


def test_every_attribute_can_be_read_and_encoded() -> None:
    m = meter(peak=3.0)
    for logical_name, item in m.objects.items():
        for number in (1, *item.attributes):
            response = ask(m, manager(), dotted(logical_name), number)
            assert type(response).decode(response.encode()) == response
            assert (response.error is None) == ((logical_name, number) != (name("0.0.40.0.0.255"), 7))


def test_every_value_is_as_its_class_declares_it() -> None:
    m = meter(peak=3.0)
    listed = {entry[2]: entry[:2] for entry in value(m, "0.0.40.0.0.255")}
    for logical_name, item in m.objects.items():
        assert listed[logical_name] == (item.interface.class_id, item.interface.version)
        for one in item.interface.attributes:
            data = ask(m, manager(), dotted(logical_name), one.index).data
            assert data is None or list(members.member(one.type, root(data)).notes()) == [], (item.interface.name, one.name)


def test_an_object_is_declared_by_the_names_of_its_class() -> None:
    made = declare(CLASSES[3, 0], name("1.0.1.8.0.255"), {"value": axdr.long(1), "scaler_unit": {"scaler": 0, "unit": "Wh"}})
    assert set(made.attributes) == {2, 3}
    with pytest.raises(KeyError, match="Register, has no attribute time"):
        declare(CLASSES[3, 0], name("1.0.1.8.0.255"), {"time": 1})
    with pytest.raises(UsageError, match=r"scaler_unit\.unit: 'Wx' is none of"):
        declare(CLASSES[3, 0], name("1.0.1.8.0.255"), {"value": axdr.long(1), "scaler_unit": {"scaler": 0, "unit": "Wx"}})
    with pytest.raises(AssertionError, match="is not as declared"):
        declare(CLASSES[3, 0], name("1.0.1.8.0.255"), {"value": axdr.long(1)})


def test_object_list_tells_all_objects_and_their_rights() -> None:
    m = meter()
    entries = {entry[2]: entry for entry in value(m, "0.0.40.0.0.255")}
    assert set(entries) == set(m.objects)
    class_id, version, _, (attributes, methods) = entries[name(CLOCK)]
    assert (class_id, version) == (8, 0)
    assert [row[:2] for row in attributes][:4] == [(1, 1), (2, 3), (3, 3), (4, 1)]
    assert [row[0] for row in methods] == [1, 2, 3, 4, 5, 6]
    profile = entries[name("1.0.99.1.0.255")]
    assert profile[3][0][1] == (2, 1, [1, 2])


def test_reader_may_read_and_nothing_else() -> None:
    m = meter()
    assert {mode for entry in value(m, "0.0.40.0.0.255", session=READER) for _, mode, _ in entry[3][0]} == {0, 1}
    assert put(m, READER, CLOCK, axdr.octet_string(m.clock_octets(NOW))) == Result.READ_WRITE_DENIED
    assert invoke(m, READER, BREAKER, 1) == Result.READ_WRITE_DENIED
    assert m.connected


def test_public_client_sees_name_clock_counter_and_its_association() -> None:
    m = meter()
    visible = {dotted(entry[2]) for entry in value(m, "0.0.40.0.0.255", session=PUBLIC)}
    assert visible == {"0.0.42.0.0.255", "0.0.43.1.0.255", CLOCK, "0.0.40.0.0.255"}
    assert value(m, "0.0.42.0.0.255", session=PUBLIC) == b"WTW0000000000001"
    assert value(m, "0.0.43.1.0.255", session=PUBLIC) == 0
    assert refusal(m, PUBLIC, ENERGY) == Result.OBJECT_UNDEFINED
    assert put(m, PUBLIC, CLOCK, axdr.octet_string(m.clock_octets(NOW))) == Result.READ_WRITE_DENIED
    assert invoke(m, PUBLIC, BREAKER, 1) == Result.OBJECT_UNDEFINED


@pytest.mark.parametrize(
    ("obis", "attribute", "class_id", "result"),
    [
        ("1.0.99.77.0.255", 2, None, Result.OBJECT_UNDEFINED),
        (ENERGY, 2, 1, Result.OBJECT_CLASS_INCONSISTENT),
        (ENERGY, 4, None, Result.OBJECT_UNAVAILABLE),
        (ENERGY, -1, None, Result.OBJECT_UNAVAILABLE),
        (ENERGY, 0, None, Result.OBJECT_UNAVAILABLE),
        ("0.0.40.0.0.255", 7, None, Result.READ_WRITE_DENIED),
    ],
)
def test_what_is_not_there_is_refused(obis: str, attribute: int, class_id: int | None, result: Result) -> None:
    assert refusal(meter(), manager(), obis, attribute, class_id=class_id) == result


def test_registers_are_scaled_and_consistent() -> None:
    m = meter(peak=2.0)
    assert value(m, "1.0.1.8.1.255") + value(m, "1.0.1.8.2.255") == value(m, ENERGY)
    assert value(m, "1.0.32.7.0.255") / 10 == m.sample(NOW).voltages[0]
    assert value(m, "1.0.32.7.0.255", 3) == (-1, 35)
    assert value(m, "1.0.1.7.0.255") == m.sample(NOW).power_taken
    assert value(m, "1.0.16.7.0.255") == value(m, "1.0.1.7.0.255") - value(m, "1.0.2.7.0.255")


def test_maximum_demand_is_that_of_the_profile() -> None:
    m = meter()
    rows = [row for row in value(m, "1.0.99.1.0.255") if row[0] >= m.time_data(m.month_starts(NOW, 1)[0]).value]
    means = [(b[2] - a[2]) * 4 for a, b in pairwise(rows)]
    assert value(m, "1.0.1.6.0.255") == max(means)
    assert value(m, "1.0.1.6.0.255", 5) == rows[means.index(max(means)) + 1][0]
    assert value(meter(m.month_starts(NOW, 1)[0] + 5.0), "1.0.1.6.0.255") == 0


def test_demand_register_shows_this_and_the_last_quarter() -> None:
    m = meter()
    begin = NOW // 900 * 900
    assert value(m, "1.0.1.4.0.255", 3) == (m.energy(begin)[0] - m.energy(begin - 900)[0]) * 4
    assert value(m, "1.0.1.4.0.255", 7) == m.time_data(begin).value


# --- clock ---------------------------------------------------------------------------------------------------------------


def test_clock_shows_local_time_in_both_conventions() -> None:
    standard, inverted = value(meter(), CLOCK), value(meter(convention=Convention.INVERTED), CLOCK)
    assert standard[:8] == bytes((0x07, 0xEA, 1, 20, 2, 19, 7, 31))
    assert (standard[9:11], inverted[9:11]) == (b"\xff\xc4", b"\x00\x3c")
    assert standard[:9] == inverted[:9]
    assert value(meter(), CLOCK, 3) == -60
    assert value(meter(convention=Convention.INVERTED), CLOCK, 3) == 60


def test_clock_in_summer() -> None:
    shown = value(meter(datetime(2026, 7, 1, 12, tzinfo=UTC).timestamp()), CLOCK)
    assert (shown[5], shown[9:11], shown[11]) == (14, b"\xff\x88", 0x80)


def test_clock_can_be_set_and_keeps_going() -> None:
    m = meter()
    target = times.encode(Zone().local(NOW + 5000), Convention.STANDARD, 0)
    assert put(m, manager(), CLOCK, axdr.octet_string(target)) == Result.SUCCESS
    assert m.shown_time(NOW + 60) == pytest.approx(NOW + 5060, abs=0.01)
    assert value(m, ENERGY) == value(meter(), ENERGY)


@pytest.mark.parametrize(
    "data",
    [axdr.unsigned(1), *(axdr.octet_string(octets) for octets in (b"\x07\xea", b"\xff" * 12, b"\x00\x01\x01\x01" + bytes(8)))],
)
def test_clock_refuses_what_is_no_time(data: axdr.Data) -> None:
    m = meter()
    assert put(m, manager(), CLOCK, data) != Result.SUCCESS
    assert m.shown_time(NOW) == NOW


def test_clock_methods() -> None:
    m = meter()
    assert invoke(m, manager(), CLOCK, 6, axdr.long(-30)) == Result.SUCCESS
    assert m.shown_time(NOW) == NOW - 30
    assert invoke(m, manager(), CLOCK, 6, axdr.long(901)) == Result.TYPE_UNMATCHED
    assert invoke(m, manager(), CLOCK, 3) == Result.SUCCESS
    assert m.shown_time(NOW) % 60 == 0
    assert invoke(m, manager(), CLOCK, 1) == Result.SUCCESS
    assert m.shown_time(NOW) % 900 == 0


def test_clock_preset_time_counts_only_in_its_interval() -> None:
    m = meter()
    at = [axdr.octet_string(times.encode(Zone().local(NOW + s), Convention.STANDARD, 0)) for s in (100, -10, 10)]
    assert invoke(m, manager(), CLOCK, 4) == Result.TEMPORARY_FAILURE
    assert invoke(m, manager(), CLOCK, 5, axdr.structure(*at)) == Result.SUCCESS
    assert invoke(m, manager(), CLOCK, 4) == Result.SUCCESS
    assert m.shown_time(NOW) == pytest.approx(NOW + 100, abs=0.01)
    assert invoke(m, manager(), CLOCK, 4) == Result.TEMPORARY_FAILURE
    assert invoke(m, manager(), CLOCK, 5, axdr.structure(axdr.unsigned(1), axdr.unsigned(1), axdr.unsigned(1))) == 12


@given(st.integers(1_577_900_000, 2_000_000_000), st.sampled_from(Convention), st.integers(-11, 13), st.booleans())
def test_date_times_come_back(moment: int, convention: Convention, hours: int, summer: bool) -> None:
    zone = Zone(hours * 60, summer)
    octets = times.encode(zone.local(moment), convention, 0)
    assert times.decode(octets, convention, zone) == moment
    status = times.SUMMER_STATUS if zone.is_summer(moment) else 0
    column = times.columns(np.array([moment], dtype=np.int64), convention, zone)
    assert column[0].tobytes() == times.encode(zone.local(moment), convention, status)


# --- breaker -------------------------------------------------------------------------------------------------------------


def test_open_breaker_stops_energy_and_power() -> None:
    m = Meter(wall=lambda: NOW)
    assert invoke(m, manager(), BREAKER, 1) == Result.SUCCESS
    before = m.energy(NOW)
    assert (value(m, BREAKER), value(m, BREAKER, 3)) == (False, 0)
    assert value(m, "1.0.1.7.0.255") == 0
    assert m.energy(NOW + 7200) == before
    m.switch(True, NOW + 7200)
    assert m.energy(NOW + 7200) == before
    assert m.energy(NOW + 9000)[0] > before[0]
    captured = m.captured(np.arange(NOW // 900 * 900, NOW + 10800, 900).astype(np.int64))
    assert captured.taken.tolist() == [m.energy(float(t))[0] for t in captured.times]
    assert m.sample(NOW + 9000).taken == m.energy(NOW + 9000)[0]


def test_breaker_wears_out_instead_of_filling_memory() -> None:
    m = meter()
    results = [invoke(m, manager(), BREAKER, 1 + i % 2) for i in range(2 * SWITCHES_MAX + 2)]
    assert results[-2] == Result.TEMPORARY_FAILURE
    assert m.connected


def test_thousand_meters_share_one_catalogue() -> None:
    meters = [meter(seed=seed) for seed in range(1000)]
    assert len({m.device_name for m in meters}) == 1000
    assert len({m.title for m in meters}) == 1000
    assert all(m.objects is meters[0].objects for m in meters)
