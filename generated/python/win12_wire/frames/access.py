# Generated from spec/frames/access.ksy. Do not edit: change the spec and run `win12 spec generate`.

"""xDLMS ACCESS.

ACCESS-Request D9 and ACCESS-Response DA (IEC 62056-5-3, 7.3.6); several requests of any kind in one APDU.
"""

from __future__ import annotations

from collections.abc import Callable
from struct import Struct
from typing import Final, TypeAlias

from win12_wire.errors import Code, WireError
from win12_wire.frames import axdr
from win12_wire.frames import cosem
from win12_wire.frames import length
from win12_wire.frames._support import Frame, UNFIT, misfit, short, trailing, unfit

_S0 = Struct(">BB")
_S1 = Struct(">1sI")


class RequestSpecification(Frame):
    """1 get, 2 set, 3 action, 4 get with selection, 5 set with selection

    spec/frames/access.ksy:17

    target: class, instance, attribute or method
    """

    __slots__ = ("choice", "target", "access")

    def __init__(self, *, choice: int, target: cosem.AttributeDescriptor, access: cosem.SelectiveAccess | None = None) -> None:
        self.choice = choice
        self.target = target
        self.access = access

    @classmethod
    def decode(cls, data: bytes) -> RequestSpecification:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_request_specification(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "request_specification")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_request_specification(out, self)
        except UNFIT as error:
            raise unfit(out, "request_specification", error) from None
        return bytes(out)


def read_request_specification(b: bytes, p: int, e: int) -> tuple[RequestSpecification, int]:
    if p >= e:
        raise short(p, e, ((1, "request_specification.choice"),))
    choice = b[p]
    if choice not in (1, 2, 3, 4, 5):
        raise misfit(p, "request_specification.choice", choice)
    p += 1
    target, p = cosem.read_attribute_descriptor(b, p, e)
    access: cosem.SelectiveAccess | None = None
    if choice >= 4:
        access, p = cosem.read_selective_access(b, p, e)
    o = RequestSpecification.__new__(RequestSpecification)
    o.choice = choice
    o.target = target
    o.access = access
    return o, p


def write_request_specification(out: bytearray, o: RequestSpecification) -> None:
    if o.choice not in (1, 2, 3, 4, 5,):
        raise ValueError("choice is not allowed")
    out.append(o.choice)
    cosem.write_attribute_descriptor(out, o.target)
    if o.choice >= 4:
        if o.access is None:
            raise ValueError("access is missing")
        cosem.write_selective_access(out, o.access)
    elif o.access is not None:
        raise ValueError("access has no place here")


class ResponseSpecification(Frame):
    """response-specification

    spec/frames/access.ksy:23

    result: data-access-result or action-result
    """

    __slots__ = ("choice", "result")

    def __init__(self, *, choice: int, result: int) -> None:
        self.choice = choice
        self.result = result

    @classmethod
    def decode(cls, data: bytes) -> ResponseSpecification:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_response_specification(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "response_specification")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_response_specification(out, self)
        except UNFIT as error:
            raise unfit(out, "response_specification", error) from None
        return bytes(out)


def read_response_specification(b: bytes, p: int, e: int) -> tuple[ResponseSpecification, int]:
    if e - p < 2:
        raise short(p, e, ((1, "response_specification.choice"), (1, "response_specification.result"),))
    choice, result = _S0.unpack_from(b, p)
    if choice not in (1, 2, 3):
        raise misfit(p, "response_specification.choice", choice)
    p += 2
    o = ResponseSpecification.__new__(ResponseSpecification)
    o.choice = choice
    o.result = result
    return o, p


def write_response_specification(out: bytearray, o: ResponseSpecification) -> None:
    if o.choice not in (1, 2, 3,):
        raise ValueError("choice is not allowed")
    out += _S0.pack(o.choice, o.result)


class AccessRequest(Frame):
    """access-request

    spec/frames/access.ksy:27
    """

    __slots__ = ("long_invoke_id", "date_time", "specifications", "values")

    def __init__(self, *, long_invoke_id: int, date_time: bytes, specifications: list[RequestSpecification], values: list[axdr.Data]) -> None:
        self.long_invoke_id = long_invoke_id
        self.date_time = date_time
        self.specifications = specifications
        self.values = values

    @classmethod
    def decode(cls, data: bytes) -> AccessRequest:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_access_request(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "access_request")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_access_request(out, self)
        except UNFIT as error:
            raise unfit(out, "access_request", error) from None
        return bytes(out)


