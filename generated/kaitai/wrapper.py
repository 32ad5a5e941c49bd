# This is a generated file! Please edit source .ksy file and use kaitai-struct-compiler to rebuild
# type: ignore

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Wrapper(KaitaiStruct):
    """IEC 62056-47, 5.3; version, source and destination wPort, octets of payload, payload. TCP and UDP port 4059."""
    def __init__(self, _io, _parent=None, _root=None):
        super(Wrapper, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self):
        self.version = self._io.read_u2be()
        if not self.version == 1:
            raise kaitaistruct.ValidationNotEqualError(1, self.version, self._io, u"/seq/0")
        self.source_wport = self._io.read_u2be()
        self.destination_wport = self._io.read_u2be()
        self.length = self._io.read_u2be()
        self.apdu = self._io.read_bytes(self.length)


    def _fetch_instances(self):
        pass


