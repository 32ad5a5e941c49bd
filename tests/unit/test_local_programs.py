"""`win12 simulate --line` and `win12 read` as programs, over pseudo-terminals."""

from __future__ import annotations

import contextlib
import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

WIN12 = (sys.executable, "-m", "win12")


@contextlib.contextmanager
def simulated(*options: str) -> Iterator[list[str]]:
    """URLs of a meter on a line."""
    program = subprocess.Popen(
        [*WIN12, "simulate", "--line", "pty", "--json", *options], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    assert program.stdout is not None
    try:
        yield [meter["url"] for meter in _object(program.stdout)["meters"]]
    finally:
        program.send_signal(signal.SIGTERM)
        assert program.wait(20) == 0
        program.stdout.close()


def _object(lines: Any) -> Any:
    text = ""
    for line in lines:
        text += line
        if line == "}\n":
            break
    return json.loads(text)


def read(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*WIN12, "read", *arguments], capture_output=True, text=True, timeout=300, check=False)


@pytest.mark.parametrize("mode", ["a", "b", "c", "d", "e"])
def test_a_readout(mode: str) -> None:
    with simulated("--mode", mode, "--offers", "2400", *(("--push-every", "0.2") if mode == "d" else ())) as urls:
        done = read(urls[0], "--json")
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(done.stdout)
    assert (found["maker"], found["version"], found["refused"]) == ("WTW", "WIN12-00000001", [])
    (energy,) = [one for one in found["readings"] if one["code"] == "1.8.0"]
    assert (energy["obis"], energy["unit"], energy["name"]) == ("1.0.1.8.0.255", "kWh", "active energy, import, total")
    assert float(energy["value"]) > 0


def test_mode_e_ends_in_hdlc() -> None:
    with simulated("--mode", "e") as (_, url):
        done = read(url, "1.0.1.8.0.255", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["readings"][0]["unit"] == "Wh"


def test_what_is_not_there() -> None:
    with simulated("--mode", "c") as (url,):
        some = read(url, "1.8.0", "9.9.9")
        mode_e = read(url.replace("iec21", "serial") + "?start=mode-e")
    assert some.returncode == 1
    assert "active energy, import, total" in some.stdout
    assert some.stderr == "error: 9.9.9 is not in the readout\n"
    assert mode_e.returncode == 1
    assert "the meter does not offer the mode asked for" in mode_e.stderr
    assert "/WTW5WIN12-00000001" in mode_e.stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("read", "iec21:///dev/x", "--last", "3"), "is for meters that speak DLMS"),
        (("read", "iec21:///dev/x?mode=programming"), "programming mode reads what is named"),
        (("read", "iec21:///dev/nothing-there"), "No such file"),
        (("simulate", "--mode", "e"), "needs --line"),
        (("simulate", "--line", "pty", "--meters", "2"), "one meter stands on a line"),
        (("simulate", "--line", "/dev/nothing-there"), "No such file"),
    ],
)
def test_what_cannot_be(arguments: tuple[str, ...], says: str) -> None:
    done = subprocess.run([*WIN12, *arguments], capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode in (1, 2)
    assert says in " ".join(done.stderr.replace("│", " ").split())
