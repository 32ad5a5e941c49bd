"""COSEM objects as a meter sees them: what can be read, written and called, and how.

Objects hold no state, so that all meters of a process share one catalogue; handlers get it from the Context.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias

from win12_wire.frames.axdr import Data
from win12_wire.frames.cosem import SelectiveAccess
from win12_wire.objects import classes as declared
from win12_wire.objects.classes import InterfaceClass

from win12.application.values.making import make

if TYPE_CHECKING:
    from win12.simulator.meter import Meter
    from win12.simulator.session import Session


@dataclass(frozen=True, slots=True)
class Context:
    """One request: which meter, in which association, at which instant (seconds since 1970 UTC)."""

    meter: "Meter"
    session: "Session"
    now: float

    @property
    def objects(self) -> Mapping[bytes, "CosemObject"]:
        """Every object by logical name; the association is the one of this session's kind."""
        names = self.session.names
        return self.meter.objects if names is None else names.objects


Read: TypeAlias = Callable[[Context], Data]
Write: TypeAlias = Callable[[Context, Data], None]
Select: TypeAlias = Callable[[Context, SelectiveAccess], Data]
Call: TypeAlias = Callable[[Context, Data | None], Data | None]


@dataclass(frozen=True, slots=True)
class Attribute:
    """Handlers of one attribute; `selectors` are the selective accesses that `select` understands."""

    read: Read
    write: Write | None = None
    select: Select | None = None
    selectors: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class CosemObject:
    """One object: interface class, logical name (6 octets), attributes from number 2 and methods by number.

    Attribute 1, the logical name, is always there. All attributes of the class must be; methods are optional.
    """

    interface: InterfaceClass
    logical_name: bytes
    attributes: Mapping[int, Attribute]
    methods: Mapping[int, Call] = field(default_factory=dict)

    def __post_init__(self) -> None:
        declared = {attribute.index for attribute in self.interface.attributes}
        assert {1, *self.attributes} == declared, f"{self.interface.name} {dotted(self.logical_name)} is not as declared"

    @property
    def class_id(self) -> int:
        """The number of the interface class."""
        return self.interface.class_id


def declare(
    interface: InterfaceClass, logical_name: bytes, attributes: Mapping[str, object], methods: Mapping[str, Call] | None = None
) -> CosemObject:
    """An object by the names of its class: for each attribute its handlers, a function of the context, or what it always is.

    Values may be plain (`values.making.make`); Data is taken as it is. KeyError for what the class does not have.
    """
    handlers = {(known := interface.attribute(called)).index: _handled(known, given) for called, given in attributes.items()}
    calls = {interface.method(called).index: call for called, call in (methods or {}).items()}
    return CosemObject(interface, logical_name, handlers, calls)


def _handled(known: declared.Attribute, given: object) -> Attribute:
    if isinstance(given, Attribute):
        return replace(given, read=_typed(known, given.read))
    if callable(given):
        return Attribute(_typed(known, given))
    data = make(known.type, given, known.name)
    return Attribute(lambda _: data)


def _typed(known: declared.Attribute, read: Callable[[Context], object]) -> Read:
    """Plain values become what is declared; Data is believed, for it may be long."""

    def typed(context: Context) -> Data:
        value = read(context)
        return value if isinstance(value, Data) else make(known.type, value, known.name)

    return typed


def name(text: str) -> bytes:
    """The six octets of an OBIS code written with dots."""
    return bytes(int(part) for part in text.split("."))


def dotted(logical_name: bytes) -> str:
    """An OBIS code written with dots."""
    return ".".join(str(octet) for octet in logical_name)
