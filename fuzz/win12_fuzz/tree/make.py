"""Trees out of nothing: values that a type may have, at its bounds more often than between them."""

from __future__ import annotations

import random
from collections.abc import Sequence, Set
from typing import TypeVar

from win12_spec.frames.evaluate import evaluate
from win12_spec.frames.ir import Bits, Field, Octets, Primitive, Switch, Type, UserType, Valid
from win12_spec.frames.lower import record_cases

from win12_fuzz.specification import FRAMES
from win12_fuzz.tree.choices import choices, field_name, labels, leads_to
from win12_fuzz.tree.node import Node, Scope
from win12_fuzz.tree.numbers import write_number

LENGTHS = (0, 1, 2, 3, 6, 8, 12, 127, 128, 300)
"""Of octets: a length takes more octets from 128 and from 256."""
COUNTS = (0, 1, 1, 2, 3)
MANY = 128
"""Items whose number takes two octets."""
WANTED, LEADING = 12, 4
"""How much likelier than others a choice is that is wanted, or that leads to one."""
T = TypeVar("T")


class Maker:
    """Makes trees by chance.

    `room` is about how many octets and `depth` how many levels it may still spend; it prefers names in `wanted`, see choices.
    """

    def __init__(self, chance: random.Random, room: int = 400, depth: int = 4, wanted: Set[str] = frozenset()) -> None:
        self.chance, self.room, self.depth, self.wanted = chance, room, depth, wanted

    def type(self, kind: Type) -> Node:
        """A tree of a type, of which derived numbers are still to be written."""
        node = Node(f"{kind.file}.{kind.id}", kind=kind)
        if kind.integer:
            node.value = self.chance.choice((0, 1, 127, 128, 255, 256))
        elif kind.is_dispatch:
            item = kind.fields[0]
            inner = self._case(item, self._some_case(kind, item, [tag for tag, _ in switch_of(item).cases]))
            inner.name = f"{node.name}.{item.id}"
            node.parts = [inner]
        elif kind.record:
            node.parts = [self._record(kind)]
        else:
            seen = Scope(kind)
            for item in kind.fields:
                self._add(node, item, seen)
            if kind.plain == "compact":
                self._contents(node)
        return node

    def _add(self, node: Node, item: Field, seen: Scope) -> None:
        """A field into a tree, if it has to be there, or may and chance says so."""
        from win12_fuzz.tree.write import is_free  # noqa: PLC0415 - the writer needs a maker, for what is missing

        name = field_name(seen.kind, item)
        there = seen.true(item.condition)
        if is_free(item, node.kind):
            there = self._likely([(True, name), (False, f"{name}=absent")])
        if there:
            part = self.field(item, seen)
            node.parts.append(part)
            if item.derive is None:
                seen.add(part)

    def _likely(self, options: Sequence[tuple[T, str]]) -> T:
        """One of some choices, one with a wanted name rather than another."""
        weights = [WANTED if name in self.wanted else 1 for _, name in options]
        return self.chance.choices([option for option, _ in options], weights)[0]

    def field(self, item: Field, seen: Scope) -> Node:
        """A value of a field."""
        made = self._field(item, seen)
        made.field, made.name = item, field_name(seen.kind, item)
        return made

    def _field(self, item: Field, seen: Scope) -> Node:
        if isinstance(item.type, Switch):
            return self._case(item, seen.number(item.type.on))
        if item.repeat and isinstance(item.type, UserType):
            kind = FRAMES.type(item.type)
            return Node("", repeated=True, parts=[self.deeper(kind) for _ in range(self._count(item, seen.kind))])
        if item.repeat:
            return Node("", value=self._marked(item, seen.kind) if item.repeat == "until" else self._octets(item, seen.kind))
        if isinstance(item.type, UserType):
            return self.deeper(FRAMES.type(item.type))
        return Node("", value=self.value(item, seen))

    def deeper(self, kind: Type) -> Node:
        """A type within another."""
        self.depth -= 1
        made = self.type(kind)
        self.depth += 1
        return made

    # --- choices

    def _some_case(self, kind: Type, item: Field, tags: Sequence[int]) -> int:
        """A case of a switch; one that is wanted or leads to something wanted rather than another."""
        name, cases = field_name(kind, item), dict(switch_of(item).cases)
        weights = [WANTED if f"{name}={tag:#x}" in self.wanted else self._leading(cases.get(tag)) for tag in tags]
        return self.chance.choices(tags, weights)[0]

    def _leading(self, ref: UserType | None) -> int:
        return LEADING if ref is not None and self.wanted and leads_to(ref, self.wanted) else 1

    def _case(self, item: Field, tag: int) -> Node:
        ref = dict(switch_of(item).cases).get(tag)
        made = Node("") if ref is None else self.deeper(FRAMES.type(ref))
        made.field, made.case = item, tag
        return made

    def _listed(self, item: Field, kind: Type) -> int | None:
        """A value that the enum names, or now and then none where others are allowed; when deep, one that holds no others."""
        body = next((one for one in kind.fields if isinstance(one.type, Switch)), None)
        if body is None:
            name = field_name(kind, item)
            known = [(number, f"{name}={label}") for number, label in labels(kind, item)]
            return self._likely([*known, (None, f"{name}=other")])
        cases = dict(switch_of(body).cases)
        numbers = [int(case, 16) for case in choices(kind, body)]
        if self.depth <= 0 or self.room <= 0:
            numbers = [number for number in numbers if number not in cases or not _nests(FRAMES.type(cases[number]))]
        return self._some_case(kind, body, numbers)

    def _is_long(self, item: Field, kind: Type) -> bool:
        """Whether the length or count of a field is wanted to take two octets."""
        if not self.wanted or self.chance.random() < 0.3:
            return False
        derived = [one for one in kind.fields if one.derive is not None and item.id in (one.derive.first, one.derive.last)]
        counted = [one for one in kind.fields if item.size is not None and one.id == "count"]
        return any(f"{field_name(kind, one)}=long" in self.wanted for one in [*derived, *counted])

    def _count(self, item: Field, kind: Type) -> int:
        if self._is_long(item, kind) or (self.room > 300 and self.chance.random() < 0.03):
            self.room = min(self.room, 0)
            return _measured(item, kind, (MANY,))[0]
        name = field_name(kind, item)
        counts = _measured(item, kind, COUNTS if self.depth > 0 and self.room > 0 else (0, 1))
        return self._likely([(count, f"{name}={('none', 'one', 'several')[min(count, 2)]}") for count in counts])

    # --- values

    def value(self, item: Field, seen: Scope) -> int | bytes:
        """A number or octets that a field may hold."""
        match item.type:
            case Primitive(kind="f"):
                code, plain = Primitive("u", item.type.width), self.chance.choice((0, 1 << 8 * item.type.width - 1))
                return self.chance.choice((write_number(code, plain), b"\x3f\xc0" + bytes(item.type.width - 2)))
            case Primitive():
                return self._number(8 * item.type.width, item, seen, signed=item.type.kind == "s")
            case Bits():
                return self._number(item.type.count, item, seen)
            case Octets():
                return item.contents if item.contents is not None else self._octets(item, seen.kind)
        raise AssertionError(item.where)

    def _number(self, bits: int, item: Field, seen: Scope, *, signed: bool = False) -> int:
        low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if signed else (0, (1 << bits) - 1)
        if item.fixed is not None:
            return item.fixed
        if item.enum and item.valid is None and (known := self._listed(item, seen.kind)) is not None:
            return known
        if item.valid is not None:
            return self._allowed(item, item.valid, (low, high), seen)
        return self.between(low, high)

    def _allowed(self, item: Field, rule: Valid, bounds: tuple[int, int], seen: Scope) -> int:
        low, high = bounds
        if rule.values:
            name, known = field_name(seen.kind, item), dict(labels(seen.kind, item))
            return self._likely([(value, f"{name}={known.get(value)}") for value in rule.values])
        if rule.expr is None:
            return self.between(rule.low if rule.low is not None else low, rule.high if rule.high is not None else high)
        for _ in range(20):
            value = self.between(low, high)
            try:
                if evaluate(rule.expr, {**seen, "_": value, "_.value": value}):
                    return value
            except KeyError:  # what it reads is derived, as this field is
                break
        return low

    def between(self, low: int, high: int) -> int:
        """A number, a bound more often than not."""
        near = (low, low + 1, high - 1, high, 0, 1, self.chance.randint(low, high), self.chance.randint(low, high))
        return min(max(self.chance.choice(near), low), high)

    def _octets(self, item: Field, kind: Type) -> bytes:
        sizes = LENGTHS[-2:] if self._is_long(item, kind) else LENGTHS if self.room > 300 else LENGTHS[:7]
        size = self.chance.choice(_measured(item, kind, sizes))
        if item.terminator is not None:
            return self.chance.randbytes(min(size, item.most)).replace(bytes((item.terminator,)), b"")
        self.room -= size
        return self.chance.randbytes(size) if size < 100 else self.chance.randbytes(1) * size

    def _marked(self, item: Field, kind: Type) -> bytes:
        """Octets of which the last alone ends the repetition."""
        assert item.repeat_expr is not None
        ends = [octet for octet in range(256) if evaluate(item.repeat_expr, {"_": octet})]
        others = [octet for octet in range(256) if octet not in ends]
        count = self._likely([(count, f"{field_name(kind, item)}={count}") for count in item.counts])
        return bytes([*self.chance.choices(others, k=count - 1), self.chance.choice(ends)])

    # --- records

    def _record(self, kind: Type) -> Node:
        """Some of the fields of a record, in their order."""
        found = record_cases(FRAMES, kind)
        assert found is not None
        items = kind.fields[0]
        made = Node(field_name(kind, items), items, repeated=True)
        share = self.chance.choice((0.0, 0.1, 0.4, 0.9))
        made.parts = [self.item(kind, tag) for tag, _ in found[1].cases if self.chance.random() < share]
        return made

    def item(self, kind: Type, tag: int) -> Node:
        """An item of a record."""
        items = kind.fields[0]
        assert isinstance(items.type, UserType)
        element = FRAMES.type(items.type)
        node, seen = Node(f"{element.file}.{element.id}", kind=element), Scope(element)
        for field in element.fields:
            part = Node("", value=tag) if field.id == kind.record else self.field(field, seen)
            part.field, part.name = field, field_name(element, field)
            node.parts.append(part)
            seen.add(part)
        return node

    # --- compact arrays: content of elements stands without tags, in the order of their description

    def _contents(self, node: Node) -> None:
        """Octets that are some elements of the description."""
        description, contents = node.parts[0], node.parts[-1]
        assert node.kind is not None
        assert contents.field is not None
        most = 1000 if self._is_long(contents.field, node.kind) else 400
        octets, count = b"", self._count(contents.field, node.kind)
        for _ in range(count):
            element = self._element(description)
            if len(octets) + len(element) > most:
                break
            octets += element
        contents.value = octets

    def _element(self, description: Node) -> bytes:
        from win12_fuzz.tree.write import Writer  # noqa: PLC0415 - see above

        tag, body = description.parts
        assert isinstance(tag.value, int)
        if body.kind is None:
            assert description.kind is not None
            data = switch_of(FRAMES.files[description.kind.file].types[description.kind.file].fields[-1])
            ref = dict(data.cases).get(tag.value)
            return Writer(self).octets(self.deeper(FRAMES.type(ref))) if ref else b""
        inner = body.parts[-1]
        if inner.repeated:
            return b"".join(map(self._element, inner.parts))
        count = body.parts[0].value
        assert isinstance(count, int)
        return self._element(inner) * min(count, 400)


def _nests(kind: Type) -> bool:
    """Whether a type holds others of its own file that may hold it again."""
    return any(isinstance(item.type, UserType) and not FRAMES.type(item.type).integer for item in kind.fields)


def _measured(item: Field, kind: Type, sizes: Sequence[int]) -> Sequence[int]:
    """Those of some sizes or counts that the measure of a field allows; its bounds, where it allows none of them."""
    measure = kind.measure(item.id)
    if measure is None or measure.valid is None:
        return sizes
    low, high = measure.valid.low or 0, measure.valid.high
    return [one for one in sizes if low <= one and (high is None or one <= high)] or [low if high is None else high]


def switch_of(item: Field) -> Switch:
    """The switch that a field is."""
    assert isinstance(item.type, Switch)
    return item.type
