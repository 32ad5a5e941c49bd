# Generated from spec/frames/apdu.ksy. Do not edit: change the spec and run `win12 spec generate`.

"""Any APDU.

The CHOICE of IEC 62056-5-3, clause 8 (COSEMpdu), told by its first octet.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Final, TypeAlias

from win12_wire.errors import Code, WireError
from win12_wire.frames import access
from win12_wire.frames import acse
from win12_wire.frames import action
from win12_wire.frames import block_transfer
from win12_wire.frames import ciphering
from win12_wire.frames import get
from win12_wire.frames import initiate
from win12_wire.frames import notification
from win12_wire.frames import service_error
from win12_wire.frames import set as set_
from win12_wire.frames import short_name
from win12_wire.frames._support import short, trailing


class ApduTag(IntEnum):
    initiate_request = 0x1
    read_request = 0x5
    write_request = 0x6
    initiate_response = 0x8
    read_response = 0xc
    write_response = 0xd
    confirmed_service_error = 0xe
    data_notification = 0xf
    data_notification_confirm = 0x10
    unconfirmed_write_request = 0x16
    information_report_request = 0x18
    aarq = 0x60
    aare = 0x61
    rlrq = 0x62
    rlre = 0x63
    get_request = 0xc0
    set_request = 0xc1
    event_notification = 0xc2
    action_request = 0xc3
    get_response = 0xc4
    set_response = 0xc5
    action_response = 0xc7
    exception_response = 0xd8
    access_request = 0xd9
    access_response = 0xda
    general_block_transfer = 0xe0


Apdu: TypeAlias = initiate.Initiate | short_name.ShortName | service_error.ServiceError | notification.Notification | ciphering.Ciphering | acse.Acse | get.Get | set_.Set | action.Action | access.Access | block_transfer.BlockTransfer

_READERS: Final[dict[int, Callable[[bytes, int, int], tuple[Apdu, int]]]] = {
    0x01: initiate.read_initiate_request,
    0x05: short_name.read_read_request,
    0x06: short_name.read_write_request,
    0x08: initiate.read_initiate_response,
    0x0c: short_name.read_read_response,
    0x0d: short_name.read_write_response,
    0x0e: service_error.read_confirmed_service_error,
    0x0f: notification.read_data_notification,
    0x10: notification.read_data_notification_confirm,
    0x16: short_name.read_unconfirmed_write_request,
    0x18: short_name.read_information_report_request,
    0x21: ciphering.read_service_ciphering,
    0x25: ciphering.read_service_ciphering,
    0x26: ciphering.read_service_ciphering,
    0x28: ciphering.read_service_ciphering,
    0x2c: ciphering.read_service_ciphering,
    0x2d: ciphering.read_service_ciphering,
    0x2e: ciphering.read_service_ciphering,
    0x36: ciphering.read_service_ciphering,
    0x38: ciphering.read_service_ciphering,
    0x41: ciphering.read_service_ciphering,
    0x45: ciphering.read_service_ciphering,
    0x46: ciphering.read_service_ciphering,
    0x48: ciphering.read_service_ciphering,
    0x4c: ciphering.read_service_ciphering,
    0x4d: ciphering.read_service_ciphering,
    0x4e: ciphering.read_service_ciphering,
    0x56: ciphering.read_service_ciphering,
    0x58: ciphering.read_service_ciphering,
    0x60: acse.read_aarq,
    0x61: acse.read_aare,
    0x62: acse.read_rlrq,
    0x63: acse.read_rlre,
    0xc0: get.read,
    0xc1: set_.read,
    0xc2: notification.read_event_notification,
    0xc3: action.read,
    0xc4: get.read,
    0xc5: set_.read,
    0xc7: action.read,
    0xc8: ciphering.read_service_ciphering,
    0xc9: ciphering.read_service_ciphering,
    0xca: ciphering.read_service_ciphering,
    0xcb: ciphering.read_service_ciphering,
    0xcc: ciphering.read_service_ciphering,
    0xcd: ciphering.read_service_ciphering,
    0xce: ciphering.read_service_ciphering,
    0xcf: ciphering.read_service_ciphering,
    0xd0: ciphering.read_service_ciphering,
    0xd1: ciphering.read_service_ciphering,
    0xd2: ciphering.read_service_ciphering,
    0xd3: ciphering.read_service_ciphering,
    0xd4: ciphering.read_service_ciphering,
    0xd5: ciphering.read_service_ciphering,
    0xd6: ciphering.read_service_ciphering,
    0xd7: ciphering.read_service_ciphering,
    0xd8: service_error.read_exception_response,
    0xd9: access.read_access_request,
    0xda: access.read_access_response,
    0xdb: ciphering.read_general_key_ciphering,
    0xdc: ciphering.read_general_key_ciphering,
    0xdd: ciphering.read_general_ciphering,
    0xdf: ciphering.read_general_signing,
    0xe0: block_transfer.read_block_transfer,
}


def read(b: bytes, p: int, e: int) -> tuple[Apdu, int]:
    if p >= e:
        raise short(p, e, ((1, "apdu.tag"),))
    tag = b[p]
    reader = _READERS.get(tag)
    if reader is None:
        raise WireError(Code.UNKNOWN_TAG, p, "apdu.tag", f"{tag:#04x}")
    return reader(b, p, e)


def decode(data: bytes) -> Apdu:
    """What `data` holds, all of it. Raises WireError."""
    b = data if type(data) is bytes else bytes(data)
    value, end = read(b, 0, len(b))
    if end != len(b):
        raise trailing(b, end, "apdu")
    return value
