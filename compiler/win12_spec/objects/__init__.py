"""Interface classes, units, OBIS names, enumerations and push layouts: from spec/objects to Python tables."""

from __future__ import annotations

from pathlib import Path

from win12_spec.objects.check import check
from win12_spec.objects.emit import emit
from win12_spec.objects.load import load


def generate(spec: Path) -> dict[str, str]:
    """Every module of `win12_wire.objects`, by its path below `generated/python`. Raises SpecError at the first fault."""
    objects = load(spec)
    check(objects)
    return emit(objects)
