"""Certificates, lists of revoked ones, keys as entries of a key file: PEM, DER in hexadecimal, or `file:NAME` beside it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from win12_wire.errors import Code, SecurityError, UsageError

from win12.security.certificates.files import (
    certificates_in,
    crls_in,
    is_pem,
    read_certificates,
    read_crls,
    read_key,
    read_public,
)
from win12.security.certificates.pairs import private_number
from win12.security.certificates.parsing import Certificate
from win12.security.certificates.revocation import Crl, CrlPolicy
from win12.security.held import octets_of

FILE: Final = "file:"
_SINGLE: Final = frozenset({"client_certificate", "server_certificate"})
_CRLS: Final = "crls"
_SEVERAL: Final = frozenset({"trust_anchors", "certificates", _CRLS})
CERTIFICATES: Final = _SINGLE | _SEVERAL
"""The entries that are certificates, or lists of revoked ones; some are one, some several."""
POLICY: Final = "crl_policy"


def certificate_entry(name: str, value: object, folder: Path) -> bytes | tuple[bytes, ...]:
    """The DER of an entry of CERTIFICATES; several are a tuple.

    SecurityError KEY_INVALID for what is none of the forms, KEY_MISSING for a file that cannot be read, else as `parse`.
    """
    texts = value if isinstance(value, list) and name in _SEVERAL else [value]
    found = [one.octets for text in texts for one in _certificates(name, text, folder)]
    if name in _SEVERAL:
        return tuple(found)
    if len(found) != 1:
        raise SecurityError(Code.KEY_INVALID, f"{name} has {len(found)} certificates, needed is one")
    return found[0]


def policy_entry(value: object) -> tuple[CrlPolicy, ...]:
    """What `crl_policy` allows: a name, or a list of them. UsageError BAD_CONFIG."""
    names = value if isinstance(value, list) else [value]
    try:
        return tuple(CrlPolicy(str(one)) for one in names)
    except ValueError:
        raise UsageError(Code.BAD_CONFIG, f"{POLICY} is none of {', '.join(CrlPolicy)}") from None


def _certificates(name: str, text: object, folder: Path) -> Sequence[Certificate | Crl]:
    if not isinstance(text, str):
        raise SecurityError(Code.KEY_INVALID, f"{name} must be a string{' or a list of them' if name in _SEVERAL else ''}")
    if text.startswith(FILE):
        path = folder / text.removeprefix(FILE)
        return read_crls(path) if name == _CRLS else read_certificates(path)
    try:
        octets = text.encode() if is_pem(text.encode()) else bytes.fromhex(text)
    except ValueError:
        raise SecurityError(Code.KEY_INVALID, f"{name} is neither PEM nor hexadecimal nor {FILE}NAME") from None
    try:
        return crls_in(octets) if name == _CRLS else certificates_in(octets)
    except SecurityError as error:
        raise SecurityError(error.code, f"{name}: {error.detail}") from None


def key_entry(name: str, text: str, folder: Path) -> bytes:
    """The octets of a key that `text`, `file:NAME`, names: a private one is a file that only its owner can read."""
    path = folder / text.removeprefix(FILE)
    return octets_of(private_number(read_key(path)), name) if name.endswith("_signing_key") else read_public(path)
