"""`win12 export`: what a store holds, as Parquet for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final

import typer
from win12_wire.errors import UsageError

from win12.application.values import obis
from win12.store import Reader
from win12.store.export import export_profile, export_readings

from .output import counted, out, print_json

EXAMPLES = (
    "[dim]$[/dim] win12 export readings.db readings.parquet\n\n"
    "[dim]$[/dim] win12 export readings.db curve.parquet --meter house-1 --profile 1.0.99.1.0.255"
)
_OTHERS: Final = (".csv", ".tsv", ".txt", ".json", ".ndjson", ".xlsx", ".db")
"""names of files that say what is not in them"""

StoreFile = Annotated[Path, typer.Argument(metavar="STORE", help="The SQLite file that collect and listen keep.")]
Target = Annotated[Path, typer.Argument(metavar="FILE.parquet", help="Where to write; replaced when it is there.")]
Meter = Annotated[str | None, typer.Option(metavar="NAME", help="One meter; without it all.")]
Profile = Annotated[str | None, typer.Option(metavar="OBIS", help="The rows of this profile; needs --meter.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


def export(store: StoreFile, target: Target, *, meter: Meter = None, profile: Profile = None, as_json: AsJson = False) -> None:
    """Write readings, or the rows of a profile, to a Parquet file. Numbers stay exact. Exit status 1 when there are none."""
    if profile is not None and meter is None:
        raise typer.BadParameter("the rows of a profile are those of one meter: add --meter NAME", param_hint="--profile")
    _refuse_target(store, target)
    profile = None if profile is None else _code(profile)
    with Reader(store) as opened:
        if meter is not None and meter not in (known := opened.meters()):
            raise typer.BadParameter(f"{store} has {', '.join(known) or 'none'}, not {meter!r}", param_hint="--meter")
        if meter is not None and profile is not None:
            rows = export_profile(opened, target, meter, profile)
        else:
            rows = export_readings(opened, target, meter=meter)
    if as_json:
        print_json({"file": str(target), "rows": rows})
    else:
        out().print(f"{counted(rows, 'row' if profile else 'reading')} in {target}", markup=False, soft_wrap=True)
    if not rows:
        raise typer.Exit(1)


def _refuse_target(store: Path, target: Path) -> None:
    """What is written is Parquet, and not over the store."""
    if target.exists() and store.exists() and target.samefile(store):
        raise typer.BadParameter("is the store itself, which would be lost", param_hint="FILE.parquet")
    if target.suffix.lower() in _OTHERS:
        other = f"is written as Parquet, not as {target.suffix}; sqlite3 -csv -header writes the views of {store} as text"
        raise typer.BadParameter(other, param_hint="FILE.parquet")


def _code(profile: str) -> str:
    """An OBIS code as the store has it."""
    try:
        return obis.show(obis.parse(profile))
    except UsageError as error:
        raise typer.BadParameter(error.detail, param_hint="--profile") from None
