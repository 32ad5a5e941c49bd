# Generated from spec/frames/cosem.ksy. Do not edit: change the spec and run `win12 spec generate`.

"""COSEM references used by the xDLMS services.

Attribute and method descriptors, selective access and result choices (IEC 62056-5-3, clause 8, COSEMpdu).
"""

from __future__ import annotations

from struct import Struct

from win12_wire.errors import Code, WireError
from win12_wire.frames import axdr
from win12_wire.frames import length
from win12_wire.frames._support import Frame, UNFIT, misfit, short, trailing, unfit

_S0 = Struct(">H6sb")
_S1 = Struct(">BIB")
_S2 = Struct(">BI")


class Invoke(Frame):
    """Invoke-Id-And-Priority

    spec/frames/cosem.ksy:9

    priority: 1 high
    """

    __slots__ = ("priority", "confirmed", "reserved", "invoke_id")

    def __init__(self, *, invoke_id: int, priority: int = 1, confirmed: int = 1, reserved: int = 0) -> None:
        self.priority = priority
        self.confirmed = confirmed
        self.reserved = reserved
        self.invoke_id = invoke_id

    @classmethod
    def decode(cls, data: bytes) -> Invoke:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_invoke(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "invoke")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_invoke(out, self)
        except UNFIT as error:
            raise unfit(out, "invoke", error) from None
        return bytes(out)


def read_invoke(b: bytes, p: int, e: int) -> tuple[Invoke, int]:
    if p >= e:
        raise short(p, e, ((1, "invoke.priority"),))
    r0 = b[p]
    priority = r0 >> 7
    confirmed = r0 >> 6 & 0x1
    reserved = r0 >> 4 & 0x3
    invoke_id = r0 & 0xf
    p += 1
    o = Invoke.__new__(Invoke)
    o.priority = priority
    o.confirmed = confirmed
    o.reserved = reserved
    o.invoke_id = invoke_id
    return o, p


def write_invoke(out: bytearray, o: Invoke) -> None:
    if o.priority >> 1 or o.confirmed >> 1 or o.reserved >> 2 or o.invoke_id >> 4:
        raise ValueError("priority, confirmed, reserved, invoke_id: too many bits")
    out.append(o.priority << 7 | o.confirmed << 6 | o.reserved << 4 | o.invoke_id)


class AttributeDescriptor(Frame):
    """attribute-descriptor

    spec/frames/cosem.ksy:16

    instance_id: logical name
    """

    __slots__ = ("class_id", "instance_id", "attribute_id")

    def __init__(self, *, class_id: int, instance_id: bytes, attribute_id: int) -> None:
        self.class_id = class_id
        self.instance_id = instance_id
        self.attribute_id = attribute_id

    @classmethod
    def decode(cls, data: bytes) -> AttributeDescriptor:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_attribute_descriptor(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "attribute_descriptor")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_attribute_descriptor(out, self)
        except UNFIT as error:
            raise unfit(out, "attribute_descriptor", error) from None
        return bytes(out)


def read_attribute_descriptor(b: bytes, p: int, e: int) -> tuple[AttributeDescriptor, int]:
    if e - p < 9:
        raise short(p, e, ((2, "attribute_descriptor.class_id"), (6, "attribute_descriptor.instance_id"), (1, "attribute_descriptor.attribute_id"),))
    class_id, instance_id, attribute_id = _S0.unpack_from(b, p)
    p += 9
    o = AttributeDescriptor.__new__(AttributeDescriptor)
    o.class_id = class_id
    o.instance_id = instance_id
    o.attribute_id = attribute_id
    return o, p


def write_attribute_descriptor(out: bytearray, o: AttributeDescriptor) -> None:
    if len(o.instance_id) != 6:
        raise ValueError("instance_id takes 6 octets")
    out += _S0.pack(o.class_id, o.instance_id, o.attribute_id)


class MethodDescriptor(Frame):
    """method-descriptor

    spec/frames/cosem.ksy:21

    instance_id: logical name
    """

    __slots__ = ("class_id", "instance_id", "method_id")

    def __init__(self, *, class_id: int, instance_id: bytes, method_id: int) -> None:
        self.class_id = class_id
        self.instance_id = instance_id
        self.method_id = method_id

    @classmethod
    def decode(cls, data: bytes) -> MethodDescriptor:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_method_descriptor(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "method_descriptor")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_method_descriptor(out, self)
        except UNFIT as error:
            raise unfit(out, "method_descriptor", error) from None
        return bytes(out)


def read_method_descriptor(b: bytes, p: int, e: int) -> tuple[MethodDescriptor, int]:
    if e - p < 9:
        raise short(p, e, ((2, "method_descriptor.class_id"), (6, "method_descriptor.instance_id"), (1, "method_descriptor.method_id"),))
    class_id, instance_id, method_id = _S0.unpack_from(b, p)
    p += 9
    o = MethodDescriptor.__new__(MethodDescriptor)
    o.class_id = class_id
    o.instance_id = instance_id
    o.method_id = method_id
    return o, p


