"""Who may do what: rights of each role on each attribute and method, as published in the object list.

Modes are those of Association LN version 1 (IEC 62056-6-2, 4.4.4): 0 no access, 1 read, 2 write, 3 both; methods 0 or 1.
"""

from win12.simulator.model import CosemObject, name
from win12.simulator.session import Role

NO_ACCESS, READ, WRITE, READ_WRITE = 0, 1, 2, 3
METHOD_ACCESS = 1

ASSOCIATION_CLASS = 15
_SECRET = 7

CLOCK = name("0.0.1.0.0.255")
COUNTER = name("0.0.43.1.0.255")
DEVICE_NAME = name("0.0.42.0.0.255")
ASSOCIATION = name("0.0.40.0.0.255")

_PUBLIC = frozenset({DEVICE_NAME, CLOCK, COUNTER, ASSOCIATION})
"""All that the public client sees, so that it can tell the meter, the time and the counter to go on from."""


def visible(role: Role, item: CosemObject) -> bool:
    """Whether the object exists for the role; otherwise it is as if it did not."""
    return role is not Role.PUBLIC or item.logical_name in _PUBLIC


def attribute_mode(role: Role, item: CosemObject, attribute: int) -> int:
    """The access mode of an attribute that the object has."""
    if not visible(role, item) or (item.class_id == ASSOCIATION_CLASS and attribute == _SECRET):
        return NO_ACCESS
    if attribute == 1:
        return READ
    writable = item.attributes[attribute].write is not None
    return READ_WRITE if writable and role is Role.MANAGER else READ


def method_mode(role: Role, item: CosemObject, method: int) -> int:
    """The access mode of a method that the object has. Everybody may call reply_to_HLS_authentication."""
    if item.class_id == ASSOCIATION_CLASS and method == 1 and role is not Role.PUBLIC:
        return METHOD_ACCESS
    return METHOD_ACCESS if role is Role.MANAGER and visible(role, item) else NO_ACCESS
