"""What must hold before anything is emitted from the frames: decoders that are total and bounded follow from it."""

from __future__ import annotations

from collections.abc import Iterator

from win12_spec import expr
from win12_spec.diagnostics import SpecError, one_of
from win12_spec.frames.bounds import circle, is_greedy, minimum_octets, most, targets
from win12_spec.frames.check_data import check_data
from win12_spec.frames.check_expr import ExprChecker
from win12_spec.frames.check_fields import check_field, number_of_bits
from win12_spec.frames.check_names import check_names
from win12_spec.frames.check_total import check_total
from win12_spec.frames.check_types import check_dispatch, check_integer, check_plain, check_record
from win12_spec.frames.ir import Bits, Field, FrameFile, Frames, Switch, Type

__all__ = ["check", "minimum_octets"]

BITS_MAX = 32  # of neighbouring bit fields, up to where they fill whole octets


def check(frames: Frames, limits: set[str]) -> Iterator[SpecError]:
    """Every fault found; none when the frames can be emitted. Faults may follow from earlier ones: mend the first one first."""
    for file in frames.files.values():
        for kind in file.types.values():
            yield from _resolved(frames, file, kind)
    for file in frames.files.values():
        yield from check_names(frames, file)
        yield from check_data(frames, file, limits)
        for kind in file.types.values():
            yield from _type(frames, file, kind)


def _resolved(frames: Frames, file: FrameFile, kind: Type) -> Iterator[SpecError]:
    """Every type and enum that is named exists."""
    for item in kind.fields:
        for ref in targets(item):
            if ref.name not in frames.files[ref.file].types:
                yield SpecError.at(item.at("type"), f"unknown type '{ref.file}::{ref.name}'", f"see the types of {ref.file}.ksy")
        if item.enum and item.enum not in file.enums:
            help_ = one_of(file.enums, "declare it under 'enums'", item.enum)
            yield SpecError.at(item.at("enum"), f"unknown enum '{item.enum}'", help_)


def _type(frames: Frames, file: FrameFile, kind: Type) -> Iterator[SpecError]:
    in_data = file.types[file.id].plain == "data"
    if not in_data:
        if way := circle(frames, kind):
            yield SpecError.at(kind.where, f"the type contains itself: {' > '.join(way)}", "only '-plain: data' may be nested")
            return
        yield from check_plain(frames, kind)
        yield from check_integer(kind)
        yield from check_record(frames, kind)
        yield from _switches(frames, file, kind)
    checker = ExprChecker(frames, file, kind)
    for item in kind.fields:
        yield from checker.field(item)
        if not in_data:
            yield from check_field(frames, kind, item)
    yield from checker.rest()
    yield from _bit_groups(kind)
    yield from _extent(frames, kind)


def _switches(frames: Frames, file: FrameFile, kind: Type) -> Iterator[SpecError]:
    elements = {targets(other.fields[0])[0].name for other in file.types.values() if other.record and targets(other.fields[0])}
    for item in kind.fields:
        if not isinstance(item.type, Switch):
            if "-names" in item.places:
                yield SpecError.at(
                    item.at("-names"), f"'-names' of '{item.id}' needs a switch", "it names the fields of a '-record'"
                )
            continue
        if kind.is_dispatch:
            yield from check_dispatch(frames, file, kind)
        elif kind.id not in elements:
            yield SpecError.at(
                item.at("type"),
                f"the switch '{item.id}' is neither a dispatch nor the body of a '-record'",
                "peek at the tag with an instance, and let the switch be the only field",
            )


def _bit_groups(kind: Type) -> Iterator[SpecError]:
    width, last = 0, None
    for item in (*kind.fields, None):
        if item is not None and isinstance(item.type, Bits):
            width, last = width + item.type.count, item
            if width % 8 or width > BITS_MAX:
                continue
        elif last is not None and width:
            yield SpecError.at(last.where, f"the bit fields up to '{last.id}' fill {width} bits", "fill one to four whole octets")
        width, last = 0, None


def _extent(frames: Frames, kind: Type) -> Iterator[SpecError]:
    """`-total` is known from the first fields of fixed size; `-max` says truly what a frame can come to."""
    total = kind.total
    if total is None:
        if kind.maximum is not None and not kind.is_dispatch and kind.fields[0].repeat != "until":
            yield SpecError.at(kind.at("-max"), f"nothing bounds '{kind.id}'", "'-max' goes with '-total' or '-count'")
        return
    ids = [item.id for item in kind.fields]
    if total.after not in ids:
        yield SpecError.at(kind.at("-total"), f"'{total.after}' is not a field of '{kind.id}'", f"fields: {', '.join(ids)}")
        return
    before = kind.fields[: ids.index(total.after) + 1]
    if any(not _is_fixed(item) for item in before):
        yield SpecError.at(
            kind.at("-total"), f"'{total.after}' does not stand at a fixed place", "only fields of fixed size before it"
        )
    for name in expr.names(total.octets):
        if name.name not in [item.id for item in before]:
            yield SpecError.at(
                kind.at("-total"), f"'{name.name}' is not known after '{total.after}'", "name a later field in 'after'"
            )
    bound = most(total.octets, {item.id: number_of_bits(item) for item in before})
    if kind.maximum is not None and bound != kind.maximum:
        yield SpecError.at(
            kind.at("-max"), f"'-max' says {kind.maximum}, but a frame can have {bound} octets", "correct one of them"
        )
    if is_greedy(frames, kind):
        yield SpecError.at(
            kind.at("-total"), f"'{kind.id}' takes all that is left, so it has no total", "give the last field a 'size'"
        )
    yield from check_total(frames, kind, total)


def _is_fixed(item: Field) -> bool:
    plain = item.condition is None and not item.repeat and item.checksum is None
    return plain and (number_of_bits(item) > 0 or item.contents is not None)
