"""Interface classes of one file: a version says all of itself, or what is other than in an older one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from win12_spec import yamlio
from win12_spec.diagnostics import SpecError
from win12_spec.objects import ir
from win12_spec.objects.types import Names, resolve

READ_ONLY = "read-only"


class Classes:
    """Reads the files one after the other; `names` is what their types may refer to."""

    def __init__(self, names: Names) -> None:
        self.names = names

    def read(self, document: Any, shown: str) -> Iterator[ir.InterfaceClass]:
        """The classes of a file. Raises SpecError."""
        above: dict[tuple[int, int], ir.InterfaceClass] = {}
        for item in document["classes"]:
            found = self._class(item, shown, above)
            above[found.class_id, found.version] = found
            yield found

    def _class(self, item: Any, shown: str, above: dict[tuple[int, int], ir.InterfaceClass]) -> ir.InterfaceClass:
        access = str(item.get("access", READ_ONLY))
        attributes = [self._attribute(entry, shown, access) for entry in item.get("attributes", ())]
        methods = [self._method(entry, shown) for entry in item.get("methods", ())]
        older = self._older(item, shown, above)
        if older is not None:
            attributes, methods = _changed(older.attributes, attributes), _changed(older.methods, methods)
        return ir.InterfaceClass(
            item["class_id"],
            item["version"],
            str(item["name"]),
            str(item["confidence"]),
            tuple(map(str, item["sources"])),
            str(item.get("note", "")),
            tuple(attributes),
            tuple(methods),
            item.get("methods_at", 0),
            yamlio.locate(shown, item),
        )

    @staticmethod
    def _older(item: Any, shown: str, above: dict[tuple[int, int], ir.InterfaceClass]) -> ir.InterfaceClass | None:
        if "extends" not in item:
            return None
        class_id, version = item["class_id"], item["extends"]
        if (class_id, version) not in above:
            raise SpecError.at(
                yamlio.locate(shown, item, "extends"),
                f"version {version} of class {class_id} is not declared above",
                "a version extends an older one of the same file",
            )
        return above[class_id, version]

    def _attribute(self, entry: Any, shown: str, access: str) -> ir.Attribute:
        return ir.Attribute(
            entry["index"],
            str(entry["name"]),
            resolve(str(entry["type"]), self.names, yamlio.locate(shown, entry, "type")),
            str(entry["kind"]),
            str(entry.get("access", READ_ONLY if entry["index"] == 1 else access)),
            entry.get("scaler_unit"),
            entry.get("capture_time"),
            str(entry.get("unit", "")),
            bool(entry.get("secret", False)),
            str(entry.get("note", "")),
            yamlio.locate(shown, entry),
        )

    def _method(self, entry: Any, shown: str) -> ir.Method:
        parameter = resolve(str(entry["parameter"]), self.names, yamlio.locate(shown, entry, "parameter"))
        return ir.Method(
            entry["index"],
            str(entry["name"]),
            parameter,
            bool(entry.get("secret", False)),
            bool(entry.get("returns", False)),
            str(entry.get("note", "")),
            yamlio.locate(shown, entry),
        )


def _changed(older: Any, newer: Any) -> Any:
    """Those of an older version with the newer ones in their places. An item that changes nothing is a fault."""
    found = {item.index: item for item in older}
    given: set[int] = set()
    for item in newer:
        if item.index in given:
            raise SpecError.at(item.where, f"index {item.index} is given twice", "a version changes an item once")
        if _said(item) == _said(found.get(item.index)):
            raise SpecError.at(item.where, f"'{item.name}' is as in the version that is extended", "leave it out")
        given.add(item.index)
        found[item.index] = item
    return [found[index] for index in sorted(found)]


def _said(item: Any) -> dict[str, object]:
    return {} if item is None else {key: value for key, value in vars(item).items() if key != "where"}
