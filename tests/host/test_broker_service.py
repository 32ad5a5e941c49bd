"""The broker as a service: the socket that it is handed, what it says to systemd, reading the policy again, ending; its file."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from configparser import ConfigParser
from pathlib import Path

import pytest
from broker_help import EVERYBODY, METER, TOTAL, Program, Site, event, service, until
from win12.cli.main import run
from win12.host.broker import Broker
from win12.host.config import load_config, parse_config
from win12.physical import service as systemd
from win12.physical.unix import bound
from win12_wire.errors import Code, LinkError, Win12Error
from win12_wire.frames.broker import BrokerAnswer, BrokerHello
from win12_wire.frames.device_abi import DeviceStatus

UNITS = Path(__file__).parents[2] / "packaging" / "systemd"
HANDS_OVER = """
import os, sys
os.dup2(int(sys.argv[1]), 3)
os.set_inheritable(3, True)
os.environ.update(LISTEN_FDS="1", LISTEN_PID=str(os.getpid()))
os.execv(sys.executable, [sys.executable, "-m", "win12", "broker", sys.argv[2]])
"""


@pytest.fixture
def told(site: Site) -> Iterator[socket.socket]:
    """What systemd hears."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as heard:
        heard.bind(str(site.folder / "notify"))
        heard.settimeout(20)
        yield heard


def test_it_serves_on_the_socket_that_it_is_handed_and_says_when_it_is_ready(site: Site, told: socket.socket) -> None:
    """Who connects before it is there waits, and is served."""
    site.config.write_text(site.config.read_text().replace(f'socket = "{site.socket}"\n', ""))
    listening = bound(site.folder / "handed.sock")
    early = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    early.connect(str(site.folder / "handed.sock"))
    early.sendall(BrokerHello(resumes=0, place=bytes(48), meter=METER.encode()).encode())
    early.settimeout(20)
    process = subprocess.Popen(
        [sys.executable, "-c", HANDS_OVER, str(listening.fileno()), str(site.config)], pass_fds=[listening.fileno()],
        stderr=subprocess.PIPE, text=True,
        env={**os.environ, "NOTIFY_SOCKET": str(site.folder / "notify"), "WATCHDOG_USEC": "400000"},
    )  # fmt: skip
    try:
        heard = [told.recv(500).decode() for _ in range(4)]
        assert {"WATCHDOG=1", "READY=1\nSTATUS=1 meters"} == set(heard)
        assert BrokerAnswer.decode(early.recv(500)).status == DeviceStatus.ok
        program = Program(site.folder / "handed.sock")
        assert program.feed(event(TOTAL, 1)) == DeviceStatus.ok
        site.policy("nonsense")
        process.send_signal(signal.SIGHUP)
        until(lambda: "RELOADING=1\nMONOTONIC_USEC=" in told.recv(500).decode())
        until(lambda: told.recv(500).decode() == "READY=1")
        assert len(program.snapshot()) == 1, "what is not valid changes nothing"
        site.policy(EVERYBODY.replace('"read", ', ""))
        process.send_signal(signal.SIGHUP)
        until(lambda: program.snapshot() == [])
        program.close()
        process.send_signal(signal.SIGTERM)
        until(lambda: told.recv(500).decode() == "STOPPING=1")
        assert process.wait(10) == 0
        assert process.stderr is not None
        assert "the policy before stays in force" in process.stderr.read()
        assert (site.folder / "handed.sock").exists(), "the socket is systemd's"
    finally:
        process.kill()
        process.wait()
        listening.close()
        early.close()


def test_ready_is_said_when_it_serves(site: Site, told: socket.socket) -> None:
    with service(site, NOTIFY_SOCKET=str(site.folder / "notify")) as process:
        assert told.recv(500).decode() == "READY=1\nSTATUS=1 meters"
        assert site.program().status == DeviceStatus.ok
        process.send_signal(signal.SIGINT)
        assert process.wait(10) == 0


@pytest.mark.parametrize("what", ["none", "another process", "two", "a file", "a datagram socket", "not listening"])
def test_what_is_handed_over(what: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    made = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM if what == "a datagram socket" else socket.SOCK_STREAM)
    monkeypatch.setattr(systemd, "_FIRST", made.fileno())
    monkeypatch.setenv("LISTEN_FDS", {"none": "0", "two": "2"}.get(what, "1"))
    monkeypatch.setenv("LISTEN_PID", "1" if what == "another process" else str(os.getpid()))
    with (tmp_path / "file").open("w") as file:
        if what == "a file":
            monkeypatch.setattr(systemd, "_FIRST", file.fileno())
        if what in ("none", "another process"):
            assert systemd.handed_over() is None
        else:
            with pytest.raises(LinkError, match="CANNOT_LISTEN"):
                systemd.handed_over()
    assert "LISTEN_FDS" not in os.environ
    made.close()


def test_denials_go_to_standard_error(site: Site) -> None:
    site.policy(EVERYBODY.replace('"statistics", ', ""))
    process = subprocess.Popen(
        [sys.executable, "-m", "win12", "broker", str(site.config), "--json"], stderr=subprocess.PIPE, text=True
    )
    try:
        assert process.stderr is not None
        process.stderr.readline()
        assert site.program().ask(1)[0] == DeviceStatus.denied
        told = json.loads(process.stderr.readline())
        assert told["log"] == "win12.audit"
        assert told["said"] == f"denied pid={os.getpid()} uid={os.getuid()} gid={os.getgid()} meter={METER} right=statistics"
    finally:
        process.kill()
        process.wait()
        process.stderr.close()


