"""What `win12 read` found, for people and for programs."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from rich import box
from rich.markup import escape
from rich.table import Table
from rich.text import Text
from rich.tree import Tree
from win12_wire.errors import Win12Error

from win12.application.client.references import VALUE
from win12.application.values import obis
from win12.application.values.objects import ObjectEntry
from win12.application.values.raw import plain, printable
from win12.application.values.reading import Reading
from win12.application.values.time import CosemDateTime, is_date_time
from win12.store import Row

from .curve import draw
from .load import load_curve
from .named_tree import grow
from .output import complain, draws_unicode, out
from .shapes import cell_value, reading_json, rows_json, value_text
from .width import unbroken

_VALUE_WIDTH = 32  # a date-time to the microsecond
_LINE = 66  # characters of a value with parts that are shown on one line of a tree
_CURRENT = ".255"
_ELECTRICITY = "1.0."


@dataclass(slots=True)
class Answer:
    """What one meter gave, what it refused, and what it does otherwise than it should. objects: None when the list was not asked
    for.
    """

    objects: list[ObjectEntry] | None = None
    readings: list[Reading] = field(default_factory=list)
    profiles: dict[str, Sequence[Row]] = field(default_factory=dict)
    refused: list[tuple[str, Win12Error]] = field(default_factory=list)
    deviations: list[str] = field(default_factory=list)


def answer_json(answer: Answer) -> dict[str, Any]:
    """One object: the list of objects, or readings and profiles; what was refused, with its reason; deviations in words."""
    refused = [{"what": what, "code": str(error.code), "detail": error.detail} for what, error in answer.refused]
    if answer.objects is not None:
        return {"objects": [_object_json(one) for one in answer.objects], "refused": refused, "deviations": answer.deviations}
    profiles = [rows_json(code, rows) for code, rows in answer.profiles.items()]
    readings = [_named_json(one) for one in answer.readings]
    return {"readings": readings, "profiles": profiles, "refused": refused, "deviations": answer.deviations}


def _named_json(one: Reading) -> dict[str, Any]:
    """A reading with what the declaration of its class adds; notes say what is other than declared."""
    known = one.declared
    called = {"class_id": one.class_id, "attribute_name": known.name if known else None}
    return {**reading_json(one), **called, "named": one.named, "notes": list(one.member.notes())}


def _object_json(entry: ObjectEntry) -> dict[str, Any]:
    rights = {number: [right for right, has in _rights(entry, number) if has] for number in sorted(entry.attributes)}
    return {
        "obis": entry.obis,
        "class_id": entry.class_id,
        "version": entry.version,
        "class": entry.class_name,
        "name": entry.name,
        "attributes": rights,
    }


def _rights(entry: ObjectEntry, attribute: int) -> tuple[tuple[str, bool], tuple[str, bool]]:
    return ("read", entry.readable(attribute)), ("write", entry.writable(attribute))


def show(answer: Answer, *, curve: bool = False) -> bool:
    """Tables, trees and curves on standard output. False when a curve was asked for that cannot be drawn."""
    if answer.objects is not None:
        out().print(_objects(answer.objects))
    plain_ones = [one for one in answer.readings if not _parts(one.raw)]
    if plain_ones:
        unbroken().print(_readings(plain_ones))
    for one in answer.readings:
        if _parts(one.raw):
            unbroken().print(_tree(one))
    for one in answer.readings:
        for note in one.member.notes():
            complain(f"{_code(one)}: {note}", "note")
    drawn = [_print_curve(code, rows) if curve else _print_rows(code, rows) for code, rows in answer.profiles.items()]
    return all(drawn)


def _objects(entries: Sequence[ObjectEntry]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("OBIS", no_wrap=True)
    table.add_column("class")
    table.add_column("readable", overflow="fold")
    table.add_column("name", style="dim")
    for entry in sorted(entries, key=lambda one: [int(part) for part in one.obis.split(".")]):
        readable = _spans([number for number in sorted(entry.attributes) if number > 0 and entry.readable(number)])
        table.add_row(entry.obis, Text(f"{entry.class_id} {entry.class_name}"), readable, Text(entry.name))
    return table


def _spans(numbers: Sequence[int]) -> str:
    """1-3 5 for 1, 2, 3, 5."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and spans[-1][-1] == number - 1:
            spans[-1].append(number)
        else:
            spans.append([number])
    return " ".join(str(span[0]) if len(span) == 1 else f"{span[0]}-{span[-1]}" for span in spans)


def _readings(readings: Sequence[Reading]) -> Table:
    values = [_value(one) for one in readings]
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("OBIS", no_wrap=True)
    table.add_column("value", justify="right", overflow="fold", no_wrap=max(map(len, values)) <= _VALUE_WIDTH)
    table.add_column("unit")
    table.add_column("name", style="dim")
    for one, value in zip(readings, values, strict=True):
        name = _called(one) + (f", at {one.time.isoformat(' ')}" if one.time else "")
        table.add_row(_code(one), Text(value, style="bold"), one.unit or _unit(one), Text(name))
    return table


def _called(one: Reading) -> str:
    """What the object is called, and the attribute where it is not the value."""
    known = one.declared
    return one.name if one.attribute == VALUE or known is None else f"{one.name}: {known.name}"


def _unit(one: Reading) -> str:
    """The unit that a number has by its declaration."""
    known = one.declared
    return "" if known is None or one.raw is None else known.unit


