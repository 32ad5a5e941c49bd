"""Targets of frames: one for every frame file that can stand alone, and what is made of frames."""

from __future__ import annotations

from collections.abc import Iterator

from win12_spec.frames.ir import Switch, Type, UserType

from win12_fuzz.frames.codec import stands_alone
from win12_fuzz.frames.decoding import DecodeTarget, ProtectedTarget
from win12_fuzz.frames.loose import LooseTarget
from win12_fuzz.frames.streams import streams
from win12_fuzz.frames.target import FrameTarget
from win12_fuzz.specification import FRAMES
from win12_fuzz.target import Target


def targets() -> list[Target]:
    """Every target of this package."""
    tops = list(_tops())
    files = {kind.file for kind in tops}
    alone = [FrameTarget(kind, files - {kind.file}) for kind in tops]
    return [*alone, LooseTarget(loose(tops)), *streams(), DecodeTarget(), ProtectedTarget()]


def _tops() -> Iterator[Type]:
    """The types at the top of a file that can be decoded by themselves."""
    for file in FRAMES.files.values():
        kind = file.types[file.id]
        if kind.fields and stands_alone(kind):
            yield kind


def loose(tops: list[Type]) -> list[Type]:
    """Types that can be decoded by themselves and that none of these holds."""
    held = set[tuple[str, str]]()
    waiting = [(kind.file, kind.id) for kind in tops]
    while waiting:
        name = waiting.pop()
        if name not in held:
            held.add(name)
            waiting += [(ref.file, ref.name) for ref in _held(FRAMES.files[name[0]].types[name[1]])]
    every = [kind for file in FRAMES.files.values() for kind in file.types.values() if kind.fields and stands_alone(kind)]
    return [kind for kind in every if (kind.file, kind.id) not in held]


def _held(kind: Type) -> Iterator[UserType]:
    for item in kind.fields:
        if isinstance(item.type, Switch):
            yield from (ref for _, ref in item.type.cases)
        elif isinstance(item.type, UserType):
            yield item.type
