"""The modules of win12_wire.objects: plain tables and the small types that hold them. Standard library only."""

from __future__ import annotations

from win12_spec.emit import header
from win12_spec.objects import ir
from win12_spec.objects.check import identifier
from win12_spec.objects.emit_classes import emit_classes, emit_types
from win12_spec.objects.module import module, record, text
from win12_spec.objects.types import TAGS, UNIT

FOLDER = "generated/python/win12_wire/objects"
IMPORTS = ("from dataclasses import dataclass", "from typing import Final")


def emit(objects: ir.Objects) -> dict[str, str]:
    """Text of every module, by its path below the repository."""
    return {
        f"{FOLDER}/__init__.py": header("spec/objects")
        + '"""The COSEM object model: classes, units, names, enumerations and push layouts, as tables."""\n',
        f"{FOLDER}/types.py": emit_types(objects),
        f"{FOLDER}/classes.py": emit_classes(objects),
        f"{FOLDER}/units.py": _units(objects),
        f"{FOLDER}/enums.py": _enums(objects),
        f"{FOLDER}/obis.py": _obis(objects),
        f"{FOLDER}/push_layouts.py": _layouts(objects),
    }


LABELS = '''\
class Labels(NamedTuple):
    """Members of an enumeration as the spec writes them. width: bits of what is counted from the most significant one, else 0."""

    bits: bool
    width: int
    names: dict[int, str]

    def of(self, value: int) -> str | None:
        """The name of a value, or of its bits with commas between them; None when a member or a bit has none."""
        if not self.bits:
            return self.names.get(value)
        known = [(bit, name) for bit, name in self.names.items() if value & bit]
        return ", ".join(name for _, name in known) if value == sum(bit for bit, _ in known) else None

    def value(self, label: str) -> int:
        """What is called so. Raises KeyError when nothing is."""
        if not self.bits:
            return {name: value for value, name in self.names.items()}[label]
        bits = {name: bit for bit, name in self.names.items()}
        return sum(bits[one] for one in label.split(", ") if one)'''


# --- units and enumerations ------------------------------------------------------------------------------------------------


def _units(objects: ir.Objects) -> str:
    kind = record(
        "Unit",
        "A code of scaler_unit. si is the value of one unit in SI units, empty when it has none.",
        "code: int; symbol: str; name: str; quantity: str; si: str",
    )
    table = ["UNITS: Final[dict[int, Unit]] = {"]
    table += [
        f"    {u.code}: Unit({u.code}, {text(u.symbol)}, {text(u.name)}, {text(u.quantity)}, {text(u.si)}),"
        for u in objects.units
    ]
    return module(
        "spec/objects/units.yaml",
        "Unit codes of scaler_unit (IEC 62056-6-2, 4.3.2).",
        IMPORTS,
        kind,
        [*table, "}"],
    )


def _enums(objects: ir.Objects) -> str:
    parts = []
    for item in objects.enums:
        name = "".join(word.capitalize() for word in item.name.split("_"))
        base, line = ("IntFlag" if item.bits else "IntEnum"), item.name.replace("_", " ")
        lines = [f"class {name}({base}):", f'    """{line[0].upper()}{line[1:]}{": " + item.note if item.note else ""}."""', ""]
        parts.append(
            [
                *lines,
                *(
                    f"    {identifier(m.name)} = {m.value:#x}" if item.bits else f"    {identifier(m.name)} = {m.value}"
                    for m in item.members
                ),
            ]
        )
    labels = ["LABELS: Final[dict[str, Labels]] = {"]
    for item in objects.enums:
        members = ", ".join(f"{m.value:#x}: {text(m.name)}" if item.bits else f"{m.value}: {text(m.name)}" for m in item.members)
        labels.append(f"    {text(item.name)}: Labels({item.bits}, {item.width}, {{{members}}}),")
    units = ", ".join(f"{unit.code}: {text(unit.symbol)}" for unit in objects.units)
    labels += [f"    {text(UNIT)}: Labels(False, 0, {{{units}}}),", "}"]
    reader = [
        "def text(kind: type[IntEnum], value: int) -> str:",
        '    """The name of a member as people write it, with hyphens; the number when it has none."""',
        "    try:",
        '        return kind(value).name.lower().replace("_", "-")',
        "    except ValueError:",
        "        return str(value)",
    ]
    imports = ["from enum import IntEnum, IntFlag", "from typing import Final, NamedTuple"]
    return module("spec/objects/enums", "Enumerations of COSEM.", imports, *parts, LABELS.splitlines(), labels, reader)


# --- OBIS ------------------------------------------------------------------------------------------------------------------


