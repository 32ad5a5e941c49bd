"""The unit that is usual for a logical name: told by its groups A, C and D, or listed with the name.

The runtime asks three names in turn: the code itself, the same for the current period, the same on no channel. The first that is
listed with a unit tells; where none is, the groups do. Most listed units are what the groups tell anyway, and need no table.
"""

from __future__ import annotations

from win12_spec.objects import ir

FORMS = ("value", "integral", "count", "duration")
SECOND, COUNT = 7, 255


def unusual_names(objects: ir.Objects) -> list[tuple[str, int]]:
    """Names with their unit, in the order of their octets: those without which some code would have another one.

    A name with the unit that its groups tell still counts where a later name in turn has another.
    """
    listed = {name.code: name.unit for name in objects.names if name.unit is not None}
    kept = [
        (code, unit)
        for code, unit in listed.items()
        if any(listed.get(other, unit) != unit for other in _in_turn(code)) or by_groups(objects, code) != unit
    ]
    return sorted(kept, key=lambda item: [int(group) for group in item[0].split(".")])


def _in_turn(code: str) -> tuple[str, str]:
    """What is asked after a code."""
    a, b, c, d, e, _ = code.split(".")
    return ".".join((a, b, c, d, e, "255")), ".".join((a, "0", c, d, e, "255"))


def by_groups(objects: ir.Objects, code: str) -> int | None:
    """The unit that the groups of a code tell; None when they do not."""
    a, _, c, d, _, _ = (int(group) for group in code.split("."))
    medium = next((medium for medium in objects.media if medium.code == a), None)
    if medium is None:
        return None
    quantity = next((group for group in objects.quantities.get(medium.quantities, ()) if group.code == c), None)
    process = next((group for group in objects.processing.get(medium.processing, ()) if group.code == d), None)
    if quantity is None or process is None:
        return None
    return {"duration": SECOND, "count": COUNT, "integral": quantity.integral}.get(process.form, quantity.unit)


def tells_units(objects: ir.Objects, medium: ir.Medium) -> bool:
    """Whether the groups of any code of a medium tell a unit."""
    quantities, processing = objects.quantities.get(medium.quantities, []), objects.processing.get(medium.processing, [])
    told = any(group.unit is not None or group.integral is not None for group in quantities)
    return bool(quantities) and bool(processing) and (told or any(group.form in ("duration", "count") for group in processing))
