# This is a generated file! Please edit source .ksy file and use kaitai-struct-compiler to rebuild
# type: ignore

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class HdlcParameters(KaitaiStruct):
    """Negotiated link parameters (IEC 62056-46, 6.4.4.4.3.2): 81 80 length, then identifier, length, value of 1, 2 or 4 octets.
    05 and 06 bound the information field (octets), 07 and 08 the window (frames), all from the sender's view.
    """

    class ParameterId(IntEnum):
        max_information_transmit = 5
        max_information_receive = 6
        window_transmit = 7
        window_receive = 8
        user_data = 240
    def __init__(self, _io, _parent=None, _root=None):
        super(HdlcParameters, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self):
        self.format_identifier = self._io.read_bytes(1)
        if not self.format_identifier == b"\x81":
            raise kaitaistruct.ValidationNotEqualError(b"\x81", self.format_identifier, self._io, u"/seq/0")
        self.group_identifier = self._io.read_bytes(1)
        if not self.group_identifier == b"\x80":
            raise kaitaistruct.ValidationNotEqualError(b"\x80", self.group_identifier, self._io, u"/seq/1")
        self.group_length = self._io.read_u1()
        self._raw_parameters = self._io.read_bytes(self.group_length)
        _io__raw_parameters = KaitaiStream(BytesIO(self._raw_parameters))
        self.parameters = HdlcParameters.ParameterList(_io__raw_parameters, self, self._root)


    def _fetch_instances(self):
        pass
        self.parameters._fetch_instances()

    class Parameter(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(HdlcParameters.Parameter, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.identifier = KaitaiStream.resolve_enum(HdlcParameters.ParameterId, self._io.read_u1())
            self.value_length = self._io.read_u1()
            self.value = self._io.read_bytes(self.value_length)


        def _fetch_instances(self):
            pass


    class ParameterList(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(HdlcParameters.ParameterList, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.items = []
            i = 0
            while not self._io.is_eof():
                self.items.append(HdlcParameters.Parameter(self._io, self, self._root))
                i += 1



        def _fetch_instances(self):
            pass
            for i in range(len(self.items)):
                pass
                self.items[i]._fetch_instances()




