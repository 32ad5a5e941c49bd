"""How values and times are kept: exactly, as JSON text and as integers.

A raw value is what the meter said, before scaling. JSON has no octets, bit strings or structures, so those are written as
objects with one marker key: `{"hex": "00ff"}`, `{"bits": 3, "hex": "a0"}`, `{"structure": [...]}`,
`{"time": "2026-01-31T00:00:00+01:00"}`, `{"float": "nan"}`. Anything else is the plain JSON value; arrays are lists.
`load_raw(dump_raw(x)) == x`.

A time is an integer, microseconds since 1970-01-01, beside the offset from UTC in minutes. The offset is None when the meter
does not say it; the integer then counts the meter's local time as if it were UTC.
"""

from __future__ import annotations

import json
import math
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import Any

from win12_wire.frames.axdr import BitString, Rows

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

#: Stands for "since ever": before every time a meter can report.
EVER = -(2**62)


def dump_raw(value: object) -> str:
    """The JSON text of a raw value; TypeError when it is none that A-XDR has."""
    if type(value) is int:  # nearly all cells of a load profile
        return str(value)
    return json.dumps(_plain(value), separators=(",", ":"), allow_nan=False)


def dump_cells(cells: tuple[object, ...] | list[object]) -> str:
    """The JSON array of a profile row's raw values."""
    return "[" + ",".join([dump_raw(cell) for cell in cells]) + "]"


def load_raw(text: str) -> object:
    """The value that `dump_raw` was given."""
    return json.loads(text, object_hook=_marked)


def load_cells(text: str) -> tuple[object, ...]:
    """The values that `dump_cells` was given."""
    return tuple(json.loads(text, object_hook=_marked))


def _plain(value: object) -> object:
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, float) and math.isfinite(value):
        return value
    if isinstance(value, list | Rows):
        return [_plain(item) for item in value]
    return _marker(value)


def _marker(value: object) -> dict[str, object]:
    match value:
        case float():
            return {"float": str(value)}
        case bytes() | bytearray() | memoryview():
            return {"hex": bytes(value).hex()}
        case BitString():
            bits, octets = value
            return {"bits": bits, "hex": octets.hex()}
        case datetime() | date() | time():
            return {"time": value.isoformat()}
        case Decimal():
            return {"decimal": str(value)}
        case tuple():
            return {"structure": [_plain(item) for item in value]}
        case _:
            raise TypeError(f"no meter value: {type(value).__name__}")


def _marked(item: dict[str, Any]) -> object:
    match item:
        case {"bits": count, "hex": text}:
            return BitString(count, bytes.fromhex(text))
        case {"hex": text}:
            return bytes.fromhex(text)
        case {"structure": fields}:
            return tuple(fields)
        case {"time": text}:
            return _moment(text)
        case {"decimal": text}:
            return Decimal(text)
        case {"float": text}:
            return float(text)
    raise ValueError("unknown marker in a stored value")


def _moment(text: str) -> datetime | date | time:
    if "T" in text:
        return datetime.fromisoformat(text)
    return date.fromisoformat(text) if "-" in text else time.fromisoformat(text)


def stamp(moment: datetime) -> int:
    """Microseconds since 1970 in UTC; a naive time counts as if it were UTC."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return (aware - _EPOCH) // _MICROSECOND


def zone(moment: datetime) -> int | None:
    """Offset from UTC in minutes, None for a naive time."""
    offset = moment.utcoffset()
    return None if offset is None else round(offset.total_seconds() / 60)


def moment(microseconds: int, minutes: int | None) -> datetime:
    """The time that gave `stamp` and `zone`."""
    at = _EPOCH + timedelta(microseconds=microseconds)
    return at.replace(tzinfo=None) if minutes is None else at.astimezone(timezone(timedelta(minutes=minutes)))


def kind_and_text(value: object) -> tuple[str | None, str | None]:
    """The columns `kind` and `value` of a scaled value: ("decimal", "4408.736"), ("text", "..."), ("octets", "00ff")."""
    match value:
        case None:
            return None, None
        case Decimal():
            return "decimal", format(value, "f")
        case str():
            return "text", value
        case datetime() | date() | time():
            return "time", value.isoformat()
        case bytes():
            return "octets", value.hex()
    return "json", dump_raw(value)


def from_kind(kind: str | None, text: str | None) -> object:
    """The value that gave `kind_and_text`."""
    if kind is None or text is None:
        return None
    match kind:
        case "decimal":
            return Decimal(text)
        case "time":
            return _moment(text)
        case "octets":
            return bytes.fromhex(text)
        case "json":
            return load_raw(text)
    return text
