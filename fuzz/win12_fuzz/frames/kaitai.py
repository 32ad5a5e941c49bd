"""The stock Kaitai compiler's decoders beside ours: both read the same octets, and every field must agree.

Kaitai knows nothing of the keys that begin with `-`, so it accepts more; what it may accept that we refuse stands in LENIENT
and LENIENT_FIELDS, and nothing else is let through.
"""

from __future__ import annotations

import importlib
import math
import re
import sys
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any, cast

from kaitaistruct import BytesIO, KaitaiStream
from win12_spec.frames.ir import Field, Switch, Type, UserType
from win12_spec.frames.lower import record_cases
from win12_wire.errors import Code, WireError
from win12_wire.frames import axdr

from win12_fuzz.finding import Finding
from win12_fuzz.places import ROOT
from win12_fuzz.specification import LOADED as FRAMES

FOLDER = ROOT / "generated" / "kaitai"

# Octets that we refuse with these codes may pass the oracle, and why.
LENIENT = {
    Code.TRAILING: "it reads what is declared and looks no further",
    Code.UNKNOWN_TAG: "a switch without a fitting case leaves the field out",
    Code.BAD_CHECKSUM: "it has no check sequences",
    Code.NON_CANONICAL: "lengths may be longer than needed, NaN may be signalling",
    Code.BAD_ORDER: "a record of tagged fields is a plain list to it",
    Code.TOO_DEEP: "it counts no depth",
}
# The same for other codes, where a field is refused for a rule that only a `-` key or the data emitter knows.
LENIENT_FIELDS = ((Code.BAD_LENGTH, r"address\.octets", "it takes addresses of three octets, and longer ones"),)
COMPACT = 0x13  # the contents of a compact array are octets to it: any fault within passes

Ours = Callable[[bytes], Any]
Theirs = Callable[[KaitaiStream], Any]


class MissingOracle(Exception):
    """The stock compiler has not compiled a frame file yet."""


def _modules() -> dict[str, ModuleType]:
    """Its modules import one another by bare names; they are taken out again so that nobody else sees these."""
    sys.path.insert(0, str(FOLDER))
    try:
        return {name: importlib.import_module(name) for name in FRAMES.files}
    except ModuleNotFoundError as error:
        raise MissingOracle(f"generated/kaitai/{error.name}.py is missing; run 'make kaitai'") from None
    finally:
        sys.path.remove(str(FOLDER))
        for name in FRAMES.files:
            sys.modules.pop(name, None)


MODULES = _modules()


def pairs() -> Iterator[tuple[str, Ours, Theirs, Type]]:
    """Name, our decoder, the oracle's class and the type, of everything that can be decoded by itself."""
    for file in FRAMES.files.values():
        ours = importlib.import_module(f"win12_wire.frames.{file.id}")
        top = getattr(MODULES[file.id], file.types[file.id].class_name)
        for kind in file.types.values():
            theirs = top if kind.id == file.id else getattr(top, kind.class_name)
            if kind.id == file.id and (kind.is_dispatch or kind.plain == "data"):
                yield file.id, ours.decode, theirs, kind
            elif not kind.plain and isinstance(getattr(ours, kind.class_name, None), type):
                yield f"{file.id}.{kind.id}", getattr(ours, kind.class_name).decode, theirs, kind


class Disagreement(Finding):
    """The two decoders do not say the same of some octets."""


def compare(ours: Ours, theirs: Theirs, kind: Type, octets: bytes) -> bool:
    """Both decode `octets`; whether we accepted them. Raises Disagreement."""
    try:
        value = ours(octets)
    except WireError as error:
        if not _may_pass(error, octets) and _read(theirs, octets) is not None:
            raise Disagreement(f"we refuse {octets.hex(' ')} with {error}, the oracle takes it") from None
        return False
    stream = KaitaiStream(BytesIO(octets))
    try:
        other = theirs(stream)
    except Exception as error:
        raise Disagreement(f"we take {octets.hex(' ')} as {value!r}, the oracle refuses it with {error!r}") from error
    if not stream.is_eof():
        raise Disagreement(f"we take all of {octets.hex(' ')}, the oracle leaves {len(octets) - stream.pos()} octets")
    _same(kind, value, other, kind.id)
    return True


def _read(theirs: Theirs, octets: bytes) -> object | None:
    stream = KaitaiStream(BytesIO(octets))
    try:
        return cast("object", theirs(stream))
    except Exception:  # it has no single exception for bad octets
        return None


def _may_pass(error: WireError, octets: bytes) -> bool:
    if error.code in LENIENT or (error.field.startswith("data.") and COMPACT in octets):
        return True
    return any(error.code == code and re.fullmatch(field, error.field) for code, field, _ in LENIENT_FIELDS)


