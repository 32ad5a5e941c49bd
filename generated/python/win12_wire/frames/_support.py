# Generated from the compiler. Do not edit: change the spec and run `win12 spec generate`.
"""What generated frames share: bounds, check sequences, and the base class. Standard library only."""

from __future__ import annotations

from binascii import crc_hqx
from functools import lru_cache, reduce
from operator import xor
from struct import error as StructError
from typing import ClassVar

from win12_wire.errors import Code, WireError

_REVERSED = bytes(int(f"{octet:08b}"[::-1], 2) for octet in range(256))
_REVERSED_INVERTED = bytes(octet ^ 0xFF for octet in _REVERSED)


class Frame:
    """Base of every frame class: equality by fields, and a repr that hides secrets."""

    __slots__: tuple[str, ...] = ()
    _secret: ClassVar[frozenset[str]] = frozenset()

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self.__slots__)

    __hash__ = None  # type: ignore[assignment]  # fields can be changed, so frames are no keys

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={self._show(name)}" for name in self.__slots__)
        return f"{type(self).__name__}({shown})"

    def _show(self, name: str) -> str:
        value = getattr(self, name)
        if value is not None and name in self._secret:
            return "<hidden>"
        return value.hex() or "b''" if isinstance(value, bytes) else repr(value)


def trailing(octets: bytes, end: int, name: str) -> WireError:
    """The error for octets left over after `end`."""
    return WireError(Code.TRAILING, end, name, f"{len(octets) - end} octets")


UNFIT = (StructError, TypeError, ValueError, OverflowError, AttributeError, LookupError)
"""What a writer raises for a value that does not fit its field."""


def unfit(out: bytearray | bytes, name: str, error: Exception) -> WireError:
    """The error for a value that cannot be encoded; `out` is what had been written before."""
    return WireError(Code.CANNOT_ENCODE, len(out), name, str(error))


def short(at: int, end: int, parts: tuple[tuple[int, str], ...]) -> WireError:
    """The error for an input that ends within `parts` (octets, field)."""
    for octets, field in parts:
        if end - at < octets:
            return WireError(Code.TRUNCATED, at, field, f"{max(end - at, 0)} of {octets} octets")
        at += octets
    return WireError(Code.TRUNCATED, at, parts[-1][1])


def misfit(at: int, field: str, value: object) -> WireError:
    """The error for a value that the spec does not allow."""
    return WireError(Code.BAD_VALUE, at, field, f"{value:#x}" if isinstance(value, int) else repr(value))


def crc16_x25(data: bytes | bytearray) -> bytes:
    """CRC-16/X-25 of HDLC (ISO/IEC 13239, 4.2.5), low octet first: the forward CRC of binascii on reflected octets."""
    return crc_hqx(data.translate(_REVERSED), 0xFFFF).to_bytes(2, "big").translate(_REVERSED_INVERTED)


def crc16_x25_fits(data: bytes) -> bool:
    """Whether `data` ends with its own CRC-16/X-25: the residue is a constant."""
    return crc_hqx(data.translate(_REVERSED), 0xFFFF) == 0x1D0F


def sum8(data: bytes | bytearray) -> bytes:
    """Arithmetic sum modulo 256 (EN 13757-2)."""
    return bytes((sum(data) & 0xFF,))


def sum8_fits(data: bytes) -> bool:
    """Whether `data` ends with its own sum."""
    return sum(data[:-1]) & 0xFF == data[-1]


def xor8(data: bytes | bytearray) -> bytes:
    """Exclusive or of all octets, the block check character of ISO/IEC 1155 as IEC 62056-21 has it."""
    return bytes((reduce(xor, data, 0),))


def xor8_fits(data: bytes) -> bool:
    """Whether `data` ends with its own exclusive or."""
    return not reduce(xor, data, 0)


# Headers recur from frame to frame; their checks are remembered.
crc16_x25_short = lru_cache(maxsize=1024)(crc16_x25)
crc16_x25_short_fits = lru_cache(maxsize=1024)(crc16_x25_fits)
