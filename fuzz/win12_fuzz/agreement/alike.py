"""Whether two values in the form of `win12_spec.frames.reading` are the same, and where they are not."""

from __future__ import annotations

import math
from typing import Any

from win12_spec.frames.reading import Compact, Data, Object

UNSEEN: list[Any] = [...]
"""The values of a compact array, to a reader that does not look inside."""


def alike(one: Any, other: Any) -> bool:
    """Equality in which NaN is equal to NaN, and Kaitai need not have looked into a compact array."""
    if one == other:
        return True
    match one, other:
        case (float(), float()):
            return math.isnan(one) and math.isnan(other)
        case (Object(), Object()):
            return _same_class(one, other) and all(alike(part, other.fields[name]) for name, part in one.fields.items())
        case (Compact(), Compact()) if UNSEEN in (one.values, other.values):
            return one[:2] == other[:2]
        case (Data(), Data()) | (Compact(), Compact()) | (list(), list()) | (tuple(), tuple()):
            return len(one) == len(other) and all(map(alike, one, other))
    return False


def apart(one: Any, other: Any) -> tuple[str, Any, Any]:
    """The first attribute in which two values differ, and what it is in both."""
    if not (isinstance(one, Object) and isinstance(other, Object) and _same_class(one, other)):
        return "", one, other
    name = next(name for name, part in one.fields.items() if not alike(part, other.fields[name]))
    inner, part, another = apart(one.fields[name], other.fields[name])
    return f".{name}{inner}", part, another


def _same_class(one: Object, other: Object) -> bool:
    return one.type == other.type and one.fields.keys() == other.fields.keys()
