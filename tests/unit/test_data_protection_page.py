"""docs/data-protection.md: every command on it, in its order, says what the page says."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from test_certificate_page import SERVED, commands
from test_rekey import served
from win12.application.association.settings import Authentication
from win12.cli.main import run
from win12.security.key_writing import write_keys
from win12.simulator.config import MeterConfig
from win12.simulator.keyfile import HEADING, fresh_keys
from win12.simulator.meter import Meter
from win12.simulator.station import Station

PAGE = (Path(__file__).parents[2] / "docs" / "data-protection.md").read_text()
SIMULATE, *BLOCKS = re.findall(r"```(?:console|)\n(.*?)```", PAGE, re.DOTALL)


def test_the_page_is_true(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert SIMULATE == "win12 simulate --auth gmac --suite 1 --keys keys.toml\n"  # which is this meter
    keys = fresh_keys(1)
    station = Station(Meter(MeterConfig(authentication=Authentication.GMAC, suite=1, days=1)), keys)
    write_keys(tmp_path / "keys.toml", keys, HEADING)
    monkeypatch.chdir(tmp_path)
    typed = [pair for block in BLOCKS for pair in commands(block)]
    with served(station) as port:
        for command, said in typed:
            wrong = said[0].startswith("error:")
            arguments = shlex.split(command.replace(SERVED, f"127.0.0.1:{port}"))[1:]
            assert (run([*arguments, "--counters", "counters"]) != 0) is wrong, command
            told = capsys.readouterr()
            pattern = r".*?".join(map(re.escape, "\n".join(said).split("…")))
            assert re.fullmatch(pattern, (told.err if wrong else told.out).rstrip("\n"), re.DOTALL), (command, told)
    assert len(typed) == PAGE.count("\n$ ") == 8
