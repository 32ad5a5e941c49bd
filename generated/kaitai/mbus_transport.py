# This is a generated file! Please edit source .ksy file and use kaitai-struct-compiler to rebuild
# type: ignore

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class MbusTransport(KaitaiStruct):
    """EN 13757-3, 5.8; source and destination transport service access points, then a segment of the APDU."""
    def __init__(self, _io, _parent=None, _root=None):
        super(MbusTransport, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self):
        self.stsap = self._io.read_u1()
        self.dtsap = self._io.read_u1()
        self.segment = self._io.read_bytes_full()


    def _fetch_instances(self):
        pass


