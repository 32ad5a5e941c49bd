# This is a generated file! Please edit source .ksy file and use kaitai-struct-compiler to rebuild
# type: ignore

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import axdr
import length


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Cosem(KaitaiStruct):
    """Attribute and method descriptors, selective access and result choices (IEC 62056-5-3, clause 8, COSEMpdu)."""
    def __init__(self, _io, _parent=None, _root=None):
        super(Cosem, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self):
        pass


    def _fetch_instances(self):
        pass

    class AttributeDescriptor(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Cosem.AttributeDescriptor, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.class_id = self._io.read_u2be()
            self.instance_id = self._io.read_bytes(6)
            self.attribute_id = self._io.read_s1()


        def _fetch_instances(self):
            pass


    class AttributeSelection(KaitaiStruct):
        """an attribute and, optionally, which part of it."""
        def __init__(self, _io, _parent=None, _root=None):
            super(Cosem.AttributeSelection, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.attribute = Cosem.AttributeDescriptor(self._io, self, self._root)
            self.has_access = self._io.read_u1()
            if not  ((self.has_access == 0) or (self.has_access == 1)) :
                raise kaitaistruct.ValidationNotAnyOfError(self.has_access, self._io, u"/types/attribute_selection/seq/1")
            if self.has_access == 1:
                pass
                self.access = Cosem.SelectiveAccess(self._io, self, self._root)



        def _fetch_instances(self):
            pass
            self.attribute._fetch_instances()
            if self.has_access == 1:
                pass
                self.access._fetch_instances()



    class DataBlock(KaitaiStruct):
        """DataBlock-G of a GET or ACTION response."""
        def __init__(self, _io, _parent=None, _root=None):
            super(Cosem.DataBlock, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.last_block = self._io.read_u1()
            if not  ((self.last_block == 0) or (self.last_block == 1)) :
                raise kaitaistruct.ValidationNotAnyOfError(self.last_block, self._io, u"/types/data_block/seq/0")
            self.block_number = self._io.read_u4be()
            self.choice = self._io.read_u1()
            if not  ((self.choice == 0) or (self.choice == 1)) :
                raise kaitaistruct.ValidationNotAnyOfError(self.choice, self._io, u"/types/data_block/seq/2")
            if self.choice == 0:
                pass
                self.len = length.Length(self._io)

            if self.choice == 0:
                pass
                self.raw = self._io.read_bytes(self.len.value)

            if self.choice == 1:
                pass
                self.error = self._io.read_u1()



        def _fetch_instances(self):
            pass
            if self.choice == 0:
                pass
                self.len._fetch_instances()

            if self.choice == 0:
                pass

            if self.choice == 1:
                pass



    class DataResult(KaitaiStruct):
        """Get-Data-Result, either the data or a data-access-result code."""
        def __init__(self, _io, _parent=None, _root=None):
            super(Cosem.DataResult, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.choice = self._io.read_u1()
            if not  ((self.choice == 0) or (self.choice == 1)) :
                raise kaitaistruct.ValidationNotAnyOfError(self.choice, self._io, u"/types/data_result/seq/0")
            if self.choice == 0:
                pass
                self.data = axdr.Axdr(self._io)

            if self.choice == 1:
                pass
                self.error = self._io.read_u1()



        def _fetch_instances(self):
            pass
            if self.choice == 0:
                pass
                self.data._fetch_instances()

            if self.choice == 1:
                pass



    class DataResultList(KaitaiStruct):
        """what the blocks of a long get-response-with-list carry, put together."""
        def __init__(self, _io, _parent=None, _root=None):
            super(Cosem.DataResultList, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.count = length.Length(self._io)
            self.results = []
            for i in range(self.count.value):
                self.results.append(Cosem.DataResult(self._io, self, self._root))



        def _fetch_instances(self):
            pass
            self.count._fetch_instances()
            for i in range(len(self.results)):
                pass
                self.results[i]._fetch_instances()



    class Invoke(KaitaiStruct):
        """Invoke-Id-And-Priority."""
        def __init__(self, _io, _parent=None, _root=None):
            super(Cosem.Invoke, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.priority = self._io.read_bits_int_be(1) != 0
            self.confirmed = self._io.read_bits_int_be(1) != 0
            self.reserved = self._io.read_bits_int_be(2)
            self.invoke_id = self._io.read_bits_int_be(4)


        def _fetch_instances(self):
            pass


    class MethodDescriptor(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Cosem.MethodDescriptor, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.class_id = self._io.read_u2be()
            self.instance_id = self._io.read_bytes(6)
            self.method_id = self._io.read_s1()


        def _fetch_instances(self):
            pass


    class SelectiveAccess(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Cosem.SelectiveAccess, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.selector = self._io.read_u1()
            self.parameters = axdr.Axdr(self._io)


        def _fetch_instances(self):
            pass
            self.parameters._fetch_instances()


    class SentBlock(KaitaiStruct):
        """DataBlock-SA of a SET or ACTION request."""
        def __init__(self, _io, _parent=None, _root=None):
            super(Cosem.SentBlock, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.last_block = self._io.read_u1()
            if not  ((self.last_block == 0) or (self.last_block == 1)) :
                raise kaitaistruct.ValidationNotAnyOfError(self.last_block, self._io, u"/types/sent_block/seq/0")
            self.block_number = self._io.read_u4be()
            self.len = length.Length(self._io)
            self.raw = self._io.read_bytes(self.len.value)


        def _fetch_instances(self):
            pass
            self.len._fetch_instances()



