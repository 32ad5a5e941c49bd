# This is a generated file! Please edit source .ksy file and use kaitai-struct-compiler to rebuild
# type: ignore

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import cosem
import length


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Get(KaitaiStruct):
    """GET-Request C0 and GET-Response C4, normal, next, with-list and with-datablock (IEC 62056-5-3, 7.3.3)."""
    def __init__(self, _io, _parent=None, _root=None):
        super(Get, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self):
        _on = self.discriminator
        if _on == 49153:
            pass
            self.body = Get.GetRequestNormal(self._io, self, self._root)
        elif _on == 49154:
            pass
            self.body = Get.GetRequestNext(self._io, self, self._root)
        elif _on == 49155:
            pass
            self.body = Get.GetRequestWithList(self._io, self, self._root)
        elif _on == 50177:
            pass
            self.body = Get.GetResponseNormal(self._io, self, self._root)
        elif _on == 50178:
            pass
            self.body = Get.GetResponseWithDatablock(self._io, self, self._root)
        elif _on == 50179:
            pass
            self.body = Get.GetResponseWithList(self._io, self, self._root)


    def _fetch_instances(self):
        pass
        _on = self.discriminator
        if _on == 49153:
            pass
            self.body._fetch_instances()
        elif _on == 49154:
            pass
            self.body._fetch_instances()
        elif _on == 49155:
            pass
            self.body._fetch_instances()
        elif _on == 50177:
            pass
            self.body._fetch_instances()
        elif _on == 50178:
            pass
            self.body._fetch_instances()
        elif _on == 50179:
            pass
            self.body._fetch_instances()
        _ = self.discriminator
        if hasattr(self, '_m_discriminator'):
            pass


    class GetRequestNext(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Get.GetRequestNext, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(2)
            if not self.tag == b"\xC0\x02":
                raise kaitaistruct.ValidationNotEqualError(b"\xC0\x02", self.tag, self._io, u"/types/get_request_next/seq/0")
            self.invoke = cosem.Cosem.Invoke(self._io)
            self.block_number = self._io.read_u4be()


        def _fetch_instances(self):
            pass
            self.invoke._fetch_instances()


    class GetRequestNormal(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Get.GetRequestNormal, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(2)
            if not self.tag == b"\xC0\x01":
                raise kaitaistruct.ValidationNotEqualError(b"\xC0\x01", self.tag, self._io, u"/types/get_request_normal/seq/0")
            self.invoke = cosem.Cosem.Invoke(self._io)
            self.selection = cosem.Cosem.AttributeSelection(self._io)


        def _fetch_instances(self):
            pass
            self.invoke._fetch_instances()
            self.selection._fetch_instances()


    class GetRequestWithList(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Get.GetRequestWithList, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(2)
            if not self.tag == b"\xC0\x03":
                raise kaitaistruct.ValidationNotEqualError(b"\xC0\x03", self.tag, self._io, u"/types/get_request_with_list/seq/0")
            self.invoke = cosem.Cosem.Invoke(self._io)
            self.count = length.Length(self._io)
            self.selections = []
            for i in range(self.count.value):
                self.selections.append(cosem.Cosem.AttributeSelection(self._io))



        def _fetch_instances(self):
            pass
            self.invoke._fetch_instances()
            self.count._fetch_instances()
            for i in range(len(self.selections)):
                pass
                self.selections[i]._fetch_instances()



    class GetResponseNormal(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Get.GetResponseNormal, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(2)
            if not self.tag == b"\xC4\x01":
                raise kaitaistruct.ValidationNotEqualError(b"\xC4\x01", self.tag, self._io, u"/types/get_response_normal/seq/0")
            self.invoke = cosem.Cosem.Invoke(self._io)
            self.result = cosem.Cosem.DataResult(self._io)


        def _fetch_instances(self):
            pass
            self.invoke._fetch_instances()
            self.result._fetch_instances()


    class GetResponseWithDatablock(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Get.GetResponseWithDatablock, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(2)
            if not self.tag == b"\xC4\x02":
                raise kaitaistruct.ValidationNotEqualError(b"\xC4\x02", self.tag, self._io, u"/types/get_response_with_datablock/seq/0")
            self.invoke = cosem.Cosem.Invoke(self._io)
            self.block = cosem.Cosem.DataBlock(self._io)


        def _fetch_instances(self):
            pass
            self.invoke._fetch_instances()
            self.block._fetch_instances()


    class GetResponseWithList(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Get.GetResponseWithList, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(2)
            if not self.tag == b"\xC4\x03":
                raise kaitaistruct.ValidationNotEqualError(b"\xC4\x03", self.tag, self._io, u"/types/get_response_with_list/seq/0")
            self.invoke = cosem.Cosem.Invoke(self._io)
            self.count = length.Length(self._io)
            self.results = []
            for i in range(self.count.value):
                self.results.append(cosem.Cosem.DataResult(self._io))



        def _fetch_instances(self):
            pass
            self.invoke._fetch_instances()
            self.count._fetch_instances()
            for i in range(len(self.results)):
                pass
                self.results[i]._fetch_instances()



    @property
    def discriminator(self):
        if hasattr(self, '_m_discriminator'):
            return self._m_discriminator

        _pos = self._io.pos()
        self._io.seek(0)
        self._m_discriminator = self._io.read_u2be()
        self._io.seek(_pos)
        return getattr(self, '_m_discriminator', None)


