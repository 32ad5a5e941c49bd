# Generated from spec/frames/gateway.ksy. Do not edit: change the spec and run `win12 spec generate`.

"""Gateway prefix.

Gateway protocol of DLMS/COSEM (Green Book): what stands before an APDU for a meter behind a gateway, and before what that meter
answers. The network and the address in it say which meter; what follows is for that meter, or from it, and the gateway does not
look into it. A rule of ours: an address has one octet or more, so that E6 E6 00 and E6 E7 00, the LLC header, are no prefix.
"""

from __future__ import annotations

from enum import IntEnum
from struct import Struct

from win12_wire.errors import Code, WireError
from win12_wire.frames._support import Frame, UNFIT, misfit, short, trailing, unfit

_S0 = Struct(">BBB")


class GatewayTag(IntEnum):
    request = 0xe6
    response = 0xe7


class Gateway(Frame):
    """Gateway protocol of DLMS/COSEM (Green Book): what stands before an APDU for a meter behind a gateway, and before what that meter
    answers. The network and the address in it say which meter; what follows is for that meter, or from it, and the gateway does not
    look into it. A rule of ours: an address has one octet or more, so that E6 E6 00 and E6 E7 00, the LLC header, are no prefix.

    spec/frames/gateway.ksy:1

    network_id: which network of the gateway; 0 where it has one
    address: physical device address
    """

    __slots__ = ("tag", "network_id", "address", "apdu")

    def __init__(self, *, tag: int, network_id: int, address: bytes, apdu: bytes) -> None:
        self.tag = tag
        self.network_id = network_id
        self.address = address
        self.apdu = apdu

    @classmethod
    def decode(cls, data: bytes) -> Gateway:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_gateway(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "gateway")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_gateway(out, self)
        except UNFIT as error:
            raise unfit(out, "gateway", error) from None
        return bytes(out)


def read_gateway(b: bytes, p: int, e: int) -> tuple[Gateway, int]:
    if e - p < 3:
        raise short(p, e, ((1, "gateway.tag"), (1, "gateway.network_id"), (1, "gateway.address_length"),))
    tag, network_id, address_length = _S0.unpack_from(b, p)
    if tag not in (0xe6, 0xe7):
        raise misfit(p, "gateway.tag", tag)
    if address_length < 1:
        raise misfit(p + 2, "gateway.address_length", address_length)
    p += 3
    q = p + address_length
    if q > e:
        raise WireError(Code.TRUNCATED, p, "gateway.address", f"{e - p} of {q - p} octets")
    address = b[p:q]
    p = q
    apdu = b[p:e]
    p = e
    o = Gateway.__new__(Gateway)
    o.tag = tag
    o.network_id = network_id
    o.address = address
    o.apdu = apdu
    return o, p


def write_gateway(out: bytearray, o: Gateway) -> None:
    if o.tag not in (230, 231,):
        raise ValueError("tag is not allowed")
    if len(o.address) < 1:
        raise ValueError("address has a length that is not allowed")
    out += _S0.pack(o.tag, o.network_id, len(o.address))
    out += o.address
    out += o.apdu
