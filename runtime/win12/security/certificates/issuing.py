"""Certification authorities, and the certificates that they make."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from win12_wire import limits
from win12_wire.errors import Code, SecurityError, UsageError

from win12.security.certificates.chain import fits
from win12.security.certificates.pairs import curve_of_key, private_key, public_key, public_of
from win12.security.certificates.parsing import Certificate, parse
from win12.security.certificates.profile import USAGE_BITS, Usage, named, title_of
from win12.security.held import Private

_SUB_AUTHORITIES: Final = limits.CERTIFICATE_CHAIN_MAX - 2
"""How many CAs may stand below a root."""


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
        if curve_of_key(key).suite > own.curve.suite:
            raise SecurityError(Code.CERTIFICATE_CURVE, f"{own.curve.shown} of {own} must not certify {curve_of_key(key).shown}")
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
    builder = _builder(name, key.public_key(), Usage.AUTHORITY, _SUB_AUTHORITIES, times).issuer_name(named(name))
    return Authority(parse(builder.sign(key, curve_of_key(key).hash).public_bytes(Encoding.DER)), key)


def belongs(certificate: Certificate, private: Private, *, usage: Usage, suite: int, title: bytes) -> None:
    """Refuse a certificate that is not our own: of our key (its number) and title. SecurityError CERTIFICATE_KEY, as `fits`."""
    fits(certificate, usage=usage, suite=suite, title=title)
    if public_of(private_key(suite, private)) != certificate.public:
        raise SecurityError(Code.CERTIFICATE_KEY, str(certificate))


def _builder(
    name: str, key: ec.EllipticCurvePublicKey, usage: Usage, path_length: int | None, times: tuple[datetime, datetime]
) -> x509.CertificateBuilder:
    if usage is not Usage.AUTHORITY and not title_of(name):
        raise UsageError(Code.BAD_ARGUMENT, f"{name!r} is no system title, {2 * limits.TITLE_LENGTH} hexadecimal digits")
    builder = x509.CertificateBuilder(serial_number=x509.random_serial_number()).subject_name(named(name)).public_key(key)
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


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


def _end(begin: datetime, days: float, latest: datetime) -> datetime:
    try:
        return min(begin + timedelta(days=days), latest)
    except OverflowError:
        return latest
