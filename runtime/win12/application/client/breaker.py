"""The breaker of a meter (IEC 62056-6-2, class 70): its state, opening and closing it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from win12_wire.objects.classes import CLASSES
from win12_wire.objects.enums import ControlState

from win12.application.client.answers import data_of
from win12.application.client.references import plain_selection

if TYPE_CHECKING:
    from win12.application.client.meter import Meter

DISCONNECT_CONTROL = CLASSES[70, 0]
BREAKER_OBJECT = "0.0.96.3.10.255"


@dataclass(frozen=True, slots=True)
class BreakerState:
    """`closed`: whether energy flows (output_state); `state`: control_state, None for an unknown number; `mode`: 0 to 6."""

    closed: bool
    state: ControlState | None
    mode: int


async def read_breaker(meter: Meter, *, code: str = BREAKER_OBJECT) -> BreakerState:
    """Output state, control state and mode. MeterError DATA_ACCESS when the meter refuses one."""
    found = await meter.conversation.get([plain_selection(DISCONNECT_CONTROL.class_id, code, number) for number in (2, 3, 4)])
    closed, state, mode = (data_of(one, code, number).value for number, one in enumerate(found, 2))
    return BreakerState(bool(closed), ControlState(state) if state in set(ControlState) else None, int(mode))


async def open_breaker(meter: Meter, *, code: str = BREAKER_OBJECT) -> BreakerState:
    """remote_disconnect; what the breaker is then. MeterError ACTION_FAILED when the meter refuses."""
    await meter.act(f"{code}:remote_disconnect", class_id=DISCONNECT_CONTROL.class_id)
    return await read_breaker(meter, code=code)


async def close_breaker(meter: Meter, *, code: str = BREAKER_OBJECT) -> BreakerState:
    """remote_reconnect; in modes 1, 3, 5 and 6 that makes it ready for reconnection by hand. MeterError ACTION_FAILED."""
    await meter.act(f"{code}:remote_reconnect", class_id=DISCONNECT_CONTROL.class_id)
    return await read_breaker(meter, code=code)
