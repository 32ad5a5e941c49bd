"""`win12 demo`: the main job on one machine, with meters of our own."""

from __future__ import annotations

import asyncio
import contextlib
import tempfile
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer
from rich import box
from rich.table import Table
from rich.text import Text

from win12.application.association.settings import Authentication, Security
from win12.fleet import Fleet, MeterEntry, Summary, collect
from win12.fleet.opening import Opening
from win12.security.counter_file import open_counters
from win12.security.keys import Keys
from win12.simulator.config import MeterConfig
from win12.simulator.keyfile import fresh_keys
from win12.simulator.meter import Meter
from win12.simulator.server import serve_meters
from win12.simulator.station import Station
from win12.store import Store, StoredReading

from .collect import explained
from .curve import draw
from .load import load_curve
from .output import draws_unicode, out, print_json
from .progress import FleetProgress
from .shapes import reading_json, rows_json, value_text

FAILED = 1
EXAMPLES = "[dim]$[/dim] win12 demo\n\n[dim]$[/dim] win12 demo --store readings.db --json"
SUITE = 2
METERS = ("house-1", "house-2", "house-3")
PROFILE = "1.0.99.1.0.255"
REGISTERS = {
    "0.0.96.1.0.255": "meter number",
    "1.0.1.8.0.255": "energy taken",
    "1.0.2.8.0.255": "energy given",
    "1.0.1.7.0.255": "power now",
    "1.0.32.7.0.255": "voltage L1",
    "1.0.14.7.0.255": "frequency",
}

StoreFile = Annotated[
    Path | None,
    typer.Option("--store", metavar="FILE", help="Keep the readings here, and demo.counters beside it, not in a new folder."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


def demo(store: StoreFile = None, as_json: AsJson = False) -> None:
    """Start three simulated meters, read them over ciphered associations, keep and draw their load.

    Each meter has keys of its own; both sides prove that they know them (HLS5-GMAC), and every message is encrypted and
    authenticated with AES-256-GCM (security suite 2). Registers and the last day of the load profile end in an SQLite file.
    """
    folder = Path(tempfile.mkdtemp(prefix="win12-demo-")) if store is None else store.parent
    path = store or folder / "readings.db"
    with Store(path) as opened, contextlib.closing(open_counters(folder / "demo.counters")) as counters:
        summary = asyncio.run(_run(opened, lambda keys: Opening(counters, lambda entry: keys[entry.name])))
        _print_json(opened, summary) if as_json else _show(opened, summary)
    if summary.outcome != "ok":
        raise typer.Exit(FAILED)


async def _run(store: Store, opening: Callable[[Mapping[str, Keys]], Opening]) -> Summary:
    """Serve three meters from this process and collect from them over the loopback interface."""
    keys = {name: fresh_keys(SUITE) for name in METERS}
    stations = [Station(Meter(_household(number)), keys[name]) for number, name in enumerate(METERS, 1)]
    async with await serve_meters(stations) as simulator:
        fleet = Fleet(tuple(_entry(name, port) for name, port in zip(METERS, simulator.ports, strict=True)))
        with FleetProgress(len(METERS)) as progress:
            return await collect(fleet, store, opening(keys), progress)


def _household(number: int) -> MeterConfig:
    """The second of the three has photovoltaics."""
    peak = 4.0 if number == 2 else 0.0
    return MeterConfig(seed=number, peak=peak, authentication=Authentication.GMAC, security=Security.AUTHENC, suite=SUITE)


def _entry(name: str, port: int) -> MeterEntry:
    # one row more than a day has quarters: a counter's first row only says where it stood
    since = _last_quarter() - timedelta(days=1)
    url = f"tcp://127.0.0.1:{port}?client=1&server=1&auth=gmac&suite=2"
    return MeterEntry(name=name, url=url, registers=tuple(REGISTERS), profiles=(PROFILE,), since=since, retries=1, deadline=15)


def _last_quarter() -> datetime:
    now = datetime.now(UTC)
    return now - timedelta(minutes=now.minute % 15, seconds=now.second, microseconds=now.microsecond)


def _show(store: Store, summary: Summary) -> None:
    console = out()
    console.print(_table(store.latest()))
    for name in METERS:
        console.print(_curve(store, name))
    for result in summary.failures:
        for reason in result.reasons:
            console.print(f"{result.meter}: {reason.what}: {explained(reason)}", style="red", markup=False)
    console.print(
        f"{summary.readings} readings and {summary.rows} rows from {len(METERS)} meters in {summary.seconds:.2f} s, "
        f"over mutually authenticated, AES-256-GCM ciphered associations.",
        markup=False,
    )
    console.print(f"Kept in {store.path}; views for sqlite3: readings, profile_cells", markup=False, soft_wrap=True)


def _table(latest: Sequence[StoredReading]) -> Table:
    table = Table(title="What the meters say now", title_justify="left", box=box.SIMPLE_HEAD, padding=(0, 1), pad_edge=False)
    table.add_column("object", no_wrap=True)
    table.add_column("OBIS", style="dim", no_wrap=True)
    for name in METERS:
        table.add_column(name, justify="right", no_wrap=True)
    known = {(one.meter, one.obis): one for one in latest}
    for code, label in REGISTERS.items():
        table.add_row(label, code, *[_cell(known.get((name, code))) for name in METERS])
    return table


def _cell(reading: StoredReading | None) -> Text:
    if reading is None:
        return Text("-", style="dim")
    return Text.assemble((value_text(reading.value) or "-", "bold"), " ", reading.unit or "")


def _curve(store: Store, name: str) -> Text:
    since = _last_quarter() - timedelta(days=1)
    load = load_curve(list(store.rows(name, PROFILE, since=since)))
    if load is None:
        return Text(f"{name}: no load profile", style="red")
    told = f"  {load.energy / 1000:.2f} kWh in a day, {load.told_peak('%H:%M')}\n"
    title = Text.assemble((name, "bold"), told)
    return title + draw(load.curve, unit="W", width=80, unicode=draws_unicode()) + Text("\n")


def _print_json(store: Store, summary: Summary) -> None:
    since = _last_quarter() - timedelta(days=1)
    meters = [
        {
            "name": result.meter,
            "outcome": result.outcome,
            "readings": [reading_json(one) for one in store.latest(result.meter)],
            "profile": rows_json(PROFILE, store.rows(result.meter, PROFILE, since=since)),
            "reasons": result.reasons,
        }
        for result in summary.results
    ]
    print_json({"store": str(store.path), "outcome": summary.outcome, "seconds": round(summary.seconds, 3), "meters": meters})
