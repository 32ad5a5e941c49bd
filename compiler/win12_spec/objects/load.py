"""Reading spec/objects: YAML against its JSON Schema, then into the intermediate form, every item with its place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from win12_spec import yamlio
from win12_spec.diagnostics import SpecError
from win12_spec.objects import ir
from win12_spec.objects.load_classes import Classes
from win12_spec.objects.types import UNIT, Names, named_as_type, resolve


def load(spec: Path) -> ir.Objects:
    """All of `spec`/objects. Raises SpecError at the first thing that is not as the schemas say."""
    return _Loader(spec).all()


class _Loader:
    def __init__(self, spec: Path) -> None:
        self.spec = spec
        self.objects = ir.Objects()

    def all(self) -> ir.Objects:
        self.units()
        self.enums()
        self.classes()
        self.names()
        self.groups()
        self.layouts()
        return self.objects

    def read(self, name: str, schema: str) -> tuple[Any, str]:
        path = self.spec / "objects" / f"{name}.yaml"
        shown = f"{self.spec.name}/objects/{name}.yaml"
        if not path.is_file():
            raise SpecError(shown, 1, 1, "the file is missing", "every part of spec/objects is needed")
        document = yamlio.load(path, shown)
        yamlio.check_schema(document, self.spec / "schema" / f"objects_{schema}.json", shown)
        return document, shown

    def folder(self, name: str) -> Iterator[str]:
        yield from (f"{name}/{path.stem}" for path in sorted((self.spec / "objects" / name).glob("*.yaml")))

    # --- units and enumerations ----------------------------------------------------------------------------------------

    def units(self) -> None:
        document, shown = self.read("units", "units")
        self.objects.units = [
            ir.Unit(
                item["code"],
                str(item["symbol"]),
                str(item["name"]),
                str(item["quantity"]),
                str(item.get("si", "")),
                str(item["confidence"]),
                yamlio.locate(shown, item),
            )
            for item in document["units"]
        ]
        self.objects.reserved = [(item["first"], item["last"]) for item in document["reserved"]]

    def enums(self) -> None:
        for part in self.folder("enums"):
            document, shown = self.read(part, "enums")
            for name, item in document["enums"].items():
                where = yamlio.locate(shown, document["enums"], name)
                self.objects.enums.append(
                    ir.Enumeration(
                        str(name),
                        item["kind"] == "bits",
                        item["width"] if item.get("first") == "most" else 0,
                        str(item.get("note", "")),
                        tuple(_members(item, shown)),
                        where,
                    )
                )

    # --- classes -----------------------------------------------------------------------------------------------------

    def classes(self) -> None:
        types, shown = self.read("classes/types", "types")
        enums = {item.name: item.width for item in self.objects.enums}
        names = Names({str(name): str(text) for name, text in types["types"].items()}, {**enums, UNIT: 0})
        for name, text in names.aliases.items():
            where = yamlio.locate(shown, types["types"], name)
            if named_as_type(name):
                raise SpecError.at(where, f"type alias '{name}' is named as a type", "the names of both become constants")
            self.objects.types[name] = resolve(text, names, where)
        classes = Classes(names)
        for part in self.folder("classes"):
            if part != "classes/types":
                document, shown = self.read(part, "classes")
                self.objects.classes += classes.read(document, shown)

    # --- OBIS ----------------------------------------------------------------------------------------------------------

    def names(self) -> None:
        for part in ("abstract", "electricity", "other_media"):
            document, shown = self.read(f"obis/{part}", "obis_names")
            self.objects.names += [_name(item, shown) for item in document["names"]]
        document, shown = self.read("obis/patterns", "obis_patterns")
        self.objects.patterns = [_name(item, shown) for item in document["patterns"]]

    def groups(self) -> None:
        document, shown = self.read("obis/groups", "obis_groups")
        self.objects.media = [
            ir.Medium(
                item["code"],
                str(item["name"]),
                str(item.get("quantities", "")),
                str(item.get("processing", "")),
                yamlio.locate(shown, item),
            )
            for item in document["media"]
        ]
        for kind, target in (("quantities", self.objects.quantities), ("processing", self.objects.processing)):
            for name, table in document[kind].items():
                target[str(name)] = [
                    ir.Group(
                        item["code"],
                        str(item["name"]),
                        item.get("unit"),
                        item.get("integral"),
                        str(item.get("form", "value")),
                        yamlio.locate(shown, item),
                    )
                    for item in table["groups"]
                ]

    # --- push layouts --------------------------------------------------------------------------------------------------

    def layouts(self) -> None:
        document, shown = self.read("push_layouts", "push_layouts")
        self.objects.entries = [
            ir.Entry(str(item["id"]), tuple(map(str, item["tokens"])), bool(item.get("flat", True)), yamlio.locate(shown, item))
            for item in document["entries"]
        ]
        self.objects.loose = [
            ir.Loose(str(item["kind"]), str(item["place"]), str(item["obis"]), yamlio.locate(shown, item))
            for item in document["loose"]
        ]
        self.objects.layouts = [_layout(item, shown) for item in document["layouts"]]


def _members(item: Any, shown: str) -> Iterator[ir.Member]:
    most = item.get("width", 0) - 1 if item.get("first") == "most" else None
    for member in item["members"]:
        where = yamlio.locate(shown, member)
        if ("bit" in member) != (item["kind"] == "bits"):
            raise SpecError.at(
                where,
                f"a member of kind '{item['kind']}' has 'value' or 'bit' where the other is needed",
                "enum members have a value, bits members have a bit",
            )
        value = member["value"] if "value" in member else 1 << (member["bit"] if most is None else most - member["bit"])
        yield ir.Member(value, str(member["name"]), where)


def _name(item: Any, shown: str) -> ir.Name:
    return ir.Name(str(item["code"]), str(item["name"]), item["class_id"], item.get("unit"), yamlio.locate(shown, item))


def _layout(item: Any, shown: str) -> ir.Layout:
    when = item["when"]
    version = when.get("version", {})
    elements = [*item.get("elements", []), *item.get("more", []), *item.get("units", [])]
    return ir.Layout(
        str(item["id"]),
        str(item["maker"]),
        " ".join(str(item["doc"]).split()),
        str(item["shape"]),
        when.get("count"),
        str(version.get("prefix", "")),
        version.get("at"),
        str(version.get("obis", "")),
        tuple((key if isinstance(key, int) else str(key), str(kind)) for key, kind in when.get("types", {}).items()),
        tuple(_element(entry, shown) for entry in elements),
        tuple(map(str, item.get("leading", []))),
        yamlio.locate(shown, item),
    )


def _element(item: Any, shown: str) -> ir.Element:
    return ir.Element(str(item["obis"]), item.get("scaler"), item.get("unit"), yamlio.locate(shown, item))
