# This is a generated file! Please edit source .ksy file and use kaitai-struct-compiler to rebuild
# type: ignore

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class DateTime(KaitaiStruct):
    """The octets of date-time (12), date (5) and time (4) as kept in octet-strings and in the Data types of these names
    (IEC 62056-6-2, 4.1.6.1). FF (year FFFF, deviation 8000) means not specified; month FD and FE are the end and the begin of
    daylight saving, day FD and FE the second last and the last of the month.
    """
    def __init__(self, _io, _parent=None, _root=None):
        super(DateTime, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self):
        self.date = DateTime.Date(self._io, self, self._root)
        self.time = DateTime.Time(self._io, self, self._root)
        self.deviation = self._io.read_s2be()
        self.clock_status = self._io.read_u1()


    def _fetch_instances(self):
        pass
        self.date._fetch_instances()
        self.time._fetch_instances()

    class Date(KaitaiStruct):
        """A day; any part may be not specified."""
        def __init__(self, _io, _parent=None, _root=None):
            super(DateTime.Date, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.year = self._io.read_u2be()
            self.month = self._io.read_u1()
            self.day = self._io.read_u1()
            self.weekday = self._io.read_u1()


        def _fetch_instances(self):
            pass


    class Time(KaitaiStruct):
        """A time of day; any part may be not specified."""
        def __init__(self, _io, _parent=None, _root=None):
            super(DateTime.Time, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.hour = self._io.read_u1()
            self.minute = self._io.read_u1()
            self.second = self._io.read_u1()
            self.hundredths = self._io.read_u1()


        def _fetch_instances(self):
            pass



