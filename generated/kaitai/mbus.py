# This is a generated file! Please edit source .ksy file and use kaitai-struct-compiler to rebuild
# type: ignore

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Mbus(KaitaiStruct):
    """EN 13757-2 format classes FT1.2: single character, short frame, long frame. DLMS pushes ride in long frames whose user data
    begins with CI 0x00..0x1f (EN 13757-3, 5.8): a segment of a DLMS APDU, bit 4 set in the last, then STSAP and DTSAP.
    """
    def __init__(self, _io, _parent=None, _root=None):
        super(Mbus, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self):
        _on = self.start
        if _on == 104:
            pass
            self.frame = Mbus.LongFrame(self._io, self, self._root)
        elif _on == 16:
            pass
            self.frame = Mbus.ShortFrame(self._io, self, self._root)
        elif _on == 229:
            pass
            self.frame = Mbus.Single(self._io, self, self._root)


    def _fetch_instances(self):
        pass
        _on = self.start
        if _on == 104:
            pass
            self.frame._fetch_instances()
        elif _on == 16:
            pass
            self.frame._fetch_instances()
        elif _on == 229:
            pass
            self.frame._fetch_instances()
        _ = self.start
        if hasattr(self, '_m_start'):
            pass


    class LongFrame(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Mbus.LongFrame, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.start = self._io.read_bytes(1)
            if not self.start == b"\x68":
                raise kaitaistruct.ValidationNotEqualError(b"\x68", self.start, self._io, u"/types/long_frame/seq/0")
            self.length = self._io.read_u1()
            if not self.length >= 3:
                raise kaitaistruct.ValidationLessThanError(3, self.length, self._io, u"/types/long_frame/seq/1")
            self.length_again = self._io.read_u1()
            _ = self.length_again
            if not _ == self.length:
                raise kaitaistruct.ValidationExprError(self.length_again, self._io, u"/types/long_frame/seq/2")
            self.second_start = self._io.read_bytes(1)
            if not self.second_start == b"\x68":
                raise kaitaistruct.ValidationNotEqualError(b"\x68", self.second_start, self._io, u"/types/long_frame/seq/3")
            self.control = self._io.read_u1()
            self.address = self._io.read_u1()
            self.control_information = self._io.read_u1()
            self.user_data = self._io.read_bytes(self.length - 3)
            self.check = self._io.read_u1()
            self.stop = self._io.read_bytes(1)
            if not self.stop == b"\x16":
                raise kaitaistruct.ValidationNotEqualError(b"\x16", self.stop, self._io, u"/types/long_frame/seq/9")


        def _fetch_instances(self):
            pass

        @property
        def is_dlms(self):
            """the user data carries a segment of a DLMS APDU."""
            if hasattr(self, '_m_is_dlms'):
                return self._m_is_dlms

            self._m_is_dlms = self.control_information < 32
            return getattr(self, '_m_is_dlms', None)

        @property
        def is_last(self):
            """last segment of the APDU."""
            if hasattr(self, '_m_is_last'):
                return self._m_is_last

            self._m_is_last = self.control_information & 16 != 0
            return getattr(self, '_m_is_last', None)

        @property
        def segment(self):
            """segment number, from 0."""
            if hasattr(self, '_m_segment'):
                return self._m_segment

            self._m_segment = self.control_information & 15
            return getattr(self, '_m_segment', None)


    class ShortFrame(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Mbus.ShortFrame, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.start = self._io.read_bytes(1)
            if not self.start == b"\x10":
                raise kaitaistruct.ValidationNotEqualError(b"\x10", self.start, self._io, u"/types/short_frame/seq/0")
            self.control = self._io.read_u1()
            self.address = self._io.read_u1()
            self.check = self._io.read_u1()
            self.stop = self._io.read_bytes(1)
            if not self.stop == b"\x16":
                raise kaitaistruct.ValidationNotEqualError(b"\x16", self.stop, self._io, u"/types/short_frame/seq/4")


        def _fetch_instances(self):
            pass


    class Single(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Mbus.Single, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.start = self._io.read_bytes(1)
            if not self.start == b"\xE5":
                raise kaitaistruct.ValidationNotEqualError(b"\xE5", self.start, self._io, u"/types/single/seq/0")


        def _fetch_instances(self):
            pass


    @property
    def start(self):
        if hasattr(self, '_m_start'):
            return self._m_start

        _pos = self._io.pos()
        self._io.seek(0)
        self._m_start = self._io.read_u1()
        self._io.seek(_pos)
        return getattr(self, '_m_start', None)


