"""What an association by short names calls attributes and methods, or what the meter would say instead."""

from __future__ import annotations

from typing import Any

from win12_wire.frames.cosem import AttributeDescriptor, AttributeSelection, MethodDescriptor
from win12_wire.frames.short_name import AccessChoice, VariableAccess
from win12_wire.objects.enums import DataAccessResult

from win12.application.values.short_names import NameTable, ShortObject, in_part


class ShortNames:
    """What an association calls its objects; `table` is None until the object list has been read."""

    def __init__(self) -> None:
        self.table: NameTable | None = None

    def find(self, class_id: int, logical_name: bytes) -> ShortObject | int:
        """The object, or the data-access-result that the meter would give."""
        table = self.table or NameTable(())
        found = table.find(class_id, logical_name)
        if found is not None:
            return found
        other = table.is_another_class(logical_name)
        return int(DataAccessResult.OBJECT_CLASS_INCONSISTENT if other else DataAccessResult.OBJECT_UNDEFINED)

    def attribute(self, selection: AttributeSelection) -> VariableAccess | int:
        """What to read or write for an attribute or a part of it, or a data-access-result."""
        wanted: AttributeDescriptor = selection.attribute
        found = self.find(wanted.class_id, wanted.instance_id)
        if isinstance(found, int):
            return found
        name = None if found.lacks(wanted.attribute_id) else found.attribute(wanted.attribute_id)
        return self._own(found, name, selection.access)

    def method(self, wanted: MethodDescriptor) -> VariableAccess | int:
        """What to write for a method, or an action-result."""
        found = self.find(wanted.class_id, wanted.instance_id)
        if isinstance(found, int):
            return found
        return self._own(found, found.method(wanted.method_id))

    def _own(self, item: ShortObject, name: int | None, access: Any = None) -> VariableAccess | int:
        """A number too high would be the name of something else."""
        if name is None or not (self.table or NameTable(())).has(item, name):
            return int(DataAccessResult.OBJECT_UNAVAILABLE)
        return variable(name, access)

    def returns(self, wanted: MethodDescriptor) -> bool:
        """Whether a method answers with data."""
        found = self.find(wanted.class_id, wanted.instance_id)
        return not isinstance(found, int) and found.returns(wanted.method_id)


def variable(name: int, access: Any = None) -> VariableAccess:
    """A whole variable, or the part that a selective access tells."""
    if access is None:
        return VariableAccess(choice=AccessChoice.variable_name, variable_name=name)
    return in_part(name, access.selector, access.parameters)
