"""Places of readers, sealed: a program keeps them and shows them again, and cannot read, make or alter one.

How far a reader is in all records tells how many there were that it may not have; so that is not for the reader. The seal is
AES-SIV (RFC 5297) with a nonce by chance, so that one place sealed twice does not show that nothing came between, and a nonce
that comes twice betrays no more than that. It belongs to one user and one meter.
"""

from __future__ import annotations

import secrets
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV
from win12_wire.errors import Code, SecurityError
from win12_wire.frames.broker import ReaderPlace

from .hub import Place

_NONCE: Final = 16
NOWHERE: Final = bytes(48)
"""where nothing was given yet"""


class Places:
    """Seals under a secret of 32 octets."""

    def __init__(self, secret: bytes) -> None:
        self._cipher = AESSIV(secret)

    def seal(self, place: Place, meter: bytes, user: int) -> bytes:
        """48 octets for where the reader is."""
        told = ReaderPlace(at=place.at, sequence=place.sequence).encode()
        nonce = secrets.token_bytes(_NONCE)
        return nonce + self._cipher.encrypt(told, [meter, str(user).encode(), nonce])

    def open(self, octets: bytes, meter: bytes, user: int) -> Place:
        """The place. SecurityError WRONG_TAG for what was not sealed here, for this user and this meter."""
        try:
            nonce, sealed = octets[:_NONCE], octets[_NONCE:]
            told = ReaderPlace.decode(self._cipher.decrypt(sealed, [meter, str(user).encode(), nonce]))
        except InvalidTag:
            raise SecurityError(Code.WRONG_TAG, "a place of another user, meter or broker") from None
        return Place(told.at, told.sequence)
