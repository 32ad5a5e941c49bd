"""demo, read and collect against meters on the loopback interface."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from win12.application.association.settings import Authentication, Security
from win12.cli.main import run
from win12.simulator.config import MeterConfig
from win12.simulator.keyfile import fresh_keys, write_keys
from win12.simulator.meter import Meter
from win12.simulator.server import serve_meters
from win12.simulator.station import Station

SUITE = 2
PROFILE = "1.0.99.1.0.255"


@dataclass(frozen=True)
class Meters:
    urls: tuple[str, ...]
    keys: Path


@pytest.fixture(scope="module")
def meters(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Meters]:
    """Two meters in a thread with a loop of its own."""
    keys, path = fresh_keys(SUITE), tmp_path_factory.mktemp("meters") / "keys.toml"
    write_keys(path, keys)
    terms = {"authentication": Authentication.GMAC, "security": Security.AUTHENC, "suite": SUITE}
    stations = [Station(Meter(MeterConfig(seed=seed, **terms)), keys) for seed in (1, 2)]
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    simulator = asyncio.run_coroutine_threadsafe(serve_meters(stations), loop).result(30)
    yield Meters(tuple(f"tcp://127.0.0.1:{port}?client=1&server=1&auth=gmac&suite=2" for port in simulator.ports), path)
    asyncio.run_coroutine_threadsafe(simulator.close(), loop).result(30)
    loop.call_soon_threadsafe(loop.stop)
    thread.join(30)
    loop.close()


@pytest.fixture(autouse=True)
def _own_counters(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path_factory.getbasetemp() / "state"))


def output(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capsys.readouterr().out)


# --- read ----------------------------------------------------------------------------------------------------------------
def test_read_without_obis_lists_the_objects(meters: Meters, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", meters.urls[0], "--keys", str(meters.keys)]) == 0
    said = capsys.readouterr().out
    assert re.search(r"1\.0\.1\.8\.0\.255 +3 Register +1-3 +active energy, import", said)
    assert all(len(line) <= 80 for line in said.splitlines())


def test_read_object_list_as_json(meters: Meters, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", meters.urls[0], "--keys", str(meters.keys), "--json"]) == 0
    objects = {one["obis"]: one for one in output(capsys)["objects"]}
    assert (objects[PROFILE]["class_id"], objects[PROFILE]["class"]) == (7, "Profile generic")
    assert "read" in objects["1.0.1.8.0.255"]["attributes"]["2"]


def test_read_values_in_any_spelling(meters: Meters, capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["1-0:1.8.0", "1.0.1.8.0.255:3", "0.0.96.1.0.255"]
    assert run(["read", meters.urls[0], *asked, "--keys", str(meters.keys), "--json"]) == 0
    energy, scaler, number = output(capsys)["readings"]
    assert (energy["obis"], energy["attribute"], energy["unit"], energy["value"]) == (
        "1.0.1.8.0.255",
        2,
        "Wh",
        str(energy["raw"]),
    )
    assert (scaler["attribute"], scaler["raw"]) == (3, [0, 30])
    assert number["value"] == "0000000000001"


def test_what_is_refused_costs_only_itself(meters: Meters, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", meters.urls[0], "9.9.9.9.9.255", "1.0.1.8.0.255", "--keys", str(meters.keys), "--json"]) == 1
    captured = capsys.readouterr()
    said = json.loads(captured.out)
    assert [one["obis"] for one in said["readings"]] == ["1.0.1.8.0.255"]
    assert [(one["what"], one["code"]) for one in said["refused"]] == [("9.9.9.9.9.255:2", "DATA_ACCESS")]
    assert captured.err.startswith("error: the meter refused the access: 9.9.9.9.9.255: object undefined")


def test_rows_of_a_profile_as_columns(meters: Meters, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", meters.urls[0], PROFILE, "--last", "3", "--keys", str(meters.keys)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["0.0.1.0.0.255", "0.0.96.10.1.255", "1.0.1.8.0.255", "1.0.2.8.0.255"]
    assert len(lines) == 5
    assert all(re.match(r"20\d\d-\d\d-\d\dT\d\d:(00|15|30|45):00[+]\d\d:00 +0 +\d+ +\d+$", line) for line in lines[2:])


def test_rows_of_a_profile_by_time_as_json(meters: Meters, capsys: pytest.CaptureFixture[str]) -> None:
    window = ["--since", "2h", "--until", "1h"]
    assert run(["read", meters.urls[0], PROFILE, *window, "--keys", str(meters.keys), "--json"]) == 0
    (profile,) = output(capsys)["profiles"]
    assert (profile["obis"], len(profile["rows"])) in {(PROFILE, 4), (PROFILE, 5)}
    assert profile["columns"][2] == {"obis": "1.0.1.8.0.255", "attribute": 2, "scaler": 0, "unit": "Wh"}


def test_a_profile_as_a_curve(meters: Meters, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", meters.urls[0], PROFILE, "--last", "97", "--curve", "--keys", str(meters.keys)]) == 0
    assert re.search(r"1\.0\.99\.1\.0\.255: \d+\.\d\d kWh, peak \d+ W, quarter ending \d{4}-", capsys.readouterr().out)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["1.8"], "'1.8' is not an OBIS code"),
        ([PROFILE, "--since", "yesterday"], '"yesterday" is no time'),
        ([PROFILE, "--since", "2h", "--last", "3"], "either a range of time or the last rows, not both"),
        (["1.0.1.8.0.255:-"], "'-' is no attribute or method"),
        (["0.0.1.0.0.255:tim_zone"], "class 8, Clock, has no attribute 'tim_zone'; did you mean time_zone"),
        (["1.0.1.8.0.255", "--last", "2"], "--last: is for the rows of a profile"),
        (["--curve"], "--curve: is for the rows of a profile"),
        (["1.0.1.8.0.255", "--keys", "/nowhere"], "/nowhere: No such file"),
    ],
)
def test_read_says_what_is_wrong(meters: Meters, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    keys = [] if "--keys" in arguments else ["--keys", str(meters.keys)]
    assert run(["read", meters.urls[0], *arguments, *keys]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1


def test_a_meter_of_the_key_file_needs_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", "tcp://127.0.0.1:1", "--meter", "x"]) == 2
    assert "--meter: needs --keys" in capsys.readouterr().err


def test_a_peer_that_speaks_something_else_is_no_fault_of_the_user(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        talking = threading.Thread(target=_talk_http, args=(server,))
        talking.start()
        assert run(["read", f"tcp://127.0.0.1:{port}", "1.0.1.8.0.255"]) == 1
        talking.join(10)
    said = capsys.readouterr().err
    assert said.startswith(f"error: the answer of 127.0.0.1:{port}: ")
    assert "the peer speaks no DLMS wrapper; is it hdlc+tcp?" in said


def _talk_http(server: socket.socket) -> None:
    near, _ = server.accept()
    with near:
        near.recv(1000)
        near.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        near.recv(1000)


def test_key_files_are_looked_at_before_a_collection(
    meters: Meters, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entry = f'[[meter]]\nname = "a"\nurl = "{meters.urls[0]}"\nregisters = ["1.0.1.8.0.255"]\nkey_file = "k.toml"\n'
    (tmp_path / "fleet.toml").write_text(entry)
    asked = ["collect", str(tmp_path / "fleet.toml"), "--store", str(tmp_path / "r.db")]
    assert run(asked) == 2
    assert "k.toml" in capsys.readouterr().err
    (tmp_path / "k.toml").write_text("")
    (tmp_path / "k.toml").chmod(0o644)
    assert run(asked) == 2
    assert "KEYS_EXPOSED" in capsys.readouterr().err
    assert not (tmp_path / "r.db").exists()


def test_wrong_keys_are_told_from_no_connection(meters: Meters, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_keys(tmp_path / "other.toml", fresh_keys(SUITE))
    assert run(["read", meters.urls[0], "1.0.1.8.0.255", "--keys", str(tmp_path / "other.toml")]) == 1
    assert "CONNECT_FAILED" not in capsys.readouterr().err
    assert run(["read", "tcp://127.0.0.1:1", "1.0.1.8.0.255"]) == 1
    assert "CONNECT_FAILED" in capsys.readouterr().err


def test_exposed_keys_are_refused_before_anything_is_sent(
    meters: Meters, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    exposed = tmp_path / "keys.toml"
    exposed.write_bytes(meters.keys.read_bytes())
    exposed.chmod(0o644)
    assert run(["read", "tcp://127.0.0.1:1?auth=gmac", "--keys", str(exposed)]) == 2
    error = capsys.readouterr().err
    assert "mode 0644" in error
    assert "chmod 600" in error


# --- collect -------------------------------------------------------------------------------------------------------------
def write_fleet(folder: Path, meters: Meters, more: str = "") -> str:
    entries = "".join(f'[[meter]]\nname = "house-{n}"\nurl = "{url}"\n' for n, url in enumerate(meters.urls, 1))
    defaults = f'[defaults]\nregisters = ["1-0:1.8.0"]\nprofiles = ["{PROFILE}"]\nsince = "1d"\nbackoff = 0.01\n'
    (folder / "fleet.toml").write_text(f'{defaults}key_file = "{meters.keys}"\n{entries}{more}')
    return str(folder / "fleet.toml")


def test_collect_then_only_what_is_missing(meters: Meters, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["collect", write_fleet(tmp_path, meters), "--store", str(tmp_path / "r.db"), "--json"]
    assert run(arguments) == 0
    first = output(capsys)
    assert (first["outcome"], first["readings"]) == ("ok", 2)
    assert first["rows"] in {192, 194}
    assert run(arguments) == 0
    second = output(capsys)
    assert second["run"] == 2
    assert second["rows"] <= 2


def test_collect_sums_up_every_failure(meters: Meters, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    off = '[[meter]]\nname = "off"\nurl = "tcp://127.0.0.1:1"\nretries = 1\n'
    refused = f'[[meter]]\nname = "poor"\nurl = "{meters.urls[0]}"\nregisters = ["9.9.9.9.9.255"]\n'
    assert run(["collect", write_fleet(tmp_path, meters, off + refused), "--store", str(tmp_path / "r.db")]) == 1
    said = capsys.readouterr().out
    assert re.search(r"off +failed +2 +association +no connection to the meter", said)
    assert re.search(r"poor +partial +1 +9\.9\.9\.9\.9\.255 +the meter refused the access", said)
    assert re.search(r"4 meters: 2 ok, 1 partial, 1 failed; 2 new readings, \d+ new rows in \d", said)


def test_collect_with_ctrl_c_is_quiet_and_keeps(meters: Meters, tmp_path: Path) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as silent:
        port = silent.getsockname()[1]
        fleet = write_fleet(tmp_path, meters, f'[[meter]]\nname = "mute"\nurl = "tcp://127.0.0.1:{port}?timeout=60"\n')
        command = [sys.executable, "-m", "win12", "collect", fleet, "--store", str(tmp_path / "r.db"), "--events"]
        child = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert child.stderr is not None
        finished = 0
        while finished < 2:
            finished += '"finished"' in child.stderr.readline()
        child.send_signal(signal.SIGINT)
        out, err = child.communicate(timeout=300)
    assert (child.returncode, out) == (130, "")
    assert re.fullmatch(r"error: interrupted; \d+ values read so far are kept in .*r\.db, run again for the rest\n", err)


# --- demo ----------------------------------------------------------------------------------------------------------------
def test_demo_shows_three_meters(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["demo", "--store", str(tmp_path / "demo.db")]) == 0
    said = capsys.readouterr().out
    assert all(len(line) <= 80 for line in said.splitlines() if not line.startswith("Kept in"))
    assert len(re.findall(r"house-\d  \d+\.\d\d kWh in a day, peak \d+ W, quarter ending \d\d:\d\d", said)) == 3
    assert "AES-256-GCM" in said
    assert str(tmp_path / "demo.db") in said


def test_demo_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["demo", "--store", str(tmp_path / "demo.db"), "--json"]) == 0
    said = output(capsys)
    assert (said["outcome"], len(said["meters"])) == ("ok", 3)
    assert said["seconds"] < 20
    for meter in said["meters"]:
        assert len(meter["readings"]) == 6
        assert len(meter["profile"]["rows"]) in {97, 98}


def test_demo_twice_into_one_store(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(2):
        assert run(["demo", "--store", str(tmp_path / "demo.db")]) == 0
    assert re.search(r"18 readings and \d rows", capsys.readouterr().out.rpartition("house-3")[2])


def test_demo_where_only_ascii_can_be_shown(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C", "XDG_STATE_HOME": str(tmp_path)}
    done = subprocess.run([sys.executable, "-m", "win12", "demo"], env=environment, capture_output=True, timeout=300, check=True)
    assert done.stdout.isascii()
    assert b"|" in done.stdout
    assert done.stdout.count(b"?") == 0


def test_read_names_what_a_meter_gave(meters: Meters, capsys: pytest.CaptureFixture[str]) -> None:
    asked = [f"0.0.1.0.0.255:{one}" for one in ("time_zone", "clock_base")] + [f"{PROFILE}:capture_objects", "0.0.40.0.0.255:5"]
    assert run(["read", meters.urls[0], *asked, "--keys", str(meters.keys)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(line.split() == ["0.0.1.0.0.255:3", "-60", "min", "clock:", "time_zone"] for line in lines)
    assert any(line.split() == ["0.0.1.0.0.255:9", "internal", "crystal", "clock:", "clock_base"] for line in lines)
    assert "├── class_id: 8, logical_name: 0.0.1.0.0.255, attribute_index: 2, data_index: 0" in lines
    assert "├── dlms_version_number: 6" in lines
    assert run(["read", meters.urls[0], *asked, "--keys", str(meters.keys), "--json"]) == 0
    zone, base, columns, context = json.loads(capsys.readouterr().out)["readings"]
    assert (zone["attribute_name"], zone["raw"], zone["named"], zone["notes"]) == ("time_zone", -60, None, [])
    assert (base["raw"], base["named"], base["class_id"]) == (1, "internal crystal", 8)
    assert columns["named"][0]["logical_name"] == "0.0.1.0.0.255"
    assert context["named"]["dlms_version_number"] == 6
    assert "get" in context["named"]["conformance"].split(", ")
