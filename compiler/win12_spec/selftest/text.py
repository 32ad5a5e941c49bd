"""Constants of C: octets and texts."""

from __future__ import annotations

import json
from collections.abc import Sequence

from win12_spec.emit.c_lines import fitted


def string(text: str) -> str:
    """A string literal; longer ones are cut into parts that a line can hold."""
    parts = [text[at : at + 90] for at in range(0, len(text), 90)] or [""]
    return "\n        ".join(json.dumps(part) for part in parts)


def octets(name: str, value: bytes) -> list[str]:
    """A constant array; C has no empty one."""
    rows = ", ".join(f"{octet:#04x}" for octet in value or b"\0")
    return fitted([f"static const uint8_t {name}[] = {{ {rows} }};"])


def numbers(values: Sequence[int]) -> str:
    """The initializer of an array of numbers; C has no empty one."""
    return f"{{{', '.join(f'{value}U' if value < 1 << 32 else f'{value}ULL' for value in values or (0,))}}}"
