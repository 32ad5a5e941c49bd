# This is a generated file! Please edit source .ksy file and use kaitai-struct-compiler to rebuild
# type: ignore

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Iec6205621(KaitaiStruct):
    """IEC 62056-21, clause 6: what a handheld unit or reader and a meter say to each other over an optical head or a current loop, in
    modes A to E. Seven data bits and even parity are the affair of the line: here octets have no parity. What stands in a data message
    is text of its own: `address(value*unit)`, see docs/serial.md. Parts of a message with EOT in place of ETX are not supported.
    """

    class CommandKind(IntEnum):
        execute = 69
        password = 80
        read = 82
        write = 87

    class Option(IntEnum):
        readout = 48
        programming = 49
        binary = 50

    class Protocol(IntEnum):
        normal = 48
        secondary = 49
        hdlc = 50

    class Speed(IntEnum):
        bps_300 = 48
        bps_600 = 49
        bps_1200 = 50
        bps_2400 = 51
        bps_4800 = 52
        bps_9600 = 53
        bps_19200 = 54
        b_600 = 65
        b_1200 = 66
        b_2400 = 67
        b_4800 = 68
        b_9600 = 69
        b_19200 = 70
    def __init__(self, _io, _parent=None, _root=None):
        super(Iec6205621, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self):
        pass


    def _fetch_instances(self):
        pass

    class Acknowledged(KaitaiStruct):
        """ACK: the command was carried out."""
        def __init__(self, _io, _parent=None, _root=None):
            super(Iec6205621.Acknowledged, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.octets = self._io.read_bytes(1)
            if not self.octets == b"\x06":
                raise kaitaistruct.ValidationNotEqualError(b"\x06", self.octets, self._io, u"/types/acknowledged/seq/0")


        def _fetch_instances(self):
            pass


    class Acknowledgement(KaitaiStruct):
        """option select, 6.3.3: the reader says how it goes on; in mode E the meter repeats it before it changes to HDLC."""
        def __init__(self, _io, _parent=None, _root=None):
            super(Iec6205621.Acknowledgement, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.start = self._io.read_bytes(1)
            if not self.start == b"\x06":
                raise kaitaistruct.ValidationNotEqualError(b"\x06", self.start, self._io, u"/types/acknowledgement/seq/0")
            self.protocol = KaitaiStream.resolve_enum(Iec6205621.Protocol, self._io.read_u1())
            if not isinstance(self.protocol, Iec6205621.Protocol):
                raise kaitaistruct.ValidationNotInEnumError(self.protocol, self._io, u"/types/acknowledgement/seq/1")
            self.speed = KaitaiStream.resolve_enum(Iec6205621.Speed, self._io.read_u1())
            self.option = KaitaiStream.resolve_enum(Iec6205621.Option, self._io.read_u1())
            if not isinstance(self.option, Iec6205621.Option):
                raise kaitaistruct.ValidationNotInEnumError(self.option, self._io, u"/types/acknowledgement/seq/3")
            self.end = self._io.read_bytes(2)
            if not self.end == b"\x0D\x0A":
                raise kaitaistruct.ValidationNotEqualError(b"\x0D\x0A", self.end, self._io, u"/types/acknowledgement/seq/4")


        def _fetch_instances(self):
            pass


    class Command(KaitaiStruct):
        """programming mode, 6.3.5; P0 is said by the meter."""
        def __init__(self, _io, _parent=None, _root=None):
            super(Iec6205621.Command, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.start = self._io.read_bytes(1)
            if not self.start == b"\x01":
                raise kaitaistruct.ValidationNotEqualError(b"\x01", self.start, self._io, u"/types/command/seq/0")
            self.kind = KaitaiStream.resolve_enum(Iec6205621.CommandKind, self._io.read_u1())
            if not isinstance(self.kind, Iec6205621.CommandKind):
                raise kaitaistruct.ValidationNotInEnumError(self.kind, self._io, u"/types/command/seq/1")
            self.type = self._io.read_u1()
            if not self.type >= 48:
                raise kaitaistruct.ValidationLessThanError(48, self.type, self._io, u"/types/command/seq/2")
            if not self.type <= 57:
                raise kaitaistruct.ValidationGreaterThanError(57, self.type, self._io, u"/types/command/seq/2")
            self.begin = self._io.read_bytes(1)
            if not self.begin == b"\x02":
                raise kaitaistruct.ValidationNotEqualError(b"\x02", self.begin, self._io, u"/types/command/seq/3")
            self.text = self._io.read_bytes_term(3, False, False, True)
            self.end = self._io.read_bytes(1)
            if not self.end == b"\x03":
                raise kaitaistruct.ValidationNotEqualError(b"\x03", self.end, self._io, u"/types/command/seq/5")
            self.check = self._io.read_u1()


        def _fetch_instances(self):
            pass


    class DataMessage(KaitaiStruct):
        """6.3.10: a readout, or the answer to a command; the check is that of ISO/IEC 1155."""
        def __init__(self, _io, _parent=None, _root=None):
            super(Iec6205621.DataMessage, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.start = self._io.read_bytes(1)
            if not self.start == b"\x02":
                raise kaitaistruct.ValidationNotEqualError(b"\x02", self.start, self._io, u"/types/data_message/seq/0")
            self.text = self._io.read_bytes_term(3, False, False, True)
            self.end = self._io.read_bytes(1)
            if not self.end == b"\x03":
                raise kaitaistruct.ValidationNotEqualError(b"\x03", self.end, self._io, u"/types/data_message/seq/2")
            self.check = self._io.read_u1()


        def _fetch_instances(self):
            pass


    class Identification(KaitaiStruct):
        """answer to the sign-on, 6.3.2; what a push of mode D begins with."""
        def __init__(self, _io, _parent=None, _root=None):
            super(Iec6205621.Identification, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.start = self._io.read_bytes(1)
            if not self.start == b"\x2F":
                raise kaitaistruct.ValidationNotEqualError(b"\x2F", self.start, self._io, u"/types/identification/seq/0")
            self.maker = self._io.read_bytes(3)
            self.speed = KaitaiStream.resolve_enum(Iec6205621.Speed, self._io.read_u1())
            self.text = self._io.read_bytes_term(13, False, False, True)
            self.end = self._io.read_bytes(2)
            if not self.end == b"\x0D\x0A":
                raise kaitaistruct.ValidationNotEqualError(b"\x0D\x0A", self.end, self._io, u"/types/identification/seq/4")


        def _fetch_instances(self):
            pass


    class Leave(KaitaiStruct):
        """B0 in programming mode, 6.3.6: either side ends the dialogue."""
        def __init__(self, _io, _parent=None, _root=None):
            super(Iec6205621.Leave, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.octets = self._io.read_bytes(5)
            if not self.octets == b"\x01\x42\x30\x03\x71":
                raise kaitaistruct.ValidationNotEqualError(b"\x01\x42\x30\x03\x71", self.octets, self._io, u"/types/leave/seq/0")


        def _fetch_instances(self):
            pass


    class PushedData(KaitaiStruct):
        """what follows the identification of mode D, where the meter begins, 6.4.4; there is no check."""
        def __init__(self, _io, _parent=None, _root=None):
            super(Iec6205621.PushedData, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.blank = self._io.read_bytes(2)
            if not self.blank == b"\x0D\x0A":
                raise kaitaistruct.ValidationNotEqualError(b"\x0D\x0A", self.blank, self._io, u"/types/pushed_data/seq/0")
            self.text = self._io.read_bytes_term(33, False, False, True)
            self.end = self._io.read_bytes(3)
            if not self.end == b"\x21\x0D\x0A":
                raise kaitaistruct.ValidationNotEqualError(b"\x21\x0D\x0A", self.end, self._io, u"/types/pushed_data/seq/2")


        def _fetch_instances(self):
            pass


    class RepeatRequest(KaitaiStruct):
        """NAK, 6.3.4: the message before it was not understood."""
        def __init__(self, _io, _parent=None, _root=None):
            super(Iec6205621.RepeatRequest, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.octets = self._io.read_bytes(1)
            if not self.octets == b"\x15":
                raise kaitaistruct.ValidationNotEqualError(b"\x15", self.octets, self._io, u"/types/repeat_request/seq/0")


        def _fetch_instances(self):
            pass


    class Request(KaitaiStruct):
        """sign-on, 6.3.1: the reader asks a meter to identify itself; at 300 bits per second in modes A to C and E."""
        def __init__(self, _io, _parent=None, _root=None):
            super(Iec6205621.Request, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.start = self._io.read_bytes(2)
            if not self.start == b"\x2F\x3F":
                raise kaitaistruct.ValidationNotEqualError(b"\x2F\x3F", self.start, self._io, u"/types/request/seq/0")
            self.device = self._io.read_bytes_term(33, False, False, True)
            self.end = self._io.read_bytes(3)
            if not self.end == b"\x21\x0D\x0A":
                raise kaitaistruct.ValidationNotEqualError(b"\x21\x0D\x0A", self.end, self._io, u"/types/request/seq/2")


        def _fetch_instances(self):
            pass



