"""A peer that knows the keys: takes protection off what was said and puts it on again, counts, and proves itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from win12.application.association.layered_message import LAYERED
from win12.application.association.names import RESPONSES
from win12.application.association.sealing import UNDER_DEDICATED, Sealed
from win12.security.keys import Keys
from win12.security.message_keys import Side, other, verifier
from win12.security.signing import Signer
from win12.security.suite import Cipher, control_octet
from win12_wire.errors import SecurityError, WireError
from win12_wire.frames.acse import Aare, Aarq
from win12_wire.frames.ciphering import GeneralKeyCiphering, GmacProof, ProtectionTag, ServiceCiphering

from win12_fuzz.certificates import world
from win12_fuzz.sessions.apdus import Wrapped, decoded, encoded, proof_in, proof_octets_in, with_proof
from win12_fuzz.sessions.layering import Around, Layering


@dataclass(frozen=True)
class Opened:
    """A protected APDU whose protection fits: what was around it, and what was in it."""

    tag: int
    control: int
    counter: int
    title: bytes
    plain: bytes
    around: Around | None = None
    """of what is in general-ciphering"""

    @property
    def dedicated(self) -> bool:
        return self.tag in UNDER_DEDICATED


class Holder:
    """One who holds the keys of both sides and speaks as `side`.

    `challenges`: what that one draws, and what the other does, over which it has to prove itself; `signs`: by a signature.
    """

    def __init__(
        self, keys: Keys, suite: int, dedicated: bytes, side: Side, challenges: tuple[bytes, bytes], *, signs: bool
    ) -> None:  # fmt: skip
        self.side, self.suite, self.signs = side, suite, signs
        self.title, self.drawn, self.challenge = world.TITLES[side], *challenges
        self.layering = Layering(keys, suite, side)
        self.ciphers = {False: keys.cipher(suite), True: Cipher(suite, dedicated, keys.ak)}

    # --- taking off and putting on

    def opened(self, octets: bytes) -> Opened | None:
        """A protected APDU of ours; None for any other."""
        sealed = decoded(octets)
        if isinstance(sealed, LAYERED):
            found = self.layering.opened(sealed)
            if found is None:
                return None
            around, control, counter, plain = found
            return Opened(int(ProtectionTag.general_ciphering), control, counter, self.title, plain, around)
        if not isinstance(sealed, Sealed):
            return None
        cipher = self.ciphers[sealed.tag in UNDER_DEDICATED]
        try:
            plain = cipher.unprotect(sealed.security_control, self.title, sealed.invocation_counter, sealed.payload)
        except SecurityError:
            return None
        title = sealed.system_title if isinstance(sealed, GeneralKeyCiphering) else b""
        return Opened(sealed.tag, sealed.security_control, sealed.invocation_counter, title, plain)

    def sealed(self, message: Opened) -> bytes:
        """It is protected again; with a control octet that no cipher takes, the plain APDU stands where the other would."""
        if message.around is not None:
            try:
                return self.layering.sealed(message.around, message.control, message.counter, message.plain)
            except (SecurityError, WireError):
                return message.plain
        try:
            payload = self.ciphers[message.dedicated].protect(message.control, self.title, message.counter, message.plain)
        except SecurityError:
            payload = message.plain
        heart: dict[str, Any] = {
            "tag": message.tag, "security_control": message.control, "invocation_counter": message.counter, "payload": payload
        }  # fmt: skip
        if message.tag in (ProtectionTag.general_glo, ProtectionTag.general_ded):
            return GeneralKeyCiphering(system_title=message.title, **heart).encode()
        return ServiceCiphering(**heart).encode()

    # --- counting

    def counted(self, messages: Sequence[bytes]) -> list[bytes]:
        """The messages with counters and proofs that fit their order, as an honest sender would have made them."""
        counters = {False: 0, True: 0}
        return [self._counted(octets, counters) for octets in messages]

    def _counted(self, octets: bytes, counters: dict[bool, int]) -> bytes:
        message = decoded(octets)
        if isinstance(message, Aarq | Aare):
            counters[True] = 0
        if isinstance(message, Wrapped) and message.user_information:
            message.user_information = self._counted(message.user_information, counters)
            return encoded(message, octets)
        opened = self.opened(octets)
        plain = self._proved(octets if opened is None else opened.plain, counters)
        if opened is None:
            return plain
        counters[opened.dedicated] += 1
        counted = replace(opened, plain=plain, counter=counters[opened.dedicated])
        if opened.around is not None and type(decoded(plain)) not in RESPONSES:
            counted = replace(counted, around=self.layering.numbered(opened.around, counted.counter))
        return self.sealed(counted)

    def _proved(self, plain: bytes, counters: dict[bool, int]) -> bytes:
        """A proof in its own place, with the next counter."""
        message = decoded(plain)
        if proof_in(message) is None:
            return plain
        counters[False] += 1
        control = control_octet(self.suite, authenticated=True, encrypted=False)
        return self.proved(message, control, counters[False], plain)

    def proved(self, message: Any, control: int, counter: int, otherwise: bytes) -> bytes:
        """Pass 3 or 4 with a right proof under some counter."""
        tag = self.ciphers[False].gmac(self.title, counter, control, self.challenge)
        return with_proof(message, GmacProof(security_control=control, invocation_counter=counter, tag=tag).encode(), otherwise)

    def signed(self, message: Any, whose: str, otherwise: bytes) -> bytes:
        """Pass 3 or 4 with a signature of somebody."""
        mine = Signer(self.suite, world.private(self.suite, whose), whose)
        return with_proof(message, mine.sign(self._to_be_signed(self.drawn)), otherwise)

    def _to_be_signed(self, drawn: bytes) -> bytes:
        return self.title + world.TITLES[other(self.side)] + self.challenge + drawn

    def proves(self, plain: bytes, drawn: bytes) -> bool:
        """Whether an APDU proves who we are: its tag or signature was made over the challenge with the key.

        `drawn`: the challenge that we are known to have sent.
        """
        if self.signs:
            signature, known = proof_octets_in(decoded(plain)), verifier(self.layering.keys, self.suite, self.side)
            return signature is not None and known.verifies(signature, self._to_be_signed(drawn))
        proof = proof_in(decoded(plain))
        if proof is None or proof.security_control != control_octet(self.suite, authenticated=True, encrypted=False):
            return False
        wanted = self.ciphers[False].gmac(self.title, proof.invocation_counter, proof.security_control, self.challenge)
        return bool(wanted == proof.tag)
