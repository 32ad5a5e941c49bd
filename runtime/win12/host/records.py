"""Decoded pushes into the records of a device: the rules of drivers/core/device.h, record for record the same octets.

A push is taken when it is what the settings and the keys of the device want; everything else is refused, and counted:

  - Under protection its system title must be the one of the keys, its tag must verify, and its counter must be greater than
    that of all before it, which spec/sessions/push_receiver.yaml decides. 0 is no counter.
  - Without a tag it proves nothing: it is taken only where the settings do not want protection and the keys have none for it.
  - With keys nothing is taken that comes without protection; nor ever what is compressed, under another key, or protected twice.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import blake2s
from typing import Final, NamedTuple

from win12_wire.errors import Code, SecurityError
from win12_wire.frames.apdu import ApduTag
from win12_wire.frames.axdr import Data
from win12_wire.frames.ciphering import GeneralCiphering, KeyChoice, ProtectionTag
from win12_wire.frames.device_abi import DeviceKeys, DeviceRecord, DeviceSettings
from win12_wire.objects.enums import ClockStatus
from win12_wire.sessions import Trace
from win12_wire.sessions.push_receiver import PushReceiver

from win12.application.decoding.result import Decoded
from win12.application.decoding.security import VERIFIED, Protection
from win12.application.listening.confirming import asked
from win12.application.pushes import push
from win12.application.pushes.push import Named, Pushed
from win12.application.values import reading
from win12.application.values.time import ANY_DEVIATION, NO_STATUS, CosemDateTime
from win12.security.keys import Keys

VALUE_MAX: Final = 440
"""octets of a value in a record"""
READINGS_MAX: Final = 512
"""readings of one push; what has more is refused"""
OFFSET_ZERO: Final = 840
"""of the setting utc_offset"""
_ENVELOPES: Final[dict[int, str]] = {
    ProtectionTag.general_glo: "general_glo",
    ProtectionTag.general_ciphering: "general_ciphering",
    ProtectionTag.glo_event_notification: "glo_event_notification",
}
"""what meters push under"""
_ATTRIBUTES: Final = range(-128, 128)
_EPOCH: Final = datetime(1970, 1, 1)
_MICROSECOND: Final = timedelta(microseconds=1)
_SUSPECT: Final = ClockStatus.INVALID_VALUE | ClockStatus.DOUBTFUL_VALUE


@dataclass(slots=True)
class Counts:
    """As in the frame device_statistics."""

    pushes: int = 0
    refused: int = 0
    replayed: int = 0
    records: int = 0
    nameless: int = 0


class Confirmed(NamedTuple):
    """The confirmed push that was taken last: its number, and the digest of what it says."""

    number: int
    digest: bytes


class _Claim(NamedTuple):
    """What a push claims to be, once that is allowed."""

    authenticated: bool = False
    encrypted: bool = False
    counter: int = 0


def key_ring(keys: DeviceKeys | None) -> list[Keys]:
    """The keys of a device for an interpreter. SecurityError KEY_INVALID when the two are not of one length."""
    if keys is None:
        return []
    if keys.authentication and len(keys.authentication) != len(keys.encryption):
        raise SecurityError(Code.KEY_INVALID, f"ak has {len(keys.authentication)} octets, ek {len(keys.encryption)}")
    return [Keys(ek=keys.encryption, ak=keys.authentication, server_title=keys.title)]


class Records:
    """The pushes of one meter. `counter`: the greatest that was taken; `counts`: what became of all of them.

    `take` wants what an interpreter made, which was given `key_ring` of the same keys. `confirms`: what asks for a confirmation
    gets one, as `confirm` tells after `take`, and is not taken again when that is lost. `latest`: the last one, to be kept.
    """

    def __init__(
        self, settings: DeviceSettings, keys: DeviceKeys | None = None, trace: Trace | None = None, *,
        confirms: bool = False, latest: Confirmed | None = None,
    ) -> None:  # fmt: skip
        self._settings = settings
        self._title = keys.title if keys else None
        self._may_authenticate = bool(keys and keys.authentication)
        self._machine = PushReceiver(self, trace=trace)
        self._job = ""
        self.counter = keys.counter if keys else 0
        self.counts = Counts()
        self._confirms = confirms
        self._in_hand: Confirmed | None = None
        self.latest: Confirmed | None = None
        if latest is not None:  # the machine takes its last step again
            self._in_hand = latest
            self._machine.port_kept(0, True, True, False, 0, True, latest.number, 0.0)
        self.confirm = False

    def take(self, decoded: Decoded, utc: int) -> list[DeviceRecord]:
        """The records of one message, which came at `utc`, microseconds since 1970."""
        claim = self._claim(decoded)
        if claim is None:
            self.counts.refused += 1
            self.confirm = False
            return []
        pushed = _pushed(decoded)
        proved = claim.authenticated or (claim.encrypted and pushed is not None)
        counter = claim.counter if proved else 0
        self._job, self.confirm = "", False
        self._in_hand = self._wanted(decoded)
        wants, number = self._in_hand is not None, self._in_hand.number if self._in_hand else 0
        self._machine.rx_message(0, True, proved, counter, wants, number, 0.0)
        if self._job == "look":
            self.counts.replayed += 1
            self._machine.port_looked(0, False, 0.0)
        kept = self._job == "keep"
        records = []
        if kept and pushed is not None:
            records = self._records(pushed, claim, utc)
        elif self.confirm:
            self.counts.pushes += 1  # it was taken before
        else:
            self.counts.refused += 1
        if kept:
            self._machine.port_kept(0, True, pushed is not None, proved, counter, wants, number, 0.0)
        return records

    def _wanted(self, decoded: Decoded) -> Confirmed | None:
        """The confirmation that a push asks for."""
        number = asked(decoded) if self._confirms else None
        if number is None:
            return None
        said = decoded.octets.octets if decoded.octets is not None else b""
        return Confirmed(number, blake2s(said, digest_size=16).digest())

    # --- what may be taken

    def _claim(self, decoded: Decoded) -> _Claim | None:
        """None when it is refused before it is looked at whether it was there before."""
        origin = decoded.origin.octets if decoded.origin is not None and decoded.whole else b""
        envelope = _ENVELOPES.get(origin[0]) if origin else None
        if envelope is None:
            plain_is_enough = self._title is None and not self._settings.needs_protection
            return _Claim() if plain_is_enough and not decoded.protections else None
        outer = decoded.security
        if outer is None or outer.envelope != envelope or not self._is_enough(outer) or not _fits(decoded, outer):
            return None
        return _Claim(outer.bits.authenticated, outer.bits.encrypted, outer.invocation_counter or 0)

    def _is_enough(self, outer: Protection) -> bool:
        bits = outer.bits
        if self._title is None or outer.system_title != self._title or bits.broadcast or not _under_our_key(outer):
            return False
        if bits.authenticated:
            return outer.tag == VERIFIED
        return bool(outer.secret) and not self._may_authenticate and not self._settings.needs_protection

    # --- records

    def told(self, pushed: Pushed, utc: int, *, authenticated: bool, encrypted: bool) -> list[DeviceRecord]:
        """The records of what came over an association, whose protection was looked at already."""
        return self._records(pushed, _Claim(authenticated, encrypted), utc)

    def _records(self, pushed: Pushed, claim: _Claim, utc: int) -> list[DeviceRecord]:
        time, assumed, suspect = (utc, False, False) if pushed.moment is None else self._moment(pushed.moment)
        shared = {
            "authenticated": claim.authenticated,
            "encrypted": claim.encrypted,
            "meter_time": pushed.moment is not None,
            "offset_assumed": assumed,
            "clock_suspect": suspect,
        }
        made = [self._record(named, time, shared) for named in pushed.named if named.found.attribute in _ATTRIBUTES]
        self.counts.pushes += 1
        self.counts.records += len(made)
        self.counts.nameless += pushed.nameless + len(pushed.named) - len(made)
        return made

    def _record(self, named: Named, time: int, shared: dict[str, bool]) -> DeviceRecord:
        found = named.found
        value = Data(found.node.value, found.node.shape).encode()
        unit = None
        if reading.is_number(found.node.value):
            unit = named.unit or reading.usual_unit(found.obis, found.attribute, found.class_id)
        return DeviceRecord(
            **shared,
            scaled=unit is not None,
            unit_supplied=named.supplied,
            latest=False,
            too_large=len(value) > VALUE_MAX,
            sequence=0,
            lost=0,
            time=time,
            class_id=found.class_id or 0,
            obis=bytes(map(int, found.obis.split("."))),
            attribute=found.attribute,
            scaler=unit.scaler if unit else 0,
            unit=unit.unit if unit else 0,
            meter=self._settings.meter,
            value=value if len(value) <= VALUE_MAX else b"",
        )

    def _moment(self, moment: CosemDateTime) -> tuple[int, bool, bool]:
        """Microseconds since 1970, whether the offset is the setting's, whether the clock is not to be trusted."""
        local = replace(moment, deviation=ANY_DEVIATION).to_datetime()
        assert local is not None  # it was a moment
        assumed = moment.deviation == ANY_DEVIATION
        minutes = OFFSET_ZERO - self._settings.utc_offset if assumed else moment.deviation
        suspect = moment.clock_status != NO_STATUS and bool(moment.clock_status & _SUSPECT)
        return (local - _EPOCH) // _MICROSECOND + minutes * 60_000_000, assumed, suspect

    # --- what the machine asks and has done

    def heard(self) -> bool:
        """No counter is greater than 0 before one was taken."""
        return True

    def last_kept(self) -> int:
        """The greatest that was taken."""
        return self.counter

    def same(self) -> bool:
        """Whether it says what the confirmed push said that was taken last."""
        return self._in_hand is not None and self.latest is not None and self._in_hand.digest == self.latest.digest

    def others(self) -> bool:
        """One message is in hand at a time."""
        return False

    def greatest(self) -> int:
        """Of none."""
        return 0

    def keep(self, message: int) -> None:
        """It is new."""
        self._job = "keep"

    def look(self, message: int) -> None:
        """It was there before."""
        self._job = "look"

    def accept(self, counter: int) -> None:
        """It was taken."""
        self.counter = counter

    def send_confirm(self, message: int, number: int) -> None:
        """It is to be confirmed, once what was made of it is kept."""
        self.confirm = True

    def tell_partial(self, message: int) -> None:
        """Only whole messages are taken."""

    def tell_kept(self, message: int) -> None:
        """As `take` says."""
        self.latest = self._in_hand or self.latest

    def tell_invalid(self, message: int) -> None:
        """As `take` says."""

    def tell_known(self, message: int) -> None:
        """Nothing is looked for."""

    def tell_refused(self, message: int) -> None:
        """As `take` says."""


def _under_our_key(outer: Protection) -> bool:
    """Not under one that comes with the message, and not under the broadcast key."""
    header = outer.header
    if not isinstance(header, GeneralCiphering) or header.key_info is None:
        return True
    return header.key_info.choice == KeyChoice.identified and header.key_info.key_id == 0


def _fits(decoded: Decoded, outer: Protection) -> bool:
    """A service-specific envelope has the service in it that it says."""
    if outer.envelope != _ENVELOPES[ProtectionTag.glo_event_notification]:
        return True
    plain = decoded.octets.octets if decoded.octets is not None else b""
    return len(decoded.protections) == 1 and plain[:1] == bytes((ApduTag.event_notification,))


def _pushed(decoded: Decoded) -> Pushed | None:
    """What the push says; None when it is none, or has too many readings."""
    if decoded.error is not None or not isinstance(decoded.apdu, push.Notification) or len(decoded.protections) > 1:
        return None
    pushed = push.interpret(decoded.apdu)
    return pushed if len(pushed.named) <= READINGS_MAX else None
