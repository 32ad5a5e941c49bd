"""Both public Python clients read our meter, in every combination of link and security they have."""

import asyncio
import json
from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

import pytest
from peer_environment import SCRIPTS, peer_python
from win12.application.association.settings import WEAK, Authentication, Security
from win12.security.keys import Keys
from win12.simulator.config import MeterConfig
from win12.simulator.meter import Meter
from win12.simulator.profiles import LOAD_PROFILE
from win12.simulator.server import HdlcLimits, LinkKind, serve_meters
from win12.simulator.station import Station

pytestmark = pytest.mark.interop

NOW = datetime(2026, 1, 1, 12, 3, tzinfo=UTC).timestamp()
DAYS = 2


@dataclass(frozen=True)
class Case:
    """One way of talking; `general` and `dedicated` as the client offers them."""

    link: LinkKind = "wrapper"
    auth: str = "none"
    security: str = "none"
    suite: int = 0
    general: bool = False
    dedicated: bool = False
    client: int = 1
    act: bool = False
    window: int = 1
    max_info: int = 128

    def __str__(self) -> str:
        flags = [name for name in ("general", "dedicated", "act") if getattr(self, name)]
        public = [] if self.client == 1 else [f"client{self.client}"]
        asked = [] if (self.window, self.max_info) == (1, 128) else [f"window{self.window}", f"info{self.max_info}"]
        return "-".join([self.link, self.auth, self.security, str(self.suite), *flags, *public, *asked])


def protected_cases(link: LinkKind) -> list[Case]:
    suites = [Case(link, "gmac", "authenc", suite, general=general) for suite in (0, 1, 2) for general in (False, True)]
    levels = [Case(link, "gmac", level, general=general) for level in ("auth", "enc") for general in (False, True)]
    dedicated = [
        Case(link, "gmac", "authenc", suite, general=general, dedicated=True) for suite in (0, 2) for general in (False, True)
    ]
    others = [Case(link, auth, "authenc", 0, general=general) for auth in ("none", "lls") for general in (False, True)]
    return suites + levels + dedicated + others


def gurux_cases() -> list[Case]:
    plain = [Case(link, auth) for link in ("wrapper", "hdlc") for auth in ("none", "lls", "gmac")]  # type: ignore[arg-type]
    public = [Case("wrapper", "none", client=16), Case("hdlc", "none", client=16)]
    acting = [Case("wrapper", "lls", act=True), Case("hdlc", "gmac", "authenc", 2, general=True, act=True)]
    agreeing = [Case("hdlc", "none", window=window, max_info=info) for window, info in ((1, 62), (3, 400), (7, 2030))]
    proving = [Case("wrapper", how, "none", 1 if how == "ecdsa" else 0) for how in ("hls2", "md5", "sha1", "sha256", "ecdsa")]
    proving += [Case("hdlc", how, "authenc", 1, general=True) for how in ("sha256", "ecdsa")]
    datagrams = [Case("udp", "none"), Case("udp", "gmac", "authenc", 2, general=True)]
    return plain + datagrams + proving + protected_cases("wrapper") + protected_cases("hdlc") + public + acting + agreeing


def dlmscosem_cases() -> list[Case]:
    """It speaks general-glo only, authenticated and encrypted; it asks for a dedicated key and never uses it."""
    cases = []
    for link in ("wrapper", "hdlc"):
        cases += [Case(link, auth) for auth in ("none", "lls")]  # type: ignore[arg-type]
        cases += [Case(link, "gmac", "authenc", suite, general=True) for suite in (0, 1, 2)]  # type: ignore[arg-type]
        cases += [Case(link, auth, "authenc", general=True) for auth in ("none", "lls")]  # type: ignore[arg-type]
    return [*cases, Case("wrapper", "none", client=16)]


def keys(suite: int) -> Keys:
    """The keys that the scripts of the peers have built in."""
    length = 32 if suite == 2 else 16
    title = bytes.fromhex("4D4D4D0000BC614E")
    return Keys(
        ek=bytes(range(length)), ak=bytes(range(0xD0, 0xD0 + length)), password=b"12345678", client_title=title,
        client_signing_key=b"\x11" * 32, server_signing_key=b"\x22" * 32,
    )  # fmt: skip


