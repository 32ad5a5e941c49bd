"""Hostile data: depth, counts, sizes, memory and time stay in proportion; rows in bulk are what the general way gives."""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from win12_fuzz.specification import FRAMES, kind, wire
from win12_spec.strategies.data import DataValues
from win12_wire.errors import Code, WireError
from win12_wire.frames import axdr, get, hdlc, mbus, wrapper
from win12_wire.limits import DATA_DEPTH

ROWS = DataValues(FRAMES, kind("axdr"), DATA_DEPTH).rows().map(lambda rows: wire().build(kind("axdr"), rows))

MEMORY_PER_OCTET = 260  # a null-data of one octet becomes an entry in two lists; twenty values an octet in a compact array
MEMORY_BASE = 200_000
SECONDS_PER_KILOBYTE = 0.05
KILO = 1024


def refusal(decode: Callable[[bytes], Any], octets: bytes) -> tuple[str, int]:
    with pytest.raises(WireError) as caught:
        decode(octets)
    assert 0 <= caught.value.offset <= len(octets)
    return caught.value.code, caught.value.offset


def general(octets: bytes, monkeypatch: pytest.MonkeyPatch) -> axdr.Data:
    """Decoded without the bulk path."""
    with monkeypatch.context() as patch:
        patch.setattr(axdr, "_BULK", 1 << 60)
        return axdr.decode(octets)


# --- rows ----------------------------------------------------------------------------------------------------------------


@settings(deadline=None, max_examples=200)
@given(ROWS)
def test_rows_in_bulk_are_what_the_general_way_gives(made: axdr.Data) -> None:
    octets = made.encode()
    with pytest.MonkeyPatch.context() as patch:
        slow = general(octets, patch)
    fast = axdr.decode(octets)
    assert list(fast.value) == slow.value
    assert fast.shape == slow.shape
    assert fast.encode() == slow.encode() == octets
    assert type(slow.value) is list


@settings(deadline=None, max_examples=200)
@given(ROWS.map(lambda made: made.encode()), st.data())
def test_altered_rows_are_refused_or_read_alike(octets: bytes, draw: Any) -> None:
    at = draw.draw(st.integers(0, len(octets) - 1))
    bad = octets[:at] + bytes((draw.draw(st.integers(0, 255)),)) + octets[at + 1 :]
    results = []
    for bulk in (4, 1 << 60):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(axdr, "_BULK", bulk)
            try:
                found = axdr.decode(bad)
                results.append((repr(list(found.value) if isinstance(found.value, axdr.Rows) else found.value), found.shape))
            except WireError as error:
                results.append((error.code, error.offset))
    assert results[0] == results[1]


def profile(count: int) -> axdr.Data:
    return axdr.array(
        *(axdr.structure(axdr.octet_string(bytes(11) + bytes((n % 256,))), axdr.double_long_unsigned(n)) for n in range(count))
    )


def test_rows_are_a_sequence() -> None:
    found = axdr.decode(profile(300).encode()).value
    assert type(found) is axdr.Rows
    assert len(found) == 300
    assert found[7] == (bytes(11) + b"\x07", 7)
    assert found[-1][1] == 299
    assert [row[1] for row in found[10:16:2]] == [10, 12, 14]
    assert [row[1] for row in found] == list(range(300))
    assert found == list(found)
    assert found != list(found)[1:]
    assert repr(found) == "Rows(300 x 2)"
    assert found.layout.columns == ((4, 12, 9), (17, 4, 6))
    assert found.layout.row.size == 21
    with pytest.raises(IndexError):
        found[300]
    with pytest.raises(TypeError):
        hash(found)


def test_few_rows_and_rows_that_differ_take_the_general_way() -> None:
    assert type(axdr.decode(profile(3).encode()).value) is list
    odd = axdr.array(*[axdr.structure(axdr.unsigned(n)) for n in range(9)], axdr.structure(axdr.long(1)))
    assert type(axdr.decode(odd.encode()).value) is list


# --- bombs ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("opening", [b"\x02\x01", b"\x01\x01"], ids=["structures", "arrays"])
def test_nesting_ends_at_the_limit(opening: bytes) -> None:
    deepest = opening * DATA_DEPTH + b"\x00"
    assert axdr.decode(deepest).encode() == deepest
    assert refusal(axdr.decode, opening * (DATA_DEPTH + 1) + b"\x00") == (Code.TOO_DEEP, 2 * DATA_DEPTH + 2)
    assert refusal(axdr.decode, opening * 10_000)[0] == Code.TOO_DEEP


