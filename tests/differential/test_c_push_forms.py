"""Pushes read in C and in Python, form by form: entries, layouts, lists, names, scalers, times, notifications."""

from __future__ import annotations

import random
import sys
from itertools import product
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

from push_help import EXAMPLES, HEADER, SEED, C, Refused, compared, pushed, said
from push_strategies import NOON, POSITIONAL, compact, name, unit
from win12.application.pushes import entries
from win12.application.values import obis as names
from win12_wire.frames import axdr
from win12_wire.frames.axdr import BitString, Data
from win12_wire.objects import obis as table
from win12_wire.objects.push_layouts import ENTRIES, LAYOUTS, Entry, Layout


@pytest.fixture(scope="module")
def c() -> C:
    return C()


# --- what the specification declares -------------------------------------------------------------------------------------------

ELEMENTS: dict[str, Data] = {
    "class_id": axdr.long_unsigned(3), "obis": name("1.0.32.7.0.255"), "attribute": axdr.unsigned(2),
    "data_index": axdr.long_unsigned(0), "value": axdr.double_long(2364), "scaler_unit": unit(-1, 35), "scaler": axdr.integer(-1),
    "unit": axdr.enum(35),
}  # fmt: skip


@pytest.mark.parametrize("form", ENTRIES, ids=[form.id for form in ENTRIES])
@pytest.mark.parametrize("shape", ["structures", "compact array", "list"])
def test_every_form_of_entry_is_reached(c: C, form: Entry, shape: str) -> None:
    parts = [ELEMENTS[token] for token in form.tokens]
    whole = axdr.structure(*parts)
    list_, table_ = axdr.structure(*parts * 2), compact([whole, whole])
    bodies = {"structures": axdr.array(whole, whole), "compact array": table_, "list": list_}
    with mock.patch.object(entries, "_found", wraps=entries._found) as taken:
        found = said(c, pushed(bodies[shape]))
    forms = [tuple(call.args[0]) for call in taken.call_args_list]
    if shape == "list" and not form.flat:
        assert form.tokens not in forms
        return
    assert form.tokens in forms
    assert [one.obis for one in found.readings] == ["1.0.32.7.0.255"] * 2
    assert all(one.unit == 35 for one in found.readings)
    assert not found.nameless


SCALARS = {3: axdr.boolean(True), 6: axdr.double_long_unsigned(5), 18: axdr.long_unsigned(5)}


def sample(layout: Layout) -> list[Data]:
    """A push of this layout."""
    if layout.shape == "positional":
        body = [SCALARS[dict(layout.places).get(at, 6)] for at in range(len(layout.elements))]
        if layout.prefix_at is not None:
            body[layout.prefix_at] = axdr.visible_string(layout.prefix)
        return body
    codes = [*(groups for groups, _ in layout.named), *(element.groups for element in layout.elements)]
    value = SCALARS[18 if layout.prefix else 6]  # a voltage that is double-long-unsigned would be another one's
    body = [part for groups in codes for part in (name(exact(groups)), value)]
    if layout.prefix_groups is not None:
        body += [name(exact(layout.prefix_groups)), axdr.octet_string(layout.prefix + b"1")]
    if layout.prefix_at is not None:
        body.insert(layout.prefix_at, axdr.octet_string(layout.prefix))
    return body


def exact(groups: tuple[int | None, ...]) -> str:
    return ".".join(str(1 if group is None else group) for group in groups)


@pytest.mark.parametrize("layout", LAYOUTS, ids=[layout.id for layout in LAYOUTS])
def test_every_layout_is_reached(c: C, layout: Layout) -> None:
    found = said(c, pushed(axdr.structure(*sample(layout)), b"\x0c" + NOON))
    assert found.layout == layout.id
    assert found.time == NOON
    assert not found.nameless
    units = {(one.scaler, one.unit) for one in found.readings}
    assert {(element.scaler, element.unit) for element in layout.elements if element.unit is not None} <= units


