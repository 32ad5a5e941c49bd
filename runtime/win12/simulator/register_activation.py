"""Register activation (class 6, 0-0:14.0.0): which registers of a tariff count now.

What tariff is in force is a rule of the household; so masks can be read and not set.
"""

from __future__ import annotations

from win12_wire.objects.classes import CLASSES

from win12.simulator.model import CosemObject, declare, name

REGISTER_ACTIVATION = CLASSES[6, 0]
ACTIVATION = name("0.0.14.0.0.255")
_REGISTERS = ("1.0.1.8.1.255", "1.0.1.8.2.255")
_MASKS = {1: b"T1", 2: b"T2"}
"""Name of the mask of each tariff."""


def register_activation() -> CosemObject:
    """0-0:14.0.0."""
    attributes = {
        "register_assignment": [(3, obis) for obis in _REGISTERS],
        "mask_list": [(mask, [tariff]) for tariff, mask in _MASKS.items()],
        "active_mask": lambda c: _MASKS[c.meter.tariff(c.now)],
    }
    return declare(REGISTER_ACTIVATION, ACTIVATION, attributes)
