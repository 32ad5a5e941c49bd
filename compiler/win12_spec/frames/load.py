"""From spec/frames/*.ksy to the intermediate representation: resolves names, reads expressions. Meaning is checked later."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from win12_spec import expr, yamlio
from win12_spec.diagnostics import Location, SpecError, one_of
from win12_spec.frames.ir import (
    Bits,
    Checksum,
    Derive,
    Enum,
    Field,
    FieldType,
    FrameFile,
    Frames,
    Instance,
    Octets,
    Primitive,
    Switch,
    Total,
    Type,
    UserType,
    Valid,
)

DERIVE = re.compile(r"(size|count|present|absent|span)\((\w+)(?:,\s*(\w+))?\)")
PRIMITIVE = re.compile(r"(?:([us])([1248])|(f)([48]))(le|be)?")
PRIMITIVES = ("u1", "u2", "b24", "u4", "u8", "s1", "s2", "s4", "s8", "f4", "f8")
MANUAL = "docs/spec-language.md"
HELP = f"see {MANUAL}"
SCHEMA = "frames.json"


def load(folder: Path) -> Frames:
    """Every frame file of a folder. Raises SpecError at the first thing that cannot be understood."""
    files = {}
    for path in sorted(folder.glob("*.ksy")):
        file = _FileLoader(path, f"{folder.parent.name}/{folder.name}/{path.name}").load()
        files[file.id] = file
    return Frames(files)


class _FileLoader:
    """Reads one file; knows its name for references and locations. The JSON Schema has seen the document before."""

    def __init__(self, path: Path, shown: str) -> None:
        self.path, self.shown = path, shown

    def load(self) -> FrameFile:
        document = yamlio.load(self.path, self.shown)
        if not isinstance(document, dict) or "meta" not in document:
            raise SpecError(self.shown, 1, 1, "a frame file begins with 'meta'", HELP)
        yamlio.check_schema(document, self.path.parents[1] / "schema" / SCHEMA, self.shown)
        meta = document["meta"]
        self.id = str(meta["id"])
        if self.id != self.path.stem:
            raise self._error(
                meta, "id", f"the file is called '{self.path.stem}' but its id is '{self.id}'", "rename one of them"
            )
        self.imports = self._imports(meta.get("imports", ()))
        self.local = {str(name) for name in document.get("types", {})}
        if self.id in self.local:
            raise self._error(document["types"], self.id, f"the type '{self.id}' has the name of its file", "rename the type")
        self.enums = self._enums(document.get("enums", {}))
        types = {self.id: self._type(self.id, document)}
        for name, node in document.get("types", {}).items():
            types[str(name)] = self._type(str(name), node, document["types"])
        doc = str(document.get("doc", "")).strip()
        return FrameFile(self.id, self.shown, str(meta.get("title", self.id)), doc, self.imports, types, self.enums)

    def _imports(self, names: Any) -> tuple[str, ...]:
        for at, name in enumerate(names):
            if not (self.path.parent / f"{name}.ksy").is_file():
                raise self._error(names, at, f"the imported file '{name}.ksy' does not exist", "check meta/imports")
        return tuple(str(name) for name in names)

    # --- types -----------------------------------------------------------------------------------------------------

    def _type(self, name: str, node: Any, parent: Any = None) -> Type:
        where = yamlio.locate(self.shown, parent, name) if parent is not None else yamlio.locate(self.shown, node)
        fields = tuple(self._field(item) for item in node.get("seq", ()))
        self._unique(fields)
        instances = tuple(self._instance(str(key), item, node["instances"]) for key, item in node.get("instances", {}).items())
        total = node.get("-total")
        return Type(
            self.id,
            name,
            where,
            fields,
            instances,
            doc=str(node.get("doc", "")).strip(),
            plain=str(node.get("-plain", "")),
            depth=str(node.get("-depth", "")),
            record=str(node.get("-record", "")),
            maximum=int(node["-max"]) if "-max" in node else None,
            total=Total(str(total["after"]), self._expr(total["is"], total, "is")) if total else None,
            integer=tuple((str(k), int(v)) for k, v in node.get("-integer", {}).items()),
            places=self._places(node),
        )

    def _unique(self, fields: tuple[Field, ...]) -> None:
        seen: set[str] = set()
        for item in fields:
            if item.id in seen:
                raise SpecError.at(item.where, f"the field '{item.id}' is declared twice", "rename one of them")
            seen.add(item.id)

    def _instance(self, name: str, node: Any, parent: Any) -> Instance:
        where, doc, places = yamlio.locate(self.shown, parent, name), str(node.get("doc", "")), self._places(node)
        if "value" in node and "pos" in node:
            raise SpecError.at(where, f"the instance '{name}' has both 'value' and 'pos'", "an instance computes or peeks")
        if "value" in node:
            return Instance(name, where, value=self._expr(node["value"], node, "value"), doc=doc, places=places)
        kind = self._named_type(str(node.get("type")), where) if "type" in node else None
        if not isinstance(kind, Primitive) or kind.kind != "u" or kind.width > 2 or kind.little:
            raise SpecError.at(where, f"the instance '{name}' must peek at u1 or u2", "give 'value', or 'pos: 0' and 'type: u1'")
        return Instance(name, where, peek=(int(node["pos"]), kind), doc=doc, places=places)

    def _enums(self, node: Any) -> dict[str, Enum]:
        found = {}
        for name, values in node.items():
            where = yamlio.locate(self.shown, node, name)
            labels = [str(label) for label in values.values()]
            if len(set(labels)) != len(labels):
                raise SpecError.at(where, f"a label stands twice in the enum '{name}'", "labels are names and must differ")
            found[str(name)] = Enum(str(name), where, tuple((int(k), str(v)) for k, v in values.items()))
        return found

    # --- fields ----------------------------------------------------------------------------------------------------

    def _field(self, node: Any) -> Field:
        where = yamlio.locate(self.shown, node)
        repeat = str(node.get("repeat", ""))
        checksum = node.get("-checksum")
        return Field(
            str(node["id"]),
            where,
            self._field_type(node, where),
            str(node.get("doc", "")).strip(),
            size=self._expr_of(node, "size"),
            size_eos=bool(node.get("size-eos", False)),
            contents=bytes(node["contents"]) if "contents" in node else None,
            terminator=_integer(node.get("terminator")),
            consume=bool(node.get("consume", True)),
            most=int(node.get("-max", 0)),
            condition=self._expr_of(node, "if"),
            write_condition=self._derive(node, "-if") if "-if" in node else None,
            repeat=repeat,
            repeat_expr=self._repeat(node, repeat),
            counts=tuple(int(n) for n in node.get("-count", ())),
            valid=self._valid(node) if "valid" in node else None,
            enum=str(node.get("enum", "")),
            derive=self._derive(node, "-derive") if "-derive" in node else None,
            checksum=Checksum(str(checksum["algorithm"]), str(checksum["from"]), str(checksum["to"])) if checksum else None,
            default=self._default(node),
            has_default="-default" in node,
            fixed=int(node["-fixed"]) if "-fixed" in node else None,
            inline=bool(node.get("-inline", False)),
            secret=bool(node.get("-secret", False)),
            places=self._places(node),
        )

    def _repeat(self, node: Any, repeat: str) -> expr.Expr | None:
        """The count or end of a repetition; each kind needs its own key and no other."""
        wanted = {"expr": "repeat-expr", "until": "repeat-until"}.get(repeat, "")
        for key in ("repeat-expr", "repeat-until"):
            if key in node and key != wanted:
                raise self._error(node, key, f"'{key}' does not go with 'repeat: {repeat}'", "see 'repetition' in " + MANUAL)
        if not wanted:
            return None
        if wanted not in node:
            raise self._error(node, "repeat", f"'repeat: {repeat}' lacks '{wanted}'", "see 'repetition' in " + MANUAL)
        return self._expr(node[wanted], node, wanted)

    def _default(self, node: Any) -> object:
        value = node.get("-default")
        if isinstance(value, str):
            if value != "b''":
                raise self._error(node, "-default", f"the default '{value}' is not known", "give a number, or b'' for no octets")
            return b""
        return None if value is None else int(value)

    def _field_type(self, node: Any, where: Location) -> FieldType:
        kind = node.get("type")
        extent = [key for key in ("contents", "size", "size-eos", "terminator") if key in node]
        if len(extent) > 1:
            raise self._error(node, extent[1], f"'{extent[0]}' and '{extent[1]}' cannot stand together", "keep one of them")
        if kind is None:
            if not extent:
                raise SpecError.at(
                    where, f"the field '{node['id']}' has neither type nor size", "add 'type', 'size', 'contents' or 'terminator'"
                )
            return Octets()
        if extent and extent[0] != "size":
            raise self._error(node, extent[0], f"'{extent[0]}' and 'type' cannot stand together", "keep one of them")
        if isinstance(kind, dict):
            return self._switch(kind, node)
        return self._named_type(str(kind), yamlio.locate(self.shown, node, "type"))

    def _named_type(self, name: str, where: Location) -> FieldType:
        if match := PRIMITIVE.fullmatch(name):
            return Primitive(match[1] or match[3], int(match[2] or match[4]), match[5] == "le")
        if match := re.fullmatch(r"b([1-9]\d?)", name):
            return Primitive("u", 3) if name == "b24" else Bits(int(match[1]))
        file, _, inner = name.rpartition("::")
        if file or name in self.imports:
            file, inner = (file, inner) if file else (name, name)
            if file not in self.imports:
                raise SpecError.at(where, f"'{file}' is not imported", f"add '{file}' to meta/imports")
            return UserType(file, inner)
        if name in self.local or name == self.id:
            return UserType(self.id, name)
        known = [*sorted(self.local), *self.imports, *PRIMITIVES]
        raise SpecError.at(where, f"unknown type '{name}'", one_of(known, "declare it under 'types' or import its file", name))

    def _switch(self, kind: Any, node: Any) -> Switch:
        cases: dict[int, UserType] = {}
        for key, target in kind["cases"].items():
            where = yamlio.locate(self.shown, kind["cases"], key)
            found, value = self._named_type(str(target), where), self._constant(key, where)
            if not isinstance(found, UserType):
                raise SpecError.at(where, f"the case '{key}' must be a user type", "wrap the primitive in a type")
            if value in cases:
                raise SpecError.at(where, f"the case '{key}' is declared twice", "remove one of them")
            cases[value] = found
        names = tuple((int(k), str(v)) for k, v in node.get("-names", {}).items())
        secret = node.get("-secret", ())
        hidden = frozenset(int(n) for n in secret) if isinstance(secret, list) else frozenset[int]()
        return Switch(self._expr(kind["switch-on"], kind, "switch-on"), tuple(cases.items()), names, hidden)

    def _constant(self, value: object, where: Location) -> int:
        tree = expr.parse(value, where)
        if isinstance(tree, expr.Number):
            return tree.value
        if isinstance(tree, expr.EnumValue):
            return self.enum_value(tree, where)
        raise SpecError.at(where, f"'{value}' is not a constant", "give a number or enum::label")

    def enum_value(self, tree: expr.EnumValue, where: Location) -> int:
        enum = self.enums.get(tree.enum)
        for number, label in enum.values if enum else ():
            if label == tree.label:
                return number
        raise SpecError.at(where, f"unknown enum value '{tree.enum}::{tree.label}'", one_of_enums(self.enums, tree))

    def _valid(self, node: Any) -> Valid:
        rule, where = node["valid"], yamlio.locate(self.shown, node, "valid")
        if not isinstance(rule, dict):
            return Valid(values=(self._constant(rule, where),))
        if len(rule) > 1 and set(rule) != {"min", "max"}:
            raise SpecError.at(where, "'valid' holds more than one rule", "one of any-of, eq, expr, in-enum, or min and max")
        if "in-enum" in rule:
            if str(node.get("enum")) not in self.enums:
                raise SpecError.at(
                    where, "'in-enum' needs an 'enum' of this file", "name it with 'enum', declare it under 'enums'"
                )
            return Valid(values=tuple(n for n, _ in self.enums[str(node["enum"])].values))
        if "any-of" in rule:
            return Valid(values=tuple(self._constant(value, where) for value in rule["any-of"]))
        if "eq" in rule:
            return Valid(values=(self._constant(rule["eq"], where),))
        if "expr" in rule:
            return Valid(expr=self._expr(rule["expr"], rule, "expr"))
        return Valid(low=_integer(rule.get("min")), high=_integer(rule.get("max")))

    def _derive(self, node: Any, key: str) -> Derive:
        match = DERIVE.fullmatch(str(node[key]))
        if match is None or (match[1] == "span") != (match[3] is not None):
            raise self._error(node, key, f"cannot read '{node[key]}'", "size(x), count(x), present(x), absent(x) or span(x, y)")
        if key == "-if" and match[1] not in ("present", "absent"):
            raise self._error(node, key, f"'{node[key]}' is not a condition", "present(x) or absent(x)")
        return Derive(match[1], match[2], match[3] or match[2])

    # --- small things ----------------------------------------------------------------------------------------------

    def _expr(self, text: object, node: Any, key: str) -> expr.Expr:
        return expr.parse(text, yamlio.locate(self.shown, node, key))

    def _expr_of(self, node: Any, key: str) -> expr.Expr | None:
        return self._expr(node[key], node, key) if key in node else None

    def _places(self, node: Any) -> dict[str, Location]:
        return {str(key): yamlio.locate(self.shown, node, key) for key in node}

    def _error(self, node: Any, key: str | int, message: str, advice: str) -> SpecError:
        return SpecError.at(yamlio.locate(self.shown, node, key), message, advice)


def one_of_enums(enums: Mapping[str, Enum], value: expr.EnumValue) -> str:
    """Help for a label that is not known: the labels of the enum, or else the enums."""
    if value.enum not in enums:
        return one_of(enums, "declare it under 'enums'", value.enum)
    labels = [label for _, label in enums[value.enum].values]
    return one_of(labels, f"declare it in the enum '{value.enum}'", value.label)


def _integer(value: Any) -> int | None:
    return None if value is None else int(value)
