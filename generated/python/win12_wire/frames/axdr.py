# Generated from spec/frames/axdr.ksy. Do not edit: change the spec and run `win12 spec generate`.

"""COSEM data in A-XDR.

The Data CHOICE of IEC 62056-6-2 (tags 0..33, 255) in A-XDR (IEC 61334-6). A decoded value is a plain Python value beside
a shape (its types), from which the same octets come back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import IntEnum
from functools import lru_cache
from itertools import repeat
from struct import Struct
from typing import Any, Final, NamedTuple, TypeAlias, overload
from win12_wire.limits import DATA_DEPTH

from win12_wire.errors import Code, WireError
from win12_wire.frames import length
from win12_wire.frames._support import UNFIT, short, trailing, unfit


class DataType(IntEnum):
    null_data = 0x0
    array = 0x1
    structure = 0x2
    boolean = 0x3
    bit_string = 0x4
    double_long = 0x5
    double_long_unsigned = 0x6
    octet_string = 0x9
    visible_string = 0xa
    utf8_string = 0xc
    bcd = 0xd
    integer = 0xf
    long = 0x10
    unsigned = 0x11
    long_unsigned = 0x12
    compact_array = 0x13
    long64 = 0x14
    long64_unsigned = 0x15
    enum = 0x16
    float32 = 0x17
    float64 = 0x18
    date_time = 0x19
    date = 0x1a
    time = 0x1b
    delta_integer = 0x1c
    delta_long = 0x1d
    delta_double_long = 0x1e
    delta_unsigned = 0x1f
    delta_long_unsigned = 0x20
    delta_double_long_unsigned = 0x21
    dont_care = 0xff


_NUMBERS: Final[dict[int, Struct]] = {5: Struct(">i"), 6: Struct(">I"), 13: Struct(">b"), 15: Struct(">b"), 16: Struct(">h"), 17: Struct(">B"), 18: Struct(">H"), 20: Struct(">q"), 21: Struct(">Q"), 22: Struct(">B"), 28: Struct(">b"), 29: Struct(">h"), 30: Struct(">i"), 31: Struct(">B"), 32: Struct(">H"), 33: Struct(">I")}
_FLOATS: Final[dict[int, Struct]] = {23: Struct(">f"), 24: Struct(">d")}
_OCTETS: Final = frozenset({9, 10, 12})
_FIXED: Final[dict[int, int]] = {25: 12, 26: 5, 27: 4}
_EMPTY: Final = frozenset({0, 255})
_RARE: Final = frozenset({3, 4, 23, 24, 25, 26, 27})


class BitString(NamedTuple):
    """`bits` bits, the first in the highest bit of the first octet; unused bits are kept as they came."""

    bits: int
    octets: bytes

    def __str__(self) -> str:
        text = "".join(f"{octet:08b}" for octet in self.octets)
        return text[: self.bits]


Value: TypeAlias = Any  # None, bool, int, float, bytes, BitString, list (array), tuple (structure), Rows
Shape: TypeAlias = Any  # see Data


class RowLayout(NamedTuple):
    """Where the values stand in one row of a uniform array of structures of scalars."""

    shape: Shape
    row: Struct
    columns: tuple[tuple[int, int, int], ...]  # offset of the content, octets, tag
    constants: tuple[tuple[int, int], ...]  # offset, octet: tags and lengths, the same in every row


class Rows(Sequence[tuple[Value, ...]]):
    """A uniform array of structures, kept as octets and unpacked on access. Tags and lengths of every row were verified."""

    __slots__ = ("layout", "raw")

    def __init__(self, layout: RowLayout, raw: bytes) -> None:
        self.layout = layout
        self.raw = raw

    def __len__(self) -> int:
        return len(self.raw) // self.layout.row.size

    @overload
    def __getitem__(self, index: int) -> tuple[Value, ...]: ...
    @overload
    def __getitem__(self, index: slice) -> list[tuple[Value, ...]]: ...
    def __getitem__(self, index: int | slice) -> tuple[Value, ...] | list[tuple[Value, ...]]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        at = range(len(self))[index]
        return self.layout.row.unpack_from(self.raw, at * self.layout.row.size)

    def __iter__(self) -> Iterator[tuple[Value, ...]]:
        return self.layout.row.iter_unpack(self.raw)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Rows):
            return self.raw == other.raw and self.layout.shape == other.layout.shape
        return isinstance(other, (list, tuple)) and len(other) == len(self) and all(a == b for a, b in zip(self, other, strict=True))

    __hash__ = None  # type: ignore[assignment]  # compares equal to lists

    def __repr__(self) -> str:
        return f"Rows({len(self)} x {len(self.layout.columns)})"


class Data:
    """A value and its shape: what is needed to write the same octets again.

    Shapes: a tag for a scalar; (2, (shape, ...)) for a structure; (1, shape) for an array whose elements are alike and
    (1, [shape, ...]) for one whose elements differ or that is empty; (3, octet) for a boolean that is neither 0 nor 1;
    (19, description, contents) for a compact array.
    """

    __slots__ = ("shape", "value")

    def __init__(self, value: Value, shape: Shape) -> None:
        self.value = value
        self.shape = shape

    @classmethod
    def decode(cls, data: bytes) -> Data:
        """The data in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "data")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_value(out, self.value, self.shape, DATA_DEPTH)
        except UNFIT as error:
            raise unfit(out, "data", error) from None
        return bytes(out)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Data):
            return NotImplemented
        return bool(self.shape == other.shape and self.value == other.value)

    __hash__ = None  # type: ignore[assignment]  # holds lists

    def __repr__(self) -> str:
        shown = repr(self.value)
        return f"Data({shown if len(shown) < 400 else shown[:397] + '...'})"


