"""What a meter monitors, as time goes on: its limiter and its register monitors.

The value is looked at every T_MONITOR_LOOK. A meter that was left alone for long makes MONITOR_LOOKS_MAX looks, which then lie
further apart; what lies between two looks is not seen. Where nobody has set a threshold, only what is kept can have changed, such
as alarms.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from win12_wire import limits
from win12_wire.errors import MeterError

from win12.simulator import alarms, register_activation
from win12.simulator.limiter import Limiter, limiter
from win12.simulator.model import Context, CosemObject
from win12.simulator.register_monitor import MONITORS, RegisterMonitor, register_monitor
from win12.simulator.session import THE_METER, Role, Session

if TYPE_CHECKING:
    from win12.simulator.events import Events
    from win12.simulator.kept import Kept
    from win12.simulator.meter import Meter


class Monitors:
    """Those of one meter."""

    def __init__(self, meter: Meter, kept: Kept, events: Events, now: float) -> None:
        self._meter = meter
        self._kept = kept
        self._seen = now
        self._changes = -1
        self._session = Session(role=Role.MANAGER, client_sap=THE_METER)
        self.limiter = Limiter(kept, events, now)
        self._monitors = [RegisterMonitor(one, kept, events, now) for one in MONITORS]

    def advance(self, now: float) -> None:
        """Look as often as it was time to, until now."""
        ago = now - self._seen
        if self.limiter.set or any(one.set for one in self._monitors):
            each = max(limits.T_MONITOR_LOOK, ago / limits.MONITOR_LOOKS_MAX)
            for _ in range(int(ago / each)):
                self._seen += each
                self._look(self._seen)
        elif self._kept.changes != self._changes:
            self._look(now)
        if not 0 <= now - self._seen < limits.T_MONITOR_LOOK:
            self._seen = now
        self._changes = self._kept.changes

    def _look(self, moment: float) -> None:
        context = Context(self._meter, self._session, moment)
        looking: tuple[Limiter | RegisterMonitor, ...] = (self.limiter, *self._monitors)
        for one in looking:
            with suppress(MeterError):  # of a disk that takes nothing; there is nobody to tell
                one.look(context)


def objects() -> list[CosemObject]:
    """Limiter, register monitors, alarms, register activation."""
    return [
        limiter(), *(register_monitor(one) for one in MONITORS), *alarms.objects(), register_activation.register_activation(),
    ]  # fmt: skip
