# Generated from spec/frames/set.ksy. Do not edit: change the spec and run `win12 spec generate`.

"""xDLMS SET.

SET-Request C1 and SET-Response C5 (IEC 62056-5-3, 7.3.4).
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
_S1 = Struct(">BI")
_S2 = Struct(">2sBBI")
_S3 = Struct(">2sBB")
_S4 = Struct(">2sBI")
_S5 = Struct(">I")


class SetRequestNormal(Frame):
    """set-request-normal

    spec/frames/set.ksy:25

    priority: 1 high
    """

    __slots__ = ("priority", "confirmed", "reserved", "invoke_id", "attribute", "access", "data")

    def __init__(self, *, invoke_id: int, attribute: cosem.AttributeDescriptor, data: axdr.Data, priority: int = 1, confirmed: int = 1, reserved: int = 0, access: cosem.SelectiveAccess | None = None) -> None:
        self.priority = priority
        self.confirmed = confirmed
        self.reserved = reserved
        self.invoke_id = invoke_id
        self.attribute = attribute
        self.access = access
        self.data = data

    @classmethod
    def decode(cls, data: bytes) -> SetRequestNormal:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_set_request_normal(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "set_request_normal")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_set_request_normal(out, self)
        except UNFIT as error:
            raise unfit(out, "set_request_normal", error) from None
        return bytes(out)


def read_set_request_normal(b: bytes, p: int, e: int) -> tuple[SetRequestNormal, int]:
    if e - p < 3:
        raise short(p, e, ((2, "set_request_normal.tag"), (1, "set_request_normal.priority"),))
    r0, r1 = _S0.unpack_from(b, p)
    if r0 != b'\xc1\x01':
        raise WireError(Code.BAD_CONSTANT, p, "set_request_normal.tag")
    priority = r1 >> 7
    confirmed = r1 >> 6 & 0x1
    reserved = r1 >> 4 & 0x3
    invoke_id = r1 & 0xf
    p += 3
    attribute, p = cosem.read_attribute_descriptor(b, p, e)
    if p >= e:
        raise short(p, e, ((1, "set_request_normal.has_access"),))
    has_access = b[p]
    if has_access not in (0, 1):
        raise misfit(p, "set_request_normal.has_access", has_access)
    p += 1
    access: cosem.SelectiveAccess | None = None
    if has_access == 1:
        access, p = cosem.read_selective_access(b, p, e)
    data, p = axdr.read(b, p, e)
    o = SetRequestNormal.__new__(SetRequestNormal)
    o.priority = priority
    o.confirmed = confirmed
    o.reserved = reserved
    o.invoke_id = invoke_id
    o.attribute = attribute
    o.access = access
    o.data = data
    return o, p


def write_set_request_normal(out: bytearray, o: SetRequestNormal) -> None:
    if o.priority >> 1 or o.confirmed >> 1 or o.reserved >> 2 or o.invoke_id >> 4:
        raise ValueError("priority, confirmed, reserved, invoke_id: too many bits")
    out += _S0.pack(b'\xc1\x01', o.priority << 7 | o.confirmed << 6 | o.reserved << 4 | o.invoke_id)
    cosem.write_attribute_descriptor(out, o.attribute)
    out.append(int(o.access is not None))
    if o.access is not None:
        cosem.write_selective_access(out, o.access)
    axdr.write(out, o.data)


class SetRequestWithFirstDatablock(Frame):
    """set-request-with-first-datablock

    spec/frames/set.ksy:31

    priority: 1 high
    """

    __slots__ = ("priority", "confirmed", "reserved", "invoke_id", "attribute", "access", "last_block", "block_number", "raw")

    def __init__(self, *, invoke_id: int, attribute: cosem.AttributeDescriptor, last_block: int, block_number: int, raw: bytes, priority: int = 1, confirmed: int = 1, reserved: int = 0, access: cosem.SelectiveAccess | None = None) -> None:
        self.priority = priority
        self.confirmed = confirmed
        self.reserved = reserved
        self.invoke_id = invoke_id
        self.attribute = attribute
        self.access = access
        self.last_block = last_block
        self.block_number = block_number
        self.raw = raw

    @classmethod
    def decode(cls, data: bytes) -> SetRequestWithFirstDatablock:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_set_request_with_first_datablock(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "set_request_with_first_datablock")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_set_request_with_first_datablock(out, self)
        except UNFIT as error:
            raise unfit(out, "set_request_with_first_datablock", error) from None
        return bytes(out)


def read_set_request_with_first_datablock(b: bytes, p: int, e: int) -> tuple[SetRequestWithFirstDatablock, int]:
    if e - p < 3:
        raise short(p, e, ((2, "set_request_with_first_datablock.tag"), (1, "set_request_with_first_datablock.priority"),))
    r0, r1 = _S0.unpack_from(b, p)
    if r0 != b'\xc1\x02':
        raise WireError(Code.BAD_CONSTANT, p, "set_request_with_first_datablock.tag")
    priority = r1 >> 7
    confirmed = r1 >> 6 & 0x1
    reserved = r1 >> 4 & 0x3
    invoke_id = r1 & 0xf
    p += 3
    attribute, p = cosem.read_attribute_descriptor(b, p, e)
    if p >= e:
        raise short(p, e, ((1, "set_request_with_first_datablock.has_access"),))
    has_access = b[p]
    if has_access not in (0, 1):
        raise misfit(p, "set_request_with_first_datablock.has_access", has_access)
    p += 1
    access: cosem.SelectiveAccess | None = None
    if has_access == 1:
        access, p = cosem.read_selective_access(b, p, e)
    if e - p < 5:
        raise short(p, e, ((1, "set_request_with_first_datablock.last_block"), (4, "set_request_with_first_datablock.block_number"),))
    last_block, block_number = _S1.unpack_from(b, p)
    if last_block not in (0, 1):
        raise misfit(p, "set_request_with_first_datablock.last_block", last_block)
    p += 5
    if p >= e:
        raise short(p, e, ((1, "set_request_with_first_datablock.len"),))
    len = b[p]
    if len < 128:
        p += 1
    else:
        len, p = length.read_length(b, p, e, "set_request_with_first_datablock.len")
    q = p + len
    if q > e:
        raise WireError(Code.TRUNCATED, p, "set_request_with_first_datablock.raw", f"{e - p} of {q - p} octets")
    raw = b[p:q]
    p = q
    o = SetRequestWithFirstDatablock.__new__(SetRequestWithFirstDatablock)
    o.priority = priority
    o.confirmed = confirmed
    o.reserved = reserved
    o.invoke_id = invoke_id
    o.attribute = attribute
    o.access = access
    o.last_block = last_block
    o.block_number = block_number
    o.raw = raw
    return o, p


def write_set_request_with_first_datablock(out: bytearray, o: SetRequestWithFirstDatablock) -> None:
    if o.last_block not in (0, 1,):
        raise ValueError("last_block is not allowed")
    if o.priority >> 1 or o.confirmed >> 1 or o.reserved >> 2 or o.invoke_id >> 4:
        raise ValueError("priority, confirmed, reserved, invoke_id: too many bits")
    out += _S0.pack(b'\xc1\x02', o.priority << 7 | o.confirmed << 6 | o.reserved << 4 | o.invoke_id)
    cosem.write_attribute_descriptor(out, o.attribute)
    out.append(int(o.access is not None))
    if o.access is not None:
        cosem.write_selective_access(out, o.access)
    out += _S1.pack(o.last_block, o.block_number)
    n = len(o.raw)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += o.raw


class SetRequestWithDatablock(Frame):
    """set-request-with-datablock

    spec/frames/set.ksy:37

    priority: 1 high
    """

    __slots__ = ("priority", "confirmed", "reserved", "invoke_id", "last_block", "block_number", "raw")

    def __init__(self, *, invoke_id: int, last_block: int, block_number: int, raw: bytes, priority: int = 1, confirmed: int = 1, reserved: int = 0) -> None:
        self.priority = priority
        self.confirmed = confirmed
        self.reserved = reserved
        self.invoke_id = invoke_id
        self.last_block = last_block
        self.block_number = block_number
        self.raw = raw

    @classmethod
    def decode(cls, data: bytes) -> SetRequestWithDatablock:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_set_request_with_datablock(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "set_request_with_datablock")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_set_request_with_datablock(out, self)
        except UNFIT as error:
            raise unfit(out, "set_request_with_datablock", error) from None
        return bytes(out)


def read_set_request_with_datablock(b: bytes, p: int, e: int) -> tuple[SetRequestWithDatablock, int]:
    if e - p < 8:
        raise short(p, e, ((2, "set_request_with_datablock.tag"), (1, "set_request_with_datablock.priority"), (1, "set_request_with_datablock.last_block"), (4, "set_request_with_datablock.block_number"),))
    r0, r1, last_block, block_number = _S2.unpack_from(b, p)
    if r0 != b'\xc1\x03':
        raise WireError(Code.BAD_CONSTANT, p, "set_request_with_datablock.tag")
    priority = r1 >> 7
    confirmed = r1 >> 6 & 0x1
    reserved = r1 >> 4 & 0x3
    invoke_id = r1 & 0xf
    if last_block not in (0, 1):
        raise misfit(p + 3, "set_request_with_datablock.last_block", last_block)
    p += 8
    if p >= e:
        raise short(p, e, ((1, "set_request_with_datablock.len"),))
    len = b[p]
    if len < 128:
        p += 1
    else:
        len, p = length.read_length(b, p, e, "set_request_with_datablock.len")
    q = p + len
    if q > e:
        raise WireError(Code.TRUNCATED, p, "set_request_with_datablock.raw", f"{e - p} of {q - p} octets")
    raw = b[p:q]
    p = q
    o = SetRequestWithDatablock.__new__(SetRequestWithDatablock)
    o.priority = priority
    o.confirmed = confirmed
    o.reserved = reserved
    o.invoke_id = invoke_id
    o.last_block = last_block
    o.block_number = block_number
    o.raw = raw
    return o, p


def write_set_request_with_datablock(out: bytearray, o: SetRequestWithDatablock) -> None:
    if o.last_block not in (0, 1,):
        raise ValueError("last_block is not allowed")
    if o.priority >> 1 or o.confirmed >> 1 or o.reserved >> 2 or o.invoke_id >> 4:
        raise ValueError("priority, confirmed, reserved, invoke_id: too many bits")
    out += _S2.pack(b'\xc1\x03', o.priority << 7 | o.confirmed << 6 | o.reserved << 4 | o.invoke_id, o.last_block, o.block_number)
    n = len(o.raw)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += o.raw


class SetRequestWithList(Frame):
    """set-request-with-list

    spec/frames/set.ksy:42

    priority: 1 high
    """

    __slots__ = ("priority", "confirmed", "reserved", "invoke_id", "selections", "values")

    def __init__(self, *, invoke_id: int, selections: list[cosem.AttributeSelection], values: list[axdr.Data], priority: int = 1, confirmed: int = 1, reserved: int = 0) -> None:
        self.priority = priority
        self.confirmed = confirmed
        self.reserved = reserved
        self.invoke_id = invoke_id
        self.selections = selections
        self.values = values

    @classmethod
    def decode(cls, data: bytes) -> SetRequestWithList:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_set_request_with_list(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "set_request_with_list")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_set_request_with_list(out, self)
        except UNFIT as error:
            raise unfit(out, "set_request_with_list", error) from None
        return bytes(out)


def read_set_request_with_list(b: bytes, p: int, e: int) -> tuple[SetRequestWithList, int]:
    if e - p < 3:
        raise short(p, e, ((2, "set_request_with_list.tag"), (1, "set_request_with_list.priority"),))
    r0, r1 = _S0.unpack_from(b, p)
    if r0 != b'\xc1\x04':
        raise WireError(Code.BAD_CONSTANT, p, "set_request_with_list.tag")
    priority = r1 >> 7
    confirmed = r1 >> 6 & 0x1
    reserved = r1 >> 4 & 0x3
    invoke_id = r1 & 0xf
    p += 3
    if p >= e:
        raise short(p, e, ((1, "set_request_with_list.count"),))
    count = b[p]
    if count < 128:
        p += 1
    else:
        count, p = length.read_length(b, p, e, "set_request_with_list.count")
    if count * 10 > e - p:
        raise WireError(Code.BAD_LENGTH, p, "set_request_with_list.selections", f"{count} items in {e - p} octets")
    selections = []
    for _ in range(count):
        one_selections, p = cosem.read_attribute_selection(b, p, e)
        selections.append(one_selections)
    if p >= e:
        raise short(p, e, ((1, "set_request_with_list.value_count"),))
    value_count = b[p]
    if value_count < 128:
        p += 1
    else:
        value_count, p = length.read_length(b, p, e, "set_request_with_list.value_count")
    if value_count > e - p:
        raise WireError(Code.BAD_LENGTH, p, "set_request_with_list.values", f"{value_count} items in {e - p} octets")
    values = []
    for _ in range(value_count):
        one_values, p = axdr.read(b, p, e)
        values.append(one_values)
    o = SetRequestWithList.__new__(SetRequestWithList)
    o.priority = priority
    o.confirmed = confirmed
    o.reserved = reserved
    o.invoke_id = invoke_id
    o.selections = selections
    o.values = values
    return o, p


def write_set_request_with_list(out: bytearray, o: SetRequestWithList) -> None:
    if o.priority >> 1 or o.confirmed >> 1 or o.reserved >> 2 or o.invoke_id >> 4:
        raise ValueError("priority, confirmed, reserved, invoke_id: too many bits")
    out += _S0.pack(b'\xc1\x04', o.priority << 7 | o.confirmed << 6 | o.reserved << 4 | o.invoke_id)
    n = len(o.selections)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    for one_selections in o.selections:
        cosem.write_attribute_selection(out, one_selections)
    n = len(o.values)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    for one_values in o.values:
        axdr.write(out, one_values)


class SetRequestWithListAndFirstDatablock(Frame):
    """set-request-with-list-and-first-datablock

    spec/frames/set.ksy:50

    priority: 1 high
    """

    __slots__ = ("priority", "confirmed", "reserved", "invoke_id", "selections", "last_block", "block_number", "raw")

    def __init__(self, *, invoke_id: int, selections: list[cosem.AttributeSelection], last_block: int, block_number: int, raw: bytes, priority: int = 1, confirmed: int = 1, reserved: int = 0) -> None:
        self.priority = priority
        self.confirmed = confirmed
        self.reserved = reserved
        self.invoke_id = invoke_id
        self.selections = selections
        self.last_block = last_block
        self.block_number = block_number
        self.raw = raw

    @classmethod
    def decode(cls, data: bytes) -> SetRequestWithListAndFirstDatablock:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_set_request_with_list_and_first_datablock(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "set_request_with_list_and_first_datablock")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_set_request_with_list_and_first_datablock(out, self)
        except UNFIT as error:
            raise unfit(out, "set_request_with_list_and_first_datablock", error) from None
        return bytes(out)


def read_set_request_with_list_and_first_datablock(b: bytes, p: int, e: int) -> tuple[SetRequestWithListAndFirstDatablock, int]:
    if e - p < 3:
        raise short(p, e, ((2, "set_request_with_list_and_first_datablock.tag"), (1, "set_request_with_list_and_first_datablock.priority"),))
    r0, r1 = _S0.unpack_from(b, p)
    if r0 != b'\xc1\x05':
        raise WireError(Code.BAD_CONSTANT, p, "set_request_with_list_and_first_datablock.tag")
    priority = r1 >> 7
    confirmed = r1 >> 6 & 0x1
    reserved = r1 >> 4 & 0x3
    invoke_id = r1 & 0xf
    p += 3
    if p >= e:
        raise short(p, e, ((1, "set_request_with_list_and_first_datablock.count"),))
    count = b[p]
    if count < 128:
        p += 1
    else:
        count, p = length.read_length(b, p, e, "set_request_with_list_and_first_datablock.count")
    if count * 10 > e - p:
        raise WireError(Code.BAD_LENGTH, p, "set_request_with_list_and_first_datablock.selections", f"{count} items in {e - p} octets")
    selections = []
    for _ in range(count):
        one_selections, p = cosem.read_attribute_selection(b, p, e)
        selections.append(one_selections)
    if e - p < 5:
        raise short(p, e, ((1, "set_request_with_list_and_first_datablock.last_block"), (4, "set_request_with_list_and_first_datablock.block_number"),))
    last_block, block_number = _S1.unpack_from(b, p)
    if last_block not in (0, 1):
        raise misfit(p, "set_request_with_list_and_first_datablock.last_block", last_block)
    p += 5
    if p >= e:
        raise short(p, e, ((1, "set_request_with_list_and_first_datablock.len"),))
    len = b[p]
    if len < 128:
        p += 1
    else:
        len, p = length.read_length(b, p, e, "set_request_with_list_and_first_datablock.len")
    q = p + len
    if q > e:
        raise WireError(Code.TRUNCATED, p, "set_request_with_list_and_first_datablock.raw", f"{e - p} of {q - p} octets")
    raw = b[p:q]
    p = q
    o = SetRequestWithListAndFirstDatablock.__new__(SetRequestWithListAndFirstDatablock)
    o.priority = priority
    o.confirmed = confirmed
    o.reserved = reserved
    o.invoke_id = invoke_id
    o.selections = selections
    o.last_block = last_block
    o.block_number = block_number
    o.raw = raw
    return o, p


def write_set_request_with_list_and_first_datablock(out: bytearray, o: SetRequestWithListAndFirstDatablock) -> None:
    if o.last_block not in (0, 1,):
        raise ValueError("last_block is not allowed")
    if o.priority >> 1 or o.confirmed >> 1 or o.reserved >> 2 or o.invoke_id >> 4:
        raise ValueError("priority, confirmed, reserved, invoke_id: too many bits")
    out += _S0.pack(b'\xc1\x05', o.priority << 7 | o.confirmed << 6 | o.reserved << 4 | o.invoke_id)
    n = len(o.selections)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    for one_selections in o.selections:
        cosem.write_attribute_selection(out, one_selections)
    out += _S1.pack(o.last_block, o.block_number)
    n = len(o.raw)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += o.raw


class SetResponseNormal(Frame):
    """set-response-normal

    spec/frames/set.ksy:57

    priority: 1 high
    result: data-access-result
    """

    __slots__ = ("priority", "confirmed", "reserved", "invoke_id", "result")

    def __init__(self, *, invoke_id: int, result: int, priority: int = 1, confirmed: int = 1, reserved: int = 0) -> None:
        self.priority = priority
        self.confirmed = confirmed
        self.reserved = reserved
        self.invoke_id = invoke_id
        self.result = result

    @classmethod
    def decode(cls, data: bytes) -> SetResponseNormal:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_set_response_normal(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "set_response_normal")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_set_response_normal(out, self)
        except UNFIT as error:
            raise unfit(out, "set_response_normal", error) from None
        return bytes(out)


def read_set_response_normal(b: bytes, p: int, e: int) -> tuple[SetResponseNormal, int]:
    if e - p < 4:
        raise short(p, e, ((2, "set_response_normal.tag"), (1, "set_response_normal.priority"), (1, "set_response_normal.result"),))
    r0, r1, result = _S3.unpack_from(b, p)
    if r0 != b'\xc5\x01':
        raise WireError(Code.BAD_CONSTANT, p, "set_response_normal.tag")
    priority = r1 >> 7
    confirmed = r1 >> 6 & 0x1
    reserved = r1 >> 4 & 0x3
    invoke_id = r1 & 0xf
    p += 4
    o = SetResponseNormal.__new__(SetResponseNormal)
    o.priority = priority
    o.confirmed = confirmed
    o.reserved = reserved
    o.invoke_id = invoke_id
    o.result = result
    return o, p


def write_set_response_normal(out: bytearray, o: SetResponseNormal) -> None:
    if o.priority >> 1 or o.confirmed >> 1 or o.reserved >> 2 or o.invoke_id >> 4:
        raise ValueError("priority, confirmed, reserved, invoke_id: too many bits")
    out += _S3.pack(b'\xc5\x01', o.priority << 7 | o.confirmed << 6 | o.reserved << 4 | o.invoke_id, o.result)


class SetResponseDatablock(Frame):
    """set-response-datablock

    spec/frames/set.ksy:62

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
    def decode(cls, data: bytes) -> SetResponseDatablock:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_set_response_datablock(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "set_response_datablock")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_set_response_datablock(out, self)
        except UNFIT as error:
            raise unfit(out, "set_response_datablock", error) from None
        return bytes(out)


