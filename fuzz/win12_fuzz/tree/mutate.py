"""Changes of a tree that keep its structure, one field at a time by what the field is; and changes of plain octets."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from contextlib import suppress

from win12_spec.frames.ir import Bits, Primitive, Switch, Type, UserType

from win12_fuzz.specification import FRAMES
from win12_fuzz.tree.make import Maker
from win12_fuzz.tree.node import Node, scope
from win12_fuzz.tree.numbers import checksum
from win12_fuzz.tree.read import Reader, Refused
from win12_fuzz.tree.write import is_free

MANY = 130
"""Copies of an item that make a count take another octet."""
BREAKS = 0.08
"""How often a derived number is written wrong, when chance falls on one."""
WORDS = (b"\0", b"\x7e", b"\x7f", b"\x80", b"\x81", b"\x81\x80", b"\x82\xff\xff", b"\x84\xff\xff\xff\xff", b"\xff")


def changed(tree: Node, chance: random.Random, words: Sequence[bytes] = WORDS) -> Node:
    """A tree with one field changed."""
    tree = tree.copy()
    maker = Maker(chance)
    for _ in range(20):
        node = chance.choice(list(tree.walk()))
        if _change(node, tree, maker, words):
            break
    return tree


def _change(node: Node, tree: Node, maker: Maker, words: Sequence[bytes]) -> bool:
    """Change a node, whatever it is; False when it is better left."""
    chance = maker.chance
    if node.repeated:
        return _items(node, maker)
    if node.is_leaf:
        return _leaf(node, maker, words)
    assert node.kind is not None
    if node.kind.is_dispatch:
        made = maker.type(node.kind)
        node.parts = made.parts
        return chance.random() < 0.3
    if chance.random() < 0.3 and _graft(node, tree, chance):
        return True
    if any(isinstance(item.type, Switch) for item in node.kind.fields) or chance.random() < 0.2:
        return _again(node, maker)
    return _presence(node, node.kind, maker)


def _again(node: Node, maker: Maker) -> bool:
    """The same type once more, out of nothing: another case, other content."""
    assert node.kind is not None
    if node.field is not None and node.case is not None:  # the number that chose it stands elsewhere
        return False
    node.parts = maker.type(node.kind).parts
    return True


def _graft(node: Node, tree: Node, chance: random.Random) -> bool:
    """The content of another node of the same type in its place."""
    others = [other for other in tree.walk() if other.kind is node.kind and other is not node and not other.repeated]
    if not others:
        return False
    node.parts = chance.choice(others).copy().parts
    return True


def _presence(node: Node, kind: Type, maker: Maker) -> bool:
    """A field that may be there or not comes or goes."""
    free = [item for item in kind.fields if is_free(item, kind) and item.derive is None]
    if not free:
        return False
    item = maker.chance.choice(free)
    part = node.part(item.id)
    if part is not None:
        node.parts.remove(part)
    else:
        node.parts.append(maker.field(item, scope(node)))
    if item.write_condition is not None:  # it goes by another field
        other = next(one for one in kind.fields if one.id == item.write_condition.first)
        found = node.part(other.id)
        if found is None:
            node.parts.append(maker.field(other, scope(node)))
        else:
            node.parts.remove(found)
    return True


def _items(node: Node, maker: Maker) -> bool:
    """Items doubled, removed, moved, added, many of one."""
    chance, items = maker.chance, node.parts
    deed = chance.randrange(6)
    if deed == 0 or not items:
        made = _new_item(node, maker)
        if made is not None:
            items.insert(chance.randint(0, len(items)), made)
        return made is not None
    at = chance.randrange(len(items))
    if deed == 1:
        items.insert(at, items[at].copy())
    elif deed == 2:
        del items[at]
    elif deed == 3:
        items.insert(chance.randrange(len(items)), items.pop(at))
    elif deed == 4 and sum(1 for _ in items[at].walk()) < 12:
        items[at:at] = [items[at].copy() for _ in range(MANY)]
    else:
        del items[at:]
    return True


def _new_item(node: Node, maker: Maker) -> Node | None:
    """One item more of a repetition."""
    if node.field is None or not isinstance(node.field.type, UserType):
        return None
    kind = FRAMES.type(node.field.type)
    body = kind.fields[-1].type if kind.fields else None
    if isinstance(body, Switch) and body.names:  # of a record
        owner = next(one for one in FRAMES.files[kind.file].types.values() if one.record and one.fields[0] == node.field)
        return maker.item(owner, maker.chance.choice(body.cases)[0])
    return maker.type(kind)


# --- numbers and octets


def _leaf(node: Node, maker: Maker, words: Sequence[bytes]) -> bool:
    item, chance = node.field, maker.chance
    if item is None:
        return False
    if item.derive is not None or item.checksum is not None:
        if chance.random() > BREAKS:
            return False
        node.forced = max(0, int(node.value) + chance.choice((-1, 1, 1, 2, 128, -128)))  # derived anew, but for this
        return True
    if isinstance(node.value, bytes):
        if item.contents is not None and chance.random() > BREAKS:
            return False
        node.value = other_octets(node.value, chance, words)
        return True
    node.value = _other_number(node, maker)
    return True


def _other_number(node: Node, maker: Maker) -> int:
    item, chance = node.field, maker.chance
    assert item is not None
    assert isinstance(node.value, int)
    if item.valid is not None and item.valid.values and chance.random() > BREAKS:
        return chance.choice(item.valid.values)
    match item.type:
        case Bits():
            return node.value ^ 1 << chance.randrange(item.type.count)
        case Primitive():
            bits = 8 * item.type.width
            low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if item.type.kind == "s" else (0, (1 << bits) - 1)
            return chance.choice((maker.between(low, high), node.value ^ 1 << chance.randrange(bits - 1), node.value + 1))
    return chance.choice((0, 1, 127, 128, 255, 256, node.value + 1))


def other_octets(octets: bytes, chance: random.Random, words: Sequence[bytes] = WORDS) -> bytes:
    """Octets changed without a thought of what they are: longer, shorter, other values, words put in."""
    made = bytearray(octets)
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        at = chance.randint(0, len(made))
        CHANGES[chance.randrange(len(CHANGES))](made, at, chance, words)
    return bytes(made)


Change = Callable[[bytearray, int, random.Random, Sequence[bytes]], object]


def _flip(made: bytearray, at: int, chance: random.Random, _: Sequence[bytes]) -> None:
    if at < len(made):
        made[at] ^= 1 << chance.randrange(8)


def _put(made: bytearray, at: int, chance: random.Random, _: Sequence[bytes]) -> None:
    if at < len(made):
        made[at] = chance.choice((0, 1, 2, 9, 0x13, 0x7E, 0x7F, 0x80, 0x81, 0x82, 0xFF, chance.randrange(256)))


def _insert(made: bytearray, at: int, chance: random.Random, words: Sequence[bytes]) -> None:
    made[at:at] = chance.choice(words) if words and chance.random() < 0.6 else chance.randbytes(chance.choice((1, 1, 2, 5)))


def _replace(made: bytearray, at: int, chance: random.Random, words: Sequence[bytes]) -> None:
    word = chance.choice(words) if words else b"\0"
    made[at : at + len(word)] = word


def _delete(made: bytearray, at: int, chance: random.Random, _: Sequence[bytes]) -> None:
    del made[at : at + chance.choice((1, 1, 2, 5))]


def _double(made: bytearray, at: int, chance: random.Random, _: Sequence[bytes]) -> None:
    made[at:at] = made[at : at + chance.randrange(1, 40)] * chance.choice((1, 1, 2, 30))


def _cut(made: bytearray, at: int, _: random.Random, __: Sequence[bytes]) -> None:
    del made[at:]


CHANGES: tuple[Change, ...] = (_flip, _flip, _put, _put, _insert, _replace, _delete, _double, _cut)


def repaired(kind: Type, octets: bytes) -> bytes:
    """The same octets with check sequences that hold, as far as they can be read."""
    for _ in range(4):  # a header's sum is under that of the whole
        reader = Reader(octets)
        with suppress(Refused, KeyError, OverflowError):  # what was met before it counts
            reader.whole(kind)
        made = bytearray(octets)
        for one in reader.sums:
            assert one.field.checksum is not None
            value = checksum(one.field.checksum.algorithm, bytes(made[one.start : one.at]))
            made[one.at : one.at + one.size] = value.to_bytes(one.size, "little")
        if bytes(made) == octets:
            break
        octets = bytes(made)
    return octets