def station(case: Case) -> Station:
    config = MeterConfig(
        days=DAYS,
        peak=4.0,
        authentication=Authentication(case.auth if case.client == 1 else "gmac"),
        security=Security(case.security if case.client == 1 else "none"),
        suite=case.suite,
        weak=frozenset(WEAK),
    )
    return Station(Meter(config, wall=lambda: NOW), keys(case.suite))


def told(case: Case, port: int) -> dict[str, Any]:
    """The case as the scripts take it."""
    return {**asdict(case), "port": port, "counter": 101}


async def run_all(
    script: str, cases: list[Case], make: Callable[[Case], Station] = station
) -> dict[Case, dict[str, Any]]:  # fmt: skip
    """Serve a meter for each case, and have one process of the peer read them all."""
    async with AsyncExitStack() as stack:
        ports = []
        for case in cases:
            limits = HdlcLimits(window=case.window, info=case.max_info)
            simulator = await stack.enter_async_context(await serve_meters([make(case)], link=case.link, hdlc=limits))
            ports += simulator.ports
        pipe = asyncio.subprocess.PIPE
        process = await asyncio.create_subprocess_exec(peer_python(), str(SCRIPTS / script), stdin=pipe, stdout=pipe, stderr=pipe)
        try:
            given = json.dumps([told(case, port) for case, port in zip(cases, ports, strict=True)]).encode()
            output, errors = await asyncio.wait_for(process.communicate(given), 280)
        except BaseException:
            process.kill()
            raise
    results = [json.loads(line.removeprefix("RESULT ")) for line in output.decode().splitlines() if line.startswith("RESULT ")]
    assert len(results) == len(cases), errors.decode()[-3000:]
    return dict(zip(cases, results, strict=True))


@pytest.fixture(scope="module")
def results() -> dict[str, dict[Case, dict[str, Any]]]:
    """What both peers found, by script and case."""

    async def run_both() -> list[dict[Case, dict[str, Any]]]:
        return await asyncio.gather(run_all("read_gurux.py", gurux_cases()), run_all("read_dlmscosem.py", dlmscosem_cases()))

    gurux, dlmscosem = asyncio.run(run_both())
    return {"gurux": gurux, "dlmscosem": dlmscosem}


def check_common(result: dict[str, Any], case: Case, meter: Meter, unknown: frozenset[int] = frozenset()) -> dict[str, Any]:
    """`unknown`: classes that the peer leaves out of the object list."""
    assert "found" in result, result["error"]
    found: dict[str, Any] = result["found"]
    assert found["name"] == meter.device_name.decode()
    known = [item for item in meter.objects.values() if item.class_id not in unknown]
    assert found["objects"] == (len(known) if case.client == 1 else 4)
    if case.client == 1:
        assert found["energy"][0] == meter.energy(NOW)[0]
        expected = meter.captured(LOAD_PROFILE.capture_times(meter, NOW))
        assert [row[2] for row in found["rows"]] == expected.taken.tolist()
        assert [row[3] for row in found["rows"]] == expected.given.tolist()
        assert len(found["range"]) == 5
    return found


@pytest.mark.parametrize("case", gurux_cases(), ids=str)
def test_gurux_reads_our_meter(case: Case, results: dict[str, dict[Case, dict[str, Any]]]) -> None:
    found = check_common(results["gurux"][case], case, station(case).meter, unknown=frozenset({30}))
    if case.client == 1:
        assert found["energy"][1:] == [1, 30]
        assert [row[2:] for row in found["entries"]] == [row[2:] for row in found["rows"][1:4]]
    if case.act:
        assert found["act"] == [False, True]


@pytest.mark.parametrize("case", dlmscosem_cases(), ids=str)
def test_dlmscosem_reads_our_meter(case: Case, results: dict[str, dict[Case, dict[str, Any]]]) -> None:
    found = check_common(results["dlmscosem"][case], case, station(case).meter)
    if case.client == 1:
        assert found["energy"][1] == [0, 30]
        hours = [bytes.fromhex(row[0])[5:7] for row in found["range"]]
        assert hours == [bytes(at) for at in ((2, 0), (2, 15), (2, 30), (2, 45), (3, 0))]
