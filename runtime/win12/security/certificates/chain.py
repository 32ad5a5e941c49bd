"""Whether a certificate may be believed: its own claims first, then a chain of issuers up to a trust anchor (RFC 5280, 6).

The trust anchors are given; the CAs between come from here too, never from the peer, which shows one certificate only.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from functools import lru_cache

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from win12_wire import limits
from win12_wire.errors import Code, SecurityError

from win12.security.certificates.parsing import Certificate, check_digest
from win12.security.certificates.profile import Usage, curve_of, title_name
from win12.security.certificates.revocation import Crl, CrlPolicy, Revocations

_KEPT = 1024
"""Signatures that are remembered."""


class Trust:
    """`anchors`: CAs that are believed. `others`: sub CAs and end entities that are known, and believed by their chain only.

    `crls`: lists of revoked certificates; when there are any, each CA of a chain needs one, but for what `policy` allows.
    `wall`: seconds since 1970 UTC. SecurityError CERTIFICATE_NOT_CA for an anchor that is no CA, CRL_ISSUER, CRL_SIGNATURE for
    a list that is of none of these CAs.
    """

    def __init__(
        self, anchors: Iterable[Certificate], others: Iterable[Certificate] = (), wall: Callable[[], float] = time.time, *,
        crls: Iterable[Crl] = (), policy: Iterable[CrlPolicy] = (),
    ) -> None:  # fmt: skip
        self._anchors = tuple(anchors)
        others = tuple(others)
        self._bystanders = (*self._anchors, *others)
        self._entities = tuple(one for one in others if one.usage is not Usage.AUTHORITY)
        self._wall = wall
        self._revocations = Revocations(crls, self._bystanders, policy)
        for anchor in self._anchors:
            if anchor.usage is not Usage.AUTHORITY:
                raise SecurityError(Code.CERTIFICATE_NOT_CA, f"the trust anchor {anchor}")

    def known(self, title: bytes, usage: Usage) -> Certificate | None:
        """The certificate that we have of the end entity with this title for this use; the one that is valid longest."""
        found = [one for one in self._entities if one.title == title and one.usage is usage]
        return max(found, key=lambda one: one.not_after, default=None)

    def check(
        self, certificate: Certificate, *, usage: Usage, suite: int | None = None, title: bytes | None = None
    ) -> Sequence[Certificate]:
        """The chain from `certificate` to an anchor, both included.

        SecurityError CERTIFICATE_USAGE, CERTIFICATE_CURVE (`suite`), CERTIFICATE_TITLE (`title`) for what it is not meant for;
        CERTIFICATE_EXPIRED, CERTIFICATE_NOT_YET, CERTIFICATE_ISSUER, CERTIFICATE_NOT_CA, CERTIFICATE_SIGNATURE,
        CERTIFICATE_CHAIN, CERTIFICATE_REVOKED, CRL_MISSING, CRL_EXPIRED, CRL_NOT_YET for any in the chain.
        """
        fits(certificate, usage=usage, suite=suite, title=title)
        return self._climb(certificate, (certificate,), datetime.fromtimestamp(self._wall(), UTC))

    def _climb(self, at: Certificate, chain: tuple[Certificate, ...], now: datetime) -> Sequence[Certificate]:
        _in_time(at, now)
        if at in self._anchors:
            return chain
        if len(chain) >= limits.CERTIFICATE_CHAIN_MAX:
            raise SecurityError(Code.CERTIFICATE_CHAIN, f"{at} is the {len(chain)}th and no trust anchor")
        first: SecurityError | None = None
        for issuer in self._issuers(at, chain):
            try:
                _issued(at, issuer, between=len(chain) - 1)
                whole = self._climb(issuer, (*chain, issuer), now)
                self._revocations.check(at, issuer, now)
                return whole
            except SecurityError as error:  # a CA may have several certificates
                first = first or error
        raise first or SecurityError(Code.CERTIFICATE_ISSUER, f"{at} is by {at.issuer}, key {at.issuer_key_id.hex()}")

    def _issuers(self, of: Certificate, chain: tuple[Certificate, ...]) -> Iterable[Certificate]:
        """Whoever has the name and the key that it says its issuer has; who is no CA is found here too, to be refused by name."""
        if not of.issuer_key_id and not of.self_issued:
            raise SecurityError(Code.CERTIFICATE_INVALID, f"{of} does not tell the key of its issuer (authorityKeyIdentifier)")
        for one in self._bystanders:
            if one not in chain and one.x509.subject == of.x509.issuer and one.key_id == of.issuer_key_id:
                yield one


def fits(certificate: Certificate, *, usage: Usage, suite: int | None = None, title: bytes | None = None) -> None:
    """Whether a certificate is what is wanted, whoever issued it. SecurityError CERTIFICATE_USAGE, _CURVE or _TITLE."""
    if certificate.usage is not usage:
        raise SecurityError(Code.CERTIFICATE_USAGE, f"{certificate} is for {certificate.usage}, needed is one for {usage}")
    if suite is not None and certificate.curve is not curve_of(suite):
        raise SecurityError(
            Code.CERTIFICATE_CURVE, f"{certificate} has {certificate.curve.shown}, suite {suite} {curve_of(suite).shown}"
        )
    if title is not None and certificate.title != title:
        raise SecurityError(Code.CERTIFICATE_TITLE, f"{certificate}, needed is one of {title_name(title)}")


def _in_time(certificate: Certificate, now: datetime) -> None:
    if now < certificate.not_before:
        raise SecurityError(Code.CERTIFICATE_NOT_YET, f"{certificate}: from {certificate.not_before:%Y-%m-%d %H:%M:%S} UTC on")
    if now > certificate.not_after:
        raise SecurityError(Code.CERTIFICATE_EXPIRED, f"{certificate}: on {certificate.not_after:%Y-%m-%d %H:%M:%S} UTC")


def _issued(certificate: Certificate, issuer: Certificate, *, between: int) -> None:
    """Refuse a certificate that `issuer` did not issue or must not have. `between`: CAs that stand below it on the way."""
    if issuer.usage is not Usage.AUTHORITY:
        raise SecurityError(Code.CERTIFICATE_NOT_CA, f"{issuer}, which {certificate} names")
    if issuer.path_length is not None and between > issuer.path_length:
        raise SecurityError(Code.CERTIFICATE_CHAIN, f"{issuer} allows {issuer.path_length} CAs below it, not {between}")
    if certificate.curve.suite > issuer.curve.suite:
        raise SecurityError(
            Code.CERTIFICATE_CURVE, f"{certificate} has {certificate.curve.shown}, its issuer {issuer.curve.shown}"
        )
    _signed_by(certificate, issuer)


@lru_cache(maxsize=_KEPT)
def _signed_by(certificate: Certificate, issuer: Certificate) -> None:
    """What was verified is remembered: each message of a peer that is known by its certificate asks again."""
    check_digest(certificate.x509, issuer.curve, str(certificate))
    try:
        certificate.x509.verify_directly_issued_by(issuer.x509)
    except (InvalidSignature, UnsupportedAlgorithm, ValueError, TypeError):
        raise SecurityError(Code.CERTIFICATE_SIGNATURE, f"{certificate}, issuer {issuer}") from None
