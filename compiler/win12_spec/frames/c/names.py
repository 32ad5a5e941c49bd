"""Names and C types: `win12_` and the id of a type, with the file before it where that is taken."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from win12_spec.emit.c_words import KEYWORDS
from win12_spec.frames.ir import Bits, Enum, Field, FrameFile, Frames, Octets, Primitive, Switch, Type, UserType
from win12_spec.frames.lower import record_cases
from win12_spec.frames.python.module import wanted

# The names that the readers and writers use themselves.
LOCALS = frozenset(
    {
        "in", "out", "b", "code", "stop", "i", "one", "tag", "start", "size", "order", "seen", "fault", "octets", "offset", "to"
    }
)  # fmt: skip
TAKEN = ("slice", "list", "fault", "input", "output", "part", "data", "code", "number", "number_le", "time")  # of what all share
DATA = "data"  # the type of COSEM data, whatever file it stands in


class Names:
    """Names of one file, which may refer to others."""

    def __init__(self, frames: Frames, file: FrameFile) -> None:
        self.frames, self.file = frames, file
        self.known = _known(frames)

    def target(self, ref: UserType) -> Type:
        return self.frames.type(ref)

    def type(self, kind: Type) -> str:
        """The id of a type among all types."""
        if kind.plain == DATA:
            return DATA
        return kind.id if self.known[kind.id] < 2 else f"{kind.file}_{kind.id}"

    def enum(self, enum: Enum) -> str:
        return enum.id if self.known[enum.id] < 2 else f"{self.file.id}_{enum.id}"

    def structure(self, kind: Type) -> str:
        return f"struct win12_{self.type(kind)}"

    def c_type(self, item: Field) -> str:
        """The C type of a single value of a field."""
        match item.type:
            case Primitive():
                width = _unsigned(item.type.width * 8)  # of floats, their bits
                return width.removeprefix("u") if item.type.kind == "s" else width
            case Bits():
                return _unsigned(item.type.count)
            case UserType():
                return self.value_type(item.type)
            case Octets():
                return "struct win12_slice"
        raise AssertionError(item.id)  # a switch has a structure of its own

    def value_type(self, ref: UserType) -> str:
        """The C type of values of a user type."""
        kind = self.target(ref)
        if kind.integer:
            return _unsigned(8 * dict(kind.integer)["max_octets"])
        if kind.plain == "octets":
            return "struct win12_slice"
        if kind.plain == "number":
            return self.c_type(next(item for item in kind.fields if item.is_attribute))
        return self.structure(kind)


@lru_cache(maxsize=1)
def _known(frames: Frames) -> Counter[str]:
    """How often each id is given, in any file."""
    found = Counter(TAKEN)
    for file in frames.files.values():
        found.update(kind.id for kind in emitted(frames, file))
        found.update(list(file.enums))
    return found


def _unsigned(bits: int) -> str:
    return f"uint{next(width for width in (8, 16, 32, 64) if bits <= width)}_t"


def emitted(frames: Frames, file: FrameFile) -> list[Type]:
    """The types of a file that have code of their own, each after those that it holds; a dispatch stands last."""
    if file.types[file.id].plain == DATA:
        return [file.types[file.id]]
    left = sorted(wanted(frames, file), key=lambda kind: kind.is_dispatch)
    done: list[Type] = []
    while left:
        waiting = {kind.id for kind in left}
        ready = next(kind for kind in left if not waiting & _needs(frames, kind) - {kind.id})
        left.remove(ready)
        done.append(ready)
    return done


def _needs(frames: Frames, kind: Type) -> set[str]:
    return {ref.name for ref in held(frames, kind) if ref.file == kind.file}


def held(frames: Frames, kind: Type) -> list[UserType]:
    """The types whose values a value of this type holds; those of inline parts too."""
    if (found := record_cases(frames, kind)) is not None:
        return [ref for _, ref in found[1].cases]
    listed: list[UserType] = []
    for item in kind.fields:
        if isinstance(item.type, UserType) and item.is_attribute:
            listed += held(frames, frames.type(item.type)) if item.inline else [item.type]
        elif isinstance(item.type, Switch) and kind.is_dispatch:
            listed += [ref for _, ref in item.type.cases]
    return listed


def local(name: str) -> str:
    """A name of the spec as a local variable."""
    return f"{name}_" if name in KEYWORDS or name in LOCALS else name


def optional(item: Field) -> bool:
    """Whether the value may be missing; where there is a default, that is the value then."""
    return item.condition is not None and not item.has_default


def is_slice(item: Field) -> bool:
    """Whether repeated octets are kept as a slice, for they need no reader."""
    return bool(item.repeat) and isinstance(item.type, Primitive)
