"""Octets of a line into records: the device in C and the classes of Python make the same records and count the same."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))
sys.path.insert(0, str(Path(__file__).parents[1] / "conformance"))

from corpus import Case, cases
from device_help import EXAMPLES, Both, Library
from driver_library import DEVICE
from line_strategies import NOISE, Piece, cut, lines
from push_strategies import ANY
from python_device import settings_of
from sealed import AK32, EK32, block, in_blocks, keys, protected
from spec_help import strategies
from win12.application.decoding import decode
from win12.host.records import key_ring
from win12_fuzz.specification import kind
from win12_wire.frames.device_abi import Carrier, DeviceKeys, DeviceRecord
from win12_wire.frames.hdlc import Hdlc
from win12_wire.frames.llc import Direction, Llc
from win12_wire.frames.wrapper import Wrapper

SLOW = settings(deadline=None, suppress_health_check=list(HealthCheck))
SEED = 62056


@pytest.fixture(scope="module")
def library() -> Library:
    return Library()


# --- lines that exist ----------------------------------------------------------------------------------------------------------


def carried(case: Case) -> tuple[Carrier, bytes]:
    """The octets of a real push, and what they come over. Where the source left the link out, one is put around."""
    octets = bytes.fromhex(case["hex"])
    if octets[0] == 0x7E:
        return Carrier.hdlc, octets
    if octets[0] == 0x68:
        return Carrier.mbus, octets
    if octets[0] == 0xE6:
        return Carrier.hdlc, Hdlc(destination=b"\x03", source=b"\x21", control=0x13, segmented=0, information=octets).encode()
    return Carrier.wrapper, Wrapper(source_wport=1, destination_wport=103, apdu=octets).encode()


def keys_for(case: Case) -> DeviceKeys | None:
    """Those of the meter."""
    given_keys, checks = case.get("keys") or {}, case["checks"]
    if not given_keys:
        return None
    ek, ak = (bytes.fromhex(given_keys.get(name) or "") for name in ("guek", "gak"))
    return DeviceKeys(title=bytes.fromhex(checks["system_title"]), counter=0, encryption=ek, authentication=ak)


@pytest.mark.parametrize("case", cases("dlms_push.json"))
def test_a_real_push(library: Library, case: Case) -> None:
    carrier, octets = carried(case)
    whole, single = (Both(library, settings_of(carrier), keys_for(case)) for _ in range(2))
    records = whole.all([octets])
    assert single.all([octets[at : at + 1] for at in range(len(octets))]) == records
    told = {record.obis: record for record in records}
    (decoded,) = decode(bytes.fromhex(case["hex"]), key_ring(keys_for(case)))
    assert len(records) == len(decoded.readings)
    for reading in decoded.readings:
        record = told[bytes(map(int, reading.obis.split(".")))]
        assert (record.scaler if record.scaled else None) == reading.scaler
        assert bool(record.encrypted) == bool(decoded.protections)
    if decoded.time is not None and decoded.time.tzinfo is not None:
        assert {record.time for record in records} == {int(decoded.time.timestamp()) * 1_000_000}


@pytest.mark.parametrize("case", cases("dlms_push.json"))
def test_a_real_push_on_a_bad_line(library: Library, case: Case) -> None:
    """Each part of the line is changed, cut or lost, at random; the push comes once more, whole, after a silence."""
    carrier, octets = carried(case)
    chance = random.Random(SEED)
    for _ in range(EXAMPLES):
        both = Both(library, settings_of(carrier, utc_offset=chance.randrange(1681)), keys_for(case))
        at, end = sorted(chance.choices(range(len(octets)), k=2))
        changed = bytes((octets[at] ^ 1 << chance.randrange(8),))
        pieces: list[Piece] = chance.choice(
            (
                [octets[:at], chance.choice((3999, 4000)), octets[at:]],
                [octets[:at] + changed + octets[at + 1 :]],
                [octets[:at] + octets[end:]],
                [octets[:at] + octets[at:end] * 2 + octets[end:]],
                [chance.randbytes(chance.randrange(40)), octets, octets],
            )
        )
        for piece in pieces:
            both.feed(piece)
        both.feed(4000)
        before = len(both.records)
        both.feed(octets)
        assert len(both.records) > before or keys_for(case) is not None  # or it is a replay by now


@pytest.mark.parametrize("case", cases("mbus.json"))
def test_other_telegrams_of_real_meters(library: Library, case: Case) -> None:
    octets = bytes.fromhex(case["hex"])
    both = Both(library, settings_of(Carrier.mbus))
    assert both.all([octets, 10, octets, 5000, octets]) == []
    assert both.c.statistics().frames == 3


# --- lines that nobody heard ---------------------------------------------------------------------------------------------------

PLAIN = st.one_of(ANY, ANY, ANY, st.binary(max_size=30))
OTHER = st.deferred(lambda: strategies().octets(kind("apdu")))


def _alone(apdu: bytes) -> list[bytes]:
    return [apdu]


def _headed(apdu: bytes) -> bytes:
    return Llc(source_lsap=Direction.to_client, apdu=apdu).encode()


SEVERAL = st.lists(st.tuples(PLAIN | protected(PLAIN), st.booleans()), min_size=2, max_size=3).map(
    lambda parts: b"".join(_headed(apdu) if headed else apdu for apdu, headed in parts)
)
ANYTHING = st.one_of(PLAIN, PLAIN, protected(PLAIN), protected(PLAIN), protected(PLAIN), SEVERAL)
SAID = st.one_of(ANYTHING.map(_alone), ANYTHING.map(_alone), in_blocks(ANYTHING))
KEYS = st.one_of(
    st.none(),
    st.builds(keys, st.integers(0, 5)),
    st.builds(keys, st.integers(0, 5)),
    st.just(keys(ak=b"")),
    st.just(keys(ak=AK32, ek=EK32)),
    st.just(keys(0xFFFFFFFE)),
)


@st.composite
def heard(draw: st.DrawFn, carrier: Carrier) -> list[tuple[bytes, list[bytes]] | int]:
    """A line, with how its pieces are cut for C."""
    pieces = draw(lines(carrier, SAID, pairs=2, harm=12))
    return [(piece, draw(cut(piece, 3))) if isinstance(piece, bytes) else piece for piece in pieces]


@pytest.mark.parametrize("carrier", list(Carrier))
def test_any_line(library: Library, carrier: Carrier) -> None:
    @settings(SLOW, max_examples=EXAMPLES * 2)
    @given(heard(carrier), KEYS, st.integers(0, 1680), st.sampled_from((0, 0, 0, 1)))
    def check(pieces: list[tuple[bytes, list[bytes]] | int], given_keys: DeviceKeys | None, offset: int, wanted: int) -> None:
        both = Both(library, settings_of(carrier, utc_offset=offset, needs_protection=wanted), given_keys)
        for piece in pieces:
            both.feed(*piece) if isinstance(piece, tuple) else both.feed(piece)
        both.end()

    check()


@pytest.mark.parametrize("needed", [0, 1])
def test_any_push(library: Library, needed: int) -> None:
    """One APDU in one wrapper, so that all examples are about what is in it."""

    @settings(SLOW, max_examples=EXAMPLES * 5)
    @given(st.lists(ANYTHING, min_size=1, max_size=4), KEYS, st.integers(0, 1680))
    def check(apdus: list[bytes], given_keys: DeviceKeys | None, offset: int) -> None:
        both = Both(library, settings_of(Carrier.wrapper, utc_offset=offset, needs_protection=needed), given_keys)
        both.all([Wrapper(source_wport=1, destination_wport=103, apdu=apdu).encode() for apdu in apdus])

    check()


@pytest.mark.parametrize("size", [1, 5, 8])
def test_any_blocks(library: Library, size: int) -> None:
    """Blocks of few numbers in any order, whatever they amount to."""
    numbers = st.integers(0, size)
    raws = st.sampled_from((b"", b"\x0f\0\0\0\1\0", b"\x02\1", b"\x11\5", b"a"))
    one = st.builds(block, numbers, raws, st.booleans(), window=st.sampled_from((0, 0, 1)))

    @settings(SLOW, max_examples=EXAMPLES * 3)
    @given(st.lists(st.tuples(one, st.integers(1, 2), st.sampled_from((0, 0, 0, 0, 0, 0, 0, 4000))), max_size=14))
    def check(said: list[tuple[bytes, int, int]]) -> None:
        both = Both(library, settings_of(Carrier.wrapper))
        for apdu, source, gap in said:
            both.feed(Wrapper(source_wport=source, destination_wport=103, apdu=apdu).encode())
            if gap:
                both.feed(gap)
        both.end()

    check()


@settings(SLOW, max_examples=EXAMPLES)
@given(st.lists(OTHER, min_size=1, max_size=3))
def test_other_apdus_are_no_pushes(apdus: list[bytes]) -> None:
    both = Both(Library(), settings_of(Carrier.wrapper))
    both.all([Wrapper(source_wport=1, destination_wport=103, apdu=apdu).encode() for apdu in [*apdus, b"".join(apdus)]])


@settings(SLOW, max_examples=EXAMPLES)
@given(st.lists(NOISE | st.binary(max_size=200), max_size=6))
def test_noise_is_nothing(pieces: list[bytes]) -> None:
    for carrier in Carrier:
        both = Both(Library(), settings_of(carrier))
        both.all(pieces)
        assert both.c.statistics().octets == sum(map(len, pieces))


# --- as a kernel would not have it ---------------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.skipif(DEVICE.given is not None, reason="this is the inner run")
@pytest.mark.timeout(900)
def test_sanitized() -> None:
    """Address and undefined behaviour, once, in a process of its own."""
    files = ("device", "device_rules", "device_records", "receiver", "hub", "policy")
    DEVICE.sanitized(files, WIN12_DEVICE_EXAMPLES=str(max(EXAMPLES // 4, 1)))


def test_records_are_what_the_frame_says(library: Library) -> None:
    both = Both(library, settings_of(Carrier.wrapper, meter=b"kitchen"))
    push = bytes.fromhex("0f00000001000202090601000107 00ff060000002a".replace(" ", ""))
    (record,) = both.all([Wrapper(source_wport=1, destination_wport=103, apdu=push).encode()])
    assert DeviceRecord.decode(record.encode()) == record
    assert (record.meter, record.value.hex(), record.obis.hex()) == (b"kitchen", "060000002a", "0100010700ff")
