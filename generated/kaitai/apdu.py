# This is a generated file! Please edit source .ksy file and use kaitai-struct-compiler to rebuild
# type: ignore

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import ciphering
import notification
import get
import acse
import action
import service_error
import access
import short_name
import block_transfer
import set
import initiate
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Apdu(KaitaiStruct):
    """The CHOICE of IEC 62056-5-3, clause 8 (COSEMpdu), told by its first octet."""

    class ApduTag(IntEnum):
        initiate_request = 1
        read_request = 5
        write_request = 6
        initiate_response = 8
        read_response = 12
        write_response = 13
        confirmed_service_error = 14
        data_notification = 15
        data_notification_confirm = 16
        unconfirmed_write_request = 22
        information_report_request = 24
        aarq = 96
        aare = 97
        rlrq = 98
        rlre = 99
        get_request = 192
        set_request = 193
        event_notification = 194
        action_request = 195
        get_response = 196
        set_response = 197
        action_response = 199
        exception_response = 216
        access_request = 217
        access_response = 218
        general_block_transfer = 224
    def __init__(self, _io, _parent=None, _root=None):
        super(Apdu, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self):
        _on = self.tag
        if _on == 1:
            pass
            self.body = initiate.Initiate(self._io)
        elif _on == 12:
            pass
            self.body = short_name.ShortName(self._io)
        elif _on == 13:
            pass
            self.body = short_name.ShortName(self._io)
        elif _on == 14:
            pass
            self.body = service_error.ServiceError(self._io)
        elif _on == 15:
            pass
            self.body = notification.Notification(self._io)
        elif _on == 16:
            pass
            self.body = notification.Notification(self._io)
        elif _on == 192:
            pass
            self.body = get.Get(self._io)
        elif _on == 193:
            pass
            self.body = set.Set(self._io)
        elif _on == 194:
            pass
            self.body = notification.Notification(self._io)
        elif _on == 195:
            pass
            self.body = action.Action(self._io)
        elif _on == 196:
            pass
            self.body = get.Get(self._io)
        elif _on == 197:
            pass
            self.body = set.Set(self._io)
        elif _on == 199:
            pass
            self.body = action.Action(self._io)
        elif _on == 200:
            pass
            self.body = ciphering.Ciphering(self._io)
        elif _on == 201:
            pass
            self.body = ciphering.Ciphering(self._io)
        elif _on == 202:
            pass
            self.body = ciphering.Ciphering(self._io)
        elif _on == 203:
            pass
            self.body = ciphering.Ciphering(self._io)
        elif _on == 204:
            pass
            self.body = ciphering.Ciphering(self._io)
        elif _on == 205:
            pass
            self.body = ciphering.Ciphering(self._io)
        elif _on == 206:
            pass
            self.body = ciphering.Ciphering(self._io)
        elif _on == 207:
            pass
            self.body = ciphering.Ciphering(self._io)
        elif _on == 208:
            pass
            self.body = ciphering.Ciphering(self._io)
        elif _on == 209:
            pass
            self.body = ciphering.Ciphering(self._io)
        elif _on == 210:
            pass
            self.body = ciphering.Ciphering(self._io)
        elif _on == 211:
            pass
            self.body = ciphering.Ciphering(self._io)
        elif _on == 212:
            pass
            self.body = ciphering.Ciphering(self._io)
        elif _on == 213:
            pass
            self.body = ciphering.Ciphering(self._io)
        elif _on == 214:
            pass
            self.body = ciphering.Ciphering(self._io)
        elif _on == 215:
            pass
            self.body = ciphering.Ciphering(self._io)
        elif _on == 216:
            pass
            self.body = service_error.ServiceError(self._io)
        elif _on == 217:
            pass
            self.body = access.Access(self._io)
        elif _on == 218:
            pass
            self.body = access.Access(self._io)
        elif _on == 219:
            pass
            self.body = ciphering.Ciphering(self._io)
        elif _on == 22:
            pass
            self.body = short_name.ShortName(self._io)
        elif _on == 220:
            pass
            self.body = ciphering.Ciphering(self._io)
        elif _on == 221:
            pass
            self.body = ciphering.Ciphering(self._io)
        elif _on == 223:
            pass
            self.body = ciphering.Ciphering(self._io)
        elif _on == 224:
            pass
            self.body = block_transfer.BlockTransfer(self._io)
        elif _on == 24:
            pass
            self.body = short_name.ShortName(self._io)
        elif _on == 33:
            pass
            self.body = ciphering.Ciphering(self._io)
        elif _on == 37:
            pass
            self.body = ciphering.Ciphering(self._io)
        elif _on == 38:
            pass
            self.body = ciphering.Ciphering(self._io)
        elif _on == 40:
            pass
            self.body = ciphering.Ciphering(self._io)
        elif _on == 44:
            pass
            self.body = ciphering.Ciphering(self._io)
        elif _on == 45:
            pass
            self.body = ciphering.Ciphering(self._io)
        elif _on == 46:
            pass
            self.body = ciphering.Ciphering(self._io)
        elif _on == 5:
            pass
            self.body = short_name.ShortName(self._io)
        elif _on == 54:
            pass
            self.body = ciphering.Ciphering(self._io)
        elif _on == 56:
            pass
            self.body = ciphering.Ciphering(self._io)
        elif _on == 6:
            pass
            self.body = short_name.ShortName(self._io)
        elif _on == 65:
            pass
            self.body = ciphering.Ciphering(self._io)
        elif _on == 69:
            pass
            self.body = ciphering.Ciphering(self._io)
        elif _on == 70:
            pass
            self.body = ciphering.Ciphering(self._io)
        elif _on == 72:
            pass
            self.body = ciphering.Ciphering(self._io)
        elif _on == 76:
            pass
            self.body = ciphering.Ciphering(self._io)
        elif _on == 77:
            pass
            self.body = ciphering.Ciphering(self._io)
        elif _on == 78:
            pass
            self.body = ciphering.Ciphering(self._io)
        elif _on == 8:
            pass
            self.body = initiate.Initiate(self._io)
        elif _on == 86:
            pass
            self.body = ciphering.Ciphering(self._io)
        elif _on == 88:
            pass
            self.body = ciphering.Ciphering(self._io)
        elif _on == 96:
            pass
            self.body = acse.Acse(self._io)
        elif _on == 97:
            pass
            self.body = acse.Acse(self._io)
        elif _on == 98:
            pass
            self.body = acse.Acse(self._io)
        elif _on == 99:
            pass
            self.body = acse.Acse(self._io)


    def _fetch_instances(self):
        pass
        _on = self.tag
        if _on == 1:
            pass
            self.body._fetch_instances()
        elif _on == 12:
            pass
            self.body._fetch_instances()
        elif _on == 13:
            pass
            self.body._fetch_instances()
        elif _on == 14:
            pass
            self.body._fetch_instances()
        elif _on == 15:
            pass
            self.body._fetch_instances()
        elif _on == 16:
            pass
            self.body._fetch_instances()
        elif _on == 192:
            pass
            self.body._fetch_instances()
        elif _on == 193:
            pass
            self.body._fetch_instances()
        elif _on == 194:
            pass
            self.body._fetch_instances()
        elif _on == 195:
            pass
            self.body._fetch_instances()
        elif _on == 196:
            pass
            self.body._fetch_instances()
        elif _on == 197:
            pass
            self.body._fetch_instances()
        elif _on == 199:
            pass
            self.body._fetch_instances()
        elif _on == 200:
            pass
            self.body._fetch_instances()
        elif _on == 201:
            pass
            self.body._fetch_instances()
        elif _on == 202:
            pass
            self.body._fetch_instances()
        elif _on == 203:
            pass
            self.body._fetch_instances()
        elif _on == 204:
            pass
            self.body._fetch_instances()
        elif _on == 205:
            pass
            self.body._fetch_instances()
        elif _on == 206:
            pass
            self.body._fetch_instances()
        elif _on == 207:
            pass
            self.body._fetch_instances()
        elif _on == 208:
            pass
            self.body._fetch_instances()
        elif _on == 209:
            pass
            self.body._fetch_instances()
        elif _on == 210:
            pass
            self.body._fetch_instances()
        elif _on == 211:
            pass
            self.body._fetch_instances()
        elif _on == 212:
            pass
            self.body._fetch_instances()
        elif _on == 213:
            pass
            self.body._fetch_instances()
        elif _on == 214:
            pass
            self.body._fetch_instances()
        elif _on == 215:
            pass
            self.body._fetch_instances()
        elif _on == 216:
            pass
            self.body._fetch_instances()
        elif _on == 217:
            pass
            self.body._fetch_instances()
        elif _on == 218:
            pass
            self.body._fetch_instances()
        elif _on == 219:
            pass
            self.body._fetch_instances()
        elif _on == 22:
            pass
            self.body._fetch_instances()
        elif _on == 220:
            pass
            self.body._fetch_instances()
        elif _on == 221:
            pass
            self.body._fetch_instances()
        elif _on == 223:
            pass
            self.body._fetch_instances()
        elif _on == 224:
            pass
            self.body._fetch_instances()
        elif _on == 24:
            pass
            self.body._fetch_instances()
        elif _on == 33:
            pass
            self.body._fetch_instances()
        elif _on == 37:
            pass
            self.body._fetch_instances()
        elif _on == 38:
            pass
            self.body._fetch_instances()
        elif _on == 40:
            pass
            self.body._fetch_instances()
        elif _on == 44:
            pass
            self.body._fetch_instances()
        elif _on == 45:
            pass
            self.body._fetch_instances()
        elif _on == 46:
            pass
            self.body._fetch_instances()
        elif _on == 5:
            pass
            self.body._fetch_instances()
        elif _on == 54:
            pass
            self.body._fetch_instances()
        elif _on == 56:
            pass
            self.body._fetch_instances()
        elif _on == 6:
            pass
            self.body._fetch_instances()
        elif _on == 65:
            pass
            self.body._fetch_instances()
        elif _on == 69:
            pass
            self.body._fetch_instances()
        elif _on == 70:
            pass
            self.body._fetch_instances()
        elif _on == 72:
            pass
            self.body._fetch_instances()
        elif _on == 76:
            pass
            self.body._fetch_instances()
        elif _on == 77:
            pass
            self.body._fetch_instances()
        elif _on == 78:
            pass
            self.body._fetch_instances()
        elif _on == 8:
            pass
            self.body._fetch_instances()
        elif _on == 86:
            pass
            self.body._fetch_instances()
        elif _on == 88:
            pass
            self.body._fetch_instances()
        elif _on == 96:
            pass
            self.body._fetch_instances()
        elif _on == 97:
            pass
            self.body._fetch_instances()
        elif _on == 98:
            pass
            self.body._fetch_instances()
        elif _on == 99:
            pass
            self.body._fetch_instances()
        _ = self.tag
        if hasattr(self, '_m_tag'):
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


