"""What the ends of an association want, the keys that both hold, and what each takes for random."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from win12.application.association import ClientAssociation, ServerAssociation
from win12.application.association.settings import Authentication, ClientSettings, Security, ServerSettings
from win12.security.counters import MemoryCounters
from win12.security.keys import Keys

from win12_fuzz.sessions.forger import Forger

CLIENT_TITLE, SERVER_TITLE = b"CLI00001", b"MTR00001"
PASSWORD: Final = b"Pa55-w0rd"
CHALLENGES: Final = {"client": bytes(range(0x40, 0x50)), "server": bytes(range(0x80, 0x90))}
"""What each side draws: always the same, so that a recorded proof stays a proof."""


@dataclass(frozen=True)
class Terms:
    """What both sides want."""

    authentication: Authentication
    security: Security
    suite: int = 0
    dedicated: bool = False
    general: bool = False
    preestablished: bool = False

    @property
    def mutual(self) -> bool:
        return self.authentication is Authentication.GMAC

    @property
    def ciphered(self) -> bool:
        return self.security is not Security.NONE


NONE, LLS, GMAC = Authentication.NONE, Authentication.LLS, Authentication.GMAC
TERMS: Final = (
    Terms(GMAC, Security.AUTHENC),
    Terms(GMAC, Security.NONE),
    Terms(LLS, Security.AUTH, general=True),
    Terms(NONE, Security.AUTHENC, dedicated=True),
    Terms(NONE, Security.NONE),
    Terms(GMAC, Security.AUTHENC, suite=2, dedicated=True, general=True),
    Terms(NONE, Security.AUTHENC, preestablished=True),
    Terms(LLS, Security.NONE),
)


def keys_of(terms: Terms) -> Keys:
    """The keys that both sides hold."""
    size = 32 if terms.suite == 2 else 16
    return Keys(
        ek=bytes(range(1, size + 1)), ak=bytes(range(0xC0, 0xC0 + size)), password=PASSWORD, client_title=CLIENT_TITLE,
        server_title=SERVER_TITLE,
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
        wanted = [CHALLENGES["client"]] if terms.mutual else []
        wanted += [dedicated_key(terms)] if terms.dedicated else []
        drawn = iter(wanted)
        return next(drawn)[:count]

    return draw


def forger_for(terms: Terms, side: str) -> Forger:
    """One who speaks as a side, and must prove over what the other has drawn."""
    title, other = (CLIENT_TITLE, "server") if side == "client" else (SERVER_TITLE, "client")
    return Forger(keys_of(terms), terms.suite, dedicated_key(terms), title, CHALLENGES[other])


def client_of(terms: Terms) -> ClientAssociation:
    settings = ClientSettings(
        authentication=terms.authentication, security=terms.security, suite=terms.suite, dedicated=terms.dedicated,
        general=terms.general, preestablished=terms.preestablished,
    )  # fmt: skip
    return ClientAssociation(settings, keys_of(terms), MemoryCounters(), random=draws(terms))


def server_of(terms: Terms) -> ServerAssociation:
    settings = ServerSettings(
        authentication=terms.authentication, security=terms.security, suite=terms.suite, preestablished=terms.preestablished
    )

    def draw(count: int) -> bytes:
        """Chance gives what the client has sent a second time never, or a server that wants another one would ask for ever."""
        challenge = CHALLENGES["server"][:count]
        return challenge[::-1] if challenge == made._ports.handshake.their_challenge else challenge

    made = ServerAssociation(settings, keys_of(terms), MemoryCounters(), random=draw, client=1)
    return made
