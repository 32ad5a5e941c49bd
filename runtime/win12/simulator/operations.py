"""What a meter does besides measuring: breaker, firmware, logs, calendars, schedules, monitors. It outlives a restart."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from win12.simulator import calendars, schedules
from win12.simulator.alarms import Alarms
from win12.simulator.breaker import Breaker
from win12.simulator.events import Events
from win12.simulator.image_transfer import ImageTransfer
from win12.simulator.model import Context
from win12.simulator.monitors import Monitors
from win12.simulator.session import MANAGEMENT_CLIENT, Role, Session

if TYPE_CHECKING:
    from win12.simulator.kept import Kept
    from win12.simulator.meter import Meter
    from win12.simulator.push_target import PushTarget


class Operations:
    """Those of one meter."""

    def __init__(self, meter: Meter, kept: Kept) -> None:
        config, now = meter.config, meter.wall()
        self._meter = meter
        self._seen = meter.shown_time(now)
        self.kept = kept
        self.pushes: list[Callable[[], None]] = []
        """who pushes, and is to do so at once when the push set-up is told to"""
        self.resets: list[Callable[[], None]] = []
        """who pushes, and is to end what is under way"""
        self.target: PushTarget | None = None
        """how pushes were begun, as far as no client has set otherwise"""
        self.events = Events(kept, meter.shown_time)
        self.alarms = Alarms(kept)
        self.events.told.append(self.alarms.happened)
        self.breaker = Breaker(kept, self.events, meter, now)
        self.image = ImageTransfer(kept, self.events, block_size=config.image_block, takes=config.image_takes, now=now)
        self.monitors = Monitors(meter, kept, self.events, now)

    def advance(self, now: float) -> None:
        """Do what was to be done until now."""
        context = Context(self._meter, Session(role=Role.MANAGER, client_sap=MANAGEMENT_CLIENT), now)
        shown, seen = self._meter.shown_time(now), self._seen
        self._seen = shown
        self.image.advance(now)
        calendars.advance(context)
        if shown > seen:  # a clock that was set back repeats nothing of what is over
            schedules.advance(context, seen)
            self.image.advance(now)
        self.monitors.advance(now)