def test_the_units_say_what_they_should() -> None:
    units = {}
    for path in UNITS.iterdir():
        units[path.suffix] = ConfigParser(strict=False, interpolation=None, allow_no_value=True)
        units[path.suffix].optionxform = str  # type: ignore[assignment,method-assign]
        units[path.suffix].read(path)
    assert units[".socket"]["Socket"]["ListenStream"] == "/run/win12/broker.sock"
    unit = units[".service"]["Service"]
    assert (unit["Type"], unit["NoNewPrivileges"], unit["ProtectSystem"]) == ("notify", "yes", "strict")
    assert unit["CapabilityBoundingSet"] == ""
    assert unit["RestrictAddressFamilies"] == "AF_UNIX AF_INET AF_INET6"


# --- its file -----------------------------------------------------------------------------------------------------------------

GOOD = '[broker]\npolicy = "ACCESS.toml"\n[[meter]]\nname = "m"\nurl = "tcp://192.0.2.7?client=1"\n'
BAD = {
    "": r"B.toml:1:1: \[broker\] with a policy",
    "[broker]\n[[meter]]\nname = 'm'\n": 'B.toml:1:1: "policy" is missing',
    GOOD + "[[meter]]\nname = 'm'\n": r'B.toml:7:1: "m" is the name of another meter above',
    GOOD + "colour = 1\n": r'B.toml:6:1: unknown key "colour"',
    GOOD.replace("tcp://192", "ftp://192"): r"B.toml:5:1: scheme 'ftp' is not one of",
    GOOD + 'listen = "tcp://x"\n': r"B.toml:6:1: tcp://x is not tcp://:PORT",
    GOOD + 'listen = "tcp://:99999"\n': r"B.toml:6:1: ",
    GOOD + 'listen = "tcp://:1"\n[[meter]]\nname = "n"\nlisten = "tcp://:1"\n': "B.toml:9:1: tcp://:1 stands above",
    GOOD + 'listen = "serial:///dev/ttyS0?speed=1"\n': r"B.toml:6:1: speed=1 is not one of 300",
    GOOD + 'listen = "serial://ttyS0"\n': r"B.toml:6:1: a serial line is named as in serial:///dev/ttyUSB0",
    GOOD.replace("tcp://192.0.2.7", "serial:///dev/a") + 'listen = "serial:///dev/a?speed=300"\n': "B.toml:6:1: .*stands above",
    GOOD + 'listen = "serial:///dev/a"\n[[meter]]\nname = "n"\nurl = "serial:///dev/a"\n': "B.toml:9:1: .*stands above",
    GOOD + 'clock = "1h"\n': r"B.toml:6:1: .* is not how far ahead",
    GOOD.replace('"m"', '"a b"'): r"B.toml:4:1: .* is not a name of 1 to 32",
    GOOD.replace('"m"', f'"{"m" * 33}"'): r"B.toml:4:1: .* is not a name of 1 to 32",
}


@pytest.mark.parametrize("text", BAD)
def test_what_is_not_valid_is_located(text: str) -> None:
    with pytest.raises(Win12Error, match=BAD[text]) as error:
        parse_config(text, Path("B.toml"))
    assert error.value.code == Code.BAD_CONFIG


def test_files_are_beside_it_and_the_state_is_where_systemd_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STATE_DIRECTORY", "/var/lib/win12-broker")
    found = parse_config(GOOD + 'clock = "+01:00"\n', Path("/etc/win12/B.toml"))
    assert (str(found.policy), str(found.state)) == ("/etc/win12/ACCESS.toml", "/var/lib/win12-broker")
    assert (found.meters[0].ahead, found.meters[0].needs_protection) == (60, True)


@pytest.mark.parametrize(
    ("meter", "keys", "said"),
    [
        ('name = "m"\nlisten = "tcp://127.0.0.1:0"\n', None, "needs_protection = false"),
        ('name = "m"\nkeys = "x"\n', None, "there is no key_file"),
        ('name = "m"\nkeys = "x"\n', "", r"no table \[meters.x\]"),
        ('name = "m"\nlisten = "tcp://192.0.2.1:1"\nneeds_protection = false\n', None, "CANNOT_LISTEN"),
    ],
)
async def test_what_cannot_be_served_is_said_at_the_start(site: Site, meter: str, keys: str | None, said: str) -> None:
    site.meters(meter, keys=keys)
    with bound(site.socket) as listening, pytest.raises(Win12Error, match=said):
        async with Broker(load_config(site.config), listening):
            pass
    site.meters('name = "m"\n')
    with bound(site.socket) as listening:
        async with Broker(load_config(site.config), listening) as running:
            assert running.devices


@pytest.mark.parametrize(
    ("meter", "said"),
    [
        ('keys = "x"\n', r"no table \[meters.x\]"),
        ('listen = "tcp://:0"\n', "its ek and server_title are not there"),
        (None, "nowhere"),
    ],
)
def test_the_command_checks_what_a_start_needs(
    site: Site, meter: str | None, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that is found right is one that a broker starts with."""
    site.meters(f'name = "m"\n{meter or ""}', keys="")
    if meter is None:
        site.config.write_text(re.sub("policy = .*", 'policy = "nowhere"', site.config.read_text()))
    assert run(["broker", str(site.config), "--check"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert re.search(said, told.err)


def test_the_command_checks_a_file(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["broker", str(site.config), "--check"]) == 0
    assert capsys.readouterr().out == f"{METER}: pushes\n"
    assert run(["broker", str(site.config), "--check", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["meters"][0]["name"] == METER
    site.config.write_text(GOOD + "x = 1\n")
    assert run(["broker", str(site.config)]) == 2
    assert re.search(r"BROKER\.toml:6:1", capsys.readouterr().err.replace("\n", ""))
