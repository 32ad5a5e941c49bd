"""What the schemas cannot say: no number or code twice, every reference resolves, layouts are complete."""

from __future__ import annotations

import keyword
import re
from collections.abc import Callable, Iterable
from typing import TypeVar

from win12_spec.diagnostics import Location, SpecError
from win12_spec.objects import ir
from win12_spec.objects.types import TAGS

Item = TypeVar("Item")
LOGICAL_NAME = "octet-string(6)"
SHORT_NAME_STEP = 8
"""Between the short names of two attributes (IEC 62056-6-2, 4.1.2)."""
SCALER_UNIT = ("structure{scaler: integer, unit: enum(unit)}",)
TIMES = ("octet-string(date-time)", "date-time")


def check(objects: ir.Objects) -> None:
    """Raises SpecError at the first fault."""
    _classes(objects)
    _units(objects)
    _enums(objects)
    _obis(objects)
    _entries(objects)
    for layout in objects.layouts:
        _layout(objects, layout)


def identifier(text: str) -> str:
    """The name of an enumeration member in code: capitals and underscores."""
    name = re.sub(r"[^A-Za-z0-9]+", "_", text).strip("_").upper()
    return f"_{name}" if name[:1].isdigit() else name


def _unique(items: Iterable[Item], key: Callable[[Item], object], where: Callable[[Item], Location], what: str) -> None:
    seen: dict[object, Location] = {}
    for item in items:
        at, first = where(item), seen.get(key(item))
        if first is not None:
            raise SpecError.at(at, f"{what} '{key(item)}' is declared twice", f"first declared at {first}")
        seen[key(item)] = at


def _classes(objects: ir.Objects) -> None:
    _unique(objects.classes, lambda c: f"{c.class_id} version {c.version}", lambda c: c.where, "class")
    for item in objects.classes:
        _unique(item.attributes, lambda a: a.name, lambda a: a.where, "attribute")
        _unique(item.methods, lambda m: m.name, lambda m: m.where, "method")
        _numbered(item)
        for attribute in item.attributes:
            _references(item, attribute)
        _named_shortly(item)
        _unique(item.methods, lambda m: m.index, lambda m: m.where, "method index")


def _numbered(item: ir.InterfaceClass) -> None:
    for at, attribute in enumerate(item.attributes, 1):
        if attribute.index != at:
            raise SpecError.at(
                attribute.where,
                f"attribute '{attribute.name}' has index {attribute.index} where {at} follows",
                "attributes are numbered from 1 without gaps",
            )
    first = item.attributes[0]
    if str(first.type) != LOGICAL_NAME:
        raise SpecError.at(first.where, "attribute 1 is not a logical name", f"attribute 1 of every class is {LOGICAL_NAME}")


def _named_shortly(item: ir.InterfaceClass) -> None:
    """Methods follow the attributes; numbers that are reserved, without a parameter that is known, may lie among them."""
    end = SHORT_NAME_STEP * len(item.attributes)
    used = [method.index for method in item.methods if str(method.parameter) != "any"]
    if item.methods_at and used and item.methods_at + SHORT_NAME_STEP * (min(used) - 1) < end:
        raise SpecError.at(
            item.where,
            f"methods of class {item.class_id} version {item.version} begin at {item.methods_at:#x}, among its attributes",
            f"its {len(item.attributes)} attributes end at {end:#x}",
        )


def _references(item: ir.InterfaceClass, attribute: ir.Attribute) -> None:
    """What says in which unit, and when, is there and can say so."""
    for key, index, good in (
        ("scaler_unit", attribute.scaler_unit, SCALER_UNIT),
        ("capture_time", attribute.capture_time, TIMES),
    ):
        if index is None:
            continue
        types = [str(other.type) for other in item.attributes if other.index == index]
        if not types or types[0] not in good:
            raise SpecError.at(
                attribute.where, f"attribute {index} of class {item.class_id} is no {key}", f"its type would be {good[0]}"
            )
    if attribute.unit and attribute.scaler_unit is not None:
        raise SpecError.at(attribute.where, f"'{attribute.name}' has a unit and a scaler_unit", "a unit is one of the two")


def _units(objects: ir.Objects) -> None:
    _unique(objects.units, lambda u: u.code, lambda u: u.where, "unit code")
    for unit in objects.units:
        if any(first <= unit.code <= last for first, last in objects.reserved):
            raise SpecError.at(
                unit.where, f"unit code '{unit.code}' is also listed as reserved", "a code is either assigned or reserved"
            )


