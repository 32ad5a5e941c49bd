"""Private keys and certificates of a small world, always the same octets: an operator, its client and meter, another meter.

They are made here and not by the product, with signatures that are always the same (RFC 6979), so that what was recorded of them
stays right.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from hashlib import sha384
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID
from win12.security.certificates.pairs import private_key, public_of
from win12.security.certificates.profile import curve_of, title_name

CLIENT_TITLE, SERVER_TITLE, OTHER_TITLE = b"CLI00001", b"MTR00001", b"MTR00002"
TITLES: Final = {"client": CLIENT_TITLE, "server": SERVER_TITLE, "other": OTHER_TITLE}
LONG: Final = (datetime(2020, 1, 1, tzinfo=UTC), datetime(2099, 12, 31, tzinfo=UTC))
PAST: Final = (datetime(2020, 1, 1, tzinfo=UTC), datetime(2020, 1, 2, tzinfo=UTC))
FUTURE: Final = (datetime(2090, 1, 1, tzinfo=UTC), datetime(2099, 12, 31, tzinfo=UTC))
SIGNATURE, AGREEMENT, BOTH, AUTHORITY = (True, False, False), (False, True, False), (True, True, False), (False, False, True)
"""digitalSignature, keyAgreement, keyCertSign"""


def private(suite: int, whose: str) -> bytes:
    """A private key: the number, 32 octets in suite 1 and 48 in suite 2."""
    return sha384(f"{whose} {suite}".encode()).digest()[: curve_of(suite).octets]


def key(suite: int, whose: str) -> ec.EllipticCurvePrivateKey:
    """The same for the library."""
    return private_key(suite, private(suite, whose))


def public(suite: int, whose: str) -> bytes:
    """The public key of it, x then y."""
    return public_of(key(suite, whose))


@dataclass(frozen=True)
class Issuer:
    """Who signs: a name, and the suite and owner of the key."""

    name: str
    suite: int
    whose: str


def anchor(suite: int) -> Issuer:
    """The operator's trust anchor."""
    return Issuer("Example root", suite, "root")


def authority(suite: int) -> Issuer:
    """The CA below it that issues certificates."""
    return Issuer("Example CA", suite, "ca")


@cache
def issued(
    by: Issuer, name: str, suite: int, whose: str, usage: tuple[bool, bool, bool], *,
    times: tuple[datetime, datetime] = LONG, path_length: int | None = None,
) -> bytes:  # fmt: skip
    """A certificate in DER, of a name and somebody's key."""
    signing, mine = key(by.suite, by.whose), key(suite, whose).public_key()
    serial = int.from_bytes(sha384(repr((by, name, suite, whose, usage, times, path_length)).encode()).digest()[:8]) | 1
    builder = x509.CertificateBuilder(serial_number=serial).subject_name(_name(name)).issuer_name(_name(by.name)).public_key(mine)
    builder = builder.not_valid_before(times[0]).not_valid_after(times[1])
    builder = builder.add_extension(x509.SubjectKeyIdentifier.from_public_key(mine), critical=False)
    builder = builder.add_extension(_usage(*usage), critical=True)
    if usage == AUTHORITY:
        builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=path_length), critical=True)
    builder = builder.add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(signing.public_key()), critical=False)
    made = builder.sign(signing, curve_of(by.suite).hash, ecdsa_deterministic=True)
    return made.public_bytes(Encoding.DER)


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _usage(signature: bool, agreement: bool, certify: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=signature, key_agreement=agreement, key_cert_sign=certify, crl_sign=certify, content_commitment=False,
        key_encipherment=False, data_encipherment=False, encipher_only=False, decipher_only=False,
    )  # fmt: skip


def root(suite: int) -> bytes:
    """The certificate of the trust anchor."""
    return issued(anchor(suite), "Example root", suite, "root", AUTHORITY)


def sub(suite: int) -> bytes:
    """The certificate of the CA."""
    return issued(anchor(suite), "Example CA", suite, "ca", AUTHORITY, path_length=0)


def certificate(suite: int, whose: str, usage: tuple[bool, bool, bool] = SIGNATURE) -> bytes:
    """What the operator has certified: of the client, the server or the other meter."""
    return issued(authority(suite), title_name(TITLES[whose]), suite, whose, usage)


def refused(suite: int, whose: str) -> tuple[bytes, ...]:
    """What nobody may believe of a side: expired, of another day, for another use, by a stranger of the same name, of another."""
    name, by = title_name(TITLES[whose]), authority(suite)
    return (
        issued(by, name, suite, whose, SIGNATURE, times=PAST),
        issued(by, name, suite, whose, SIGNATURE, times=FUTURE),
        certificate(suite, whose, AGREEMENT),
        issued(Issuer("Example CA", suite, "stranger"), name, suite, "other", SIGNATURE),
        certificate(suite, "other"),
        sub(suite),
        root(suite),
    )
