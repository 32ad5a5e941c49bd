"""`win12 limiter` against a meter over TCP, and a limit that is really crossed: simulate, limiter, listen, events as programs."""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

import pytest
import win12
from simulator_help import manager, put, value
from test_cli_operations import Served, served, told
from test_limiter import DESCRIPTOR, LIMITER, POWER, reference
from win12.application.client.breaker import read_breaker
from win12_wire.objects.enums import ControlState

__all__ = ["served"]
WIN12 = (sys.executable, "-m", "win12")


def test_the_limiter_is_shown_and_set(served: Served, capsys: pytest.CaptureFixture[str]) -> None:
    assert served.run("limiter", "--json") == 0
    before = told(capsys)
    assert before["monitored"] == {"class": 3, "obis": POWER, "attribute": 2}
    assert (before["unit"], before["limit"], before["emergency_limit"], before["active"]) == ("W", None, None, None)
    assert (before["over"], before["under"], before["emergency_active"]) == (60, 60, False)
    assert before["actions"]["over"] == {"table": "0.0.10.0.106.255", "script": 1}
    assert served.run("limiter", "--limit=3500", "--over=30", "--under=90") == 0
    shown = capsys.readouterr().out.splitlines()
    assert shown[1:3] == ["in force   3500 W", "limit      3500 W"]
    assert "acts       after 30 s over it, 90 s under it" in shown
    assert [value(served.meter, LIMITER, at, session=manager()) for at in (3, 4, 6, 7)] == [3500, 3500, 30, 90]
    assert served.run("limiter", "--limit=none", "--json") == 0
    assert told(capsys)["limit"] is None


def test_a_limit_is_in_the_unit_of_what_is_monitored(served: Served, capsys: pytest.CaptureFixture[str]) -> None:
    assert put(served.meter, manager(), LIMITER, reference(3, "1.0.32.7.0.255", 2), 2) == 0
    assert served.run("limiter", "--limit=230.5", "--json") == 0
    assert (told(capsys)["unit"], value(served.meter, LIMITER, 4)) == ("V", 2305)
    assert served.run("limiter") == 0
    assert "limit      230.5 V" in capsys.readouterr().out
    assert served.run("limiter", "--limit=230.55") == 2
    assert "steps of 0.1" in capsys.readouterr().err


def test_an_emergency_profile_is_set_with_its_group(served: Served, capsys: pytest.CaptureFixture[str]) -> None:
    profile = ("--emergency=7", "--lasts=600", "--begins=2027-01-31T12:00:00")
    assert served.run("limiter", "--emergency-limit=0", *profile, "--json") == 0
    found = told(capsys)
    assert (found["emergency_limit"], found["emergency_active"]) == ("0", False)
    assert (found["emergency"]["number"], found["emergency"]["lasts"], found["emergency"]["groups"]) == (7, 600, [7])
    assert found["emergency"]["begins"].startswith("2027-01-31T1")
    assert served.run("limiter") == 0
    assert "groups 7" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["--limit=much"], 2, "much is no number, and not none"),
        (["--limit=nan"], 2, "nan is no number"),
        (["--limit=3.5"], 2, "3.5 is finer than the meter has it: steps of 1"),
        (["--limit=-1"], 2, "-1 is not from 0 to 4294967294"),
        (["--limit=4294967295"], 2, "is not from 0 to 4294967294"),
        (["--emergency=7"], 2, "needs --emergency and --lasts"),
        (["--begins=2027-01-31"], 2, "needs --emergency and --lasts"),
        (["--object=0.0.17.0.9.255"], 1, "object undefined [DATA_ACCESS]"),
    ],
)
def test_what_cannot_be_is_told(
    served: Served, capsys: pytest.CaptureFixture[str], arguments: list[str], status: int, said: str
) -> None:
    assert served.run("limiter", *arguments) == status
    assert said in " ".join(capsys.readouterr().err.replace("│", " ").split())


async def _program(*arguments: str, until: bytes) -> tuple[asyncio.subprocess.Process, str]:
    """A program at work, and what it said until then on standard output or error."""
    process = await asyncio.create_subprocess_exec(
        *WIN12, *arguments, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    stream = process.stderr if arguments[0] == "listen" else process.stdout
    assert stream is not None
    return process, (await asyncio.wait_for(stream.readuntil(until), 60)).decode()


async def _done(*arguments: str) -> Any:
    process = await asyncio.create_subprocess_exec(*WIN12, *arguments, "--json", stdout=asyncio.subprocess.PIPE)
    out, _ = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode == 0
    return json.loads(out)


async def _alarm(process: asyncio.subprocess.Process) -> dict[str, int]:
    """Readings of the first push that tells of an alarm."""
    assert process.stdout is not None
    while True:
        readings = json.loads(await asyncio.wait_for(process.stdout.readline(), 60))["message"]["readings"]
        found = {one["obis"]: int(one["value"]) for one in readings if one["obis"] in (DESCRIPTOR, "0.0.96.11.2.255", POWER)}
        if found[DESCRIPTOR]:
            return found


async def test_a_house_that_takes_too_much_is_disconnected_and_a_push_tells_of_it(tmp_path: Path) -> None:
    """Programs over TCP: nobody asks the meter between the limit that is set and the push."""
    files = ("--keys", str(tmp_path / "keys.toml"))
    listener, said = await _program(
        "listen", "tcp://127.0.0.1:0", "--store", str(tmp_path / "r.db"), "--counters", str(tmp_path / "c"), "--json", until=b"\n"
    )
    push_to = "tcp://127.0.0.1:" + said.split("127.0.0.1:")[1].split()[0].rstrip(",")
    meter, lines = await _program(
        "simulate", "--port", "0", "--json", "--auth", "gmac", "--now", "2026-01-20T18:07:31", "--speed", "60",
        "--push-to", push_to, "--push-every", "3600", *files, until=b"\n}\n",
    )  # fmt: skip
    try:
        url = json.loads(lines)["meters"][0]["url"]
        asked = (url, *files, "--counters", str(tmp_path / "own"))
        assert (await _done("limiter", *asked, "--limit", "100", "--over", "60", "--under", "86400"))["active"] == "100"
        alarm = await _alarm(listener)
        assert alarm == {DESCRIPTOR: 0b101, "0.0.96.11.2.255": 64, POWER: 0}
        async with win12.open(url, keys=tmp_path / "keys.toml", counters=tmp_path / "own") as there:
            assert (await read_breaker(there)).state == ControlState.READY_FOR_RECONNECTION
        events = (await _done("events", *asked, "--log", "0.0.99.98.2.255"))["events"]
        told = [one["event"] for one in events]
        assert told == ["limiter threshold changed", "limiter threshold exceeded", "local disconnection"]
    finally:
        for process in (meter, listener):
            process.kill()
            await process.wait()
