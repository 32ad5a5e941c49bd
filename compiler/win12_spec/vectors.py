"""Vectors: octets that must be accepted with their meaning, octets that must be refused, and values that cannot be encoded.

Refusals and what cannot be encoded are mostly said as a change of something accepted: `{of: snrm, at: 1, put: B0, ...}`
puts octets over those of `snrm`, `{of: snrm, set: {control: 256}, ...}` changes fields of its meaning.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from win12_spec import yamlio
from win12_spec.diagnostics import Location, SpecError
from win12_spec.frames.ir import FrameFile, Frames


@dataclass(frozen=True)
class Accept:
    """Octets, and what every field of them is."""

    frame: str
    id: str
    type: str
    octets: bytes
    means: Any
    where: Location


@dataclass(frozen=True)
class Refuse:
    """Octets, and the error, its offset and its field."""

    frame: str
    id: str
    type: str
    octets: bytes
    error: str
    offset: int
    field: str
    where: Location


@dataclass(frozen=True)
class CannotEncode:
    """A value that the encoder refuses, and words of its complaint."""

    frame: str
    id: str
    type: str
    value: Any
    says: str
    where: Location


@dataclass(frozen=True)
class Measure:
    """The beginning of a frame in a stream, and the octets of the whole (0 not known yet), or the error."""

    frame: str
    type: str
    octets: bytes
    size: int | None
    error: str
    offset: int
    field: str
    where: Location


@dataclass(frozen=True)
class Vectors:
    accept: tuple[Accept, ...]
    refuse: tuple[Refuse, ...]
    cannot_encode: tuple[CannotEncode, ...]
    measure: tuple[Measure, ...]


def load(spec: Path, frames: Frames, errors: Set[str]) -> Vectors:
    """Every vector of a spec folder. Raises SpecError for a name that is not known."""
    files = [_File(path, spec, frames, errors).load() for path in sorted((spec / "vectors").glob("*.yaml"))]
    return Vectors(
        tuple(item for file in files for item in file.accept),
        tuple(item for file in files for item in file.refuse),
        tuple(item for file in files for item in file.cannot_encode),
        tuple(item for file in files for item in file.measure),
    )


class _File:
    """Reads the vectors of one frame file."""

    def __init__(self, path: Path, spec: Path, frames: Frames, errors: Set[str]) -> None:
        self.path, self.frames, self.errors = path, frames, errors
        self.shown = f"{spec.name}/{path.parent.name}/{path.name}"
        self.schema = spec / "schema" / "vectors.json"

    def load(self) -> Vectors:
        document = yamlio.load(self.path, self.shown)
        yamlio.check_schema(document, self.schema, self.shown)
        self.file = self._frame(document)
        self.accepted: dict[str, Accept] = {}
        for item in document.get("accept", ()):
            accept = self._accept(item)
            self.accepted[accept.id] = accept
        refuse = tuple(self._refuse(item) for item in document.get("refuse", ()))
        cannot = tuple(self._cannot_encode(item) for item in document.get("cannot_encode", ()))
        measure = tuple(self._measure(item) for item in document.get("measure", ()))
        return Vectors(tuple(self.accepted.values()), refuse, cannot, measure)

    def _frame(self, document: Any) -> FrameFile:
        name = str(document["frame"])
        if name != self.path.stem or name not in self.frames.files:
            where = yamlio.locate(self.shown, document, "frame")
            raise SpecError.at(
                where, f"'{name}' is not the frame file these vectors are named after", "NAME.yaml is about NAME.ksy"
            )
        return self.frames.files[name]

    def _accept(self, item: Any) -> Accept:
        where = yamlio.locate(self.shown, item)
        if item["id"] in self.accepted:
            raise SpecError.at(where, f"the vector '{item['id']}' is declared twice", "rename one of them")
        return Accept(self.file.id, str(item["id"]), self._type(item), _octets(item["octets"]), plain(item["means"]), where)

    def _refuse(self, item: Any) -> Refuse:
        where = yamlio.locate(self.shown, item)
        if "of" in item:
            base = self._base(item, {"of", "at", "put"})
            at, put = int(item["at"]), _octets(item["put"])
            octets = base.octets[:at] + put + base.octets[at + len(put) :]
            name, kind = f"{base.id} with {item['put']} at {at}", base.type
        else:
            self._has(item, {"id", "type", "octets"})
            name, kind, octets = str(item["id"]), self._type(item), _octets(item["octets"])
        return Refuse(self.file.id, name, kind, octets, self._error(item), int(item["offset"]), str(item["field"]), where)

    def _error(self, item: Any) -> str:
        if item["error"] not in self.errors:
            where = yamlio.locate(self.shown, item, "error")
            raise SpecError.at(where, f"unknown error '{item['error']}'", "see spec/errors.yaml")
        return str(item["error"])

    def _measure(self, item: Any) -> Measure:
        where, kind, octets = yamlio.locate(self.shown, item), self._type(item), _octets(item["octets"])
        if "is" in item:
            return Measure(self.file.id, kind, octets, int(item["is"]), "", 0, "", where)
        self._has(item, {"error", "offset", "field"})
        return Measure(self.file.id, kind, octets, None, self._error(item), int(item["offset"]), str(item["field"]), where)

    def _cannot_encode(self, item: Any) -> CannotEncode:
        where, says = yamlio.locate(self.shown, item), str(item.get("says", ""))
        if "of" not in item:
            self._has(item, {"type", "value"})
            value = plain(item["value"])
            return CannotEncode(self.file.id, f"{item['type']} {str(value)[:40]}", self._type(item), value, says, where)
        base = self._base(item, {"of", "set"})
        changes = plain(item["set"])
        name = f"{base.id} with {changes}"
        return CannotEncode(self.file.id, name, base.type, {**base.means, **changes}, says, where)

    def _base(self, item: Any, keys: Set[str]) -> Accept:
        self._has(item, keys)
        base = self.accepted.get(str(item["of"]))
        if base is None:
            where = yamlio.locate(self.shown, item, "of")
            raise SpecError.at(where, f"there is no accepted vector '{item['of']}'", "name one of the 'accept' list of this file")
        return base

    def _has(self, item: Any, keys: Set[str]) -> None:
        if missing := sorted(keys - set(item)):
            where = yamlio.locate(self.shown, item)
            raise SpecError.at(where, f"the vector lacks the key '{missing[0]}'", "see 'vectors' in docs/spec-language.md")

    def _type(self, item: Any) -> str:
        if item["type"] not in self.file.types:
            where = yamlio.locate(self.shown, item, "type")
            raise SpecError.at(where, f"unknown type '{item['type']}'", f"types: {', '.join(self.file.types)}")
        return str(item["type"])


def plain(node: Any) -> Any:
    """A YAML node without its positions."""
    if isinstance(node, Mapping):
        return {str(key): plain(value) for key, value in node.items()}
    if isinstance(node, list):
        return [plain(value) for value in node]
    if isinstance(node, bool) or node is None:
        return node
    if isinstance(node, int):
        return int(node)
    return float(node) if isinstance(node, float) else str(node)


def _octets(text: object) -> bytes:
    return bytes.fromhex(str(text))
