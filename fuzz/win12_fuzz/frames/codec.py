"""What reads and writes a type of the specification in generated Python."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any, cast

from win12_spec.frames.ir import Field, Switch, Type, UserType
from win12_spec.frames.lower import record_cases
from win12_wire.errors import Code, WireError
from win12_wire.frames import axdr
from win12_wire.frames._support import Frame

from win12_fuzz.specification import FRAMES, wire

TAG = {kind.name: int(kind) for kind in axdr.DataType}

Decode = Callable[[bytes], Any]


def module_of(file: str) -> ModuleType:
    """The generated module of a frame file."""
    return importlib.import_module(f"win12_wire.frames.{file}")


def decoder(file: str, name: str) -> Decode:
    """What reads a type by itself: its class, its module where that is a dispatch or data, or a number's reader."""
    kind = FRAMES.files[file].types[name]
    if kind.integer:
        return lambda octets: whole_integer(getattr(module_of(file), f"read_{name}"), octets, name)
    return cast("Decode", wire().owner(kind).decode)


def whole_integer(read: Callable[[bytes, int, int, str], tuple[int, int]], octets: bytes, name: str) -> int:
    """A number that takes all octets. Raises WireError."""
    value, end = read(octets, 0, len(octets), name)
    if end != len(octets):
        raise WireError(Code.TRAILING, end, name)
    return value


def encode(file: str, name: str, value: Any) -> bytes:
    """The octets of a value of a type. Raises WireError."""
    if not FRAMES.files[file].types[name].integer:
        return cast("bytes", value.encode())
    out = bytearray()
    try:
        getattr(module_of(file), f"write_{name}")(out, value)
    except ValueError as error:
        raise WireError(Code.CANNOT_ENCODE, 0, name, str(error)) from None
    return bytes(out)


def cases(kind: Type) -> tuple[tuple[int, UserType], ...]:
    """What a dispatch chooses from."""
    switch = kind.fields[0].type
    assert isinstance(switch, Switch)
    return switch.cases


def has_total(kind: Type) -> bool:
    """Whether the size of a frame can be told from its beginning."""
    if kind.is_dispatch:
        return all(has_total(FRAMES.type(ref)) for _, ref in cases(kind))
    return kind.total is not None


def has_class(kind: Type) -> bool:
    """Whether a type has a class of its own."""
    found = getattr(module_of(kind.file), kind.class_name, None)
    return not kind.plain and isinstance(found, type) and issubclass(found, Frame)


def stands_alone(kind: Type) -> bool:
    """Whether octets can be decoded as this type and nothing around it."""
    return has_class(kind) or (kind.id == kind.file and (kind.is_dispatch or kind.plain == "data"))


def attributes(kind: Type) -> list[tuple[str, Field | UserType]]:
    """Attributes by name, those of inline fields too."""
    found = record_cases(FRAMES, kind)
    if found is not None:
        names = dict(found[1].names)
        return [(names[tag], ref) for tag, ref in found[1].cases]
    return list(_of_fields(kind))


def _of_fields(kind: Type) -> Iterator[tuple[str, Field | UserType]]:
    for item in kind.fields:
        if item.inline and isinstance(item.type, UserType):
            yield from attributes(FRAMES.type(item.type))
        else:
            yield item.id, item
