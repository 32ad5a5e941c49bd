# Generated from spec/frames/broker.ksy. Do not edit: change the spec and run `win12 spec generate`.

"""Between a program and the broker.

What goes over the broker's socket: one hello, then requests, each answered once, in any order. A request is a control of a device
(device_abi); `take` is what `read` is there. Who asks is who connected.
"""

from __future__ import annotations

from struct import Struct
from typing import ClassVar

from win12_wire.errors import Code, WireError
from win12_wire.frames import device_abi
from win12_wire.frames._support import Frame, UNFIT, misfit, short, trailing, unfit

_S0 = Struct(">BBB")
_S1 = Struct(">BBB48s")
_S2 = Struct(">IBII")
_S3 = Struct(">IBI")
_S4 = Struct(">I")
_S5 = Struct(">QQ")


class BrokerHello(Frame):
    """the first frame, from the program; answered under the number 0: ok with broker_welcome, gone for a meter that is not there, busy, bad_request

    spec/frames/broker.ksy:10

    resumes: 1: the records begin behind `place`, else with the next one
    place: as a take_answer told it, of this user and this meter; not looked at otherwise
    meter: name of the meter, ASCII
    """

    __slots__ = ("resumes", "place", "meter")

    def __init__(self, *, resumes: int, place: bytes, meter: bytes) -> None:
        self.resumes = resumes
        self.place = place
        self.meter = meter

    @classmethod
    def decode(cls, data: bytes) -> BrokerHello:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_broker_hello(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "broker_hello")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_broker_hello(out, self)
        except UNFIT as error:
            raise unfit(out, "broker_hello", error) from None
        return bytes(out)

    @staticmethod
    def frame_size(buf: bytes, pos: int, end: int) -> int:
        """Octets of the frame that starts at `pos`; 0 when more must come first. Raises WireError when it is none."""
        if end - pos < 3:
            return 0
        r0, r1, r2 = _S0.unpack_from(buf, pos)
        if r0 != 0x1:
            raise WireError(Code.BAD_VALUE, pos, "broker_hello.version")
        if r1 not in (0x0, 0x1):
            raise WireError(Code.BAD_VALUE, pos + 1, "broker_hello.resumes")
        meter_length = r2
        if meter_length < 1:
            raise WireError(Code.BAD_LENGTH, pos + 2, "broker_hello.meter_length")
        n: int = meter_length + 0x33
        return n


def read_broker_hello(b: bytes, p: int, e: int) -> tuple[BrokerHello, int]:
    if e - p < 51:
        raise short(p, e, ((1, "broker_hello.version"), (1, "broker_hello.resumes"), (1, "broker_hello.meter_length"), (48, "broker_hello.place"),))
    version, resumes, meter_length, place = _S1.unpack_from(b, p)
    if version != 0x1:
        raise misfit(p, "broker_hello.version", version)
    if resumes not in (0, 1):
        raise misfit(p + 1, "broker_hello.resumes", resumes)
    if meter_length < 1 or meter_length > 32:
        raise misfit(p + 2, "broker_hello.meter_length", meter_length)
    p += 51
    q = p + meter_length
    if q > e:
        raise WireError(Code.TRUNCATED, p, "broker_hello.meter", f"{e - p} of {q - p} octets")
    meter = b[p:q]
    p = q
    o = BrokerHello.__new__(BrokerHello)
    o.resumes = resumes
    o.place = place
    o.meter = meter
    return o, p


def write_broker_hello(out: bytearray, o: BrokerHello) -> None:
    if o.resumes not in (0, 1,):
        raise ValueError("resumes is not allowed")
    if len(o.meter) < 1 or len(o.meter) > 32:
        raise ValueError("meter has a length that is not allowed")
    if len(o.place) != 48:
        raise ValueError("place takes 48 octets")
    out += _S1.pack(0x1, o.resumes, len(o.meter), o.place)
    out += o.meter


class BrokerWelcome(Frame):
    """broker-welcome

    spec/frames/broker.ksy:19

    place: where the records of this program begin
    """

    __slots__ = ("place",)

    def __init__(self, *, place: bytes) -> None:
        self.place = place

    @classmethod
    def decode(cls, data: bytes) -> BrokerWelcome:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_broker_welcome(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "broker_welcome")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_broker_welcome(out, self)
        except UNFIT as error:
            raise unfit(out, "broker_welcome", error) from None
        return bytes(out)


def read_broker_welcome(b: bytes, p: int, e: int) -> tuple[BrokerWelcome, int]:
    if e - p < 48:
        raise short(p, e, ((48, "broker_welcome.place"),))
    place = b[p:p + 48]
    p += 48
    o = BrokerWelcome.__new__(BrokerWelcome)
    o.place = place
    return o, p


