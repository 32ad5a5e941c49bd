# This is a generated file! Please edit source .ksy file and use kaitai-struct-compiler to rebuild
# type: ignore

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import axdr
import cosem
import length


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Set(KaitaiStruct):
    """SET-Request C1 and SET-Response C5 (IEC 62056-5-3, 7.3.4)."""
    def __init__(self, _io, _parent=None, _root=None):
        super(Set, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self):
        _on = self.discriminator
        if _on == 49409:
            pass
            self.body = Set.SetRequestNormal(self._io, self, self._root)
        elif _on == 49410:
            pass
            self.body = Set.SetRequestWithFirstDatablock(self._io, self, self._root)
        elif _on == 49411:
            pass
            self.body = Set.SetRequestWithDatablock(self._io, self, self._root)
        elif _on == 49412:
            pass
            self.body = Set.SetRequestWithList(self._io, self, self._root)
        elif _on == 49413:
            pass
            self.body = Set.SetRequestWithListAndFirstDatablock(self._io, self, self._root)
        elif _on == 50433:
            pass
            self.body = Set.SetResponseNormal(self._io, self, self._root)
        elif _on == 50434:
            pass
            self.body = Set.SetResponseDatablock(self._io, self, self._root)
        elif _on == 50435:
            pass
            self.body = Set.SetResponseLastDatablock(self._io, self, self._root)
        elif _on == 50436:
            pass
            self.body = Set.SetResponseLastDatablockWithList(self._io, self, self._root)
        elif _on == 50437:
            pass
            self.body = Set.SetResponseWithList(self._io, self, self._root)


    def _fetch_instances(self):
        pass
        _on = self.discriminator
        if _on == 49409:
            pass
            self.body._fetch_instances()
        elif _on == 49410:
            pass
            self.body._fetch_instances()
        elif _on == 49411:
            pass
            self.body._fetch_instances()
        elif _on == 49412:
            pass
            self.body._fetch_instances()
        elif _on == 49413:
            pass
            self.body._fetch_instances()
        elif _on == 50433:
            pass
            self.body._fetch_instances()
        elif _on == 50434:
            pass
            self.body._fetch_instances()
        elif _on == 50435:
            pass
            self.body._fetch_instances()
        elif _on == 50436:
            pass
            self.body._fetch_instances()
        elif _on == 50437:
            pass
            self.body._fetch_instances()
        _ = self.discriminator
        if hasattr(self, '_m_discriminator'):
            pass


    class SetRequestNormal(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Set.SetRequestNormal, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(2)
            if not self.tag == b"\xC1\x01":
                raise kaitaistruct.ValidationNotEqualError(b"\xC1\x01", self.tag, self._io, u"/types/set_request_normal/seq/0")
            self.invoke = cosem.Cosem.Invoke(self._io)
            self.selection = cosem.Cosem.AttributeSelection(self._io)
            self.data = axdr.Axdr(self._io)


        def _fetch_instances(self):
            pass
            self.invoke._fetch_instances()
            self.selection._fetch_instances()
            self.data._fetch_instances()


    class SetRequestWithDatablock(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Set.SetRequestWithDatablock, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(2)
            if not self.tag == b"\xC1\x03":
                raise kaitaistruct.ValidationNotEqualError(b"\xC1\x03", self.tag, self._io, u"/types/set_request_with_datablock/seq/0")
            self.invoke = cosem.Cosem.Invoke(self._io)
            self.block = cosem.Cosem.SentBlock(self._io)


        def _fetch_instances(self):
            pass
            self.invoke._fetch_instances()
            self.block._fetch_instances()


    class SetRequestWithFirstDatablock(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Set.SetRequestWithFirstDatablock, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(2)
            if not self.tag == b"\xC1\x02":
                raise kaitaistruct.ValidationNotEqualError(b"\xC1\x02", self.tag, self._io, u"/types/set_request_with_first_datablock/seq/0")
            self.invoke = cosem.Cosem.Invoke(self._io)
            self.selection = cosem.Cosem.AttributeSelection(self._io)
            self.block = cosem.Cosem.SentBlock(self._io)


        def _fetch_instances(self):
            pass
            self.invoke._fetch_instances()
            self.selection._fetch_instances()
            self.block._fetch_instances()


    class SetRequestWithList(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Set.SetRequestWithList, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(2)
            if not self.tag == b"\xC1\x04":
                raise kaitaistruct.ValidationNotEqualError(b"\xC1\x04", self.tag, self._io, u"/types/set_request_with_list/seq/0")
            self.invoke = cosem.Cosem.Invoke(self._io)
            self.count = length.Length(self._io)
            self.selections = []
            for i in range(self.count.value):
                self.selections.append(cosem.Cosem.AttributeSelection(self._io))

            self.value_count = length.Length(self._io)
            self.values = []
            for i in range(self.value_count.value):
                self.values.append(axdr.Axdr(self._io))



        def _fetch_instances(self):
            pass
            self.invoke._fetch_instances()
            self.count._fetch_instances()
            for i in range(len(self.selections)):
                pass
                self.selections[i]._fetch_instances()

            self.value_count._fetch_instances()
            for i in range(len(self.values)):
                pass
                self.values[i]._fetch_instances()



    class SetRequestWithListAndFirstDatablock(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Set.SetRequestWithListAndFirstDatablock, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(2)
            if not self.tag == b"\xC1\x05":
                raise kaitaistruct.ValidationNotEqualError(b"\xC1\x05", self.tag, self._io, u"/types/set_request_with_list_and_first_datablock/seq/0")
            self.invoke = cosem.Cosem.Invoke(self._io)
            self.count = length.Length(self._io)
            self.selections = []
            for i in range(self.count.value):
                self.selections.append(cosem.Cosem.AttributeSelection(self._io))

            self.block = cosem.Cosem.SentBlock(self._io)


        def _fetch_instances(self):
            pass
            self.invoke._fetch_instances()
            self.count._fetch_instances()
            for i in range(len(self.selections)):
                pass
                self.selections[i]._fetch_instances()

            self.block._fetch_instances()


    class SetResponseDatablock(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Set.SetResponseDatablock, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(2)
            if not self.tag == b"\xC5\x02":
                raise kaitaistruct.ValidationNotEqualError(b"\xC5\x02", self.tag, self._io, u"/types/set_response_datablock/seq/0")
            self.invoke = cosem.Cosem.Invoke(self._io)
            self.block_number = self._io.read_u4be()


        def _fetch_instances(self):
            pass
            self.invoke._fetch_instances()


    class SetResponseLastDatablock(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Set.SetResponseLastDatablock, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(2)
            if not self.tag == b"\xC5\x03":
                raise kaitaistruct.ValidationNotEqualError(b"\xC5\x03", self.tag, self._io, u"/types/set_response_last_datablock/seq/0")
            self.invoke = cosem.Cosem.Invoke(self._io)
            self.result = self._io.read_u1()
            self.block_number = self._io.read_u4be()


        def _fetch_instances(self):
            pass
            self.invoke._fetch_instances()


    class SetResponseLastDatablockWithList(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Set.SetResponseLastDatablockWithList, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(2)
            if not self.tag == b"\xC5\x04":
                raise kaitaistruct.ValidationNotEqualError(b"\xC5\x04", self.tag, self._io, u"/types/set_response_last_datablock_with_list/seq/0")
            self.invoke = cosem.Cosem.Invoke(self._io)
            self.count = length.Length(self._io)
            self.results = []
            for i in range(self.count.value):
                self.results.append(self._io.read_u1())

            self.block_number = self._io.read_u4be()


        def _fetch_instances(self):
            pass
            self.invoke._fetch_instances()
            self.count._fetch_instances()
            for i in range(len(self.results)):
                pass



    class SetResponseNormal(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Set.SetResponseNormal, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(2)
            if not self.tag == b"\xC5\x01":
                raise kaitaistruct.ValidationNotEqualError(b"\xC5\x01", self.tag, self._io, u"/types/set_response_normal/seq/0")
            self.invoke = cosem.Cosem.Invoke(self._io)
            self.result = self._io.read_u1()


        def _fetch_instances(self):
            pass
            self.invoke._fetch_instances()


    class SetResponseWithList(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Set.SetResponseWithList, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(2)
            if not self.tag == b"\xC5\x05":
                raise kaitaistruct.ValidationNotEqualError(b"\xC5\x05", self.tag, self._io, u"/types/set_response_with_list/seq/0")
            self.invoke = cosem.Cosem.Invoke(self._io)
            self.count = length.Length(self._io)
            self.results = []
            for i in range(self.count.value):
                self.results.append(self._io.read_u1())



        def _fetch_instances(self):
            pass
            self.invoke._fetch_instances()
            self.count._fetch_instances()
            for i in range(len(self.results)):
                pass



    @property
    def discriminator(self):
        if hasattr(self, '_m_discriminator'):
            return self._m_discriminator

        _pos = self._io.pos()
        self._io.seek(0)
        self._m_discriminator = self._io.read_u2be()
        self._io.seek(_pos)
        return getattr(self, '_m_discriminator', None)


