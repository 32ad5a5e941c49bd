"""`win12 cert enrol`: a meter gets a key pair and the certificate for it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from win12.application.association.settings import TITLED, Security
from win12.application.client.certificates import MeterCertificates
from win12.physical.url import parse_url
from win12.security.certificates import Certificate, files
from win12.security.certificates.issuing import Authority
from win12.security.certificates.profile import title_name

from .cert_meter import AsJson, CounterFile, KeyFile, MeterName, Url, with_meter
from .cert_view import Purpose, certificate_json
from .output import out, print_json

ENROL = (
    "[dim]$[/dim] win12 cert enrol 'tcp://meter:4059?client=1&auth=ecdsa&suite=1' meter.pem --keys keys.toml --ca ca.pem "
    "--ca-key ca.key"
)


def enrol(
    url: Url,
    target: Annotated[Path, typer.Argument(metavar="FILE", help="Where to write the certificate; replaced when it is there.")],
    *,
    ca: Annotated[Path, typer.Option(metavar="FILE", help="The certificate of the CA that issues it.")],
    ca_key: Annotated[Path, typer.Option(metavar="FILE", help="The private key of that CA.")],
    use: Annotated[Purpose, typer.Option("--as", metavar="USE", help="signature, agreement or tls.")] = Purpose.SIGNATURE,
    days: Annotated[float, typer.Option(metavar="N", min=0.001, help="How long; never longer than the CA.")] = 1825,
    keys: KeyFile = None,
    name: MeterName = None,
    counters: CounterFile = None,
    as_json: AsJson = False,
) -> None:
    """Let a meter make a fresh key pair and ask for a certificate; issue it and bring it there.

    The meter goes on with its old key until it has the certificate, which is written to FILE before it goes to the meter.
    """
    if use is Purpose.CA:
        raise typer.BadParameter("a meter is no CA", param_hint="--as")
    _refuse_unproved(url)
    authority = Authority(files.read_certificate(ca), files.read_key(ca_key))

    async def work(held: MeterCertificates) -> Certificate:
        await held.generate_key_pair(use.usage)
        asked = await held.request(use.usage)
        made = authority.issue(title_name(asked.title), asked.public, use.usage, days=days)
        files.write_certificate(target, made.octets)
        await held.take(made)
        return made

    made = with_meter(url, keys, name, counters, work)
    if as_json:
        print_json({"file": str(target), **certificate_json(made)})
    else:
        until = f"{made.not_after:%Y-%m-%d}"
        out().print(f"{target}: {made}, by CN={made.issuer}, until {until}, is in the meter", markup=False, soft_wrap=True)


def _refuse_unproved(url: str) -> None:
    """Nobody on the line may put a request of their own in the place of the meter's."""
    known = parse_url(url)
    if known.auth not in TITLED or known.security not in (Security.AUTH, Security.AUTHENC):
        said = f"needs auth={', '.join(sorted(TITLED))} and security=auth or authenc: otherwise the request may be anybody's"
        raise typer.BadParameter(said, param_hint="URL")
