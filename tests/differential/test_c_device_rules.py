"""What a device takes and what it refuses, one rule at a time, and how that is counted: counters, tags, keys, controls."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

from device_help import CDevice, Library, refusal
from python_device import settings_of
from rules_help import EVENT, PUSH, both_with, refused, taken, wrapped
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
    general_ciphering,
    general_glo,
    glo_event,
    keys,
)
from win12.host.records import key_ring
from win12_wire.frames.ciphering import GeneralSigning, KeyInfo, ProtectionTag
from win12_wire.frames.device_abi import Carrier, DeviceCounter, DeviceKeys, DeviceRecord, DeviceSettings


@pytest.fixture(scope="module")
def library() -> Library:
    return Library()


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