def decode(data: bytes) -> Data:
    """The data in `data`, all of it. Raises WireError."""
    b = data if type(data) is bytes else bytes(data)
    value, end = read(b, 0, len(b))
    if end != len(b):
        raise trailing(b, end, "data")
    return value


def read(b: bytes, p: int, e: int) -> tuple[Data, int]:
    value, shape, p = read_value(b, p, e, DATA_DEPTH)
    return Data(value, shape), p


def read_value(b: bytes, p: int, e: int, depth: int) -> tuple[Value, Shape, int]:
    """One tagged value, its shape, and where it ends; `depth` levels of nesting may follow."""
    if p >= e:
        raise WireError(Code.TRUNCATED, p, "data.tag")
    tag = b[p]
    number = _NUMBERS.get(tag)
    if number is not None:
        q = p + 1 + number.size
        if q > e:
            raise short(p + 1, e, ((number.size, "data.value"),))
        return number.unpack_from(b, p + 1)[0], tag, q
    if tag in _OCTETS:
        n, p = _length(b, p + 1, e)
        q = p + n
        if q > e:
            raise short(p, e, ((n, "data.value"),))
        return b[p:q], tag, q
    if tag == 2:
        return _read_structure(b, p + 1, e, depth)
    if tag == 1:
        return _read_array(b, p + 1, e, depth)
    if tag in _EMPTY:
        return None, tag, p + 1
    if tag == 19:
        return _read_compact(b, p + 1, e, depth)
    if tag not in _RARE:
        raise WireError(Code.UNKNOWN_TAG, p, "data.tag", f"{tag:#04x}")
    return _read_rare(b, p + 1, e, tag)


def _read_rare(b: bytes, p: int, e: int, tag: int) -> tuple[Value, Shape, int]:
    """Booleans, bit strings, floats and octets of fixed size."""
    if tag == 3:
        if p >= e:
            raise short(p, e, ((1, "data.value"),))
        return b[p] != 0, tag if b[p] < 2 else (tag, b[p]), p + 1
    if tag == 4:
        count, p = _length(b, p, e)
        n = (count + 7) // 8
    else:
        n = _FIXED[tag] if tag in _FIXED else _FLOATS[tag].size
    q = p + n
    if q > e:
        raise short(p, e, ((n, "data.value"),))
    if tag == 4:
        return BitString(count, b[p:q]), tag, q
    if tag in _FIXED:
        return b[p:q], tag, q
    value = _FLOATS[tag].unpack_from(b, p)[0]
    if value != value and _FLOATS[tag].pack(value) != b[p:q]:
        raise WireError(Code.NON_CANONICAL, p, "data.value", "signalling NaN")
    return value, tag, q