def _code(one: Reading) -> str:
    return one.obis if one.attribute == VALUE else f"{one.obis}:{one.attribute}"


def _parts(raw: object) -> bool:
    """Whether a value is an array or a structure."""
    return isinstance(plain(raw), list)


def _tree(one: Reading) -> Tree:
    """A value with parts: a line for each part, as far as it fits there."""
    tree, found = Tree(f"{_code(one)}  [dim]{escape(_called(one))}[/dim]"), one.member
    if found.parts:
        grow(tree, found)
    else:
        _grow(tree, one.raw)
    return tree


def _grow(node: Tree, parts: Any) -> None:
    """Parts that are short are one line each; of a longer one, its first values are, and its parts go below."""
    for part in parts:
        line = _inline(part)
        if len(line) <= _LINE or not _parts(part):
            node.add(Text(line))
            continue
        parts_below = list(part)
        lead = list(itertools.takewhile(lambda value: not _parts(value), parts_below))
        _grow(node.add(Text(", ".join(map(_inline, lead)) or f"{len(parts_below)} elements")), parts_below[len(lead) :])


def _inline(value: Any, inside: bool = False) -> str:
    """1, 0.0.1.0.0.255, (2, 3)."""
    if not _parts(value):
        return _meant(value) if isinstance(value, bytes) else _shown(plain(value))
    line = ", ".join(_inline(part, inside=True) for part in value)
    return f"({line})" if inside or not line else line


def _meant(octets: bytes) -> str:
    """Octets as text, an OBIS code or a time where they can be one."""
    if not printable(octets) and obis.plausible(octets):
        return obis.show(octets)
    found = CosemDateTime.decode(octets) if is_date_time(octets) else None
    return _shown(plain(octets)) if found is None else str(found.to_datetime() or found)


def _value(one: Reading) -> str:
    if isinstance(one.value, datetime):
        return one.value.isoformat(" ", "seconds")
    label = one.member.label if one.unit is None else None
    if label is not None:
        return label or _shown(one.raw)
    return value_text(one.value) or _shown(reading_json(one)["raw"])


def _print_rows(code: str, rows: Sequence[Row]) -> bool:
    """Lines of fixed columns, so that other programs can cut them; in a terminal a form that fits there."""
    console = out()
    if not rows:
        console.print(f"{code}: no rows", soft_wrap=True)
        return True
    names, units = [column.obis for column in rows[0].columns], [column.unit or "" for column in rows[0].columns]
    cells = [[_shown(cell_value(column, cell)) for column, cell in zip(row.columns, row.cells, strict=True)] for row in rows]
    lines = _lines([names, units, *cells])
    if console.is_terminal and _width(lines) > console.width:
        lines = _lines([list(map(_short, names)), units, *cells])
    if console.is_terminal and _width(lines) > console.width:
        lines = _blocks(list(map(_short, names)), units, cells)
    for line in lines:
        console.print(line, soft_wrap=True)
    return True


def _width(lines: Sequence[Text]) -> int:
    return max(len(line) for line in lines)


def _lines(table: Sequence[Sequence[str]]) -> list[Text]:
    """Names, units and rows as columns."""
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    lines = ["  ".join(cell.rjust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in table]
    return [Text(line, style="dim" if number < 2 else "") for number, line in enumerate(lines)]


def _blocks(names: Sequence[str], units: Sequence[str], rows: Sequence[Sequence[str]]) -> list[Text]:
    """For each row its first cell, and a line for each of the others."""
    wide, far = max(map(len, names)), max(len(cell) for row in rows for cell in row[1:])
    lines = []
    for first, *others in rows:
        lines.append(Text(first))
        for name, unit, cell in zip(names[1:], units[1:], others, strict=True):
            lines.append(Text.assemble((f"  {name:{wide}}", "dim"), f"  {cell:>{far}} {unit}".rstrip()))
    return lines


def _short(code: str) -> str:
    """1.8.0 for 1.0.1.8.0.255, 0-0:1.0.0 for 0.0.1.0.0.255: as they can be asked for."""
    if not code.endswith(_CURRENT):
        return code
    a, b, *rest = code.removesuffix(_CURRENT).split(".")
    return code.removesuffix(_CURRENT).removeprefix(_ELECTRICITY) if (a, b) == ("1", "0") else f"{a}-{b}:{'.'.join(rest)}"


def _shown(value: object) -> str:
    return "-" if value is None else str(value)


def _print_curve(code: str, rows: Sequence[Row]) -> bool:
    load = load_curve(rows)
    if load is None:
        complain(f"{code}: no curve to draw: {_why_none(rows)}")
        return False
    title = f"{code}: {load.energy / 1000:.2f} kWh, {load.told_peak('%Y-%m-%d %H:%M')}\n"
    out().print(Text(title) + draw(load.curve, unit="W", unicode=draws_unicode()), soft_wrap=True)
    return True


def _why_none(rows: Sequence[Row]) -> str:
    timed = sum(row.time is not None for row in rows)
    if timed >= 2:
        return f"no column is of active energy or power; there are {', '.join(column.obis for column in rows[0].columns)}"
    count = f"{len(rows)} row{'' if len(rows) == 1 else 's'}"
    return f"it takes two rows with a time, and there {'is' if len(rows) == 1 else 'are'} {count}, {timed} with a time"
