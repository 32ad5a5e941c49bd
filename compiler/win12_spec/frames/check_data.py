"""The file of COSEM data: the compiler knows its form and takes the tags from it."""

from __future__ import annotations

from collections.abc import Iterator

from win12_spec.diagnostics import SpecError
from win12_spec.frames.ir import Field, FrameFile, Frames, Octets, Primitive, Switch, Type

PARTS = ("boolean", "bits", "sequence", "compact", "description")
ONCE = ("boolean", "bits", "compact")


def check_data(frames: Frames, file: FrameFile, limits: set[str]) -> Iterator[SpecError]:
    """Faults of a file whose top is `-plain: data`; `data` and its parts stand nowhere else."""
    top = file.types[file.id]
    if top.plain != "data":
        for kind in file.types.values():
            if kind.plain == "data":
                yield SpecError.at(
                    kind.at("-plain"), "'-plain: data' does not stand at the top of its file", "give it a file of its own"
                )
            if kind.depth:
                yield SpecError.at(kind.at("-depth"), "'-depth' goes with '-plain: data'", "other types cannot be nested")
        return
    if top.depth not in limits:
        where = top.at("-depth") if top.depth else top.at("-plain")
        shown = f"the limit '{top.depth}' is not declared" if top.depth else "'-plain: data' lacks '-depth'"
        yield SpecError.at(where, shown, "name a limit of spec/limits.yaml")
    tag, value = top.fields if len(top.fields) == 2 else (None, None)
    if tag is None or value is None or not _is_choice(file, tag, value):
        yield SpecError.at(top.where, "data is a tag (u1 with an enum) and a value that switches on it", "see '-plain: data'")
        return
    assert isinstance(value.type, Switch)
    labels = dict(file.enums[tag.enum].values)
    found: dict[str, list[str]] = {}
    for number, ref in value.type.cases:
        role = _role(frames.type(ref))
        if role is None:
            yield SpecError.at(
                value.at("type"), f"the case '{ref.name}' cannot be data", "see '-plain: data' in docs/spec-language.md"
            )
        if number not in labels:
            yield SpecError.at(value.at("type"), f"the case {number} has no name in the enum '{tag.enum}'", "name it")
        found.setdefault(role or "", []).append(labels.get(number, ""))
    if sorted(found.get("sequence", ())) != ["array", "structure"]:
        yield SpecError.at(value.at("type"), "the sequences of data are 'array' and 'structure'", "see '-plain: data'")
    for role in ONCE:
        if len(found.get(role, ())) != 1:
            yield SpecError.at(value.at("type"), f"data has one case that is '-plain: {role}'", "see '-plain: data'")


def _is_choice(file: FrameFile, tag: Field, value: Field) -> bool:
    return tag.type == Primitive("u", 1) and tag.enum in file.enums and isinstance(value.type, Switch)


def _role(kind: Type) -> str | None:
    """What the values of a case are; None when the emitter knows no such values."""
    if kind.plain:
        return kind.plain if kind.plain in PARTS[:4] else None
    if not kind.fields:
        return "empty"
    value = kind.fields[-1]
    if isinstance(value.type, Primitive) and value.type.width != 3 and not value.type.little and len(kind.fields) == 1:
        return "number"
    return "octets" if isinstance(value.type, Octets) else None
