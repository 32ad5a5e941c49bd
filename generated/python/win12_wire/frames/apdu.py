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
from win12_wire.frames._support import short, whole


class ApduTag(IntEnum):
    initiate_request = 0x1
    initiate_response = 0x8
    confirmed_service_error = 0xe
    data_notification = 0xf
    data_notification_confirm = 0x10
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


Apdu: TypeAlias = initiate.Initiate | service_error.ServiceError | notification.Notification | ciphering.Ciphering | acse.Acse | get.Get | set_.Set | action.Action | access.Access | block_transfer.BlockTransfer

_READERS: Final[dict[int, Callable[[bytes, int, int], tuple[Apdu, int]]]] = {
    0x01: initiate.read,
    0x08: initiate.read,
    0x0e: service_error.read,
    0x0f: notification.read,
    0x10: notification.read,
    0x21: ciphering.read,
    0x28: ciphering.read,
    0x2e: ciphering.read,
    0x41: ciphering.read,
    0x48: ciphering.read,
    0x4e: ciphering.read,
    0x60: acse.read,
    0x61: acse.read,
    0x62: acse.read,
    0x63: acse.read,
    0xc0: get.read,
    0xc1: set_.read,
    0xc2: notification.read,
    0xc3: action.read,
    0xc4: get.read,
    0xc5: set_.read,
    0xc7: action.read,
    0xc8: ciphering.read,
    0xc9: ciphering.read,
    0xca: ciphering.read,
    0xcb: ciphering.read,
    0xcc: ciphering.read,
    0xcd: ciphering.read,
    0xce: ciphering.read,
    0xcf: ciphering.read,
    0xd0: ciphering.read,
    0xd1: ciphering.read,
    0xd2: ciphering.read,
    0xd3: ciphering.read,
    0xd4: ciphering.read,
    0xd5: ciphering.read,
    0xd6: ciphering.read,
    0xd7: ciphering.read,
    0xd8: service_error.read,
    0xd9: access.read,
    0xda: access.read,
    0xdb: ciphering.read,
    0xdc: ciphering.read,
    0xdd: ciphering.read,
    0xdf: ciphering.read,
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
    return whole(read, data, "apdu")
