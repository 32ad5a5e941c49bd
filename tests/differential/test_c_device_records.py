"""What records say, one rule at a time: their time, their fields, blocks they come in; and that the comparison notices it."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

from device_help import Both, CDevice, Library
from push_strategies import name
from python_device import BLOCKS_MAX, TRANSFER_MAX, TRANSFERS_MAX, settings_of
from rules_help import EVENT, NOON, NOON_UTC, PUSH, both_with, entry, one, pushed, refused, taken, wrapped
from sealed import (
    AK,
    EK,
    block,
    blocks,
    general_glo,
    keys,
)
from win12.host.records import READINGS_MAX, VALUE_MAX, Records
from win12_wire.frames import axdr
from win12_wire.frames.device_abi import Carrier
from win12_wire.frames.hdlc import Hdlc


@pytest.fixture(scope="module")
def library() -> Library:
    return Library()


# --- time ----------------------------------------------------------------------------------------------------------------------


def test_the_time_is_that_of_the_header(library: Library) -> None:
    both = both_with(library, utc_offset=840 + 60)
    record = one(both, pushed(axdr.structure(entry(axdr.double_long(1))), b"\x0c" + NOON))
    assert (record.time, record.meter_time, record.offset_assumed, record.clock_suspect) == (NOON_UTC, 1, 0, 0)


@pytest.mark.parametrize("offset", [0, 839, 840, 900, 1680])
def test_where_the_offset_is_not_told_it_is_the_setting(library: Library, offset: int) -> None:
    both = both_with(library, utc_offset=offset)
    record = one(both, pushed(entry(axdr.double_long(1)), b"\x0c" + NOON[:9] + b"\x80\x00\xff"))
    assert (record.time, record.offset_assumed) == (NOON_UTC + (60 + 840 - offset) * 60_000_000, 1)


@pytest.mark.parametrize(("status", "suspect"), [(0, 0), (1, 1), (2, 1), (3, 1), (4, 0), (8, 0), (0x80, 0), (0x81, 1), (0xFF, 0)])
def test_a_clock_that_is_not_to_be_trusted(library: Library, status: int, suspect: int) -> None:
    both = both_with(library)
    record = one(both, pushed(entry(axdr.double_long(1)), b"\x0c" + NOON[:11] + bytes((status,))))
    assert (record.time, record.clock_suspect) == (NOON_UTC, suspect)


def test_the_time_may_be_that_of_a_clock_among_the_values(library: Library) -> None:
    both = both_with(library)
    clock = axdr.structure(name("0.0.1.0.0.255"), axdr.octet_string(NOON[:11] + b"\1"))
    first, second = both.feed(wrapped(pushed(axdr.array(entry(axdr.double_long(1)), clock))))
    assert [(r.time, r.meter_time, r.clock_suspect) for r in (first, second)] == [(NOON_UTC, 1, 1)] * 2


@pytest.mark.parametrize("header", [b"\0", b"\x0c" + b"\xff" * 12, b"\x0c" + bytes(12)])
def test_without_any_it_is_when_the_octets_came(library: Library, header: bytes) -> None:
    both = both_with(library)
    record = one(both, pushed(entry(axdr.double_long(1)), header))
    assert (record.time, record.meter_time, record.offset_assumed) == (both.utc, 0, 0)


@pytest.mark.parametrize(
    "day",
    [
        date(1, 1, 1), date(400, 2, 29), date(400, 3, 1), date(1900, 2, 28), date(1969, 12, 31), date(1970, 1, 1),
        date(2000, 2, 29), date(2000, 3, 1), date(2100, 2, 28), date(2100, 3, 1), date(9999, 12, 31),
        *(date(2024, month, 1) for month in range(1, 13)),
    ],
)  # fmt: skip
def test_every_day_counts(library: Library, day: date) -> None:
    octets = day.year.to_bytes(2, "big") + bytes((day.month, day.day, 0xFF, 23, 59, 59, 99)) + b"\xfc\xb8"  # -840
    record = one(both_with(library), pushed(entry(axdr.double_long(1)), b"\x0c" + octets + b"\0"))
    minutes = (day.toordinal() - date(1970, 1, 1).toordinal()) * 1440 + 1439 - 840
    assert record.time == (minutes * 60 + 59) * 1_000_000 + 990_000


def test_the_time_of_octets_is_the_time_of_a_frame_that_silence_ends(library: Library) -> None:
    both = Both(library, settings_of(Carrier.hdlc))
    frame = Hdlc(destination=b"\x03", source=b"\x21", control=0x13, segmented=0, information=b"\xe6\xe7\0" + PUSH).encode()
    both.feed(b"\x7e\xa7\xff" + frame)
    came = both.utc
    (record,) = both.feed(4000)
    assert record.time == came


# --- records -------------------------------------------------------------------------------------------------------------------


def test_what_a_record_says(library: Library) -> None:
    both = both_with(library, meter=b"m" * 32)
    unit = axdr.structure(axdr.integer(-3), axdr.enum(30))
    record = one(both, pushed(axdr.structure(axdr.structure(name("1.0.1.8.0.255"), axdr.double_long_unsigned(5), unit))))
    assert (record.scaled, record.scaler, record.unit, record.unit_supplied) == (1, -3, 30, 0)
    assert (record.class_id, record.attribute, record.obis) == (0, 2, bytes((1, 0, 1, 8, 0, 255)))
    assert (record.value, record.too_large, record.latest) == (axdr.double_long_unsigned(5).encode(), 0, 0)
    assert record.meter == b"m" * 32


def test_a_class_and_an_attribute(library: Library) -> None:
    both = both_with(library)
    items = axdr.structure(axdr.long_unsigned(8), name("0.0.1.0.0.255"), axdr.integer(2), axdr.octet_string(NOON))
    record = one(both, pushed(axdr.array(items)))
    assert (record.class_id, record.attribute, record.scaled) == (8, 2, 0)


def test_an_attribute_that_no_record_has_room_for(library: Library) -> None:
    both = both_with(library)
    items = [axdr.long_unsigned(999), name("0.0.96.1.0.255"), axdr.unsigned(200), axdr.double_long(1)]
    assert both.feed(wrapped(pushed(axdr.array(axdr.structure(*items), entry(axdr.double_long(1)))))) == both.records
    statistics = both.c.statistics()
    assert (statistics.records, statistics.nameless, statistics.pushes) == (1, 1, 1)


def test_values_without_a_name_are_counted(library: Library) -> None:
    both = both_with(library)
    taken(both, pushed(axdr.structure(axdr.double_long(1), axdr.double_long(2))), records=0)
    assert both.c.statistics().nameless == 2


@pytest.mark.parametrize("size", [VALUE_MAX - 4, VALUE_MAX - 3])
def test_a_value_that_is_too_large(library: Library, size: int) -> None:
    both = both_with(library)
    record = one(both, pushed(axdr.structure(entry(axdr.octet_string(b"x" * size), "0.0.96.1.0.255"))))
    assert record.too_large == (size > VALUE_MAX - 4)
    assert len(record.value) == (0 if record.too_large else VALUE_MAX)


@pytest.mark.parametrize("count", [70, 145, 146, 200])
def test_values_out_of_a_compact_array_get_their_tags(library: Library, count: int) -> None:
    """Here lists of long-unsigned, of three octets each with its tag."""
    both = both_with(library)
    described = b"\x13\2\2\x09\1" + count.to_bytes(2, "big") + b"\x12"
    inside = b"".join(b"\6\1\0" + bytes((n,)) + b"\7\0\xff" + bytes(range(2)) * count for n in (1, 2))
    records = both.feed(wrapped(b"\x0f\0\0\0\1\0" + described + b"\x82" + len(inside).to_bytes(2, "big") + inside))
    value = axdr.array(*[axdr.long_unsigned(1)] * count).encode()
    assert [record.value for record in records] == [value if len(value) <= VALUE_MAX else b""] * 2
    assert [record.too_large for record in records] == [int(len(value) > VALUE_MAX)] * 2


def test_more_readings_than_there_is_room_for(library: Library) -> None:
    small = axdr.structure(name("1.0.1.7.0.255"), axdr.unsigned(1))
    both = both_with(library)
    whole = pushed(axdr.array(*[small] * READINGS_MAX))
    assert len(whole) < 8192
    before = both.c.statistics()
    c = both.c.lib.shim_octets(both.c.it, wrapped(whole), len(wrapped(whole)), 0, 0)
    assert c == READINGS_MAX
    assert both.c.statistics().records == before.records + READINGS_MAX
    refused(both_with(library), pushed(axdr.array(*[small] * (READINGS_MAX + 1))))


def test_two_apdus_of_one_message(library: Library) -> None:
    both = both_with(library)
    assert len(both.feed(wrapped(PUSH + b"\xe6\xe7\0" + EVENT + PUSH))) == 3
    refused(both, PUSH + EVENT[:-1])
    assert len(both.feed(wrapped(b"\xc4\1\1\0\x11\5" + PUSH))) == 1
    assert both.c.statistics().refused == 2


# --- blocks --------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "order",
    [lambda b: b, lambda b: b[::-1], lambda b: b[1:] + b[:1], lambda b: [*b[:2], *b], lambda b: [b[0], *b[2:], b[1]]],
)
def test_blocks_in_any_order(library: Library, order: Any) -> None:
    both = both_with(library, keys())
    for apdu in order(blocks(general_glo(PUSH, 7), 9, window=1)):
        both.feed(wrapped(apdu))
    assert len(both.records) == 1


def test_another_first_block_begins_anew(library: Library) -> None:
    """Where blocks are confirmed one may come again; where they are not, nothing does."""
    first, other = block(1, b"a", window=1), block(1, b"b", window=1)
    for again, refusals in ((first, 0), (other, 1), (block(1, b"a"), 1)):
        both = both_with(library)
        both.feed(wrapped(first))
        both.feed(wrapped(again))
        assert both.c.statistics().refused == refusals


def test_blocks_are_of_one_sender(library: Library) -> None:
    both = both_with(library)
    first, second = blocks(PUSH, 9), blocks(PUSH.replace(b"\x2a", b"\x2b"), 9)
    for one_block, other in zip(first, second, strict=True):
        both.feed(wrapped(one_block, 1))
        both.feed(wrapped(other, 2))
    assert [record.value[-1] for record in both.records] == [0x2A, 0x2B]


def test_one_sender_more_than_there_are_places(library: Library) -> None:
    c = CDevice(library, settings_of(Carrier.wrapper))
    made = blocks(PUSH, len(PUSH) - 3)
    for source in range(1, TRANSFERS_MAX + 2):
        assert c.octets(wrapped(made[0], source), 0, 0) == []
    assert c.statistics().refused == 1, "the one whose block came first is given up"
    assert c.octets(wrapped(made[1], 2), 0, 0) != []
    assert c.octets(wrapped(made[1], TRANSFERS_MAX + 1), 0, 0) != []
    assert c.octets(wrapped(made[1], 1), 0, 0) == []


def test_silence_ends_blocks(library: Library) -> None:
    both = both_with(library)
    first, second = blocks(PUSH, len(PUSH) - 3)
    both.all([wrapped(first), 3999, wrapped(second), wrapped(first), 4000, wrapped(second)])
    assert len(both.records) == 1
    assert both.c.statistics().refused == 2


def test_an_apdu_in_blocks_that_is_too_large(library: Library) -> None:
    text = axdr.octet_string(b"x" * (TRANSFER_MAX - 20))
    fits = pushed(entry(text, "0.0.96.1.0.255"))
    assert len(fits) == TRANSFER_MAX
    both = both_with(library)
    both.all([wrapped(apdu) for apdu in blocks(fits, 1000)])
    assert [record.too_large for record in both.records] == [1]
    both.all([wrapped(apdu) for apdu in blocks(fits + b"x", 1000)])
    assert (len(both.records), both.c.statistics().refused) == (1, 1)
    both.all([wrapped(apdu) for apdu in blocks(PUSH, 5)])
    assert len(both.records) == 2


def test_more_blocks_than_there_is_room_for(library: Library) -> None:
    both = both_with(library)
    text = pushed(entry(axdr.octet_string(b"x" * (BLOCKS_MAX * 2 - 20)), "0.0.96.1.0.255"))
    assert len(blocks(text, 2)) == BLOCKS_MAX
    both.all([wrapped(apdu) for apdu in blocks(text, 2)])
    assert len(both.records) == 1
    both.all([wrapped(apdu) for apdu in blocks(text, 1)])
    assert (len(both.records), both.c.statistics().refused) == (1, 1)


def test_a_transfer_that_begins_anew(library: Library) -> None:
    both = both_with(library)
    first, second = blocks(PUSH, len(PUSH) - 3)
    for apdu in (first, first, second, block(0, b""), first, block(0, b""), second):
        both.feed(wrapped(apdu))
    assert len(both.records) == 1
    both.end()
    assert both.c.statistics().refused == 3


# --- the mirror ----------------------------------------------------------------------------------------------------------------


def test_bounds_are_those_of_the_headers() -> None:
    headers = Path(__file__).parents[2] / "drivers" / "core"
    text = (headers / "device.h").read_text() + (headers / "hub.h").read_text()
    assert f"#define WIN12_DEVICE_READINGS {READINGS_MAX}U" in text
    assert f"#define WIN12_HUB_VALUE {VALUE_MAX}U" in text


def test_secrets_do_not_show() -> None:
    records = Records(settings_of(Carrier.hdlc), keys())
    assert EK.hex() not in repr(vars(type(records))) + repr(records)
    assert AK not in (getattr(records, name, b"") for name in vars(records))
