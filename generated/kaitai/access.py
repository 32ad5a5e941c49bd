# This is a generated file! Please edit source .ksy file and use kaitai-struct-compiler to rebuild
# type: ignore

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import cosem
import axdr
import length


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Access(KaitaiStruct):
    """ACCESS-Request D9 and ACCESS-Response DA (IEC 62056-5-3, 7.3.6); several requests of any kind in one APDU."""
    def __init__(self, _io, _parent=None, _root=None):
        super(Access, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self):
        _on = self.tag
        if _on == 217:
            pass
            self.body = Access.AccessRequest(self._io, self, self._root)
        elif _on == 218:
            pass
            self.body = Access.AccessResponse(self._io, self, self._root)


    def _fetch_instances(self):
        pass
        _on = self.tag
        if _on == 217:
            pass
            self.body._fetch_instances()
        elif _on == 218:
            pass
            self.body._fetch_instances()
        _ = self.tag
        if hasattr(self, '_m_tag'):
            pass


    class AccessRequest(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Access.AccessRequest, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(1)
            if not self.tag == b"\xD9":
                raise kaitaistruct.ValidationNotEqualError(b"\xD9", self.tag, self._io, u"/types/access_request/seq/0")
            self.long_invoke_id = self._io.read_u4be()
            self.time_len = length.Length(self._io)
            self.date_time = self._io.read_bytes(self.time_len.value)
            self.count = length.Length(self._io)
            self.specifications = []
            for i in range(self.count.value):
                self.specifications.append(Access.RequestSpecification(self._io, self, self._root))

            self.value_count = length.Length(self._io)
            self.values = []
            for i in range(self.value_count.value):
                self.values.append(axdr.Axdr(self._io))



        def _fetch_instances(self):
            pass
            self.time_len._fetch_instances()
            self.count._fetch_instances()
            for i in range(len(self.specifications)):
                pass
                self.specifications[i]._fetch_instances()

            self.value_count._fetch_instances()
            for i in range(len(self.values)):
                pass
                self.values[i]._fetch_instances()



    class AccessResponse(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Access.AccessResponse, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(1)
            if not self.tag == b"\xDA":
                raise kaitaistruct.ValidationNotEqualError(b"\xDA", self.tag, self._io, u"/types/access_response/seq/0")
            self.long_invoke_id = self._io.read_u4be()
            self.time_len = length.Length(self._io)
            self.date_time = self._io.read_bytes(self.time_len.value)
            self.has_request = self._io.read_u1()
            if not  ((self.has_request == 0) or (self.has_request == 1)) :
                raise kaitaistruct.ValidationNotAnyOfError(self.has_request, self._io, u"/types/access_response/seq/4")
            if self.has_request == 1:
                pass
                self.request = Access.RequestEcho(self._io, self, self._root)

            self.value_count = length.Length(self._io)
            self.values = []
            for i in range(self.value_count.value):
                self.values.append(axdr.Axdr(self._io))

            self.count = length.Length(self._io)
            self.specifications = []
            for i in range(self.count.value):
                self.specifications.append(Access.ResponseSpecification(self._io, self, self._root))



        def _fetch_instances(self):
            pass
            self.time_len._fetch_instances()
            if self.has_request == 1:
                pass
                self.request._fetch_instances()

            self.value_count._fetch_instances()
            for i in range(len(self.values)):
                pass
                self.values[i]._fetch_instances()

            self.count._fetch_instances()
            for i in range(len(self.specifications)):
                pass
                self.specifications[i]._fetch_instances()



    class RequestEcho(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Access.RequestEcho, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.count = length.Length(self._io)
            self.specifications = []
            for i in range(self.count.value):
                self.specifications.append(Access.RequestSpecification(self._io, self, self._root))



        def _fetch_instances(self):
            pass
            self.count._fetch_instances()
            for i in range(len(self.specifications)):
                pass
                self.specifications[i]._fetch_instances()



    class RequestSpecification(KaitaiStruct):
        """1 get, 2 set, 3 action, 4 get with selection, 5 set with selection."""
        def __init__(self, _io, _parent=None, _root=None):
            super(Access.RequestSpecification, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.choice = self._io.read_u1()
            if not  ((self.choice == 1) or (self.choice == 2) or (self.choice == 3) or (self.choice == 4) or (self.choice == 5)) :
                raise kaitaistruct.ValidationNotAnyOfError(self.choice, self._io, u"/types/request_specification/seq/0")
            self.target = cosem.Cosem.AttributeDescriptor(self._io)
            if self.choice >= 4:
                pass
                self.access = cosem.Cosem.SelectiveAccess(self._io)



        def _fetch_instances(self):
            pass
            self.target._fetch_instances()
            if self.choice >= 4:
                pass
                self.access._fetch_instances()



    class ResponseSpecification(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Access.ResponseSpecification, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.choice = self._io.read_u1()
            if not  ((self.choice == 1) or (self.choice == 2) or (self.choice == 3)) :
                raise kaitaistruct.ValidationNotAnyOfError(self.choice, self._io, u"/types/response_specification/seq/0")
            self.result = self._io.read_u1()


        def _fetch_instances(self):
            pass


    @property
    def tag(self):
        if hasattr(self, '_m_tag'):
            return self._m_tag

        _pos = self._io.pos()
        self._io.seek(0)
        self._m_tag = self._io.read_u1()
        self._io.seek(_pos)
        return getattr(self, '_m_tag', None)


