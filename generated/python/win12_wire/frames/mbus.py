# Generated from spec/frames/mbus.ksy. Do not edit: change the spec and run `win12 spec generate`.

"""Wired M-Bus link frame.

EN 13757-2 format classes FT1.2: single character, short frame, long frame. DLMS pushes ride in long frames whose user data
begins with CI 0x00..0x1f (EN 13757-3, 5.8): a segment of a DLMS APDU, bit 4 set in the last, then STSAP and DTSAP.
"""

from __future__ import annotations

from collections.abc import Callable
from struct import Struct
from typing import Final, TypeAlias

from win12_wire.errors import Code, WireError
from win12_wire.frames._support import Frame, UNFIT, misfit, short, sum8, sum8_fits, trailing, unfit

_S0 = Struct(">1s")
_S1 = Struct(">1sBB")
_S2 = Struct(">1sB")
_S3 = Struct(">1sBB1sBBB")


class Single(Frame):
    """single

    spec/frames/mbus.ksy:20
    """

    __slots__ = ()

    def __init__(self) -> None:
        """Nothing to keep."""

    @classmethod
    def decode(cls, data: bytes) -> Single:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_single(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "single")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_single(out, self)
        except UNFIT as error:
            raise unfit(out, "single", error) from None
        return bytes(out)

    @staticmethod
    def frame_size(buf: bytes, pos: int, end: int) -> int:
        """Octets of the frame that starts at `pos`; 0 when more must come first. Raises WireError when it is none."""
        if end - pos < 1:
            return 0
        r0, = _S0.unpack_from(buf, pos)
        if r0 != b'\xe5':
            raise WireError(Code.BAD_CONSTANT, pos, "single.start")
        n: int = 1
        return n


def read_single(b: bytes, p: int, e: int) -> tuple[Single, int]:
    if p >= e:
        raise short(p, e, ((1, "single.start"),))
    r0 = b[p:p + 1]
    if r0 != b'\xe5':
        raise WireError(Code.BAD_CONSTANT, p, "single.start")
    p += 1
    o = Single.__new__(Single)
    return o, p


def write_single(out: bytearray, o: Single) -> None:
    out += b'\xe5'


class ShortFrame(Frame):
    """short-frame

    spec/frames/mbus.ksy:24
    """

    __slots__ = ("control", "address")

    def __init__(self, *, control: int, address: int) -> None:
        self.control = control
        self.address = address

    @classmethod
    def decode(cls, data: bytes) -> ShortFrame:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_short_frame(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "short_frame")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_short_frame(out, self)
        except UNFIT as error:
            raise unfit(out, "short_frame", error) from None
        return bytes(out)

    @staticmethod
    def frame_size(buf: bytes, pos: int, end: int) -> int:
        """Octets of the frame that starts at `pos`; 0 when more must come first. Raises WireError when it is none."""
        if end - pos < 1:
            return 0
        r0, = _S0.unpack_from(buf, pos)
        if r0 != b'\x10':
            raise WireError(Code.BAD_CONSTANT, pos, "short_frame.start")
        n: int = 5
        return n


def read_short_frame(b: bytes, p: int, e: int) -> tuple[ShortFrame, int]:
    if e - p < 3:
        raise short(p, e, ((1, "short_frame.start"), (1, "short_frame.control"), (1, "short_frame.address"),))
    r0, control, address = _S1.unpack_from(b, p)
    if r0 != b'\x10':
        raise WireError(Code.BAD_CONSTANT, p, "short_frame.start")
    at_control = p + 1
    p += 3
    if e - p < 1:
        raise short(p, e, ((1, "short_frame.check"),))
    if not sum8_fits(b[at_control:p + 1]):
        raise WireError(Code.BAD_CHECKSUM, p, "short_frame.check")
    p += 1
    if p >= e:
        raise short(p, e, ((1, "short_frame.stop"),))
    r0 = b[p:p + 1]
    if r0 != b'\x16':
        raise WireError(Code.BAD_CONSTANT, p, "short_frame.stop")
    p += 1
    o = ShortFrame.__new__(ShortFrame)
    o.control = control
    o.address = address
    return o, p


def write_short_frame(out: bytearray, o: ShortFrame) -> None:
    at_control = len(out) + 1
    out += _S1.pack(b'\x10', o.control, o.address)
    out += sum8(out[at_control:])
    out += b'\x16'


