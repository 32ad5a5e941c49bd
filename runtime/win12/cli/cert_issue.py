"""`win12 cert issue`: a CA that certifies itself, a sub CA, a client or a meter."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final

import typer

from win12.security.certificates import Certificate, Usage, files
from win12.security.certificates.issuing import Authority, root
from win12.security.certificates.profile import title_name

from .cert_view import certificate_json, system_title
from .output import out, print_json

ISSUE = (
    '[dim]$[/dim] win12 cert issue root.pem --as root --name "Example root" --key root.key\n\n'
    '[dim]$[/dim] win12 cert issue ca.pem --as sub-ca --name "Example CA" --key ca.key --ca root.pem --ca-key root.key\n\n'
    "[dim]$[/dim] win12 cert issue client.pem --request client.csr --ca ca.pem --ca-key ca.key --days 730"
)


class Kind(StrEnum):
    """What is issued."""

    SIGNATURE = "signature"
    AGREEMENT = "agreement"
    TLS = "tls"
    SUB_CA = "sub-ca"
    ROOT = "root"


_USAGE: Final = {Kind.ROOT: Usage.AUTHORITY, Kind.SUB_CA: Usage.AUTHORITY}
_DAYS: Final = {Kind.ROOT: 7300, Kind.SUB_CA: 3650}
_DAYS_OF_OTHERS: Final = 1825


def issue(
    target: Annotated[Path, typer.Argument(metavar="FILE", help="Where to write it; replaced when it is there.")],
    *,
    as_: Annotated[
        Kind, typer.Option("--as", metavar="USE", help="signature, agreement or tls; sub-ca; root, which certifies itself.")
    ] = Kind.SIGNATURE,
    request: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The request for it (win12 cert csr, or of a meter).")
    ] = None,
    key: Annotated[Path | None, typer.Option(metavar="FILE", help="Without a request: its private or public key.")] = None,
    title: Annotated[str | None, typer.Option(metavar="HEX", help="Its system title; a request must be of it.")] = None,
    name: Annotated[str | None, typer.Option(metavar="TEXT", help="Name of a CA.")] = None,
    ca: Annotated[Path | None, typer.Option(metavar="FILE", help="The certificate of the CA that issues it.")] = None,
    ca_key: Annotated[Path | None, typer.Option(metavar="FILE", help="The private key of that CA.")] = None,
    days: Annotated[float | None, typer.Option(metavar="N", min=0.001, help="How long; never longer than the CA.")] = None,
    der: Annotated[bool, typer.Option("--der", help="Write DER, not PEM.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Issue a certificate."""
    until = days or _DAYS.get(as_, _DAYS_OF_OTHERS)
    _refuse(as_, {"--request": request, "--key": key, "--title": title, "--name": name, "--ca": ca, "--ca-key": ca_key})
    if as_ is Kind.ROOT:
        assert key is not None
        made = root(str(name), files.read_key(key), days=until).certificate
    else:
        assert ca is not None
        assert ca_key is not None
        authority = Authority(files.read_certificate(ca), files.read_key(ca_key))
        made = _issued(authority, as_, request, key, called=_called(title, name), days=until)
    files.write_certificate(target, made.octets, der=der)
    if as_json:
        print_json({"file": str(target), **certificate_json(made)})
    else:
        until_day = f"{made.not_after:%Y-%m-%d}"
        out().print(f"{target}: {made}, by CN={made.issuer}, until {until_day}", markup=False, soft_wrap=True)


def _refuse(kind: Kind, given: dict[str, object]) -> None:
    """typer.BadParameter for what is missing or does not go together."""

    def need(option: str, wanted: bool, why: str) -> None:
        if (given[option] is not None) is not wanted:
            raise typer.BadParameter(why, param_hint=option)

    if kind is Kind.ROOT:
        need("--key", True, "a root certifies itself: name its private key")
        for option in ("--request", "--ca", "--ca-key", "--title"):
            need(option, False, "not of a root, which certifies itself")
        need("--name", True, "name the root")
        return
    need("--ca", True, "name the certificate of the CA")
    need("--ca-key", True, "name the private key of the CA")
    need("--key", given["--request"] is None, "name either a --request, or the --key of who is certified")
    if kind is Kind.SUB_CA:
        need("--title", False, "a CA has a --name")
        need("--name", given["--request"] is None, "name the CA, or its --request, which has its name")
    else:
        need("--name", False, "clients and meters have a --title")
        if given["--request"] is None:
            need("--title", True, "whose certificate is it to be?")


def _called(title: str | None, name: str | None) -> str | None:
    """The CN that was asked for."""
    return name if title is None else title_name(system_title(title))


def _issued(
    authority: Authority, kind: Kind, request: Path | None, key: Path | None, *, called: str | None, days: float
) -> Certificate:
    usage = _USAGE.get(kind) or Usage(kind)
    if request is None:
        assert key is not None
        return authority.issue(str(called), files.read_public(key), usage, days=days)
    asked = files.read_request_file(request)
    if called is not None and title_name(asked.title) != called:
        raise typer.BadParameter(f"{request} is of CN={asked.name}", param_hint="--title")
    return authority.issue(asked.name, asked.public, usage, days=days)
