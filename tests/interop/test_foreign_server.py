"""Our client reads every object of a meter that others wrote, in every combination of link and security that both have."""

import asyncio
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
import win12
from peer_environment import ROOT, peer_python
from win12.application.association.settings import WEAK
from win12.security.counters import MemoryCounters, counter_name
from win12.security.keys import Keys
from win12_wire.frames.initiate import ConformanceBit

pytestmark = pytest.mark.interop

SERVER = ROOT.parent / "shared" / "peers" / "gurux_server.py"
ROWS = 96
OBJECTS = {
    "0.0.40.0.0.255", "0.0.42.0.0.255", "0.0.43.1.0.255", "0.0.1.0.0.255", "1.0.1.8.0.255", "1.0.32.7.0.255", "1.0.99.1.0.255",
    "0.0.96.3.10.255",
}  # fmt: skip


@dataclass(frozen=True)
class Terms:
    """What a server process is started with; it takes any protection and key."""

    link: str
    auth: str
    suite: int = 0
    general: bool = True

    def __str__(self) -> str:
        return f"{self.link}-{self.auth}-{self.suite}-{'general' if self.general else 'service'}"


TERMS = [
    *(Terms(link, auth) for link in ("wrapper", "hdlc") for auth in ("none", "lls")),
    *(Terms(link, "gmac", suite, general) for link in ("wrapper", "hdlc") for suite in (0, 1, 2) for general in (True, False)),
]
PROVING = [Terms("wrapper", how, 1 if how == "ecdsa" else 0) for how in ("hls2", "md5", "sha1", "sha256", "ecdsa")]
PLAIN = ["security=none"]
PROTECTED = [f"security={level}&ciphering={key}" for level in ("auth", "enc", "authenc") for key in ("global", "dedicated")]
CASES = [(terms, wish) for terms in PROVING for wish in [*PLAIN, PROTECTED[-2]]]
CASES += [(terms, wish) for terms in TERMS for wish in (PLAIN + PROTECTED if terms.auth == "gmac" else [*PLAIN, PROTECTED[-2]])]


@dataclass
class Running:
    """A server process and what a client needs to know of it."""

    process: subprocess.Popen[bytes]
    port: int
    keys: Keys


class Servers:
    """At most one server process at a time: they are slow to start, and the cases come grouped."""

    def __init__(self) -> None:
        self._terms: Terms | None = None
        self._running: Running | None = None

    def get(self, terms: Terms, log: Path) -> Running:
        if terms != self._terms or self._running is None:
            self.stop()
            self._running = start(terms, log)
            self._terms = terms
        return self._running

    def stop(self) -> None:
        if self._running is not None:
            self._running.process.kill()
            self._running.process.wait()
            self._running = None


@pytest.fixture(scope="module")
def servers() -> Iterator[Servers]:
    if not SERVER.is_file():
        pytest.skip(f"{SERVER} is not here")
    running = Servers()
    yield running
    running.stop()


def start(terms: Terms, log: Path) -> Running:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    auth = {"lls": "low", "hls2": "high"}.get(terms.auth, terms.auth)
    command = [peer_python(), str(SERVER), "--port", str(port), "--link", terms.link, "--auth", auth, "--suite", str(terms.suite)]
    command += ["--rows", str(ROWS)] + ([] if terms.general else ["--no-gp"])
    process = subprocess.Popen(command, stdout=log.open("wb"), stderr=subprocess.STDOUT)
    wait_for(port, process)
    length = 32 if terms.suite == 2 else 16
    keys = Keys(
        ek=bytes(range(length)), ak=bytes(range(0xD0, 0xD0 + length)), password=b"12345678",
        client_title=bytes.fromhex("4D4D4D0000BC614E"), server_title=bytes.fromhex("4752581122334455"),
        client_signing_key=b"\x11" * 32, server_signing_key=b"\x22" * 32,
    )  # fmt: skip
    return Running(process, port, keys)


def wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 30
    while time.monotonic() < until and process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError("the foreign server does not start")