def read_set_response_datablock(b: bytes, p: int, e: int) -> tuple[SetResponseDatablock, int]:
    if e - p < 7:
        raise short(p, e, ((2, "set_response_datablock.tag"), (1, "set_response_datablock.priority"), (4, "set_response_datablock.block_number"),))
    r0, r1, block_number = _S4.unpack_from(b, p)
    if r0 != b'\xc5\x02':
        raise WireError(Code.BAD_CONSTANT, p, "set_response_datablock.tag")
    priority = r1 >> 7
    confirmed = r1 >> 6 & 0x1
    reserved = r1 >> 4 & 0x3
    invoke_id = r1 & 0xf
    p += 7
    o = SetResponseDatablock.__new__(SetResponseDatablock)
    o.priority = priority
    o.confirmed = confirmed
    o.reserved = reserved
    o.invoke_id = invoke_id
    o.block_number = block_number
    return o, p


def write_set_response_datablock(out: bytearray, o: SetResponseDatablock) -> None:
    if o.priority >> 1 or o.confirmed >> 1 or o.reserved >> 2 or o.invoke_id >> 4:
        raise ValueError("priority, confirmed, reserved, invoke_id: too many bits")
    out += _S4.pack(b'\xc5\x02', o.priority << 7 | o.confirmed << 6 | o.reserved << 4 | o.invoke_id, o.block_number)


