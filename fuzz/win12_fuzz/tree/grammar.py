"""A type of the specification as a grammar: what there is to read, to make, to change, to reach, of it."""

from __future__ import annotations

import random
from collections.abc import Iterator, Set
from functools import cached_property

from win12_spec.frames.ir import Type

from win12_fuzz.tree import choices, mutate, words
from win12_fuzz.tree.make import Maker
from win12_fuzz.tree.node import Node
from win12_fuzz.tree.read import Reader, Refused, read
from win12_fuzz.tree.write import Writer

RAW = 0.2
"""How often octets are changed as octets, with nothing but their check sequences repaired."""


class Grammar:
    """One type. `beyond`: files whose names count for targets of their own."""

    def __init__(self, kind: Type, beyond: Set[str] = frozenset()) -> None:
        self.kind = kind
        self.reachable = choices.reachable(kind, beyond)

    @cached_property
    def words(self) -> list[bytes]:
        """Constants, tags and values that mean something in it."""
        return words.words(self.kind)

    def reached(self, octets: bytes) -> frozenset[str]:
        """The names that octets reach; none when they are refused."""
        try:
            return choices.reached(read(self.kind, octets))
        except Refused:
            return frozenset()

    def make(self, chance: random.Random, wanted: Set[str] = frozenset()) -> bytes:
        """Octets of this type, made by chance, with choices that are wanted rather than others; nearly all of them are valid."""
        maker = Maker(chance, chance.choice((40, 400, 800)), chance.choice((2, 3, 5)), wanted)
        return Writer(maker).octets(maker.type(self.kind))

    def every(self, chance: random.Random, size: int, tries: int = 2000) -> Iterator[bytes]:
        """Octets of at most `size` that reach everything between them, or nearly, when so many tries do not suffice."""
        left = set(self.reachable)
        for _ in range(tries):
            octets = self.make(chance, left)
            if len(octets) > size or left.isdisjoint(names := self.reached(octets)):
                continue
            left -= names
            yield octets
            if not left:
                return

    def mutate(self, octets: bytes, size: int, chance: random.Random) -> bytes:
        """Other octets, at most `size` of them, mostly with their structure kept."""
        for _ in range(4):
            made = self._mutant(octets, chance)
            if len(made) <= size and made != octets:
                return made
        return mutate.repaired(self.kind, made[:size])

    def _mutant(self, octets: bytes, chance: random.Random) -> bytes:
        tree = self._tree(octets)
        if tree is None and chance.random() < 0.3:
            return self.make(chance)
        if tree is None or chance.random() < RAW:
            return mutate.repaired(self.kind, mutate.other_octets(octets, chance, self.words))
        for _ in range(chance.choice((1, 1, 2, 3))):
            tree = mutate.changed(tree, chance, self.words)
        return Writer(Maker(chance)).octets(tree)

    def _tree(self, octets: bytes) -> Node | None:
        """The tree of octets, also of such as are refused for a value or a check sequence."""
        try:
            return Reader(octets).whole(self.kind)
        except (Refused, KeyError, OverflowError):  # read past a fault, names may be missing and sizes beyond reason
            return None
