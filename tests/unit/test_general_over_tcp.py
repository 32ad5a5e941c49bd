"""General-ciphering and general-signing over a socket: a simulated meter, a URL, keys from files of each side."""

from __future__ import annotations

import asyncio
from itertools import product
from typing import Any

import pytest
import win12
from general_help import keys_of, without
from win12.application.association.settings import Authentication, Security, Signing
from win12.security.counters import MemoryCounters
from win12.security.message_keys import KeyUse
from win12.simulator.config import MeterConfig
from win12.simulator.meter import Meter
from win12.simulator.server import LinkKind, serve_meters
from win12.simulator.station import Station
from win12_wire.errors import Code, SecurityError, UsageError, Win12Error

ENERGY, CURVE, POLICY = "1.0.1.8.0.255", "1.0.99.1.0.255", "0.0.43.0.0.255:security_policy"
NONE, INSIDE, OUTSIDE = Signing.NONE, Signing.INSIDE, Signing.OUTSIDE
LINKS: list[LinkKind] = ["wrapper", "hdlc"]


def station(suite: int, **config: Any) -> Station:
    terms = {"authentication": Authentication.GMAC, "security": Security.AUTHENC, "suite": suite, "days": 2, **config}
    return Station(Meter(MeterConfig(**terms)), keys_of("server", suite))


def url(port: int, link: LinkKind, suite: int, query: str = "") -> str:
    scheme = {"wrapper": "tcp", "hdlc": "hdlc+tcp"}[link]
    return f"{scheme}://127.0.0.1:{port}?client=1&auth=gmac&suite={suite}&apdus=general-ciphering{query}"


@pytest.mark.parametrize(("use", "signing", "suite"), list(product(KeyUse, Signing, [1, 2])))
def test_registers_and_a_profile_in_blocks(use: KeyUse, signing: Signing, suite: int) -> None:
    async def read(link: LinkKind) -> None:
        async with await serve_meters([station(suite, signing=signing)], link=link) as simulator:
            query = f"&message_key={use}&signing={signing}"
            where = url(simulator.ports[0], link, suite, query)
            async with win12.open(where, keys=keys_of("client", suite), counters=MemoryCounters()) as meter:
                assert (await meter.read(ENERGY)).unit == "Wh"
                assert len([row async for row in meter.profile(CURVE, last=100)]) == 100
                assert (await meter.read(POLICY)).value == (0x6C if signing is NONE else 0xFC)

    for link in LINKS:
        asyncio.run(read(link))


def test_a_client_that_takes_little_gets_smaller_blocks() -> None:
    """The layers of a request take their share of its answer; without authentication the first one comes after the AARE."""

    async def read() -> None:
        async with await serve_meters([station(2, authentication=Authentication.NONE)]) as simulator:
            query = "&message_key=agreed-1e1s&signing=outside&pdu=700"
            where = url(simulator.ports[0], "wrapper", 2, query).replace("auth=gmac", "auth=none")
            async with win12.open(where, keys=keys_of("client", 2), counters=MemoryCounters()) as meter:
                assert len([row async for row in meter.profile(CURVE, last=100)]) == 100

    asyncio.run(read())


def test_general_blocks_carry_layers_too() -> None:
    async def read() -> None:
        async with await serve_meters([station(1, general_blocks=True)]) as simulator:
            where = url(simulator.ports[0], "wrapper", 1, "&message_key=agreed-1e1s&signing=outside&blocks=general")
            async with win12.open(where, keys=keys_of("client", 1), counters=MemoryCounters()) as meter:
                assert len([row async for row in meter.profile(CURVE, last=100)]) == 100

    asyncio.run(read())


def test_a_meter_that_wants_signatures_refuses_a_client_without() -> None:
    async def read() -> None:
        async with await serve_meters([station(1, signing=INSIDE)]) as simulator:
            where = url(simulator.ports[0], "wrapper", 1)
            with pytest.raises(Win12Error) as refused:
                await win12.open(where, keys=keys_of("client", 1), counters=MemoryCounters()).start()
            assert refused.value.code is Code.EXCEPTION

    asyncio.run(read())


def test_a_key_that_is_missing_is_named_before_anything_is_opened() -> None:
    with pytest.raises(SecurityError, match="kek") as refused:
        asyncio.run(win12.open(url(1, "wrapper", 1, "&message_key=wrapped"), keys=without(keys_of("client", 1), "kek"),
                               counters=MemoryCounters()).start())  # fmt: skip
    assert refused.value.code is Code.KEY_MISSING


@pytest.mark.parametrize(
    "query",
    [
        "suite=1&message_key=wrapped",
        "suite=1&signing=inside",
        "apdus=general-ciphering",
        "suite=1&security=enc&apdus=general-ciphering",
        "suite=1&ciphering=dedicated&apdus=general-ciphering",
        "suite=0&apdus=general-ciphering&message_key=agreed-1e1s",
        "suite=0&apdus=general-ciphering&signing=outside",
        "suite=1&apdus=general-ciphering&message_key=agreed",
        "suite=1&apdus=general-ciphering&signing=both",
    ],
)
def test_urls_that_do_not_fit(query: str) -> None:
    with pytest.raises(UsageError) as refused:
        win12.open(f"tcp://127.0.0.1:1?client=1&{query}", counters=MemoryCounters())
    assert refused.value.code is Code.BAD_URL
