"""The stock Kaitai compiler's decoders: committed output, which knows nothing of our compiler."""

from __future__ import annotations

import importlib
import sys
from types import ModuleType
from typing import Any

from kaitaistruct import BytesIO, KaitaiStream
from win12_spec.frames.ir import Field, Switch, Type, UserType
from win12_spec.frames.lower import record_cases
from win12_spec.frames.reading import Compact, Data, Described, Fault, Object

from win12_fuzz.agreement.alike import UNSEEN
from win12_fuzz.agreement.engine import NOWHERE, Opinion, Reader
from win12_fuzz.agreement.leniency import excused
from win12_fuzz.places import ROOT
from win12_fuzz.specification import LOADED, wire

FOLDER = ROOT / "generated" / "kaitai"


def _modules() -> dict[str, ModuleType]:
    """Its modules import one another by bare names; they are taken out again so that nobody else sees these."""
    sys.path.insert(0, str(FOLDER))
    try:
        return {name: importlib.import_module(name) for name in LOADED.files}
    except ModuleNotFoundError as error:
        raise ImportError(f"generated/kaitai/{error.name}.py is missing; run 'make kaitai'") from None
    finally:
        sys.path.remove(str(FOLDER))
        for name in LOADED.files:
            sys.modules.pop(name, None)


MODULES = _modules()


class Kaitai(Reader):
    """It refuses with all kinds of exceptions and without a place.

    Two things that it passes over tell anyone who looks that the octets are not what is declared, so they count as refusals:
    octets left over at the end, and a value left out because no case of a switch fits.
    """

    name = "kaitai"

    def may_take(self, fault: Fault, octets: bytes) -> bool:
        """See Reader."""
        return excused(fault, octets)

    def read(self, kind: Type, octets: bytes) -> Opinion | None:
        """See Reader."""
        if kind.integer or (kind.plain and kind.plain != "data"):
            return None
        top = getattr(MODULES[kind.file], LOADED.files[kind.file].types[kind.file].class_name)
        stream = KaitaiStream(BytesIO(octets))
        try:
            found = (top if kind.id == kind.file else getattr(top, kind.class_name))(stream)
        except Exception:  # it has no single exception for bad octets
            return Opinion(fault=NOWHERE)
        if not stream.is_eof():
            return Opinion(fault=NOWHERE)
        try:
            return Opinion(value(LOADED.files[kind.file].types[kind.id], found))
        except Incomplete:
            return Opinion(fault=NOWHERE)


class Incomplete(Exception):  # nothing went wrong but the octets
    """It left something out because no case of a switch fits."""


def value(kind: Type, found: Any) -> Any:
    """What it read, as the interpreter says it."""
    if kind.integer:
        return found.value
    if kind.plain == "data":
        return data(found)
    if kind.plain:
        field = next(item for item in kind.fields if item.is_attribute)
        other = getattr(found, field.id)
        return bytes(other) if field.repeat else other
    if kind.is_dispatch:
        switch, tag = kind.fields[0].type, next(item.id for item in kind.instances if item.peek)
        assert isinstance(switch, Switch)
        ref = dict(switch.cases).get(int(getattr(found, tag)))
        if ref is None:
            raise Incomplete
        return value(LOADED.type(ref), getattr(found, kind.fields[0].id))
    return Object(f"{kind.file}.{kind.id}", fields(kind, found))


def fields(kind: Type, found: Any) -> dict[str, Any]:
    """The attributes; those of inline types are attributes of their own."""
    if (record := record_cases(LOADED, kind)) is not None:
        names, cases = dict(record[1].names), dict(record[1].cases)
        there = {int(item.tag): item.body for item in found.items}
        if not there.keys() <= cases.keys():
            raise Incomplete
        return {names[tag]: value(LOADED.type(cases[tag]), there[tag]) if tag in there else None for tag in cases}
    kept: dict[str, Any] = {}
    for item in kind.fields:
        if item.inline and isinstance(item.type, UserType):
            kept |= _inline(item, item.type, found)
        elif item.is_attribute:
            kept[item.id] = _attribute(item, getattr(found, item.id, None))
    return kept


def _inline(item: Field, ref: UserType, found: Any) -> dict[str, Any]:
    inner = LOADED.type(ref)
    if getattr(found, item.id, None) is None:  # its `if` does not hold: none of them is there
        return {part.id: part.default if part.has_default else None for part in inner.fields if part.is_attribute}
    return fields(inner, getattr(found, item.id))


def _attribute(item: Field, other: Any) -> Any:
    if other is None:
        return item.default if item.has_default else None
    return [_one(item, part) for part in other] if item.repeat else _one(item, other)


def _one(item: Field, part: Any) -> Any:
    if isinstance(item.type, UserType):
        return value(LOADED.type(item.type), part)
    return part if isinstance(part, bytes | float) else int(part)


# --- COSEM data ----------------------------------------------------------------------------------------------------------


def data(found: Any) -> Data:
    """COSEM data, of which it knows no contents of compact arrays."""
    kind = wire().data.kinds.get(int(found.tag))
    if kind is None:
        raise Incomplete
    content: Any = getattr(found, "value", None)
    match kind.plain:
        case "sequence":
            return Data(int(found.tag), [data(item) for item in content.items])
        case "bits":
            return Data(int(found.tag), (content.count.value, content.value))
        case "compact":
            return Data(int(found.tag), Compact(described(content.description), content.contents, UNSEEN))
    return Data(int(found.tag), content.value if kind.fields else None)


def described(found: Any) -> Described:
    """A type description; what stands in the contents is octets to it."""
    kind = wire().data.kinds.get(int(found.tag))
    if kind is None or kind.plain == "compact":
        raise Incomplete
    if kind.plain != "sequence":
        return Described(int(found.tag))
    if hasattr(found.body, "element"):
        return Described(int(found.tag), found.body.count, (described(found.body.element),))
    return Described(int(found.tag), 1, tuple(map(described, found.body.elements)))
