"""Signatures of the security suites (IEC 62056-5-3, 5.7): in suite 1 ECDSA over P-256 with SHA-256, in 2 over P-384 with SHA-384.

Keys and signatures are octets in the plain formats of DLMS: a private key is its number (32 or 48 octets), a public key its
point without the leading 04, x then y (64 or 96), a signature r then s (64 or 96).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, utils
from win12_wire.errors import Code, SecurityError


@dataclass(frozen=True)
class _Curve:
    name: str
    curve: ec.EllipticCurve
    octets: int
    """Of a coordinate."""
    algorithm: ec.ECDSA


_CURVES: Final = {
    1: _Curve("P-256", ec.SECP256R1(), 32, ec.ECDSA(hashes.SHA256())),
    2: _Curve("P-384", ec.SECP384R1(), 48, ec.ECDSA(hashes.SHA384())),
}
"""The curve of each suite that has one."""
SIGNING_SUITES: Final = frozenset(_CURVES)
PRIVATE_LENGTHS: Final = frozenset(curve.octets for curve in _CURVES.values())
PUBLIC_LENGTHS: Final = frozenset(2 * curve.octets for curve in _CURVES.values())
_POINT: Final = b"\x04"
"""Before an uncompressed point (SEC 1, 2.3.3)."""


class Signer:
    """Our private key. SecurityError WRONG_SUITE for a suite without signatures, KEY_INVALID for no key of its curve."""

    def __init__(self, suite: int, private: bytes, role: str) -> None:
        self._curve = curve = _curve_of(suite, role)
        if len(private) != curve.octets:
            raise SecurityError(Code.KEY_INVALID, f"{role}: {curve.name} needs {curve.octets} octets, got {len(private)}")
        try:
            self._key = ec.derive_private_key(int.from_bytes(private), curve.curve)
        except ValueError:
            raise SecurityError(Code.KEY_INVALID, f"{role} is no key of {curve.name}") from None

    def __repr__(self) -> str:
        return f"Signer({self._curve.name})"

    def sign(self, message: bytes) -> bytes:
        """The signature of a message, r then s."""
        r, s = utils.decode_dss_signature(self._key.sign(message, self._curve.algorithm))
        return r.to_bytes(self._curve.octets) + s.to_bytes(self._curve.octets)

    def public(self) -> bytes:
        """The public key of it, x then y."""
        return _point(self._key.public_key())


class Verifier:
    """A peer's public key. SecurityError as of a Signer; a point that is not on the curve is KEY_INVALID."""

    def __init__(self, suite: int, public: bytes, role: str) -> None:
        self._curve = curve = _curve_of(suite, role)
        if len(public) != 2 * curve.octets:
            raise SecurityError(Code.KEY_INVALID, f"{role}: {curve.name} needs {2 * curve.octets} octets, got {len(public)}")
        try:
            self._key = ec.EllipticCurvePublicKey.from_encoded_point(curve.curve, _POINT + public)
        except ValueError:
            raise SecurityError(Code.KEY_INVALID, f"{role} is no point of {curve.name}") from None

    def verifies(self, signature: bytes, message: bytes) -> bool:
        """Whether the peer made this signature of the message."""
        octets = self._curve.octets
        if len(signature) != 2 * octets:
            return False
        r, s = int.from_bytes(signature[:octets]), int.from_bytes(signature[octets:])
        try:
            self._key.verify(utils.encode_dss_signature(r, s), message, self._curve.algorithm)
        except InvalidSignature:
            return False
        return True


def signing_key(suite: int) -> bytes:
    """A fresh private key. SecurityError WRONG_SUITE for a suite without signatures."""
    curve = _curve_of(suite, "signing key")
    return ec.generate_private_key(curve.curve).private_numbers().private_value.to_bytes(curve.octets)


def private_of(pem: str) -> bytes:
    """The octets of a private key in PEM (PKCS #8 or SEC 1, not encrypted). ValueError for anything else."""
    key = _read(serialization.load_pem_private_key, pem, None)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise ValueError("it is no key of an elliptic curve")
    return key.private_numbers().private_value.to_bytes(_octets_of(key.curve))


def public_of(pem: str) -> bytes:
    """The octets of a public key in PEM. ValueError for anything else."""
    key = _read(serialization.load_pem_public_key, pem)
    if not isinstance(key, ec.EllipticCurvePublicKey):
        raise ValueError("it is no key of an elliptic curve")
    _octets_of(key.curve)
    return _point(key)


def _read(load: object, pem: str, *more: object) -> object:
    assert callable(load)
    try:
        return load(pem.encode(), *more)
    except (ValueError, TypeError, UnsupportedAlgorithm):  # the message of the library may quote what it was given
        raise ValueError("it is no key in PEM, or one that is encrypted") from None


def _octets_of(curve: ec.EllipticCurve) -> int:
    for known in _CURVES.values():
        if curve.name == known.curve.name:
            return known.octets
    raise ValueError(f"{curve.name} is neither P-256 nor P-384")


def _point(key: ec.EllipticCurvePublicKey) -> bytes:
    return key.public_bytes(serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint).removeprefix(_POINT)


def _curve_of(suite: int, role: str) -> _Curve:
    curve = _CURVES.get(suite)
    if curve is None:
        raise SecurityError(Code.WRONG_SUITE, f"{role}: suite {suite} has no signatures; 1 has P-256, 2 has P-384")
    return curve
