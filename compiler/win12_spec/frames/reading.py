"""What reading octets gives: a value or a fault, and where each field stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from win12_spec.frames.ir import Field, Frames, Type


class Fault(NamedTuple):
    """Why octets are refused: a code of spec/errors.yaml, the offset, and the field as `type.field`."""

    code: str
    offset: int
    field: str


class Span(NamedTuple):
    """Octets `start` to `end` are a field, or a whole value: `kind` is one of KINDS. Bits share the octets of their group.

    `name` is `file.type.field`, or `file.type` of a whole value. `item` is the field's declaration where it has one; its `derive`
    and `checksum` say what the octets were computed from. `value` is what they mean: the number of items, the tag, ...
    """

    name: str
    start: int
    end: int
    kind: str
    item: Field | None = None
    value: Any = None


KINDS = ("object", "data", "description", "number", "bits", "float", "octets", "constant", "length", "count", "flag", "checksum",
         "tag")  # fmt: skip


class Object(NamedTuple):
    """A value of a type with a class: `file.type` and its attributes."""

    type: str
    fields: dict[str, Any]


class Data(NamedTuple):
    """COSEM data: a tag and what stands behind it.

    Content: None, a number, octets, (bits, octets) of a bit string, the octet of a boolean, a list of Data, or `Compact`.
    """

    tag: int
    content: Any


class Described(NamedTuple):
    """A type description: how often its content is there (an array's elements), and what nests in it."""

    tag: int
    times: int = 1
    parts: tuple[Described, ...] = ()


class Compact(NamedTuple):
    """A compact array: the type of its elements, their octets, and the elements.

    These have no tags of their own: they are contents alone, booleans as bool, nested arrays and structures as lists.
    """

    description: Described
    contents: bytes
    values: list[Any]


@dataclass(frozen=True)
class Reading:
    """What octets are: a value, or a fault. The spans are in order of reading, inner ones before the whole; as far as it went."""

    value: Any
    fault: Fault | None
    spans: tuple[Span, ...]


class Refused(Exception):  # noqa: N818  # never leaves this package
    def __init__(self, code: str, offset: int, field: str) -> None:
        self.fault = Fault(code, offset, field)


class Source:
    """Octets to be read, and the spans of what was read so far."""

    def __init__(self, frames: Frames, b: bytes, limits: Mapping[str, float]) -> None:
        self.frames, self.b, self.limits = frames, b, limits
        self.spans: list[Span] = []

    def integer(self, kind: Type, p: int, e: int, label: str) -> tuple[int, int]:
        """A variable-length integer."""
        rule = dict(kind.integer)
        self.need(p, e, 1, label)
        first = self.b[p]
        if first < rule["inline_below"]:
            return first, p + 1
        n = first - rule["prefix"]
        if not 1 <= n <= rule["max_octets"]:
            raise Refused("BAD_LENGTH", p, label)
        self.need(p + 1, e, n, label)
        value = int.from_bytes(self.b[p + 1 : p + 1 + n], "big")
        least = rule["inline_below"] if n == 1 else max(rule["inline_below"], 1 << 8 * (n - 1))
        if rule["minimal"] and value < least:
            raise Refused("NON_CANONICAL", p, label)
        return value, p + 1 + n

    def need(self, p: int, e: int, octets: int, label: str) -> int:
        """Where `octets` from `p` on end. Raises Refused when they are not there."""
        if octets > e - p:
            raise Refused("TRUNCATED", p, label)
        return p + octets
