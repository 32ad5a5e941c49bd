"""What a meter pushes: octets of a line that carries wrappers, without protection."""

from device import feed, name
from win12_wire.frames.axdr import Data, DataType
from win12_wire.frames.cosem import AttributeDescriptor
from win12_wire.frames.notification import EventNotification
from win12_wire.frames.wrapper import Wrapper

REGISTER = 3
TOTAL = "1.0.1.8.0.255"


def event(obis: str, data: Data, class_id: int = REGISTER) -> bytes:
    """One value of one object."""
    attribute = AttributeDescriptor(class_id=class_id, instance_id=name(obis), attribute_id=2)
    return Wrapper(source_wport=1, destination_wport=1, apdu=EventNotification(attribute=attribute, data=data).encode()).encode()


def reading(obis: str, value: int) -> bytes:
    return event(obis, Data(value, int(DataType.double_long_unsigned)))


def say(file: int, obis: str, value: int, time: int = 0) -> None:
    """The meter of a device that is fed says a value of one object."""
    feed(file, reading(obis, value), time)
