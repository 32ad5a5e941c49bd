"""`win12 objects`: what COSEM objects are: interface classes, and what an OBIS code stands for."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated, Any, TypeVar

import typer
from rich.console import RenderableType
from win12_wire.errors import UsageError
from win12_wire.objects.classes import CLASSES, InterfaceClass, find, versions

from win12.application.values import obis
from win12.application.values.declared import near

from .objects_view import class_json, code_json, list_json, show_class, show_code, show_list
from .output import out, print_json

EXAMPLES = (
    "[dim]$[/dim] win12 objects\n\n"
    "[dim]$[/dim] win12 objects 7\n\n"
    "[dim]$[/dim] win12 objects 'Push setup' --version 1\n\n"
    "[dim]$[/dim] win12 objects 1-0:1.8.0 --json"
)
T = TypeVar("T")
_CODE = re.compile(r"[\d.:*-]*[.:-][\d.:*-]*")

What = Annotated[str, typer.Argument(metavar="CLASS|OBIS", help="Number or name of a class, or an OBIS code; nothing: a list.")]
Version = Annotated[int | None, typer.Option(metavar="N", min=0, help="Version of the class; by default the newest declared.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON: one object, or the list.")]


def objects(what: What = "", version: Version = None, as_json: AsJson = False) -> None:
    """Say what an interface class has: attributes, types, methods; what an OBIS code means; which classes there are.

    Types are what sources attest, with how well they do. What a meter says of itself wins.
    """
    if version is not None and (not what or _CODE.fullmatch(what)):
        raise typer.BadParameter("is of a class: name one, such as 7", param_hint="--version")
    if not what:
        _answer(None, as_json, list_json, show_list)
    elif _CODE.fullmatch(what):
        _answer(_code(what), as_json, code_json, show_code)
    else:
        _answer(_class(what, version), as_json, class_json, show_class)


def _answer(shown: T, as_json: bool, told: Callable[[T], Any], show: Callable[[T], RenderableType]) -> None:
    if as_json:
        print_json(told(shown))
    else:
        out().print(show(shown))


def _code(text: str) -> str:
    try:
        return obis.show(obis.parse(text))
    except UsageError as error:
        raise typer.BadParameter(error.detail, param_hint="CLASS|OBIS") from None


def _class(text: str, version: int | None) -> InterfaceClass:
    """The class that is meant, by number, name or a part of the name that only one has."""
    class_id = int(text) if text.isdecimal() else _called(text)
    if find(class_id) is None:
        around = sorted({one for one, _ in CLASSES}, key=lambda one: (abs(one - class_id), one))[:3]
        said = ", ".join(f"{one} {_name(one)}" for one in sorted(around))
        raise typer.BadParameter(f"no class {class_id} is declared; the nearest are {said}", param_hint="CLASS|OBIS")
    found = find(class_id, version)
    if found is None:
        known = ", ".join(map(str, versions(class_id)))
        raise typer.BadParameter(f"class {class_id}, {_name(class_id)}, is declared in version {known}", param_hint="--version")
    return found


def _called(text: str) -> int:
    names = {item.name: item.class_id for item in CLASSES.values()}
    exact = {class_id for name, class_id in names.items() if name.lower() == text.lower()}
    found = exact or {class_id for name, class_id in names.items() if text.lower() in name.lower()}
    if len(found) == 1:
        return found.pop()
    if found:
        which = "; ".join(f"{class_id} {_name(class_id)}" for class_id in sorted(found))
        raise typer.BadParameter(f"'{text}' is in the name of several classes: {which}", param_hint="CLASS|OBIS")
    said = f"no class is called '{text}'; {near(text, list(names), 'win12 objects lists them')}"
    raise typer.BadParameter(said, param_hint="CLASS|OBIS")


def _name(class_id: int) -> str:
    found = find(class_id)
    return "" if found is None else found.name
