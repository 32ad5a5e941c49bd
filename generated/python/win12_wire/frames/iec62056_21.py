# Generated from spec/frames/iec62056_21.ksy. Do not edit: change the spec and run `win12 spec generate`.

"""Direct local data exchange.

IEC 62056-21, clause 6: what a handheld unit or reader and a meter say to each other over an optical head or a current loop, in
modes A to E. Seven data bits and even parity are the affair of the line: here octets have no parity. What stands in a data message
is text of its own: `address(value*unit)`, see docs/serial.md. Parts of a message with EOT in place of ETX are not supported.
"""

from __future__ import annotations

from enum import IntEnum
from struct import Struct
from typing import ClassVar

from win12_wire.errors import Code, WireError
from win12_wire.frames._support import Frame, UNFIT, misfit, short, trailing, unfit, xor8, xor8_fits

_S0 = Struct(">1s3sB")
_S1 = Struct(">1sBBB2s")
_S2 = Struct(">1sBB1s")


class Speed(IntEnum):
    bps_300 = 0x30
    bps_600 = 0x31
    bps_1200 = 0x32
    bps_2400 = 0x33
    bps_4800 = 0x34
    bps_9600 = 0x35
    bps_19200 = 0x36
    b_600 = 0x41
    b_1200 = 0x42
    b_2400 = 0x43
    b_4800 = 0x44
    b_9600 = 0x45
    b_19200 = 0x46


class Protocol(IntEnum):
    normal = 0x30
    secondary = 0x31
    hdlc = 0x32


class Option(IntEnum):
    readout = 0x30
    programming = 0x31
    binary = 0x32


class CommandKind(IntEnum):
    execute = 0x45
    password = 0x50
    read = 0x52
    write = 0x57


class Request(Frame):
    """sign-on, 6.3.1: the reader asks a meter to identify itself; at 300 bits per second in modes A to C and E

    spec/frames/iec62056_21.ksy:10

    device: device address; empty for any meter
    """

    __slots__ = ("device",)

    def __init__(self, *, device: bytes) -> None:
        self.device = device

    @classmethod
    def decode(cls, data: bytes) -> Request:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_request(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "request")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_request(out, self)
        except UNFIT as error:
            raise unfit(out, "request", error) from None
        return bytes(out)


def read_request(b: bytes, p: int, e: int) -> tuple[Request, int]:
    if e - p < 2:
        raise short(p, e, ((2, "request.start"),))
    r0 = b[p:p + 2]
    if r0 != b'/?':
        raise WireError(Code.BAD_CONSTANT, p, "request.start")
    p += 2
    q = b.find(0x21, p, min(e, p + 33))
    if q < 0:
        code = Code.TRUNCATED if e - p <= 32 else Code.BAD_LENGTH
        raise WireError(code, p, "request.device", f"no 0x21 in {e - p} octets")
    device = b[p:q]
    p = q
    if e - p < 3:
        raise short(p, e, ((3, "request.end"),))
    r0 = b[p:p + 3]
    if r0 != b'!\r\n':
        raise WireError(Code.BAD_CONSTANT, p, "request.end")
    p += 3
    o = Request.__new__(Request)
    o.device = device
    return o, p


def write_request(out: bytearray, o: Request) -> None:
    out += b'/?'
    if len(o.device) > 32 or 0x21 in o.device:
        raise ValueError("device takes at most 32 octets, none of them 0x21")
    out += o.device
    out += b'!\r\n'


class Identification(Frame):
    """answer to the sign-on, 6.3.2; what a push of mode D begins with

    spec/frames/iec62056_21.ksy:16

    maker: letters of the maker; the third is lower case when the meter answers within 20 ms
    speed: how fast the meter can go on; what the enum lacks is mode A, which stays as it is
    text: perhaps `\\` and a letter or digit, `\\2` for mode E, then what the maker calls the meter
    """

    __slots__ = ("maker", "speed", "text")

    def __init__(self, *, maker: bytes, speed: int, text: bytes) -> None:
        self.maker = maker
        self.speed = speed
        self.text = text

    @classmethod
    def decode(cls, data: bytes) -> Identification:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_identification(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "identification")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_identification(out, self)
        except UNFIT as error:
            raise unfit(out, "identification", error) from None
        return bytes(out)


