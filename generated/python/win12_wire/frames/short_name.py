# Generated from spec/frames/short_name.ksy. Do not edit: change the spec and run `win12 spec generate`.

"""xDLMS services by short names.

Read 05 and 0C, Write 06 and 0D, UnconfirmedWrite 16, InformationReport 18 (IEC 62056-5-3, 7.3.13 to 7.3.17 and clause 8).
They name variables by 16 bits, several in one APDU, and have no invoke id: answers follow requests in their order.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from struct import Struct
from typing import Final, TypeAlias

from win12_wire.errors import Code, WireError
from win12_wire.frames import axdr
from win12_wire.frames import length
from win12_wire.frames._support import Frame, UNFIT, misfit, short, trailing, unfit

_S0 = Struct(">H")
_S1 = Struct(">HB")
_S2 = Struct(">BH")
_S3 = Struct(">1sB")


class AccessChoice(IntEnum):
    variable_name = 0x2
    detailed_access = 0x3
    parameterized_access = 0x4
    block_number_access = 0x5
    read_data_block_access = 0x6
    write_data_block_access = 0x7


class ReadChoice(IntEnum):
    data = 0x0
    data_access_error = 0x1
    data_block_result = 0x2
    block_number = 0x3


class WriteChoice(IntEnum):
    success = 0x0
    data_access_error = 0x1
    block_number = 0x2


class VariableAccess(Frame):
    """Variable-Access-Specification: a variable, part of one, or the next block of a long transfer. Detailed access is that of
    IEC 61334-4-41; COSEM has no use for it.

    spec/frames/short_name.ksy:23

    variable_name: base name of the object and offset of the attribute or method
    block_number: of the last block that came
    """

    __slots__ = ("choice", "variable_name", "detailed", "parameterized", "block_number", "read_block", "write_block")

    def __init__(self, *, choice: int, variable_name: int | None = None, detailed: DetailedAccess | None = None, parameterized: ParameterizedAccess | None = None, block_number: int | None = None, read_block: ReadDataBlockAccess | None = None, write_block: WriteDataBlockAccess | None = None) -> None:
        self.choice = choice
        self.variable_name = variable_name
        self.detailed = detailed
        self.parameterized = parameterized
        self.block_number = block_number
        self.read_block = read_block
        self.write_block = write_block

    @classmethod
    def decode(cls, data: bytes) -> VariableAccess:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_variable_access(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "variable_access")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_variable_access(out, self)
        except UNFIT as error:
            raise unfit(out, "variable_access", error) from None
        return bytes(out)


def read_variable_access(b: bytes, p: int, e: int) -> tuple[VariableAccess, int]:
    if p >= e:
        raise short(p, e, ((1, "variable_access.choice"),))
    choice = b[p]
    if choice not in (2, 3, 4, 5, 6, 7):
        raise misfit(p, "variable_access.choice", choice)
    p += 1
    variable_name: int | None = None
    if choice == 2:
        if e - p < 2:
            raise short(p, e, ((2, "variable_access.variable_name"),))
        variable_name, = _S0.unpack_from(b, p)
        p += 2
    detailed: DetailedAccess | None = None
    if choice == 3:
        detailed, p = read_detailed_access(b, p, e)
    parameterized: ParameterizedAccess | None = None
    if choice == 4:
        parameterized, p = read_parameterized_access(b, p, e)
    block_number: int | None = None
    if choice == 5:
        if e - p < 2:
            raise short(p, e, ((2, "variable_access.block_number"),))
        block_number, = _S0.unpack_from(b, p)
        p += 2
    read_block: ReadDataBlockAccess | None = None
    if choice == 6:
        read_block, p = read_read_data_block_access(b, p, e)
    write_block: WriteDataBlockAccess | None = None
    if choice == 7:
        write_block, p = read_write_data_block_access(b, p, e)
    o = VariableAccess.__new__(VariableAccess)
    o.choice = choice
    o.variable_name = variable_name
    o.detailed = detailed
    o.parameterized = parameterized
    o.block_number = block_number
    o.read_block = read_block
    o.write_block = write_block
    return o, p


def write_variable_access(out: bytearray, o: VariableAccess) -> None:
    if o.choice not in (2, 3, 4, 5, 6, 7,):
        raise ValueError("choice is not allowed")
    out.append(o.choice)
    if o.choice == 2:
        if o.variable_name is None:
            raise ValueError("variable_name is missing")
        out += _S0.pack(o.variable_name)
    elif o.variable_name is not None:
        raise ValueError("variable_name has no place here")
    if o.choice == 3:
        if o.detailed is None:
            raise ValueError("detailed is missing")
        write_detailed_access(out, o.detailed)
    elif o.detailed is not None:
        raise ValueError("detailed has no place here")
    if o.choice == 4:
        if o.parameterized is None:
            raise ValueError("parameterized is missing")
        write_parameterized_access(out, o.parameterized)
    elif o.parameterized is not None:
        raise ValueError("parameterized has no place here")
    if o.choice == 5:
        if o.block_number is None:
            raise ValueError("block_number is missing")
        out += _S0.pack(o.block_number)
    elif o.block_number is not None:
        raise ValueError("block_number has no place here")
    if o.choice == 6:
        if o.read_block is None:
            raise ValueError("read_block is missing")
        write_read_data_block_access(out, o.read_block)
    elif o.read_block is not None:
        raise ValueError("read_block has no place here")
    if o.choice == 7:
        if o.write_block is None:
            raise ValueError("write_block is missing")
        write_write_data_block_access(out, o.write_block)
    elif o.write_block is not None:
        raise ValueError("write_block has no place here")


class DetailedAccess(Frame):
    """detailed-access

    spec/frames/short_name.ksy:35
    """

    __slots__ = ("variable_name", "parameter")

    def __init__(self, *, variable_name: int, parameter: axdr.Data) -> None:
        self.variable_name = variable_name
        self.parameter = parameter

    @classmethod
    def decode(cls, data: bytes) -> DetailedAccess:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_detailed_access(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "detailed_access")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_detailed_access(out, self)
        except UNFIT as error:
            raise unfit(out, "detailed_access", error) from None
        return bytes(out)


def read_detailed_access(b: bytes, p: int, e: int) -> tuple[DetailedAccess, int]:
    if e - p < 2:
        raise short(p, e, ((2, "detailed_access.variable_name"),))
    variable_name, = _S0.unpack_from(b, p)
    p += 2
    parameter, p = axdr.read(b, p, e)
    o = DetailedAccess.__new__(DetailedAccess)
    o.variable_name = variable_name
    o.parameter = parameter
    return o, p


def write_detailed_access(out: bytearray, o: DetailedAccess) -> None:
    out += _S0.pack(o.variable_name)
    axdr.write(out, o.parameter)


class ParameterizedAccess(Frame):
    """parameterized-access

    spec/frames/short_name.ksy:39

    selector: 1 by range, 2 by entry (profile generic); 0 or 1 of a method
    """

    __slots__ = ("variable_name", "selector", "parameter")

    def __init__(self, *, variable_name: int, selector: int, parameter: axdr.Data) -> None:
        self.variable_name = variable_name
        self.selector = selector
        self.parameter = parameter

    @classmethod
    def decode(cls, data: bytes) -> ParameterizedAccess:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_parameterized_access(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "parameterized_access")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_parameterized_access(out, self)
        except UNFIT as error:
            raise unfit(out, "parameterized_access", error) from None
        return bytes(out)


def read_parameterized_access(b: bytes, p: int, e: int) -> tuple[ParameterizedAccess, int]:
    if e - p < 3:
        raise short(p, e, ((2, "parameterized_access.variable_name"), (1, "parameterized_access.selector"),))
    variable_name, selector = _S1.unpack_from(b, p)
    p += 3
    parameter, p = axdr.read(b, p, e)
    o = ParameterizedAccess.__new__(ParameterizedAccess)
    o.variable_name = variable_name
    o.selector = selector
    o.parameter = parameter
    return o, p


def write_parameterized_access(out: bytearray, o: ParameterizedAccess) -> None:
    out += _S1.pack(o.variable_name, o.selector)
    axdr.write(out, o.parameter)


class ReadDataBlockAccess(Frame):
    """a block of a long read request

    spec/frames/short_name.ksy:44
    """

    __slots__ = ("last_block", "block_number", "raw")

    def __init__(self, *, last_block: int, block_number: int, raw: bytes) -> None:
        self.last_block = last_block
        self.block_number = block_number
        self.raw = raw

    @classmethod
    def decode(cls, data: bytes) -> ReadDataBlockAccess:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_read_data_block_access(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "read_data_block_access")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_read_data_block_access(out, self)
        except UNFIT as error:
            raise unfit(out, "read_data_block_access", error) from None
        return bytes(out)


def read_read_data_block_access(b: bytes, p: int, e: int) -> tuple[ReadDataBlockAccess, int]:
    if e - p < 3:
        raise short(p, e, ((1, "read_data_block_access.last_block"), (2, "read_data_block_access.block_number"),))
    last_block, block_number = _S2.unpack_from(b, p)
    if last_block not in (0, 1):
        raise misfit(p, "read_data_block_access.last_block", last_block)
    p += 3
    if p >= e:
        raise short(p, e, ((1, "read_data_block_access.len"),))
    len = b[p]
    if len < 128:
        p += 1
    else:
        len, p = length.read_length(b, p, e, "read_data_block_access.len")
    q = p + len
    if q > e:
        raise WireError(Code.TRUNCATED, p, "read_data_block_access.raw", f"{e - p} of {q - p} octets")
    raw = b[p:q]
    p = q
    o = ReadDataBlockAccess.__new__(ReadDataBlockAccess)
    o.last_block = last_block
    o.block_number = block_number
    o.raw = raw
    return o, p


def write_read_data_block_access(out: bytearray, o: ReadDataBlockAccess) -> None:
    if o.last_block not in (0, 1,):
        raise ValueError("last_block is not allowed")
    out += _S2.pack(o.last_block, o.block_number)
    n = len(o.raw)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += o.raw


class WriteDataBlockAccess(Frame):
    """a block of a long write request, whose octets are the value beside it

    spec/frames/short_name.ksy:51
    """

    __slots__ = ("last_block", "block_number")

    def __init__(self, *, last_block: int, block_number: int) -> None:
        self.last_block = last_block
        self.block_number = block_number

    @classmethod
    def decode(cls, data: bytes) -> WriteDataBlockAccess:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_write_data_block_access(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "write_data_block_access")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_write_data_block_access(out, self)
        except UNFIT as error:
            raise unfit(out, "write_data_block_access", error) from None
        return bytes(out)


def read_write_data_block_access(b: bytes, p: int, e: int) -> tuple[WriteDataBlockAccess, int]:
    if e - p < 3:
        raise short(p, e, ((1, "write_data_block_access.last_block"), (2, "write_data_block_access.block_number"),))
    last_block, block_number = _S2.unpack_from(b, p)
    if last_block not in (0, 1):
        raise misfit(p, "write_data_block_access.last_block", last_block)
    p += 3
    o = WriteDataBlockAccess.__new__(WriteDataBlockAccess)
    o.last_block = last_block
    o.block_number = block_number
    return o, p


def write_write_data_block_access(out: bytearray, o: WriteDataBlockAccess) -> None:
    if o.last_block not in (0, 1,):
        raise ValueError("last_block is not allowed")
    out += _S2.pack(o.last_block, o.block_number)


class ReadResult(Frame):
    """read-result

    spec/frames/short_name.ksy:56

    error: data-access-result
    block_number: of the block given or of the last one taken
    """

    __slots__ = ("choice", "data", "error", "last_block", "block_number", "raw")

    def __init__(self, *, choice: int, data: axdr.Data | None = None, error: int | None = None, last_block: int | None = None, block_number: int | None = None, raw: bytes | None = None) -> None:
        self.choice = choice
        self.data = data
        self.error = error
        self.last_block = last_block
        self.block_number = block_number
        self.raw = raw

    @classmethod
    def decode(cls, data: bytes) -> ReadResult:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_read_result(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "read_result")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_read_result(out, self)
        except UNFIT as error:
            raise unfit(out, "read_result", error) from None
        return bytes(out)


def read_read_result(b: bytes, p: int, e: int) -> tuple[ReadResult, int]:
    if p >= e:
        raise short(p, e, ((1, "read_result.choice"),))
    choice = b[p]
    if choice not in (0, 1, 2, 3):
        raise misfit(p, "read_result.choice", choice)
    p += 1
    data: axdr.Data | None = None
    if choice == 0:
        data, p = axdr.read(b, p, e)
    error: int | None = None
    if choice == 1:
        if p >= e:
            raise short(p, e, ((1, "read_result.error"),))
        error = b[p]
        p += 1
    last_block: int | None = None
    if choice == 2:
        if p >= e:
            raise short(p, e, ((1, "read_result.last_block"),))
        last_block = b[p]
        if last_block not in (0, 1):
            raise misfit(p, "read_result.last_block", last_block)
        p += 1
    block_number: int | None = None
    if choice >= 2:
        if e - p < 2:
            raise short(p, e, ((2, "read_result.block_number"),))
        block_number, = _S0.unpack_from(b, p)
        p += 2
    raw: bytes | None = None
    if choice == 2:
        if p >= e:
            raise short(p, e, ((1, "read_result.len"),))
        len = b[p]
        if len < 128:
            p += 1
        else:
            len, p = length.read_length(b, p, e, "read_result.len")
        q = p + len
        if q > e:
            raise WireError(Code.TRUNCATED, p, "read_result.raw", f"{e - p} of {q - p} octets")
        raw = b[p:q]
        p = q
    o = ReadResult.__new__(ReadResult)
    o.choice = choice
    o.data = data
    o.error = error
    o.last_block = last_block
    o.block_number = block_number
    o.raw = raw
    return o, p


def write_read_result(out: bytearray, o: ReadResult) -> None:
    if o.choice not in (0, 1, 2, 3,):
        raise ValueError("choice is not allowed")
    if o.last_block is not None and o.last_block not in (0, 1,):
        raise ValueError("last_block is not allowed")
    out.append(o.choice)
    if o.choice == 0:
        if o.data is None:
            raise ValueError("data is missing")
        axdr.write(out, o.data)
    elif o.data is not None:
        raise ValueError("data has no place here")
    if o.choice == 1:
        if o.error is None:
            raise ValueError("error is missing")
        out.append(o.error)
    elif o.error is not None:
        raise ValueError("error has no place here")
    if o.choice == 2:
        if o.last_block is None:
            raise ValueError("last_block is missing")
        out.append(o.last_block)
    elif o.last_block is not None:
        raise ValueError("last_block has no place here")
    if o.choice >= 2:
        if o.block_number is None:
            raise ValueError("block_number is missing")
        out += _S0.pack(o.block_number)
    elif o.block_number is not None:
        raise ValueError("block_number has no place here")
    if o.choice == 2:
        if o.raw is None:
            raise ValueError("raw is missing")
        n = len(o.raw)
        if n < 128:
            out.append(n)
        else:
            length.write_length(out, n)
    if o.choice == 2:
        if o.raw is None:
            raise ValueError("raw is missing")
        out += o.raw
    elif o.raw is not None:
        raise ValueError("raw has no place here")


class WriteResult(Frame):
    """write-result

    spec/frames/short_name.ksy:65

    error: data-access-result
    block_number: of the last block taken
    """

    __slots__ = ("choice", "error", "block_number")

    def __init__(self, *, choice: int, error: int | None = None, block_number: int | None = None) -> None:
        self.choice = choice
        self.error = error
        self.block_number = block_number

    @classmethod
    def decode(cls, data: bytes) -> WriteResult:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_write_result(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "write_result")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_write_result(out, self)
        except UNFIT as error:
            raise unfit(out, "write_result", error) from None
        return bytes(out)


def read_write_result(b: bytes, p: int, e: int) -> tuple[WriteResult, int]:
    if p >= e:
        raise short(p, e, ((1, "write_result.choice"),))
    choice = b[p]
    if choice not in (0, 1, 2):
        raise misfit(p, "write_result.choice", choice)
    p += 1
    error: int | None = None
    if choice == 1:
        if p >= e:
            raise short(p, e, ((1, "write_result.error"),))
        error = b[p]
        p += 1
    block_number: int | None = None
    if choice == 2:
        if e - p < 2:
            raise short(p, e, ((2, "write_result.block_number"),))
        block_number, = _S0.unpack_from(b, p)
        p += 2
    o = WriteResult.__new__(WriteResult)
    o.choice = choice
    o.error = error
    o.block_number = block_number
    return o, p


def write_write_result(out: bytearray, o: WriteResult) -> None:
    if o.choice not in (0, 1, 2,):
        raise ValueError("choice is not allowed")
    out.append(o.choice)
    if o.choice == 1:
        if o.error is None:
            raise ValueError("error is missing")
        out.append(o.error)
    elif o.error is not None:
        raise ValueError("error has no place here")
    if o.choice == 2:
        if o.block_number is None:
            raise ValueError("block_number is missing")
        out += _S0.pack(o.block_number)
    elif o.block_number is not None:
        raise ValueError("block_number has no place here")


class VariableList(Frame):
    """what the blocks of a long read request carry, put together

    spec/frames/short_name.ksy:70
    """

    __slots__ = ("variables",)

    def __init__(self, *, variables: list[VariableAccess]) -> None:
        self.variables = variables

    @classmethod
    def decode(cls, data: bytes) -> VariableList:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_variable_list(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "variable_list")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_variable_list(out, self)
        except UNFIT as error:
            raise unfit(out, "variable_list", error) from None
        return bytes(out)


def read_variable_list(b: bytes, p: int, e: int) -> tuple[VariableList, int]:
    if p >= e:
        raise short(p, e, ((1, "variable_list.count"),))
    count = b[p]
    if count < 128:
        p += 1
    else:
        count, p = length.read_length(b, p, e, "variable_list.count")
    if count > e - p:
        raise WireError(Code.BAD_LENGTH, p, "variable_list.variables", f"{count} items in {e - p} octets")
    variables = []
    for _ in range(count):
        one_variables, p = read_variable_access(b, p, e)
        variables.append(one_variables)
    o = VariableList.__new__(VariableList)
    o.variables = variables
    return o, p


def write_variable_list(out: bytearray, o: VariableList) -> None:
    n = len(o.variables)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    for one_variables in o.variables:
        write_variable_access(out, one_variables)


class ReadResultList(Frame):
    """what the blocks of a long read response carry, put together

    spec/frames/short_name.ksy:75
    """

    __slots__ = ("results",)

    def __init__(self, *, results: list[ReadResult]) -> None:
        self.results = results

    @classmethod
    def decode(cls, data: bytes) -> ReadResultList:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_read_result_list(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "read_result_list")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_read_result_list(out, self)
        except UNFIT as error:
            raise unfit(out, "read_result_list", error) from None
        return bytes(out)


def read_read_result_list(b: bytes, p: int, e: int) -> tuple[ReadResultList, int]:
    if p >= e:
        raise short(p, e, ((1, "read_result_list.count"),))
    count = b[p]
    if count < 128:
        p += 1
    else:
        count, p = length.read_length(b, p, e, "read_result_list.count")
    if count > e - p:
        raise WireError(Code.BAD_LENGTH, p, "read_result_list.results", f"{count} items in {e - p} octets")
    results = []
    for _ in range(count):
        one_results, p = read_read_result(b, p, e)
        results.append(one_results)
    o = ReadResultList.__new__(ReadResultList)
    o.results = results
    return o, p


def write_read_result_list(out: bytearray, o: ReadResultList) -> None:
    n = len(o.results)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    for one_results in o.results:
        write_read_result(out, one_results)


class WrittenVariables(Frame):
    """what the blocks of a long write request carry, put together

    spec/frames/short_name.ksy:80
    """

    __slots__ = ("variables", "values")

    def __init__(self, *, variables: list[VariableAccess], values: list[axdr.Data]) -> None:
        self.variables = variables
        self.values = values

    @classmethod
    def decode(cls, data: bytes) -> WrittenVariables:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_written_variables(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "written_variables")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_written_variables(out, self)
        except UNFIT as error:
            raise unfit(out, "written_variables", error) from None
        return bytes(out)


def read_written_variables(b: bytes, p: int, e: int) -> tuple[WrittenVariables, int]:
    if p >= e:
        raise short(p, e, ((1, "written_variables.count"),))
    count = b[p]
    if count < 128:
        p += 1
    else:
        count, p = length.read_length(b, p, e, "written_variables.count")
    if count > e - p:
        raise WireError(Code.BAD_LENGTH, p, "written_variables.variables", f"{count} items in {e - p} octets")
    variables = []
    for _ in range(count):
        one_variables, p = read_variable_access(b, p, e)
        variables.append(one_variables)
    if p >= e:
        raise short(p, e, ((1, "written_variables.value_count"),))
    value_count = b[p]
    if value_count < 128:
        p += 1
    else:
        value_count, p = length.read_length(b, p, e, "written_variables.value_count")
    if value_count > e - p:
        raise WireError(Code.BAD_LENGTH, p, "written_variables.values", f"{value_count} items in {e - p} octets")
    values = []
    for _ in range(value_count):
        one_values, p = axdr.read(b, p, e)
        values.append(one_values)
    o = WrittenVariables.__new__(WrittenVariables)
    o.variables = variables
    o.values = values
    return o, p


def write_written_variables(out: bytearray, o: WrittenVariables) -> None:
    n = len(o.variables)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    for one_variables in o.variables:
        write_variable_access(out, one_variables)
    n = len(o.values)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    for one_values in o.values:
        axdr.write(out, one_values)


class ReadRequest(Frame):
    """read-request

    spec/frames/short_name.ksy:87
    """

    __slots__ = ("variables",)

    def __init__(self, *, variables: list[VariableAccess]) -> None:
        self.variables = variables

    @classmethod
    def decode(cls, data: bytes) -> ReadRequest:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_read_request(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "read_request")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_read_request(out, self)
        except UNFIT as error:
            raise unfit(out, "read_request", error) from None
        return bytes(out)


def read_read_request(b: bytes, p: int, e: int) -> tuple[ReadRequest, int]:
    if p >= e:
        raise short(p, e, ((1, "read_request.tag"),))
    r0 = b[p:p + 1]
    if r0 != b'\x05':
        raise WireError(Code.BAD_CONSTANT, p, "read_request.tag")
    p += 1
    if p >= e:
        raise short(p, e, ((1, "read_request.count"),))
    count = b[p]
    if count < 128:
        p += 1
    else:
        count, p = length.read_length(b, p, e, "read_request.count")
    if count > e - p:
        raise WireError(Code.BAD_LENGTH, p, "read_request.variables", f"{count} items in {e - p} octets")
    variables = []
    for _ in range(count):
        one_variables, p = read_variable_access(b, p, e)
        variables.append(one_variables)
    o = ReadRequest.__new__(ReadRequest)
    o.variables = variables
    return o, p


def write_read_request(out: bytearray, o: ReadRequest) -> None:
    out += b'\x05'
    n = len(o.variables)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    for one_variables in o.variables:
        write_variable_access(out, one_variables)


class ReadResponse(Frame):
    """read-response

    spec/frames/short_name.ksy:91
    """

    __slots__ = ("results",)

    def __init__(self, *, results: list[ReadResult]) -> None:
        self.results = results

    @classmethod
    def decode(cls, data: bytes) -> ReadResponse:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_read_response(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "read_response")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_read_response(out, self)
        except UNFIT as error:
            raise unfit(out, "read_response", error) from None
        return bytes(out)


def read_read_response(b: bytes, p: int, e: int) -> tuple[ReadResponse, int]:
    if p >= e:
        raise short(p, e, ((1, "read_response.tag"),))
    r0 = b[p:p + 1]
    if r0 != b'\x0c':
        raise WireError(Code.BAD_CONSTANT, p, "read_response.tag")
    p += 1
    if p >= e:
        raise short(p, e, ((1, "read_response.count"),))
    count = b[p]
    if count < 128:
        p += 1
    else:
        count, p = length.read_length(b, p, e, "read_response.count")
    if count > e - p:
        raise WireError(Code.BAD_LENGTH, p, "read_response.results", f"{count} items in {e - p} octets")
    results = []
    for _ in range(count):
        one_results, p = read_read_result(b, p, e)
        results.append(one_results)
    o = ReadResponse.__new__(ReadResponse)
    o.results = results
    return o, p


def write_read_response(out: bytearray, o: ReadResponse) -> None:
    out += b'\x0c'
    n = len(o.results)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    for one_results in o.results:
        write_read_result(out, one_results)


class WriteRequest(Frame):
    """write-request

    spec/frames/short_name.ksy:95
    """

    __slots__ = ("variables", "values")

    def __init__(self, *, variables: list[VariableAccess], values: list[axdr.Data]) -> None:
        self.variables = variables
        self.values = values

    @classmethod
    def decode(cls, data: bytes) -> WriteRequest:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_write_request(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "write_request")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_write_request(out, self)
        except UNFIT as error:
            raise unfit(out, "write_request", error) from None
        return bytes(out)


def read_write_request(b: bytes, p: int, e: int) -> tuple[WriteRequest, int]:
    if p >= e:
        raise short(p, e, ((1, "write_request.tag"),))
    r0 = b[p:p + 1]
    if r0 != b'\x06':
        raise WireError(Code.BAD_CONSTANT, p, "write_request.tag")
    p += 1
    if p >= e:
        raise short(p, e, ((1, "write_request.count"),))
    count = b[p]
    if count < 128:
        p += 1
    else:
        count, p = length.read_length(b, p, e, "write_request.count")
    if count > e - p:
        raise WireError(Code.BAD_LENGTH, p, "write_request.variables", f"{count} items in {e - p} octets")
    variables = []
    for _ in range(count):
        one_variables, p = read_variable_access(b, p, e)
        variables.append(one_variables)
    if p >= e:
        raise short(p, e, ((1, "write_request.value_count"),))
    value_count = b[p]
    if value_count < 128:
        p += 1
    else:
        value_count, p = length.read_length(b, p, e, "write_request.value_count")
    if value_count > e - p:
        raise WireError(Code.BAD_LENGTH, p, "write_request.values", f"{value_count} items in {e - p} octets")
    values = []
    for _ in range(value_count):
        one_values, p = axdr.read(b, p, e)
        values.append(one_values)
    o = WriteRequest.__new__(WriteRequest)
    o.variables = variables
    o.values = values
    return o, p


def write_write_request(out: bytearray, o: WriteRequest) -> None:
    out += b'\x06'
    n = len(o.variables)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    for one_variables in o.variables:
        write_variable_access(out, one_variables)
    n = len(o.values)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    for one_values in o.values:
        axdr.write(out, one_values)


class WriteResponse(Frame):
    """write-response

    spec/frames/short_name.ksy:99
    """

    __slots__ = ("results",)

    def __init__(self, *, results: list[WriteResult]) -> None:
        self.results = results

    @classmethod
    def decode(cls, data: bytes) -> WriteResponse:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_write_response(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "write_response")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_write_response(out, self)
        except UNFIT as error:
            raise unfit(out, "write_response", error) from None
        return bytes(out)


def read_write_response(b: bytes, p: int, e: int) -> tuple[WriteResponse, int]:
    if p >= e:
        raise short(p, e, ((1, "write_response.tag"),))
    r0 = b[p:p + 1]
    if r0 != b'\r':
        raise WireError(Code.BAD_CONSTANT, p, "write_response.tag")
    p += 1
    if p >= e:
        raise short(p, e, ((1, "write_response.count"),))
    count = b[p]
    if count < 128:
        p += 1
    else:
        count, p = length.read_length(b, p, e, "write_response.count")
    if count > e - p:
        raise WireError(Code.BAD_LENGTH, p, "write_response.results", f"{count} items in {e - p} octets")
    results = []
    for _ in range(count):
        one_results, p = read_write_result(b, p, e)
        results.append(one_results)
    o = WriteResponse.__new__(WriteResponse)
    o.results = results
    return o, p


def write_write_response(out: bytearray, o: WriteResponse) -> None:
    out += b'\r'
    n = len(o.results)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    for one_results in o.results:
        write_write_result(out, one_results)


class UnconfirmedWriteRequest(Frame):
    """unconfirmed-write-request

    spec/frames/short_name.ksy:104
    """

    __slots__ = ("variables", "values")

    def __init__(self, *, variables: list[VariableAccess], values: list[axdr.Data]) -> None:
        self.variables = variables
        self.values = values

    @classmethod
    def decode(cls, data: bytes) -> UnconfirmedWriteRequest:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_unconfirmed_write_request(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "unconfirmed_write_request")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_unconfirmed_write_request(out, self)
        except UNFIT as error:
            raise unfit(out, "unconfirmed_write_request", error) from None
        return bytes(out)


def read_unconfirmed_write_request(b: bytes, p: int, e: int) -> tuple[UnconfirmedWriteRequest, int]:
    if p >= e:
        raise short(p, e, ((1, "unconfirmed_write_request.tag"),))
    r0 = b[p:p + 1]
    if r0 != b'\x16':
        raise WireError(Code.BAD_CONSTANT, p, "unconfirmed_write_request.tag")
    p += 1
    if p >= e:
        raise short(p, e, ((1, "unconfirmed_write_request.count"),))
    count = b[p]
    if count < 128:
        p += 1
    else:
        count, p = length.read_length(b, p, e, "unconfirmed_write_request.count")
    if count > e - p:
        raise WireError(Code.BAD_LENGTH, p, "unconfirmed_write_request.variables", f"{count} items in {e - p} octets")
    variables = []
    for _ in range(count):
        one_variables, p = read_variable_access(b, p, e)
        variables.append(one_variables)
    if p >= e:
        raise short(p, e, ((1, "unconfirmed_write_request.value_count"),))
    value_count = b[p]
    if value_count < 128:
        p += 1
    else:
        value_count, p = length.read_length(b, p, e, "unconfirmed_write_request.value_count")
    if value_count > e - p:
        raise WireError(Code.BAD_LENGTH, p, "unconfirmed_write_request.values", f"{value_count} items in {e - p} octets")
    values = []
    for _ in range(value_count):
        one_values, p = axdr.read(b, p, e)
        values.append(one_values)
    o = UnconfirmedWriteRequest.__new__(UnconfirmedWriteRequest)
    o.variables = variables
    o.values = values
    return o, p


def write_unconfirmed_write_request(out: bytearray, o: UnconfirmedWriteRequest) -> None:
    out += b'\x16'
    n = len(o.variables)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    for one_variables in o.variables:
        write_variable_access(out, one_variables)
    n = len(o.values)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    for one_values in o.values:
        axdr.write(out, one_values)


class InformationReportRequest(Frame):
    """information-report-request

    spec/frames/short_name.ksy:108

    time: GeneralizedTime, as in 20260101120300Z
    """

    __slots__ = ("time", "variables", "values")

    def __init__(self, *, variables: list[VariableAccess], values: list[axdr.Data], time: bytes | None = None) -> None:
        self.time = time
        self.variables = variables
        self.values = values

    @classmethod
    def decode(cls, data: bytes) -> InformationReportRequest:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_information_report_request(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "information_report_request")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_information_report_request(out, self)
        except UNFIT as error:
            raise unfit(out, "information_report_request", error) from None
        return bytes(out)


def read_information_report_request(b: bytes, p: int, e: int) -> tuple[InformationReportRequest, int]:
    if e - p < 2:
        raise short(p, e, ((1, "information_report_request.tag"), (1, "information_report_request.has_time"),))
    r0, has_time = _S3.unpack_from(b, p)
    if r0 != b'\x18':
        raise WireError(Code.BAD_CONSTANT, p, "information_report_request.tag")
    if has_time not in (0, 1):
        raise misfit(p + 1, "information_report_request.has_time", has_time)
    p += 2
    time: bytes | None = None
    if has_time == 1:
        if p >= e:
            raise short(p, e, ((1, "information_report_request.time_len"),))
        time_len = b[p]
        if time_len < 128:
            p += 1
        else:
            time_len, p = length.read_length(b, p, e, "information_report_request.time_len")
        q = p + time_len
        if q > e:
            raise WireError(Code.TRUNCATED, p, "information_report_request.time", f"{e - p} of {q - p} octets")
        time = b[p:q]
        p = q
    if p >= e:
        raise short(p, e, ((1, "information_report_request.count"),))
    count = b[p]
    if count < 128:
        p += 1
    else:
        count, p = length.read_length(b, p, e, "information_report_request.count")
    if count > e - p:
        raise WireError(Code.BAD_LENGTH, p, "information_report_request.variables", f"{count} items in {e - p} octets")
    variables = []
    for _ in range(count):
        one_variables, p = read_variable_access(b, p, e)
        variables.append(one_variables)
    if p >= e:
        raise short(p, e, ((1, "information_report_request.value_count"),))
    value_count = b[p]
    if value_count < 128:
        p += 1
    else:
        value_count, p = length.read_length(b, p, e, "information_report_request.value_count")
    if value_count > e - p:
        raise WireError(Code.BAD_LENGTH, p, "information_report_request.values", f"{value_count} items in {e - p} octets")
    values = []
    for _ in range(value_count):
        one_values, p = axdr.read(b, p, e)
        values.append(one_values)
    o = InformationReportRequest.__new__(InformationReportRequest)
    o.time = time
    o.variables = variables
    o.values = values
    return o, p


def write_information_report_request(out: bytearray, o: InformationReportRequest) -> None:
    out += _S3.pack(b'\x18', int(o.time is not None))
    if o.time is not None:
        n = len(o.time)
        if n < 128:
            out.append(n)
        else:
            length.write_length(out, n)
    if o.time is not None:
        out += o.time
    n = len(o.variables)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    for one_variables in o.variables:
        write_variable_access(out, one_variables)
    n = len(o.values)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    for one_values in o.values:
        axdr.write(out, one_values)


ShortName: TypeAlias = ReadRequest | WriteRequest | ReadResponse | WriteResponse | UnconfirmedWriteRequest | InformationReportRequest

_READERS: Final[dict[int, Callable[[bytes, int, int], tuple[ShortName, int]]]] = {
    0x05: read_read_request,
    0x06: read_write_request,
    0x0c: read_read_response,
    0x0d: read_write_response,
    0x16: read_unconfirmed_write_request,
    0x18: read_information_report_request,
}


def read(b: bytes, p: int, e: int) -> tuple[ShortName, int]:
    if p >= e:
        raise short(p, e, ((1, "short_name.tag"),))
    tag = b[p]
    reader = _READERS.get(tag)
    if reader is None:
        raise WireError(Code.UNKNOWN_TAG, p, "short_name.tag", f"{tag:#04x}")
    return reader(b, p, e)


def decode(data: bytes) -> ShortName:
    """What `data` holds, all of it. Raises WireError."""
    b = data if type(data) is bytes else bytes(data)
    value, end = read(b, 0, len(b))
    if end != len(b):
        raise trailing(b, end, "short_name")
    return value
