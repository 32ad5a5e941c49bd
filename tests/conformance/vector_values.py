"""Values as they are written in spec/vectors, and back.

Octets are hexadecimal text, objects are mappings of their attributes (those that are absent are left out), COSEM data is
`{type: content}` (`{long_unsigned: 5}`, `{structure: [...]}`, `null_data`), bits are text of 0 and 1.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Any

from win12_fuzz.frames.codec import TAG, attributes, cases, decoder, encode, has_class
from win12_fuzz.places import SPEC
from win12_fuzz.specification import FRAMES, wire
from win12_spec.frames.ir import Field, Octets, Type, UserType
from win12_wire.frames import axdr
from win12_wire.frames._support import Frame

EMPTY = ("null_data", "dont_care")

__all__ = [
    "EMPTY", "FRAMES", "SPEC", "TAG", "attributes", "build", "build_data", "cases", "decoder", "encode", "frame_size",
    "has_class", "meaning", "tags",
]  # fmt: skip


def frame_size(file: str, name: str) -> Callable[[bytes, int, int], int]:
    """What tells the octets of a frame from its beginning."""
    return wire().owner(FRAMES.files[file].types[name]).frame_size


def tags(file: str) -> set[int]:
    return {value for value, _ in cases(FRAMES.files[file].types[file])}


# --- meaning: from objects to plain values -------------------------------------------------------------------------------


def meaning(value: Any) -> Any:
    """What a decoded value is, in the words of the vectors."""
    if isinstance(value, axdr.Data):
        return data_meaning(value.value, value.shape)
    if isinstance(value, Frame):
        return {name: meaning(found) for name in value.__slots__ if (found := getattr(value, name)) is not None}
    if isinstance(value, bytes):
        return value.hex().upper()
    if isinstance(value, list):
        return [meaning(item) for item in value]
    return int(value) if isinstance(value, int) else value


def data_meaning(value: Any, shape: Any) -> Any:
    tag = shape if isinstance(shape, int) else shape[0]
    label = axdr.DataType(tag).name
    match label:
        case "null_data" | "dont_care":
            return label
        case "structure":
            return {label: [data_meaning(*pair) for pair in zip(value, shape[1], strict=True)]}
        case "array":
            shapes = shape[1] if isinstance(shape[1], list) else [shape[1]] * len(value)
            return {label: [data_meaning(*pair) for pair in zip(value, shapes, strict=True)]}
        case "compact_array":
            return {label: {"description": described(shape[1]), "contents": shape[2].hex().upper(), "values": bare(value)}}
        case "boolean" if not isinstance(shape, int):
            return {"boolean_octet": shape[1]}
    return {label: bare(value)}


def described(description: Any) -> Any:
    if isinstance(description, int):
        return axdr.DataType(description).name
    if description[0] == TAG["array"]:
        return {"array": [description[1], described(description[2])]}
    return {"structure": [described(part) for part in description[1]]}


def bare(value: Any) -> Any:
    if isinstance(value, axdr.BitString):
        return str(value)
    if isinstance(value, list | tuple):
        return [bare(item) for item in value]
    return value.hex().upper() if isinstance(value, bytes) else value


# --- building: from plain values to objects --------------------------------------------------------------------------------


def build(file: str, name: str, means: Any) -> Any:
    """The value of a type that means this."""
    return _build(FRAMES.files[file].types[name], means)


def _build(kind: Type, means: Any) -> Any:
    if kind.plain == "data":
        return build_data(means)
    if kind.plain or kind.integer:
        return bytes.fromhex(means) if isinstance(means, str) else means
    fields = dict(attributes(kind))
    given = {key: _attribute(fields.get(key), value) for key, value in means.items()}
    return getattr(importlib.import_module(f"win12_wire.frames.{kind.file}"), kind.class_name)(**given)


def _attribute(field: Field | UserType | None, means: Any) -> Any:
    if isinstance(field, Field) and isinstance(means, list):
        return [_attribute(field, item) for item in means]
    kind = field if isinstance(field, UserType) else field.type if field else None
    if isinstance(kind, UserType) and means is not None:
        return _build(FRAMES.type(kind), means)
    return bytes.fromhex(means) if isinstance(kind, Octets) and isinstance(means, str) else means


def build_data(means: Any) -> axdr.Data:
    if isinstance(means, str):
        return axdr.Data(None, TAG[means])
    label, content = next(iter(means.items()))
    match label:
        case "structure":
            return axdr.structure(*map(build_data, content))
        case "array":
            return axdr.array(*map(build_data, content))
        case "boolean_octet":
            return axdr.Data(True, (TAG["boolean"], content))
        case "compact_array":
            description = _description(content["description"])
            values = [_content(value, description) for value in content["values"]]
            return axdr.Data(values, (TAG[label], description, bytes.fromhex(content["contents"])))
    return axdr.Data(_content(content, TAG[label]), TAG[label])


def _description(means: Any) -> Any:
    if isinstance(means, str):
        return TAG[means]
    label, content = next(iter(means.items()))
    if label == "array":
        return (TAG[label], content[0], _description(content[1]))
    return (TAG[label], tuple(_description(part) for part in content))


def _content(value: Any, description: Any) -> Any:
    if isinstance(description, tuple):
        parts = description[1] if description[0] == TAG["structure"] else [description[2]] * len(value)
        return (tuple if description[0] == TAG["structure"] else list)(_content(*pair) for pair in zip(value, parts, strict=True))
    if description == TAG["bit_string"] and isinstance(value, str):
        size = (len(value) + 7) // 8
        return axdr.BitString(len(value), int(value.ljust(size * 8, "0") or "0", 2).to_bytes(size, "big"))
    return bytes.fromhex(value) if isinstance(value, str) else value
