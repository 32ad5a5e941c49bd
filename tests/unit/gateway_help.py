"""Gateways, meters behind them that do as they are told, and clients that say anything."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

from win12.gateway.config import parse_config
from win12.gateway.server import Gateway
from win12.network.gateway import prefixed
from win12.physical import tcp
from win12.physical.gateway_url import Behind
from win12.simulator.dialogue import Dialogue
from win12.simulator.station import Station
from win12_wire.frames.gateway import Gateway as Prefix
from win12_wire.frames.gateway import GatewayTag
from win12_wire.frames.wrapper import Wrapper

AARQ: Final = bytes.fromhex("601DA109060760857405080101BE10040E01000000065F1F0400001010FFFF")
"""a public client's"""
GET: Final = bytes.fromhex("C001C100010000800000FF0200")
UNCONFIRMED: Final = bytes.fromhex("C0018100010000800000FF0200")
HIDDEN: Final = bytes.fromhex("C8082000000001AABBCC")
RLRE: Final = bytes.fromhex("6303800100")
UNKNOWN, UNSUPPORTED = bytes.fromhex("D80201"), bytes.fromhex("D80202")
UNREACHABLE, BUSY, TOO_LONG = bytes.fromhex("D80101"), bytes.fromhex("D80103"), bytes.fromhex("D80104")
A, B = Behind(0, b"1234"), Behind(2, b"\x0a")
ANSWERS: Final = [bytes((0xC4, 1, 0xC1, 0, 0x11, number)) for number in range(5)]


def config(*meters: str, listen: str = '"tcp://127.0.0.1:0"') -> str:
    """GATEWAY.toml: meters A and B, as far as their URLs, or more than that, are given."""
    lines = [f"[gateway]\nlisten = [{listen}]"]
    for number, (given, behind) in enumerate(zip(meters, (A, B), strict=False)):
        said = given if "=" in given.partition("?")[0] else f'url = "{given}"'
        lines.append(f'[[meter]]\nname = "m{number}"\nnetwork = {behind.network}\naddress = "hex:{behind.address.hex()}"\n{said}')
    return "\n".join(lines)


@asynccontextmanager
async def gateway(*meters: str, **options: Any) -> AsyncIterator[Gateway]:
    """A gateway that is served, on free ports."""
    async with Gateway(parse_config(config(*meters, **options), Path("GATEWAY.toml"))) as running:
        yield running


class Raw:
    """A client that says what it likes, as `client` to server 1."""

    def __init__(self, stream: tcp.Stream) -> None:
        self.stream = stream
        self._held = b""

    def ask(self, apdu: bytes, behind: Behind | None = A, client: int = 16, tag: GatewayTag = GatewayTag.request) -> None:
        said = apdu if behind is None else prefixed(tag, behind, apdu)
        self.stream.write(Wrapper(source_wport=client, destination_wport=1, apdu=said).encode())

    async def told(self) -> tuple[int, Behind | None, bytes]:
        """The next answer: for which client, of which meter, what."""
        while not (size := Wrapper.frame_size(self._held, 0, len(self._held))) or len(self._held) < size:
            self._held += await self.stream.read(5.0)
        message, self._held = Wrapper.decode(self._held[:size]), self._held[size:]
        if message.apdu[:1] not in (b"\xe6", b"\xe7"):
            return message.destination_wport, None, message.apdu
        said = Prefix.decode(message.apdu)
        assert said.tag == GatewayTag.response
        return message.destination_wport, Behind(said.network_id, said.address), said.apdu


@asynccontextmanager
async def client(port: int) -> AsyncIterator[Raw]:
    async with await tcp.connect("127.0.0.1", port) as stream:
        yield Raw(stream)


class Scripted:
    """A meter whose connections are served by hand: `next` gives each, in the order in which they came."""

    def __init__(self) -> None:
        self._came: asyncio.Queue[Connection] = asyncio.Queue()
        self.url = ""

    async def next(self) -> Connection:
        return await asyncio.wait_for(self._came.get(), 60)

    def idle(self) -> bool:
        return self._came.empty()

    async def serve(self, stream: tcp.Stream) -> None:
        one = Connection(stream)
        self._came.put_nowait(one)
        await one.closed.wait()


class Connection:
    """One connection to a scripted meter."""

    def __init__(self, stream: tcp.Stream) -> None:
        self.stream = stream
        self.closed = asyncio.Event()
        self.pair = (0, 0)
        self._held = b""

    async def asked(self) -> bytes:
        """The next APDU, whole and without a prefix."""
        while not (size := Wrapper.frame_size(self._held, 0, len(self._held))) or len(self._held) < size:
            self._held += await self.stream.read(5.0)
        message, self._held = Wrapper.decode(self._held[:size]), self._held[size:]
        self.pair = (message.source_wport, message.destination_wport)
        return message.apdu

    def say(self, apdu: bytes) -> None:
        self.stream.write(Wrapper(source_wport=self.pair[1], destination_wport=self.pair[0], apdu=apdu).encode())

    def end(self) -> None:
        self.closed.set()


@asynccontextmanager
async def scripted() -> AsyncIterator[Scripted]:
    meter = Scripted()
    async with await tcp.serve("127.0.0.1", 0, meter.serve) as server:
        meter.url = f"tcp://127.0.0.1:{server.port}"
        yield meter


async def party(stream: tcp.Stream, stations: dict[int, Station], link: Callable[[int], Any]) -> None:
    """Several meters on one line, each with a lower address of its own."""
    loop = asyncio.get_running_loop()
    dialogues = [Dialogue(station, link(lower), loop.time(), window=1) for lower, station in stations.items()]
    while True:
        data = await stream.read(None)
        for one in dialogues:
            one.receive(data, loop.time())
            while out := one.outgoing():
                stream.write(out)


async def soon(true: Callable[[], bool]) -> None:
    """Until it is so."""
    async with asyncio.timeout(60):
        while not true():  # noqa: ASYNC110 - nobody tells
            await asyncio.sleep(0.005)
