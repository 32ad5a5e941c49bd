"""`win12 cert list`, `import`, `export`, `remove`: the certificates that a meter has."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Annotated, Any, Final, TypeVar

import typer
from win12_wire.objects.enums import CertificateEntity, CertificateType

from win12.application.client.certificates import Held, MeterCertificates
from win12.application.client.opening import open as open_meter
from win12.security.certificates import Certificate, files
from win12.security.keys import environment_keys, load_keys

from .cert_view import certificate_json
from .output import complain, out, print_json

LIST = "[dim]$[/dim] win12 cert list 'tcp://meter:4059?client=1&auth=ecdsa&suite=1' --keys keys.toml"
IMPORT = "[dim]$[/dim] win12 cert import 'tcp://meter:4059?client=1&auth=ecdsa&suite=1' client.pem --keys keys.toml"

EXPORT = "[dim]$[/dim] win12 cert export 'tcp://meter:4059?client=1&auth=ecdsa&suite=1' 4752524c meter.pem --keys keys.toml"
REMOVE = "[dim]$[/dim] win12 cert remove 'tcp://meter:4059?client=1&auth=ecdsa&suite=1' 4752524c --keys keys.toml"

T = TypeVar("T")
Work = Callable[[MeterCertificates], Awaitable[T]]
Url = Annotated[str, typer.Argument(metavar="URL", help="Where the meter is; see win12 read.")]
Serial = Annotated[str, typer.Argument(metavar="SERIAL", help="Its serial number, as list shows it.")]
KeyFile = Annotated[Path | None, typer.Option(metavar="FILE", help="Key file; without it keys come from WIN12_EK, WIN12_AK, ...")]
MeterName = Annotated[str | None, typer.Option("--meter", metavar="NAME", help="The table \\[meters.NAME] of the key file.")]
CounterFile = Annotated[Path | None, typer.Option(metavar="FILE", help="The invocation counters; by default those of this user.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
_ENTITIES: Final = {int(one): one.name.lower().replace("_", " ") for one in CertificateEntity}
_TYPES: Final = {int(one): one.name.lower().replace("_", " ") for one in CertificateType}


def list_(url: Url, keys: KeyFile = None, name: MeterName = None, counters: CounterFile = None, as_json: AsJson = False) -> None:
    """List the certificates that a meter has."""

    async def work(held: MeterCertificates) -> list[Held]:
        return await held.held()

    found = with_meter(url, keys, name, counters, work)
    if as_json:
        print_json([_row(one) for one in found])
        return
    for row in map(_row, found):
        said = f"{row['of']}, {row['for']}: CN={row['subject']}, serial {row['serial'].hex()}, by CN={row['issuer']}"
        out().print(said, markup=False, soft_wrap=True)
    if not found:
        complain("it has none", "note")


def import_(
    url: Url,
    certificate: Annotated[Path, typer.Argument(metavar="FILE", help="Of a client, of a sub CA, or of the meter itself.")],
    *,
    keys: KeyFile = None,
    name: MeterName = None,
    counters: CounterFile = None,
    as_json: AsJson = False,
) -> None:
    """Bring a certificate to a meter. It takes what leads to a trust anchor that it has."""
    wanted = files.read_certificate(certificate)

    async def work(held: MeterCertificates) -> None:
        await held.take(wanted)

    with_meter(url, keys, name, counters, work)
    if as_json:
        print_json({"file": str(certificate), **certificate_json(wanted)})
    else:
        out().print(f"{certificate}: {wanted}, is in the meter", markup=False, soft_wrap=True)


def export(
    url: Url,
    serial: Serial,
    target: Annotated[Path, typer.Argument(metavar="FILE", help="Where to write it; replaced when it is there.")],
    *,
    keys: KeyFile = None,
    name: MeterName = None,
    counters: CounterFile = None,
    as_json: AsJson = False,
) -> None:
    """Fetch a certificate from a meter."""

    async def work(held: MeterCertificates) -> Certificate:
        return await held.export_held(_numbered(await held.held(), serial))

    found = with_meter(url, keys, name, counters, work)
    files.write_certificate(target, found.octets)
    if as_json:
        print_json({"file": str(target), **certificate_json(found)})
    else:
        out().print(f"{target}: {found}, by CN={found.issuer}", markup=False, soft_wrap=True)


def remove(
    url: Url,
    serial: Serial,
    *,
    keys: KeyFile = None,
    name: MeterName = None,
    counters: CounterFile = None,
    as_json: AsJson = False,
) -> None:
    """Let a meter forget a certificate."""

    async def work(held: MeterCertificates) -> Held:
        gone = _numbered(await held.held(), serial)
        await held.remove(gone)
        return gone

    gone = _row(with_meter(url, keys, name, counters, work))
    if as_json:
        print_json(gone)
    else:
        out().print(f"{gone['of']}, {gone['for']}: CN={gone['subject']} is removed", markup=False, soft_wrap=True)


def _numbered(held: list[Held], serial: str) -> Held:
    found = [one for one in held if one.number.hex() == serial.lower()]
    if len(found) != 1:
        raise typer.BadParameter(f"{serial} is the serial number of {len(found)} certificates there", param_hint="SERIAL")
    return found[0]


def with_meter(url: str, keys: Path | None, name: str | None, counters: Path | None, work: Work[T]) -> T:
    """What `work` gives in one association."""
    if name is not None and keys is None:
        raise typer.BadParameter("needs --keys FILE, which has the table", param_hint="--meter")
    opening = open_meter(url, keys=load_keys(keys, name) if keys else environment_keys(), counters=counters)

    async def run() -> T:
        async with opening as meter:
            return await work(MeterCertificates(meter))

    return asyncio.run(run())


def _row(one: Held) -> dict[str, Any]:
    return {
        "of": _ENTITIES.get(one.entity, f"entity {one.entity}"),
        "for": _TYPES.get(one.type, f"type {one.type}"),
        "serial": one.number,
        "subject": one.subject_name,
        "issuer": one.issuer_name,
    }
