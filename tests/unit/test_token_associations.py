"""Associations whose keys are in a token (SoftHSM), over TCP: private keys of both sides and EK never leave it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import win12
from test_tokens import uri
from token_help import MODULE, PIN, TOKEN, Faults, key_file, needs_softhsm, softhsm
from win12.application.association.settings import Authentication
from win12.cli.main import run
from win12.cli.simulate import LinkKind, meter_url
from win12.security.counters import MemoryCounters
from win12.security.held import HeldKey, HeldPair
from win12.security.key_writing import write_keys
from win12.security.keys import load_keys
from win12.security.stores import moving
from win12.simulator.config import MeterConfig
from win12.simulator.keyfile import fresh_keys
from win12.simulator.meter import Meter
from win12.simulator.server import serve_meters
from win12.simulator.station import Station
from win12_wire.errors import Code, LinkError, LocalError, SecurityError

pytestmark = needs_softhsm
ENERGY, CURVE = "1.0.1.8.0.255", "1.0.99.1.0.255"
GMAC, ECDSA = Authentication.GMAC, Authentication.ECDSA
SYMMETRIC = ("ek", "ak", "kek", "password")
PAIRS = tuple(f"{side}_{use}_key" for side in ("client", "server") for use in ("signing", "agreement"))


@dataclass(frozen=True)
class Held:
    """Key files by suite, and the module that can fail."""

    files: dict[int, Path]
    faults: Faults


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Held]:
    folder = tmp_path_factory.mktemp("token")
    faults = Faults(folder)
    with pytest.MonkeyPatch.context() as patch, softhsm(folder, TOKEN, module=faults.module):
        patch.setenv("TOKEN_FAULTS_OVER", str(MODULE))
        files = {}
        for suite in (0, 1, 2):
            files[suite] = folder / f"keys{suite}.toml"
            write_keys(files[suite], fresh_keys(suite))
            for name in (*SYMMETRIC, *(PAIRS if suite else ())):
                moving.put(files[suite], None, name, uri(f"{name}{suite}"), MemoryCounters())
        yield Held(files, faults)


def station(held: Held, how: Authentication, suite: int) -> Station:
    return Station(Meter(MeterConfig(authentication=how, suite=suite, days=2)), load_keys(held.files[suite]))


LAYERS = ("message_key=agreed-1e1s&signing=outside", "message_key=agreed-0e2s", "message_key=wrapped")
CASES = [
    *((how, suite, "") for how, suite in ((GMAC, 0), (GMAC, 2), (ECDSA, 1), (ECDSA, 2))),
    *((ECDSA, suite, f"&apdus=general-ciphering&{layers}") for suite in (1, 2) for layers in LAYERS),
]


@pytest.mark.parametrize(("how", "suite", "more"), CASES)
def test_a_meter_is_read(held: Held, how: Authentication, suite: int, more: str) -> None:
    keys = load_keys(held.files[suite])
    assert isinstance(keys.ek, HeldKey)
    assert not suite or isinstance(keys.client_signing_key, HeldPair)

    async def read() -> None:
        meter = station(held, how, suite)
        async with await serve_meters([meter], link="wrapper") as simulator:
            url = meter_url(meter, "127.0.0.1", simulator.ports[0], LinkKind.WRAPPER) + more
            async with win12.open(url, keys=keys, counters=MemoryCounters()) as opened:
                assert (await opened.read(ENERGY)).unit == "Wh"
                assert len([row async for row in opened.profile(CURVE, last=50)]) == 50

    asyncio.run(read())


def test_one_side_in_memory_talks_to_the_other_in_a_token(held: Held, tmp_path: Path) -> None:
    before = fresh_keys(2)
    file = tmp_path / "keys.toml"
    write_keys(file, before)
    for name in ("ek", "client_signing_key"):
        moving.put(file, None, name, uri(f"mixed-{name}"), MemoryCounters())

    async def read() -> None:
        meter = Station(Meter(MeterConfig(authentication=ECDSA, suite=2, days=1)), before)
        async with await serve_meters([meter], link="wrapper") as simulator:
            url = meter_url(meter, "127.0.0.1", simulator.ports[0], LinkKind.WRAPPER)
            async with win12.open(url, keys=file, counters=MemoryCounters()) as opened:
                assert (await opened.read(ENERGY)).unit == "Wh"

    asyncio.run(read())


def test_a_token_that_goes_in_the_middle_says_so(held: Held) -> None:
    async def read() -> None:
        meter = Station(Meter(MeterConfig(authentication=GMAC, suite=2, days=1)), load_keys(held.files[2]))
        async with await serve_meters([meter], link="wrapper") as simulator:
            url = meter_url(meter, "127.0.0.1", simulator.ports[0], LinkKind.WRAPPER)
            counters = MemoryCounters()
            opened = await win12.open(url, keys=held.files[2], counters=counters).start()
            held.faults.fail(Faults.ENCRYPT_INIT, Faults.DEVICE_REMOVED, 1000)
            with pytest.raises(SecurityError) as refused:
                await opened.read(ENERGY)
            held.faults.fail(-1, 0, 0)
            assert refused.value.code is Code.TOKEN_MISSING
            with pytest.raises(LocalError) as ended:
                await opened.read(ENERGY)
            assert ended.value.code is Code.UNEXPECTED
            await opened.close()
            async with win12.open(url, keys=held.files[2], counters=counters) as again:
                assert (await again.read(ENERGY)).unit == "Wh"

    asyncio.run(read())


def test_a_meter_whose_token_fails_ends_the_connection_and_goes_on(held: Held, tmp_path: Path) -> None:
    keys = fresh_keys(2)
    file = tmp_path / "keys.toml"
    write_keys(file, keys)
    moving.put(file, None, "ek", uri("failing-ek"), MemoryCounters())

    async def read() -> None:
        meter = Station(Meter(MeterConfig(authentication=GMAC, suite=2, days=1)), load_keys(file))
        async with await serve_meters([meter], link="wrapper") as simulator:
            url, counters = meter_url(meter, "127.0.0.1", simulator.ports[0], LinkKind.WRAPPER), MemoryCounters()
            opened = await win12.open(url, keys=keys, counters=counters).start()
            held.faults.fail(Faults.ENCRYPT_INIT, Faults.DEVICE_ERROR, 1000)
            with pytest.raises(LinkError) as refused:
                await opened.read(ENERGY)
            held.faults.fail(-1, 0, 0)
            assert refused.value.code is Code.PEER_CLOSED
            async with win12.open(url, keys=keys, counters=counters) as again:
                assert (await again.read(ENERGY)).unit == "Wh"

    asyncio.run(read())


def test_the_commands(held: Held, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    file = key_file(tmp_path / "keys.toml", f'ek = "{"5A" * 16}"\nak = "{"A5" * 16}"\nclient_title = "4D4D4D0000BC614E"\n')
    pin = key_file(tmp_path / "pin", PIN + "\n")
    monkeypatch.delenv("WIN12_PKCS11_PIN")
    reach = ["--module", str(held.faults.module), "--pin-file", str(pin)]
    key_file(file, f'pkcs11_pin = "file:pin"\n{file.read_text()}')
    assert run(["keys", "put", str(file), "ek", uri("cli-ek"), "--counters", str(tmp_path / "c"), "--json"]) == 0
    assert run(["keys", "put", str(file), "ak", uri("cli-ak"), "--counters", str(tmp_path / "c")]) == 0
    capsys.readouterr()
    assert run(["keys", "list", "--module", str(held.faults.module), "--json"]) == 0
    assert [row["token"] for row in json.loads(capsys.readouterr().out)] == [TOKEN]
    assert run(["keys", "list", f"pkcs11:token={TOKEN}", *reach, "--json"]) == 0
    rows = {(row["object"], row["kind"]): row for row in json.loads(capsys.readouterr().out)}
    assert rows["cli-ek", "secret"] == {"object": "cli-ek", "id": "", "kind": "secret", "type": "AES-128", "extractable": False}
    assert rows["cli-ak", "secret"]["extractable"] is True
    assert rows["client_signing_key2", "private"]["type"] == "P-384"
    assert not [row for row in rows.values() if row["kind"] == "private" and row["extractable"]]
    assert run(["keys", "list", f"pkcs11:token={TOKEN}", *reach]) == 0
    said = capsys.readouterr().out
    assert "cli-ak: secret, generic secret, can be read with the PIN\n" in said
    assert "cli-ek: secret, AES-128\n" in said
    assert "5A5A" not in said.upper()
    assert run(["keys", "remove", uri("cli-ek"), *reach]) == 0
    assert run(["keys", "remove", uri("cli-ek"), *reach]) == 2
    assert "KEY_MISSING" in capsys.readouterr().err
    assert run(["keys", "remove", f"pkcs11:token={TOKEN}", *reach]) == 2
    assert "names no object" in capsys.readouterr().err
