"""A small PKI for tests: a root, a sub CA, both sides of a meter; and certificates that no honest CA issues."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import Any

from association_pair import CLIENT_TITLE, SERVER_TITLE
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from win12.security.certificates import Certificate, Usage
from win12.security.certificates.issuing import Authority, root
from win12.security.certificates.pairs import new_key, public_of
from win12.security.certificates.profile import BY_SUITE, USAGE_BITS, named, title_name

NOW = datetime.now(UTC).replace(microsecond=0)
YEAR = 365


class Pki:
    """`top`, the trust anchor, `sub`, which it certifies, and keys and certificates of client and server under `sub`."""

    def __init__(self, suite: int = 1) -> None:
        self.suite = suite
        self.top = root("Test root", new_key(suite), days=10 * YEAR, start=NOW - timedelta(days=2 * YEAR))
        self.sub = self.under(self.top, "Test sub CA")
        self.client_key, self.server_key = new_key(suite), new_key(suite)

    def under(self, issuer: Authority, name: str) -> Authority:
        """A CA below another."""
        key = new_key(self.suite)
        start = NOW - timedelta(days=2 * YEAR)
        return Authority(issuer.issue(name, public_of(key), Usage.AUTHORITY, days=9 * YEAR, start=start), key)

    def issued(self, title: bytes, key: ec.EllipticCurvePrivateKey, usage: Usage = Usage.SIGNATURE, **when: Any) -> Certificate:
        """A certificate of an end entity, valid for a year unless `start` and `days` say otherwise."""
        times = {"days": YEAR, "start": NOW - timedelta(hours=1), **when}
        return self.sub.issue(title_name(title), public_of(key), usage, **times)

    @cached_property
    def client(self) -> Certificate:
        """That of the client."""
        return self.issued(CLIENT_TITLE, self.client_key)

    @cached_property
    def server(self) -> Certificate:
        """That of the meter."""
        return self.issued(SERVER_TITLE, self.server_key)


def forge(issuer: Authority | tuple[x509.Name, bytes, Any], public: Any, name: str, **odd: Any) -> bytes:
    """A certificate of any form in DER. `issuer`: a CA, or name, key identifier and private key of who signs.

    `bits`: digitalSignature, keyAgreement, keyCertSign, None for no key usage; `ca`, `path_length`: basicConstraints; `hash` of
    the signature; `more`: other extensions, with whether they are critical; `identified`: it tells the key of its issuer.
    """
    who, identifier, key = (
        (issuer.certificate.x509.subject, issuer.certificate.key_id, issuer.key) if isinstance(issuer, Authority) else issuer
    )
    builder = x509.CertificateBuilder(serial_number=odd.get("serial", x509.random_serial_number())).issuer_name(who)
    builder = builder.subject_name(odd.get("subject") or named(name)).public_key(public)
    builder = builder.not_valid_before(NOW - timedelta(days=1)).not_valid_after(NOW + timedelta(days=1))
    builder = builder.add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
    if odd.get("identified", True):
        builder = builder.add_extension(x509.AuthorityKeyIdentifier(identifier, None, None), critical=False)
    bits = odd.get("bits", USAGE_BITS[Usage.AUTHORITY if odd.get("ca") else Usage.SIGNATURE])
    if bits is not None:
        builder = builder.add_extension(_bits(*bits), critical=True)
    if "ca" in odd:
        builder = builder.add_extension(x509.BasicConstraints(odd["ca"], odd.get("path_length")), critical=True)
    for extension, critical in odd.get("more", ()):
        builder = builder.add_extension(extension, critical=critical)
    digest = odd.get("hash", hashes.SHA384() if getattr(key, "key_size", 0) == 384 else hashes.SHA256())
    return builder.sign(key, digest).public_bytes(Encoding.DER)


def _bits(signature: bool, agreement: bool, certify: bool) -> x509.KeyUsage:
    none = dict.fromkeys(
        ("content_commitment", "key_encipherment", "data_encipherment", "crl_sign", "encipher_only", "decipher_only"), False
    )
    return x509.KeyUsage(digital_signature=signature, key_agreement=agreement, key_cert_sign=certify, **none)


def off_the_curve(certificate: Certificate) -> bytes:
    """The certificate with a public key that is no point: its y is altered. Its signature no longer verifies either."""
    octets = bytearray(certificate.octets)
    at = octets.index(certificate.public)
    octets[at + len(certificate.public) - 1] ^= 1
    return bytes(octets)


def curve(suite: int) -> ec.EllipticCurve:
    """The curve of a suite."""
    return BY_SUITE[suite].curve
