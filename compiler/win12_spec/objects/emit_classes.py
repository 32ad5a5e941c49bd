"""The modules types and classes of win12_wire.objects: interface classes as declared, with types that code can walk through."""

from __future__ import annotations

from collections.abc import Iterator

from win12_spec.objects import ir
from win12_spec.objects.module import module, text
from win12_spec.objects.types import FORMS, TAGS, Type

IMPORTS = ("from typing import Final, NamedTuple",)
TYPE = '''\
class Type(NamedTuple):
    """A type of IEC 62056-6-2. kind: a Data type with hyphens, or `any`, `CHOICE`; tag: on the wire, None of these two.

    size: in octets or bits; form: of octets that are a date-time, date or time; enumeration: a name in enums.LABELS.
    parts: the element of an array, the alternatives of a CHOICE, the fields of a structure, whose names are in names.
    """

    kind: str
    tag: int | None = None
    size: int | None = None
    form: str = ""
    enumeration: str = ""
    names: tuple[str, ...] = ()
    parts: tuple[Type, ...] = ()

    def __str__(self) -> str:
        """In the type language of the spec."""
        if self.kind == "array":
            return f"array<{self.parts[0]}>"
        if self.kind == "structure":
            return f"structure{{{', '.join(f'{name}: {part}' for name, part in zip(self.names, self.parts, strict=True))}}}"
        if self.kind == "CHOICE":
            return f"CHOICE{{{'|'.join(map(str, self.parts))}}}"
        inside = self.form or self.enumeration or self.size
        return self.kind if inside is None or inside == "" else f"{self.kind}({inside})"


def array(of: Type) -> Type:
    """An array of such elements."""
    return Type("array", 1, parts=(of,))


def structure(fields: dict[str, Type]) -> Type:
    """A structure of these fields."""
    return Type("structure", 2, names=tuple(fields), parts=tuple(fields.values()))


def choice(*of: Type) -> Type:
    """One of these."""
    return Type("CHOICE", parts=of)'''
CLASSES = '''\
SHORT_NAME_STEP: Final = 8
"""By short names, from one attribute or method to the next (IEC 62056-6-2, 4.1.2)."""


@dataclass(frozen=True, slots=True)
class Attribute:
    """index as in cosem-attribute-descriptor; access the most a client can be given, unspecified where nobody told.

    scaler_unit, capture_time: the attributes that tell in what its value is, and from when; unit: us, ms, s or min of a number.
    secret: whether it is one, or has one in it.
    """

    index: int
    name: str
    type: Type
    kind: str
    access: str
    scaler_unit: int | None = None
    capture_time: int | None = None
    unit: str = ""
    secret: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Method:
    """index as in cosem-method-descriptor; type: of its parameter; secret: whether that is one, or has one in it.

    returns: it answers with data.
    """

    index: int
    name: str
    type: Type
    secret: bool = False
    returns: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class InterfaceClass:
    """An interface class of IEC 62056-6-2; confidence: how well its table is attested, by these sources.

    methods_at: by short names, the offset of method 1 from the base name of an object; 0 where nobody told.
    """

    class_id: int
    version: int
    name: str
    confidence: str
    sources: tuple[str, ...]
    attributes: tuple[Attribute, ...]
    methods: tuple[Method, ...]
    methods_at: int = 0
    note: str = ""

    def attribute(self, key: str | int) -> Attribute:
        """The attribute of that name or number. Raises KeyError when there is none."""
        return next((one for one in self.attributes if key in (one.name, one.index)), None) or _none(self, "attribute", key)

    def method(self, key: str | int) -> Method:
        """The method of that name or number. Raises KeyError when there is none."""
        return next((one for one in self.methods if key in (one.name, one.index)), None) or _none(self, "method", key)

    def method_offset(self, index: int) -> int | None:
        """By short names, the offset of a method from the base name; None where nobody told where the methods begin."""
        return self.methods_at + SHORT_NAME_STEP * (index - 1) if self.methods_at else None


def _none(item: InterfaceClass, what: str, key: str | int) -> NoReturn:
    raise KeyError(f"class {item.class_id} version {item.version}, {item.name}, has no {what} {key}")'''
LOOKUP = '''\
def find(class_id: int, version: int | None = None) -> InterfaceClass | None:
    """The class of that version; without version the highest one declared. None when the spec does not declare it."""
    if version is not None:
        return CLASSES.get((class_id, version))
    latest = LATEST.get(class_id)
    return None if latest is None else CLASSES[class_id, latest]


def versions(class_id: int) -> list[int]:
    """The versions of a class that are declared, in ascending order."""
    return [version for one, version in CLASSES if one == class_id]


def nearest(class_id: int, version: int | None = None) -> InterfaceClass | None:
    """The class of that version, or of the highest one where that one is not declared. None when no version is."""
    return find(class_id, version) or find(class_id)'''


