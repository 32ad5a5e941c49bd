# Generated from spec/frames/length.ksy. Do not edit: change the spec and run `win12 spec generate`.

"""A-XDR and BER definite length.

One octet below 0x80, or 0x81..0x84 followed by that many octets, big-endian. A-XDR (IEC 61334-6, 6.9) and BER
(ITU-T X.690, 8.1.3) agree on this form. Longer than needed is refused: two spellings of one length would let
a value round-trip into other octets than were authenticated.
"""

from __future__ import annotations


from win12_wire.errors import Code, WireError
from win12_wire.frames._support import short


def read_length(b: bytes, p: int, e: int, field: str) -> tuple[int, int]:
    if p >= e:
        raise short(p, e, ((1, field),))
    first = b[p]
    if first < 128:
        return first, p + 1
    n = first - 128
    if not 0 < n <= 4:
        raise WireError(Code.BAD_LENGTH, p, field, f"length form {first:#04x}")
    q = p + 1 + n
    if q > e:
        raise short(p + 1, e, ((n, field),))
    value = int.from_bytes(b[p + 1:q], "big")
    if value < 128 or (n > 1 and value >> 8 * (n - 1) == 0):
        raise WireError(Code.NON_CANONICAL, p, field, f"{value} in {n + 1} octets")
    return value, q


def write_length(out: bytearray, value: int) -> None:
    if 0 <= value < 128:
        out.append(value)
        return
    n = (value.bit_length() + 7) // 8
    if value < 0 or n > 4:
        raise ValueError("a length takes at most 4 octets")
    out.append(128 + n)
    out += value.to_bytes(n, "big")
