# Generated from spec/frames/action.ksy. Do not edit: change the spec and run `win12 spec generate`.

"""xDLMS ACTION.

ACTION-Request C3 and ACTION-Response C7 (IEC 62056-5-3, 7.3.5).
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
_S1 = Struct(">2sB")
_S2 = Struct(">2sBI")
_S3 = Struct(">BI")
_S4 = Struct(">2sBBI")
_S5 = Struct(">2sBBB")


class MethodCall(Frame):
    """method-call

    spec/frames/action.ksy:25
    """

    __slots__ = ("parameters",)

    def __init__(self, *, parameters: axdr.Data | None = None) -> None:
        self.parameters = parameters

    @classmethod
    def decode(cls, data: bytes) -> MethodCall:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_method_call(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "method_call")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_method_call(out, self)
        except UNFIT as error:
            raise unfit(out, "method_call", error) from None
        return bytes(out)


def read_method_call(b: bytes, p: int, e: int) -> tuple[MethodCall, int]:
    if p >= e:
        raise short(p, e, ((1, "method_call.has_parameters"),))
    has_parameters = b[p]
    if has_parameters not in (0, 1):
        raise misfit(p, "method_call.has_parameters", has_parameters)
    p += 1
    parameters: axdr.Data | None = None
    if has_parameters == 1:
        parameters, p = axdr.read(b, p, e)
    o = MethodCall.__new__(MethodCall)
    o.parameters = parameters
    return o, p


def write_method_call(out: bytearray, o: MethodCall) -> None:
    out.append(int(o.parameters is not None))
    if o.parameters is not None:
        axdr.write(out, o.parameters)


class Returned(Frame):
    """Action-Response-With-Optional-Data

    spec/frames/action.ksy:29

    result: action-result
    """

    __slots__ = ("result", "data")

    def __init__(self, *, result: int, data: cosem.DataResult | None = None) -> None:
        self.result = result
        self.data = data

    @classmethod
    def decode(cls, data: bytes) -> Returned:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_returned(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "returned")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_returned(out, self)
        except UNFIT as error:
            raise unfit(out, "returned", error) from None
        return bytes(out)


def read_returned(b: bytes, p: int, e: int) -> tuple[Returned, int]:
    if e - p < 2:
        raise short(p, e, ((1, "returned.result"), (1, "returned.has_data"),))
    result, has_data = _S0.unpack_from(b, p)
    if has_data not in (0, 1):
        raise misfit(p + 1, "returned.has_data", has_data)
    p += 2
    data: cosem.DataResult | None = None
    if has_data == 1:
        data, p = cosem.read_data_result(b, p, e)
    o = Returned.__new__(Returned)
    o.result = result
    o.data = data
    return o, p


def write_returned(out: bytearray, o: Returned) -> None:
    out += _S0.pack(o.result, int(o.data is not None))
    if o.data is not None:
        cosem.write_data_result(out, o.data)


class ActionRequestNormal(Frame):
    """action-request-normal

    spec/frames/action.ksy:35

    priority: 1 high
    """

    __slots__ = ("priority", "confirmed", "reserved", "invoke_id", "method", "parameters")

    def __init__(self, *, invoke_id: int, method: cosem.MethodDescriptor, priority: int = 1, confirmed: int = 1, reserved: int = 0, parameters: axdr.Data | None = None) -> None:
        self.priority = priority
        self.confirmed = confirmed
        self.reserved = reserved
        self.invoke_id = invoke_id
        self.method = method
        self.parameters = parameters

    @classmethod
    def decode(cls, data: bytes) -> ActionRequestNormal:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_action_request_normal(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "action_request_normal")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_action_request_normal(out, self)
        except UNFIT as error:
            raise unfit(out, "action_request_normal", error) from None
        return bytes(out)


def read_action_request_normal(b: bytes, p: int, e: int) -> tuple[ActionRequestNormal, int]:
    if e - p < 3:
        raise short(p, e, ((2, "action_request_normal.tag"), (1, "action_request_normal.priority"),))
    r0, r1 = _S1.unpack_from(b, p)
    if r0 != b'\xc3\x01':
        raise WireError(Code.BAD_CONSTANT, p, "action_request_normal.tag")
    priority = r1 >> 7
    confirmed = r1 >> 6 & 0x1
    reserved = r1 >> 4 & 0x3
    invoke_id = r1 & 0xf
    p += 3
    method, p = cosem.read_method_descriptor(b, p, e)
    if p >= e:
        raise short(p, e, ((1, "action_request_normal.has_parameters"),))
    has_parameters = b[p]
    if has_parameters not in (0, 1):
        raise misfit(p, "action_request_normal.has_parameters", has_parameters)
    p += 1
    parameters: axdr.Data | None = None
    if has_parameters == 1:
        parameters, p = axdr.read(b, p, e)
    o = ActionRequestNormal.__new__(ActionRequestNormal)
    o.priority = priority
    o.confirmed = confirmed
    o.reserved = reserved
    o.invoke_id = invoke_id
    o.method = method
    o.parameters = parameters
    return o, p


def write_action_request_normal(out: bytearray, o: ActionRequestNormal) -> None:
    if o.priority >> 1 or o.confirmed >> 1 or o.reserved >> 2 or o.invoke_id >> 4:
        raise ValueError("priority, confirmed, reserved, invoke_id: too many bits")
    out += _S1.pack(b'\xc3\x01', o.priority << 7 | o.confirmed << 6 | o.reserved << 4 | o.invoke_id)
    cosem.write_method_descriptor(out, o.method)
    out.append(int(o.parameters is not None))
    if o.parameters is not None:
        axdr.write(out, o.parameters)


class ActionRequestNextPblock(Frame):
    """action-request-next-pblock

    spec/frames/action.ksy:41

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
    def decode(cls, data: bytes) -> ActionRequestNextPblock:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_action_request_next_pblock(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "action_request_next_pblock")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_action_request_next_pblock(out, self)
        except UNFIT as error:
            raise unfit(out, "action_request_next_pblock", error) from None
        return bytes(out)