class SetResponseLastDatablock(Frame):
    """set-response-last-datablock

    spec/frames/set.ksy:67

    priority: 1 high
    result: data-access-result
    """

    __slots__ = ("priority", "confirmed", "reserved", "invoke_id", "result", "block_number")

    def __init__(self, *, invoke_id: int, result: int, block_number: int, priority: int = 1, confirmed: int = 1, reserved: int = 0) -> None:
        self.priority = priority
        self.confirmed = confirmed
        self.reserved = reserved
        self.invoke_id = invoke_id
        self.result = result
        self.block_number = block_number

    @classmethod
    def decode(cls, data: bytes) -> SetResponseLastDatablock:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_set_response_last_datablock(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "set_response_last_datablock")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_set_response_last_datablock(out, self)
        except UNFIT as error:
            raise unfit(out, "set_response_last_datablock", error) from None
        return bytes(out)


def read_set_response_last_datablock(b: bytes, p: int, e: int) -> tuple[SetResponseLastDatablock, int]:
    if e - p < 8:
        raise short(p, e, ((2, "set_response_last_datablock.tag"), (1, "set_response_last_datablock.priority"), (1, "set_response_last_datablock.result"), (4, "set_response_last_datablock.block_number"),))
    r0, r1, result, block_number = _S2.unpack_from(b, p)
    if r0 != b'\xc5\x03':
        raise WireError(Code.BAD_CONSTANT, p, "set_response_last_datablock.tag")
    priority = r1 >> 7
    confirmed = r1 >> 6 & 0x1
    reserved = r1 >> 4 & 0x3
    invoke_id = r1 & 0xf
    p += 8
    o = SetResponseLastDatablock.__new__(SetResponseLastDatablock)
    o.priority = priority
    o.confirmed = confirmed
    o.reserved = reserved
    o.invoke_id = invoke_id
    o.result = result
    o.block_number = block_number
    return o, p


