# This is a generated file! Please edit source .ksy file and use kaitai-struct-compiler to rebuild
# type: ignore

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class ServiceError(KaitaiStruct):
    """ExceptionResponse D8 and ConfirmedServiceError 0E (IEC 62056-5-3, clause 8)."""

    class ErrorCategory(IntEnum):
        application_reference = 0
        hardware_resource = 1
        vde_state_error = 2
        service = 3
        definition = 4
        access = 5
        initiate = 6
        load_data_set = 7
        task = 9
        other = 10

    class ExceptionReason(IntEnum):
        operation_not_possible = 1
        service_not_supported = 2
        other_reason = 3
        pdu_too_long = 4
        deciphering_error = 5
        invocation_counter_error = 6

    class StateError(IntEnum):
        service_not_allowed = 1
        service_unknown = 2
    def __init__(self, _io, _parent=None, _root=None):
        super(ServiceError, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self):
        _on = self.tag
        if _on == 14:
            pass
            self.body = ServiceError.ConfirmedServiceError(self._io, self, self._root)
        elif _on == 216:
            pass
            self.body = ServiceError.ExceptionResponse(self._io, self, self._root)


    def _fetch_instances(self):
        pass
        _on = self.tag
        if _on == 14:
            pass
            self.body._fetch_instances()
        elif _on == 216:
            pass
            self.body._fetch_instances()
        _ = self.tag
        if hasattr(self, '_m_tag'):
            pass


    class ConfirmedServiceError(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(ServiceError.ConfirmedServiceError, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(1)
            if not self.tag == b"\x0E":
                raise kaitaistruct.ValidationNotEqualError(b"\x0E", self.tag, self._io, u"/types/confirmed_service_error/seq/0")
            self.service = self._io.read_u1()
            self.category = KaitaiStream.resolve_enum(ServiceError.ErrorCategory, self._io.read_u1())
            self.value = self._io.read_u1()


        def _fetch_instances(self):
            pass


    class ExceptionResponse(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(ServiceError.ExceptionResponse, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(1)
            if not self.tag == b"\xD8":
                raise kaitaistruct.ValidationNotEqualError(b"\xD8", self.tag, self._io, u"/types/exception_response/seq/0")
            self.state_error = KaitaiStream.resolve_enum(ServiceError.StateError, self._io.read_u1())
            if not isinstance(self.state_error, ServiceError.StateError):
                raise kaitaistruct.ValidationNotInEnumError(self.state_error, self._io, u"/types/exception_response/seq/1")
            self.service_error = KaitaiStream.resolve_enum(ServiceError.ExceptionReason, self._io.read_u1())
            if not isinstance(self.service_error, ServiceError.ExceptionReason):
                raise kaitaistruct.ValidationNotInEnumError(self.service_error, self._io, u"/types/exception_response/seq/2")
            if int(self.service_error) == 6:
                pass
                self.expected_counter = self._io.read_u4be()



        def _fetch_instances(self):
            pass
            if int(self.service_error) == 6:
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