def read_action_request_next_pblock(b: bytes, p: int, e: int) -> tuple[ActionRequestNextPblock, int]:
    if e - p < 7:
        raise short(p, e, ((2, "action_request_next_pblock.tag"), (1, "action_request_next_pblock.priority"), (4, "action_request_next_pblock.block_number"),))
    r0, r1, block_number = _S2.unpack_from(b, p)
    if r0 != b'\xc3\x02':
        raise WireError(Code.BAD_CONSTANT, p, "action_request_next_pblock.tag")
    priority = r1 >> 7
    confirmed = r1 >> 6 & 0x1
    reserved = r1 >> 4 & 0x3
    invoke_id = r1 & 0xf
    p += 7
    o = ActionRequestNextPblock.__new__(ActionRequestNextPblock)
    o.priority = priority
    o.confirmed = confirmed
    o.reserved = reserved
    o.invoke_id = invoke_id
    o.block_number = block_number
    return o, p


def write_action_request_next_pblock(out: bytearray, o: ActionRequestNextPblock) -> None:
    if o.priority >> 1 or o.confirmed >> 1 or o.reserved >> 2 or o.invoke_id >> 4:
        raise ValueError("priority, confirmed, reserved, invoke_id: too many bits")
    out += _S2.pack(b'\xc3\x02', o.priority << 7 | o.confirmed << 6 | o.reserved << 4 | o.invoke_id, o.block_number)


class ActionRequestWithList(Frame):
    """action-request-with-list

    spec/frames/action.ksy:46

    priority: 1 high
    """

    __slots__ = ("priority", "confirmed", "reserved", "invoke_id", "methods", "values")

    def __init__(self, *, invoke_id: int, methods: list[cosem.MethodDescriptor], values: list[axdr.Data], priority: int = 1, confirmed: int = 1, reserved: int = 0) -> None:
        self.priority = priority
        self.confirmed = confirmed
        self.reserved = reserved
        self.invoke_id = invoke_id
        self.methods = methods
        self.values = values

    @classmethod
    def decode(cls, data: bytes) -> ActionRequestWithList:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_action_request_with_list(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "action_request_with_list")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_action_request_with_list(out, self)
        except UNFIT as error:
            raise unfit(out, "action_request_with_list", error) from None
        return bytes(out)


