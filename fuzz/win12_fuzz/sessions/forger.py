"""A peer that knows the keys: takes protection off what was said, changes what is inside or around it, and puts it on again."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final

from win12.application.association.layered_message import LAYERED
from win12.application.association.names import RESPONSES
from win12.application.association.proving import is_pass_three, proof_octets, read_proof
from win12.application.association.sealing import DEDICATED, GLOBAL, UNDER_DEDICATED, Sealed
from win12.security.keys import Keys
from win12.security.message_keys import KeyUse, Side, other, verifier
from win12.security.signing import Signer
from win12.security.suite import Cipher, control_octet
from win12_wire.errors import SecurityError, WireError
from win12_wire.frames import apdu, axdr
from win12_wire.frames.acse import Aare, Aarq, Rlre, Rlrq
from win12_wire.frames.action import ActionResponseNormal
from win12_wire.frames.ciphering import GeneralKeyCiphering, GmacProof, ProtectionTag, ServiceCiphering
from win12_wire.frames.cosem import DataResult
from win12_wire.frames.initiate import InitiateRequest, InitiateResponse

from win12_fuzz.certificates import world
from win12_fuzz.sessions import handshakes
from win12_fuzz.sessions.layering import Around, Layering
from win12_fuzz.specification import FRAMES, known_vectors
from win12_fuzz.tree.grammar import Grammar

MOST: Final = 0xFFFFFFFF
SIZE: Final = 1500
Wrapped = (Aarq, Aare, Rlrq, Rlre)


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


class Forger:
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

    @property
    def certificates(self) -> tuple[bytes, ...]:
        """What we may show: the right one, and those that nobody may believe."""
        if not self.signs:
            return (b"", b"\x30\0")
        return world.certificate(self.suite, self.side), *world.refused(self.suite, self.side)

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

    # --- changing

    def other(self, octets: bytes, known: Sequence[bytes], chance: random.Random) -> bytes:
        """Another APDU: its fields, what it carries, or what protects it."""
        message = decoded(octets)
        if isinstance(message, Wrapped) and chance.random() < 0.8:
            if message.user_information and chance.random() < 0.5:
                message.user_information = self.other(message.user_information, known, chance)
            else:
                handshakes.change(message, chance, self.certificates)
            return encoded(message, octets)
        opened = self.opened(octets)
        if opened is None:
            return self._unprotected(octets, known, chance)
        return self._protected(opened, octets, known, chance)

    def _unprotected(self, octets: bytes, known: Sequence[bytes], chance: random.Random) -> bytes:
        way = chance.random()
        if way < 0.1 and known:
            return chance.choice(known)
        if way < 0.2 and octets:
            return self.sealed(self._around(octets, chance))
        return self._inside(octets, known, chance)

    def _around(self, plain: bytes, chance: random.Random) -> Opened:
        """Protection where there was none."""
        control = control_octet(self.suite, authenticated=True, encrypted=chance.random() < 0.8)
        table = chance.choice((GLOBAL, DEDICATED))
        tag = table.get(plain[0], int(chance.choice((ProtectionTag.general_glo, ProtectionTag.general_ded))))
        message = Opened(tag, control, chance.choice((0, 1, 2, 3, 10, MOST)), self.title, plain)
        return self._layered(message, chance) if chance.random() < 0.3 else message

    def _layered(self, message: Opened, chance: random.Random) -> Opened:
        """A message in layers."""
        outside, inside = chance.random() < 0.3, chance.random() < 0.3
        around = self.layering.fresh(chance.choice(tuple(KeyUse)), message.counter, outside=outside, inside=inside)
        return replace(message, tag=int(ProtectionTag.general_ciphering), around=around)

    def _protected(self, message: Opened, octets: bytes, known: Sequence[bytes], chance: random.Random) -> bytes:
        following = replace(message, counter=message.counter + 1 & MOST)
        around = message.around
        if around is not None and chance.random() < 0.5:
            if chance.random() < 0.3 and octets[:1] in _LAYERED:
                return self.layering.spoiled(octets, chance.choice([b"", *known]), chance)
            following = chance.choice((message, following))
            return self.sealed(replace(following, around=self.layering.changed(around, chance)))
        bare = message if around is None else replace(message, tag=int(ProtectionTag.general_glo), around=None)
        ways: list[Callable[[], bytes]] = [
            lambda: self.sealed(replace(message, plain=self._inside(message.plain, known, chance))),
            lambda: self.sealed(replace(following, plain=self._inside(message.plain, known, chance))),
            lambda: self.sealed(replace(message, counter=_counter(message.counter, chance))),
            lambda: self.sealed(replace(message, control=_control(message.control, chance))),
            lambda: self.sealed(replace(bare, tag=chance.choice(_tags(message.plain)))),
            lambda: self.sealed(replace(bare, title=chance.choice((b"", self.title, b"\1" * 8, b"\1" * 7)))),
            lambda: self.sealed(self._layered(message, chance)),
            lambda: message.plain,
            lambda: octets[: chance.randrange(len(octets))],
            lambda: octets[:-1] + bytes((octets[-1] ^ 1,)),
            lambda: self.sealed(replace(bare, plain=octets, tag=int(ProtectionTag.general_glo))),
            lambda: apdus().mutate(octets, SIZE, chance),
        ]
        return chance.choice([ways[0], ways[1], *ways])()

    def _inside(self, plain: bytes, known: Sequence[bytes], chance: random.Random) -> bytes:
        """Another plain APDU."""
        way, message = chance.random(), decoded(plain)
        if way < 0.1 and known:
            return chance.choice(known)
        if way < 0.3:
            return chance.choice(vectors())
        if way < 0.7 and self.signs and proof_octets_in(message) is not None:
            return self.signed(message, chance.choice((*(2 * (self.side,)), other(self.side), "other")), plain)
        if way < 0.7 and (proof := proof_in(message)) is not None:
            counter = _counter(proof.invocation_counter, chance)
            return self.proved(message, proof.security_control, counter if way < 0.6 else proof.invocation_counter, plain)
        if way < 0.8 and isinstance(message, InitiateRequest | InitiateResponse):
            handshakes.change_terms(message, chance)
            return encoded(message, plain)
        return apdus().mutate(plain, SIZE, chance) or b"\0"

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


def proof_in(message: Any) -> GmacProof | None:
    """The proof that passes 3 and 4 carry, None in anything else."""
    if isinstance(message, ActionResponseNormal):
        return read_proof(message.data.data) if message.data is not None else None
    return read_proof(message.parameters) if is_pass_three(message) else None


def proof_octets_in(message: Any) -> bytes | None:
    """The octets where passes 3 and 4 carry their proof, None in anything else."""
    if isinstance(message, ActionResponseNormal):
        return proof_octets(message.data.data) if message.data is not None else None
    return proof_octets(message.parameters) if is_pass_three(message) else None


def with_proof(message: Any, proof: bytes, otherwise: bytes) -> bytes:
    """Pass 3 or 4 with another proof."""
    data = axdr.octet_string(proof)
    if isinstance(message, ActionResponseNormal):
        message.data = DataResult(data=data)
    else:
        message.parameters = data
    return encoded(message, otherwise)


def decoded(octets: bytes) -> Any:
    """The APDU in some octets; None when they are none."""
    try:
        return apdu.decode(octets)
    except WireError:
        return None


def encoded(message: Any, otherwise: bytes) -> bytes:
    """The octets of an APDU, others when it cannot be written."""
    try:
        return bytes(message.encode())
    except WireError:
        return otherwise


@cache
def vectors() -> list[bytes]:
    """APDUs that the specification itself names."""
    return [one.octets for one in known_vectors().accept if decoded(one.octets) is not None]


@cache
def apdus() -> Grammar:
    """Every APDU that the specification has."""
    return Grammar(FRAMES.files["apdu"].types["apdu"])


def _counter(counter: int, chance: random.Random) -> int:
    return chance.choice((counter + 1, counter - 1, counter + 2, counter + 100, 0, 1, MOST, MOST - 1)) & MOST


def _control(control: int, chance: random.Random) -> int:
    return chance.choice((control ^ 1 << chance.randrange(8), control & 0x0F, 0x10, 0x20, 0x30, 0x31, 0x32, 0x70, 0xB0))


_LAYERED: Final = (b"\xdd", b"\xdf")


def _tags(plain: bytes) -> list[int]:
    """Every envelope that some plain octets can have, and one they cannot."""
    first = plain[0] if plain else 0
    fitting = [table[first] for table in (GLOBAL, DEDICATED) if first in table]
    return [*fitting, int(ProtectionTag.general_glo), int(ProtectionTag.general_ded), int(ProtectionTag.glo_get_request)]
