"""Alarms: events that somebody should hear of at once (0-0:97.98.e, as IDIS meters have them).

An event sets its bit in the alarm register, unless the filter keeps it out, and in the descriptor, which tells what is new: the
alarm monitor pushes when that becomes other than 0. Bits stay until a client writes 0 to them; which bit an event has is the
simulator's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data, DataType
from win12_wire.objects.classes import CLASSES
from win12_wire.objects.enums import EventCode

from win12.simulator.model import Attribute, Context, CosemObject, declare, name
from win12.simulator.parameters import key, parameter
from win12.simulator.results import Result, refused

if TYPE_CHECKING:
    from win12.simulator.kept import Kept

DATA = CLASSES[1, 0]
REGISTER, FILTER, DESCRIPTOR = name("0.0.97.98.0.255"), name("0.0.97.98.10.255"), name("0.0.97.98.20.255")
_ALL = 0xFFFFFFFF
_KEPT = {REGISTER: "alarms.register", DESCRIPTOR: "alarms.descriptor"}
BITS = {
    EventCode.LIMITER_THRESHOLD_EXCEEDED: 0,
    EventCode.MONITOR_1_THRESHOLD_EXCEEDED: 1,
    EventCode.LOCAL_DISCONNECTION: 2,
    EventCode.REMOTE_DISCONNECTION: 3,
    EventCode.MANUAL_DISCONNECTION: 4,
    EventCode.FIRMWARE_VERIFICATION_FAILED: 5,
}
"""The bit of each event that is an alarm."""


class Alarms:
    """Those of one meter."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept

    def happened(self, code: EventCode) -> None:
        """An event came to a log."""
        allowed = self._kept.data(key(FILTER, 2))
        bit = 1 << BITS[code] if code in BITS else 0
        if bit & (_ALL if allowed is None else allowed.value):
            self._kept.put(**{where: self._kept.get(where, 0) | bit for where in _KEPT.values()})

    def bits(self, logical_name: bytes) -> int:
        """Of the register or the descriptor."""
        found: int = self._kept.get(_KEPT[logical_name], 0)
        return found

    def clear(self, logical_name: bytes, left: int) -> None:
        """All bits but those; none is set by a client."""
        self._kept.put(**{_KEPT[logical_name]: self.bits(logical_name) & left})


def objects() -> list[CosemObject]:
    """Register, filter, descriptor."""
    return [_bits(REGISTER), declare(DATA, FILTER, {"value": _filter()}), _bits(DESCRIPTOR)]


def _filter() -> Attribute:
    return parameter(DATA, FILTER, "value", axdr.double_long_unsigned(_ALL), check=_is_a_set)


def _bits(logical_name: bytes) -> CosemObject:
    def read(context: Context) -> Data:
        return axdr.double_long_unsigned(context.meter.operations.alarms.bits(logical_name))

    def write(context: Context, data: Data) -> None:
        _is_a_set(context, data)
        context.meter.operations.alarms.clear(logical_name, data.value)
        if logical_name == REGISTER:
            context.meter.operations.events.add(EventCode.ALARM_REGISTER_CLEARED, context.now)

    return declare(DATA, logical_name, {"value": Attribute(read, write)})


def _is_a_set(_: Context, data: Data) -> None:
    if data.shape != DataType.double_long_unsigned:
        raise refused(Result.TYPE_UNMATCHED, "bits are a double-long-unsigned")
