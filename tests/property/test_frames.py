"""Every generated codec, both ways: what can be said can be written and read again; what breaks a rule is refused for it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from win12_spec.frames.check_fields import number_of_bits
from win12_spec.frames.ir import Field, Type
from win12_spec.frames.reading import Fault
from win12_spec.frames.scope import Scope, is_valid
from win12_spec.strategies import Broken, Unfit, can_be_unfit
from win12_wire.errors import Code, WireError
from win12_wire.frames import axdr, length

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

from spec_help import strategies
from win12_fuzz.agreement.alike import alike
from win12_fuzz.specification import FRAMES, wire

TYPES = [pytest.param(one, id=f"{one.file}.{one.id}") for one in wire().types()]
SLOW = settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("type_", TYPES)
def test_what_is_written_is_read_again(type_: Type) -> None:
    @settings(SLOW, max_examples=300 if type_.plain == "data" else 40)
    @given(strategies().values(type_))
    def check(value: Any) -> None:
        made = wire().build(type_, value)
        octets = written(type_, made)
        read, fault = wire().read(type_, octets)
        assert fault is None
        assert type_.plain == "data" or read == made
        assert alike(wire().plain(type_, read), value)
        assert wire().write(type_, read) == octets

    check()


@pytest.mark.parametrize("type_", TYPES)
def test_what_breaks_a_rule_is_refused_for_it(type_: Type) -> None:
    @settings(SLOW, max_examples=300 if type_.plain == "data" else 40)
    @given(strategies().broken(type_))
    def check(broken: Broken) -> None:
        read, fault = wire().read(type_, broken.octets)
        if fault is None:
            assert broken.may_pass, broken.rule
            assert wire().write(type_, read) == broken.octets
        else:
            assert fault.code in broken.codes, broken.rule
            assert broken.at in (None, fault.offset), broken.rule

    check()


@pytest.mark.parametrize("type_", [one for one in TYPES if can_be_unfit(FRAMES, one.values[0])])  # type: ignore[arg-type]
def test_what_does_not_fit_is_not_written(type_: Type) -> None:
    @settings(SLOW, max_examples=20)
    @given(strategies().unfit(type_))
    def check(unfit: Unfit) -> None:
        fault = wire().octets(type_, unfit.value)
        assert isinstance(fault, Fault), unfit.rule
        assert fault.code == "CANNOT_ENCODE"

    check()


def bounded(type_: Type, item: Field) -> bool:
    """Whether a field may not have every length that its measure can say."""
    measure = type_.measure(item.id)
    return measure is not None and measure.valid is not None


BOUNDED = [
    pytest.param(one, item, id=f"{one.file}.{one.id}.{item.id}")
    for one in wire().types()
    for item in one.fields
    if bounded(one, item)
]


@pytest.mark.parametrize(("type_", "item"), BOUNDED)
def test_bounds_of_lengths_are_seen_to_when_writing(type_: Type, item: Field) -> None:
    rule = type_.measure(item.id).valid  # type: ignore[union-attr]
    bounds = rule.values or [bound for bound in (rule.low, rule.high) if bound is not None]  # type: ignore[union-attr]
    sizes = {bound + step for bound in bounds for step in (-1, 0, 1)}

    @settings(SLOW, max_examples=5)
    @given(strategies().values(type_), strategies().any.one(item, {}) if item.repeat else st.just(b"x"))
    def check(value: Any, one: Any) -> None:
        for size in sorted(size for size in sizes if size >= 0):
            value.fields[item.id] = [one] * size if item.repeat else one * size
            octets = wire().octets(type_, value)
            assert isinstance(octets, bytes) == is_valid(rule, size, Scope(FRAMES, type_)), size  # type: ignore[arg-type]

    check()


LISTS = [
    pytest.param(one, item, id=f"{one.file}.{one.id}.{item.id}")
    for one in wire().types()
    for item in one.fields
    if item.repeat == "expr" and not one.record and not bounded(one, item)
]


@pytest.mark.parametrize(("type_", "item"), LISTS)
@pytest.mark.parametrize("count", [127, 128, 255, 256])
def test_lists_are_counted_in_as_many_octets_as_needed(type_: Type, item: Field, count: int) -> None:
    @settings(SLOW, max_examples=1)
    @given(strategies().values(type_), strategies().any.one(item, {}))
    def check(value: Any, one: Any) -> None:
        value.fields[item.id] = [one] * count
        octets = wire().octets(type_, value)
        assert isinstance(octets, bytes)
        assert wire().read(type_, octets) == (wire().build(type_, value), None)

    check()


@pytest.mark.parametrize("type_", [one for one in TYPES if one.values[0].is_dispatch])  # type: ignore[union-attr]
def test_any_octets_are_told_or_refused(type_: Type) -> None:
    @SLOW
    @given(st.binary(max_size=40))
    def check(octets: bytes) -> None:
        survive(wire().module(type_).decode, octets)

    check()


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


def written(type_: Type, made: Any) -> bytes:
    """The octets; only what a length of fixed width cannot measure may be refused."""
    octets = wire().write(type_, made)
    if isinstance(octets, Fault):
        own = wire().case(type_, made)
        assume(not any(item.derive and item.derive.kind in ("size", "span") and number_of_bits(item) for item in own.fields))
    assert isinstance(octets, bytes)
    return octets


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
