# This is a generated file! Please edit source .ksy file and use kaitai-struct-compiler to rebuild
# type: ignore

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import axdr
import length
import cosem


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Notification(KaitaiStruct):
    """DataNotification 0F and its confirmation 10, EventNotification C2 (IEC 62056-5-3, 7.3.8 and 7.3.9).
    """
    def __init__(self, _io, _parent=None, _root=None):
        super(Notification, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self):
        _on = self.tag
        if _on == 15:
            pass
            self.body = Notification.DataNotification(self._io, self, self._root)
        elif _on == 16:
            pass
            self.body = Notification.DataNotificationConfirm(self._io, self, self._root)
        elif _on == 194:
            pass
            self.body = Notification.EventNotification(self._io, self, self._root)


    def _fetch_instances(self):
        pass
        _on = self.tag
        if _on == 15:
            pass
            self.body._fetch_instances()
        elif _on == 16:
            pass
            self.body._fetch_instances()
        elif _on == 194:
            pass
            self.body._fetch_instances()
        _ = self.tag
        if hasattr(self, '_m_tag'):
            pass


    class DataNotification(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Notification.DataNotification, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(1)
            if not self.tag == b"\x0F":
                raise kaitaistruct.ValidationNotEqualError(b"\x0F", self.tag, self._io, u"/types/data_notification/seq/0")
            self.long_invoke_id = self._io.read_u4be()
            self.date_time = Notification.NotificationTime(self._io, self, self._root)
            self.data = axdr.Axdr(self._io)


        def _fetch_instances(self):
            pass
            self.date_time._fetch_instances()
            self.data._fetch_instances()


    class DataNotificationConfirm(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Notification.DataNotificationConfirm, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(1)
            if not self.tag == b"\x10":
                raise kaitaistruct.ValidationNotEqualError(b"\x10", self.tag, self._io, u"/types/data_notification_confirm/seq/0")
            self.long_invoke_id = self._io.read_u4be()
            self.date_time = Notification.NotificationTime(self._io, self, self._root)


        def _fetch_instances(self):
            pass
            self.date_time._fetch_instances()


    class EventNotification(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Notification.EventNotification, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = self._io.read_bytes(1)
            if not self.tag == b"\xC2":
                raise kaitaistruct.ValidationNotEqualError(b"\xC2", self.tag, self._io, u"/types/event_notification/seq/0")
            self.has_time = self._io.read_u1()
            if not  ((self.has_time == 0) or (self.has_time == 1)) :
                raise kaitaistruct.ValidationNotAnyOfError(self.has_time, self._io, u"/types/event_notification/seq/1")
            if self.has_time == 1:
                pass
                self.time_len = length.Length(self._io)

            if self.has_time == 1:
                pass
                self.time = self._io.read_bytes(self.time_len.value)

            self.attribute = cosem.Cosem.AttributeDescriptor(self._io)
            self.data = axdr.Axdr(self._io)


        def _fetch_instances(self):
            pass
            if self.has_time == 1:
                pass
                self.time_len._fetch_instances()

            if self.has_time == 1:
                pass

            self.attribute._fetch_instances()
            self.data._fetch_instances()


    class NotificationTime(KaitaiStruct):
        """OCTET STRING of 0 or 12 octets. Some makers (Kaifa) put the Data tag 09 before the length; lead keeps which form was sent.
        """
        def __init__(self, _io, _parent=None, _root=None):
            super(Notification.NotificationTime, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.lead = self._io.read_u1()
            if not  ((self.lead == 0) or (self.lead == 9) or (self.lead == 12)) :
                raise kaitaistruct.ValidationNotAnyOfError(self.lead, self._io, u"/types/notification_time/seq/0")
            if self.lead == 9:
                pass
                self.tagged_length = self._io.read_u1()
                if not  ((self.tagged_length == 0) or (self.tagged_length == 12)) :
                    raise kaitaistruct.ValidationNotAnyOfError(self.tagged_length, self._io, u"/types/notification_time/seq/1")

            self.octets = self._io.read_bytes((self.tagged_length if self.lead == 9 else self.lead))


        def _fetch_instances(self):
            pass
            if self.lead == 9:
                pass



    @property
    def tag(self):
        if hasattr(self, '_m_tag'):
            return self._m_tag

        _pos = self._io.pos()
        self._io.seek(0)
        self._m_tag = self._io.read_u1()
        self._io.seek(_pos)
        return getattr(self, '_m_tag', None)


