"""Mutations of lives, step by step: what is no step is never cut in two, so most of what a life did it still does."""

from __future__ import annotations

import random
from collections.abc import Callable

from win12_fuzz.sessions.form import Form, Step, boundaries

Pieces = list[bytes]
"""The settings, then each step."""
MOST = 6
REPEATS = 8


def mutated(form: Form, octets: bytes, size: int, chance: random.Random) -> bytes:
    """Another life of at most `size` octets, one to MOST changes away."""
    pieces = form.pieces(octets.ljust(len(form.settings), b"\0"))
    for _ in range(chance.randint(1, MOST)):
        chance.choice(_WAYS)(form, pieces, chance)
    while len(pieces) > 1 and sum(map(len, pieces)) > size:
        del pieces[chance.randrange(1, len(pieces))]
    return b"".join(pieces)[:size]


def random_step(form: Form, chance: random.Random, kind: int | None = None) -> bytes:
    """A step of any kind, or of that one, with values at which code turns."""
    if kind is None:
        kind = chance.randrange(form.kinds)
    if kind == form.fails:
        return form.octets(Step(kind, 0, (chance.randrange(4),)))
    values = tuple(chance.choice(boundaries(form.machine, one)) for one in form.types(kind))
    return form.octets(Step(kind, _pause(chance), values))


def _pause(chance: random.Random) -> int:
    return chance.choice((0, 0, 0, 1, chance.randrange(256)))


def _remove(_: Form, pieces: Pieces, chance: random.Random) -> None:
    if len(pieces) > 2:
        start = chance.randrange(1, len(pieces))
        del pieces[start : start + chance.choice((1, 1, 1, 2, 4))]


def _double(_: Form, pieces: Pieces, chance: random.Random) -> None:
    """One step or a row of them, once more or several times."""
    if len(pieces) > 1:
        start = chance.randrange(1, len(pieces))
        row = pieces[start : start + chance.randint(1, 4)]
        pieces[start:start] = row * chance.choice((1, 1, 2, REPEATS))


def _swap(_: Form, pieces: Pieces, chance: random.Random) -> None:
    if len(pieces) > 2:
        one, two = (chance.randrange(1, len(pieces)) for _ in "12")
        pieces[one], pieces[two] = pieces[two], pieces[one]


def _insert(form: Form, pieces: Pieces, chance: random.Random) -> None:
    pieces.insert(chance.randint(1, len(pieces)), random_step(form, chance))


def _splice(_: Form, pieces: Pieces, chance: random.Random) -> None:
    """Some steps elsewhere, or to the end."""
    if len(pieces) > 1:
        start = chance.randrange(1, len(pieces))
        row = pieces[start : start + chance.randint(1, 12)]
        at = chance.choice((len(pieces), chance.randint(1, len(pieces))))
        pieces[at:at] = row


def _change(form: Form, pieces: Pieces, chance: random.Random) -> None:
    """One value of a step, or its pause."""
    if len(pieces) < 2:
        return
    at = chance.randrange(1, len(pieces))
    kind, pause, values = form.read(pieces[0] + pieces[at]).steps[0]
    types = form.types(kind)
    if not types or chance.random() < 0.2:
        pieces[at] = form.octets(Step(kind, _pause(chance), values))
        return
    which = chance.randrange(len(types))
    near = max(0, min(values[which] + chance.choice((-1, 1)), (1 << types[which].bits) - 1))
    turns = boundaries(form.machine, types[which])
    value = near if near in turns or (not types[which].is_enum and chance.random() < 0.4) else chance.choice(turns)
    pieces[at] = form.octets(Step(kind, pause, (*values[:which], value, *values[which + 1 :])))


def _answer(form: Form, pieces: Pieces, chance: random.Random) -> None:
    if form.questions:
        kind = chance.randrange(form.answers, form.kinds)
        pieces.insert(chance.randint(1, len(pieces)), random_step(form, chance, kind))


def _setting(form: Form, pieces: Pieces, chance: random.Random) -> None:
    if pieces[0]:
        at = chance.randrange(len(pieces[0]))
        pieces[0] = pieces[0][:at] + bytes((chance.randrange(256),)) + pieces[0][at + 1 :]


def _expire(form: Form, pieces: Pieces, chance: random.Random) -> None:
    """Let a timer run out."""
    if form.machine.timers:
        pieces.insert(chance.randint(1, len(pieces)), form.octets(Step(form.expires)))


def _octet(_: Form, pieces: Pieces, chance: random.Random) -> None:
    """Any octet of any piece: what no other way does, this one may."""
    at = chance.randrange(len(pieces))
    if pieces[at]:
        place = chance.randrange(len(pieces[at]))
        pieces[at] = pieces[at][:place] + bytes((chance.randrange(256),)) + pieces[at][place + 1 :]


_WAYS: list[Callable[[Form, Pieces, random.Random], None]] = [
    _remove, _double, _double, _swap, _insert, _insert, _splice, _change, _change, _answer, _setting, _expire, _octet,
]  # fmt: skip
