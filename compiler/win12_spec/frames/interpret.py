"""A reading of frames that makes no code: what octets mean, straight from the declaration, and where each field stands.

It shares nothing with the emitters but the representation and the sizes of `bounds`, so it is an opinion of its own: tests
compare generated decoders with it, and what changes octets field by field (fuzzing, strategies) takes the spans.

The rules it follows are those of docs/spec-language.md. Fields of fixed size that stand in a row are there as a whole or not at
all, so that a row is first measured and then looked at. Otherwise fields are read and checked one after the other, and the first
fault ends the reading. Values: numbers and octets as `int`, `float` and `bytes`, objects as `Object`, COSEM data as `Data`
(see `reading`), repetitions as lists, absent fields as None or their default.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce
from operator import xor
from struct import pack
from typing import Any

from win12_spec.expr import Expr
from win12_spec.frames.bounds import minimum_octets
from win12_spec.frames.evaluate import evaluate
from win12_spec.frames.interpret_data import DataReader
from win12_spec.frames.ir import Checksum, Field, Frames, Primitive, Switch, Type, UserType
from win12_spec.frames.lower import record_cases
from win12_spec.frames.reading import Object, Reading, Refused, Source, Span
from win12_spec.frames.rows import layout, number, octets_of, sort, width_of
from win12_spec.frames.scope import Scope, is_valid


def decode(frames: Frames, kind: Type, octets: bytes, limits: Mapping[str, float]) -> Reading:
    """All of `octets` as one value of a type of lowered frames. `limits` are the values of spec/limits.yaml, for depths."""
    reader = Reader(frames, octets, limits)
    name = "data" if kind.plain == "data" else kind.id
    try:
        value, end = reader.value(kind, 0, len(octets), name)
        if end != len(octets):
            raise Refused("TRAILING", end, name)
    except Refused as refused:
        return Reading(None, refused.fault, tuple(reader.spans))
    return Reading(value, None, tuple(reader.spans))


class Reader(Source):
    """Reads values of all types; every method takes where to begin and where the room ends, and gives where it ended."""

    def value(self, kind: Type, p: int, e: int, label: str) -> tuple[Any, int]:
        """A value of a type; `label` names the field that holds it."""
        if kind.plain == "data":
            return DataReader(self, kind).whole(p, e)
        if kind.integer:
            return self.integer(kind, p, e, label)
        if kind.is_dispatch:
            return self._dispatch(kind, p, e)
        if kind.record:
            found, end = self._record(kind, p, e)
        elif kind.plain and kind.fields[0].repeat == "until":
            return self._until(kind, p, e)
        else:
            found, end = _Fields(self, kind).read(p, e)
        if kind.plain:
            return next(iter(found.values())), end
        self.spans.append(Span(f"{kind.file}.{kind.id}", p, end, "object"))
        return Object(f"{kind.file}.{kind.id}", found), end

    # --- types that are not a row of fields ----------------------------------------------------------------------------

    def _dispatch(self, kind: Type, p: int, e: int) -> tuple[Any, int]:
        switch, label = kind.fields[0].type, f"{kind.id}.tag"
        assert isinstance(switch, Switch)
        peek = next(item.peek for item in kind.instances if item.peek)
        end = self.need(p, e, peek[1].width, label)
        tag = int.from_bytes(self.b[p:end], "big")
        self.spans.append(Span(f"{kind.file}.{label}", p, end, "tag", kind.fields[0], tag))
        case = dict(switch.cases).get(tag)
        if case is None:
            raise Refused("UNKNOWN_TAG", p, label)
        return self.value(self.frames.type(case), p, e, label)

    def _until(self, kind: Type, p: int, e: int) -> tuple[bytes, int]:
        """Octets up to the first for which the condition holds; there may be as many as `-count` says."""
        item, label = kind.fields[0], f"{kind.id}.{kind.fields[0].id}"
        assert item.repeat_expr is not None
        for count in item.counts or range(1, (kind.maximum or 0) + 1):
            end = self.need(p, e, count, label)
            marked = [bool(evaluate(item.repeat_expr, {"_": octet})) for octet in self.b[p:end]]
            if marked[-1]:
                if any(marked[:-1]):
                    break
                self.spans.append(Span(f"{kind.file}.{label}", p, end, "octets", item, self.b[p:end]))
                return self.b[p:end], end
        raise Refused("BAD_LENGTH", p, label)

    def _record(self, kind: Type, p: int, e: int) -> tuple[dict[str, Any], int]:
        """Tag, length, body, again and again; each at most once and in the order of the cases."""
        found = record_cases(self.frames, kind)
        assert found is not None and isinstance(kind.fields[0].type, UserType)
        element = self.frames.type(kind.fields[0].type)
        length = next(item for item in element.fields if isinstance(item.type, UserType))
        order, names, seen = [tag for tag, _ in found[1].cases], dict(found[1].names), -1
        values: dict[str, Any] = dict.fromkeys(names[tag] for tag in order)
        prefix = f"{kind.file}.{kind.id}"
        while p < e:
            start, tag = p, self.b[p]
            assert isinstance(length.type, UserType)
            size, p = self.integer(self.frames.type(length.type), p + 1, e, f"{kind.id}.len")
            self.spans.append(Span(f"{prefix}.tag", start, start + 1, "tag", element.fields[0], tag))
            self.spans.append(Span(f"{prefix}.len", start + 1, p, "length", length, size))
            end = self.need(p, e, size, kind.id)
            if tag not in order:
                raise Refused("UNKNOWN_TAG", start, kind.id)
            body = self.frames.type(dict(found[1].cases)[tag])
            values[names[tag]], p = self.filled(body, p, end, kind.id)
            self.spans.append(Span(f"{prefix}.{names[tag]}", start, p, "object", found[0]))
            if order.index(tag) <= seen:
                raise Refused("BAD_ORDER", start, kind.id)
            seen = order.index(tag)
        return values, p

    def filled(self, kind: Type, p: int, e: int, label: str) -> tuple[Any, int]:
        """A value that takes all of its room."""
        value, p = self.value(kind, p, e, label)
        if p != e:
            raise Refused("TRAILING", p, label)
        return value, p


class _Fields:
    """The fields of one value: what was read of them so far, and where each began."""

    def __init__(self, reader: Reader, kind: Type) -> None:
        self.reader, self.kind = reader, kind
        self.scope = Scope(reader.frames, kind)
        self.starts: dict[str, int] = {}

    def read(self, p: int, e: int) -> tuple[dict[str, Any], int]:
        """The attributes, and where the last field ends."""
        for width, groups, places in layout(self.kind):
            self._measure(groups, p, e)
            for item, group, within in places:
                at = self.starts[item.id] = p + within
                if item.condition is not None and not evaluate(item.condition, self.scope):
                    self.scope.known[item.id] = item.default if item.has_default else None
                    continue
                value, end = self._fixed(item, group, at) if width else self._varying(item, p, e)
                self.scope.known[item.id] = value
                if item.valid is not None and not is_valid(item.valid, value, self.scope):
                    raise Refused("BAD_VALUE", at, self.label(item))
                p = p if width else end
            p += width
        return self._attributes(), p

    def _attributes(self) -> dict[str, Any]:
        kept: dict[str, Any] = {}
        for item in self.kind.fields:
            if item.inline:
                kept |= self.scope.known[item.id].fields
            elif item.is_attribute:
                kept[item.id] = self.scope.known[item.id]
        return kept

    def label(self, item: Field) -> str:
        return f"{self.kind.id}.{item.id}"

    def _span(self, item: Field, start: int, end: int, value: Any) -> None:
        self.reader.spans.append(Span(f"{self.kind.file}.{self.label(item)}", start, end, sort(item), item, value))

    def _measure(self, groups: Iterable[tuple[list[Field], int]], p: int, e: int) -> None:
        for group, octets in groups:
            p = self.reader.need(p, e, octets, self.label(group[0]))

    def _fixed(self, item: Field, group: list[Field], at: int) -> tuple[Any, int]:
        """A field of a row that is there as a whole."""
        end = at + octets_of(group)
        octets = self.reader.b[at:end]
        if item.contents not in (None, octets):
            raise Refused("BAD_CONSTANT", at, self.label(item))
        value = number(item, octets, group)
        self._span(item, at, end, value)
        return value, end

    def _varying(self, item: Field, p: int, e: int) -> tuple[Any, int]:
        """A field whose size is not known beforehand, or that may be missing."""
        reader, label = self.reader, self.label(item)
        if item.checksum is not None:
            return self._checksum(item, item.checksum, p, e)
        if item.repeat:
            return self._repeat(item, p, e)
        if bits := width_of(item):
            reader.need(p, e, bits // 8, label)
            return self._fixed(item, [item], p)
        if item.terminator is not None:
            end = self._ended(item, item.terminator, p, e)
            self._span(item, p, end, reader.b[p:end])
            return reader.b[p:end], end
        if item.size is not None or item.size_eos:
            end = e if item.size is None else self._sized(item.size, p, e, label)
            if isinstance(item.type, UserType):
                return reader.filled(reader.frames.type(item.type), p, end, label)
            if end == p and item.condition is not None and item.has_default:
                raise Refused("NON_CANONICAL", p, label)  # it would be written as if it were not there
            self._span(item, p, end, reader.b[p:end])
            return reader.b[p:end], end
        assert isinstance(item.type, UserType)
        target = reader.frames.type(item.type)
        value, end = reader.value(target, p, e, label)
        if target.integer:
            self._span(item, p, end, value)
        return value, end

    def _ended(self, item: Field, terminator: int, p: int, e: int) -> int:
        """Where the terminator stands."""
        room = self.reader.b[p : min(e, p + item.most + 1)]
        if terminator not in room:
            raise Refused("TRUNCATED" if e - p <= item.most else "BAD_LENGTH", p, self.label(item))
        return p + room.index(terminator)

    def _sized(self, size: Expr, p: int, e: int, label: str) -> int:
        octets = evaluate(size, self.scope)
        if octets < 0:
            raise Refused("BAD_LENGTH", p, label)
        return self.reader.need(p, e, octets, label)

    def _repeat(self, item: Field, p: int, e: int) -> tuple[list[Any], int]:
        frames = self.reader.frames
        target = frames.type(item.type) if isinstance(item.type, UserType) else None
        count = None if item.repeat_expr is None else evaluate(item.repeat_expr, self.scope)
        least = 1 if target is None else max(1, minimum_octets(frames, target))
        if count is not None and count * least > e - p:
            raise Refused("BAD_LENGTH", p, self.label(item))
        if target is None:
            end = e if count is None else p + count
            self._span(item, p, end, list(self.reader.b[p:end]))
            return list(self.reader.b[p:end]), end
        found: list[Any] = []
        while len(found) < count if count is not None else p < e:
            one, p = self.reader.value(target, p, e, self.label(item))
            found.append(one)
        return found, p

    def _checksum(self, item: Field, rule: Checksum, p: int, e: int) -> tuple[bytes, int]:
        assert isinstance(item.type, Primitive)
        end = self.reader.need(p, e, item.type.width, self.label(item))
        found = self.reader.b[p:end]
        self._span(item, p, end, found)
        if found != SUMS[rule.algorithm](self.reader.b[self.starts[rule.first] : p]):
            raise Refused("BAD_CHECKSUM", p, self.label(item))
        return found, end


# --- check sequences -------------------------------------------------------------------------------------------------------


def crc16_x25(octets: bytes) -> bytes:
    """Bit by bit, as ISO/IEC 13239 describes it; low octet first."""
    register = 0xFFFF
    for octet in octets:
        register ^= octet
        for _ in range(8):
            register = register >> 1 ^ (0x8408 if register & 1 else 0)
    return pack("<H", register ^ 0xFFFF)


def sum8(octets: bytes) -> bytes:
    return bytes((sum(octets) % 256,))


def xor8(octets: bytes) -> bytes:
    return bytes((reduce(xor, octets, 0),))


SUMS = {"crc16_x25": crc16_x25, "sum8": sum8, "xor8": xor8}
