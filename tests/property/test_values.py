"""What holds for all values: times and codes come back, scaling is exact, no push is too odd, compression loses nothing."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from win12.application.pushes import push
from win12.application.values import obis, profile, raw, units
from win12.application.values.nodes import root
from win12.application.values.profile import CaptureObject
from win12.application.values.time import CosemDateTime, TimeRules, decode_date_time, encode_date_time, is_date_time
from win12_wire.frames import axdr
from win12_wire.frames.axdr import BitString, Data

OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(datetime(1970, 1, 2), datetime(2199, 12, 30), timezones=OFFSETS)
RULES = st.builds(TimeRules, inverted=st.booleans())


@given(st.binary(min_size=12, max_size=12))
def test_any_octets_of_a_date_time_come_back(octets: bytes) -> None:
    found = CosemDateTime.decode(octets)
    assert found.encode() == octets
    assert str(found)
    moment = found.to_datetime()
    assert moment is None or found.with_time(moment).to_datetime() == moment


@given(MOMENTS, RULES)
def test_moments_come_back_to_the_hundredth(moment: datetime, rules: TimeRules) -> None:
    cut = moment.replace(microsecond=moment.microsecond // 10_000 * 10_000)
    octets = encode_date_time(moment, rules)
    assert decode_date_time(octets, rules) == cut
    assert is_date_time(octets)
    assert CosemDateTime.decode(octets[:5]).to_date() == cut.date()
    assert CosemDateTime.decode(octets[5:9]).to_time() == cut.time()


@given(MOMENTS)
def test_the_two_signs_are_opposite(moment: datetime) -> None:
    standard, inverted = encode_date_time(moment), encode_date_time(moment, TimeRules(inverted=True))
    assert int.from_bytes(standard[9:11], signed=True) == -int.from_bytes(inverted[9:11], signed=True)


@given(st.integers(-(1 << 64), 1 << 64), st.integers(-128, 127))
def test_scaling_is_exact(raw: int, scaler: int) -> None:
    value = units.scaled(raw, scaler)
    assert Fraction(value) == Fraction(raw) * Fraction(10) ** scaler
    assert Decimal(units.plain(value)) == value
    assert "E" not in units.plain(value)


@given(st.binary(min_size=6, max_size=6))
def test_obis_codes_come_back_and_have_names(octets: bytes) -> None:
    code = obis.show(octets)
    assert obis.parse(code) == octets
    assert obis.name(code)
    obis.default_unit(code)
    obis.usual_class(code)


# --- data of any kind --------------------------------------------------------------------------------------------------------

SCALARS = st.one_of(
    st.builds(axdr.null_data), st.builds(axdr.boolean, st.booleans()), st.builds(axdr.integer, st.integers(-128, 127)),
    st.builds(axdr.enum, st.integers(0, 255)), st.builds(axdr.long_unsigned, st.integers(0, 300)),
    st.builds(axdr.float32, st.floats(width=32)),
    st.builds(axdr.double_long_unsigned, st.integers(0, (1 << 32) - 1)), st.builds(axdr.octet_string, st.binary(max_size=14)),
    st.builds(axdr.octet_string, st.sampled_from(["0100010700ff", "0000010000ff", "01000107000c"]).map(bytes.fromhex)),
    st.builds(axdr.visible_string, st.sampled_from([b"Kamstrup_V0001", b"KFM_001", b"ISK1", b"\xff"])),
    st.builds(axdr.date_time, st.binary(min_size=12, max_size=12)), st.builds(axdr.bit_string, st.just(BitString(3, b"\xa0"))),
)  # fmt: skip
BODIES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=8).map(lambda items: axdr.structure(*items)),
        st.lists(inner, max_size=8).map(lambda items: axdr.array(*items)),
        st.tuples(inner, st.integers(1, 6)).map(lambda pair: axdr.array(*[pair[0]] * pair[1])),
    ),
    max_leaves=30,
)


@given(BODIES, RULES)
def test_any_body_of_a_push_gives_readings_or_problems(body: Data, rules: TimeRules) -> None:
    found = push.interpret_data(root(axdr.decode(body.encode())), rules)
    for one in found.readings:
        assert set(one.json()) == {"obis", "attribute", "raw", "scaler", "unit", "value"}
        assert one.value is None or one.scaler is None or isinstance(one.value, Decimal)


@given(BODIES)
def test_raw_values_can_be_shown(body: Data) -> None:
    raw.plain(axdr.decode(body.encode()).value)


# --- profiles ------------------------------------------------------------------------------------------------------------------

ROWS = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 5)), max_size=30)
OBJECTS = [CaptureObject(8, "0.0.1.0.0.255", 2), CaptureObject(1, "0.0.96.10.1.255", 2), CaptureObject(3, "1.0.1.8.0.255", 2)]


def _entry(moment: Data, status: int | None, value: int | None) -> Data:
    first = axdr.null_data() if status is None else axdr.unsigned(status)
    return axdr.structure(moment, first, axdr.null_data() if value is None else axdr.double_long_unsigned(value))


@given(ROWS, MOMENTS, st.integers(60, 3600))
def test_a_compressed_buffer_has_the_rows_of_the_whole_one(cells: list[tuple[int, int]], start: datetime, period: int) -> None:
    start = start.replace(microsecond=0)
    times = [axdr.octet_string(encode_date_time(start + timedelta(seconds=period * at))) for at in range(len(cells))]
    whole = axdr.array(*[_entry(moment, *cell) for moment, cell in zip(times, cells, strict=True)])
    short: list[Data] = []
    for at, cell in enumerate(cells):
        same: list[Any] = [None if at and part == before else part for part, before in zip(cell, cells[at - 1], strict=True)]
        short.append(_entry(axdr.null_data() if at else times[0], *same))
    compressed = axdr.decode(axdr.array(*short).encode())
    found = profile.rows(compressed, OBJECTS, period)
    assert found == profile.rows(axdr.decode(whole.encode()), OBJECTS, period) == profile.rows(whole, OBJECTS, period)
    assert [row[1:] for row in found] == cells
