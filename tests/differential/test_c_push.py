"""Pushes read in C, as a driver reads them, and in Python: the same readings in the same order, or the same refusal."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))
sys.path.insert(0, str(Path(__file__).parents[1] / "conformance"))

from corpus import Case, cases, keys_of
from driver_library import SANITIZE, sanitizers
from push_help import CHANGING, EXAMPLES, HEADER, LIBRARY, SEED, C, Refused, Said, built, compared, pushed, python, said
from push_strategies import ANY, NOON, altered, bare, name, unit
from spec_help import strategies
from win12.application.decoding import decode
from win12_fuzz.places import CORPUS
from win12_fuzz.specification import kind, wire
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data

SLOW = settings(deadline=None, suppress_health_check=list(HealthCheck))
VALUE = axdr.double_long_unsigned(5)


@pytest.fixture(scope="module")
def c() -> C:
    return C()


# --- pushes that exist ---------------------------------------------------------------------------------------------------------


def plain(case: Case) -> bytes:
    """The APDU of a push, deciphered."""
    (one,) = decode(bytes.fromhex(case["hex"]), keys_of(case))
    assert one.octets is not None
    return one.octets.octets


@pytest.mark.parametrize("case", cases("dlms_push.json"))
def test_pushes_of_real_meters_alike(c: C, case: Case) -> None:
    found = said(c, plain(case))
    assert found.readings
    assert not found.nameless


@pytest.mark.parametrize("case", cases("dlms_push.json"))
def test_changed_pushes_of_real_meters_alike(c: C, case: Case) -> None:
    chance = random.Random(SEED)
    octets = plain(case)
    for _ in range(EXAMPLES // 3):
        made = bytearray(octets)
        for _ in range(chance.choice((1, 1, 1, 2, 5))):
            at, end = sorted(chance.choices(range(len(made) + 1), k=2)) if made else (0, 0)
            change = chance.randrange(6)
            if change == 0:
                del made[at : min(end, at + 20)]
            elif change == 1:
                made[at:at] = made[at : min(end, at + 40)]
            elif at < len(made):
                made[at] = chance.choice((0, 1, 2, 6, 9, 15, 18, 19, 22, 255, made[at] ^ 1 << chance.randrange(8)))
        compared(c, bytes(made))
    for end in range(len(octets)):
        compared(c, octets[:end])


@pytest.mark.parametrize("folder", ["notification", "descriptor_push", "swapped_push", "apdu", "axdr"])
def test_committed_inputs_alike(c: C, folder: str) -> None:
    inputs = [path.read_bytes() for path in sorted((CORPUS / folder).iterdir())]
    assert inputs
    for octets in inputs:
        compared(c, octets)
        compared(c, octets, bare=True)
        compared(c, HEADER + b"\0" + octets)


# --- pushes that nobody sent ---------------------------------------------------------------------------------------------------


@settings(SLOW, max_examples=EXAMPLES)
@given(ANY)
@example(HEADER + b"\0\0")
def test_any_push_alike(c: C, octets: bytes) -> None:
    compared(c, octets)


@settings(SLOW, max_examples=EXAMPLES // 3)
@given(bare())
def test_any_bare_data_alike(c: C, octets: bytes) -> None:
    compared(c, octets, bare=True)


NOTIFICATIONS = ("notification.data_notification", "notification.event_notification", "descriptor_push", "swapped_push")


@pytest.mark.parametrize("type_", NOTIFICATIONS)
def test_any_frame_of_the_specification_alike(c: C, type_: str) -> None:
    @settings(SLOW, max_examples=EXAMPLES // 4)
    @given(st.data())
    def check(data: Any) -> None:
        value = data.draw(strategies().values(kind(type_)))
        octets = wire().octets(kind(type_), wire().build(kind(type_), value))
        assert isinstance(octets, bytes)
        compared(c, octets)
        compared(c, data.draw(altered(octets)))

    check()


# --- bounds --------------------------------------------------------------------------------------------------------------------


def test_as_many_readings_as_there_is_room_for(c: C) -> None:
    octets = pushed(axdr.array(*[axdr.structure(name("1.0.1.7.0.255"), VALUE)] * 9))
    assert isinstance(c.read(octets, room=9), Said)
    assert c.read(octets, room=8) == Refused("TOO_LARGE", 18 + 8 * 15, "push.readings")
    assert c.read(octets, room=0) == Refused("TOO_LARGE", 18, "push.readings")


def test_values_without_a_name_take_no_room(c: C) -> None:
    octets = pushed(axdr.structure(*[axdr.double_long_unsigned(5)] * 500))
    assert c.read(octets, room=1) == Said((), b"", False, 500, None)


def registers(count: int, *, last: int = 3) -> Data:
    """A push object list of registers, each with its scaler beside it, and the values."""
    codes = [name(f"1.0.1.8.{at}.255") for at in range(count)]
    objects = [axdr.structure(axdr.long_unsigned(3), code, axdr.integer(attribute)) for code in codes for attribute in (2, 3)]
    values = [part for at in range(count) for part in (VALUE, unit(at % 8, 30))]
    again = axdr.structure(axdr.long_unsigned(3), codes[0], axdr.integer(last))
    return axdr.structure(axdr.array(*objects, again), *values, unit(-7, 32))


def test_registers_and_their_scalers(c: C) -> None:
    """Each has its own scaler; of several the last."""
    for count in (1, 2, 127):
        found = said(c, pushed(registers(count)))
        assert [(one.scaler, one.unit) for one in found.readings] == [(-7, 32), *((at % 8, 30) for at in range(1, count))]


def test_as_many_scalers_as_there_is_room_for(c: C) -> None:
    found = c.read(pushed(registers(128)))
    assert isinstance(found, Refused)
    assert (found.code, found.field) == ("TOO_LARGE", "push.told")
    assert isinstance(compared(c, pushed(registers(128, last=2))), Said)


def test_the_deepest_nesting(c: C) -> None:
    for wrap in (axdr.structure, axdr.array):
        body = axdr.unsigned(5)
        for _ in range(16):
            body = wrap(body)
        assert said(c, pushed(body)).nameless == 1
        assert isinstance(compared(c, HEADER + b"\0\2\1" + body.encode()), Refused)


HOSTILE = {
    "lists in lists": b"\2\6" + b"\x11\5" * 5,
    "an entry that never ends": b"\2\4\x12\0\3\x09\6\1\0\1\7\0\xff\x0f\2",
    "objects that are none": b"\2\1",
}


@pytest.mark.parametrize("lead", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("inner", [
    b"\1\x82\x40\0" + bytes(0x4000),
    b"\1\x82\x10\0" + b"\2\3\x12\0\7\x09\6\1\0\x63\1\0\xff\x0f\2" * 0x1000,
    b"\x13\2\x13\x11" + bytes(18) + b"\x82\x40\0" + b"\5" * 0x4000,
], ids=["nothing", "objects", "compact"])  # fmt: skip
def test_work_is_bounded(c: C, lead: bytes, inner: bytes) -> None:
    octets = HEADER + b"\0" + lead * 14 + inner
    began = time.process_time()
    found = c.read(octets)
    assert time.process_time() - began < 2
    if isinstance(found, Refused):
        assert (found.code, found.field) in (("TOO_LARGE", "push.steps"), ("TOO_LARGE", "push.readings"))


def test_steps_are_counted(c: C) -> None:
    """What Python reads, and a driver has no time for."""
    octets = HEADER + b"\0" + HOSTILE["lists in lists"] * 14 + b"\1\x82\x40\0" + bytes(0x4000)
    found = c.read(octets)
    assert isinstance(found, Refused)
    assert (found.code, found.field) == ("TOO_LARGE", "push.steps")
    assert python(octets) == Said((), b"", False, 5 * 14, None)


def test_a_load_profile_is_no_work(c: C) -> None:
    """A day of quarters of an hour in a push, as rows and as the value of an object; and 1,000 rows."""
    row = axdr.structure(axdr.octet_string(NOON), axdr.unsigned(0), *[axdr.double_long_unsigned(5)] * 4)
    listed = axdr.structure(axdr.long_unsigned(7), name("1.0.99.1.0.255"), axdr.integer(2), axdr.long_unsigned(0))
    assert len(said(c, pushed(axdr.structure(axdr.array(listed), axdr.array(*[row] * 96)))).readings) == 1
    for count in (96, 1000):
        assert said(c, pushed(axdr.array(*[row] * count))).nameless == 5 * count


# --- memory --------------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def changing() -> C:
    """The reader, while another writes to the octets."""
    return C(built(changing=True))


@settings(SLOW, max_examples=EXAMPLES // 3)
@given(ANY, st.integers(0, 2**31 - 1))
def test_octets_that_change_meanwhile_do_no_harm(changing: C, octets: bytes, seed: int) -> None:
    c = changing
    start, readings = c.room(len(octets)), c.room(50 * c.ffi.sizeof("struct win12_push_reading"))
    c.ffi.memmove(start, octets, len(octets))
    scratch, found = c.room(c.lib.shim_scratch()), c.ffi.new("struct win12_push *")
    first, inside = c.ffi.cast("struct win12_push_reading *", readings), c.ffi.cast("struct win12_push_scratch *", scratch)
    c.lib.shim_change(start, len(octets), seed)
    c.lib.win12_push_read(start, len(octets), first, 50, inside, found)
    assert found.count <= 50
    size, to = c.ffi.new("size_t *"), c.ffi.new("uint8_t[]", 2000)
    for at in range(found.count):
        assert 0 <= first[at].value.at - start <= first[at].value.at + first[at].value.size - start <= len(octets)
        c.lib.win12_push_write_value(first + at, to, 2000, inside, size)
        assert size[0] <= 2000
    c.lib.shim_change(start, 0, 0)


@pytest.mark.slow
def test_nothing_is_read_beyond_the_input() -> None:
    """The tests above once more, with a library whose every access is checked."""
    if os.environ.get(LIBRARY):
        pytest.skip("this is the inner run")
    inner = sanitizers()
    checked = {name: str(built(*SANITIZE, changing=name == CHANGING)) for name in (LIBRARY, CHANGING)}
    environment = os.environ | inner | checked
    tests = [__file__, str(Path(__file__).with_name("test_c_push_forms.py"))]
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *tests]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=280)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
