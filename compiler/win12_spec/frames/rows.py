"""Fields of fixed size that stand in a row: how wide they are, where each begins, what number its octets are."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from struct import unpack
from typing import NamedTuple

from win12_spec.expr import Number
from win12_spec.frames.ir import Bits, Field, Octets, Primitive, Type


def width_of(item: Field) -> int:
    """The bits of one value of a field, 0 where they differ."""
    match item.type:
        case Primitive():
            return 8 * item.type.width
        case Bits():
            return item.type.count
        case Octets() if item.contents is not None:
            return 8 * len(item.contents)
        case Octets() if isinstance(item.size, Number):
            return 8 * item.size.value
    return 0


def octets_of(fields: list[Field]) -> int:
    """The octets of fields of fixed size together."""
    return sum(map(width_of, fields)) // 8


def in_row(item: Field) -> bool:
    """Whether it is sure beforehand that the field is there, and how many octets it takes."""
    return item.condition is None and not item.repeat and item.checksum is None and width_of(item) > 0


def rows(kind: Type) -> Iterator[list[Field]]:
    """The fields in order; those of fixed size and the same order of octets in one row."""
    row: list[Field] = []
    order: bool | None = None
    for item in kind.fields:
        little = _order(item, kind)
        if row and (not in_row(item) or (None not in (order, little) and order != little)):
            yield row
            row, order = [], None
        if not in_row(item):
            yield [item]
        else:
            row.append(item)
            order = order if little is None else little
    if row:
        yield row


def _order(item: Field, kind: Type) -> bool | None:
    """Whether a field is little-endian; None where that makes no difference to its row."""
    if isinstance(item.type, Bits):
        group = next(group for group in groups(list(kind.fields)) if item in group)
        return False if sum(map(width_of, group)) in (16, 32) else None
    return item.type.little if isinstance(item.type, Primitive) and item.type.width > 1 else None


def groups(row: list[Field]) -> Iterator[list[Field]]:
    """Fields by themselves, bits in groups of whole octets."""
    group: list[Field] = []
    for item in row:
        group.append(item)
        if not isinstance(item.type, Bits) or sum(map(width_of, group)) % 8 == 0:
            yield group
            group = []


class Row(NamedTuple):
    """`octets` of a row, 0 for a field by itself; its groups and their octets; each field, its group and how far in it begins."""

    octets: int
    groups: tuple[tuple[list[Field], int], ...]
    places: tuple[tuple[Field, list[Field], int], ...]


@cache
def layout(kind: Type) -> tuple[Row, ...]:
    """The rows of a type."""
    return tuple(map(_row, rows(kind)))


def _row(row: list[Field]) -> Row:
    together = [(group, octets_of(group)) for group in groups(row)]
    starts = accumulate((octets for _, octets in together), initial=0)
    places = tuple((item, group, start) for (group, _), start in zip(together, starts, strict=False) for item in group)
    return Row(octets_of(row), tuple(together), places) if in_row(row[0]) else Row(0, (), places)


def number(item: Field, octets: bytes, group: list[Field]) -> int | float | bytes:
    """What the octets of a group say of one of its fields."""
    match kind := item.type:
        case Bits():
            after = group[group.index(item) + 1 :]
            return int.from_bytes(octets, "big") >> sum(map(width_of, after)) & (1 << kind.count) - 1
        case Primitive(kind="f"):
            return float(unpack(("<" if kind.little else ">") + kind.code, octets)[0])
        case Primitive():
            return int.from_bytes(octets, "little" if kind.little else "big", signed=kind.kind == "s")
    return octets


def sort(item: Field) -> str:
    """The kind of a field's span."""
    if item.checksum is not None:
        return "checksum"
    if item.contents is not None or item.fixed is not None:
        return "constant"
    if item.derive is not None:
        return {"size": "length", "span": "length", "count": "count"}.get(item.derive.kind, "flag")
    return {Bits: "bits", Octets: "octets"}.get(type(item.type), "number")
