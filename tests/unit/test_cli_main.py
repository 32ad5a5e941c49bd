"""The command as a whole: how it ends, what it says, and that it is quiet where it should be."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from win12.cli.ending import exit_status
from win12.cli.main import COMMANDS, run
from win12_wire.errors import Code, LinkError, MeterError, SecurityError, StoreError, UsageError, WireError

ROOT = Path(__file__).parents[2]
WIN12 = [sys.executable, "-m", "win12"]


def win12(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    inherited = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG", "PYTHON", "WIN12"))}
    return subprocess.run(
        [*WIN12, *arguments], capture_output=True, text=True, cwd=ROOT, env={**inherited, **environment}, check=False, timeout=60
    )


def test_version() -> None:
    done = win12("--version")
    assert (done.returncode, done.stdout.split()[0]) == (0, "win12")


def test_help_names_every_command() -> None:
    done = win12("--help", COLUMNS="80")
    assert done.returncode == 0
    for name in COMMANDS:
        assert f" {name} " in done.stdout


def test_alone_it_shows_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 0
    assert "Usage" in capsys.readouterr().out


GROUPS = ("spec", "fuzz")
"""Commands of which each has options of its own."""


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_with_examples(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([command, "--help"]) == 0
    said = capsys.readouterr().out
    assert f"Usage: win12 {command}" in said
    if command != "spec":
        assert f"win12 {command}" in said.split("Usage:")[1].partition("\n")[2]
    if command not in GROUPS:
        assert "--json" in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["frobnicate"], "error: No such command 'frobnicate'"),
        (["--frobnicate"], "error: No such option: --frobnicate"),
        (["spec", "check", "--spec", "/nowhere"], "error: /nowhere: no specification here; run it from the repository"),
        (["collect"], "error: Missing argument 'FLEET.toml'"),
        (["collect", "/nowhere.toml", "--store", "x.db"], "error: the configuration is not valid: /nowhere.toml: No such file"),
    ],
)
def test_invalid_input_is_one_line_and_status_2(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith(said)
    assert captured.err.count("\n") == 1


# --- from exceptions to lines: golden ------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("error", "status", "line"),
    [
        (
            UsageError(Code.BAD_URL, "the host is missing"),
            2,
            "error: the meter URL is not valid: the host is missing [BAD_URL]; "
            "tcp://host:4059?client=1&server=1&auth=gmac&suite=2",
        ),
        (
            WireError(Code.TRUNCATED, 7, "hdlc.information"),
            2,
            "error: the input ends inside the field [TRUNCATED] at offset 7 in hdlc.information",
        ),
        (
            SecurityError(Code.KEYS_EXPOSED, "keys.toml has mode 0644"),
            2,
            "error: other users can read the key file: keys.toml has mode 0644 [KEYS_EXPOSED]; chmod 600 FILE",
        ),
        (
            SecurityError(Code.WRONG_TAG),
            1,
            "error: the authentication tag does not verify [WRONG_TAG]; "
            "check the keys and the system title; otherwise somebody altered the message",
        ),
        (
            LinkError(Code.CONNECT_FAILED, "localhost:1"),
            1,
            "error: no connection to the meter: localhost:1 [CONNECT_FAILED]; check host and port and that the meter is on line",
        ),
        (
            MeterError(Code.DATA_ACCESS, "object-undefined", 4),
            1,
            "error: the meter refused the access: object-undefined [DATA_ACCESS]; see the data-access-result",
        ),
        (
            StoreError(Code.STORE_FOREIGN, "a.db"),
            1,
            "error: the file is not a win12 store: a.db [STORE_FOREIGN]; name another file with --store",
        ),
        (FileNotFoundError(2, "No such file or directory", "x.hex"), 1, "error: x.hex: No such file or directory"),
        (ZeroDivisionError("secret"), 1, "error: a fault in win12 itself: ZeroDivisionError; run again with --debug"),
        (KeyboardInterrupt(), 130, ""),
    ],
)
def test_errors_say_what_where_and_what_to_do(
    error: BaseException, status: int, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert exit_status(error) == status
    captured = capsys.readouterr()
    assert captured.err == (f"{line}\n" if line else "")
    assert captured.out == ""


def test_debug_shows_the_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    exit_status(ZeroDivisionError("division"), debug=True)
    assert "ZeroDivisionError: division" in capsys.readouterr().err


def test_what_a_meter_says_cannot_command_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    exit_status(LinkError(Code.PEER_CLOSED, "\x1b]0;owned\x07[red]no markup[/red]\nsecond line"))
    said = capsys.readouterr().err
    assert "\x1b]" not in said
    assert "[red]no markup[/red] second line" in said


# --- pipes, locales, interruption ----------------------------------------------------------------------------------------
def test_a_reader_that_goes_away_is_no_error() -> None:
    child = subprocess.Popen([*WIN12, "spec", "check", "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT)
    assert child.stdout is not None
    child.stdout.close()
    _, said = child.communicate(timeout=60)
    assert (child.returncode, said) == (141, b"")


@pytest.mark.parametrize("environment", [{"LC_ALL": "C", "PYTHONIOENCODING": "ascii"}, {"LC_ALL": "xx_YY.broken"}])
def test_a_broken_locale_is_no_error(environment: dict[str, str]) -> None:
    done = win12("--help", **environment)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Usage" in done.stdout


def test_no_colour_in_a_pipe() -> None:
    assert "\x1b" not in win12("--help").stdout + win12("frobnicate").stderr


def test_the_spec_commands_work_on_this_repository() -> None:
    done = win12("spec", "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert "no faults" in done.stdout


def test_spec_graph_lists_and_draws(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["spec", "graph"]) == 0
    assert re.search(r"^association_client: \d+ states, \d+ transitions$", capsys.readouterr().out, re.MULTILINE)
    assert run(["spec", "graph", "association_client"]) == 0
    drawn = capsys.readouterr().out
    assert drawn == (ROOT / "docs" / "sessions" / "association_client.svg").read_text()
    assert run(["spec", "graph", "lockout", "--json"]) == 0
    (machine,) = json.loads(capsys.readouterr().out)
    assert {one["to"] for one in machine["transitions"]} <= {None, *(one["name"] for one in machine["states"])}
    assert run(["spec", "graph", "nonsense"]) == 2
    assert "there is no machine 'nonsense'; there are association_client" in capsys.readouterr().err


def test_a_faulty_spec_is_located(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "spec", tmp_path / "spec")
    (tmp_path / "spec" / "frames" / "bad.ksy").write_text("meta:\n  id: bad\nseq: 7\n")
    done = win12("spec", "check", "--spec", str(tmp_path / "spec"))
    assert done.returncode == 2
    assert "bad.ksy:1:1: error:" in done.stderr
    assert "Traceback" not in done.stderr
