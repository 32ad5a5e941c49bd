"""The modules of win12_wire.objects: plain tables and the small types that hold them. Standard library only."""

from __future__ import annotations

from collections.abc import Iterable

from win12_spec.emit import header
from win12_spec.objects import ir
from win12_spec.objects.check import identifier
from win12_spec.objects.types import TAGS

FOLDER = "generated/python/win12_wire/objects"
IMPORTS = ("from dataclasses import dataclass", "from typing import Final")


def emit(objects: ir.Objects) -> dict[str, str]:
    """Text of every module, by its path below the repository."""
    return {
        f"{FOLDER}/__init__.py": header("spec/objects")
        + '"""The COSEM object model: classes, units, names, enumerations and push layouts, as tables."""\n',
        f"{FOLDER}/classes.py": _classes(objects),
        f"{FOLDER}/units.py": _units(objects),
        f"{FOLDER}/enums.py": _enums(objects),
        f"{FOLDER}/obis.py": _obis(objects),
        f"{FOLDER}/push_layouts.py": _layouts(objects),
    }


def _module(source: str, doc: str, imports: Iterable[str], *parts: Iterable[str]) -> str:
    lines = [header(source), f'"""{doc}"""', "", "from __future__ import annotations", "", *imports, "", ""]
    return "\n".join([*lines, *("\n\n\n".join("\n".join(part) for part in parts).splitlines()), ""])


def _record(name: str, doc: str, fields: str) -> list[str]:
    return [
        "@dataclass(frozen=True, slots=True)",
        f"class {name}:",
        f'    """{doc}"""',
        "",
        *(f"    {part.strip()}" for part in fields.split(";")),
    ]


