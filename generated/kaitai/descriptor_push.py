# This is a generated file! Please edit source .ksy file and use kaitai-struct-compiler to rebuild
# type: ignore

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import notification
import axdr
import length
import cosem


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class DescriptorPush(KaitaiStruct):
    """A deviation met in the field (Sagemcom XT211 and the EGD HAN interface): the elements of the pushed list begin with a
    cosem-attribute-descriptor without a tag, so the body is not Data. Tried only after data_notification was refused.
    """
    def __init__(self, _io, _parent=None, _root=None):
        super(DescriptorPush, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self):
        self.tag = self._io.read_bytes(1)
        if not self.tag == b"\x0F":
            raise kaitaistruct.ValidationNotEqualError(b"\x0F", self.tag, self._io, u"/seq/0")
        self.long_invoke_id = self._io.read_u4be()
        self.date_time = notification.Notification.NotificationTime(self._io)
        self.body_lead = self._io.read_bytes(3)
        if not self.body_lead == b"\x02\x02\x16":
            raise kaitaistruct.ValidationNotEqualError(b"\x02\x02\x16", self.body_lead, self._io, u"/seq/3")
        self.kind = self._io.read_u1()
        self.list_tag = self._io.read_bytes(1)
        if not self.list_tag == b"\x01":
            raise kaitaistruct.ValidationNotEqualError(b"\x01", self.list_tag, self._io, u"/seq/5")
        self.count = length.Length(self._io)
        self.items = []
        for i in range(self.count.value):
            self.items.append(DescriptorPush.Item(self._io, self, self._root))



    def _fetch_instances(self):
        pass
        self.date_time._fetch_instances()
        self.count._fetch_instances()
        for i in range(len(self.items)):
            pass
            self.items[i]._fetch_instances()


    class Item(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(DescriptorPush.Item, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.lead = self._io.read_bytes(2)
            if not self.lead == b"\x02\x02":
                raise kaitaistruct.ValidationNotEqualError(b"\x02\x02", self.lead, self._io, u"/types/item/seq/0")
            self.attribute = cosem.Cosem.AttributeDescriptor(self._io)
            self.data = axdr.Axdr(self._io)


        def _fetch_instances(self):
            pass
            self.attribute._fetch_instances()
            self.data._fetch_instances()



