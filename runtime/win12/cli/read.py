"""`win12 read`: ask one meter."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from win12_wire.errors import MeterError

import win12
from win12.application.client.meter import Meter
from win12.application.client.opening import Opening
from win12.application.client.references import VALUE, parse_reference
from win12.application.values import obis
from win12.application.values.objects import PROFILE
from win12.fleet.opening import ReadRow, rows_of
from win12.fleet.when import parse_when
from win12.security.keys import environment_keys, load_keys

from .output import complain, err, print_json
from .read_view import Answer, answer_json, show

FAILED = 1
EXAMPLES = (
    "[dim]$[/dim] win12 read 'tcp://192.0.2.7:4059?client=1&auth=gmac&suite=2' --keys keys.toml\n\n"
    "[dim]$[/dim] win12 read 'tcp://192.0.2.7' 1.0.1.8.0.255 0.0.1.0.0.255 1.0.1.8.0.255:3\n\n"
    "[dim]$[/dim] win12 read 'hdlc+tcp://192.0.2.7?physical=17' 1.0.99.1.0.255 --last 97 --curve\n\n"
    "[dim]$[/dim] win12 read 'tcp://192.0.2.7' 1.0.99.1.0.255 --since 7d --json"
)

Url = Annotated[str, typer.Argument(metavar="URL", help="Where the meter is and how it is spoken to.")]
What = Annotated[list[str] | None, typer.Argument(metavar="OBIS[:ATTRIBUTE]", help="What to read; nothing: the object list.")]
When = Annotated[str | None, typer.Option(metavar="TIME", help="Rows from here: 2026-01-31, or back from now: 36h, 7d.")]
Until = Annotated[str | None, typer.Option(metavar="TIME", help="Rows up to here.")]
Last = Annotated[int | None, typer.Option(metavar="N", min=1, help="The last N rows of a profile.")]
KeyFile = Annotated[Path | None, typer.Option(metavar="FILE", help="Key file; without it keys come from WIN12_EK, WIN12_AK, ...")]
MeterName = Annotated[str | None, typer.Option(metavar="NAME", help="The table \\[meters.NAME] of the key file.")]
CounterFile = Annotated[Path | None, typer.Option(metavar="FILE", help="The invocation counters; by default those of this user.")]
AskCounter = Annotated[bool, typer.Option("--ask-counter", help="First ask the meter which counter it expects; ours follows.")]
WithCurve = Annotated[bool, typer.Option("--curve", help="Draw a load profile instead of listing its rows.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


Reference = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rows of a profile."""

    since: datetime | None
    until: datetime | None
    last: int | None


def read(
    url: Url,
    what: What = None,
    *,
    since: When = None,
    until: Until = None,
    last: Last = None,
    keys: KeyFile = None,
    meter: MeterName = None,
    counters: CounterFile = None,
    ask_counter: AskCounter = False,
    curve: WithCurve = False,
    as_json: AsJson = False,
) -> None:
    """Read one meter: registers, clocks, any attribute, the rows of a profile, or the list of what it has.

    Exit status 1 when the meter cannot be reached or refuses something; what it gave is shown all the same.
    """
    references = [parse_reference(one) for one in what or ()]
    wanted = Wanted(parse_when(since) if since else None, parse_when(until) if until else None, last)
    opening = win12.open(
        url,
        keys=load_keys(keys, meter) if keys else environment_keys(),
        counters=counters,
        ask_counter=ask_counter,
    )
    answer = asyncio.run(_ask(opening, references, wanted))
    if as_json:
        print_json(answer_json(answer))
    else:
        show(answer, curve=curve)
    for _, error in answer.refused:  # the detail names the object
        complain(str(error))
    if answer.refused:
        raise typer.Exit(FAILED)


async def _ask(opening: Opening, references: Sequence[Reference], wanted: Wanted) -> Answer:
    """One association, and everything that was asked for in it."""
    console = err()
    answer = Answer()
    with console.status("associating") if console.is_terminal else contextlib.nullcontext() as status:
        tell = status.update if status is not None else _silent
        async with opening as meter:
            tell("reading")
            if not references:
                answer.objects = await meter.objects()
            buffers = [one for one in references if one[1] == VALUE and await _is_profile(meter, one[0])]
            await _read_values(meter, [one for one in references if one not in buffers], answer)
            for code, _ in buffers:
                await _read_profile(meter, code, wanted, answer, tell)
    return answer


def _silent(_: str) -> None:
    """Tell nobody."""


async def _is_profile(meter: Meter, code: str) -> bool:
    known = obis.usual_class(code)
    if known is None:
        known = next((entry.class_id for entry in await meter.objects() if entry.obis == code), None)
    return known == PROFILE


async def _read_values(meter: Meter, references: Sequence[Reference], answer: Answer) -> None:
    if not references:
        return
    asked = [f"{code}:{attribute}" for code, attribute in references]
    for what, found in zip(asked, await meter.read_each(asked), strict=True):
        if isinstance(found, MeterError):
            answer.refused.append((what, found))
        else:
            answer.readings.append(found)


async def _read_profile(meter: Meter, code: str, wanted: Wanted, answer: Answer, tell: Callable[[str], None]) -> None:
    rows: list[ReadRow] = []
    try:
        async for row in rows_of(meter, code, wanted.since, wanted.until, wanted.last):
            rows.append(row)
            if len(rows) % 100 == 0:
                tell(f"reading {code}, {len(rows):,} rows")
    except MeterError as error:
        answer.refused.append((code, error))
    else:
        answer.profiles[code] = rows
