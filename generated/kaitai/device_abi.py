# This is a generated file! Please edit source .ksy file and use kaitai-struct-compiler to rebuild
# type: ignore

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class DeviceAbi(KaitaiStruct):
    """What the devices smartmeterN of Linux, SmartMeterN of Windows and the broker speak. `read` gives whole records; a control has octets
    going in and octets coming out. Each control needs a right of the policy (spec/access.yaml), which is asked for every time.
    """

    class Carrier(IntEnum):
        hdlc = 1
        mbus = 2
        wrapper = 3

    class ControlCode(IntEnum):
        statistics = 1
        snapshot = 2
        exchange = 3
        cancel = 4
        attach = 16
        keys = 17
        counter = 18
        policy = 19
        feed = 20
        take = 21

    class DeviceStatus(IntEnum):
        ok = 0
        bad_request = 1
        denied = 2
        not_attached = 3
        too_small = 4
        busy = 5
        deadline = 6
        cancelled = 7
        gone = 8
        line_failed = 9
        meter_refused = 10
        not_protected = 11
    def __init__(self, _io, _parent=None, _root=None):
        super(DeviceAbi, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self):
        pass


    def _fetch_instances(self):
        pass

    class DeviceCounter(KaitaiStruct):
        """control counter, out: what has to outlive the machine, for control keys after the next start; right: configure."""
        def __init__(self, _io, _parent=None, _root=None):
            super(DeviceAbi.DeviceCounter, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.title = self._io.read_bytes(8)
            self.counter = self._io.read_u4be()


        def _fetch_instances(self):
            pass


    class DeviceFeed(KaitaiStruct):
        """control feed, in: octets of a line that the kernel does not have; right: configure."""
        def __init__(self, _io, _parent=None, _root=None):
            super(DeviceAbi.DeviceFeed, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.time = self._io.read_s8be()
            self.octets = self._io.read_bytes_full()


        def _fetch_instances(self):
            pass


    class DeviceKeys(KaitaiStruct):
        """control keys, in; nothing gives them back; right: configure."""
        def __init__(self, _io, _parent=None, _root=None):
            super(DeviceAbi.DeviceKeys, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.title = self._io.read_bytes(8)
            self.counter = self._io.read_u4be()
            self.encryption_length = self._io.read_u1()
            if not  ((self.encryption_length == 16) or (self.encryption_length == 32)) :
                raise kaitaistruct.ValidationNotAnyOfError(self.encryption_length, self._io, u"/types/device_keys/seq/2")
            self.encryption = self._io.read_bytes(self.encryption_length)
            self.authentication_length = self._io.read_u1()
            if not  ((self.authentication_length == 0) or (self.authentication_length == 16) or (self.authentication_length == 32)) :
                raise kaitaistruct.ValidationNotAnyOfError(self.authentication_length, self._io, u"/types/device_keys/seq/4")
            self.authentication = self._io.read_bytes(self.authentication_length)


        def _fetch_instances(self):
            pass


    class DeviceRecord(KaitaiStruct):
        """one value of one attribute of a meter."""
        def __init__(self, _io, _parent=None, _root=None):
            super(DeviceAbi.DeviceRecord, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.version = self._io.read_u1()
            if not self.version == 1:
                raise kaitaistruct.ValidationNotEqualError(1, self.version, self._io, u"/types/device_record/seq/0")
            self.authenticated = self._io.read_bits_int_be(1) != 0
            self.encrypted = self._io.read_bits_int_be(1) != 0
            self.meter_time = self._io.read_bits_int_be(1) != 0
            self.offset_assumed = self._io.read_bits_int_be(1) != 0
            self.clock_suspect = self._io.read_bits_int_be(1) != 0
            self.scaled = self._io.read_bits_int_be(1) != 0
            self.unit_supplied = self._io.read_bits_int_be(1) != 0
            self.latest = self._io.read_bits_int_be(1) != 0
            self.too_large = self._io.read_bits_int_be(1) != 0
            self.spare = self._io.read_bits_int_be(7)
            if not self.spare == 0:
                raise kaitaistruct.ValidationNotEqualError(0, self.spare, self._io, u"/types/device_record/seq/10")
            self.sequence = self._io.read_u8be()
            self.lost = self._io.read_u4be()
            self.time = self._io.read_s8be()
            self.class_id = self._io.read_u2be()
            self.obis = self._io.read_bytes(6)
            self.attribute = self._io.read_s1()
            self.scaler = self._io.read_s1()
            self.unit = self._io.read_u1()
            self.meter_length = self._io.read_u1()
            if not self.meter_length >= 1:
                raise kaitaistruct.ValidationLessThanError(1, self.meter_length, self._io, u"/types/device_record/seq/19")
            if not self.meter_length <= 32:
                raise kaitaistruct.ValidationGreaterThanError(32, self.meter_length, self._io, u"/types/device_record/seq/19")
            self.meter = self._io.read_bytes(self.meter_length)
            self.value_length = self._io.read_u2be()
            if not self.value_length <= 440:
                raise kaitaistruct.ValidationGreaterThanError(440, self.value_length, self._io, u"/types/device_record/seq/21")
            self.value = self._io.read_bytes(self.value_length)


        def _fetch_instances(self):
            pass


    class DeviceRecords(KaitaiStruct):
        """what one read gives."""
        def __init__(self, _io, _parent=None, _root=None):
            super(DeviceAbi.DeviceRecords, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.records = []
            i = 0
            while not self._io.is_eof():
                self.records.append(DeviceAbi.DeviceRecord(self._io, self, self._root))
                i += 1



        def _fetch_instances(self):
            pass
            for i in range(len(self.records)):
                pass
                self.records[i]._fetch_instances()



    class DeviceSettings(KaitaiStruct):
        """control attach, in: what is at the other end of the line; right: configure."""
        def __init__(self, _io, _parent=None, _root=None):
            super(DeviceAbi.DeviceSettings, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.carrier = KaitaiStream.resolve_enum(DeviceAbi.Carrier, self._io.read_u1())
            if not isinstance(self.carrier, DeviceAbi.Carrier):
                raise kaitaistruct.ValidationNotInEnumError(self.carrier, self._io, u"/types/device_settings/seq/0")
            self.utc_offset = self._io.read_u2be()
            if not self.utc_offset <= 1680:
                raise kaitaistruct.ValidationGreaterThanError(1680, self.utc_offset, self._io, u"/types/device_settings/seq/1")
            self.needs_protection = self._io.read_u1()
            if not  ((self.needs_protection == 0) or (self.needs_protection == 1)) :
                raise kaitaistruct.ValidationNotAnyOfError(self.needs_protection, self._io, u"/types/device_settings/seq/2")
            self.client = self._io.read_u1()
            self.server = self._io.read_u2be()
            self.physical = self._io.read_u2be()
            self.meter_length = self._io.read_u1()
            if not self.meter_length >= 1:
                raise kaitaistruct.ValidationLessThanError(1, self.meter_length, self._io, u"/types/device_settings/seq/6")
            if not self.meter_length <= 32:
                raise kaitaistruct.ValidationGreaterThanError(32, self.meter_length, self._io, u"/types/device_settings/seq/6")
            self.meter = self._io.read_bytes(self.meter_length)


        def _fetch_instances(self):
            pass


    class DeviceStatistics(KaitaiStruct):
        """what was counted since the device is there; right: statistics."""
        def __init__(self, _io, _parent=None, _root=None):
            super(DeviceAbi.DeviceStatistics, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.octets = self._io.read_u8be()
            self.frames = self._io.read_u8be()
            self.bad_frames = self._io.read_u8be()
            self.pushes = self._io.read_u8be()
            self.refused = self._io.read_u8be()
            self.replayed = self._io.read_u8be()
            self.records = self._io.read_u8be()
            self.nameless = self._io.read_u8be()
            self.delivered = self._io.read_u8be()
            self.lost = self._io.read_u8be()
            self.withheld = self._io.read_u8be()
            self.denied = self._io.read_u8be()
            self.exchanges = self._io.read_u8be()
            self.failed = self._io.read_u8be()
            self.readers = self._io.read_u4be()
            self.waiting = self._io.read_u4be()


        def _fetch_instances(self):
            pass


    class ExchangeRequest(KaitaiStruct):
        """control exchange, in: an APDU without protection; right: get, set or action, of each object that it names."""
        def __init__(self, _io, _parent=None, _root=None):
            super(DeviceAbi.ExchangeRequest, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.deadline = self._io.read_u4be()
            if not self.deadline >= 1:
                raise kaitaistruct.ValidationLessThanError(1, self.deadline, self._io, u"/types/exchange_request/seq/0")
            if not self.deadline <= 600000:
                raise kaitaistruct.ValidationGreaterThanError(600000, self.deadline, self._io, u"/types/exchange_request/seq/0")
            self.apdu = self._io.read_bytes_full()


        def _fetch_instances(self):
            pass


    class SnapshotAnswer(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(DeviceAbi.SnapshotAnswer, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.next = self._io.read_u4be()
            self.records = []
            i = 0
            while not self._io.is_eof():
                self.records.append(DeviceAbi.DeviceRecord(self._io, self, self._root))
                i += 1



        def _fetch_instances(self):
            pass
            for i in range(len(self.records)):
                pass
                self.records[i]._fetch_instances()



    class SnapshotRequest(KaitaiStruct):
        """control snapshot, in; right: read, of each record."""
        def __init__(self, _io, _parent=None, _root=None):
            super(DeviceAbi.SnapshotRequest, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.begin = self._io.read_u4be()


        def _fetch_instances(self):
            pass