def read_action_request_with_list(b: bytes, p: int, e: int) -> tuple[ActionRequestWithList, int]:
    if e - p < 3:
        raise short(p, e, ((2, "action_request_with_list.tag"), (1, "action_request_with_list.priority"),))
    r0, r1 = _S1.unpack_from(b, p)
    if r0 != b'\xc3\x03':
        raise WireError(Code.BAD_CONSTANT, p, "action_request_with_list.tag")
    priority = r1 >> 7
    confirmed = r1 >> 6 & 0x1
    reserved = r1 >> 4 & 0x3
    invoke_id = r1 & 0xf
    p += 3
    if p >= e:
        raise short(p, e, ((1, "action_request_with_list.count"),))
    count = b[p]
    if count < 128:
        p += 1
    else:
        count, p = length.read_length(b, p, e, "action_request_with_list.count")
    if count * 9 > e - p:
        raise WireError(Code.BAD_LENGTH, p, "action_request_with_list.methods", f"{count} items in {e - p} octets")
    methods = []
    for _ in range(count):
        one_methods, p = cosem.read_method_descriptor(b, p, e)
        methods.append(one_methods)
    if p >= e:
        raise short(p, e, ((1, "action_request_with_list.value_count"),))
    value_count = b[p]
    if value_count < 128:
        p += 1
    else:
        value_count, p = length.read_length(b, p, e, "action_request_with_list.value_count")
    if value_count > e - p:
        raise WireError(Code.BAD_LENGTH, p, "action_request_with_list.values", f"{value_count} items in {e - p} octets")
    values = []
    for _ in range(value_count):
        one_values, p = axdr.read(b, p, e)
        values.append(one_values)
    o = ActionRequestWithList.__new__(ActionRequestWithList)
    o.priority = priority
    o.confirmed = confirmed
    o.reserved = reserved
    o.invoke_id = invoke_id
    o.methods = methods
    o.values = values
    return o, p


def write_action_request_with_list(out: bytearray, o: ActionRequestWithList) -> None:
    if o.priority >> 1 or o.confirmed >> 1 or o.reserved >> 2 or o.invoke_id >> 4:
        raise ValueError("priority, confirmed, reserved, invoke_id: too many bits")
    out += _S1.pack(b'\xc3\x03', o.priority << 7 | o.confirmed << 6 | o.reserved << 4 | o.invoke_id)
    n = len(o.methods)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    for one_methods in o.methods:
        cosem.write_method_descriptor(out, one_methods)
    n = len(o.values)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    for one_values in o.values:
        axdr.write(out, one_values)


class ActionRequestWithFirstPblock(Frame):
    """action-request-with-first-pblock

    spec/frames/action.ksy:54

    priority: 1 high
    """

    __slots__ = ("priority", "confirmed", "reserved", "invoke_id", "method", "last_block", "block_number", "raw")

    def __init__(self, *, invoke_id: int, method: cosem.MethodDescriptor, last_block: int, block_number: int, raw: bytes, priority: int = 1, confirmed: int = 1, reserved: int = 0) -> None:
        self.priority = priority
        self.confirmed = confirmed
        self.reserved = reserved
        self.invoke_id = invoke_id
        self.method = method
        self.last_block = last_block
        self.block_number = block_number
        self.raw = raw

    @classmethod
    def decode(cls, data: bytes) -> ActionRequestWithFirstPblock:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_action_request_with_first_pblock(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "action_request_with_first_pblock")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_action_request_with_first_pblock(out, self)
        except UNFIT as error:
            raise unfit(out, "action_request_with_first_pblock", error) from None
        return bytes(out)


