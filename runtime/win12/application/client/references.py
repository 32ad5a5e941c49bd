"""Which attribute of which object is meant: from what a person writes to what a request carries."""

import re
from functools import lru_cache

from win12_wire.errors import Code, UsageError
from win12_wire.frames.cosem import AttributeDescriptor, AttributeSelection, SelectiveAccess
from win12_wire.objects.classes import CLASSES

from win12.application.values import declared, obis

VALUE = 2
"""The attribute that is meant when none is named."""
_SEPARATORS_MIN = 2


def parse_reference(text: str) -> tuple[str, int]:
    """`1.0.1.8.0.255:2`, `1-0:1.8.0` and so on: the OBIS code a.b.c.d.e.f and the attribute. UsageError BAD_CONFIG.

    A colon after the first group is the one of the OBIS code; the attribute comes after a complete code. A name, as in
    `0.0.1.0.0.255:time_zone`, is that of the class which an object of this name usually has.
    """
    code, attribute = split_reference(text)
    return code, attribute if isinstance(attribute, int) else _usual_index(code, attribute)


def split_reference(text: str) -> tuple[str, int | str]:
    """The same with an attribute that has a name left as it is: only the class tells its number. UsageError BAD_CONFIG.

    A name that no class has is refused at once.
    """
    code, colon, attribute = text.strip().rpartition(":")
    if not colon or code.count(".") + code.count("-") < _SEPARATORS_MIN:
        return obis.show(obis.parse(text)), VALUE
    code, found = obis.show(obis.parse(code)), _number(attribute)
    if isinstance(found, str) and not any(one.name == found for item in CLASSES.values() for one in item.attributes):
        _usual_index(code, found)
    return code, found


def split_method(text: str) -> tuple[str, int | str]:
    """`0.0.96.3.10.255:1`, `0-0:96.3.10:remote_disconnect`: the OBIS code and the method. UsageError BAD_CONFIG."""
    code, colon, method = text.strip().rpartition(":")
    if not colon or code.count(".") + code.count("-") < _SEPARATORS_MIN:
        example = "0.0.96.3.10.255:remote_disconnect"
        raise UsageError(Code.BAD_CONFIG, f"'{text}' names no method: give its number or name, as in {example}")
    return obis.show(obis.parse(code)), _number(method)


def _number(attribute: str) -> int | str:
    """The number of an attribute or method, one signed octet, or a name. UsageError BAD_CONFIG."""
    if re.fullmatch("[A-Za-z][A-Za-z0-9_]*", attribute):
        return attribute
    if re.fullmatch("-?[0-9]{1,3}", attribute) is None or not -128 <= int(attribute) <= 127:
        raise UsageError(
            Code.BAD_CONFIG,
            f"'{attribute}' is no attribute or method: give its number or name, as in 1.0.1.8.0.255:3 or :scaler_unit",
        )
    return int(attribute)


def _usual_index(code: str, attribute: str) -> int:
    class_id = obis.usual_class(code)
    if class_id is None:
        raise UsageError(Code.BAD_CONFIG, f"the class of {code} does not follow from its name: give the number of '{attribute}'")
    return declared.index(class_id, attribute)


@lru_cache(maxsize=4096)
def plain_selection(class_id: int, code: str, attribute: int) -> AttributeSelection:
    """A whole attribute. The object is shared between requests: never change it."""
    return selection(class_id, code, attribute)


def selection(class_id: int, code: str, attribute: int, access: SelectiveAccess | None = None) -> AttributeSelection:
    """An attribute, or the part of it that `access` tells."""
    descriptor = AttributeDescriptor(class_id=class_id, instance_id=obis.parse(code), attribute_id=attribute)
    return AttributeSelection(attribute=descriptor, access=access)
