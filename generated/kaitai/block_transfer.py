# This is a generated file! Please edit source .ksy file and use kaitai-struct-compiler to rebuild
# type: ignore

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import length


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class BlockTransfer(KaitaiStruct):
    """General-Block-Transfer E0 (IEC 62056-5-3, 7.3.13); parts of one APDU, numbered and acknowledged in windows."""
    def __init__(self, _io, _parent=None, _root=None):
        super(BlockTransfer, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self):
        self.tag = self._io.read_bytes(1)
        if not self.tag == b"\xE0":
            raise kaitaistruct.ValidationNotEqualError(b"\xE0", self.tag, self._io, u"/seq/0")
        self.last_block = self._io.read_bits_int_be(1) != 0
        self.streaming = self._io.read_bits_int_be(1) != 0
        self.window = self._io.read_bits_int_be(6)
        self.block_number = self._io.read_u2be()
        self.block_number_ack = self._io.read_u2be()
        self.len = length.Length(self._io)
        self.raw = self._io.read_bytes(self.len.value)


    def _fetch_instances(self):
        pass
        self.len._fetch_instances()


