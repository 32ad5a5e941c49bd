"""What must hold before anything is emitted from the frames."""

from __future__ import annotations

from collections.abc import Iterator

from win12_spec import expr
from win12_spec.diagnostics import SpecError
from win12_spec.frames.ir import Bits, Field, FrameFile, Frames, Octets, Primitive, Switch, Type, UserType

ALGORITHMS = {"crc16_x25": 2, "sum8": 1}
PLAIN = {"", "data", "octets", "number", "boolean", "bits", "sequence", "compact", "description"}


def check(frames: Frames, limits: set[str]) -> list[SpecError]:
    """Every fault found; empty when the frames can be emitted."""
    return [fault for file in frames.files.values() for fault in _file(frames, file, limits)]


def _file(frames: Frames, file: FrameFile, limits: set[str]) -> Iterator[SpecError]:
    for name in file.imports:
        if name not in frames.files:
            yield SpecError(file.path, 1, 1, f"the imported file '{name}.ksy' does not exist", "check meta/imports")
            return
    for kind in file.types.values():
        if kind.plain not in PLAIN:
            yield SpecError.at(kind.where, f"unknown '-plain: {kind.plain}'", f"one of {', '.join(sorted(PLAIN - {''}))}")
        if kind.depth and kind.depth not in limits:
            yield SpecError.at(kind.where, f"the limit '{kind.depth}' is not declared", "add it to spec/limits.yaml")
        yield from _type(frames, file, kind)


def _type(frames: Frames, file: FrameFile, kind: Type) -> Iterator[SpecError]:
    known: dict[str, Field] = {}
    instances = {item.id for item in kind.instances}
    for item in kind.fields:
        yield from _references(file, kind, item)
        if missing := _missing(frames, item):
            yield SpecError.at(item.where, f"unknown type '{missing}'", "declare it under 'types' or import its file")
            return
        for tree in _expressions(item):
            for name in expr.names(tree):
                if name.name not in known and name.name not in instances | {"_"} and name.name != item.id:
                    yield SpecError.at(
                        item.where,
                        f"'{name.name}' is not known before the field '{item.id}'",
                        "expressions may use fields that come earlier",
                    )
        if item.enum and item.enum not in file.enums:
            yield SpecError.at(item.where, f"unknown enum '{item.enum}'", "declare it under 'enums'")
        if isinstance(item.type, Switch) and not (kind.is_dispatch or kind.plain or item.size is not None or _tagged(kind)):
            yield SpecError.at(
                item.where,
                f"the switch '{item.id}' is neither a dispatch nor inside a plain or sized type",
                "peek at the tag with an instance, or give the field a size",
            )
        known[item.id] = item
    yield from _bit_groups(kind)


def _tagged(kind: Type) -> bool:
    return bool(kind.plain)


def _missing(frames: Frames, item: Field) -> str:
    refs = (
        [item.type]
        if isinstance(item.type, UserType)
        else [ref for _, ref in item.type.cases]
        if isinstance(item.type, Switch)
        else []
    )
    for ref in refs:
        if ref.file not in frames.files or ref.name not in frames.files[ref.file].types:
            return f"{ref.file}::{ref.name}"
    return ""


def _expressions(item: Field) -> Iterator[expr.Expr]:
    for tree in (item.size, item.condition, item.repeat_expr, item.valid.expr if item.valid else None):
        if tree is not None:
            yield tree


def _references(file: FrameFile, kind: Type, item: Field) -> Iterator[SpecError]:
    ids = [field.id for field in kind.fields]
    wanted = [item.derive.first, item.derive.last] if item.derive else []
    wanted += [item.write_condition.first] if item.write_condition else []
    if item.checksum:
        wanted += [item.checksum.first, item.checksum.last]
        width = ALGORITHMS.get(item.checksum.algorithm)
        if width is None:
            yield SpecError.at(item.where, f"unknown checksum '{item.checksum.algorithm}'", f"one of {', '.join(ALGORITHMS)}")
        elif not (isinstance(item.type, Primitive) and item.type.width == width):
            yield SpecError.at(item.where, f"the checksum '{item.id}' must be {width} octets wide", "change its type")
    for name in wanted:
        if name not in ids:
            yield SpecError.at(item.where, f"'{name}' is not a field of '{kind.id}'", "name a field of the same type")


def _bit_groups(kind: Type) -> Iterator[SpecError]:
    width, last = 0, None
    for item in (*kind.fields, None):
        if item is not None and isinstance(item.type, Bits):
            width, last = width + item.type.count, item
        elif last is not None:
            if width % 8:
                yield SpecError.at(last.where, f"the bit fields up to '{last.id}' fill {width} bits", "fill whole octets")
            width, last = 0, None


def minimum_octets(frames: Frames, item: Field | Type, depth: int = 0) -> int:
    """The least number of octets a field or type can take; 0 when it can be empty."""
    if isinstance(item, Type):
        if item.integer or item.plain in ("data", "sequence", "bits", "compact", "description"):
            return 1
        return 1 if item.is_dispatch else sum(minimum_octets(frames, part, depth + 1) for part in item.fields)
    if item.condition is not None or item.repeat in ("eos", "expr"):
        return 0
    match item.type:
        case Primitive():
            return item.type.width
        case Bits():
            return 0
        case UserType():
            return minimum_octets(frames, frames.type(item.type), depth + 1) if depth < 8 else 1
        case Octets():
            return (
                len(item.contents)
                if item.contents is not None
                else (item.size.value if isinstance(item.size, expr.Number) else 0)
            )
    return 0
