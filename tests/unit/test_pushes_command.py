"""`win12 pushes` and the options of `win12 simulate` for pushes, against a meter over TCP; and the three programs together."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from general_help import SERVER, keys_of
from push_body_help import PUSH, served
from simulator_help import value
from win12.application.association.settings import Authentication
from win12.cli.main import run
from win12.security.key_writing import write_keys
from win12.simulator.config import MeterConfig
from win12.simulator.keyfile import fresh_keys
from win12.simulator.meter import Meter
from win12.simulator.station import Station

WIN12 = (sys.executable, "-m", "win12")
Run = Callable[..., int]


@pytest.fixture(params=[2])
def asked(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Meter, Run]]:
    """A meter whose push set-up is of the version of the parameter, and the command that asks it."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    keys, path = fresh_keys(1), tmp_path / "keys.toml"
    write_keys(path, keys, "Of a test.")
    meter = Meter(MeterConfig(suite=1, days=1, authentication=Authentication.GMAC, push_setup=request.param))
    with served(Station(meter, keys)) as url:
        yield meter, lambda *more: run(["pushes", f"{url}&auth=gmac&suite=1", "--keys", str(path), *more])


def test_all_of_it_is_set_and_shown(asked: tuple[Meter, Run], capsys: pytest.CaptureFixture[str]) -> None:
    meter, pushes = asked
    given = ["--to=127.0.0.1:4060", "--client=2", "--scatter=1", "--retries=3", "--delay=10", "--growth=150", "--longest=60"]
    given += ["--method=confirmed", "--confirm-every=60", "--confirm-from=2026-01-01T00:00:00", "--layers=sign,authenc:wrapped"]
    given += ["--window=01:00/03:00", "--window=2026-01-01T00:00/2026-12-31T23:00"]
    assert pushes(*given, "--json") == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["version"] == 2
    assert shown["repetition_delay"] == {
        "repetition_delay_min": 10, "repetition_delay_exponent": 150, "repetition_delay_max": 60
    }  # fmt: skip
    assert shown["layers"] == ["sign", "authenc:wrapped"]
    assert (shown["push_client_SAP"], shown["push_operation_method"][:9]) == (2, "confirmed")
    assert [value(meter, PUSH, number) for number in (5, 6, 9, 11)] == [1, 3, 2, 2]
    assert pushes("--confirm-every=0") == 0
    lines = dict(line.split("  ", 1) for line in capsys.readouterr().out.splitlines())
    told = {name.strip(): text.strip() for name, text in lines.items()}
    assert told["to"] == "127.0.0.1:4060 (TCP), client 2"
    assert told["window"] == "*-*-*T01:00:00 to *-*-*T03:00:00; 2026-01-01T00:00:00 to 2026-12-31T23:00:00"
    assert told["again"] == "3 times, after 10 s, then 150 % of it, up to 60 s"
    assert told["confirmed"] == "asked for with each, from 2026-01-01T00:00:00 on; the last: none"
    assert told["protected"] == "sign, authenc:wrapped"
    assert pushes("--layers=none", "--window=none", "--reset") == 0
    shown_again = capsys.readouterr().out
    assert "protected  no" in shown_again
    assert "window     always" in shown_again