def test_what_is_nested_too_deep_is_not_written() -> None:
    made = axdr.null_data()
    for _ in range(DATA_DEPTH + 1):
        made = axdr.structure(made)
    assert refusal(lambda _: made.encode(), b"\x00" * 99)[0] == Code.CANNOT_ENCODE


def test_a_description_nested_too_deep_is_not_written() -> None:
    description: object = 17
    for _ in range(DATA_DEPTH - 1):
        description = (2, (description,))
    assert axdr.Data([], (19, description, b"")).encode()
    for wrapped in ((2, (description,)), (1, 1, description)):
        with pytest.raises(WireError) as caught:
            axdr.Data([], (19, wrapped, b"")).encode()
        assert caught.value.code == Code.CANNOT_ENCODE


@pytest.mark.parametrize("opening", [b"\x02\x01", b"\x01\x00\x01"], ids=["structures", "arrays"])
def test_descriptions_of_compact_arrays_are_bounded_too(opening: bytes) -> None:
    assert refusal(axdr.decode, b"\x13" + opening * 10_000)[0] == Code.TOO_DEEP
    body = opening * (DATA_DEPTH - 1) + b"\x11"
    deepest = b"\x13" + body + b"\x01\x07"
    assert axdr.decode(deepest).encode() == deepest


COUNT_BOMBS = {
    "array": "01 84 ffffffff",
    "structure": "02 84 ffffffff 00",
    "array just too many": "01 05 00000000",
    "octets": "09 84 ffffffff 00",
    "bits": "04 84 ffffffff 00",
    "compact contents": "13 11 84 ffffffff 00",
    "compact description": "13 02 84 ffffffff 11",
    "compact counts": "13 01 ffff 01 ffff 01 ffff 01 ffff 11 01 00",
    "inner array": "02 01 01 84 7fffffff",
}


@pytest.mark.parametrize("octets", [pytest.param(bytes.fromhex(text), id=name) for name, text in COUNT_BOMBS.items()])
def test_a_count_or_length_beyond_the_input_costs_nothing(octets: bytes) -> None:
    tracemalloc.start()
    code, _ = refusal(axdr.decode, octets)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert code in (Code.BAD_LENGTH, Code.TRUNCATED)
    assert peak < MEMORY_BASE


def test_counts_of_services_are_bounded() -> None:
    assert refusal(get.decode, bytes.fromhex("c003c1 84ffffffff 0003"))[0] == Code.BAD_LENGTH
    assert refusal(get.decode, bytes.fromhex("c403c1 84ffffffff 0101"))[0] == Code.BAD_LENGTH


def nulls(count: int) -> str:
    return f"{count:04x}" + "00" * count


HEAVY = {
    "null-data": "01 82" + nulls(60_000),
    "empty structures": "01 82" + "7530" + "0200" * 30_000,
    "empty arrays": "01 82" + "7530" + "0100" * 30_000,
    "mixed": "01 82" + "7530" + "0000" * 0 + "1101" * 15_000 + "0200" * 15_000,
    "booleans": "01 82" + "7530" + "0305" * 30_000,
    "rows of one": "01 82" + "3a98" + "02011101" * 15_000,
    "rows with one odd": "01 82" + "3a98" + "02011101" * 14_999 + "02010f01",
    "rows of rows": "01 82" + "03e8" + ("0108" + "02011101" * 8) * 1000,
    "compact octets": "13 11 82" + "ea60" + "01" * 60_000,
    "compact structures": "13 0202 11 11 82" + "ea60" + "01" * 60_000,
    "compact nulls": "13 0212 11" + "00" * 17 + "82" + "ea60" + "01" * 60_000,
    "compact too many nulls": "13 02 82 2710" + "00" * 9_999 + "11 82 0bb8" + "00" * 3_000,
    "compact empty arrays": "13 02 14" + "01000011" * 19 + "11 82 7530" + "00" * 30_000,
    "description of arrays": "13 02 82 2710" + "01000111" * 10_000 + "00",
}


@pytest.mark.parametrize("octets", [pytest.param(bytes.fromhex(text), id=name) for name, text in HEAVY.items()])
def test_memory_and_time_are_in_proportion(octets: bytes) -> None:
    start = time.thread_time()
    attempt(octets)
    elapsed = time.thread_time() - start
    tracemalloc.start()
    kept = attempt(octets)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < MEMORY_BASE + MEMORY_PER_OCTET * len(octets), f"{peak / len(octets):.0f} octets for each"
    assert elapsed < SECONDS_PER_KILOBYTE * max(1, len(octets) / KILO)
    assert kept is None or kept.encode() == octets


def attempt(octets: bytes) -> axdr.Data | None:
    try:
        return axdr.decode(octets)
    except WireError:
        return None


