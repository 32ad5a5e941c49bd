"""Which pushes are to be confirmed, and when one was last (class 40 version 2, attributes 12 and 13).

Under push_operation_method 2 a push is to be confirmed from confirmation_start_date on, and again when confirmation_interval
seconds have gone by since the last confirmation; without an interval each is. Time is what the clock of the meter shows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data
from win12_wire.objects.classes import CLASSES

from win12.application.values.time import CosemDateTime
from win12.simulator import times
from win12.simulator.model import Context
from win12.simulator.parameters import held
from win12.simulator.push_list import PUSH
from win12.simulator.results import Result, refused

if TYPE_CHECKING:
    from win12.simulator.meter import Meter

_PARAMETERS: Final = CLASSES[40, 2].attribute("confirmation_parameters").index
_LAST: Final = "push.confirmed"
UNSPECIFIED: Final = CosemDateTime().encode()
EVERY: Final = (UNSPECIFIED, 0)
"""Every push, at any time."""


def check(context: Context, data: Data) -> None:
    """Refuses OTHER_REASON and TYPE_UNMATCHED for a beginning that is no moment; what is not specified is always."""
    if data.value[0] != UNSPECIFIED and _begins(context.meter, data.value[0]) is None:
        raise refused(Result.OTHER_REASON, "confirmation_start_date is no moment, nor without one")


def due(meter: Meter, now: float) -> bool:
    """Whether a push that is sent now is one to be confirmed."""
    data = held(meter.operations.kept, meter.objects[PUSH].interface, PUSH, _PARAMETERS) if PUSH in meter.objects else None
    begin, interval = EVERY if data is None else data.value
    shown, confirmed = meter.shown_time(now), _confirmed(meter)
    begins = None if begin == UNSPECIFIED else _begins(meter, begin)
    if begins is not None and shown < begins:
        return False
    return confirmed is None or not 0 <= shown - confirmed < interval  # a clock that was set back waits for nothing


def confirmed_at(meter: Meter, now: float) -> None:
    """A push was confirmed. MeterError TEMPORARY_FAILURE when the disk takes nothing."""
    meter.operations.kept.put(**{_LAST: meter.shown_time(now)})


def forget(meter: Meter) -> None:
    """As if none ever was."""
    meter.operations.kept.put(**{_LAST: None})


def last(meter: Meter) -> Data:
    """last_confirmation_date_time; not specified where none was."""
    confirmed = _confirmed(meter)
    return axdr.date_time(UNSPECIFIED if confirmed is None else meter.time_data(confirmed).value)


def _confirmed(meter: Meter) -> float | None:
    found: float | None = meter.operations.kept.get(_LAST, None)
    return found


def _begins(meter: Meter, octets: bytes) -> float | None:
    """The moment, by the clock of the meter; None for what is none."""
    return times.decode(bytes(octets), meter.config.convention, meter.zone)
