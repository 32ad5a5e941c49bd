"""Private keys, requests for certificates (PKCS #10), and the certificates that a CA makes of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from win12_wire import limits
from win12_wire.errors import Code, SecurityError, UsageError

from win12.security.certificates.chain import fits
from win12.security.certificates.parsing import Certificate, check_digest, check_whole_signature, key_of, parse
from win12.security.certificates.profile import (
    BY_NAME,
    USAGE_BITS,
    Curve,
    Usage,
    common_name,
    curve_of,
    named,
    title_name,
    title_of,
)

_POINT: Final = b"\x04"
_SUB_AUTHORITIES: Final = limits.CERTIFICATE_CHAIN_MAX - 2
"""How many CAs may stand below a root."""


def new_key(suite: int) -> ec.EllipticCurvePrivateKey:
    """A fresh private key. SecurityError WRONG_SUITE."""
    return ec.generate_private_key(curve_of(suite).curve)


def private_key(suite: int, number: bytes) -> ec.EllipticCurvePrivateKey:
    """The private key that is this number. SecurityError WRONG_SUITE; KEY_INVALID when the number is none of the curve."""
    curve = curve_of(suite)
    try:
        return ec.derive_private_key(int.from_bytes(number), curve.curve)
    except ValueError:
        raise SecurityError(Code.KEY_INVALID, f"it is no key of {curve.shown}") from None


def private_number(key: ec.EllipticCurvePrivateKey) -> bytes:
    """A private key as its number, 32 or 48 octets, as key files have it."""
    return key.private_numbers().private_value.to_bytes(_curve(key).octets)


def _curve(key: ec.EllipticCurvePrivateKey | ec.EllipticCurvePublicKey) -> Curve:
    curve = BY_NAME.get(key.curve.name)
    if curve is None:
        raise SecurityError(Code.CERTIFICATE_CURVE, f"the key is of {key.curve.name}, not of P-256 or P-384")
    return curve


# --- requests


@dataclass(frozen=True, slots=True)
class Request:
    """A request for a certificate: who asks (`title`, empty for a CA, and `name`, the CN), and the key that signed it."""

    octets: bytes
    name: str
    title: bytes
    curve: Curve
    public: bytes


def request(key: ec.EllipticCurvePrivateKey, title: bytes) -> bytes:
    """A request in DER, signed by the key that it is for. SecurityError CERTIFICATE_CURVE."""
    return sign_request(key, title_name(title))


def sign_request(key: ec.EllipticCurvePrivateKey, name: str) -> bytes:
    """The same by the CN; of a CA any text of 1 to 64 characters."""
    builder = x509.CertificateSigningRequestBuilder().subject_name(_named(name))
    return builder.sign(key, _curve(key).hash).public_bytes(Encoding.DER)


def read_request(octets: bytes) -> Request:
    """A request in DER. SecurityError CERTIFICATE_INVALID, CERTIFICATE_CURVE, CERTIFICATE_POINT; CERTIFICATE_SIGNATURE when who
    asks does not have the key."""
    if len(octets) > limits.CERTIFICATE_MAX:
        raise SecurityError(Code.CERTIFICATE_INVALID, f"{len(octets)} octets are more than {limits.CERTIFICATE_MAX}")
    try:
        read = x509.load_der_x509_csr(octets)
        check_whole_signature(read, octets)
        name = common_name(read.subject)
    except (ValueError, TypeError, UnsupportedAlgorithm, x509.InvalidVersion) as error:
        raise SecurityError(Code.CERTIFICATE_INVALID, f"not PKCS #10 in DER: {error}") from None
    curve, public = key_of(read, f"request of CN={name}")
    check_digest(read, curve, f"request of CN={name}")
    if not read.is_signature_valid:
        raise SecurityError(Code.CERTIFICATE_SIGNATURE, f"request of CN={name}")
    return Request(octets, name, title_of(name), curve, public)


# --- certificates


@dataclass(frozen=True, slots=True)
class Authority:
    """A CA with its private key. SecurityError CERTIFICATE_NOT_CA, CERTIFICATE_KEY."""

    certificate: Certificate
    key: ec.EllipticCurvePrivateKey

    def __post_init__(self) -> None:
        if self.certificate.usage is not Usage.AUTHORITY:
            raise SecurityError(Code.CERTIFICATE_NOT_CA, str(self.certificate))
        if public_of(self.key) != self.certificate.public:
            raise SecurityError(Code.CERTIFICATE_KEY, str(self.certificate))

    def issue(self, name: str, public: bytes, usage: Usage, *, days: float, start: datetime | None = None) -> Certificate:
        """A certificate for `public` (x then y, of a curve that is not stronger than ours), valid from `start`, by default now.

        `name`: the system title in hexadecimal; of a CA any name. It ends with ours at the latest. UsageError BAD_ARGUMENT for a
        name that is none; SecurityError CERTIFICATE_EXPIRED for ours, CERTIFICATE_CHAIN when we may certify no CA,
        CERTIFICATE_CURVE, CERTIFICATE_POINT.
        """
        own = self.certificate
        key = public_key(public)
        if _curve(key).suite > own.curve.suite:
            raise SecurityError(Code.CERTIFICATE_CURVE, f"{own.curve.shown} of {own} must not certify {_curve(key).shown}")
        if usage is Usage.AUTHORITY and own.path_length == 0:
            raise SecurityError(Code.CERTIFICATE_CHAIN, f"{own} must not certify a CA")
        path_length = None if usage is not Usage.AUTHORITY else (own.path_length or _SUB_AUTHORITIES) - 1
        begin = start or _now()
        if begin >= own.not_after:
            raise SecurityError(Code.CERTIFICATE_EXPIRED, f"{own}: on {own.not_after:%Y-%m-%d %H:%M:%S} UTC")
        builder = _builder(name, key, usage, path_length, (begin, _end(begin, days, own.not_after)))
        issuer = x509.AuthorityKeyIdentifier(own.key_id, None, None)
        builder = builder.issuer_name(own.x509.subject).add_extension(issuer, critical=False)
        return parse(builder.sign(self.key, own.curve.hash).public_bytes(Encoding.DER))


def root(name: str, key: ec.EllipticCurvePrivateKey, *, days: float, start: datetime | None = None) -> Authority:
    """A CA that certifies itself: a trust anchor. UsageError BAD_ARGUMENT, SecurityError CERTIFICATE_CURVE."""
    begin = start or _now()
    times = (begin, _end(begin, days, datetime.max.replace(tzinfo=UTC)))
    builder = _builder(name, key.public_key(), Usage.AUTHORITY, _SUB_AUTHORITIES, times).issuer_name(_named(name))
    return Authority(parse(builder.sign(key, _curve(key).hash).public_bytes(Encoding.DER)), key)


def public_of(key: ec.EllipticCurvePrivateKey) -> bytes:
    """The public key of a private one, x then y."""
    numbers, octets = key.public_key().public_numbers(), _curve(key).octets
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


def belongs(certificate: Certificate, private: bytes, *, usage: Usage, suite: int, title: bytes) -> None:
    """Refuse a certificate that is not our own: of our key (its number) and title. SecurityError CERTIFICATE_KEY, as `fits`."""
    fits(certificate, usage=usage, suite=suite, title=title)
    if public_of(private_key(suite, private)) != certificate.public:
        raise SecurityError(Code.CERTIFICATE_KEY, str(certificate))


def _builder(
    name: str, key: ec.EllipticCurvePublicKey, usage: Usage, path_length: int | None, times: tuple[datetime, datetime]
) -> x509.CertificateBuilder:
    if usage is not Usage.AUTHORITY and not title_of(name):
        raise UsageError(Code.BAD_ARGUMENT, f"{name!r} is no system title, {2 * limits.TITLE_LENGTH} hexadecimal digits")
    builder = x509.CertificateBuilder(serial_number=x509.random_serial_number()).subject_name(_named(name)).public_key(key)
    builder = builder.not_valid_before(times[0]).not_valid_after(times[1])
    builder = builder.add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
    builder = builder.add_extension(_key_usage(usage), critical=True)
    if usage is Usage.AUTHORITY:
        builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=path_length), critical=True)
    return builder


def _key_usage(usage: Usage) -> x509.KeyUsage:
    signature, agreement, certify = USAGE_BITS[usage]
    return x509.KeyUsage(
        digital_signature=signature,
        key_agreement=agreement,
        key_cert_sign=certify,
        crl_sign=certify,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        encipher_only=False,
        decipher_only=False,
    )


def _named(name: str) -> x509.Name:
    try:
        return named(name)
    except ValueError as error:
        raise UsageError(Code.BAD_ARGUMENT, f"{name!r} is no name: {error}") from None


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


def _end(begin: datetime, days: float, latest: datetime) -> datetime:
    try:
        return min(begin + timedelta(days=days), latest)
    except OverflowError:
        return latest
