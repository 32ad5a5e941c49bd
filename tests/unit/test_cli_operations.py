"""firmware, breaker, clock and events, as they are typed, against a meter on the loopback interface."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from win12.application.association.settings import Authentication
from win12.cli.main import run
from win12.simulator.config import MeterConfig
from win12.simulator.image_store import sealed
from win12.simulator.keyfile import fresh_keys, write_keys
from win12.simulator.meter import Meter
from win12.simulator.server import serve_meters
from win12.simulator.station import Station


@dataclass(frozen=True)
class Served:
    meter: Meter
    arguments: tuple[str, ...]

    def run(self, command: str, *arguments: str) -> int:
        url, *rest = self.arguments
        files = [one for one in arguments if not one.startswith("-")][:1] if command == "firmware" else []
        return run([command, url, *files, *(one for one in arguments if one not in files), *rest])


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    """A meter in a thread with a loop of its own."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    keys, path = fresh_keys(0), tmp_path / "keys.toml"
    write_keys(path, keys)
    meter = Meter(MeterConfig(authentication=Authentication.GMAC))
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    simulator = asyncio.run_coroutine_threadsafe(serve_meters([Station(meter, keys)]), loop).result(30)
    url = f"tcp://127.0.0.1:{simulator.ports[0]}?client=1&auth=gmac"
    yield Served(meter, (url, "--keys", str(path)))
    asyncio.run_coroutine_threadsafe(simulator.close(), loop).result(30)
    loop.call_soon_threadsafe(loop.stop)
    thread.join(30)
    loop.close()


def told(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capsys.readouterr().out)


def test_firmware(served: Served, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    image = tmp_path / "FW-2.img"
    image.write_bytes(sealed(bytes(2000)))
    assert served.run("firmware", str(image), "--no-activate", "--json") == 0
    captured = capsys.readouterr()
    assert json.loads(captured.out) == {"identifier": "FW-2", "blocks": 4, "activated": False, "firmware": "win12 simulate"}
    steps = [json.loads(line)["step"] for line in captured.err.splitlines()]
    assert steps == ["asking", "initiating", "asking", *["transferring"] * 4, "asking", "verifying", "done"]
    assert served.run("firmware", str(image), "--resume") == 0
    assert capsys.readouterr().out == "FW-2 activated; the meter runs FW-2\n"


def test_firmware_that_is_none(served: Served, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    image = tmp_path / "FW-2.img"
    assert served.run("firmware", str(image)) == 2
    assert "No such file" in capsys.readouterr().err
    image.write_bytes(bytes(2000))
    assert served.run("firmware", str(image)) == 1
    assert "image_verify gave other reason [IMAGE_REJECTED]" in capsys.readouterr().err


def test_breaker(served: Served, capsys: pytest.CaptureFixture[str]) -> None:
    assert served.run("breaker", "--open", "--json") == 0
    assert told(capsys) == {"closed": False, "state": "disconnected", "mode": 4}
    assert served.run("breaker", "--close") == 0
    assert capsys.readouterr().out.splitlines()[:2] == ["output  closed", "state   connected"]
    served.meter.operations.breaker.set_mode(3, served.meter.wall())
    assert served.run("breaker", "--open") == 0
    assert served.run("breaker", "--rearm") == 0
    capsys.readouterr()
    assert served.run("breaker", "--close", "--json") == 1
    captured = capsys.readouterr()
    assert json.loads(captured.out)["state"] == "ready_for_reconnection"
    assert "somebody must press the button" in captured.err
    assert served.run("breaker", "--close", "--open") == 2
    served.meter.operations.breaker.press(served.meter.wall())
    served.meter.operations.breaker.set_mode(0, served.meter.wall())
    assert served.run("breaker", "--open") == 1
    assert "remote_disconnect: read write denied [ACTION_FAILED]" in capsys.readouterr().err


def test_clock(served: Served, capsys: pytest.CaptureFixture[str]) -> None:
    now = served.meter.wall()
    served.meter.set_clock(now + 90.0, now)
    assert served.run("clock", "--json") == 0
    before = told(capsys)
    assert before["after"] is None
    assert abs(before["before"]["drift"] - 90.0) < before["before"]["within"] + 0.02
    assert (before["before"]["time_zone"], before["before"]["status"]) in ((-60, []), (-60, ["daylight saving active"]))
    assert served.run("clock", "--set", "--json") == 0
    after = told(capsys)["after"]
    assert abs(after["drift"]) < 45.0
    assert served.run("clock") == 0
    said = capsys.readouterr().out
    assert "drift      " in said
    assert "time zone  -60 min" in said


def test_events(served: Served, capsys: pytest.CaptureFixture[str]) -> None:
    assert served.run("events") == 0
    assert capsys.readouterr().out == "0 events\n"
    served.run("breaker", "--open")
    served.run("clock", "--set")
    capsys.readouterr()
    assert served.run("events", "--json") == 0
    found = told(capsys)["events"]
    assert [(one["log"], one["code"], one["event"]) for one in found] == [
        ("0.0.99.98.0.255", 4, "clock adjusted, old time"),
        ("0.0.99.98.0.255", 5, "clock adjusted, new time"),
        ("0.0.99.98.2.255", 62, "remote disconnection"),
    ]
    assert served.run("events", "--log", "0.0.99.98.2.255", "--since", "1d") == 0
    assert "remote disconnection" in capsys.readouterr().out
    assert served.run("events", "--since", "yesterday") == 2
