"""COSEM date-times against Python's."""

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from win12.application.values.time import (
    NO_STATUS,
    STANDARD,
    CosemDateTime,
    TimeRules,
    decode_date_time,
    encode_date_time,
    is_date_time,
)  # fmt: skip
from win12_wire.errors import WireError
from win12_wire.objects.enums import ClockStatus

CET = timezone(timedelta(hours=1))
WINTER = bytes.fromhex("07e9010f03081e0000ffc400")  # 2025-01-15 Wednesday 08:30:00, deviation -60, status 0
SUMMER = bytes.fromhex("07e7091b01092f0f00ff8880")  # deviation -120, daylight saving


def test_standard_deviation_is_local_time_to_utc() -> None:
    assert decode_date_time(WINTER) == datetime(2025, 1, 15, 8, 30, tzinfo=CET)
    assert decode_date_time(WINTER) == datetime(2025, 1, 15, 7, 30, tzinfo=UTC)


def test_inverted_deviation_is_utc_to_local_time() -> None:
    inverted = bytes.fromhex("07e9010f03081e0000003c00")
    assert decode_date_time(inverted, TimeRules(inverted=True)) == datetime(2025, 1, 15, 7, 30, tzinfo=UTC)
    assert encode_date_time(datetime(2025, 1, 15, 8, 30, tzinfo=CET), TimeRules(inverted=True)) == inverted


def test_no_deviation_is_naive_or_in_the_zone_of_the_rules() -> None:
    octets = bytes.fromhex("07e9010f03081e0000800000")
    assert decode_date_time(octets) == datetime(2025, 1, 15, 8, 30)
    assert decode_date_time(octets, TimeRules(zone=CET)) == datetime(2025, 1, 15, 7, 30, tzinfo=UTC)


def test_seconds_and_hundredths_not_specified_count_as_zero() -> None:
    assert decode_date_time(bytes.fromhex("07e9010fff081effff800000")) == datetime(2025, 1, 15, 8, 30)


@pytest.mark.parametrize("octets", [
    "ffff010f03081e0000800000", "07e9ff0f03081e0000800000", "07e901fe03081e0000800000", "07e9fd0f03081e0000800000",
    "07e9010f03ff1e0000800000", "07e9021e03081e0000800000",
])  # fmt: skip
def test_wildcards_and_days_that_do_not_exist_give_no_datetime(octets: str) -> None:
    found = CosemDateTime.decode(bytes.fromhex(octets))
    assert found.to_datetime() is None
    assert found.encode().hex() == octets


@pytest.mark.parametrize(("octets", "text"), [
    ("ffff01ff03000000ff8000ff", "*-01-*T00:00:00"), ("fffffefe0702ffff008000ff", "*-dst-begin-lastT02:*:*"),
    ("07e9fdfd0702000000800000", "2025-dst-end-second-lastT02:00:00"),
])  # fmt: skip
def test_text_of_wildcards(octets: str, text: str) -> None:
    assert str(CosemDateTime.decode(bytes.fromhex(octets))) == text


def test_status_that_is_not_specified_says_nothing_and_survives_writing_back() -> None:
    found = CosemDateTime.decode(bytes.fromhex("07e9010fff081e00ff8000ff"))
    assert found.status is None
    assert found.daylight_saving is None
    again = found.with_time(datetime(2025, 7, 1, 12, 0, 5, 120_000, tzinfo=CET))
    assert again.encode().hex() == "07e90701ff0c0005ff8000ff"


def test_what_is_specified_is_renewed_when_writing_back() -> None:
    again = CosemDateTime.decode(WINTER).with_time(datetime(2025, 7, 1, 12, 0, 5, 120_000, tzinfo=CET))
    assert again.encode().hex() == "07e90701020c00050cffc400"


def test_status_bits() -> None:
    found = CosemDateTime.decode(SUMMER)
    assert found.daylight_saving is True
    assert found.status == ClockStatus.DAYLIGHT_SAVING_ACTIVE
    assert CosemDateTime.decode(WINTER).daylight_saving is False


def test_bare_leaves_deviation_status_and_hundredths_open() -> None:
    assert encode_date_time(datetime(2025, 1, 15, 8, 30, tzinfo=CET), TimeRules(bare=True)).hex() == "07e9010f03081e00ff8000ff"


def test_naive_datetimes_have_neither_deviation_nor_status() -> None:
    made = CosemDateTime.from_datetime(datetime(2025, 1, 15, 8, 30))
    assert (made.deviation, made.clock_status, made.hundredths) == (-0x8000, NO_STATUS, 0)


def test_date_and_time_alone() -> None:
    assert CosemDateTime.decode(bytes.fromhex("07e9010f03")).to_date() == date(2025, 1, 15)
    assert CosemDateTime.decode(bytes.fromhex("081e0a32")).to_time() == time(8, 30, 10, 500_000)
    assert CosemDateTime.decode(bytes.fromhex("07e9010fff")).encode_date().hex() == "07e9010fff"
    assert CosemDateTime.decode(bytes.fromhex("081effff")).encode_time().hex() == "081effff"
    assert CosemDateTime.decode(bytes.fromhex("ff1e0a32")).to_time() is None
    assert CosemDateTime.decode(bytes.fromhex("ffff010f03")).to_date() is None


@pytest.mark.parametrize("size", [0, 3, 6, 11, 13])
def test_other_sizes_are_refused(size: int) -> None:
    with pytest.raises(WireError):
        CosemDateTime.decode(bytes(size))


@pytest.mark.parametrize(("octets", "expected"), [
    (WINTER, True), (SUMMER, True), (b"181220000009", False), (bytes(12), False), (b"\xff" * 12, False),
    (bytes.fromhex("07e9010f03081e00ff8000ff"), True), (bytes.fromhex("07e90d0f03081e0000800000"), False),
    (bytes.fromhex("07e9010f03181e0000800000"), False), (bytes.fromhex("07e9010f03083c0000800000"), False),
])  # fmt: skip
def test_telling_date_times_from_other_octets(octets: bytes, expected: bool) -> None:
    assert is_date_time(octets) is expected


def test_an_offset_of_seconds_is_cut_to_minutes() -> None:
    moment = datetime(1900, 1, 1, tzinfo=timezone(timedelta(minutes=53, seconds=28)))
    assert CosemDateTime.from_datetime(moment, STANDARD).deviation == -53
