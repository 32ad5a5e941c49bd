"""Lists of revoked certificates (RFC 5280, 5 and 6.3): octets in, what they say out; and whether a certificate is on one.

A list counts for the certificates of one CA, when that CA signed it, it is not of the future, and its next update is not over.
Lists of part of what a CA issued (delta lists, distribution points) are none of the profile. Who may have kept a later list back
is seen by its next update only.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from typing import Final

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.x509.oid import ExtensionOID
from win12_wire.errors import Code, SecurityError

from win12.security.certificates.parsing import Certificate, check_digest, check_whole_signature
from win12.security.certificates.profile import Usage, common_name

LARGEST: Final = 1 << 20
"""Octets of a list that is looked at."""
_KNOWN: Final = frozenset({ExtensionOID.AUTHORITY_KEY_IDENTIFIER, ExtensionOID.CRL_NUMBER, ExtensionOID.ISSUER_ALTERNATIVE_NAME})
_PARTIAL: Final = frozenset({ExtensionOID.DELTA_CRL_INDICATOR, ExtensionOID.ISSUING_DISTRIBUTION_POINT})
_KEPT: Final = 64


class CrlPolicy(StrEnum):
    """What may be missing all the same, by its name."""

    ALLOW_EXPIRED = "allow-expired"
    ALLOW_MISSING = "allow-missing"


@dataclass(frozen=True, slots=True)
class Crl:
    """What a list says. `octets`: its DER; `name` of its issuer; `issuer_key_id`: the key of who signed it; `number`: later
    lists have greater ones.
    """

    octets: bytes = field(repr=False)
    name: x509.Name = field(repr=False, compare=False)
    x509: x509.CertificateRevocationList = field(repr=False, compare=False)
    issuer_key_id: bytes
    number: int

    @property
    def issuer(self) -> str:
        """The CN of its issuer; the whole name when there is none."""
        return common_name(self.name) or self.name.rfc4514_string()

    @property
    def issued(self) -> datetime:
        """When it was made, UTC."""
        return self.x509.last_update_utc

    @property
    def next(self) -> datetime:
        """Until when there is another, UTC."""
        found = self.x509.next_update_utc
        assert found is not None
        return found

    def __str__(self) -> str:
        return f"list {self.number} by CN={self.issuer}"


def parse_crl(octets: bytes) -> Crl:
    """The list in DER octets. SecurityError CRL_INVALID for what is none of the profile."""
    if len(octets) > LARGEST:
        raise _invalid(f"{len(octets)} octets are more than {LARGEST}")
    return _parsed(bytes(octets))


@lru_cache(maxsize=_KEPT)
def _parsed(octets: bytes) -> Crl:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of names that are longer than they should be
            found = x509.load_der_x509_crl(octets)
            name = found.issuer
        check_whole_signature(found, octets)
        extensions, _ = found.extensions, found.last_update_utc  # the library reads each when it is asked for
        for one in found:
            if any(extension.critical for extension in one.extensions):
                raise _invalid(f"the entry of serial {one.serial_number:x} has a critical extension")
    except (ValueError, TypeError, UnsupportedAlgorithm, x509.InvalidVersion, x509.DuplicateExtension) as error:
        raise _invalid(str(error).partition("\n")[0]) from None
    for extension in extensions:
        if extension.oid in _PARTIAL or (extension.critical and extension.oid not in _KNOWN):
            raise _invalid(f"it has the extension {extension.oid.dotted_string}, which is not of the profile")
    if found.next_update_utc is None:
        raise _invalid("it does not tell when there is another (nextUpdate)")
    try:
        key = extensions.get_extension_for_class(x509.AuthorityKeyIdentifier).value.key_identifier
        number = extensions.get_extension_for_class(x509.CRLNumber).value.crl_number
    except x509.ExtensionNotFound as error:
        raise _invalid(f"it lacks the extension {error.oid.dotted_string}") from None
    if not key:
        raise _invalid("it does not tell the key of its issuer")
    return Crl(octets, name, found, key, number)


class Revocations:
    """The lists that are known. Without any nothing is asked: then whoever is certified is believed.

    SecurityError CRL_ISSUER for a list that none of `authorities` may have issued, CRL_SIGNATURE for one that it has not signed.
    """

    def __init__(
        self, lists: Iterable[Crl] = (), authorities: Iterable[Certificate] = (), policy: Iterable[CrlPolicy] = ()
    ) -> None:
        self._lists, self._policy = tuple(lists), frozenset(policy)
        known = tuple(authorities)
        for one in self._lists:
            _issued_by_any(one, known)

    def check(self, certificate: Certificate, issuer: Certificate, now: datetime) -> None:
        """Refuse a certificate that `issuer`, one of the authorities, has revoked, or of which that is not known.

        SecurityError CERTIFICATE_REVOKED, CRL_MISSING, CRL_EXPIRED, CRL_NOT_YET.
        """
        if not self._lists:
            return
        of_issuer = [one for one in self._lists if _names(one, issuer)]
        if not of_issuer:
            if CrlPolicy.ALLOW_MISSING not in self._policy:
                raise SecurityError(Code.CRL_MISSING, f"{certificate}, of CN={issuer.subject}")
            return
        latest = max(of_issuer, key=lambda one: one.number)
        entry = latest.x509.get_revoked_certificate_by_serial_number(certificate.x509.serial_number)
        if entry is not None:
            raise SecurityError(Code.CERTIFICATE_REVOKED, f"{certificate}: {_why(entry)}, {latest}")
        self._in_time(latest, now)

    def _in_time(self, one: Crl, now: datetime) -> None:
        if now < one.issued:
            raise SecurityError(Code.CRL_NOT_YET, f"{one}: from {one.issued:%Y-%m-%d %H:%M:%S} UTC on")
        if now > one.next and CrlPolicy.ALLOW_EXPIRED not in self._policy:
            raise SecurityError(Code.CRL_EXPIRED, f"{one}: on {one.next:%Y-%m-%d %H:%M:%S} UTC")


def reason_of(entry: x509.RevokedCertificate) -> str:
    """Why a certificate was revoked, as RFC 5280 calls it."""
    try:
        return entry.extensions.get_extension_for_class(x509.CRLReason).value.reason.value
    except x509.ExtensionNotFound:
        return x509.ReasonFlags.unspecified.value


def _why(entry: x509.RevokedCertificate) -> str:
    return f"on {entry.revocation_date_utc:%Y-%m-%d %H:%M:%S} UTC, {reason_of(entry)}"


def _names(one: Crl, issuer: Certificate) -> bool:
    return one.name == issuer.x509.subject and one.issuer_key_id == issuer.key_id


def _issued_by_any(one: Crl, authorities: Iterable[Certificate]) -> None:
    named = [issuer for issuer in authorities if _names(one, issuer)]
    if not named:
        raise SecurityError(Code.CRL_ISSUER, f"{one}, key {one.issuer_key_id.hex()}")
    for issuer in named:
        _signed_by(one, issuer)


@lru_cache(maxsize=_KEPT)
def _signed_by(one: Crl, issuer: Certificate) -> None:
    """Refuse a list that `issuer` did not sign or must not issue. What was verified is remembered."""
    bits = issuer.x509.extensions.get_extension_for_class(x509.KeyUsage).value
    if issuer.usage is not Usage.AUTHORITY or not bits.crl_sign:
        raise SecurityError(Code.CRL_ISSUER, f"{one}: {issuer} must not issue one")
    check_digest(one.x509, issuer.curve, str(one))
    key = issuer.x509.public_key()
    if not one.x509.is_signature_valid(key):  # type: ignore[arg-type]  # parse lets keys of elliptic curves pass only
        raise SecurityError(Code.CRL_SIGNATURE, f"{one}, issuer {issuer}")


def _invalid(why: str) -> SecurityError:
    return SecurityError(Code.CRL_INVALID, why)
