"""Selective access: which part of a profile or of an object list to read (IEC 62056-6-2, 4.3.6.2.2 and 4.4.4)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data
from win12_wire.frames.cosem import SelectiveAccess
from win12_wire.objects.enums import ProfileSelectiveAccess

from win12.application.values import obis as names
from win12.application.values.profile import CaptureObject
from win12.application.values.time import STANDARD, TimeRules, encode_date_time

CLOCK: Final = CaptureObject(8, "0.0.1.0.0.255", 2)
TO_THE_LAST: Final = 0


def by_range(
    since: datetime | Data,
    until: datetime | Data,
    *,
    rules: TimeRules = STANDARD,
    columns: Sequence[CaptureObject] = (),
    restricting: CaptureObject = CLOCK,
    as_date_time: bool = False,
) -> SelectiveAccess:
    """Entries with since <= `restricting` <= until, and of them the given columns only (none given: all).

    rules.bare leaves deviation, status and hundredths unspecified, for meters that refuse them; as_date_time sends the Data type
    date-time instead of an octet-string. Limits of another restricting object are given as Data.
    """
    limits = [limit if isinstance(limit, Data) else _moment(limit, rules, as_date_time) for limit in (since, until)]
    parameters = axdr.structure(descriptor(restricting), *limits, axdr.array(*map(descriptor, columns)))
    return SelectiveAccess(selector=ProfileSelectiveAccess.RANGE_DESCRIPTOR, parameters=parameters)


def by_entry(first: int = 1, last: int = TO_THE_LAST, first_column: int = 1, last_column: int = TO_THE_LAST) -> SelectiveAccess:
    """Entries first..last and columns first_column..last_column, counted from 1; 0 as the last means up to the end."""
    parameters = axdr.structure(
        axdr.double_long_unsigned(first),
        axdr.double_long_unsigned(last),
        axdr.long_unsigned(first_column),
        axdr.long_unsigned(last_column),
    )
    return SelectiveAccess(selector=ProfileSelectiveAccess.ENTRY_DESCRIPTOR, parameters=parameters)


def last_entries(
    count: int, entries_in_use: int, newest_first: bool = False, *, columns: tuple[int, int] = (1, TO_THE_LAST)
) -> SelectiveAccess:
    """The newest `count` entries of a buffer that holds `entries_in_use`; `columns`: the first and the last, counted from 1."""
    if newest_first:
        return by_entry(1, min(count, entries_in_use) or 1, *columns)
    return by_entry(max(entries_in_use - count, 0) + 1, TO_THE_LAST, *columns)


def descriptor(item: CaptureObject) -> Data:
    """A capture object as Data."""
    return axdr.structure(
        axdr.long_unsigned(item.class_id),
        axdr.octet_string(names.parse(item.obis)),
        axdr.integer(item.attribute),
        axdr.long_unsigned(item.data_index),
    )


def _moment(moment: datetime, rules: TimeRules, as_date_time: bool) -> Data:
    octets = encode_date_time(moment, rules)
    return axdr.date_time(octets) if as_date_time else axdr.octet_string(octets)