@pytest.mark.parametrize("asked", [0, 1], indirect=True)
def test_older_versions(asked: tuple[Meter, Run], capsys: pytest.CaptureFixture[str]) -> None:
    meter, pushes = asked
    assert pushes("--delay=600", "--json") == 0
    shown = json.loads(capsys.readouterr().out)
    assert (shown["version"], shown["repetition_delay"]) == (meter.config.push_setup, 600)
    assert pushes("--delay=600", "--growth=150") == 2
    assert "delays do not grow" in capsys.readouterr().err
    assert pushes("--method=confirmed") == 2
    assert f"of version {meter.config.push_setup} and has no push_operation_method" in capsys.readouterr().err
    assert pushes("--layers=authenc") == (2 if meter.config.push_setup == 0 else 0)
    assert pushes() == 0
    assert "after 600 s" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["--growth=150"], 2, "needs --delay"), (["--longest=9"], 2, "needs --delay"),
        (["--window=1/2"], 2, "is not BEGIN/END"), (["--window=01:00"], 2, "is not BEGIN/END"),
        (["--layers=much"], 2, "'much' is no layer"), (["--layers=enc"], 1, "other reason [DATA_ACCESS]"),
        (["--to=nowhere"], 1, "other reason [DATA_ACCESS]"), (["--delay=9", "--longest=3"], 1, "other reason [DATA_ACCESS]"),
        (["--now"], 1, "temporary failure [ACTION_FAILED]"), (["--object=0.0.25.9.9.255"], 1, "object undefined [DATA_ACCESS]"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told(
    asked: tuple[Meter, Run], capsys: pytest.CaptureFixture[str], arguments: list[str], status: int, said: str
) -> None:
    assert asked[1](*arguments) == status
    assert said in " ".join(capsys.readouterr().err.replace("│", " ").split())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--push-layers", "authenc"], "needs --push-to"), (["--push-layers", "much", "--push-to", "tcp://h:1"], "is no layer"),
        (["--push-layers", "enc", "--push-to", "tcp://h:1"], "WEAK_PROTECTION"),
        (["--push-layers", "sign,enc", "--push-to", "tcp://h:1", "--suite", "0"], "server_signing_key"),
        (["--profile", "idis", "--push-setup", "1"], "the profile idis says what it is"),
        (["--push-setup", "3"], "must be at most 2"),
        (["--push-setup", "1", "--referencing", "sn"], "by short names it is of version 0"),
    ],
)  # fmt: skip
def test_what_simulate_cannot_do(capsys: pytest.CaptureFixture[str], arguments: list[str], said: str) -> None:
    assert run(["simulate", "--port", "0", *arguments]) == 2
    assert said in " ".join(capsys.readouterr().err.replace("│", " ").split())


# --- as programs


async def started(*arguments: str, until: bytes) -> tuple[asyncio.subprocess.Process, list[str]]:
    """A program, and its lines up to the one that says it is ready."""
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(*WIN12, *arguments, stdout=pipe, stderr=asyncio.subprocess.STDOUT)
    assert process.stdout is not None
    lines: list[str] = []
    async with asyncio.timeout(60):
        while not lines or until not in lines[-1].encode():
            line = await process.stdout.readline()
            assert line, lines
            lines.append(line.decode())
    return process, lines


async def line_of(process: asyncio.subprocess.Process) -> Any:
    assert process.stdout is not None
    async with asyncio.timeout(60):
        return json.loads(await process.stdout.readline())


async def ended(process: asyncio.subprocess.Process) -> None:
    process.terminate()
    async with asyncio.timeout(60):
        await process.wait()


async def test_simulate_pushes_and_listen_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A listener that wants protection refuses a push without, until a client has the meter protect what it pushes."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    write_keys(tmp_path / "keys.toml", keys_of("client", 1), "Of a test.")
    both = keys_of("server", 1)
    write_keys(tmp_path / "meter.toml", both, "Of a test.")
    keys = ("--keys", str(tmp_path / "keys.toml"))
    wants = ("--security", "authenc", "--message-key", "wrapped", "--json", "--store", str(tmp_path / "readings.db"))
    listener, said = await started("listen", "tcp://127.0.0.1:0", *keys, *wants, until=b"listening")
    port = said[-1].rpartition(":")[2].partition(",")[0]
    kind = ("--port", "0", "--auth", "gmac", "--suite", "1", "--keys", str(tmp_path / "meter.toml"))
    meter, said = await started("simulate", *kind, "--push-to", f"tcp://127.0.0.1:{port}", until=b"Ctrl-C")
    try:
        refused = await line_of(listener)
        assert (refused["outcome"], "WEAK_PROTECTION" in refused["error"]) == ("refused", True)
        url = said[0].strip()
        layers = ("--layers", "authenc:wrapped", "--now", "--json")
        client = await asyncio.create_subprocess_exec(*WIN12, "pushes", url, *keys, *layers)
        assert await client.wait() == 0
        kept = await line_of(listener)
        assert (kept["outcome"], kept["meter"]) == ("kept", SERVER.hex())
        assert kept["message"]["body"]["layers"] == [{"protection": "authentication_and_encryption", "key": "wrapped"}]
        assert {one["obis"] for one in kept["message"]["readings"]} >= {"1.0.1.8.0.255"}
    finally:
        await ended(meter)
        await ended(listener)