@pytest.mark.parametrize("layout", POSITIONAL, ids=[layout.id for layout in POSITIONAL])
@pytest.mark.parametrize("change", [-1, 0, 1])
def test_a_layout_one_value_away(c: C, layout: Layout, change: int) -> None:
    body = sample(layout)
    body = [*body, SCALARS[6]] if change > 0 else body[:change] if change < 0 else [*body[:-1], axdr.null_data()]
    compared(c, pushed(axdr.structure(*body)))
    compared(c, pushed(axdr.structure(axdr.structure(*body), axdr.array(*body))))


TAKEN = [ELEMENTS["class_id"], ELEMENTS["obis"], ELEMENTS["attribute"], axdr.long_unsigned(2364)]
LISTED = [
    axdr.structure(axdr.long_unsigned(8), name("0.0.1.0.0.255"), axdr.integer(2), axdr.long_unsigned(0)),
    axdr.structure(axdr.long_unsigned(3), name("1.0.32.7.0.255"), axdr.unsigned(2)),
    axdr.structure(axdr.long_unsigned(3), name("1.0.32.7.0.255"), axdr.unsigned(3), axdr.long_unsigned(0), axdr.null_data()),
]
ITSELF = axdr.structure(axdr.long_unsigned(40), name("0.8.25.9.0.255"), axdr.integer(2), axdr.long_unsigned(0))
VALUES = [axdr.octet_string(NOON), SCALARS[18], unit(-1, 35)]
OBJECTS = {
    "apart": [axdr.array(*LISTED), *VALUES],
    "names itself": [axdr.array(ITSELF, *LISTED), *VALUES],
    "values apart": [axdr.array(*LISTED), axdr.structure(*VALUES)],
    "compact": [compact([ITSELF, ITSELF]), SCALARS[6], SCALARS[18]],
    "of one": [axdr.structure(LISTED[1]), SCALARS[18]],
    "of itself alone": [axdr.array(ITSELF)],
}
NO_OBJECTS = {
    "a value missing": [axdr.array(*LISTED), *VALUES[1:]],
    "a value too many": [axdr.array(*LISTED), *VALUES, SCALARS[6]],
    "a value missing, apart": [axdr.array(*LISTED), axdr.structure(*VALUES[1:])],
    "one that is no object": [axdr.array(*LISTED, SCALARS[6]), *VALUES, SCALARS[6]],
    "one of two parts": [axdr.array(*LISTED, axdr.structure(axdr.long_unsigned(3), name("1.0.32.7.0.255"))), *VALUES, SCALARS[6]],
    "a data index that is none": [axdr.array(axdr.structure(*TAKEN[:3], axdr.enum(0))), SCALARS[6]],
}


@pytest.mark.parametrize("body", OBJECTS.values(), ids=OBJECTS)
def test_lists_of_objects(c: C, body: list[Data]) -> None:
    found = said(c, pushed(axdr.structure(*body)))
    assert not found.nameless
    assert all(one.class_id is not None for one in found.readings)


@pytest.mark.parametrize("body", NO_OBJECTS.values(), ids=NO_OBJECTS)
def test_what_is_no_list_of_objects(c: C, body: list[Data]) -> None:
    said(c, pushed(axdr.structure(*body)))
    said(c, pushed(axdr.structure(axdr.structure(*body), *VALUES)))


@pytest.mark.parametrize("values", [[TAKEN[-1]] * 3, [axdr.long_unsigned(3), axdr.long(1)], [axdr.long_unsigned(0)] * 2])
@pytest.mark.parametrize("start", [2, 3])
def test_a_value_that_could_be_the_next_class(c: C, values: list[Data], start: int) -> None:
    lead = TAKEN[:start]
    found = said(c, pushed(axdr.structure(*[part for value in values for part in (*lead, value)])))
    assert [one.value for one in found.readings] == [value.encode() for value in values]


