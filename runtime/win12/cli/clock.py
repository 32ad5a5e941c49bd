"""`win12 clock`: what the clock of a meter shows, how far it is off, and setting it."""

from __future__ import annotations

import asyncio
from typing import Annotated

import typer

import win12
from win12.application.client.clock import CLOCK_OBJECT, ClockReport, read_clock, set_clock
from win12.host.opening import HostOpening

from .asking import AsJson, AskCounter, CounterFile, KeyFile, MeterName, SharedUrl, keys_of
from .output import out, print_json

EXAMPLES = (
    "[dim]$[/dim] win12 clock 'tcp://192.0.2.7:4059?client=1&auth=gmac' --keys keys.toml\n\n"
    "[dim]$[/dim] win12 clock 'tcp://192.0.2.7:4059?client=1&auth=gmac' --keys keys.toml --set"
)
_Set = Annotated[bool, typer.Option("--set", help="Set it to the time of this machine.")]
_Object = Annotated[str, typer.Option("--object", metavar="OBIS", help="The clock, where a meter has several.")]


def clock(
    url: SharedUrl,
    *,
    adjust: _Set = False,
    code: _Object = CLOCK_OBJECT,
    keys: KeyFile = None,
    meter: MeterName = None,
    counters: CounterFile = None,
    ask_counter: AskCounter = False,
    as_json: AsJson = False,
) -> None:
    """Read the clock of a meter: time, drift against this machine, status, time zone.

    The drift is positive when the meter is ahead, and true to half of what reading took. --set writes the time of this machine in
    the form that the meter shows; its event log tells of it.
    """
    opening = win12.open(url, keys=keys_of(keys, meter), counters=counters, ask_counter=ask_counter)
    before, after = asyncio.run(_ask(opening, code, adjust=adjust))
    if as_json:
        print_json({"before": _json(before), "after": None if after is None else _json(after)})
        return
    _show(before)
    if after is not None:
        out().print("set")
        _show(after)


async def _ask(opening: HostOpening, code: str, *, adjust: bool) -> tuple[ClockReport, ClockReport | None]:
    async with opening as meter:
        before = await read_clock(meter, code=code)
        return before, await set_clock(meter, code=code) if adjust else None


def _json(report: ClockReport) -> dict[str, object]:
    return {
        "time": report.time, "drift": report.drift, "within": report.within, "status": report.status,
        "time_zone": report.time_zone,
    }  # fmt: skip


def _show(report: ClockReport) -> None:
    console = out()
    console.print(f"time       {report.time.isoformat() if report.time else 'not specified'}", markup=False)
    drift = "unknown" if report.drift is None else f"{report.drift:+.2f} s, within {report.within:.2f} s"
    console.print(f"drift      {drift}", markup=False)
    status = "not specified" if report.status is None else ", ".join(report.status) or "valid"
    console.print(f"status     {status}", markup=False)
    console.print(f"time zone  {'not told' if report.time_zone is None else f'{report.time_zone} min'}", markup=False)
