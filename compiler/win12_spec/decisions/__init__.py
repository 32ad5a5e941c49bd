"""Decisions: a table of rules that is looked at as a whole, from spec/access.yaml to Python, C and documentation.

A decision says what a request holds and which tests a row must pass to speak of it. It is reckoned with bounded numbers alone,
without state and without the outside, so that the same can be evaluated anywhere: in a driver too.
"""

from __future__ import annotations

from pathlib import Path

from win12_spec.decisions import c, docs, python
from win12_spec.decisions.load import FILE, load
from win12_spec.frames.ir import Frames

__all__ = ["generate", "load"]


def generate(spec: Path, frames: Frames) -> dict[str, str]:
    """Every text made of the decision, by path below the repository; none where the spec has none. Raises SpecError."""
    if not (spec / FILE).is_file():
        return {}
    decision = load(spec, frames)
    return {
        "generated/python/win12_wire/decisions/__init__.py": python.emit_package(),
        f"generated/python/win12_wire/decisions/{decision.name}.py": python.emit(decision),
        f"docs/decisions/{decision.name}.md": docs.page(decision),
        **c.emit(decision),
    }
