# This is a generated file! Please edit source .ksy file and use kaitai-struct-compiler to rebuild
# type: ignore

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import notification
import axdr
import length


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class SwappedPush(KaitaiStruct):
    """A deviation met in the field (Landis+Gyr ZMF100 and others of its firmware): the logical name of some elements begins with
    06 09 in place of 09 06, octet-string of six, so the body is not Data. Tried only after data_notification was refused.
    """
    def __init__(self, _io, _parent=None, _root=None):
        super(SwappedPush, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self):
        self.tag = self._io.read_bytes(1)
        if not self.tag == b"\x0F":
            raise kaitaistruct.ValidationNotEqualError(b"\x0F", self.tag, self._io, u"/seq/0")
        self.long_invoke_id = self._io.read_u4be()
        self.date_time = notification.Notification.NotificationTime(self._io)
        self.list_tag = self._io.read_u1()
        if not  ((self.list_tag == 1) or (self.list_tag == 2)) :
            raise kaitaistruct.ValidationNotAnyOfError(self.list_tag, self._io, u"/seq/3")
        self.count = length.Length(self._io)
        self.items = []
        for i in range(self.count.value):
            self.items.append(SwappedPush.Item(self._io, self, self._root))



    def _fetch_instances(self):
        pass
        self.date_time._fetch_instances()
        self.count._fetch_instances()
        for i in range(len(self.items)):
            pass
            self.items[i]._fetch_instances()


    class Item(KaitaiStruct):
        """structure of a name, a value and, for registers, its scaler and unit."""
        def __init__(self, _io, _parent=None, _root=None):
            super(SwappedPush.Item, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.lead = self._io.read_bytes(1)
            if not self.lead == b"\x02":
                raise kaitaistruct.ValidationNotEqualError(b"\x02", self.lead, self._io, u"/types/item/seq/0")
            self.elements = self._io.read_u1()
            if not  ((self.elements == 2) or (self.elements == 3)) :
                raise kaitaistruct.ValidationNotAnyOfError(self.elements, self._io, u"/types/item/seq/1")
            self.name_lead = self._io.read_u2be()
            if not  ((self.name_lead == 2310) or (self.name_lead == 1545)) :
                raise kaitaistruct.ValidationNotAnyOfError(self.name_lead, self._io, u"/types/item/seq/2")
            self.name = self._io.read_bytes(6)
            self.data = axdr.Axdr(self._io)
            if self.elements == 3:
                pass
                self.scaler_unit = axdr.Axdr(self._io)



        def _fetch_instances(self):
            pass
            self.data._fetch_instances()
            if self.elements == 3:
                pass
                self.scaler_unit._fetch_instances()




