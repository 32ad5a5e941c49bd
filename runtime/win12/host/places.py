"""Places of readers, sealed: a program keeps them and shows them again, and cannot read, make or alter one.

How far a reader is in all records tells how many there were that it may not have; so that is not for the reader. The seal is
AES-SIV (RFC 5297): equal places give equal octets, which tells nothing new, and no nonce has to be kept. It belongs to one user
and one meter.
"""

from __future__ import annotations

from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV
from win12_wire.errors import Code, SecurityError
from win12_wire.frames.broker import ReaderPlace

from .hub import Place

NOWHERE: Final = bytes(32)
"""where nothing was given yet"""


class Places:
    """Seals under a secret of 32 octets."""

    def __init__(self, secret: bytes) -> None:
        self._cipher = AESSIV(secret)

    def seal(self, place: Place, meter: bytes, user: int) -> bytes:
        """32 octets for behind the record that was given last."""
        told = ReaderPlace(at=place.at, sequence=place.sequence).encode()
        return bytes(self._cipher.encrypt(told, [meter, str(user).encode()]))

    def open(self, octets: bytes, meter: bytes, user: int) -> Place:
        """The place. SecurityError WRONG_TAG for what was not sealed here, for this user and this meter."""
        try:
            told = ReaderPlace.decode(self._cipher.decrypt(octets, [meter, str(user).encode()]))
        except InvalidTag:
            raise SecurityError(Code.WRONG_TAG, "a place of another user, meter or broker") from None
        return Place(told.at, told.sequence)
