"""The frames of the specification, as every part of fuzzing reads them."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from win12_spec import registry, vectors
from win12_spec.frames.ir import Frames, Type
from win12_spec.frames.load import load
from win12_spec.frames.lower import lower
from win12_spec.frames.wire import Wire

from win12_fuzz.places import SPEC

LOADED: Frames = load(SPEC / "frames")
"""As they are written, with inline types apart."""
FRAMES: Frames = lower(LOADED)
"""Lowered, as the emitters read them."""


def kind(name: str) -> Type:
    """A type by `file.type`, or the one at the top of a file."""
    file, _, inner = name.partition(".")
    return FRAMES.files[file].types[inner or file]


@cache
def limits() -> dict[str, float]:
    """The values of spec/limits.yaml."""
    return {name: limit.value for name, limit in registry.load_limits(SPEC).items()}


@cache
def wire() -> Wire:
    """The generated Python."""
    return Wire(FRAMES, cache(lambda name: import_module(f"win12_wire.{name}")))


@cache
def known_vectors() -> vectors.Vectors:
    """Octets that the specification itself says something of."""
    return vectors.load(SPEC, FRAMES, set(registry.load_errors(SPEC)[0]))