def write_set_response_last_datablock(out: bytearray, o: SetResponseLastDatablock) -> None:
    if o.priority >> 1 or o.confirmed >> 1 or o.reserved >> 2 or o.invoke_id >> 4:
        raise ValueError("priority, confirmed, reserved, invoke_id: too many bits")
    out += _S2.pack(b'\xc5\x03', o.priority << 7 | o.confirmed << 6 | o.reserved << 4 | o.invoke_id, o.result, o.block_number)


class SetResponseLastDatablockWithList(Frame):
    """set-response-last-datablock-with-list

    spec/frames/set.ksy:73

    priority: 1 high
    """

    __slots__ = ("priority", "confirmed", "reserved", "invoke_id", "results", "block_number")

    def __init__(self, *, invoke_id: int, results: list[int], block_number: int, priority: int = 1, confirmed: int = 1, reserved: int = 0) -> None:
        self.priority = priority
        self.confirmed = confirmed
        self.reserved = reserved
        self.invoke_id = invoke_id
        self.results = results
        self.block_number = block_number

    @classmethod
    def decode(cls, data: bytes) -> SetResponseLastDatablockWithList:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_set_response_last_datablock_with_list(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "set_response_last_datablock_with_list")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_set_response_last_datablock_with_list(out, self)
        except UNFIT as error:
            raise unfit(out, "set_response_last_datablock_with_list", error) from None
        return bytes(out)


