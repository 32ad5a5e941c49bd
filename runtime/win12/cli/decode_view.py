"""A decoded APDU as a tree for the terminal."""

from typing import Any

from rich.console import Group, RenderableType
from rich.markup import escape
from rich.table import Table
from rich.tree import Tree

from win12.application.decoding.result import Decoded
from win12.application.decoding.tree import text_of
from win12.application.values import declared
from win12.application.values.reading import Reading
from win12.application.values.time import CosemDateTime, is_date_time
from win12.cli.named_tree import grow

Json = Any
_LOGICAL_NAME = 6
_VALUE_WIDTH = 32
"""a date-time to the microsecond"""
_TIME_TYPE = "notification_time"
_ENVELOPES = ("general_key_ciphering", "service_ciphering")


def show(decoded: Decoded, number: int | None = None) -> RenderableType:
    """The tree of one APDU: how it came, what protected it, what it says; then its readings and problems."""
    shown = decoded.json()
    tree = Tree(_title(shown, number))
    if shown["frames"]:
        _frames(tree.add("[dim]frames[/dim]"), shown["frames"])
    if shown["security"]:
        told = [(name, value) for name, value in shown["security"].items() if isinstance(value, str | int)]
        facts = [name if value is True else f"{name} {value}" for name, value in told if value is not False]
        tree.add(f"[dim]security: {escape(', '.join(facts))}[/dim]")
    if shown["apdu"]:
        for name, value in shown["apdu"].items():
            if name != "type":
                _add(tree, name, value)
    parts: list[RenderableType] = [tree]
    if shown["readings"]:
        parts.append(_readings(shown["readings"]))
        parts.extend(_tree(one) for one in decoded.readings if one.member.parts)
    parts.extend(f"[yellow]note: {escape(problem)}[/yellow]" for problem in decoded.problems)
    return Group(*parts)


def _tree(one: Reading) -> Tree:
    """A value with parts, by the names that its class declares."""
    found = one.member
    tree = Tree(f"{one.obis} {declared.name(one.class_id, one.attribute, one.version)}")
    grow(tree, found)
    return tree


def _title(shown: dict[str, Json], number: int | None) -> str:
    apdu = shown["apdu"] or {"type": "no APDU"}
    parts = [f"[bold]{escape(_called(apdu))}[/bold]", str(shown["link"])]
    if shown["security"]:
        envelope = [] if apdu["type"] in _ENVELOPES else [str(shown["security"]["envelope"]).replace("_", "-")]
        parts += [*envelope, f"tag {shown['security']['tag']}"]
    if shown["time"]:
        parts.append(shown["time"])
    return (f"{number}. " if number else "") + ", ".join(parts)


def _called(apdu: dict[str, Json]) -> str:
    """The type of an APDU; protected ones share a type, and are told apart by their tag, as in the standard."""
    tag = str(apdu.get("tag")).replace("_", "-")
    if apdu["type"] == "general_key_ciphering":
        return f"{tag}-ciphering"
    return tag if apdu["type"] in _ENVELOPES else str(apdu["type"])


def _frames(node: Tree, frames: list[dict[str, Json]]) -> None:
    for frame in frames:
        facts = [(name, value) for name, value in frame.items() if name != "type" and not isinstance(value, dict | list)]
        details = ", ".join(f"{name} {value}" for name, value in facts)
        node.add(f"[dim]{escape(frame['type'])}: {escape(details)}[/dim]")


def _add(node: Tree, name: str, value: Json) -> None:
    if isinstance(value, dict) and value.get("type") == _TIME_TYPE:
        node.add(f"{escape(name)}: {_time(value['octets'])}")
    elif isinstance(value, dict) and value:
        label = f"{name}: {_called(value)}" if name != value.get("type") and "type" in value else name
        single = _scalar(value)
        if single is not None:
            node.add(f"{escape(name)}: {single}" if name else single)
            return
        branch = node.add(escape(label))
        for inner, item in value.items():
            if inner != "type":
                _add(branch, inner, item)
    elif isinstance(value, list) and value:
        branch = node.add(f"{escape(name)} ({len(value)})")
        for item in value:
            _add(branch, "", item) if not isinstance(item, dict) or len(item) != 1 else _element(branch, item)
    else:
        node.add(f"{escape(name)}: {_shown(value)}" if name else _shown(value))


def _element(node: Tree, item: dict[str, Json]) -> None:
    """An element of COSEM data: {type: value}."""
    ((kind, value),) = item.items()
    _add(node, kind, value) if isinstance(value, list) else node.add(_typed(kind, value))


def _scalar(value: dict[str, Json]) -> str | None:
    """Data that is one value, on one line."""
    if len(value) != 1:
        return None
    ((kind, inner),) = value.items()
    return None if isinstance(inner, list | dict) or kind == "type" else _typed(kind, inner)


def _time(octets: str) -> str:
    """When something was sent: the date and time, or that there is none."""
    raw = bytes.fromhex(octets)
    if not is_date_time(raw):
        return escape(octets) or "none"
    found = CosemDateTime.decode(raw)
    at = found.to_datetime()
    return escape(at.isoformat() if at else str(found))


def _typed(kind: str, value: Json) -> str:
    hint = _hint(value) if kind == "octet_string" and isinstance(value, str) else ""
    return f"[cyan]{escape(kind)}[/cyan] {_shown(value)}{hint}"


def _shown(value: Json) -> str:
    return "-" if value is None else escape(str(value)) if value != "" else "(empty)"


def _hint(value: str) -> str:
    """What octets may mean: a logical name, a time, a text."""
    octets = bytes.fromhex(value)
    text = text_of(octets)
    if text is None and len(octets) == _LOGICAL_NAME:
        text = ".".join(map(str, octets))
    if text is None and is_date_time(octets):
        text = _time(value)
    return "" if text is None else f"  [green]{escape(text)}[/green]"


def _readings(readings: list[dict[str, Json]]) -> Table:
    """One line a reading; what is too long for a terminal goes on below."""
    lines = [[_cell(one[name]) for name in ("obis", "attribute", "raw", "scaler", "value", "unit")] for one in readings]
    for line, one in zip(lines, readings, strict=True):
        line[1] = f"{line[1]} {one.get('attribute_name', '')}".rstrip()
        line[4] = one["named"] if isinstance(one.get("named"), str) and one["named"] else line[4]
    table = Table(box=None, pad_edge=False)
    table.add_column("object", no_wrap=True)
    table.add_column("attribute", overflow="fold")
    table.add_column("raw", overflow="fold")
    table.add_column("scaler", justify="right", no_wrap=True)
    table.add_column("value", overflow="fold", no_wrap=all(len(line[4]) <= _VALUE_WIDTH for line in lines))
    table.add_column("unit", no_wrap=True)
    for line in lines:
        table.add_row(*map(escape, line))
    return table


def _cell(value: Json) -> str:
    """A value in whole; of a list, which stands in the tree, how long it is."""
    if isinstance(value, list):
        return f"({len(value)} elements)"
    return "" if value is None else str(value)