def _obis(objects: ir.Objects) -> str:
    types = (
        record(
            "Name",
            "A well-known code. unit is the usual unit code, None when it has none.",
            "name: str; class_id: int; unit: int | None",
        ),
        record(
            "Pattern",
            "A code with None for every group that may have any value; {b} and {e} in name stand for those values.",
            "groups: tuple[int | None, ...]; name: str; class_id: int",
        ),
        record(
            "Group",
            "A value of group C or D: unit of a momentary value, of its time integral; form value, integral, count or duration.",
            "name: str; unit: int | None; integral: int | None; form: str",
        ),
        record(
            "Medium",
            "A value of group A, and its tables of C and D (empty: none).",
            "name: str; quantities: str; processing: str",
        ),
    )
    names = ["NAMES: Final[dict[str, Name]] = {"]
    names += [f"    {text(n.code)}: Name({text(n.name)}, {n.class_id}, {n.unit})," for n in objects.names]
    patterns = ["PATTERNS: Final[tuple[Pattern, ...]] = ("]
    patterns += [f"    Pattern({_groups(p.code)}, {text(p.name)}, {p.class_id})," for p in objects.patterns]
    media = ["MEDIA: Final[dict[int, Medium]] = {"]
    media += [f"    {m.code}: Medium({text(m.name)}, {text(m.quantities)}, {text(m.processing)})," for m in objects.media]
    groups = [*_tables("QUANTITIES", objects.quantities), *_tables("PROCESSING", objects.processing)]
    return module(
        "spec/objects/obis",
        "Names of OBIS codes (IEC 62056-6-1).",
        IMPORTS,
        *types,
        [*names, "}"],
        [*patterns, ")"],
        [*media, "}", *groups],
    )


def _tables(name: str, tables: dict[str, list[ir.Group]]) -> list[str]:
    lines = [f"{name}: Final[dict[str, dict[int, Group]]] = {{"]
    for table, groups in tables.items():
        lines.append(f"    {text(table)}: {{")
        lines += [f"        {g.code}: Group({text(g.name)}, {g.unit}, {g.integral}, {text(g.form)})," for g in groups]
        lines.append("    },")
    return [*lines, "}"]


# --- push layouts ------------------------------------------------------------------------------------------------------------


def _layouts(objects: ir.Objects) -> str:
    types = (
        record(
            "Entry",
            "One value with what belongs to it. flat: may also stand in the list itself.",
            "id: str; tokens: tuple[str, ...]; flat: bool",
        ),
        record(
            "Loose",
            "A value without a name: kind date_time or text, place any, first or last.",
            "kind: str; place: str; obis: str",
        ),
        record(
            "Element",
            "What a layout says of a value. None in groups: any value.",
            "groups: tuple[int | None, ...]; scaler: int | None; unit: int | None",
        ),
        record(
            "Layout",
            "What a maker leaves out. prefix begins the element at prefix_at or named prefix_groups; types by place, by name.",
            "id: str; maker: str; doc: str; shape: str; count: int | None; prefix: bytes; prefix_at: int | None; "
            "prefix_groups: tuple[int | None, ...] | None; places: tuple[tuple[int, int], ...]; "
            "named: tuple[tuple[tuple[int | None, ...], int], ...]; elements: tuple[Element, ...]; leading: tuple[str, ...]",
        ),
    )
    entries = ["ENTRIES: Final[tuple[Entry, ...]] = ("]
    entries += [f"    Entry({text(e.id)}, {_strings(e.tokens)}, {e.flat})," for e in objects.entries]
    loose = [
        "LOOSE: Final[tuple[Loose, ...]] = (",
        *(f"    Loose({text(x.kind)}, {text(x.place)}, {text(x.obis)})," for x in objects.loose),
        ")",
    ]
    layouts = ["LAYOUTS: Final[tuple[Layout, ...]] = ("]
    for item in objects.layouts:
        layouts += _layout(item)
    return module(
        "spec/objects/push_layouts.yaml",
        "How the bodies of pushes say what their values are.",
        IMPORTS,
        *types,
        [*entries, ")"],
        loose,
        [*layouts, ")"],
    )


def _layout(item: ir.Layout) -> list[str]:
    places = "".join(f"({int(key)}, {TAGS[kind]}), " for key, kind in item.types if str(key).isdigit())
    named = "".join(f"({_groups(str(key))}, {TAGS[kind]}), " for key, kind in item.types if not str(key).isdigit())
    where = _groups(item.prefix_obis) if item.prefix_obis else "None"
    return [
        f"    Layout({text(item.id)}, {text(item.maker)}, {text(item.doc)}, {text(item.shape)}, {item.count},",
        f"           {item.prefix.encode()!r}, {item.prefix_at}, {where}, ({places.rstrip()}), ({named.rstrip()}), (",
        *(f"        Element({_groups(e.obis)}, {e.scaler}, {e.unit})," for e in item.elements),
        f"    ), {_strings(item.leading)}),",
    ]


def _groups(code: str) -> str:
    return "(" + ", ".join(group if group.isdigit() else "None" for group in code.split(".")) + ")"


def _strings(items: tuple[str, ...]) -> str:
    return "(" + "".join(f"{text(item)}, " for item in items).rstrip() + ")"
