"""Who may do what: rights of each role on each attribute and method, as published in the object list.

Any meter can forge what is said to all of them. So a broadcast sets the clock and brings blocks of an image, which is verified
before it is activated, and nothing else: neither breaker nor keys.

Modes are those of Association LN version 1 (IEC 62056-6-2, 4.4.4).
"""

from win12_wire.objects.classes import CLASSES
from win12_wire.objects.enums import AttributeAccessModeV1 as Mode
from win12_wire.objects.enums import MethodAccessModeV1 as MethodMode

from win12.simulator.model import CosemObject, name
from win12.simulator.session import Role

_SECRET = 7

CLOCK = name("0.0.1.0.0.255")
COUNTER = name("0.0.43.1.0.255")
DEVICE_NAME = name("0.0.42.0.0.255")
ASSOCIATION = name("0.0.40.0.0.255")
PROTECTION = name("0.0.43.2.0.255")

_IMAGE_TRANSFER = 18
_TIME = CLASSES[8, 0].attribute("time").index
_BLOCK = CLASSES[18, 0].method("image_block_transfer").index
_PUBLIC = frozenset({DEVICE_NAME, CLOCK, COUNTER, ASSOCIATION})
"""All that the public client sees, so that it can tell the meter, the time and the counter to go on from."""
_FREE = {ASSOCIATION: "reply_to_HLS_authentication", PROTECTION: "get_protected_attributes"}
"""The second reads attributes as this client may."""


def visible(role: Role, item: CosemObject) -> bool:
    """Whether the object exists for the role; otherwise it is as if it did not."""
    return role is not Role.PUBLIC or item.logical_name in _PUBLIC


def attribute_mode(role: Role, item: CosemObject, attribute: int) -> Mode:
    """The access mode of an attribute that the object has."""
    if not visible(role, item):
        return Mode.NO_ACCESS
    if item.logical_name == ASSOCIATION and attribute == _SECRET:
        return Mode.WRITE_ONLY if role is Role.MANAGER else Mode.NO_ACCESS
    if attribute == 1 and role is not Role.BROADCAST:
        return Mode.READ_ONLY
    writable = attribute != 1 and item.attributes[attribute].write is not None
    if role is Role.BROADCAST:
        return Mode.WRITE_ONLY if (item.logical_name, attribute) == (CLOCK, _TIME) else Mode.NO_ACCESS
    return Mode.READ_AND_WRITE if writable and role is Role.MANAGER else Mode.READ_ONLY


def method_mode(role: Role, item: CosemObject, method: int) -> MethodMode:
    """The access mode of a method that the object has. All but the public client may call what changes nothing."""
    if role is Role.BROADCAST:
        may = item.logical_name == CLOCK or (item.class_id, method) == (_IMAGE_TRANSFER, _BLOCK)
        return MethodMode.ACCESS if may else MethodMode.NO_ACCESS
    free = item.interface.method(_FREE[item.logical_name]).index if item.logical_name in _FREE else 0
    if method == free and role is not Role.PUBLIC:
        return MethodMode.ACCESS
    return MethodMode.ACCESS if role is Role.MANAGER and visible(role, item) else MethodMode.NO_ACCESS