def read_set_response_last_datablock_with_list(b: bytes, p: int, e: int) -> tuple[SetResponseLastDatablockWithList, int]:
    if e - p < 3:
        raise short(p, e, ((2, "set_response_last_datablock_with_list.tag"), (1, "set_response_last_datablock_with_list.priority"),))
    r0, r1 = _S0.unpack_from(b, p)
    if r0 != b'\xc5\x04':
        raise WireError(Code.BAD_CONSTANT, p, "set_response_last_datablock_with_list.tag")
    priority = r1 >> 7
    confirmed = r1 >> 6 & 0x1
    reserved = r1 >> 4 & 0x3
    invoke_id = r1 & 0xf
    p += 3
    if p >= e:
        raise short(p, e, ((1, "set_response_last_datablock_with_list.count"),))
    count = b[p]
    if count < 128:
        p += 1
    else:
        count, p = length.read_length(b, p, e, "set_response_last_datablock_with_list.count")
    if count > e - p:
        raise WireError(Code.BAD_LENGTH, p, "set_response_last_datablock_with_list.results", f"{count} items in {e - p} octets")
    results = []
    for _ in range(count):
        if p >= e:
            raise short(p, e, ((1, "set_response_last_datablock_with_list.results"),))
        results.append(b[p])
        p += 1
    if e - p < 4:
        raise short(p, e, ((4, "set_response_last_datablock_with_list.block_number"),))
    block_number, = _S5.unpack_from(b, p)
    p += 4
    o = SetResponseLastDatablockWithList.__new__(SetResponseLastDatablockWithList)
    o.priority = priority
    o.confirmed = confirmed
    o.reserved = reserved
    o.invoke_id = invoke_id
    o.results = results
    o.block_number = block_number
    return o, p