class LongFrame(Frame):
    """long-frame

    spec/frames/mbus.ksy:32
    """

    __slots__ = ("control", "address", "control_information", "user_data")

    def __init__(self, *, control: int, address: int, control_information: int, user_data: bytes) -> None:
        self.control = control
        self.address = address
        self.control_information = control_information
        self.user_data = user_data

    @classmethod
    def decode(cls, data: bytes) -> LongFrame:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_long_frame(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "long_frame")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_long_frame(out, self)
        except UNFIT as error:
            raise unfit(out, "long_frame", error) from None
        return bytes(out)

    @staticmethod
    def frame_size(buf: bytes, pos: int, end: int) -> int:
        """Octets of the frame that starts at `pos`; 0 when more must come first. Raises WireError when it is none."""
        if end - pos < 2:
            return 0
        r0, r1 = _S2.unpack_from(buf, pos)
        if r0 != b'h':
            raise WireError(Code.BAD_CONSTANT, pos, "long_frame.start")
        length = r1
        if length < 3:
            raise WireError(Code.BAD_LENGTH, pos + 1, "long_frame.length")
        n: int = length + 6
        return n

    @property
    def is_dlms(self) -> bool:
        """the user data carries a segment of a DLMS APDU"""
        return self.control_information < 0x20

    @property
    def is_last(self) -> bool:
        """last segment of the APDU"""
        return (self.control_information & 0x10) != 0

    @property
    def segment(self) -> int:
        """segment number, from 0"""
        return self.control_information & 15


def read_long_frame(b: bytes, p: int, e: int) -> tuple[LongFrame, int]:
    if e - p < 7:
        raise short(p, e, ((1, "long_frame.start"), (1, "long_frame.length"), (1, "long_frame.length_again"), (1, "long_frame.second_start"), (1, "long_frame.control"), (1, "long_frame.address"), (1, "long_frame.control_information"),))
    r0, length, length_again, r3, control, address, control_information = _S3.unpack_from(b, p)
    if r0 != b'h':
        raise WireError(Code.BAD_CONSTANT, p, "long_frame.start")
    if length < 3:
        raise misfit(p + 1, "long_frame.length", length)
    if not (length_again == length):
        raise misfit(p + 2, "long_frame.length_again", length_again)
    if r3 != b'h':
        raise WireError(Code.BAD_CONSTANT, p + 3, "long_frame.second_start")
    at_control = p + 4
    p += 7
    q = p + (length - 3)
    if q < p:
        raise WireError(Code.BAD_LENGTH, p, "long_frame.user_data", "negative size")
    if q > e:
        raise WireError(Code.TRUNCATED, p, "long_frame.user_data", f"{e - p} of {q - p} octets")
    user_data = b[p:q]
    p = q
    if e - p < 1:
        raise short(p, e, ((1, "long_frame.check"),))
    if not sum8_fits(b[at_control:p + 1]):
        raise WireError(Code.BAD_CHECKSUM, p, "long_frame.check")
    p += 1
    if p >= e:
        raise short(p, e, ((1, "long_frame.stop"),))
    r0 = b[p:p + 1]
    if r0 != b'\x16':
        raise WireError(Code.BAD_CONSTANT, p, "long_frame.stop")
    p += 1
    o = LongFrame.__new__(LongFrame)
    o.control = control
    o.address = address
    o.control_information = control_information
    o.user_data = user_data
    return o, p


def write_long_frame(out: bytearray, o: LongFrame) -> None:
    length = len(o.user_data) + 3
    length_again = len(o.user_data) + 3
    at_control = len(out) + 4
    out += _S3.pack(b'h', length, length_again, b'h', o.control, o.address, o.control_information)
    out += o.user_data
    out += sum8(out[at_control:])
    out += b'\x16'


Mbus: TypeAlias = Single | ShortFrame | LongFrame

_READERS: Final[dict[int, Callable[[bytes, int, int], tuple[Mbus, int]]]] = {
    0xe5: read_single,
    0x10: read_short_frame,
    0x68: read_long_frame,
}


def read(b: bytes, p: int, e: int) -> tuple[Mbus, int]:
    if p >= e:
        raise short(p, e, ((1, "mbus.tag"),))
    tag = b[p]
    reader = _READERS.get(tag)
    if reader is None:
        raise WireError(Code.UNKNOWN_TAG, p, "mbus.tag", f"{tag:#04x}")
    return reader(b, p, e)


def decode(data: bytes) -> Mbus:
    """What `data` holds, all of it. Raises WireError."""
    b = data if type(data) is bytes else bytes(data)
    value, end = read(b, 0, len(b))
    if end != len(b):
        raise trailing(b, end, "mbus")
    return value


_SIZES: Final[dict[int, Callable[[bytes, int, int], int]]] = {
    0xe5: Single.frame_size,
    0x10: ShortFrame.frame_size,
    0x68: LongFrame.frame_size,
}


def frame_size(buf: bytes, pos: int, end: int) -> int:
    """Octets of the frame that starts at `pos`; 0 when more must come first. Raises WireError when it is none."""
    if pos >= end:
        return 0
    size = _SIZES.get(buf[pos])
    if size is None:
        raise WireError(Code.UNKNOWN_TAG, pos, "mbus.start", f"{buf[pos]:#04x}")
    return size(buf, pos, end)
