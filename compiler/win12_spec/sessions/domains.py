"""The finite set of values a variable takes when the spec is checked: `model`, or what its type implies."""

from __future__ import annotations

import re
from typing import Any

from win12_spec.diagnostics import Location, SpecError
from win12_spec.sessions.ir import Type, Value

_RANGE = re.compile(r"(\d+)\.\.(\d+)")
_DEFAULT_TOP = 3
_MOST = 1 << 16
"""Values of a model: each is tried with each of the others."""


def domain(kind: Type, model: Any, where: Location, *, open_enum: bool) -> tuple[Value, ...]:
    """Values to try. `open_enum`: the peer may say a number that the enum does not have, so one such is added."""
    if model is not None:
        return _given(kind, model, where)
    if kind.is_bool:
        return (0, 1)
    if kind.is_enum:
        numbers = tuple(number for _, number in kind.labels)
        return (*numbers, max(numbers) + 1) if open_enum and kind.module else numbers
    return tuple(range(_DEFAULT_TOP + 1))


def _given(kind: Type, model: Any, where: Location) -> tuple[Value, ...]:
    if isinstance(model, str):
        values = _range(kind, model, where)
    else:
        labels = dict(kind.labels)
        for value in model:
            if isinstance(value, str) and value not in labels:
                raise SpecError.at(where, f"'{value}' is not a value of '{kind.name}'", f"one of {', '.join(labels)}")
        values = tuple(labels[v] if isinstance(v, str) else int(v) for v in model)
    if not values or max(values) >= 1 << kind.bits:
        raise _misfit(kind, where)
    return values


def _range(kind: Type, model: str, where: Location) -> tuple[Value, ...]:
    """LOW..HIGH, looked at before it is written out: it may be longer than memory."""
    low, high = map(int, _RANGE.fullmatch(model).groups())  # type: ignore[union-attr]
    if high >= 1 << kind.bits:
        raise _misfit(kind, where)
    if high - low >= _MOST:
        raise SpecError.at(where, f"the model has more than {_MOST} values", "give those at which something turns")
    return tuple(range(low, high + 1))


def _misfit(kind: Type, where: Location) -> SpecError:
    return SpecError.at(where, f"the model does not fit type '{kind.name}'", "give LOW..HIGH or a list of values of the type")
