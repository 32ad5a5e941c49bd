"""A gateway over real sockets and a real line: meters behind it are read, and what cannot be is told at once."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
import win12
from gateway_help import AARQ, UNREACHABLE, A, B, client, gateway, party, scripted
from test_client import KEYS, NOW, REGISTER, SECURE, simulated
from win12.datalink.hdlc_server import HdlcServerLink
from win12.physical.gateway_url import Behind
from win12.physical.null_modem import NullModem
from win12.physical.serial import SerialPort
from win12.physical.serial_stream import connect
from win12.security.counters import MemoryCounters
from win12.simulator.config import MeterConfig
from win12.simulator.meter import Meter
from win12.simulator.station import Station
from win12_wire.errors import Code, RemoteError

PROFILE = "1.0.99.1.0.255"
SECRET = "client=1&auth=gmac&suite=2"


def place(url: str) -> str:
    return url.partition("?")[0]


def through(port: int, behind: Behind, query: str = SECRET, scheme: str = "tcp") -> str:
    return f"{scheme}://127.0.0.1:{port}?{query}&gateway={behind}"


async def read(url: str, counters: Any = None) -> tuple[Any, int]:
    """A register and a day of the load curve, mutually authenticated and ciphered from end to end."""
    async with win12.open(url, keys=KEYS, counters=counters or MemoryCounters()) as meter:
        value = (await meter.read(REGISTER)).raw
        return value, len([row async for row in meter.profile(PROFILE, last=96)])


# --- our client, our meters


@pytest.mark.parametrize("scheme", ["tcp", "udp"])
@pytest.mark.parametrize("link", ["wrapper", "hdlc"])
async def test_a_meter_is_read_through_a_gateway(scheme: str, link: Any) -> None:
    async with simulated(link, **SECURE) as url, gateway(place(url), listen=f'"{scheme}://127.0.0.1:0"') as running:
        value, rows = await read(through(running.ports[0], A, scheme=scheme))
        assert value > 0
        assert rows == 96


async def test_blocks_of_general_block_transfer_pass() -> None:
    for link in ("wrapper", "hdlc"):
        async with simulated(link, general_blocks=True, **SECURE) as url, gateway(place(url)) as running:  # type: ignore[arg-type]
            _, rows = await read(through(running.ports[0], A, SECRET + "&blocks=general&pdu=200"))
            assert rows == 96


async def test_two_meters_behind_one_gateway_and_two_clients_of_each_at_once() -> None:
    meters = simulated(**SECURE, seed=7), simulated("hdlc", **SECURE, seed=8)
    async with meters[0] as one, meters[1] as two, gateway(place(one), place(two)) as running:
        (port,) = running.ports

        async def public(behind: Behind) -> Any:
            async with win12.open(through(port, behind, "client=16")) as meter:
                return (await meter.read("0.0.42.0.0.255")).value

        own = [await read(url + "&auth=gmac&suite=2") for url in (one, two)]
        kept = [MemoryCounters(), MemoryCounters()]
        for counters in kept:
            counters.raise_to(win12.security.counters.counter_name(KEYS.ek, KEYS.client_title), 1000)
        ciphered = (read(through(port, behind), counters) for behind, counters in zip((A, B), kept, strict=True))
        found = await asyncio.gather(*ciphered, public(A), public(B))
        assert found[:2] == own
        assert found[2] != found[3]


@asynccontextmanager
async def on_one_line() -> AsyncIterator[str]:
    """Two meters on a serial line, at the lower addresses 17 and 18."""
    meters = [Meter(MeterConfig(days=2, seed=number, **SECURE), wall=lambda: NOW.timestamp()) for number in (7, 8)]
    stations = {lower: Station(meter, KEYS) for lower, meter in zip((17, 18), meters, strict=True)}
    async with NullModem() as cable, await connect(SerialPort(cable.ends[1], 115200), 1.0) as stream:
        task = asyncio.create_task(party(stream, stations, lambda lower: HdlcServerLink(server=1, physical=lower)))
        try:
            yield f"serial://{cable.ends[0]}?speed=115200&physical="
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)


async def test_meters_on_one_serial_line_have_their_turns_together() -> None:
    async with on_one_line() as line, gateway(line + "17", line + "18") as running:
        (port,) = running.ports

        async def name(behind: Behind) -> Any:
            async with win12.open(through(port, behind), keys=KEYS, counters=MemoryCounters()) as meter:
                return (await meter.read("0.0.42.0.0.255")).value

        one, two = await asyncio.gather(name(A), name(B))
        assert one != two


async def test_a_gateway_behind_a_gateway() -> None:
    async with (
        simulated(**SECURE) as url,
        gateway(place(url)) as inner,
        gateway(f"tcp://127.0.0.1:{inner.ports[0]}?gateway={A}") as outer,
    ):
        assert (await read(through(outer.ports[0], A)))[1] == 96


# --- what cannot be


async def test_a_meter_that_is_not_known_is_told_at_once() -> None:
    async with simulated() as url, gateway(place(url)) as running:
        for behind in (Behind(0, b"1235"), Behind(1, b"1234"), B):
            with pytest.raises(RemoteError, match="service unknown, operation not possible") as error:
                await read(through(running.ports[0], behind, "client=16"))
            assert error.value.code == Code.EXCEPTION
        with pytest.raises(RemoteError, match="service unknown, service not supported"):
            await read(f"tcp://127.0.0.1:{running.ports[0]}?client=16")


async def test_a_meter_that_cannot_be_reached() -> None:
    async with scripted() as gone:
        pass
    async with gateway(gone.url) as running:
        with pytest.raises(RemoteError, match="service not allowed, operation not possible"):
            await read(through(running.ports[0], A, "client=16"))


async def test_an_address_that_the_link_does_not_have() -> None:
    async with on_one_line() as line, gateway(line + "17") as running, client(running.ports[0]) as raw:
        raw.ask(AARQ, client=300)
        assert await raw.told() == (300, A, UNREACHABLE)
