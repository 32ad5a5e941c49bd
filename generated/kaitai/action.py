# This is a generated file! Please edit source .ksy file and use kaitai-struct-compiler to rebuild
# type: ignore

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import cosem
import axdr
import length


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Action(KaitaiStruct):
    """ACTION-Request C3 and ACTION-Response C7 (IEC 62056-5-3, 7.3.5)."""
    def __init__(self, _io, _parent=None, _root=None):
        super(Action, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self):
        _on = self.discriminator
        if _on == 49921:
            pass
            self.body = Action.ActionRequestNormal(self._io, self, self._root)
        elif _on == 49922:
            pass
            self.body = Action.ActionRequestNextPblock(self._io, self, self._root)
        elif _on == 49923:
            pass
            self.body = Action.ActionRequestWithList(self._io, self, self._root)
        elif _on == 49924:
            pass
            self.body = Action.ActionRequestWithFirstPblock(self._io, self, self._root)
        elif _on == 49925:
            pass
            self.body = Action.ActionRequestWithListAndFirstPblock(self._io, self, self._root)
        elif _on == 49926:
            pass
            self.body = Action.ActionRequestWithPblock(self._io, self, self._root)
        elif _on == 50945:
            pass
            self.body = Action.ActionResponseNormal(self._io, self, self._root)
        elif _on == 50946:
            pass
            self.body = Action.ActionResponseWithPblock(self._io, self, self._root)
        elif _on == 50947:
            pass
            self.body = Action.ActionResponseWithList(self._io, self, self._root)
        elif _on == 50948:
            pass
            self.body = Action.ActionResponseNextPblock(self._io, self, self._root)


    def _fetch_instances(self):
        pass
        _on = self.discriminator
        if _on == 49921:
            pass
            self.body._fetch_instances()
        elif _on == 49922:
            pass
            self.body._fetch_instances()
        elif _on == 49923:
            pass
            self.body._fetch_instances()
        elif _on == 49924:
            pass
            self.body._fetch_instances()
        elif _on == 49925:
            pass
            self.body._fetch_instances()
        elif _on == 49926:
            pass
            self.body._fetch_instances()
        elif _on == 50945:
            pass
            self.body._fetch_instances()
        elif _on == 50946:
            pass
            self.body._fetch_instances()
        elif _on == 50947:
            pass
            self.body._fetch_instances()
        elif _on == 50948:
            pass
            self.body._fetch_instances()
        _ = self.discriminator
        if hasattr(self, '_m_discriminator'):
            pass


    class ActionRequestNextPblock(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Action.ActionRequestNextPblock, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(2)
            if not self.tag == b"\xC3\x02":
                raise kaitaistruct.ValidationNotEqualError(b"\xC3\x02", self.tag, self._io, u"/types/action_request_next_pblock/seq/0")
            self.invoke = cosem.Cosem.Invoke(self._io)
            self.block_number = self._io.read_u4be()


        def _fetch_instances(self):
            pass
            self.invoke._fetch_instances()


    class ActionRequestNormal(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Action.ActionRequestNormal, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(2)
            if not self.tag == b"\xC3\x01":
                raise kaitaistruct.ValidationNotEqualError(b"\xC3\x01", self.tag, self._io, u"/types/action_request_normal/seq/0")
            self.invoke = cosem.Cosem.Invoke(self._io)
            self.method = cosem.Cosem.MethodDescriptor(self._io)
            self.call = Action.MethodCall(self._io, self, self._root)


        def _fetch_instances(self):
            pass
            self.invoke._fetch_instances()
            self.method._fetch_instances()
            self.call._fetch_instances()


    class ActionRequestWithFirstPblock(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Action.ActionRequestWithFirstPblock, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(2)
            if not self.tag == b"\xC3\x04":
                raise kaitaistruct.ValidationNotEqualError(b"\xC3\x04", self.tag, self._io, u"/types/action_request_with_first_pblock/seq/0")
            self.invoke = cosem.Cosem.Invoke(self._io)
            self.method = cosem.Cosem.MethodDescriptor(self._io)
            self.block = cosem.Cosem.SentBlock(self._io)


        def _fetch_instances(self):
            pass
            self.invoke._fetch_instances()
            self.method._fetch_instances()
            self.block._fetch_instances()


    class ActionRequestWithList(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Action.ActionRequestWithList, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(2)
            if not self.tag == b"\xC3\x03":
                raise kaitaistruct.ValidationNotEqualError(b"\xC3\x03", self.tag, self._io, u"/types/action_request_with_list/seq/0")
            self.invoke = cosem.Cosem.Invoke(self._io)
            self.count = length.Length(self._io)
            self.methods = []
            for i in range(self.count.value):
                self.methods.append(cosem.Cosem.MethodDescriptor(self._io))

            self.value_count = length.Length(self._io)
            self.values = []
            for i in range(self.value_count.value):
                self.values.append(axdr.Axdr(self._io))



        def _fetch_instances(self):
            pass
            self.invoke._fetch_instances()
            self.count._fetch_instances()
            for i in range(len(self.methods)):
                pass
                self.methods[i]._fetch_instances()

            self.value_count._fetch_instances()
            for i in range(len(self.values)):
                pass
                self.values[i]._fetch_instances()



    class ActionRequestWithListAndFirstPblock(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Action.ActionRequestWithListAndFirstPblock, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(2)
            if not self.tag == b"\xC3\x05":
                raise kaitaistruct.ValidationNotEqualError(b"\xC3\x05", self.tag, self._io, u"/types/action_request_with_list_and_first_pblock/seq/0")
            self.invoke = cosem.Cosem.Invoke(self._io)
            self.count = length.Length(self._io)
            self.methods = []
            for i in range(self.count.value):
                self.methods.append(cosem.Cosem.MethodDescriptor(self._io))

            self.block = cosem.Cosem.SentBlock(self._io)


        def _fetch_instances(self):
            pass
            self.invoke._fetch_instances()
            self.count._fetch_instances()
            for i in range(len(self.methods)):
                pass
                self.methods[i]._fetch_instances()

            self.block._fetch_instances()


    class ActionRequestWithPblock(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Action.ActionRequestWithPblock, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(2)
            if not self.tag == b"\xC3\x06":
                raise kaitaistruct.ValidationNotEqualError(b"\xC3\x06", self.tag, self._io, u"/types/action_request_with_pblock/seq/0")
            self.invoke = cosem.Cosem.Invoke(self._io)
            self.block = cosem.Cosem.SentBlock(self._io)


        def _fetch_instances(self):
            pass
            self.invoke._fetch_instances()
            self.block._fetch_instances()


    class ActionResponseNextPblock(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Action.ActionResponseNextPblock, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(2)
            if not self.tag == b"\xC7\x04":
                raise kaitaistruct.ValidationNotEqualError(b"\xC7\x04", self.tag, self._io, u"/types/action_response_next_pblock/seq/0")
            self.invoke = cosem.Cosem.Invoke(self._io)
            self.block_number = self._io.read_u4be()


        def _fetch_instances(self):
            pass
            self.invoke._fetch_instances()


    class ActionResponseNormal(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Action.ActionResponseNormal, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(2)
            if not self.tag == b"\xC7\x01":
                raise kaitaistruct.ValidationNotEqualError(b"\xC7\x01", self.tag, self._io, u"/types/action_response_normal/seq/0")
            self.invoke = cosem.Cosem.Invoke(self._io)
            self.outcome = Action.Returned(self._io, self, self._root)


        def _fetch_instances(self):
            pass
            self.invoke._fetch_instances()
            self.outcome._fetch_instances()


    class ActionResponseWithList(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Action.ActionResponseWithList, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(2)
            if not self.tag == b"\xC7\x03":
                raise kaitaistruct.ValidationNotEqualError(b"\xC7\x03", self.tag, self._io, u"/types/action_response_with_list/seq/0")
            self.invoke = cosem.Cosem.Invoke(self._io)
            self.count = length.Length(self._io)
            self.results = []
            for i in range(self.count.value):
                self.results.append(Action.Returned(self._io, self, self._root))



        def _fetch_instances(self):
            pass
            self.invoke._fetch_instances()
            self.count._fetch_instances()
            for i in range(len(self.results)):
                pass
                self.results[i]._fetch_instances()



    class ActionResponseWithPblock(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Action.ActionResponseWithPblock, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(2)
            if not self.tag == b"\xC7\x02":
                raise kaitaistruct.ValidationNotEqualError(b"\xC7\x02", self.tag, self._io, u"/types/action_response_with_pblock/seq/0")
            self.invoke = cosem.Cosem.Invoke(self._io)
            self.block = cosem.Cosem.SentBlock(self._io)


        def _fetch_instances(self):
            pass
            self.invoke._fetch_instances()
            self.block._fetch_instances()


    class MethodCall(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Action.MethodCall, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.has_parameters = self._io.read_u1()
            if not  ((self.has_parameters == 0) or (self.has_parameters == 1)) :
                raise kaitaistruct.ValidationNotAnyOfError(self.has_parameters, self._io, u"/types/method_call/seq/0")
            if self.has_parameters == 1:
                pass
                self.parameters = axdr.Axdr(self._io)



        def _fetch_instances(self):
            pass
            if self.has_parameters == 1:
                pass
                self.parameters._fetch_instances()



    class Returned(KaitaiStruct):
        """Action-Response-With-Optional-Data."""
        def __init__(self, _io, _parent=None, _root=None):
            super(Action.Returned, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.result = self._io.read_u1()
            self.has_data = self._io.read_u1()
            if not  ((self.has_data == 0) or (self.has_data == 1)) :
                raise kaitaistruct.ValidationNotAnyOfError(self.has_data, self._io, u"/types/returned/seq/1")
            if self.has_data == 1:
                pass
                self.data = cosem.Cosem.DataResult(self._io)



        def _fetch_instances(self):
            pass
            if self.has_data == 1:
                pass
                self.data._fetch_instances()



    @property
    def discriminator(self):
        if hasattr(self, '_m_discriminator'):
            return self._m_discriminator

        _pos = self._io.pos()
        self._io.seek(0)
        self._m_discriminator = self._io.read_u2be()
        self._io.seek(_pos)
        return getattr(self, '_m_discriminator', None)


