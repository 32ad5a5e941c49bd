"""What the meter says on its own: data-notifications, plain or ciphered, in the framings pushes are met in.

The body names its values: an array of structures (OBIS code, value, scaler and unit where there is one), so that a listener
needs no description of the meter.
"""

from collections.abc import Sequence
from enum import StrEnum

from win12_wire.errors import Code, WireError
from win12_wire.frames.axdr import Data
from win12_wire.frames.ciphering import GeneralKeyCiphering, ProtectionTag
from win12_wire.frames.hdlc import Hdlc, UnnumberedFunction
from win12_wire.frames.llc import Direction, Llc
from win12_wire.frames.mbus import LongFrame
from win12_wire.frames.mbus_transport import MbusTransport
from win12_wire.frames.notification import DataNotification, NotificationTime
from win12_wire.frames.wrapper import Wrapper

from win12.datalink.hdlc_address import HdlcAddress, encode_address
from win12.datalink.hdlc_control import unnumbered
from win12.security.counters import counter_name
from win12.security.data_layers import Wanted
from win12.security.suite import control_octet
from win12.simulator import push_list, push_protection
from win12.simulator.model import Context
from win12.simulator.session import SERVER_SAP, Role, Session
from win12.simulator.station import Station

_HDLC_INFORMATION, _MBUS_SEGMENT, _MBUS_SEGMENTS = 120, 240, 16
_MBUS_CONTROL, _MBUS_BROADCAST, _MBUS_LAST = 0x53, 0xFF, 0x10
_ANY_SERVICE = 0x67
_INVOKE_ID_MASK = 0xFFFFFF
_CONFIRMED = 1 << 30
"""service class of a long-invoke-id"""


class Framing(StrEnum):
    """The link a push goes over."""

    WRAPPER = "wrapper"
    HDLC = "hdlc"
    MBUS = "mbus"


def body(station: Station, now: float) -> Data:
    """The values of a push, as the push set-up lists them; what the meter does not have is left out."""
    return push_list.body(Context(station.meter, Session(role=Role.READER), now))


def message(station: Station, number: int, now: float, *, confirmed: bool = False) -> DataNotification:
    """The data-notification with long-invoke-id `number`, in clear; `confirmed`: a confirmation is asked for."""
    octets = station.meter.clock_octets(now)
    return DataNotification(
        long_invoke_id=number & _INVOKE_ID_MASK | (_CONFIRMED if confirmed else 0),
        date_time=NotificationTime(octets=octets),
        data=body(station, now),
    )


def notification(station: Station, number: int, now: float, *, confirmed: bool = False) -> bytes:
    """The same, encoded."""
    return message(station, number, now, confirmed=confirmed).encode()


def with_body(station: Station, said: DataNotification, layers: Sequence[Wanted]) -> bytes:
    """The APDU of a push whose body is protected in these layers, if any; numbers are spent. SecurityError, StoreError."""
    if not layers:
        return said.encode()
    data = push_protection.protected(station.meter, said.data, layers)
    return DataNotification(long_invoke_id=said.long_invoke_id, date_time=said.date_time, data=data).encode()


def protected(station: Station, apdu: bytes) -> bytes:
    """`apdu` under general-glo, authenticated and encrypted with the keys of the station; a counter of its store is spent."""
    keys, suite = station.keys, station.meter.config.suite
    title = keys.server_title
    control = control_octet(suite, authenticated=True, encrypted=True)
    counter = station.counters.next(counter_name(keys.ek, title))
    payload = keys.cipher(suite).protect(control, title, counter, apdu)
    return GeneralKeyCiphering(
        tag=ProtectionTag.general_glo,
        system_title=title,
        security_control=control,
        invocation_counter=counter,
        payload=payload,
    ).encode()


def framed(apdu: bytes, framing: Framing, client: int = 1) -> bytes:
    """`apdu` as it stands on the link, to client address `client`. WireError CANNOT_ENCODE when it does not fit."""
    if framing is Framing.WRAPPER:
        return Wrapper(source_wport=SERVER_SAP, destination_wport=client, apdu=apdu).encode()
    if framing is Framing.HDLC:
        return _hdlc(apdu, client)
    return _mbus(apdu)


def _pieces(octets: bytes, size: int) -> list[bytes]:
    return [octets[at : at + size] for at in range(0, len(octets), size)]


def _hdlc(apdu: bytes, client: int) -> bytes:
    """UI frames; the LLC header in the first, the segmentation bit in all but the last."""
    message = Llc(source_lsap=Direction.to_client, apdu=apdu).encode()
    pieces = _pieces(message, _HDLC_INFORMATION)
    addresses = {"destination": encode_address(HdlcAddress(client)), "source": encode_address(HdlcAddress(SERVER_SAP))}
    control = unnumbered(UnnumberedFunction.ui)
    return b"".join(
        Hdlc(**addresses, control=control, segmented=int(at < len(pieces)), information=piece).encode()
        for at, piece in enumerate(pieces, 1)
    )


def _mbus(apdu: bytes) -> bytes:
    """Long frames; the control information numbers the segments and marks the last (EN 13757-3, 5.8)."""
    pieces = _pieces(apdu, _MBUS_SEGMENT)
    if len(pieces) > _MBUS_SEGMENTS:
        raise WireError(Code.CANNOT_ENCODE, 0, "mbus", f"{len(apdu)} octets need more than {_MBUS_SEGMENTS} frames")
    return b"".join(_mbus_frame(at, piece, last=at == len(pieces) - 1) for at, piece in enumerate(pieces))


def _mbus_frame(number: int, piece: bytes, *, last: bool) -> bytes:
    return LongFrame(
        control=_MBUS_CONTROL,
        address=_MBUS_BROADCAST,
        control_information=number | (_MBUS_LAST if last else 0),
        user_data=MbusTransport(stsap=SERVER_SAP, dtsap=_ANY_SERVICE, segment=piece).encode(),
    ).encode()
