"""Every generated codec, both ways: what can be said can be written and read again; what is read is written as it came."""

from __future__ import annotations

from typing import Any

import frame_strategies as fs
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from win12_spec.frames.check_fields import number_of_bits
from win12_spec.frames.ir import Field, Type
from win12_wire.errors import Code, WireError
from win12_wire.frames import axdr, length

CLASSES = [pytest.param(cls, kind, id=name) for name, cls, kind in fs.classes()]
DISPATCHERS = [file.id for file in fs.FRAMES.files.values() if file.types[file.id].is_dispatch]
SLOW = settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize(("cls", "kind"), CLASSES)
def test_what_is_written_is_read_again(cls: Any, kind: Type) -> None:
    @SLOW
    @given(fs.frames(kind))
    def check(made: Any) -> None:
        octets = written(made, kind)
        read = cls.decode(octets)
        assert read == made
        assert read.encode() == octets

    check()


@pytest.mark.parametrize(("cls", "kind"), CLASSES)
def test_altered_octets_are_refused_or_round_trip(cls: Any, kind: Type) -> None:
    @SLOW
    @given(fs.frames(kind), st.data())
    def check(made: Any, draw: Any) -> None:
        survive(cls.decode, altered(draw, written(made, kind)))

    check()


LISTS = [
    pytest.param(cls, kind, item, id=f"{name}.{item.id}")
    for name, cls, kind in fs.classes()
    for item in kind.fields
    if item.repeat == "expr" and not kind.record
]


@pytest.mark.parametrize(("cls", "kind", "item"), LISTS)
@pytest.mark.parametrize("count", [127, 128, 255, 256])
def test_lists_are_counted_in_as_many_octets_as_needed(cls: Any, kind: Type, item: Field, count: int) -> None:
    @settings(SLOW, max_examples=1)
    @given(fs.frames(kind), fs.single(item, {}))
    def check(made: Any, one: Any) -> None:
        setattr(made, item.id, [one] * count)
        octets = made.encode()
        assert cls.decode(octets) == made

    check()


@pytest.mark.parametrize("name", DISPATCHERS)
def test_dispatchers_tell_what_is_there(name: str) -> None:
    module = fs.module_of(name)

    @SLOW
    @given(fs.frames(fs.FRAMES.files[name].types[name]), st.data())
    def check(made: Any, draw: Any) -> None:
        octets = made.encode()
        assert module.decode(octets) == made
        survive(module.decode, altered(draw, octets))
        survive(module.decode, draw.draw(st.binary(max_size=40)))

    check()


@settings(deadline=None, max_examples=300)
@given(fs.data())
def test_data_is_read_as_it_was_made(made: axdr.Data) -> None:
    octets = made.encode()
    read = axdr.decode(octets)
    assert read == made
    assert read.encode() == octets
    assert axdr.Data.decode(octets) == read


@settings(deadline=None, max_examples=300)
@given(fs.data().map(lambda made: made.encode()), st.data())
def test_altered_data_is_refused_or_round_trips(octets: bytes, draw: Any) -> None:
    survive(axdr.decode, altered(draw, octets))


@settings(max_examples=500)
@given(st.binary(max_size=60))
def test_any_octets_are_data_or_refused(octets: bytes) -> None:
    survive(axdr.decode, octets)


@given(st.integers(0, (1 << 32) - 1))
def test_lengths_have_one_form(value: int) -> None:
    out = bytearray()
    length.write_length(out, value)
    assert length.read_length(bytes(out), 0, len(out), "x") == (value, len(out))
    assert len(out) == 1 if value < 0x80 else out[0] == 0x80 + len(out) - 1
    assert len(out) == 1 or out[1] != 0
    padded = bytes((0x80 + len(out), 0)) + bytes(out[1:] if value >= 0x80 else out)
    with pytest.raises(WireError) as caught:
        length.read_length(padded, 0, len(padded), "x")
    assert caught.value.code in (Code.NON_CANONICAL, Code.BAD_LENGTH)


@pytest.mark.parametrize("value", [-1, 1 << 32])
def test_lengths_beyond_four_octets_are_not_written(value: int) -> None:
    with pytest.raises(ValueError, match="at most 4 octets"):
        length.write_length(bytearray(), value)


def written(made: Any, kind: Type) -> bytes:
    """The octets; only what a length of fixed width cannot measure may be refused."""
    try:
        return bytes(made.encode())
    except WireError:
        assume(not any(item.derive and item.derive.kind in ("size", "span") and number_of_bits(item) for item in kind.fields))
        raise


def altered(draw: Any, octets: bytes) -> bytes:
    """The octets with one to three of them changed, dropped or put in."""
    out = bytearray(octets)
    for _ in range(draw.draw(st.integers(1, 3))):
        at = draw.draw(st.integers(0, len(out)))
        octet = draw.draw(st.sampled_from((0, 1, 2, 9, 0x7E, 0x7F, 0x80, 0x81, 0x84, 0xFF)) | st.integers(0, 255))
        match draw.draw(st.integers(0, 3)):
            case 0:
                del out[at:]
            case 1:
                out.insert(at, octet)
            case _ if at < len(out):
                out[at] = octet
    return bytes(out)


def survive(decode: Any, octets: bytes) -> None:
    """A decoder gives a value that is written as it came, or a located WireError, and nothing else."""
    fault = None
    try:
        value = decode(octets)
    except WireError as error:
        fault = error
    if fault is None:
        assert value.encode() == octets
        return
    assert 0 <= fault.offset <= len(octets), fault
    assert fault.field