def write_set_response_last_datablock_with_list(out: bytearray, o: SetResponseLastDatablockWithList) -> None:
    if o.priority >> 1 or o.confirmed >> 1 or o.reserved >> 2 or o.invoke_id >> 4:
        raise ValueError("priority, confirmed, reserved, invoke_id: too many bits")
    out += _S0.pack(b'\xc5\x04', o.priority << 7 | o.confirmed << 6 | o.reserved << 4 | o.invoke_id)
    n = len(o.results)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += bytes(o.results)
    out += _S5.pack(o.block_number)


class SetResponseWithList(Frame):
    """set-response-with-list

    spec/frames/set.ksy:80

    priority: 1 high
    """

    __slots__ = ("priority", "confirmed", "reserved", "invoke_id", "results")

    def __init__(self, *, invoke_id: int, results: list[int], priority: int = 1, confirmed: int = 1, reserved: int = 0) -> None:
        self.priority = priority
        self.confirmed = confirmed
        self.reserved = reserved
        self.invoke_id = invoke_id
        self.results = results

    @classmethod
    def decode(cls, data: bytes) -> SetResponseWithList:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_set_response_with_list(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "set_response_with_list")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_set_response_with_list(out, self)
        except UNFIT as error:
            raise unfit(out, "set_response_with_list", error) from None
        return bytes(out)