def _length(b: bytes, p: int, e: int) -> tuple[int, int]:
    if p < e and b[p] < 0x80:
        return b[p], p + 1
    return length.read_length(b, p, e, "data.length")


def _counted(b: bytes, p: int, e: int, depth: int) -> tuple[int, int]:
    """The number of items that follow; every item takes an octet at least."""
    n, p = _length(b, p, e)
    if n > e - p:
        raise WireError(Code.BAD_LENGTH, p, "data.count", f"{n} items in {e - p} octets")
    if depth <= 0:
        raise WireError(Code.TOO_DEEP, p, "data", f"more than {DATA_DEPTH} levels")
    return n, p


def _read_structure(b: bytes, p: int, e: int, depth: int) -> tuple[Value, Shape, int]:
    n, p = _counted(b, p, e, depth)
    values, shapes = [], []
    for _ in range(n):
        value, shape, p = read_value(b, p, e, depth - 1)
        values.append(value)
        shapes.append(shape)
    return tuple(values), (2, tuple(shapes)), p


def _read_array(b: bytes, p: int, e: int, depth: int) -> tuple[Value, Shape, int]:
    n, p = _counted(b, p, e, depth)
    if n == 0:
        return [], (1, []), p
    start = p
    value, first, p = read_value(b, p, e, depth - 1)
    if n >= _BULK and type(first) is tuple and first[0] == 2 and start + (p - start) * n <= e:
        rows = _bulk(b, start, n, p - start, first, value)
        if rows is not None:
            return rows, (1, first), start + len(rows.raw)
    values, shapes, same = [value], [first], True
    for _ in range(n - 1):
        value, shape, p = read_value(b, p, e, depth - 1)
        values.append(value)
        shapes.append(shape)
        same = same and shape == first
    return values, (1, first if same and type(first) is not list else shapes), p


# --- rows that are all alike -------------------------------------------------------------------------------------------

_BULK = 4  # fewer rows are not worth a layout


def _bulk(b: bytes, start: int, n: int, stride: int, shape: Shape, first: Value) -> Rows | None:
    """The rows, if each has the tags and lengths of the first; else None, and the general way is taken."""
    lengths = tuple([len(item) if type(item) is bytes else 0 for item in first])
    try:
        layout = _layout(shape, lengths)
    except TypeError:  # a shape with a mixed array inside is not hashable
        return None
    if layout is None or layout.row.size != stride:
        return None
    end = start + stride * n
    for offset, octet in layout.constants:
        if b[start + offset : end : stride].count(octet) != n:
            return None
    return Rows(layout, b[start:end])


@lru_cache(maxsize=256)
def _layout(shape: Shape, lengths: tuple[int, ...]) -> RowLayout | None:
    """The layout of a structure of numbers and octets; None when it holds anything else."""
    count = len(shape[1])
    if count > 127:
        return None
    fmt, columns, constants = ">2x", [], [(0, 2), (1, count)]
    at = 2
    for tag, n in zip(shape[1], lengths, strict=True):
        if type(tag) is not int or n > 127:
            return None
        constants.append((at, tag))
        if tag in _NUMBERS:
            fmt += "x" + _NUMBERS[tag].format[1:]
            columns.append((at + 1, _NUMBERS[tag].size, tag))
            at += 1 + _NUMBERS[tag].size
        elif tag in _OCTETS:
            constants.append((at + 1, n))
            fmt += f"2x{n}s"
            columns.append((at + 2, n, tag))
            at += 2 + n
        elif tag in _FIXED:
            fmt += f"x{n}s"
            columns.append((at + 1, n, tag))
            at += 1 + n
        else:
            return None
    return RowLayout(shape, Struct(fmt), tuple(columns), tuple(constants))


