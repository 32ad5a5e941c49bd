"""`win12 cert`: private keys, requests, certificates of the DLMS profile: made, shown, checked, revoked."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, Final

import typer
from win12_wire.errors import SecurityError, UsageError

from win12.fleet.when import parse_when
from win12.security.certificates import Certificate, Trust, files
from win12.security.certificates.pairs import new_key, public_of
from win12.security.certificates.profile import curve_of, title_name
from win12.security.certificates.requests import Request, sign_request
from win12.security.certificates.revocation import Crl, CrlPolicy

from .cert_enrol import ENROL, enrol
from .cert_issue import ISSUE, issue
from .cert_meter import EXPORT, IMPORT, LIST, REMOVE, export, import_, list_, remove
from .cert_revoke import CRL, REVOKE, crl, revoke
from .cert_view import (
    Purpose,
    certificate_json,
    crl_json,
    read_any,
    request_json,
    show_certificate,
    show_crl,
    show_request,
    system_title,
)
from .output import complain, out, print_json

FAILED: Final = 1
KEY = "[dim]$[/dim] win12 cert key meter.key --suite 2"
CSR = "[dim]$[/dim] win12 cert csr client.csr --key client.key --title 4D4D4D0000BC614E"
SHOW = "[dim]$[/dim] win12 cert show client.pem"
CHECK = "[dim]$[/dim] win12 cert check client.pem --anchor root.pem --other sub-ca.pem --title 4D4D4D0000BC614E"

app = typer.Typer(
    no_args_is_help=True,
    help="Certificates of clients and meters: make keys and requests, issue, show, check, bring them to meters.",
    epilog=f"{KEY}\n\n{ISSUE}\n\n{CHECK}",
    add_completion=False,
    rich_markup_mode="rich",
)
app.command("issue", epilog=ISSUE)(issue)
app.command("enrol", epilog=ENROL)(enrol)
app.command("revoke", epilog=REVOKE)(revoke)
app.command("crl", epilog=CRL)(crl)
app.command("list", epilog=LIST)(list_)
app.command("import", epilog=IMPORT)(import_)
app.command("export", epilog=EXPORT)(export)
app.command("remove", epilog=REMOVE)(remove)

AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
Der = Annotated[bool, typer.Option("--der", help="Write DER, not PEM.")]


@app.command(epilog=KEY)
def key(
    target: Annotated[Path, typer.Argument(metavar="FILE", help="Where to write it; there must be no file yet.")],
    suite: Annotated[int, typer.Option(metavar="N", min=1, max=2, help="Security suite: 1 is P-256, 2 is P-384.")] = 1,
    as_json: AsJson = False,
) -> None:
    """Make a private key, in a file that only you can read. It is shown nowhere."""
    made = new_key(suite)
    files.write_key(target, made)
    curve, public = curve_of(suite), public_of(made)
    if as_json:
        print_json({"file": str(target), "suite": suite, "curve": curve.shown, "public_key": public})
    else:
        out().print(f"{target}: a private key of {curve.shown}", markup=False, soft_wrap=True)
        out().print(f"public key: {public.hex()}", soft_wrap=True)


@app.command(epilog=CSR)
def csr(
    target: Annotated[Path, typer.Argument(metavar="FILE", help="Where to write the request; replaced when it is there.")],
    *,
    key: Annotated[Path, typer.Option(metavar="FILE", help="The private key that the certificate is to be for.")],
    title: Annotated[str | None, typer.Option(metavar="HEX", help="System title of who asks, 8 octets.")] = None,
    name: Annotated[str | None, typer.Option(metavar="TEXT", help="Name of a CA, in place of a title.")] = None,
    der: Der = False,
    as_json: AsJson = False,
) -> None:
    """Ask for a certificate (PKCS #10), signed by the key that it is for."""
    if (title is None) == (name is None):
        raise typer.BadParameter("either the title of a client or meter, or the --name of a CA", param_hint="--title")
    called = name if title is None else title_name(system_title(title))
    octets = sign_request(files.read_key(key), str(called))
    files.write_request(target, octets, der=der)
    if as_json:
        print_json({"file": str(target), "subject": called, "octets": len(octets)})
    else:
        out().print(f"{target}: request of CN={called}", markup=False, soft_wrap=True)


@app.command(epilog=SHOW)
def show(
    sources: Annotated[list[Path], typer.Argument(metavar="FILE", help="Certificates, requests or CRLs, PEM or DER.")],
    as_json: AsJson = False,
) -> None:
    """Say what certificates, requests and lists of revoked certificates say. Whether they may be believed says check."""
    found = [(path, one) for path in sources for one in read_any(path)]
    if as_json:
        print_json([
            {"file": str(path), **_as_json(one)} for path, one in found
        ])  # fmt: skip
        return
    for number, (path, one) in enumerate(found):
        if number:
            out().print()
        if isinstance(one, Certificate):
            show_certificate(path, one)
        elif isinstance(one, Crl):
            show_crl(path, one)
        else:
            show_request(path, one)


@app.command(epilog=CHECK)
def check(
    certificate: Annotated[Path, typer.Argument(metavar="FILE", help="The certificate in question.")],
    anchor: Annotated[list[Path], typer.Option(metavar="FILE", help="A CA that is believed; again for more.")],
    other: Annotated[
        list[Path] | None, typer.Option(metavar="FILE", help="A sub CA that may stand between; again for more.")
    ] = None,
    *,
    title: Annotated[str | None, typer.Option(metavar="HEX", help="It must be of this system title.")] = None,
    use: Annotated[
        Purpose, typer.Option(metavar="USE", help="What it must be for: signature, agreement, tls or ca.")
    ] = Purpose.SIGNATURE,
    suite: Annotated[int | None, typer.Option(metavar="N", min=1, max=2, help="It must be of this security suite.")] = None,
    at: Annotated[str | None, typer.Option(metavar="TIME", help="When; now, if it is left out.")] = None,
    crl: Annotated[
        list[Path] | None, typer.Option(metavar="FILE", help="Lists of revoked certificates; each CA needs one, if any has.")
    ] = None,
    crl_policy: Annotated[
        list[CrlPolicy] | None, typer.Option(metavar="WHAT", help=f"Believe all the same: {', '.join(CrlPolicy)}.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Say whether a certificate may be believed, and by which chain. Exit status 1 when it may not."""
    wanted = files.read_certificate(certificate)
    moment = _moment(at)
    said = None if title is None else system_title(title)
    lists = [one for path in crl or () for one in files.read_crls(path)]
    try:
        trust = Trust(_all(anchor), _all(other or ()), wall=lambda: moment, crls=lists, policy=crl_policy or ())
        chain = trust.check(wanted, usage=use.usage, suite=suite, title=said)
    except SecurityError as refused:
        if as_json:
            print_json({"file": str(certificate), "valid": False, "code": str(refused.code), "detail": refused.detail})
        else:
            complain(str(refused))
        raise typer.Exit(FAILED) from None
    if as_json:
        print_json({"file": str(certificate), "valid": True, "chain": [certificate_json(one) for one in chain]})
    else:
        for depth, one in enumerate(chain):
            by = "a trust anchor" if depth == len(chain) - 1 else "by"
            out().print(f"{'  ' * depth}{one}, until {one.not_after:%Y-%m-%d}: {by}", markup=False, soft_wrap=True)


def _as_json(one: Certificate | Request | Crl) -> dict[str, Any]:
    if isinstance(one, Certificate):
        return certificate_json(one)
    return crl_json(one) if isinstance(one, Crl) else request_json(one)


def _all(paths: Sequence[Path]) -> list[Certificate]:
    return [one for path in paths for one in files.read_certificates(path)]


def _moment(text: str | None) -> float:
    try:
        return time.time() if text is None else parse_when(text).astimezone().timestamp()
    except UsageError as error:
        raise typer.BadParameter(error.detail, param_hint="--at") from None
