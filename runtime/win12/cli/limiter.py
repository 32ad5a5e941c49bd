"""`win12 limiter`: what a house may take before its breaker opens, and setting it."""

from __future__ import annotations

import asyncio
from dataclasses import astuple, dataclass
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from typing import Annotated

import typer

import win12
from win12.application.client.limiter import (
    LIMITER_OBJECT,
    Emergency,
    LimiterState,
    read_limiter,
    set_durations,
    set_emergency,
    set_threshold,
)
from win12.application.client.meter import Meter
from win12.application.values.units import plain
from win12.host.opening import HostOpening

from .asking import AsJson, AskCounter, CounterFile, KeyFile, MeterName, SharedUrl, keys_of
from .output import out, print_json

EXAMPLES = (
    "[dim]$[/dim] win12 limiter 'tcp://192.0.2.7:4059?client=1&auth=gmac' --keys keys.toml\n\n"
    "[dim]$[/dim] win12 limiter 'tcp://192.0.2.7:4059?client=1&auth=gmac' --keys keys.toml --limit 3500 --over 60\n\n"
    "[dim]$[/dim] win12 limiter broker:house-1 --emergency-limit 1000 --emergency 7 --lasts 3600"
)
_NONE = "none"
_Limit = Annotated[
    str | None, typer.Option("--limit", metavar="VALUE", help="The limit in the unit that is shown; none takes it away.")
]
_EmergencyLimit = Annotated[
    str | None, typer.Option("--emergency-limit", metavar="VALUE", help="The same while an emergency profile is active.")
]
_Over = Annotated[int | None, typer.Option("--over", metavar="SECONDS", help="Over the limit for so long before it acts.", min=0)]
_Under = Annotated[int | None, typer.Option("--under", metavar="SECONDS", help="Under it for so long before it acts.", min=0)]
_Emergency = Annotated[
    int | None, typer.Option("--emergency", metavar="N", help="Make emergency profile N valid for the group N.", min=0, max=65535)
]
_Begins = Annotated[
    datetime | None, typer.Option("--begins", metavar="TIME", help="From then on, instead of now; UTC if no offset is given.")
]
_Lasts = Annotated[int | None, typer.Option("--lasts", metavar="SECONDS", help="For so long.", min=1)]
_Object = Annotated[str, typer.Option("--object", metavar="OBIS", help="The limiter, where a meter has several.")]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is to be set; None leaves it as it is, a limit of "none" takes it away."""

    limit: str | None
    emergency_limit: str | None
    over: int | None
    under: int | None
    profile: Emergency | None


def limiter(
    url: SharedUrl,
    *,
    limit: _Limit = None,
    over: _Over = None,
    under: _Under = None,
    emergency_limit: _EmergencyLimit = None,
    emergency: _Emergency = None,
    begins: _Begins = None,
    lasts: _Lasts = None,
    code: _Object = LIMITER_OBJECT,
    keys: KeyFile = None,
    meter: MeterName = None,
    counters: CounterFile = None,
    ask_counter: AskCounter = False,
    as_json: AsJson = False,
) -> None:
    """Show the limiter of a meter, and set it.

    What a house takes beyond the limit, for longer than it may, makes the meter do a script: most open the breaker, and in
    control modes 5 and 6 close it again when the load is gone.
    """
    if (emergency is None) != (lasts is None) or (begins is not None and emergency is None):
        raise typer.BadParameter("an emergency profile needs --emergency and --lasts", param_hint="--emergency")
    for option, text in (("--limit", limit), ("--emergency-limit", emergency_limit)):
        _number(text, option)
    profile = None if emergency is None or lasts is None else Emergency(emergency, _begin(begins), lasts, (emergency,))
    wanted = _Wanted(limit, emergency_limit, over, under, profile)
    opening = win12.open(url, keys=keys_of(keys, meter), counters=counters, ask_counter=ask_counter)
    found = asyncio.run(_ask(opening, code, wanted))
    if as_json:
        print_json(_json(found))
    else:
        _show(found)


def _number(text: str | None, option: str) -> Decimal | None:
    """A limit; None where there is to be none."""
    if text in (None, _NONE):
        return None
    try:
        found = Decimal(str(text))
    except InvalidOperation:
        found = Decimal("nan")
    if not found.is_finite():
        raise typer.BadParameter(f"{text} is no number, and not {_NONE}", param_hint=option)
    return found


def _begin(begins: datetime | None) -> datetime:
    found = begins or datetime.now(UTC)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


async def _ask(opening: HostOpening, code: str, wanted: _Wanted) -> LimiterState:
    async with opening as meter:
        found = await read_limiter(meter, code=code)
        return await read_limiter(meter, code=code) if await _set(meter, code, found, wanted) else found


async def _set(meter: Meter, code: str, found: LimiterState, wanted: _Wanted) -> bool:
    """Durations before limits, so that no limit acts with the durations from before; whether anything was set."""
    await set_durations(meter, wanted.over, wanted.under, code=code)
    if wanted.emergency_limit is not None:
        await set_threshold(meter, found, _number(wanted.emergency_limit, ""), emergency=True, code=code)
    if wanted.profile is not None:
        await set_emergency(meter, wanted.profile, code=code)
    if wanted.limit is not None:
        await set_threshold(meter, found, _number(wanted.limit, ""), code=code)
    return any(one is not None for one in astuple(wanted))


def _json(found: LimiterState) -> dict[str, object]:
    class_id, obis, attribute = found.monitored
    return {
        "monitored": {"class": class_id, "obis": obis, "attribute": attribute}, "unit": found.unit, "active": found.active,
        "limit": found.normal, "emergency_limit": found.emergency, "over": found.over, "under": found.under,
        "emergency": found.profile, "emergency_active": found.emergency_active,
        "actions": {side: {"table": table, "script": number} for side, (table, number) in zip(
            ("over", "under"), found.actions, strict=True)},
    }  # fmt: skip


def _show(found: LimiterState) -> None:
    profile = found.profile
    begins = "never" if profile.begins is None else f"{profile.begins.isoformat()} for {profile.lasts} s"
    groups = ", ".join(map(str, profile.groups)) or "none"
    lines = {
        "monitored": found.monitored[1],
        "in force": f"{_limit(found.active, found)}{' (emergency)' if found.emergency_active else ''}",
        "limit": _limit(found.normal, found),
        "emergency": _limit(found.emergency, found),
        "acts": f"after {found.over} s over it, {found.under} s under it",
        "profile": f"{profile.number}, begins {begins}; groups {groups}",
    }
    for name, text in lines.items():
        out().print(f"{name:9}  {text}", markup=False, soft_wrap=True)


def _limit(value: Decimal | None, found: LimiterState) -> str:
    return "no limit" if value is None else f"{plain(value)} {found.unit or ''}".rstrip()
