"""Parquet for other programs: readings, or the rows of one profile as columns. Needs pyarrow (`pip install win12[parquet]`).

Exact values stay exact: numbers are decimal128 with as many places as the data needs, never binary fractions.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any

from win12_wire.errors import Code, UsageError

from win12.security.public_files import write_public

from .queries import Reader
from .records import Column, StoredRow, clock_column

_DIGITS = 38  # of decimal128


def export_readings(store: Reader, path: str | Path, *, meter: str | None = None) -> int:
    """Write readings (meter, obis, attribute, time, value, unit, text) to a Parquet file; returns how many.

    time: UTC, or null where the meter gave no offset; then local_time has it. value: exact; null for what is no number,
    which is in text. Errors: UsageError BAD_CONFIG without pyarrow, StoreError.
    """
    pa = _arrow()
    found = list(store.readings(meter))
    numbers = [one.value if isinstance(one.value, Decimal) else None for one in found]
    table = pa.table(
        {
            "meter": pa.array([one.meter for one in found], pa.dictionary(pa.int32(), pa.string())),
            "obis": pa.array([one.obis for one in found], pa.dictionary(pa.int32(), pa.string())),
            "attribute": pa.array([one.attribute for one in found], pa.int8()),
            **_times(pa, [one.time for one in found]),
            "value": _decimals(pa, numbers),
            "unit": pa.array([one.unit for one in found], pa.string()),
            "text": pa.array([None if isinstance(one.value, Decimal) else _text(one.value) for one in found], pa.string()),
        }
    )
    _write(table, path)
    return len(found)


def export_profile(
    store: Reader, path: str | Path, meter: str, obis: str, *, since: datetime | None = None, until: datetime | None = None
) -> int:
    """Write the rows of a profile to a Parquet file, a column for each capture object, named by OBIS code; returns how many.

    The unit of a column is in its metadata. Rows of other layouts than the newest are left out. Errors as `export_readings`.
    """
    pa = _arrow()
    rows = list(store.rows(meter, obis, since=since, until=until))
    columns = rows[-1].columns if rows else ()
    rows = [row for row in rows if row.columns == columns]
    arrays: dict[str, Any] = _times(pa, [row.time for row in rows])
    fields = [pa.field(name, array.type) for name, array in arrays.items()]
    for number, column in enumerate(columns):
        if number != clock_column(columns):
            arrays[_name(column)] = array = _cells(pa, rows, number)
            fields.append(pa.field(_name(column), array.type, metadata={"unit": column.unit or ""}))
    _write(pa.table(list(arrays.values()), schema=pa.schema(fields)), path)
    return len(rows)


def _arrow() -> Any:
    try:
        return import_module("pyarrow")
    except ImportError:
        raise UsageError(Code.BAD_CONFIG, "Parquet needs pyarrow: pip install 'win12[parquet]'") from None


def _write(table: Any, path: str | Path) -> None:
    """Made in memory first: given a name, pyarrow removes what is there when it cannot write, a device too."""
    octets = BytesIO()
    import_module("pyarrow.parquet").write_table(table, octets, compression="zstd")
    write_public(Path(path), octets.getvalue())


def _times(pa: Any, times: Sequence[datetime]) -> dict[str, Any]:
    aware = [None if at.tzinfo is None else at.astimezone(UTC) for at in times]
    naive = [at.replace(tzinfo=None) for at in times]
    return {"time": pa.array(aware, pa.timestamp("us", "UTC")), "local_time": pa.array(naive, pa.timestamp("us"))}


def _cells(pa: Any, rows: Sequence[StoredRow], number: int) -> Any:
    scaled = [row.columns[number].scale(row.cells[number]) for row in rows]
    missing = any(value is None and row.cells[number] is not None for value, row in zip(scaled, rows, strict=True))
    return pa.array([_text(row.cells[number]) for row in rows], pa.string()) if missing else _decimals(pa, scaled)


def _decimals(pa: Any, values: Sequence[Decimal | None]) -> Any:
    """decimal128 with the places the data needs; text where 38 digits do not hold them."""
    numbers = [value for value in values if value is not None]
    places = max((max(0, -int(value.as_tuple().exponent)) for value in numbers), default=0)
    whole = max((value.adjusted() + 1 for value in numbers), default=1)
    if places + max(whole, 1) > _DIGITS:
        return pa.array([None if value is None else format(value, "f") for value in values], pa.string())
    return pa.array(values, pa.decimal128(_DIGITS, places))


def _text(value: object) -> str | None:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bytes):
        return value.hex()
    return value.isoformat() if isinstance(value, datetime) else str(value)


def _name(column: Column) -> str:
    attribute = "" if column.attribute == 2 else f":{column.attribute}"
    return f"{column.obis}{attribute}{f'#{column.index}' if column.index else ''}"
