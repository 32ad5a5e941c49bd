"""Buffers of Profile generic: rows with times, or columns, whether every entry is whole or only what changed was sent.

In an entry null-data stands for the value of the entry before; for the clock it is the time before plus the capture period
(IEC 62056-6-2, 4.3.6.2.2). Delta types add to the value of the entry before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final, NamedTuple

from win12_wire.errors import Code, WireError
from win12_wire.frames.axdr import Data, DataType, Rows

from win12.application.values import obis as names
from win12.application.values import units
from win12.application.values.nodes import Node, root
from win12.application.values.row_views import values
from win12.application.values.time import STANDARD, TimeRules, decode_date_time
from win12.application.values.time_columns import datetime_column
from win12.application.values.units import ScalerUnit

CLOCK_CLASS: Final = 8
TIME: Final = 2  # attribute of the clock
DELTAS: Final = frozenset(tag for tag in DataType if tag.name.startswith("delta_"))
_NULLS: Final = frozenset({int(DataType.null_data), int(DataType.dont_care)})
DATE_TIME_OCTETS: Final = 12
_CAPTURE_OBJECT: Final = (DataType.long_unsigned, DataType.octet_string, DataType.integer, DataType.long_unsigned)

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class CaptureObject:
    """What a column holds. data_index: 0 is the whole attribute, n its n-th element. scaler_unit when it was read."""

    class_id: int
    obis: str
    attribute: int
    data_index: int = 0
    scaler_unit: ScalerUnit | None = None

    @property
    def is_clock(self) -> bool:
        """Whether the column is the time of capture."""
        return self.class_id == CLOCK_CLASS and self.attribute == TIME

    @property
    def unit(self) -> str | None:
        """Symbol of the unit, empty for counts; None when unknown."""
        return None if self.scaler_unit is None else units.symbol(self.scaler_unit.unit)

    @property
    def key(self) -> str:
        """What tells the column: the OBIS code, :attribute unless it is 2, and #index when it is part of an attribute."""
        attribute = "" if self.attribute == TIME else f":{self.attribute}"
        return f"{self.obis}{attribute}{f'#{self.data_index}' if self.data_index else ''}"


def capture_objects(data: Data) -> list[CaptureObject]:
    """Attribute 3 of Profile generic. Raises WireError BAD_VALUE when it is not a list of capture objects."""
    if not root(data).is_sequence:
        raise WireError(Code.BAD_VALUE, 0, "capture_objects", f"is {DataType(root(data).tag).name}")
    return [capture_object(node) for node in root(data).children()]


def capture_object(node: Node) -> CaptureObject:
    """One element of a list of capture objects. Raises WireError BAD_VALUE."""
    tags = tuple(part.tag for part in node.children())
    if tags != _CAPTURE_OBJECT or len(node.value[1]) != 6:
        raise WireError(Code.BAD_VALUE, 0, "capture_object", f"of types {tags}")
    class_id, name, attribute, index = node.value
    return CaptureObject(class_id, names.show(name), attribute, index)


def rows(
    data: Data,
    objects: Sequence[CaptureObject],
    period: int = 0,
    *,
    rules: TimeRules = STANDARD,
    newest_first: bool = False,
) -> list[Row]:
    """Every entry of a buffer, one value for each capture object: raw as sent, but the clock as datetime (None if not specified).

    period: seconds between entries, for clocks that were left out; newest_first: entries go back in time (sort method LIFO).
    Raises WireError BAD_LENGTH when an entry has another number of elements, BAD_VALUE when data is no buffer.
    """
    return RowReader(objects, period, rules=rules, newest_first=newest_first).rows(data)


class _Plan(NamedTuple):
    """What to do with the columns of entries of one shape."""

    same: tuple[int, ...]
    added: tuple[int, ...]
    stepped: tuple[int, ...]
    clocks: tuple[int, ...]


class RowReader:
    """Reads a buffer that comes in parts: the first entry of a part may refer to the last one of the part before."""

    def __init__(
        self, objects: Sequence[CaptureObject], period: int = 0, *, rules: TimeRules = STANDARD, newest_first: bool = False
    ) -> None:
        self.objects = tuple(objects)
        self.rules = rules
        self._clocks = [at for at, item in enumerate(self.objects) if item.is_clock]
        self._step = timedelta(seconds=-period if newest_first else period)
        self._last: list[Any] = [None] * len(self.objects)

    def rows(self, data: Data) -> list[Row]:
        """The entries of this part."""
        if isinstance(data.value, Rows) and not any(tag in DELTAS for _, _, tag in data.value.layout.columns):
            found = self._alike(data.value)
        else:
            found = list(self._each(root(data)))
        if found:
            self._last = list(found[-1])
        return found

    def _alike(self, entries: Rows) -> list[Row]:
        """Entries of one layout, column by column."""
        self.check(len(entries.layout.columns))
        columns = [
            datetime_column(entries, at, self.rules) if item.is_clock and size == DATE_TIME_OCTETS else values(entries, at)
            for at, (item, (_, size, _)) in enumerate(zip(self.objects, entries.layout.columns, strict=True))
        ]
        return list(zip(*columns, strict=True))

    def _each(self, buffer: Node) -> Iterator[Row]:
        """Entries that differ, one after another."""
        if not buffer.is_sequence:
            raise WireError(Code.BAD_VALUE, 0, "buffer", f"is {DataType(buffer.tag).name}")
        last, shape, plan = self._last, None, _Plan((), (), (), ())
        for entry in buffer.children():
            if entry.shape != shape:
                shape, plan = entry.shape, self._plan(entry)
            last = self._completed(list(entry.value), plan, last)
            yield tuple(last)

    def _plan(self, entry: Node) -> _Plan:
        if entry.tag != DataType.structure:
            raise WireError(Code.BAD_VALUE, 0, "buffer.entry", f"is {DataType(entry.tag).name}")
        self.check(len(entry.value))
        tags = list(enumerate(entry.shape[1]))
        clocks = set(self._clocks)
        return _Plan(
            tuple(at for at, tag in tags if tag in _NULLS and at not in clocks),
            tuple(at for at, tag in tags if tag in DELTAS),
            tuple(at for at, tag in tags if tag in _NULLS and at in clocks),
            tuple(at for at, tag in tags if tag not in _NULLS and at in clocks),
        )

    def _completed(self, made: list[Any], plan: _Plan, last: list[Any]) -> list[Any]:
        for at in plan.same:
            made[at] = last[at]
        for at in plan.added:
            made[at] = made[at] if last[at] is None else last[at] + made[at]
        for at in plan.stepped:
            made[at] = last[at] + self._step if isinstance(last[at], datetime) else last[at]
        for at in plan.clocks:
            if isinstance(made[at], bytes) and len(made[at]) == DATE_TIME_OCTETS:
                made[at] = decode_date_time(made[at], self.rules)
        return made

    def check(self, found: int) -> None:
        """Raises WireError BAD_LENGTH unless an entry of so many elements has one for each capture object."""
        if found != len(self.objects):
            raise WireError(Code.BAD_LENGTH, 0, "buffer.entry", f"{found} elements for {len(self.objects)} capture objects")
