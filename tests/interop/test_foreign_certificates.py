"""A public client has our meter make a key pair, reads the request, and brings the certificate that our CA makes of it."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from peer_environment import SCRIPTS, peer_python
from test_foreign_clients import keys
from win12.application.association.settings import Authentication, Security
from win12.security.certificates import Usage
from win12.security.certificates.issuing import root
from win12.security.certificates.pairs import new_key
from win12.security.certificates.requests import read_request
from win12.security.signing import Signer
from win12.simulator.config import MeterConfig
from win12.simulator.meter import Meter
from win12.simulator.server import serve_meters
from win12.simulator.station import Station

pytestmark = pytest.mark.interop


async def test_a_public_client_gets_our_meter_certified() -> None:
    earlier = datetime.now(UTC) - timedelta(hours=1)
    authority = root("Test root", new_key(1), days=300, start=earlier)
    given = keys(1)
    public = Signer(1, given.client_signing_key, "client_signing_key").public()  # the public client shows no certificate
    given = replace(given, client_signing_key=b"", client_public_key=public, trust_anchors=(authority.certificate.octets,))
    config = MeterConfig(authentication=Authentication.ECDSA, security=Security.AUTHENC, suite=1, days=1)
    station = Station(Meter(config), given)
    async with await serve_meters([station]) as simulator:
        pipe = asyncio.subprocess.PIPE
        process = await asyncio.create_subprocess_exec(
            peer_python(), str(SCRIPTS / "certify_gurux.py"), str(simulator.ports[0]), station.keys.server_title.hex(),
            stdin=pipe, stdout=pipe, stderr=pipe,
        )  # fmt: skip
        try:
            first = await _told(process)
            asked = read_request(bytes.fromhex(first["request"]))
            assert first["key"].endswith(asked.public.hex())
            assert asked.name in first["subject"].upper()
            made = authority.issue(asked.name, asked.public, Usage.SIGNATURE, days=30, start=earlier)
            assert process.stdin is not None
            number, issuer = made.x509.serial_number, made.x509.issuer.public_bytes().hex()
            parts = {"certificate": made.octets.hex(), "serial": number, "issuer": issuer}
            process.stdin.write(json.dumps(parts).encode() + b"\n")
            second = await _told(process)
        finally:
            if process.returncode is None:
                process.kill()
            await process.wait()
    assert bytes.fromhex(second["by_entity"]) == bytes.fromhex(second["by_serial"]) == made.octets


async def _told(process: asyncio.subprocess.Process) -> dict[str, Any]:
    """The next line that begins with RESULT; what else the peer prints is not for us."""
    assert process.stdout is not None
    assert process.stderr is not None
    while line := await process.stdout.readline():
        if line.startswith(b"RESULT "):
            found: dict[str, Any] = json.loads(line.removeprefix(b"RESULT "))
            return found
    raise AssertionError((await process.stderr.read()).decode()[-3000:])
