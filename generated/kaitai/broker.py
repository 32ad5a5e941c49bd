# This is a generated file! Please edit source .ksy file and use kaitai-struct-compiler to rebuild
# type: ignore

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import device_abi


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Broker(KaitaiStruct):
    """What goes over the broker's socket: one hello, then requests, each answered once, in any order. A request is a control of a device
    (device_abi); `take` is what `read` is there. Who asks is who connected.
    """
    def __init__(self, _io, _parent=None, _root=None):
        super(Broker, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self):
        pass


    def _fetch_instances(self):
        pass

    class BrokerAnswer(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Broker.BrokerAnswer, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.number = self._io.read_u4be()
            self.status = self._io.read_u1()
            self.content_length = self._io.read_u4be()
            if not self.content_length <= 1048576:
                raise kaitaistruct.ValidationGreaterThanError(1048576, self.content_length, self._io, u"/types/broker_answer/seq/2")
            self.content = self._io.read_bytes(self.content_length)


        def _fetch_instances(self):
            pass


    class BrokerHello(KaitaiStruct):
        """the first frame, from the program; answered under the number 0: ok with broker_welcome, gone for a meter that is not there, busy, bad_request."""
        def __init__(self, _io, _parent=None, _root=None):
            super(Broker.BrokerHello, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.version = self._io.read_u1()
            if not self.version == 1:
                raise kaitaistruct.ValidationNotEqualError(1, self.version, self._io, u"/types/broker_hello/seq/0")
            self.resumes = self._io.read_u1()
            if not  ((self.resumes == 0) or (self.resumes == 1)) :
                raise kaitaistruct.ValidationNotAnyOfError(self.resumes, self._io, u"/types/broker_hello/seq/1")
            self.meter_length = self._io.read_u1()
            if not self.meter_length >= 1:
                raise kaitaistruct.ValidationLessThanError(1, self.meter_length, self._io, u"/types/broker_hello/seq/2")
            if not self.meter_length <= 32:
                raise kaitaistruct.ValidationGreaterThanError(32, self.meter_length, self._io, u"/types/broker_hello/seq/2")
            self.place = self._io.read_bytes(48)
            self.meter = self._io.read_bytes(self.meter_length)


        def _fetch_instances(self):
            pass


    class BrokerRequest(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Broker.BrokerRequest, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.number = self._io.read_u4be()
            if not self.number >= 1:
                raise kaitaistruct.ValidationLessThanError(1, self.number, self._io, u"/types/broker_request/seq/0")
            self.code = self._io.read_u1()
            self.room = self._io.read_u4be()
            if not self.room <= 1048576:
                raise kaitaistruct.ValidationGreaterThanError(1048576, self.room, self._io, u"/types/broker_request/seq/2")
            self.content_length = self._io.read_u4be()
            if not self.content_length <= 65539:
                raise kaitaistruct.ValidationGreaterThanError(65539, self.content_length, self._io, u"/types/broker_request/seq/3")
            self.content = self._io.read_bytes(self.content_length)


        def _fetch_instances(self):
            pass


    class BrokerWelcome(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Broker.BrokerWelcome, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.place = self._io.read_bytes(48)


        def _fetch_instances(self):
            pass


    class CancelRequest(KaitaiStruct):
        """control cancel, in: of this program only."""
        def __init__(self, _io, _parent=None, _root=None):
            super(Broker.CancelRequest, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.number = self._io.read_u4be()


        def _fetch_instances(self):
            pass


    class ReaderPlace(KaitaiStruct):
        """what is sealed in a place: how far a reader is. Only the broker sees it, since it tells what others were given."""
        def __init__(self, _io, _parent=None, _root=None):
            super(Broker.ReaderPlace, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.at = self._io.read_u8be()
            self.sequence = self._io.read_u8be()


        def _fetch_instances(self):
            pass


    class TakeAnswer(KaitaiStruct):
        """as many records as there are and fit; where there are none, `place` says nothing new and is all zeros."""
        def __init__(self, _io, _parent=None, _root=None):
            super(Broker.TakeAnswer, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.place = self._io.read_bytes(48)
            self.records = []
            i = 0
            while not self._io.is_eof():
                self.records.append(device_abi.DeviceAbi.DeviceRecord(self._io))
                i += 1



        def _fetch_instances(self):
            pass
            for i in range(len(self.records)):
                pass
                self.records[i]._fetch_instances()



    class TakeRequest(KaitaiStruct):
        """control take, in; right: read, of each record."""
        def __init__(self, _io, _parent=None, _root=None):
            super(Broker.TakeRequest, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.wait = self._io.read_u4be()
            if not self.wait <= 600000:
                raise kaitaistruct.ValidationGreaterThanError(600000, self.wait, self._io, u"/types/take_request/seq/0")


        def _fetch_instances(self):
            pass



