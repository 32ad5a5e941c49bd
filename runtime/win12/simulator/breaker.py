"""The breaker (class 70, 0-0:96.3.10) with all its control modes.

Who may open and close it how is decided by spec/sessions/disconnect_control.yaml; here it is bound to the energy that flows,
to what the meter keeps and to its event log.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data, DataType
from win12_wire.objects.classes import CLASSES
from win12_wire.objects.enums import ControlState, EventCode
from win12_wire.sessions.disconnect_control import CONNECTED, DISCONNECTED, READY, DisconnectControl, Position

from win12.simulator.events import DISCONNECTOR
from win12.simulator.model import Attribute, Call, Context, CosemObject, declare, name
from win12.simulator.results import Result, refused
from win12.simulator.session import THE_METER

if TYPE_CHECKING:
    from win12.simulator.events import Events
    from win12.simulator.kept import Kept
    from win12.simulator.meter import Meter

DISCONNECT_CONTROL = CLASSES[70, 0]
BREAKER = name("0.0.96.3.10.255")
MODE = 4
"""control_mode of a meter that nobody has set: remote only, reconnected at once."""
_SHOWN = {CONNECTED: ControlState.CONNECTED, DISCONNECTED: ControlState.DISCONNECTED, READY: ControlState.READY_FOR_RECONNECTION}


class Breaker:
    """The breaker of `meter`. Each method raises MeterError with the result when it is refused."""

    def __init__(self, kept: Kept, events: Events, meter: Meter, now: float) -> None:
        self._kept = kept
        self._events = events
        self._meter = meter
        self._machine = DisconnectControl(self)
        self._now = now
        self._result = 0
        self._machine.api_restored(Position(kept.get("breaker.state", Position.connected)), kept.get("breaker.mode", MODE), now)

    @property
    def state(self) -> ControlState:
        """control_state."""
        return _SHOWN[self._machine.state]

    @property
    def mode(self) -> int:
        """control_mode."""
        return self._machine.mode

    def disconnect(self, now: float) -> None:
        """remote_disconnect."""
        self._step(self._machine.rx_disconnect, now)

    def reconnect(self, now: float) -> None:
        """remote_reconnect."""
        self._step(self._machine.rx_reconnect, now)

    def set_mode(self, mode: int, now: float) -> None:
        """control_mode."""
        self._step(lambda now: self._machine.rx_mode(mode, now), now)

    def press(self, now: float) -> None:
        """Somebody presses the button of the meter."""
        self._step(self._machine.api_press, now)

    def local(self, closed: bool, now: float) -> None:
        """The meter itself opens or closes it."""
        self._step(self._machine.api_local_reconnect if closed else self._machine.api_local_disconnect, now)

    # --- ports of the machine

    def send_answer(self, result: int) -> None:
        """To whoever called the method or set the mode."""
        self._result = result

    def set_output(self, closed: bool) -> None:
        """Energy flows or not."""
        self._meter.switch(closed, self._now)

    def tell_by_remote(self, closed: bool) -> None:
        """Event of the log."""
        self._log(EventCode.REMOTE_CONNECTION if closed else EventCode.REMOTE_DISCONNECTION)

    def tell_by_hand(self, closed: bool) -> None:
        """Event of the log."""
        self._log(EventCode.MANUAL_CONNECTION if closed else EventCode.MANUAL_DISCONNECTION)

    def tell_by_itself(self, closed: bool) -> None:
        """Event of the log."""
        self._log(EventCode.LOCAL_RECONNECTION if closed else EventCode.LOCAL_DISCONNECTION)

    def tell_ready(self) -> None:
        """Event of the log."""
        self._log(EventCode.READY_FOR_MANUAL_RECONNECTION)

    # --- inside

    def _log(self, code: EventCode) -> None:
        self._events.add(code, self._now, DISCONNECTOR)

    def _step(self, take: Callable[[float], object], now: float) -> None:
        if self._meter.worn and self.state is ControlState.CONNECTED:
            raise refused(Result.TEMPORARY_FAILURE, "the breaker is worn")
        self._now, self._result = now, 0
        take(now)
        self._kept.put(**{"breaker.state": int(self.state), "breaker.mode": self.mode})
        if self._result:
            raise refused(Result(self._result))


def disconnect_control() -> CosemObject:
    """0-0:96.3.10."""

    def set_mode(context: Context, data: Data) -> None:
        if data.shape != DataType.enum:
            raise refused(Result.TYPE_UNMATCHED)
        context.meter.operations.breaker.set_mode(data.value, context.now)

    attributes = {
        "output_state": lambda c: c.meter.operations.breaker.state is ControlState.CONNECTED,
        "control_state": lambda c: c.meter.operations.breaker.state,
        "control_mode": Attribute(lambda c: axdr.enum(c.meter.operations.breaker.mode), set_mode),
    }
    methods: dict[str, Call] = {"remote_disconnect": _disconnect, "remote_reconnect": _reconnect}
    return declare(DISCONNECT_CONTROL, BREAKER, attributes, methods)


def _disconnect(context: Context, _: Data | None) -> None:
    """By a client, or locally where a script of the meter itself calls it."""
    breaker = context.meter.operations.breaker
    if context.session.client_sap == THE_METER:
        breaker.local(False, context.now)
    else:
        breaker.disconnect(context.now)


def _reconnect(context: Context, _: Data | None) -> None:
    breaker = context.meter.operations.breaker
    if context.session.client_sap == THE_METER:
        breaker.local(True, context.now)
    else:
        breaker.reconnect(context.now)
