# Generated from spec/frames/service_error.ksy. Do not edit: change the spec and run `win12 spec generate`.

"""Refusals.

ExceptionResponse D8 and ConfirmedServiceError 0E (IEC 62056-5-3, clause 8).
"""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from struct import Struct
from typing import Final, TypeAlias

from win12_wire.errors import Code, WireError
from win12_wire.frames._support import Frame, UNFIT, misfit, short, trailing, unfit

_S0 = Struct(">1sBBB")
_S1 = Struct(">1sBB")
_S2 = Struct(">I")


class StateError(IntEnum):
    service_not_allowed = 0x1
    service_unknown = 0x2


class ExceptionReason(IntEnum):
    operation_not_possible = 0x1
    service_not_supported = 0x2
    other_reason = 0x3
    pdu_too_long = 0x4
    deciphering_error = 0x5
    invocation_counter_error = 0x6


class ErrorCategory(IntEnum):
    application_reference = 0x0
    hardware_resource = 0x1
    vde_state_error = 0x2
    service = 0x3
    definition = 0x4
    access = 0x5
    initiate = 0x6
    load_data_set = 0x7
    task = 0x9
    other = 0xa


class ConfirmedServiceError(Frame):
    """confirmed-service-error

    spec/frames/service_error.ksy:16

    service: 1 initiate, 5 read, 6 write, ...
    """

    __slots__ = ("service", "category", "value")

    def __init__(self, *, service: int, category: int, value: int) -> None:
        self.service = service
        self.category = category
        self.value = value

    @classmethod
    def decode(cls, data: bytes) -> ConfirmedServiceError:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_confirmed_service_error(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "confirmed_service_error")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_confirmed_service_error(out, self)
        except UNFIT as error:
            raise unfit(out, "confirmed_service_error", error) from None
        return bytes(out)


def read_confirmed_service_error(b: bytes, p: int, e: int) -> tuple[ConfirmedServiceError, int]:
    if e - p < 4:
        raise short(p, e, ((1, "confirmed_service_error.tag"), (1, "confirmed_service_error.service"), (1, "confirmed_service_error.category"), (1, "confirmed_service_error.value"),))
    r0, service, category, value = _S0.unpack_from(b, p)
    if r0 != b'\x0e':
        raise WireError(Code.BAD_CONSTANT, p, "confirmed_service_error.tag")
    p += 4
    o = ConfirmedServiceError.__new__(ConfirmedServiceError)
    o.service = service
    o.category = category
    o.value = value
    return o, p


def write_confirmed_service_error(out: bytearray, o: ConfirmedServiceError) -> None:
    out += _S0.pack(b'\x0e', o.service, o.category, o.value)


class ExceptionResponse(Frame):
    """exception-response

    spec/frames/service_error.ksy:22

    expected_counter: lowest acceptable invocation counter
    """

    __slots__ = ("state_error", "service_error", "expected_counter")

    def __init__(self, *, state_error: int, service_error: int, expected_counter: int | None = None) -> None:
        self.state_error = state_error
        self.service_error = service_error
        self.expected_counter = expected_counter

    @classmethod
    def decode(cls, data: bytes) -> ExceptionResponse:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_exception_response(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "exception_response")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_exception_response(out, self)
        except UNFIT as error:
            raise unfit(out, "exception_response", error) from None
        return bytes(out)


def read_exception_response(b: bytes, p: int, e: int) -> tuple[ExceptionResponse, int]:
    if e - p < 3:
        raise short(p, e, ((1, "exception_response.tag"), (1, "exception_response.state_error"), (1, "exception_response.service_error"),))
    r0, state_error, service_error = _S1.unpack_from(b, p)
    if r0 != b'\xd8':
        raise WireError(Code.BAD_CONSTANT, p, "exception_response.tag")
    if state_error not in (1, 2):
        raise misfit(p + 1, "exception_response.state_error", state_error)
    if service_error not in (1, 2, 3, 4, 5, 6):
        raise misfit(p + 2, "exception_response.service_error", service_error)
    p += 3
    expected_counter: int | None = None
    if service_error == 6:
        if e - p < 4:
            raise short(p, e, ((4, "exception_response.expected_counter"),))
        expected_counter, = _S2.unpack_from(b, p)
        p += 4
    o = ExceptionResponse.__new__(ExceptionResponse)
    o.state_error = state_error
    o.service_error = service_error
    o.expected_counter = expected_counter
    return o, p


def write_exception_response(out: bytearray, o: ExceptionResponse) -> None:
    if o.state_error not in (1, 2,):
        raise ValueError("state_error is not allowed")
    if o.service_error not in (1, 2, 3, 4, 5, 6,):
        raise ValueError("service_error is not allowed")
    out += _S1.pack(b'\xd8', o.state_error, o.service_error)
    if o.service_error == 6:
        if o.expected_counter is None:
            raise ValueError("expected_counter is missing")
        out += _S2.pack(o.expected_counter)
    elif o.expected_counter is not None:
        raise ValueError("expected_counter has no place here")


ServiceError: TypeAlias = ConfirmedServiceError | ExceptionResponse

_READERS: Final[dict[int, Callable[[bytes, int, int], tuple[ServiceError, int]]]] = {
    0x0e: read_confirmed_service_error,
    0xd8: read_exception_response,
}


def read(b: bytes, p: int, e: int) -> tuple[ServiceError, int]:
    if p >= e:
        raise short(p, e, ((1, "service_error.tag"),))
    tag = b[p]
    reader = _READERS.get(tag)
    if reader is None:
        raise WireError(Code.UNKNOWN_TAG, p, "service_error.tag", f"{tag:#04x}")
    return reader(b, p, e)


def decode(data: bytes) -> ServiceError:
    """What `data` holds, all of it. Raises WireError."""
    b = data if type(data) is bytes else bytes(data)
    value, end = read(b, 0, len(b))
    if end != len(b):
        raise trailing(b, end, "service_error")
    return value
