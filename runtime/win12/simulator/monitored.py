"""Values that are monitored (classes 21 and 71): what they show now, and the scripts that are done about it."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from win12_wire.errors import MeterError
from win12_wire.frames.axdr import Data, DataType

from win12.simulator import schedules
from win12.simulator.model import Context, name
from win12.simulator.results import Result, refused

POWER = (3, name("1.0.1.7.0.255"), 2)
"""What is monitored until somebody sets another value: the power that is taken."""
_NUMBERS = frozenset({
    DataType.integer, DataType.long, DataType.double_long, DataType.long64, DataType.enum,
    DataType.unsigned, DataType.long_unsigned, DataType.double_long_unsigned, DataType.long64_unsigned,
})  # fmt: skip


def number(data: Data) -> int:
    """The whole number that is there; refuses TYPE_UNMATCHED for anything else."""
    if data.shape not in _NUMBERS:
        raise refused(Result.TYPE_UNMATCHED, "only whole numbers are monitored")
    return int(data.value)


def shown(context: Context, reference: Any) -> int:
    """What a monitored attribute shows, not scaled; refuses what is not there and what is no whole number."""
    class_id, logical_name, index = reference
    item = context.meter.objects.get(bytes(logical_name))
    if item is None or item.class_id != class_id or index not in item.attributes:
        raise refused(Result.OBJECT_UNDEFINED, "there is no such attribute to monitor")
    return number(item.attributes[index].read(context))


def reference_is_a_number(context: Context, data: Data) -> None:
    """Refuses a reference to what cannot be monitored."""
    shown(context, data.value)


def do(context: Context, script: Any) -> None:
    """What a script reference says, by the meter itself. There is nobody to tell of a refusal; what was done is in the logs."""
    table, selector = script
    with suppress(MeterError):
        schedules.run(context, bytes(table), selector)
