"""A meter on a port whose keys are changed, what its client has, and methods of the security setup with any parameters."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import win12
from general_help import keys_of
from win12.application.association.settings import Authentication, Security
from win12.application.client.meter import Meter as OpenMeter
from win12.application.client.security_setup import SecuritySetup
from win12.security.counters import MemoryCounters
from win12.security.key_changes import ROLES
from win12.security.keys import Keys
from win12.simulator.config import MeterConfig
from win12.simulator.meter import Meter
from win12.simulator.server import serve_meters
from win12.simulator.station import Station
from win12_wire.errors import Win12Error
from win12_wire.frames import axdr
from win12_wire.frames.action import ActionRequestNormal
from win12_wire.frames.axdr import Data
from win12_wire.frames.cosem import MethodDescriptor

ENERGY, SETUP = "1.0.1.8.0.255", bytes((0, 0, 43, 0, 0, 255))
EK, BEK, AK, KEK = ROLES
WIDE = axdr.array(axdr.structure(axdr.long_unsigned(300), axdr.octet_string(bytes(24))))


class House:
    """A meter on a port, and a client's keys and counters."""

    def __init__(self, suite: int = 1, *, role: str = "1", **config: Any) -> None:
        terms = {"authentication": Authentication.GMAC, "security": Security.AUTHENC, "suite": suite, "days": 1, **config}
        self.station = Station(Meter(MeterConfig(**terms)), keys_of("server", suite))
        self.suite, self.role, self.counters = suite, role, MemoryCounters()
        self.port = 0

    def open(self, keys: Keys, query: str = "", auth: str = "gmac") -> Any:
        url = f"tcp://127.0.0.1:{self.port}?client={self.role}&auth={auth}&suite={self.suite}{query}"
        return win12.open(url, keys=keys, counters=self.counters)

    async def reads(self, keys: Keys, query: str = "", auth: str = "gmac") -> bool:
        try:
            async with self.open(keys, query, auth) as meter:
                return (await meter.read(ENERGY)).unit == "Wh"
        except Win12Error:
            return False


def run(house: House, what: Callable[[House], Awaitable[None]]) -> None:
    async def served() -> None:
        async with await serve_meters([house.station]) as simulator:
            house.port = simulator.ports[0]
            await what(house)

    asyncio.run(served())


def mine(suite: int = 1) -> Keys:
    return keys_of("client", suite)


def setup_of(meter: OpenMeter, suite: int = 1, keys: Keys | None = None) -> SecuritySetup:
    return SecuritySetup(meter, keys or mine(suite), suite=suite)


def house_of_suite_0(keys: Keys) -> House:
    house = House(1)
    house.suite = 0
    house.station = Station(Meter(replace(house.station.meter.config, suite=0)), keys)
    return house


def rows(*pairs: tuple[int, bytes]) -> Data:
    return axdr.array(*(axdr.structure(axdr.enum(number), axdr.octet_string(octets)) for number, octets in pairs))


async def invoke(meter: OpenMeter, method: int, parameters: Data | None) -> Any:
    target = MethodDescriptor(class_id=64, instance_id=SETUP, method_id=method)
    return await meter.conversation.perform(
        lambda number: ActionRequestNormal(invoke_id=number, confirmed=1, method=target, parameters=parameters)
    )