# --- values that are easily spoiled ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "17 7fc00000",
        "17 7f800001",
        "18 7ff8000000000000",
        "18 7ff0000000000001",
        "18 8000000000000000",
        "17 ff800000",
        "13 17 04 7fc00000",
    ],
)
def test_floats_keep_their_bits_or_are_refused(text: str) -> None:
    octets = bytes.fromhex(text)
    made = attempt(octets)
    assert made is None or made.encode() == octets


def test_a_boolean_keeps_its_octet() -> None:
    found = axdr.decode(b"\x03\x2a")
    assert found.value is True
    assert found.encode() == b"\x03\x2a"


def test_unused_bits_of_a_bit_string_are_kept() -> None:
    found = axdr.decode(b"\x04\x03\xbf")
    assert (found.value.bits, str(found.value)) == (3, "101")
    assert found.encode() == b"\x04\x03\xbf"


CANNOT = {
    "unknown tag": axdr.Data(1, 7),
    "unknown container": axdr.Data([], (9, [])),
    "no shape": axdr.Data(1, None),
    "empty shape": axdr.Data(1, ()),
    "too big": axdr.Data(256, 17),
    "negative": axdr.Data(-1, 18),
    "text for octets": axdr.Data("a", 9),
    "null with a value": axdr.Data(1, 0),
    "too few for the structure": axdr.Data((1,), (2, (17, 17))),
    "too many for the structure": axdr.Data((1, 2, 3), (2, (17, 17))),
    "bits without octets": axdr.Data(axdr.BitString(9, b"\0"), 4),
    "date of four octets": axdr.Data(b"1234", 26),
    "compact contents of other values": axdr.Data([2], (19, 17, b"\x01")),
    "compact contents cut": axdr.Data([1], (19, 18, b"\x01")),
    "compact in compact": axdr.Data([], (19, (19, 17, b""), b"")),
    "compact of nothing much": axdr.Data([(None,) * 40 + (1,)], (19, (2, (0,) * 40 + (17,)), b"\1")),
}


@pytest.mark.parametrize("made", CANNOT.values(), ids=CANNOT)
def test_what_does_not_fit_is_not_written(made: axdr.Data) -> None:
    with pytest.raises(WireError) as caught:
        made.encode()
    assert caught.value.code == Code.CANNOT_ENCODE


@pytest.mark.parametrize(
    ("description", "values"), [(17, [256]), ((2, (17, 17)), [(1,)]), ((1, 2, 17), [[1]]), (7, [1]), (19, [1])]
)
def test_a_compact_array_takes_values_of_its_description_only(description: object, values: list[object]) -> None:
    with pytest.raises(WireError) as caught:
        axdr.compact_array(description, values)
    assert caught.value.code == Code.CANNOT_ENCODE


# --- streams -------------------------------------------------------------------------------------------------------------

SIZES = {
    "hdlc": (hdlc.Hdlc.frame_size, hdlc.Hdlc(destination=b"\x03", source=b"\x21", control=0x93).encode()),
    "hdlc with information": (
        hdlc.Hdlc.frame_size,
        hdlc.Hdlc(destination=b"\x02\x04\x06\x21", source=b"\x21", control=0x10, information=bytes(2030)).encode(),
    ),
    "wrapper": (wrapper.Wrapper.frame_size, wrapper.Wrapper(source_wport=1, destination_wport=16, apdu=bytes(300)).encode()),
    "mbus": (mbus.frame_size, mbus.LongFrame(control=0x53, address=1, control_information=0, user_data=bytes(252)).encode()),
    "mbus short": (mbus.frame_size, mbus.ShortFrame(control=0x40, address=1).encode()),
    "mbus single": (mbus.frame_size, b"\xe5"),
}


@pytest.mark.parametrize(("size", "octets"), SIZES.values(), ids=SIZES)
def test_a_frame_size_is_known_early_and_stays(size: Callable[[bytes, int, int], int], octets: bytes) -> None:
    told = [size(b"\xff\xff" + octets[:n], 2, 2 + n) for n in range(len(octets) + 1)]
    assert told[-1] == len(octets)
    known = next(n for n, value in enumerate(told) if value)
    assert told == [0] * known + [len(octets)] * (len(told) - known)
    assert known <= 8


@settings(deadline=None, max_examples=200)
@given(st.sampled_from(sorted(SIZES)), st.binary(max_size=12))
def test_a_frame_size_is_bounded_or_refused(name: str, octets: bytes) -> None:
    size, whole = SIZES[name]
    for data in (octets, whole[:2] + octets):
        try:
            told = size(data, 0, len(data))
        except WireError as error:
            told = error.offset - len(data)
        assert told <= 65535 + 8
