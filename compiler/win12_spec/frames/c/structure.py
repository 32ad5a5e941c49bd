"""Structures: what was read, as plain values, slices of the input, and lists that are read again item by item."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from win12_spec.emit.c_lines import comment, noted
from win12_spec.emit.c_words import word
from win12_spec.frames.c.names import Names, is_slice, optional
from win12_spec.frames.ir import Enum, Field, Switch, Type, UserType
from win12_spec.frames.lower import record_cases


@dataclass(frozen=True)
class Member:
    """A value of a structure."""

    name: str
    type: str
    optional: bool
    doc: str = ""


def members(names: Names, kind: Type) -> list[Member]:
    """What a structure of this type keeps, in order of the spec."""
    found = record_cases(names.frames, kind)
    if found is not None:
        given = dict(found[1].names)
        return [Member(word(given[tag]), names.value_type(ref), optional=True) for tag, ref in found[1].cases]
    listed: list[Member] = []
    for item in kind.fields:
        if item.inline and isinstance(item.type, UserType):
            listed += members(names, names.target(item.type))
        elif item.is_attribute:
            listed.append(Member(word(item.id), _type(names, item), optional(item), item.doc))
    return listed


def _type(names: Names, item: Field) -> str:
    if is_slice(item):
        return "struct win12_slice"
    return "struct win12_list" if item.repeat else names.c_type(item)


def emit_structure(names: Names, kind: Type) -> list[str]:
    """The structure of a type with fields."""
    lines: list[str] = []
    for member in members(names, kind):
        if member.optional:
            lines.append(f"    bool has_{member.name};")
        lines += noted(f"    {member.type} {member.name};", member.doc)
    title = kind.doc or kind.id.replace("_", "-")
    return [
        *comment(f"{title.strip()}\n\n{names.file.path}:{kind.where.line}"),
        f"{names.structure(kind)} {{",
        *(lines or ["    uint8_t nothing; /* C has no empty structures */"]),
        "};",
    ]


def emit_union(names: Names, kind: Type) -> list[str]:
    """What a dispatch chose: `is` tells which member of `as` there is."""
    name = names.type(kind)
    chosen = list(choices(names, kind))
    return [
        f"enum win12_{name}_case {{",
        *(f"    {constant}," for constant, _, _ in chosen),
        "};",
        "",
        *comment(f"{kind.doc or names.file.title or name}\n\n{names.file.path}:{kind.where.line}"),
        f"struct win12_{name} {{",
        f"    enum win12_{name}_case is;",
        "    union {",
        *(f"        {structure} {member};" for _, member, structure in chosen),
        "    } as;",
        "};",
    ]


def choices(names: Names, kind: Type) -> Iterator[tuple[str, str, str]]:
    """Constant, member and structure of each type that a dispatch can give."""
    switch = kind.fields[0].type
    assert isinstance(switch, Switch)
    for ref in dict.fromkeys(ref for _, ref in switch.cases):
        target = names.target(ref)
        yield choice(names, kind, ref), word(names.type(target)), names.structure(target)


def choice(names: Names, kind: Type, ref: UserType) -> str:
    """The constant that says that a dispatch gave this type."""
    return f"WIN12_{names.type(kind)}_IS_{names.type(names.target(ref))}".upper()


def emit_enum(names: Names, enum: Enum) -> list[str]:
    prefix = f"win12_{names.enum(enum)}"
    return [f"enum {prefix} {{", *(f"    {prefix.upper()}_{label.upper()} = {number:#x}," for number, label in enum.values), "};"]