def read_identification(b: bytes, p: int, e: int) -> tuple[Identification, int]:
    if e - p < 5:
        raise short(p, e, ((1, "identification.start"), (3, "identification.maker"), (1, "identification.speed"),))
    r0, maker, speed = _S0.unpack_from(b, p)
    if r0 != b'/':
        raise WireError(Code.BAD_CONSTANT, p, "identification.start")
    p += 5
    q = b.find(0x0d, p, min(e, p + 33))
    if q < 0:
        code = Code.TRUNCATED if e - p <= 32 else Code.BAD_LENGTH
        raise WireError(code, p, "identification.text", f"no 0x0d in {e - p} octets")
    text = b[p:q]
    p = q
    if e - p < 2:
        raise short(p, e, ((2, "identification.end"),))
    r0 = b[p:p + 2]
    if r0 != b'\r\n':
        raise WireError(Code.BAD_CONSTANT, p, "identification.end")
    p += 2
    o = Identification.__new__(Identification)
    o.maker = maker
    o.speed = speed
    o.text = text
    return o, p


def write_identification(out: bytearray, o: Identification) -> None:
    if len(o.maker) != 3:
        raise ValueError("maker takes 3 octets")
    out += _S0.pack(b'/', o.maker, o.speed)
    if len(o.text) > 32 or 0x0d in o.text:
        raise ValueError("text takes at most 32 octets, none of them 0x0d")
    out += o.text
    out += b'\r\n'


class Acknowledgement(Frame):
    """option select, 6.3.3: the reader says how it goes on; in mode E the meter repeats it before it changes to HDLC

    spec/frames/iec62056_21.ksy:24

    speed: that of the identification, or bps_300: nothing changes
    """

    __slots__ = ("protocol", "speed", "option")

    def __init__(self, *, protocol: int, speed: int, option: int) -> None:
        self.protocol = protocol
        self.speed = speed
        self.option = option

    @classmethod
    def decode(cls, data: bytes) -> Acknowledgement:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_acknowledgement(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "acknowledgement")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_acknowledgement(out, self)
        except UNFIT as error:
            raise unfit(out, "acknowledgement", error) from None
        return bytes(out)


def read_acknowledgement(b: bytes, p: int, e: int) -> tuple[Acknowledgement, int]:
    if e - p < 6:
        raise short(p, e, ((1, "acknowledgement.start"), (1, "acknowledgement.protocol"), (1, "acknowledgement.speed"), (1, "acknowledgement.option"), (2, "acknowledgement.end"),))
    r0, protocol, speed, option, r4 = _S1.unpack_from(b, p)
    if r0 != b'\x06':
        raise WireError(Code.BAD_CONSTANT, p, "acknowledgement.start")
    if protocol not in (0x30, 0x31, 0x32):
        raise misfit(p + 1, "acknowledgement.protocol", protocol)
    if option not in (0x30, 0x31, 0x32):
        raise misfit(p + 3, "acknowledgement.option", option)
    if r4 != b'\r\n':
        raise WireError(Code.BAD_CONSTANT, p + 4, "acknowledgement.end")
    p += 6
    o = Acknowledgement.__new__(Acknowledgement)
    o.protocol = protocol
    o.speed = speed
    o.option = option
    return o, p


def write_acknowledgement(out: bytearray, o: Acknowledgement) -> None:
    if o.protocol not in (48, 49, 50,):
        raise ValueError("protocol is not allowed")
    if o.option not in (48, 49, 50,):
        raise ValueError("option is not allowed")
    out += _S1.pack(b'\x06', o.protocol, o.speed, o.option, b'\r\n')


class DataMessage(Frame):
    """6.3.10: a readout, or the answer to a command; the check is that of ISO/IEC 1155

    spec/frames/iec62056_21.ksy:32

    text: data lines; a readout ends with `!` on a line of its own
    """

    __slots__ = ("text",)

    def __init__(self, *, text: bytes) -> None:
        self.text = text

    @classmethod
    def decode(cls, data: bytes) -> DataMessage:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_data_message(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "data_message")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_data_message(out, self)
        except UNFIT as error:
            raise unfit(out, "data_message", error) from None
        return bytes(out)


