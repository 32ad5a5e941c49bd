"""The elliptic curves of the security suites and keys on them: P-256 in suite 1, P-384 in suite 2 (IEC 62056-5-3, 5.7).

Keys are octets in the plain formats of DLMS: a private key is its number (32 or 48 octets), a public key its point without the
leading 04, x then y (64 or 96).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from win12_wire.errors import Code, SecurityError

from win12.security.held import Private


@dataclass(frozen=True)
class Curve:
    """A curve, the octets of one of its coordinates, and the hash that goes with it."""

    name: str
    curve: ec.EllipticCurve
    octets: int
    hash: hashes.HashAlgorithm


CURVES: Final = {
    1: Curve("P-256", ec.SECP256R1(), 32, hashes.SHA256()),
    2: Curve("P-384", ec.SECP384R1(), 48, hashes.SHA384()),
}
"""The curve of each suite that has one."""
_BY_NAME: Final = {curve.name: curve.curve for curve in CURVES.values()}
_KEPT: Final = 16
"""Private keys that stay loaded: a client has the same for every meter."""
_POINT: Final = b"\x04"
"""Before an uncompressed point (SEC 1, 2.3.3)."""


def curve_of(suite: int, role: str) -> Curve:
    """The curve of a suite. SecurityError WRONG_SUITE for one that has none; `role` is the key it was needed for."""
    curve = CURVES.get(suite)
    if curve is None:
        raise SecurityError(Code.WRONG_SUITE, f"{role}: suite {suite} has no curve; 1 has P-256, 2 has P-384")
    return curve


def private_key(curve: Curve, octets: Private, role: str) -> ec.EllipticCurvePrivateKey:
    """A private key, of its number or in a token. SecurityError KEY_INVALID for no key of the curve."""
    if len(octets) != curve.octets:
        raise SecurityError(Code.KEY_INVALID, f"{role}: {curve.name} needs {curve.octets} octets, got {len(octets)}")
    if not isinstance(octets, bytes):
        return octets
    try:
        return loaded(curve.name, octets)
    except ValueError:
        raise SecurityError(Code.KEY_INVALID, f"{role} is no key of {curve.name}") from None


@lru_cache(maxsize=_KEPT)
def loaded(name: str, octets: bytes) -> ec.EllipticCurvePrivateKey:
    """The key of a curve, P-256 or P-384, that is this number; ValueError when it is none.

    The library wants the public key with it, and finding that takes as long as a signature.
    """
    return ec.derive_private_key(int.from_bytes(octets), _BY_NAME[name])


def public_key(curve: Curve, octets: bytes, role: str) -> ec.EllipticCurvePublicKey:
    """A public key. SecurityError KEY_INVALID for what is not a point of the curve; the point at infinity has no such octets."""
    if len(octets) != 2 * curve.octets:
        raise SecurityError(Code.KEY_INVALID, f"{role}: {curve.name} needs {2 * curve.octets} octets, got {len(octets)}")
    try:
        return ec.EllipticCurvePublicKey.from_encoded_point(curve.curve, _POINT + octets)
    except ValueError:
        raise SecurityError(Code.KEY_INVALID, f"{role} is no point of {curve.name}") from None


def number(key: ec.EllipticCurvePrivateKey, octets: int) -> bytes:
    """A private key as its number."""
    return key.private_numbers().private_value.to_bytes(octets)


def point(key: ec.EllipticCurvePublicKey) -> bytes:
    """A public key as its point, x then y."""
    return key.public_bytes(serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint).removeprefix(_POINT)
