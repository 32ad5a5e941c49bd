# Generated from spec/frames/mbus_transport.ksy. Do not edit: change the spec and run `win12 spec generate`.

"""Transport header of DLMS over wired M-Bus.

EN 13757-3, 5.8; source and destination transport service access points, then a segment of the APDU.
"""

from __future__ import annotations

from struct import Struct

from win12_wire.frames._support import Frame, UNFIT, short, trailing, unfit

_S0 = Struct(">BB")


class MbusTransport(Frame):
    """EN 13757-3, 5.8; source and destination transport service access points, then a segment of the APDU.

    spec/frames/mbus_transport.ksy:1
    """

    __slots__ = ("stsap", "dtsap", "segment")

    def __init__(self, *, stsap: int, dtsap: int, segment: bytes) -> None:
        self.stsap = stsap
        self.dtsap = dtsap
        self.segment = segment

    @classmethod
    def decode(cls, data: bytes) -> MbusTransport:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_mbus_transport(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "mbus_transport")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_mbus_transport(out, self)
        except UNFIT as error:
            raise unfit(out, "mbus_transport", error) from None
        return bytes(out)


def read_mbus_transport(b: bytes, p: int, e: int) -> tuple[MbusTransport, int]:
    if e - p < 2:
        raise short(p, e, ((1, "mbus_transport.stsap"), (1, "mbus_transport.dtsap"),))
    stsap, dtsap = _S0.unpack_from(b, p)
    p += 2
    segment = b[p:e]
    p = e
    o = MbusTransport.__new__(MbusTransport)
    o.stsap = stsap
    o.dtsap = dtsap
    o.segment = segment
    return o, p


def write_mbus_transport(out: bytearray, o: MbusTransport) -> None:
    out += _S0.pack(o.stsap, o.dtsap)
    out += o.segment
