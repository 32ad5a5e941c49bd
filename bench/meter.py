"""The meter of the measurements: win12's simulated meter in a process of its own, the same for every stack.

`python -m bench.meter answer`: octets of a connection in hexadecimal, a line in, a line out; the line `renew` begins a new
connection to a new meter. `python -m bench.meter serve N`: N meters on TCP ports, which are printed, until input ends.
"""

from __future__ import annotations

import asyncio
import json
import sys

from win12.application.association.settings import Authentication, Security
from win12.network.wrapper import WrapperLink
from win12.security.keys import Keys
from win12.simulator.config import MeterConfig
from win12.simulator.dialogue import Dialogue
from win12.simulator.meter import Meter
from win12.simulator.server import serve_meters
from win12.simulator.station import Station

from bench import cases

NOON = 1_750_000_000.0
"""When it always is for the meter that is recorded, so that it shows every stack the same."""


def station(seed: int, title: bytes = b"") -> Station:
    """A meter that keeps one day of its load profile, at suite 0 with HLS5 and authenticated encryption."""
    config = MeterConfig(
        seed=seed, days=1, authentication=Authentication.GMAC, security=Security.AUTHENC, suite=0, max_pdu=cases.PDU
    )
    keys = Keys(ek=cases.EK, ak=cases.AK, client_title=cases.CLIENT_TITLE)
    return Station(Meter(config, title=title, wall=lambda: NOON), keys)


def connection() -> Dialogue:
    """The meter's end of a new connection to a new meter."""
    return Dialogue(station(1, cases.METER_TITLE), WrapperLink(server=cases.METER, serving=True), 0.0)


def answer() -> None:
    """Until input ends."""
    dialogue = connection()
    for line in sys.stdin:
        if line.strip() == "renew":
            dialogue = connection()
        else:
            dialogue.receive(bytes.fromhex(line), 0.0)
        print(dialogue.outgoing().hex(), flush=True)


async def serve(count: int) -> None:
    """Until input ends."""
    async with await serve_meters([station(seed) for seed in range(1, count + 1)]) as simulator:
        print(json.dumps(simulator.ports), flush=True)
        await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    if sys.argv[1] == "serve":
        asyncio.run(serve(int(sys.argv[2])))
    else:
        answer()
