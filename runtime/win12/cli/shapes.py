"""Readings and rows as JSON, the same from every command."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from typing import Any

from win12.application.values.raw import plain
from win12.store import Column, Row, Sample

from .output import plain as text_of


def reading_json(one: Sample) -> dict[str, Any]:
    """obis, attribute, raw, scaler, unit, value (text that loses nothing) and time."""
    return {
        "obis": one.obis,
        "attribute": one.attribute,
        "raw": plain(one.raw),
        "scaler": one.scaler,
        "unit": one.unit,
        "value": value_text(one.value),
        "time": None if one.time is None else one.time.isoformat(),
    }


def rows_json(obis: str, rows: Iterable[Row]) -> dict[str, Any]:
    """A profile: its columns once, then each row with its time and exact values in the order of the columns."""
    listed = list(rows)
    columns = listed[0].columns if listed else ()
    return {
        "obis": obis,
        "columns": [{"obis": c.obis, "attribute": c.attribute, "scaler": c.scaler, "unit": c.unit} for c in columns],
        "rows": [{"time": None if r.time is None else r.time.isoformat(), "values": values(r)} for r in listed],
    }


def values(row: Row) -> list[Any]:
    """The cells of a row, numbers scaled: exact decimals as text, other values as they are."""
    return [cell_value(column, cell) for column, cell in zip(row.columns, row.cells, strict=True)]


def cell_value(column: Column, cell: object) -> Any:
    """One cell: an exact decimal as text when it is a number, a time as ISO 8601, octets as text or hexadecimal."""
    scaled = column.scale(cell)
    if scaled is not None:
        return format(scaled, "f")
    return cell.isoformat() if isinstance(cell, datetime) else plain(cell)


def value_text(value: object) -> str | None:
    """A value on one line; None for null-data and for what has parts."""
    if value is None or isinstance(value, str):
        return value
    return format(value, "f") if isinstance(value, Decimal) else str(text_of(value))
