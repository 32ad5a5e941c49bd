"""The frames of the specification, as every part of fuzzing reads them."""

from __future__ import annotations

from functools import cache

from win12_spec import registry, vectors
from win12_spec.frames.ir import Frames
from win12_spec.frames.load import load
from win12_spec.frames.lower import lower

from win12_fuzz.places import SPEC

LOADED: Frames = load(SPEC / "frames")
"""As they are written, with inline types apart."""
FRAMES: Frames = lower(LOADED)
"""Lowered, as the emitters read them."""


@cache
def known_vectors() -> vectors.Vectors:
    """Octets that the specification itself says something of."""
    return vectors.load(SPEC, FRAMES, set(registry.load_errors(SPEC)[0]))
