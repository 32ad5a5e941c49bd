"""Certificates, requests and private keys in files: PEM, in which several may stand, or DER."""

from __future__ import annotations

import re
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from win12_wire.errors import Code, SecurityError

from win12.security.certificates.pairs import public_of
from win12.security.certificates.parsing import Certificate, parse
from win12.security.certificates.profile import BY_NAME
from win12.security.certificates.requests import Request, read_request
from win12.security.certificates.revocation import Crl, parse_crl
from win12.security.private_files import read_private, write_private
from win12.security.public_files import write_public

_LARGEST = 1 << 20
"""Octets of a file that is looked at."""
_BEGIN = b"-----BEGIN "
_PEM_CRL = re.compile(rb"-----BEGIN X509 CRL-----.*?-----END X509 CRL-----", re.DOTALL)


def certificates_in(octets: bytes) -> list[Certificate]:
    """Those in PEM or DER, at least one. SecurityError as `parse`."""
    return [parse(one) for one in _each(octets)]


def _each(octets: bytes) -> list[bytes]:
    if not is_pem(octets):
        return [octets]
    try:
        return [one.public_bytes(serialization.Encoding.DER) for one in x509.load_pem_x509_certificates(octets)]
    except (ValueError, TypeError):
        raise SecurityError(Code.CERTIFICATE_INVALID, "no certificate, or half of one, in this PEM") from None


def is_pem(octets: bytes) -> bool:
    """Whether octets are PEM rather than DER."""
    return _BEGIN in octets


def read_certificates(path: Path) -> list[Certificate]:
    """Those in a file, at least one. SecurityError KEY_MISSING when it cannot be read, else as `parse`, with the name of it."""
    octets = _read(path)
    try:
        return certificates_in(octets)
    except SecurityError as error:
        raise SecurityError(error.code, f"{path}: {error.detail}") from None


def read_certificate(path: Path) -> Certificate:
    """The one certificate in a file; SecurityError CERTIFICATE_INVALID when there are more."""
    found = read_certificates(path)
    if len(found) != 1:
        raise SecurityError(Code.CERTIFICATE_INVALID, f"{path} has {len(found)} certificates, needed is one")
    return found[0]


def crls_in(octets: bytes) -> list[Crl]:
    """Those in PEM, of which several may stand in a file, or DER. SecurityError as `parse_crl`."""
    if not is_pem(octets):
        return [parse_crl(octets)]
    found = _PEM_CRL.findall(octets)
    try:
        return [parse_crl(x509.load_pem_x509_crl(one).public_bytes(serialization.Encoding.DER)) for one in found or [octets]]
    except (ValueError, TypeError):
        raise SecurityError(Code.CRL_INVALID, "no list, or half of one, in this PEM") from None


def read_crls(path: Path) -> list[Crl]:
    """The lists of revoked certificates in a file, at least one. SecurityError KEY_MISSING, CRL_INVALID, with the name of it."""
    octets = _read(path)
    try:
        return crls_in(octets)
    except SecurityError as error:
        raise SecurityError(error.code, f"{path}: {error.detail}") from None


def write_crl(path: Path, octets: bytes, *, der: bool = False) -> None:
    """Write a list as PEM or DER, in place of what is there. StoreError STORE_FAILED."""
    write_public(path, octets if der else x509.load_der_x509_crl(octets).public_bytes(serialization.Encoding.PEM))


def read_request_file(path: Path) -> Request:
    """The request in a file. SecurityError as `read_request`, with the name of it."""
    octets = _read(path)
    try:
        return read_request(_request_of(octets) if is_pem(octets) else octets)
    except SecurityError as error:
        raise SecurityError(error.code, f"{path}: {error.detail}") from None


def _request_of(octets: bytes) -> bytes:
    try:
        return x509.load_pem_x509_csr(octets).public_bytes(serialization.Encoding.DER)
    except (ValueError, TypeError):
        raise SecurityError(Code.CERTIFICATE_INVALID, "no request in this PEM") from None


def read_key(path: Path) -> ec.EllipticCurvePrivateKey:
    """The private key in a file that only its owner can read, PEM or DER (PKCS #8, SEC 1), not encrypted.

    SecurityError KEYS_EXPOSED, KEY_MISSING, KEY_INVALID.
    """
    octets = read_private(path)
    load = serialization.load_pem_private_key if is_pem(octets) else serialization.load_der_private_key
    try:
        key = load(octets, None)
    except (ValueError, TypeError, UnsupportedAlgorithm):  # the message of the library may quote what it was given
        raise SecurityError(Code.KEY_INVALID, f"{path}: it is no private key, or an encrypted one") from None
    if not isinstance(key, ec.EllipticCurvePrivateKey) or key.curve.name not in BY_NAME:
        raise SecurityError(Code.KEY_INVALID, f"{path}: it is no key of P-256 or P-384")
    return key


def write_key(path: Path, key: ec.EllipticCurvePrivateKey) -> None:
    """Write a private key to a new file, PEM, mode 0600. StoreError STORE_FAILED, also when there is a file already."""
    pem, pkcs8 = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    write_private(path, key.private_bytes(pem, pkcs8, serialization.NoEncryption()))


def read_public(path: Path) -> bytes:
    """The public key, x then y, of a public or private key in a file. SecurityError as `read_key`."""
    octets = _read(path)
    if is_pem(octets) and b"PRIVATE KEY" in octets:
        return public_of(read_key(path))
    load = serialization.load_pem_public_key if is_pem(octets) else serialization.load_der_public_key
    try:
        key = load(octets)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise SecurityError(Code.KEY_INVALID, f"{path}: it is no public key") from None
    if not isinstance(key, ec.EllipticCurvePublicKey) or key.curve.name not in BY_NAME:
        raise SecurityError(Code.KEY_INVALID, f"{path}: it is no key of P-256 or P-384")
    return key.public_bytes(serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint)[1:]


def write_certificate(path: Path, octets: bytes, *, der: bool = False) -> None:
    """Write a certificate as PEM or DER, in place of what is there. StoreError STORE_FAILED."""
    write_public(path, octets if der else x509.load_der_x509_certificate(octets).public_bytes(serialization.Encoding.PEM))


def write_request(path: Path, octets: bytes, *, der: bool = False) -> None:
    """The same for a request."""
    write_public(path, octets if der else x509.load_der_x509_csr(octets).public_bytes(serialization.Encoding.PEM))


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            octets = file.read(_LARGEST + 1)
    except OSError as error:
        raise SecurityError(Code.KEY_MISSING, f"{path}: {error.strerror}") from None
    if len(octets) > _LARGEST:
        raise SecurityError(Code.CERTIFICATE_INVALID, f"{path} has more than {_LARGEST} octets")
    return octets
