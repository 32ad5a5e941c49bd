"""Attributes that hold what was set last: of the type that their class declares, kept over a restart, told in the event log."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from win12_wire.errors import UsageError
from win12_wire.frames.axdr import Data
from win12_wire.objects.classes import InterfaceClass
from win12_wire.objects.enums import EventCode

from win12.application.values import members
from win12.application.values.making import make
from win12.application.values.nodes import root
from win12.simulator.events import STANDARD
from win12.simulator.model import Attribute, Context, dotted
from win12.simulator.results import Result, refused

if TYPE_CHECKING:
    from win12.simulator.kept import Kept


def key(logical_name: bytes, attribute: int) -> str:
    """The name under which it is kept."""
    return f"{dotted(logical_name)}:{attribute}"


def fitting(kind: Any, data: Data | None, at: str) -> Data:
    """The data, if it is of a declared type and not null; refuses TYPE_UNMATCHED."""
    try:
        made = make(kind, data, at)
    except UsageError as error:
        raise refused(Result.TYPE_UNMATCHED, error.detail) from None
    if made.value is None:
        raise refused(Result.TYPE_UNMATCHED, f"{at}: null-data")
    return made


def unchecked(_: Context, __: Data) -> None:
    """Whatever is of the type may be set."""


def held(kept: Kept, interface: InterfaceClass, logical_name: bytes, attribute: int) -> Data | None:
    """What a client has set, None when nothing; what another version of the class kept, of another type, is nothing."""
    data = kept.data(key(logical_name, attribute))
    return data if data is not None and members.fits(interface.attributes[attribute - 1].type, root(data)) else None


def parameter(
    interface: InterfaceClass, logical_name: bytes, attribute: str, default: Any,
    event: EventCode = EventCode.CONFIGURATION_CHANGED, *, log: str = STANDARD,
    check: Callable[[Context, Data], None] = unchecked,
) -> Attribute:  # fmt: skip
    """An attribute that a manager sets; `default` is a plain value, or one by the context. `check` refuses what it cannot be."""
    known = interface.attribute(attribute)
    place = key(logical_name, known.index)

    def read(context: Context) -> Data:
        kept = held(context.meter.operations.kept, interface, logical_name, known.index)
        return kept or make(known.type, default(context) if callable(default) else default, attribute)

    def write(context: Context, data: Data) -> None:
        made = fitting(known.type, data, attribute)
        check(context, made)
        context.meter.operations.kept.put_data(place, made)
        context.meter.operations.events.add(event, context.now, log)

    return Attribute(read, write)


def current(context: Context, logical_name: bytes, attribute: int) -> Any:
    """What an attribute of the meter holds, as plain as axdr.Data has it."""
    return context.meter.objects[logical_name].attributes[attribute].read(context).value
