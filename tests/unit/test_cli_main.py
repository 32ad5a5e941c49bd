"""The command as a whole: how it ends, what it says, and that it is quiet where it should be."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer import main
from win12.cli.ending import exit_status
from win12.cli.main import COMMANDS, app, run
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


@pytest.mark.parametrize("arguments", [["spec"], ["fuzz"], ["spec", "trace"]])
def test_a_group_alone_shows_its_help_too(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 0
    captured = capsys.readouterr()
    assert f"Usage: win12 {' '.join(arguments)}" in captured.out
    assert captured.err == ""


GROUPS = ("acl", "cert", "driver", "keys", "protected", "spec", "fuzz")
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


def commands() -> Iterator[tuple[list[str], Any]]:
    """Every command that does something, by the words that call it."""
    waiting = [([name], main.get_command(app).get_command(None, name)) for name in COMMANDS]  # type: ignore[attr-defined,arg-type]
    while waiting:
        words, command = waiting.pop()
        if below := getattr(command, "commands", None):
            waiting += [([*words, name], one) for name, one in below.items()]
        else:
            yield words, command


def examples() -> list[list[str]]:
    """What stands behind `$ win12` in the help of any command."""
    epilogs = [command.epilog or "" for _, command in commands()]
    lines = [re.sub(r"\[/?[a-z]+\]", "", line) for epilog in epilogs for line in epilog.splitlines()]
    return [shlex.split(line.split(">")[0])[2:] for line in lines if line.startswith("$ win12")]


def test_every_example_is_one_that_can_be_typed() -> None:
    by_words = dict((tuple(words), command) for words, command in commands())  # noqa: C402 - lists are no keys
    assert len(examples()) > 30
    for example in examples():
        words = next(tuple(example[:count]) for count in (1, 2, 3) if tuple(example[:count]) in by_words)
        by_words[words].make_context(" ".join(words), example[len(words) :])


ALONE = (["spec", "why"], ["spec", "graph"])
RUNNABLE = [one for one in examples() if (one[:2] in ALONE or one[0] == "objects") and "--traces" not in one]


@pytest.mark.parametrize("example", [*RUNNABLE, next(one for one in examples() if one[0] == "decode")], ids=" ".join)
def test_examples_that_need_no_meter_work(example: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(example) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(("words", "command"), list(commands()), ids=lambda one: " ".join(one) if isinstance(one, list) else "")
def test_help_fits_80_columns(
    words: list[str], command: Any, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert run([*words, "--help"]) == 0
    said = capsys.readouterr().out
    assert all(len(line) <= 80 for line in said.splitlines())
    assert not re.search(r"<[a-z]+\|[a-z|]* ", said), "a list of choices is cut"
    assert not re.search(r"\[\[|\.\.\.\S*\.\.\.", said.split("Usage:")[1].partition("\n")[0]), "a metavar is doubled"
    assert "--json" in said
    assert command.help


def test_a_group_that_several_machines_have_is_told_of_each(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["spec", "why", "answer"]) == 0
    heads = [line for line in capsys.readouterr().out.splitlines() if line.startswith("answer is a group of ")]
    assert len(heads) == len(set(heads)) > 1


def test_files_that_cannot_be_read_are_one_kind_of_fault(capsys: pytest.CaptureFixture[str]) -> None:
    spec = ("spec trace check", "spec trace coverage", "spec why answer --traces", "spec mutate lockout --only trace --traces")
    for way in (*spec, "fuzz minimise wrapper", "fuzz replay hdlc --file"):
        assert run([*way.split(), "/nowhere"]) == 2
        assert capsys.readouterr().err == "error: /nowhere: No such file or directory\n"


def test_debug_may_stand_anywhere(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["decode", "ffff", "--debug"], ["--debug", "decode", "zz"]):
        done = win12(*arguments)
        assert done.returncode == 2
        assert "No such option" not in done.stderr
        assert "Traceback" in done.stderr
    assert run(["decode", "--", "--debug"]) == 2
    assert "--debug: no such file" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["simulate", "--auth", "foo"], "'--auth': 'foo' is not one of"),
        (["read", "tcp://h", "--last", "x"], "'--last': must be a whole number"),
        (["read", "tcp://h", "--last", "0"], "'--last': must be at least 1"),
        (["simulate", "--now", "x"], "'--now': must be a date and time, such as"),
        (["fuzz", "run", "wrapper", "--time", "x"], "--time: x is no time"),
        (["fuzz", "run", "wrapper", "--engine", "x"], "--engine: there is no engine 'x'"),
        (["fuzz", "run", "x"], "TARGET: there is no target 'x'"),
        (["events", "tcp://127.0.0.1:1?client=1", "--log", "foo"], "--log: 'foo' is not an OBIS code"),
        (["acl", "explain", "/nowhere/ACCESS.toml", "read", "house-1", "foo", "--user", "1"], "OBIS: 'foo' is not an OBIS code"),
        (["listen", "tcp://foo", "--store", "/nowhere/x.db"], "WHERE: tcp://foo is not tcp://:PORT, tcp://HOST:PORT, udp://:PORT"),
    ],
)
def test_arguments_are_blamed_in_plain_words(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    given = [one.replace("/nowhere", str(tmp_path)) for one in arguments]
    policy = '[callers.me]\nuser = 1\n[[rule]]\nallow = ["read"]\ncallers = ["me"]\nwhy = "a test"\n'
    (tmp_path / "ACCESS.toml").write_text(policy)
    assert run(given) == 2
    captured = capsys.readouterr().err
    assert captured.startswith(f"error: Invalid value for {said}")
    assert "see 'win12 " in captured
    assert captured.count("\n") == 1


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
            "error: the input ends inside the field [TRUNCATED] at offset 7 in hdlc.information; "
            "wait for the rest or check the length before it",
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
            "error: no connection to the meter: localhost:1 [CONNECT_FAILED]; "
            "check host and port, or the line or socket that is named; is the meter on line, does the broker run?",
        ),
        (
            MeterError(Code.DATA_ACCESS, "object-undefined", 4),
            1,
            "error: the meter refused the access: object-undefined [DATA_ACCESS]; "
            "win12 read URL lists the objects and rights of this client; client=16, the public client, may see fewer",
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
    _, said = child.communicate(timeout=300)
    assert (child.returncode, said) == (141, b"")


@pytest.mark.parametrize("closed", [">&-", ">&- 2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("arguments", ["--help", "decode 00", "spec graph"])
def test_closed_streams_are_no_error(arguments: str, closed: str) -> None:
    program = f"exec {sys.executable} -m win12 {arguments} {closed}"
    done = subprocess.run(["/bin/sh", "-c", program], capture_output=True, text=True, cwd=ROOT, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_a_full_disk_is_said_to_be_that_of_the_output_or_the_trace() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([*WIN12, "--help"], stdout=full, stderr=subprocess.PIPE, text=True, cwd=ROOT, check=False)
    assert (done.returncode, done.stderr) == (1, "error: standard output: No space left on device\n")
    traced = win12("listen", "README.md", "--store", "/dev/null/no.db", "--trace", "/dev/full")
    assert traced.stderr.splitlines()[-1] == "error: /dev/full: No space left on device"


def test_an_interruption_while_modules_load_is_silent() -> None:
    finder = "type('F', (), {'find_spec': staticmethod(lambda name, *_: signal.raise_signal(2) if name == 'typer' else None)})()"
    program = f"import signal, sys; sys.meta_path.insert(0, {finder}); from win12.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


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