def read_set_response_with_list(b: bytes, p: int, e: int) -> tuple[SetResponseWithList, int]:
    if e - p < 3:
        raise short(p, e, ((2, "set_response_with_list.tag"), (1, "set_response_with_list.priority"),))
    r0, r1 = _S0.unpack_from(b, p)
    if r0 != b'\xc5\x05':
        raise WireError(Code.BAD_CONSTANT, p, "set_response_with_list.tag")
    priority = r1 >> 7
    confirmed = r1 >> 6 & 0x1
    reserved = r1 >> 4 & 0x3
    invoke_id = r1 & 0xf
    p += 3
    if p >= e:
        raise short(p, e, ((1, "set_response_with_list.count"),))
    count = b[p]
    if count < 128:
        p += 1
    else:
        count, p = length.read_length(b, p, e, "set_response_with_list.count")
    if count > e - p:
        raise WireError(Code.BAD_LENGTH, p, "set_response_with_list.results", f"{count} items in {e - p} octets")
    results = []
    for _ in range(count):
        if p >= e:
            raise short(p, e, ((1, "set_response_with_list.results"),))
        results.append(b[p])
        p += 1
    o = SetResponseWithList.__new__(SetResponseWithList)
    o.priority = priority
    o.confirmed = confirmed
    o.reserved = reserved
    o.invoke_id = invoke_id
    o.results = results
    return o, p