@pytest.mark.parametrize("class_id", [3, 4, 5, 7, 70, 999])
@pytest.mark.parametrize("attribute", [1, 2, 3, 8, 9, 12])
@pytest.mark.parametrize("value", range(5))
def test_what_may_be_an_attribute_or_a_scaler(c: C, class_id: int, attribute: int, value: int) -> None:
    values = (SCALARS[6], axdr.null_data(), axdr.structure(SCALARS[6]), compact([SCALARS[6]]), axdr.octet_string(NOON[:6]))
    parts = (axdr.long_unsigned(class_id), name("0.0.96.3.10.255"), axdr.integer(attribute), values[value])
    found = said(c, pushed(axdr.array(axdr.structure(*parts))))
    assert len(found.readings) == 1
    said(c, pushed(axdr.structure(*parts)))


ALPHABET = [
    axdr.long_unsigned(3), axdr.long_unsigned(0), name("1.0.32.7.0.255"), name("0.0.1.0.0.255"), name("16.0.1.1.1.255"),
    axdr.integer(2), axdr.integer(-1), axdr.unsigned(0), axdr.unsigned(3), unit(-1, 35), unit(1, 27, unsigned=True),
    axdr.enum(35), axdr.double_long_unsigned(2364), axdr.octet_string(NOON), axdr.visible_string(b"abc"), axdr.null_data(),
    axdr.structure(),
]  # fmt: skip


@pytest.mark.parametrize("first", range(len(ALPHABET)))
def test_any_three_elements(c: C, first: int) -> None:
    for rest in product(ALPHABET, repeat=2):
        whole = axdr.structure(ALPHABET[first], *rest)
        compared(c, pushed(whole))
        compared(c, pushed(axdr.array(whole)))
        compared(c, pushed(axdr.array(axdr.structure(ALPHABET[first], rest[0]))))


def test_any_elements_in_a_row(c: C) -> None:
    chance = random.Random(SEED)
    for _ in range(10 * EXAMPLES):
        parts = chance.choices(ALPHABET, k=chance.randrange(4, 9))
        compared(c, pushed(axdr.structure(*parts)))


# --- names, scalers and times --------------------------------------------------------------------------------------------------

CODES = sorted(table.NAMES)


@pytest.mark.parametrize("group", [None, 1, 4, 5])
def test_usual_units_of_all_names_alike(c: C, group: int | None) -> None:
    for code in CODES:
        groups = [int(part) for part in code.split(".")]
        for value in (0, 1, 7, 255) if group is not None else (None,):
            if group is not None and value is not None:
                groups[group] = value
            usual_unit(c, bytes(groups))


@given(st.binary(min_size=6, max_size=6) | st.tuples(*[st.integers(0, 9), st.just(0), *[st.integers(0, 255)] * 4]).map(bytes))
def test_usual_units_of_any_name_alike(c: C, code: bytes) -> None:
    usual_unit(c, code)


def usual_unit(c: C, code: bytes) -> None:
    unit = c.ffi.new("uint8_t *")
    found = c.lib.win12_push_usual_unit(code, unit)
    assert (unit[0] if found else None) == names.default_unit(names.show(code)), names.show(code)


REGISTERS = list(product((0, 1, 3, 4, 5, 7), (-128, -1, 0, 1, 2, 3, 4, 127), (2, 3, 4)))


def test_which_attribute_tells_the_scaler_of_which(c: C) -> None:
    for class_id, attribute, other in REGISTERS:
        for second in (class_id, 3, 4):
            kinds = ((class_id, attribute), (second, other))
            objects = [axdr.structure(axdr.long_unsigned(one), name("1.0.1.8.0.255"), axdr.integer(at)) for one, at in kinds]
            said(c, pushed(axdr.structure(axdr.array(*objects), SCALARS[6], unit(3, 32))))
            said(c, pushed(axdr.structure(axdr.array(*objects), unit(3, 32), axdr.octet_string(b"x"))))


