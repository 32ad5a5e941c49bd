# This is a generated file! Please edit source .ksy file and use kaitai-struct-compiler to rebuild
# type: ignore

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Gateway(KaitaiStruct):
    """Gateway protocol of DLMS/COSEM (Green Book): what stands before an APDU for a meter behind a gateway, and before what that meter
    answers. The network and the address in it say which meter; what follows is for that meter, or from it, and the gateway does not
    look into it. A rule of ours: an address has one octet or more, so that E6 E6 00 and E6 E7 00, the LLC header, are no prefix.
    """

    class GatewayTag(IntEnum):
        request = 230
        response = 231
    def __init__(self, _io, _parent=None, _root=None):
        super(Gateway, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self):
        self.tag = KaitaiStream.resolve_enum(Gateway.GatewayTag, self._io.read_u1())
        if not isinstance(self.tag, Gateway.GatewayTag):
            raise kaitaistruct.ValidationNotInEnumError(self.tag, self._io, u"/seq/0")
        self.network_id = self._io.read_u1()
        self.address_length = self._io.read_u1()
        if not self.address_length >= 1:
            raise kaitaistruct.ValidationLessThanError(1, self.address_length, self._io, u"/seq/2")
        self.address = self._io.read_bytes(self.address_length)
        self.apdu = self._io.read_bytes_full()


    def _fetch_instances(self):
        pass


