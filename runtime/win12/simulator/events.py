"""Event logs: what happened to the meter and when, as profiles of clock and event code (class 7, 0-0:99.98.e).

Entries tell the time that the clock showed. The oldest go first when a log is full.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data
from win12_wire.frames.cosem import SelectiveAccess
from win12_wire.objects.enums import EventCode, ProfileSortMethod

from win12.simulator.access import CLOCK
from win12.simulator.management import data_object
from win12.simulator.model import Attribute, Context, CosemObject, declare, name
from win12.simulator.profiles import PROFILE_GENERIC
from win12.simulator.selection import BY_ENTRY, BY_RANGE, selected

if TYPE_CHECKING:
    from win12.simulator.kept import Kept

STANDARD, DISCONNECTOR = "0", "2"
"""Logs by the value group E of their names."""
ENTRIES_MAX = 256
_LOGS = (STANDARD, DISCONNECTOR)


class Events:
    """The logs of one meter; `shown` is what its clock shows at an instant."""

    def __init__(self, kept: Kept, shown: Callable[[float], float]) -> None:
        self._kept = kept
        self._shown = shown
        self.told: list[Callable[[EventCode], None]] = []
        """who wants to know of each event"""

    def add(self, code: EventCode, now: float, log: str = STANDARD) -> None:
        """An event, in its log for good when it returns."""
        self.add_at(code, self._shown(now), log)

    def add_at(self, code: EventCode, shown: float, log: str = STANDARD) -> None:
        """The same with the time that the clock showed."""
        entries = [*self.entries(log), [shown, int(code)]]
        self._kept.put(**{f"events.{log}": entries[-ENTRIES_MAX:]})
        for tell in self.told:
            tell(code)

    def entries(self, log: str) -> list[list[Any]]:
        """Time shown and code, oldest first."""
        entries: list[list[Any]] = self._kept.get(f"events.{log}", [])
        return entries

    def clear(self, log: str, now: float) -> None:
        """Forget all but that."""
        self._kept.put(**{f"events.{log}": [[self._shown(now), int(EventCode.EVENT_LOG_CLEARED)]]})

    def latest(self, log: str) -> int:
        """Code of the latest event; 0 when there was none."""
        entries = self.entries(log)
        return entries[-1][1] if entries else 0


def objects() -> list[CosemObject]:
    """The logs, and for each the object with the code of its latest event."""
    return [item for log in _LOGS for item in (_code_object(log), _log_object(log))]


def _code_name(log: str) -> bytes:
    return name(f"0.0.96.11.{log}.255")


def _code_object(log: str) -> CosemObject:
    return data_object(_code_name(log), lambda c: axdr.unsigned(c.meter.operations.events.latest(log)))


def _log_object(log: str) -> CosemObject:
    columns = ((8, CLOCK, 2), (1, _code_name(log), 2))

    def rows(context: Context, entries: Sequence[list[Any]], chosen: Sequence[int]) -> Data:
        made = [(context.meter.time_data(shown), axdr.unsigned(code)) for shown, code in entries]
        return axdr.array(*(axdr.structure(*(row[at] for at in chosen)) for row in made))

    def kept(context: Context) -> list[list[Any]]:
        return context.meter.operations.events.entries(log)

    def select(context: Context, access: SelectiveAccess) -> Data:
        entries = kept(context)
        places, chosen = selected(context, access, np.array([shown for shown, _ in entries]), columns)
        return rows(context, [entries[at] for at in places], chosen)

    def reset(context: Context, _: Data | None) -> None:
        context.meter.operations.events.clear(log, context.now)

    attributes = {
        "buffer": Attribute(lambda c: rows(c, kept(c), (0, 1)), select=select, selectors=(BY_RANGE, BY_ENTRY)),
        "capture_objects": [(*column, 0) for column in columns],
        "capture_period": 0,
        "sort_method": ProfileSortMethod.FIFO_UNSORTED,
        "sort_object": (*columns[0], 0),
        "entries_in_use": lambda c: len(kept(c)),
        "profile_entries": ENTRIES_MAX,
    }
    return declare(PROFILE_GENERIC, name(f"0.0.99.98.{log}.255"), attributes, {"reset": reset})
