"""Protected APDUs of one association: putting the envelope on and taking it off (IEC 62056-5-3, 5.7.2 and 7.2.3).

Every form has the same heart, security control, invocation counter and payload; the forms differ in what they say around it:

- service-specific glo-/ded-: the tag tells the service, so it exists only for the services that have one;
- general-glo/-ded: the tag tells only the key, and the sender's system title stands before the heart.

Nothing is decided here: `envelope` reports what was received, `opened` takes the protection off, `sealed` puts it on.
"""

from __future__ import annotations

from typing import Final, TypeAlias

from win12_wire import limits
from win12_wire.errors import Code, LocalError, SecurityError
from win12_wire.frames import apdu as apdus
from win12_wire.frames.apdu import ApduTag
from win12_wire.frames.ciphering import GeneralKeyCiphering, ProtectionTag, ServiceCiphering

from win12.security.counters import CounterStore, MemoryCounters, counter_name
from win12.security.held import OF_STORES
from win12.security.keys import Keys
from win12.security.suite import CONTROLS, KEY_LENGTH, Cipher, check_key

Sealed = ServiceCiphering | GeneralKeyCiphering

_TAGS: Final = ProtectionTag.__members__
GLOBAL: Final = {int(tag): int(_TAGS[f"glo_{tag.name}"]) for tag in ApduTag if f"glo_{tag.name}" in _TAGS}
"""Service-specific tag of each plain tag, under the global key."""
DEDICATED: Final = {int(tag): int(_TAGS[f"ded_{tag.name}"]) for tag in ApduTag if f"ded_{tag.name}" in _TAGS}
PLAIN: Final = {sealed: plain for table in (GLOBAL, DEDICATED) for plain, sealed in table.items()}
UNDER_DEDICATED: Final = frozenset({*DEDICATED.values(), int(ProtectionTag.general_ded)})
GENERAL: Final = frozenset({int(ProtectionTag.general_glo), int(ProtectionTag.general_ded)})
SERVICE: Final = frozenset(PLAIN)
"""Every service-specific tag."""

AUTHENTICATED, ENCRYPTED, BROADCAST, COMPRESSED = 1, 2, 4, 8
SUITE_AND_LEVEL: Final = tuple(
    (c.suite, AUTHENTICATED * c.authenticated + ENCRYPTED * c.encrypted + BROADCAST * c.broadcast + COMPRESSED * c.compressed)
    for c in CONTROLS
)
"""Suite and protection (the four bits above) of each security control octet."""
CONTROL: Final = {pair: octet for octet, pair in enumerate(SUITE_AND_LEVEL)}
_CONTROLS: Final = {
    (suite, broadcast): tuple(CONTROL[suite, level | BROADCAST * broadcast] for level in range(BROADCAST))
    for suite in KEY_LENGTH
    for broadcast in (False, True)
}
"""Those of one association, by level."""

_HEART: Final = 1 + 4 + limits.TAG_LENGTH
_SERVICE_OVERHEAD: Final = 1 + 3 + _HEART
TITLED: Final = 1 + limits.TITLE_LENGTH
"""Octets that the general form has besides those of a service-specific one."""
_GENERAL_OVERHEAD: Final = _SERVICE_OVERHEAD + TITLED


Envelope: TypeAlias = tuple[bool, bool, bool, bool, int, int, int]
"""What an envelope says, in the order of the machines' arguments: protected, under the dedicated key, of the general form, with
a title that is not the peer's, suite, level (see SUITE_AND_LEVEL), counter. A plain tuple, because one is made per message."""

NO_ENVELOPE: Final[Envelope] = (False, False, False, False, 0, 0, 0)


def envelope(sealed: Sealed, peer_title: bytes) -> Envelope:
    """What `sealed` says, the title compared with the peer's."""
    suite, level = SUITE_AND_LEVEL[sealed.security_control]
    tag = sealed.tag
    if not isinstance(sealed, GeneralKeyCiphering):
        return True, tag in UNDER_DEDICATED, False, False, suite, level, sealed.invocation_counter
    foreign = bool(sealed.system_title) and sealed.system_title != peer_title
    return True, tag in UNDER_DEDICATED, True, foreign, suite, level, sealed.invocation_counter


def everyones_envelope(sealed: Sealed, peer_title: bytes) -> Envelope:
    """The same in an association under the broadcast key: there that key needs no saying, and any other does."""
    protected, dedicated, general, foreign, suite, level, counter = envelope(sealed, peer_title)
    return protected, dedicated, general, foreign, suite, level ^ BROADCAST, counter


