"""`win12 collect`: many meters at once into one store."""

from __future__ import annotations

import asyncio
import contextlib
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text
from win12_wire.errors import HELP, TEXT

from win12.fleet import Fleet, Summary, load_fleet
from win12.fleet import collect as collect_fleet
from win12.fleet.opening import FleetKeys, Opening
from win12.security.counter_file import open_counters
from win12.security.keys import KeyFile as KeyTables
from win12.store import Reason, Result, Store, only_run

from .files import allow_files
from .output import complain, out, print_json
from .progress import EventLines, FleetProgress

FAILED, INTERRUPTED = 1, 130
EXAMPLES = (
    "[dim]$[/dim] win12 collect fleet.toml --store readings.db\n\n"
    "[dim]$[/dim] sqlite3 readings.db 'SELECT * FROM readings'\n\n"
    "FLEET.toml is explained in docs/guide.md; the least of it:\n\n"
    '\\[defaults]\n\nprofiles = \\["1.0.99.1.0.255"]\n\nsince = "30d"\n\nkey_file = "keys.toml"\n\n'
    '\\[\\[meter]]\n\nname = "house-1"\n\nurl = "tcp://192.0.2.7:4059?client=1&auth=gmac&suite=2"'
)
_STYLES = {"ok": "green", "partial": "yellow", "failed": "red"}

FleetFile = Annotated[Path, typer.Argument(metavar="FLEET.toml", help="Which meters, and what to read from them.")]
StoreFile = Annotated[
    Path, typer.Option("--store", metavar="FILE", help="The SQLite file to keep readings in; made when missing.")
]
KeyFile = Annotated[Path | None, typer.Option(metavar="FILE", help="The key file, in place of the one FLEET.toml names.")]
CounterFile = Annotated[Path | None, typer.Option(metavar="FILE", help="The invocation counters; by default those of this user.")]
WithEvents = Annotated[bool, typer.Option("--events", help="Tell what is kept as it happens: JSON lines on standard error.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


def collect(
    fleet: FleetFile,
    store: StoreFile,
    *,
    keys: KeyFile = None,
    counters: CounterFile = None,
    events: WithEvents = False,
    as_json: AsJson = False,
) -> None:
    """Read many meters at once and keep what they say. Running it again fetches only what is missing.

    One association per meter; broken lines are retried; what was read before a failure is kept. Exit status 1 when a meter did
    not give everything.
    """
    plan = load_fleet(fleet)
    for path in dict.fromkeys(keys or meter.key_file for meter in plan.meters):
        if path is not None:
            KeyTables(path)  # exposed or missing: said before anything is sent
    allow_files(plan.concurrency)
    with only_run(store), Store(store) as opened, contextlib.closing(open_counters(counters)) as counting:
        opening = Opening(counting, FleetKeys(keys))
        with EventLines() if events else FleetProgress(len(plan.meters)) as progress:
            try:
                summary = asyncio.run(collect_fleet(plan, opened, opening, progress))
            except KeyboardInterrupt:
                complain(f"interrupted; {progress.kept} values read so far are kept in {store}, run again for the rest")
                raise typer.Exit(INTERRUPTED) from None
    if as_json:
        print_json(summary_json(summary, store))
    else:
        show(summary, plan, store)
    if summary.outcome != "ok":
        raise typer.Exit(FAILED)


def summary_json(summary: Summary, store: Path) -> dict[str, object]:
    """The end of a run as JSON."""
    counts = {"readings": summary.readings, "rows": summary.rows, "seconds": round(summary.seconds, 3)}
    return {"run": summary.run, "outcome": summary.outcome, "store": str(store), **counts, "meters": summary.results}


def show(summary: Summary, plan: Fleet, store: Path) -> None:
    """The end of a run for people: a line of totals, and for every meter that failed each reason."""
    console = out()
    if summary.failures:
        console.print(_failures(summary.failures))
    counts = [f"{sum(result.outcome == outcome for result in summary.results)} {outcome}" for outcome in _STYLES]
    meters = "1 meter" if len(plan.meters) == 1 else f"{len(plan.meters)} meters"
    console.print(
        f"{meters}: {', '.join(counts)}; {summary.readings:,} new readings, {summary.rows:,} new rows "
        f"in {summary.seconds:.1f} s; run {summary.run} of {store}",
        markup=False,
        soft_wrap=True,
    )


def _failures(results: tuple[Result, ...]) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for heading in ("meter", "outcome", "tries", "what", "why"):
        table.add_column(heading, style=None, overflow="fold")
    for result in results:
        for number, reason in enumerate(result.reasons):
            first = number == 0
            outcome = Text(result.outcome if first else "", style=_STYLES[result.outcome])
            name, tries = (result.meter, str(result.attempts)) if first else ("", "")
            table.add_row(Text(name), outcome, tries, Text(reason.what), Text(explained(reason)))
    return table


def explained(reason: Reason) -> str:
    """What happened, what was seen, what to do."""
    text, advice = TEXT.get(reason.code, reason.code), HELP.get(reason.code, "")
    seen = "" if reason.detail == text or not reason.detail else f": {reason.detail}"
    return f"{text}{seen} [{reason.code}]" + (f"; {advice}" if advice else "")
