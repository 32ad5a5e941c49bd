"""`--broadcast` of `win12 write` and `win12 act`: said to all meters at once, and answered by none."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from win12.application.client.broadcast import Broadcaster
from win12.application.client.broadcasting import broadcaster, send
from win12.physical.url import parse_url
from win12.security.counter_file import open_counters

from .asking import keys_of

Broadcast = Annotated[
    bool, typer.Option("--broadcast", help="To all meters of the line, under the broadcast key (bek); none answers.")
]


def spread(
    url: str, make: Callable[[Broadcaster], bytes], *, keys: Path | None, meter: str | None, counters: Path | None,
    ask_counter: bool, raise_counter: int | None,
) -> None:  # fmt: skip
    """Make one broadcast and send it. Errors as of `broadcaster` and `send`."""
    if ask_counter or raise_counter is not None:
        option = "--ask-counter" if ask_counter else "--raise-counter"
        raise typer.BadParameter("belongs to one meter, not to all", param_hint=option)
    where, held = parse_url(url), keys_of(keys, meter)
    with contextlib.closing(open_counters(counters)) as store:
        asyncio.run(send(make(broadcaster(where, held, store)), where))
