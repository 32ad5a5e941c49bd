"""Two versions of what is declared beside the sessions: frames as the emitters see them, errors, limits. Told one line each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from win12_spec.diagnostics import Location
from win12_spec.expr import Binary, Choice, EnumValue, Name, Number, Unary, show
from win12_spec.frames import ir
from win12_spec.registry import ErrorCode, Limit

UNSAID = ("where", "places", "doc", "id", "file")  # what changes nothing on the wire


def compare_frames(old: ir.Frames, new: ir.Frames) -> Iterator[str]:
    """Frame files, types, fields, instances and enums that came, went or changed. Both sides lowered."""
    for name, ours, theirs in _pairs(old.files, new.files):
        yield from _gone_and_come(name, "enum", ours.enums, theirs.enums)
        for enum, one, two in _pairs(ours.enums, theirs.enums):
            yield from _labels(f"{name}: enum {enum}", dict(one.values), dict(two.values))
        yield from _gone_and_come(name, "type", ours.types, theirs.types)
        for kind, first, second in _pairs(ours.types, theirs.types):
            yield from _type(f"{name}: {kind}", first, second)
    yield from _gone_and_come("frames", "file", old.files, new.files)


def compare_errors(old: Mapping[str, ErrorCode], new: Mapping[str, ErrorCode]) -> Iterator[str]:
    """Error codes that came, went, or say something else."""
    yield from _gone_and_come("errors", "error", old, new)
    for name, one, two in _pairs(old, new):
        yield from _parts(f"error {name}", _said(one), _said(two))


def compare_limits(old: Mapping[str, Limit], new: Mapping[str, Limit]) -> Iterator[str]:
    """Limits that came, went, or have another value."""
    yield from _gone_and_come("limits", "limit", old, new)
    for name, one, two in _pairs(old, new):
        yield from _parts(f"limit {name}", {"value": one.value, "unit": one.unit}, {"value": two.value, "unit": two.unit})


def _said(code: ErrorCode) -> dict[str, Any]:
    return {"class": code.kind, "layer": code.layer, "wire": code.wire, "text": code.text, "help": code.help}


def _type(what: str, old: ir.Type, new: ir.Type) -> Iterator[str]:
    ours, theirs = {f.id: f for f in old.fields}, {f.id: f for f in new.fields}
    yield from _gone_and_come(what, "field", ours, theirs)
    for name, one, two in _pairs(ours, theirs):
        yield from _parts(f"{what}.{name}", _described(one), _described(two))
    common = [name for name in ours if name in theirs], [name for name in theirs if name in ours]
    if common[0] != common[1]:
        yield f"{what}: fields in another order: {', '.join(theirs)}"
    before, after = {i.id: i for i in old.instances}, {i.id: i for i in new.instances}
    yield from _gone_and_come(what, "instance", before, after)
    for name, first, second in _pairs(before, after):
        yield from _parts(f"{what}.{name}", _described(first), _described(second))
    ignored = {"fields", "instances"}
    yield from _parts(what, _described(old, ignored), _described(new, ignored))


def _labels(what: str, old: Mapping[int, str], new: Mapping[int, str]) -> Iterator[str]:
    for number in sorted({*old, *new}):
        if old.get(number) != new.get(number):
            yield f"{what}: {number} {old.get(number, 'no value')} -> {new.get(number, 'no value')}"


def _described(node: Any, ignored: set[str] | None = None) -> dict[str, Any]:
    """The properties of a node that decide what is on the wire, as texts."""
    return {f.name: _text(getattr(node, f.name)) for f in fields(node) if f.name not in UNSAID and f.name not in (ignored or ())}


def _text(value: Any) -> str:
    match value:
        case None | "" | ():
            return "nothing"
        case Number() | Name() | EnumValue() | Unary() | Binary() | Choice():
            return show(value)
        case ir.Primitive():
            return f"{value.kind}{value.width}{'le' if value.little else ''}"
        case ir.UserType():
            return f"{value.file}.{value.name}"
        case bytes():
            return value.hex(" ")
        case bool():
            return str(value).lower()
        case tuple():
            return ", ".join(map(_text, value))
        case frozenset():
            return ", ".join(map(str, sorted(value)))
    if is_dataclass(value):
        parts = {f.name: getattr(value, f.name) for f in fields(value)}
        said = [f"{k} {_text(v)}" for k, v in parts.items() if not isinstance(v, Location) and v not in (None, "", ())]
        return f"{type(value).__name__.lower()}({', '.join(said)})" if said else type(value).__name__.lower()
    return str(value)


def _parts(what: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    for key, value in old.items():
        if value != new[key]:
            yield f"{what}: {key.replace('_', ' ')} {_text(value)} -> {_text(new[key])}"


def _pairs(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[tuple[str, Any, Any]]:
    for name, value in old.items():
        if name in new:
            yield name, value, new[name]


def _gone_and_come(where: str, what: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    yield from (f"{where}: {what} {name} removed" for name in old if name not in new)
    yield from (f"{where}: {what} {name} added" for name in new if name not in old)
