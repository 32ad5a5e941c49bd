# Generated from spec/frames/wrapper.ksy. Do not edit: change the spec and run `win12 spec generate`.

"""DLMS wrapper.

IEC 62056-47, 5.3; version, source and destination wPort, octets of payload, payload. TCP and UDP port 4059.
"""

from __future__ import annotations

from struct import Struct

from win12_wire.errors import Code, WireError
from win12_wire.frames._support import Frame, UNFIT, misfit, short, trailing, unfit

_S0 = Struct(">HHHH")


class Wrapper(Frame):
    """IEC 62056-47, 5.3; version, source and destination wPort, octets of payload, payload. TCP and UDP port 4059.

    spec/frames/wrapper.ksy:1
    """

    __slots__ = ("source_wport", "destination_wport", "apdu")

    def __init__(self, *, source_wport: int, destination_wport: int, apdu: bytes) -> None:
        self.source_wport = source_wport
        self.destination_wport = destination_wport
        self.apdu = apdu

    @classmethod
    def decode(cls, data: bytes) -> Wrapper:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_wrapper(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "wrapper")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_wrapper(out, self)
        except UNFIT as error:
            raise unfit(out, "wrapper", error) from None
        return bytes(out)

    @staticmethod
    def frame_size(buf: bytes, pos: int, end: int) -> int:
        """Octets of the frame that starts at `pos`; 0 when more must come first. Raises WireError when it is none."""
        if end - pos < 8:
            return 0
        r0, r1, r2, r3 = _S0.unpack_from(buf, pos)
        if r0 != 0x1:
            raise WireError(Code.BAD_VALUE, pos, "wrapper.version")
        length = r3
        n: int = length + 8
        return n


def read_wrapper(b: bytes, p: int, e: int) -> tuple[Wrapper, int]:
    if e - p < 8:
        raise short(p, e, ((2, "wrapper.version"), (2, "wrapper.source_wport"), (2, "wrapper.destination_wport"), (2, "wrapper.length"),))
    version, source_wport, destination_wport, length = _S0.unpack_from(b, p)
    if version != 0x1:
        raise misfit(p, "wrapper.version", version)
    p += 8
    q = p + length
    if q > e:
        raise WireError(Code.TRUNCATED, p, "wrapper.apdu", f"{e - p} of {q - p} octets")
    apdu = b[p:q]
    p = q
    o = Wrapper.__new__(Wrapper)
    o.source_wport = source_wport
    o.destination_wport = destination_wport
    o.apdu = apdu
    return o, p


def write_wrapper(out: bytearray, o: Wrapper) -> None:
    out += _S0.pack(0x1, o.source_wport, o.destination_wport, len(o.apdu))
    out += o.apdu