# --- field by field ------------------------------------------------------------------------------------------------------


def _equal(ours: object, theirs: object, path: str) -> None:
    if isinstance(ours, float) and isinstance(theirs, float) and math.isnan(ours) and math.isnan(theirs):
        return
    if ours != theirs:
        raise Disagreement(f"{path}: {ours!r} is {theirs!r} to the oracle")


def _same(kind: Type, ours: Any, theirs: Any, path: str) -> None:
    """A value of a type is the same on both sides."""
    if kind.integer:
        _equal(ours, theirs.value, path)
    elif kind.plain == "data":
        _same_data(ours.value, ours.shape, theirs, path)
    elif kind.plain:
        field = next(item for item in kind.fields if item.is_attribute)
        other = getattr(theirs, field.id)
        _equal(ours, bytes(other) if field.repeat else other, path)
    elif kind.is_dispatch:
        _same(*_case(kind, ours, theirs), path)
    elif found := record_cases(FRAMES, kind):
        _same_record(found[1], ours, theirs, path)
    else:
        for item in kind.fields:
            _same_field(item, ours, theirs, f"{path}.{item.id}")


def _case(kind: Type, ours: Any, theirs: Any) -> tuple[Type, Any, Any]:
    switch = kind.fields[0].type
    assert isinstance(switch, Switch)
    tag = getattr(theirs, next(item.id for item in kind.instances if item.peek))
    return FRAMES.type(dict(switch.cases)[int(tag)]), ours, getattr(theirs, kind.fields[0].id)


def _same_record(switch: Switch, ours: Any, theirs: Any, path: str) -> None:
    names, cases = dict(switch.names), dict(switch.cases)
    there = {int(item.tag): item.body for item in theirs.items}
    for tag, name in names.items():
        if tag not in there:
            _equal(getattr(ours, name), None, f"{path}.{name}")
        else:
            _same(FRAMES.type(cases[tag]), getattr(ours, name), there[tag], f"{path}.{name}")


def _same_field(item: Field, ours: Any, theirs: Any, path: str) -> None:
    if item.inline and isinstance(item.type, UserType):
        _same(FRAMES.type(item.type), ours, getattr(theirs, item.id), path)
    elif item.is_attribute:
        value, other = getattr(ours, item.id), getattr(theirs, item.id, None)
        if other is None:
            _equal(value, item.default if item.has_default else None, path)
        elif item.repeat:
            _equal(len(value), len(other), path)
            for at, (one, another) in enumerate(zip(value, other, strict=True)):
                _same_value(item, one, another, f"{path}[{at}]")
        else:
            _same_value(item, value, other, path)


def _same_value(item: Field, ours: Any, theirs: Any, path: str) -> None:
    if isinstance(item.type, UserType):
        _same(FRAMES.type(item.type), ours, theirs, path)
    else:
        _equal(ours, theirs, path)


# --- COSEM data ----------------------------------------------------------------------------------------------------------


def _same_data(value: Any, shape: Any, theirs: Any, path: str) -> None:
    tag = shape if isinstance(shape, int) else shape[0]
    _equal(tag, int(theirs.tag), f"{path}.tag")
    content = theirs.value
    match axdr.DataType(tag).name:
        case "null_data" | "dont_care":
            _equal(value, None, path)
        case "boolean":
            _equal(value, content.value != 0, path)
            _equal(content.value if content.value > 1 else tag, tag if isinstance(shape, int) else shape[1], path)
        case "bit_string":
            _equal(tuple(value), (content.count.value, content.value), path)
        case "array" | "structure":
            _equal(len(value), len(content.items), path)
            shapes = shape[1] if isinstance(shape[1], list) or tag == 2 else [shape[1]] * len(value)
            for at, (one, part, other) in enumerate(zip(value, shapes, content.items, strict=True)):
                _same_data(one, part, other, f"{path}[{at}]")
        case "compact_array":
            _equal(shape[2], content.contents, path)
            _same_description(shape[1], content.description, path)
        case _:
            _equal(value, content.value, path)


def _same_description(ours: Any, theirs: Any, path: str) -> None:
    tag = ours if isinstance(ours, int) else ours[0]
    _equal(tag, int(theirs.tag), f"{path}.description")
    if tag == 1:
        _equal(ours[1], theirs.body.count, path)
        _same_description(ours[2], theirs.body.element, path)
    elif tag == 2:
        _equal(len(ours[1]), len(theirs.body.elements), path)
        for one, other in zip(ours[1], theirs.body.elements, strict=True):
            _same_description(one, other, path)