def write_broker_welcome(out: bytearray, o: BrokerWelcome) -> None:
    if len(o.place) != 48:
        raise ValueError("place takes 48 octets")
    out += o.place


class BrokerRequest(Frame):
    """broker-request

    spec/frames/broker.ksy:22

    number: chosen by the program, none that is under way
    code: a control_code
    room: octets that the content of the answer may have
    content: what goes in
    """

    __slots__ = ("number", "code", "room", "content")

    def __init__(self, *, number: int, code: int, room: int, content: bytes) -> None:
        self.number = number
        self.code = code
        self.room = room
        self.content = content

    @classmethod
    def decode(cls, data: bytes) -> BrokerRequest:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_broker_request(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "broker_request")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_broker_request(out, self)
        except UNFIT as error:
            raise unfit(out, "broker_request", error) from None
        return bytes(out)

    @staticmethod
    def frame_size(buf: bytes, pos: int, end: int) -> int:
        """Octets of the frame that starts at `pos`; 0 when more must come first. Raises WireError when it is none."""
        if end - pos < 13:
            return 0
        r0, r1, r2, r3 = _S2.unpack_from(buf, pos)
        content_length = r3
        n: int = content_length + 13
        return n


def read_broker_request(b: bytes, p: int, e: int) -> tuple[BrokerRequest, int]:
    if e - p < 13:
        raise short(p, e, ((4, "broker_request.number"), (1, "broker_request.code"), (4, "broker_request.room"), (4, "broker_request.content_length"),))
    number, code, room, content_length = _S2.unpack_from(b, p)
    if number < 1:
        raise misfit(p, "broker_request.number", number)
    if room > 1048576:
        raise misfit(p + 5, "broker_request.room", room)
    if content_length > 65539:
        raise misfit(p + 9, "broker_request.content_length", content_length)
    p += 13
    q = p + content_length
    if q > e:
        raise WireError(Code.TRUNCATED, p, "broker_request.content", f"{e - p} of {q - p} octets")
    content = b[p:q]
    p = q
    o = BrokerRequest.__new__(BrokerRequest)
    o.number = number
    o.code = code
    o.room = room
    o.content = content
    return o, p


def write_broker_request(out: bytearray, o: BrokerRequest) -> None:
    if o.number < 1:
        raise ValueError("number is not allowed")
    if o.room > 1048576:
        raise ValueError("room is not allowed")
    if len(o.content) > 65539:
        raise ValueError("content has a length that is not allowed")
    out += _S2.pack(o.number, o.code, o.room, len(o.content))
    out += o.content


class BrokerAnswer(Frame):
    """broker-answer

    spec/frames/broker.ksy:30

    number: of the request
    status: a device_status
    content: what comes out; nothing unless the status is ok
    """

    __slots__ = ("number", "status", "content")

    def __init__(self, *, number: int, status: int, content: bytes) -> None:
        self.number = number
        self.status = status
        self.content = content

    @classmethod
    def decode(cls, data: bytes) -> BrokerAnswer:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_broker_answer(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "broker_answer")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_broker_answer(out, self)
        except UNFIT as error:
            raise unfit(out, "broker_answer", error) from None
        return bytes(out)

    @staticmethod
    def frame_size(buf: bytes, pos: int, end: int) -> int:
        """Octets of the frame that starts at `pos`; 0 when more must come first. Raises WireError when it is none."""
        if end - pos < 9:
            return 0
        r0, r1, r2 = _S3.unpack_from(buf, pos)
        content_length = r2
        n: int = content_length + 9
        return n


def read_broker_answer(b: bytes, p: int, e: int) -> tuple[BrokerAnswer, int]:
    if e - p < 9:
        raise short(p, e, ((4, "broker_answer.number"), (1, "broker_answer.status"), (4, "broker_answer.content_length"),))
    number, status, content_length = _S3.unpack_from(b, p)
    if content_length > 1048576:
        raise misfit(p + 5, "broker_answer.content_length", content_length)
    p += 9
    q = p + content_length
    if q > e:
        raise WireError(Code.TRUNCATED, p, "broker_answer.content", f"{e - p} of {q - p} octets")
    content = b[p:q]
    p = q
    o = BrokerAnswer.__new__(BrokerAnswer)
    o.number = number
    o.status = status
    o.content = content
    return o, p


def write_broker_answer(out: bytearray, o: BrokerAnswer) -> None:
    if len(o.content) > 1048576:
        raise ValueError("content has a length that is not allowed")
    out += _S3.pack(o.number, o.status, len(o.content))
    out += o.content


