"""`win12 driver` and `win12.open("device:N")`: the product itself, with a real device."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from answering import Answering
from line import pair
from meter import TOTAL, reading
from module import delete, insert

OTHER = "1.0.2.8.0.255"
POLICY = """
[callers.all]
anyone = true

[callers.root]
user = 0

[[rule]]
callers = ["all"]
allow = ["read"]
objects = ["1-0:1.8.0"]

[[rule]]
callers = ["root"]
allow = ["get", "statistics"]
"""


def win12(*arguments: str, **more: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-S", "-m", "win12", *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **more)


def said(*arguments: str, **more: object) -> tuple[int, str, str]:
    process = win12(*arguments, **more)
    out, err = process.communicate(timeout=100)
    return process.returncode, out, err


@pytest.fixture(scope="module")
def module() -> Iterator[None]:
    insert("win12.ko")
    yield
    delete("win12")


@pytest.fixture(scope="module")
def attached(module: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The meter's end of a line that the command holds; a wrapper, so that pushes are simple."""
    folder = tmp_path_factory.mktemp("attached")
    (folder / "ACCESS.toml").write_text(POLICY)
    meter, line = pair()
    given = ["driver", "attach", os.ttyname(line), "house-1", "--policy", str(folder / "ACCESS.toml"), "--carrier", "wrapper"]
    process = win12(*given, "--no-needs-protection", "--counters", str(folder / "counters"))
    assert process.stderr is not None
    assert "is /dev/smartmeter0, Ctrl-C ends" in process.stderr.readline()
    os.chmod("/dev/smartmeter0", 0o666)
    yield meter
    process.send_signal(signal.SIGTERM)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (0, "", "")
    assert not Path("/dev/smartmeter0").exists()
    os.close(meter)
    os.close(line)


def test_a_reader_gets_what_it_may(attached: int) -> None:
    """As another user, whose policy has one object of two; then the latest, which the command shows."""
    program = (
        "import os, sys, win12; os.setuid(1000)\n"
        "with win12.connect('device:0') as meter:\n"
        "    print('open', flush=True)\n"
        "    for record in meter.records():\n"
        "        print(record.sequence, record.reading.obis, record.reading.value, flush=True)\n"
        "        break\n"
    )
    reader = subprocess.Popen([sys.executable, "-S", "-c", program], stdout=subprocess.PIPE, text=True)
    assert reader.stdout is not None
    assert reader.stdout.readline() == "open\n"
    os.write(attached, reading(OTHER, 1) + reading(TOTAL, 42))
    out, _ = reader.communicate(timeout=60)
    assert out == f"0 {TOTAL} 42\n"
    assert reader.returncode == 0
    status, out, err = said("read", "device:0", TOTAL, "--json")
    assert err == ""
    assert status == 0
    assert "42" in out


def test_status(attached: int) -> None:
    status, out, _ = said("driver", "status", "--json")
    assert status == 0
    (device,) = json.loads(out)["devices"]
    assert (device["device"], device["meter"]) == ("/dev/smartmeter0", "house-1")
    assert device["statistics"]["readers"] >= 1


def test_a_meter_is_asked(module: None, tmp_path: Path) -> None:
    """Over HDLC: `win12 read device:0` asks it, by the link and the association in the kernel."""
    (tmp_path / "ACCESS.toml").write_text(POLICY)
    end, line = pair()
    given = ["driver", "attach", os.ttyname(line), "house-2", "--policy", str(tmp_path / "ACCESS.toml"), "--server", "1"]
    holder = win12(*given, "--no-needs-protection", "--counters", str(tmp_path / "counters"))
    assert holder.stderr is not None
    place = holder.stderr.readline().split()[2].rstrip(",")
    meter = Answering(end, line)
    try:
        status, out, err = said("read", f"device:{place}", OTHER, "--json")
        assert err == ""
        assert status == 0
        assert str(int.from_bytes(bytes((2, 8, 0, 255)), "big")) in out
    finally:
        meter.close()
        holder.send_signal(signal.SIGINT)
        holder.communicate(timeout=60)
        os.close(end)
        os.close(line)
    assert holder.returncode in (0, 130)
