"""From octets to a tree, as the specification says: whatever has its place, also where its value is not allowed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from win12_spec.frames.interpret import decode
from win12_spec.frames.ir import Bits, Field, Octets, Primitive, Switch, Type, UserType
from win12_wire.limits import DATA_DEPTH

from win12_fuzz.specification import FRAMES, limits
from win12_fuzz.tree.node import Node, Scope
from win12_fuzz.tree.numbers import integer_size, read_number

NESTS = ("sequence", "compact")  # parts of COSEM data that take a level


class Refused(Exception):
    """Octets that are no tree, or that the specification does not allow."""

    def __init__(self, why: str, offset: int, name: str) -> None:
        super().__init__(f"{why} at {offset} in {name}")


@dataclass(frozen=True)
class Sum:
    """A check sequence that was met: over `start` to `at`, where it stands in `size` octets."""

    field: Field
    start: int
    at: int
    size: int


class Place(NamedTuple):
    """Where something begins, where it has to end at the latest, and how many levels of data may follow."""

    at: int
    end: int
    depth: int


@dataclass
class Reader:
    """Reads one input. `sums` are the check sequences met so far, also when the rest is refused."""

    octets: bytes
    sums: list[Sum] = field(default_factory=list)

    def whole(self, kind: Type) -> Node:
        """A type; octets may be left over. Raises Refused for what has no place."""
        return self.type(kind, f"{kind.file}.{kind.id}", Place(0, len(self.octets), DATA_DEPTH))[0]

    def type(self, kind: Type, name: str, place: Place) -> tuple[Node, int]:
        """A type, and where it ended."""
        at, end, depth = place
        if kind.integer:
            return self._integer(kind, name, at, end)
        if kind.plain in NESTS:
            depth -= 1
        if depth < 0:
            raise Refused("too many levels", at, name)
        if kind.is_dispatch:
            return self._dispatch(kind, Place(at, end, depth))
        node, seen = Node(f"{kind.file}.{kind.id}", kind=kind, start=at, end=at), Scope(kind)
        fields = list(kind.fields)
        while fields:
            taken = self._bits(fields) if isinstance(fields[0].type, Bits) else 1
            group, fields = fields[:taken], fields[taken:]
            if seen.true(group[0].condition):
                at = self._group(node, group, seen, Place(at, end, depth))
        node.end = at
        return node, at

    @staticmethod
    def _bits(fields: list[Field]) -> int:
        """How many fields of bits fill whole octets together."""
        bits = 0
        for number, item in enumerate(fields, 1):
            assert isinstance(item.type, Bits)
            bits += item.type.count
            if bits % 8 == 0:
                return number
        raise AssertionError(fields[0].where)

    def _group(self, node: Node, group: list[Field], seen: Scope, place: Place) -> int:
        """A field, or neighbours of bits, into the node; where they end."""
        assert node.kind is not None
        kind = node.kind
        if isinstance(group[0].type, Bits):
            made = self._some_bits(group, node.name, place.at, place.end)
        else:
            made = [self._field(group[0], node, seen, place)]
        for one in made:
            assert one.field is not None
            one.name = f"{kind.file}.{kind.id}.{one.field.id}"
            seen.add(one)
            node.parts.append(one)
        return made[-1].end

    def _some_bits(self, group: list[Field], name: str, at: int, end: int) -> list[Node]:
        counts = [item.type.count for item in group if isinstance(item.type, Bits)]
        left = sum(counts)
        number = int.from_bytes(self._take(at, end, left // 8, name), "big")
        made = []
        for item, count in zip(group, counts, strict=True):
            left -= count
            value = number >> left & (1 << count) - 1
            made.append(Node("", item, value=value, start=at, end=at + sum(counts) // 8))
        return made

    def _take(self, at: int, end: int, size: int, name: str) -> bytes:
        if size < 0 or at + size > end:
            raise Refused("octets are missing", at, name)
        return self.octets[at : at + size]

    def _field(self, item: Field, node: Node, seen: Scope, place: Place) -> Node:
        name, (at, end, depth) = f"{node.name}.{item.id}", place
        if item.size is not None:
            size = seen.number(item.size)
            self._take(at, end, size, name)
            end = at + size
        place = Place(at, end, depth)
        made = self._several(item, name, seen, place) if item.repeat else self._one(item, name, seen, place)
        made.field = item
        if item.size is not None:
            made.end = end
        if item.checksum is not None:
            first = node.part(item.checksum.first)
            self.sums.append(Sum(item, first.start if first else node.start, at, made.end - at))
        return made

    def _one(self, item: Field, name: str, seen: Scope, place: Place) -> Node:
        at, end, _ = place
        match item.type:
            case Primitive():
                octets = self._take(at, end, item.type.width, name)
                value = octets if item.type.kind == "f" else read_number(item.type, octets)
                return Node(name, value=value, start=at, end=at + len(octets))
            case Octets():
                to = at + len(item.contents) if item.contents is not None else self._ended(item, at, end)
                return Node(name, value=self._take(at, end, to - at, name), start=at, end=to)
            case UserType():
                return self.type(FRAMES.type(item.type), name, place)[0]
            case Switch():
                return self._case(item.type, seen, name, place)
        raise AssertionError(item.where)

    def _ended(self, item: Field, at: int, end: int) -> int:
        """Where octets end: before their terminator, also where there are more of them than may be."""
        if item.terminator is None:
            return end
        found = self.octets.find(item.terminator, at, end)
        if found < 0:
            raise Refused("no end", at, item.id)
        return found

    def _case(self, switch: Switch, seen: Scope, name: str, place: Place) -> Node:
        at, end, depth = place
        tag = seen.number(switch.on)
        ref = dict(switch.cases).get(tag)
        if seen.kind.plain == "description":
            if ref is None:  # a scalar: its tag says all
                return Node(name, case=tag, start=at, end=at)
            depth -= 1
        if ref is None:
            raise Refused(f"no case for {tag:#x}", at, name)
        made, _ = self.type(FRAMES.type(ref), name, Place(at, end, depth))
        made.case = tag
        return made

    def _dispatch(self, kind: Type, place: Place) -> tuple[Node, int]:
        item = kind.fields[0]
        assert isinstance(item.type, Switch)
        seen = Scope(kind)
        for instance in kind.instances:
            if instance.peek is not None:
                octets = self._take(place.at + instance.peek[0], place.end, instance.peek[1].width, kind.id)
                seen[instance.id] = read_number(instance.peek[1], octets)
        inner = self._case(item.type, seen, f"{kind.file}.{kind.id}.{item.id}", place)
        inner.field, inner.name = item, f"{kind.file}.{kind.id}.{item.id}"
        return Node(f"{kind.file}.{kind.id}", kind=kind, parts=[inner], start=place.at, end=inner.end), inner.end

    def _integer(self, kind: Type, name: str, at: int, end: int) -> tuple[Node, int]:
        first = self._take(at, end, 1, name)
        size = 1 + integer_size(kind, first[0])
        octets = self._take(at, end, size, name)
        value = int.from_bytes(octets[1:], "big") if size > 1 else first[0]
        return Node(name, kind=kind, value=value, start=at, end=at + size), at + size

    def _several(self, item: Field, name: str, seen: Scope, place: Place) -> Node:
        at, end, depth = place
        if isinstance(item.type, Primitive):  # of one octet each: octets
            octets = self._take(at, end, self._count(item, seen, at, end), name)
            return Node(name, value=octets, start=at, end=at + len(octets))
        assert isinstance(item.type, UserType)
        kind = FRAMES.type(item.type)
        made = Node(name, repeated=True, start=at, end=at)
        count = seen.number(item.repeat_expr) if item.repeat_expr is not None else end - at
        if count > end - at:
            raise Refused("fewer octets than items", at, name)
        while made.end < end if item.repeat == "eos" else len(made.parts) < count:
            one, made.end = self.type(kind, f"{kind.file}.{kind.id}", Place(made.end, end, depth))
            made.parts.append(one)
        return made

    def _count(self, item: Field, seen: Scope, at: int, end: int) -> int:
        if item.repeat == "eos":
            return end - at
        assert item.repeat_expr is not None
        if item.repeat == "expr":
            return seen.number(item.repeat_expr)
        for count in range(1, max(item.counts) + 1):
            seen["_"] = self._take(at, end, count, item.id)[-1]
            if seen.true(item.repeat_expr):
                return count
        raise Refused("no end", at, item.id)


def read(kind: Type, octets: bytes) -> Node:
    """The tree of octets that are this type and nothing else, as the declaration says. Raises Refused."""
    fault = decode(FRAMES, kind, octets, limits()).fault
    if fault is not None:
        raise Refused(fault.code, fault.offset, fault.field)
    tree = Reader(octets).whole(kind)
    assert tree.end == len(octets), "the declaration takes all octets, and the tree does not"
    return tree