def _text(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


# --- classes -------------------------------------------------------------------------------------------------------------

TYPES = (
    _record(
        "Attribute",
        "index as in cosem-attribute-descriptor; type in the type language of the spec; access the most a client can be given.",
        "index: int; name: str; type: str; kind: str; access: str",
    ),
    _record(
        "Method",
        "index as in cosem-method-descriptor; parameter in the type language of the spec.",
        "index: int; name: str; parameter: str",
    ),
    _record(
        "InterfaceClass",
        "An interface class of IEC 62056-6-2; confidence: how well its table is attested.",
        "class_id: int; version: int; name: str; confidence: str; attributes: tuple[Attribute, ...]; methods: tuple[Method, ...]",
    ),
)
LOOKUP = '''\
def find(class_id: int, version: int | None = None) -> InterfaceClass | None:
    """The class of that version; without version the highest one declared. None when the spec does not declare it."""
    if version is not None:
        return CLASSES.get((class_id, version))
    latest = LATEST.get(class_id)
    return None if latest is None else CLASSES[class_id, latest]'''


def _classes(objects: ir.Objects) -> str:
    ordered = sorted(objects.classes, key=lambda c: (c.class_id, c.version))
    table = ["CLASSES: Final[dict[tuple[int, int], InterfaceClass]] = {"]
    for item in ordered:
        key = f"{item.class_id}, {item.version}"
        table.append(f"    ({key}): InterfaceClass({key}, {_text(item.name)}, {_text(item.confidence)}, (")
        table += [
            f"        Attribute({a.index}, {_text(a.name)}, {_text(a.type)}, {_text(a.kind)}, {_text(a.access)}),{_note(a.note)}"
            for a in item.attributes
        ]
        table.append("    ), (")
        table += [f"        Method({m.index}, {_text(m.name)}, {_text(m.parameter)}),{_note(m.note)}" for m in item.methods]
        table.append("    )),")
    latest = {item.class_id: item.version for item in ordered}
    rest = ["}", "LATEST: Final[dict[int, int]] = {" + ", ".join(f"{c}: {v}" for c, v in latest.items()) + "}"]
    return _module(
        "spec/objects/classes",
        "Interface classes: attributes, methods, types.",
        IMPORTS,
        *TYPES,
        [*table, *rest],
        LOOKUP.splitlines(),
    )


def _note(note: str) -> str:
    return f"  # {note}" if note else ""


# --- units and enumerations ------------------------------------------------------------------------------------------------


def _units(objects: ir.Objects) -> str:
    kind = _record(
        "Unit",
        "A code of scaler_unit. si is the value of one unit in SI units, empty when it has none.",
        "code: int; symbol: str; name: str; quantity: str; si: str",
    )
    table = ["UNITS: Final[dict[int, Unit]] = {"]
    table += [
        f"    {u.code}: Unit({u.code}, {_text(u.symbol)}, {_text(u.name)}, {_text(u.quantity)}, {_text(u.si)}),"
        for u in objects.units
    ]
    return _module(
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
    reader = [
        "def text(kind: type[IntEnum], value: int) -> str:",
        '    """The name of a member as people write it, with hyphens; the number when it has none."""',
        "    try:",
        '        return kind(value).name.lower().replace("_", "-")',
        "    except ValueError:",
        "        return str(value)",
    ]
    return _module("spec/objects/enums", "Enumerations of COSEM.", ["from enum import IntEnum, IntFlag"], *parts, reader)


# --- OBIS ------------------------------------------------------------------------------------------------------------------


def _obis(objects: ir.Objects) -> str:
    types = (
        _record(
            "Name",
            "A well-known code. unit is the usual unit code, None when it has none.",
            "name: str; class_id: int; unit: int | None",
        ),
        _record(
            "Pattern",
            "A code with None for every group that may have any value; {b} and {e} in name stand for those values.",
            "groups: tuple[int | None, ...]; name: str; class_id: int",
        ),
        _record(
            "Group",
            "A value of group C or D: unit of a momentary value, of its time integral; form value, integral, count or duration.",
            "name: str; unit: int | None; integral: int | None; form: str",
        ),
        _record(
            "Medium",
            "A value of group A, and its tables of C and D (empty: none).",
            "name: str; quantities: str; processing: str",
        ),
    )
    names = ["NAMES: Final[dict[str, Name]] = {"]
    names += [f"    {_text(n.code)}: Name({_text(n.name)}, {n.class_id}, {n.unit})," for n in objects.names]
    patterns = ["PATTERNS: Final[tuple[Pattern, ...]] = ("]
    patterns += [f"    Pattern({_groups(p.code)}, {_text(p.name)}, {p.class_id})," for p in objects.patterns]
    media = ["MEDIA: Final[dict[int, Medium]] = {"]
    media += [f"    {m.code}: Medium({_text(m.name)}, {_text(m.quantities)}, {_text(m.processing)})," for m in objects.media]
    groups = [*_tables("QUANTITIES", objects.quantities), *_tables("PROCESSING", objects.processing)]
    return _module(
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
        lines.append(f"    {_text(table)}: {{")
        lines += [f"        {g.code}: Group({_text(g.name)}, {g.unit}, {g.integral}, {_text(g.form)})," for g in groups]
        lines.append("    },")
    return [*lines, "}"]


# --- push layouts ------------------------------------------------------------------------------------------------------------


def _layouts(objects: ir.Objects) -> str:
    types = (
        _record(
            "Entry",
            "One value with what belongs to it. flat: may also stand in the list itself.",
            "id: str; tokens: tuple[str, ...]; flat: bool",
        ),
        _record(
            "Loose",
            "A value without a name: kind date_time or text, place any, first or last.",
            "kind: str; place: str; obis: str",
        ),
        _record(
            "Element",
            "What a layout says of a value. None in groups: any value.",
            "groups: tuple[int | None, ...]; scaler: int | None; unit: int | None",
        ),
        _record(
            "Layout",
            "What a maker leaves out. prefix begins the element at prefix_at or named prefix_groups; types by place, by name.",
            "id: str; maker: str; doc: str; shape: str; count: int | None; prefix: bytes; prefix_at: int | None; "
            "prefix_groups: tuple[int | None, ...] | None; places: tuple[tuple[int, int], ...]; "
            "named: tuple[tuple[tuple[int | None, ...], int], ...]; elements: tuple[Element, ...]; leading: tuple[str, ...]",
        ),
    )
    entries = ["ENTRIES: Final[tuple[Entry, ...]] = ("]
    entries += [f"    Entry({_text(e.id)}, {_strings(e.tokens)}, {e.flat})," for e in objects.entries]
    loose = [
        "LOOSE: Final[tuple[Loose, ...]] = (",
        *(f"    Loose({_text(x.kind)}, {_text(x.place)}, {_text(x.obis)})," for x in objects.loose),
        ")",
    ]
    layouts = ["LAYOUTS: Final[tuple[Layout, ...]] = ("]
    for item in objects.layouts:
        layouts += _layout(item)
    return _module(
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
        f"    Layout({_text(item.id)}, {_text(item.maker)}, {_text(item.doc)}, {_text(item.shape)}, {item.count},",
        f"           {item.prefix.encode()!r}, {item.prefix_at}, {where}, ({places.rstrip()}), ({named.rstrip()}), (",
        *(f"        Element({_groups(e.obis)}, {e.scaler}, {e.unit})," for e in item.elements),
        f"    ), {_strings(item.leading)}),",
    ]


def _groups(code: str) -> str:
    return "(" + ", ".join(group if group.isdigit() else "None" for group in code.split(".")) + ")"


def _strings(items: tuple[str, ...]) -> str:
    return "(" + "".join(f"{_text(item)}, " for item in items).rstrip() + ")"
