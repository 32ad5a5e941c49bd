"""The limiter (class 71, 0-0:17.0.0): opens the breaker when the house takes more than it may, for longer than it may.

When it acts is decided by spec/sessions/limiter.yaml; here it is bound to the value, the parameters and the scripts. Until
somebody sets a threshold it is the greatest number there is, and nothing is limited.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from win12_wire import limits
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data
from win12_wire.objects.classes import CLASSES
from win12_wire.objects.enums import EventCode
from win12_wire.sessions import limiter as machine

from win12.simulator import times
from win12.simulator.calendars import NEVER
from win12.simulator.events import DISCONNECTOR
from win12.simulator.model import Context, CosemObject, declare, name
from win12.simulator.monitored import POWER, do, number, reference_is_a_number, shown
from win12.simulator.parameters import current, key, parameter, unchecked

if TYPE_CHECKING:
    from win12.simulator.events import Events
    from win12.simulator.kept import Kept

LIMITER_CLASS = CLASSES[71, 0]
LIMITER = name("0.0.17.0.0.255")
_VALUE, _NORMAL, _EMERGENCY, _OVER, _UNDER, _PROFILE, _GROUPS, _ACTIONS = 2, 4, 5, 6, 7, 8, 9, 11
_SCRIPTS = name("0.0.10.0.106.255")
_NO_LIMIT = axdr.double_long_unsigned(0xFFFFFFFF)
_DEFAULTS: dict[str, Any] = {
    "monitored_value": POWER,
    "threshold_normal": _NO_LIMIT,
    "threshold_emergency": _NO_LIMIT,
    "min_over_threshold_duration": int(limits.T_LIMITER_OVER),
    "min_under_threshold_duration": int(limits.T_LIMITER_UNDER),
    "emergency_profile": (0, NEVER, 0),
    "emergency_profile_group_id_list": [],
    "actions": ((_SCRIPTS, 1), (_SCRIPTS, 2)),
}


class Limiter:
    """That of one meter."""

    def __init__(self, kept: Kept, events: Events, now: float) -> None:
        self._kept = kept
        self._events = events
        self._context: Context | None = None
        self._durations: tuple[int, int] = (int(limits.T_LIMITER_OVER), int(limits.T_LIMITER_UNDER))
        self._machine = self._made(now)

    @property
    def set(self) -> bool:
        """Whether there is a limit; as long as there is none, nothing has to be looked at."""
        return any(self._kept.get(key(LIMITER, at), None) is not None for at in (_NORMAL, _EMERGENCY))

    @property
    def emergency(self) -> bool:
        """emergency_profile_active."""
        return self._machine.emergency

    def look(self, context: Context) -> None:
        """Look at the value; before, what was due until now is done at its time."""
        if not self.set or LIMITER not in context.meter.objects:
            return
        self._due(context)
        self._context = context
        if (durations := (self._set(_OVER), self._set(_UNDER))) != self._durations:
            self._durations = durations
            self._machine = self._made(context.now)
        self._machine.api_look(context.now)
        self._due(context)
        over = self._machine.state in (machine.OVER, machine.FALLING)
        self._kept.put(**{"limiter.over": over, "limiter.emergency": self.emergency})

    def _made(self, now: float) -> machine.Limiter:
        """A machine with the durations of now, that goes on from what is kept; a duration that ran begins anew."""
        over, under = self._durations
        made = machine.Limiter(self, over_after=over, under_after=under)
        made.api_restored(self._kept.get("limiter.over", False), self._kept.get("limiter.emergency", False), now)
        return made

    def _due(self, context: Context) -> None:
        while (due := self._machine.deadline()) is not None and due <= context.now:
            self._context = Context(context.meter, context.session, due)
            self._machine.handle_timer(due)

    # --- ports of the machine

    def listed(self) -> bool:
        """The number of the profile is on the list."""
        return self._set(_PROFILE)[0] in self._set(_GROUPS)

    def begun(self) -> bool:
        """By the clock of the meter; a time that is not said never comes."""
        moment = self._begins()
        return moment is not None and moment <= self._shown()

    def ended(self) -> bool:
        """The same."""
        moment = self._begins()
        return moment is not None and moment + self._set(_PROFILE)[2] <= self._shown()

    def above_normal(self) -> bool:
        """The value against threshold_normal."""
        return self._above(_NORMAL)

    def above_emergency(self) -> bool:
        """The value against threshold_emergency."""
        return self._above(_EMERGENCY)

    def tell_threshold(self) -> None:
        """Event of the log."""
        self._log(EventCode.LIMITER_THRESHOLD_CHANGED)

    def tell_exceeded(self) -> None:
        """Event of the log."""
        self._log(EventCode.LIMITER_THRESHOLD_EXCEEDED)

    def tell_fallen(self) -> None:
        """Event of the log."""
        self._log(EventCode.LIMITER_THRESHOLD_OK)

    def act(self, over: bool) -> None:
        """The script of that side."""
        do(self._now, self._set(_ACTIONS)[0 if over else 1])

    # --- inside

    @property
    def _now(self) -> Context:
        assert self._context is not None, "machines step while the meter looks"
        return self._context

    def _set(self, attribute: int) -> Any:
        return current(self._now, LIMITER, attribute)

    def _above(self, threshold: int) -> bool:
        limit: int = self._set(threshold)
        return shown(self._now, self._set(_VALUE)) > limit

    def _begins(self) -> float | None:
        meter = self._now.meter
        return times.decode(bytes(self._set(_PROFILE)[1]), meter.config.convention, meter.zone)

    def _shown(self) -> float:
        return self._now.meter.shown_time(self._now.now)

    def _log(self, code: EventCode) -> None:
        self._events.add(code, self._now.now, DISCONNECTOR)


def limiter() -> CosemObject:
    """0-0:17.0.0."""
    attributes: dict[str, object] = {
        one: parameter(LIMITER_CLASS, LIMITER, one, default, check=_CHECKS.get(one, unchecked))
        for one, default in _DEFAULTS.items()
    }
    for one in ("threshold_normal", "threshold_emergency"):
        attributes[one] = parameter(
            LIMITER_CLASS, LIMITER, one, _NO_LIMIT, EventCode.LIMITER_THRESHOLD_CHANGED, log=DISCONNECTOR, check=_is_a_number
        )
    attributes["threshold_active"] = _active
    attributes["emergency_profile_active"] = lambda c: c.meter.operations.monitors.limiter.emergency
    return declare(LIMITER_CLASS, LIMITER, attributes)


def _is_a_number(_: Context, data: Data) -> None:
    number(data)


def _has_a_time(context: Context, data: Data) -> None:
    times.decode(bytes(data.value[1]), context.meter.config.convention, context.meter.zone)


_CHECKS = {"monitored_value": reference_is_a_number, "emergency_profile": _has_a_time}


def _active(context: Context) -> Data:
    attribute = _EMERGENCY if context.meter.operations.monitors.limiter.emergency else _NORMAL
    return context.meter.objects[LIMITER].attributes[attribute].read(context)
