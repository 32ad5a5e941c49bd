# Generated from spec/frames/hdlc.ksy. Do not edit: change the spec and run `win12 spec generate`.

"""HDLC frame format type 3.

ISO/IEC 13239 annex H.4 as profiled by IEC 62056-46: flag, format (type 3, segmentation bit, 11-bit length), destination,
source, control, HCS when information follows, information, FCS, flag. Length-driven: there is no octet stuffing.
"""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache
from struct import Struct

from win12_wire.errors import Code, WireError
from win12_wire.frames._support import Frame, UNFIT, crc16_x25, crc16_x25_fits, crc16_x25_short, crc16_x25_short_fits, misfit, short, trailing, unfit

_S0 = Struct(">1sH")
_S1 = Struct(">H")
_S2 = Struct(">BB")
_S3 = Struct(">BBBB")
_S4 = Struct(">BBB")


class SupervisoryFunction(IntEnum):
    receive_ready = 0x1
    receive_not_ready = 0x5
    reject = 0x9
    selective_reject = 0xd


class UnnumberedFunction(IntEnum):
    snrm = 0x83
    disc = 0x43
    ua = 0x63
    dm = 0xf
    frmr = 0x87
    ui = 0x3


class RejectReason(IntEnum):
    unknown_control = 0x1
    information_not_allowed = 0x2
    information_too_long = 0x4
    wrong_receive_number = 0x8


class ReservedAddress(IntEnum):
    no_station = 0x0
    management = 0x1
    public_client = 0x10
    all_station = 0x7f
    all_station_long = 0x3fff


class Hdlc(Frame):
    """ISO/IEC 13239 annex H.4 as profiled by IEC 62056-46: flag, format (type 3, segmentation bit, 11-bit length), destination,
    source, control, HCS when information follows, information, FCS, flag. Length-driven: there is no octet stuffing.

    spec/frames/hdlc.ksy:1

    segmented: more segments of this message follow
    destination: address of the receiver
    source: address of the sender
    control: control field with poll/final bit
    information: information field, LLC header included
    """

    __slots__ = ("segmented", "destination", "source", "control", "information")

    def __init__(self, *, destination: bytes, source: bytes, control: int, segmented: int = 0, information: bytes = b'') -> None:
        self.segmented = segmented
        self.destination = destination
        self.source = source
        self.control = control
        self.information = information

    @classmethod
    def decode(cls, data: bytes) -> Hdlc:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_hdlc(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "hdlc")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        try:
            return octets_hdlc(self)
        except UNFIT as error:
            raise unfit(b"", "hdlc", error) from None

    @staticmethod
    def frame_size(buf: bytes, pos: int, end: int) -> int:
        """Octets of the frame that starts at `pos`; 0 when more must come first. Raises WireError when it is none."""
        if end - pos < 3:
            return 0
        r0, r1 = _S0.unpack_from(buf, pos)
        if r0 != b'~':
            raise WireError(Code.BAD_CONSTANT, pos, "hdlc.opening_flag")
        if r1 >> 12 & 0xf != 0xa:
            raise WireError(Code.BAD_VALUE, pos + 1, "hdlc.frame_type")
        length = r1 & 0x7ff
        if length < 7:
            raise WireError(Code.BAD_LENGTH, pos + 1, "hdlc.length")
        n: int = length + 2
        return n


