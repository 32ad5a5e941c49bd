"""Profiles of the simulated meter: rows, both selective accesses, compression, and agreement with the registers."""

from datetime import UTC, datetime
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from simulator_help import NOW, ask, invoke, manager, meter, refusal, value
from win12.simulator import times
from win12.simulator.meter import Meter
from win12.simulator.model import name
from win12.simulator.times import Convention
from win12.simulator.zone import Zone
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data
from win12_wire.frames.cosem import SelectiveAccess
from win12_wire.objects.enums import DataAccessResult as Result

LOAD, DAILY, BILLING = "1.0.99.1.0.255", "1.0.99.2.0.255", "1.0.98.1.0.255"
CLOCK = (8, name("0.0.1.0.0.255"), 2, 0)
ENERGY = (3, name("1.0.1.8.0.255"), 2, 0)


def octets(moment: float, convention: Convention = Convention.STANDARD) -> bytes:
    return times.encode(Zone().local(moment), convention, 0)


def reference(parts: tuple[int, bytes, int, int]) -> Data:
    class_id, logical_name, attribute, index = parts
    numbers = (axdr.integer(attribute), axdr.long_unsigned(index))
    return axdr.structure(axdr.long_unsigned(class_id), axdr.octet_string(logical_name), *numbers)


def by_range(since: bytes, until: bytes, *columns: tuple[int, bytes, int, int], sorted_by: Any = CLOCK) -> SelectiveAccess:
    bounds = (axdr.octet_string(since), axdr.octet_string(until))
    parameters = axdr.structure(reference(sorted_by), *bounds, axdr.array(*(reference(column) for column in columns)))
    return SelectiveAccess(selector=1, parameters=parameters)


def by_entry(first: int, last: int, first_column: int = 1, last_column: int = 0) -> SelectiveAccess:
    entries = (axdr.double_long_unsigned(first), axdr.double_long_unsigned(last))
    return SelectiveAccess(
        selector=2, parameters=axdr.structure(*entries, axdr.long_unsigned(first_column), axdr.long_unsigned(last_column))
    )


def instants(m: Meter, rows: Any) -> list[float]:
    return [times.decode(row[0], m.config.convention, m.config.zone) or 0.0 for row in rows]


def test_load_profile_is_every_quarter_up_to_now() -> None:
    m = meter(days=40)
    rows = list(value(m, LOAD))
    found = instants(m, rows)
    assert len(rows) == 40 * 96 == value(m, LOAD, 7) == value(m, LOAD, 8)
    assert found[-1] == NOW // 900 * 900
    assert {b - a for a, b in pairwise(found)} == {900.0}
    assert value(m, LOAD, 4) == 900