def write_method_descriptor(out: bytearray, o: MethodDescriptor) -> None:
    if len(o.instance_id) != 6:
        raise ValueError("instance_id takes 6 octets")
    out += _S0.pack(o.class_id, o.instance_id, o.method_id)


class SelectiveAccess(Frame):
    """selective-access

    spec/frames/cosem.ksy:26

    selector: 1 by range, 2 by entry (profile generic)
    """

    __slots__ = ("selector", "parameters")

    def __init__(self, *, selector: int, parameters: axdr.Data) -> None:
        self.selector = selector
        self.parameters = parameters

    @classmethod
    def decode(cls, data: bytes) -> SelectiveAccess:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_selective_access(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "selective_access")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_selective_access(out, self)
        except UNFIT as error:
            raise unfit(out, "selective_access", error) from None
        return bytes(out)


def read_selective_access(b: bytes, p: int, e: int) -> tuple[SelectiveAccess, int]:
    if p >= e:
        raise short(p, e, ((1, "selective_access.selector"),))
    selector = b[p]
    p += 1
    parameters, p = axdr.read(b, p, e)
    o = SelectiveAccess.__new__(SelectiveAccess)
    o.selector = selector
    o.parameters = parameters
    return o, p


def write_selective_access(out: bytearray, o: SelectiveAccess) -> None:
    out.append(o.selector)
    axdr.write(out, o.parameters)


class AttributeSelection(Frame):
    """an attribute and, optionally, which part of it

    spec/frames/cosem.ksy:30
    """

    __slots__ = ("attribute", "access")

    def __init__(self, *, attribute: AttributeDescriptor, access: SelectiveAccess | None = None) -> None:
        self.attribute = attribute
        self.access = access

    @classmethod
    def decode(cls, data: bytes) -> AttributeSelection:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_attribute_selection(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "attribute_selection")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_attribute_selection(out, self)
        except UNFIT as error:
            raise unfit(out, "attribute_selection", error) from None
        return bytes(out)


def read_attribute_selection(b: bytes, p: int, e: int) -> tuple[AttributeSelection, int]:
    attribute, p = read_attribute_descriptor(b, p, e)
    if p >= e:
        raise short(p, e, ((1, "attribute_selection.has_access"),))
    has_access = b[p]
    if has_access not in (0, 1):
        raise misfit(p, "attribute_selection.has_access", has_access)
    p += 1
    access: SelectiveAccess | None = None
    if has_access == 1:
        access, p = read_selective_access(b, p, e)
    o = AttributeSelection.__new__(AttributeSelection)
    o.attribute = attribute
    o.access = access
    return o, p


def write_attribute_selection(out: bytearray, o: AttributeSelection) -> None:
    write_attribute_descriptor(out, o.attribute)
    out.append(int(o.access is not None))
    if o.access is not None:
        write_selective_access(out, o.access)


class DataResult(Frame):
    """Get-Data-Result, either the data or a data-access-result code

    spec/frames/cosem.ksy:36

    error: data-access-result
    """

    __slots__ = ("data", "error")

    def __init__(self, *, data: axdr.Data | None = None, error: int | None = None) -> None:
        self.data = data
        self.error = error

    @classmethod
    def decode(cls, data: bytes) -> DataResult:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_data_result(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "data_result")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_data_result(out, self)
        except UNFIT as error:
            raise unfit(out, "data_result", error) from None
        return bytes(out)


def read_data_result(b: bytes, p: int, e: int) -> tuple[DataResult, int]:
    if p >= e:
        raise short(p, e, ((1, "data_result.choice"),))
    choice = b[p]
    if choice not in (0, 1):
        raise misfit(p, "data_result.choice", choice)
    p += 1
    data: axdr.Data | None = None
    if choice == 0:
        data, p = axdr.read(b, p, e)
    error: int | None = None
    if choice == 1:
        if p >= e:
            raise short(p, e, ((1, "data_result.error"),))
        error = b[p]
        p += 1
    o = DataResult.__new__(DataResult)
    o.data = data
    o.error = error
    return o, p


def write_data_result(out: bytearray, o: DataResult) -> None:
    out.append(int(o.error is not None))
    if o.error is None:
        if o.data is None:
            raise ValueError("data is missing")
        axdr.write(out, o.data)
    elif o.data is not None:
        raise ValueError("data has no place here")
    if o.error is not None:
        out.append(o.error)


class DataResultList(Frame):
    """what the blocks of a long get-response-with-list carry, put together

    spec/frames/cosem.ksy:42
    """

    __slots__ = ("results",)

    def __init__(self, *, results: list[DataResult]) -> None:
        self.results = results

    @classmethod
    def decode(cls, data: bytes) -> DataResultList:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_data_result_list(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "data_result_list")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_data_result_list(out, self)
        except UNFIT as error:
            raise unfit(out, "data_result_list", error) from None
        return bytes(out)


