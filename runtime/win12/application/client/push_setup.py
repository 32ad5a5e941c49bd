"""The push set-up of a meter (IEC 62056-6-2, class 40): what it pushes, where to, when, how protected, and how often again.

Which version a meter has is told by the attributes that it has.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import TYPE_CHECKING, Any, Final

from win12_wire.errors import Code, SecurityError, UsageError, WireError
from win12_wire.frames.axdr import Data
from win12_wire.objects.classes import CLASSES, InterfaceClass

from win12.application.client.answers import data_of
from win12.application.client.references import plain_selection
from win12.application.values import members
from win12.application.values.making import make
from win12.application.values.nodes import root
from win12.application.values.protection import layers_of, parameters_data
from win12.application.values.time import CosemDateTime
from win12.security.data_layers import Wanted, ordered
from win12.security.general import header

if TYPE_CHECKING:
    from win12.application.client.meter import Meter

PUSH_OBJECT: Final = "0.0.25.9.0.255"
_CLASS: Final = 40
_VERSIONS: Final = {len(CLASSES[_CLASS, version].attributes): version for version in (0, 1, 2)}
"""By the number of attributes."""
_GROWS: Final = 2
"""The version from which on the repetition delay is a structure."""


@dataclass(frozen=True, slots=True)
class PushState:
    """`version`: of the class; 2 stands for 3, which has the same attributes. `values`: each attribute by its name, as declared;
    `data`: the same as they came.

    `layers`: those of what is pushed, the innermost first; None where the list is one that nobody understands.
    """

    version: int
    values: dict[str, Any]
    data: dict[str, Data]
    layers: tuple[Wanted, ...] | None

    @property
    def interface(self) -> InterfaceClass:
        """What is declared of the class."""
        return CLASSES[_CLASS, self.version]


async def read_push_setup(meter: Meter, *, code: str = PUSH_OBJECT) -> PushState:
    """All of it. MeterError DATA_ACCESS when the meter refuses; WireError for what is not as the class has it."""
    numbers = range(2, max(_VERSIONS) + 1)
    results = await meter.conversation.get([plain_selection(_CLASS, code, number) for number in numbers])
    found = [one for one in results if one.data is not None]
    version = _VERSIONS.get(1 + len(found))
    if version is None or found != results[: len(found)]:
        data_of(results[0], code, numbers[0])
        raise WireError(Code.BAD_VALUE, 0, "push set-up", f"{code} has other attributes than class 40 in any version")
    data = [data_of(one, code, number) for number, one in zip(numbers, found, strict=False)]
    known = CLASSES[_CLASS, version].attributes[1:]
    values = {one.name: members.plain(members.member(one.type, root(held))) for one, held in zip(known, data, strict=True)}
    held = {one.name: one_data for one, one_data in zip(known, data, strict=True)}
    return PushState(version, values, held, _layers(held.get("push_protection_parameters")))


def _layers(data: Data | None) -> tuple[Wanted, ...] | None:
    try:
        return tuple(layer.wanted for layer in layers_of(data)) if data is not None and data.value else ()
    except (UsageError, SecurityError):
        return None


async def set_push(meter: Meter, state: PushState, name: str, value: Any, *, code: str = PUSH_OBJECT) -> None:
    """Set one attribute by its name, of the version of `state`. UsageError BAD_ARGUMENT; MeterError DATA_ACCESS."""
    known = next((one for one in state.interface.attributes if one.name == name), None)
    if known is None:
        raise UsageError(Code.BAD_ARGUMENT, f"the push set-up of this meter is of version {state.version} and has no {name}")
    await meter.write(f"{code}:{known.index}", make(known.type, value, name), class_id=_CLASS)


def delay_value(state: PushState, least: int, growth: int | None, longest: int | None) -> Any:
    """Seconds before a push is tried again; from version 2 on they grow by `growth` per cent up to `longest`.

    UsageError BAD_ARGUMENT where an older version is to do that.
    """
    if state.version >= _GROWS:
        return least, growth or 100, least if longest is None else longest
    if growth is not None or longest is not None:
        raise UsageError(Code.BAD_ARGUMENT, f"delays do not grow in version {state.version} of the push set-up")
    return least


def protection_value(layers: Sequence[Wanted], meter_title: bytes, client_title: bytes) -> Data:
    """The list by which a meter is asked to protect what it pushes; none of no layers.

    SecurityError WRONG_TITLE when the title of either side is not known.
    """
    if layers and not (meter_title and client_title):
        raise SecurityError(Code.WRONG_TITLE, f"the title of the {'meter' if client_title else 'client'} is not known")
    return parameters_data(ordered(layers, header(b"", meter_title, client_title)))


def window_value(begin: time | datetime, end: time | datetime) -> tuple[bytes, bytes]:
    """A communication window: each day between two times of day, or once between two moments, both of the meter's local time."""
    return _edge(begin), _edge(end)


def _edge(at: time | datetime) -> bytes:
    if isinstance(at, datetime):
        return CosemDateTime(at.year, at.month, at.day, hour=at.hour, minute=at.minute, second=at.second).encode()
    return CosemDateTime(hour=at.hour, minute=at.minute, second=at.second).encode()
