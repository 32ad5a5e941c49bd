"""A peer that knows the keys and is not honest: it changes what was said, inside its protection or around it."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from win12.application.association.sealing import DEDICATED, GLOBAL
from win12.security.message_keys import KeyUse, other
from win12.security.suite import control_octet
from win12_wire.frames.ciphering import ProtectionTag
from win12_wire.frames.initiate import InitiateRequest, InitiateResponse

from win12_fuzz.certificates import world
from win12_fuzz.sessions import handshakes
from win12_fuzz.sessions.apdus import Wrapped, apdus, decoded, encoded, proof_in, proof_octets_in, vectors
from win12_fuzz.sessions.holder import Holder, Opened

MOST: Final = 0xFFFFFFFF
SIZE: Final = 1500
_LAYERED: Final = (b"\xdd", b"\xdf")


class Forger(Holder):
    """A holder of the keys that says anything."""

    @property
    def certificates(self) -> tuple[bytes, ...]:
        """What we may show: the right one, and those that nobody may believe."""
        if not self.signs:
            return (b"", b"\x30\0")
        return world.certificate(self.suite, self.side), *world.refused(self.suite, self.side)

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


def _counter(counter: int, chance: random.Random) -> int:
    return chance.choice((counter + 1, counter - 1, counter + 2, counter + 100, 0, 1, MOST, MOST - 1)) & MOST


def _control(control: int, chance: random.Random) -> int:
    return chance.choice((control ^ 1 << chance.randrange(8), control & 0x0F, 0x10, 0x20, 0x30, 0x31, 0x32, 0x70, 0xB0))


def _tags(plain: bytes) -> list[int]:
    """Every envelope that some plain octets can have, and one they cannot."""
    first = plain[0] if plain else 0
    fitting = [table[first] for table in (GLOBAL, DEDICATED) if first in table]
    return [*fitting, int(ProtectionTag.general_glo), int(ProtectionTag.general_ded), int(ProtectionTag.glo_get_request)]
