"""Property: what is written as text is read back as it was, whatever a meter may say."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from win12.store.values import dump_cells, dump_raw, from_kind, kind_and_text, load_cells, load_raw, moment, stamp, zone
from win12_wire.frames.axdr import BitString

BITS = st.binary(max_size=4).flatmap(lambda octets: st.builds(BitString, st.integers(0, len(octets) * 8), st.just(octets)))
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**64 - 1)
    | st.floats(allow_nan=False)
    | st.binary(max_size=20)
    | st.text(max_size=10)
    | BITS
)
VALUES = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=4) | st.lists(inner, max_size=4).map(tuple), max_leaves=12)
ZONES = st.none() | st.integers(-720, 840).map(lambda minutes: timezone(timedelta(minutes=minutes)))
TIMES = st.datetimes(min_value=datetime(1, 1, 3), max_value=datetime(9999, 12, 29), timezones=ZONES)


@given(VALUES)
def test_raw_values(value: object) -> None:
    again = load_raw(dump_raw(value))
    assert again == value
    assert type(again) is type(value)


@given(st.lists(VALUES, max_size=5))
def test_cells(cells: list[object]) -> None:
    assert load_cells(dump_cells(cells)) == tuple(cells)


@given(TIMES)
def test_times(at: datetime) -> None:
    again = moment(stamp(at), zone(at))
    assert (again, again.utcoffset()) == (at, at.utcoffset())


@given(st.decimals(allow_nan=False, allow_infinity=False, places=9) | st.text(max_size=9) | st.binary(max_size=9) | TIMES)
def test_scaled_values(value: Decimal | str | bytes | datetime) -> None:
    assert from_kind(*kind_and_text(value)) == value


def test_decimals_keep_their_places() -> None:
    assert kind_and_text(Decimal("1E+3")) == ("decimal", "1000")
    assert kind_and_text(Decimal("0.500")) == ("decimal", "0.500")


def test_not_a_number_survives() -> None:
    assert str(load_raw(dump_raw(float("nan")))) == "nan"
    assert load_raw(dump_raw(float("-inf"))) == float("-inf")


@pytest.mark.parametrize("text", ['{"unknown": 1}', "{}"])
def test_an_unknown_marker_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="marker"):
        load_raw(text)