class TakeRequest(Frame):
    """control take, in; right: read, of each record

    spec/frames/broker.ksy:37

    wait: milliseconds for which to wait for a record; 0 for not at all
    """

    __slots__ = ("wait",)

    def __init__(self, *, wait: int) -> None:
        self.wait = wait

    @classmethod
    def decode(cls, data: bytes) -> TakeRequest:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_take_request(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "take_request")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_take_request(out, self)
        except UNFIT as error:
            raise unfit(out, "take_request", error) from None
        return bytes(out)


def read_take_request(b: bytes, p: int, e: int) -> tuple[TakeRequest, int]:
    if e - p < 4:
        raise short(p, e, ((4, "take_request.wait"),))
    wait, = _S4.unpack_from(b, p)
    if wait > 600000:
        raise misfit(p, "take_request.wait", wait)
    p += 4
    o = TakeRequest.__new__(TakeRequest)
    o.wait = wait
    return o, p


def write_take_request(out: bytearray, o: TakeRequest) -> None:
    if o.wait > 600000:
        raise ValueError("wait is not allowed")
    out += _S4.pack(o.wait)


class TakeAnswer(Frame):
    """as many records as there are and fit; where there are none, `place` says nothing new and is all zeros

    spec/frames/broker.ksy:41

    place: where the records go on, sealed: hello takes it, also when the broker was started again
    """

    __slots__ = ("place", "records")

    def __init__(self, *, place: bytes, records: list[device_abi.DeviceRecord]) -> None:
        self.place = place
        self.records = records

    @classmethod
    def decode(cls, data: bytes) -> TakeAnswer:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_take_answer(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "take_answer")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_take_answer(out, self)
        except UNFIT as error:
            raise unfit(out, "take_answer", error) from None
        return bytes(out)


def read_take_answer(b: bytes, p: int, e: int) -> tuple[TakeAnswer, int]:
    if e - p < 48:
        raise short(p, e, ((48, "take_answer.place"),))
    place = b[p:p + 48]
    p += 48
    records = []
    while p < e:
        one_records, p = device_abi.read_device_record(b, p, e)
        records.append(one_records)
    o = TakeAnswer.__new__(TakeAnswer)
    o.place = place
    o.records = records
    return o, p


def write_take_answer(out: bytearray, o: TakeAnswer) -> None:
    if len(o.place) != 48:
        raise ValueError("place takes 48 octets")
    out += o.place
    for one_records in o.records:
        device_abi.write_device_record(out, one_records)


class ReaderPlace(Frame):
    """what is sealed in a place: how far a reader is. Only the broker sees it, since it tells what others were given

    spec/frames/broker.ksy:46

    at: records that it has seen or passed over
    sequence: records that it was given
    """

    __slots__ = ("at", "sequence")
    LAYOUT: ClassVar[Struct] = _S5
    PARTS: ClassVar[tuple[str, ...]] = ("at", "sequence")

    def __init__(self, *, at: int, sequence: int) -> None:
        self.at = at
        self.sequence = sequence

    @classmethod
    def decode(cls, data: bytes) -> ReaderPlace:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_reader_place(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "reader_place")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_reader_place(out, self)
        except UNFIT as error:
            raise unfit(out, "reader_place", error) from None
        return bytes(out)


def read_reader_place(b: bytes, p: int, e: int) -> tuple[ReaderPlace, int]:
    if e - p < 16:
        raise short(p, e, ((8, "reader_place.at"), (8, "reader_place.sequence"),))
    at, sequence = _S5.unpack_from(b, p)
    p += 16
    o = ReaderPlace.__new__(ReaderPlace)
    o.at = at
    o.sequence = sequence
    return o, p


def write_reader_place(out: bytearray, o: ReaderPlace) -> None:
    out += _S5.pack(o.at, o.sequence)


class CancelRequest(Frame):
    """control cancel, in: of this program only

    spec/frames/broker.ksy:51

    number: of the request that is to end, 0 for all; it is answered by cancelled, or as it ended just before
    """

    __slots__ = ("number",)

    def __init__(self, *, number: int) -> None:
        self.number = number

    @classmethod
    def decode(cls, data: bytes) -> CancelRequest:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_cancel_request(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "cancel_request")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_cancel_request(out, self)
        except UNFIT as error:
            raise unfit(out, "cancel_request", error) from None
        return bytes(out)


def read_cancel_request(b: bytes, p: int, e: int) -> tuple[CancelRequest, int]:
    if e - p < 4:
        raise short(p, e, ((4, "cancel_request.number"),))
    number, = _S4.unpack_from(b, p)
    p += 4
    o = CancelRequest.__new__(CancelRequest)
    o.number = number
    return o, p


def write_cancel_request(out: bytearray, o: CancelRequest) -> None:
    out += _S4.pack(o.number)