def read_action_request_with_first_pblock(b: bytes, p: int, e: int) -> tuple[ActionRequestWithFirstPblock, int]:
    if e - p < 3:
        raise short(p, e, ((2, "action_request_with_first_pblock.tag"), (1, "action_request_with_first_pblock.priority"),))
    r0, r1 = _S1.unpack_from(b, p)
    if r0 != b'\xc3\x04':
        raise WireError(Code.BAD_CONSTANT, p, "action_request_with_first_pblock.tag")
    priority = r1 >> 7
    confirmed = r1 >> 6 & 0x1
    reserved = r1 >> 4 & 0x3
    invoke_id = r1 & 0xf
    p += 3
    method, p = cosem.read_method_descriptor(b, p, e)
    if e - p < 5:
        raise short(p, e, ((1, "action_request_with_first_pblock.last_block"), (4, "action_request_with_first_pblock.block_number"),))
    last_block, block_number = _S3.unpack_from(b, p)
    if last_block not in (0, 1):
        raise misfit(p, "action_request_with_first_pblock.last_block", last_block)
    p += 5
    if p >= e:
        raise short(p, e, ((1, "action_request_with_first_pblock.len"),))
    len = b[p]
    if len < 128:
        p += 1
    else:
        len, p = length.read_length(b, p, e, "action_request_with_first_pblock.len")
    q = p + len
    if q > e:
        raise WireError(Code.TRUNCATED, p, "action_request_with_first_pblock.raw", f"{e - p} of {q - p} octets")
    raw = b[p:q]
    p = q
    o = ActionRequestWithFirstPblock.__new__(ActionRequestWithFirstPblock)
    o.priority = priority
    o.confirmed = confirmed
    o.reserved = reserved
    o.invoke_id = invoke_id
    o.method = method
    o.last_block = last_block
    o.block_number = block_number
    o.raw = raw
    return o, p


def write_action_request_with_first_pblock(out: bytearray, o: ActionRequestWithFirstPblock) -> None:
    if o.last_block not in (0, 1,):
        raise ValueError("last_block is not allowed")
    if o.priority >> 1 or o.confirmed >> 1 or o.reserved >> 2 or o.invoke_id >> 4:
        raise ValueError("priority, confirmed, reserved, invoke_id: too many bits")
    out += _S1.pack(b'\xc3\x04', o.priority << 7 | o.confirmed << 6 | o.reserved << 4 | o.invoke_id)
    cosem.write_method_descriptor(out, o.method)
    out += _S3.pack(o.last_block, o.block_number)
    n = len(o.raw)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += o.raw


class ActionRequestWithListAndFirstPblock(Frame):
    """action-request-with-list-and-first-pblock

    spec/frames/action.ksy:60

    priority: 1 high
    """

    __slots__ = ("priority", "confirmed", "reserved", "invoke_id", "methods", "last_block", "block_number", "raw")

    def __init__(self, *, invoke_id: int, methods: list[cosem.MethodDescriptor], last_block: int, block_number: int, raw: bytes, priority: int = 1, confirmed: int = 1, reserved: int = 0) -> None:
        self.priority = priority
        self.confirmed = confirmed
        self.reserved = reserved
        self.invoke_id = invoke_id
        self.methods = methods
        self.last_block = last_block
        self.block_number = block_number
        self.raw = raw

    @classmethod
    def decode(cls, data: bytes) -> ActionRequestWithListAndFirstPblock:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_action_request_with_list_and_first_pblock(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "action_request_with_list_and_first_pblock")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_action_request_with_list_and_first_pblock(out, self)
        except UNFIT as error:
            raise unfit(out, "action_request_with_list_and_first_pblock", error) from None
        return bytes(out)


