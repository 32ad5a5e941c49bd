"""A type of the specification as a target."""

from __future__ import annotations

import random
import zlib
from collections.abc import Iterable, Set

from win12_spec.frames.ir import Type
from win12_wire.errors import WireError

from win12_fuzz.frames.oracles import Oracle
from win12_fuzz.specification import known_vectors
from win12_fuzz.target import Reach
from win12_fuzz.tree.grammar import Grammar

LIMIT = 4096


class FrameTarget:
    """Octets read as one type, by everything that reads it."""

    def __init__(self, kind: Type, beyond: Set[str] = frozenset()) -> None:
        self.kind = kind
        self.name = kind.id
        self.doc = f"octets of {kind.id}: every reader says the same, every writer gives them again"
        self.grammar = Grammar(kind, beyond)
        self.oracle = Oracle(kind)
        self.limit = kind.maximum or LIMIT

    def run(self, octets: bytes) -> None:
        """See Target."""
        self.oracle.check(octets)

    def seeds(self) -> Iterable[bytes]:
        """The vectors of the type and of those that it may be, and octets made by chance until everything is reached."""
        yield from vectors_of(self.kind, self.grammar)
        yield from self.grammar.every(random.Random(zlib.crc32(self.name.encode())), self.limit)

    def mutate(self, octets: bytes, size: int, seed: int) -> bytes:
        """See Target."""
        return self.grammar.mutate(octets, min(size, self.limit), random.Random(seed))

    def dictionary(self) -> Iterable[bytes]:
        """Constants, tags, choices of the type."""
        return self.grammar.words

    def reachable(self) -> Reach:
        """Fields and choices of the type."""
        return Reach(self.grammar.reachable)

    def reached(self, octets: bytes) -> Reach:
        """The fields and choices of octets; of such as are refused, why and where, which no corpus has to reach."""
        found = self.grammar.reached(octets)
        return Reach(found or frozenset({refusal(self.oracle, octets)}))

    def native(self) -> str | None:
        """Generated from the same type."""
        return f"frame_{self.name}"


def refusal(oracle: Oracle, octets: bytes) -> str:
    """A name for the place where octets are refused."""
    try:
        oracle.decode(octets)
    except WireError as error:
        return f"!{error.field}: {error.code}"
    return f"!{oracle.name}: contents"


def vectors_of(kind: Type, grammar: Grammar) -> Iterable[bytes]:
    """Vectors that are this type, and refused ones that were meant to be."""
    known = known_vectors()
    types = {kind.id} | ({kind.file} if kind.is_dispatch else set())
    yield from (one.octets for one in known.accept if grammar.reached(one.octets))
    yield from (one.octets for one in known.refuse if one.frame == kind.file and one.type in types)
