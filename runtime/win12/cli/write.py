"""`win12 write`: set one attribute of one meter."""

from __future__ import annotations

import json
from typing import Annotated, Any

import typer
from win12_wire.frames.axdr import Data

from win12.application.client.broadcast import Broadcaster
from win12.application.client.references import split_reference
from win12.application.values import declared

from .asking import AsJson, AskCounter, CounterFile, KeyFile, MeterName
from .changes import Octets, Value, ask, data_json, given, reference, usual_class
from .everyone import Broadcast, spread
from .output import out, print_json
from .read import RaiseCounter, Url

EXAMPLES = (
    "[dim]$[/dim] win12 write 'tcp://192.0.2.7?auth=gmac' 0.0.1.0.0.255:time_zone 60 --keys keys.toml\n\n"
    "[dim]$[/dim] win12 write 'tcp://192.0.2.7' 0.0.1.0.0.255 2026-01-31T12:00:00+01:00\n\n"
    "[dim]$[/dim] win12 write 'udp://192.0.2.255?suite=1' 0.0.1.0.0.255 2026-01-31T12:00:00+01:00 --broadcast\n\n"
    "[dim]$[/dim] win12 write 'tcp://192.0.2.7' 1.0.99.1.0.255:capture_period --data 0600000384"
)
What = Annotated[str, typer.Argument(metavar="OBIS[:ATTRIBUTE]", help="What to set, the attribute by number or name.")]
ClassId = Annotated[int | None, typer.Option("--class", metavar="N", help="The interface class; by default the meter is asked.")]


def write(
    url: Url,
    what: What,
    value: Value = None,
    *,
    data: Octets = None,
    class_id: ClassId = None,
    keys: KeyFile = None,
    meter: MeterName = None,
    counters: CounterFile = None,
    ask_counter: AskCounter = False,
    raise_counter: RaiseCounter = None,
    broadcast: Broadcast = False,
    as_json: AsJson = False,
) -> None:
    """Set one attribute of a meter. Numbers are those on the wire, not scaled; labels of enumerations and ISO 8601 moments are
    understood, structures are JSON objects of their fields. With --broadcast all meters are meant, and none answers.

    Exit status 1 when the meter cannot be reached or refuses it.
    """
    code, attribute = reference(split_reference, what)
    secret = is_secret_attribute(usual_class(code, class_id), attribute)
    wanted = given(value, data, secret=secret)
    if wanted is None:
        raise typer.BadParameter("give VALUE or --data", param_hint="VALUE")
    opening: dict[str, Any] = {"keys": keys, "meter": meter, "counters": counters, "ask_counter": ask_counter,
                               "raise_counter": raise_counter}  # fmt: skip
    sent: Data | None
    if broadcast:
        sent = _spread(url, what, wanted, class_id, opening)
    else:
        sent = ask(url, lambda one: one.write(what, wanted, class_id=class_id), **opening)
    shown = data_json(sent, secret=secret)
    if as_json:
        print_json({"obis": code, "attribute": attribute, "data": shown} | ({"broadcast": True} if broadcast else {}))
    else:
        said = "sent to all" if broadcast else "set"
        out().print(f"{code}:{attribute} {said}: {json.dumps(shown, ensure_ascii=False)}", markup=False, soft_wrap=True)


def _spread(url: str, what: str, wanted: Any, class_id: int | None, opening: dict[str, Any]) -> Data:
    sent: list[Data] = []

    def make(to_all: Broadcaster) -> bytes:
        octets, data = to_all.write(what, wanted, class_id=class_id)
        sent.append(data)
        return octets

    spread(url, make, **opening)
    return sent[0]


def is_secret_attribute(class_id: int | None, attribute: int | str) -> bool:
    """Whether a class declares that its values are not to be seen."""
    if class_id is None:
        return False
    number = attribute if isinstance(attribute, int) else reference(lambda name: declared.index(class_id, name), attribute)
    known = declared.attribute(class_id, number)
    return known is not None and known.secret
