"""The key pairs and certificates of a meter, as its Security setup manages them (IEC 62056-6-2, 4.4.7).

A fresh key pair waits until a certificate for it is imported; only then it takes the place of the one in use, so that a meter
whose new certificate never comes is still the one it was. What is imported must lead to a trust anchor that the meter has had
from the beginning; anchors can be neither brought nor taken away over the line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from cryptography.hazmat.primitives.asymmetric import ec
from win12_wire.errors import SecurityError
from win12_wire.objects.enums import CertificateEntity, CertificateType

from win12.security.certificates import Certificate, Trust, Usage, parse
from win12.security.certificates.chain import fits
from win12.security.certificates.pairs import new_key, private_key, private_number, public_of
from win12.security.certificates.profile import BY_SUITE
from win12.security.certificates.requests import request
from win12.security.certificates.revocation import parse_crl
from win12.security.keys import Keys
from win12.simulator.results import Result, refused

ROOM = 16
"""Certificates that a meter holds besides its anchors and its own."""
TYPES = {
    Usage.SIGNATURE: CertificateType.DIGITAL_SIGNATURE,
    Usage.AGREEMENT: CertificateType.KEY_AGREEMENT,
    Usage.TLS: CertificateType.TLS,
}
"""Also what the key pairs are numbered by."""
USAGES = {int(number): usage for usage, number in TYPES.items()}


class Certificates:
    """What one meter has. `keys`: its own, with its title, and with the trust anchors; `wall`: seconds since 1970 UTC.

    `changed` is told the keys for the associations that begin from then on. Methods raise MeterError with the result to answer.
    """

    def __init__(self, keys: Keys, suite: int, wall: Callable[[], float], changed: Callable[[Keys], None] | None = None) -> None:
        self._suite, self._wall, self._changed = suite, wall, changed
        self._keys = keys
        self._anchors = [parse(one) for one in keys.trust_anchors]
        self._others = [parse(one) for one in (*keys.certificates, keys.client_certificate) if one]
        self._own = {Usage.SIGNATURE: parse(keys.server_certificate)} if keys.server_certificate else {}
        self._waiting: dict[Usage, ec.EllipticCurvePrivateKey] = {}
        self._pairs: dict[Usage, ec.EllipticCurvePrivateKey] = {}
        if keys.server_signing_key and suite in BY_SUITE:
            self._pairs[Usage.SIGNATURE] = private_key(suite, keys.server_signing_key)

    def __repr__(self) -> str:
        return f"Certificates({len(list(self))})"

    def __iter__(self) -> Iterator[Certificate]:
        """All of them: anchors, own, others."""
        return iter((*self._anchors, *self._own.values(), *self._others))

    def entity(self, certificate: Certificate) -> CertificateEntity:
        """Whose it is."""
        if certificate.usage is Usage.AUTHORITY:
            return CertificateEntity.CERTIFICATION_AUTHORITY
        return CertificateEntity.SERVER if certificate.title == self._keys.server_title else CertificateEntity.CLIENT

    def generate(self, usage: Usage) -> None:
        """A fresh key pair, which waits for its certificate. OBJECT_UNAVAILABLE in a suite without certificates."""
        if self._suite not in BY_SUITE:
            raise refused(Result.OBJECT_UNAVAILABLE, f"suite {self._suite} has no certificates")
        self._waiting[usage] = new_key(self._suite)

    def request(self, usage: Usage) -> bytes:
        """A request for a certificate of the key pair that waits, else of the one in use. OBJECT_UNAVAILABLE without either."""
        pair = self._waiting.get(usage) or self._pairs.get(usage)
        if pair is None:
            raise refused(Result.OBJECT_UNAVAILABLE, "no such key pair")
        return request(pair, self._keys.server_title)

    def take(self, octets: bytes) -> None:
        """Import a certificate in DER. OTHER_REASON when it may not be believed, or there is no room for it."""
        try:
            certificate = parse(octets)
            suite = None if certificate.usage is Usage.AUTHORITY else self._suite
            fits(certificate, usage=certificate.usage, suite=suite)
            if certificate.usage is Usage.OTHER:
                raise refused(Result.OTHER_REASON, "a certificate for nothing that is known")
            crls = map(parse_crl, self._keys.crls)
            trust = Trust(self._anchors, self._others, self._wall, crls=crls, policy=self._keys.crl_policy)
            trust.check(certificate, usage=certificate.usage)
        except SecurityError as error:
            raise refused(Result.OTHER_REASON, str(error)) from None
        if self.entity(certificate) is CertificateEntity.SERVER:
            self._put_in_use(certificate)
        else:
            self._keep(certificate)
        self._tell()

    def _put_in_use(self, certificate: Certificate) -> None:
        usage = certificate.usage
        for pairs in (self._waiting, self._pairs):
            if usage in pairs and public_of(pairs[usage]) == certificate.public:
                self._pairs[usage] = pairs.pop(usage)
                self._own[usage] = certificate
                return
        raise refused(Result.OTHER_REASON, "it is of no key of this meter")

    def _keep(self, certificate: Certificate) -> None:
        if certificate in self:
            return
        kept = [one for one in self._others if one.usage is Usage.AUTHORITY or not _same_holder(one, certificate)]
        if len(kept) >= ROOM:
            raise refused(Result.OTHER_REASON, f"no room for more than {ROOM} certificates")
        self._others = [*kept, certificate]

    def find(self, wanted: Callable[[Certificate], bool]) -> Certificate:
        """The one that is wanted. OBJECT_UNAVAILABLE when there is none."""
        found = next(filter(wanted, self), None)
        if found is None:
            raise refused(Result.OBJECT_UNAVAILABLE, "no such certificate")
        return found

    def remove(self, certificate: Certificate) -> None:
        """Forget one; of our own the key stays. READ_WRITE_DENIED for a trust anchor."""
        if certificate in self._anchors:
            raise refused(Result.READ_WRITE_DENIED, "a trust anchor stays")
        self._others = [one for one in self._others if one != certificate]
        self._own = {usage: one for usage, one in self._own.items() if one != certificate}
        self._tell()

    def _tell(self) -> None:
        own, pair = self._own.get(Usage.SIGNATURE), self._pairs.get(Usage.SIGNATURE)
        self._keys = replace(
            self._keys,
            server_signing_key=b"" if pair is None else private_number(pair),
            server_certificate=b"" if own is None else own.octets,
            client_certificate=b"",
            certificates=tuple(one.octets for one in self._others),
        )
        if self._changed is not None:
            self._changed(self._keys)


def _same_holder(one: Certificate, other: Certificate) -> bool:
    return one.title == other.title and one.usage is other.usage
