"""Interface classes and OBIS codes, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text
from rich.tree import Tree
from win12_wire.objects.classes import CLASSES, Attribute, InterfaceClass, Method, find, versions
from win12_wire.objects.enums import LABELS
from win12_wire.objects.types import Type

from win12.application.values import obis, units

_LABELS_MAX = 20  # members of an enumeration that are listed; of units there are a hundred


def show_list(_: None) -> RenderableType:
    """A line for each class."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("class", justify="right", no_wrap=True)
    table.add_column("name")
    table.add_column("versions", no_wrap=True)
    table.add_column("confidence", style="dim")
    for one in list_json(None):
        known = one["versions"]
        told = ", ".join(str(version["version"]) for version in known)
        table.add_row(str(one["class_id"]), Text(one["name"]), told, known[-1]["confidence"])
    return table


def list_json(_: None) -> list[dict[str, Any]]:
    """class_id, name, and versions with their confidence."""
    return [
        {
            "class_id": class_id,
            "name": CLASSES[class_id, versions(class_id)[-1]].name,
            "versions": [{"version": one, "confidence": CLASSES[class_id, one].confidence} for one in versions(class_id)],
        }
        for class_id in sorted({class_id for class_id, _ in CLASSES})
    ]


# --- one class


def show_class(item: InterfaceClass) -> RenderableType:
    """A tree of attributes, down to the fields of structures, and methods."""
    others = [str(one) for one in versions(item.class_id) if one != item.version]
    tree = Tree(Text.assemble((f"{item.class_id} {item.name}", "bold"), f", version {item.version}"))
    tree.add(Text(f"confidence {item.confidence}: {', '.join(item.sources)}", "dim"))
    if others:
        tree.add(Text(f"also declared: version {', '.join(others)}", "dim"))
    if item.note:
        tree.add(Text(item.note, "dim"))
    if any(one.access == "unspecified" for one in item.attributes):
        tree.add(Text("rights: as the object list of the meter says", "dim"))
    for one in item.attributes:
        branch = tree.add(Text.assemble(f"{one.index} ", (one.name, "bold"), ": ", *_typed(one.type), _facts(item, one)))
        _below(branch, one.type, one.note)
    if item.methods:
        methods = tree.add("methods")
        for method in item.methods:
            branch = methods.add(Text.assemble(f"{method.index} ", (method.name, "bold"), ": ", *_typed(method.type)))
            _below(branch, method.type, method.note)
    return tree


def _facts(item: InterfaceClass, one: Attribute) -> tuple[str, str]:
    """What is told of an attribute behind its type."""
    facts = [f"in {one.unit}"] if one.unit else []
    facts += [f"scaled by {item.attribute(one.scaler_unit).name}"] if one.scaler_unit else []
    facts += [f"of {item.attribute(one.capture_time).name}"] if one.capture_time else []
    facts += ["hidden"] if one.secret else []
    facts += [one.kind] if one.kind == "dynamic" else []
    access = one.access if one.access in ("read-write", "write-only") else ""
    return "".join(f", {fact}" for fact in [*facts, *([access] if access else [])]), "dim"


def _typed(kind: Type) -> Iterator[str | tuple[str, str]]:
    """The type in words; what is in it stands below."""
    if kind.kind == "array":
        yield "array of "
        yield from _typed(kind.parts[0])
    elif kind.kind == "CHOICE":
        yield " or ".join(_in_words(part) for part in kind.parts), "cyan"
    else:
        inside = kind.form or kind.size
        yield (f"{kind.kind}({inside})" if inside else kind.kind, "cyan")


def _in_words(kind: Type) -> str:
    return "".join(one if isinstance(one, str) else one[0] for one in _typed(kind))


