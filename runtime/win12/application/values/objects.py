"""What attributes mean: readings of registers, the clock, profiles' own attributes, and the object list with its rights."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, IntFlag
from typing import Final

from win12_wire.errors import Code, WireError
from win12_wire.frames.axdr import Data, DataType
from win12_wire.objects import classes
from win12_wire.objects.enums import (
    AttributeAccessModeV0,
    AttributeAccessModeV1,
    AttributeAccessModeV3,
    MethodAccessModeV1,
    MethodAccessModeV3,
)  # fmt: skip

from win12.application.values import declared, reading
from win12.application.values import obis as names
from win12.application.values.nodes import Node, root
from win12.application.values.reading import Reading
from win12.application.values.time import STANDARD, TimeRules, decode_date_time
from win12.application.values.units import ScalerUnit, is_scaler_unit, scaler_unit_of

DATA: Final = 1
PROFILE: Final = 7
CLOCK: Final = 8
ASSOCIATION_LN: Final = 15
_V3: Final = 3


def scaler_unit(data: Data) -> ScalerUnit | None:
    """Attribute scaler_unit; None for null-data. Raises WireError BAD_VALUE when it is neither."""
    node = root(data)
    if node.tag == DataType.null_data:
        return None
    if not is_scaler_unit(node):
        raise WireError(Code.BAD_VALUE, 0, "scaler_unit", f"is {DataType(node.tag).name}")
    return scaler_unit_of(node)


def scaler_attribute(class_id: int, attribute: int) -> int | None:
    """The attribute that holds scaler and unit of this one; None when it has none."""
    found = declared.attribute(class_id, attribute)
    return None if found is None else found.scaler_unit


def time_attribute(class_id: int, attribute: int) -> int | None:
    """The attribute that tells from when the value of this one is; None when none does."""
    found = declared.attribute(class_id, attribute)
    return None if found is None else found.capture_time


def read(
    class_id: int, obis: str, attribute: int, data: Data, unit: ScalerUnit | None = None, *, rules: TimeRules = STANDARD
) -> Reading:
    """The reading of one attribute of any class. Without `unit` a register has scaler 0 and the unit usual for its name."""
    return reading.make(obis, attribute, data.value, data.shape, unit, class_id=class_id, rules=rules)


def register(
    class_id: int,
    obis: str,
    value: Data,
    unit: Data | None = None,
    capture_time: Data | None = None,
    *,
    attribute: int = 2,
    rules: TimeRules = STANDARD,
) -> Reading:
    """The value of a Register, Extended register or Demand register from the attributes that were read with it.

    Raises WireError BAD_VALUE when `unit` is not a scaler_unit. The time is the capture time where the class has one.
    """
    scale = None if unit is None else scaler_unit(unit)
    moment = None
    if capture_time is not None and isinstance(capture_time.value, bytes) and len(capture_time.value) == 12:
        moment = decode_date_time(capture_time.value, rules)
    return reading.make(obis, attribute, value.value, value.shape, scale, class_id=class_id, time=moment, rules=rules)


# --- object list -----------------------------------------------------------------------------------------------------------

Mode = IntEnum | IntFlag


@dataclass(frozen=True, slots=True)
class ObjectEntry:
    """One object of an association and what this client may do with it.

    Modes are those of the version of the association: numbers up to version 2, bits from 3.
    """

    class_id: int
    version: int
    obis: str
    attributes: dict[int, Mode] = field(default_factory=dict)
    methods: dict[int, Mode | bool] = field(default_factory=dict)
    selectors: dict[int, tuple[int, ...]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What the OBIS code stands for."""
        return names.name(self.obis)

    @property
    def class_name(self) -> str:
        """Name of the interface class; `class n` when it is not declared."""
        known = classes.nearest(self.class_id, self.version)
        return known.name if known else f"class {self.class_id}"

    def readable(self, attribute: int) -> bool:
        """Whether this client may read the attribute; so too when the list tells no rights."""
        return not self.attributes or _allows(self.attributes.get(attribute), (1, 3, 4, 6), 1)

    def writable(self, attribute: int) -> bool:
        """Whether this client may write the attribute."""
        return _allows(self.attributes.get(attribute), (2, 3, 5, 6), 2)

    def callable(self, method: int) -> bool:
        """Whether this client may call the method."""
        mode = self.methods.get(method)
        return bool(mode & 1) if isinstance(mode, MethodAccessModeV3) else bool(mode)


def object_list(data: Data, version: int = 1) -> list[ObjectEntry]:
    """Attribute 2 of Association LN of that version (0..3). Raises WireError BAD_VALUE when it is not an object list."""
    if not root(data).is_sequence:
        raise WireError(Code.BAD_VALUE, 0, "object_list", f"is {DataType(root(data).tag).name}")
    return [_object(node, version) for node in root(data).children()]


def _object(node: Node, version: int) -> ObjectEntry:
    parts = node.children()
    tags = tuple(part.tag for part in parts)
    if tags[:3] != _OBJECT or len(parts[2].value) != 6:
        raise WireError(Code.BAD_VALUE, 0, "object_list_element", f"of types {tags}")
    entry = ObjectEntry(parts[0].value, parts[1].value, names.show(parts[2].value))
    rights = parts[3].children() if len(parts) > 3 else []
    for item in rights[0].children() if rights else []:
        _attribute_right(entry, item, version)
    for item in rights[1].children() if len(rights) > 1 else []:
        _method_right(entry, item, version)
    return entry


_OBJECT: Final = (DataType.long_unsigned, DataType.unsigned, DataType.octet_string)


def _attribute_right(entry: ObjectEntry, node: Node, version: int) -> None:
    parts = _right(node, 2)
    index, mode = parts[0].value, parts[1].value
    if version >= _V3:
        entry.attributes[index] = AttributeAccessModeV3(mode)
    else:
        kind = AttributeAccessModeV1 if version else AttributeAccessModeV0
        entry.attributes[index] = _mode(kind, mode)
    if len(parts) > 2 and parts[2].is_sequence:
        entry.selectors[index] = tuple(child.value for child in parts[2].children())


def _method_right(entry: ObjectEntry, node: Node, version: int) -> None:
    parts = _right(node, 2)
    index, mode = parts[0].value, parts[1].value
    if isinstance(mode, bool):
        entry.methods[index] = mode
    else:
        entry.methods[index] = MethodAccessModeV3(mode) if version >= _V3 else _mode(MethodAccessModeV1, mode)


def _right(node: Node, least: int) -> list[Node]:
    parts = node.children()
    if len(parts) < least or not all(isinstance(part.value, int) for part in parts[:2]):
        raise WireError(Code.BAD_VALUE, 0, "access_rights", f"of {len(parts)} elements")
    return parts


def _mode(kind: type[IntEnum], value: int) -> IntEnum:
    try:
        return kind(value)
    except ValueError:
        raise WireError(Code.BAD_VALUE, 0, "access_mode", str(value)) from None


def _allows(mode: Mode | None, values: tuple[int, ...], bit: int) -> bool:
    if mode is None:
        return False
    return bool(mode & bit) if isinstance(mode, IntFlag) else mode in values
