"""`win12 simulate`: keys stay private, URLs are told, bad input is refused."""

import asyncio
import json
import os
import signal
import stat
import sys
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import win12
from win12.cli.main import run
from win12.cli.simulate_checks import wall_clock
from win12.datalink.hdlc_parameters import LinkParameters, decode_parameters
from win12.physical import tcp
from win12.security.counters import MemoryCounters
from win12.security.key_writing import write_keys
from win12.security.keys import Keys, load_keys
from win12.simulator.keyfile import fresh_keys, keys_for_run
from win12_wire.errors import Code, LinkError, StoreError
from win12_wire.frames.hdlc import Hdlc
from win12_wire.frames.initiate import ConformanceBit


def test_fresh_keys_differ_and_fit_their_suite(tmp_path: Path) -> None:
    for suite, length in ((0, 16), (1, 16), (2, 32)):
        keys = fresh_keys(suite)
        assert len(keys.ek) == len(keys.ak) == length
        assert keys.ek != fresh_keys(suite).ek
        write_keys(tmp_path / f"{suite}.toml", keys)
        assert load_keys(tmp_path / f"{suite}.toml") == keys


def test_key_file_is_private_and_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "keys.toml"
    previous = os.umask(0)
    try:
        write_keys(path, fresh_keys(0))
    finally:
        os.umask(previous)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with pytest.raises(StoreError):
        write_keys(path, fresh_keys(0))


def test_keys_of_a_run_end_with_it_and_those_of_a_file_stay(tmp_path: Path) -> None:
    with keys_for_run(None, 2) as (_, path):
        assert path.exists()
    assert not path.parent.exists()
    named = tmp_path / "mine.toml"
    with keys_for_run(named, 0) as (first, _):
        pass
    with keys_for_run(named, 0) as (second, _):
        assert second == first


async def _started(*arguments: str) -> tuple[asyncio.subprocess.Process, dict[str, Any]]:
    command = [sys.executable, "-c", "from win12.cli import main; main()", "simulate", "--port", "0", "--json", *arguments]
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE)
    assert process.stdout is not None
    text = b""
    while not text.endswith(b"\n}\n"):
        line = await asyncio.wait_for(process.stdout.readline(), 30)
        assert line, await process.communicate()
        text += line
    return process, json.loads(text)


async def _said(process: asyncio.subprocess.Process, word: str) -> str:
    """The next line on standard error that has a word in it."""
    assert process.stderr is not None
    while line := await asyncio.wait_for(process.stderr.readline(), 30):
        if word in line.decode():
            return line.decode().rstrip("\n")
    raise AssertionError(f"it ended and said nothing of {word}")


async def _ended(process: asyncio.subprocess.Process) -> tuple[int, bytes]:
    process.send_signal(signal.SIGINT)
    _, errors = await asyncio.wait_for(process.communicate(), 20)
    assert process.returncode is not None
    return process.returncode, errors


async def test_tells_urls_and_where_keys_are_but_not_the_keys() -> None:
    process, told = await _started("--meters", "2", "--auth", "gmac", "--suite", "2")
    keys = load_keys(told["keys"])
    status, errors = await _ended(process)
    assert status == 0
    assert len(keys.ek) == 32
    urls = [meter["url"] for meter in told["meters"]]
    assert all(url.startswith("tcp://127.0.0.1:") and url.endswith("?client=1&server=1&auth=gmac&suite=2") for url in urls)
    said = json.dumps(told).encode() + errors
    assert keys.ek.hex().encode() not in said
    assert keys.password not in said
    assert not os.path.exists(told["keys"])  # noqa: ASYNC240


async def test_hdlc_url_and_counters_in_the_state_folder(tmp_path: Path) -> None:
    keys, state = tmp_path / "keys.toml", tmp_path / "state"
    process, told = await _started("--link", "hdlc", "--keys", str(keys), "--state", str(state), "--auth", "lls")
    assert told["meters"][0]["url"].startswith("hdlc+tcp://")
    assert told["keys"] == str(keys)
    assert (await _ended(process))[0] == 0
    assert [path.name for path in state.iterdir()] == ["0000000000001.counters"]


