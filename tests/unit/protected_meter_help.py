"""A meter with COSEM data protection (class 30), on a port or without a socket, and its methods called as a client calls them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
import win12
from general_help import CLIENT, keys_of
from house_help import House, run
from win12.application.association.settings import Authentication, Security
from win12.application.client.data_protection import DataProtection, layers_named
from win12.application.values.making import make
from win12.application.values.protection import DATA_PROTECTION, layers_of, parameters_data
from win12.security.data_protection import DataProtector
from win12.simulator import attributes, data_protection
from win12.simulator.access import PROTECTION
from win12.simulator.config import MeterConfig
from win12.simulator.meter import Meter
from win12.simulator.model import Context
from win12.simulator.session import Role, Session
from win12.simulator.station import Station
from win12_wire.errors import MeterError
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data
from win12_wire.frames.cosem import MethodDescriptor
from win12_wire.objects.enums import AttributeAccessModeV3 as Mode

ENERGY, MODE, BREAKER = "1.0.1.8.0.255", "0.0.96.3.10.255:control_mode", "0.0.96.3.10.255"
OBJECT = "0.0.43.2.0.255"
NOW = 1_768_932_451.0


def using(house: House, work: Callable[[DataProtection, Any], Awaitable[None]], layers: str = "authenc", **more: Any) -> None:
    """Do something with the data protection of a meter on a port."""
    keys = more.pop("keys", keys_of("client", house.suite or 1))
    query = more.pop("query", "&security=authenc")
    protected = more.pop("protected", keys)

    async def there(served: House) -> None:
        async with served.open(keys, query) as meter:
            made = DataProtection(meter, protected, suite=served.suite, layers=layers_named(layers), **more)
            await work(made, meter)

    run(house, there)


def standing(required: Mode = data_protection.LEAST, **config: Any) -> Station:
    """A meter without a socket."""
    terms = {"authentication": Authentication.GMAC, "security": Security.AUTHENC, "suite": 1, "days": 1, **config}
    meter = Meter(MeterConfig(**terms), wall=lambda: NOW)
    meter.operations.kept.put_data(f"{OBJECT}:6", axdr.enum(required))
    return Station(meter, keys_of("server", 1))


def manager(role: Role = Role.MANAGER) -> Session:
    return Session(role=role, client_sap=1, client_title=CLIENT)


def client(station: Station, **changed: bytes) -> DataProtector:
    return DataProtector(keys_of("client", 1, **changed), 1, "client", station_counters(station), station.keys.server_title)


def station_counters(station: Station) -> Any:
    """Of the client of that meter."""
    return _CLIENTS.setdefault(id(station), win12.MemoryCounters())


_CLIENTS: dict[int, Any] = {}


def calling(station: Station, session: Session, method: str, *parts: Data) -> Data:
    item = station.meter.objects[PROTECTION]
    number = item.interface.method(method).index
    wanted = MethodDescriptor(class_id=30, instance_id=PROTECTION, method_id=number)
    data = attributes.call(Context(station.meter, session, NOW), wanted, axdr.structure(*parts))
    return data if data is not None else axdr.null_data()


def listed(rows: Any) -> Data:
    return make(DATA_PROTECTION.attribute("protection_object_list").type, rows)


def got(station: Station, session: Session, rows: Any, layers: str = "authenc") -> list[Any]:
    """What get_protected_attributes gives, opened as the client opens it."""
    side = client(station)
    order = side.order(layers_named(layers), side.begin())
    parameters, octets = calling(station, session, "get_protected_attributes", listed(rows), parameters_data(order)).value
    told = make(DATA_PROTECTION.attribute("protection_parameters_get").type, [list(one) for one in parameters])
    opened = side.open(layers_of(told), octets, data_protection.of_response(Mode(0)), asked=order)
    return list(axdr.decode(opened).value)


def setting(station: Station, session: Session, rows: Any, *values: Data, layers: str = "authenc", **changed: bytes) -> None:
    side = client(station, **changed)
    made, octets = side.protect(axdr.structure(*values).encode(), layers_named(layers), side.begin())
    calling(station, session, "set_protected_attributes", listed(rows), parameters_data(made), axdr.octet_string(octets))


def refused_as(work: Callable[[], object]) -> int:
    with pytest.raises(MeterError) as caught:
        work()
    return int(caught.value.result or 0)
