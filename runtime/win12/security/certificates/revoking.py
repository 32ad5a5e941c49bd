"""Lists of revoked certificates, made by the CA of these: each holds what the one before it held, and has the next number."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from win12_wire.errors import Code, SecurityError

from win12.security.certificates.issuing import Authority
from win12.security.certificates.parsing import Certificate
from win12.security.certificates.revocation import Crl, Revocations, parse_crl


class Reason(StrEnum):
    """Why a certificate is revoked (RFC 5280, 5.3.1)."""

    UNSPECIFIED = "unspecified"
    KEY_COMPROMISE = "keyCompromise"
    CA_COMPROMISE = "cACompromise"
    AFFILIATION_CHANGED = "affiliationChanged"
    SUPERSEDED = "superseded"
    CESSATION_OF_OPERATION = "cessationOfOperation"
    CERTIFICATE_HOLD = "certificateHold"


def serials_of(authority: Authority, certificates: Iterable[Certificate]) -> list[int]:
    """Their serial numbers. SecurityError CERTIFICATE_ISSUER for one that this CA did not issue."""
    own = authority.certificate
    numbers = []
    for one in certificates:
        if one.x509.issuer != own.x509.subject or one.issuer_key_id != own.key_id:
            raise SecurityError(Code.CERTIFICATE_ISSUER, f"{one} is by {one.issuer}, not by {own}")
        numbers.append(one.x509.serial_number)
    return numbers


def make_list(
    authority: Authority, before: Crl | None, revoked: Mapping[int, Reason], *, days: float, start: datetime | None = None
) -> Crl:
    """The list after `before`, with `revoked` by serial number, valid for so many days from `start`, by default now.

    What is revoked stays so, with the date and reason that it has. SecurityError CRL_ISSUER, CRL_SIGNATURE when `before` is of
    another CA or altered.
    """
    own, now = authority.certificate, start or datetime.now(UTC).replace(microsecond=0)
    if before is not None:
        Revocations([before], [own])
    builder = x509.CertificateRevocationListBuilder().issuer_name(own.x509.subject)
    builder = builder.last_update(now).next_update(now + timedelta(days=days))
    builder = builder.add_extension(x509.AuthorityKeyIdentifier(own.key_id, None, None), critical=False)
    builder = builder.add_extension(x509.CRLNumber(1 if before is None else before.number + 1), critical=False)
    held = {one.serial_number: one for one in before.x509} if before is not None else {}
    new = {serial: _entry(serial, reason, now) for serial, reason in revoked.items()}
    for one in {**new, **held}.values():
        builder = builder.add_revoked_certificate(one)
    return parse_crl(builder.sign(authority.key, own.curve.hash).public_bytes(Encoding.DER))


def _entry(serial: int, reason: Reason, now: datetime) -> x509.RevokedCertificate:
    builder = x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(now)
    if reason is not Reason.UNSPECIFIED:  # which is left out (RFC 5280, 5.3.1)
        builder = builder.add_extension(x509.CRLReason(x509.ReasonFlags(reason.value)), critical=False)
    return builder.build()
