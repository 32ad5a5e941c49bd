"""Values that a type does not allow in one attribute: a writer must refuse them, because a reader would."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from hypothesis import assume
from hypothesis import strategies as st

from win12_spec.expr import Number
from win12_spec.frames.ir import Bits, Field, Frames, Octets, Primitive, Switch, Type
from win12_spec.frames.reading import Object
from win12_spec.frames.rows import width_of
from win12_spec.frames.scope import Scope, is_valid
from win12_spec.strategies.values import Values


@dataclass(frozen=True)
class Unfit:
    """`rule` in words and names of the spec."""

    rule: str
    value: Any


def can_be_unfit(frames: Frames, kind: Type) -> bool:
    """Whether a type has an attribute that is always there: one that may be missing can hardly be wrong."""
    if kind.is_dispatch:
        switch = kind.fields[0].type
        assert isinstance(switch, Switch)
        return all(can_be_unfit(frames, frames.type(ref)) for _, ref in switch.cases)
    always = (item.is_attribute and item.condition is None and not item.inline for item in kind.fields)
    return not (kind.plain or kind.integer or kind.record) and any(always)


@st.composite
def unfit(draw: st.DrawFn, values: Values, kind: Type) -> Unfit:
    """A valid value, then one attribute of its outermost object spoilt."""
    value = draw(values.of(kind))
    assume(isinstance(value, Object))
    own = values.frames.files[value.type.partition(".")[0]].types[value.type.partition(".")[2]]
    spoilt = [
        (f"{why} {value.type}.{item.id}", item.id, bad)
        for item in own.fields
        if item.id in value.fields and value.fields[item.id] is not None
        for why, bad in (*_spoilt(item, Scope(values.frames, own, dict(value.fields))), *_missized(own, item, value.fields))
    ]
    assume(spoilt)
    rule, name, bad = draw(st.sampled_from(spoilt))
    return Unfit(rule, Object(value.type, {**value.fields, name: bad}))


def _missized(kind: Type, item: Field, fields: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """Octets or items of which there are one too few, or one too many."""
    measure = kind.measure(item.id)
    if measure is None or measure.valid is None or not (item.repeat or isinstance(item.type, Octets)):
        return []
    low, high = measure.valid.low or 0, measure.valid.high
    sizes = [size for size in (low - 1, None if high is None else high + 1) if size is not None and size >= 0]
    one = fields[item.id][:1] or ([] if item.repeat else b"\0")
    return [("size of", one * size) for size in sizes if one or size == 0]


def _spoilt(item: Field, scope: Scope) -> list[tuple[str, Any]]:
    """Why, and what the attribute is then."""
    found: list[tuple[str, Any]] = [] if item.condition is not None or item.has_default else [("absence of", None)]
    if item.repeat:
        return found
    match item.type:
        case Primitive(kind="s"):
            found += [("range of", 1 << width_of(item) - 1), ("range of", -(1 << width_of(item) - 1) - 1)]
        case Primitive(kind="u") | Bits():
            found += [("range of", 1 << width_of(item)), ("range of", -1)]
        case Octets() if isinstance(item.size, Number):
            found += [("size of", bytes(item.size.value + 1)), ("size of", bytes(max(0, item.size.value - 1)))]
        case Octets() if item.terminator is not None:
            other = bytes((item.terminator ^ 1,))
            found += [("size of", other * (item.most + 1)), ("terminator in", other + bytes((item.terminator,)))]
    if item.valid is not None and width_of(item):
        edges = {*item.valid.values, *(edge for edge in (item.valid.low, item.valid.high) if edge is not None), 0}
        near = {edge + step for edge in edges for step in (-1, 1)} | {(1 << width_of(item)) - 1}
        found += [("value of", n) for n in sorted(near) if 0 <= n < 1 << width_of(item) and not is_valid(item.valid, n, scope)]
    return found
