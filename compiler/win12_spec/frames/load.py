"""From spec/frames/*.ksy to the intermediate representation. Refuses every key it does not know."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from win12_spec import expr, yamlio
from win12_spec.diagnostics import Location, SpecError
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

FILE_KEYS = {
    "meta",
    "doc",
    "doc-ref",
    "seq",
    "types",
    "instances",
    "enums",
    "-max",
    "-total",
    "-integer",
    "-plain",
    "-depth",
    "-record",
    "-inline",
}
META_KEYS = {"id", "title", "endian", "bit-endian", "imports", "license", "xref"}
TYPE_KEYS = FILE_KEYS - {"meta"}
FIELD_KEYS = {
    "id",
    "type",
    "size",
    "size-eos",
    "contents",
    "if",
    "repeat",
    "repeat-expr",
    "repeat-until",
    "valid",
    "enum",
    "doc",
    "-derive",
    "-if",
    "-checksum",
    "-default",
    "-fixed",
    "-inline",
    "-secret",
    "-names",
    "-count",
}
INSTANCE_KEYS = {"value", "pos", "type", "doc"}
DERIVE = re.compile(r"(size|count|present|absent|span)\((\w+)(?:,\s*(\w+))?\)")
PRIMITIVE = re.compile(r"([usf])([1248])(le|be)?")
HELP = "see docs/spec-language.md"


def load(folder: Path) -> Frames:
    """Every frame file of a folder. Raises SpecError at the first thing that cannot be understood."""
    files = {}
    for path in sorted(folder.glob("*.ksy")):
        file = _FileLoader(path, f"{folder.parent.name}/{folder.name}/{path.name}").load()
        files[file.id] = file
    return Frames(files)


class _FileLoader:
    """Reads one file; knows its name for references and locations."""

    def __init__(self, path: Path, shown: str) -> None:
        self.path, self.shown = path, shown

    def load(self) -> FrameFile:
        document = yamlio.load(self.path, self.shown)
        if not isinstance(document, dict) or "meta" not in document:
            raise SpecError(self.shown, 1, 1, "a frame file begins with 'meta'", HELP)
        self._known(document, FILE_KEYS, "a frame file")
        meta = document["meta"]
        self._known(meta, META_KEYS, "'meta'")
        self.id = str(meta["id"])
        if self.id != self.path.stem:
            raise self._error(
                meta, "id", f"the file is called '{self.path.stem}' but its id is '{self.id}'", "rename one of them"
            )
        self.imports = tuple(str(name) for name in meta.get("imports", ()))
        self.local = {str(name) for name in document.get("types", {})}
        self.enums = self._enums(document.get("enums", {}))
        types = {self.id: self._type(self.id, document)}
        for name, node in document.get("types", {}).items():
            types[str(name)] = self._type(str(name), node, document["types"])
        doc = str(document.get("doc", "")).strip()
        return FrameFile(self.id, self.shown, str(meta.get("title", self.id)), doc, self.imports, types, self.enums)

    # --- types -----------------------------------------------------------------------------------------------------

    def _type(self, name: str, node: Any, parent: Any = None) -> Type:
        where = yamlio.locate(self.shown, parent, name) if parent is not None else yamlio.locate(self.shown, node)
        if parent is not None:
            self._known(node, TYPE_KEYS, f"type '{name}'")
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
            str(node.get("doc", "")).strip(),
            str(node.get("-plain", "")),
            str(node.get("-depth", "")),
            str(node.get("-record", "")),
            bool(node.get("-inline", False)),
            node.get("-max"),
            Total(str(total["after"]), self._expr(total["is"], total, "is")) if total else None,
            tuple((str(k), int(v)) for k, v in node.get("-integer", {}).items()),
        )

    def _unique(self, fields: tuple[Field, ...]) -> None:
        seen: set[str] = set()
        for item in fields:
            if item.id in seen:
                raise SpecError.at(item.where, f"the field '{item.id}' is declared twice", "rename one of them")
            seen.add(item.id)

    def _instance(self, name: str, node: Any, parent: Any) -> Instance:
        self._known(node, INSTANCE_KEYS, f"instance '{name}'")
        where = yamlio.locate(self.shown, parent, name)
        if "pos" in node:
            kind = self._named_type(str(node["type"]), where)
            if not isinstance(kind, Primitive) or kind.kind != "u":
                raise SpecError.at(where, f"the instance '{name}' must peek at an unsigned integer", HELP)
            return Instance(name, where, peek=(int(node["pos"]), kind), doc=str(node.get("doc", "")))
        return Instance(name, where, value=self._expr(node["value"], node, "value"), doc=str(node.get("doc", "")))

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
        self._known(node, FIELD_KEYS, "a field")
        if "id" not in node:
            raise SpecError.at(where, "a field has no 'id'", HELP)
        repeat = str(node.get("repeat", ""))
        repeat_key = {"expr": "repeat-expr", "until": "repeat-until"}.get(repeat, "")
        checksum, size = node.get("-checksum"), node.get("size")
        return Field(
            str(node["id"]),
            where,
            self._field_type(node, where),
            str(node.get("doc", "")).strip(),
            size=None if size is None else self._expr(size, node, "size"),
            size_eos=bool(node.get("size-eos", False)),
            contents=bytes(node["contents"]) if "contents" in node else None,
            condition=self._expr(node["if"], node, "if") if "if" in node else None,
            write_condition=self._derive(node, "-if") if "-if" in node else None,
            repeat=repeat,
            repeat_expr=self._expr(node[repeat_key], node, repeat_key) if repeat_key else None,
            counts=tuple(int(n) for n in node.get("-count", ())),
            valid=self._valid(node, where) if "valid" in node else None,
            enum=str(node.get("enum", "")),
            derive=self._derive(node, "-derive") if "-derive" in node else None,
            checksum=Checksum(str(checksum["algorithm"]), str(checksum["from"]), str(checksum["to"])) if checksum else None,
            default=_default(node.get("-default")),
            has_default="-default" in node,
            fixed=node.get("-fixed"),
            inline=bool(node.get("-inline", False)),
            secret=bool(node.get("-secret", False)),
        )

    def _field_type(self, node: Any, where: Location) -> FieldType:
        kind = node.get("type")
        if isinstance(kind, dict):
            return self._switch(kind, node, where)
        if kind is None:
            if not {"size", "size-eos", "contents"} & set(node):
                raise SpecError.at(
                    where, f"the field '{node['id']}' has neither type nor size", "add 'type', 'size' or 'contents'"
                )
            return Octets()
        return self._named_type(str(kind), where)

    def _named_type(self, name: str, where: Location) -> FieldType:
        if match := PRIMITIVE.fullmatch(name):
            return Primitive(match[1], int(match[2]), match[3] == "le")
        if match := re.fullmatch(r"b(\d+)", name):
            return Primitive("u", 3) if name == "b24" else Bits(int(match[1]))
        file, _, inner = name.rpartition("::")
        if file or name in self.imports:
            file, inner = (file, inner) if file else (name, name)
            if file not in self.imports:
                raise SpecError.at(where, f"'{file}' is not imported", f"add '{file}' to meta/imports")
            return UserType(file, inner)
        if name in self.local or name == self.id:
            return UserType(self.id, name)
        raise SpecError.at(where, f"unknown type '{name}'", "declare it under 'types' or import its file")

    def _switch(self, kind: Any, node: Any, where: Location) -> Switch:
        cases = []
        for key, target in kind["cases"].items():
            found = self._named_type(str(target), yamlio.locate(self.shown, kind["cases"], key))
            if not isinstance(found, UserType):
                raise SpecError.at(where, f"the case '{key}' must be a user type", "wrap the primitive in a type")
            cases.append((self._constant(key, yamlio.locate(self.shown, kind["cases"], key)), found))
        names = tuple((int(k), str(v)) for k, v in node.get("-names", {}).items())
        secret = node.get("-secret", ())
        hidden = frozenset(int(n) for n in secret) if isinstance(secret, list) else frozenset[int]()
        return Switch(self._expr(kind["switch-on"], kind, "switch-on"), tuple(cases), names, hidden)

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
        raise SpecError.at(where, f"unknown enum value '{tree.enum}::{tree.label}'", "declare it under 'enums'")

    def _valid(self, node: Any, where: Location) -> Valid:
        rule = node["valid"]
        if not isinstance(rule, dict):
            return Valid(values=(self._constant(rule, where),))
        self._known(rule, {"any-of", "min", "max", "eq", "expr", "in-enum"}, "'valid'")
        if rule.get("in-enum"):
            if str(node.get("enum")) not in self.enums:
                raise SpecError.at(where, f"unknown enum '{node.get('enum')}'", "declare it under 'enums'")
            return Valid(values=tuple(n for n, _ in self.enums[str(node["enum"])].values))
        if "any-of" in rule:
            return Valid(values=tuple(self._constant(v, where) for v in rule["any-of"]))
        if "eq" in rule:
            return Valid(values=(self._constant(rule["eq"], where),))
        tree = self._expr(rule["expr"], rule, "expr") if "expr" in rule else None
        return Valid(low=rule.get("min"), high=rule.get("max"), expr=tree)

    def _derive(self, node: Any, key: str) -> Derive:
        match = DERIVE.fullmatch(str(node[key]))
        if match is None:
            raise self._error(node, key, f"cannot read '{node[key]}'", "size(x), count(x), present(x), absent(x) or span(x, y)")
        return Derive(match[1], match[2], match[3] or match[2])

    # --- small things ----------------------------------------------------------------------------------------------

    def _expr(self, text: object, node: Any, key: str) -> expr.Expr:
        return expr.parse(text, yamlio.locate(self.shown, node, key))

    def _error(self, node: Any, key: str, message: str, advice: str) -> SpecError:
        return SpecError.at(yamlio.locate(self.shown, node, key), message, advice)

    def _known(self, node: Any, keys: set[str], what: str) -> None:
        for key in node:
            if str(key) not in keys:
                raise self._error(node, key, f"unknown key '{key}' in {what}", HELP)


def _default(value: object) -> object:
    if isinstance(value, str) and value == "b''":
        return b""
    return int(value) if isinstance(value, int) else value
