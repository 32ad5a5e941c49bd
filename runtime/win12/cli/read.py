"""`win12 read`: ask one meter."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, TypeVar
from urllib.parse import urlsplit

import typer
from win12_wire.errors import Code, LocalError, MeterError, UsageError, WireError

import win12
from win12.application.client.conversation import Conversation
from win12.application.client.meter import Meter
from win12.application.client.profile_reading import Extent
from win12.application.client.references import VALUE, split_reference
from win12.application.values import obis
from win12.application.values.objects import PROFILE
from win12.fleet.opening import ReadRow, rows_of
from win12.fleet.when import parse_when
from win12.host.meter import HostMeter
from win12.host.opening import HostOpening
from win12.physical.local_url import is_local

from .asking import AsJson, AskCounter, CounterFile, KeyFile, MeterName, keys_of
from .explain import Explanation
from .output import complain, err, print_json
from .read_local import read_by_local
from .read_view import Answer, answer_json, show

FAILED = 1
EXAMPLES = (
    "[dim]$[/dim] win12 read 'tcp://192.0.2.7:4059?client=1&auth=gmac&suite=2' --keys keys.toml\n\n"
    "[dim]$[/dim] win12 read 'tcp://192.0.2.7' 1.0.1.8.0.255 1.0.1.8.0.255:3 0.0.1.0.0.255:time_zone\n\n"
    "[dim]$[/dim] win12 read 'hdlc+tcp://192.0.2.7?physical=17' 1.0.99.1.0.255 --last 97 --curve\n\n"
    "[dim]$[/dim] win12 read 'tcp://192.0.2.7' 1.0.99.1.0.255 --since 7d --json\n\n"
    "[dim]$[/dim] win12 read 'tcp://192.0.2.7' 1.0.1.8.0.255 1.0.99.1.0.255 --last 96 --explain\n\n"
    "[dim]$[/dim] win12 read iec21:///dev/ttyUSB0 --json\n\n"
    "[dim]$[/dim] win12 read broker:meter-7 1.0.1.8.0.255\n\n"
    "[dim]$[/dim] win12 read device:0"
)

Url = Annotated[str, typer.Argument(metavar="URL", help="Where the meter is; broker:NAME and device:N are of this machine.")]
What = Annotated[
    list[str] | None,
    typer.Argument(metavar="OBIS[:ATTRIBUTE]", help="What to read, attributes by number or name; nothing: the object list."),
]
When = Annotated[str | None, typer.Option(metavar="TIME", help="Rows from here: 2026-01-31, or back from now: 36h, 7d.")]
Until = Annotated[str | None, typer.Option(metavar="TIME", help="Rows up to here.")]
Last = Annotated[int | None, typer.Option(metavar="N", min=1, help="The last N rows of a profile.")]
RaiseCounter = Annotated[
    int | None, typer.Option(metavar="N", help="First make N our next invocation counter, when the meter is far ahead.")
]
Columns = Annotated[
    list[str] | None, typer.Option("--column", metavar="OBIS", help="Of a profile only this column and the clock; repeatable.")
]
WithCurve = Annotated[bool, typer.Option("--curve", help="Draw a load profile instead of listing its rows.")]
Explain = Annotated[
    bool, typer.Option("--explain", help="Tell how it was read, why so, and how many round trips and octets it took.")
]


Reference = tuple[str, int | str]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rows of a profile."""

    since: datetime | None
    until: datetime | None
    last: int | None
    columns: Sequence[str] | None


def read(
    url: Url,
    what: What = None,
    *,
    since: When = None,
    until: Until = None,
    last: Last = None,
    columns: Columns = None,
    keys: KeyFile = None,
    meter: MeterName = None,
    counters: CounterFile = None,
    ask_counter: AskCounter = False,
    raise_counter: RaiseCounter = None,
    curve: WithCurve = False,
    explain: Explain = False,
    as_json: AsJson = False,
) -> None:
    """Read one meter: registers, clocks, any attribute, the rows of a profile, or the list of what it has.

    Exit status 1 when the meter cannot be reached or refuses something, or there is no curve to draw; what it gave is shown all
    the same.
    """
    if is_local(url):
        _refuse_of_dlms(since, until, last, counters, ask_counter or None, raise_counter, curve or None)
        raise typer.Exit(read_by_local(url, what or (), keys_of(keys, meter), as_json=as_json))
    references = [_meant(split_reference, one, "OBIS[:ATTRIBUTE]") for one in what or ()]
    wanted = Wanted(
        _meant(parse_when, since, "--since") if since else None,
        _meant(parse_when, until, "--until") if until else None,
        last,
        [obis.show(_meant(obis.parse, one, "--column")) for one in columns] if columns else None,
    )
    given = {"--since": since, "--until": until, "--last": last, "--column": columns, "--curve": curve or None}
    _refuse_rows(references, given)
    opening = win12.open(
        url,
        keys=keys_of(keys, meter),
        counters=counters,
        ask_counter=ask_counter,
        raise_counter=raise_counter,
    )
    try:
        answer, explanation = asyncio.run(_ask(opening, references, wanted, explain=explain))
    except WireError as fault:  # the octets of a peer, not of the user
        complain(f"the answer of {urlsplit(url).netloc or url}: {fault}")
        raise typer.Exit(FAILED) from fault
    if as_json:
        print_json(answer_json(answer) | ({"explanation": explanation.json()} if explanation else {}))
    drawn = as_json or show(answer, curve=curve)
    if explanation is not None and not as_json:
        explanation.show()
    for said in answer.deviations:
        complain(said, "note")
    for _, error in answer.refused:  # the detail names the object
        complain(str(error))
    if answer.refused or not drawn:
        raise typer.Exit(FAILED)