def read_access_request(b: bytes, p: int, e: int) -> tuple[AccessRequest, int]:
    if e - p < 5:
        raise short(p, e, ((1, "access_request.tag"), (4, "access_request.long_invoke_id"),))
    r0, long_invoke_id = _S1.unpack_from(b, p)
    if r0 != b'\xd9':
        raise WireError(Code.BAD_CONSTANT, p, "access_request.tag")
    p += 5
    if p >= e:
        raise short(p, e, ((1, "access_request.time_len"),))
    time_len = b[p]
    if time_len < 128:
        p += 1
    else:
        time_len, p = length.read_length(b, p, e, "access_request.time_len")
    q = p + time_len
    if q > e:
        raise WireError(Code.TRUNCATED, p, "access_request.date_time", f"{e - p} of {q - p} octets")
    date_time = b[p:q]
    p = q
    if p >= e:
        raise short(p, e, ((1, "access_request.count"),))
    count = b[p]
    if count < 128:
        p += 1
    else:
        count, p = length.read_length(b, p, e, "access_request.count")
    if count * 10 > e - p:
        raise WireError(Code.BAD_LENGTH, p, "access_request.specifications", f"{count} items in {e - p} octets")
    specifications = []
    for _ in range(count):
        one_specifications, p = read_request_specification(b, p, e)
        specifications.append(one_specifications)
    if p >= e:
        raise short(p, e, ((1, "access_request.value_count"),))
    value_count = b[p]
    if value_count < 128:
        p += 1
    else:
        value_count, p = length.read_length(b, p, e, "access_request.value_count")
    if value_count > e - p:
        raise WireError(Code.BAD_LENGTH, p, "access_request.values", f"{value_count} items in {e - p} octets")
    values = []
    for _ in range(value_count):
        one_values, p = axdr.read(b, p, e)
        values.append(one_values)
    o = AccessRequest.__new__(AccessRequest)
    o.long_invoke_id = long_invoke_id
    o.date_time = date_time
    o.specifications = specifications
    o.values = values
    return o, p


def write_access_request(out: bytearray, o: AccessRequest) -> None:
    out += _S1.pack(b'\xd9', o.long_invoke_id)
    n = len(o.date_time)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += o.date_time
    n = len(o.specifications)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    for one_specifications in o.specifications:
        write_request_specification(out, one_specifications)
    n = len(o.values)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    for one_values in o.values:
        axdr.write(out, one_values)


class AccessResponse(Frame):
    """access-response

    spec/frames/access.ksy:37
    """

    __slots__ = ("long_invoke_id", "date_time", "request", "values", "specifications")

    def __init__(self, *, long_invoke_id: int, date_time: bytes, values: list[axdr.Data], specifications: list[ResponseSpecification], request: RequestEcho | None = None) -> None:
        self.long_invoke_id = long_invoke_id
        self.date_time = date_time
        self.request = request
        self.values = values
        self.specifications = specifications

    @classmethod
    def decode(cls, data: bytes) -> AccessResponse:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_access_response(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "access_response")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_access_response(out, self)
        except UNFIT as error:
            raise unfit(out, "access_response", error) from None
        return bytes(out)


