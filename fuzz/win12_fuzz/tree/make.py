"""Trees out of nothing: values that a type may have, at its bounds more often than between them."""

from __future__ import annotations

import random
from pathlib import PurePath

from win12_spec.frames.evaluate import evaluate
from win12_spec.frames.ir import Bits, Field, Octets, Primitive, Switch, Type, UserType, Valid
from win12_spec.frames.lower import record_cases

from win12_fuzz.specification import FRAMES
from win12_fuzz.tree.choices import choices
from win12_fuzz.tree.node import Node, Scope
from win12_fuzz.tree.numbers import write_number

LENGTHS = (0, 1, 2, 3, 6, 8, 12, 127, 128, 300)  # of octets: a length takes more octets from 128 and from 256
COUNTS = (0, 1, 1, 2, 3)
MANY = 128
"""Items whose number takes two octets."""

COMPACT = "compact"


class Maker:
    """Makes trees by chance; `room` is about how many octets and `depth` how many levels it may still spend."""

    def __init__(self, chance: random.Random, room: int = 400, depth: int = 4) -> None:
        self.chance, self.room, self.depth = chance, room, depth

    def type(self, kind: Type) -> Node:
        """A tree of a type, of which derived numbers are still to be written."""
        node = Node(f"{kind.file}.{kind.id}", kind=kind)
        if kind.integer:
            node.value = self.chance.choice((0, 1, 127, 128, 255, 256))
        elif kind.is_dispatch:
            item = kind.fields[0]
            inner = self._case(item, self.chance.choice(_switch(item).cases)[0])
            inner.name = f"{node.name}.{item.id}"
            node.parts = [inner]
        elif kind.record:
            node.parts = [self._record(kind)]
        else:
            seen = Scope(kind)
            for item in kind.fields:
                self._add(node, item, seen)
            if kind.plain == COMPACT:
                self._contents(node)
        return node

    def _add(self, node: Node, item: Field, seen: Scope) -> None:
        """A field into a tree, if it has to be there, or may and chance says so."""
        from win12_fuzz.tree.write import is_free  # noqa: PLC0415 - the writer needs a maker, for what is missing

        there = self.chance.random() < 0.6 if is_free(item, node.kind) else seen.true(item.condition)
        if there:
            part = self.field(item, seen)
            node.parts.append(part)
            if item.derive is None:
                seen.add(part)

    def field(self, item: Field, seen: Scope) -> Node:
        """A value of a field."""
        made = self._field(item, seen)
        made.field, made.name = item, f"{seen.kind.file}.{seen.kind.id}.{item.id}"
        return made

    def _field(self, item: Field, seen: Scope) -> Node:
        if isinstance(item.type, Switch):
            return self._case(item, seen.number(item.type.on))
        if item.repeat and isinstance(item.type, UserType):
            kind = FRAMES.type(item.type)
            return Node("", repeated=True, parts=[self.deeper(kind) for _ in range(self._count())])
        if item.repeat:
            return Node("", value=self._marked(item) if item.repeat == "until" else self._octets())
        if isinstance(item.type, UserType):
            return self.deeper(FRAMES.type(item.type))
        return Node("", value=self.value(item, seen))

    def _count(self) -> int:
        if self.room > 300 and self.chance.random() < 0.05:
            self.room = 0
            return MANY
        return self.chance.choice(COUNTS) if self.depth > 0 and self.room > 0 else self.chance.choice((0, 1))

    def deeper(self, kind: Type) -> Node:
        """A type within another; when too deep, the simplest that chance finds."""
        self.depth -= 1
        made = self.type(kind)
        self.depth += 1
        return made

    def _case(self, item: Field, tag: int) -> Node:
        ref = dict(_switch(item).cases).get(tag)
        made = Node("") if ref is None else self.deeper(FRAMES.type(ref))
        made.field, made.case = item, tag
        return made

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
                if item.contents is not None:
                    return item.contents
                return self._octets()
        raise AssertionError(item.where)

    def _number(self, bits: int, item: Field, seen: Scope, *, signed: bool = False) -> int:
        low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if signed else (0, (1 << bits) - 1)
        if item.fixed is not None:
            return item.fixed
        if item.enum and item.valid is None and (known := self._listed(item, seen)) is not None:
            return known
        if item.valid is not None:
            return self._allowed(item.valid, low, high, seen)
        return self.between(low, high)

    def _listed(self, item: Field, seen: Scope) -> int | None:
        """A value that the enum names, or now and then none where others are allowed; when deep, one that holds no others."""
        labels = dict(FRAMES.files[PurePath(item.where.path).stem].enums[item.enum].values)
        body = next((one for one in seen.kind.fields if isinstance(one.type, Switch)), None)
        if body is None:
            return self.chance.choice([*labels, None])
        cases = dict(_switch(body).cases)
        numbers = [int(case, 16) for case in choices(seen.kind, body)]
        if self.depth <= 0 or self.room <= 0:
            numbers = [number for number in numbers if number not in cases or not _nests(FRAMES.type(cases[number]))]
        return self.chance.choice(numbers)

    def _allowed(self, rule: Valid, low: int, high: int, seen: Scope) -> int:
        if rule.values:
            return self.chance.choice(rule.values)
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

    def _octets(self) -> bytes:
        size = self.chance.choice(LENGTHS if self.room > 300 else LENGTHS[:7])
        self.room -= size
        return self.chance.randbytes(size) if size < 100 else self.chance.randbytes(1) * size

    def _marked(self, item: Field) -> bytes:
        """Octets of which the last alone ends the repetition."""
        assert item.repeat_expr is not None
        ends = [octet for octet in range(256) if evaluate(item.repeat_expr, {"_": octet})]
        others = [octet for octet in range(256) if octet not in ends]
        count = self.chance.choice(item.counts)
        return bytes([*self.chance.choices(others, k=count - 1), self.chance.choice(ends)])

    def _record(self, kind: Type) -> Node:
        """Some of the fields of a record, in their order."""
        found = record_cases(FRAMES, kind)
        assert found is not None
        items, switch = kind.fields[0], found[1]
        made = Node(f"{kind.file}.{kind.id}.{items.id}", items, repeated=True)
        share = self.chance.choice((0.0, 0.1, 0.4, 0.9))
        made.parts = [self.item(kind, tag) for tag, _ in switch.cases if self.chance.random() < share]
        return made

    def item(self, kind: Type, tag: int) -> Node:
        """An item of a record."""
        items = kind.fields[0]
        assert isinstance(items.type, UserType)
        element = FRAMES.type(items.type)
        node, seen = Node(f"{element.file}.{element.id}", kind=element), Scope(element)
        for field in element.fields:
            part = Node("", value=tag) if field.id == kind.record else self.field(field, seen)
            part.field, part.name = field, f"{element.file}.{element.id}.{field.id}"
            node.parts.append(part)
            seen.add(part)
        return node

    # --- compact arrays: content of elements stands without tags, in the order of their description

    def _contents(self, node: Node) -> None:
        """Octets that are some elements of the description."""
        description, contents = node.parts[0], node.parts[-1]
        octets = b""
        for _ in range(self._count()):
            element = self._element(description)
            if len(octets) + len(element) > 400:
                break
            octets += element
        contents.value = octets

    def _element(self, description: Node) -> bytes:
        from win12_fuzz.tree.write import Writer  # noqa: PLC0415 - see above

        tag, body = description.parts
        assert isinstance(tag.value, int)
        if body.kind is None:
            data = _switch(FRAMES.files[description.kind.file].types[description.kind.file].fields[1]) if description.kind else None
            ref = dict(data.cases).get(tag.value) if data else None
            return Writer(self).octets(self.deeper(FRAMES.type(ref))) if ref else b""
        inner = body.parts[-1]
        if inner.repeated:
            return b"".join(map(self._element, inner.parts))
        count = body.parts[0].value
        assert isinstance(count, int)
        return self._element(inner) * min(count, 400)


def _switch(item: Field) -> Switch:
    assert isinstance(item.type, Switch)
    return item.type


def _nests(kind: Type) -> bool:
    """Whether a type holds others of its own file that may hold it again."""
    return any(isinstance(item.type, UserType) and not FRAMES.type(item.type).integer for item in kind.fields)
