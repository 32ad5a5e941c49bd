# This is a generated file! Please edit source .ksy file and use kaitai-struct-compiler to rebuild
# type: ignore

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import length
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Ciphering(KaitaiStruct):
    """Service-specific glo- and ded-ciphering, general-glo DB, general-ded DC, general-ciphering DD, general-signing DF
    (IEC 62056-5-3, 7.2.3). The payload is plain text or cipher text, followed by 12 octets of tag when authenticated.
    """

    class KeyChoice(IntEnum):
        identified = 0
        wrapped = 1
        agreed = 2

    class ProtectionTag(IntEnum):
        glo_initiate_request = 33
        glo_read_request = 37
        glo_write_request = 38
        glo_initiate_response = 40
        glo_read_response = 44
        glo_write_response = 45
        glo_confirmed_service_error = 46
        glo_unconfirmed_write_request = 54
        glo_information_report_request = 56
        ded_initiate_request = 65
        ded_read_request = 69
        ded_write_request = 70
        ded_initiate_response = 72
        ded_read_response = 76
        ded_write_response = 77
        ded_confirmed_service_error = 78
        ded_unconfirmed_write_request = 86
        ded_information_report_request = 88
        glo_get_request = 200
        glo_set_request = 201
        glo_event_notification = 202
        glo_action_request = 203
        glo_get_response = 204
        glo_set_response = 205
        glo_exception_response = 206
        glo_action_response = 207
        ded_get_request = 208
        ded_set_request = 209
        ded_event_notification = 210
        ded_action_request = 211
        ded_get_response = 212
        ded_set_response = 213
        ded_exception_response = 214
        ded_action_response = 215
        general_glo = 219
        general_ded = 220
        general_ciphering = 221
        general_signing = 223
    def __init__(self, _io, _parent=None, _root=None):
        super(Ciphering, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self):
        _on = self.tag
        if _on == 200:
            pass
            self.body = Ciphering.ServiceCiphering(self._io, self, self._root)
        elif _on == 201:
            pass
            self.body = Ciphering.ServiceCiphering(self._io, self, self._root)
        elif _on == 202:
            pass
            self.body = Ciphering.ServiceCiphering(self._io, self, self._root)
        elif _on == 203:
            pass
            self.body = Ciphering.ServiceCiphering(self._io, self, self._root)
        elif _on == 204:
            pass
            self.body = Ciphering.ServiceCiphering(self._io, self, self._root)
        elif _on == 205:
            pass
            self.body = Ciphering.ServiceCiphering(self._io, self, self._root)
        elif _on == 206:
            pass
            self.body = Ciphering.ServiceCiphering(self._io, self, self._root)
        elif _on == 207:
            pass
            self.body = Ciphering.ServiceCiphering(self._io, self, self._root)
        elif _on == 208:
            pass
            self.body = Ciphering.ServiceCiphering(self._io, self, self._root)
        elif _on == 209:
            pass
            self.body = Ciphering.ServiceCiphering(self._io, self, self._root)
        elif _on == 210:
            pass
            self.body = Ciphering.ServiceCiphering(self._io, self, self._root)
        elif _on == 211:
            pass
            self.body = Ciphering.ServiceCiphering(self._io, self, self._root)
        elif _on == 212:
            pass
            self.body = Ciphering.ServiceCiphering(self._io, self, self._root)
        elif _on == 213:
            pass
            self.body = Ciphering.ServiceCiphering(self._io, self, self._root)
        elif _on == 214:
            pass
            self.body = Ciphering.ServiceCiphering(self._io, self, self._root)
        elif _on == 215:
            pass
            self.body = Ciphering.ServiceCiphering(self._io, self, self._root)
        elif _on == 219:
            pass
            self.body = Ciphering.GeneralKeyCiphering(self._io, self, self._root)
        elif _on == 220:
            pass
            self.body = Ciphering.GeneralKeyCiphering(self._io, self, self._root)
        elif _on == 221:
            pass
            self.body = Ciphering.GeneralCiphering(self._io, self, self._root)
        elif _on == 223:
            pass
            self.body = Ciphering.GeneralSigning(self._io, self, self._root)
        elif _on == 33:
            pass
            self.body = Ciphering.ServiceCiphering(self._io, self, self._root)
        elif _on == 37:
            pass
            self.body = Ciphering.ServiceCiphering(self._io, self, self._root)
        elif _on == 38:
            pass
            self.body = Ciphering.ServiceCiphering(self._io, self, self._root)
        elif _on == 40:
            pass
            self.body = Ciphering.ServiceCiphering(self._io, self, self._root)
        elif _on == 44:
            pass
            self.body = Ciphering.ServiceCiphering(self._io, self, self._root)
        elif _on == 45:
            pass
            self.body = Ciphering.ServiceCiphering(self._io, self, self._root)
        elif _on == 46:
            pass
            self.body = Ciphering.ServiceCiphering(self._io, self, self._root)
        elif _on == 54:
            pass
            self.body = Ciphering.ServiceCiphering(self._io, self, self._root)
        elif _on == 56:
            pass
            self.body = Ciphering.ServiceCiphering(self._io, self, self._root)
        elif _on == 65:
            pass
            self.body = Ciphering.ServiceCiphering(self._io, self, self._root)
        elif _on == 69:
            pass
            self.body = Ciphering.ServiceCiphering(self._io, self, self._root)
        elif _on == 70:
            pass
            self.body = Ciphering.ServiceCiphering(self._io, self, self._root)
        elif _on == 72:
            pass
            self.body = Ciphering.ServiceCiphering(self._io, self, self._root)
        elif _on == 76:
            pass
            self.body = Ciphering.ServiceCiphering(self._io, self, self._root)
        elif _on == 77:
            pass
            self.body = Ciphering.ServiceCiphering(self._io, self, self._root)
        elif _on == 78:
            pass
            self.body = Ciphering.ServiceCiphering(self._io, self, self._root)
        elif _on == 86:
            pass
            self.body = Ciphering.ServiceCiphering(self._io, self, self._root)
        elif _on == 88:
            pass
            self.body = Ciphering.ServiceCiphering(self._io, self, self._root)


    def _fetch_instances(self):
        pass
        _on = self.tag
        if _on == 200:
            pass
            self.body._fetch_instances()
        elif _on == 201:
            pass
            self.body._fetch_instances()
        elif _on == 202:
            pass
            self.body._fetch_instances()
        elif _on == 203:
            pass
            self.body._fetch_instances()
        elif _on == 204:
            pass
            self.body._fetch_instances()
        elif _on == 205:
            pass
            self.body._fetch_instances()
        elif _on == 206:
            pass
            self.body._fetch_instances()
        elif _on == 207:
            pass
            self.body._fetch_instances()
        elif _on == 208:
            pass
            self.body._fetch_instances()
        elif _on == 209:
            pass
            self.body._fetch_instances()
        elif _on == 210:
            pass
            self.body._fetch_instances()
        elif _on == 211:
            pass
            self.body._fetch_instances()
        elif _on == 212:
            pass
            self.body._fetch_instances()
        elif _on == 213:
            pass
            self.body._fetch_instances()
        elif _on == 214:
            pass
            self.body._fetch_instances()
        elif _on == 215:
            pass
            self.body._fetch_instances()
        elif _on == 219:
            pass
            self.body._fetch_instances()
        elif _on == 220:
            pass
            self.body._fetch_instances()
        elif _on == 221:
            pass
            self.body._fetch_instances()
        elif _on == 223:
            pass
            self.body._fetch_instances()
        elif _on == 33:
            pass
            self.body._fetch_instances()
        elif _on == 37:
            pass
            self.body._fetch_instances()
        elif _on == 38:
            pass
            self.body._fetch_instances()
        elif _on == 40:
            pass
            self.body._fetch_instances()
        elif _on == 44:
            pass
            self.body._fetch_instances()
        elif _on == 45:
            pass
            self.body._fetch_instances()
        elif _on == 46:
            pass
            self.body._fetch_instances()
        elif _on == 54:
            pass
            self.body._fetch_instances()
        elif _on == 56:
            pass
            self.body._fetch_instances()
        elif _on == 65:
            pass
            self.body._fetch_instances()
        elif _on == 69:
            pass
            self.body._fetch_instances()
        elif _on == 70:
            pass
            self.body._fetch_instances()
        elif _on == 72:
            pass
            self.body._fetch_instances()
        elif _on == 76:
            pass
            self.body._fetch_instances()
        elif _on == 77:
            pass
            self.body._fetch_instances()
        elif _on == 78:
            pass
            self.body._fetch_instances()
        elif _on == 86:
            pass
            self.body._fetch_instances()
        elif _on == 88:
            pass
            self.body._fetch_instances()
        _ = self.tag
        if hasattr(self, '_m_tag'):
            pass


    class GeneralCiphering(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Ciphering.GeneralCiphering, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(1)
            if not self.tag == b"\xDD":
                raise kaitaistruct.ValidationNotEqualError(b"\xDD", self.tag, self._io, u"/types/general_ciphering/seq/0")
            self.header = Ciphering.GeneralHeader(self._io, self, self._root)
            self.has_key_info = self._io.read_u1()
            if not  ((self.has_key_info == 0) or (self.has_key_info == 1)) :
                raise kaitaistruct.ValidationNotAnyOfError(self.has_key_info, self._io, u"/types/general_ciphering/seq/2")
            if self.has_key_info == 1:
                pass
                self.key_info = Ciphering.KeyInfo(self._io, self, self._root)

            self.len = length.Length(self._io)
            _ = self.len
            if not _.value >= 5:
                raise kaitaistruct.ValidationExprError(self.len, self._io, u"/types/general_ciphering/seq/4")
            self.security_control = self._io.read_u1()
            self.invocation_counter = self._io.read_u4be()
            self.payload = self._io.read_bytes(self.len.value - 5)


        def _fetch_instances(self):
            pass
            self.header._fetch_instances()
            if self.has_key_info == 1:
                pass
                self.key_info._fetch_instances()

            self.len._fetch_instances()


    class GeneralHeader(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Ciphering.GeneralHeader, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.transaction_len = length.Length(self._io)
            self.transaction_id = self._io.read_bytes(self.transaction_len.value)
            self.originator_len = length.Length(self._io)
            self.originator_title = self._io.read_bytes(self.originator_len.value)
            self.recipient_len = length.Length(self._io)
            self.recipient_title = self._io.read_bytes(self.recipient_len.value)
            self.time_len = length.Length(self._io)
            self.date_time = self._io.read_bytes(self.time_len.value)
            self.other_len = length.Length(self._io)
            self.other_information = self._io.read_bytes(self.other_len.value)


        def _fetch_instances(self):
            pass
            self.transaction_len._fetch_instances()
            self.originator_len._fetch_instances()
            self.recipient_len._fetch_instances()
            self.time_len._fetch_instances()
            self.other_len._fetch_instances()


    class GeneralKeyCiphering(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Ciphering.GeneralKeyCiphering, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = KaitaiStream.resolve_enum(Ciphering.ProtectionTag, self._io.read_u1())
            if not  ((self.tag == Ciphering.ProtectionTag.general_glo) or (self.tag == Ciphering.ProtectionTag.general_ded)) :
                raise kaitaistruct.ValidationNotAnyOfError(self.tag, self._io, u"/types/general_key_ciphering/seq/0")
            self.title_len = length.Length(self._io)
            self.system_title = self._io.read_bytes(self.title_len.value)
            self.len = length.Length(self._io)
            _ = self.len
            if not _.value >= 5:
                raise kaitaistruct.ValidationExprError(self.len, self._io, u"/types/general_key_ciphering/seq/3")
            self.security_control = self._io.read_u1()
            self.invocation_counter = self._io.read_u4be()
            self.payload = self._io.read_bytes(self.len.value - 5)


        def _fetch_instances(self):
            pass
            self.title_len._fetch_instances()
            self.len._fetch_instances()


    class GeneralSigning(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Ciphering.GeneralSigning, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(1)
            if not self.tag == b"\xDF":
                raise kaitaistruct.ValidationNotEqualError(b"\xDF", self.tag, self._io, u"/types/general_signing/seq/0")
            self.header = Ciphering.GeneralHeader(self._io, self, self._root)
            self.content_len = length.Length(self._io)
            self.content = self._io.read_bytes(self.content_len.value)
            self.signature_len = length.Length(self._io)
            self.signature = self._io.read_bytes(self.signature_len.value)


        def _fetch_instances(self):
            pass
            self.header._fetch_instances()
            self.content_len._fetch_instances()
            self.signature_len._fetch_instances()


    class GmacProof(KaitaiStruct):
        """f(challenge) of HLS mechanism 5 (IEC 62056-5-3, 5.3.4); travels as an octet-string."""
        def __init__(self, _io, _parent=None, _root=None):
            super(Ciphering.GmacProof, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.security_control = self._io.read_u1()
            self.invocation_counter = self._io.read_u4be()
            self.tag = self._io.read_bytes(12)


        def _fetch_instances(self):
            pass


    class KeyInfo(KaitaiStruct):
        """identified, wrapped or agreed key."""
        def __init__(self, _io, _parent=None, _root=None):
            super(Ciphering.KeyInfo, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.choice = KaitaiStream.resolve_enum(Ciphering.KeyChoice, self._io.read_u1())
            if not isinstance(self.choice, Ciphering.KeyChoice):
                raise kaitaistruct.ValidationNotInEnumError(self.choice, self._io, u"/types/key_info/seq/0")
            if int(self.choice) == 0:
                pass
                self.key_id = self._io.read_u1()

            if int(self.choice) == 1:
                pass
                self.kek_id = self._io.read_u1()

            if int(self.choice) == 1:
                pass
                self.wrapped_len = length.Length(self._io)

            if int(self.choice) == 1:
                pass
                self.wrapped_key = self._io.read_bytes(self.wrapped_len.value)

            if int(self.choice) == 2:
                pass
                self.parameters_len = length.Length(self._io)

            if int(self.choice) == 2:
                pass
                self.key_parameters = self._io.read_bytes(self.parameters_len.value)

            if int(self.choice) == 2:
                pass
                self.agreed_len = length.Length(self._io)

            if int(self.choice) == 2:
                pass
                self.key_ciphered_data = self._io.read_bytes(self.agreed_len.value)



        def _fetch_instances(self):
            pass
            if int(self.choice) == 0:
                pass

            if int(self.choice) == 1:
                pass

            if int(self.choice) == 1:
                pass
                self.wrapped_len._fetch_instances()

            if int(self.choice) == 1:
                pass

            if int(self.choice) == 2:
                pass
                self.parameters_len._fetch_instances()

            if int(self.choice) == 2:
                pass

            if int(self.choice) == 2:
                pass
                self.agreed_len._fetch_instances()

            if int(self.choice) == 2:
                pass



    class SecurityControl(KaitaiStruct):
        """IEC 62056-5-3, 5.7.2."""
        def __init__(self, _io, _parent=None, _root=None):
            super(Ciphering.SecurityControl, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.octet = self._io.read_u1()


        def _fetch_instances(self):
            pass

        @property
        def authenticated(self):
            if hasattr(self, '_m_authenticated'):
                return self._m_authenticated

            self._m_authenticated = self.octet & 16 != 0
            return getattr(self, '_m_authenticated', None)

        @property
        def broadcast(self):
            if hasattr(self, '_m_broadcast'):
                return self._m_broadcast

            self._m_broadcast = self.octet & 64 != 0
            return getattr(self, '_m_broadcast', None)

        @property
        def compressed(self):
            if hasattr(self, '_m_compressed'):
                return self._m_compressed

            self._m_compressed = self.octet & 128 != 0
            return getattr(self, '_m_compressed', None)

        @property
        def encrypted(self):
            if hasattr(self, '_m_encrypted'):
                return self._m_encrypted

            self._m_encrypted = self.octet & 32 != 0
            return getattr(self, '_m_encrypted', None)

        @property
        def suite(self):
            if hasattr(self, '_m_suite'):
                return self._m_suite

            self._m_suite = self.octet & 15
            return getattr(self, '_m_suite', None)


    class ServiceCiphering(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Ciphering.ServiceCiphering, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = KaitaiStream.resolve_enum(Ciphering.ProtectionTag, self._io.read_u1())
            if not  ((self.tag == Ciphering.ProtectionTag.glo_initiate_request) or (self.tag == Ciphering.ProtectionTag.glo_initiate_response) or (self.tag == Ciphering.ProtectionTag.glo_confirmed_service_error) or (self.tag == Ciphering.ProtectionTag.ded_initiate_request) or (self.tag == Ciphering.ProtectionTag.ded_initiate_response) or (self.tag == Ciphering.ProtectionTag.ded_confirmed_service_error) or (self.tag == Ciphering.ProtectionTag.glo_read_request) or (self.tag == Ciphering.ProtectionTag.ded_read_request) or (self.tag == Ciphering.ProtectionTag.glo_write_request) or (self.tag == Ciphering.ProtectionTag.ded_write_request) or (self.tag == Ciphering.ProtectionTag.glo_read_response) or (self.tag == Ciphering.ProtectionTag.ded_read_response) or (self.tag == Ciphering.ProtectionTag.glo_write_response) or (self.tag == Ciphering.ProtectionTag.ded_write_response) or (self.tag == Ciphering.ProtectionTag.glo_unconfirmed_write_request) or (self.tag == Ciphering.ProtectionTag.ded_unconfirmed_write_request) or (self.tag == Ciphering.ProtectionTag.glo_information_report_request) or (self.tag == Ciphering.ProtectionTag.ded_information_report_request) or (self.tag == Ciphering.ProtectionTag.glo_get_request) or (self.tag == Ciphering.ProtectionTag.glo_set_request) or (self.tag == Ciphering.ProtectionTag.glo_event_notification) or (self.tag == Ciphering.ProtectionTag.glo_action_request) or (self.tag == Ciphering.ProtectionTag.glo_get_response) or (self.tag == Ciphering.ProtectionTag.glo_set_response) or (self.tag == Ciphering.ProtectionTag.glo_exception_response) or (self.tag == Ciphering.ProtectionTag.glo_action_response) or (self.tag == Ciphering.ProtectionTag.ded_get_request) or (self.tag == Ciphering.ProtectionTag.ded_set_request) or (self.tag == Ciphering.ProtectionTag.ded_event_notification) or (self.tag == Ciphering.ProtectionTag.ded_action_request) or (self.tag == Ciphering.ProtectionTag.ded_get_response) or (self.tag == Ciphering.ProtectionTag.ded_set_response) or (self.tag == Ciphering.ProtectionTag.ded_exception_response) or (self.tag == Ciphering.ProtectionTag.ded_action_response)) :
                raise kaitaistruct.ValidationNotAnyOfError(self.tag, self._io, u"/types/service_ciphering/seq/0")
            self.len = length.Length(self._io)
            _ = self.len
            if not _.value >= 5:
                raise kaitaistruct.ValidationExprError(self.len, self._io, u"/types/service_ciphering/seq/1")
            self.security_control = self._io.read_u1()
            self.invocation_counter = self._io.read_u4be()
            self.payload = self._io.read_bytes(self.len.value - 5)


        def _fetch_instances(self):
            pass
            self.len._fetch_instances()


    @property
    def tag(self):
        if hasattr(self, '_m_tag'):
            return self._m_tag

        _pos = self._io.pos()
        self._io.seek(0)
        self._m_tag = self._io.read_u1()
        self._io.seek(_pos)
        return getattr(self, '_m_tag', None)


