"""`win12 rekey`: give a meter new keys."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Annotated

import typer
from win12_wire.errors import Code, MeterError, UsageError, Win12Error

from win12.application.client.opening import open as open_meter
from win12.application.client.security_setup import SecuritySetup
from win12.physical.url import parse_url
from win12.security.key_changes import ROLES, with_fresh
from win12.security.key_writing import write_keys
from win12.security.keys import Keys, load_keys

from .output import complain, out, print_json

EXAMPLES = (
    "[dim]$[/dim] win12 rekey 'tcp://192.0.2.7?client=1&auth=gmac&suite=1' ek ak --keys keys.toml --new new.toml\n\n"
    "[dim]$[/dim] win12 rekey 'tcp://192.0.2.7?client=1&auth=gmac&suite=2' ek --keys keys.toml --new new.toml --agree"
)
HEADING = "Keys after win12 rekey."

Url = Annotated[str, typer.Argument(metavar="URL", help="Where the meter is, as the client that may change its keys.")]
Roles = Annotated[list[str], typer.Argument(metavar="KEY", help="Which keys: ek, ak, bek (broadcast), kek (master key).")]
KeyFile = Annotated[Path, typer.Option(metavar="FILE", help="Key file with the keys of now.")]
NewFile = Annotated[Path, typer.Option(metavar="FILE", help="New key file, with all keys of the meter; must not be there.")]
MeterName = Annotated[str | None, typer.Option(metavar="NAME", help="The table \\[meters.NAME] of the key file.")]
CounterFile = Annotated[Path | None, typer.Option(metavar="FILE", help="The invocation counters; by default those of this user.")]
Agree = Annotated[bool, typer.Option("--agree", help="Agree on the keys by C(2e, 0s), instead of sending them wrapped.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


def rekey(
    url: Url, roles: Roles, *, keys: KeyFile, new: NewFile, meter: MeterName = None, counters: CounterFile = None,
    agree: Agree = False, as_json: AsJson = False,
) -> None:  # fmt: skip
    """Give a meter new keys: random ones, wrapped under its master key, or agreed ones. They hold for the next association.

    Wrapped keys are in the new file before they are sent. When the meter refuses them the file is taken away again; when its
    answer is lost the file stays, for the meter may have them.
    """
    suite, now = parse_url(url).suite, load_keys(keys, meter)
    if unknown := [role for role in roles if role not in ROLES.values()]:
        raise UsageError(Code.BAD_ARGUMENT, f"{unknown[0]!r} is none of {', '.join(ROLES.values())}")
    if new.exists():
        raise UsageError(Code.BAD_ARGUMENT, f"{new} is there already")
    if agree:
        _agree(url, now, suite, roles, counters, new)
    else:
        _transfer(url, now, suite, roles, counters, new)
    if as_json:
        print_json({"keys": roles, "how": "agreed" if agree else "transferred", "file": str(new)})
    else:
        out().print(f"new {', '.join(roles)}: the keys of the meter are in {new}", markup=False, soft_wrap=True)


def _transfer(url: str, now: Keys, suite: int, roles: list[str], counters: Path | None, new: Path) -> None:  # noqa: PLR0917
    now.require("kek")
    renewed = with_fresh(now, suite, roles)
    write_keys(new, renewed, HEADING)
    sent = False

    async def send() -> None:
        nonlocal sent
        async with open_meter(url, keys=now, counters=counters) as opened:
            sent = True
            await SecuritySetup(opened, now, suite=suite).transfer(renewed)

    try:
        asyncio.run(send())
    except Win12Error as error:
        if sent and not isinstance(error, MeterError):
            complain(f"the meter may have the new keys or not: try {new} and the old file")
        else:
            new.unlink()
        raise


def _agree(url: str, now: Keys, suite: int, roles: list[str], counters: Path | None, new: Path) -> None:  # noqa: PLR0917
    async def ask() -> Keys:
        async with open_meter(url, keys=now, counters=counters) as opened:
            return await SecuritySetup(opened, now, suite=suite).agree(*roles)

    write_keys(new, now, HEADING)  # a place that cannot be written to is found before the meter has new keys
    try:
        renewed = asyncio.run(ask())
    except BaseException:
        new.unlink()
        raise
    spare = new.with_name(f"{new.name}.agreed")
    write_keys(spare, renewed, HEADING)
    spare.replace(new)
