"""From spec/access.yaml to a decision: the schema, the table among the frames, expressions; and the checks that all rests on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from win12_spec import expr, yamlio
from win12_spec.decisions.bounds import Bounds
from win12_spec.decisions.ir import RANGES, Decision, Input, Test, Value
from win12_spec.diagnostics import SpecError, one_of
from win12_spec.frames.ir import Field, Frames, Type, UserType

FILE: Final = "access.yaml"
SCHEMA: Final = "decision.json"


def load(spec: Path, frames: Frames) -> Decision:
    """The decision of a spec folder, checked. Raises SpecError at the first fault."""
    decision = _Loader(spec, frames).load()
    Bounds(decision).check()
    return decision


class _Loader:
    def __init__(self, spec: Path, frames: Frames) -> None:
        self.frames, self.shown = frames, f"{spec.name}/{FILE}"
        self.doc = yamlio.load(spec / FILE, self.shown)
        yamlio.check_schema(self.doc, spec / "schema" / SCHEMA, self.shown)

    def load(self) -> Decision:
        doc = self.doc
        table, row = self._table()
        enum, _, label = str(doc["rows"]["denies"]).partition("::")
        decision = Decision(
            str(doc["decision"]), str(doc["title"]), str(doc["doc"]).strip(), self.shown, self.frames, table, row,
            str(doc["rows"]["field"]), str(doc["rows"]["effect"]), (enum, label),
            tuple(self._inputs()),
            tuple(Value(n, expr.parse(i["is"], w), w, str(i.get("doc", ""))) for n, i, w in self._section("values")),
            tuple(self._tests()),
        )  # fmt: skip
        self._check_effect(decision)
        return decision

    def _section(self, key: str) -> Iterator[tuple[str, Any, Any]]:
        part = self.doc.get(key) or {}
        for name, item in part.items():
            yield str(name), item, yamlio.locate(self.shown, part, name)

    def _table(self) -> tuple[UserType, UserType]:
        """The types of the table and of its rows."""
        file, _, name = str(self.doc["table"]).partition("::")
        where = yamlio.locate(self.shown, self.doc, "table")
        if file not in self.frames.files or name not in self.frames.files[file].types:
            raise SpecError.at(where, f"'{file}::{name}' is not a type of the frames", "the file and the type, as file::type")
        table = self.frames.files[file].types[name]
        rows = self.doc["rows"]
        item = _field(table, str(rows["field"]))
        if item is None or not item.repeat or not isinstance(item.type, UserType):
            where = yamlio.locate(self.shown, rows, "field")
            help_ = f"repeated fields: {', '.join(part.id for part in table.fields if part.repeat)}"
            raise SpecError.at(where, f"'{rows['field']}' is no field of '{name}' that repeats a type", help_)
        return UserType(file, name), item.type

    def _inputs(self) -> Iterator[Input]:
        for name, item, where in self._section("request"):
            most = item.get("most")
            if most is not None and most > RANGES[str(item["type"])][1]:
                raise SpecError.at(where, f"{most} does not fit {item['type']}", "a smaller number, or a wider type")
            yield Input(name, str(item["type"]), where, most, str(item.get("doc", "")))

    def _tests(self) -> Iterator[Test]:
        seen: set[str] = set()
        for number, item in enumerate(self.doc["tests"]):
            where = yamlio.locate(self.shown, self.doc["tests"], number)
            name = str(item["id"])
            if name in seen:
                raise SpecError.at(where, f"the test '{name}' stands twice", "rename one of them")
            seen.add(name)
            place = yamlio.locate(self.shown, item, "if")
            yield Test(name, expr.parse(item["if"], place), place, str(item["otherwise"]))

    def _check_effect(self, decision: Decision) -> None:
        where = yamlio.locate(self.shown, self.doc["rows"], "effect")
        item = _field(decision.row_type, decision.effect)
        if item is None or item.enum != decision.denies[0]:
            names = [part.id for part in decision.row_type.fields if part.enum == decision.denies[0]]
            raise SpecError.at(
                where, f"'{decision.effect}' is no field of a row with the enum '{decision.denies[0]}'", one_of(names, "add it")
            )
        if decision.label(*decision.denies) is None:
            where = yamlio.locate(self.shown, self.doc["rows"], "denies")
            raise SpecError.at(where, f"unknown enum value '{'::'.join(decision.denies)}'", "the value that denies")


def _field(kind: Type, name: str) -> Field | None:
    return next((item for item in kind.fields if item.id == name), None)