def read_hdlc(b: bytes, p: int, e: int) -> tuple[Hdlc, int]:
    if e - p < 3:
        raise short(p, e, ((1, "hdlc.opening_flag"), (2, "hdlc.frame_type"),))
    r0, r1 = _S0.unpack_from(b, p)
    if r0 != b'~':
        raise WireError(Code.BAD_CONSTANT, p, "hdlc.opening_flag")
    frame_type = r1 >> 12
    segmented = r1 >> 11 & 0x1
    length = r1 & 0x7ff
    if frame_type != 0xa:
        raise misfit(p + 1, "hdlc.frame_type", frame_type)
    if length < 7:
        raise misfit(p + 1, "hdlc.length", length)
    at_frame_type = p + 1
    p += 3
    if p < e and (b[p] & 1) == 1:
        destination = b[p:p + 1]
        p += 1
    elif p + 1 < e and (b[p + 1] & 1) == 1:
        destination = b[p:p + 2]
        p += 2
    else:
        destination, p = read_address(b, p, e)
    if p < e and (b[p] & 1) == 1:
        source = b[p:p + 1]
        p += 1
    elif p + 1 < e and (b[p + 1] & 1) == 1:
        source = b[p:p + 2]
        p += 2
    else:
        source, p = read_address(b, p, e)
    if p >= e:
        raise short(p, e, ((1, "hdlc.control"),))
    control = b[p]
    p += 1
    if length != ((5 + len(destination)) + len(source)):
        if e - p < 2:
            raise short(p, e, ((2, "hdlc.hcs"),))
        if not crc16_x25_short_fits(b[at_frame_type:p + 2]):
            raise WireError(Code.BAD_CHECKSUM, p, "hdlc.hcs")
        p += 2
        q = p + (((length - 7) - len(destination)) - len(source))
        if q < p:
            raise WireError(Code.BAD_LENGTH, p, "hdlc.information", "negative size")
        if q > e:
            raise WireError(Code.TRUNCATED, p, "hdlc.information", f"{e - p} of {q - p} octets")
        if q == p:
            raise WireError(Code.NON_CANONICAL, p, "hdlc.information", "there, but empty")
        information = b[p:q]
        p = q
    else:
        information = b''
    if e - p < 2:
        raise short(p, e, ((2, "hdlc.fcs"),))
    if not crc16_x25_fits(b[at_frame_type:p + 2]):
        raise WireError(Code.BAD_CHECKSUM, p, "hdlc.fcs")
    p += 2
    if p >= e:
        raise short(p, e, ((1, "hdlc.closing_flag"),))
    r0 = b[p:p + 1]
    if r0 != b'~':
        raise WireError(Code.BAD_CONSTANT, p, "hdlc.closing_flag")
    p += 1
    o = Hdlc.__new__(Hdlc)
    o.segmented = segmented
    o.destination = destination
    o.source = source
    o.control = control
    o.information = information
    return o, p


@lru_cache(maxsize=1024, typed=True)
def head_hdlc(length: int, segmented: int, destination: bytes, source: bytes, control: int) -> bytes:
    """frame_type to control; remembered, because they recur from frame to frame."""
    out = bytearray()
    if segmented >> 1 or length >> 11:
        raise ValueError("segmented, length: too many bits")
    out += _S1.pack(0xa << 12 | segmented << 11 | length)
    if len(destination) == 1 and (destination[0] & 1) == 1:
        out += destination
    else:
        write_address(out, destination)
    if len(source) == 1 and (source[0] & 1) == 1:
        out += source
    else:
        write_address(out, source)
    out.append(control)
    return bytes(out)


def octets_hdlc(o: Hdlc) -> bytes:
    length = len(o.destination) + len(o.source) + (2 if o.information else 0) + len(o.information) + 5
    out = head = head_hdlc(length, o.segmented, o.destination, o.source, o.control)
    if o.information:
        out += crc16_x25_short(head)
    out += o.information
    out += crc16_x25(out)
    out += b'~'
    return b'~' + out


def write_hdlc(out: bytearray, o: Hdlc) -> None:
    out += octets_hdlc(o)


def read_address(b: bytes, p: int, e: int) -> tuple[bytes, int]:
    if p + 1 > e:
        raise WireError(Code.TRUNCATED, p, "address.octets", f"{e - p} of 1 octets")
    if (b[p] & 1) == 1:
        return b[p:p + 1], p + 1
    if p + 2 > e:
        raise WireError(Code.TRUNCATED, p, "address.octets", f"{e - p} of 2 octets")
    if (b[p + 1] & 1) == 1:
        return b[p:p + 2], p + 2
    if p + 4 > e:
        raise WireError(Code.TRUNCATED, p, "address.octets", f"{e - p} of 4 octets")
    if (b[p + 3] & 1) == 1:
        if (b[p + 2] & 1) == 1:
            raise WireError(Code.BAD_LENGTH, p, "address.octets")
        return b[p:p + 4], p + 4
    raise WireError(Code.BAD_LENGTH, p, "address.octets")


def write_address(out: bytearray, value: bytes) -> None:
    if len(value) not in (1, 2, 4) or [(octet & 1) == 1 for octet in value].index(True) != len(value) - 1:
        raise ValueError("address takes 1, 2, 4 octets, the last of them marked")
    out += value


