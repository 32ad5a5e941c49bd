"""What `win12 read` found, for people and for programs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from rich import box
from rich.table import Table
from rich.text import Text
from win12_wire.errors import Win12Error

from win12.application.client.references import VALUE
from win12.application.values.objects import ObjectEntry
from win12.application.values.reading import Reading

from .curve import draw
from .load import load_curve
from .output import draws_unicode, out
from .shapes import Row, cell_value, reading_json, rows_json, value_text

_VALUE_WIDTH = 32  # a date-time to the microsecond


@dataclass(slots=True)
class Answer:
    """What one meter gave, and what it refused. objects: None when the list was not asked for."""

    objects: list[ObjectEntry] | None = None
    readings: list[Reading] = field(default_factory=list)
    profiles: dict[str, Sequence[Row]] = field(default_factory=dict)
    refused: list[tuple[str, Win12Error]] = field(default_factory=list)


def answer_json(answer: Answer) -> dict[str, Any]:
    """One object: the list of objects, or readings and profiles; what was refused, with its reason."""
    refused = [{"what": what, "code": str(error.code), "detail": error.detail} for what, error in answer.refused]
    if answer.objects is not None:
        return {"objects": [_object_json(one) for one in answer.objects], "refused": refused}
    profiles = [rows_json(code, rows) for code, rows in answer.profiles.items()]
    return {"readings": [reading_json(one) for one in answer.readings], "profiles": profiles, "refused": refused}


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


def show(answer: Answer, *, curve: bool = False) -> None:
    """Tables on standard output."""
    console = out()
    if answer.objects is not None:
        console.print(_objects(answer.objects))
    if answer.readings:
        console.print(_readings(answer.readings))
    for code, rows in answer.profiles.items():
        if curve:
            console.print(_curve(code, rows))
        else:
            _print_rows(code, rows)


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
        name = one.name + (f", at {one.time.isoformat(' ')}" if one.time else "")
        code = one.obis if one.attribute == VALUE else f"{one.obis}:{one.attribute}"
        table.add_row(code, Text(value, style="bold"), one.unit or "", Text(name))
    return table


def _value(one: Reading) -> str:
    if isinstance(one.value, datetime):
        return one.value.isoformat(" ", "seconds")
    return value_text(one.value) or _shown(reading_json(one)["raw"])


def _print_rows(code: str, rows: Sequence[Row]) -> None:
    """Lines of fixed columns, so that other programs can cut them."""
    console = out()
    if not rows:
        console.print(f"{code}: no rows", soft_wrap=True)
        return
    columns = rows[0].columns
    cells = [[_shown(cell_value(column, cell)) for column, cell in zip(columns, row.cells, strict=True)] for row in rows]
    heads = [[column.obis for column in columns], [column.unit or "" for column in columns]]
    widths = [max(len(line[at]) for line in [*heads, *cells]) for at in range(len(columns))]
    for number, line in enumerate([*heads, *cells]):
        text = "  ".join(cell.rjust(width) for cell, width in zip(line, widths, strict=True))
        console.print(Text(text.rstrip(), style="dim" if number < len(heads) else ""), soft_wrap=True)


def _shown(value: object) -> str:
    return "-" if value is None else str(value)


def _curve(code: str, rows: Sequence[Row]) -> Text:
    load = load_curve(rows)
    if load is None:
        return Text(f"{code}: no column of active energy or power to draw, or fewer than two rows")
    title = f"{code}: {load.energy / 1000:.2f} kWh, most {load.peak:.0f} W until {load.peak_at:%Y-%m-%d %H:%M}\n"
    return Text(title) + draw(load.curve, unit="W", unicode=draws_unicode())
