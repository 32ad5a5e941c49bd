"""Signatures of the security suites (IEC 62056-5-3, 5.7): in suite 1 ECDSA over P-256 with SHA-256, in 2 over P-384 with SHA-384.

Keys and signatures are octets in the plain formats of DLMS: a private key is its number (32 or 48 octets), a public key its
point without the leading 04, x then y (64 or 96), a signature r then s (64 or 96).
"""

from __future__ import annotations

from typing import Final

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, utils

from win12.security.curves import CURVES, curve_of, number, point, private_key, public_key
from win12.security.held import Private

SIGNING_SUITES: Final = frozenset(CURVES)
PAIRS: Final = ("_signing_key", "_agreement_key")
"""How the names of private keys end in a key file."""
PRIVATE_LENGTHS: Final = frozenset(curve.octets for curve in CURVES.values())
PUBLIC_LENGTHS: Final = frozenset(2 * curve.octets for curve in CURVES.values())


class Signer:
    """Our private key. SecurityError WRONG_SUITE for a suite without signatures, KEY_INVALID for no key of its curve."""

    def __init__(self, suite: int, private: Private, role: str) -> None:
        self._curve = curve = curve_of(suite, role)
        self._key = private_key(curve, private, role)

    def __repr__(self) -> str:
        return f"Signer({self._curve.name})"

    def sign(self, message: bytes) -> bytes:
        """The signature of a message, r then s."""
        r, s = utils.decode_dss_signature(self._key.sign(message, ec.ECDSA(self._curve.hash)))
        return r.to_bytes(self._curve.octets) + s.to_bytes(self._curve.octets)

    def public(self) -> bytes:
        """The public key of it, x then y."""
        return point(self._key.public_key())


class Verifier:
    """A peer's public key. SecurityError as of a Signer; a point that is not on the curve is KEY_INVALID."""

    def __init__(self, suite: int, public: bytes, role: str) -> None:
        self._curve = curve = curve_of(suite, role)
        self._key = public_key(curve, public, role)

    def verifies(self, signature: bytes, message: bytes) -> bool:
        """Whether the peer made this signature of the message."""
        octets = self._curve.octets
        if len(signature) != 2 * octets:
            return False
        r, s = int.from_bytes(signature[:octets]), int.from_bytes(signature[octets:])
        try:
            self._key.verify(utils.encode_dss_signature(r, s), message, ec.ECDSA(self._curve.hash))
        except InvalidSignature:
            return False
        return True


def signing_key(suite: int) -> bytes:
    """A fresh private key. SecurityError WRONG_SUITE for a suite without signatures."""
    curve = curve_of(suite, "signing key")
    return number(ec.generate_private_key(curve.curve), curve.octets)


def private_of(pem: str) -> bytes:
    """The octets of a private key in PEM (PKCS #8 or SEC 1, not encrypted). ValueError for anything else."""
    key = _read(serialization.load_pem_private_key, pem, None)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise ValueError("it is no key of an elliptic curve")
    return number(key, _octets_of(key.curve))


def public_of(pem: str) -> bytes:
    """The octets of a public key in PEM. ValueError for anything else."""
    key = _read(serialization.load_pem_public_key, pem)
    if not isinstance(key, ec.EllipticCurvePublicKey):
        raise ValueError("it is no key of an elliptic curve")
    _octets_of(key.curve)
    return point(key)


def _read(load: object, pem: str, *more: object) -> object:
    assert callable(load)
    try:
        return load(pem.encode(), *more)
    except (ValueError, TypeError, UnsupportedAlgorithm):  # the message of the library may quote what it was given
        raise ValueError("it is no key in PEM, or one that is encrypted") from None


def _octets_of(curve: ec.EllipticCurve) -> int:
    for known in CURVES.values():
        if curve.name == known.curve.name:
            return known.octets
    raise ValueError(f"{curve.name} is neither P-256 nor P-384")