# --- compact arrays ------------------------------------------------------------------------------------------------------


def _read_compact(b: bytes, p: int, e: int, depth: int) -> tuple[Value, Shape, int]:
    if depth <= 0:
        raise WireError(Code.TOO_DEEP, p, "data", f"more than {DATA_DEPTH} levels")
    description, p = _read_description(b, p, e, depth - 1)
    n, p = _length(b, p, e)
    q = p + n
    if q > e:
        raise short(p, e, ((n, "data.contents"),))
    return _contents(b, p, q, description), (19, description, b[p:q]), q


def _contents(b: bytes, p: int, e: int, description: Shape) -> list[Value]:
    least = _least(description)
    sparse = _values(description) > _SPREAD * least
    values = []
    while p < e:
        if least > e - p:  # before anything of the element: what takes octets may come after what takes none, many times over
            raise WireError(Code.BAD_LENGTH, p, "data.contents", f"elements of {least} octets or more in {e - p} octets")
        if sparse:
            raise WireError(Code.BAD_VALUE, p, "data.description", "elements with too few octets for their values")
        value, p = _read_content(b, p, e, description)
        values.append(value)
    return values


def _read_description(b: bytes, p: int, e: int, depth: int) -> tuple[Shape, int]:
    """A tag; (1, count, description) for an array; (2, (description, ...)) for a structure."""
    if p >= e:
        raise short(p, e, ((1, "data.description"),))
    tag = b[p]
    if tag in (1, 2) and depth <= 0:
        raise WireError(Code.TOO_DEEP, p, "data.description", f"more than {DATA_DEPTH} levels")
    if tag == 1:
        if e - p < 3:
            raise short(p + 1, e, ((2, "data.description"),))
        element, q = _read_description(b, p + 3, e, depth - 1)
        return (tag, b[p + 1] << 8 | b[p + 2], element), q
    if tag == 2:
        n, p = _counted(b, p + 1, e, depth)
        parts = []
        for _ in range(n):
            part, p = _read_description(b, p, e, depth - 1)
            parts.append(part)
        return (tag, tuple(parts)), p
    if tag == 19 or not (tag in _NUMBERS or tag in _OCTETS or tag in _EMPTY or tag in _RARE):
        raise WireError(Code.UNKNOWN_TAG, p, "data.description", f"{tag:#04x}")
    return tag, p + 1


_SPREAD = 20  # values and nested structures for each octet, at most: null-data takes none, and could be there thousandfold


def _values(description: Shape) -> int:
    """The values that content of this description has, nested structures and arrays counted too.

    The element of an array counts though there be none: its description is gone through all the same.
    """
    if type(description) is int:
        return 1
    if description[0] == 2:
        return 1 + sum(_values(part) for part in description[1])
    return 1 + int(max(1, description[1]) * _values(description[2]))


def _least(description: Shape) -> int:
    """The least octets that content of this description takes."""
    if type(description) is int:
        return 0 if description in _EMPTY else 1
    if description[0] == 2:
        return sum(_least(part) for part in description[1])
    return int(description[1] * _least(description[2]))


def _read_content(b: bytes, p: int, e: int, description: Shape) -> tuple[Value, int]:
    """A value whose tag stands in the description."""
    if type(description) is int:
        if description in _NUMBERS:
            n = _NUMBERS[description].size
            if p + n > e:
                raise short(p, e, ((n, "data.contents"),))
            return _NUMBERS[description].unpack_from(b, p)[0], p + n
        if description in _EMPTY:
            return None, p
        if description in _OCTETS:
            n, p = _length(b, p, e)
            if p + n > e:
                raise short(p, e, ((n, "data.contents"),))
            return b[p : p + n], p + n
        value, _, p = _read_rare(b, p, e, description)
        return value, p
    if description[0] == 2:
        parts = []
        for part in description[1]:
            value, p = _read_content(b, p, e, part)
            parts.append(value)
        return tuple(parts), p
    if description[1] * _least(description[2]) > e - p:
        raise WireError(Code.BAD_LENGTH, p, "data.contents", f"{description[1]} items in {e - p} octets")
    values = []
    for _ in range(description[1]):
        value, p = _read_content(b, p, e, description[2])
        values.append(value)
    return values, p