def read_action_request_with_list_and_first_pblock(b: bytes, p: int, e: int) -> tuple[ActionRequestWithListAndFirstPblock, int]:
    if e - p < 3:
        raise short(p, e, ((2, "action_request_with_list_and_first_pblock.tag"), (1, "action_request_with_list_and_first_pblock.priority"),))
    r0, r1 = _S1.unpack_from(b, p)
    if r0 != b'\xc3\x05':
        raise WireError(Code.BAD_CONSTANT, p, "action_request_with_list_and_first_pblock.tag")
    priority = r1 >> 7
    confirmed = r1 >> 6 & 0x1
    reserved = r1 >> 4 & 0x3
    invoke_id = r1 & 0xf
    p += 3
    if p >= e:
        raise short(p, e, ((1, "action_request_with_list_and_first_pblock.count"),))
    count = b[p]
    if count < 128:
        p += 1
    else:
        count, p = length.read_length(b, p, e, "action_request_with_list_and_first_pblock.count")
    if count * 9 > e - p:
        raise WireError(Code.BAD_LENGTH, p, "action_request_with_list_and_first_pblock.methods", f"{count} items in {e - p} octets")
    methods = []
    for _ in range(count):
        one_methods, p = cosem.read_method_descriptor(b, p, e)
        methods.append(one_methods)
    if e - p < 5:
        raise short(p, e, ((1, "action_request_with_list_and_first_pblock.last_block"), (4, "action_request_with_list_and_first_pblock.block_number"),))
    last_block, block_number = _S3.unpack_from(b, p)
    if last_block not in (0, 1):
        raise misfit(p, "action_request_with_list_and_first_pblock.last_block", last_block)
    p += 5
    if p >= e:
        raise short(p, e, ((1, "action_request_with_list_and_first_pblock.len"),))
    len = b[p]
    if len < 128:
        p += 1
    else:
        len, p = length.read_length(b, p, e, "action_request_with_list_and_first_pblock.len")
    q = p + len
    if q > e:
        raise WireError(Code.TRUNCATED, p, "action_request_with_list_and_first_pblock.raw", f"{e - p} of {q - p} octets")
    raw = b[p:q]
    p = q
    o = ActionRequestWithListAndFirstPblock.__new__(ActionRequestWithListAndFirstPblock)
    o.priority = priority
    o.confirmed = confirmed
    o.reserved = reserved
    o.invoke_id = invoke_id
    o.methods = methods
    o.last_block = last_block
    o.block_number = block_number
    o.raw = raw
    return o, p


def write_action_request_with_list_and_first_pblock(out: bytearray, o: ActionRequestWithListAndFirstPblock) -> None:
    if o.last_block not in (0, 1,):
        raise ValueError("last_block is not allowed")
    if o.priority >> 1 or o.confirmed >> 1 or o.reserved >> 2 or o.invoke_id >> 4:
        raise ValueError("priority, confirmed, reserved, invoke_id: too many bits")
    out += _S1.pack(b'\xc3\x05', o.priority << 7 | o.confirmed << 6 | o.reserved << 4 | o.invoke_id)
    n = len(o.methods)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    for one_methods in o.methods:
        cosem.write_method_descriptor(out, one_methods)
    out += _S3.pack(o.last_block, o.block_number)
    n = len(o.raw)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += o.raw


