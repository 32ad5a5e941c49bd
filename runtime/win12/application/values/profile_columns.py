"""Columns of a profile as NumPy arrays: the way to whole months of data."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import numpy as np
from numpy.typing import NDArray
from win12_wire.frames.axdr import Data, Rows

from win12.application.values import profile
from win12.application.values.profile import DATE_TIME_OCTETS, DELTAS, CaptureObject
from win12.application.values.row_views import numbers, values
from win12.application.values.time import STANDARD, TimeRules
from win12.application.values.time_columns import instant_column


def columns(
    data: Data,
    objects: Sequence[CaptureObject],
    period: int = 0,
    *,
    rules: TimeRules = STANDARD,
    newest_first: bool = False,
    scale: bool = False,
) -> dict[str, NDArray[Any]]:
    """The buffer by column, keyed by CaptureObject.key.

    Clocks: datetime64[s] in UTC, NaT when not specified; local time where there is neither deviation nor `rules.zone`.
    Numbers: integers as sent, or with `scale` float64 in the unit of the capture object; float64 with NaN where one is missing.
    Others: object. Raises WireError as `profile.rows` does.
    """
    if isinstance(data.value, Rows) and not any(tag in DELTAS for _, _, tag in data.value.layout.columns):
        entries = data.value
        profile.RowReader(objects).check(len(entries.layout.columns))
        found = [_column(entries, at, item, rules) for at, item in enumerate(objects)]
    else:
        made = profile.rows(data, objects, period, rules=rules, newest_first=newest_first)
        turned = list(zip(*made, strict=True)) if made else [() for _ in objects]
        found = [_listed(values, item) for values, item in zip(turned, objects, strict=True)]
    return {item.key: _scaled(array, item) if scale else array for item, array in zip(objects, found, strict=True)}


def _column(entries: Rows, at: int, item: CaptureObject, rules: TimeRules) -> NDArray[Any]:
    if item.is_clock and entries.layout.columns[at][1] == DATE_TIME_OCTETS:
        return instant_column(entries, at, rules).astype("M8[s]")
    view = numbers(entries, at)
    return _objects(values(entries, at)) if view is None else view.astype(view.dtype.newbyteorder("="))


def _listed(values: Sequence[Any], item: CaptureObject) -> NDArray[Any]:
    if item.is_clock and all(value is None or isinstance(value, datetime) for value in values):
        return np.array([_instant(value) for value in values], dtype="M8[s]")
    kinds = {type(value) for value in values}
    if kinds <= {int}:
        least, most = min(values, default=0), max(values, default=0)
        return np.array(values, dtype=np.int64 if least < 0 or most < 1 << 63 else np.uint64)
    if kinds <= {int, float, type(None)}:
        return np.array([np.nan if value is None else value for value in values], dtype=np.float64)
    return _objects(values)


def _objects(values: Sequence[Any]) -> NDArray[Any]:
    array = np.empty(len(values), dtype=object)
    array[:] = values
    return array


def _instant(value: datetime | None) -> np.datetime64:
    if value is None:
        return np.datetime64("NaT", "s")
    return np.datetime64(value.astimezone(UTC).replace(tzinfo=None) if value.tzinfo else value, "s")


def _scaled(array: NDArray[Any], item: CaptureObject) -> NDArray[Any]:
    """Numbers in their unit: one division or multiplication by a power of ten that float64 has exactly."""
    if item.scaler_unit is None or array.dtype.kind not in "iuf":
        return array
    scaler = item.scaler_unit.scaler
    return array / 10.0**-scaler if scaler < 0 else array * 10.0**scaler
