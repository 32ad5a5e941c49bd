# This is a generated file! Please edit source .ksy file and use kaitai-struct-compiler to rebuild
# type: ignore

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Initiate(KaitaiStruct):
    """InitiateRequest 01 and InitiateResponse 08 (IEC 62056-5-3, 7.3.1); ride in the user-information of AARQ and AARE."""

    class ConformanceBit(IntEnum):
        action = 1
        event_notification = 2
        selective_access = 4
        set = 8
        get = 16
        parameterized_access = 32
        access = 64
        data_notification = 128
        information_report = 256
        multiple_references = 512
        block_transfer_with_action = 1024
        block_transfer_with_set_or_write = 2048
        block_transfer_with_get_or_read = 4096
        attribute0_supported_with_get = 8192
        priority_mgmt_supported = 16384
        attribute0_supported_with_set = 32768
        delta_value_encoding = 131072
        unconfirmed_write = 262144
        write = 524288
        read = 1048576
        general_block_transfer = 2097152
        general_protection = 4194304
    def __init__(self, _io, _parent=None, _root=None):
        super(Initiate, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self):
        _on = self.tag
        if _on == 1:
            pass
            self.body = Initiate.InitiateRequest(self._io, self, self._root)
        elif _on == 8:
            pass
            self.body = Initiate.InitiateResponse(self._io, self, self._root)


    def _fetch_instances(self):
        pass
        _on = self.tag
        if _on == 1:
            pass
            self.body._fetch_instances()
        elif _on == 8:
            pass
            self.body._fetch_instances()
        _ = self.tag
        if hasattr(self, '_m_tag'):
            pass


    class Conformance(KaitaiStruct):
        """[APPLICATION 31] BIT STRING (SIZE (24)). The BER tag is 5F 1F; some makers send 5F alone.
        """
        def __init__(self, _io, _parent=None, _root=None):
            super(Initiate.Conformance, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(1)
            if not self.tag == b"\x5F":
                raise kaitaistruct.ValidationNotEqualError(b"\x5F", self.tag, self._io, u"/types/conformance/seq/0")
            self.tag_number = self._io.read_u1()
            if not  ((self.tag_number == 31) or (self.tag_number == 4)) :
                raise kaitaistruct.ValidationNotAnyOfError(self.tag_number, self._io, u"/types/conformance/seq/1")
            if self.tag_number == 31:
                pass
                self.len = self._io.read_bytes(1)
                if not self.len == b"\x04":
                    raise kaitaistruct.ValidationNotEqualError(b"\x04", self.len, self._io, u"/types/conformance/seq/2")

            self.unused_bits = self._io.read_bytes(1)
            if not self.unused_bits == b"\x00":
                raise kaitaistruct.ValidationNotEqualError(b"\x00", self.unused_bits, self._io, u"/types/conformance/seq/3")
            self.bits = self._io.read_bits_int_be(24)


        def _fetch_instances(self):
            pass
            if self.tag_number == 31:
                pass



    class InitiateRequest(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Initiate.InitiateRequest, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(1)
            if not self.tag == b"\x01":
                raise kaitaistruct.ValidationNotEqualError(b"\x01", self.tag, self._io, u"/types/initiate_request/seq/0")
            self.has_dedicated_key = self._io.read_u1()
            if not  ((self.has_dedicated_key == 0) or (self.has_dedicated_key == 1)) :
                raise kaitaistruct.ValidationNotAnyOfError(self.has_dedicated_key, self._io, u"/types/initiate_request/seq/1")
            if self.has_dedicated_key == 1:
                pass
                self.key_length = self._io.read_u1()

            if self.has_dedicated_key == 1:
                pass
                self.dedicated_key = self._io.read_bytes(self.key_length)

            self.has_response_allowed = self._io.read_u1()
            if not  ((self.has_response_allowed == 0) or (self.has_response_allowed == 1)) :
                raise kaitaistruct.ValidationNotAnyOfError(self.has_response_allowed, self._io, u"/types/initiate_request/seq/4")
            if self.has_response_allowed == 1:
                pass
                self.response_allowed = self._io.read_u1()

            self.has_quality_of_service = self._io.read_u1()
            if not  ((self.has_quality_of_service == 0) or (self.has_quality_of_service == 1)) :
                raise kaitaistruct.ValidationNotAnyOfError(self.has_quality_of_service, self._io, u"/types/initiate_request/seq/6")
            if self.has_quality_of_service == 1:
                pass
                self.quality_of_service = self._io.read_s1()

            self.dlms_version = self._io.read_u1()
            self.conformance = Initiate.Conformance(self._io, self, self._root)
            self.max_pdu_size = self._io.read_u2be()


        def _fetch_instances(self):
            pass
            if self.has_dedicated_key == 1:
                pass

            if self.has_dedicated_key == 1:
                pass

            if self.has_response_allowed == 1:
                pass

            if self.has_quality_of_service == 1:
                pass

            self.conformance._fetch_instances()


    class InitiateResponse(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Initiate.InitiateResponse, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(1)
            if not self.tag == b"\x08":
                raise kaitaistruct.ValidationNotEqualError(b"\x08", self.tag, self._io, u"/types/initiate_response/seq/0")
            self.has_quality_of_service = self._io.read_u1()
            if not  ((self.has_quality_of_service == 0) or (self.has_quality_of_service == 1)) :
                raise kaitaistruct.ValidationNotAnyOfError(self.has_quality_of_service, self._io, u"/types/initiate_response/seq/1")
            if self.has_quality_of_service == 1:
                pass
                self.quality_of_service = self._io.read_s1()

            self.dlms_version = self._io.read_u1()
            self.conformance = Initiate.Conformance(self._io, self, self._root)
            self.max_pdu_size = self._io.read_u2be()
            self.vaa_name = self._io.read_u2be()


        def _fetch_instances(self):
            pass
            if self.has_quality_of_service == 1:
                pass

            self.conformance._fetch_instances()


    @property
    def tag(self):
        if hasattr(self, '_m_tag'):
            return self._m_tag

        _pos = self._io.pos()
        self._io.seek(0)
        self._m_tag = self._io.read_u1()
        self._io.seek(_pos)
        return getattr(self, '_m_tag', None)