@pytest.mark.parametrize(("now", "summer"), [(NOW, 0), (datetime(2026, 10, 25, 6, tzinfo=UTC).timestamp(), 1)])
def test_last_row_is_what_the_registers_showed_then(now: float, summer: int) -> None:
    m = meter(now, days=3, peak=4.0)
    rows = list(value(m, LOAD))
    then = meter(now // 900 * 900, peak=4.0)
    assert rows[-1][2:] == (value(then, "1.0.1.8.0.255"), value(then, "1.0.2.8.0.255"))
    assert any(row[0][-1] == 0x80 for row in rows) == bool(summer)
    assert all(b[2] >= a[2] and b[3] >= a[3] for a, b in pairwise(rows))


def test_status_tells_summer_time_and_rare_power_failures() -> None:
    rows = list(value(meter(datetime(2026, 7, 1, tzinfo=UTC).timestamp(), days=120), LOAD))
    assert {row[1] & 0x08 for row in rows} == {0, 8}
    failures = sum(row[1] >> 7 for row in rows)
    assert 0 < failures < 30


def test_range_takes_both_ends() -> None:
    m = meter()
    since, until = NOW // 900 * 900 - 9000, NOW // 900 * 900 - 900
    rows = value(m, LOAD, 2, by_range(octets(since), octets(until)))
    assert instants(m, rows) == [since + 900 * i for i in range(10)]


def test_range_with_columns_in_the_order_asked() -> None:
    m = meter()
    rows = value(m, LOAD, 2, by_range(octets(NOW - 3600), octets(NOW), ENERGY, CLOCK))
    assert [len(row) for row in rows] == [2] * 4
    assert all(isinstance(row[0], int) and len(row[1]) == 12 for row in rows)


def test_range_without_deviation_is_local_time() -> None:
    m = meter()
    plain = octets(NOW - 1800)[:9] + b"\x80\x00\xff"
    assert value(m, LOAD, 2, by_range(plain, octets(NOW))) == value(m, LOAD, 2, by_range(octets(NOW - 1800), octets(NOW)))


def test_range_with_open_ends_is_everything() -> None:
    m = meter(days=2)
    everything = b"\xff" * 9 + b"\x80\x00\xff"
    assert len(value(m, LOAD, 2, by_range(everything, everything))) == 192


def test_range_in_the_other_convention() -> None:
    m = meter(convention=Convention.INVERTED)
    access = by_range(octets(NOW - 3600, Convention.INVERTED), octets(NOW, Convention.INVERTED))
    rows = value(m, LOAD, 2, access)
    assert [row[0][9:11] for row in rows] == [b"\x00\x3c"] * 4


@given(since=st.floats(-90000, 90000), length=st.floats(-5000, 90000))
@settings(max_examples=50)
def test_range_is_a_filter_of_the_whole(since: float, length: float) -> None:
    m = meter(days=1)
    start = int(NOW + since)
    rows = value(m, LOAD, 2, by_range(octets(start), octets(start + int(length))))
    whole = value(m, LOAD)
    assert list(rows) == [row for row, at in zip(whole, instants(m, whole), strict=True) if start <= at <= start + int(length)]


@given(st.integers(1, 120), st.integers(0, 120), st.integers(1, 4), st.integers(0, 5))
@settings(max_examples=50)
def test_entries_are_a_slice_of_the_whole(first: int, last: int, first_column: int, last_column: int) -> None:
    m = meter(days=1)
    if last_column and last_column < first_column:
        assert refusal(m, manager(), LOAD, 2, by_entry(first, last, first_column, last_column)) == Result.SCOPE_OF_ACCESS_VIOLATED
        return
    rows = value(m, LOAD, 2, by_entry(first, last, first_column, last_column))
    chosen = list(value(m, LOAD))[first - 1 : last or None]
    assert [tuple(row) for row in rows] == [row[first_column - 1 : last_column or None] for row in chosen]


@pytest.mark.parametrize(
    ("access", "result"),
    [
        (by_entry(0, 5), Result.SCOPE_OF_ACCESS_VIOLATED),
        (by_entry(1, 5, 9), Result.SCOPE_OF_ACCESS_VIOLATED),
        (by_range(octets(NOW), octets(NOW), sorted_by=ENERGY), Result.SCOPE_OF_ACCESS_VIOLATED),
        (by_range(octets(NOW), octets(NOW), (3, name("1.0.9.8.0.255"), 2, 0)), Result.SCOPE_OF_ACCESS_VIOLATED),
        (by_range(b"\x07\xea", octets(NOW)), Result.TYPE_UNMATCHED),
        (by_range(b"\x07\xea\x02\x1f\xff\x00\x00\x00\x00\x80\x00\x00", octets(NOW)), Result.TYPE_UNMATCHED),
        (SelectiveAccess(selector=1, parameters=axdr.unsigned(1)), Result.TYPE_UNMATCHED),
        (SelectiveAccess(selector=2, parameters=axdr.structure(*[axdr.octet_string(b"")] * 4)), Result.TYPE_UNMATCHED),
        (SelectiveAccess(selector=1, parameters=axdr.structure(*[axdr.null_data()] * 4)), Result.TYPE_UNMATCHED),
        (SelectiveAccess(selector=3, parameters=axdr.null_data()), Result.SCOPE_OF_ACCESS_VIOLATED),
    ],
)  # fmt: skip
def test_bad_selections_are_refused(access: SelectiveAccess, result: Result) -> None:
    assert refusal(meter(), manager(), LOAD, 2, access) == result


@pytest.mark.parametrize("obis", [LOAD, DAILY, BILLING])
def test_compression_says_the_same(obis: str) -> None:
    plain, short = meter(days=5), meter(days=5, compress=True)
    rows = list(value(plain, obis))
    before: tuple[Any, ...] = ()
    for full, sent in zip(rows, value(short, obis), strict=True):
        for column, (old, new, cell) in enumerate(zip(before or full, full, sent, strict=True)):
            if cell is None and column > 0:
                assert new == old
            elif cell is not None:
                assert cell == new
        before = full


def test_compression_makes_it_shorter() -> None:
    plain = len(axdr.Data(*_data(meter(days=5))).encode())
    short = len(axdr.Data(*_data(meter(days=5, compress=True))).encode())
    assert short < plain / 2


def _data(m: Meter) -> tuple[Any, Any]:
    data = ask(m, manager(), LOAD).data
    return data.value, data.shape


def test_daily_values_are_taken_at_local_midnight() -> None:
    m = meter(datetime(2026, 4, 5, 12, tzinfo=UTC).timestamp(), days=20)
    rows = list(value(m, DAILY))
    assert len(rows) == 20
    assert {row[0][5:8] for row in rows} == {b"\x00\x00\x00"}
    assert {row[0][9:11] for row in rows} == {b"\xff\xc4", b"\xff\x88"}  # summer time began in between
    then = Meter(m.config, wall=lambda: m.config.zone.midnight(datetime(2026, 4, 5).date()))
    assert rows[-1][2:] == tuple(value(then, f"1.0.{which}.255") for which in ("1.8.0", "1.8.1", "1.8.2", "2.8.0"))


def test_billing_values_are_taken_each_month() -> None:
    m = meter()
    rows = list(value(m, BILLING))
    assert [(row[0][2], row[0][3]) for row in rows] == [(month, 1) for month in (*range(1, 13), 1)]
    assert all(row[1] == row[2] + row[3] for row in rows)
    assert value(m, BILLING, 4) == 0


def test_capture_objects_name_the_columns() -> None:
    m = meter()
    columns = value(m, LOAD, 3)
    assert columns[0] == CLOCK
    assert columns[2] == ENERGY
    assert value(m, LOAD, 6) == CLOCK
    assert all(column[1] in m.objects and m.objects[column[1]].class_id == column[0] for column in columns)


def test_reset_empties_the_buffer() -> None:
    m = meter(days=1)
    assert invoke(m, manager(), LOAD, 1) == Result.SUCCESS
    assert value(m, LOAD, 7) == 0
    assert value(m, LOAD) == []
    assert value(m, LOAD, 8) == 96
