"""Values with parts as a tree of names: fields of structures, labels of enumerations, moments; what is short is one line."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from rich.text import Text
from rich.tree import Tree

from win12.application.values import members
from win12.application.values.members import Member
from win12.application.values.raw import plain

_ROOM = 76  # characters of a line beside the first branch, where a terminal has 80
_BRANCH = 4


def grow(node: Tree, found: Member, room: int = _ROOM) -> None:
    """The parts of a value, a line or a branch for each."""
    for part in found.parts:
        _add(node, part, room)


def _add(node: Tree, part: Member, room: int) -> None:
    line = _line(part)
    if not part.parts or len(line) <= room:
        node.add(Text(line))
    elif part.name:
        grow(node.add(Text(part.name)), part, room - _BRANCH)
    else:  # an element of an array: its first values tell which it is
        lead = _lead(part.parts, room)
        branch = node.add(Text(", ".join(map(_line, lead)) or f"{len(part.parts)} elements"))
        for one in part.parts[len(lead) :]:
            _add(branch, one, room - _BRANCH)


def _lead(parts: Sequence[Member], room: int) -> list[Member]:
    """The single values that stand first, as many as fit on a line."""
    lengths = itertools.accumulate(len(_line(part)) + 2 for part in parts)
    fitting = itertools.takewhile(lambda pair: not pair[0].parts and pair[1] <= room, zip(parts, lengths, strict=True))
    return [part for part, _ in fitting]


def _line(part: Member) -> str:
    """class_id: 8, or of a structure its fields, with commas between them."""
    if not part.parts:
        said = value(part)
    else:
        said = ", ".join(map(_line, part.parts)) or "-"
        said = f"({said})" if part.name else said
    return f"{part.name}: {said}" if part.name else said


def value(part: Member) -> str:
    """A single value as people read it."""
    told = members.text(part)
    shown = told or plain(part.node.value)
    return "-" if shown is None or shown == [] else "(empty)" if shown == "" else str(shown)
