"""What `win12 write` and `win12 act` have in common: a value from the command line, one association, one request."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

import typer
from win12_wire.errors import UsageError, WireError
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data

import win12
from win12.application.decoding.tree import data_tree
from win12.application.values import obis
from win12.host.meter import HostMeter

from .asking import keys_of
from .output import complain

FAILED = 1

Value = Annotated[
    str | None,
    typer.Argument(metavar="VALUE", help="Text, or JSON: 60, true, \\[1, 2], {\"field\": 3}; - reads it from standard input."),
]  # fmt: skip
Octets = Annotated[str | None, typer.Option("--data", metavar="HEX", help="The value as A-XDR octets instead, of any type.")]


def given(value: str | None, octets: str | None, *, secret: bool) -> Any:
    """What the command line says; None when it says nothing. A secret comes from standard input alone."""
    if octets is not None and value is not None:
        raise typer.BadParameter("either VALUE or --data, not both", param_hint="--data")
    if secret and (octets is not None or value not in (None, "-")):
        raise typer.BadParameter("is a secret, which others see on a command line: give - and write it to standard input")
    if octets is not None:
        return _data(octets)
    if value == "-":
        value = sys.stdin.read().rstrip("\n")
    return value if secret or value is None else _plain(value)


def _data(octets: str) -> Data:
    try:
        return axdr.decode(bytes.fromhex(octets))
    except (ValueError, WireError) as fault:
        raise typer.BadParameter(str(fault), param_hint="--data") from None


def _plain(text: str) -> Any:
    """JSON where it is, else the text: a label, a moment, the name of an object. Broken JSON is a mistake and no text."""
    try:
        return json.loads(text)
    except ValueError as fault:
        if text.lstrip()[:1] in ("{", "["):
            raise typer.BadParameter(f"is no JSON: {fault}", param_hint="VALUE") from None
        return text


def reference(parse: Callable[[str], Any], text: str) -> Any:
    """What is meant; a complaint when it is none."""
    try:
        return parse(text)
    except UsageError as error:
        raise typer.BadParameter(error.detail) from None


def usual_class(code: str, class_id: int | None) -> int | None:
    """The interface class that was said, or that an object of this name usually has."""
    return class_id or obis.usual_class(code)


def ask(
    url: str, work: Callable[[HostMeter], Awaitable[Data | None]], *, keys: Path | None, meter: str | None, **opening: Any
) -> Data | None:
    """Do one thing with a meter. What it refuses is a complaint and exit status 1."""
    try:
        return asyncio.run(_asked(win12.open(url, keys=keys_of(keys, meter), **opening), work))
    except WireError as fault:  # the octets of a peer, not of the user
        complain(f"the answer of {urlsplit(url).netloc or url}: {fault}")
        raise typer.Exit(FAILED) from fault


async def _asked(opening: Any, work: Callable[[HostMeter], Awaitable[Data | None]]) -> Data | None:
    async with opening as meter:
        return await work(meter)


def data_json(data: Data | None, *, secret: bool) -> Any:
    """Data as `win12 decode` has it."""
    return None if data is None else "(hidden)" if secret else data_tree(data)


