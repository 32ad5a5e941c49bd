"""Interface classes, units, OBIS names, enumerations and push layouts: from spec/objects to tables in Python and C."""

from __future__ import annotations

from pathlib import Path

from win12_spec.objects.check import check
from win12_spec.objects.emit import emit
from win12_spec.objects.emit_c import emit_c
from win12_spec.objects.load import load


def generate(spec: Path) -> dict[str, str]:
    """Every module of `win12_wire.objects`, and what of them is needed in C, by path below the repository. Raises SpecError."""
    objects = load(spec)
    check(objects)
    return {**emit(objects), **emit_c(objects)}
