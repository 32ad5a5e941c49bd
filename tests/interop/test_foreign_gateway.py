"""The public client that knows the gateway prefix reads our meters through our gateway."""

from __future__ import annotations

import asyncio
import json
import sys
from contextlib import AsyncExitStack
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from peer_environment import SCRIPTS, peer_python
from test_foreign_clients import Case, check_common, station

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

from gateway_help import A, gateway
from win12.network.gateway import prefixed
from win12.simulator.server import serve_meters
from win12_wire.frames.gateway import GatewayTag

pytestmark = pytest.mark.interop

PLAIN = [Case(link, auth) for link in ("wrapper", "hdlc") for auth in ("none", "lls", "gmac")]  # type: ignore[arg-type]
PLAIN += [Case("wrapper", "lls", act=True), Case("wrapper", "none", client=16)]
CIPHERED = [Case("wrapper", "gmac", "authenc", 2, general=True), Case("hdlc", "gmac", "authenc")]
"""Its own prefix goes inside the ciphering, so that its script puts one outside."""
INSIDE = Case("wrapper", "gmac", "authenc", 1)


async def run_all(cases: list[Case]) -> dict[Case, dict[str, Any]]:
    """Serve a meter and a gateway before it for each case; `link` is that between them, for the client has the wrapper."""
    async with AsyncExitStack() as stack:
        told = []
        for case in cases:
            simulator = await stack.enter_async_context(await serve_meters([station(case)], link=case.link))
            scheme = "hdlc+tcp" if case.link == "hdlc" else "tcp"
            running = await stack.enter_async_context(gateway(f"{scheme}://127.0.0.1:{simulator.ports[0]}"))
            named: dict[str, Any] = {"gateway": [A.network, A.address.hex()]}
            if case in CIPHERED:
                named = {"prefix": prefixed(GatewayTag.request, A, b"").hex()}
            told.append({**asdict(case), "counter": 101, "link": "wrapper", "port": running.ports[0], **named})
        pipe = asyncio.subprocess.PIPE
        command = [peer_python(), str(SCRIPTS / "read_gurux.py")]
        process = await asyncio.create_subprocess_exec(*command, stdin=pipe, stdout=pipe, stderr=pipe)
        try:
            output, errors = await asyncio.wait_for(process.communicate(json.dumps(told).encode()), 280)
        except BaseException:
            process.kill()
            raise
    found = [json.loads(line.removeprefix("RESULT ")) for line in output.decode().splitlines() if line.startswith("RESULT ")]
    assert len(found) == len(cases), errors.decode()[-3000:]
    return dict(zip(cases, found, strict=True))


@pytest.fixture(scope="module")
def results() -> dict[Case, dict[str, Any]]:
    return asyncio.run(run_all([*PLAIN, *CIPHERED, INSIDE]))


@pytest.mark.parametrize("case", [*PLAIN, *CIPHERED], ids=str)
def test_it_reads_a_meter_behind_our_gateway(case: Case, results: dict[Case, dict[str, Any]]) -> None:
    found = check_common(results[case], case, station(case).meter, unknown=frozenset({30}))
    assert found["name"]


def test_a_prefix_inside_the_ciphering_is_none(results: dict[Case, dict[str, Any]]) -> None:
    """A deviation of gurux-dlms 1.0.203: it ciphers the prefix with all but the AARQ, and the gateway sees an APDU for nobody."""
    assert results[INSIDE]["error"].endswith("GXDLMSExceptionResponse: Service unknown. Service not supported\n")
