"""Numbers on the wire: of fixed width, and those of `-integer` types."""

from __future__ import annotations

from binascii import crc_hqx
from functools import reduce
from operator import xor

from win12_spec.frames.ir import Primitive, Type


def read_number(kind: Primitive, octets: bytes) -> int:
    """The number in octets of its width."""
    return int.from_bytes(octets, "little" if kind.little else "big", signed=kind.kind == "s")


def write_number(kind: Primitive, value: int) -> bytes:
    """The octets of a number, as much of it as fits."""
    return (value & (1 << 8 * kind.width) - 1).to_bytes(kind.width, "little" if kind.little else "big")


def integer_size(kind: Type, first: int) -> int:
    """How many octets follow the first of a variable-length integer; more than there may be for one that is refused."""
    rule = dict(kind.integer)
    if first < rule["inline_below"]:
        return 0
    follow = first - rule["prefix"]
    return follow if 0 < follow <= rule["max_octets"] else 1 << 32


def write_integer(kind: Type, value: int) -> bytes:
    """The shortest octets of a variable-length integer."""
    rule = dict(kind.integer)
    if value < rule["inline_below"]:
        return bytes((value,))
    size = min((value.bit_length() + 7) // 8, rule["max_octets"])
    return bytes((rule["prefix"] + size,)) + (value & (1 << 8 * size) - 1).to_bytes(size, "big")


_REVERSED = bytes(int(f"{octet:08b}"[::-1], 2) for octet in range(256))


def checksum(algorithm: str, octets: bytes) -> int:
    """What a field with this `-checksum` holds."""
    if algorithm == "sum8":
        return sum(octets) & 0xFF
    if algorithm == "xor8":
        return reduce(xor, octets, 0)
    assert algorithm == "crc16_x25"
    forward = crc_hqx(octets.translate(_REVERSED), 0xFFFF) ^ 0xFFFF
    return int(f"{forward:016b}"[::-1], 2)
