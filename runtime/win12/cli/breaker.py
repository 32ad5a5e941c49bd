"""`win12 breaker`: the state of the breaker of a meter, opening and closing it."""

from __future__ import annotations

import asyncio
from typing import Annotated

import typer
from win12_wire.objects.enums import ControlState

import win12
from win12.application.client.breaker import BREAKER_OBJECT, BreakerState, close_breaker, open_breaker, read_breaker
from win12.host.opening import HostOpening

from .asking import AsJson, AskCounter, CounterFile, KeyFile, MeterName, SharedUrl, keys_of
from .output import complain, out, print_json

FAILED = 1
EXAMPLES = (
    "[dim]$[/dim] win12 breaker 'tcp://192.0.2.7:4059?client=1&auth=gmac' --keys keys.toml\n\n"
    "[dim]$[/dim] win12 breaker 'tcp://192.0.2.7:4059?client=1&auth=gmac' --keys keys.toml --open"
)
_Open = Annotated[bool, typer.Option("--open", help="Open it: no energy flows.")]
_Close = Annotated[bool, typer.Option("--close", help="Close it; fails when somebody must press the button of the meter first.")]
_Rearm = Annotated[bool, typer.Option("--rearm", help="Make it ready, so that the button of the meter closes it.")]
_Object = Annotated[str, typer.Option("--object", metavar="OBIS", help="The breaker, where a meter has several.")]
_MODES = {
    0: "always connected",
    1: "opened remotely, by hand or locally; closed remotely and then by hand",
    2: "opened remotely, by hand or locally; closed remotely or by hand",
    3: "opened remotely or locally; closed remotely and then by hand",
    4: "opened remotely or locally; closed remotely or by hand",
    5: "opened remotely, by hand or locally; closed remotely and then by hand, or locally",
    6: "opened remotely or locally; closed remotely and then by hand, or locally",
}


def breaker(
    url: SharedUrl,
    *,
    opened: _Open = False,
    closed: _Close = False,
    rearm: _Rearm = False,
    code: _Object = BREAKER_OBJECT,
    keys: KeyFile = None,
    meter: MeterName = None,
    counters: CounterFile = None,
    ask_counter: AskCounter = False,
    as_json: AsJson = False,
) -> None:
    """Show the breaker of a meter, open it, close it, or make it ready to be closed by hand.

    What a remote command does is a matter of the control mode of the meter: in modes 1, 3, 5 and 6 it is closed by its button
    only, once it is ready. Exit status 1 when it is not then as it was to be.
    """
    if opened + closed + rearm > 1:
        raise typer.BadParameter("one of --open, --close and --rearm", param_hint="--open" if opened else "--close")
    opening = win12.open(url, keys=keys_of(keys, meter), counters=counters, ask_counter=ask_counter)
    found = asyncio.run(_ask(opening, code, open_it=opened, close_it=closed or rearm))
    if as_json:
        state = None if found.state is None else found.state.name.lower()
        print_json({"closed": found.closed, "state": state, "mode": found.mode})
    else:
        _show(found)
    if (closed and not found.closed) or (opened and found.closed) or (rearm and found.state is ControlState.DISCONNECTED):
        ready = found.state is ControlState.READY_FOR_RECONNECTION
        complain("it is ready: somebody must press the button of the meter" if ready else "the breaker did not do it")
        raise typer.Exit(FAILED)


async def _ask(opening: HostOpening, code: str, *, open_it: bool, close_it: bool) -> BreakerState:
    async with opening as meter:
        if open_it:
            return await open_breaker(meter, code=code)
        return await (close_breaker if close_it else read_breaker)(meter, code=code)


def _show(found: BreakerState) -> None:
    state = "unknown" if found.state is None else found.state.name.lower().replace("_", " ")
    console = out()
    console.print(f"output  {'closed' if found.closed else 'open'}", markup=False)
    console.print(f"state   {state}", markup=False)
    console.print(f"mode    {found.mode}: {_MODES.get(found.mode, 'unknown')}", markup=False, soft_wrap=True)
