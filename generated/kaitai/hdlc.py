# This is a generated file! Please edit source .ksy file and use kaitai-struct-compiler to rebuild
# type: ignore

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Hdlc(KaitaiStruct):
    """ISO/IEC 13239 annex H.4 as profiled by IEC 62056-46: flag, format (type 3, segmentation bit, 11-bit length), destination,
    source, control, HCS when information follows, information, FCS, flag. Length-driven: there is no octet stuffing.
    """

    class RejectReason(IntEnum):
        unknown_control = 1
        information_not_allowed = 2
        information_too_long = 4
        wrong_receive_number = 8

    class ReservedAddress(IntEnum):
        no_station = 0
        management = 1
        public_client = 16
        all_station = 127
        all_station_long = 16383

    class SupervisoryFunction(IntEnum):
        receive_ready = 1
        receive_not_ready = 5
        reject = 9
        selective_reject = 13

    class UnnumberedFunction(IntEnum):
        ui = 3
        dm = 15
        disc = 67
        ua = 99
        snrm = 131
        frmr = 135
    def __init__(self, _io, _parent=None, _root=None):
        super(Hdlc, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self):
        self.opening_flag = self._io.read_bytes(1)
        if not self.opening_flag == b"\x7E":
            raise kaitaistruct.ValidationNotEqualError(b"\x7E", self.opening_flag, self._io, u"/seq/0")
        self.frame_type = self._io.read_bits_int_be(4)
        if not self.frame_type == 10:
            raise kaitaistruct.ValidationNotEqualError(10, self.frame_type, self._io, u"/seq/1")
        self.segmented = self._io.read_bits_int_be(1) != 0
        self.length = self._io.read_bits_int_be(11)
        if not self.length >= 7:
            raise kaitaistruct.ValidationLessThanError(7, self.length, self._io, u"/seq/3")
        self.destination = Hdlc.Address(self._io, self, self._root)
        self.source = Hdlc.Address(self._io, self, self._root)
        self.control = self._io.read_u1()
        if self.length != (5 + self.destination.size_octets) + self.source.size_octets:
            pass
            self.hcs = self._io.read_u2le()

        if self.length != (5 + self.destination.size_octets) + self.source.size_octets:
            pass
            self.information = self._io.read_bytes(((self.length - 7) - self.destination.size_octets) - self.source.size_octets)

        self.fcs = self._io.read_u2le()
        self.closing_flag = self._io.read_bytes(1)
        if not self.closing_flag == b"\x7E":
            raise kaitaistruct.ValidationNotEqualError(b"\x7E", self.closing_flag, self._io, u"/seq/10")


    def _fetch_instances(self):
        pass
        self.destination._fetch_instances()
        self.source._fetch_instances()
        if self.length != (5 + self.destination.size_octets) + self.source.size_octets:
            pass

        if self.length != (5 + self.destination.size_octets) + self.source.size_octets:
            pass


    class Address(KaitaiStruct):
        """One, two or four octets; the lowest bit is set in the last octet only (IEC 62056-46, 6.4.2)."""
        def __init__(self, _io, _parent=None, _root=None):
            super(Hdlc.Address, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.octets = []
            i = 0
            while True:
                _ = self._io.read_u1()
                self.octets.append(_)
                if _ & 1 == 1:
                    break
                i += 1


        def _fetch_instances(self):
            pass
            for i in range(len(self.octets)):
                pass


        @property
        def size_octets(self):
            if hasattr(self, '_m_size_octets'):
                return self._m_size_octets

            self._m_size_octets = len(self.octets)
            return getattr(self, '_m_size_octets', None)


    class Address1(KaitaiStruct):
        """upper address alone; clients have no other form."""
        def __init__(self, _io, _parent=None, _root=None):
            super(Hdlc.Address1, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.upper = self._io.read_bits_int_be(7)
            self.last = self._io.read_bits_int_be(1) != 0
            _ = self.last
            if not _:
                raise kaitaistruct.ValidationExprError(self.last, self._io, u"/types/address_1/seq/1")


        def _fetch_instances(self):
            pass


    class Address2(KaitaiStruct):
        """upper (logical device) and lower (physical device) address."""
        def __init__(self, _io, _parent=None, _root=None):
            super(Hdlc.Address2, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.upper = self._io.read_bits_int_be(7)
            self.more = self._io.read_bits_int_be(1) != 0
            _ = self.more
            if not (not (_)):
                raise kaitaistruct.ValidationExprError(self.more, self._io, u"/types/address_2/seq/1")
            self.lower = self._io.read_bits_int_be(7)
            self.last = self._io.read_bits_int_be(1) != 0
            _ = self.last
            if not _:
                raise kaitaistruct.ValidationExprError(self.last, self._io, u"/types/address_2/seq/3")


        def _fetch_instances(self):
            pass


    class Address4(KaitaiStruct):
        """upper and lower address of 14 bits, each in two octets."""
        def __init__(self, _io, _parent=None, _root=None):
            super(Hdlc.Address4, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.upper_high = self._io.read_bits_int_be(7)
            self.more_1 = self._io.read_bits_int_be(1) != 0
            _ = self.more_1
            if not (not (_)):
                raise kaitaistruct.ValidationExprError(self.more_1, self._io, u"/types/address_4/seq/1")
            self.upper_low = self._io.read_bits_int_be(7)
            self.more_2 = self._io.read_bits_int_be(1) != 0
            _ = self.more_2
            if not (not (_)):
                raise kaitaistruct.ValidationExprError(self.more_2, self._io, u"/types/address_4/seq/3")
            self.lower_high = self._io.read_bits_int_be(7)
            self.more_3 = self._io.read_bits_int_be(1) != 0
            _ = self.more_3
            if not (not (_)):
                raise kaitaistruct.ValidationExprError(self.more_3, self._io, u"/types/address_4/seq/5")
            self.lower_low = self._io.read_bits_int_be(7)
            self.last = self._io.read_bits_int_be(1) != 0
            _ = self.last
            if not _:
                raise kaitaistruct.ValidationExprError(self.last, self._io, u"/types/address_4/seq/7")


        def _fetch_instances(self):
            pass


    class ControlField(KaitaiStruct):
        """Meaning of the control octet (ISO/IEC 13239, 4.3; IEC 62056-46, 6.4.3). Information: N(R), P/F, N(S), 0. Supervisory: N(R),
        P/F, function, 01. Unnumbered: function with P/F in bit 4, 11.
        """
        def __init__(self, _io, _parent=None, _root=None):
            super(Hdlc.ControlField, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.octet = self._io.read_u1()


        def _fetch_instances(self):
            pass

        @property
        def is_information(self):
            if hasattr(self, '_m_is_information'):
                return self._m_is_information

            self._m_is_information = self.octet & 1 == 0
            return getattr(self, '_m_is_information', None)

        @property
        def is_supervisory(self):
            if hasattr(self, '_m_is_supervisory'):
                return self._m_is_supervisory

            self._m_is_supervisory = self.octet & 3 == 1
            return getattr(self, '_m_is_supervisory', None)

        @property
        def is_unnumbered(self):
            if hasattr(self, '_m_is_unnumbered'):
                return self._m_is_unnumbered

            self._m_is_unnumbered = self.octet & 3 == 3
            return getattr(self, '_m_is_unnumbered', None)

        @property
        def poll_final(self):
            if hasattr(self, '_m_poll_final'):
                return self._m_poll_final

            self._m_poll_final = self.octet & 16 != 0
            return getattr(self, '_m_poll_final', None)

        @property
        def receive_number(self):
            """N(R) of information and supervisory frames."""
            if hasattr(self, '_m_receive_number'):
                return self._m_receive_number

            self._m_receive_number = self.octet >> 5
            return getattr(self, '_m_receive_number', None)

        @property
        def send_number(self):
            """N(S) of an information frame."""
            if hasattr(self, '_m_send_number'):
                return self._m_send_number

            self._m_send_number = self.octet >> 1 & 7
            return getattr(self, '_m_send_number', None)

        @property
        def supervisory(self):
            """one of supervisory_function."""
            if hasattr(self, '_m_supervisory'):
                return self._m_supervisory

            self._m_supervisory = self.octet & 15
            return getattr(self, '_m_supervisory', None)

        @property
        def unnumbered(self):
            """one of unnumbered_function."""
            if hasattr(self, '_m_unnumbered'):
                return self._m_unnumbered

            self._m_unnumbered = self.octet & 239
            return getattr(self, '_m_unnumbered', None)


    class FrameReject(KaitaiStruct):
        """Information field of FRMR (ISO/IEC 13239, 5.5.3.4.2)."""
        def __init__(self, _io, _parent=None, _root=None):
            super(Hdlc.FrameReject, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.rejected_control = self._io.read_u1()
            self.receive_number = self._io.read_bits_int_be(3)
            self.was_response = self._io.read_bits_int_be(1) != 0
            self.send_number = self._io.read_bits_int_be(3)
            self.zero = self._io.read_bits_int_be(1) != 0
            _ = self.zero
            if not (not (_)):
                raise kaitaistruct.ValidationExprError(self.zero, self._io, u"/types/frame_reject/seq/4")
            self.reasons = self._io.read_u1()


        def _fetch_instances(self):
            pass