class Address1(Frame):
    """upper address alone; clients have no other form

    spec/frames/hdlc.ksy:44
    """

    __slots__ = ("upper",)

    def __init__(self, *, upper: int) -> None:
        self.upper = upper

    @classmethod
    def decode(cls, data: bytes) -> Address1:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_address_1(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "address_1")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_address_1(out, self)
        except UNFIT as error:
            raise unfit(out, "address_1", error) from None
        return bytes(out)


def read_address_1(b: bytes, p: int, e: int) -> tuple[Address1, int]:
    if p >= e:
        raise short(p, e, ((1, "address_1.upper"),))
    r0 = b[p]
    upper = r0 >> 1
    last = r0 & 0x1
    if not last:
        raise misfit(p, "address_1.last", last)
    p += 1
    o = Address1.__new__(Address1)
    o.upper = upper
    return o, p


def write_address_1(out: bytearray, o: Address1) -> None:
    if o.upper >> 7:
        raise ValueError("upper: too many bits")
    out.append(o.upper << 1 | 0x1)


class Address2(Frame):
    """upper (logical device) and lower (physical device) address

    spec/frames/hdlc.ksy:49
    """

    __slots__ = ("upper", "lower")

    def __init__(self, *, upper: int, lower: int) -> None:
        self.upper = upper
        self.lower = lower

    @classmethod
    def decode(cls, data: bytes) -> Address2:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_address_2(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "address_2")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_address_2(out, self)
        except UNFIT as error:
            raise unfit(out, "address_2", error) from None
        return bytes(out)


def read_address_2(b: bytes, p: int, e: int) -> tuple[Address2, int]:
    if e - p < 2:
        raise short(p, e, ((1, "address_2.upper"), (1, "address_2.lower"),))
    r0, r1 = _S2.unpack_from(b, p)
    upper = r0 >> 1
    more = r0 & 0x1
    if not (not more):
        raise misfit(p, "address_2.more", more)
    lower = r1 >> 1
    last = r1 & 0x1
    if not last:
        raise misfit(p + 1, "address_2.last", last)
    p += 2
    o = Address2.__new__(Address2)
    o.upper = upper
    o.lower = lower
    return o, p


def write_address_2(out: bytearray, o: Address2) -> None:
    if o.upper >> 7:
        raise ValueError("upper: too many bits")
    if o.lower >> 7:
        raise ValueError("lower: too many bits")
    out += _S2.pack(o.upper << 1 | 0x0, o.lower << 1 | 0x1)


class Address4(Frame):
    """upper and lower address of 14 bits, each in two octets

    spec/frames/hdlc.ksy:56
    """

    __slots__ = ("upper_high", "upper_low", "lower_high", "lower_low")

    def __init__(self, *, upper_high: int, upper_low: int, lower_high: int, lower_low: int) -> None:
        self.upper_high = upper_high
        self.upper_low = upper_low
        self.lower_high = lower_high
        self.lower_low = lower_low

    @classmethod
    def decode(cls, data: bytes) -> Address4:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_address_4(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "address_4")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_address_4(out, self)
        except UNFIT as error:
            raise unfit(out, "address_4", error) from None
        return bytes(out)


def read_address_4(b: bytes, p: int, e: int) -> tuple[Address4, int]:
    if e - p < 4:
        raise short(p, e, ((1, "address_4.upper_high"), (1, "address_4.upper_low"), (1, "address_4.lower_high"), (1, "address_4.lower_low"),))
    r0, r1, r2, r3 = _S3.unpack_from(b, p)
    upper_high = r0 >> 1
    more_1 = r0 & 0x1
    if not (not more_1):
        raise misfit(p, "address_4.more_1", more_1)
    upper_low = r1 >> 1
    more_2 = r1 & 0x1
    if not (not more_2):
        raise misfit(p + 1, "address_4.more_2", more_2)
    lower_high = r2 >> 1
    more_3 = r2 & 0x1
    if not (not more_3):
        raise misfit(p + 2, "address_4.more_3", more_3)
    lower_low = r3 >> 1
    last = r3 & 0x1
    if not last:
        raise misfit(p + 3, "address_4.last", last)
    p += 4
    o = Address4.__new__(Address4)
    o.upper_high = upper_high
    o.upper_low = upper_low
    o.lower_high = lower_high
    o.lower_low = lower_low
    return o, p


