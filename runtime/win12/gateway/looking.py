"""What a gateway sees of the APDUs that pass: what is plain in them, and no more."""

from __future__ import annotations

from typing import Final

from win12_wire.errors import WireError
from win12_wire.frames import acse, apdu, notification
from win12_wire.frames.apdu import ApduTag
from win12_wire.frames.block_transfer import BlockTransfer
from win12_wire.frames.ciphering import ProtectionTag
from win12_wire.frames.initiate import InitiateRequest
from win12_wire.sessions.gateway_way import Kind, Wish

from win12.application.association.names import REQUESTS, confirmed

_ANSWERED: Final = (acse.Aarq, acse.Rlrq, InitiateRequest)
_TOLD: Final = (notification.DataNotification, notification.DataNotificationConfirm, notification.EventNotification)
_UNASKED: Final = frozenset(
    {ApduTag.data_notification, ApduTag.event_notification, ApduTag.information_report_request}
    | {tag for tag in ProtectionTag if tag.name.endswith(("event_notification", "information_report_request"))}
)


def wish(octets: bytes) -> Wish:
    """Whether an APDU of a client must be answered: of what is hidden, or in blocks, nobody can tell.

    A block that another follows by itself is not answered: the last of the window is.
    """
    try:
        read, _ = apdu.read(octets, 0, len(octets))
    except WireError:
        return Wish.perhaps
    if isinstance(read, _ANSWERED):
        return Wish.surely
    if isinstance(read, _TOLD) or (isinstance(read, BlockTransfer) and _goes_on(read)):
        return Wish.nothing
    if type(read) in REQUESTS:
        return Wish.surely if confirmed(read) else Wish.nothing
    return Wish.perhaps


def kind(octets: bytes) -> Kind:
    """Whether the meter goes on by itself after this: a block of several in a row, or something that nobody asked for."""
    if octets[0] == ApduTag.rlre:
        return Kind.last
    if octets[0] in _UNASKED:
        return Kind.more
    try:
        block = BlockTransfer.decode(octets)
    except WireError:
        return Kind.whole
    return Kind.more if _goes_on(block) else Kind.whole


def _goes_on(block: BlockTransfer) -> bool:
    """Whether the next block follows by itself."""
    return bool(block.streaming) and not block.last_block
