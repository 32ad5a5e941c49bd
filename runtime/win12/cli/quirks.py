"""`win12 quirks`: what makers do otherwise than the standard says, and how it is dealt with."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.table import Table
from win12_wire.quirks import QUIRKS, Quirk

from .output import print_json
from .width import unbroken

EXAMPLES = (
    "[dim]$[/dim] win12 quirks\n\n"
    "[dim]$[/dim] win12 quirks deviation_inverted\n\n"
    "[dim]$[/dim] win12 read 'tcp://192.0.2.7?quirks=deviation_inverted' 0.0.1.0.0.255"
)
_SHOWN = ("maker", "layer", "handling", "standard", "clause", "does", "recognised", "code", "shown", "source")

Name = Annotated[str | None, typer.Argument(metavar="NAME", help="One of them, in full.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def quirks(name: Name = None, *, as_json: AsJson = False) -> None:
    """List what makers do otherwise than the standard says.

    Most is taken as it comes, or found out and told. What has to be asked for by its name goes into the URL: quirks=NAME.
    """
    if name is not None and name not in QUIRKS:
        raise typer.BadParameter(f"there is no quirk '{name}'; win12 quirks lists them", param_hint="NAME")
    found = list(QUIRKS.values()) if name is None else [QUIRKS[name]]
    if as_json:
        made = [one._asdict() for one in found]
        print_json(made if name is None else made[0])
    elif name is None:
        unbroken().print(_table(found))
    else:
        _show(found[0])


def _table(found: list[Quirk]) -> Table:
    table = Table("name", "handling", "quirk", box=None, pad_edge=False, header_style="bold")
    for one in found:
        table.add_row(one.name, one.handling, one.title)
    return table


def _show(one: Quirk) -> None:
    table = Table(box=None, pad_edge=False, show_header=False)
    for field in _SHOWN:
        table.add_row(field, getattr(one, field))
    if one.option:
        table.add_row("asked for by", f"quirks={one.name}")
    unbroken().print(f"{one.name}: {one.title}", markup=False, soft_wrap=True)
    unbroken().print(table)
