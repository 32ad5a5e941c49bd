# Generated from spec/frames/protected_data.ksy. Do not edit: change the spec and run `win12 spec generate`.

"""COSEM data under a cipher.

One layer of COSEM data protection that AES-GCM made: what an octet-string of protected attributes or parameters holds (IEC 62056-6-2,
class 30). It has the form of the ciphered content of general-ciphering, whose header stands apart, in the protection parameters.
Confidence medium: the tables of the class do not say it; the one public head-end that makes such layers writes the length, too.
The payload is plain text or cipher text, followed by 12 octets of tag when authenticated. A digital signature is general-signing.
"""

from __future__ import annotations

from struct import Struct

from win12_wire.errors import Code, WireError
from win12_wire.frames import length
from win12_wire.frames._support import Frame, UNFIT, misfit, short, trailing, unfit

_S0 = Struct(">BI")


class ProtectedData(Frame):
    """One layer of COSEM data protection that AES-GCM made: what an octet-string of protected attributes or parameters holds (IEC 62056-6-2,
    class 30). It has the form of the ciphered content of general-ciphering, whose header stands apart, in the protection parameters.
    Confidence medium: the tables of the class do not say it; the one public head-end that makes such layers writes the length, too.
    The payload is plain text or cipher text, followed by 12 octets of tag when authenticated. A digital signature is general-signing.

    spec/frames/protected_data.ksy:1
    """

    __slots__ = ("security_control", "invocation_counter", "payload")

    def __init__(self, *, security_control: int, invocation_counter: int, payload: bytes) -> None:
        self.security_control = security_control
        self.invocation_counter = invocation_counter
        self.payload = payload

    @classmethod
    def decode(cls, data: bytes) -> ProtectedData:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_protected_data(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "protected_data")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_protected_data(out, self)
        except UNFIT as error:
            raise unfit(out, "protected_data", error) from None
        return bytes(out)


def read_protected_data(b: bytes, p: int, e: int) -> tuple[ProtectedData, int]:
    at_len = p
    if p >= e:
        raise short(p, e, ((1, "protected_data.len"),))
    len = b[p]
    if len < 128:
        p += 1
    else:
        len, p = length.read_length(b, p, e, "protected_data.len")
    if not (len >= 5):
        raise misfit(at_len, "protected_data.len", len)
    if e - p < 5:
        raise short(p, e, ((1, "protected_data.security_control"), (4, "protected_data.invocation_counter"),))
    security_control, invocation_counter = _S0.unpack_from(b, p)
    p += 5
    q = p + (len - 5)
    if q < p:
        raise WireError(Code.BAD_LENGTH, p, "protected_data.payload", "negative size")
    if q > e:
        raise WireError(Code.TRUNCATED, p, "protected_data.payload", f"{e - p} of {q - p} octets")
    payload = b[p:q]
    p = q
    o = ProtectedData.__new__(ProtectedData)
    o.security_control = security_control
    o.invocation_counter = invocation_counter
    o.payload = payload
    return o, p


def write_protected_data(out: bytearray, o: ProtectedData) -> None:
    n = len(o.payload) + 5
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += _S0.pack(o.security_control, o.invocation_counter)
    out += o.payload
