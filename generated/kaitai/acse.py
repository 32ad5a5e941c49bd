# This is a generated file! Please edit source .ksy file and use kaitai-struct-compiler to rebuild
# type: ignore

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import length
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Acse(KaitaiStruct):
    """AARQ 60, AARE 61, RLRQ 62, RLRE 63 in BER (ISO/IEC 15954 as profiled by IEC 62056-5-3, 7.2.4). Each field at most once, in
    the order of the declaration; every field but the context name may be missing, user-information in a rejection too.
    """

    class AssociationResult(IntEnum):
        accepted = 0
        rejected_permanent = 1
        rejected_transient = 2

    class ContextName(IntEnum):
        logical_name = 1
        short_name = 2
        logical_name_ciphered = 3
        short_name_ciphered = 4

    class DiagnosticSource(IntEnum):
        acse_service_user = 161
        acse_service_provider = 162

    class Mechanism(IntEnum):
        none = 0
        lls = 1
        hls_manufacturer = 2
        hls_md5 = 3
        hls_sha1 = 4
        hls_gmac = 5
        hls_sha256 = 6
        hls_ecdsa = 7

    class ProviderDiagnostic(IntEnum):
        none = 0
        no_reason_given = 1
        no_common_acse_version = 2

    class UserDiagnostic(IntEnum):
        none = 0
        no_reason_given = 1
        application_context_name_not_supported = 2
        calling_ap_title_not_recognized = 3
        calling_ap_invocation_identifier_not_recognized = 4
        calling_ae_qualifier_not_recognized = 5
        calling_ae_invocation_identifier_not_recognized = 6
        called_ap_title_not_recognized = 7
        called_ap_invocation_identifier_not_recognized = 8
        called_ae_qualifier_not_recognized = 9
        called_ae_invocation_identifier_not_recognized = 10
        authentication_mechanism_name_not_recognised = 11
        authentication_mechanism_name_required = 12
        authentication_failure = 13
        authentication_required = 14
    def __init__(self, _io, _parent=None, _root=None):
        super(Acse, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self):
        _on = self.tag
        if _on == 96:
            pass
            self.body = Acse.Aarq(self._io, self, self._root)
        elif _on == 97:
            pass
            self.body = Acse.Aare(self._io, self, self._root)
        elif _on == 98:
            pass
            self.body = Acse.Rlrq(self._io, self, self._root)
        elif _on == 99:
            pass
            self.body = Acse.Rlre(self._io, self, self._root)


    def _fetch_instances(self):
        pass
        _on = self.tag
        if _on == 96:
            pass
            self.body._fetch_instances()
        elif _on == 97:
            pass
            self.body._fetch_instances()
        elif _on == 98:
            pass
            self.body._fetch_instances()
        elif _on == 99:
            pass
            self.body._fetch_instances()
        _ = self.tag
        if hasattr(self, '_m_tag'):
            pass


    class Aare(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Acse.Aare, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(1)
            if not self.tag == b"\x61":
                raise kaitaistruct.ValidationNotEqualError(b"\x61", self.tag, self._io, u"/types/aare/seq/0")
            self.len = length.Length(self._io)
            self._raw_fields = self._io.read_bytes(self.len.value)
            _io__raw_fields = KaitaiStream(BytesIO(self._raw_fields))
            self.fields = Acse.AareFields(_io__raw_fields, self, self._root)


        def _fetch_instances(self):
            pass
            self.len._fetch_instances()
            self.fields._fetch_instances()


    class AareField(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Acse.AareField, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_u1()
            self.len = length.Length(self._io)
            _on = self.tag
            if _on == 128:
                pass
                self._raw_body = self._io.read_bytes(self.len.value)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Acse.Raw(_io__raw_body, self, self._root)
            elif _on == 136:
                pass
                self._raw_body = self._io.read_bytes(self.len.value)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Acse.Raw(_io__raw_body, self, self._root)
            elif _on == 137:
                pass
                self._raw_body = self._io.read_bytes(self.len.value)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Acse.Raw(_io__raw_body, self, self._root)
            elif _on == 161:
                pass
                self._raw_body = self._io.read_bytes(self.len.value)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Acse.ObjectIdentifier(_io__raw_body, self, self._root)
            elif _on == 162:
                pass
                self._raw_body = self._io.read_bytes(self.len.value)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Acse.Integer(_io__raw_body, self, self._root)
            elif _on == 163:
                pass
                self._raw_body = self._io.read_bytes(self.len.value)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Acse.Diagnostic(_io__raw_body, self, self._root)
            elif _on == 164:
                pass
                self._raw_body = self._io.read_bytes(self.len.value)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Acse.Title(_io__raw_body, self, self._root)
            elif _on == 165:
                pass
                self._raw_body = self._io.read_bytes(self.len.value)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Acse.Title(_io__raw_body, self, self._root)
            elif _on == 166:
                pass
                self._raw_body = self._io.read_bytes(self.len.value)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Acse.Invocation(_io__raw_body, self, self._root)
            elif _on == 167:
                pass
                self._raw_body = self._io.read_bytes(self.len.value)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Acse.Invocation(_io__raw_body, self, self._root)
            elif _on == 170:
                pass
                self._raw_body = self._io.read_bytes(self.len.value)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Acse.AuthenticationValue(_io__raw_body, self, self._root)
            elif _on == 189:
                pass
                self._raw_body = self._io.read_bytes(self.len.value)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Acse.Raw(_io__raw_body, self, self._root)
            elif _on == 190:
                pass
                self._raw_body = self._io.read_bytes(self.len.value)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Acse.Title(_io__raw_body, self, self._root)
            else:
                pass
                self.body = self._io.read_bytes(self.len.value)


        def _fetch_instances(self):
            pass
            self.len._fetch_instances()
            _on = self.tag
            if _on == 128:
                pass
                self.body._fetch_instances()
            elif _on == 136:
                pass
                self.body._fetch_instances()
            elif _on == 137:
                pass
                self.body._fetch_instances()
            elif _on == 161:
                pass
                self.body._fetch_instances()
            elif _on == 162:
                pass
                self.body._fetch_instances()
            elif _on == 163:
                pass
                self.body._fetch_instances()
            elif _on == 164:
                pass
                self.body._fetch_instances()
            elif _on == 165:
                pass
                self.body._fetch_instances()
            elif _on == 166:
                pass
                self.body._fetch_instances()
            elif _on == 167:
                pass
                self.body._fetch_instances()
            elif _on == 170:
                pass
                self.body._fetch_instances()
            elif _on == 189:
                pass
                self.body._fetch_instances()
            elif _on == 190:
                pass
                self.body._fetch_instances()
            else:
                pass


    class AareFields(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Acse.AareFields, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.items = []
            i = 0
            while not self._io.is_eof():
                self.items.append(Acse.AareField(self._io, self, self._root))
                i += 1



        def _fetch_instances(self):
            pass
            for i in range(len(self.items)):
                pass
                self.items[i]._fetch_instances()



    class Aarq(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Acse.Aarq, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(1)
            if not self.tag == b"\x60":
                raise kaitaistruct.ValidationNotEqualError(b"\x60", self.tag, self._io, u"/types/aarq/seq/0")
            self.len = length.Length(self._io)
            self._raw_fields = self._io.read_bytes(self.len.value)
            _io__raw_fields = KaitaiStream(BytesIO(self._raw_fields))
            self.fields = Acse.AarqFields(_io__raw_fields, self, self._root)


        def _fetch_instances(self):
            pass
            self.len._fetch_instances()
            self.fields._fetch_instances()


    class AarqField(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Acse.AarqField, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_u1()
            self.len = length.Length(self._io)
            _on = self.tag
            if _on == 128:
                pass
                self._raw_body = self._io.read_bytes(self.len.value)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Acse.Raw(_io__raw_body, self, self._root)
            elif _on == 138:
                pass
                self._raw_body = self._io.read_bytes(self.len.value)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Acse.Raw(_io__raw_body, self, self._root)
            elif _on == 139:
                pass
                self._raw_body = self._io.read_bytes(self.len.value)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Acse.Raw(_io__raw_body, self, self._root)
            elif _on == 161:
                pass
                self._raw_body = self._io.read_bytes(self.len.value)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Acse.ObjectIdentifier(_io__raw_body, self, self._root)
            elif _on == 162:
                pass
                self._raw_body = self._io.read_bytes(self.len.value)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Acse.Title(_io__raw_body, self, self._root)
            elif _on == 163:
                pass
                self._raw_body = self._io.read_bytes(self.len.value)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Acse.Title(_io__raw_body, self, self._root)
            elif _on == 164:
                pass
                self._raw_body = self._io.read_bytes(self.len.value)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Acse.Invocation(_io__raw_body, self, self._root)
            elif _on == 165:
                pass
                self._raw_body = self._io.read_bytes(self.len.value)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Acse.Invocation(_io__raw_body, self, self._root)
            elif _on == 166:
                pass
                self._raw_body = self._io.read_bytes(self.len.value)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Acse.Title(_io__raw_body, self, self._root)
            elif _on == 167:
                pass
                self._raw_body = self._io.read_bytes(self.len.value)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Acse.Title(_io__raw_body, self, self._root)
            elif _on == 168:
                pass
                self._raw_body = self._io.read_bytes(self.len.value)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Acse.Invocation(_io__raw_body, self, self._root)
            elif _on == 169:
                pass
                self._raw_body = self._io.read_bytes(self.len.value)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Acse.Invocation(_io__raw_body, self, self._root)
            elif _on == 172:
                pass
                self._raw_body = self._io.read_bytes(self.len.value)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Acse.AuthenticationValue(_io__raw_body, self, self._root)
            elif _on == 189:
                pass
                self._raw_body = self._io.read_bytes(self.len.value)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Acse.Raw(_io__raw_body, self, self._root)
            elif _on == 190:
                pass
                self._raw_body = self._io.read_bytes(self.len.value)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Acse.Title(_io__raw_body, self, self._root)
            else:
                pass
                self.body = self._io.read_bytes(self.len.value)


        def _fetch_instances(self):
            pass
            self.len._fetch_instances()
            _on = self.tag
            if _on == 128:
                pass
                self.body._fetch_instances()
            elif _on == 138:
                pass
                self.body._fetch_instances()
            elif _on == 139:
                pass
                self.body._fetch_instances()
            elif _on == 161:
                pass
                self.body._fetch_instances()
            elif _on == 162:
                pass
                self.body._fetch_instances()
            elif _on == 163:
                pass
                self.body._fetch_instances()
            elif _on == 164:
                pass
                self.body._fetch_instances()
            elif _on == 165:
                pass
                self.body._fetch_instances()
            elif _on == 166:
                pass
                self.body._fetch_instances()
            elif _on == 167:
                pass
                self.body._fetch_instances()
            elif _on == 168:
                pass
                self.body._fetch_instances()
            elif _on == 169:
                pass
                self.body._fetch_instances()
            elif _on == 172:
                pass
                self.body._fetch_instances()
            elif _on == 189:
                pass
                self.body._fetch_instances()
            elif _on == 190:
                pass
                self.body._fetch_instances()
            else:
                pass


    class AarqFields(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Acse.AarqFields, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.items = []
            i = 0
            while not self._io.is_eof():
                self.items.append(Acse.AarqField(self._io, self, self._root))
                i += 1



        def _fetch_instances(self):
            pass
            for i in range(len(self.items)):
                pass
                self.items[i]._fetch_instances()



    class AuthenticationValue(KaitaiStruct):
        """GraphicString choice of Authentication-value."""
        def __init__(self, _io, _parent=None, _root=None):
            super(Acse.AuthenticationValue, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(1)
            if not self.tag == b"\x80":
                raise kaitaistruct.ValidationNotEqualError(b"\x80", self.tag, self._io, u"/types/authentication_value/seq/0")
            self.len = length.Length(self._io)
            self.value = self._io.read_bytes(self.len.value)


        def _fetch_instances(self):
            pass
            self.len._fetch_instances()


    class Diagnostic(KaitaiStruct):
        """result-source-diagnostic."""
        def __init__(self, _io, _parent=None, _root=None):
            super(Acse.Diagnostic, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.source = KaitaiStream.resolve_enum(Acse.DiagnosticSource, self._io.read_u1())
            if not isinstance(self.source, Acse.DiagnosticSource):
                raise kaitaistruct.ValidationNotInEnumError(self.source, self._io, u"/types/diagnostic/seq/0")
            self.lead = self._io.read_bytes(3)
            if not self.lead == b"\x03\x02\x01":
                raise kaitaistruct.ValidationNotEqualError(b"\x03\x02\x01", self.lead, self._io, u"/types/diagnostic/seq/1")
            self.code = self._io.read_u1()


        def _fetch_instances(self):
            pass


    class Integer(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Acse.Integer, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(2)
            if not self.tag == b"\x02\x01":
                raise kaitaistruct.ValidationNotEqualError(b"\x02\x01", self.tag, self._io, u"/types/integer/seq/0")
            self.value = self._io.read_u1()


        def _fetch_instances(self):
            pass


    class Invocation(KaitaiStruct):
        """INTEGER, content octets."""
        def __init__(self, _io, _parent=None, _root=None):
            super(Acse.Invocation, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(1)
            if not self.tag == b"\x02":
                raise kaitaistruct.ValidationNotEqualError(b"\x02", self.tag, self._io, u"/types/invocation/seq/0")
            self.len = length.Length(self._io)
            self.value = self._io.read_bytes(self.len.value)


        def _fetch_instances(self):
            pass
            self.len._fetch_instances()


    class ObjectIdentifier(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Acse.ObjectIdentifier, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(1)
            if not self.tag == b"\x06":
                raise kaitaistruct.ValidationNotEqualError(b"\x06", self.tag, self._io, u"/types/object_identifier/seq/0")
            self.len = length.Length(self._io)
            self.value = self._io.read_bytes(self.len.value)


        def _fetch_instances(self):
            pass
            self.len._fetch_instances()


    class Raw(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Acse.Raw, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.value = self._io.read_bytes_full()


        def _fetch_instances(self):
            pass


    class ReleaseField(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Acse.ReleaseField, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_u1()
            self.len = length.Length(self._io)
            _on = self.tag
            if _on == 128:
                pass
                self._raw_body = self._io.read_bytes(self.len.value)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Acse.Raw(_io__raw_body, self, self._root)
            elif _on == 190:
                pass
                self._raw_body = self._io.read_bytes(self.len.value)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Acse.Title(_io__raw_body, self, self._root)
            else:
                pass
                self.body = self._io.read_bytes(self.len.value)


        def _fetch_instances(self):
            pass
            self.len._fetch_instances()
            _on = self.tag
            if _on == 128:
                pass
                self.body._fetch_instances()
            elif _on == 190:
                pass
                self.body._fetch_instances()
            else:
                pass


    class ReleaseFields(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Acse.ReleaseFields, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.items = []
            i = 0
            while not self._io.is_eof():
                self.items.append(Acse.ReleaseField(self._io, self, self._root))
                i += 1



        def _fetch_instances(self):
            pass
            for i in range(len(self.items)):
                pass
                self.items[i]._fetch_instances()



    class Rlre(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Acse.Rlre, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(1)
            if not self.tag == b"\x63":
                raise kaitaistruct.ValidationNotEqualError(b"\x63", self.tag, self._io, u"/types/rlre/seq/0")
            self.len = length.Length(self._io)
            self._raw_fields = self._io.read_bytes(self.len.value)
            _io__raw_fields = KaitaiStream(BytesIO(self._raw_fields))
            self.fields = Acse.ReleaseFields(_io__raw_fields, self, self._root)


        def _fetch_instances(self):
            pass
            self.len._fetch_instances()
            self.fields._fetch_instances()


    class Rlrq(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Acse.Rlrq, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(1)
            if not self.tag == b"\x62":
                raise kaitaistruct.ValidationNotEqualError(b"\x62", self.tag, self._io, u"/types/rlrq/seq/0")
            self.len = length.Length(self._io)
            self._raw_fields = self._io.read_bytes(self.len.value)
            _io__raw_fields = KaitaiStream(BytesIO(self._raw_fields))
            self.fields = Acse.ReleaseFields(_io__raw_fields, self, self._root)


        def _fetch_instances(self):
            pass
            self.len._fetch_instances()
            self.fields._fetch_instances()


    class Title(KaitaiStruct):
        """OCTET STRING."""
        def __init__(self, _io, _parent=None, _root=None):
            super(Acse.Title, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(1)
            if not self.tag == b"\x04":
                raise kaitaistruct.ValidationNotEqualError(b"\x04", self.tag, self._io, u"/types/title/seq/0")
            self.len = length.Length(self._io)
            self.value = self._io.read_bytes(self.len.value)


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


