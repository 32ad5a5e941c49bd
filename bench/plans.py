"""`python -m bench.plans`: round trips and octets of reading ten registers and a day, each attribute by itself and as planned.

Over loopback TCP, HLS5 with suite 0 and authenticated encryption: association, ten registers with their units, 96 rows of the
load profile with one register, release. Prints the table of docs/planning.md; what is counted does not depend on how fast the
machine is.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import Any

import win12
from win12.application.association.settings import Authentication, Security
from win12.application.client.meter import Meter as Opened
from win12.application.client.profile_reading import Extent
from win12.application.client.references import plain_selection
from win12.application.client.traffic import Traffic
from win12.application.values import declared
from win12.application.values.objects import PROFILE, scaler_attribute
from win12.security.counters import MemoryCounters
from win12.security.keys import Keys
from win12.simulator.config import MeterConfig
from win12.simulator.meter import Meter
from win12.simulator.server import HdlcLimits, LinkKind, serve_meters
from win12.simulator.station import Station

NOON = 1_768_910_580.0
"""2026-01-20 12:03 UTC."""
KEYS = Keys(ek=bytes(16), ak=bytes(range(16)), client_title=b"CLI00001")
LOAD, WANTED, ROWS = "1.0.99.1.0.255", "1.0.1.8.0.255", 96
REGISTERS = [
    f"1.0.{one}.255" for one in ("1.8.0", "1.8.1", "1.8.2", "2.8.0", "1.7.0", "2.7.0", "31.7.0", "32.7.0", "51.7.0", "52.7.0")
]
REGISTER = 3


@dataclass(frozen=True)
class Kind:
    """A kind of meter: its data link, what it offers and feigns, and what the URL asks for."""

    name: str
    link: LinkKind = "wrapper"
    query: str = ""
    config: dict[str, Any] = field(default_factory=dict)
    hdlc: HdlcLimits = field(default_factory=HdlcLimits)


_LISTS, _ACCESS = "multiple_references", "access"
KINDS = (
    Kind("GET only", config={"withheld": frozenset({_LISTS, _ACCESS})}),
    Kind("GET-with-list", config={"withheld": frozenset({_ACCESS})}),
    Kind("ACCESS, no list", config={"withheld": frozenset({_LISTS})}),
    Kind("all, null-data", config={"compress": True}),
    Kind("PDU 128", query="&pdu=128", config={"max_pdu": 128}),
    Kind("PDU 128, general blocks", query="&pdu=128&blocks=general", config={"max_pdu": 128, "general_blocks": True}),
    Kind("HDLC, frames of 128", link="hdlc", hdlc=HdlcLimits(info=128)),
    Kind("HDLC, frames of 2,030, 7 in a row", link="hdlc", query="&max_info=2030&window=7", hdlc=HdlcLimits(window=7)),
    Kind("agrees, then refuses lists and ACCESS", config={"feigned": frozenset({_LISTS, _ACCESS})}),
)


async def each_by_itself(meter: Opened) -> int:
    """One GET for each attribute, then all columns of the rows."""
    scaler = scaler_attribute(REGISTER, 2)
    assert scaler is not None
    for code in REGISTERS:
        for attribute in (2, scaler):
            await meter.conversation.get([plain_selection(REGISTER, code, attribute)])
    for name in ("capture_objects", "capture_period", "sort_method"):
        await meter.conversation.get([plain_selection(PROFILE, LOAD, declared.index(PROFILE, name))])
    return await _rows(meter, None)


async def planned(meter: Opened) -> int:
    """As whoever reads would do it."""
    found = await meter.read_each(REGISTERS, along=[(LOAD, Extent(last=ROWS))])
    assert not any(isinstance(one, Exception) for one in found), found
    return await _rows(meter, [WANTED])


async def _rows(meter: Opened, columns: Sequence[str] | None) -> int:
    async with aclosing(meter.profile(LOAD, last=ROWS, columns=columns)) as rows:
        return len([row async for row in rows])


async def read(kind: Kind, *, plan: bool) -> tuple[Traffic, list[str]]:
    """What it took, from the first octet to the last, and what the meter refused though it had agreed."""
    config = MeterConfig(authentication=Authentication.GMAC, security=Security.AUTHENC, days=2, **kind.config)
    stations = [Station(Meter(config, wall=lambda: NOON), KEYS)]
    async with await serve_meters(stations, link=kind.link, hdlc=kind.hdlc) as simulator:
        scheme = "tcp" if kind.link == "wrapper" else "hdlc+tcp"
        url = f"{scheme}://127.0.0.1:{simulator.ports[0]}?client=1&timeout=10&auth=gmac&apdus=service{kind.query}"
        async with win12.open(url, keys=KEYS, counters=MemoryCounters()) as meter:
            conversation = meter.conversation
            rows = await (planned if plan else each_by_itself)(meter)
            assert rows == ROWS, rows
        return conversation.traffic, [str(one) for one in conversation.experience.fallbacks]


async def table() -> list[str]:
    """Lines of Markdown."""
    lines = ["| meter | each: round trips | octets | planned: round trips | octets |", "|---|---:|---:|---:|---:|"]
    for kind in KINDS:
        (before, _), (after, _) = await read(kind, plan=False), await read(kind, plan=True)
        lines.append(f"| {kind.name} | {before.turns:,} | {before.octets:,} | {after.turns:,} | {after.octets:,} |")
    return lines


if __name__ == "__main__":
    print("\n".join(asyncio.run(table())))