def read_data_message(b: bytes, p: int, e: int) -> tuple[DataMessage, int]:
    if p >= e:
        raise short(p, e, ((1, "data_message.start"),))
    r0 = b[p:p + 1]
    if r0 != b'\x02':
        raise WireError(Code.BAD_CONSTANT, p, "data_message.start")
    p += 1
    at_text = p
    q = b.find(0x03, p, min(e, p + 65537))
    if q < 0:
        code = Code.TRUNCATED if e - p <= 65536 else Code.BAD_LENGTH
        raise WireError(code, p, "data_message.text", f"no 0x03 in {e - p} octets")
    text = b[p:q]
    p = q
    if p >= e:
        raise short(p, e, ((1, "data_message.end"),))
    r0 = b[p:p + 1]
    if r0 != b'\x03':
        raise WireError(Code.BAD_CONSTANT, p, "data_message.end")
    p += 1
    if e - p < 1:
        raise short(p, e, ((1, "data_message.check"),))
    if not xor8_fits(b[at_text:p + 1]):
        raise WireError(Code.BAD_CHECKSUM, p, "data_message.check")
    p += 1
    o = DataMessage.__new__(DataMessage)
    o.text = text
    return o, p


def write_data_message(out: bytearray, o: DataMessage) -> None:
    out += b'\x02'
    at_text = len(out)
    if len(o.text) > 65536 or 0x03 in o.text:
        raise ValueError("text takes at most 65536 octets, none of them 0x03")
    out += o.text
    out += b'\x03'
    out += xor8(out[at_text:])


class PushedData(Frame):
    """what follows the identification of mode D, where the meter begins, 6.4.4; there is no check

    spec/frames/iec62056_21.ksy:39
    """

    __slots__ = ("text",)

    def __init__(self, *, text: bytes) -> None:
        self.text = text

    @classmethod
    def decode(cls, data: bytes) -> PushedData:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_pushed_data(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "pushed_data")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_pushed_data(out, self)
        except UNFIT as error:
            raise unfit(out, "pushed_data", error) from None
        return bytes(out)


def read_pushed_data(b: bytes, p: int, e: int) -> tuple[PushedData, int]:
    if e - p < 2:
        raise short(p, e, ((2, "pushed_data.blank"),))
    r0 = b[p:p + 2]
    if r0 != b'\r\n':
        raise WireError(Code.BAD_CONSTANT, p, "pushed_data.blank")
    p += 2
    q = b.find(0x21, p, min(e, p + 65537))
    if q < 0:
        code = Code.TRUNCATED if e - p <= 65536 else Code.BAD_LENGTH
        raise WireError(code, p, "pushed_data.text", f"no 0x21 in {e - p} octets")
    text = b[p:q]
    p = q
    if e - p < 3:
        raise short(p, e, ((3, "pushed_data.end"),))
    r0 = b[p:p + 3]
    if r0 != b'!\r\n':
        raise WireError(Code.BAD_CONSTANT, p, "pushed_data.end")
    p += 3
    o = PushedData.__new__(PushedData)
    o.text = text
    return o, p


def write_pushed_data(out: bytearray, o: PushedData) -> None:
    out += b'\r\n'
    if len(o.text) > 65536 or 0x21 in o.text:
        raise ValueError("text takes at most 65536 octets, none of them 0x21")
    out += o.text
    out += b'!\r\n'


class Command(Frame):
    """programming mode, 6.3.5; P0 is said by the meter

    spec/frames/iec62056_21.ksy:45

    type: a digit: 0 or 1 of P, 1 to 5 of R and W, 2 of E
    text: data set `address(value)`; of P1 the password
    """

    __slots__ = ("kind", "type", "text")
    _secret: ClassVar[frozenset[str]] = frozenset({'text'})

    def __init__(self, *, kind: int, type: int, text: bytes) -> None:
        self.kind = kind
        self.type = type
        self.text = text

    @classmethod
    def decode(cls, data: bytes) -> Command:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_command(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "command")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_command(out, self)
        except UNFIT as error:
            raise unfit(out, "command", error) from None
        return bytes(out)