class Sealer:
    """The keys and titles of one association, and which counter each use takes.

    `peer_title` is set when it is known, `own_title` is not empty. SecurityError KEY_MISSING or KEY_INVALID when `keys` do not
    fit `suite`. `broadcast`: the global key of `keys` is the broadcast key, see `everyone`.
    """

    def __init__(
        self, keys: Keys, suite: int, own_title: bytes, counters: CounterStore, *, broadcast: bool = False
    ) -> None:  # fmt: skip
        self.suite = suite
        self.broadcast = broadcast
        self.own_title = own_title
        self.peer_title = b""
        self._keys = keys
        self._cipher = keys.cipher(suite)
        self._controls = _CONTROLS[suite, broadcast]
        self._counters = counters
        self._name = counter_name(keys.ek, own_title)
        self._peer_name = b""
        self._names: dict[bytes, bytes] = {}
        self._dedicated: Cipher | None = None
        self._dedicated_counters: CounterStore | None = None
        self._dedicated_name = b""

    def __repr__(self) -> str:
        return f"Sealer(suite={self.suite})"

    def meet(self, peer_title: bytes) -> None:
        """From now on the peer is the one with this title."""
        self.peer_title = peer_title
        self._peer_name = self._name_of(peer_title)

    def use_dedicated(self, key: bytes) -> None:
        """Take a dedicated key for this association; its counters start anew. SecurityError KEY_INVALID."""
        self._dedicated = Cipher(
            self.suite, check_key(self.suite, key, "dedicated key"), check_key(self.suite, self._keys.ak, "ak")
        )
        self._dedicated_counters = MemoryCounters(limits.COUNTER_MAX)
        self._dedicated_name = counter_name(key, self.own_title)

    def forget_dedicated(self) -> None:
        """The dedicated key dies with its association."""
        self._dedicated = None

    # --- counters

    def reserve(self, *, dedicated: bool = False) -> int:
        """A counter never used under the key, durable before it is returned. SecurityError COUNTER_EXHAUSTED."""
        if dedicated and self._dedicated_counters is not None:
            return self._dedicated_counters.next(self._dedicated_name)
        return self._counters.next(self._name)

    def next_counter(self) -> int:
        """The counter that `reserve` would give."""
        return self._counters.next_unused(self._name)

    def follow_hint(self, counter: int) -> None:
        """Raise our counter to what the peer says it expects."""
        self._counters.hint(self._name, counter)

    def lowest(self, title: bytes) -> int:
        """The lowest counter still acceptable from a sender under the global key."""
        return self._counters.last_received(self._name_of(title)) + 1

    def _name_of(self, title: bytes) -> bytes:
        if title not in self._names:
            self._names = {title: counter_name(self._keys.ek, title)}
        return self._names[title]

    def keep_lowest(self, lowest: int) -> None:
        """Remember it. SecurityError REPLAY when another association with the peer has gone beyond."""
        self._counters.accept(self._peer_name, lowest - 1)

    # --- envelopes

    def opened(self, sealed: Sealed, title: bytes) -> bytes | None:
        """The plain APDU from the sender with `title`; None when the tag does not verify, or nothing can verify it.

        SecurityError TOKEN_MISSING and others of a token that could not be asked: that says nothing about the tag.
        """
        cipher = self._dedicated if sealed.tag in UNDER_DEDICATED else self._cipher
        if cipher is None:
            return None
        try:
            return cipher.unprotect(sealed.security_control, title, sealed.invocation_counter, sealed.payload)
        except SecurityError as error:
            if error.code in OF_STORES:
                raise
            return None

    def sealed(self, plain: bytes, level: int, counter: int, *, dedicated: bool = False, general: bool = False) -> bytes:
        """`plain` in an envelope. A service without a tag of its own goes in the general form."""
        cipher = self._dedicated if dedicated else self._cipher
        if cipher is None:
            raise LocalError(Code.UNEXPECTED, "no dedicated key")
        control = self._controls[level]
        payload = cipher.protect(control, self.own_title, counter, plain)
        tag = None if general else (DEDICATED if dedicated else GLOBAL).get(plain[0])
        if tag is not None:
            return ServiceCiphering(tag=tag, security_control=control, invocation_counter=counter, payload=payload).encode()
        tag = ProtectionTag.general_ded if dedicated else ProtectionTag.general_glo
        title = self.own_title
        return GeneralKeyCiphering(
            tag=tag, system_title=title, security_control=control, invocation_counter=counter, payload=payload
        ).encode()

    def gmac(self, counter: int, challenge: bytes, *, by_peer: bool = False, control: int | None = None) -> bytes:
        """The GMAC over a challenge, 12 octets, as we make it or as the peer must have made it."""
        title = self.peer_title if by_peer else self.own_title
        return self._cipher.gmac(title, counter, self.proof_control if control is None else control, challenge)

    @property
    def proof_control(self) -> int:
        """Security control of proofs: authenticated, not encrypted."""
        return CONTROL[self.suite, AUTHENTICATED]


def decode(octets: bytes) -> apdus.Apdu:
    """The APDU in `octets`, as win12_wire.frames.apdu does it, with short cuts for the commonest. Raises WireError."""
    tag = octets[0] if octets else 0
    if tag in SERVICE:
        return ServiceCiphering.decode(octets)
    return GeneralKeyCiphering.decode(octets) if tag in GENERAL else apdus.decode(octets)


def room(max_pdu: int, *, protected: bool, general: bool) -> int:
    """Octets of the largest plain APDU that fits `max_pdu` (0: no limit) once protected."""
    largest = max_pdu or limits.PDU_DEFAULT
    if not protected:
        return largest
    return largest - (_GENERAL_OVERHEAD if general else _SERVICE_OVERHEAD)
