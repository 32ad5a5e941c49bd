"""Load curves for a terminal: filled, two values a character in Braille, or one in plain ASCII."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from rich.text import Text

_BLANK = 0x2800
_LEFT = (0x00, 0x40, 0x44, 0x46, 0x47)  # Braille dots of the left column, filled from below to level 0..4
_RIGHT = (0x00, 0x80, 0xA0, 0xB0, 0xB8)
_LEVELS = 4  # dots of a Braille character, one above the other
_LABEL = 10  # characters left of the curve
_TIME = 6  # characters that the last time may stick out on the right
_APART = 10  # characters from one time to the next, at least
_HOURS = (0.25, 0.5, 1, 2, 3, 6, 12, 24, 48, 168, 336, 672, 1344, 2688, 8064)  # that times may be apart
_DAY = timedelta(days=1)
_COLOURS = ("red", "dark_orange", "yellow", "green", "green")  # from the top: what is high should be seen


@dataclass(frozen=True, slots=True)
class Curve:
    """Values at equal steps, None where there is none; when the first step begins and the last one ends."""

    values: Sequence[float | None]
    first: datetime
    last: datetime


def draw(curve: Curve, *, unit: str, width: int = 80, height: int = 5, unicode: bool = True) -> Text:
    """The curve as `height` lines and a line of times, at most `width` characters wide; nothing when there are no values."""
    room = (width - _LABEL - _TIME) * (2 if unicode else 1)
    values = _squeezed(curve.values, room)
    top = max((value for value in values if value is not None), default=None)
    if top is None:
        return Text("no values")
    lines = _braille(values, top, height) if unicode else _ascii(values, top, height)
    text = Text()
    for number, line in enumerate(lines):
        label = _label(top * (height - number) / height, unit) if number % 2 == 0 else ""
        text.append(f"{label:>{_LABEL - 2}} {'┤' if unicode else '|'}", style="dim")
        text.append(line + "\n", style=_COLOURS[number * len(_COLOURS) // height])
    text.append(" " * _LABEL + _times(curve, max(map(len, lines))), style="dim")
    return text


def _label(value: float, unit: str) -> str:
    return f"{value:.0f} {unit}" if value >= 100 or value == 0 else f"{value:.3g} {unit}"


def _squeezed(values: Sequence[float | None], room: int) -> list[float | None]:
    """As many values as fit: neighbours share a place and show the highest of them."""
    if len(values) <= room:
        return list(values)
    places: list[float | None] = []
    for place in range(room):
        group = [v for v in values[place * len(values) // room : (place + 1) * len(values) // room] if v is not None]
        places.append(max(group) if group else None)
    return places


def _levels(values: Sequence[float | None], top: float, steps: int) -> list[int]:
    """0..steps for each value; what is more than nothing shows at least one dot."""
    scale = steps / top if top > 0 else 0.0
    return [0 if value is None or value <= 0 else max(1, round(value * scale)) for value in values]


def _braille(values: Sequence[float | None], top: float, height: int) -> list[str]:
    levels = _levels(values, top, height * _LEVELS)
    pairs = list(zip(levels[::2], [*levels[1::2], 0], strict=False))
    lines = []
    for line in range(height - 1, -1, -1):
        floor = line * _LEVELS
        lines.append("".join(chr(_BLANK | _LEFT[_clip(a - floor)] | _RIGHT[_clip(b - floor)]) for a, b in pairs))
    return lines


def _clip(level: int) -> int:
    return max(0, min(_LEVELS, level))


def _ascii(values: Sequence[float | None], top: float, height: int) -> list[str]:
    levels = _levels(values, top, height * 2)
    marks = (" ", ".", ":")
    return ["".join(marks[max(0, min(2, level - line * 2))] for level in levels) for line in range(height - 1, -1, -1)]


def _times(curve: Curve, columns: int) -> str:
    """Round times under the curve; where none fits, the one at which it begins."""
    span = curve.last - curve.first
    step = _step(span, columns)
    form = "%d %b" if step >= _DAY else "%d %Hh" if span > _DAY * 1.5 else "%H:%M"
    line = [" "] * (columns + _TIME)
    for time in _round_times(curve, step) or [curve.first]:
        at = round(columns * ((time - curve.first) / span)) if span else 0
        label = format(time, form)
        line[at : at + len(label)] = label[: len(line) - at]
    return "".join(line).rstrip()


def _step(span: timedelta, columns: int) -> timedelta:
    """How far times are apart."""
    steps = [timedelta(hours=hours) for hours in _HOURS]
    return next((step for step in steps if step * columns >= span * _APART), steps[-1])


def _round_times(curve: Curve, step: timedelta) -> list[datetime]:
    """Every `step` from the midnight before the curve, as far as they are on it."""
    midnight = curve.first.replace(hour=0, minute=0, second=0, microsecond=0)
    skipped = -((midnight - curve.first) // step)
    count = (curve.last - midnight) // step + 1
    return [midnight + step * number for number in range(skipped, count)]
