"""docs/pushes.md: every command on it, in its order, says what the page says."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from push_body_help import served
from win12.application.association.settings import Authentication
from win12.cli.main import run
from win12.security.key_writing import write_keys
from win12.simulator.config import MeterConfig
from win12.simulator.keyfile import HEADING, fresh_keys
from win12.simulator.meter import Meter
from win12.simulator.pusher import Pusher, PushTarget
from win12.simulator.station import Station

PAGE = (Path(__file__).parents[2] / "docs" / "pushes.md").read_text()
SIMULATE, *BLOCKS = re.findall(r"```(?:console|)\n(.*?)```", PAGE, re.DOTALL)


def test_the_page_is_true(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert SIMULATE == "win12 simulate --auth gmac --suite 1 --keys keys.toml --push-to tcp://127.0.0.1:4060\n"  # is this meter
    keys = fresh_keys(1)
    station = Station(Meter(MeterConfig(authentication=Authentication.GMAC, suite=1, days=1)), keys)
    Pusher(station, PushTarget(host="127.0.0.1", port=4060, retries=3))
    write_keys(tmp_path / "keys.toml", keys, HEADING)
    monkeypatch.chdir(tmp_path)
    typed = [one.split("\n") for block in BLOCKS for one in block.removeprefix("$ ").rstrip("\n").split("\n$ ")]
    with served(station) as url:
        for command, *said in typed:
            wrong = said[0].startswith("error:")
            arguments = shlex.split(command.replace("tcp://127.0.0.1:4059?client=1", url))[1:]
            assert (run([*arguments, "--counters", "counters"]) != 0) is wrong, command
            told = capsys.readouterr()
            pattern = r".*?".join(map(re.escape, "\n".join(said).split("…")))
            assert re.fullmatch(pattern, (told.err if wrong else told.out).rstrip("\n"), re.DOTALL), (command, told)
    assert len(typed) == PAGE.count("\n$ ") == 5
