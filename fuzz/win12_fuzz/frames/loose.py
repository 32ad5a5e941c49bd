"""Types that no frame holds and that are decoded by themselves: the information of a FRMR, the proof in an octet string, lists
that blocks carried. The first octet of an input chooses one of them.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from itertools import chain

from win12_spec.frames.ir import Type

from win12_fuzz.frames.target import LIMIT, FrameTarget
from win12_fuzz.target import Reach


class LooseTarget:
    """Several types in one target."""

    name = "loose"
    doc = "types that stand in no frame, chosen by the first octet; the rest as one of them"
    limit = LIMIT

    def __init__(self, kinds: list[Type]) -> None:
        self.parts = [FrameTarget(kind) for kind in kinds]

    def chosen(self, octets: bytes) -> FrameTarget:
        """The type that the first octet chooses; no octets choose the first."""
        return self.parts[octets[0] % len(self.parts) if octets else 0]

    def run(self, octets: bytes) -> None:
        """See Target."""
        self.chosen(octets).run(octets[1:])

    def seeds(self) -> Iterable[bytes]:
        """Those of every type."""
        return [bytes((number,)) + octets for number, part in enumerate(self.parts) for octets in part.seeds()]

    def mutate(self, octets: bytes, size: int, seed: int) -> bytes:
        """Change the octets of the type; now and then make some of another."""
        chance = random.Random(seed)
        if not octets or chance.random() < 0.05:
            number = chance.randrange(len(self.parts))
            return (bytes((number,)) + self.parts[number].grammar.make(chance))[:size]
        return (octets[:1] + self.chosen(octets).mutate(octets[1:], size - 1, seed))[:size]

    def dictionary(self) -> Iterable[bytes]:
        """Those of every type."""
        return dict.fromkeys(chain.from_iterable(part.dictionary() for part in self.parts))

    def reachable(self) -> Reach:
        """All of every type."""
        return Reach(frozenset(chain.from_iterable(part.reachable().names for part in self.parts)))

    def reached(self, octets: bytes) -> Reach:
        """See Target."""
        return self.chosen(octets).reached(octets[1:])

    def native(self) -> str | None:
        """Generated from the same types."""
        return "frame_loose"