async def test_hdlc_limits_of_the_meter_are_those_that_it_agrees_to() -> None:
    process, told = await _started("--link", "hdlc", "--hdlc-window", "3", "--hdlc-info", "200")
    url = urlsplit(told["meters"][0]["url"])
    reader, writer = await asyncio.open_connection(url.hostname, url.port)
    proposal = LinkParameters(2030, 2030, 7, 7).encode()
    writer.write(Hdlc(destination=b"\x03", source=b"\x03", control=0x93, information=proposal).encode())
    octets = await asyncio.wait_for(reader.read(100), 60)
    assert decode_parameters(Hdlc.decode(octets).information) == LinkParameters(200, 200, 3, 3)
    writer.close()
    assert (await _ended(process))[0] == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["--suite", "3"],
        ["--meters", "0"],
        ["--link", "pigeon"],
        ["--hdlc-window", "8"],
        ["--hdlc-window", "0"],
        ["--hdlc-info", "7"],
        ["--hdlc-info", "2031"],
        ["--push-to", "udp://host:1"],
        ["--now", "yesterday"],
        ["--push-to", "tcp://host:99999999"],
        ["--push-to", "foo"],
        ["--push-to", "tcp://[bad:1"],
        ["--push-ciphered"],
        ["--push-confirmed"],
        ["--hdlc-window", "3"],
        ["--hdlc-info", "200"],
        ["--preestablished", "--auth", "gmac"],
        ["--preestablished", "--auth", "lls"],
        ["--port", "65530", "--meters", "10"],
    ],
)
def test_bad_arguments_are_one_line_and_status_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["simulate", "--port", "0", *arguments]) == 2
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize(("now", "base"), [("2026-01-31T12:00:00+01:00", 1769857200), ("2026-01-31T12:00:00", 1769860800)])
def test_the_clock_starts_where_it_is_told_to(now: str, base: int) -> None:
    assert 0 <= wall_clock(datetime.fromisoformat(now))() - base < 5


async def test_a_preestablished_association_is_in_the_url() -> None:
    process, told = await _started("--preestablished", "--now", "2026-01-31T12:00:00+01:00")
    assert told["meters"][0]["url"].endswith("&opening=preestablished")
    port = urlsplit(told["meters"][0]["url"]).port
    with pytest.raises(LinkError) as taken:
        await tcp.serve("127.0.0.1", port or 0, _nothing)
    assert taken.value.code == Code.CANNOT_LISTEN
    assert (await _ended(process))[0] == 0


async def _nothing(_: tcp.Stream) -> None:
    """Hang up."""


async def test_pushes_that_fail_are_told_once_and_again_when_they_go() -> None:
    async with await tcp.serve("127.0.0.1", 0, _nothing) as server:
        port = server.port
    often = ("--push-every", "0.1", "--push-retries", "0")
    process, _ = await _started("--meters", "2", "--push-to", f"tcp://127.0.0.1:{port}", *often)
    where = f"pushes to 127.0.0.1:{port}"
    assert await _said(process, "pushes") == f"error: {where} fail and are tried again: connection refused"
    async with await tcp.serve("127.0.0.1", port, _nothing):
        assert await _said(process, "pushes") == f"{where} go again"
        assert (await _ended(process))[0] == 0


def test_exposed_or_unfit_keys_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "keys.toml"
    write_keys(path, fresh_keys(0))
    assert run(["simulate", "--port", "0", "--suite", "2", "--keys", str(path)]) == 2
    path.chmod(0o644)
    assert run(["simulate", "--port", "0", "--keys", str(path)]) == 2
    assert "KEYS_EXPOSED" in capsys.readouterr().err


async def test_services_that_are_left_out_or_feigned() -> None:
    arguments = ("--without", "access", "--without", "selection", "--feign", "lists", "--pdu", "300")
    process, told = await _started(*arguments)
    try:
        async with win12.open(told["meters"][0]["url"], keys=Keys(), counters=MemoryCounters()) as meter:
            assert meter.opened.max_pdu == 300
            assert not meter.conformance & (ConformanceBit.access | ConformanceBit.selective_access)
            assert meter.conformance & ConformanceBit.multiple_references
            await meter.read_many(["1.0.1.8.0.255", "1.0.2.8.0.255"])
            assert len(meter.deviations()) == 1
    finally:
        process.terminate()
        await process.communicate()
