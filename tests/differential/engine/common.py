"""The specification, and the generated Python as the compiler sees it."""

from __future__ import annotations

import math
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from win12_spec import registry
from win12_spec.frames.ir import Frames, Type
from win12_spec.frames.load import load
from win12_spec.frames.lower import lower
from win12_spec.frames.reading import Compact, Data, Object
from win12_spec.frames.wire import Wire
from win12_spec.strategies import Strategies

ROOT = Path(__file__).resolve().parents[3]
SPEC = ROOT / "spec"


@cache
def frames() -> Frames:
    """All frames, lowered."""
    return lower(load(SPEC / "frames"))


@cache
def limits() -> dict[str, float]:
    return {name: limit.value for name, limit in registry.load_limits(SPEC).items()}


@cache
def wire() -> Wire:
    return Wire(frames(), lambda name: import_module(f"win12_wire.{name}"))


@cache
def strategies() -> Strategies:
    return Strategies(wire(), limits())


def kind(name: str) -> Type:
    """A type by `file.type`, or the one at the top of a file."""
    file, _, inner = name.partition(".")
    return frames().files[file].types[inner or file]


def alike(one: Any, other: Any) -> bool:
    """Equality in which NaN is equal to NaN, and numbers are of one kind."""
    match one, other:
        case (float(), float()):
            return one == other or (math.isnan(one) and math.isnan(other))
        case (Object(), Object()):
            same = one.type == other.type and one.fields.keys() == other.fields.keys()
            return same and all(alike(part, other.fields[name]) for name, part in one.fields.items())
        case (Compact(), Compact()) if ... in (one.values, other.values):  # Kaitai does not look inside
            return one[:2] == other[:2]
        case ((Data(), Data()) | (Compact(), Compact()) | (list(), list()) | (tuple(), tuple())):
            return len(one) == len(other) and all(map(alike, one, other))
    return bool(one == other)
