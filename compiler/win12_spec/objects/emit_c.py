"""What a driver needs of spec/objects to read pushes, as tables in C: entries, loose values, layouts, attributes, usual units.

The tables are constants without pointers, so that nothing is relocated when a module is loaded: a range says where in another
table the items of one stand. What stands in a table already is not put there again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from win12_spec.emit import header
from win12_spec.emit.c_lines import CPP_BEGIN, CPP_END, comment, fitted, noted
from win12_spec.objects import ir
from win12_spec.objects.types import TAGS
from win12_spec.objects.usual import FORMS, tells_units, unusual_names

FOLDER = "generated/c"
SOURCE = "spec/objects"
TYPES = Path(__file__).parents[1] / "emit" / "push_layouts.h.in"
TOKENS = ("class_id", "obis", "attribute", "data_index", "value", "scaler_unit", "scaler", "unit")
KINDS, PLACES = ("date_time", "text"), ("any", "first", "last")
STRUCTURE, NAME, OTHER = "structure", "name", "other"
ATTRIBUTES = (OTHER, STRUCTURE, NAME)


@dataclass
class Table:
    """A constant array, and the macro that says how long it is. An empty one, which C has not, has an item that nobody uses."""

    kind: str
    name: str
    size: str
    rows: list[str] = field(default_factory=list)

    def add(self, rows: Sequence[str]) -> str:
        """The range of these rows, one after the other; put at the end unless they stand somewhere already."""
        starts = range(len(self.rows) - len(rows) + 1)
        first = next((at for at in starts if self.rows[at : at + len(rows)] == list(rows)), None)
        if first is None:
            first = len(self.rows)
            self.rows += rows
        return f"{{{first if rows else 0}, {len(rows)}}}"

    @property
    def head(self) -> str:
        return f"const {self.kind} {self.name}[{self.size if self.rows else 1}]"

    def declared(self) -> list[str]:
        return [f"#define {self.size} {len(self.rows)}U", f"extern {self.head};"]

    def defined(self) -> list[str]:
        if not self.rows:
            return [f"{self.head};"]
        joined = [", ".join(self.rows)] if self.kind == "uint8_t" else self.rows
        return [f"{self.head} = {{", *fitted(f"    {row}," for row in joined), "};"]


def emit_c(objects: ir.Objects) -> dict[str, str]:
    """Header and source, by their path below the repository."""
    tables = _tables(objects)
    return {
        f"{FOLDER}/include/win12/objects/push_layouts.h": _header(objects, tables),
        f"{FOLDER}/src/objects/push_layouts.c": _source(tables),
    }


# --- the two files


def _header(objects: ir.Objects, tables: Iterable[Table]) -> str:
    guard = "WIN12_OBJECTS_PUSH_LAYOUTS_H"
    about = "How the bodies of pushes say what their values are, and what is needed of classes and names to read them."
    layouts = [f"LAYOUT_{layout.id.upper()}" for layout in objects.layouts]
    blocks = [
        comment(f"{about}\n\nConstants without pointers: a range says where in another table the items of one stand."),
        [f"#ifndef {guard}", f"#define {guard}"],
        ["#include <stdbool.h>", "#include <stdint.h>"],
        [CPP_BEGIN],
        _enum("token", (f"TOKEN_{token.upper()}" for token in TOKENS), "What an element of an entry is."),
        _enum("kind", (f"KIND_{kind.upper()}" for kind in KINDS), "What a value without a name looks like."),
        _enum("place", (f"PLACE_{place.upper()}" for place in PLACES), "Where in its list it stands."),
        _enum("attribute", (f"ATTRIBUTE_{kind.upper()}" for kind in ATTRIBUTES), "What the type of an attribute begins with."),
        _enum("form", (f"FORM_{form.upper()}" for form in FORMS), "What becomes of a quantity: itself, its time integral, ..."),
        _enum("layout_id", layouts, "The layouts, in the order in which they are tried."),
        _bounds(objects),
        TYPES.read_text(encoding="utf-8").splitlines(),
        *(table.declared() for table in tables),
        [CPP_END],
        ["#endif"],
    ]
    return header(SOURCE, "//") + "\n" + "\n\n".join("\n".join(fitted(part)) for part in blocks) + "\n"


def _enum(name: str, items: Iterable[str], doc: str) -> list[str]:
    return [*comment(doc), f"enum win12_push_{name} {{", *(f"    WIN12_PUSH_{item}," for item in items), "};"]


def _bounds(objects: ir.Objects) -> list[str]:
    """How long the longest of each is. A bound of nothing is 1, for the same reason as arrays."""
    bounds = (
        ("TOKENS_MAX", (len(entry.tokens) for entry in objects.entries), "tokens of an entry"),
        ("PREFIX_MAX", (len(layout.prefix.encode()) for layout in objects.layouts), "octets that tell a layout"),
        ("LEADING_MAX", (len(layout.leading) for layout in objects.layouts), "names that a layout gives to what stands first"),
        ("ID_MAX", (len(layout.id) + 1 for layout in objects.layouts), "characters of an id, with the zero behind it"),
    )
    return [line for name, sizes, note in bounds for line in noted(f"#define WIN12_PUSH_{name} {max([1, *sizes])}U", note)]


def _source(tables: Iterable[Table]) -> str:
    blocks = ['#include "win12/objects/push_layouts.h"', *("\n".join(table.defined()) for table in tables)]
    return header(SOURCE, "//") + "\n" + "\n\n".join(blocks) + "\n"


# --- the tables


def _tables(objects: ir.Objects) -> list[Table]:
    entries = Table("struct win12_push_entry", "win12_push_entries", "WIN12_PUSH_ENTRIES", [_entry(e) for e in objects.entries])
    rules = Table("struct win12_push_rule", "win12_push_rules", "WIN12_PUSH_RULES", [_rule(loose) for loose in objects.loose])
    return [entries, rules, *_layouts(objects), *_classes(objects), *_units(objects)]


def _entry(entry: ir.Entry) -> str:
    tokens = ", ".join(f"WIN12_PUSH_TOKEN_{token.upper()}" for token in entry.tokens)
    return f"{{{len(entry.tokens)}, {_bool(entry.flat)}, {{{tokens}}}}}"


def _rule(loose: ir.Loose) -> str:
    return f"{{WIN12_PUSH_KIND_{loose.kind.upper()}, WIN12_PUSH_PLACE_{loose.place.upper()}, {_octets(loose.obis)}}}"


def _layouts(objects: ir.Objects) -> Iterator[Table]:
    places = Table("struct win12_push_at", "win12_push_places", "WIN12_PUSH_PLACES")
    types = Table("struct win12_push_type", "win12_push_types", "WIN12_PUSH_TYPES")
    elements = Table("struct win12_push_element", "win12_push_elements", "WIN12_PUSH_ELEMENTS")
    leading = Table("struct win12_push_code", "win12_push_leading", "WIN12_PUSH_LEADING")
    layouts = Table("struct win12_push_layout", "win12_push_layouts", "WIN12_PUSH_LAYOUTS")
    for layout in sorted(objects.layouts, key=lambda layout: -len(layout.elements)):  # a long list may begin with a short one
        elements.add([_element(element) for element in layout.elements])
    for layout in objects.layouts:
        ranges = {
            "places": places.add([f"{{{place}, {tag}}}" for place, tag in _places(layout)]),
            "types": types.add([f"{{{_code(str(key))}, {TAGS[kind]}}}" for key, kind in layout.types if not str(key).isdigit()]),
            "elements": elements.add([_element(element) for element in layout.elements]),
            "leading": leading.add([_code(code) for code in layout.leading]),
        }
        layouts.rows.append(_layout(layout, ranges))
    yield from (places, types, elements, leading, layouts)


def _places(layout: ir.Layout) -> list[tuple[int, int]]:
    return [(int(key), TAGS[kind]) for key, kind in layout.types if str(key).isdigit()]


def _element(element: ir.Element) -> str:
    if element.scaler is None or element.unit is None:
        return f"{{{_code(element.obis)}, false, 0, 0}}"
    return f"{{{_code(element.obis)}, true, {element.scaler}, {element.unit}}}"


def _layout(layout: ir.Layout, ranges: dict[str, str]) -> str:
    """The members that are not zero."""
    prefix, at = layout.prefix.encode(), -1 if layout.prefix_at is None else layout.prefix_at
    looked_at = max([*(place for place, _ in _places(layout)), at if prefix else -1]) + 1
    parts = {"id": f'"{layout.id}"', "prefix_at": str(at)}
    if prefix:
        parts |= {"prefix": f"{{{', '.join(map(_octet, prefix))}}}", "prefix_size": str(len(prefix))}
    if layout.prefix_obis:
        parts |= {"has_prefix_code": "true", "prefix_code": _code(layout.prefix_obis)}
    if layout.shape == "named":
        parts["named"] = "true"
    elif looked_at:
        parts["looked_at"] = str(looked_at)
    parts |= {name: range_ for name, range_ in ranges.items() if not range_.endswith(" 0}")}
    return f"{{{', '.join(f'.{name} = {value}' for name, value in parts.items())}}}"


def _octet(octet: int) -> str:
    """As a character where it is a plain one."""
    return f"'{chr(octet)}'" if chr(octet).isascii() and (chr(octet).isalnum() or octet == 0x5F) else f"{octet:#04x}"


def _classes(objects: ir.Objects) -> Iterator[Table]:
    """The highest version of each class, by its number."""
    latest = {item.class_id: item for item in sorted(objects.classes, key=lambda item: (item.class_id, item.version))}
    attributes = Table("uint8_t", "win12_push_attributes", "WIN12_PUSH_ATTRIBUTES")
    classes = Table("struct win12_push_class", "win12_push_classes", "WIN12_PUSH_CLASSES")
    for class_id, item in latest.items():
        kinds = [f"WIN12_PUSH_ATTRIBUTE_{_kind(str(attribute.type)).upper()}" for attribute in item.attributes]
        classes.rows.append(f"{{{class_id}, {attributes.add(kinds)}}}")
    yield from (attributes, classes)


def _kind(type_: str) -> str:
    return STRUCTURE if type_.startswith("structure") else NAME if type_ == "octet-string(6)" else OTHER


def _units(objects: ir.Objects) -> Iterator[Table]:
    """Names whose unit their groups do not tell, by their octets; and the groups of media that tell any."""
    units = Table("struct win12_push_unit", "win12_push_units", "WIN12_PUSH_UNITS")
    units.rows = [f"{{{_octets(code)}, {unit}}}" for code, unit in unusual_names(objects)]
    quantities = Table("struct win12_push_quantity", "win12_push_quantities", "WIN12_PUSH_QUANTITIES")
    processing = Table("struct win12_push_process", "win12_push_processing", "WIN12_PUSH_PROCESSING")
    media = Table("struct win12_push_medium", "win12_push_media", "WIN12_PUSH_MEDIA")
    for medium in objects.media:
        if tells_units(objects, medium):
            of = [_quantity(group) for group in objects.quantities[medium.quantities]]
            forms = [f"{{{group.code}, WIN12_PUSH_FORM_{group.form.upper()}}}" for group in objects.processing[medium.processing]]
            media.rows.append(f"{{{medium.code}, {quantities.add(of)}, {processing.add(forms)}}}")
    yield from (units, quantities, processing, media)


def _quantity(group: ir.Group) -> str:
    return f"{{{group.code}, {group.unit or 0}, {group.integral or 0}}}"


def _octets(code: str) -> str:
    return f"{{{code.replace('.', ', ')}}}"


def _code(code: str) -> str:
    groups = code.split(".")
    wild = sum(1 << at for at, group in enumerate(groups) if not group.isdigit())
    return f"{{{{{', '.join(group if group.isdigit() else '0' for group in groups)}}}, {wild:#04x}}}"


def _bool(value: bool) -> str:
    return "true" if value else "false"