def write_address_4(out: bytearray, o: Address4) -> None:
    if o.upper_high >> 7:
        raise ValueError("upper_high: too many bits")
    if o.upper_low >> 7:
        raise ValueError("upper_low: too many bits")
    if o.lower_high >> 7:
        raise ValueError("lower_high: too many bits")
    if o.lower_low >> 7:
        raise ValueError("lower_low: too many bits")
    out += _S3.pack(o.upper_high << 1 | 0x0, o.upper_low << 1 | 0x0, o.lower_high << 1 | 0x0, o.lower_low << 1 | 0x1)


class ControlField(Frame):
    """Meaning of the control octet (ISO/IEC 13239, 4.3; IEC 62056-46, 6.4.3). Information: N(R), P/F, N(S), 0. Supervisory: N(R),
    P/F, function, 01. Unnumbered: function with P/F in bit 4, 11.

    spec/frames/hdlc.ksy:67
    """

    __slots__ = ("octet",)

    def __init__(self, *, octet: int) -> None:
        self.octet = octet

    @classmethod
    def decode(cls, data: bytes) -> ControlField:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_control_field(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "control_field")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_control_field(out, self)
        except UNFIT as error:
            raise unfit(out, "control_field", error) from None
        return bytes(out)

    @property
    def is_information(self) -> bool:
        return (self.octet & 1) == 0

    @property
    def is_supervisory(self) -> bool:
        return (self.octet & 3) == 1

    @property
    def is_unnumbered(self) -> bool:
        return (self.octet & 3) == 3

    @property
    def poll_final(self) -> bool:
        return (self.octet & 0x10) != 0

    @property
    def send_number(self) -> int:
        """N(S) of an information frame"""
        return (self.octet >> 1) & 7

    @property
    def receive_number(self) -> int:
        """N(R) of information and supervisory frames"""
        return self.octet >> 5

    @property
    def supervisory(self) -> int:
        """one of supervisory_function"""
        return self.octet & 15

    @property
    def unnumbered(self) -> int:
        """one of unnumbered_function"""
        return self.octet & 0xef


def read_control_field(b: bytes, p: int, e: int) -> tuple[ControlField, int]:
    if p >= e:
        raise short(p, e, ((1, "control_field.octet"),))
    octet = b[p]
    p += 1
    o = ControlField.__new__(ControlField)
    o.octet = octet
    return o, p


def write_control_field(out: bytearray, o: ControlField) -> None:
    out.append(o.octet)


class FrameReject(Frame):
    """Information field of FRMR (ISO/IEC 13239, 5.5.3.4.2)

    spec/frames/hdlc.ksy:82

    receive_number: V(R)
    send_number: V(S)
    reasons: bits of reject_reason
    """

    __slots__ = ("rejected_control", "receive_number", "was_response", "send_number", "reasons")

    def __init__(self, *, rejected_control: int, receive_number: int, was_response: int, send_number: int, reasons: int) -> None:
        self.rejected_control = rejected_control
        self.receive_number = receive_number
        self.was_response = was_response
        self.send_number = send_number
        self.reasons = reasons

    @classmethod
    def decode(cls, data: bytes) -> FrameReject:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_frame_reject(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "frame_reject")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_frame_reject(out, self)
        except UNFIT as error:
            raise unfit(out, "frame_reject", error) from None
        return bytes(out)


def read_frame_reject(b: bytes, p: int, e: int) -> tuple[FrameReject, int]:
    if e - p < 3:
        raise short(p, e, ((1, "frame_reject.rejected_control"), (1, "frame_reject.receive_number"), (1, "frame_reject.reasons"),))
    rejected_control, r1, reasons = _S4.unpack_from(b, p)
    receive_number = r1 >> 5
    was_response = r1 >> 4 & 0x1
    send_number = r1 >> 1 & 0x7
    zero = r1 & 0x1
    if not (not zero):
        raise misfit(p + 1, "frame_reject.zero", zero)
    p += 3
    o = FrameReject.__new__(FrameReject)
    o.rejected_control = rejected_control
    o.receive_number = receive_number
    o.was_response = was_response
    o.send_number = send_number
    o.reasons = reasons
    return o, p


def write_frame_reject(out: bytearray, o: FrameReject) -> None:
    if o.receive_number >> 3 or o.was_response >> 1 or o.send_number >> 3:
        raise ValueError("receive_number, was_response, send_number: too many bits")
    out += _S4.pack(o.rejected_control, o.receive_number << 5 | o.was_response << 4 | o.send_number << 1 | 0x0, o.reasons)
