"""One certificate: octets in, what it says out. Whether it may be believed is not decided here.

What comes from a peer passes `parse` first: size, form, curve and point, so that nothing below meets a key that is none.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from typing import TypeAlias, TypeVar

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from win12_wire import limits
from win12_wire.errors import Code, SecurityError

from win12.security.certificates.profile import BY_NAME, KNOWN_EXTENSIONS, USAGE_BITS, Curve, Usage, common_name, title_of

_POINT = b"\x04"
"""Before an uncompressed point (SEC 1, 2.3.3)."""
_SERIAL_BITS = 160
_KEPT = 1024
"""Certificates whose reading is remembered: the anchors of a fleet come once for each meter."""

Signed: TypeAlias = x509.Certificate | x509.CertificateSigningRequest | x509.CertificateRevocationList
T = TypeVar("T", bound=x509.ExtensionType)


@dataclass(frozen=True, slots=True)
class Certificate:
    """What a certificate says. `octets`: its DER; `curve` that its key lies on; `public`: the key, x then y.

    `title`: the system title in its subject, empty for a CA. `path_length`: CAs that may stand between it and an end entity, None
    for any number. `key_id`, `issuer_key_id`: identifiers of its key and that of its issuer, empty when it tells none.
    """

    octets: bytes = field(repr=False)
    x509: x509.Certificate = field(repr=False, compare=False)
    curve: Curve
    public: bytes = field(repr=False)
    usage: Usage
    title: bytes
    path_length: int | None
    key_id: bytes
    issuer_key_id: bytes

    @property
    def subject(self) -> str:
        """Its CN."""
        return common_name(self.x509.subject)

    @property
    def issuer(self) -> str:
        """The CN of its issuer; the whole name when there is none."""
        return common_name(self.x509.issuer) or self.x509.issuer.rfc4514_string()

    @property
    def serial(self) -> bytes:
        """Serial number, big-endian without leading zeros."""
        number = self.x509.serial_number
        return number.to_bytes((number.bit_length() + 7) // 8)

    @property
    def not_before(self) -> datetime:
        """From then on it is valid, UTC."""
        return self.x509.not_valid_before_utc

    @property
    def not_after(self) -> datetime:
        """Until then, that second included."""
        return self.x509.not_valid_after_utc

    @property
    def self_issued(self) -> bool:
        """Whether it names itself as its issuer."""
        return self.x509.subject == self.x509.issuer

    def __hash__(self) -> int:
        return hash(self.octets)

    def __str__(self) -> str:
        return f"CN={self.subject}, serial {self.serial.hex()}"


def parse(octets: bytes) -> Certificate:
    """The certificate in DER octets.

    SecurityError CERTIFICATE_INVALID for what is none of the profile, CERTIFICATE_CURVE for a key that is not of P-256 or P-384,
    CERTIFICATE_POINT for one that is no point of its curve, CERTIFICATE_USAGE without key usage.
    """
    if len(octets) > limits.CERTIFICATE_MAX:
        raise _invalid(f"{len(octets)} octets are more than {limits.CERTIFICATE_MAX}")
    return _parsed(bytes(octets))


@lru_cache(maxsize=_KEPT)
def _parsed(octets: bytes) -> Certificate:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of a serial number that is not positive, which is refused below
            certificate = x509.load_der_x509_certificate(octets)
            _check_head(certificate, octets)
            extensions = certificate.extensions
    except (ValueError, TypeError, UnsupportedAlgorithm, x509.InvalidVersion, x509.DuplicateExtension) as error:
        raise _invalid(f"not X.509 in DER: {error}") from None
    return _described(octets, certificate, extensions)


def _described(octets: bytes, certificate: x509.Certificate, extensions: x509.Extensions) -> Certificate:
    where = f"CN={common_name(certificate.subject)}"
    curve, public = key_of(certificate, where)
    for extension in extensions:
        if extension.critical and extension.oid not in KNOWN_EXTENSIONS:
            raise _invalid(f"{where}: the critical extension {extension.oid.dotted_string} is not known")
    usage, path_length = _usage(extensions, where)
    title = b"" if usage is Usage.AUTHORITY else title_of(common_name(certificate.subject))
    subject_key, issuer_key = _find(extensions, x509.SubjectKeyIdentifier), _find(extensions, x509.AuthorityKeyIdentifier)
    key_id = b"" if subject_key is None else subject_key.key_identifier
    issuer_key_id = b"" if issuer_key is None else issuer_key.key_identifier or b""
    return Certificate(octets, certificate, curve, public, usage, title, path_length, key_id, issuer_key_id)


def _check_head(certificate: x509.Certificate, octets: bytes) -> None:
    """ValueError for what the profile does not have before the extensions (RFC 5280, 4.1.2)."""
    check_whole_signature(certificate, octets)
    if certificate.version is not x509.Version.v3:
        raise ValueError(f"it is version {certificate.version.value + 1}, not 3")
    if not 0 < certificate.serial_number < 1 << _SERIAL_BITS:
        raise ValueError("the serial number is not one of 1 to 20 octets")
    if not common_name(certificate.subject):
        raise ValueError("the subject has not one CN")
    if not certificate.issuer.rdns:
        raise ValueError("the issuer has no name")


def check_whole_signature(holder: Signed, octets: bytes) -> None:
    """ValueError when the BIT STRING at the end says that bits of it do not count: no signature covers that it says so."""
    if not octets.endswith(b"\0" + holder.signature):
        raise ValueError("the signature is not whole octets")


def key_of(holder: x509.Certificate | x509.CertificateSigningRequest, where: str) -> tuple[Curve, bytes]:
    """Curve and public key, x then y, of a certificate or request. SecurityError CERTIFICATE_CURVE, CERTIFICATE_POINT."""
    try:
        key = holder.public_key()
    except UnsupportedAlgorithm:
        raise SecurityError(Code.CERTIFICATE_CURVE, f"{where}: the key is not of P-256 or P-384") from None
    except ValueError:
        raise SecurityError(Code.CERTIFICATE_POINT, where) from None
    if not isinstance(key, ec.EllipticCurvePublicKey):
        raise SecurityError(Code.CERTIFICATE_CURVE, f"{where}: the key is of no elliptic curve")
    curve = BY_NAME.get(key.curve.name)
    if curve is None:
        raise SecurityError(Code.CERTIFICATE_CURVE, f"{where}: the key is of {key.curve.name}, not of P-256 or P-384")
    return curve, key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint).removeprefix(_POINT)


def check_digest(holder: Signed, signer: Curve, where: str) -> None:
    """Refuse a signature with another digest than goes with the curve of who signs. SecurityError CERTIFICATE_CURVE."""
    try:
        digest = holder.signature_hash_algorithm
    except (UnsupportedAlgorithm, ValueError):  # parameters of an algorithm that is none of ours
        digest = None
    if digest is None or digest.name != signer.hash.name:
        found = "another digest" if digest is None else digest.name
        said = f"{where} is signed with {found}, {signer.shown} goes with {signer.hash.name}"
        raise SecurityError(Code.CERTIFICATE_CURVE, said)


def _usage(extensions: x509.Extensions, where: str) -> tuple[Usage, int | None]:
    usage = _find(extensions, x509.KeyUsage)
    if usage is None:
        raise SecurityError(Code.CERTIFICATE_USAGE, f"{where}: it does not say for which")
    bits = (usage.digital_signature, usage.key_agreement, usage.key_cert_sign)
    constraints = _find(extensions, x509.BasicConstraints)
    authority = constraints is not None and constraints.ca
    named = next((one for one, known in USAGE_BITS.items() if known == bits), Usage.OTHER)
    if authority is not (named is Usage.AUTHORITY):  # half a CA is none
        named = Usage.OTHER
    return named, constraints.path_length if constraints is not None else None


def _find(extensions: x509.Extensions, kind: type[T]) -> T | None:
    try:
        return extensions.get_extension_for_class(kind).value
    except x509.ExtensionNotFound:
        return None


def _invalid(why: str) -> SecurityError:
    return SecurityError(Code.CERTIFICATE_INVALID, why)
