"""A reading: one attribute of one object, raw as the meter sent it and as a value that people understand."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal
from typing import Any, Final, TypeAlias, TypeGuard

from win12_wire.frames.axdr import BitString, DataType, Shape, Value
from win12_wire.objects.classes import Attribute
from win12_wire.objects.types import ANY

from win12.application.values import declared, members, units
from win12.application.values import obis as names
from win12.application.values.members import Member
from win12.application.values.nodes import Node
from win12.application.values.raw import Plain, plain, printable, text
from win12.application.values.time import STANDARD, CosemDateTime, TimeRules, is_date_time
from win12.application.values.units import ScalerUnit

Seen: TypeAlias = Decimal | str | datetime | bytes | None

_TEXT_TAGS: Final = frozenset({DataType.visible_string, DataType.utf8_string})
_TIME_TAGS: Final = frozenset({DataType.date_time, DataType.date, DataType.time})
_FLOAT32: Final = DataType.float32
_REGISTER_VALUES: Final = frozenset({(None, 2), (3, 2), (4, 2), (5, 2), (5, 3)})  # class and attribute that scaler_unit is about


@dataclass(frozen=True, slots=True)
class Reading:
    """One attribute as read or pushed.

    obis: name of the object, a.b.c.d.e.f. attribute: its index.
    raw: the value as sent: int, float, bool, bytes, BitString, list or tuple.
    value: exact decimal of numbers (raw * 10**scaler), text of printable strings, datetime of whole date-times, else octets;
    None for null-data, arrays and structures.
    unit: symbol, empty for counts, None when unknown. time: when it was sent.
    shape: the types of raw, as in axdr.Data. version: of the interface class, where it is known.
    """

    obis: str
    attribute: int = 2
    raw: object = None
    scaler: int | None = None
    unit: str | None = None
    value: Seen = None
    class_id: int | None = None
    time: datetime | None = None
    shape: Shape = field(default=None, repr=False, compare=False)
    version: int | None = field(default=None, compare=False)

    @property
    def name(self) -> str:
        """What the OBIS code stands for."""
        return names.name(self.obis)

    @property
    def declared(self) -> Attribute | None:
        """What the specification says of the attribute; None when it does not know it."""
        return declared.attribute(self.class_id, self.attribute, self.version)

    @property
    def member(self) -> Member:
        """The value under the names of its declaration: fields of structures, labels of enumerations.

        Where the version is not known, it is what all versions that fit the value say alike.
        """
        if self.shape is None:
            return Member("", Node(self.raw, 0), ANY)
        node, kinds = Node(self.raw, self.shape), declared.types(self.class_id, self.attribute, self.version)
        return members.member(declared.agreed([kind for kind in kinds if members.fits(kind, node)] or kinds[:1]), node)

    @property
    def named(self) -> Any:
        """The same for JSON (`members.plain`); None of what has no names: no fields, no label, no moment."""
        found = self.member
        return members.plain(found) if found.parts else members.text(found)

    def hidden(self) -> Reading:
        """Without the value, when it is a secret by its declaration; else as it is."""
        known = self.declared
        if known is None or not known.secret or self.raw is None:
            return self
        said = f"({len(self.raw)} octets, hidden)" if isinstance(self.raw, bytes) else "(hidden)"
        return replace(self, raw=said, value=said, shape=None)

    def json(self) -> dict[str, Plain]:
        """obis, attribute, raw, scaler, unit and value; value is text that loses nothing."""
        return {
            "obis": self.obis,
            "attribute": self.attribute,
            "raw": plain(self.raw),
            "scaler": self.scaler,
            "unit": self.unit,
            "value": show(self.value),
        }


def make(
    obis: str,
    attribute: int,
    value: Value,
    shape: Shape,
    scaler_unit: ScalerUnit | None = None,
    *,
    class_id: int | None = None,
    time: datetime | None = None,
    rules: TimeRules = STANDARD,
) -> Reading:
    """The reading of a decoded value. Without `scaler_unit` a register has scaler 0 and the unit usual for its name."""
    if is_number(value):
        scaler_unit = scaler_unit or usual_unit(obis, attribute, class_id)
        scaler, unit = (None, None) if scaler_unit is None else (scaler_unit.scaler, units.symbol(scaler_unit.unit))
        seen: Seen = _number(value, scaler, shape)
        return Reading(obis, attribute, value, scaler, unit, seen, class_id, time, shape)
    return Reading(obis, attribute, value, None, None, _other(value, shape, attribute, rules), class_id, time, shape)


def is_number(value: Value) -> TypeGuard[int | float]:
    """Whether it can have a scaler and a unit."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def usual_unit(obis: str, attribute: int, class_id: int | None) -> ScalerUnit | None:
    """Scaler 0 and the unit usual for the name, of what can be the value of a register; None where the name does not tell."""
    usual = names.default_unit(obis) if (class_id, attribute) in _REGISTER_VALUES else None
    return None if usual is None else ScalerUnit(0, usual)


def _number(value: float, scaler: int | None, shape: Shape) -> Decimal | None:
    if isinstance(value, float):
        return units.decimal(value, scaler, single=shape == _FLOAT32)
    return units.scaled(value, scaler)


def _other(value: Value, shape: Shape, attribute: int, rules: TimeRules) -> Seen:
    if isinstance(value, bool):
        return Decimal(int(value))
    if isinstance(value, BitString):
        return str(value)
    if isinstance(value, bytes):
        return _octets(value, shape, attribute, rules)
    return None


def _octets(value: bytes, shape: Shape, attribute: int, rules: TimeRules) -> Seen:
    if shape in _TIME_TAGS or (shape == DataType.octet_string and is_date_time(value)):
        found = CosemDateTime.decode(value)
        return found.to_datetime(rules) or str(found)
    if attribute == 1 and len(value) == 6:
        return names.show(value)
    return text(value) if shape in _TEXT_TAGS or printable(value) else value


def show(value: Seen) -> str | None:
    """A value as text: plain digits, ISO 8601, octets in hexadecimal."""
    if isinstance(value, Decimal):
        return units.plain(value)
    if isinstance(value, datetime):
        return value.isoformat()
    return value.hex() if isinstance(value, bytes) else value
