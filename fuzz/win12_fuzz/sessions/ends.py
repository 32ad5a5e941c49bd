"""The ends of an association under watch, each with the ghost of its peer, which knows keys, challenges and counters."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import Any, Final

from win12.application.association.client_handshake import LEVEL
from win12.application.association.events import Failed
from win12.application.association.sealing import GENERAL, SERVICE, SUITE_AND_LEVEL
from win12.application.association.settings import Signing
from win12.security.held import octets_of
from win12.security.message_keys import Side, other
from win12_wire.frames import axdr
from win12_wire.frames.acse import Aare, Rlre
from win12_wire.frames.apdu import ApduTag
from win12_wire.frames.ciphering import ProtectionTag
from win12_wire.frames.cosem import AttributeDescriptor
from win12_wire.frames.get import GetRequestNormal
from win12_wire.frames.notification import DataNotification, NotificationTime

from win12_fuzz.sessions import machines
from win12_fuzz.sessions.apdus import Wrapped, decoded
from win12_fuzz.sessions.bound import Heard, Subject, must
from win12_fuzz.sessions.holder import Opened
from win12_fuzz.sessions.layering import Around
from win12_fuzz.sessions.sending import Sending
from win12_fuzz.sessions.terms import PASSWORD, Terms, dedicated_key, forger_for, keys_of

CLOCK: Final = bytes((0, 0, 1, 0, 0, 255))
LAYERS: Final = frozenset({int(ProtectionTag.general_ciphering), int(ProtectionTag.general_signing)})
IN_CLEAR: Final = frozenset({int(ApduTag.exception_response), int(ApduTag.confirmed_service_error)})
"""Refusals may be plain: whoever refuses may have no key."""


def get(invoke_id: int = 1, *, confirmed: int = 1) -> GetRequestNormal:
    """A GET of the clock."""
    wanted = AttributeDescriptor(class_id=8, instance_id=CLOCK, attribute_id=2)
    return GetRequestNormal(invoke_id=invoke_id, confirmed=confirmed, attribute=wanted)


def notification() -> DataNotification:
    return DataNotification(long_invoke_id=7, date_time=NotificationTime(octets=b"", lead=0), data=axdr.unsigned(5))


class End(Subject):
    """Either end, with the ghost of its peer."""

    def __init__(self, terms: Terms, side: Side, end: Any) -> None:
        self.terms, self.end = terms, end
        self.peer = forger_for(terms, other(side))
        self.machine = machines.machine(f"association_{side}")
        self.told: Heard = []
        self.last = {False: -1, True: -1}
        """the greatest counter that was accepted, under the global and the dedicated key"""
        self.number = -1
        """the greatest number of a transaction that the peer began under a key of one message"""
        self.sending = Sending(forger_for(terms, side))
        keys = keys_of(terms)
        private = (keys.client_signing_key, keys.server_signing_key, keys.client_agreement_key, keys.server_agreement_key)
        held = (octets_of(keys.ek, "ek"), keys.ak, keys.kek, *private, dedicated_key(terms))
        self.secrets = tuple(one for one in held if isinstance(one, bytes) and one)

    def deadline(self) -> float | None:
        return self.end.deadline()  # type: ignore[no-any-return]

    def tick(self) -> None:
        self.take(self.end.handle_timer(self.now), b"")

    def says(self, octets: bytes) -> None:
        self.take(self.end.receive(octets, self.now), octets)

    def take(self, events: Sequence[Any], octets: bytes) -> None:
        """Events that some octets of the peer have led to; none where time or the owner has."""
        for event in events:
            self.event(event, octets)
            if isinstance(event, Failed):
                self.keeps_secrets(f"{event.error} {event.error!r} {event!r}")
                self.told.append(f"failed {event.error.code} {event.closed}")
            else:
                self.told.append(type(event).__name__)
        for out in self.end.outgoing():
            self.sent(out)

    @abstractmethod
    def event(self, event: Any, octets: bytes) -> None:
        """Look at an event."""

    def sent(self, octets: bytes) -> None:
        """Look at what goes out."""
        self.told.append(octets)
        must(not any(secret in octets for secret in self.secrets), "no key is on the line in clear")
        if self.terms.ciphered and octets[0] not in IN_CLEAR:
            carried = decoded(octets)
            inner = carried.user_information if isinstance(carried, Wrapped) else octets
            sealed = not inner or inner[0] in SERVICE | GENERAL | LAYERS or inner[0] in IN_CLEAR
            must(sealed or isinstance(carried, Aare | Rlre), "in a ciphered association nothing plain is sent")
            if inner and inner[0] in SERVICE | GENERAL | LAYERS:
                self.sealed(inner, bare=inner is not octets)

    def sealed(self, octets: bytes, *, bare: bool) -> None:
        """Look at what goes out under protection; `bare`: inside an APDU of the handshake."""
        around = self.sending.sent(octets)
        must(not bare or around is None, "the handshake is under the global key")

    def keeps_secrets(self, text: str) -> None:
        """What a person may read tells no secret."""
        low = text.lower()
        for secret in (*self.secrets, PASSWORD):
            shown = (secret.hex(), repr(secret)[2:-1].lower())
            must(not any(one in low for one in shown), "an error tells a secret")

    def heard(self) -> Heard:
        found, self.told = self.told, []
        return found

    def check(self) -> None:
        state = self.end.state.name
        waits = bool(self.machine.states[state].timers)
        must((self.end.deadline() is not None) == waits, f"in {state} a timer {'runs' if waits else 'does not run'}")

    # --- ghosts

    def authentic(self, octets: bytes, *, bare: bool = False) -> Opened:
        """What the peer protected, and whether it is fresh; what is not so was wrongly taken. `bare`: as `sealed`."""
        opened = self.peer.opened(octets)
        must(opened is not None, "nothing forged or plain is taken in a ciphered association")
        assert opened is not None
        suite, level = SUITE_AND_LEVEL[opened.control]
        least = LEVEL[self.terms.security]
        must(suite == self.terms.suite and level & least == least, "nothing is taken that is protected less than agreed")
        must(opened.counter > self.last[opened.dedicated], "no counter is accepted twice")
        self.last[opened.dedicated] = opened.counter
        if bare:
            must(opened.around is None, "the handshake is under the global key")
        else:
            self.layers(opened.around, decoded(opened.plain))
        return opened

    def layers(self, around: Around | None, message: Any) -> None:
        """Look at the layers of what was taken."""
        terms = self.terms
        if around is None:
            must(not self.wants_layers(), "nothing is taken without the layers that were agreed")
            return
        must(terms.signing is not Signing.OUTSIDE or not self.wants_layers() or around.outside, "it is signed as agreed")
        must(terms.signing is not Signing.INSIDE or not self.wants_layers() or around.inside, "it is signed as agreed")
        self.begun(around, message)

    @abstractmethod
    def wants_layers(self) -> bool:
        """Whether this end takes nothing else."""

    def begun(self, around: Around, message: Any) -> None:
        """A transaction of the peer is a new one."""
        if around.number is not None:
            must(around.number > self.number, "no number of a transaction is accepted twice")
            self.number = around.number

    def plain(self, octets: bytes) -> bytes:
        """What the peer says, out of its protection where there must be one."""
        if self.terms.ciphered:
            return self.authentic(octets).plain
        opened = self.peer.opened(octets)
        return octets if opened is None else opened.plain
