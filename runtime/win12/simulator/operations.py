"""What a meter does besides measuring: breaker, firmware, event logs. What of it changes outlives a restart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from win12.simulator.breaker import Breaker
from win12.simulator.events import Events
from win12.simulator.image_transfer import ImageTransfer

if TYPE_CHECKING:
    from win12.simulator.kept import Kept
    from win12.simulator.meter import Meter


class Operations:
    """Those of one meter. `advance` does what is due."""

    def __init__(self, meter: Meter, kept: Kept) -> None:
        config, now = meter.config, meter.wall()
        self.kept = kept
        self.events = Events(kept, meter.shown_time)
        self.breaker = Breaker(kept, self.events, meter, now)
        self.image = ImageTransfer(kept, self.events, block_size=config.image_block, takes=config.image_takes, now=now)

    def advance(self, now: float) -> None:
        """Do what was to be done until now."""
        self.image.advance(now)
