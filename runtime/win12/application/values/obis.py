"""OBIS codes: text, octets, readable names and usual units."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from win12_wire.errors import Code, make
from win12_wire.objects import obis as table

CURRENT: Final = 255  # group F: not a historical value
_WHOLE: Final = re.compile(r"(\d+)[-.](\d+)[:.](\d+)\.(\d+)\.(\d+)(?:[.*](\d+))?", re.ASCII)
_SHORT: Final = re.compile(r"(\d+)\.(\d+)\.(\d+)(?:\*(\d+))?", re.ASCII)
_FORMS: Final = "1.0.1.8.0.255, 1-0:1.8.0 or 1.8.0"


def parse(text: str) -> bytes:
    """The six octets of `1.0.1.8.0.255`, `1-0:1.8.0`, `1-0:1.8.0*255` or `1.8.0` (of electricity, channel 0).

    Four groups with dots alone would be a guess: A or F may be the one that is there. Raises UsageError BAD_CONFIG.
    """
    whole, short = _WHOLE.fullmatch(text.strip()), _SHORT.fullmatch(text.strip())
    parts = whole.groups() if whole else ("1", "0", *short.groups()) if short else ()
    groups = [CURRENT if part is None else int(part) for part in parts]
    if not groups or max(groups) > CURRENT:
        raise make(Code.BAD_CONFIG, f"'{text}' is not an OBIS code; write {_FORMS}")
    return bytes(groups)


@lru_cache(maxsize=4096)
def show(octets: bytes) -> str:
    """Six octets as 1.0.1.8.0.255."""
    return ".".join(map(str, octets))


def plausible(octets: bytes) -> bool:
    """Whether an octet string can be a logical name: six octets with values that groups A, B and F can have."""
    if len(octets) != 6 or octets[0] > 15:
        return False
    return (octets[1] <= 64 or octets[1] >= 128) and (octets[5] == CURRENT or octets[5] <= 126)


@lru_cache(maxsize=4096)
def name(code: str) -> str:
    """A readable name for any code `a.b.c.d.e.f`, from the lists where it is known, else from its value groups."""
    groups = tuple(int(part) for part in code.split("."))
    for exact, suffix in _variants(groups):
        known = table.NAMES.get(exact)
        if known is not None:
            return known.name + suffix
    pattern = _pattern(groups)
    if pattern is not None:
        return pattern.name.format(b=groups[1], e=groups[4]) + _channel(groups)
    return _composed(groups)


@lru_cache(maxsize=4096)
def default_unit(code: str) -> int | None:
    """The unit code usual for a value of that name; None when the name does not tell."""
    groups = tuple(int(part) for part in code.split("."))
    for exact, _ in _variants(groups):
        known = table.NAMES.get(exact)
        if known is not None and known.unit is not None:
            return known.unit
    quantity, process = _groups(groups)
    if quantity is None or process is None:
        return None
    if process.form == "duration":
        return 7
    if process.form == "count":
        return 255
    return quantity.integral if process.form == "integral" else quantity.unit


def usual_class(code: str) -> int | None:
    """The class of the object that usually has this name; None when unknown."""
    groups = tuple(int(part) for part in code.split("."))
    for exact, _ in _variants(groups):
        known = table.NAMES.get(exact)
        if known is not None:
            return known.class_id
    pattern = _pattern(groups)
    return None if pattern is None else pattern.class_id


def meanings(code: str) -> list[tuple[str, int, str]]:
    """Each value group of a code: its letter, value and what the value says."""
    groups = tuple(int(part) for part in code.split("."))
    a, b, c, d, e, f = groups
    medium, (quantity, process) = table.MEDIA.get(a), _groups(groups)
    rated = process is not None and process.form == "integral"
    return [
        ("A", a, medium.name if medium else "medium that is not known"),
        ("B", b, f"channel {b}" if b else "no channel"),
        ("C", c, quantity.name if quantity else "as the whole code says"),
        ("D", d, process.name if process else "as the whole code says"),
        ("E", e, ("total" if not e else f"rate {e}") if rated else f"instance {e}"),
        ("F", f, "current" if f == CURRENT else f"billing period {f}"),
    ]


def _variants(groups: tuple[int, ...]) -> list[tuple[str, str]]:
    """The code itself; the same for the current period; the same on no channel: and what to add to their names."""
    a, b, c, d, e, f = groups
    period = "" if f == CURRENT else f", billing period {f}"
    shown = [((a, b, c, d, e, f), ""), ((a, b, c, d, e, CURRENT), period), ((a, 0, c, d, e, CURRENT), _channel(groups) + period)]
    return [(".".join(map(str, item)), suffix) for item, suffix in shown]


def _channel(groups: tuple[int, ...]) -> str:
    return f", channel {groups[1]}" if groups[1] else ""


def _pattern(groups: tuple[int, ...]) -> table.Pattern | None:
    for pattern in table.PATTERNS:
        if all(want is None or want == have for want, have in zip(pattern.groups, groups, strict=True)):
            return pattern
    return None


def _groups(groups: tuple[int, ...]) -> tuple[table.Group | None, table.Group | None]:
    medium = table.MEDIA.get(groups[0])
    if medium is None:
        return None, None
    return table.QUANTITIES.get(medium.quantities, {}).get(groups[2]), table.PROCESSING.get(medium.processing, {}).get(groups[3])


def _composed(groups: tuple[int, ...]) -> str:
    medium = table.MEDIA.get(groups[0])
    quantity, process = _groups(groups)
    parts = [quantity.name if quantity else f"{medium.name if medium else f'medium {groups[0]}'}, quantity {groups[2]}"]
    parts.append(process.name if process else f"processing {groups[3]}")
    if groups[4]:
        parts.append(f"rate {groups[4]}" if process and process.form == "integral" else f"instance {groups[4]}")
    period = "" if groups[5] == CURRENT else f", billing period {groups[5]}"
    return ", ".join(parts) + _channel(groups) + period
