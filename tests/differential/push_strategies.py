"""Bodies of pushes as meters send them, and nearly so: entries in every form, lists of objects, layouts, compact arrays."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from win12_wire.frames import axdr
from win12_wire.frames.axdr import BitString, Data
from win12_wire.objects.push_layouts import ENTRIES, LAYOUTS, Layout

NOON = bytes.fromhex("07e90701020c000000800000")
MOMENTS = [
    NOON,
    NOON[:9] + b"\xff\x88\x00",
    bytes.fromhex("07e90701ff0cffffffffc480"),
    bytes.fromhex("076c0101010000000000b400"),
    bytes.fromhex("07e9ffffff0c0000ff800000"),
    bytes.fromhex("07e9021d06170a3b63fa6000"),
    bytes.fromhex("07e8021d0617ff3bff800000"),
    bytes.fromhex("ffffffffff" + "ff" * 7),
    bytes.fromhex("07e907010218000000800000"),
    bytes.fromhex("000001010100000000800000"),
    bytes.fromhex("271001010100000000800000"),
    bytes.fromhex("270f0c1f0517173b63059f00"),
    bytes.fromhex("270f0c1f0517173b6305a000"),
]
TEXTS = [
    b"KFM_001",
    b"KFM_0012",
    b"KFM_00",
    b"Kamstrup_V0001",
    b"Kamstrup_",
    b"ISK5ME",
    b"IS",
    b"LGZ1030655933512",
    b"abc\0\0",
    b"\0",
    b"",
]
CLOCK, METER, VERSION = "0.0.1.0.0.255", "0.0.96.1.0.255", "1.1.0.2.129.255"
CODES = [
    CLOCK, METER, VERSION, "1.0.1.7.0.255", "1.1.1.8.0.255", "1.0.32.7.0.255", "1.1.31.7.0.255", "1.0.13.7.0.255", "1.0.1.8.0.5",
    "1.5.88.8.0.255", "6.0.9.0.0.255", "7.3.42.0.0.255", "1.0.33.32.0.255", "1.0.82.33.0.255", "2.0.1.8.0.255", "3.0.1.8.0.255",
    "0.0.42.0.0.255", "1.0.31.4.0.255", "1.0.32.7.124.255", "15.64.1.1.1.126",
]  # fmt: skip
ODD = ["16.0.1.1.1.255", "1.65.1.7.0.255", "1.0.1.7.0.127"]  # no names: groups A, B and F cannot have these values


def name(code: str) -> Data:
    return axdr.octet_string(bytes(map(int, code.split("."))))


def unit(scaler: int, code: int, *, unsigned: bool = False) -> Data:
    return axdr.structure(axdr.integer(scaler), (axdr.unsigned if unsigned else axdr.enum)(code))


SCALERS, UNITS = st.integers(-4, 4) | st.sampled_from((-128, 127)), st.sampled_from((0, 27, 30, 33, 35, 77, 255))
SOUND = st.sampled_from(CODES).map(name)
NAMES = st.one_of(SOUND, SOUND, SOUND, st.sampled_from(ODD).map(name), st.binary(min_size=6, max_size=6).map(axdr.octet_string))
SCALER_UNITS = st.builds(unit, SCALERS, UNITS, unsigned=st.booleans())
NUMBERS = st.one_of(
    st.builds(axdr.double_long_unsigned, st.integers(0, (1 << 32) - 1)), st.builds(axdr.long_unsigned, st.integers(0, 300)),
    st.builds(axdr.long, st.integers(-300, 300)), st.builds(axdr.double_long, st.integers(-300, 300)),
    st.builds(axdr.long64_unsigned, st.integers(0, (1 << 64) - 1)), st.builds(axdr.float32, st.floats(width=32)),
    st.builds(axdr.integer, st.integers(-128, 127)), st.builds(axdr.unsigned, st.integers(0, 255)),
    st.builds(axdr.bcd, st.integers(-128, 127)), st.builds(axdr.enum, st.integers(0, 255)),
)  # fmt: skip
MAKERS = st.sampled_from((axdr.octet_string, axdr.octet_string, axdr.visible_string, axdr.utf8_string))
STRINGS = st.tuples(MAKERS, st.sampled_from(MOMENTS + TEXTS)).map(lambda pair: pair[0](pair[1]))
SCALARS = st.one_of(
    NUMBERS,
    NUMBERS,
    STRINGS,
    NAMES,
    st.sampled_from(MOMENTS).map(axdr.date_time),
    st.just(axdr.null_data()),
    st.just(axdr.dont_care()),
    st.booleans().map(axdr.boolean),
    st.just(axdr.date(NOON[:5])),
    st.just(axdr.time(NOON[5:9])),
    st.just(axdr.bit_string(BitString(3, b"\xa0"))),
)
TOKENS: dict[str, st.SearchStrategy[Data]] = {
    "class_id": st.builds(axdr.long_unsigned, st.sampled_from((0, 1, 3, 3, 4, 5, 7, 8, 70, 71, 999))),
    "obis": NAMES,
    "attribute": st.builds(axdr.integer, st.integers(-1, 9)) | st.builds(axdr.unsigned, st.integers(0, 9)),
    "data_index": st.builds(axdr.long_unsigned, st.integers(0, 3)),
    "scaler_unit": SCALER_UNITS,
    "scaler": st.builds(axdr.integer, SCALERS),
    "unit": st.builds(axdr.enum, UNITS),
}
VALUES = st.one_of(NUMBERS, NUMBERS, NUMBERS, STRINGS, SCALARS, SCALER_UNITS)


def entry(tokens: tuple[str, ...]) -> st.SearchStrategy[list[Data]]:
    """The elements of one entry."""
    return st.tuples(*(TOKENS.get(token, VALUES) for token in tokens)).map(list)


ENTRY = st.sampled_from(ENTRIES).flatmap(lambda form: entry(form.tokens))


@st.composite
def nearly(draw: st.DrawFn) -> list[Data]:
    """An entry of which an element is missing, or twice there, or another."""
    parts, change = draw(ENTRY), draw(st.integers(0, 6))
    at = draw(st.integers(0, len(parts) - 1))
    if change == 0:
        del parts[at]
    elif change == 1:
        parts.insert(at, parts[at])
    elif change == 2:
        parts[at] = draw(VALUES)
    return parts


@st.composite
def runs(draw: st.DrawFn) -> list[Data]:
    """Entries of one form, one after the other; their values may look like the class that begins the next."""
    form = draw(st.sampled_from(ENTRIES))
    values = draw(st.sampled_from((VALUES, TOKENS["class_id"], LISTS)))
    parts = [values if token == "value" else TOKENS.get(token, VALUES) for token in form.tokens]
    several = st.lists(st.tuples(*parts), max_size=4)
    return [part for one in draw(several) for part in one]


@st.composite
def positional(draw: st.DrawFn, layout: Layout) -> list[Data]:
    """Values by their place, of which sometimes one is not as the layout wants."""
    body = draw(st.lists(VALUES, min_size=layout.count, max_size=layout.count))
    for place, tag in layout.places:
        body[place] = Data({3: True}.get(tag, 5), tag)
    if layout.prefix and layout.prefix_at is not None:
        body[layout.prefix_at] = axdr.octet_string(layout.prefix + draw(st.sampled_from((b"", b"7"))))
    if draw(st.integers(0, 3)) == 0:
        body[draw(st.integers(0, len(body) - 1))] = draw(VALUES)
    return body


@st.composite
def object_list(draw: st.DrawFn) -> list[Data]:
    """A list of objects, itself among them or not, and as many values, in a structure or not; or nearly so."""
    forms = st.sampled_from((("class_id", "obis", "attribute", "data_index"), ("class_id", "obis", "attribute")))
    objects = draw(st.lists(forms.flatmap(entry).flatmap(_named), max_size=5))
    if objects and draw(st.integers(0, 4)) == 0:
        objects[draw(st.integers(0, len(objects) - 1))] = draw(nearly())
    if draw(st.booleans()):  # a register whose scaler stands beside it
        code = draw(SOUND)
        for attribute in draw(st.permutations((2, 3))):
            objects.append([axdr.long_unsigned(3), code, axdr.integer(attribute)])
    values = [draw(SCALER_UNITS if parts[-1].value == 3 else VALUES | LISTS) for parts in objects]
    listed = axdr.array(*(axdr.structure(*parts) for parts in objects))
    change = draw(st.integers(0, 3))
    if change == 0:
        return [listed, axdr.structure(*values)]
    return [listed, *values[change == 1 :]]


def _named(parts: list[Data]) -> st.SearchStrategy[list[Data]]:
    return SOUND.map(lambda code: [parts[0], code, *parts[2:]])


LISTS = st.deferred(lambda: st.recursive(VALUES, _nested, max_leaves=12))


def _nested(inner: st.SearchStrategy[Data]) -> st.SearchStrategy[Data]:
    several = st.lists(inner, max_size=5)
    alike = st.tuples(inner, st.integers(0, 6)).map(lambda pair: [pair[0]] * pair[1])
    return st.one_of(
        several.map(_structure), several.map(_array), alike.map(_array), alike.flatmap(_compact), ENTRY.map(_structure)
    )


def _structure(parts: list[Data]) -> Data:
    return axdr.structure(*parts)


def _array(items: list[Data]) -> Data:
    return axdr.array(*items)


def _compact(items: list[Data]) -> st.SearchStrategy[Data]:
    """The items as a compact array, where they are alike and can be; else as an array."""
    try:
        return st.just(compact(items))
    except (ValueError, axdr.WireError):
        return st.just(_array(items))


def compact(items: list[Data]) -> Data:
    """A compact array of items of one shape. ValueError when they have not."""
    shapes = [description(item.shape) for item in items]
    if not shapes or any(shape != shapes[0] for shape in shapes):
        raise ValueError("not alike")
    inside = b"".join(contents(item.value, item.shape) for item in items)
    return axdr.decode(b"\x13" + shapes[0] + _length(len(inside)) + inside)


def description(shape: Any) -> bytes:
    """The type description of a shape, of which all elements of an array are alike."""
    if not isinstance(shape, tuple):
        return bytes((shape,))
    if shape[0] == 2:
        return bytes((2, len(shape[1]))) + b"".join(map(description, shape[1]))
    raise ValueError("no description")


def contents(value: Any, shape: Any) -> bytes:
    """The octets of a value without its tags."""
    if isinstance(shape, tuple):
        return b"".join(contents(part, inner) for part, inner in zip(value, shape[1], strict=True))
    return Data(value, shape).encode()[1:]


def _length(size: int) -> bytes:
    return bytes((size,)) if size < 0x80 else b"\x82" + size.to_bytes(2, "big") if size > 0xFF else bytes((0x81, size))


POSITIONAL = [layout for layout in LAYOUTS if layout.shape == "positional"]
TABLES = ENTRY.map(_structure).flatmap(lambda one: st.lists(st.just(one), min_size=1, max_size=4)).flatmap(_compact)
RUN = st.one_of(nearly(), nearly(), VALUES.map(lambda one: [one]), LISTS.map(lambda one: [one]))
RUNS = st.lists(RUN, max_size=6).map(lambda several: [part for run in several for part in run])
PARTS = st.one_of(
    RUNS,
    runs(),
    st.lists(nearly().map(_structure) | LISTS, max_size=6),
    object_list(),
    object_list(),
    st.sampled_from(POSITIONAL).flatmap(positional),
    st.sampled_from(TEXTS).flatmap(lambda text: RUNS.map(lambda run: [axdr.visible_string(text), *run])),
)
BODIES = st.one_of(
    PARTS.map(_structure),
    PARTS.map(_array),
    st.lists(PARTS.map(_structure) | TABLES, max_size=3).map(_structure),
    TABLES,
    LISTS,
    VALUES,
)
HEADERS = st.sampled_from((b"\x00", b"\x00", *(b"\x0c" + moment for moment in MOMENTS), b"\x09\x00", b"\x09\x0c" + NOON))
"""The date-time of a push, with its length."""


@st.composite
def pushes(draw: st.DrawFn) -> bytes:
    """A DataNotification, sometimes with an octet that is another, or with a piece that is gone or twice there."""
    octets = b"\x0f" + draw(st.binary(min_size=4, max_size=4)) + draw(HEADERS) + draw(BODIES).encode()
    return draw(altered(octets)) if draw(st.integers(0, 3)) == 0 else octets


@st.composite
def altered(draw: st.DrawFn, octets: bytes) -> bytes:
    """Changes that a line, a meter or an enemy could make."""
    made = bytearray(octets)
    for _ in range(draw(st.integers(1, 3))):
        at, kind = draw(st.integers(0, max(0, len(made) - 1))), draw(st.integers(0, 5))
        end = at + draw(st.integers(1, 12))
        if kind == 0:
            del made[at:end]
        elif kind == 1:
            made[at:at] = made[at:end]
        elif kind == 2:
            made[at:at] = draw(VALUES).encode()
        elif made:
            made[at] = draw(st.integers(0, 255) | st.sampled_from((0, 1, 2, 9, 15, 16, 17, 18, 19, 22, 25)))
    return bytes(made)


@st.composite
def events(draw: st.DrawFn) -> bytes:
    """An EventNotification."""
    time = draw(st.sampled_from((b"\0", b"\1\0", b"\1\5abcde", *(b"\1\x0c" + moment for moment in MOMENTS))))
    class_id, code, attribute = draw(st.sampled_from((0, 1, 3, 5, 8))), draw(NAMES).value, draw(st.integers(0, 255))
    return b"\xc2" + time + class_id.to_bytes(2, "big") + code + bytes((attribute,)) + draw(VALUES | BODIES).encode()


@st.composite
def descriptor_pushes(draw: st.DrawFn) -> bytes:
    """The form of Sagemcom: attribute descriptors without tags."""
    items = b""
    count = draw(st.integers(1, 4))
    for _ in range(count):
        class_id, attribute = draw(st.sampled_from((0, 1, 3, 3, 4, 5, 8))), draw(st.sampled_from((1, 2, 3, 4, 255)))
        code = draw(st.sampled_from(CODES[:4]).map(name)).value
        items += b"\2\2" + class_id.to_bytes(2, "big") + code + bytes((attribute,)) + draw(VALUES | SCALER_UNITS).encode()
    return b"\x0f\0\0\0\1" + draw(HEADERS) + b"\2\2\x16" + bytes((draw(st.integers(0, 255)), 1, count)) + items


@st.composite
def swapped_pushes(draw: st.DrawFn) -> bytes:
    """The form of Landis+Gyr: names whose length stands before their tag."""
    items = b"\2\2\6\x09" + draw(NAMES).value + draw(VALUES).encode()
    count = draw(st.integers(0, 3))
    for _ in range(count):
        lead, size = draw(st.sampled_from((b"\6\x09", b"\x09\6"))), draw(st.sampled_from((2, 3)))
        items += bytes((2, size)) + lead + draw(NAMES).value + draw(VALUES).encode()
        items += draw(SCALER_UNITS | VALUES).encode() if size == 3 else b""
    return b"\x0f\0\0\0\1" + draw(HEADERS) + bytes((draw(st.sampled_from((1, 2))), count + 1)) + items


ANY = st.one_of(pushes(), pushes(), pushes(), pushes(), events(), descriptor_pushes(), swapped_pushes())


@st.composite
def bare(draw: st.DrawFn) -> bytes:
    """Data without an APDU around it, or nearly so."""
    octets = draw(BODIES).encode()
    return draw(altered(octets)) if draw(st.booleans()) else octets