def read_command(b: bytes, p: int, e: int) -> tuple[Command, int]:
    if e - p < 4:
        raise short(p, e, ((1, "command.start"), (1, "command.kind"), (1, "command.type"), (1, "command.begin"),))
    r0, kind, type, r3 = _S2.unpack_from(b, p)
    if r0 != b'\x01':
        raise WireError(Code.BAD_CONSTANT, p, "command.start")
    if kind not in (0x45, 0x50, 0x52, 0x57):
        raise misfit(p + 1, "command.kind", kind)
    at_kind = p + 1
    if type < 48 or type > 57:
        raise misfit(p + 2, "command.type", type)
    if r3 != b'\x02':
        raise WireError(Code.BAD_CONSTANT, p + 3, "command.begin")
    p += 4
    q = b.find(0x03, p, min(e, p + 1025))
    if q < 0:
        code = Code.TRUNCATED if e - p <= 1024 else Code.BAD_LENGTH
        raise WireError(code, p, "command.text", f"no 0x03 in {e - p} octets")
    text = b[p:q]
    p = q
    if p >= e:
        raise short(p, e, ((1, "command.end"),))
    r0 = b[p:p + 1]
    if r0 != b'\x03':
        raise WireError(Code.BAD_CONSTANT, p, "command.end")
    p += 1
    if e - p < 1:
        raise short(p, e, ((1, "command.check"),))
    if not xor8_fits(b[at_kind:p + 1]):
        raise WireError(Code.BAD_CHECKSUM, p, "command.check")
    p += 1
    o = Command.__new__(Command)
    o.kind = kind
    o.type = type
    o.text = text
    return o, p


def write_command(out: bytearray, o: Command) -> None:
    if o.kind not in (69, 80, 82, 87,):
        raise ValueError("kind is not allowed")
    if o.type < 48 or o.type > 57:
        raise ValueError("type is not allowed")
    at_kind = len(out) + 1
    out += _S2.pack(b'\x01', o.kind, o.type, b'\x02')
    if len(o.text) > 1024 or 0x03 in o.text:
        raise ValueError("text takes at most 1024 octets, none of them 0x03")
    out += o.text
    out += b'\x03'
    out += xor8(out[at_kind:])


class Leave(Frame):
    """B0 in programming mode, 6.3.6: either side ends the dialogue

    spec/frames/iec62056_21.ksy:55
    """

    __slots__ = ()

    def __init__(self) -> None:
        """Nothing to keep."""

    @classmethod
    def decode(cls, data: bytes) -> Leave:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_leave(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "leave")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_leave(out, self)
        except UNFIT as error:
            raise unfit(out, "leave", error) from None
        return bytes(out)


def read_leave(b: bytes, p: int, e: int) -> tuple[Leave, int]:
    if e - p < 5:
        raise short(p, e, ((5, "leave.octets"),))
    r0 = b[p:p + 5]
    if r0 != b'\x01B0\x03q':
        raise WireError(Code.BAD_CONSTANT, p, "leave.octets")
    p += 5
    o = Leave.__new__(Leave)
    return o, p


def write_leave(out: bytearray, o: Leave) -> None:
    out += b'\x01B0\x03q'


class Acknowledged(Frame):
    """ACK: the command was carried out

    spec/frames/iec62056_21.ksy:59
    """

    __slots__ = ()

    def __init__(self) -> None:
        """Nothing to keep."""

    @classmethod
    def decode(cls, data: bytes) -> Acknowledged:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_acknowledged(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "acknowledged")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_acknowledged(out, self)
        except UNFIT as error:
            raise unfit(out, "acknowledged", error) from None
        return bytes(out)


def read_acknowledged(b: bytes, p: int, e: int) -> tuple[Acknowledged, int]:
    if p >= e:
        raise short(p, e, ((1, "acknowledged.octets"),))
    r0 = b[p:p + 1]
    if r0 != b'\x06':
        raise WireError(Code.BAD_CONSTANT, p, "acknowledged.octets")
    p += 1
    o = Acknowledged.__new__(Acknowledged)
    return o, p


def write_acknowledged(out: bytearray, o: Acknowledged) -> None:
    out += b'\x06'


class RepeatRequest(Frame):
    """NAK, 6.3.4: the message before it was not understood

    spec/frames/iec62056_21.ksy:63
    """

    __slots__ = ()

    def __init__(self) -> None:
        """Nothing to keep."""

    @classmethod
    def decode(cls, data: bytes) -> RepeatRequest:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_repeat_request(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "repeat_request")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_repeat_request(out, self)
        except UNFIT as error:
            raise unfit(out, "repeat_request", error) from None
        return bytes(out)


def read_repeat_request(b: bytes, p: int, e: int) -> tuple[RepeatRequest, int]:
    if p >= e:
        raise short(p, e, ((1, "repeat_request.octets"),))
    r0 = b[p:p + 1]
    if r0 != b'\x15':
        raise WireError(Code.BAD_CONSTANT, p, "repeat_request.octets")
    p += 1
    o = RepeatRequest.__new__(RepeatRequest)
    return o, p


def write_repeat_request(out: bytearray, o: RepeatRequest) -> None:
    out += b'\x15'
