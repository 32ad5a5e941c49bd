"""`win12 gateway`: be the gateway of meters, which others reach by the prefix that names them."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Annotated, Final

import typer

from win12.gateway.config import GatewayConfig, load_config
from win12.gateway.server import Gateway

from .logs import log_to_stderr
from .output import err, print_json
from .stopping import stop_asked

EXAMPLES = (
    "[dim]$[/dim] win12 gateway GATEWAY.toml --check\n\n"
    "[dim]$[/dim] win12 gateway GATEWAY.toml\n\n"
    "[dim]$[/dim] win12 read 'tcp://127.0.0.1:4059?gateway=0/1234'"
)
_LOGS: Final = ("win12.gateway",)

Config = Annotated[Path, typer.Argument(metavar="GATEWAY.toml", help="Where to listen, and which meters are behind.")]
Check = Annotated[bool, typer.Option("--check", help="Say what the file means, and do nothing.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object for each line of the log.")]


def gateway(config: Config, check: Check = False, as_json: AsJson = False) -> None:
    """Pass on what clients ask of the meters behind this gateway, each meter for one client at a time.

    A client names a meter by gateway=NETWORK/ADDRESS in its URL. Keys are those of clients and meters: the gateway has none, and
    passes what is ciphered as it is. What was refused goes to standard error. Ends with Ctrl-C or SIGTERM.
    """
    read = load_config(config)
    if check:
        _show(read, as_json)
        return
    log_to_stderr(_LOGS, as_json)
    asyncio.run(_run(read))


def _show(config: GatewayConfig, as_json: bool) -> None:
    meters = [
        {"name": one.name, "gateway": str(one.behind), "peer": one.url.peer, "timeout": one.timeout} for one in config.meters
    ]
    if as_json:
        print_json({"listen": [f"{one.carrier}://{one.host}:{one.port}" for one in config.listen], "meters": meters})
        return
    for one in meters:
        print(f"{one['name']}: gateway={one['gateway']} is at {one['peer']}")


async def _run(config: GatewayConfig) -> None:
    async with Gateway(config) as running:
        stopped = stop_asked()
        places = ", ".join(f"{one.carrier}://{one.host}:{port}" for one, port in zip(config.listen, running.ports, strict=True))
        count = len(config.meters)
        meters = f"{count} meter{'s' if count > 1 else ''}"
        err().print(f"{meters} behind {places}, Ctrl-C ends", highlight=False, markup=False, soft_wrap=True)
        await stopped.wait()
