# Generated from spec/frames/hdlc_parameters.ksy. Do not edit: change the spec and run `win12 spec generate`.

"""Information field of SNRM and UA.

Negotiated link parameters (IEC 62056-46, 6.4.4.4.3.2): 81 80 length, then identifier, length, value of 1, 2 or 4 octets.
05 and 06 bound the information field (octets), 07 and 08 the window (frames), all from the sender's view.
"""

from __future__ import annotations

from enum import IntEnum
from struct import Struct

from win12_wire.errors import Code, WireError
from win12_wire.frames._support import Frame, UNFIT, short, trailing, unfit

_S0 = Struct(">1s1sB")
_S1 = Struct(">BB")


class ParameterId(IntEnum):
    max_information_transmit = 0x5
    max_information_receive = 0x6
    window_transmit = 0x7
    window_receive = 0x8
    user_data = 0xf0


class HdlcParameters(Frame):
    """Negotiated link parameters (IEC 62056-46, 6.4.4.4.3.2): 81 80 length, then identifier, length, value of 1, 2 or 4 octets.
    05 and 06 bound the information field (octets), 07 and 08 the window (frames), all from the sender's view.

    spec/frames/hdlc_parameters.ksy:1
    """

    __slots__ = ("parameters",)

    def __init__(self, *, parameters: ParameterList) -> None:
        self.parameters = parameters

    @classmethod
    def decode(cls, data: bytes) -> HdlcParameters:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_hdlc_parameters(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "hdlc_parameters")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_hdlc_parameters(out, self)
        except UNFIT as error:
            raise unfit(out, "hdlc_parameters", error) from None
        return bytes(out)


def read_hdlc_parameters(b: bytes, p: int, e: int) -> tuple[HdlcParameters, int]:
    if e - p < 3:
        raise short(p, e, ((1, "hdlc_parameters.format_identifier"), (1, "hdlc_parameters.group_identifier"), (1, "hdlc_parameters.group_length"),))
    r0, r1, group_length = _S0.unpack_from(b, p)
    if r0 != b'\x81':
        raise WireError(Code.BAD_CONSTANT, p, "hdlc_parameters.format_identifier")
    if r1 != b'\x80':
        raise WireError(Code.BAD_CONSTANT, p + 1, "hdlc_parameters.group_identifier")
    p += 3
    q = p + group_length
    if q > e:
        raise WireError(Code.TRUNCATED, p, "hdlc_parameters.parameters", f"{e - p} of {q - p} octets")
    parameters, p = read_parameter_list(b, p, q)
    if p != q:
        raise WireError(Code.TRAILING, p, "hdlc_parameters.parameters", f"{q - p} octets")
    o = HdlcParameters.__new__(HdlcParameters)
    o.parameters = parameters
    return o, p


def write_hdlc_parameters(out: bytearray, o: HdlcParameters) -> None:
    parameters = bytearray()
    write_parameter_list(parameters, o.parameters)
    out += _S0.pack(b'\x81', b'\x80', len(parameters))
    out += parameters


class ParameterList(Frame):
    """parameter-list

    spec/frames/hdlc_parameters.ksy:16
    """

    __slots__ = ("items",)

    def __init__(self, *, items: list[Parameter]) -> None:
        self.items = items

    @classmethod
    def decode(cls, data: bytes) -> ParameterList:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_parameter_list(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "parameter_list")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_parameter_list(out, self)
        except UNFIT as error:
            raise unfit(out, "parameter_list", error) from None
        return bytes(out)


def read_parameter_list(b: bytes, p: int, e: int) -> tuple[ParameterList, int]:
    items = []
    while p < e:
        one_items, p = read_parameter(b, p, e)
        items.append(one_items)
    o = ParameterList.__new__(ParameterList)
    o.items = items
    return o, p


def write_parameter_list(out: bytearray, o: ParameterList) -> None:
    for one_items in o.items:
        write_parameter(out, one_items)


class Parameter(Frame):
    """parameter

    spec/frames/hdlc_parameters.ksy:19

    value: big-endian
    """

    __slots__ = ("identifier", "value")

    def __init__(self, *, identifier: int, value: bytes) -> None:
        self.identifier = identifier
        self.value = value

    @classmethod
    def decode(cls, data: bytes) -> Parameter:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_parameter(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "parameter")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_parameter(out, self)
        except UNFIT as error:
            raise unfit(out, "parameter", error) from None
        return bytes(out)


def read_parameter(b: bytes, p: int, e: int) -> tuple[Parameter, int]:
    if e - p < 2:
        raise short(p, e, ((1, "parameter.identifier"), (1, "parameter.value_length"),))
    identifier, value_length = _S1.unpack_from(b, p)
    p += 2
    q = p + value_length
    if q > e:
        raise WireError(Code.TRUNCATED, p, "parameter.value", f"{e - p} of {q - p} octets")
    value = b[p:q]
    p = q
    o = Parameter.__new__(Parameter)
    o.identifier = identifier
    o.value = value
    return o, p


def write_parameter(out: bytearray, o: Parameter) -> None:
    out += _S1.pack(o.identifier, len(o.value))
    out += o.value
