"""DER as a tree of tags and contents, changed and written again with its lengths right. No more of it is known here."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

_CONSTRUCTED, _LONG = 0x20, 0x80
DEPTH = 12


@dataclass
class Item:
    """One tag: `octets` of a primitive, `items` of what is made of others."""

    tag: int
    octets: bytes = b""
    items: list[Item] = field(default_factory=list)

    def encode(self) -> bytes:
        content = b"".join(item.encode() for item in self.items) if self.items else self.octets
        size = len(content)
        if size < _LONG:
            return bytes((self.tag, size)) + content
        length = size.to_bytes((size.bit_length() + 7) // 8)
        return bytes((self.tag, _LONG | len(length))) + length + content

    def everything(self) -> list[Item]:
        """It and all below."""
        return [self, *(one for item in self.items for one in item.everything())]


def read(octets: bytes, depth: int = 0) -> list[Item] | None:
    """The items one behind the other; None for octets that are none."""
    found, at = list[Item](), 0
    while at < len(octets):
        head = _head(octets, at)
        if head is None:
            return None
        start, end = head
        content = octets[start:end]
        inner = read(content, depth + 1) if octets[at] & _CONSTRUCTED and depth < DEPTH else None
        found.append(Item(octets[at], content, inner or []))
        at = end
    return found


def _head(octets: bytes, at: int) -> tuple[int, int] | None:
    """Where the content of an item begins and ends."""
    if at + 2 > len(octets):
        return None
    size, start = octets[at + 1], at + 2
    if size >= _LONG:
        count = size & ~_LONG
        size, start = int.from_bytes(octets[start : start + count]), start + count
    return (start, start + size) if start + size <= len(octets) else None


def changed(octets: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """Other octets: an item is changed, moved, doubled, left out, or taken from another certificate; or just octets are."""
    items = read(octets)
    if not items or chance.random() < 0.15:
        return _spoiled(octets, chance)
    every = items[0].everything()
    one = chance.choice(every)
    match chance.randrange(6):
        case 0:
            one.octets, one.items = _spoiled(one.octets, chance), []
        case 1:
            one.tag ^= 1 << chance.randrange(8)
        case 2 if one.items:
            one.items.insert(chance.randrange(len(one.items) + 1), chance.choice(every))
        case 3 if one.items:
            del one.items[chance.randrange(len(one.items))]
        case 4 if one.items:
            chance.shuffle(one.items)
        case _:
            _exchange(one, every, others, chance)
    try:
        return items[0].encode()
    except RecursionError:  # what was put into itself has no end
        return octets


def _exchange(one: Item, every: list[Item], others: list[bytes], chance: random.Random) -> None:
    """The item in the same place of another certificate stands here."""
    there = read(chance.choice(others)) or [Item(0)]
    place = there[0].everything()
    at = min(next(n for n, item in enumerate(every) if item is one), len(place) - 1)
    one.tag, one.octets, one.items = place[at].tag, place[at].octets, place[at].items


def _spoiled(octets: bytes, chance: random.Random) -> bytes:
    made = bytearray(octets or b"\0")
    for _ in range(chance.choice((1, 1, 2, 4))):
        at = chance.randrange(len(made))
        made[at] = chance.choice((made[at] ^ 1 << chance.randrange(8), 0, 0xFF, made[at] + 1 & 0xFF))
    return bytes(chance.choice((made, made[: at + 1], made[:at], made + made[at:])))