class ActionRequestWithPblock(Frame):
    """action-request-with-pblock

    spec/frames/action.ksy:67

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
    def decode(cls, data: bytes) -> ActionRequestWithPblock:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_action_request_with_pblock(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "action_request_with_pblock")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_action_request_with_pblock(out, self)
        except UNFIT as error:
            raise unfit(out, "action_request_with_pblock", error) from None
        return bytes(out)


def read_action_request_with_pblock(b: bytes, p: int, e: int) -> tuple[ActionRequestWithPblock, int]:
    if e - p < 8:
        raise short(p, e, ((2, "action_request_with_pblock.tag"), (1, "action_request_with_pblock.priority"), (1, "action_request_with_pblock.last_block"), (4, "action_request_with_pblock.block_number"),))
    r0, r1, last_block, block_number = _S4.unpack_from(b, p)
    if r0 != b'\xc3\x06':
        raise WireError(Code.BAD_CONSTANT, p, "action_request_with_pblock.tag")
    priority = r1 >> 7
    confirmed = r1 >> 6 & 0x1
    reserved = r1 >> 4 & 0x3
    invoke_id = r1 & 0xf
    if last_block not in (0, 1):
        raise misfit(p + 3, "action_request_with_pblock.last_block", last_block)
    p += 8
    if p >= e:
        raise short(p, e, ((1, "action_request_with_pblock.len"),))
    len = b[p]
    if len < 128:
        p += 1
    else:
        len, p = length.read_length(b, p, e, "action_request_with_pblock.len")
    q = p + len
    if q > e:
        raise WireError(Code.TRUNCATED, p, "action_request_with_pblock.raw", f"{e - p} of {q - p} octets")
    raw = b[p:q]
    p = q
    o = ActionRequestWithPblock.__new__(ActionRequestWithPblock)
    o.priority = priority
    o.confirmed = confirmed
    o.reserved = reserved
    o.invoke_id = invoke_id
    o.last_block = last_block
    o.block_number = block_number
    o.raw = raw
    return o, p


def write_action_request_with_pblock(out: bytearray, o: ActionRequestWithPblock) -> None:
    if o.last_block not in (0, 1,):
        raise ValueError("last_block is not allowed")
    if o.priority >> 1 or o.confirmed >> 1 or o.reserved >> 2 or o.invoke_id >> 4:
        raise ValueError("priority, confirmed, reserved, invoke_id: too many bits")
    out += _S4.pack(b'\xc3\x06', o.priority << 7 | o.confirmed << 6 | o.reserved << 4 | o.invoke_id, o.last_block, o.block_number)
    n = len(o.raw)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += o.raw


class ActionResponseNormal(Frame):
    """action-response-normal

    spec/frames/action.ksy:72

    priority: 1 high
    result: action-result
    """

    __slots__ = ("priority", "confirmed", "reserved", "invoke_id", "result", "data")

    def __init__(self, *, invoke_id: int, result: int, priority: int = 1, confirmed: int = 1, reserved: int = 0, data: cosem.DataResult | None = None) -> None:
        self.priority = priority
        self.confirmed = confirmed
        self.reserved = reserved
        self.invoke_id = invoke_id
        self.result = result
        self.data = data

    @classmethod
    def decode(cls, data: bytes) -> ActionResponseNormal:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_action_response_normal(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "action_response_normal")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_action_response_normal(out, self)
        except UNFIT as error:
            raise unfit(out, "action_response_normal", error) from None
        return bytes(out)


def read_action_response_normal(b: bytes, p: int, e: int) -> tuple[ActionResponseNormal, int]:
    if e - p < 5:
        raise short(p, e, ((2, "action_response_normal.tag"), (1, "action_response_normal.priority"), (1, "action_response_normal.result"), (1, "action_response_normal.has_data"),))
    r0, r1, result, has_data = _S5.unpack_from(b, p)
    if r0 != b'\xc7\x01':
        raise WireError(Code.BAD_CONSTANT, p, "action_response_normal.tag")
    priority = r1 >> 7
    confirmed = r1 >> 6 & 0x1
    reserved = r1 >> 4 & 0x3
    invoke_id = r1 & 0xf
    if has_data not in (0, 1):
        raise misfit(p + 4, "action_response_normal.has_data", has_data)
    p += 5
    data: cosem.DataResult | None = None
    if has_data == 1:
        data, p = cosem.read_data_result(b, p, e)
    o = ActionResponseNormal.__new__(ActionResponseNormal)
    o.priority = priority
    o.confirmed = confirmed
    o.reserved = reserved
    o.invoke_id = invoke_id
    o.result = result
    o.data = data
    return o, p


def write_action_response_normal(out: bytearray, o: ActionResponseNormal) -> None:
    if o.priority >> 1 or o.confirmed >> 1 or o.reserved >> 2 or o.invoke_id >> 4:
        raise ValueError("priority, confirmed, reserved, invoke_id: too many bits")
    out += _S5.pack(b'\xc7\x01', o.priority << 7 | o.confirmed << 6 | o.reserved << 4 | o.invoke_id, o.result, int(o.data is not None))
    if o.data is not None:
        cosem.write_data_result(out, o.data)


class ActionResponseWithPblock(Frame):
    """action-response-with-pblock

    spec/frames/action.ksy:77

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
    def decode(cls, data: bytes) -> ActionResponseWithPblock:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_action_response_with_pblock(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "action_response_with_pblock")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_action_response_with_pblock(out, self)
        except UNFIT as error:
            raise unfit(out, "action_response_with_pblock", error) from None
        return bytes(out)


