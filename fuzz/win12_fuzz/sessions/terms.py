"""What the ends of an association want, the keys that both hold, and what each takes for random."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from win12.application.association import ClientAssociation, ServerAssociation
from win12.application.association.settings import Authentication, ClientSettings, Security, ServerSettings, Signing
from win12.security.counters import MemoryCounters
from win12.security.keys import Keys
from win12.security.message_keys import KeyUse, Side, other

from win12_fuzz.certificates import world
from win12_fuzz.certificates.world import CLIENT_TITLE, SERVER_TITLE
from win12_fuzz.sessions.forger import Forger

PASSWORD: Final = b"Pa55-w0rd"
CHALLENGES: Final = {"client": bytes(range(0x40, 0x60)), "server": bytes(range(0x80, 0xA0))}
"""What each side draws, or the beginning of it: always the same, so that a recorded proof stays a proof."""


@dataclass(frozen=True)
class Terms:
    """What both sides want."""

    authentication: Authentication
    security: Security
    suite: int = 0
    dedicated: bool = False
    general: bool = False
    preestablished: bool = False
    message_key: KeyUse | None = None
    signing: Signing = Signing.NONE
    demands: bool = False
    """the meter wants what is signed so"""

    @property
    def mutual(self) -> bool:
        return self.authentication in (Authentication.GMAC, Authentication.ECDSA)

    @property
    def certified(self) -> bool:
        return self.authentication is Authentication.ECDSA

    @property
    def layered(self) -> bool:
        return self.message_key is not None

    def challenge(self, side: Side) -> bytes:
        """What a side draws."""
        return CHALLENGES[side][: 32 if self.certified else 16]

    @property
    def ciphered(self) -> bool:
        return self.security is not Security.NONE


NONE, LLS, GMAC, ECDSA = Authentication.NONE, Authentication.LLS, Authentication.GMAC, Authentication.ECDSA
AUTHENC: Final = Security.AUTHENC
TERMS: Final = (
    Terms(GMAC, Security.AUTHENC),
    Terms(GMAC, Security.NONE),
    Terms(LLS, Security.AUTH, general=True),
    Terms(NONE, Security.AUTHENC, dedicated=True),
    Terms(NONE, Security.NONE),
    Terms(GMAC, Security.AUTHENC, suite=2, dedicated=True, general=True),
    Terms(NONE, Security.AUTHENC, preestablished=True),
    Terms(LLS, Security.NONE),
    Terms(ECDSA, AUTHENC, suite=1),
    Terms(ECDSA, Security.NONE, suite=2),
    Terms(GMAC, AUTHENC, message_key=KeyUse.IDENTIFIED),
    Terms(GMAC, AUTHENC, suite=1, message_key=KeyUse.WRAPPED, signing=Signing.OUTSIDE, demands=True),
    Terms(GMAC, AUTHENC, suite=1, message_key=KeyUse.ONE_EPHEMERAL),
    Terms(ECDSA, AUTHENC, suite=1, message_key=KeyUse.STATIC, signing=Signing.INSIDE, demands=True),
    Terms(NONE, AUTHENC, suite=1, message_key=KeyUse.IDENTIFIED, signing=Signing.INSIDE),
    Terms(NONE, AUTHENC, suite=2, preestablished=True, message_key=KeyUse.WRAPPED),
)


@cache
def keys_of(terms: Terms) -> Keys:
    """The keys that both sides hold."""
    size = 32 if terms.suite == 2 else 16
    keys = Keys(
        ek=bytes(range(1, size + 1)), ak=bytes(range(0xC0, 0xC0 + size)), password=PASSWORD, client_title=CLIENT_TITLE,
        server_title=SERVER_TITLE, kek=bytes(range(0x20, 0x20 + size)),
    )  # fmt: skip
    return _with_pairs(keys, terms.suite, certified=terms.certified) if terms.suite else keys


def _with_pairs(keys: Keys, suite: int, *, certified: bool) -> Keys:
    """The key pairs of both sides; `certified`: who signs is known by a certificate."""
    keys = replace(
        keys, client_signing_key=world.private(suite, "client"), server_signing_key=world.private(suite, "server"),
        client_agreement_key=world.private(suite, "client agrees"),
        server_agreement_key=world.private(suite, "server agrees"),
    )  # fmt: skip
    if not certified:
        return keys
    return replace(
        keys, client_certificate=world.certificate(suite, "client"),
        server_certificate=world.certificate(suite, "server"),
        trust_anchors=(world.root(suite),),
        certificates=(world.sub(suite),),
    )  # fmt: skip


def dedicated_key(terms: Terms) -> bytes:
    """The key that the client draws."""
    return bytes(range(0x60, 0x60 + (32 if terms.suite == 2 else 16)))


def draws(terms: Terms) -> Callable[[int], bytes]:
    """What the client takes for random: its challenge, and the dedicated key after it."""
    drawn: Iterator[bytes] = iter(())

    def draw(count: int) -> bytes:
        nonlocal drawn
        following = next(drawn, None)
        if following is not None:
            return following[:count]
        wanted = [terms.challenge("client")] if terms.mutual else []
        wanted += [dedicated_key(terms)] if terms.dedicated else []
        drawn = iter(wanted)
        return next(drawn)[:count]

    return draw


def forger_for(terms: Terms, side: Side) -> Forger:
    """One who speaks as a side, and must prove over what the other has drawn."""
    challenges = terms.challenge(side), terms.challenge(other(side))
    return Forger(keys_of(terms), terms.suite, dedicated_key(terms), side, challenges, signs=terms.certified)


def client_of(terms: Terms) -> ClientAssociation:
    settings = ClientSettings(
        authentication=terms.authentication, security=terms.security, suite=terms.suite, dedicated=terms.dedicated,
        general=terms.general, preestablished=terms.preestablished, message_key=terms.message_key, signing=terms.signing,
    )  # fmt: skip
    return ClientAssociation(settings, keys_of(terms), MemoryCounters(), random=draws(terms))


def server_of(terms: Terms) -> ServerAssociation:
    settings = ServerSettings(
        authentication=terms.authentication, security=terms.security, suite=terms.suite, preestablished=terms.preestablished,
        signing=terms.signing if terms.demands else Signing.NONE,
    )  # fmt: skip

    def draw(count: int) -> bytes:
        """Chance gives what the client has sent a second time never, or a server that wants another one would ask for ever."""
        challenge = terms.challenge("server")[:count]
        return challenge[::-1] if challenge == made._ports.handshake.their_challenge else challenge

    made = ServerAssociation(settings, keys_of(terms), MemoryCounters(), random=draw, client=1)
    return made
