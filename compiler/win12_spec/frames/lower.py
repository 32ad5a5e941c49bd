"""Lowering: `-inline` types give their fields to the type that uses them, so that emitters see flat types."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from win12_spec.expr import Binary, Expr
from win12_spec.frames.ir import Field, FrameFile, Frames, Switch, Type, UserType


def lower(frames: Frames) -> Frames:
    """The same frames with inline fields replaced by what they contain. Checked frames only: no type contains itself."""
    files = {}
    for name, file in frames.files.items():
        types = {key: kind.with_fields(tuple(_flatten(frames, kind))) for key, kind in file.types.items()}
        files[name] = FrameFile(file.id, file.path, file.title, file.doc, file.imports, types, file.enums)
    return Frames(files)


def _flatten(frames: Frames, kind: Type) -> Iterator[Field]:
    for item in kind.fields:
        inner = _inline_target(frames, item)
        if inner is None or item.size is not None:
            yield item
            continue
        for part in _flatten(frames, inner):
            yield replace(part, condition=_both(item.condition, part.condition))


def _both(outer: Expr | None, inner: Expr | None) -> Expr | None:
    if outer is None or inner is None:
        return outer or inner
    return Binary("and", outer, inner)


def _inline_target(frames: Frames, item: Field) -> Type | None:
    if not item.inline or not isinstance(item.type, UserType):
        return None
    return frames.type(item.type)


def record_cases(frames: Frames, kind: Type) -> tuple[Field, Switch] | None:
    """For a `-record` type: the repeated element's body field and its switch."""
    if not kind.record or not isinstance(kind.fields[0].type, UserType):
        return None
    element = frames.type(kind.fields[0].type)
    body = element.fields[-1]
    return (body, body.type) if isinstance(body.type, Switch) else None
