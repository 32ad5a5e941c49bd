"""Any value of a declared type has its names, and the names give the same octets again; any other value stays as it came."""

from __future__ import annotations

import json
from math import nan
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from win12.application.values import members
from win12.application.values.making import exact, make
from win12.application.values.nodes import root
from win12_wire.errors import UsageError
from win12_wire.frames import axdr
from win12_wire.frames.axdr import BitString, Data
from win12_wire.objects import types
from win12_wire.objects.classes import CLASSES
from win12_wire.objects.enums import LABELS
from win12_wire.objects.types import Type

DECLARED = sorted({one.type for item in CLASSES.values() for one in (*item.attributes, *item.methods)}, key=str)
SIZES = {"date-time": 12, "date": 5, "time": 4}
RANGES = {5: (-(2**31), 2**31 - 1), 6: (0, 2**32 - 1), 13: (-128, 127), 15: (-128, 127), 16: (-(2**15), 2**15 - 1), 17: (0, 255),
          18: (0, 65535), 20: (-(2**63), 2**63 - 1), 21: (0, 2**64 - 1), 22: (0, 255)}  # fmt: skip


def bits(size: int | None) -> st.SearchStrategy[BitString]:
    counts = st.integers(0, 20) if size is None else st.just(size)
    return counts.flatmap(lambda n: octets((n + 7) // 8).map(lambda packed: BitString(n, packed)))


def octets(size: int) -> st.SearchStrategy[bytes]:
    return st.binary(min_size=size, max_size=size)


def values(kind: Type) -> st.SearchStrategy[Data]:
    """Data of a declared type; rarely null-data, or a date-time of the type of its own."""
    unset = st.just(axdr.null_data())
    return st.integers(0, 9).flatmap(lambda chance: unset if chance == 9 else given_values(kind))


def given_values(kind: Type) -> st.SearchStrategy[Data]:
    match kind.kind:
        case "any":
            return st.sampled_from([axdr.long(3), axdr.octet_string(b"a"), axdr.array(axdr.enum(1)), axdr.structure()])
        case "array":
            return st.lists(values(kind.parts[0]), max_size=3).map(lambda items: axdr.array(*items))
        case "structure":
            return st.tuples(*map(values, kind.parts)).map(lambda items: axdr.structure(*items))
        case "CHOICE":
            return st.one_of(*map(values, kind.parts))
        case "compact-array":
            return st.just(axdr.compact_array(18, [1, 2]))
    return scalars(kind)


def scalars(kind: Type) -> st.SearchStrategy[Data]:
    tag = kind.tag
    assert tag is not None
    size = SIZES.get(kind.form or kind.kind, kind.size)
    if tag == 0:
        return st.just(axdr.null_data())
    if tag == 3:
        return st.booleans().map(axdr.boolean)
    if tag == 4:
        return bits(LABELS[kind.enumeration].width if kind.enumeration else size).map(axdr.bit_string)
    if tag in (23, 24):
        return (st.floats(width=32 if tag == 23 else 64, allow_nan=False) | st.just(nan)).map(lambda value: Data(value, tag))
    if tag in RANGES:
        return st.integers(*RANGES[tag]).map(lambda value: Data(value, tag))
    given_octets = st.binary(max_size=9) if size is None else octets(size)
    return given_octets.map(lambda value: Data(value, 25 if size == 12 and value[0] % 2 else tag))


@pytest.mark.parametrize("kind", DECLARED, ids=lambda kind: str(kind)[:60])
@given(data=st.data())
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_value_of_a_declared_type_round_trips_through_its_names(kind: Type, data: Any) -> None:
    value = axdr.decode(data.draw(values(kind)).encode())
    found = members.member(kind, root(value))
    assert list(found.notes()) == []
    assert members.fits(kind, root(value))
    assert make(kind, exact(found, kind)).encode() == value.encode()
    json.dumps(members.plain(found), allow_nan=False)


SCALARS = st.one_of(
    st.just(axdr.null_data()), st.integers(0, 255).map(axdr.unsigned), st.binary(max_size=13).map(axdr.octet_string),
    st.integers(0, 255).map(axdr.enum), st.booleans().map(axdr.boolean), bits(None).map(axdr.bit_string),
    octets(12).map(lambda value: Data(value, 25)),
)  # fmt: skip
ANYTHING = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=5).map(lambda items: axdr.structure(*items)),
        st.lists(inner, max_size=5).map(lambda items: axdr.array(*items)),
    ),
    max_leaves=12,
)


@given(kind=st.sampled_from(DECLARED), value=ANYTHING)
@settings(max_examples=300, deadline=None)
def test_a_value_that_is_not_as_declared_stays_as_it_came_with_a_note(kind: Type, value: Data) -> None:
    found = members.member(kind, root(value))
    assert bool(list(found.notes())) is not members.fits(kind, root(value))
    assert found.node == root(value)
    members.plain(found)
    if found.note:
        assert found.type == types.ANY
        assert exact(found, kind) is not None
        with pytest.raises(UsageError):
            make(kind, value)


PLAIN = st.one_of(
    st.none(), st.text(max_size=3), st.integers(), st.floats(), st.booleans(), st.lists(st.integers(), max_size=2),
    st.dictionaries(st.sampled_from(["class_id", "scaler", "unit"]), st.integers(), max_size=3),
)  # fmt: skip


@given(kind=st.sampled_from([*DECLARED, *[types.LOGICAL_NAME] * 20]), value=PLAIN)
@settings(max_examples=300, deadline=None)
def test_what_is_made_is_as_declared_or_refused_with_its_place(kind: Type, value: Any) -> None:
    try:
        made = make(kind, value, "here")
    except UsageError as error:
        made, said = None, error.detail
    assert said.startswith("here") if made is None else members.fits(kind, root(axdr.decode(made.encode())))