def _enums(objects: ir.Objects) -> None:
    _unique(objects.enums, lambda e: e.name, lambda e: e.where, "enumeration")
    for item in objects.enums:
        _unique(item.members, lambda m: m.value, lambda m: m.where, "member value")
        _unique(item.members, lambda m: identifier(m.name), lambda m: m.where, "member name")
        for member in item.members:
            name = identifier(member.name)
            if not name.isidentifier() or keyword.iskeyword(name):
                raise SpecError.at(
                    member.where, f"member name '{member.name}' gives no identifier", "use letters, digits and spaces"
                )


# --- OBIS ----------------------------------------------------------------------------------------------------------------


def _code(code: str, where: Location, wild: str = "") -> None:
    groups = code.split(".")
    good = len(groups) == 6 and all(
        (g.isdigit() and int(g) <= 255 and str(int(g)) == g) or (g in wild and len(g) == 1) for g in groups
    )
    if not good:
        raise SpecError.at(where, f"'{code}' is not an OBIS code", "six groups of 0 to 255 with dots, such as 1.0.1.8.0.255")


def _known_unit(objects: ir.Objects, code: int | None, where: Location) -> None:
    if code is not None and all(unit.code != code for unit in objects.units):
        raise SpecError.at(where, f"unknown unit code '{code}'", "see spec/objects/units.yaml")


def _obis(objects: ir.Objects) -> None:
    _unique(objects.names, lambda n: n.code, lambda n: n.where, "code")
    _unique(objects.patterns, lambda n: n.code, lambda n: n.where, "pattern")
    for name in objects.names:
        _code(name.code, name.where)
        _known_unit(objects, name.unit, name.where)
    for pattern in objects.patterns:
        _code(pattern.code, pattern.where, "be")
        for letter in re.findall(r"{(\w)}", pattern.name):
            if letter not in pattern.code:
                raise SpecError.at(
                    pattern.where,
                    f"'{{{letter}}}' in the name is not a group of '{pattern.code}'",
                    "name only groups of the code",
                )
    _unique(objects.media, lambda m: m.code, lambda m: m.where, "medium")
    for medium in objects.media:
        for table, known in ((medium.quantities, objects.quantities), (medium.processing, objects.processing)):
            if table and table not in known:
                raise SpecError.at(medium.where, f"unknown table '{table}'", f"one of {', '.join(known)}")
    for groups in (*objects.quantities.values(), *objects.processing.values()):
        _unique(groups, lambda g: g.code, lambda g: g.where, "group value")
        for group in groups:
            _known_unit(objects, group.unit, group.where)
            _known_unit(objects, group.integral, group.where)


# --- push layouts --------------------------------------------------------------------------------------------------------


def _entries(objects: ir.Objects) -> None:
    _unique(objects.entries, lambda e: e.id, lambda e: e.where, "entry form")
    _unique(objects.entries, lambda e: " ".join(e.tokens), lambda e: e.where, "token list")
    for entry in objects.entries:
        for needed in ("obis", "value"):
            if entry.tokens.count(needed) != 1:
                raise SpecError.at(
                    entry.where, f"entry form '{entry.id}' has no single '{needed}'", "an entry is one name and one value"
                )
    for loose in objects.loose:
        _code(loose.obis, loose.where)


def _layout(objects: ir.Objects, layout: ir.Layout) -> None:
    _unique(objects.layouts, lambda x: x.id, lambda x: x.where, "layout")
    named = layout.shape == "named"
    for element in layout.elements:
        _code(element.obis, element.where, "*" if named else "")
        _known_unit(objects, element.unit, element.where)
        if named and (element.scaler is None or element.unit is None):
            raise SpecError.at(element.where, f"'{element.obis}' has no scaler and unit", "a named layout supplies nothing else")
    if not named and layout.count != len(layout.elements):
        raise SpecError.at(
            layout.where,
            f"layout '{layout.id}' declares {layout.count} elements and lists {len(layout.elements)}",
            "count and elements (with more) have to agree",
        )
    for key, kind in layout.types:
        if kind not in TAGS:
            raise SpecError.at(layout.where, f"unknown type '{kind}'", f"one of {', '.join(TAGS)}")
        if isinstance(key, str) != named and not (isinstance(key, str) and key.isdigit()):
            raise SpecError.at(
                layout.where, f"'{key}' does not say which element", "a place in a positional layout, a code in a named one"
            )
    places = [int(key) for key, _ in layout.types if not named] + ([layout.prefix_at] if layout.prefix_at is not None else [])
    if not named and any(place >= len(layout.elements) for place in places):
        message = f"layout '{layout.id}' looks at element {max(places)} of {len(layout.elements)}"
        raise SpecError.at(layout.where, message, "places are counted from 0")
