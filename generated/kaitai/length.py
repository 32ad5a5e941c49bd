# This is a generated file! Please edit source .ksy file and use kaitai-struct-compiler to rebuild
# type: ignore

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Length(KaitaiStruct):
    """One octet below 0x80, or 0x81..0x84 followed by that many octets, big-endian. A-XDR (IEC 61334-6, 6.9) and BER
    (ITU-T X.690, 8.1.3) agree on this form. Longer than needed is refused: two spellings of one length would let
    a value round-trip into other octets than were authenticated.
    """
    def __init__(self, _io, _parent=None, _root=None):
        super(Length, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self):
        self.first = self._io.read_u1()
        if not self.first <= 132:
            raise kaitaistruct.ValidationGreaterThanError(132, self.first, self._io, u"/seq/0")
        if self.first == 129:
            pass
            self.one = self._io.read_u1()

        if self.first == 130:
            pass
            self.two = self._io.read_u2be()

        if self.first == 131:
            pass
            self.three = self._io.read_bits_int_be(24)

        if self.first == 132:
            pass
            self.four = self._io.read_u4be()



    def _fetch_instances(self):
        pass
        if self.first == 129:
            pass

        if self.first == 130:
            pass

        if self.first == 131:
            pass

        if self.first == 132:
            pass


    @property
    def value(self):
        if hasattr(self, '_m_value'):
            return self._m_value

        self._m_value = (self.first if self.first < 128 else (self.one if self.first == 129 else (self.two if self.first == 130 else (self.three if self.first == 131 else self.four))))
        return getattr(self, '_m_value', None)