def read_access_response(b: bytes, p: int, e: int) -> tuple[AccessResponse, int]:
    if e - p < 5:
        raise short(p, e, ((1, "access_response.tag"), (4, "access_response.long_invoke_id"),))
    r0, long_invoke_id = _S1.unpack_from(b, p)
    if r0 != b'\xda':
        raise WireError(Code.BAD_CONSTANT, p, "access_response.tag")
    p += 5
    if p >= e:
        raise short(p, e, ((1, "access_response.time_len"),))
    time_len = b[p]
    if time_len < 128:
        p += 1
    else:
        time_len, p = length.read_length(b, p, e, "access_response.time_len")
    q = p + time_len
    if q > e:
        raise WireError(Code.TRUNCATED, p, "access_response.date_time", f"{e - p} of {q - p} octets")
    date_time = b[p:q]
    p = q
    if p >= e:
        raise short(p, e, ((1, "access_response.has_request"),))
    has_request = b[p]
    if has_request not in (0, 1):
        raise misfit(p, "access_response.has_request", has_request)
    p += 1
    request: RequestEcho | None = None
    if has_request == 1:
        request, p = read_request_echo(b, p, e)
    if p >= e:
        raise short(p, e, ((1, "access_response.value_count"),))
    value_count = b[p]
    if value_count < 128:
        p += 1
    else:
        value_count, p = length.read_length(b, p, e, "access_response.value_count")
    if value_count > e - p:
        raise WireError(Code.BAD_LENGTH, p, "access_response.values", f"{value_count} items in {e - p} octets")
    values = []
    for _ in range(value_count):
        one_values, p = axdr.read(b, p, e)
        values.append(one_values)
    if p >= e:
        raise short(p, e, ((1, "access_response.count"),))
    count = b[p]
    if count < 128:
        p += 1
    else:
        count, p = length.read_length(b, p, e, "access_response.count")
    if count * 2 > e - p:
        raise WireError(Code.BAD_LENGTH, p, "access_response.specifications", f"{count} items in {e - p} octets")
    specifications = []
    for _ in range(count):
        one_specifications, p = read_response_specification(b, p, e)
        specifications.append(one_specifications)
    o = AccessResponse.__new__(AccessResponse)
    o.long_invoke_id = long_invoke_id
    o.date_time = date_time
    o.request = request
    o.values = values
    o.specifications = specifications
    return o, p


def write_access_response(out: bytearray, o: AccessResponse) -> None:
    out += _S1.pack(b'\xda', o.long_invoke_id)
    n = len(o.date_time)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += o.date_time
    out.append(int(o.request is not None))
    if o.request is not None:
        write_request_echo(out, o.request)
    n = len(o.values)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    for one_values in o.values:
        axdr.write(out, one_values)
    n = len(o.specifications)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    for one_specifications in o.specifications:
        write_response_specification(out, one_specifications)


class RequestEcho(Frame):
    """request-echo

    spec/frames/access.ksy:49
    """

    __slots__ = ("specifications",)

    def __init__(self, *, specifications: list[RequestSpecification]) -> None:
        self.specifications = specifications

    @classmethod
    def decode(cls, data: bytes) -> RequestEcho:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_request_echo(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "request_echo")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_request_echo(out, self)
        except UNFIT as error:
            raise unfit(out, "request_echo", error) from None
        return bytes(out)


def read_request_echo(b: bytes, p: int, e: int) -> tuple[RequestEcho, int]:
    if p >= e:
        raise short(p, e, ((1, "request_echo.count"),))
    count = b[p]
    if count < 128:
        p += 1
    else:
        count, p = length.read_length(b, p, e, "request_echo.count")
    if count * 10 > e - p:
        raise WireError(Code.BAD_LENGTH, p, "request_echo.specifications", f"{count} items in {e - p} octets")
    specifications = []
    for _ in range(count):
        one_specifications, p = read_request_specification(b, p, e)
        specifications.append(one_specifications)
    o = RequestEcho.__new__(RequestEcho)
    o.specifications = specifications
    return o, p


def write_request_echo(out: bytearray, o: RequestEcho) -> None:
    n = len(o.specifications)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    for one_specifications in o.specifications:
        write_request_specification(out, one_specifications)


Access: TypeAlias = AccessRequest | AccessResponse

_READERS: Final[dict[int, Callable[[bytes, int, int], tuple[Access, int]]]] = {
    0xd9: read_access_request,
    0xda: read_access_response,
}


def read(b: bytes, p: int, e: int) -> tuple[Access, int]:
    if p >= e:
        raise short(p, e, ((1, "access.tag"),))
    tag = b[p]
    reader = _READERS.get(tag)
    if reader is None:
        raise WireError(Code.UNKNOWN_TAG, p, "access.tag", f"{tag:#04x}")
    return reader(b, p, e)


def decode(data: bytes) -> Access:
    """What `data` holds, all of it. Raises WireError."""
    b = data if type(data) is bytes else bytes(data)
    value, end = read(b, 0, len(b))
    if end != len(b):
        raise trailing(b, end, "access")
    return value
