"""COSEM data for the interpreter of frames: tags, their contents, and what nests in them.

What the types of the file are is told by their `-plain` marks; all others have one value each, or none.
"""

from __future__ import annotations

from math import isnan
from struct import pack, unpack
from typing import Any

from win12_spec.frames.ir import Primitive, Switch, Type, UserType
from win12_spec.frames.reading import Compact, Data, Described, Refused, Source, Span
from win12_spec.frames.rows import width_of

SPREAD = 20
"""Values, nested structures too, for each octet of a compact array, at most: null-data takes none."""


class DataReader:
    """`reader` notes the spans and knows the octets; `top` is the type marked `-plain: data`."""

    def __init__(self, reader: Source, top: Type) -> None:
        switch, frames = top.fields[1].type, reader.frames
        assert isinstance(switch, Switch)
        self.reader, self.b, self.file = reader, reader.b, top.file
        self.types = {tag: frames.type(ref) for tag, ref in switch.cases}
        labels = {label: tag for tag, label in frames.files[top.file].enums[top.fields[0].enum].values}
        self.array, self.depth = labels["array"], int(reader.limits[top.depth])
        self.lengths = next(
            frames.type(item.type) for kind in self.types.values() for item in kind.fields
            if isinstance(item.type, UserType) and frames.type(item.type).integer
        )  # fmt: skip

    def span(self, field: str, start: int, end: int, kind: str, value: Any = None) -> None:
        self.reader.spans.append(Span(f"{self.file}.{field}" if field else self.file, start, end, kind, None, value))

    def whole(self, p: int, e: int) -> tuple[Data, int]:
        return self.value(p, e, self.depth)

    def value(self, p: int, e: int, depth: int) -> tuple[Data, int]:
        """A tagged value; `depth` levels of nesting may follow."""
        start, b = p, self.b
        self.reader.need(p, e, 1, "data.tag")
        tag, kind = b[p], self.types.get(b[p])
        if kind is None:
            raise Refused("UNKNOWN_TAG", p, "data.tag")
        p += 1
        self.span("tag", start, p, "tag", tag)
        if kind.plain == "sequence":
            count, p = self.counted(p, e, depth)
            items = []
            for _ in range(count):
                item, p = self.value(p, e, depth - 1)
                items.append(item)
            content: Any = items
        elif kind.plain == "compact":
            content, p = self.compact(p, e, depth)
        else:
            content, p = self.scalar(kind, p, e, "value")
        self.span("", start, p, "data", tag)
        return Data(tag, content), p

    def length(self, p: int, e: int, sort: str = "length") -> tuple[int, int]:
        value, end = self.reader.integer(self.lengths, p, e, "data.length")
        self.span(sort, p, end, sort, value)
        return value, end

    def counted(self, p: int, e: int, depth: int) -> tuple[int, int]:
        """The number of items that follow, each of which takes an octet at least."""
        count, p = self.length(p, e, "count")
        if count > e - p:
            raise Refused("BAD_LENGTH", p, "data.count")
        if depth <= 0:
            raise Refused("TOO_DEEP", p, "data")
        return count, p

    def scalar(self, kind: Type, p: int, e: int, place: str) -> tuple[Any, int]:
        """What is no array or structure; `place` is `value`, or `contents` of a compact array."""
        if not kind.fields:
            return None, p
        size, count = width_of(kind.fields[-1]) // 8, 0
        varies = not size
        if varies:
            count, p = self.length(p, e, "count" if kind.plain == "bits" else "length")
            size = (count + 7) // 8 if kind.plain == "bits" else count
        value = kind.fields[-1].type
        number = isinstance(value, Primitive) and value.kind != "f" and not kind.plain
        octets = varies and kind.plain != "bits"
        end = self.reader.need(p, e, size, f"data.{place if number or octets else 'value'}")
        content = self._content(kind, p, end, count)
        sort = {"u": "number", "s": "number", "f": "float"}[value.kind] if isinstance(value, Primitive) else "octets"
        self.span("value", p, end, sort, content)
        return content, end

    def _content(self, kind: Type, p: int, end: int, count: int) -> Any:
        octets, value = self.b[p:end], kind.fields[-1].type
        if kind.plain == "bits":
            return count, octets
        if not isinstance(value, Primitive):
            return octets
        if value.kind != "f":
            return int.from_bytes(octets, "big", signed=value.kind == "s")
        number = unpack(f">{value.code}", octets)[0]
        if isnan(number) and pack(f">{value.code}", number) != octets:
            raise Refused("NON_CANONICAL", p, "data.value")  # a signalling NaN does not survive being read
        return number

    # --- compact arrays ------------------------------------------------------------------------------------------------

    def compact(self, p: int, e: int, depth: int) -> tuple[Compact, int]:
        if depth <= 0:
            raise Refused("TOO_DEEP", p, "data")
        start = p
        description, p = self.description(p, e, depth - 1)
        self.span("description", start, p, "description")
        size, p = self.length(p, e)
        end = self.reader.need(p, e, size, "data.contents")
        least, values, found = self.least(description), self.values(description), []
        start = p
        while p < end:
            if least > end - p:
                raise Refused("BAD_LENGTH", p, "data.contents")
            if values > SPREAD * least:
                raise Refused("BAD_VALUE", p, "data.description")
            value, p = self.described(description, p, end)
            found.append(value)
        self.span("contents", start, p, "octets")
        return Compact(description, self.b[start:p], found), p

    def description(self, p: int, e: int, depth: int) -> tuple[Described, int]:
        start, label = p, "data.description"
        self.reader.need(p, e, 1, label)
        tag, kind = self.b[p], self.types.get(self.b[p])
        nests = kind is not None and kind.plain == "sequence"
        if nests and depth <= 0:
            raise Refused("TOO_DEEP", p, label)
        if kind is None or kind.plain == "compact":
            raise Refused("UNKNOWN_TAG", p, label)
        p += 1
        self.span("tag", start, p, "tag", tag)
        if not nests:
            return Described(tag), p
        if tag == self.array:
            end = self.reader.need(p, e, 2, label)
            count = int.from_bytes(self.b[p:end], "big")
            self.span("count", p, end, "number", count)
            part, p = self.description(end, e, depth - 1)
            return Described(tag, count, (part,)), p
        number, p = self.counted(p, e, depth)
        parts = []
        for _ in range(number):
            part, p = self.description(p, e, depth - 1)
            parts.append(part)
        return Described(tag, 1, tuple(parts)), p

    def least(self, of: Described) -> int:
        """Octets that content of a description takes at least."""
        kind = self.types[of.tag]
        if kind.plain != "sequence":
            return 1 if kind.fields else 0
        return of.times * sum(self.least(part) for part in of.parts)

    def values(self, of: Described) -> int:
        """Values that it has, nested ones counted too; the element of an array counts though there be none."""
        return 1 + max(1, of.times) * sum(self.values(part) for part in of.parts)

    def described(self, of: Described, p: int, e: int) -> tuple[Any, int]:
        """A value whose tag stands in the description."""
        kind = self.types[of.tag]
        if kind.plain != "sequence":
            value, p = self.scalar(kind, p, e, "contents")
            return (value != 0 if kind.plain == "boolean" else value), p
        if of.tag == self.array and of.times * self.least(of.parts[0]) > e - p:
            raise Refused("BAD_LENGTH", p, "data.contents")
        found = []
        for part in of.parts * of.times:
            value, p = self.described(part, p, e)
            found.append(value)
        return found, p
