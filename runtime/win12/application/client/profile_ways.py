"""Ways to ask for rows of a profile: by range of its clock or by entry, with columns or without (IEC 62056-6-2, 4.3.6.2.2)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from win12_wire.frames.cosem import SelectiveAccess

from win12.application.values import selective
from win12.application.values.profile import CaptureObject, Row
from win12.application.values.time import TimeRules

if TYPE_CHECKING:
    from win12.application.client.profile_reading import Extent, ProfileShape


@dataclass(frozen=True, slots=True)
class Way:
    """How to ask for rows: what is selected, and which columns the rows of the answer have; the quirk of who refuses it."""

    access: SelectiveAccess | None
    columns: tuple[CaptureObject, ...]
    name: str
    quirk: str = ""


def ranges(shape: ProfileShape, chosen: tuple[CaptureObject, ...], extent: Extent, rules: TimeRules) -> list[Way]:
    """By range of the clock, with the chosen columns only where those are fewer, and then with the least that a meter takes."""
    if shape.clock is None:
        return []
    clock, bare = shape.columns[shape.clock], replace(rules, bare=True)

    def way(rules: TimeRules, columns: tuple[CaptureObject, ...], name: str) -> Way:
        some = columns if len(columns) < len(shape.columns) else ()
        return Way(selective.by_range(*extent.limits(), rules=rules, restricting=clock, columns=some), columns, name)

    narrow = [way(rules, chosen, "a range with columns")] if len(chosen) < len(shape.columns) else []
    if not extent.ranged:
        return narrow  # with all columns it is the whole buffer
    local = way(bare, shape.columns, "a range in local time")
    if rules.bare:
        return [*narrow, local]
    return [*narrow, replace(way(rules, shape.columns, "a range"), quirk="range_without_deviation"), local]


def entries(shape: ProfileShape, chosen: tuple[CaptureObject, ...], last: int, in_use: int) -> list[Way]:
    """By entry, with the columns from the first chosen one to the last."""
    every = Way(selective.last_entries(last, in_use, shape.newest_first), shape.columns, "entries")
    at = [shape.columns.index(one) for one in chosen]
    first, end = min(at, default=0), max(at, default=0) + 1
    if end - first in (0, len(shape.columns)) or not chosen:
        return [every]
    some = selective.last_entries(last, in_use, shape.newest_first, columns=(first + 1, end))
    return [Way(some, shape.columns[first:end], "entries with columns"), every]


def picker(got: tuple[CaptureObject, ...], chosen: tuple[CaptureObject, ...]) -> Callable[[Row], Row] | None:
    """Takes the chosen cells out of a row; None when it has no others."""
    if got == chosen:
        return None
    at = [got.index(one) for one in chosen]
    return lambda row: tuple(row[index] for index in at)
