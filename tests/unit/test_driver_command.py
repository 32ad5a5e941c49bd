"""`win12 driver` where there is no module; and what a device is told, by a stand-in. With a module: tests/kernel/guest."""

from __future__ import annotations

import json
import os
import termios
from pathlib import Path

import pytest
from win12.cli.driver import LOADED
from win12.cli.main import run
from win12.host import attaching
from win12.host.attaching import AttachedMeter, Attachment
from win12.physical.discipline import DisciplinedLine
from win12.physical.serial import FRAMINGS
from win12.security.access import compile_policy, parse_policy
from win12.security.counter_file import open_counters
from win12.security.counters import CounterStore, counter_name
from win12.security.keys import Keys
from win12_wire.errors import AccessDenied, Code, LinkError, SecurityError
from win12_wire.frames.device_abi import Carrier, ControlCode, DeviceCounter, DeviceKeys, DeviceSettings

POLICY = '[callers.all]\nanyone = true\n[[rule]]\ncallers = ["all"]\nallow = ["read"]\n'
KEYS = Keys(ek=bytes(range(16)), ak=bytes(range(16, 32)), server_title=b"WIN12345")
SETTINGS = DeviceSettings(
    carrier=Carrier.hdlc, utc_offset=840, needs_protection=1, client=16, server=1, physical=0, meter=b"house-1"
)
without_module = pytest.mark.skipif(LOADED.is_dir(), reason="the module is loaded here")


# --- the command


@without_module
def test_status_without_the_module(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["driver", "status"]) == 1
    assert "win12 driver load" in capsys.readouterr().out
    assert run(["driver", "status", "--json"]) == 1
    assert json.loads(capsys.readouterr().out) == {"loaded": False, "devices": []}


@without_module
def test_a_line_without_the_module(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    meter, line = os.openpty()
    path = os.ttyname(line)
    (tmp_path / "ACCESS.toml").write_text(POLICY)
    given = ["driver", "attach", path, "house-1", "--policy", str(tmp_path / "ACCESS.toml"), "--counters", str(tmp_path / "c")]
    assert run(given) == 1
    assert "the kernel module is not loaded: win12 driver load" in capsys.readouterr().err
    os.close(meter)
    os.close(line)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (["--speed", "9601"], "9601 is none of"),
        (["--framing", "9N1"], "9N1 is none of 8N1"),
        (["--carrier", "pigeon"], "pigeon is none of hdlc"),
        (["--clock", "noon"], "noon"),
        (["--policy", "/nowhere/ACCESS.toml"], "/nowhere/ACCESS.toml"),
    ],
)
def test_what_cannot_be_attached(wrong: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "ACCESS.toml").write_text(POLICY)
    assert run(["driver", "attach", "/dev/null", "house-1", "--policy", str(tmp_path / "ACCESS.toml"), *wrong]) == 2
    assert said in " ".join(capsys.readouterr().err.split())


def test_no_headers_of_a_kernel(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["driver", "build", "--kernel", "0.0.0"]) == 2
    assert "apt-get install linux-headers-0.0.0" in " ".join(capsys.readouterr().err.split())


# --- the line


@pytest.mark.parametrize("path", ["/dev/null", "/nowhere"])
def test_what_is_no_line(path: str) -> None:
    with pytest.raises(LinkError) as raised:
        DisciplinedLine(path, 9600, "8N1")
    assert raised.value.code == Code.CONNECT_FAILED
    assert path in str(raised.value)


@pytest.mark.parametrize("framing", FRAMINGS)
def test_a_line_is_set_up(framing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Raw, with the speed and the framing that were asked for; the discipline itself needs the module."""
    meter, end = os.openpty()
    monkeypatch.setattr(DisciplinedLine, "_discipline", lambda *_: None)
    monkeypatch.setattr(DisciplinedLine, "_number", lambda _: 3)
    line = DisciplinedLine(os.ttyname(end), 2400, framing)
    _, output, control, local, speed_in, speed_out, _ = termios.tcgetattr(end)
    assert (line.number, speed_in, speed_out) == (3, termios.B2400, termios.B2400)
    assert not output & termios.OPOST
    assert not local & (termios.ICANON | termios.ECHO)
    assert bool(control & termios.PARODD) == (framing[1] == "O")
    assert bool(control & termios.CSTOPB) == (framing[2] == "2")
    line.close()
    os.close(meter)
    os.close(end)


# --- what the device is told


class Line:
    """A line that is held."""

    number = 5


class Device:
    """What a device is asked, in order. counter: the one that it has taken."""

    asked: list[tuple[int, bytes]]
    refuses: int | None = None

    def __init__(self, path: str) -> None:
        self.path, self.closed, self.counter = path, False, 0
        Device.asked = []

    def control(self, code: int, octets: bytes = b"", room: int = 0) -> bytes:
        if code == self.refuses:
            raise PermissionError(13, "Permission denied")
        if code == ControlCode.counter:
            return DeviceCounter(title=KEYS.server_title, counter=self.counter).encode()
        self.asked.append((code, octets))
        return b""

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def counters(tmp_path: Path) -> CounterStore:
    return open_counters(tmp_path / "counters")


@pytest.fixture(autouse=True)
def stand_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attaching, "DeviceFile", Device)
    monkeypatch.setattr(Device, "refuses", None)


def attached(counters: CounterStore, keys: Keys | None = KEYS) -> AttachedMeter:
    policy = compile_policy(parse_policy(POLICY, Path("ACCESS.toml"))).table
    return AttachedMeter(Line(), Attachment(SETTINGS, policy, keys), counters)  # type: ignore[arg-type]


def test_policy_settings_and_keys_in_this_order(counters: CounterStore) -> None:
    meter = attached(counters)
    assert meter.path == "/dev/smartmeter5"
    assert [code for code, _ in Device.asked] == [ControlCode.policy, ControlCode.attach, ControlCode.keys]
    told = DeviceKeys.decode(Device.asked[2][1])
    assert (told.title, told.counter, told.encryption, told.authentication) == (KEYS.server_title, 0, KEYS.ek, KEYS.ak)


def test_a_counter_outlives_the_device(counters: CounterStore) -> None:
    meter = attached(counters)
    meter._device.counter = 7  # type: ignore[attr-defined]
    meter.keep()
    meter.keep()
    assert counters.last_received(counter_name(KEYS.ek, KEYS.server_title)) == 7
    meter.close()
    attached(counters)
    assert DeviceKeys.decode(Device.asked[2][1]).counter == 7


def test_an_older_counter_is_not_kept(counters: CounterStore) -> None:
    meter = attached(counters)
    counters.accept(counter_name(KEYS.ek, KEYS.server_title), 9)
    meter._device.counter = 7  # type: ignore[attr-defined]
    meter.close()
    assert counters.last_received(counter_name(KEYS.ek, KEYS.server_title)) == 9


def test_without_keys_nothing_is_kept(counters: CounterStore) -> None:
    attached(counters, None).close()
    assert [code for code, _ in Device.asked] == [ControlCode.policy, ControlCode.attach]


def test_keys_without_a_title(counters: CounterStore) -> None:
    with pytest.raises(SecurityError) as raised:
        attached(counters, Keys(ek=KEYS.ek))
    assert raised.value.code == Code.KEY_MISSING


def test_who_may_not_set_up_a_device(counters: CounterStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Device, "refuses", ControlCode.policy)
    with pytest.raises(AccessDenied):
        attached(counters)
