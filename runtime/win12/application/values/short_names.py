"""Short names: 16 bits for each attribute and method of an object, counted from its base name (IEC 62056-6-2, 4.1.2).

An attribute stands at a fixed step for its number, whatever the class. Where the methods begin is told by the class; of some
classes nobody told (`methods_at` in spec/objects/classes).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from win12_wire.errors import Code, WireError
from win12_wire.frames.axdr import Data, DataType
from win12_wire.frames.short_name import AccessChoice, ParameterizedAccess, VariableAccess
from win12_wire.objects import classes
from win12_wire.objects.classes import SHORT_NAME_STEP
from win12_wire.objects.enums import ReservedBaseName

from win12.application.values import obis
from win12.application.values.nodes import Node, root

ASSOCIATION_SN: Final = 12
CURRENT_ASSOCIATION_NAME: Final = int(ReservedBaseName.ASSOCIATION_SN)
OBJECT_LIST: Final = 2
_NAMES: Final = 1 << 16
_ENTRY: Final = (DataType.long, DataType.long_unsigned, DataType.unsigned, DataType.octet_string)


def in_part(name: int, selector: int, parameter: Data) -> VariableAccess:
    """The part of a variable that a selector tells, or a method with its parameters."""
    part = ParameterizedAccess(variable_name=name, selector=selector, parameter=parameter)
    return VariableAccess(choice=AccessChoice.parameterized_access, parameterized=part)


def named_by(variable: VariableAccess) -> int | None:
    """The short name of a variable or of a part of it; None of a block of a transfer."""
    part = variable.detailed or variable.parameterized
    return variable.variable_name if part is None else part.variable_name


@dataclass(frozen=True, slots=True)
class ShortObject:
    """An entry of the object list of Association SN: base name 0..65535, class and version, logical name of 6 octets."""

    base_name: int
    class_id: int
    version: int
    logical_name: bytes

    @property
    def obis(self) -> str:
        """The logical name as OBIS code."""
        return obis.show(self.logical_name)

    def attribute(self, number: int) -> int:
        """The short name of an attribute."""
        return self.base_name + SHORT_NAME_STEP * (number - 1)

    def method(self, number: int) -> int | None:
        """The short name of a method; None where nobody told where the methods of the class begin."""
        known = classes.nearest(self.class_id, self.version)
        offset = None if known is None else known.method_offset(number)
        return None if offset is None else self.base_name + offset

    def lacks(self, number: int) -> bool:
        """Whether the class has no attribute of that number, as far as it is declared."""
        known = classes.find(self.class_id, self.version)
        return number < 1 or (known is not None and number > len(known.attributes))

    def returns(self, number: int) -> bool:
        """Whether a method answers with data, so that it is read and not written."""
        known = classes.nearest(self.class_id, self.version)
        return known is not None and any(one.returns for one in known.methods if one.index == number)


CURRENT_ASSOCIATION: Final = ShortObject(CURRENT_ASSOCIATION_NAME, ASSOCIATION_SN, 2, bytes((0, 0, 40, 0, 0, 255)))
"""Known before anything is read. The version only tells where its methods are, which is the same in all."""


def object_list(data: Data) -> list[ShortObject]:
    """Attribute 2 of Association SN. Raises WireError BAD_VALUE when it is not an object list."""
    if not root(data).is_sequence:
        raise WireError(Code.BAD_VALUE, 0, "object_list", f"is {DataType(root(data).tag).name}")
    return [_entry(node) for node in root(data).children()]


def _entry(node: Node) -> ShortObject:
    parts = node.children() if node.is_sequence else []
    tags = tuple(part.tag for part in parts)
    if tags[:4] != _ENTRY or len(parts[3].value) != 6:
        raise WireError(Code.BAD_VALUE, 0, "object_list_element", f"of types {tags}")
    base, class_id, version, name = (part.value for part in parts[:4])
    return ShortObject(base % _NAMES, class_id, version, name)


SECRET_NAMES: Final = frozenset(
    CURRENT_ASSOCIATION.method(one.index) for one in classes.CLASSES[ASSOCIATION_SN, 1].methods if one.secret
)
"""What a secret is written to, as far as that can be told without an object list: the methods of the association."""


class NameTable:
    """The objects of an association, by class and logical name."""

    def __init__(self, objects: Iterable[ShortObject]) -> None:
        self.objects: Sequence[ShortObject] = list(objects)
        self._found = {(one.class_id, one.logical_name): one for one in self.objects}
        self._names = {one.logical_name for one in self.objects}
        self._based = {one.base_name: one for one in self.objects}
        self._bases = sorted(self._based)

    def has(self, item: ShortObject, name: int) -> bool:
        """Whether a name that was counted from the base of an object can be its own: further on other objects have theirs."""
        after = bisect_right(self._bases, item.base_name)
        return item.base_name <= name < (self._bases[after] if after < len(self._bases) else _NAMES)

    def named(self, name: int) -> tuple[ShortObject, int] | None:
        """The object and the number of the attribute that a short name stands for; None where it is no attribute."""
        at = bisect_right(self._bases, name)
        if not at:
            return None
        item = self._based[self._bases[at - 1]]
        step, rest = divmod(name - item.base_name, SHORT_NAME_STEP)
        return None if rest or item.lacks(step + 1) else (item, step + 1)

    def find(self, class_id: int, logical_name: bytes) -> ShortObject | None:
        """The object; None when there is none of that class."""
        if (class_id, logical_name) == (ASSOCIATION_SN, CURRENT_ASSOCIATION.logical_name):
            return self._found.get((class_id, logical_name), CURRENT_ASSOCIATION)
        return self._found.get((class_id, logical_name))

    def is_another_class(self, logical_name: bytes) -> bool:
        """Whether there is an object of that name at all."""
        return logical_name in self._names