def emit_types(objects: ir.Objects) -> str:
    """The module types: one constant for each plain type that is used, and for each alias."""
    simple: dict[str, Type] = {}
    for found in _all_types(objects):
        for part in _leaves(found):
            simple[constant(part)] = part
    plain = [f"{name}: Final = {_simple(part)}" for name, part in sorted(simple.items())]
    ordered: dict[str, str] = {}
    for name, found in objects.types.items():
        _put(name, found, objects, ordered)
    doc = "The types of attributes and parameters."
    return module("spec/objects/classes", doc, IMPORTS, TYPE.splitlines(), plain, list(ordered.values()))


def _put(name: str, found: Type, objects: ir.Objects, ordered: dict[str, str]) -> None:
    """What an alias is made of comes before it."""
    if name in ordered:
        return
    for alias in _aliases(found, own=True):
        _put(alias, objects.types[alias], objects, ordered)
    ordered[name] = f"{name.upper()}: Final = {python(Type(found.kind, found.size, found.parts), '')}"


def _aliases(found: Type, *, own: bool = False) -> Iterator[str]:
    if found.alias and not own:
        yield found.alias
        return
    for _, part in found.parts:
        yield from _aliases(part)


def _all_types(objects: ir.Objects) -> Iterator[Type]:
    yield from objects.types.values()
    for item in objects.classes:
        yield from (attribute.type for attribute in item.attributes)
        yield from (method.parameter for method in item.methods)


def _leaves(found: Type) -> Iterator[Type]:
    if not found.parts:
        yield found
    for _, part in found.parts:
        yield from _leaves(part)


def constant(found: Type) -> str:
    """The name of a plain type: LONG_UNSIGNED, OCTET_STRING_6, ENUM_CLOCK_BASE."""
    return f"{found.kind}_{found.size}".strip("_").replace("-", "_").upper()


def _simple(found: Type) -> str:
    key = "size" if found.size.isdigit() else "form" if found.size in FORMS else "enumeration"
    inside = "" if not found.size else f", {key}={found.size if key == 'size' else text(found.size)}"
    return f"Type({text(found.kind)}{f', {TAGS[found.kind]}' if found.kind in TAGS else ''}{inside})"


def python(found: Type, module_: str = "t.") -> str:
    """The expression that is this type, where the module of types is called so."""
    if found.alias:
        return module_ + found.alias.upper()
    match found.kind:
        case "array":
            return f"{module_}array({python(found.parts[0][1], module_)})"
        case "structure":
            return f"{module_}structure({{{', '.join(f'{text(n)}: {python(part, module_)}' for n, part in found.parts)}}})"
        case "CHOICE":
            return f"{module_}choice({', '.join(python(part, module_) for _, part in found.parts)})"
    return module_ + constant(found)


def emit_classes(objects: ir.Objects) -> str:
    """The module classes."""
    ordered = sorted(objects.classes, key=lambda c: (c.class_id, c.version))
    table = ["CLASSES: Final[dict[tuple[int, int], InterfaceClass]] = {"]
    for item in ordered:
        key = f"{item.class_id}, {item.version}"
        sources = ", ".join(map(text, item.sources))
        table.append(f"    ({key}): InterfaceClass({key}, {text(item.name)}, {text(item.confidence)}, ({sources},), (")
        table += [f"        Attribute({_attribute(one)})," for one in item.attributes]
        table.append("    ), (")
        table += [f"        Method({_method(one)})," for one in item.methods]
        offset = f", methods_at={item.methods_at:#x}" if item.methods_at else ""
        table.append(f"    ){offset}{_note(item.note)}),")
    latest = {item.class_id: item.version for item in ordered}
    rest = ["}", "LATEST: Final[dict[int, int]] = {" + ", ".join(f"{c}: {v}" for c, v in latest.items()) + "}"]
    imports = (
        "from dataclasses import dataclass",
        "from typing import Final, NoReturn",
        "",
        "from win12_wire.objects import types as t",
        "from win12_wire.objects.types import Type",
    )
    doc = "Interface classes: attributes, methods, types."
    return module("spec/objects/classes", doc, imports, CLASSES.splitlines(), [*table, *rest], LOOKUP.splitlines())


def _attribute(one: ir.Attribute) -> str:
    parts = [str(one.index), text(one.name), python(one.type), text(one.kind), text(one.access)]
    parts += [f"{key}={value}" for key in ("scaler_unit", "capture_time") if (value := getattr(one, key)) is not None]
    parts += [f"unit={text(one.unit)}"] if one.unit else []
    parts += ["secret=True"] if one.secret else []
    return ", ".join(parts) + _note(one.note)


def _method(one: ir.Method) -> str:
    flags = "".join(f", {key}=True" for key in ("secret", "returns") if getattr(one, key))
    return f"{one.index}, {text(one.name)}, {python(one.parameter)}{flags}{_note(one.note)}"


def _note(note: str) -> str:
    return f", note={text(note)}" if note else ""
