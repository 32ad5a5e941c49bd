"""The C program of examples/association against meters: ours, and one that does what a meter must not do."""

from __future__ import annotations

import asyncio
import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))
sys.path.insert(0, str(Path(__file__).parents[1] / "errors"))

import evil_meter as hostile
from c_help import CORE, ROOT, STRICT, compiler
from evil_meter import CLIENT_TITLE, KEYS, SERVER_TITLE, Evil, EvilMeter, evil_meter
from simulator_help import NOW, value
from win12.application.association.settings import Authentication, Security
from win12.security.key_writing import write_keys
from win12.security.keys import Keys
from win12.simulator.config import MeterConfig
from win12.simulator.keyfile import fresh_keys
from win12.simulator.meter import Meter
from win12.simulator.server import serve_meters
from win12.simulator.station import Station
from win12_wire.frames.acse import Aare
from win12_wire.frames.ciphering import GeneralKeyCiphering, ProtectionTag
from win12_wire.frames.service_error import ExceptionReason

ENERGY = "1.0.1.8.0.255"
FLAGS = [flag for flag in STRICT if flag != "-ffreestanding" and not flag.startswith("-std")]


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program, built as its head says, with warnings as errors."""
    if shutil.which("make") is None:
        pytest.skip("no make")
    probe = subprocess.run([compiler(), "-E", "-include", "openssl/evp.h", "-xc", os.devnull], capture_output=True, check=False)
    if probe.returncode != 0:
        pytest.skip("no headers of OpenSSL (libssl-dev)")
    folder = tmp_path_factory.mktemp("association")
    environment = {**os.environ, "CC": compiler(), "MAKEFLAGS": ""}
    subprocess.run(["make", "-j2", "c", f"C_BUILD={folder}"], cwd=ROOT, env=environment, check=True, capture_output=True)
    sources = map(str, sorted((ROOT / "examples" / "association").glob("*.c")))
    made = folder / "association"
    command = [compiler(), "-std=gnu11", *FLAGS, "-I", str(CORE / "include"), *sources]
    subprocess.run([*command, str(folder / "libwin12.a"), "-lcrypto", "-o", str(made)], check=True)
    return made


class Client:
    """Runs of the program: its keys and counters are in a folder."""

    def __init__(self, program: Path, folder: Path, suite: int, keys: Keys) -> None:
        self.program, self.folder, self.suite = program, folder, suite
        self.counters = folder / "meter.counters"
        self.file = folder / "keys.toml"
        write_keys(self.file, keys)
        self.secrets = (keys.ek.hex(), keys.ak.hex())

    async def read(self, port: int, *names: str, **environment: str) -> tuple[int, str, str]:
        """Status, output and complaints. Secrets are in none of them."""
        given = ["-s", str(self.suite), "-c", str(self.counters), "127.0.0.1", str(port), *(names or (ENERGY,))]
        source = [] if environment else ["-k", str(self.file)]
        process = await asyncio.create_subprocess_exec(
            self.program, *source, *given, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        octets = await asyncio.wait_for(process.communicate(), 30)
        said, complaints = (part.decode() for part in octets)
        assert not any(secret in (said + complaints).lower() for secret in self.secrets)
        return process.returncode or 0, said, complaints

    def pin(self, title: bytes) -> None:
        """Say in the key file who may answer."""
        with self.file.open("a") as file:
            file.write(f'server_title = "{title.hex()}"\n')

    def kept(self) -> dict[str, str]:
        """What the counter file says."""
        words = self.counters.read_text().split()
        return dict(zip(words[::2], words[1::2], strict=True))


def meter(suite: int) -> Meter:
    """Our meter, which takes nothing less than everything protected."""
    config = MeterConfig(authentication=Authentication.GMAC, security=Security.AUTHENC, suite=suite)
    return Meter(config, wall=lambda: NOW)


@asynccontextmanager
async def served(one: Meter, keys: Keys) -> AsyncIterator[int]:
    """The port of a meter."""
    async with await serve_meters([Station(one, keys)]) as server:
        yield server.ports[0]


@asynccontextmanager
async def spoilt(evil: Evil) -> AsyncIterator[int]:
    """The port of the meter that does `evil`."""
    async with evil_meter(evil) as url:
        yield urlsplit(url).port or 0


# --- our meter


@pytest.mark.parametrize("suite", [0, 1, 2])
async def test_registers_of_our_meter(program: Path, tmp_path: Path, suite: int) -> None:
    keys, one = fresh_keys(suite), meter(suite)
    client = Client(program, tmp_path, suite, keys)
    async with served(one, keys) as port:
        assert await client.read(port, ENERGY, "9.9.9.9.9.9") == (
            0,
            f"{ENERGY}: {value(one, ENERGY)} scaler 0 unit 30\n9.9.9.9.9.9: no number, data-access-result 4\n",
            "",
        )
        first = client.kept()
        assert (await client.read(port))[0] == 0
        assert int(client.kept()["next"]) > int(first["next"])
        assert int(client.kept()["lowest"]) > int(first["lowest"])


async def test_keys_of_the_environment(program: Path, tmp_path: Path) -> None:
    keys = fresh_keys(2)
    client = Client(program, tmp_path, 2, keys)
    given = {"WIN12_EK": keys.ek.hex(), "WIN12_AK": keys.ak.hex(), "WIN12_CLIENT_TITLE": keys.client_title.hex()}
    async with served(meter(2), keys) as port:
        assert (await client.read(port, **given))[0] == 0
        assert (await client.read(port, **{**given, "WIN12_AK": ""}))[2].startswith("association: KEY_MISSING: ak")
        assert "KEY_INVALID: ek is not hexadecimal" in (await client.read(port, **{**given, "WIN12_EK": "no"}))[2]


@pytest.mark.parametrize("wrong", ["ek", "ak"])
async def test_a_wrong_key_is_refused_by_the_meter(program: Path, tmp_path: Path, wrong: str) -> None:
    keys = fresh_keys(2)
    client = Client(program, tmp_path, 2, replace(keys, **{wrong: bytes(32)}))
    async with served(meter(2), keys) as port:
        status, said, complaint = await client.read(port)
    assert (status, said) == (1, "")
    deciphering = int(ExceptionReason.deciphering_error)
    assert complaint.startswith("association: EXCEPTION: the meter answered with an exception (state error 1, ")
    assert f"service error {deciphering}); " in complaint


async def test_a_counter_that_was_lost_is_caught_up_with(program: Path, tmp_path: Path) -> None:
    keys = fresh_keys(2)
    client = Client(program, tmp_path, 2, keys)
    async with served(meter(2), keys) as port:
        assert (await client.read(port))[0] == 0
        kept = client.counters.read_text()
        client.counters.write_text(kept.replace(f"next {client.kept()['next']}", "next 0"))
        status, _, complaint = await client.read(port)
        assert status == 1
        assert complaint.startswith("association: COUNTER_BEHIND: ")
        assert (await client.read(port))[0] == 0


# --- a meter that breaks the rules


def altered(octets: bytes) -> bytes:
    return octets[:-1] + bytes((octets[-1] ^ 1,))


def of_suite_0(one: EvilMeter, plain: bytes) -> bytes:
    keys, control = replace(KEYS, ek=KEYS.ek[:16], ak=KEYS.ak[:16]), 0x30
    payload = keys.cipher(0).protect(control, SERVER_TITLE, one.counter + 1, plain)
    tag = ProtectionTag.general_glo
    sealed = GeneralKeyCiphering(
        tag=tag, system_title=SERVER_TITLE, security_control=control, invocation_counter=one.counter + 1, payload=payload
    )
    return sealed.encode()


EVIL = {
    "WRONG_TAG": Evil(answer=lambda one, plain: altered(one.protect(plain))),
    "WRONG_TAG in the AARE": Evil(initiate=altered),
    "AUTHENTICATION_FAILED": Evil(proof=altered),
    "AUTHENTICATION_FAILED without a proof": Evil(proof=lambda proof: b""),
    "REPLAY": Evil(answer=lambda one, plain: one.protect(plain, counter=one.counter)),
    "NOT_PROTECTED": Evil(answer=lambda one, plain: plain),
    "WEAK_PROTECTION": Evil(answer=lambda one, plain: one.protect(plain, control=0x12)),
    "WEAK_PROTECTION without a tag": Evil(answer=lambda one, plain: one.protect(plain, control=0x22)),
    "WRONG_SUITE": Evil(answer=of_suite_0),
    "WRONG_TITLE": Evil(answer=lambda one, plain: one.protect(plain, title=b"MTR00002")),
    "WRONG_TITLE in the AARE": Evil(aare=lambda aare: replaced(aare, responding_ap_title=b"MTR00002")),
    "REFLECTION": Evil(challenge=lambda ours: ours or b"x"),
    "REFLECTION of the title": Evil(aare=lambda aare: replaced(aare, responding_ap_title=CLIENT_TITLE)),
    "DOWNGRADE": Evil(aare=lambda aare: replaced(aare, mechanism_name=bytes.fromhex("60857405080201"))),
    "WRONG_INVOKE_ID": Evil(plain=lambda plain: plain[:2] + bytes((plain[2] ^ 1,)) + plain[3:]),
    "INVALID_APDU": Evil(plain=lambda plain: plain[:-1]),
    "UNEXPECTED_APDU": Evil(plain=lambda plain: bytes.fromhex("C5010200")),
    "PEER_CLOSED": Evil(octets=lambda octets: [octets[:9], b""]),
    "WRONG_PEER": Evil(octets=lambda octets: [octets[:3] + bytes((octets[3] ^ 7,)) + octets[4:]]),
}


def replaced(aare: Aare, **fields: bytes) -> Aare:
    for name, octets in fields.items():
        setattr(aare, name, octets)
    return aare


@pytest.fixture
def modest(monkeypatch: pytest.MonkeyPatch) -> None:
    """The hostile meter offers no more than this client proposes."""
    monkeypatch.setattr(hostile, "CONFORMANCE", 0x400011)


@pytest.mark.parametrize("evil", EVIL)
@pytest.mark.usefixtures("modest")
async def test_what_breaks_the_rules_is_refused(program: Path, tmp_path: Path, evil: str) -> None:
    client = Client(program, tmp_path, 2, KEYS)
    client.pin(SERVER_TITLE)
    async with spoilt(EVIL[evil]) as port:
        status, said, complaint = await client.read(port)
    assert (status, said) == (1, "")
    assert complaint.startswith(f"association: {evil.split()[0]}: ")


@pytest.mark.usefixtures("modest")
async def test_the_same_meter_is_read_while_it_keeps_the_rules(program: Path, tmp_path: Path) -> None:
    client = Client(program, tmp_path, 2, KEYS)
    client.pin(SERVER_TITLE)
    async with spoilt(Evil(octets=lambda octets: [octets[at : at + 1] for at in range(len(octets))])) as port:
        status, said, complaint = await client.read(port)
    assert (status, complaint) == (0, "")
    assert said == ""  # its scaler_unit is a number, which is none


@pytest.mark.usefixtures("modest")
async def test_replay_is_noticed_by_the_next_run(program: Path, tmp_path: Path) -> None:
    """The meter begins anew with its counters, as a recording does."""
    client = Client(program, tmp_path, 2, KEYS)
    for wanted in (0, 1):
        async with spoilt(Evil()) as port:
            status, _, complaint = await client.read(port)
        assert status == wanted
    assert complaint.startswith("association: REPLAY: ")


@pytest.mark.usefixtures("modest")
async def test_another_meter_with_the_same_keys_is_refused(program: Path, tmp_path: Path) -> None:
    """The counters are those of one meter: the first whose proof was right."""
    client = Client(program, tmp_path, 2, KEYS)
    async with spoilt(Evil()) as port:
        assert (await client.read(port))[0] == 0
    async with spoilt(EVIL["WRONG_TITLE in the AARE"]) as port:
        assert (await client.read(port))[2].startswith("association: WRONG_TITLE: ")


# --- files


async def test_files_that_cannot_be_trusted(program: Path, tmp_path: Path) -> None:
    client = Client(program, tmp_path, 2, KEYS)
    client.file.chmod(0o640)
    assert (await client.read(1))[2] == f"association: KEYS_EXPOSED: others can read {client.file}; chmod 600\n"
    client.file.chmod(0o600)
    client.counters.write_text("next many")
    assert (await client.read(1))[2].startswith(f"association: STORE_FAILED: {client.counters}: it is not a counter file")
    client.counters.unlink()
    with locked(tmp_path / "meter.counters.lock"):
        assert (await client.read(1))[2] == f"association: STORE_FAILED: {client.counters}: another program uses it\n"
    client.suite = 0
    assert (await client.read(1))[2] == "association: KEY_INVALID: ek has 32 octets instead of 16\n"
    client.suite = 3
    assert (await client.read(1))[0] == 2


@contextmanager
def locked(path: Path) -> Iterator[None]:
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


async def test_nobody_there(program: Path, tmp_path: Path) -> None:
    status, _, complaint = await Client(program, tmp_path, 2, KEYS).read(1)
    assert status == 1
    assert complaint.startswith("association: CONNECT_FAILED: ")
