"""Keys that two parties agree on (IEC 62056-5-3, 5.7; NIST SP 800-56A): ECDH on the curve of the suite, then the single-step KDF.

    key = leftmost 16 or 32 octets of H(00000001 | Z | AlgorithmID | party U | party V)

H is SHA-256 in suite 1 and SHA-384 in suite 2, Z the x coordinate that both sides get, AlgorithmID what the key is for; a party
is its system title, followed for U by the length and the octets of a nonce where the scheme has one. U is the client in
C(2e, 0s), and whoever sends the message in C(1e, 1s) and C(0e, 2s).

The AlgorithmID is the object identifier 2.16.756.5.8.3.x. Worked examples in old editions have 06 for its fifth octet, which is
not what that identifier encodes to; keys made so are other keys.
"""

from __future__ import annotations

from hashlib import new as new_hash
from typing import Final

from cryptography.hazmat.primitives.asymmetric import ec
from win12_wire.errors import Code, SecurityError
from win12_wire.objects.enums import KeyAlgorithm

from win12.security.curves import curve_of, number, point, private_key, public_key
from win12.security.held import Private
from win12.security.suite import KEY_LENGTH

ALGORITHM_PREFIX: Final = bytes.fromhex("608574050803")
NONCE_MAX: Final = 127
"""Octets whose number goes into one."""
_FIRST: Final = bytes((0, 0, 0, 1))
"""The counter of the KDF; one round gives enough octets for every suite."""
_CIPHERS: Final = {1: KeyAlgorithm.AES_GCM_128, 2: KeyAlgorithm.AES_GCM_256}
_WRAPS: Final = {1: KeyAlgorithm.AES_WRAP_128, 2: KeyAlgorithm.AES_WRAP_256}


class AgreementKey:
    """Our key pair for agreement, static or ephemeral. SecurityError WRONG_SUITE, KEY_INVALID. Its `repr` shows the curve."""

    def __init__(self, suite: int, private: Private, role: str) -> None:
        self._curve = curve_of(suite, role)
        self._key = private_key(self._curve, private, role)

    def __repr__(self) -> str:
        return f"AgreementKey({self._curve.name})"

    @classmethod
    def fresh(cls, suite: int) -> AgreementKey:
        """An ephemeral pair. SecurityError WRONG_SUITE for a suite without key agreement."""
        return cls(suite, new_private(suite), "ephemeral key")

    def public(self) -> bytes:
        """The public key, x then y."""
        return point(self._key.public_key())

    def secret(self, peer: bytes) -> bytes:
        """The shared secret Z with the public key of the peer, 32 or 48 octets.

        SecurityError WRONG_MESSAGE_KEY when the peer's key is of another curve or none of its points, or when the secret is zero.
        """
        try:
            key = public_key(self._curve, peer, "the public key of the peer")
        except SecurityError as error:
            raise SecurityError(Code.WRONG_MESSAGE_KEY, error.detail) from None
        secret = self._key.exchange(ec.ECDH(), key)
        if not any(secret):
            raise SecurityError(Code.WRONG_MESSAGE_KEY, "the shared secret is zero")
        return secret


def new_private(suite: int) -> bytes:
    """A fresh private key, 32 or 48 octets. SecurityError WRONG_SUITE for a suite without key agreement."""
    curve = curve_of(suite, "agreement key")
    return number(ec.generate_private_key(curve.curve), curve.octets)


def derive(suite: int, secret: bytes, party_u: bytes, party_v: bytes, *, nonce: bytes = b"", wrapping: bool = False) -> bytes:
    """The key of a suite from a shared secret: 16 octets, in suite 2 32; for AES-GCM, or with `wrapping` for key wrap.

    `party_u`, `party_v`: system titles, 8 octets; `nonce`: what U gives in C(0e, 2s), its transaction id, at most 127 octets.
    SecurityError WRONG_SUITE, WRONG_MESSAGE_KEY for a longer nonce.
    """
    algorithm = (_WRAPS if wrapping else _CIPHERS).get(suite)
    curve = curve_of(suite, "agreed key")
    assert algorithm is not None
    if len(nonce) > NONCE_MAX:
        raise SecurityError(Code.WRONG_MESSAGE_KEY, f"a nonce of {len(nonce)} octets, {NONCE_MAX} at the most")
    stated = bytes((len(nonce),)) + nonce if nonce else b""
    octets = _FIRST + secret + ALGORITHM_PREFIX + bytes((algorithm,)) + party_u + stated + party_v
    return new_hash(curve.hash.name, octets).digest()[: KEY_LENGTH[suite]]