@pytest.mark.parametrize("tag", sorted(set(axdr.DataType) - {1, 2, 19}))
def test_what_is_a_number(c: C, tag: int) -> None:
    value = axdr.decode(bytes((tag,)) + (bytes(12) if tag not in (0, 255) else b"")[: SIZES.get(tag, 1)])
    found = said(c, pushed(axdr.structure(name("1.0.1.8.0.255"), value, name("1.0.2.8.0.255"), value, unit(-2, 30))))
    assert [one.unit is None for one in found.readings] == [not isinstance(value.value, (int, float)) or tag == 3] * 2


SIZES = {5: 4, 6: 4, 16: 2, 18: 2, 20: 8, 21: 8, 23: 4, 24: 8, 25: 12, 26: 5, 27: 4, 29: 2, 30: 4, 32: 2, 33: 4}


def test_the_usual_unit_of_what_has_none(c: C) -> None:
    for code in CODES:
        said(c, pushed(axdr.structure(name(code), SCALARS[6], axdr.long_unsigned(3), name(code), axdr.integer(-1), SCALARS[6])))


@pytest.mark.parametrize("code", ["1.{}.88.8.0.{}", "7.{}.3.0.0.{}", "1.{}.32.7.124.{}"])
def test_the_usual_unit_of_historical_values_and_of_channels(c: C, code: str) -> None:
    """What is listed for a name, and what its groups do not tell, or tell otherwise."""
    codes = [code.format(*groups) for groups in ((0, 255), (0, 1), (2, 255), (2, 99))]
    found = [said(c, pushed(axdr.structure(name(one), SCALARS[6]))) for one in codes]
    (unit_,) = {one.unit for push in found for one in push.readings}
    assert unit_ is not None


@pytest.mark.parametrize("own", [True, False])
def test_a_layout_is_told_by_values_without_a_unit(c: C, own: bool) -> None:
    voltage = [name("1.0.32.7.0.255"), SCALARS[6], *([unit(0, 35)] if own else [])]
    found = said(c, pushed(axdr.structure(axdr.structure(*voltage), axdr.structure(name("1.0.31.7.0.255"), SCALARS[6]))))
    assert found.layout == (None if own else "kaifa_named")


@pytest.mark.parametrize("octet", range(256))
def test_what_is_text(c: C, octet: int) -> None:
    one = bytes((octet,))
    for text in (one, b"a" + one + b"b", b"ab" + one + b"\0", b"01234567890" + one):
        said(c, pushed(axdr.structure(axdr.octet_string(text), SCALARS[6], axdr.octet_string(text))))


FIELDS = (0, 1, 2, 7, 8, 12, 13, 23, 24, 28, 29, 30, 31, 32, 59, 60, 99, 100, 0x7F, 0x80, 0xFC, 0xFD, 0xFE, 0xFF)
YEARS, DAYS = (1, 1900, 1969, 1970, 2000, 2023, 2024, 2100, 2200, 2201, 9999), ((2, 28), (2, 29), (4, 30), (4, 31), (12, 31))
DEVIATIONS = (-1440, -1439, -841, -840, 840, 841, 1439, 1440)
TIMES = [
    *(NOON[:at] + bytes((field,)) + NOON[at + 1 :] for at in range(12) for field in FIELDS),
    *(year.to_bytes(2, "big") + bytes((month, day)) + NOON[4:] for year, (month, day) in product(YEARS, DAYS)),
    *(NOON[:9] + deviation.to_bytes(2, "big", signed=True) + b"\0" for deviation in DEVIATIONS),
]


def test_what_is_a_time(c: C) -> None:
    for octets in TIMES:
        for clock in (axdr.octet_string(octets), axdr.date_time(octets)):
            said(c, pushed(axdr.structure(clock, SCALARS[6]), b"\x0c" + octets))
            said(c, pushed(axdr.structure(clock, name("0.0.1.0.0.255"), axdr.octet_string(NOON))))
            said(c, pushed(axdr.structure(name("0.0.1.0.0.255"), clock, name("0.0.1.0.0.255"), axdr.octet_string(NOON))))
        found = said(c, pushed(axdr.structure(name("0.0.1.0.0.255"), axdr.octet_string(NOON)), b"\x0c" + octets))
        assert found.time in (octets, NOON)


