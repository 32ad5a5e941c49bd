"""From a tree to octets: what is derived is computed anew, and what no longer belongs together is made to fit again.

A field whose condition reads what stays as it is (`if: choice == 2`) comes and goes with it; one whose flag is derived from its
presence is there because the tree has it. Octets of a size that nothing derives are cut or filled up.
"""

from __future__ import annotations

from collections.abc import Iterator

from win12_spec import expr
from win12_spec.frames.ir import Bits, Derive, Field, Primitive, Type

from win12_fuzz.tree.make import Maker
from win12_fuzz.tree.node import Node, Scope
from win12_fuzz.tree.numbers import checksum, write_integer, write_number


class Writer:
    """Writes trees; `maker` makes what has to be there and is not."""

    def __init__(self, maker: Maker) -> None:
        self.maker = maker

    def octets(self, node: Node) -> bytes:
        """The octets of a tree, which is made to fit on the way."""
        if node.is_leaf:
            return self._leaf(node)
        if node.repeated:
            return b"".join(map(self.octets, node.parts))
        assert node.kind is not None
        if node.kind.is_dispatch:
            return self.octets(node.parts[0])
        self._settle(node, node.kind)
        return b"".join(_joined(list(self._pieces(node))))

    @staticmethod
    def _leaf(node: Node) -> bytes:
        if isinstance(node.value, bytes):
            return node.value
        if node.kind is not None:
            return write_integer(node.kind, node.value)
        assert node.field is not None
        assert isinstance(node.field.type, Primitive)
        return write_number(node.field.type, node.value)

    # --- what is there

    def _settle(self, node: Node, kind: Type) -> None:
        """The fields that have to be there, in their order."""
        seen, parts = Scope(kind), list[Node]()
        for item in kind.fields:
            part = node.part(item.id)
            if self._is_there(item, node, seen):
                part = part or self.maker.field(item, seen)
                self._fit(part, item, seen)
                parts.append(part)
                if item.derive is None and item.checksum is None:
                    seen.add(part)
        node.parts = parts

    def _is_there(self, item: Field, node: Node, seen: Scope) -> bool:
        if item.write_condition is not None:
            return _present(node, item.write_condition)
        if item.condition is None:
            return True
        if is_free(item, node.kind):
            return _has(node, item.id)
        return seen.true(item.condition)

    def _fit(self, part: Node, item: Field, seen: Scope) -> None:
        """Octets of the size that fields which nothing derives tell; a constant case of a switch."""
        if part.is_leaf and isinstance(part.value, bytes) and item.size is not None:
            try:
                size = seen.number(item.size)
            except KeyError:  # a length that is derived
                return
            part.value = (part.value + bytes(max(0, size - len(part.value))))[: max(0, size)]

    # --- what is derived

    def _pieces(self, node: Node) -> Iterator[tuple[Node, bytes | int]]:
        """The parts with their octets, or their number for bits. Check sequences come last, over what is before them."""
        written: dict[str, bytes] = {}
        for part in node.parts:
            if part.field is not None and part.field.derive is None and not isinstance(part.field.type, Bits):
                written[part.field.id] = b"" if part.field.checksum else self.octets(part)
        sizes = {name: len(octets) for name, octets in written.items()}
        done: list[tuple[Node, bytes | int]] = []
        for part in node.parts:
            item = part.field
            assert item is not None
            if item.derive is not None:
                part.value = self._derived(node, item.derive, part, sizes)
            if item.checksum is not None and part.forced is None:
                before = b"".join(_joined([pair for pair in done if _reached(node, item.checksum.first, pair[0])]))
                part.value = checksum(item.checksum.algorithm, before)
            if part.forced is not None:
                part.value = part.forced
            fresh = item.derive is not None or item.checksum is not None
            value: bytes | int = written.get(item.id, b"") if not fresh else self._leaf_or_bits(part)
            if isinstance(item.type, Bits):
                assert isinstance(part.value, int)
                value = part.value
            done.append((part, value))
        yield from done

    def _leaf_or_bits(self, part: Node) -> bytes:
        return b"" if part.field is not None and isinstance(part.field.type, Bits) else self._leaf(part)

    def _derived(self, node: Node, rule: Derive, part: Node, sizes: dict[str, int]) -> int:
        target = node.part(rule.first)
        match rule.kind:
            case "size":
                return sizes.get(rule.first, 0)
            case "count":
                if target is None:
                    return 0
                return len(target.parts) if target.repeated else len(target.value)  # type: ignore[arg-type]  # octets
            case "present":
                return int(_has(node, rule.first))
            case "absent":
                return int(not _has(node, rule.first))
        return _span(node, rule, sizes)


def is_free(item: Field, kind: Type | None) -> bool:
    """Whether a field may be there or not as it likes, for what its condition reads is derived from it."""
    assert kind is not None
    if item.condition is None:
        return False
    if item.write_condition is not None:
        return True
    derived = {one.id for one in kind.fields if one.derive is not None}
    return any(name.name in derived for name in expr.names(item.condition))


def _has(node: Node, name: str) -> bool:
    """Whether a field is given; where it has a default, it is when it is something else."""
    part = node.part(name)
    return part is not None and not (part.field is not None and part.field.has_default and part.value == part.field.default)


def _present(node: Node, rule: Derive) -> bool:
    return _has(node, rule.first) == (rule.kind == "present")


def _reached(node: Node, first: str, part: Node) -> bool:
    """Whether a part stands at or behind the field `first`."""
    order = [one.field.id for one in node.parts if one.field is not None]
    assert part.field is not None
    return order.index(part.field.id) >= order.index(first)


def _span(node: Node, rule: Derive, sizes: dict[str, int]) -> int:
    """Octets from one field to another, both of them too; what is not written yet has the width of its type."""
    order = [one.field for one in node.parts if one.field is not None]
    names = [item.id for item in order]
    last = names.index(rule.last) if rule.last in names else len(names) - 1
    bits = 0
    for item in order[names.index(rule.first) : last + 1]:
        if isinstance(item.type, Bits):
            bits += item.type.count
        elif isinstance(item.type, Primitive) and (item.derive or item.checksum):
            bits += 8 * item.type.width
        else:
            bits += 8 * sizes[item.id]
    return bits // 8


def _joined(parts: list[tuple[Node, bytes | int]]) -> Iterator[bytes]:
    """Octets, with bits put together."""
    number = count = 0
    for node, value in parts:
        if isinstance(value, bytes):
            yield value
            continue
        assert node.field is not None
        assert isinstance(node.field.type, Bits)
        width = node.field.type.count
        number, count = number << width | value & (1 << width) - 1, count + width
        if count % 8 == 0:
            yield number.to_bytes(count // 8, "big")
            number = count = 0
