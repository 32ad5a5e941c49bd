"""The choices that the specification leaves, by name: `file.type.field`, and `file.type.field=choice` where there are several.

A choice is a value of an enum or of `valid`, a bit, a case of a switch, whether a conditional field is there (`=absent`), how
many items there are (`=none`, `=one`, `=several`), how long a marked field is, whether a length takes one octet or more
(`=short`, `=long`).
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import cache
from pathlib import PurePath

from win12_spec.frames.ir import Bits, Field, Primitive, Switch, Type, UserType

from win12_fuzz.specification import FRAMES
from win12_fuzz.tree.node import Node

NUMBERS = ("none", "one", "several")


def field_name(kind: Type, item: Field) -> str:
    """The name of a field."""
    return f"{kind.file}.{kind.id}.{item.id}"


def reached(tree: Node) -> frozenset[str]:
    """Every name that a tree has."""
    found = set[str]()
    for node in tree.walk():
        if node.kind is None or node.kind.integer:
            continue
        for part in node.parts:
            assert part.field is not None or node.repeated
            if part.field is not None:
                name = field_name(node.kind, part.field)
                found |= {name, *(f"{name}={one}" for one in _taken(node.kind, part.field, part))}
        there = {part.field.id for part in node.parts if part.field is not None}
        found |= {f"{field_name(node.kind, item)}=absent" for item in node.kind.fields if item.id not in there}
    return frozenset(found)


def _taken(kind: Type, item: Field, part: Node) -> Iterator[str]:
    known = choices(kind, item)
    if part.repeated or (item.repeat and item.repeat != "until" and isinstance(part.value, bytes)):
        count = len(part.parts) if part.repeated else len(part.value)  # type: ignore[arg-type]  # octets
        yield NUMBERS[min(count, 2)]
    elif item.repeat == "until":
        yield str(len(part.value))  # type: ignore[arg-type]  # octets
    elif isinstance(item.type, Switch):
        yield f"{part.case:#x}"
    elif part.kind is not None and part.kind.integer:
        yield "short" if int(part.value) < dict(part.kind.integer)["inline_below"] else "long"
    elif known:
        assert isinstance(part.value, int)
        names = dict(labels(kind, item))
        yield names.get(part.value, "other" if "other" in known else str(part.value))


def choices(kind: Type, item: Field) -> tuple[str, ...]:
    """The choices of a field when it is there."""
    return _choices(kind.file, kind.id, item.id)


@cache
def _choices(file: str, name: str, field: str) -> tuple[str, ...]:
    kind = FRAMES.files[file].types[name]
    item = next(one for one in kind.fields if one.id == field)
    match item.type:
        case Switch():
            return tuple(f"{tag:#x}" for tag in _cases(kind, item.type))
        case UserType() if FRAMES.type(item.type).integer:
            return ("short", "long")
        case Primitive() | UserType() if item.repeat:
            return tuple(map(str, item.counts)) if item.repeat == "until" else NUMBERS
        case Bits(count=1) if item.valid is None:
            return ("0", "1")
        case Primitive() | Bits() if item.fixed is None:
            return tuple(label for _, label in labels(kind, item)) + (("other",) if _is_open(kind, item) else ())
    return ()


def _cases(kind: Type, switch: Switch) -> list[int]:
    cases = [tag for tag, _ in switch.cases]
    if kind.plain == "description":  # scalars have no case of their own
        cases += [number for number, _ in labels(kind, kind.fields[0]) if number not in cases]
    return cases


def labels(kind: Type, item: Field) -> list[tuple[int, str]]:
    """The values that a field is told to have."""
    enum = _enum(item)
    values = item.valid.values if item.valid is not None and item.valid.values else tuple(enum)
    allowed = [(value, enum.get(value, f"{value:#x}")) for value in values]
    if kind.plain == "description":
        data = FRAMES.files[kind.file].types[kind.file]
        switch = data.fields[-1].type
        assert isinstance(switch, Switch)
        nested = {tag for tag, ref in switch.cases if FRAMES.type(ref).plain == "compact"}
        return [pair for pair in allowed if pair[0] not in nested]
    return allowed if len(allowed) > 1 else []


def _enum(item: Field) -> dict[int, str]:
    if not item.enum:
        return {}
    return dict(FRAMES.files[PurePath(item.where.path).stem].enums[item.enum].values)


def _is_open(kind: Type, item: Field) -> bool:
    """Whether values without a name are allowed: no rule forbids them, and no switch needs to know them."""
    read = any(isinstance(other.type, Switch) for other in kind.fields)
    return bool(item.enum) and item.valid is None and not read


def leads_to(ref: UserType, wanted: Set[str]) -> bool:
    """Whether something wanted can be reached through a type."""
    return not wanted.isdisjoint(_reachable(ref.file, ref.name))


@cache
def _reachable(file: str, name: str) -> frozenset[str]:
    return reachable(FRAMES.files[file].types[name])


def reachable(kind: Type, beyond: Set[str] = frozenset()) -> frozenset[str]:
    """Every name that octets of a type can have; files that a dispatch hands on to and `beyond` holds are left out."""
    found, waiting, seen = set[str](), [kind], {(kind.file, kind.id)}
    while waiting:
        one = waiting.pop()
        for item in one.fields:
            name = field_name(one, item)
            found |= {name, *(f"{name}={choice}" for choice in choices(one, item))}
            if item.condition is not None:
                found.add(f"{name}=absent")
            for ref in _targets(item):
                if (ref.file, ref.name) not in seen and not (one.is_dispatch and ref.file in beyond):
                    seen.add((ref.file, ref.name))
                    waiting.append(FRAMES.type(ref))
    return frozenset(found - {name for name in found if _of_integers(name)})


def _of_integers(name: str) -> bool:
    file, kind, _ = name.split(".", 2)
    return bool(FRAMES.files[file].types[kind].integer)


def _targets(item: Field) -> list[UserType]:
    if isinstance(item.type, Switch):
        return [ref for _, ref in item.type.cases]
    return [item.type] if isinstance(item.type, UserType) else []
