"""Octets as one side of a dialogue, the other side of which is the runtime: what the peer says and when, and what the owner
wants.

    talk   = option* piece*             until the octets run out; those that are missing are 0
    option = octet                      which of the choices of a target, modulo their number
    piece  = octet ...                  modulo the number of kinds, in this order:
             length octets              the peer says them, at once; as many as there are
             octet                      time passes: a pause as in form.py
             octet                      time goes on to the first deadline and passes
             octet                      one kind for each thing that the owner can want; the octet says how much
    length = octet, up to 4 octets      a number as in form.py
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from win12_spec.sessions.ir import INTEGERS

from win12_fuzz.sessions.form import LONG, milliseconds, put

SAYS, WAITS, EXPIRES, ACTS = range(4)
_LENGTH: Final = INTEGERS["u32"]
MOST = 5


class Piece(NamedTuple):
    """`octets` are what the peer says; of any other kind one octet."""

    kind: int
    octets: bytes

    @property
    def number(self) -> int:
        return self.octets[0] if self.octets else 0

    @property
    def pause(self) -> float:
        """Seconds."""
        return milliseconds(self.number) / 1000


@dataclass(frozen=True)
class Talk:
    options: tuple[int, ...]
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Shape:
    """The format of a target: how many choices each option has, and what the owner can want."""

    options: tuple[int, ...]
    actions: tuple[str, ...]

    @property
    def kinds(self) -> int:
        return ACTS + len(self.actions)

    def read(self, octets: bytes) -> Talk:
        """The talk in some octets; any are one."""
        head = octets[: len(self.options)].ljust(len(self.options), b"\0")
        options = tuple(octet % count for octet, count in zip(head, self.options, strict=True))
        pieces, at = list[Piece](), len(self.options)
        while at < len(octets):
            piece, at = self._piece(octets, at)
            pieces.append(piece)
        return Talk(options, tuple(pieces))

    def _piece(self, octets: bytes, at: int) -> tuple[Piece, int]:
        kind = octets[at] % self.kinds
        if kind != SAYS:
            return Piece(kind, octets[at + 1 : at + 2] or b"\0"), at + 2
        first = octets[at + 1] if at + 1 < len(octets) else 0
        follow = max(0, first - LONG + 1)
        length = int.from_bytes(octets[at + 2 : at + 2 + follow], "big") if follow else first
        start = at + 2 + follow
        return Piece(SAYS, octets[start : start + length]), start + length

    def write(self, talk: Talk) -> bytes:
        """The octets of a talk."""
        return bytes(talk.options) + b"".join(map(octets_of, talk.pieces))

    def pieces(self, octets: bytes) -> list[bytes]:
        """The options, then each piece; joined they are a talk that is the same."""
        talk = self.read(octets)
        return [bytes(talk.options), *map(octets_of, talk.pieces)]

    def act(self, name: str, number: int = 0) -> Piece:
        """The piece with which the owner wants something."""
        return Piece(ACTS + self.actions.index(name), bytes((number,)))


def octets_of(piece: Piece) -> bytes:
    """The octets of a piece."""
    length = put(_LENGTH, len(piece.octets)) if piece.kind == SAYS else b""
    return bytes((piece.kind,)) + length + piece.octets


def says(octets: bytes) -> Piece:
    """The peer says something."""
    return Piece(SAYS, octets)


# --- mutation

Other = Callable[[bytes, Sequence[bytes], random.Random], bytes]
"""Something else for the peer to say, from what it says and all that is said or heard in the talk."""


def mutated(shape: Shape, talk: Talk, known: Sequence[bytes], other: Other, chance: random.Random) -> Talk:
    """Another talk. `known`: what the peer may say besides, because it was said or heard elsewhere."""
    options, pieces = list(talk.options), list(talk.pieces)
    for _ in range(chance.randint(1, MOST)):
        way = chance.random()
        if way < 0.05 and options:
            at = chance.randrange(len(options))
            options[at] = chance.randrange(shape.options[at])
        elif way < 0.2 or not pieces:
            pieces.insert(chance.randint(0, len(pieces)), _new(shape, known, chance))
        elif way < 0.45:
            _moved(pieces, chance)
        else:
            at = chance.randrange(len(pieces))
            pieces[at] = _changed(pieces[at], known, other, chance)
    return Talk(tuple(options), tuple(pieces))


def _new(shape: Shape, known: Sequence[bytes], chance: random.Random) -> Piece:
    kind = chance.choice((SAYS, WAITS, EXPIRES, chance.randrange(shape.kinds)))
    if kind == SAYS and known:
        return says(chance.choice(known))
    return Piece(kind, bytes((chance.choice((0, 0, 1, 2, chance.randrange(256))),)))


def _moved(pieces: list[Piece], chance: random.Random) -> None:
    """A row of pieces is removed, doubled, or put elsewhere; or one is cut in two."""
    start = chance.randrange(len(pieces))
    row = pieces[start : start + chance.choice((1, 1, 2, 3, 6))]
    way = chance.randrange(4)
    if way in (0, 2) and len(pieces) > len(row):
        del pieces[start : start + len(row)]
    if way in (1, 2):
        at = chance.randint(0, len(pieces))
        pieces[at:at] = row * chance.choice((1, 1, 1, 4))
    if way == 3 and row[0].kind == SAYS and len(row[0].octets) > 1:
        cut = chance.randrange(1, len(row[0].octets))
        pause = Piece(WAITS, bytes((chance.randrange(256),)))
        pieces[start : start + 1] = [says(row[0].octets[:cut]), pause, says(row[0].octets[cut:])]


def _changed(piece: Piece, known: Sequence[bytes], other: Other, chance: random.Random) -> Piece:
    if piece.kind != SAYS:
        return Piece(piece.kind, bytes((chance.choice((0, 1, piece.number ^ 1, chance.randrange(256))),)))
    return says(other(piece.octets, known, chance))
