"""Profile buffers: whole, compressed, compact, in parts; as rows and as columns."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import numpy as np
import pytest
from win12.application.values import profile
from win12.application.values.nodes import root
from win12.application.values.profile import CaptureObject, RowReader
from win12.application.values.profile_columns import columns
from win12.application.values.time import TimeRules, encode_date_time
from win12.application.values.units import ScalerUnit
from win12_wire.errors import Code, WireError
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data, Rows

CET = timezone(timedelta(hours=1))
START = datetime(2025, 1, 1, tzinfo=CET)
PERIOD = timedelta(minutes=15)
CLOCK = CaptureObject(8, "0.0.1.0.0.255", 2)
STATUS = CaptureObject(1, "0.0.96.10.1.255", 2)
IMPORT = CaptureObject(3, "1.0.1.8.0.255", 2, 0, ScalerUnit(1, 30))
OBJECTS = [CLOCK, STATUS, IMPORT]


def clock(at: int) -> Data:
    return axdr.octet_string(encode_date_time(START + at * PERIOD))


def whole(count: int) -> Data:
    rows = [axdr.structure(clock(at), axdr.unsigned(at // 5), axdr.double_long_unsigned(1000 + at)) for at in range(count)]
    return axdr.decode(axdr.array(*rows).encode())


def compressed(count: int) -> Data:
    first = axdr.structure(clock(0), axdr.unsigned(0), axdr.double_long_unsigned(1000))
    rows = []
    for at in range(1, count):
        status = axdr.unsigned(at // 5) if at % 5 == 0 else axdr.null_data()
        rows.append(axdr.structure(axdr.null_data(), status, axdr.double_long_unsigned(1000 + at)))
    return axdr.decode(axdr.array(first, *rows).encode())


def expected(count: int) -> list[tuple[Any, ...]]:
    return [(START + at * PERIOD, at // 5, 1000 + at) for at in range(count)]


@pytest.mark.parametrize("count", [0, 1, 3, 4, 96])
def test_whole_entries(count: int) -> None:
    data = whole(count)
    assert isinstance(data.value, Rows) == (count >= 4)
    assert profile.rows(data, OBJECTS, 900) == expected(count)


def test_null_data_is_the_value_before_and_the_time_before_plus_the_period() -> None:
    assert profile.rows(compressed(96), OBJECTS, 900) == expected(96)


def test_newest_first_goes_back_in_time() -> None:
    found = profile.rows(compressed(3), OBJECTS, 900, newest_first=True)
    assert [row[0] for row in found] == [START, START - PERIOD, START - 2 * PERIOD]


def test_without_period_the_time_stays() -> None:
    assert [row[0] for row in profile.rows(compressed(3), OBJECTS)] == [START] * 3


def test_null_data_in_the_first_entry_is_unknown() -> None:
    empty = axdr.array(axdr.structure(axdr.null_data(), axdr.null_data(), axdr.null_data()))
    assert profile.rows(empty, OBJECTS, 900) == [(None, None, None)]


def test_parts_go_on_where_the_part_before_ended() -> None:
    reader = RowReader(OBJECTS, 900)
    found = reader.rows(whole(4))
    found += reader.rows(axdr.array(axdr.structure(axdr.null_data(), axdr.null_data(), axdr.double_long_unsigned(1004))))
    assert found == [*expected(4), (START + 4 * PERIOD, 0, 1004)]


def test_deltas_add_to_the_value_before() -> None:
    first = axdr.structure(clock(0), axdr.unsigned(0), axdr.double_long_unsigned(1000))
    rest = [axdr.structure(axdr.null_data(), axdr.null_data(), axdr.delta_integer(1)) for _ in range(5)]
    assert [row[2] for row in profile.rows(axdr.array(first, *rest), OBJECTS, 900)] == [1000, 1001, 1002, 1003, 1004, 1005]


def test_rows_of_nothing_but_deltas_go_on_from_the_part_before() -> None:
    reader = RowReader([IMPORT])
    reader.rows(axdr.array(axdr.structure(axdr.double_long_unsigned(10))))
    rest = axdr.decode(axdr.array(*[axdr.structure(axdr.delta_unsigned(2)) for _ in range(5)]).encode())
    assert isinstance(rest.value, Rows)
    assert reader.rows(rest) == [(12,), (14,), (16,), (18,), (20,)]


def test_compact_array() -> None:
    rows = b"".join(
        b"\x0c" + encode_date_time(START + at * PERIOD) + bytes([at // 5]) + (1000 + at).to_bytes(4) for at in range(6)
    )
    octets = b"\x13\x02\x03\x09\x11\x06" + bytes([len(rows)]) + rows
    assert profile.rows(axdr.decode(octets), OBJECTS, 900) == expected(6)


def test_arrays_inside_a_compact_array() -> None:
    octets = b"\x13\x02\x02\x11\x01\x00\x02\x02\x01\x12" + b"\x05" + b"\x07\x00\x01\x00\x02"
    (entry,) = root(axdr.decode(octets)).children()
    assert [child.tag for child in entry.children()[1].children()] == [2, 2]
    assert [child.children()[0].tag for child in entry.children()[1].children()] == [18, 18]


def test_times_that_are_not_specified() -> None:
    rows = [axdr.structure(axdr.octet_string(b"\xff" * 12), axdr.unsigned(1)) for _ in range(5)]
    assert profile.rows(axdr.decode(axdr.array(*rows).encode()), [CLOCK, STATUS]) == [(None, 1)] * 5
    assert np.isnat(columns(axdr.decode(axdr.array(*rows).encode()), [CLOCK, STATUS])[CLOCK.key]).all()


def test_rules_of_the_device_hold_for_all_rows() -> None:
    found = profile.rows(whole(5), OBJECTS, 900, rules=TimeRules(inverted=True))
    assert found[4][0] == (START + 4 * PERIOD).replace(tzinfo=timezone(timedelta(hours=-1)))


@pytest.mark.parametrize("count", [2, 8])
def test_entries_with_another_number_of_elements_are_refused(count: int) -> None:
    data = axdr.decode(axdr.array(*[axdr.structure(axdr.unsigned(1))] * count).encode())
    with pytest.raises(WireError) as error:
        profile.rows(data, OBJECTS)
    assert error.value.code == Code.BAD_LENGTH
    with pytest.raises(WireError):
        columns(data, OBJECTS)


@pytest.mark.parametrize("data", [axdr.unsigned(1), axdr.array(axdr.unsigned(1), axdr.unsigned(2))])
def test_what_is_no_buffer(data: Data) -> None:
    with pytest.raises(WireError) as error:
        profile.rows(data, [STATUS])
    assert error.value.code == Code.BAD_VALUE


# --- columns -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("data", [whole(96), compressed(96)], ids=["whole", "compressed"])
def test_columns(data: Data) -> None:
    found = columns(data, OBJECTS, 900)
    assert list(found) == ["0.0.1.0.0.255", "0.0.96.10.1.255", "1.0.1.8.0.255"]
    times = found["0.0.1.0.0.255"]
    assert times.dtype == "M8[s]"
    assert times[5].item().replace(tzinfo=UTC) == START + 5 * PERIOD
    assert found["1.0.1.8.0.255"].tolist() == [1000 + at for at in range(96)]
    assert found["1.0.1.8.0.255"].dtype.isnative


@pytest.mark.parametrize("data", [whole(8), compressed(8)], ids=["whole", "compressed"])
def test_scaled_columns(data: Data) -> None:
    found = columns(data, OBJECTS, 900, scale=True)
    assert found["1.0.1.8.0.255"].tolist() == [10.0 * (1000 + at) for at in range(8)]
    assert found["0.0.96.10.1.255"].tolist() == [at // 5 for at in range(8)]
    tenths = columns(data, [CLOCK, STATUS, CaptureObject(3, "1.0.32.7.0.255", 2, 0, ScalerUnit(-1, 35))], scale=True)
    assert tenths["1.0.32.7.0.255"][3] == 100.3


@pytest.mark.parametrize(("build", "least", "most"), [
    (axdr.integer, -128, 127), (axdr.long, -(1 << 15), (1 << 15) - 1), (axdr.double_long, -(1 << 31), (1 << 31) - 1),
    (axdr.long64, -(1 << 63), (1 << 63) - 1), (axdr.unsigned, 0, 255), (axdr.long_unsigned, 0, 65535), (axdr.enum, 0, 255),
    (axdr.double_long_unsigned, 0, (1 << 32) - 1), (axdr.long64_unsigned, 0, (1 << 64) - 1), (axdr.bcd, -128, 127),
])  # fmt: skip
def test_the_bounds_of_every_number(build: Any, least: int, most: int) -> None:
    data = axdr.decode(axdr.array(*[axdr.structure(build(value)) for value in (least, most, least, most)]).encode())
    assert isinstance(data.value, Rows)
    assert profile.rows(data, [STATUS]) == [(least,), (most,), (least,), (most,)]
    assert columns(data, [STATUS])[STATUS.key].tolist() == [least, most, least, most]


def test_columns_of_other_types() -> None:
    rows = [
        axdr.structure(axdr.octet_string(bytes([at])), axdr.long64(-at), axdr.long64_unsigned((1 << 64) - 1)) for at in range(5)
    ]
    objects = [CaptureObject(1, f"0.0.96.1.{at}.255", 2) for at in range(3)]
    for data in (axdr.array(*rows), axdr.decode(axdr.array(*rows).encode())):
        octets, signed, unsigned = columns(data, objects).values()
        assert octets.tolist() == [bytes([at]) for at in range(5)]
        assert signed.tolist() == [0, -1, -2, -3, -4]
        assert unsigned.tolist() == [(1 << 64) - 1] * 5


def test_missing_numbers_are_not_a_number() -> None:
    data = axdr.array(axdr.structure(axdr.null_data()), axdr.structure(axdr.unsigned(3)))
    (found,) = columns(data, [STATUS]).values()
    assert np.isnan(found[0])
    assert found[1] == 3


def test_no_entries_give_empty_columns() -> None:
    assert [len(column) for column in columns(axdr.array(), OBJECTS).values()] == [0, 0, 0]


def test_a_column_says_its_unit() -> None:
    assert (IMPORT.unit, STATUS.unit) == ("Wh", None)
