"""`win12 cert revoke` and `crl`: lists of revoked certificates."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final

import typer
from win12_wire.errors import Code, SecurityError

from win12.security.certificates import files
from win12.security.certificates.issuing import Authority
from win12.security.certificates.revocation import Crl
from win12.security.certificates.revoking import Reason, make_list, serials_of

from .cert_view import crl_json
from .output import counted, out, print_json

REVOKE = (
    "[dim]$[/dim] win12 cert revoke ca.crl client.pem --reason keyCompromise --ca ca.pem --ca-key ca.key\n\n"
    "[dim]$[/dim] win12 cert revoke ca.crl --serial 5f3a11 --ca ca.pem --ca-key ca.key"
)
CRL = "[dim]$[/dim] win12 cert crl ca.crl --ca ca.pem --ca-key ca.key --days 30"
_DAYS: Final = 30

Target = Annotated[Path, typer.Argument(metavar="LIST", help="The list of the CA; made when it is not there.")]
Ca = Annotated[Path, typer.Option(metavar="FILE", help="The certificate of the CA.")]
CaKey = Annotated[Path, typer.Option(metavar="FILE", help="The private key of the CA.")]
Days = Annotated[float, typer.Option(metavar="N", min=0.001, help="In how many days there is another.")]
Der = Annotated[bool, typer.Option("--der", help="Write DER, not PEM.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


def revoke(
    target: Target,
    certificates: Annotated[list[Path] | None, typer.Argument(metavar="FILE", help="The certificates to revoke.")] = None,
    *,
    serial: Annotated[list[str] | None, typer.Option(metavar="HEX", help="The serial number of one; again for more.")] = None,
    reason: Annotated[
        Reason, typer.Option(metavar="WHY", help=f"{', '.join(Reason)}.")
    ] = Reason.UNSPECIFIED,
    ca: Ca, ca_key: CaKey, days: Days = _DAYS, der: Der = False, as_json: AsJson = False,
) -> None:  # fmt: skip
    """Revoke certificates: issue the next list of their CA, with them on it. What is on it stays there."""
    authority = Authority(files.read_certificate(ca), files.read_key(ca_key))
    numbers = serials_of(authority, [files.read_certificate(path) for path in certificates or ()])
    numbers += [_number(text) for text in serial or ()]
    if not numbers:
        raise typer.BadParameter("name the certificates, or the --serial of one", param_hint="FILE")
    _tell(target, _next(target, authority, dict.fromkeys(numbers, reason), days), der, as_json)


def crl(target: Target, *, ca: Ca, ca_key: CaKey, days: Days = _DAYS, der: Der = False, as_json: AsJson = False) -> None:
    """Issue the next list of a CA before the last one is out of date; the first one revokes nothing."""
    authority = Authority(files.read_certificate(ca), files.read_key(ca_key))
    _tell(target, _next(target, authority, {}, days), der, as_json)


def _next(target: Path, authority: Authority, revoked: dict[int, Reason], days: float) -> Crl:
    return make_list(authority, _before(target), revoked, days=days)


def _before(target: Path) -> Crl | None:
    if not target.exists():
        return None
    found = files.read_crls(target)
    if len(found) != 1:
        raise SecurityError(Code.CRL_INVALID, f"{target} has {len(found)} lists, needed is one")
    return found[0]


def _number(text: str) -> int:
    try:
        return int(text, 16)
    except ValueError:
        raise typer.BadParameter(f"{text} is not hexadecimal", param_hint="--serial") from None


def _tell(target: Path, made: Crl, der: bool, as_json: bool) -> None:
    files.write_crl(target, made.octets, der=der)
    if as_json:
        print_json({"file": str(target), **crl_json(made)})
    else:
        held = counted(len(made.x509), "certificate")
        out().print(f"{target}: {made}, {held} revoked, until {made.next:%Y-%m-%d}", markup=False, soft_wrap=True)
