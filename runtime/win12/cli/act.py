"""`win12 act`: call one method of one meter."""

from __future__ import annotations

import json
from typing import Annotated, Any

import typer

from win12.application.client.references import split_method
from win12.application.values import declared

from .asking import AsJson, AskCounter, CounterFile, KeyFile, MeterName
from .changes import Octets, Value, ask, data_json, given, reference, usual_class
from .everyone import Broadcast, spread
from .output import out, print_json
from .read import RaiseCounter, Url
from .write import ClassId

EXAMPLES = (
    "[dim]$[/dim] win12 act 'tcp://192.0.2.7?auth=gmac' 0.0.96.3.10.255:remote_disconnect --keys keys.toml\n\n"
    "[dim]$[/dim] win12 act 'tcp://192.0.2.7' 0.0.1.0.0.255:shift_time 30"
)
What = Annotated[str, typer.Argument(metavar="OBIS:METHOD", help="What to call, the method by number or name.")]


def act(
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
    """Call one method of a meter, with VALUE as its parameters. Methods that need none are called with integer 0.
    With --broadcast all meters are meant, and none answers.

    Exit status 1 when the meter cannot be reached or refuses it.
    """
    code, method = reference(split_method, what)
    secret = is_secret_method(usual_class(code, class_id), method)
    wanted = given(value, data, secret=secret)
    opening: dict[str, Any] = {"keys": keys, "meter": meter, "counters": counters, "ask_counter": ask_counter,
                               "raise_counter": raise_counter}  # fmt: skip
    found = None
    if broadcast:
        spread(url, lambda to_all: to_all.act(what, wanted, class_id=class_id), **opening)
    else:
        found = ask(url, lambda one: one.act(what, wanted, class_id=class_id), **opening)
    shown = data_json(found, secret=secret)
    if as_json:
        print_json({"obis": code, "method": method, "data": shown} | ({"broadcast": True} if broadcast else {}))
    elif broadcast:
        out().print(f"{code}:{method} sent to all", markup=False, soft_wrap=True)
    else:
        said = "done" if found is None else f"done: {json.dumps(shown, ensure_ascii=False)}"
        out().print(f"{code}:{method} {said}", markup=False, soft_wrap=True)


def is_secret_method(class_id: int | None, method: int | str) -> bool:
    """Whether a class declares that its parameters are not to be seen."""
    if class_id is None:
        return False
    number = method if isinstance(method, int) else reference(lambda name: declared.method_index(class_id, name), method)
    known = declared.method(class_id, number)
    return known is not None and known.secret