def _refuse_of_dlms(*options: object) -> None:
    names = ("--since", "--until", "--last", "--counters", "--ask-counter", "--raise-counter", "--curve")
    for name, given in zip(names, options, strict=True):
        if given is not None:
            raise typer.BadParameter("is for meters that speak DLMS", param_hint=name)


def _meant(parse: Callable[[str], T], text: str, name: str) -> T:
    """What an argument stands for; a complaint names the argument."""
    try:
        return parse(text)
    except UsageError as error:
        raise typer.BadParameter(error.detail, param_hint=name) from None


def _refuse_rows(references: Sequence[Reference], options: Mapping[str, object]) -> None:
    """Options for the rows of a profile go with one, and two ways to choose rows not with each other."""
    given = [name for name, value in options.items() if value is not None]
    if given and not any(number == VALUE and obis.usual_class(code) in (None, PROFILE) for code, number in references):
        raise typer.BadParameter("is for the rows of a profile: name one, such as 1.0.99.1.0.255", param_hint=given[0])
    if "--last" in given and given[0] in {"--since", "--until"}:
        raise typer.BadParameter("either a range of time or the last rows, not both", param_hint="--last")


async def _ask(
    opening: HostOpening, references: Sequence[Reference], wanted: Wanted, *, explain: bool
) -> tuple[Answer, Explanation | None]:
    """One association, and everything that was asked for in it."""
    console = err()
    answer = Answer()
    with console.status("associating") if console.is_terminal else contextlib.nullcontext() as status:
        tell = status.update if status is not None else _silent
        async with opening as meter:
            tell("reading")
            explanation = _watched(meter) if explain else None
            mark = explanation.mark if explanation else _silent
            mark("association")
            if not references:
                await _list(meter, answer)
            buffers = [one for one in references if one[1] == VALUE and await _is_profile(meter, one[0])]
            extent = Extent(wanted.since, wanted.until, wanted.last)
            along = [(code, extent) for code, _ in buffers]
            await _read_values(meter, [one for one in references if one not in buffers], answer, along)
            mark("attributes" if references else "objects")
            for code, _ in buffers:
                await _read_profile(meter, code, wanted, answer, tell)
                mark(code)
            answer.deviations = meter.deviations()
    mark("release")
    return answer, explanation


def _watched(meter: Meter) -> Explanation:
    """UsageError BAD_ARGUMENT for a meter that others ask for us."""
    if not isinstance(meter.conversation, Conversation):
        raise UsageError(Code.BAD_ARGUMENT, "--explain is for meters that are asked from here, not by a broker or the kernel")
    return Explanation(meter.conversation)


async def _list(meter: HostMeter, answer: Answer) -> None:
    """The objects; of a meter that cannot be asked, what it told latest."""
    try:
        answer.objects = await meter.objects()
    except LocalError as error:
        if error.code != Code.NOT_ATTACHED:
            raise
        answer.readings = [one.hidden() for one in await meter.latest()]


def _silent(_: str) -> None:
    """Tell nobody."""


async def _is_profile(meter: Meter, code: str) -> bool:
    known = obis.usual_class(code)
    if known is None:
        with contextlib.suppress(LocalError):  # of a meter that cannot be asked
            known = next((entry.class_id for entry in await meter.objects() if entry.obis == code), None)
    return known == PROFILE


async def _read_values(
    meter: Meter, references: Sequence[Reference], answer: Answer, along: Sequence[tuple[str, Extent]]
) -> None:
    """What the profiles need comes along; without attributes it is asked for with each profile."""
    if not references:
        return
    asked = [f"{code}:{attribute}" for code, attribute in references]
    for what, found in zip(asked, await meter.read_each(asked, along=along), strict=True):
        if isinstance(found, MeterError):
            answer.refused.append((what, found))
        else:
            answer.readings.append(found.hidden())


async def _read_profile(meter: Meter, code: str, wanted: Wanted, answer: Answer, tell: Callable[[str], None]) -> None:
    rows: list[ReadRow] = []
    try:
        async for row in rows_of(meter, code, wanted.since, wanted.until, wanted.last, only=wanted.columns):
            rows.append(row)
            if len(rows) % 100 == 0:
                tell(f"reading {code}, {len(rows):,} rows")
    except MeterError as error:
        answer.refused.append((code, error))
    else:
        answer.profiles[code] = rows
