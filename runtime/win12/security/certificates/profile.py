"""What the profile allows: curves and digests by security suite, key usages, system titles as names."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtensionOID, NameOID
from win12_wire import limits
from win12_wire.errors import Code, SecurityError, UsageError


class Usage(StrEnum):
    """What a certificate is for."""

    SIGNATURE = "signature"
    AGREEMENT = "agreement"
    TLS = "tls"
    AUTHORITY = "authority"
    """It certifies others."""
    OTHER = "other"
    """None that the profile knows."""


USAGE_BITS: Final = {
    Usage.SIGNATURE: (True, False, False),
    Usage.AGREEMENT: (False, True, False),
    Usage.TLS: (True, True, False),
    Usage.AUTHORITY: (False, False, True),
}
"""digitalSignature, keyAgreement, keyCertSign of each use: no key has two, but in TLS."""


@dataclass(frozen=True, slots=True)
class Curve:
    """`suite` whose keys lie on it; `name` for the library, `shown` to people; `hash` that goes into its signatures."""

    suite: int
    name: str
    shown: str
    curve: ec.EllipticCurve
    hash: hashes.SHA256 | hashes.SHA384
    octets: int
    """Of a coordinate."""


CURVES: Final = (
    Curve(1, "secp256r1", "P-256", ec.SECP256R1(), hashes.SHA256(), 32),
    Curve(2, "secp384r1", "P-384", ec.SECP384R1(), hashes.SHA384(), 48),
)
BY_SUITE: Final = {curve.suite: curve for curve in CURVES}
BY_NAME: Final = {curve.name: curve for curve in CURVES}

KNOWN_EXTENSIONS: Final = frozenset(
    {
        ExtensionOID.AUTHORITY_KEY_IDENTIFIER,
        ExtensionOID.SUBJECT_KEY_IDENTIFIER,
        ExtensionOID.KEY_USAGE,
        ExtensionOID.CERTIFICATE_POLICIES,
        ExtensionOID.SUBJECT_ALTERNATIVE_NAME,
        ExtensionOID.ISSUER_ALTERNATIVE_NAME,
        ExtensionOID.BASIC_CONSTRAINTS,
        ExtensionOID.EXTENDED_KEY_USAGE,
        ExtensionOID.CRL_DISTRIBUTION_POINTS,
    }
)
"""Those of the profile. A critical one besides them makes a certificate invalid (RFC 5280, 4.2)."""


def curve_of(suite: int) -> Curve:
    """The curve of a suite. SecurityError WRONG_SUITE for one without certificates."""
    curve = BY_SUITE.get(suite)
    if curve is None:
        raise SecurityError(Code.WRONG_SUITE, f"suite {suite} has no certificates; 1 has P-256, 2 has P-384")
    return curve


def title_name(title: bytes) -> str:
    """A system title as it stands in a CN: 16 hexadecimal digits, capitals."""
    return title.hex().upper()


def title_of(common_name: str) -> bytes:
    """The system title in a CN, 8 octets; empty when it is something else."""
    if len(common_name) != 2 * limits.TITLE_LENGTH or not common_name.isascii() or not common_name.isalnum():
        return b""
    try:
        return bytes.fromhex(common_name)
    except ValueError:
        return b""


def common_name(name: x509.Name) -> str:
    """The one CN of a name; empty when there is none, or more than one."""
    values = [str(attribute.value) for attribute in name.get_attributes_for_oid(NameOID.COMMON_NAME)]
    return values[0] if len(values) == 1 else ""


def named(text: str) -> x509.Name:
    """A name that is a CN alone. UsageError BAD_ARGUMENT when it is empty or has more than 64 characters."""
    try:
        return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])
    except ValueError as error:
        raise UsageError(Code.BAD_ARGUMENT, f"{text!r} is no name: {error}") from None
