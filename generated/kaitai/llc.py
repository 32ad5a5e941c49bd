# This is a generated file! Please edit source .ksy file and use kaitai-struct-compiler to rebuild
# type: ignore

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Llc(KaitaiStruct):
    """IEC 62056-46, 5.3.2; once per message, in its first segment. E6E600 to the server, E6E700 to the client."""

    class Direction(IntEnum):
        to_server = 230
        to_client = 231
    def __init__(self, _io, _parent=None, _root=None):
        super(Llc, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self):
        self.destination_lsap = self._io.read_bytes(1)
        if not self.destination_lsap == b"\xE6":
            raise kaitaistruct.ValidationNotEqualError(b"\xE6", self.destination_lsap, self._io, u"/seq/0")
        self.source_lsap = KaitaiStream.resolve_enum(Llc.Direction, self._io.read_u1())
        if not isinstance(self.source_lsap, Llc.Direction):
            raise kaitaistruct.ValidationNotInEnumError(self.source_lsap, self._io, u"/seq/1")
        self.quality = self._io.read_bytes(1)
        if not self.quality == b"\x00":
            raise kaitaistruct.ValidationNotEqualError(b"\x00", self.quality, self._io, u"/seq/2")
        self.apdu = self._io.read_bytes_full()


    def _fetch_instances(self):
        pass