def write_set_response_with_list(out: bytearray, o: SetResponseWithList) -> None:
    if o.priority >> 1 or o.confirmed >> 1 or o.reserved >> 2 or o.invoke_id >> 4:
        raise ValueError("priority, confirmed, reserved, invoke_id: too many bits")
    out += _S0.pack(b'\xc5\x05', o.priority << 7 | o.confirmed << 6 | o.reserved << 4 | o.invoke_id)
    n = len(o.results)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += bytes(o.results)


Set: TypeAlias = SetRequestNormal | SetRequestWithFirstDatablock | SetRequestWithDatablock | SetRequestWithList | SetRequestWithListAndFirstDatablock | SetResponseNormal | SetResponseDatablock | SetResponseLastDatablock | SetResponseLastDatablockWithList | SetResponseWithList

_READERS: Final[dict[int, Callable[[bytes, int, int], tuple[Set, int]]]] = {
    0xc101: read_set_request_normal,
    0xc102: read_set_request_with_first_datablock,
    0xc103: read_set_request_with_datablock,
    0xc104: read_set_request_with_list,
    0xc105: read_set_request_with_list_and_first_datablock,
    0xc501: read_set_response_normal,
    0xc502: read_set_response_datablock,
    0xc503: read_set_response_last_datablock,
    0xc504: read_set_response_last_datablock_with_list,
    0xc505: read_set_response_with_list,
}


def read(b: bytes, p: int, e: int) -> tuple[Set, int]:
    if e - p < 2:
        raise short(p, e, ((2, "set.tag"),))
    tag = b[p] << 8 | b[p + 1]
    reader = _READERS.get(tag)
    if reader is None:
        raise WireError(Code.UNKNOWN_TAG, p, "set.tag", f"{tag:#06x}")
    return reader(b, p, e)


def decode(data: bytes) -> Set:
    """What `data` holds, all of it. Raises WireError."""
    b = data if type(data) is bytes else bytes(data)
    value, end = read(b, 0, len(b))
    if end != len(b):
        raise trailing(b, end, "set")
    return value