@pytest.mark.parametrize(("terms", "wish"), CASES, ids=[f"{terms}-{wish}" for terms, wish in CASES])
def test_every_object_is_read(servers: Servers, terms: Terms, wish: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    running = servers.get(terms, tmp_path_factory.mktemp("server") / "log")
    scheme = "tcp" if terms.link == "wrapper" else "hdlc+tcp"
    apdus = "general" if terms.general else "service"
    weak = f"&weak={terms.auth}" if terms.auth in WEAK else ""
    url = f"{scheme}://127.0.0.1:{running.port}?client=1&auth={terms.auth}&suite={terms.suite}&apdus={apdus}&{wish}{weak}"
    asyncio.run(read_all(url, running))


async def read_all(url: str, running: Running) -> None:
    # A client of its own for each case: this server uses the counter of its proof again, which ours would rightly refuse.
    async with win12.open(url, keys=running.keys, counters=MemoryCounters()) as meter:
        assert {item.obis for item in await meter.objects()} == OBJECTS
        register = await meter.read("1.0.1.8.0.255")
        assert (register.raw, register.value, register.unit) == (123456, Decimal(1234560), "Wh")
        found = await meter.read_many(["0.0.42.0.0.255", "1.0.32.7.0.255", "0.0.43.1.0.255", "0.0.96.3.10.255:2"])
        assert [one.value for one in found] == ["GRX1234567890123", Decimal("230.4"), Decimal(100), Decimal(0)]
        clock = await meter.read("0.0.1.0.0.255")
        assert isinstance(clock.value, datetime)
        (absent,) = await meter.read_each(["1.0.99.99.0.255"])
        assert isinstance(absent, win12.MeterError)
        await read_profile(meter)
        assert meter.conformance & ConformanceBit.selective_access


async def read_profile(meter: win12.Meter) -> None:
    rows = [row async for row in meter.profile("1.0.99.1.0.255")]
    assert len(rows) == ROWS
    assert rows[5].time == datetime(2026, 1, 1, 1, 15, tzinfo=UTC)
    assert rows[5]["1.0.1.8.0.255"] == Decimal(10050)
    since, until = (datetime(2026, 1, 1, hour, tzinfo=UTC) for hour in (1, 2))
    assert [row async for row in meter.profile("1.0.99.1.0.255", since=since, until=until)] == rows[4:9]
    assert [row async for row in meter.profile("1.0.99.1.0.255", last=3)] == rows[-3:]
    columns = await meter.profile_columns("1.0.99.1.0.255", since=since, until=until, scale=True)
    assert columns["1.0.1.8.0.255"].tolist() == [10040.0, 10050.0, 10060.0, 10070.0, 10080.0]


@pytest.mark.parametrize(("window", "info"), [(1, 62), (3, 400), (7, 2030)])
def test_the_link_is_as_both_can(servers: Servers, window: int, info: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Windows and information lengths are proposed; the meter, which takes single frames, agrees to what it can."""
    running = servers.get(Terms("hdlc", "none"), tmp_path_factory.mktemp("server") / "log")
    url = f"hdlc+tcp://127.0.0.1:{running.port}?client=1&window={window}&max_info={info}"
    asyncio.run(read_all(url, running))


def test_the_counter_can_be_asked_for(servers: Servers, tmp_path_factory: pytest.TempPathFactory) -> None:
    running = servers.get(Terms("wrapper", "gmac"), tmp_path_factory.mktemp("server") / "log")
    counters = MemoryCounters()

    async def read() -> None:
        url = f"tcp://127.0.0.1:{running.port}?client=1&auth=gmac&suite=0"
        async with win12.open(url, keys=running.keys, counters=counters, ask_counter=True) as meter:
            assert (await meter.read("1.0.1.8.0.255")).raw == 123456

    asyncio.run(read())
    assert counters.next(counter_name(running.keys.ek, running.keys.client_title)) > 101


def test_without_await(servers: Servers, tmp_path_factory: pytest.TempPathFactory) -> None:
    running = servers.get(Terms("wrapper", "none"), tmp_path_factory.mktemp("server") / "log")
    with win12.connect(f"tcp://127.0.0.1:{running.port}?client=1") as meter:
        assert meter.read("1.0.1.8.0.255").unit == "Wh"
        assert [one.raw for one in meter.read_many(["1.0.1.8.0.255", "1.0.32.7.0.255"])] == [123456, 2304]
        assert len(meter.objects()) == len(OBJECTS)
        assert len(list(meter.profile("1.0.99.1.0.255", last=5))) == 5
        assert meter.profile_columns("1.0.99.1.0.255", last=5)["1.0.1.8.0.255"].tolist() == [1091, 1092, 1093, 1094, 1095]
    assert meter.closed