def _below(branch: Tree, kind: Type, note: str = "") -> None:
    """Fields, labels of enumerations, what is to be noted."""
    if note:
        branch.add(Text(note, "dim italic"))
    for part in kind.parts if kind.kind in ("array", "CHOICE") else ():
        _below(branch if kind.kind == "array" or len(_structures(kind)) == 1 else _alternative(branch, part), part)
    for name, part in zip(kind.names, kind.parts, strict=True) if kind.kind == "structure" else ():
        _below(branch.add(Text.assemble(name, ": ", *_typed(part))), part)
    labels = LABELS.get(kind.enumeration)
    if labels is not None and len(labels.names) <= _LABELS_MAX:
        for value, name in labels.names.items():
            branch.add(Text(f"{value:#x} {name}" if labels.bits else f"{value} {name}", "green"))


def _structures(kind: Type) -> list[Type]:
    return [part for part in kind.parts if part.kind == "structure"]


def _alternative(branch: Tree, part: Type) -> Tree:
    """Fields of one alternative stand apart from those of another."""
    return branch.add(Text.assemble("or ", *_typed(part))) if part.kind == "structure" else branch


def class_json(item: InterfaceClass) -> dict[str, Any]:
    """Everything that is declared; types in the type language, and the labels of the enumerations in them."""
    kinds = [*(one.type for one in item.attributes), *(one.type for one in item.methods)]
    enumerations = {name for kind in kinds for name in _enumerations(kind)}
    return {
        "class_id": item.class_id,
        "version": item.version,
        "versions": versions(item.class_id),
        "name": item.name,
        "confidence": item.confidence,
        "sources": item.sources,
        "note": item.note or None,
        "attributes": [_attribute_json(one) for one in item.attributes],
        "methods": [_method_json(one) for one in item.methods],
        "enumerations": {name: {str(v): label for v, label in LABELS[name].names.items()} for name in sorted(enumerations)},
    }


def _attribute_json(one: Attribute) -> dict[str, Any]:
    return {
        "index": one.index,
        "name": one.name,
        "type": str(one.type),
        "kind": one.kind,
        "access": one.access,
        "scaler_unit": one.scaler_unit,
        "capture_time": one.capture_time,
        "unit": one.unit or None,
        "secret": one.secret,
        "note": one.note or None,
    }


def _method_json(one: Method) -> dict[str, Any]:
    return {"index": one.index, "name": one.name, "parameter": str(one.type), "note": one.note or None}


def _enumerations(kind: Type) -> Iterator[str]:
    if kind.enumeration:
        yield kind.enumeration
    for part in kind.parts:
        yield from _enumerations(part)


# --- one code


def show_code(code: str) -> RenderableType:
    """What a code stands for, and each of its value groups."""
    told = code_json(code)
    head = Text.assemble((code, "bold"), f"  {told['name']}")
    known = None if told["class_id"] is None else find(told["class_id"])
    usual = "class and unit: as the object list of the meter says"
    if known is not None:
        usual = f"usually class {known.class_id}, {known.name}" + (f", in {told['unit']}" if told["unit"] else "")
    table = Table(box=None, pad_edge=False, show_header=False)
    for group in told["groups"]:
        table.add_row(Text(group["group"], "dim"), Text(str(group["value"]), "bold", justify="right"), Text(group["meaning"]))
    parts: list[RenderableType] = [head, Text(usual), table]
    if known is not None:
        parts.append(Text("attributes: " + ", ".join(f"{one.index} {one.name}" for one in known.attributes), "dim"))
    return Group(*parts)


def code_json(code: str) -> dict[str, Any]:
    """obis, name, the class and unit that are usual (null where the code does not tell), and its value groups."""
    class_id, unit = obis.usual_class(code), obis.default_unit(code)
    usual = None if class_id is None else find(class_id)
    return {
        "obis": code,
        "name": obis.name(code),
        "class_id": class_id,
        "class": None if usual is None else usual.name,
        "unit": None if unit is None else units.symbol(unit) or None,
        "groups": [{"group": group, "value": value, "meaning": meaning} for group, value, meaning in obis.meanings(code)],
    }
