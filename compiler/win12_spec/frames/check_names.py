"""Names: what they may be, so that they can stand in Python beside the names that the emitter makes itself."""

from __future__ import annotations

import builtins
import keyword
import re
from collections.abc import Iterator

from win12_spec.diagnostics import SpecError
from win12_spec.frames.ir import Enum, Field, FrameFile, Frames, Type, UserType
from win12_spec.frames.lower import record_cases

FIELDS = frozenset(("decode", "encode", "frame_size", "self", "cls", "o", "outer"))
FIELD = re.compile(r"r\d+|(at|one)_\w+|__\w+")  # local variables of generated readers and writers
RECORD = frozenset(("tag", "size", "start", "seen", "order", "body"))
CLASSES = frozenset(
    ("Any", "BitString", "Callable", "ClassVar", "Code", "Data", "False", "Final", "Frame", "IntEnum", "Iterator")
)
CLASSES |= {"None", "NamedTuple", "RowLayout", "Rows", "Sequence", "Shape", "Struct", "True", "TypeAlias", "Value", "WireError"}
LABELS = frozenset(("mro", "name", "value"))
FILES = (frozenset(dir(builtins)) | {"struct", "enum", "typing"}) - {"set"}  # emitted as set_
HELP = "rename it"


def check_names(frames: Frames, file: FrameFile) -> Iterator[SpecError]:
    """Faults of the names of one file."""
    if file.id in FILES or keyword.iskeyword(file.id):
        yield SpecError.at(file.types[file.id].where, f"a file cannot be called '{file.id}'", HELP)
    classes: dict[str, str] = {}
    types = () if file.types[file.id].plain == "data" else tuple(file.types.values())
    both: tuple[Type | Enum, ...] = (*types, *file.enums.values())
    for kind in both:
        if kind.class_name in CLASSES:
            yield SpecError.at(kind.where, f"'{kind.id}' cannot be the name of a type", HELP)
        if kind.class_name in classes:
            other = classes[kind.class_name]
            yield SpecError.at(kind.where, f"'{kind.id}' and '{other}' are the same name in generated code", HELP)
        classes[kind.class_name] = kind.id
    for member in types:
        yield from _members(frames, member)
    for enum in file.enums.values():
        for _, label in enum.values:
            if keyword.iskeyword(label) or label in LABELS:
                yield SpecError.at(enum.where, f"'{label}' cannot be a name in the enum '{enum.id}'", HELP)


def _members(frames: Frames, kind: Type) -> Iterator[SpecError]:
    names: dict[str, str] = {}
    for item in kind.fields:
        for name in [item.id] if not item.inline else [item.id, *_inlined(frames, item)]:
            if name in names and names[name] != item.id:
                yield SpecError.at(item.where, f"the inline fields '{names[name]}' and '{item.id}' both hold '{name}'", HELP)
            names[name] = item.id
        if _taken(item.id):
            yield SpecError.at(item.where, f"'{item.id}' cannot be the name of a field", HELP)
        if item.is_attribute and item.id.startswith("has_") and any(f.id == item.id[4:] and f.is_attribute for f in kind.fields):
            yield SpecError.at(item.where, f"'{item.id}' is what says in C that '{item.id[4:]}' is there", HELP)
    for instance in kind.instances:
        if instance.id in names or _taken(instance.id):
            yield SpecError.at(instance.where, f"'{instance.id}' cannot be the name of an instance here", HELP)
    found = record_cases(frames, kind)
    for _, name in found[1].names if found else ():
        if _taken(name) or name in RECORD:
            yield SpecError.at(found[0].at("-names") if found else kind.where, f"'{name}' cannot be the name of a field", HELP)


def _inlined(frames: Frames, item: Field) -> Iterator[str]:
    """Names that an inline field brings with it."""
    if not isinstance(item.type, UserType):
        return
    kind = frames.type(item.type)
    found = record_cases(frames, kind)
    yield from (name for _, name in found[1].names) if found else ()
    for part in kind.fields:
        yield part.id
        if part.inline:
            yield from _inlined(frames, part)


def _taken(name: str) -> bool:
    return keyword.iskeyword(name) or name in FIELDS or FIELD.fullmatch(name) is not None
