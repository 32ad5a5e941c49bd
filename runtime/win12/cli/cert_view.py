"""How certificates and requests are shown, and what their options mean."""

from __future__ import annotations

from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import Any

import typer
from win12_wire import limits
from win12_wire.errors import Code, SecurityError

from win12.security.certificates import Certificate, Usage, files
from win12.security.certificates.requests import Request
from win12.security.certificates.revocation import Crl, reason_of

from .output import counted, out


class Purpose(StrEnum):
    """What a certificate is to be for, as it is written on the command line."""

    SIGNATURE = "signature"
    AGREEMENT = "agreement"
    TLS = "tls"
    CA = "ca"

    @property
    def usage(self) -> Usage:
        """The same as the profile calls it."""
        return Usage.AUTHORITY if self is Purpose.CA else Usage(self)


def system_title(text: str) -> bytes:
    """The octets of --title; typer.BadParameter when they are none."""
    try:
        octets = bytes.fromhex(text)
    except ValueError:
        octets = b""
    if len(octets) != limits.TITLE_LENGTH:
        raise typer.BadParameter(f"{text} is not {limits.TITLE_LENGTH} octets in hexadecimal", param_hint="--title")
    return octets


def read_any(path: Path) -> list[Certificate] | list[Request] | list[Crl]:
    """The certificates in a file, or the request, or the lists. SecurityError as `files`."""
    try:
        return list(files.read_crls(path))
    except SecurityError as error:
        if error.code != Code.CRL_INVALID:
            raise
    try:
        return list(files.read_certificates(path))
    except SecurityError as error:
        if error.code != Code.CERTIFICATE_INVALID:
            raise
        try:
            return [files.read_request_file(path)]
        except SecurityError as second:
            raise second if second.code != Code.CERTIFICATE_INVALID else error from None


def certificate_json(one: Certificate) -> dict[str, Any]:
    """What a certificate says."""
    return {
        "kind": "certificate",
        "subject": one.subject,
        "title": one.title.hex() or None,
        "use": next((str(purpose) for purpose in Purpose if purpose.usage is one.usage), None),
        "curve": one.curve.shown,
        "suite": one.curve.suite,
        "public_key": one.public,
        "serial": one.serial,
        "issuer": one.issuer,
        "not_before": one.not_before,
        "not_after": one.not_after,
        "path_length": one.path_length,
        "key_id": one.key_id,
        "issuer_key_id": one.issuer_key_id,
        "sha256": sha256(one.octets).hexdigest(),
    }


def request_json(one: Request) -> dict[str, Any]:
    """What a request says."""
    return {
        "kind": "request",
        "subject": one.name,
        "title": one.title.hex() or None,
        "curve": one.curve.shown,
        "suite": one.curve.suite,
        "public_key": one.public,
    }


def show_certificate(path: Path, one: Certificate) -> None:
    """A certificate for people."""
    use = "none that is known" if one.usage is Usage.OTHER else {"authority": "to certify others"}.get(one.usage, str(one.usage))
    _say(
        f"{path}: certificate",
        {
            "subject": f"CN={one.subject}",
            "for": use if one.path_length is None else f"{use}, with {counted(one.path_length, 'CA')} below it at most",
            "key": f"{one.curve.shown}, suite {one.curve.suite}",
            "serial": one.serial.hex(),
            "issuer": "itself" if one.self_issued else f"CN={one.issuer}",
            "valid": f"{one.not_before:%Y-%m-%d %H:%M:%S} to {one.not_after:%Y-%m-%d %H:%M:%S} UTC",
            "sha256": sha256(one.octets).hexdigest(),
        },
    )


def crl_json(one: Crl) -> dict[str, Any]:
    """What a list of revoked certificates says."""
    return {
        "kind": "crl",
        "issuer": one.issuer,
        "issuer_key_id": one.issuer_key_id,
        "number": one.number,
        "issued": one.issued,
        "next": one.next,
        "revoked": [
            {"serial": f"{entry.serial_number:x}", "on": entry.revocation_date_utc, "reason": reason_of(entry)}
            for entry in one.x509
        ],
    }


def show_crl(path: Path, one: Crl) -> None:
    """A list for people."""
    rows = {
        "issuer": f"CN={one.issuer}",
        "number": str(one.number),
        "valid": f"{one.issued:%Y-%m-%d %H:%M:%S} to {one.next:%Y-%m-%d %H:%M:%S} UTC",
    }
    rows |= {
        f"{entry.serial_number:x}": f"revoked on {entry.revocation_date_utc:%Y-%m-%d %H:%M:%S} UTC, {reason_of(entry)}"
        for entry in one.x509
    }
    _say(f"{path}: list of revoked certificates", rows)


def show_request(path: Path, one: Request) -> None:
    """A request for people."""
    _say(f"{path}: request", {"subject": f"CN={one.name}", "key": f"{one.curve.shown}, suite {one.curve.suite}"})


def _say(head: str, rows: dict[str, str]) -> None:
    out().print(head, markup=False, soft_wrap=True)
    for name, value in rows.items():
        out().print(f"  {name:7}  {value}", markup=False, soft_wrap=True)
