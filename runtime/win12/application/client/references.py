"""Which attribute of which object is meant: from what a person writes to what a request carries."""

import re
from functools import lru_cache

from win12_wire.errors import Code, UsageError
from win12_wire.frames.cosem import AttributeDescriptor, AttributeSelection, SelectiveAccess
from win12_wire.objects import classes

from win12.application.values import obis

VALUE = 2
"""The attribute that is meant when none is named."""
_SEPARATORS_MIN = 2


def parse_reference(text: str) -> tuple[str, int]:
    """`1.0.1.8.0.255:2`, `1-0:1.8.0` and so on: the OBIS code a.b.c.d.e.f and the attribute. UsageError BAD_CONFIG.

    A colon after the first group is the one of the OBIS code; the attribute comes after a complete code.
    """
    code, colon, attribute = text.strip().rpartition(":")
    if colon and code.count(".") + code.count("-") >= _SEPARATORS_MIN:
        return obis.show(obis.parse(code)), _number(attribute)
    return obis.show(obis.parse(text)), VALUE


def _number(attribute: str) -> int:
    """The number of an attribute, one signed octet. UsageError BAD_CONFIG."""
    if re.fullmatch("-?[0-9]{1,3}", attribute) is None or not -128 <= int(attribute) <= 127:
        raise UsageError(Code.BAD_CONFIG, f"'{attribute}' is not an attribute: give its number, as in 1.0.1.8.0.255:3")
    return int(attribute)


@lru_cache(maxsize=1024)
def attribute_index(class_id: int, name: str) -> int:
    """The attribute called `name` of a class, such as 3 for capture_objects of Profile generic; KeyError when it has none."""
    found = classes.find(class_id)
    for attribute in found.attributes if found is not None else ():
        if attribute.name == name:
            return attribute.index
    raise KeyError(f"class {class_id} has no attribute {name}")


@lru_cache(maxsize=4096)
def plain_selection(class_id: int, code: str, attribute: int) -> AttributeSelection:
    """A whole attribute. The object is shared between requests: never change it."""
    return selection(class_id, code, attribute)


def selection(class_id: int, code: str, attribute: int, access: SelectiveAccess | None = None) -> AttributeSelection:
    """An attribute, or the part of it that `access` tells."""
    descriptor = AttributeDescriptor(class_id=class_id, instance_id=obis.parse(code), attribute_id=attribute)
    return AttributeSelection(attribute=descriptor, access=access)
