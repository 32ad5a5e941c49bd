"""`win12 pushes`: what a meter pushes on its own, where to, when and how protected, and setting it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, time
from enum import StrEnum
from typing import Annotated, Any

import typer
from win12_wire.errors import UsageError
from win12_wire.objects.enums import PushMessageType, PushOperationMethod, PushTransportService

import win12
from win12.application.client.data_protection import layers_named
from win12.application.client.meter import Meter
from win12.application.client.push_setup import (
    PUSH_OBJECT,
    PushState,
    delay_value,
    protection_value,
    read_push_setup,
    set_push,
    window_value,
)
from win12.application.values.time import CosemDateTime, encode_date_time
from win12.host.opening import HostOpening
from win12.security.data_layers import Wanted

from .asking import AsJson, AskCounter, CounterFile, KeyFile, MeterName, SharedUrl, keys_of
from .output import print_json
from .pushes_view import json_of, show

EXAMPLES = (
    "[dim]$[/dim] win12 pushes 'tcp://192.0.2.7:4059?client=1&auth=gmac' --keys keys.toml\n\n"
    "[dim]$[/dim] win12 pushes 'tcp://192.0.2.7:4059?client=1&auth=gmac' --keys keys.toml --layers sign,authenc:wrapped\n\n"
    "[dim]$[/dim] win12 pushes broker:house-1 --to 192.0.2.1:4059 --method confirmed --retries 3 --window 01:00/03:00 --now"
)
_NONE = "none"


class Way(StrEnum):
    """What counts as a push that failed."""

    UNCONFIRMED = "unconfirmed"
    LINK = "link"
    CONFIRMED = "confirmed"


_METHODS = dict(zip(Way, PushOperationMethod, strict=True))
_To = Annotated[str | None, typer.Option("--to", metavar="HOST:PORT", help="Push there, over TCP.")]
_Client = Annotated[int | None, typer.Option("--client", metavar="N", help="To this client address.", min=1, max=127)]
_Scatter = Annotated[
    int | None, typer.Option("--scatter", metavar="SECONDS", help="Begin at random within so long.", min=0, max=65535)
]
_Retries = Annotated[int | None, typer.Option("--retries", metavar="N", help="Try again so often.", min=0, max=255)]
_Delay = Annotated[int | None, typer.Option("--delay", metavar="SECONDS", help="After so long.", min=0, max=65535)]
_Growth = Annotated[
    int | None, typer.Option("--growth", metavar="PERCENT", help="Of it for each further try; 200 doubles it.", min=0, max=65535)
]
_Longest = Annotated[int | None, typer.Option("--longest", metavar="SECONDS", help="But no longer than this.", min=0, max=65535)]
_Method = Annotated[
    Way | None,
    typer.Option("--method", metavar="WAY", help="What is tried again: unconfirmed, link, or confirmed by who listens."),
]
_Every = Annotated[
    int | None,
    typer.Option("--confirm-every", metavar="SECONDS", help="Ask for confirmations no more often.", min=0, max=2**32 - 1),
]
_From = Annotated[datetime | None, typer.Option("--confirm-from", metavar="TIME", help="And not before, by the meter's clock.")]
_Window = Annotated[
    list[str] | None,
    typer.Option("--window", metavar="BEGIN/END", help="Push only then: 01:00/03:00, or two moments; repeatable; none: always."),
]
_Layers = Annotated[
    str | None,
    typer.Option("--layers", metavar="LIST", help="Protect what is pushed: auth, enc, authenc, sign, with :KEY; none: not."),
]
_Now = Annotated[bool, typer.Option("--now", help="Push at once.")]
_Reset = Annotated[bool, typer.Option("--reset", help="End the push under way, forget the last confirmation.")]
_Object = Annotated[str, typer.Option("--object", metavar="OBIS", help="The push set-up, where a meter has several.")]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is to be set: plain values by attribute, and what depends on what the meter has."""

    plain: dict[str, Any] = field(default_factory=dict)
    delay: tuple[int, int | None, int | None] | None = None
    confirmations: tuple[datetime | None, int | None] = (None, None)
    layers: tuple[Wanted, ...] | None = None
    client_title: bytes = b""
    calls: tuple[str, ...] = ()


