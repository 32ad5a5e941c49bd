# Generated from spec/frames/llc.ksy. Do not edit: change the spec and run `win12 spec generate`.

"""LLC header over HDLC.

IEC 62056-46, 5.3.2; once per message, in its first segment. E6E600 to the server, E6E700 to the client.
"""

from __future__ import annotations

from enum import IntEnum
from struct import Struct

from win12_wire.errors import Code, WireError
from win12_wire.frames._support import Frame, UNFIT, misfit, short, trailing, unfit

_S0 = Struct(">1sB1s")


class Direction(IntEnum):
    to_server = 0xe6
    to_client = 0xe7


class Llc(Frame):
    """IEC 62056-46, 5.3.2; once per message, in its first segment. E6E600 to the server, E6E700 to the client.

    spec/frames/llc.ksy:1

    apdu: the APDU or the first part of it
    """

    __slots__ = ("source_lsap", "apdu")

    def __init__(self, *, source_lsap: int, apdu: bytes) -> None:
        self.source_lsap = source_lsap
        self.apdu = apdu

    @classmethod
    def decode(cls, data: bytes) -> Llc:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_llc(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "llc")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_llc(out, self)
        except UNFIT as error:
            raise unfit(out, "llc", error) from None
        return bytes(out)


def read_llc(b: bytes, p: int, e: int) -> tuple[Llc, int]:
    if e - p < 3:
        raise short(p, e, ((1, "llc.destination_lsap"), (1, "llc.source_lsap"), (1, "llc.quality"),))
    r0, source_lsap, r2 = _S0.unpack_from(b, p)
    if r0 != b'\xe6':
        raise WireError(Code.BAD_CONSTANT, p, "llc.destination_lsap")
    if source_lsap not in (0xe6, 0xe7):
        raise misfit(p + 1, "llc.source_lsap", source_lsap)
    if r2 != b'\x00':
        raise WireError(Code.BAD_CONSTANT, p + 2, "llc.quality")
    p += 3
    apdu = b[p:e]
    p = e
    o = Llc.__new__(Llc)
    o.source_lsap = source_lsap
    o.apdu = apdu
    return o, p


def write_llc(out: bytearray, o: Llc) -> None:
    if o.source_lsap not in (230, 231,):
        raise ValueError("source_lsap is not allowed")
    out += _S0.pack(b'\xe6', o.source_lsap, b'\x00')
    out += o.apdu