def read_data_result_list(b: bytes, p: int, e: int) -> tuple[DataResultList, int]:
    if p >= e:
        raise short(p, e, ((1, "data_result_list.count"),))
    count = b[p]
    if count < 128:
        p += 1
    else:
        count, p = length.read_length(b, p, e, "data_result_list.count")
    if count > e - p:
        raise WireError(Code.BAD_LENGTH, p, "data_result_list.results", f"{count} items in {e - p} octets")
    results = []
    for _ in range(count):
        one_results, p = read_data_result(b, p, e)
        results.append(one_results)
    o = DataResultList.__new__(DataResultList)
    o.results = results
    return o, p


def write_data_result_list(out: bytearray, o: DataResultList) -> None:
    n = len(o.results)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    for one_results in o.results:
        write_data_result(out, one_results)


class DataBlock(Frame):
    """DataBlock-G of a GET or ACTION response

    spec/frames/cosem.ksy:47

    error: data-access-result
    """

    __slots__ = ("last_block", "block_number", "raw", "error")

    def __init__(self, *, last_block: int, block_number: int, raw: bytes | None = None, error: int | None = None) -> None:
        self.last_block = last_block
        self.block_number = block_number
        self.raw = raw
        self.error = error

    @classmethod
    def decode(cls, data: bytes) -> DataBlock:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_data_block(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "data_block")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_data_block(out, self)
        except UNFIT as error:
            raise unfit(out, "data_block", error) from None
        return bytes(out)


def read_data_block(b: bytes, p: int, e: int) -> tuple[DataBlock, int]:
    if e - p < 6:
        raise short(p, e, ((1, "data_block.last_block"), (4, "data_block.block_number"), (1, "data_block.choice"),))
    last_block, block_number, choice = _S1.unpack_from(b, p)
    if last_block not in (0, 1):
        raise misfit(p, "data_block.last_block", last_block)
    if choice not in (0, 1):
        raise misfit(p + 5, "data_block.choice", choice)
    p += 6
    raw: bytes | None = None
    if choice == 0:
        if p >= e:
            raise short(p, e, ((1, "data_block.len"),))
        len = b[p]
        if len < 128:
            p += 1
        else:
            len, p = length.read_length(b, p, e, "data_block.len")
        q = p + len
        if q > e:
            raise WireError(Code.TRUNCATED, p, "data_block.raw", f"{e - p} of {q - p} octets")
        raw = b[p:q]
        p = q
    error: int | None = None
    if choice == 1:
        if p >= e:
            raise short(p, e, ((1, "data_block.error"),))
        error = b[p]
        p += 1
    o = DataBlock.__new__(DataBlock)
    o.last_block = last_block
    o.block_number = block_number
    o.raw = raw
    o.error = error
    return o, p


def write_data_block(out: bytearray, o: DataBlock) -> None:
    if o.last_block not in (0, 1,):
        raise ValueError("last_block is not allowed")
    out += _S1.pack(o.last_block, o.block_number, int(o.error is not None))
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


class SentBlock(Frame):
    """DataBlock-SA of a SET or ACTION request

    spec/frames/cosem.ksy:56
    """

    __slots__ = ("last_block", "block_number", "raw")

    def __init__(self, *, last_block: int, block_number: int, raw: bytes) -> None:
        self.last_block = last_block
        self.block_number = block_number
        self.raw = raw

    @classmethod
    def decode(cls, data: bytes) -> SentBlock:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_sent_block(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "sent_block")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_sent_block(out, self)
        except UNFIT as error:
            raise unfit(out, "sent_block", error) from None
        return bytes(out)


def read_sent_block(b: bytes, p: int, e: int) -> tuple[SentBlock, int]:
    if e - p < 5:
        raise short(p, e, ((1, "sent_block.last_block"), (4, "sent_block.block_number"),))
    last_block, block_number = _S2.unpack_from(b, p)
    if last_block not in (0, 1):
        raise misfit(p, "sent_block.last_block", last_block)
    p += 5
    if p >= e:
        raise short(p, e, ((1, "sent_block.len"),))
    len = b[p]
    if len < 128:
        p += 1
    else:
        len, p = length.read_length(b, p, e, "sent_block.len")
    q = p + len
    if q > e:
        raise WireError(Code.TRUNCATED, p, "sent_block.raw", f"{e - p} of {q - p} octets")
    raw = b[p:q]
    p = q
    o = SentBlock.__new__(SentBlock)
    o.last_block = last_block
    o.block_number = block_number
    o.raw = raw
    return o, p


def write_sent_block(out: bytearray, o: SentBlock) -> None:
    if o.last_block not in (0, 1,):
        raise ValueError("last_block is not allowed")
    out += _S2.pack(o.last_block, o.block_number)
    n = len(o.raw)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += o.raw
