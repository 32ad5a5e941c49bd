"""`win12 rekey`: where the keys are at each moment, also when the meter refuses or its answer is lost."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from general_help import keys_of, without
from win12.application.association.settings import Authentication, Security
from win12.cli.main import run
from win12.security.key_writing import write_keys
from win12.security.keys import load_keys
from win12.simulator.config import MeterConfig
from win12.simulator.dialogue import Dialogue
from win12.simulator.meter import Meter
from win12.simulator.server import serve_meters
from win12.simulator.station import Station


@contextmanager
def served(station: Station) -> Iterator[int]:
    """The meter in a loop of its own, as the command has one."""
    ready, port, stop = threading.Event(), [0], asyncio.Event()
    loop = asyncio.new_event_loop()

    async def serve() -> None:
        async with await serve_meters([station]) as simulator:
            port[0] = simulator.ports[0]
            ready.set()
            await stop.wait()

    thread = threading.Thread(target=loop.run_until_complete, args=(serve(),))
    thread.start()
    assert ready.wait(30)
    try:
        yield port[0]
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(30)
        loop.close()


def meter(**config: Any) -> Station:
    terms = {"authentication": Authentication.GMAC, "security": Security.AUTHENC, "suite": 1, "days": 1, **config}
    return Station(Meter(MeterConfig(**terms)), keys_of("server", 1))


class Files:
    def __init__(self, folder: Path) -> None:
        self.old, self.new, self.counters = folder / "old.toml", folder / "new.toml", folder / "counters"
        write_keys(self.old, keys_of("client", 1), "Of a test.")

    def rekey(self, port: int, *more: str, client: int = 1) -> int:
        url = f"tcp://127.0.0.1:{port}?client={client}&auth=gmac&suite=1"
        return run(["rekey", url, *more, "--keys", str(self.old), "--new", str(self.new), "--counters", str(self.counters)])


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(tmp_path)


@pytest.mark.parametrize("agree", [True, False])
def test_the_new_file_has_all_keys(files: Files, agree: bool, capsys: pytest.CaptureFixture[str]) -> None:
    station = meter()
    with served(station) as port:
        assert files.rekey(port, "ek", "ak", "--json", *(["--agree"] if agree else [])) == 0
    said = capsys.readouterr()
    assert json.loads(said.out) == {"keys": ["ek", "ak"], "how": "agreed" if agree else "transferred", "file": str(files.new)}
    old, new = load_keys(files.old), load_keys(files.new)
    assert (new.ek, new.ak, new.kek) == (station.keys.ek, station.keys.ak, old.kek)
    assert new.ek != old.ek
    assert new.server_public_key == old.server_public_key
    for key in (new.ek, new.ak, old.ek):
        assert key.hex() not in said.out + said.err
    assert files.new.stat().st_mode & 0o777 == 0o600


def test_it_says_what_it_did(files: Files, capsys: pytest.CaptureFixture[str]) -> None:
    with served(meter()) as port:
        assert files.rekey(port, "kek") == 0
    assert "new kek" in capsys.readouterr().out


@pytest.mark.parametrize("more", [[], ["--agree"]])
def test_a_refusal_leaves_no_file(files: Files, more: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with served(meter()) as port:
        assert files.rekey(port, "ek", *more, client=2) == 1
    assert not files.new.exists()
    assert "ACTION_FAILED" in capsys.readouterr().err


@pytest.mark.parametrize("more", [[], ["--agree"]])
def test_a_meter_that_cannot_be_reached_has_nothing(files: Files, more: list[str]) -> None:
    assert files.rekey(1, "ek", *more) == 1
    assert not files.new.exists()


def test_a_lost_answer_leaves_the_file(files: Files, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The meter has taken the keys, and the line is cut before it says so."""
    station = meter()
    outgoing = Dialogue.outgoing

    def cut(dialogue: Dialogue) -> bytes:
        if not station.epoch:
            return outgoing(dialogue)
        dialogue.closed = True
        return b""

    monkeypatch.setattr(Dialogue, "outgoing", cut)
    with served(station) as port:
        assert files.rekey(port, "ek") == 1
    assert load_keys(files.new).ek == station.keys.ek
    assert "may have the new keys" in capsys.readouterr().err


def test_what_is_wrong_is_found_before_anything_is_sent(files: Files, capsys: pytest.CaptureFixture[str]) -> None:
    assert files.rekey(1, "dk") == 2
    files.old.unlink()
    write_keys(files.old, without(keys_of("client", 1), "kek"), "Of a test.")
    assert files.rekey(1, "ek") == 2
    assert "kek" in capsys.readouterr().err
    assert not files.new.exists()
    files.new.touch()
    assert files.rekey(1, "ek") == 2
