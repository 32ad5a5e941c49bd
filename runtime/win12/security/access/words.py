"""How people write what a rule is about: objects, attributes, days, hours. As ranges. Raises ValueError with what is wrong."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Final

from win12_wire.objects.classes import CLASSES

Range = tuple[int, int]

DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WHOLE_DAY: Final = (0, 1440)
FOREVER: Final = 0xFFFF_FFFF
_GROUP: Final = r"\*|\d+(?:-\d+)?"
_WHOLE: Final = re.compile(rf"({_GROUP})\.({_GROUP})\.({_GROUP})\.({_GROUP})\.({_GROUP})(?:\.({_GROUP}))?", re.ASCII)
_USUAL: Final = re.compile(rf"(\*|\d+)-(\*|\d+):({_GROUP})\.({_GROUP})\.({_GROUP})(?:[.*]({_GROUP}))?", re.ASCII)
_ATTRIBUTES: Final = re.compile(r"(-?\d+)(?:-(-?\d+))?", re.ASCII)
_FORMS: Final = "1.0.1.8.0.255, 1-0:1.8.0, and with * for any value or 1-4 for several: 1-0:1.8.*, 1.0.1-4.8.0.255"


def objects(text: str) -> tuple[Range, ...]:
    """The six value groups of an OBIS code or of a pattern of them; F is 255 where it is left out."""
    found = _WHOLE.fullmatch(text.strip()) or _USUAL.fullmatch(text.strip())
    groups = [_group("255" if part is None else part) for part in found.groups()] if found else []
    if not groups or any(low > high or high > 255 for low, high in groups):
        raise ValueError(f'"{text}" is no OBIS code and no pattern of them: write {_FORMS}')
    return tuple(groups)


def _group(text: str) -> Range:
    if text == "*":
        return 0, 255
    low, _, high = text.partition("-")
    return int(low), int(high or low)


def attributes(text: str | int) -> Range:
    """`2`, or `2-4`."""
    found = _ATTRIBUTES.fullmatch(str(text).strip())
    low, high = (int(found[1]), int(found[2] or found[1])) if found else (1, 0)
    if low > high or low < -128 or high > 127:
        raise ValueError(f'"{text}" is no attribute: write 2, or "2-4", from -128 to 127')
    return low, high


def interface_class(text: str | int) -> int:
    """The number of a class, by its number or its name."""
    if isinstance(text, int):
        return text
    known = {item.name.lower(): item.class_id for item in CLASSES.values()}
    if text.lower() not in known:
        raise ValueError(f'"{text}" is no interface class that the specification declares: write its number')
    return known[text.lower()]


def days(text: str) -> int:
    """`mon-fri`, `sat,sun`: a set, bit 0 is Monday. Days may pass the end of the week: `fri-mon`."""
    found = 0
    for part in text.lower().replace(" ", "").split(","):
        first, _, last = part.partition("-")
        if first not in DAYS or (last or first) not in DAYS:
            raise ValueError(f'"{part}" is no day of the week: write {", ".join(DAYS)}, or mon-fri')
        at, end = DAYS.index(first), DAYS.index(last or first)
        found |= sum(1 << (at + step) % 7 for step in range((end - at) % 7 + 1))
    return found


def hours(text: str) -> tuple[Range, ...]:
    """`06:00-22:00` as minutes of the day; what passes midnight, `22:00-06:00`, is two."""
    begins, ends = (int(part[:2]) * 60 + int(part[3:]) for part in text.split("-"))
    if begins == ends:
        raise ValueError(f'"{text}" is no time at all: leave it out, if it is all day')
    return ((begins, ends),) if begins < ends else ((begins, 1440), *([(0, ends)] if ends else []))


def clock(text: str) -> int:
    """Minutes ahead of UTC."""
    sign = -1 if text.startswith("-") else 1
    return 0 if text == "Z" else sign * (int(text[1:3]) * 60 + int(text[4:6]))


def midnight(text: str, ahead: int, days_after: int = 0) -> int:
    """The second, since 1970 in UTC, in which a day begins by a clock so many minutes ahead of UTC."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise ValueError(f'"{text}" is not a day of the calendar') from None
    begin = datetime.combine(day, datetime.min.time(), UTC) + timedelta(days=days_after, minutes=-ahead)
    seconds = int(begin.timestamp())
    if not 0 <= seconds < FOREVER:
        raise ValueError(f'"{text}" is not a day from 1970 to 2105')
    return seconds
