"""Octets as a table and a request: numbers of the declared types, one behind the other, big-endian.

the numbers of the table, those of the request, the rows; an octet too few for a row ends them
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from win12_spec.decisions.ir import RANGES, Decision
from win12_spec.frames.ir import Primitive, Type

ROWS_MAX = 6
Numbers = dict[str, int]


@dataclass(frozen=True)
class Case:
    """What is decided on."""

    table: Numbers
    request: Numbers
    rows: tuple[Numbers, ...]


class Form:
    """How many octets each number takes, by its name."""

    def __init__(self, decision: Decision) -> None:
        self.table = _numbers(decision.table_type)
        self.request = {item.name: item.type for item in decision.inputs}
        self.row = _numbers(decision.row_type)
        bounded = ((item.id, item.valid) for item in decision.table_type.fields if item.valid is not None)
        self.most = {name: valid.high for name, valid in bounded if valid.high is not None}
        self.effect = decision.effect
        self.limit = _size(self.table) + _size(self.request) + ROWS_MAX * _size(self.row)

    def read(self, octets: bytes) -> Case:
        """Of any octets."""
        head, request = _size(self.table), _size(self.request)
        padded = octets.ljust(head + request, b"\0")
        rest, size = padded[head + request :], _size(self.row)
        rows = [rest[at : at + size] for at in range(0, len(rest) - size + 1, size)][:ROWS_MAX]
        return Case(
            {name: value % (self.most.get(name, value) + 1) for name, value in _taken(self.table, padded)},
            dict(_taken(self.request, padded[head:])),
            tuple({name: value & 1 if name == self.effect else value for name, value in _taken(self.row, row)} for row in rows),
        )

    def write(self, case: Case) -> bytes:
        """The octets that give it."""
        head = _put(self.table, case.table) + _put(self.request, case.request)
        return head + b"".join(_put(self.row, row) for row in case.rows)

    def changed(self, case: Case, chance: random.Random) -> Case:
        """Another one: few numbers of it are others, so that rules still meet requests."""
        table, request, rows = dict(case.table), dict(case.request), [dict(row) for row in case.rows]
        for _ in range(chance.randrange(1, 4)):
            match chance.randrange(4):
                case 0 if len(rows) < ROWS_MAX:
                    rows.append(dict(chance.choice(rows)) if rows else self.wide())
                case 1 if rows:
                    self._change(chance.choice(rows), self.row, request, chance)
                case 2:
                    self._change(request, self.request, chance.choice(rows) if rows else {}, chance)
                case _:
                    self._change(table, self.table, {}, chance)
        return Case(table, request, tuple(rows))

    def wide(self) -> Numbers:
        """A row that speaks on nearly everything."""
        return {name: RANGES[kind][not name.endswith(("_low", "begins"))] for name, kind in self.row.items()}

    def _change(self, numbers: Numbers, kinds: Mapping[str, str], others: Numbers, chance: random.Random) -> None:
        name = chance.choice(sorted(kinds))
        low, high = RANGES[kinds[name]]
        near = [value + step for key, value in others.items() if _stem(key) == _stem(name) for step in (-1, 0, 1)]
        bit = numbers[name] ^ 1 << chance.randrange(8 * _octets(kinds[name]) - (low < 0))
        value = chance.choice([low, high, 0, 1, chance.randint(low, high), numbers[name] + 1, bit, *near, *near])
        numbers[name] = min(max(value, low), high) & (1 if name == self.effect else -1)


def _numbers(kind: Type) -> dict[str, str]:
    own = [item for item in kind.fields if item.is_attribute and item.fixed is None and item.derive is None and not item.repeat]
    return {item.id: f"{item.type.kind}{item.type.width * 8}" for item in own if isinstance(item.type, Primitive)}


def _stem(name: str) -> str:
    """What a row and a request both speak of: a of a_low, class of class_id, right of rights."""
    return name.partition("_")[0].removesuffix("s")


def _octets(kind: str) -> int:
    return int(kind[1:]) // 8


def _size(kinds: Mapping[str, str]) -> int:
    return sum(map(_octets, kinds.values()))


def _taken(kinds: Mapping[str, str], octets: bytes) -> Iterator[tuple[str, int]]:
    at = 0
    for name, kind in kinds.items():
        yield name, int.from_bytes(octets[at : at + _octets(kind)], "big", signed=kind[0] == "s")
        at += _octets(kind)


def _put(kinds: Mapping[str, str], numbers: Numbers) -> bytes:
    return b"".join(numbers[name].to_bytes(_octets(kind), "big", signed=kind[0] == "s") for name, kind in kinds.items())
