"""Private and public keys as octets: a number of 32 or 48 octets; a point, x then y, of 64 or 96."""

from __future__ import annotations

from cryptography.hazmat.primitives.asymmetric import ec
from win12_wire.errors import Code, SecurityError

from win12.security.certificates.profile import BY_NAME, Curve, curve_of
from win12.security.curves import loaded
from win12.security.held import HeldPair, Private

_POINT = b"\x04"
"""Before an uncompressed point (SEC 1, 2.3.3)."""


def new_key(suite: int) -> ec.EllipticCurvePrivateKey:
    """A fresh private key. SecurityError WRONG_SUITE."""
    return ec.generate_private_key(curve_of(suite).curve)


def private_key(suite: int, number: Private) -> ec.EllipticCurvePrivateKey:
    """The private key of this number, or in a token. SecurityError WRONG_SUITE; KEY_INVALID for none of the curve."""
    curve = curve_of(suite)
    if not isinstance(number, bytes):
        if number.curve.name != curve.name:
            raise SecurityError(Code.KEY_INVALID, f"it is no key of {curve.shown}")
        return number
    try:
        return loaded(curve.shown, number)
    except ValueError:
        raise SecurityError(Code.KEY_INVALID, f"it is no key of {curve.shown}") from None


def private_number(key: ec.EllipticCurvePrivateKey) -> Private:
    """A private key as key files have it: its number, 32 or 48 octets; one in a token as it is."""
    if isinstance(key, HeldPair):
        return key
    return key.private_numbers().private_value.to_bytes(curve_of_key(key).octets)


def curve_of_key(key: ec.EllipticCurvePrivateKey | ec.EllipticCurvePublicKey) -> Curve:
    """The curve that a key lies on. SecurityError CERTIFICATE_CURVE."""
    curve = BY_NAME.get(key.curve.name)
    if curve is None:
        raise SecurityError(Code.CERTIFICATE_CURVE, f"the key is of {key.curve.name}, not of P-256 or P-384")
    return curve


def public_of(key: ec.EllipticCurvePrivateKey) -> bytes:
    """The public key of a private one, x then y."""
    numbers, octets = key.public_key().public_numbers(), curve_of_key(key).octets
    return numbers.x.to_bytes(octets) + numbers.y.to_bytes(octets)


def public_key(public: bytes) -> ec.EllipticCurvePublicKey:
    """A public key of its octets, x then y. SecurityError CERTIFICATE_CURVE, CERTIFICATE_POINT."""
    curve = next((one for one in BY_NAME.values() if 2 * one.octets == len(public)), None)
    if curve is None:
        raise SecurityError(Code.CERTIFICATE_CURVE, f"{len(public)} octets are no key of P-256 or P-384")
    try:
        return ec.EllipticCurvePublicKey.from_encoded_point(curve.curve, _POINT + public)
    except ValueError:
        raise SecurityError(Code.CERTIFICATE_POINT, curve.shown) from None
