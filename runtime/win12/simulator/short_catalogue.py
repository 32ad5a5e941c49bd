"""The same objects by short names: which base name each has, and what a name stands for (IEC 62056-6-2, 4.1.2 and 4.4.3).

Base names follow one another in the order of the object list, as close as attributes and methods allow; three are reserved by the
standard. The association is of class Association SN; the other objects are those of the catalogue.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data
from win12_wire.objects.classes import CLASSES, SHORT_NAME_STEP
from win12_wire.objects.enums import ReservedBaseName

from win12.application.values.short_names import ASSOCIATION_SN, ShortObject
from win12.simulator import access, management
from win12.simulator.access import ASSOCIATION, DEVICE_NAME
from win12.simulator.catalogue import catalogue
from win12.simulator.model import Context, CosemObject, declare, name
from win12.simulator.results import Result, refused

_CLASS: Final = CLASSES[ASSOCIATION_SN, 2]
_FIRST: Final = 0x0100
_RESERVED: Final = {
    ASSOCIATION: ReservedBaseName.ASSOCIATION_SN,
    name("0.0.41.0.0.255"): ReservedBaseName.SAP_ASSIGNMENT,
    DEVICE_NAME: ReservedBaseName.LOGICAL_DEVICE_NAME,
}
_SIGNED: Final = 0x8000


@dataclass(frozen=True, slots=True)
class Named:
    """What a short name stands for: an attribute of an object by its number, or a method."""

    item: CosemObject
    attribute: int = 0
    method: int = 0


class ShortCatalogue:
    """`objects` by logical name, `base_names` of them, and `find`."""

    def __init__(self, objects: Mapping[bytes, CosemObject]) -> None:
        self.objects = objects
        self.base_names: dict[bytes, int] = {}
        self._named: dict[int, Named] = {}
        free = _FIRST
        for item in objects.values():
            base = int(_RESERVED.get(item.logical_name, free))
            end = self._place(item, ShortObject(base, item.class_id, item.interface.version, item.logical_name))
            free = end if base == free else free

    def find(self, short_name: int) -> Named | None:
        """What the name stands for; None for a name that nothing has."""
        return self._named.get(short_name)

    def _place(self, item: CosemObject, known: ShortObject) -> int:
        """Name attributes and methods; the first base name after them."""
        self.base_names[item.logical_name] = known.base_name
        named = {known.attribute(number): Named(item, attribute=number) for number in (1, *item.attributes)}
        for number in item.methods:
            at = known.method(number)
            if at is not None:
                named[at] = Named(item, method=number)
        self._named.update(named)
        return max(named) + SHORT_NAME_STEP


@lru_cache(maxsize=1)
def short_catalogue() -> ShortCatalogue:
    """The catalogue that every meter of the process shares."""
    return ShortCatalogue({**catalogue(), ASSOCIATION: _association()})


def _association() -> CosemObject:
    """The association in which it is read, by short names."""
    attributes = {
        "object_list": _object_list,
        "access_rights_list": _rights,
        "security_setup_reference": management.SECURITY_SETUP_NAME,
    }
    return declare(_CLASS, ASSOCIATION, attributes, {"reply_to_HLS_authentication": _late_reply})


def _late_reply(_: Context, __: Data | None) -> None:
    raise refused(Result.READ_WRITE_DENIED, "authentication is complete")


def _visible(context: Context) -> list[CosemObject]:
    return [item for item in context.objects.values() if access.visible(context.session.role, item)]


def _base(item: CosemObject) -> Data:
    base = short_catalogue().base_names[item.logical_name]
    return axdr.long(base - 2 * _SIGNED if base >= _SIGNED else base)


def _object_list(context: Context) -> Data:
    return axdr.array(*(_entry(item) for item in _visible(context)))


def _entry(item: CosemObject) -> Data:
    version, logical_name = axdr.unsigned(item.interface.version), axdr.octet_string(item.logical_name)
    return axdr.structure(_base(item), axdr.long_unsigned(item.class_id), version, logical_name)


def _rights(context: Context) -> Data:
    return axdr.array(*(axdr.structure(_base(item), *management.rights(context, item)) for item in _visible(context)))
