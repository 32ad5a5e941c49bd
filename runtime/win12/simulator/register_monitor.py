"""Register monitors (class 21): scripts that are done when a value crosses a threshold.

When they are done is decided by spec/sessions/register_monitor.yaml, one machine for each threshold. One monitor watches the
power and has no threshold until somebody sets one; the other watches the alarm descriptor and pushes when a bit of it is set.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from win12_wire import limits
from win12_wire.frames.axdr import Data
from win12_wire.objects.classes import CLASSES
from win12_wire.objects.enums import EventCode
from win12_wire.sessions import register_monitor as machine
from win12_wire.sessions.register_monitor import Side

from win12.application.values.nodes import root
from win12.simulator.alarms import DESCRIPTOR
from win12.simulator.events import DISCONNECTOR
from win12.simulator.model import Context, CosemObject, declare, dotted, name
from win12.simulator.monitored import POWER, do, number, reference_is_a_number, shown
from win12.simulator.parameters import current, key, parameter
from win12.simulator.results import Result, refused

if TYPE_CHECKING:
    from win12.simulator.events import Events
    from win12.simulator.kept import Kept

REGISTER_MONITOR = CLASSES[21, 0]
MONITOR, ALARM_MONITOR = name("0.0.16.0.0.255"), name("0.0.16.1.0.255")
_THRESHOLDS, _VALUE, _ACTIONS = 2, 3, 4
_NOTHING = (bytes(6), 0)
_SIDES = {machine.UNKNOWN: Side.unknown, machine.BELOW: Side.below, machine.ABOVE: Side.above}


class _Kind(NamedTuple):
    """What a monitor is until it is set, and the events of its crossings, up and down."""

    value: tuple[int, bytes, int]
    thresholds: list[Data]
    actions: list[Any]
    events: tuple[EventCode, EventCode] | None


_PUSH_SCRIPT = (name("0.0.10.0.108.255"), 1)
MONITORS = {
    MONITOR: _Kind(POWER, [], [], (EventCode.MONITOR_1_THRESHOLD_EXCEEDED, EventCode.MONITOR_1_THRESHOLD_OK)),
    ALARM_MONITOR: _Kind((1, DESCRIPTOR, 2), [Data(0, 6)], [(_PUSH_SCRIPT, _NOTHING)], None),
}


class RegisterMonitor:
    """One of one meter."""

    def __init__(self, logical_name: bytes, kept: Kept, events: Events, now: float) -> None:
        self._name = logical_name
        self._kept = kept
        self._events = events
        self._told: list[Any] = kept.get(f"monitor.{dotted(logical_name)}", _first(MONITORS[logical_name]))
        self._set, sides = self._told
        self._thresholds = [_Threshold(self, at) for at in range(len(sides))]
        for one, side in zip(self._thresholds, sides, strict=True):
            one.machine.api_restored(Side(side), now)

    @property
    def set(self) -> bool:
        """Whether somebody has said what is monitored."""
        return any(self._kept.get(key(self._name, at), None) is not None for at in (_THRESHOLDS, _VALUE))

    def look(self, context: Context) -> None:
        """Look at the value, against each threshold."""
        if self._name not in context.meter.objects:
            return
        self._renew(context)
        for one in self._thresholds:
            one.look(context)
        sides = [int(_SIDES[one.machine.state]) for one in self._thresholds]
        if (told := [self._set, sides]) != self._told:
            self._kept.put(**{f"monitor.{dotted(self._name)}": told})
            self._told = told

    def _renew(self, context: Context) -> None:
        """What is compared is told anew when it is not what it was."""
        class_id, logical_name, index = current(context, self._name, _VALUE)
        thresholds = list(current(context, self._name, _THRESHOLDS))
        compared = _compared(class_id, bytes(logical_name), index, thresholds)
        if compared == self._set:
            return
        self._set = compared
        count = len(thresholds)
        self._thresholds = self._thresholds[:count] + [_Threshold(self, at) for at in range(len(self._thresholds), count)]
        for one in self._thresholds:
            one.machine.api_set(context.now)

    def above(self, context: Context, at: int) -> bool:
        """The value against a threshold."""
        threshold: int = current(context, self._name, _THRESHOLDS)[at]
        return shown(context, current(context, self._name, _VALUE)) > threshold

    def crossed(self, context: Context, up: bool) -> None:
        """Event of the log, where the monitor has one."""
        if (events := MONITORS[self._name].events) is not None:
            self._events.add(events[0 if up else 1], context.now, DISCONNECTOR)

    def act(self, context: Context, at: int, up: bool) -> None:
        """The script of a threshold; there may be none."""
        actions = current(context, self._name, _ACTIONS)
        if at < len(actions):
            do(context, actions[at][0 if up else 1])


def _compared(class_id: int, logical_name: bytes, index: int, thresholds: list[int]) -> Any:
    """What is compared with what, of types that JSON has."""
    return [[class_id, dotted(logical_name), index], thresholds]


def _first(kind: _Kind) -> list[Any]:
    """What is compared until somebody sets it, and its sides: what nothing has been told of yet is below its thresholds."""
    class_id, logical_name, index = kind.value
    thresholds = [int(one.value) for one in kind.thresholds]
    return [_compared(class_id, logical_name, index, thresholds), [int(Side.below)] * len(thresholds)]


class _Threshold:
    """One threshold: a machine and its ports."""

    def __init__(self, monitor: RegisterMonitor, at: int) -> None:
        self._monitor = monitor
        self._at = at
        self._context: Context | None = None
        self.machine = machine.RegisterMonitor(self)

    def look(self, context: Context) -> None:
        """Look at the value."""
        self._context = context
        self.machine.api_look(context.now)

    def above(self) -> bool:
        """The value against the threshold."""
        return self._monitor.above(self._now, self._at)

    def tell_crossed(self, up: bool) -> None:
        """Event of the log."""
        self._monitor.crossed(self._now, up)

    def act(self, up: bool) -> None:
        """The script of that direction."""
        self._monitor.act(self._now, self._at, up)

    @property
    def _now(self) -> Context:
        assert self._context is not None, "machines step while the meter looks"
        return self._context


def register_monitor(logical_name: bytes) -> CosemObject:
    """One monitor."""
    kind = MONITORS[logical_name]
    attributes = {
        "thresholds": parameter(REGISTER_MONITOR, logical_name, "thresholds", kind.thresholds, check=_are_numbers),
        "monitored_value": parameter(
            REGISTER_MONITOR, logical_name, "monitored_value", kind.value, check=reference_is_a_number
        ),
        "actions": parameter(REGISTER_MONITOR, logical_name, "actions", kind.actions),
    }
    return declare(REGISTER_MONITOR, logical_name, attributes)


def _are_numbers(_: Context, data: Data) -> None:
    thresholds = root(data).children()
    if len(thresholds) > limits.MONITOR_THRESHOLDS_MAX:
        raise refused(Result.OTHER_REASON, f"at most {limits.MONITOR_THRESHOLDS_MAX} thresholds")
    for one in thresholds:
        number(Data(one.value, one.shape))
