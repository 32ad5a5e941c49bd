# Generated from spec/frames/initiate.ksy. Do not edit: change the spec and run `win12 spec generate`.

"""xDLMS context negotiation.

InitiateRequest 01 and InitiateResponse 08 (IEC 62056-5-3, 7.3.1); ride in the user-information of AARQ and AARE.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from struct import Struct
from typing import ClassVar, Final, TypeAlias

from win12_wire.errors import Code, WireError
from win12_wire.frames._support import Frame, UNFIT, misfit, short, trailing, unfit

_S0 = Struct(">1sB")
_S1 = Struct(">1s3s")
_S2 = Struct(">b")
_S3 = Struct(">H")
_S4 = Struct(">HH")


class ConformanceBit(IntEnum):
    general_protection = 0x400000
    general_block_transfer = 0x200000
    read = 0x100000
    write = 0x80000
    unconfirmed_write = 0x40000
    delta_value_encoding = 0x20000
    attribute0_supported_with_set = 0x8000
    priority_mgmt_supported = 0x4000
    attribute0_supported_with_get = 0x2000
    block_transfer_with_get_or_read = 0x1000
    block_transfer_with_set_or_write = 0x800
    block_transfer_with_action = 0x400
    multiple_references = 0x200
    information_report = 0x100
    data_notification = 0x80
    access = 0x40
    parameterized_access = 0x20
    get = 0x10
    set = 0x8
    selective_access = 0x4
    event_notification = 0x2
    action = 0x1


class Conformance(Frame):
    """[APPLICATION 31] BIT STRING (SIZE (24)). The BER tag is 5F 1F; some makers send 5F alone.

    spec/frames/initiate.ksy:16

    bits: conformance bits 0 (0x800000) to 23
    """

    __slots__ = ("tag_number", "bits")

    def __init__(self, *, bits: int, tag_number: int = 31) -> None:
        self.tag_number = tag_number
        self.bits = bits

    @classmethod
    def decode(cls, data: bytes) -> Conformance:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_conformance(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "conformance")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_conformance(out, self)
        except UNFIT as error:
            raise unfit(out, "conformance", error) from None
        return bytes(out)


def read_conformance(b: bytes, p: int, e: int) -> tuple[Conformance, int]:
    if e - p < 2:
        raise short(p, e, ((1, "conformance.tag"), (1, "conformance.tag_number"),))
    r0, tag_number = _S0.unpack_from(b, p)
    if r0 != b'_':
        raise WireError(Code.BAD_CONSTANT, p, "conformance.tag")
    if tag_number not in (0x1f, 4):
        raise misfit(p + 1, "conformance.tag_number", tag_number)
    p += 2
    if tag_number == 0x1f:
        if p >= e:
            raise short(p, e, ((1, "conformance.len"),))
        r0 = b[p:p + 1]
        if r0 != b'\x04':
            raise WireError(Code.BAD_CONSTANT, p, "conformance.len")
        p += 1
    if e - p < 4:
        raise short(p, e, ((1, "conformance.unused_bits"), (3, "conformance.bits"),))
    r0, r1 = _S1.unpack_from(b, p)
    if r0 != b'\x00':
        raise WireError(Code.BAD_CONSTANT, p, "conformance.unused_bits")
    bits = int.from_bytes(r1, "big")
    p += 4
    o = Conformance.__new__(Conformance)
    o.tag_number = tag_number
    o.bits = bits
    return o, p


def write_conformance(out: bytearray, o: Conformance) -> None:
    if o.tag_number not in (31, 4,):
        raise ValueError("tag_number is not allowed")
    out += _S0.pack(b'_', o.tag_number)
    if o.tag_number == 0x1f:
        out += b'\x04'
    out += _S1.pack(b'\x00', (o.bits).to_bytes(3, "big"))


class InitiateRequest(Frame):
    """initiate-request

    spec/frames/initiate.ksy:25

    response_allowed: absent means true
    max_pdu_size: octets the client can receive, 0 no limit
    """

    __slots__ = ("dedicated_key", "response_allowed", "quality_of_service", "dlms_version", "conformance", "max_pdu_size")
    _secret: ClassVar[frozenset[str]] = frozenset({'dedicated_key'})

    def __init__(self, *, conformance: Conformance, max_pdu_size: int, dedicated_key: bytes | None = None, response_allowed: int | None = None, quality_of_service: int | None = None, dlms_version: int = 6) -> None:
        self.dedicated_key = dedicated_key
        self.response_allowed = response_allowed
        self.quality_of_service = quality_of_service
        self.dlms_version = dlms_version
        self.conformance = conformance
        self.max_pdu_size = max_pdu_size

    @classmethod
    def decode(cls, data: bytes) -> InitiateRequest:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_initiate_request(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "initiate_request")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_initiate_request(out, self)
        except UNFIT as error:
            raise unfit(out, "initiate_request", error) from None
        return bytes(out)


def read_initiate_request(b: bytes, p: int, e: int) -> tuple[InitiateRequest, int]:
    if e - p < 2:
        raise short(p, e, ((1, "initiate_request.tag"), (1, "initiate_request.has_dedicated_key"),))
    r0, has_dedicated_key = _S0.unpack_from(b, p)
    if r0 != b'\x01':
        raise WireError(Code.BAD_CONSTANT, p, "initiate_request.tag")
    if has_dedicated_key not in (0, 1):
        raise misfit(p + 1, "initiate_request.has_dedicated_key", has_dedicated_key)
    p += 2
    dedicated_key: bytes | None = None
    if has_dedicated_key == 1:
        if p >= e:
            raise short(p, e, ((1, "initiate_request.key_length"),))
        key_length = b[p]
        p += 1
        q = p + key_length
        if q > e:
            raise WireError(Code.TRUNCATED, p, "initiate_request.dedicated_key", f"{e - p} of {q - p} octets")
        dedicated_key = b[p:q]
        p = q
    if p >= e:
        raise short(p, e, ((1, "initiate_request.has_response_allowed"),))
    has_response_allowed = b[p]
    if has_response_allowed not in (0, 1):
        raise misfit(p, "initiate_request.has_response_allowed", has_response_allowed)
    p += 1
    response_allowed: int | None = None
    if has_response_allowed == 1:
        if p >= e:
            raise short(p, e, ((1, "initiate_request.response_allowed"),))
        response_allowed = b[p]
        p += 1
    if p >= e:
        raise short(p, e, ((1, "initiate_request.has_quality_of_service"),))
    has_quality_of_service = b[p]
    if has_quality_of_service not in (0, 1):
        raise misfit(p, "initiate_request.has_quality_of_service", has_quality_of_service)
    p += 1
    quality_of_service: int | None = None
    if has_quality_of_service == 1:
        if p >= e:
            raise short(p, e, ((1, "initiate_request.quality_of_service"),))
        quality_of_service, = _S2.unpack_from(b, p)
        p += 1
    if p >= e:
        raise short(p, e, ((1, "initiate_request.dlms_version"),))
    dlms_version = b[p]
    p += 1
    conformance, p = read_conformance(b, p, e)
    if e - p < 2:
        raise short(p, e, ((2, "initiate_request.max_pdu_size"),))
    max_pdu_size, = _S3.unpack_from(b, p)
    p += 2
    o = InitiateRequest.__new__(InitiateRequest)
    o.dedicated_key = dedicated_key
    o.response_allowed = response_allowed
    o.quality_of_service = quality_of_service
    o.dlms_version = dlms_version
    o.conformance = conformance
    o.max_pdu_size = max_pdu_size
    return o, p


def write_initiate_request(out: bytearray, o: InitiateRequest) -> None:
    out += _S0.pack(b'\x01', int(o.dedicated_key is not None))
    if o.dedicated_key is not None:
        out.append(len(o.dedicated_key))
    if o.dedicated_key is not None:
        out += o.dedicated_key
    out.append(int(o.response_allowed is not None))
    if o.response_allowed is not None:
        out.append(o.response_allowed)
    out.append(int(o.quality_of_service is not None))
    if o.quality_of_service is not None:
        out += _S2.pack(o.quality_of_service)
    out.append(o.dlms_version)
    write_conformance(out, o.conformance)
    out += _S3.pack(o.max_pdu_size)


class InitiateResponse(Frame):
    """initiate-response

    spec/frames/initiate.ksy:38

    max_pdu_size: octets the server can receive
    vaa_name: 0x0007 for logical names, 0xFA00 for short names
    """

    __slots__ = ("quality_of_service", "dlms_version", "conformance", "max_pdu_size", "vaa_name")

    def __init__(self, *, conformance: Conformance, max_pdu_size: int, quality_of_service: int | None = None, dlms_version: int = 6, vaa_name: int = 7) -> None:
        self.quality_of_service = quality_of_service
        self.dlms_version = dlms_version
        self.conformance = conformance
        self.max_pdu_size = max_pdu_size
        self.vaa_name = vaa_name

    @classmethod
    def decode(cls, data: bytes) -> InitiateResponse:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_initiate_response(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "initiate_response")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_initiate_response(out, self)
        except UNFIT as error:
            raise unfit(out, "initiate_response", error) from None
        return bytes(out)


def read_initiate_response(b: bytes, p: int, e: int) -> tuple[InitiateResponse, int]:
    if e - p < 2:
        raise short(p, e, ((1, "initiate_response.tag"), (1, "initiate_response.has_quality_of_service"),))
    r0, has_quality_of_service = _S0.unpack_from(b, p)
    if r0 != b'\x08':
        raise WireError(Code.BAD_CONSTANT, p, "initiate_response.tag")
    if has_quality_of_service not in (0, 1):
        raise misfit(p + 1, "initiate_response.has_quality_of_service", has_quality_of_service)
    p += 2
    quality_of_service: int | None = None
    if has_quality_of_service == 1:
        if p >= e:
            raise short(p, e, ((1, "initiate_response.quality_of_service"),))
        quality_of_service, = _S2.unpack_from(b, p)
        p += 1
    if p >= e:
        raise short(p, e, ((1, "initiate_response.dlms_version"),))
    dlms_version = b[p]
    p += 1
    conformance, p = read_conformance(b, p, e)
    if e - p < 4:
        raise short(p, e, ((2, "initiate_response.max_pdu_size"), (2, "initiate_response.vaa_name"),))
    max_pdu_size, vaa_name = _S4.unpack_from(b, p)
    p += 4
    o = InitiateResponse.__new__(InitiateResponse)
    o.quality_of_service = quality_of_service
    o.dlms_version = dlms_version
    o.conformance = conformance
    o.max_pdu_size = max_pdu_size
    o.vaa_name = vaa_name
    return o, p


def write_initiate_response(out: bytearray, o: InitiateResponse) -> None:
    out += _S0.pack(b'\x08', int(o.quality_of_service is not None))
    if o.quality_of_service is not None:
        out += _S2.pack(o.quality_of_service)
    out.append(o.dlms_version)
    write_conformance(out, o.conformance)
    out += _S4.pack(o.max_pdu_size, o.vaa_name)


Initiate: TypeAlias = InitiateRequest | InitiateResponse

_READERS: Final[dict[int, Callable[[bytes, int, int], tuple[Initiate, int]]]] = {
    0x01: read_initiate_request,
    0x08: read_initiate_response,
}


def read(b: bytes, p: int, e: int) -> tuple[Initiate, int]:
    if p >= e:
        raise short(p, e, ((1, "initiate.tag"),))
    tag = b[p]
    reader = _READERS.get(tag)
    if reader is None:
        raise WireError(Code.UNKNOWN_TAG, p, "initiate.tag", f"{tag:#04x}")
    return reader(b, p, e)


def decode(data: bytes) -> Initiate:
    """What `data` holds, all of it. Raises WireError."""
    b = data if type(data) is bytes else bytes(data)
    value, end = read(b, 0, len(b))
    if end != len(b):
        raise trailing(b, end, "initiate")
    return value
