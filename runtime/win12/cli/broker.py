"""`win12 broker`: own the lines of meters, and share them between the programs of this machine."""

from __future__ import annotations

import asyncio
import signal
from pathlib import Path
from typing import Annotated, Final

import typer
from win12_wire.errors import UsageError

from win12.host.broker import Broker
from win12.host.broker import check as examine
from win12.host.config import BrokerConfig, load_config
from win12.physical import service
from win12.physical.unix import bound

from .logs import log_to_stderr
from .output import complain, err, print_json
from .stopping import stop_asked

EXAMPLES = (
    "[dim]$[/dim] win12 broker BROKER.toml --check\n\n"
    "[dim]$[/dim] win12 broker BROKER.toml\n\n"
    "[dim]$[/dim] win12 read broker:meter-7 1.0.1.8.0.255"
)
_LOGS: Final = ("win12.audit", "win12.broker")

Config = Annotated[Path, typer.Argument(metavar="BROKER.toml", help="Which meters, over which lines, and who may have what.")]
Check = Annotated[bool, typer.Option("--check", help="Say what the file means, with its policy and keys, and do nothing.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object for each line of the log.")]


def broker(config: Config, check: Check = False, as_json: AsJson = False) -> None:
    """Share meters between the programs of this machine, each having what the policy lets it have.

    Takes its socket from systemd or makes the one of the file; SIGHUP has it read the policy again. Every denial goes to standard
    error. Ends with Ctrl-C or SIGTERM; it may be killed at any moment.
    """
    read = load_config(config)
    if check:
        examine(read)
        _show(read, as_json)
        return
    log_to_stderr(_LOGS, as_json)
    asyncio.run(_run(read))


def _show(config: BrokerConfig, as_json: bool) -> None:
    meters = [
        {"name": one.name, "pushes": one.listen is not None, "asked": one.url is not None, "protected": one.needs_protection}
        for one in config.meters
    ]
    if as_json:
        print_json({"policy": config.policy, "state": config.state, "socket": config.socket, "meters": meters})
        return
    for one in meters:
        ways = [name for name in ("pushes", "asked") if one[name]]
        print(f"{one['name']}: {' and '.join(ways) or 'fed by programs only'}")


async def _run(config: BrokerConfig) -> None:
    listening = service.handed_over() or bound(config.socket)
    async with Broker(config, listening) as running:
        stopped, loop = stop_asked(), asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGHUP, _reload, running)
        alive = loop.create_task(_alive())
        service.notify("READY=1", f"STATUS={len(running.devices)} meters")
        place = listening.getsockname()
        err().print(f"{len(running.devices)} meters at {place}, Ctrl-C ends", highlight=False, markup=False, soft_wrap=True)
        await stopped.wait()
        service.notify("STOPPING=1")
        alive.cancel()


def _reload(running: Broker) -> None:
    """A policy that is not valid leaves the old one in force."""
    service.reloading()
    try:
        running.reload()
    except UsageError as error:
        complain(f"the policy before stays in force: {error}")
    else:
        err().print("the policy was read again", highlight=False)
    service.notify("READY=1")


async def _alive() -> None:
    """Signs of life, when systemd wants them."""
    every = service.watchdog()
    while every is not None:
        service.notify("WATCHDOG=1")
        await asyncio.sleep(every)