# --- writing ---------------------------------------------------------------------------------------------------------------


def write(out: bytearray, data: Data) -> None:
    write_value(out, data.value, data.shape, DATA_DEPTH)


def write_value(out: bytearray, value: Value, shape: Shape, depth: int) -> None:
    """The octets of `value`; ValueError or TypeError when it does not fit its shape."""
    if type(shape) is int:
        _write_scalar(out, value, shape)
        return
    tag = shape[0]
    if tag == 3:
        out += bytes((tag, shape[1]))
        return
    if depth <= 0:
        raise ValueError(f"more than {DATA_DEPTH} levels")
    out.append(tag)
    if tag == 19:
        _check_contents(shape[1], shape[2], value)
        _write_description(out, shape[1], depth - 1)
        length.write_length(out, len(shape[2]))
        out += shape[2]
        return
    if tag not in (1, 2):
        raise ValueError(f"{tag} is not the tag of an array or structure")
    length.write_length(out, len(value))
    if type(value) is Rows and value.layout.shape == shape[1] and depth > 1:
        out += value.raw
        return
    shapes = shape[1] if tag == 2 or type(shape[1]) is list else repeat(shape[1], len(value))
    for item, part in zip(value, shapes, strict=True):
        write_value(out, item, part, depth - 1)


def _write_scalar(out: bytearray, value: Value, tag: int) -> None:
    out.append(tag)
    if tag in _NUMBERS:
        out += _NUMBERS[tag].pack(value)
    elif tag in _OCTETS:
        length.write_length(out, len(value))
        out += value
    elif tag in _EMPTY:
        if value is not None:
            raise ValueError("null-data has no value")
    elif tag == 3:
        out.append(1 if value else 0)
    elif tag == 4:
        if len(value.octets) != (value.bits + 7) // 8:
            raise ValueError("a bit string has another number of octets than its bits need")
        length.write_length(out, value.bits)
        out += value.octets
    elif tag in _FIXED:
        if len(value) != _FIXED[tag]:
            raise ValueError(f"takes {_FIXED[tag]} octets")
        out += value
    elif tag in _FLOATS:
        out += _FLOATS[tag].pack(value)
    else:
        raise ValueError(f"{tag} is not a tag of data")


def _check_contents(description: Shape, octets: bytes, values: Value) -> None:
    """ValueError unless the octets are what the values give."""
    try:
        contents = _contents(octets, 0, len(octets), description)
    except WireError as error:
        raise ValueError(str(error)) from None
    if contents != list(values) and repr(contents) != repr(list(values)):  # NaN is not equal to itself
        raise ValueError("the contents of a compact array do not match its values")


def _write_description(out: bytearray, description: Shape, depth: int) -> None:
    if type(description) is int:
        out.append(description)
        return
    if depth <= 0:
        raise ValueError(f"more than {DATA_DEPTH} levels")
    out.append(description[0])
    if description[0] == 1:
        out += description[1].to_bytes(2, "big")
        _write_description(out, description[2], depth - 1)
        return
    length.write_length(out, len(description[1]))
    for part in description[1]:
        _write_description(out, part, depth - 1)


# --- building --------------------------------------------------------------------------------------------------------------


def structure(*parts: Data) -> Data:
    """A structure of these parts."""
    return Data(tuple(part.value for part in parts), (2, tuple(part.shape for part in parts)))


def array(*items: Data) -> Data:
    """An array of these items, which should be alike."""
    shapes = [item.shape for item in items]
    uniform = shapes[1:] == shapes[:-1] and bool(shapes)
    return Data([item.value for item in items], (1, shapes[0] if uniform else shapes))


