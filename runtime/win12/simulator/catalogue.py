"""All objects of the meter, by logical name; one catalogue for all meters of a family in the process."""

from collections.abc import Mapping
from functools import lru_cache

from win12.simulator import (
    breaker,
    calendars,
    clock,
    data_protection,
    events,
    family_objects,
    image_transfer,
    management,
    monitors,
    profiles,
    push_setup,
    registers,
    schedules,
)
from win12.simulator.family import family
from win12.simulator.model import CosemObject


@lru_cache(maxsize=16)
def catalogue(family_name: str = "", push_version: int = 0) -> Mapping[bytes, CosemObject]:
    """The objects in the order of the object list; those of a family of meters, or all that the simulator can show.

    `push_version`: of the class of the push set-up.
    """
    if family_name:
        return family_objects.objects(family(family_name), catalogue(push_version=push_version))
    items = [
        *management.data_objects(),
        clock.clock(),
        management.association(),
        management.sap_assignment(),
        management.security_setup(),
        breaker.disconnect_control(),
        image_transfer.image_transfer(),
        push_setup.push_setup(push_version),
        calendars.activity_calendar(),
        calendars.special_days(),
        *(schedules.script_table(table) for table in schedules.TABLES),
        *(schedules.schedule(one) for one in schedules.SCHEDULES),
        *(registers.register(quantity) for quantity in registers.QUANTITIES),
        registers.maximum_demand(),
        registers.demand(),
        *(profiles.profile_generic(profile) for profile in profiles.PROFILES),
        *events.objects(),
        *monitors.objects(),
        data_protection.data_protection(),
    ]
    return {item.logical_name: item for item in items}
