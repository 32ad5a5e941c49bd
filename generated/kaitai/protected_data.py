# This is a generated file! Please edit source .ksy file and use kaitai-struct-compiler to rebuild
# type: ignore

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import length


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class ProtectedData(KaitaiStruct):
    """One layer of COSEM data protection that AES-GCM made: what an octet-string of protected attributes or parameters holds (IEC 62056-6-2,
    class 30). It has the form of the ciphered content of general-ciphering, whose header stands apart, in the protection parameters.
    Confidence medium: the tables of the class do not say it; the one public head-end that makes such layers writes the length, too.
    The payload is plain text or cipher text, followed by 12 octets of tag when authenticated. A digital signature is general-signing.
    """
    def __init__(self, _io, _parent=None, _root=None):
        super(ProtectedData, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self):
        self.len = length.Length(self._io)
        _ = self.len
        if not _.value >= 5:
            raise kaitaistruct.ValidationExprError(self.len, self._io, u"/seq/0")
        self.security_control = self._io.read_u1()
        self.invocation_counter = self._io.read_u4be()
        self.payload = self._io.read_bytes(self.len.value - 5)


    def _fetch_instances(self):
        pass
        self.len._fetch_instances()