def read_action_response_with_pblock(b: bytes, p: int, e: int) -> tuple[ActionResponseWithPblock, int]:
    if e - p < 8:
        raise short(p, e, ((2, "action_response_with_pblock.tag"), (1, "action_response_with_pblock.priority"), (1, "action_response_with_pblock.last_block"), (4, "action_response_with_pblock.block_number"),))
    r0, r1, last_block, block_number = _S4.unpack_from(b, p)
    if r0 != b'\xc7\x02':
        raise WireError(Code.BAD_CONSTANT, p, "action_response_with_pblock.tag")
    priority = r1 >> 7
    confirmed = r1 >> 6 & 0x1
    reserved = r1 >> 4 & 0x3
    invoke_id = r1 & 0xf
    if last_block not in (0, 1):
        raise misfit(p + 3, "action_response_with_pblock.last_block", last_block)
    p += 8
    if p >= e:
        raise short(p, e, ((1, "action_response_with_pblock.len"),))
    len = b[p]
    if len < 128:
        p += 1
    else:
        len, p = length.read_length(b, p, e, "action_response_with_pblock.len")
    q = p + len
    if q > e:
        raise WireError(Code.TRUNCATED, p, "action_response_with_pblock.raw", f"{e - p} of {q - p} octets")
    raw = b[p:q]
    p = q
    o = ActionResponseWithPblock.__new__(ActionResponseWithPblock)
    o.priority = priority
    o.confirmed = confirmed
    o.reserved = reserved
    o.invoke_id = invoke_id
    o.last_block = last_block
    o.block_number = block_number
    o.raw = raw
    return o, p


def write_action_response_with_pblock(out: bytearray, o: ActionResponseWithPblock) -> None:
    if o.last_block not in (0, 1,):
        raise ValueError("last_block is not allowed")
    if o.priority >> 1 or o.confirmed >> 1 or o.reserved >> 2 or o.invoke_id >> 4:
        raise ValueError("priority, confirmed, reserved, invoke_id: too many bits")
    out += _S4.pack(b'\xc7\x02', o.priority << 7 | o.confirmed << 6 | o.reserved << 4 | o.invoke_id, o.last_block, o.block_number)
    n = len(o.raw)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += o.raw


class ActionResponseWithList(Frame):
    """action-response-with-list

    spec/frames/action.ksy:82

    priority: 1 high
    """

    __slots__ = ("priority", "confirmed", "reserved", "invoke_id", "results")

    def __init__(self, *, invoke_id: int, results: list[Returned], priority: int = 1, confirmed: int = 1, reserved: int = 0) -> None:
        self.priority = priority
        self.confirmed = confirmed
        self.reserved = reserved
        self.invoke_id = invoke_id
        self.results = results

    @classmethod
    def decode(cls, data: bytes) -> ActionResponseWithList:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_action_response_with_list(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "action_response_with_list")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_action_response_with_list(out, self)
        except UNFIT as error:
            raise unfit(out, "action_response_with_list", error) from None
        return bytes(out)


def read_action_response_with_list(b: bytes, p: int, e: int) -> tuple[ActionResponseWithList, int]:
    if e - p < 3:
        raise short(p, e, ((2, "action_response_with_list.tag"), (1, "action_response_with_list.priority"),))
    r0, r1 = _S1.unpack_from(b, p)
    if r0 != b'\xc7\x03':
        raise WireError(Code.BAD_CONSTANT, p, "action_response_with_list.tag")
    priority = r1 >> 7
    confirmed = r1 >> 6 & 0x1
    reserved = r1 >> 4 & 0x3
    invoke_id = r1 & 0xf
    p += 3
    if p >= e:
        raise short(p, e, ((1, "action_response_with_list.count"),))
    count = b[p]
    if count < 128:
        p += 1
    else:
        count, p = length.read_length(b, p, e, "action_response_with_list.count")
    if count * 2 > e - p:
        raise WireError(Code.BAD_LENGTH, p, "action_response_with_list.results", f"{count} items in {e - p} octets")
    results = []
    for _ in range(count):
        one_results, p = read_returned(b, p, e)
        results.append(one_results)
    o = ActionResponseWithList.__new__(ActionResponseWithList)
    o.priority = priority
    o.confirmed = confirmed
    o.reserved = reserved
    o.invoke_id = invoke_id
    o.results = results
    return o, p