def pushes(
    url: SharedUrl, *, to: _To = None, client: _Client = None, scatter: _Scatter = None, retries: _Retries = None,
    delay: _Delay = None, growth: _Growth = None, longest: _Longest = None, method: _Method = None,
    confirm_every: _Every = None, confirm_from: _From = None, window: _Window = None, layers: _Layers = None,
    now: _Now = False, reset: _Reset = False, code: _Object = PUSH_OBJECT, keys: KeyFile = None, meter: MeterName = None,
    counters: CounterFile = None, ask_counter: AskCounter = False, as_json: AsJson = False,
) -> None:  # fmt: skip
    """Show what a meter pushes on its own, and set it (class 40, push set-up).

    --layers protects the values by themselves, under the keys that general-ciphering has, whatever the message around them has.
    """
    if delay is None and (growth is not None or longest is not None):
        raise typer.BadParameter("needs --delay", param_hint="--growth" if growth is not None else "--longest")
    given = {
        "send_destination_and_method": None if to is None else (PushTransportService.TCP, to, PushMessageType(0)),
        "push_client_SAP": client, "randomisation_start_interval": scatter, "number_of_retries": retries,
        "communication_window": None if window is None else _windows(window),
        "push_operation_method": None if method is None else _METHODS[method],
    }  # fmt: skip
    held = keys_of(keys, meter)
    wanted = _Wanted(
        {name: value for name, value in given.items() if value is not None},
        None if delay is None else (delay, growth, longest),
        (confirm_from, confirm_every), _layers(layers), held.client_title,
        tuple(called for called, asked in (("reset", reset), ("push", now)) if asked),
    )  # fmt: skip
    opening = win12.open(url, keys=held, counters=counters, ask_counter=ask_counter)
    found = asyncio.run(_ask(opening, code, wanted))
    if as_json:
        print_json(json_of(found))
    else:
        show(found)


def _windows(texts: list[str]) -> list[tuple[bytes, bytes]]:
    return [] if texts == [_NONE] else [_window(text) for text in texts]


def _window(text: str) -> tuple[bytes, bytes]:
    begin, _, end = text.partition("/")
    for parse in (time.fromisoformat, datetime.fromisoformat):
        try:
            return window_value(parse(begin), parse(end))
        except ValueError:
            continue
    raise typer.BadParameter(f"{text} is not BEGIN/END, as 01:00/03:00", param_hint="--window")


def _layers(text: str | None) -> tuple[Wanted, ...] | None:
    if text is None or text == _NONE:
        return None if text is None else ()
    try:
        return layers_named(text)
    except UsageError as error:
        raise typer.BadParameter(error.detail, param_hint="--layers") from None


async def _ask(opening: HostOpening, code: str, wanted: _Wanted) -> PushState:
    async with opening as meter:
        found = await read_push_setup(meter, code=code)
        return await read_push_setup(meter, code=code) if await _set(meter, code, found, wanted) else found


async def _set(meter: Meter, code: str, found: PushState, wanted: _Wanted) -> bool:
    """Whether anything was set or done. What calls for a push comes last."""
    values = dict(wanted.plain)
    if wanted.delay is not None:
        values["repetition_delay"] = delay_value(found, *wanted.delay)
    if wanted.confirmations != (None, None):
        values["confirmation_parameters"] = _confirmations(found, *wanted.confirmations)
    if wanted.layers is not None:
        values["push_protection_parameters"] = protection_value(wanted.layers, meter.title, wanted.client_title)
    for name, value in values.items():
        await set_push(meter, found, name, value, code=code)
    for called in wanted.calls:
        await meter.act(f"{code}:{called}", class_id=found.interface.class_id)
    return bool(values or wanted.calls)


def _confirmations(found: PushState, begin: datetime | None, every: int | None) -> tuple[Any, int]:
    """What is not said stays."""
    present = found.data.get("confirmation_parameters")
    start, interval = (CosemDateTime().encode(), 0) if present is None else present.value
    return start if begin is None else encode_date_time(begin), interval if every is None else every