def compact_array(description: Shape, values: Sequence[Value]) -> Data:
    """A compact array of values that all have the given description. Raises WireError CANNOT_ENCODE."""
    contents = bytearray()
    try:
        for value in values:
            _write_content(contents, value, description)
    except UNFIT as error:
        raise unfit(contents, "data.contents", error) from None
    return Data(list(values), (19, description, bytes(contents)))


def _write_content(out: bytearray, value: Value, description: Shape) -> None:
    if type(description) is int:
        tagged = bytearray()
        _write_scalar(tagged, value, description)
        out += tagged[1:]
        return
    parts = description[1] if description[0] == 2 else repeat(description[2], description[1])
    for item, part in zip(value, parts, strict=True):
        _write_content(out, item, part)


def double_long(value: int) -> Data:
    """Data of type double-long, tag 5."""
    return Data(value, 5)


def double_long_unsigned(value: int) -> Data:
    """Data of type double-long-unsigned, tag 6."""
    return Data(value, 6)


def bcd(value: int) -> Data:
    """Data of type bcd, tag 13."""
    return Data(value, 13)


def integer(value: int) -> Data:
    """Data of type integer, tag 15."""
    return Data(value, 15)


def long(value: int) -> Data:
    """Data of type long, tag 16."""
    return Data(value, 16)


def unsigned(value: int) -> Data:
    """Data of type unsigned, tag 17."""
    return Data(value, 17)


def long_unsigned(value: int) -> Data:
    """Data of type long-unsigned, tag 18."""
    return Data(value, 18)


def long64(value: int) -> Data:
    """Data of type long64, tag 20."""
    return Data(value, 20)


def long64_unsigned(value: int) -> Data:
    """Data of type long64-unsigned, tag 21."""
    return Data(value, 21)


def enum(value: int) -> Data:
    """Data of type enum, tag 22."""
    return Data(value, 22)


def delta_integer(value: int) -> Data:
    """Data of type delta-integer, tag 28."""
    return Data(value, 28)


def delta_long(value: int) -> Data:
    """Data of type delta-long, tag 29."""
    return Data(value, 29)


def delta_double_long(value: int) -> Data:
    """Data of type delta-double-long, tag 30."""
    return Data(value, 30)


def delta_unsigned(value: int) -> Data:
    """Data of type delta-unsigned, tag 31."""
    return Data(value, 31)


def delta_long_unsigned(value: int) -> Data:
    """Data of type delta-long-unsigned, tag 32."""
    return Data(value, 32)


def delta_double_long_unsigned(value: int) -> Data:
    """Data of type delta-double-long-unsigned, tag 33."""
    return Data(value, 33)


def float32(value: float) -> Data:
    """Data of type float32, tag 23."""
    return Data(value, 23)


def float64(value: float) -> Data:
    """Data of type float64, tag 24."""
    return Data(value, 24)


def octet_string(value: bytes) -> Data:
    """Data of type octet-string, tag 9."""
    return Data(value, 9)


def visible_string(value: bytes) -> Data:
    """Data of type visible-string, tag 10."""
    return Data(value, 10)


def utf8_string(value: bytes) -> Data:
    """Data of type utf8-string, tag 12."""
    return Data(value, 12)


def date_time(value: bytes) -> Data:
    """Data of type date-time, tag 25."""
    return Data(value, 25)


def date(value: bytes) -> Data:
    """Data of type date, tag 26."""
    return Data(value, 26)


def time(value: bytes) -> Data:
    """Data of type time, tag 27."""
    return Data(value, 27)


def boolean(value: bool) -> Data:
    """Data of type boolean, tag 3."""
    return Data(value, 3)


def bit_string(value: BitString) -> Data:
    """Data of type bit-string, tag 4."""
    return Data(value, 4)


def null_data() -> Data:
    """Data of type null-data, tag 0."""
    return Data(None, 0)


def dont_care() -> Data:
    """Data of type dont-care, tag 255."""
    return Data(None, 255)