def write_action_response_with_list(out: bytearray, o: ActionResponseWithList) -> None:
    if o.priority >> 1 or o.confirmed >> 1 or o.reserved >> 2 or o.invoke_id >> 4:
        raise ValueError("priority, confirmed, reserved, invoke_id: too many bits")
    out += _S1.pack(b'\xc7\x03', o.priority << 7 | o.confirmed << 6 | o.reserved << 4 | o.invoke_id)
    n = len(o.results)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    for one_results in o.results:
        write_returned(out, one_results)


class ActionResponseNextPblock(Frame):
    """action-response-next-pblock

    spec/frames/action.ksy:88

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
    def decode(cls, data: bytes) -> ActionResponseNextPblock:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_action_response_next_pblock(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "action_response_next_pblock")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_action_response_next_pblock(out, self)
        except UNFIT as error:
            raise unfit(out, "action_response_next_pblock", error) from None
        return bytes(out)


def read_action_response_next_pblock(b: bytes, p: int, e: int) -> tuple[ActionResponseNextPblock, int]:
    if e - p < 7:
        raise short(p, e, ((2, "action_response_next_pblock.tag"), (1, "action_response_next_pblock.priority"), (4, "action_response_next_pblock.block_number"),))
    r0, r1, block_number = _S2.unpack_from(b, p)
    if r0 != b'\xc7\x04':
        raise WireError(Code.BAD_CONSTANT, p, "action_response_next_pblock.tag")
    priority = r1 >> 7
    confirmed = r1 >> 6 & 0x1
    reserved = r1 >> 4 & 0x3
    invoke_id = r1 & 0xf
    p += 7
    o = ActionResponseNextPblock.__new__(ActionResponseNextPblock)
    o.priority = priority
    o.confirmed = confirmed
    o.reserved = reserved
    o.invoke_id = invoke_id
    o.block_number = block_number
    return o, p


def write_action_response_next_pblock(out: bytearray, o: ActionResponseNextPblock) -> None:
    if o.priority >> 1 or o.confirmed >> 1 or o.reserved >> 2 or o.invoke_id >> 4:
        raise ValueError("priority, confirmed, reserved, invoke_id: too many bits")
    out += _S2.pack(b'\xc7\x04', o.priority << 7 | o.confirmed << 6 | o.reserved << 4 | o.invoke_id, o.block_number)


Action: TypeAlias = ActionRequestNormal | ActionRequestNextPblock | ActionRequestWithList | ActionRequestWithFirstPblock | ActionRequestWithListAndFirstPblock | ActionRequestWithPblock | ActionResponseNormal | ActionResponseWithPblock | ActionResponseWithList | ActionResponseNextPblock

_READERS: Final[dict[int, Callable[[bytes, int, int], tuple[Action, int]]]] = {
    0xc301: read_action_request_normal,
    0xc302: read_action_request_next_pblock,
    0xc303: read_action_request_with_list,
    0xc304: read_action_request_with_first_pblock,
    0xc305: read_action_request_with_list_and_first_pblock,
    0xc306: read_action_request_with_pblock,
    0xc701: read_action_response_normal,
    0xc702: read_action_response_with_pblock,
    0xc703: read_action_response_with_list,
    0xc704: read_action_response_next_pblock,
}


def read(b: bytes, p: int, e: int) -> tuple[Action, int]:
    if e - p < 2:
        raise short(p, e, ((2, "action.tag"),))
    tag = b[p] << 8 | b[p + 1]
    reader = _READERS.get(tag)
    if reader is None:
        raise WireError(Code.UNKNOWN_TAG, p, "action.tag", f"{tag:#06x}")
    return reader(b, p, e)


def decode(data: bytes) -> Action:
    """What `data` holds, all of it. Raises WireError."""
    b = data if type(data) is bytes else bytes(data)
    value, end = read(b, 0, len(b))
    if end != len(b):
        raise trailing(b, end, "action")
    return value
