"""How long things are on the wire: what is asked exactly, what will be answered by the declared types of attributes.

An estimate decides which plan is the cheapest, and how many attributes go into one answer where an answer cannot be cut. It may
be wrong: then the meter refuses, and half as many are asked for.
"""

from functools import lru_cache
from typing import Final

from win12_wire.frames.cosem import AttributeSelection
from win12_wire.objects.types import Type

from win12.application.values import declared
from win12.application.values.objects import PROFILE

PLAIN: Final = 10
"""Octets of an attribute in a list: class, logical name, attribute, and that there is no selection."""
_OCTETS: Final = {
    "null-data": 1, "boolean": 2, "enum": 2, "integer": 2, "unsigned": 2, "long": 3, "long-unsigned": 3, "double-long": 5,
    "double-long-unsigned": 5, "float32": 5, "long64": 9, "long64-unsigned": 9, "float64": 9, "date": 6,
    "time": 5, "date-time": 13,
}  # fmt: skip
_FORMS: Final = {"date-time": 14, "date": 7, "time": 6}
_STRING: Final = 18
"""Octets of a string whose length is not declared: names and serial numbers are seldom longer."""
_ANY: Final = 5
_ELEMENTS: Final = 8
"""Elements of an array that is no buffer."""
_ROWS: Final = 96
_BUFFER: Final = 2


def asked(selection: AttributeSelection) -> int:
    """Octets of an attribute in a list of them."""
    return PLAIN if selection.access is None else len(selection.encode())


def answered(selection: AttributeSelection) -> int:
    """Octets that its value may have, tag included."""
    attribute = selection.attribute
    return _declared(attribute.class_id, attribute.attribute_id)


@lru_cache(maxsize=1024)
def _declared(class_id: int, attribute: int) -> int:
    if attribute == 1:
        return 8
    octets = max(map(octets_of, declared.types(class_id, attribute)), default=_ANY)
    return octets * _ROWS // _ELEMENTS if (class_id, attribute) == (PROFILE, _BUFFER) else octets


def octets_of(kind: Type) -> int:
    """Octets of a value of that type, or what it commonly has where the type leaves it open."""
    parts = [octets_of(one) for one in kind.parts]
    match kind.kind:
        case "array":
            return 2 + _ELEMENTS * parts[0]
        case "structure":
            return 2 + sum(parts)
        case "CHOICE":
            return max(parts)
    if kind.kind in _OCTETS:
        return _OCTETS[kind.kind]
    if kind.kind == "any":
        return _ANY
    return _FORMS.get(kind.form) or (_STRING if kind.size is None else 2 + kind.size)
