"""`win12 events`: the event logs of a meter."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

import typer
from rich import box
from rich.table import Table
from win12_wire.errors import UsageError
from win12_wire.objects.enums import LABELS

import win12
from win12.application.client.meter import Meter
from win12.application.values import obis
from win12.application.values.objects import PROFILE
from win12.fleet.when import parse_when
from win12.host.opening import HostOpening

from .asking import AsJson, AskCounter, CounterFile, KeyFile, MeterName, SharedUrl, keys_of
from .output import counted, out, print_json

EXAMPLES = (
    "[dim]$[/dim] win12 events 'tcp://192.0.2.7:4059?client=1&auth=gmac' --keys keys.toml\n\n"
    "[dim]$[/dim] win12 events 'tcp://192.0.2.7:4059?client=1' --log 0.0.99.98.2.255 --since 7d --json"
)
_LOGS = "0.0.99.98."
_CODES = "0.0.96.11."
_Log = Annotated[list[str] | None, typer.Option(metavar="OBIS", help="A log; by default all that the meter lists.")]
_Since = Annotated[str | None, typer.Option(metavar="TIME", help="From here: 2026-01-31, or back from now: 36h, 7d.")]


@dataclass(frozen=True, slots=True)
class _Event:
    """One entry; `code` None where the log has none, `about` what else it tells, by OBIS code."""

    log: str
    time: datetime | None
    code: int | None
    about: dict[str, str]

    @property
    def name(self) -> str:
        """What IDIS and DSMR meters call it; empty for a code of its maker."""
        return "" if self.code is None else LABELS["event_code"].of(self.code) or ""


def events(
    url: SharedUrl,
    *,
    log: _Log = None,
    since: _Since = None,
    keys: KeyFile = None,
    meter: MeterName = None,
    counters: CounterFile = None,
    ask_counter: AskCounter = False,
    as_json: AsJson = False,
) -> None:
    """List the event logs of a meter, oldest first.

    Names of codes are those of IDIS and DSMR meters; other makers use others.
    """
    try:
        begin = parse_when(since) if since else None
    except UsageError as error:
        raise typer.BadParameter(error.detail, param_hint="--since") from None
    logs = [obis.show(_meant(one)) for one in log] if log else None
    opening = win12.open(url, keys=keys_of(keys, meter), counters=counters, ask_counter=ask_counter)
    found = asyncio.run(_ask(opening, logs, begin))
    if as_json:
        print_json({"events": [_json(one) for one in found]})
        return
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for name in ("time", "log", "code", "event"):
        table.add_column(name, justify="right" if name == "code" else "left", no_wrap=name != "event")
    for one in found:
        moment = "" if one.time is None else one.time.isoformat(" ", "seconds")
        told = ", ".join([one.name, *(f"{key} {value}" for key, value in one.about.items())])
        table.add_row(moment, one.log.removesuffix(".255"), "" if one.code is None else str(one.code), told)
    out().print(table if found else counted(0, "event"))


def _meant(log: str) -> bytes:
    try:
        return obis.parse(log)
    except UsageError as error:
        raise typer.BadParameter(error.detail, param_hint="--log") from None


async def _ask(opening: HostOpening, logs: list[str] | None, since: datetime | None) -> list[_Event]:
    async with opening as meter:
        if logs is None:
            logs = [one.obis for one in await meter.objects() if one.class_id == PROFILE and one.obis.startswith(_LOGS)]
        return [event for log in logs for event in await _entries(meter, log, since)]


async def _entries(meter: Meter, log: str, since: datetime | None) -> list[_Event]:
    found = []
    async for row in meter.profile(log, since=since):
        cells = {column.obis: row[column.key] for column in row.columns}
        code = next((int(cells.pop(name)) for name in list(cells) if name.startswith(_CODES)), None)
        about = {name: str(value) for name, value in cells.items() if not isinstance(value, datetime)}
        found.append(_Event(log, row.time, code, about))
    return found


def _json(one: _Event) -> dict[str, object]:
    return {"log": one.log, "time": one.time, "code": one.code, "event": one.name or None, "about": one.about}
