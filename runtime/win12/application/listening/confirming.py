"""Confirmations of pushes: data-notification-confirm (IEC 62056-5-3, 7.3.8), the way back of the push it answers.

A push asks for it by bit 30 of its long-invoke-id (service class: confirmed). The answer is protected as the push was, under the
key that fitted, with the title of the client that the key file gives; in general-ciphering and general-signing in the same layers
and under the same transaction id. M-Bus has no way back, and none is known through a gateway.
"""

from collections.abc import Sequence

from win12_wire.errors import Win12Error
from win12_wire.frames.ciphering import GeneralKeyCiphering, ProtectionTag
from win12_wire.frames.gateway import Gateway
from win12_wire.frames.hdlc import Hdlc, UnnumberedFunction
from win12_wire.frames.llc import Direction, Llc
from win12_wire.frames.notification import DataNotification, DataNotificationConfirm
from win12_wire.frames.wrapper import Wrapper

from win12.application.decoding.result import Decoded
from win12.application.listening.layered import answered, layered
from win12.application.listening.receiver import Heard
from win12.datalink.hdlc_control import unnumbered
from win12.security.counters import CounterStore, counter_name
from win12.security.keys import Keys

CONFIRMED = 1 << 30
"""Bit of the long-invoke-id: a confirmation is asked for."""
INVOKE_ID = 0xFFFFFF


def asked(decoded: Decoded) -> int | None:
    """The invoke id that the push wants confirmed; None when it asks for nothing, or cannot be understood."""
    apdu = decoded.apdu
    if decoded.error is not None or not isinstance(apdu, DataNotification) or not apdu.long_invoke_id & CONFIRMED:
        return None
    return apdu.long_invoke_id & INVOKE_ID


def confirmation(heard: Heard, ring: Sequence[Keys], counters: CounterStore) -> bytes | None:
    """The octets that confirm a push, to be sent where it came from; None when there is no way back, or no key for it.

    Under protection a counter of `counters` is spent. SecurityError COUNTER_EXHAUSTED, StoreError.
    """
    decoded = heard.decoded
    assert isinstance(decoded.apdu, DataNotification)
    push = decoded.apdu
    plain = DataNotificationConfirm(long_invoke_id=push.long_invoke_id, date_time=push.date_time).encode()
    apdu = _protected(plain, decoded, ring, counters) if decoded.protections else plain
    return None if apdu is None else _carried(apdu, decoded)


def _protected(plain: bytes, decoded: Decoded, ring: Sequence[Keys], counters: CounterStore) -> bytes | None:
    if (apdu := layered(decoded)) is not None:
        return answered(plain, apdu, decoded, ring, counters)
    protection = decoded.protections[0]
    keys = next((keys for keys in ring if keys.ek and keys.ek == protection.secret and keys.client_title), None)
    if keys is None or protection.control is None or len(decoded.protections) > 1:
        return None
    try:
        cipher = keys.cipher(protection.bits.suite)
    except Win12Error:  # deciphered without the authentication key
        return None
    counter = counters.next(counter_name(keys.ek, keys.client_title))
    return GeneralKeyCiphering(
        tag=ProtectionTag.general_glo,
        system_title=keys.client_title,
        security_control=protection.control,
        invocation_counter=counter,
        payload=cipher.protect(protection.control, keys.client_title, counter, plain),
    ).encode()


def _carried(apdu: bytes, decoded: Decoded) -> bytes | None:
    frame = decoded.own[0].frame if decoded.own else None
    if any(isinstance(whole.frame, Gateway) for whole in decoded.own):
        return None
    if isinstance(frame, Wrapper):
        return Wrapper(source_wport=frame.destination_wport, destination_wport=frame.source_wport, apdu=apdu).encode()
    message = Llc(source_lsap=Direction.to_server, apdu=apdu).encode()
    if isinstance(frame, Hdlc):
        ends = {"destination": frame.source, "source": frame.destination}
        return Hdlc(**ends, control=unnumbered(UnnumberedFunction.ui), segmented=0, information=message).encode()
    if decoded.link == "raw":
        return message if decoded.has_llc else apdu
    return None
