"""The rules of a device, one at a time: what is taken, what is refused and how it is counted, what records say."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

from device_help import BLOCKS_MAX, TRANSFER_MAX, TRANSFERS_MAX, Both, CDevice, Library, refusal, settings_of
from push_strategies import name
from sealed import (
    AK,
    AK32,
    BOTH,
    EK,
    EK32,
    HIDDEN_ONLY,
    OTHER_TITLE,
    TAG_ONLY,
    TITLE,
    block,
    blocks,
    general_ciphering,
    general_glo,
    glo_event,
    keys,
)
from win12.host.records import READINGS_MAX, VALUE_MAX, Records, key_ring
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data
from win12_wire.frames.ciphering import GeneralSigning, KeyInfo, ProtectionTag
from win12_wire.frames.device_abi import Carrier, DeviceCounter, DeviceKeys, DeviceRecord, DeviceSettings
from win12_wire.frames.hdlc import Hdlc
from win12_wire.frames.wrapper import Wrapper

NOON = bytes.fromhex("07e9060f070c000000ffc400")  # 2025-06-15, 12:00, deviation -60: 11:00 UTC
NOON_UTC = 1_749_985_200_000_000
PUSH = b"\x0f\0\0\0\1\0" + axdr.structure(name("1.0.1.7.0.255"), axdr.double_long_unsigned(42)).encode()
EVENT = b"\xc2\0\0\x03\1\0\1\7\0\xff\2\x06\0\0\0\x2a"


@pytest.fixture(scope="module")
def library() -> Library:
    return Library()


def wrapped(apdu: bytes, source: int = 1) -> bytes:
    return Wrapper(source_wport=source, destination_wport=103, apdu=apdu).encode()


def both_with(library: Library, given: DeviceKeys | None = None, **more: Any) -> Both:
    return Both(library, settings_of(Carrier.wrapper, **more), given)


def pushed(body: Data, header: bytes = b"\0") -> bytes:
    return b"\x0f\0\0\0\1" + header + body.encode()


def entry(value: Data, code: str = "1.0.1.7.0.255") -> Data:
    return axdr.structure(name(code), value)


def one(both: Both, apdu: bytes) -> DeviceRecord:
    (record,) = both.feed(wrapped(apdu))
    return record


def refused(both: Both, apdu: bytes, replayed: int = 0) -> None:
    """Nothing comes of it, it counts as refused, and the counter stays."""
    before, counter = both.c.statistics(), both.c.counter()
    assert both.feed(wrapped(apdu)) == []
    after = both.c.statistics()
    assert (after.refused, after.replayed) == (before.refused + 1, before.replayed + replayed)
    assert (after.pushes, after.records) == (before.pushes, before.records)
    assert both.c.counter() == counter


def taken(both: Both, apdu: bytes, records: int = 1) -> list[DeviceRecord]:
    before = both.c.statistics()
    found = both.feed(wrapped(apdu))
    after = both.c.statistics()
    assert len(found) == records
    assert (after.refused, after.pushes, after.records) == (before.refused, before.pushes + 1, before.records + records)
    return found


# --- counters ------------------------------------------------------------------------------------------------------------------


def test_a_counter_counts_up(library: Library) -> None:
    both = both_with(library, keys(5))
    assert both.c.counter() == DeviceCounter(title=TITLE, counter=5)
    for counter in (0, 4, 5):
        refused(both, general_glo(PUSH, counter), replayed=1)
    for counter in (6, 8, 0xFFFFFFFE, 0xFFFFFFFF):
        taken(both, general_glo(PUSH, counter))
        assert both.c.counter() == DeviceCounter(title=TITLE, counter=counter)
        refused(both, general_glo(PUSH, counter), replayed=1)
        refused(both, general_glo(PUSH, counter - 1), replayed=1)


def test_zero_is_no_counter(library: Library) -> None:
    both = both_with(library, keys(0))
    refused(both, general_glo(PUSH, 0), replayed=1)
    taken(both, general_glo(PUSH, 1))


def test_the_counter_is_one_for_all_envelopes(library: Library) -> None:
    both = both_with(library, keys())
    taken(both, general_glo(PUSH, 3))
    refused(both, general_ciphering(PUSH, 3), replayed=1)
    taken(both, general_ciphering(PUSH, 4))
    refused(both, glo_event(EVENT, 4), replayed=1)
    taken(both, glo_event(EVENT, 5))
    refused(both, general_glo(PUSH, 5, TAG_ONLY), replayed=1)


def test_a_wrong_tag_does_not_move_the_counter(library: Library) -> None:
    both = both_with(library, keys())
    forged = general_glo(PUSH, 0xFFFFFFFF)
    refused(both, forged[:-1] + bytes((forged[-1] ^ 1,)))
    taken(both, general_glo(PUSH, 1))


def test_a_replay_is_a_replay_only_with_its_tag(library: Library) -> None:
    both = both_with(library, keys(9))
    forged = general_glo(PUSH, 3)
    refused(both, forged[:-1] + bytes((forged[-1] ^ 1,)), replayed=0)
    refused(both, forged, replayed=1)


def test_what_is_no_push_is_not_accepted_but_cannot_come_twice(library: Library) -> None:
    both = both_with(library, keys())
    refused(both, general_glo(b"\xc4\1\1\0\x11\5", 7))
    assert both.c.counter() == DeviceCounter(title=TITLE, counter=0)
    refused(both, general_glo(PUSH, 7), replayed=1)
    taken(both, general_glo(PUSH, 8))


def test_new_keys_have_a_new_counter(library: Library) -> None:
    c = CDevice(library, settings_of(Carrier.wrapper), keys(5))
    c.octets(wrapped(general_glo(PUSH, 9)), 0, 0)
    assert c.counter() == DeviceCounter(title=TITLE, counter=9)
    assert c.keys(keys(2).encode()) == "OK"
    assert c.counter() == DeviceCounter(title=TITLE, counter=2)
    assert len(c.octets(wrapped(general_glo(PUSH, 3)), 0, 0)) == 1


# --- tags ----------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("control", [BOTH, TAG_ONLY, BOTH | 1, TAG_ONLY | 1])
@pytest.mark.parametrize("envelope", [general_glo, general_ciphering])
def test_every_octet_is_under_the_tag(library: Library, control: int, envelope: Any) -> None:
    both = both_with(library, keys())
    sealed = envelope(PUSH, 7, control)
    for at in range(len(sealed)):
        refused(both, sealed[:at] + bytes((sealed[at] ^ 0x01,)) + sealed[at + 1 :])
    for end in range(1, len(sealed)):
        refused(both, sealed[:end])
    (record,) = taken(both, sealed)
    assert (record.authenticated, record.encrypted) == (1, control & HIDDEN_ONLY != 0)


@pytest.mark.parametrize("size", [0, 1, 11, 12])
def test_a_tag_has_twelve_octets(library: Library, size: int) -> None:
    both = both_with(library, keys())
    sealed = general_glo(b"", 7)
    refused(both, sealed[:10] + bytes((5 + size,)) + sealed[11:16] + sealed[16 : 16 + size])
    assert both.c.opened in ([], [True])
    assert (both.c.opened == [True]) == (size == 12), "with its tag it is an APDU of nothing"
    assert both.c.sizes_sound


@pytest.mark.parametrize("control", [BOTH | 2, TAG_ONLY | 2])
def test_long_keys_are_of_suite_2(library: Library, control: int) -> None:
    both = both_with(library, keys(ak=AK32, ek=EK32))
    refused(both, general_glo(PUSH, 7, BOTH))
    taken(both, general_glo(PUSH, 7, control))
    refused(both_with(library, keys()), general_glo(PUSH, 7, control))


@pytest.mark.parametrize("control", [BOTH | 0x80, TAG_ONLY | 0x80, HIDDEN_ONLY | 0x80, BOTH | 0x40, BOTH | 3, BOTH | 15])
def test_what_is_never_taken(library: Library, control: int) -> None:
    """Compressed, for all, in a suite that is none: nothing is even tried."""
    for given in (keys(), keys(ak=b"")):
        both = both_with(library, given)
        sealed = bytearray(general_glo(PUSH, 7, control & 0x30 or BOTH))
        sealed[11] = control
        refused(both, bytes(sealed))
        assert both.c.opened == []


# --- less protection than there should be --------------------------------------------------------------------------------------


def test_plain_is_refused_once_there_are_keys(library: Library) -> None:
    both = both_with(library, keys())
    for apdu in (PUSH, EVENT):
        refused(both, apdu)
        taken(both_with(library), apdu)
        refused(both_with(library, needs_protection=1), apdu)


def test_without_keys_nothing_is_deciphered(library: Library) -> None:
    refused(both_with(library), general_glo(PUSH, 7))
    refused(both_with(library), general_glo(PUSH, 7, TAG_ONLY))


def test_without_a_tag_it_proves_nothing(library: Library) -> None:
    hidden = general_glo(PUSH, 7, HIDDEN_ONLY)
    refused(both_with(library, keys()), hidden)
    refused(both_with(library, keys(ak=b""), needs_protection=1), hidden)
    both = both_with(library, keys(ak=b""))
    (record,) = taken(both, hidden)
    assert (record.authenticated, record.encrypted) == (0, 1)
    refused(both, hidden, replayed=1)
    refused(both, general_glo(b"\x0f\0\0\0\1\0\2", 0xFFFFFFFF, HIDDEN_ONLY))
    taken(both, general_glo(PUSH, 8, HIDDEN_ONLY))


def test_a_tag_that_cannot_be_verified_is_refused(library: Library) -> None:
    both = both_with(library, keys(ak=b""))
    refused(both, general_glo(PUSH, 7, BOTH))
    refused(both, general_glo(PUSH, 7, TAG_ONLY))
    assert both.c.opened == []


def test_neither_tag_nor_cipher_is_no_protection(library: Library) -> None:
    for given in (keys(), keys(ak=b"")):
        bare = general_glo(PUSH, 7, TAG_ONLY)
        refused(both_with(library, given), bare[:11] + b"\0" + bare[12:-12])


def test_a_driver_may_be_unable_to_decipher_without_a_tag(library: Library) -> None:
    c = CDevice(library, settings_of(Carrier.wrapper), keys(ak=b""), tagless=False)
    assert c.octets(wrapped(general_glo(PUSH, 7, HIDDEN_ONLY)), 0, 0) == []
    assert c.statistics().refused == 1


# --- titles and keys -----------------------------------------------------------------------------------------------------------


def test_the_title_is_that_of_the_keys(library: Library) -> None:
    both = both_with(library, keys())
    refused(both, general_glo(PUSH, 7, title=OTHER_TITLE))
    for told in (OTHER_TITLE, TITLE[:7], TITLE + b"!", TITLE * 2):
        refused(both, general_glo(PUSH, 7, told=told))
    assert both.c.opened == []
    refused(both, general_glo(PUSH, 7, title=OTHER_TITLE, told=TITLE))
    refused(both, general_glo(PUSH, 7, title=OTHER_TITLE, told=b""))
    assert both.c.opened == [False, False]
    taken(both, general_glo(PUSH, 7, told=b""))


def test_general_ciphering_may_leave_lengths_out_of_what_it_authenticates(library: Library) -> None:
    both = both_with(library, keys())
    taken(both, general_ciphering(PUSH, 7))
    assert both.c.opened == [True]
    taken(both, general_ciphering(PUSH, 8, lengths=False))
    assert both.c.opened == [True, False, True]
    taken(both, general_ciphering(PUSH, 9, TAG_ONLY, lengths=False))
    refused(both, general_glo(general_ciphering(PUSH, 10), 10))


@pytest.mark.parametrize(
    ("key_info", "ours"),
    [
        (None, True),
        (KeyInfo(choice=0, key_id=0), True),
        (KeyInfo(choice=0, key_id=1), False),
        (KeyInfo(choice=1, kek_id=0, wrapped_key=bytes(24)), False),
        (KeyInfo(choice=2, key_parameters=b"\1", key_ciphered_data=b"\2"), False),
    ],
)
def test_only_our_own_key(library: Library, key_info: KeyInfo | None, ours: bool) -> None:
    both = both_with(library, keys())
    sealed = general_ciphering(PUSH, 7, key_info=key_info)
    if ours:
        taken(both, sealed)
    else:
        refused(both, sealed)
        assert both.c.opened == []


def test_a_header_as_long_as_can_be(library: Library) -> None:
    both = both_with(library, keys())
    fields = (b"t" * 255, TITLE, b"r" * 255, b"d" * 255, b"o" * 300)
    for counter, control in enumerate((BOTH, TAG_ONLY), 1):
        taken(both, general_ciphering(PUSH, counter, control, fields=fields))
    whole = general_ciphering(b"\x0f" + bytes(8100), 9, TAG_ONLY)
    assert len(whole) < 8192
    refused(both, whole)
    assert both.c.opened[-2:] == [True, True], "and a replay is none: it is no push"


def test_envelopes_of_other_services(library: Library) -> None:
    both = both_with(library, keys())
    for counter, tag in enumerate(ProtectionTag, 1):
        if tag < ProtectionTag.general_glo and tag != ProtectionTag.glo_event_notification:
            refused(both, glo_event(EVENT, counter, tag=tag))
    assert both.c.opened == []
    refused(both, glo_event(PUSH, 98))
    taken(both, glo_event(EVENT, 99))


def test_two_protections_are_one_too_many(library: Library) -> None:
    both = both_with(library, keys())
    refused(both, general_glo(general_glo(PUSH, 1), 2))
    refused(both, general_glo(glo_event(EVENT, 3), 4))
    refused(both, glo_event(general_glo(EVENT, 5), 6))


def test_what_is_signed_is_refused(library: Library) -> None:
    none = dict.fromkeys(("transaction_id", "recipient_title", "date_time", "other_information"), b"")
    signed = GeneralSigning(**none, originator_title=TITLE, content=PUSH, signature=bytes(64)).encode()
    refused(both_with(library), signed)
    refused(both_with(library, keys()), signed)
    refused(both_with(library, keys()), general_glo(signed, 3))


# --- secrets -------------------------------------------------------------------------------------------------------------------


def test_the_encryption_key_is_never_in_the_device(library: Library) -> None:
    c = CDevice(library, settings_of(Carrier.wrapper), keys())
    assert c.holds(AK)
    assert c.keys(keys(ak=AK32, ek=EK32).encode()) == "OK"
    assert c.key == EK32
    for counter, control in enumerate((BOTH, TAG_ONLY), 1):
        for sealed in (general_glo(PUSH, 2 * counter, control | 2), general_ciphering(PUSH, 2 * counter + 1, control | 2)):
            assert len(c.octets(wrapped(sealed), 0, 0)) == 1
    assert not c.holds(EK)
    assert not c.holds(EK32)
    assert not c.holds(AK), "the one before is wiped"
    assert c.holds(AK32)
    c.lib.shim_forget(c.it)
    assert not c.holds(AK32), "and so is what was put before a payload"
    assert c.counter() is None


def test_detached_nothing_is_left(library: Library) -> None:
    c = CDevice(library, settings_of(Carrier.wrapper), keys())
    c.octets(wrapped(block(1, b"begun")) + wrapped(PUSH)[:9], 0, 0)
    c.lib.shim_detach(c.it)
    assert not c.holds(AK)
    assert (c.statistics().refused, c.statistics().bad_frames, c.deadline()) == (1, 1, None)
    assert c.octets(wrapped(PUSH), 0, 0) == []
    assert c.statistics().pushes == 0
    assert c.keys(keys().encode()) == "UNEXPECTED"
    assert c.attach(settings_of(Carrier.wrapper).encode()) == "OK"
    assert len(c.octets(wrapped(PUSH), 0, 0)) == 1, "the keys went with it"
    assert c.statistics().octets == len(wrapped(block(1, b"begun"))) + 9 + len(wrapped(PUSH))


# --- controls ------------------------------------------------------------------------------------------------------------------


def test_settings_that_are_none(library: Library) -> None:
    c = CDevice(library, settings_of(Carrier.wrapper))
    good = settings_of(Carrier.hdlc).encode()
    for octets in (b"", good[:-1], good + b"!", b"\4" + good[1:], b"\0" + good[1:]):
        expected = refusal(lambda octets=octets: DeviceSettings.decode(octets))
        assert c.attach(octets) == expected != "OK"
    assert len(c.octets(wrapped(PUSH), 0, 0)) == 1, "nothing has changed"


def test_the_meter_of_a_hub_is_one(library: Library) -> None:
    c = CDevice(library, settings_of(Carrier.wrapper, meter=b"one"))
    assert c.attach(settings_of(Carrier.wrapper, meter=b"two").encode()) == "OK"
    (record,) = c.octets(wrapped(PUSH), 0, 0)
    assert DeviceRecord.decode(record).meter == b"two"
    for other in (b"one", b"tw", b"two2", b"t" * 32):
        assert c.attach(settings_of(Carrier.hdlc, meter=other).encode()) == "UNEXPECTED"
    assert len(c.octets(wrapped(PUSH), 0, 0)) == 1
    assert c.attach(settings_of(Carrier.hdlc, meter=b"two").encode()) == "OK"
    assert c.octets(wrapped(PUSH), 0, 0) == []


def test_keys_that_are_none(library: Library) -> None:
    c = CDevice(library, settings_of(Carrier.wrapper), keys(5))
    good = keys().encode()
    for octets in (b"", good[:-1], good + b"!", good[:12] + b"\x0f" + good[13:]):
        expected = refusal(lambda octets=octets: DeviceKeys.decode(octets))
        assert c.keys(octets) == expected != "OK"
    for other in (keys(ak=AK32), keys(ek=EK32)):
        assert c.keys(other.encode()) == "KEY_INVALID"
        assert refusal(lambda other=other: key_ring(other)) == "KEY_INVALID"
    assert c.counter() == DeviceCounter(title=TITLE, counter=5)
    assert len(c.octets(wrapped(general_glo(PUSH, 6)), 0, 0)) == 1


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
