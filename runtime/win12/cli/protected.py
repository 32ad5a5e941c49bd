"""`win12 protected`: attributes and methods under a protection of their own, from end to end (class 30)."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Annotated, Any, TypeVar
from urllib.parse import urlsplit

import typer
from win12_wire.errors import WireError
from win12_wire.frames.axdr import Data

from win12.application.client.data_protection import OBJECT, DataProtection, layers_named
from win12.application.client.opening import open as open_meter
from win12.application.client.references import split_method, split_reference
from win12.application.values import obis
from win12.application.values.reading import Reading
from win12.physical.url import parse_url

from .act import What as Method
from .act import is_secret_method
from .asking import AsJson, CounterFile, KeyFile, MeterName, keys_of
from .changes import FAILED, Octets, Value, data_json, given, reference, usual_class
from .output import complain, out, print_json
from .read_view import Answer, answer_json, show
from .write import What as Attribute
from .write import is_secret_attribute

app = typer.Typer(
    no_args_is_help=True,
    help="Read, set and call under a protection of its own, from end to end (class 30).",
    epilog="[dim]$[/dim] win12 protected read 'tcp://192.0.2.7?client=1&auth=gmac' 1.0.1.8.0.255 --keys keys.toml",
    add_completion=False,
    rich_markup_mode="rich",
)
READ = "[dim]$[/dim] win12 protected read 'tcp://192.0.2.7?suite=1' 1.0.1.8.0.255 --layers sign,authenc:agreed-1e1s"
WRITE = "[dim]$[/dim] win12 protected write 'tcp://192.0.2.7?suite=1' 0.0.1.0.0.255:time_zone 60 --layers authenc:wrapped"
ACT = "[dim]$[/dim] win12 protected act 'tcp://192.0.2.7?suite=1' 0.0.96.3.10.255:remote_disconnect --keys keys.toml"

Url = Annotated[str, typer.Argument(metavar="URL", help="Where the meter is.")]
Several = Annotated[list[str], typer.Argument(metavar="OBIS[:ATTRIBUTE]", help="What to read, attributes by number or name.")]
Layers = Annotated[
    str,
    typer.Option(metavar="LIST", help="As they are put on: auth, enc, authenc, sign; all but sign with :KEY, as message_key."),
]
Object = Annotated[str, typer.Option("--object", metavar="OBIS", help="The data protection of the meter.")]
T = TypeVar("T")


@app.command(epilog=READ)
def read(
    url: Url, what: Several, *, layers: Layers = "authenc", name: Object = OBJECT, keys: KeyFile = None,
    meter: MeterName = None, counters: CounterFile = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """Read attributes, which the meter protects by themselves.

    Exit status 1 when the meter cannot be reached or refuses one of them.
    """
    for one in what:
        reference(split_reference, one)

    async def work(one: DataProtection) -> list[Reading]:
        return await one.read(*what)

    readings = _done(url, work, layers, name, keys, meter, counters)
    answer = Answer(readings=[one.hidden() for one in readings])
    if as_json:
        print_json(answer_json(answer))
    else:
        show(answer, curve=False)


@app.command(epilog=WRITE)
def write(
    url: Url, what: Attribute, value: Value = None, *, data: Octets = None, layers: Layers = "authenc", name: Object = OBJECT,
    keys: KeyFile = None, meter: MeterName = None, counters: CounterFile = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """Set one attribute, whose value goes protected by itself. VALUE is as for win12 write.

    Exit status 1 when the meter cannot be reached or refuses it.
    """
    code, attribute = reference(split_reference, what)
    secret = is_secret_attribute(usual_class(code, None), attribute)
    wanted = given(value, data, secret=secret)
    if wanted is None:
        raise typer.BadParameter("give VALUE or --data", param_hint="VALUE")

    async def work(one: DataProtection) -> Data:
        return await one.write(what, wanted)

    shown = data_json(_done(url, work, layers, name, keys, meter, counters), secret=secret)
    if as_json:
        print_json({"obis": code, "attribute": attribute, "data": shown})
    else:
        out().print(f"{code}:{attribute} set: {json.dumps(shown, ensure_ascii=False)}", markup=False, soft_wrap=True)


@app.command(epilog=ACT)
def act(
    url: Url, what: Method, value: Value = None, *, data: Octets = None, layers: Layers = "authenc", name: Object = OBJECT,
    keys: KeyFile = None, meter: MeterName = None, counters: CounterFile = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """Call one method, whose parameters and answer go protected by themselves. VALUE is as for win12 act.

    Exit status 1 when the meter cannot be reached or refuses it.
    """
    code, method = reference(split_method, what)
    secret = is_secret_method(usual_class(code, None), method)
    wanted = given(value, data, secret=secret)

    async def work(one: DataProtection) -> Data | None:
        return await one.act(what, wanted)

    shown = data_json(_done(url, work, layers, name, keys, meter, counters), secret=secret)
    if as_json:
        print_json({"obis": code, "method": method, "data": shown})
    else:
        said = "done" if shown is None else f"done: {json.dumps(shown, ensure_ascii=False)}"
        out().print(f"{code}:{method} {said}", markup=False, soft_wrap=True)


def _done(  # noqa: PLR0917
    url: str, work: Callable[[DataProtection], Awaitable[T]], layers: str, name: str, keys: Path | None, meter: str | None,
    counters: Path | None,
) -> T:  # fmt: skip
    """One thing with one meter."""
    protection: dict[str, Any] = {"layers": reference(layers_named, layers), "name": obis.show(reference(obis.parse, name))}

    async def asked() -> T:
        held = keys_of(keys, meter)
        async with open_meter(url, keys=held, counters=counters) as opened:
            return await work(DataProtection(opened, held, suite=parse_url(url).suite, **protection))

    try:
        return asyncio.run(asked())
    except WireError as fault:  # the octets of a peer, not of the user
        complain(f"the answer of {urlsplit(url).netloc or url}: {fault}")
        raise typer.Exit(FAILED) from fault