# --- other notifications -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("time", [b"\0", b"\1\0", b"\1\5short", b"\1\x0c" + NOON, b"\1\x0c" + bytes(12)])
@pytest.mark.parametrize("class_id", [0, 1, 3, 8])
def test_an_event(c: C, time: bytes, class_id: int) -> None:
    lead = b"\xc2" + time + class_id.to_bytes(2, "big")
    for attribute in (2, 3, 0xFE):
        for value in (SCALARS[6], unit(-1, 35), axdr.octet_string(NOON), axdr.array(SCALARS[6], SCALARS[6])):
            octets = lead + name("1.0.32.7.0.255").value + bytes((attribute,)) + value.encode()
            assert len(said(c, octets).readings) == (0 if (class_id, attribute) == (3, 3) and value.value == (-1, 35) else 1)
            assert isinstance(compared(c, octets + b"\0"), Refused)


@pytest.mark.parametrize("time", [b"\0", b"\x0c" + NOON, b"\x09\x0c" + NOON])
def test_attribute_descriptors_without_tags(c: C, time: bytes) -> None:
    code, other = name("1.0.32.7.0.255").value, name("0.0.1.0.0.255").value
    items = [b"\0\3" + code + b"\2" + SCALARS[18].encode(), b"\0\3" + code + b"\3" + unit(-1, 35).encode(),
             b"\0\x08" + other + b"\2" + axdr.octet_string(NOON).encode()]  # fmt: skip
    octets = HEADER + time + bytes((2, 2, 0x16, 7, 1, len(items))) + b"".join(b"\2\2" + item for item in items)
    found = said(c, octets)
    assert [(one.class_id, one.scaler, one.unit) for one in found.readings] == [(3, -1, 35), (8, None, None)]
    assert found.time == NOON
    assert c.read(octets, room=2) != found
    assert isinstance(compared(c, octets + b"\0"), Refused)


@pytest.mark.parametrize("swapped", ["1.0.32.7.0.255", "0.0.96.1.0.255", "0.0.1.0.0.255", "1.1.1.0.0.255"])
@pytest.mark.parametrize("scale", [unit(-1, 35), unit(3, 27, unsigned=True), SCALARS[6]])
def test_names_with_the_length_before_the_tag(c: C, swapped: str, scale: Data) -> None:
    """Such a name can look like a whole value, and then something that follows the push."""
    value, clock = SCALARS[18].encode(), axdr.octet_string(NOON).encode()
    items = [b"\3\x09\6" + name("1.0.31.7.0.255").value + value + scale.encode(), b"\2\6\x09" + name(swapped).value + clock,
             b"\3\6\x09" + name("1.0.32.7.0.255").value + value + scale.encode()]  # fmt: skip
    octets = HEADER + b"\0\1\3" + b"".join(b"\2" + item for item in items)
    found = said(c, octets)
    assert [one.obis for one in found.readings] == ["1.0.31.7.0.255", swapped, "1.0.32.7.0.255"]
    assert c.read(octets, room=2) != found
    assert isinstance(compared(c, octets + b"\0"), Refused)


@pytest.mark.parametrize("size", [0, 1, 126, 127, 128, 255, 256])
def test_values_of_a_compact_array_are_written_with_their_tags(c: C, size: int) -> None:
    text, bits = axdr.octet_string(bytes(size)), axdr.bit_string(BitString(8 * size, bytes(size)))
    for value in (text, bits, axdr.structure(text, bits, axdr.null_data()), axdr.boolean(True)):
        found = said(c, pushed(compact([axdr.structure(name("1.0.32.7.0.255"), value)] * 2)))
        assert [one.value for one in found.readings] == [value.encode()] * 2
    array = b"\x13\2\2\x09\1" + size.to_bytes(2, "big") + b"\x11"
    inside = b"\6" + name("1.0.32.7.0.255").value + bytes(size)
    octets = HEADER + b"\0" + array + axdr.octet_string(inside * 2).encode()[1:]
    assert len(said(c, octets).readings) == 2
