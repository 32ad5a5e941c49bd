"""Date-times in bulk give exactly what they give one by one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from struct import pack

import numpy as np
from hypothesis import example, given, settings
from hypothesis import strategies as st
from win12.application.values.time import TimeRules, decode_date_time, encode_date_time
from win12.application.values.time_columns import datetime_column, datetimes, instant_column
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Rows

offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.datetimes(datetime(2, 1, 1), datetime(9998, 12, 31), timezones=offsets)
plain = moments.map(encode_date_time)
anything = st.one_of(plain, st.binary(min_size=12, max_size=12))
rules = st.builds(TimeRules, inverted=st.booleans(), zone=st.sampled_from([None, UTC, timezone(timedelta(hours=2))]))


def _rows(cells: list[bytes]) -> Rows:
    """A profile with the date-times in its second column."""
    row = [axdr.structure(axdr.unsigned(7), axdr.octet_string(cell), axdr.double_long_unsigned(9)) for cell in cells]
    value = axdr.decode(axdr.array(*row).encode()).value
    assert isinstance(value, Rows)
    return value


def _instant(moment: datetime | None) -> int | None:
    if moment is None:
        return None
    return (moment.replace(tzinfo=moment.tzinfo or UTC) - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)


def _fields(*fields: int) -> bytes:
    return pack(">HBBBBBBBhB", *fields)


JANUARY = _fields(2025, 1, 31, 5, 23, 59, 59, 99, -60, 0)


@given(st.lists(anything, min_size=4, max_size=8), rules)
@example([JANUARY, _fields(2025, 2, 29, 6, 0, 0, 0, 0, -60, 0)] * 2, TimeRules())
@example([JANUARY, _fields(2024, 2, 29, 4, 0, 0, 0xFF, 0xFF, -60, 0)] * 2, TimeRules(inverted=True))
@example([JANUARY, _fields(2024, 13, 1, 4, 0, 0, 0, 0, -60, 0)] * 2, TimeRules())
@example([JANUARY, _fields(2024, 1, 0, 4, 0, 0, 0, 0, -60, 0)] * 2, TimeRules())
@example([JANUARY, _fields(2024, 1, 1, 4, 24, 0, 0, 0, -60, 0)] * 2, TimeRules())
@example([JANUARY, _fields(2024, 1, 1, 4, 0, 60, 0, 0, -60, 0)] * 2, TimeRules())
@example([JANUARY, _fields(2024, 1, 1, 4, 0, 0, 60, 0, -60, 0)] * 2, TimeRules())
@example([JANUARY, _fields(2024, 1, 1, 4, 0, 0, 0, 100, -60, 0)] * 2, TimeRules())
@example([JANUARY, _fields(2024, 1, 1, 4, 0, 0, 0, 0, 1440, 0)] * 2, TimeRules())
@example([JANUARY, _fields(0, 1, 1, 4, 0, 0, 0, 0, 0, 0)] * 2, TimeRules())
@example([JANUARY, _fields(10000, 1, 1, 4, 0, 0, 0, 0, 0, 0)] * 2, TimeRules())
@example([JANUARY, _fields(2024, 1, 1, 4, 0, 0, 0, 0, -0x8000, 0)] * 2, TimeRules(zone=UTC))
def test_bulk_is_the_same_as_one_by_one(cells: list[bytes], rule: TimeRules) -> None:
    wanted = [decode_date_time(cell, rule) for cell in cells]
    rows = _rows(cells)
    assert datetimes(cells, rule) == wanted
    found = datetime_column(rows, 1, rule)
    assert found == wanted
    assert [moment and moment.utcoffset() for moment in found] == [moment and moment.utcoffset() for moment in wanted]
    instants = instant_column(rows, 1, rule)
    assert instants.dtype == np.dtype("M8[us]")
    assert [None if np.isnat(instant) else int(instant.astype(np.int64)) for instant in instants] == [_instant(m) for m in wanted]


@given(st.lists(plain, min_size=4, max_size=8), rules)
def test_plain_columns(cells: list[bytes], rule: TimeRules) -> None:
    wanted = [decode_date_time(cell, rule) for cell in cells]
    rows = _rows(cells)
    assert datetime_column(rows, 1, rule) == wanted
    assert instant_column(rows, 1, rule).astype(np.int64).tolist() == [_instant(moment) for moment in wanted]


@st.composite
def _captured(draw: st.DrawFn) -> list[bytes]:
    """A clock column as meters have it: even steps, now and then a gap, a repeated hour or a change of deviation."""
    moment = draw(st.datetimes(datetime(1971, 1, 1), datetime(2099, 1, 1)))
    cells, deviation, step = [], draw(st.integers(-720, 720)), timedelta(minutes=draw(st.sampled_from([-15, 1, 15, 60])))
    for stretch in draw(st.lists(st.integers(20, 200), min_size=2, max_size=8)):
        for _ in range(stretch):
            cells.append(encode_date_time(moment.replace(tzinfo=timezone(timedelta(minutes=deviation)))))
            moment += step
        moment += timedelta(seconds=draw(st.sampled_from([0, 0, 900, -7200, 86_401])))
        deviation += draw(st.sampled_from([0, 60, -60]))
    return cells


@given(_captured(), rules, st.lists(st.tuples(st.integers(0, 10_000), anything), max_size=2))
@settings(max_examples=60)
def test_stepping_through_a_long_column_gives_every_moment(
    cells: list[bytes], rule: TimeRules, odd: list[tuple[int, bytes]]
) -> None:
    cells = (cells * 256)[: max(len(cells), 256)]
    for at, cell in odd:
        cells[at % len(cells)] = cell
    wanted = [decode_date_time(cell, rule) for cell in cells]
    rows = _rows(cells)
    found = datetime_column(rows, 1, rule)
    assert found == wanted
    assert [moment and moment.utcoffset() for moment in found] == [moment and moment.utcoffset() for moment in wanted]
    assert instant_column(rows, 1, rule).view(np.int64).tolist() == [
        np.datetime64("NaT", "us").view(np.int64) if moment is None else _instant(moment) for moment in wanted
    ]
