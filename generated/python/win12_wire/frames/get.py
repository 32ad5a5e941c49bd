# Generated from spec/frames/get.ksy. Do not edit: change the spec and run `win12 spec generate`.

"""xDLMS GET.

GET-Request C0 and GET-Response C4, normal, next, with-list and with-datablock (IEC 62056-5-3, 7.3.3).
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

_S0 = Struct(">2sB")
_S1 = Struct(">2sBI")
_S2 = Struct(">2sBB")
_S3 = Struct(">2sBBIB")


class GetRequestNormal(Frame):
    """get-request-normal

    spec/frames/get.ksy:21

    priority: 1 high
    """

    __slots__ = ("priority", "confirmed", "reserved", "invoke_id", "attribute", "access")

    def __init__(self, *, invoke_id: int, attribute: cosem.AttributeDescriptor, priority: int = 1, confirmed: int = 1, reserved: int = 0, access: cosem.SelectiveAccess | None = None) -> None:
        self.priority = priority
        self.confirmed = confirmed
        self.reserved = reserved
        self.invoke_id = invoke_id
        self.attribute = attribute
        self.access = access

    @classmethod
    def decode(cls, data: bytes) -> GetRequestNormal:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_get_request_normal(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "get_request_normal")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_get_request_normal(out, self)
        except UNFIT as error:
            raise unfit(out, "get_request_normal", error) from None
        return bytes(out)


def read_get_request_normal(b: bytes, p: int, e: int) -> tuple[GetRequestNormal, int]:
    if e - p < 3:
        raise short(p, e, ((2, "get_request_normal.tag"), (1, "get_request_normal.priority"),))
    r0, r1 = _S0.unpack_from(b, p)
    if r0 != b'\xc0\x01':
        raise WireError(Code.BAD_CONSTANT, p, "get_request_normal.tag")
    priority = r1 >> 7
    confirmed = r1 >> 6 & 0x1
    reserved = r1 >> 4 & 0x3
    invoke_id = r1 & 0xf
    p += 3
    attribute, p = cosem.read_attribute_descriptor(b, p, e)
    if p >= e:
        raise short(p, e, ((1, "get_request_normal.has_access"),))
    has_access = b[p]
    if has_access not in (0, 1):
        raise misfit(p, "get_request_normal.has_access", has_access)
    p += 1
    access: cosem.SelectiveAccess | None = None
    if has_access == 1:
        access, p = cosem.read_selective_access(b, p, e)
    o = GetRequestNormal.__new__(GetRequestNormal)
    o.priority = priority
    o.confirmed = confirmed
    o.reserved = reserved
    o.invoke_id = invoke_id
    o.attribute = attribute
    o.access = access
    return o, p


def write_get_request_normal(out: bytearray, o: GetRequestNormal) -> None:
    if o.priority >> 1 or o.confirmed >> 1 or o.reserved >> 2 or o.invoke_id >> 4:
        raise ValueError("priority, confirmed, reserved, invoke_id: too many bits")
    out += _S0.pack(b'\xc0\x01', o.priority << 7 | o.confirmed << 6 | o.reserved << 4 | o.invoke_id)
    cosem.write_attribute_descriptor(out, o.attribute)
    out.append(int(o.access is not None))
    if o.access is not None:
        cosem.write_selective_access(out, o.access)


class GetRequestNext(Frame):
    """get-request-next

    spec/frames/get.ksy:26

    priority: 1 high
    """

    __slots__ = ("priority", "confirmed", "reserved", "invoke_id", "block_number")

    def __init__(self, *, invoke_id: int, block_number: int, priority: int = 1, confirmed: int = 1, reserved: int = 0) -> None:
        self.priority = priority
        self.confirmed = confirmed
        self.reserved = reserved
        self.invoke_id = invoke_id
        self.block_number = block_number

    @classmethod
    def decode(cls, data: bytes) -> GetRequestNext:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_get_request_next(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "get_request_next")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_get_request_next(out, self)
        except UNFIT as error:
            raise unfit(out, "get_request_next", error) from None
        return bytes(out)


def read_get_request_next(b: bytes, p: int, e: int) -> tuple[GetRequestNext, int]:
    if e - p < 7:
        raise short(p, e, ((2, "get_request_next.tag"), (1, "get_request_next.priority"), (4, "get_request_next.block_number"),))
    r0, r1, block_number = _S1.unpack_from(b, p)
    if r0 != b'\xc0\x02':
        raise WireError(Code.BAD_CONSTANT, p, "get_request_next.tag")
    priority = r1 >> 7
    confirmed = r1 >> 6 & 0x1
    reserved = r1 >> 4 & 0x3
    invoke_id = r1 & 0xf
    p += 7
    o = GetRequestNext.__new__(GetRequestNext)
    o.priority = priority
    o.confirmed = confirmed
    o.reserved = reserved
    o.invoke_id = invoke_id
    o.block_number = block_number
    return o, p


def write_get_request_next(out: bytearray, o: GetRequestNext) -> None:
    if o.priority >> 1 or o.confirmed >> 1 or o.reserved >> 2 or o.invoke_id >> 4:
        raise ValueError("priority, confirmed, reserved, invoke_id: too many bits")
    out += _S1.pack(b'\xc0\x02', o.priority << 7 | o.confirmed << 6 | o.reserved << 4 | o.invoke_id, o.block_number)


class GetRequestWithList(Frame):
    """get-request-with-list

    spec/frames/get.ksy:31

    priority: 1 high
    """

    __slots__ = ("priority", "confirmed", "reserved", "invoke_id", "selections")

    def __init__(self, *, invoke_id: int, selections: list[cosem.AttributeSelection], priority: int = 1, confirmed: int = 1, reserved: int = 0) -> None:
        self.priority = priority
        self.confirmed = confirmed
        self.reserved = reserved
        self.invoke_id = invoke_id
        self.selections = selections

    @classmethod
    def decode(cls, data: bytes) -> GetRequestWithList:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_get_request_with_list(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "get_request_with_list")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_get_request_with_list(out, self)
        except UNFIT as error:
            raise unfit(out, "get_request_with_list", error) from None
        return bytes(out)


def read_get_request_with_list(b: bytes, p: int, e: int) -> tuple[GetRequestWithList, int]:
    if e - p < 3:
        raise short(p, e, ((2, "get_request_with_list.tag"), (1, "get_request_with_list.priority"),))
    r0, r1 = _S0.unpack_from(b, p)
    if r0 != b'\xc0\x03':
        raise WireError(Code.BAD_CONSTANT, p, "get_request_with_list.tag")
    priority = r1 >> 7
    confirmed = r1 >> 6 & 0x1
    reserved = r1 >> 4 & 0x3
    invoke_id = r1 & 0xf
    p += 3
    if p >= e:
        raise short(p, e, ((1, "get_request_with_list.count"),))
    count = b[p]
    if count < 128:
        p += 1
    else:
        count, p = length.read_length(b, p, e, "get_request_with_list.count")
    if count * 10 > e - p:
        raise WireError(Code.BAD_LENGTH, p, "get_request_with_list.selections", f"{count} items in {e - p} octets")
    selections = []
    for _ in range(count):
        one_selections, p = cosem.read_attribute_selection(b, p, e)
        selections.append(one_selections)
    o = GetRequestWithList.__new__(GetRequestWithList)
    o.priority = priority
    o.confirmed = confirmed
    o.reserved = reserved
    o.invoke_id = invoke_id
    o.selections = selections
    return o, p


def write_get_request_with_list(out: bytearray, o: GetRequestWithList) -> None:
    if o.priority >> 1 or o.confirmed >> 1 or o.reserved >> 2 or o.invoke_id >> 4:
        raise ValueError("priority, confirmed, reserved, invoke_id: too many bits")
    out += _S0.pack(b'\xc0\x03', o.priority << 7 | o.confirmed << 6 | o.reserved << 4 | o.invoke_id)
    n = len(o.selections)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    for one_selections in o.selections:
        cosem.write_attribute_selection(out, one_selections)


class GetResponseNormal(Frame):
    """get-response-normal

    spec/frames/get.ksy:37

    priority: 1 high
    error: data-access-result
    """

    __slots__ = ("priority", "confirmed", "reserved", "invoke_id", "data", "error")

    def __init__(self, *, invoke_id: int, priority: int = 1, confirmed: int = 1, reserved: int = 0, data: axdr.Data | None = None, error: int | None = None) -> None:
        self.priority = priority
        self.confirmed = confirmed
        self.reserved = reserved
        self.invoke_id = invoke_id
        self.data = data
        self.error = error

    @classmethod
    def decode(cls, data: bytes) -> GetResponseNormal:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_get_response_normal(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "get_response_normal")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_get_response_normal(out, self)
        except UNFIT as error:
            raise unfit(out, "get_response_normal", error) from None
        return bytes(out)


def read_get_response_normal(b: bytes, p: int, e: int) -> tuple[GetResponseNormal, int]:
    if e - p < 4:
        raise short(p, e, ((2, "get_response_normal.tag"), (1, "get_response_normal.priority"), (1, "get_response_normal.choice"),))
    r0, r1, choice = _S2.unpack_from(b, p)
    if r0 != b'\xc4\x01':
        raise WireError(Code.BAD_CONSTANT, p, "get_response_normal.tag")
    priority = r1 >> 7
    confirmed = r1 >> 6 & 0x1
    reserved = r1 >> 4 & 0x3
    invoke_id = r1 & 0xf
    if choice not in (0, 1):
        raise misfit(p + 3, "get_response_normal.choice", choice)
    p += 4
    data: axdr.Data | None = None
    if choice == 0:
        data, p = axdr.read(b, p, e)
    error: int | None = None
    if choice == 1:
        if p >= e:
            raise short(p, e, ((1, "get_response_normal.error"),))
        error = b[p]
        p += 1
    o = GetResponseNormal.__new__(GetResponseNormal)
    o.priority = priority
    o.confirmed = confirmed
    o.reserved = reserved
    o.invoke_id = invoke_id
    o.data = data
    o.error = error
    return o, p


def write_get_response_normal(out: bytearray, o: GetResponseNormal) -> None:
    if o.priority >> 1 or o.confirmed >> 1 or o.reserved >> 2 or o.invoke_id >> 4:
        raise ValueError("priority, confirmed, reserved, invoke_id: too many bits")
    out += _S2.pack(b'\xc4\x01', o.priority << 7 | o.confirmed << 6 | o.reserved << 4 | o.invoke_id, int(o.error is not None))
    if o.error is None:
        if o.data is None:
            raise ValueError("data is missing")
        axdr.write(out, o.data)
    elif o.data is not None:
        raise ValueError("data has no place here")
    if o.error is not None:
        out.append(o.error)


class GetResponseWithDatablock(Frame):
    """get-response-with-datablock

    spec/frames/get.ksy:42

    priority: 1 high
    error: data-access-result
    """

    __slots__ = ("priority", "confirmed", "reserved", "invoke_id", "last_block", "block_number", "raw", "error")

    def __init__(self, *, invoke_id: int, last_block: int, block_number: int, priority: int = 1, confirmed: int = 1, reserved: int = 0, raw: bytes | None = None, error: int | None = None) -> None:
        self.priority = priority
        self.confirmed = confirmed
        self.reserved = reserved
        self.invoke_id = invoke_id
        self.last_block = last_block
        self.block_number = block_number
        self.raw = raw
        self.error = error

    @classmethod
    def decode(cls, data: bytes) -> GetResponseWithDatablock:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_get_response_with_datablock(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "get_response_with_datablock")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_get_response_with_datablock(out, self)
        except UNFIT as error:
            raise unfit(out, "get_response_with_datablock", error) from None
        return bytes(out)


def read_get_response_with_datablock(b: bytes, p: int, e: int) -> tuple[GetResponseWithDatablock, int]:
    if e - p < 9:
        raise short(p, e, ((2, "get_response_with_datablock.tag"), (1, "get_response_with_datablock.priority"), (1, "get_response_with_datablock.last_block"), (4, "get_response_with_datablock.block_number"), (1, "get_response_with_datablock.choice"),))
    r0, r1, last_block, block_number, choice = _S3.unpack_from(b, p)
    if r0 != b'\xc4\x02':
        raise WireError(Code.BAD_CONSTANT, p, "get_response_with_datablock.tag")
    priority = r1 >> 7
    confirmed = r1 >> 6 & 0x1
    reserved = r1 >> 4 & 0x3
    invoke_id = r1 & 0xf
    if last_block not in (0, 1):
        raise misfit(p + 3, "get_response_with_datablock.last_block", last_block)
    if choice not in (0, 1):
        raise misfit(p + 8, "get_response_with_datablock.choice", choice)
    p += 9
    raw: bytes | None = None
    if choice == 0:
        if p >= e:
            raise short(p, e, ((1, "get_response_with_datablock.len"),))
        len = b[p]
        if len < 128:
            p += 1
        else:
            len, p = length.read_length(b, p, e, "get_response_with_datablock.len")
        q = p + len
        if q > e:
            raise WireError(Code.TRUNCATED, p, "get_response_with_datablock.raw", f"{e - p} of {q - p} octets")
        raw = b[p:q]
        p = q
    error: int | None = None
    if choice == 1:
        if p >= e:
            raise short(p, e, ((1, "get_response_with_datablock.error"),))
        error = b[p]
        p += 1
    o = GetResponseWithDatablock.__new__(GetResponseWithDatablock)
    o.priority = priority
    o.confirmed = confirmed
    o.reserved = reserved
    o.invoke_id = invoke_id
    o.last_block = last_block
    o.block_number = block_number
    o.raw = raw
    o.error = error
    return o, p


def write_get_response_with_datablock(out: bytearray, o: GetResponseWithDatablock) -> None:
    if o.last_block not in (0, 1,):
        raise ValueError("last_block is not allowed")
    if o.priority >> 1 or o.confirmed >> 1 or o.reserved >> 2 or o.invoke_id >> 4:
        raise ValueError("priority, confirmed, reserved, invoke_id: too many bits")
    out += _S3.pack(b'\xc4\x02', o.priority << 7 | o.confirmed << 6 | o.reserved << 4 | o.invoke_id, o.last_block, o.block_number, int(o.error is not None))
    if o.error is None:
        if o.raw is None:
            raise ValueError("raw is missing")
        n = len(o.raw)
        if n < 128:
            out.append(n)
        else:
            length.write_length(out, n)
    if o.error is None:
        if o.raw is None:
            raise ValueError("raw is missing")
        out += o.raw
    elif o.raw is not None:
        raise ValueError("raw has no place here")
    if o.error is not None:
        out.append(o.error)


class GetResponseWithList(Frame):
    """get-response-with-list

    spec/frames/get.ksy:47

    priority: 1 high
    """

    __slots__ = ("priority", "confirmed", "reserved", "invoke_id", "results")

    def __init__(self, *, invoke_id: int, results: list[cosem.DataResult], priority: int = 1, confirmed: int = 1, reserved: int = 0) -> None:
        self.priority = priority
        self.confirmed = confirmed
        self.reserved = reserved
        self.invoke_id = invoke_id
        self.results = results

    @classmethod
    def decode(cls, data: bytes) -> GetResponseWithList:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_get_response_with_list(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "get_response_with_list")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_get_response_with_list(out, self)
        except UNFIT as error:
            raise unfit(out, "get_response_with_list", error) from None
        return bytes(out)


def read_get_response_with_list(b: bytes, p: int, e: int) -> tuple[GetResponseWithList, int]:
    if e - p < 3:
        raise short(p, e, ((2, "get_response_with_list.tag"), (1, "get_response_with_list.priority"),))
    r0, r1 = _S0.unpack_from(b, p)
    if r0 != b'\xc4\x03':
        raise WireError(Code.BAD_CONSTANT, p, "get_response_with_list.tag")
    priority = r1 >> 7
    confirmed = r1 >> 6 & 0x1
    reserved = r1 >> 4 & 0x3
    invoke_id = r1 & 0xf
    p += 3
    if p >= e:
        raise short(p, e, ((1, "get_response_with_list.count"),))
    count = b[p]
    if count < 128:
        p += 1
    else:
        count, p = length.read_length(b, p, e, "get_response_with_list.count")
    if count > e - p:
        raise WireError(Code.BAD_LENGTH, p, "get_response_with_list.results", f"{count} items in {e - p} octets")
    results = []
    for _ in range(count):
        one_results, p = cosem.read_data_result(b, p, e)
        results.append(one_results)
    o = GetResponseWithList.__new__(GetResponseWithList)
    o.priority = priority
    o.confirmed = confirmed
    o.reserved = reserved
    o.invoke_id = invoke_id
    o.results = results
    return o, p


def write_get_response_with_list(out: bytearray, o: GetResponseWithList) -> None:
    if o.priority >> 1 or o.confirmed >> 1 or o.reserved >> 2 or o.invoke_id >> 4:
        raise ValueError("priority, confirmed, reserved, invoke_id: too many bits")
    out += _S0.pack(b'\xc4\x03', o.priority << 7 | o.confirmed << 6 | o.reserved << 4 | o.invoke_id)
    n = len(o.results)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    for one_results in o.results:
        cosem.write_data_result(out, one_results)


Get: TypeAlias = GetRequestNormal | GetRequestNext | GetRequestWithList | GetResponseNormal | GetResponseWithDatablock | GetResponseWithList

_READERS: Final[dict[int, Callable[[bytes, int, int], tuple[Get, int]]]] = {
    0xc001: read_get_request_normal,
    0xc002: read_get_request_next,
    0xc003: read_get_request_with_list,
    0xc401: read_get_response_normal,
    0xc402: read_get_response_with_datablock,
    0xc403: read_get_response_with_list,
}


def read(b: bytes, p: int, e: int) -> tuple[Get, int]:
    if e - p < 2:
        raise short(p, e, ((2, "get.tag"),))
    tag = b[p] << 8 | b[p + 1]
    reader = _READERS.get(tag)
    if reader is None:
        raise WireError(Code.UNKNOWN_TAG, p, "get.tag", f"{tag:#06x}")
    return reader(b, p, e)


def decode(data: bytes) -> Get:
    """What `data` holds, all of it. Raises WireError."""
    b = data if type(data) is bytes else bytes(data)
    value, end = read(b, 0, len(b))
    if end != len(b):
        raise trailing(b, end, "get")
    return value
