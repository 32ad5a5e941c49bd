"""docs/gateway.md: its file is valid, its commands say what the page says, with its meters and its gateway running."""

from __future__ import annotations

import json
import re
import shlex
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest
from test_certificate_page import commands, environment
from win12.cli.main import run
from win12_wire import limits

PAGE = (Path(__file__).parents[2] / "docs" / "gateway.md").read_text()
WIN12 = [sys.executable, "-m", "win12"]
BLOCKS = re.findall(r"```(console|toml|)\n(.*?)```", PAGE, re.DOTALL)
(CONFIG,) = [text for kind, text in BLOCKS if kind == "toml"]
(STARTED,) = [text for _, text in BLOCKS if text.startswith("win12 simulate")]
CONSOLE = [text for kind, text in BLOCKS if kind == "console"]


@contextmanager
def program(folder: Path, line: str) -> Iterator[subprocess.Popen[str]]:
    pipe, command = subprocess.PIPE, [*WIN12, *line.split()[1:]]
    running = subprocess.Popen(command, cwd=folder, env=environment(folder), stdout=pipe, stderr=pipe, text=True)
    try:
        yield running
    finally:
        running.send_signal(signal.SIGINT)
        running.communicate(timeout=300)


def port_of_meter(running: subprocess.Popen[str]) -> str:
    told: Any = ""
    while not told.endswith("}\n") or told.count("{") != told.count("}"):
        line = running.stdout.readline() if running.stdout else ""
        assert line, "the meter ended"
        told += line
    return re.search(r":(\d+)\?", json.loads(told)["meters"][0]["url"])[1]  # type: ignore[index]


def test_the_page_is_true(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    for name, value in environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    ports: dict[str, str] = {}

    def real(text: str) -> str:
        return re.sub(r"127\.0\.0\.1:(\d+)", lambda found: f"127.0.0.1:{ports.get(found[1], found[1])}", text)

    simulated, gateway = STARTED.splitlines()[:-1], STARTED.splitlines()[-1]
    with ExitStack() as stack:
        written = [re.search(r"--port (\d+)", line)[1] for line in simulated]  # type: ignore[index]
        lines = [line.replace(port, "0") + " --json" for line, port in zip(simulated, written, strict=True)]
        meters = [stack.enter_context(program(tmp_path, line)) for line in lines]
        ports |= dict(zip(written, map(port_of_meter, meters), strict=True))
        (tmp_path / "GATEWAY.toml").write_text(real(CONFIG).replace(":4059", ":0"))
        running = stack.enter_context(program(tmp_path, gateway))
        said = running.stderr.readline() if running.stderr else ""
        ports["4059"] = re.search(r"tcp://127.0.0.1:(\d+)", said)[1]  # type: ignore[index]
        ran = 0
        for command, lines in (one for block in CONSOLE for one in commands(block)):
            status = run(shlex.split(real(command))[1:])
            told = capsys.readouterr()
            wrong = lines[0].startswith("error:")
            pattern = r".*".join(map(re.escape, real("\n".join(lines)).split("…")))
            assert (status != 0) is wrong, (command, told.err)
            assert re.fullmatch(pattern, (told.err if wrong else told.out).rstrip("\n"), re.DOTALL), (command, told)
            ran += 1
    assert ran == PAGE.count("\n$ ") == 6


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("for 900 s (T_GATEWAY_CLIENT", limits.T_GATEWAY_CLIENT == 900), ("UDP: 300 s", limits.T_DATAGRAM_PEER == 300),
        ("after 3 s of silence (T_GATEWAY_YIELD)", limits.T_GATEWAY_YIELD == 3),
        ("than 8 s (T_GATEWAY_TURN)", limits.T_GATEWAY_TURN == 8),
        ("its answer; 8 where", limits.T_GATEWAY_ANSWER == 8), ("256 connections", limits.GATEWAY_CLIENTS_MAX == 256),
        ("64 ways of one", limits.GATEWAY_WAYS_MAX == 64), ("4 APDUs that wait", limits.GATEWAY_QUEUE_MAX == 4),
        ("below the ten seconds", limits.T_RESPONSE == 10 > limits.T_GATEWAY_ANSWER),
        ("1 to 255 octets", limits.GATEWAY_ADDRESS_MAX == 255),
    ],
)  # fmt: skip
def test_its_figures_are_those_of_the_specification(text: str, value: bool) -> None:
    assert text in PAGE
    assert value
