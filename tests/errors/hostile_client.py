"""A client that can misbehave: whole APDUs made by our own client side, octets sent as the test likes."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

from win12.application.association import ClientAssociation
from win12.application.association.settings import Authentication, ClientSettings, Security
from win12.physical import tcp
from win12.security.counters import MemoryCounters
from win12.security.keys import Keys
from win12.simulator.config import MeterConfig
from win12.simulator.meter import Meter
from win12.simulator.model import name
from win12.simulator.server import LinkKind, Simulator, serve_meters
from win12.simulator.station import Station
from win12_wire.errors import LinkError
from win12_wire.frames import action, apdu, get
from win12_wire.frames.cosem import AttributeDescriptor, MethodDescriptor
from win12_wire.frames.wrapper import Wrapper

NOW = datetime(2026, 1, 20, 18, 7, 31, tzinfo=UTC).timestamp()
TITLE = bytes.fromhex("4D4D4D0000BC614E")
KEYS = Keys(ek=bytes(range(16)), ak=bytes(range(0xD0, 0xE0)), password=b"12345678", client_title=TITLE)
QUICK = 0.3
ENERGY = AttributeDescriptor(class_id=3, instance_id=name("1.0.1.8.0.255"), attribute_id=2)
PROFILE = AttributeDescriptor(class_id=7, instance_id=name("1.0.99.1.0.255"), attribute_id=2)
BREAK = MethodDescriptor(class_id=70, instance_id=name("0.0.96.3.10.255"), method_id=1)
SEALED = ClientSettings(authentication=Authentication.GMAC, security=Security.AUTHENC)
PLAIN = ClientSettings()
PASSWORD = ClientSettings(authentication=Authentication.LLS)


def station(**config: Any) -> Station:
    waits = {"half_message": QUICK, "patience": QUICK}
    return Station(Meter(MeterConfig(**{"days": 2, **waits, **config}), wall=lambda: NOW), KEYS)


@asynccontextmanager
async def served(link: LinkKind = "wrapper", **config: Any) -> AsyncIterator[Simulator]:
    async with await serve_meters([station(**config)], link=link) as simulator:
        yield simulator


def read_energy(invoke_id: int = 1) -> get.GetRequestNormal:
    return get.GetRequestNormal(invoke_id=invoke_id, attribute=ENERGY)


def open_breaker() -> action.ActionRequestNormal:
    return action.ActionRequestNormal(invoke_id=2, method=BREAK)


def wrapped(octets: bytes, client: int = 1) -> bytes:
    return Wrapper(source_wport=client, destination_wport=1, apdu=octets).encode()


class Client:
    """One connection over the wrapper. `association` makes and understands APDUs; the test decides what is sent."""

    def __init__(self, stream: tcp.Stream, settings: ClientSettings, keys: Keys, counters: MemoryCounters, client: int) -> None:
        self.stream = stream
        self.client = client
        self.association = ClientAssociation(settings, keys, counters)
        self._buffer = b""

    def now(self) -> float:
        return asyncio.get_running_loop().time()

    async def send(self, octets: bytes) -> None:
        self.stream.write(wrapped(octets, self.client))

    async def receive(self, within: float = 5.0) -> bytes:
        """The next APDU of the meter."""
        while not (size := Wrapper.frame_size(self._buffer, 0, len(self._buffer))) or size > len(self._buffer):
            self._buffer += await self.stream.read(within)
        whole, self._buffer = self._buffer[:size], self._buffer[size:]
        return Wrapper.decode(whole).apdu

    async def ask(self, octets: bytes) -> Any:
        """Send an APDU as it is; the decoded answer, protected or not."""
        await self.send(octets)
        return apdu.decode(await self.receive())

    async def silent(self, within: float = 0.2) -> bool:
        """Whether the meter says nothing for a while, connection kept."""
        try:
            await self.receive(within)
        except LinkError as error:
            return error.code == "RESPONSE_TIMEOUT"
        return False

    async def closed(self, within: float = 5.0) -> bool:
        """Whether the meter closes the connection in time, saying nothing more."""
        try:
            await self.receive(within)
        except LinkError as error:
            return error.code == "PEER_CLOSED"
        return False

    async def associate(self) -> "Client":
        octets = self.association.open(self.now())
        while True:
            await self.send(octets)
            self.association.receive(await self.receive(), self.now())
            queued = self.association.outgoing()
            if not queued:
                assert self.association.associated
                return self
            [octets] = queued

    def sealed(self, request: Any) -> bytes:
        """The octets of a request as this association sends it."""
        self.association.request(request, self.now())
        [octets] = self.association.outgoing()
        return octets

    async def answer(self, request: Any) -> Any:
        """Ask properly; the response object."""
        await self.send(self.sealed(request))
        [event] = self.association.receive(await self.receive(), self.now())
        return event.response  # type: ignore[union-attr]


@asynccontextmanager
async def connected(
    port: int, settings: ClientSettings = PLAIN, counters: MemoryCounters | None = None, keys: Keys = KEYS, client: int = 1
) -> AsyncIterator[Client]:
    async with await tcp.connect("127.0.0.1", port) as stream:
        yield Client(stream, settings, keys, counters or MemoryCounters(), client)


async def still_serves(simulator: Simulator, settings: ClientSettings = PLAIN, counters: MemoryCounters | None = None) -> None:
    """Another client gets the energy register, now."""
    async with asyncio.timeout(60), connected(simulator.ports[0], settings, counters) as client:
        await client.associate()
        response = await client.answer(read_energy())
        assert response.data.value == simulator.stations[0].meter.energy(NOW)[0]
