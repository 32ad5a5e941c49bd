"""Selective access to a profile: which rows and which columns a client asks for (IEC 62056-6-2, class 7, selectors 1 and 2)."""

from collections.abc import Sequence
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from win12_wire.frames.cosem import SelectiveAccess
from win12_wire.objects.enums import ProfileSelectiveAccess

from win12.simulator import times
from win12.simulator.access import CLOCK
from win12.simulator.model import Context
from win12.simulator.results import Result, refused

BY_RANGE, BY_ENTRY = ProfileSelectiveAccess.RANGE_DESCRIPTOR, ProfileSelectiveAccess.ENTRY_DESCRIPTOR
Key: TypeAlias = tuple[int, bytes, int]
"""Class, logical name and attribute of a capture object."""
Places: TypeAlias = NDArray[np.int64]


def selected(context: Context, access: SelectiveAccess, shown: NDArray[Any], columns: Sequence[Key]) -> tuple[Places, list[int]]:
    """Places of the rows and of the columns; `shown`: the time of each row. Refuses what it does not understand."""
    parameters = access.parameters.value
    if not isinstance(parameters, tuple) or len(parameters) != 4:
        raise refused(Result.TYPE_UNMATCHED, "selective access takes a structure of four")
    if access.selector == BY_RANGE:
        return _between(context, shown, parameters), _chosen(columns, parameters[3])
    if access.selector == BY_ENTRY:
        return _entries(len(shown), len(columns), parameters)
    raise refused(Result.SCOPE_OF_ACCESS_VIOLATED, "selector")


def _chosen(columns: Sequence[Key], descriptions: Any) -> list[int]:
    """The columns named by selected_values; an empty list means all."""
    if not isinstance(descriptions, list):
        raise refused(Result.TYPE_UNMATCHED, "selected_values")
    if not descriptions:
        return list(range(len(columns)))
    wanted = [_key(description) for description in descriptions]
    if not set(wanted) <= set(columns):
        raise refused(Result.SCOPE_OF_ACCESS_VIOLATED, "a column that is not captured")
    return [columns.index(key) for key in wanted]


def _key(description: Any) -> Key:
    if not isinstance(description, tuple) or len(description) != 4:
        raise refused(Result.TYPE_UNMATCHED, "capture object")
    return description[0], description[1], description[2]


def _between(context: Context, shown: NDArray[Any], parameters: tuple[Any, ...]) -> Places:
    restricting, since, until, _ = parameters
    if _key(restricting) != (8, CLOCK, 2):
        raise refused(Result.SCOPE_OF_ACCESS_VIOLATED, "rows are sorted by the clock only")
    config = context.meter.config
    if not isinstance(since, bytes) or not isinstance(until, bytes):
        raise refused(Result.TYPE_UNMATCHED, "from_value and to_value are date-times")
    first, last = (times.decode(octets, config.convention, context.meter.zone) for octets in (since, until))
    inside = np.ones(len(shown), dtype=bool)
    if first is not None:
        inside &= shown >= first
    if last is not None:
        inside &= shown <= last
    return np.flatnonzero(inside)


def _entries(rows: int, columns: int, parameters: tuple[Any, ...]) -> tuple[Places, list[int]]:
    """Entries and columns are counted from 1; 0 as the end means the last."""
    if not all(isinstance(part, int) and part >= 0 for part in parameters):
        raise refused(Result.TYPE_UNMATCHED, "entries are numbers")
    first_row, last_row, first_column, last_column = parameters
    if first_row == 0 or first_column == 0:
        raise refused(Result.SCOPE_OF_ACCESS_VIOLATED, "entries are counted from 1")
    chosen = list(range(columns))[first_column - 1 : last_column or None]
    if not chosen:
        raise refused(Result.SCOPE_OF_ACCESS_VIOLATED, "no such column")
    return np.arange(rows, dtype=np.int64)[first_row - 1 : last_row or None], chosen
