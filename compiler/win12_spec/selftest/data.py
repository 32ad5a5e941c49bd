"""What a walk through COSEM data tells, as text, from the meaning that a vector gives: ` 2*2 { 6:00000064 10:68 }`.

A scalar is its tag and octets, what is nested stands in braces; `*` is a number of items or bits, `/` the description of a
compact array.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from typing import Any

from win12_spec.frames.c.names import DATA
from win12_spec.frames.ir import Frames, Primitive, Switch, UserType


class DataTexts:
    """Texts by the tags and widths of the file that declares COSEM data."""

    def __init__(self, frames: Frames) -> None:
        file = next(file for file in frames.files.values() if file.types[file.id].plain == DATA)
        _, value = file.types[DATA if DATA in file.types else file.id].fields
        assert isinstance(value.type, Switch)
        labels = dict(next(iter(file.enums.values())).values)
        self.tags = {label: number for number, label in labels.items()}
        self.scalars = {labels[number]: self._scalar(frames, ref) for number, ref in value.type.cases}

    @staticmethod
    def _scalar(frames: Frames, ref: UserType) -> Primitive | None:
        fields = frames.type(ref).fields
        return fields[0].type if len(fields) == 1 and isinstance(fields[0].type, Primitive) else None

    def text(self, means: Any) -> str:
        """The text of a value."""
        return "".join(f" {part}" for part in self._value(means))

    def _value(self, means: Any) -> Iterator[str]:
        if isinstance(means, str):
            yield str(self.tags[means])
            return
        label, content = next(iter(means.items()))
        match label:
            case "structure" | "array":
                yield from self._nested(label, (part for item in content for part in self._value(item)), len(content))
            case "compact_array":
                yield f"{self.tags[label]}/{self._description(content['description']).hex()}" + _after(content["contents"])
                yield "{"
                for item in content["values"]:
                    yield from self._described(item, content["description"])
                yield "}"
            case "boolean_octet":
                yield f"{self.tags['boolean']}:{content:02x}"
            case _:
                yield self._one(label, content)

    def _nested(self, label: str, parts: Iterator[str], count: int) -> Iterator[str]:
        yield f"{self.tags[label]}*{count}" if count else str(self.tags[label])
        yield "{"
        yield from parts
        yield "}"

    def _described(self, value: Any, description: Any) -> Iterator[str]:
        if isinstance(description, str):
            yield self._one(description, value)
            return
        label, inner = next(iter(description.items()))
        each = inner if label == "structure" else [inner[1]] * len(value)
        parts = (part for item, kind in zip(value, each, strict=True) for part in self._described(item, kind))
        yield from self._nested(label, parts, len(value))

    def _description(self, description: Any) -> bytes:
        if isinstance(description, str):
            return bytes((self.tags[description],))
        label, inner = next(iter(description.items()))
        if label == "array":
            return bytes((self.tags[label],)) + int(inner[0]).to_bytes(2, "big") + self._description(inner[1])
        assert len(inner) < 0x80
        return bytes((self.tags[label], len(inner))) + b"".join(map(self._description, inner))

    def _one(self, label: str, value: Any) -> str:
        tag = self.tags[label]
        if label == "bit_string":
            octets = int(value.ljust(-(-len(value) // 8) * 8, "0") or "0", 2).to_bytes(-(-len(value) // 8), "big")
            return f"{tag}" + (f"*{len(value)}" if value else "") + _after(octets.hex())
        return f"{tag}" + _after(value if isinstance(value, str) else number_octets(self.scalars[label], value).hex())


def _after(octets: str) -> str:
    return f":{octets.lower()}" if octets else ""


def number_octets(kind: Primitive | None, value: Any) -> bytes:
    """A number as it travels, with its highest octet first."""
    if value is None:
        return b""
    assert kind is not None, value
    if kind.kind == "f":
        return struct.pack(">f" if kind.width == 4 else ">d", value)
    return int(value).to_bytes(kind.width, "big", signed=kind.kind == "s")


Meaning = Mapping[str, Any]
