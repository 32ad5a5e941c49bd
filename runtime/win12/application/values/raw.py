"""Values as they were sent, for people and for JSON."""

from __future__ import annotations

from math import isfinite
from typing import TypeAlias

from win12_wire.frames.axdr import BitString, Rows

Plain: TypeAlias = "str | int | float | bool | list[Plain] | None"


def printable(octets: bytes) -> bool:
    """Whether octets are text: printable ASCII, with zeros only as padding at the end."""
    stripped = octets.rstrip(b"\0")
    return all(0x20 <= octet < 0x7F for octet in stripped) and (bool(stripped) or not octets)


def text(octets: bytes) -> str:
    """Octets as text: UTF-8, or one character an octet where they are not; padding at the end is dropped."""
    stripped = octets.rstrip(b"\0")
    try:
        return stripped.decode("utf-8")
    except UnicodeDecodeError:
        return stripped.decode("latin-1")


def plain(raw: object) -> Plain:
    """A raw value for JSON: numbers as they are (nan, inf and -inf, which it lacks, as text), octets as text or hexadecimal."""
    if isinstance(raw, float) and not isfinite(raw):
        return str(raw)
    if raw is None or isinstance(raw, (bool, int, float, str)):
        return raw
    if isinstance(raw, bytes):
        return text(raw) if printable(raw) else raw.hex()
    if isinstance(raw, (list, tuple, Rows)) and not isinstance(raw, BitString):
        return [plain(item) for item in raw]
    return str(raw)
