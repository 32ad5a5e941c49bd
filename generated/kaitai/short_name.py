# This is a generated file! Please edit source .ksy file and use kaitai-struct-compiler to rebuild
# type: ignore

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import axdr
import length
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class ShortName(KaitaiStruct):
    """Read 05 and 0C, Write 06 and 0D, UnconfirmedWrite 16, InformationReport 18 (IEC 62056-5-3, 7.3.13 to 7.3.17 and clause 8).
    They name variables by 16 bits, several in one APDU, and have no invoke id: answers follow requests in their order.
    """

    class AccessChoice(IntEnum):
        variable_name = 2
        detailed_access = 3
        parameterized_access = 4
        block_number_access = 5
        read_data_block_access = 6
        write_data_block_access = 7

    class ReadChoice(IntEnum):
        data = 0
        data_access_error = 1
        data_block_result = 2
        block_number = 3

    class WriteChoice(IntEnum):
        success = 0
        data_access_error = 1
        block_number = 2
    def __init__(self, _io, _parent=None, _root=None):
        super(ShortName, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self):
        _on = self.tag
        if _on == 12:
            pass
            self.body = ShortName.ReadResponse(self._io, self, self._root)
        elif _on == 13:
            pass
            self.body = ShortName.WriteResponse(self._io, self, self._root)
        elif _on == 22:
            pass
            self.body = ShortName.UnconfirmedWriteRequest(self._io, self, self._root)
        elif _on == 24:
            pass
            self.body = ShortName.InformationReportRequest(self._io, self, self._root)
        elif _on == 5:
            pass
            self.body = ShortName.ReadRequest(self._io, self, self._root)
        elif _on == 6:
            pass
            self.body = ShortName.WriteRequest(self._io, self, self._root)


    def _fetch_instances(self):
        pass
        _on = self.tag
        if _on == 12:
            pass
            self.body._fetch_instances()
        elif _on == 13:
            pass
            self.body._fetch_instances()
        elif _on == 22:
            pass
            self.body._fetch_instances()
        elif _on == 24:
            pass
            self.body._fetch_instances()
        elif _on == 5:
            pass
            self.body._fetch_instances()
        elif _on == 6:
            pass
            self.body._fetch_instances()
        _ = self.tag
        if hasattr(self, '_m_tag'):
            pass


    class DetailedAccess(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(ShortName.DetailedAccess, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.variable_name = self._io.read_u2be()
            self.parameter = axdr.Axdr(self._io)


        def _fetch_instances(self):
            pass
            self.parameter._fetch_instances()


    class InformationReportRequest(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(ShortName.InformationReportRequest, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(1)
            if not self.tag == b"\x18":
                raise kaitaistruct.ValidationNotEqualError(b"\x18", self.tag, self._io, u"/types/information_report_request/seq/0")
            self.has_time = self._io.read_u1()
            if not  ((self.has_time == 0) or (self.has_time == 1)) :
                raise kaitaistruct.ValidationNotAnyOfError(self.has_time, self._io, u"/types/information_report_request/seq/1")
            if self.has_time == 1:
                pass
                self.time_len = length.Length(self._io)

            if self.has_time == 1:
                pass
                self.time = self._io.read_bytes(self.time_len.value)

            self.list = ShortName.WrittenVariables(self._io, self, self._root)


        def _fetch_instances(self):
            pass
            if self.has_time == 1:
                pass
                self.time_len._fetch_instances()

            if self.has_time == 1:
                pass

            self.list._fetch_instances()


    class ParameterizedAccess(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(ShortName.ParameterizedAccess, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.variable_name = self._io.read_u2be()
            self.selector = self._io.read_u1()
            self.parameter = axdr.Axdr(self._io)


        def _fetch_instances(self):
            pass
            self.parameter._fetch_instances()


    class ReadDataBlockAccess(KaitaiStruct):
        """a block of a long read request."""
        def __init__(self, _io, _parent=None, _root=None):
            super(ShortName.ReadDataBlockAccess, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.last_block = self._io.read_u1()
            if not  ((self.last_block == 0) or (self.last_block == 1)) :
                raise kaitaistruct.ValidationNotAnyOfError(self.last_block, self._io, u"/types/read_data_block_access/seq/0")
            self.block_number = self._io.read_u2be()
            self.len = length.Length(self._io)
            self.raw = self._io.read_bytes(self.len.value)


        def _fetch_instances(self):
            pass
            self.len._fetch_instances()


    class ReadRequest(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(ShortName.ReadRequest, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(1)
            if not self.tag == b"\x05":
                raise kaitaistruct.ValidationNotEqualError(b"\x05", self.tag, self._io, u"/types/read_request/seq/0")
            self.list = ShortName.VariableList(self._io, self, self._root)


        def _fetch_instances(self):
            pass
            self.list._fetch_instances()


    class ReadResponse(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(ShortName.ReadResponse, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(1)
            if not self.tag == b"\x0C":
                raise kaitaistruct.ValidationNotEqualError(b"\x0C", self.tag, self._io, u"/types/read_response/seq/0")
            self.list = ShortName.ReadResultList(self._io, self, self._root)


        def _fetch_instances(self):
            pass
            self.list._fetch_instances()


    class ReadResult(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(ShortName.ReadResult, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.choice = KaitaiStream.resolve_enum(ShortName.ReadChoice, self._io.read_u1())
            if not isinstance(self.choice, ShortName.ReadChoice):
                raise kaitaistruct.ValidationNotInEnumError(self.choice, self._io, u"/types/read_result/seq/0")
            if int(self.choice) == 0:
                pass
                self.data = axdr.Axdr(self._io)

            if int(self.choice) == 1:
                pass
                self.error = self._io.read_u1()

            if int(self.choice) == 2:
                pass
                self.last_block = self._io.read_u1()
                if not  ((self.last_block == 0) or (self.last_block == 1)) :
                    raise kaitaistruct.ValidationNotAnyOfError(self.last_block, self._io, u"/types/read_result/seq/3")

            if int(self.choice) >= 2:
                pass
                self.block_number = self._io.read_u2be()

            if int(self.choice) == 2:
                pass
                self.len = length.Length(self._io)

            if int(self.choice) == 2:
                pass
                self.raw = self._io.read_bytes(self.len.value)



        def _fetch_instances(self):
            pass
            if int(self.choice) == 0:
                pass
                self.data._fetch_instances()

            if int(self.choice) == 1:
                pass

            if int(self.choice) == 2:
                pass

            if int(self.choice) >= 2:
                pass

            if int(self.choice) == 2:
                pass
                self.len._fetch_instances()

            if int(self.choice) == 2:
                pass



    class ReadResultList(KaitaiStruct):
        """what the blocks of a long read response carry, put together."""
        def __init__(self, _io, _parent=None, _root=None):
            super(ShortName.ReadResultList, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.count = length.Length(self._io)
            self.results = []
            for i in range(self.count.value):
                self.results.append(ShortName.ReadResult(self._io, self, self._root))



        def _fetch_instances(self):
            pass
            self.count._fetch_instances()
            for i in range(len(self.results)):
                pass
                self.results[i]._fetch_instances()



    class UnconfirmedWriteRequest(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(ShortName.UnconfirmedWriteRequest, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(1)
            if not self.tag == b"\x16":
                raise kaitaistruct.ValidationNotEqualError(b"\x16", self.tag, self._io, u"/types/unconfirmed_write_request/seq/0")
            self.list = ShortName.WrittenVariables(self._io, self, self._root)


        def _fetch_instances(self):
            pass
            self.list._fetch_instances()


    class VariableAccess(KaitaiStruct):
        """Variable-Access-Specification: a variable, part of one, or the next block of a long transfer. Detailed access is that of
        IEC 61334-4-41; COSEM has no use for it.
        """
        def __init__(self, _io, _parent=None, _root=None):
            super(ShortName.VariableAccess, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.choice = KaitaiStream.resolve_enum(ShortName.AccessChoice, self._io.read_u1())
            if not isinstance(self.choice, ShortName.AccessChoice):
                raise kaitaistruct.ValidationNotInEnumError(self.choice, self._io, u"/types/variable_access/seq/0")
            if int(self.choice) == 2:
                pass
                self.variable_name = self._io.read_u2be()

            if int(self.choice) == 3:
                pass
                self.detailed = ShortName.DetailedAccess(self._io, self, self._root)

            if int(self.choice) == 4:
                pass
                self.parameterized = ShortName.ParameterizedAccess(self._io, self, self._root)

            if int(self.choice) == 5:
                pass
                self.block_number = self._io.read_u2be()

            if int(self.choice) == 6:
                pass
                self.read_block = ShortName.ReadDataBlockAccess(self._io, self, self._root)

            if int(self.choice) == 7:
                pass
                self.write_block = ShortName.WriteDataBlockAccess(self._io, self, self._root)



        def _fetch_instances(self):
            pass
            if int(self.choice) == 2:
                pass

            if int(self.choice) == 3:
                pass
                self.detailed._fetch_instances()

            if int(self.choice) == 4:
                pass
                self.parameterized._fetch_instances()

            if int(self.choice) == 5:
                pass

            if int(self.choice) == 6:
                pass
                self.read_block._fetch_instances()

            if int(self.choice) == 7:
                pass
                self.write_block._fetch_instances()



    class VariableList(KaitaiStruct):
        """what the blocks of a long read request carry, put together."""
        def __init__(self, _io, _parent=None, _root=None):
            super(ShortName.VariableList, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.count = length.Length(self._io)
            self.variables = []
            for i in range(self.count.value):
                self.variables.append(ShortName.VariableAccess(self._io, self, self._root))



        def _fetch_instances(self):
            pass
            self.count._fetch_instances()
            for i in range(len(self.variables)):
                pass
                self.variables[i]._fetch_instances()



    class WriteDataBlockAccess(KaitaiStruct):
        """a block of a long write request, whose octets are the value beside it."""
        def __init__(self, _io, _parent=None, _root=None):
            super(ShortName.WriteDataBlockAccess, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.last_block = self._io.read_u1()
            if not  ((self.last_block == 0) or (self.last_block == 1)) :
                raise kaitaistruct.ValidationNotAnyOfError(self.last_block, self._io, u"/types/write_data_block_access/seq/0")
            self.block_number = self._io.read_u2be()


        def _fetch_instances(self):
            pass


    class WriteRequest(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(ShortName.WriteRequest, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(1)
            if not self.tag == b"\x06":
                raise kaitaistruct.ValidationNotEqualError(b"\x06", self.tag, self._io, u"/types/write_request/seq/0")
            self.list = ShortName.WrittenVariables(self._io, self, self._root)


        def _fetch_instances(self):
            pass
            self.list._fetch_instances()


    class WriteResponse(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(ShortName.WriteResponse, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(1)
            if not self.tag == b"\x0D":
                raise kaitaistruct.ValidationNotEqualError(b"\x0D", self.tag, self._io, u"/types/write_response/seq/0")
            self.count = length.Length(self._io)
            self.results = []
            for i in range(self.count.value):
                self.results.append(ShortName.WriteResult(self._io, self, self._root))



        def _fetch_instances(self):
            pass
            self.count._fetch_instances()
            for i in range(len(self.results)):
                pass
                self.results[i]._fetch_instances()



    class WriteResult(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(ShortName.WriteResult, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.choice = KaitaiStream.resolve_enum(ShortName.WriteChoice, self._io.read_u1())
            if not isinstance(self.choice, ShortName.WriteChoice):
                raise kaitaistruct.ValidationNotInEnumError(self.choice, self._io, u"/types/write_result/seq/0")
            if int(self.choice) == 1:
                pass
                self.error = self._io.read_u1()

            if int(self.choice) == 2:
                pass
                self.block_number = self._io.read_u2be()



        def _fetch_instances(self):
            pass
            if int(self.choice) == 1:
                pass

            if int(self.choice) == 2:
                pass



    class WrittenVariables(KaitaiStruct):
        """what the blocks of a long write request carry, put together."""
        def __init__(self, _io, _parent=None, _root=None):
            super(ShortName.WrittenVariables, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.count = length.Length(self._io)
            self.variables = []
            for i in range(self.count.value):
                self.variables.append(ShortName.VariableAccess(self._io, self, self._root))

            self.value_count = length.Length(self._io)
            self.values = []
            for i in range(self.value_count.value):
                self.values.append(axdr.Axdr(self._io))



        def _fetch_instances(self):
            pass
            self.count._fetch_instances()
            for i in range(len(self.variables)):
                pass
                self.variables[i]._fetch_instances()

            self.value_count._fetch_instances()
            for i in range(len(self.values)):
                pass
                self.values[i]._fetch_instances()



    @property
    def tag(self):
        if hasattr(self, '_m_tag'):
            return self._m_tag

        _pos = self._io.pos()
        self._io.seek(0)
        self._m_tag = self._io.read_u1()
        self._io.seek(_pos)
        return getattr(self, '_m_tag', None)


