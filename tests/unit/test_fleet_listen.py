"""Keeping pushes: over sockets and from recordings; stored before reported, refused when replayed, whole after kill -9."""

import asyncio
import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from decode_help import KEYS, SERVER, glo, hdlc, mbus, push, wrapped
from serial_help import Adapter
from win12.cli.main import run
from win12.fleet.keeper import Keeper
from win12.fleet.listen import Listener, Report
from win12.physical import udp
from win12.physical.listen_url import Socket
from win12.physical.tcp import connect
from win12.security.counter_file import open_counters
from win12.store import Reader, Store

LLC = b"\xe6\xe7\x00"


class Bench:
    """A listener on a port of its own, with what it reported."""

    def __init__(self, folder: Path) -> None:
        self.store = folder / "readings.db"
        self.counters = folder / "counters.bin"
        self.reports: list[Report] = []

    async def send(self, *connections: list[bytes], pause: float = 0.0) -> list[Report]:
        """Send each connection's octets, all connections at once, and wait until everything is reported."""
        self.reports.clear()
        seen = open_counters(self.counters)
        with Store(self.store) as store:
            async with Keeper(store) as keeper:
                listener = Listener(keeper, seen, self.reports.append, [KEYS])
                async with await listener.serve(Socket("tcp", "127.0.0.1", 0)) as server:
                    await asyncio.gather(*(self._one(server.port, pieces, pause) for pieces in connections))
                    await asyncio.sleep(0.1)
        seen.close()
        return self.reports

    async def _one(self, port: int, pieces: list[bytes], pause: float) -> None:
        async with await connect("127.0.0.1", port) as stream:
            for piece in pieces:
                stream.write(piece)
                await asyncio.sleep(pause)
            await stream.drain(5.0)
            await asyncio.sleep(0.05)

    def outcomes(self) -> list[str]:
        return [report.outcome for report in self.reports]

    def kept(self) -> list[tuple[str, object]]:
        with Reader(self.store) as reader:
            return [(one.meter, one.raw) for one in reader.readings()]


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


CARRIED = {
    "hdlc": b"".join(hdlc(push(5), 30)),
    "mbus": b"".join(mbus(push(5), 30)),
    "wrapper": wrapped(push(5)),
    "raw": push(5),
    "ciphered": wrapped(glo(push(5), 8)),
}


@pytest.mark.parametrize("name", CARRIED)
async def test_a_push_is_kept_and_reported(bench: Bench, name: str) -> None:
    octets = CARRIED[name]
    await bench.send([octets[:9], octets[9:]], pause=0.01)
    assert bench.outcomes() == ["kept"]
    ((meter, raw),) = bench.kept()
    assert raw == 5
    assert (meter == SERVER.hex()) == (name == "ciphered")
    with Reader(bench.store) as reader:
        (kept,) = reader.pushes()
    assert kept.octets == octets
    assert kept.decoded is not None
    assert json.loads(kept.decoded)["readings"][0]["value"] == "50"


async def test_datagrams_are_messages_each(bench: Bench) -> None:
    """From two meters, one of which sends nonsense between; each is filed under its address."""
    seen = open_counters(bench.counters)
    with Store(bench.store) as store, contextlib.closing(seen):
        async with Keeper(store) as keeper:
            listener = Listener(keeper, seen, bench.reports.append, [KEYS])
            async with await listener.serve(Socket("udp", "127.0.0.1", 0)) as server:
                meters = [await udp.connect("127.0.0.1", server.port) for _ in range(2)]
                for octets in (CARRIED["wrapper"], wrapped(glo(push(6), 8))):
                    for meter in meters:
                        meter.write(octets)
                async with asyncio.timeout(60):
                    while len(bench.reports) < 4:  # noqa: ASYNC110
                        await asyncio.sleep(0.01)
                for meter in meters:
                    meter.close()
    assert sorted(bench.outcomes()) == ["kept", "kept", "kept", "refused"], "one counter is not taken from two"
    assert all(report.source.startswith("udp://127.0.0.1:") for report in bench.reports)


async def test_many_connections_at_once(bench: Bench) -> None:
    await bench.send(*([b"".join(hdlc(push(n, n), 30))] for n in range(40)))
    assert bench.outcomes() == ["kept"] * 40
    assert sorted(raw for _, raw in bench.kept()) == list(range(40))  # type: ignore[type-var]


async def test_a_replayed_push_is_refused_for_good(bench: Bench) -> None:
    octets = wrapped(glo(push(1), 100))
    await bench.send([octets])
    assert bench.outcomes() == ["kept"]
    await bench.send([octets + wrapped(glo(push(2), 99)) + wrapped(glo(push(3), 101))])
    assert bench.outcomes() == ["refused", "refused", "kept"]
    assert all(report.error is not None and report.error.code == "REPLAY" for report in bench.reports[:2])
    assert [raw for _, raw in bench.kept()] == [1, 3]


async def test_the_same_push_on_two_connections_is_kept_once(bench: Bench) -> None:
    await bench.send(*([wrapped(glo(push(1), 100))] for _ in range(8)))
    assert sorted(bench.outcomes()) == ["kept"] + ["refused"] * 7


async def test_a_forged_counter_does_not_shut_the_meter_out(bench: Bench) -> None:
    """The counter of a message with a wrong tag, or of one that nothing vouches for, changes nothing."""
    forged = bytearray(glo(push(1), 0xFFFFFFF0))
    forged[-1] ^= 1
    await bench.send([wrapped(bytes(forged)), wrapped(glo(push(2), 5))], pause=0.05)
    assert bench.outcomes() == ["invalid", "kept"]


async def test_the_counter_of_nonsense_does_not_count(bench: Bench) -> None:
    """Encrypted without a tag, deciphering to no APDU: anybody could have sent it."""
    await bench.send([wrapped(glo(b"\xff\xff", 0xFFFFFFF0, control=0x20)), wrapped(glo(push(2), 5, control=0x20))], pause=0.05)
    assert bench.outcomes() == ["invalid", "kept"]


async def test_what_has_no_tag_counts_for_nothing(bench: Bench) -> None:
    """Anybody could have made it, and said any number."""
    await bench.send([wrapped(glo(push(1), 0xFFFFFFF0, control=0x20)), wrapped(glo(push(2), 5))], pause=0.05)
    assert bench.outcomes() == ["kept", "kept"]


async def test_what_cannot_be_read_is_kept_as_it_came(bench: Bench) -> None:
    altered = bytearray(glo(push(1), 7))
    altered[-1] ^= 1
    (frame,) = hdlc(bytes(altered))
    await bench.send([frame])
    assert bench.outcomes() == ["invalid"]
    with Reader(bench.store) as reader:
        (kept,) = reader.pushes()
    assert (kept.octets, kept.decoded) == (frame, None)
    assert "WRONG_TAG" in (kept.problem or "")
    assert bench.kept() == []


async def test_a_partial_push_is_reported_when_the_meter_hangs_up(bench: Bench) -> None:
    frames = hdlc(push(1), 20)
    await bench.send([b"".join(frames[:-1])])
    assert bench.outcomes() == ["partial"]
    assert bench.kept() == []


async def test_equal_pushes_are_two(bench: Bench) -> None:
    await bench.send([wrapped(push(1)) * 2])
    assert bench.outcomes() == ["kept", "kept"]
    with Reader(bench.store) as reader:
        assert len(list(reader.pushes())) == 2


# --- the command -----------------------------------------------------------------------------------------------------------


def listen(tmp_path: Path, recording: bytes, *more: str) -> int:
    file = tmp_path / "recording.bin"
    file.write_bytes(recording)
    keys = tmp_path / "keys.toml"
    if not keys.exists():
        keys.touch(mode=0o600)
        keys.write_text(f'ek = "{KEYS.ek.hex()}"\nak = "{KEYS.ak.hex()}"\n')
    store, counters = str(tmp_path / "readings.db"), str(tmp_path / "counters.bin")
    return run(["listen", str(file), "--store", store, "--keys", str(keys), "--counters", counters, *more])


def test_a_recording_twice_adds_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    recording = b"".join(frame for n in range(1, 4) for frame in [b"\x55\xaa", *hdlc(glo(push(n), n), 40)])
    assert listen(tmp_path, recording, "--json") == 0
    first = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["outcome"] for one in first] == ["kept"] * 3
    assert listen(tmp_path, recording, "--json") == 0
    again = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["outcome"] for one in again] == ["known"] * 3
    with Reader(tmp_path / "readings.db") as reader:
        assert len(list(reader.readings())) == 3


def test_a_recording_in_hexadecimal(tmp_path: Path) -> None:
    assert listen(tmp_path, b"".join(hdlc(push(1), 40)).hex(" ").encode()) == 0
    with Reader(tmp_path / "readings.db") as reader:
        assert [one.raw for one in reader.readings()] == [1]


@pytest.mark.parametrize("recording", [b"".join(hdlc(push(1), 20)[:-1]), b"nothing of ours", hdlc(push(1))[0][:-3]])
def test_what_is_not_valid_in_a_recording_is_status_2(tmp_path: Path, recording: bytes) -> None:
    assert listen(tmp_path, recording) == 2


@pytest.mark.parametrize("target", ["tcp://", "quic://:4059", "tcp://:4059/x", "tcp://:99999", "missing.bin"])
def test_targets_that_are_none(tmp_path: Path, target: str) -> None:
    assert run(["listen", target, "--store", str(tmp_path / "readings.db"), "--counters", str(tmp_path / "c")]) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
def test_what_was_reported_survives_kill_9(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "win12", "listen", "tcp://127.0.0.1:0", "--store", "r.db", "--counters", "c.bin", "--json"]
    program = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert program.stdout is not None
    assert program.stderr is not None
    try:
        port = int(program.stderr.readline().split(":")[1].split(",")[0])
        asyncio.run(_pour(port, 300))
        reported = [json.loads(program.stdout.readline()) for _ in range(20)]
        os.kill(program.pid, signal.SIGKILL)
        reported += [json.loads(line) for line in program.stdout.read().splitlines() if line.endswith("}")]
    finally:
        program.kill()
        program.wait()
    with Reader(tmp_path / "r.db") as reader:
        kept = {one.octets.hex() for one in reader.pushes()}
    assert {one["octets"] for one in reported if one["outcome"] == "kept"} <= kept


async def _pour(port: int, count: int) -> None:
    async with await connect("127.0.0.1", port) as stream:
        for number in range(count):
            stream.write(wrapped(push(number, number)))
        await stream.drain(5.0)
        await asyncio.sleep(0.05)


def test_the_port_is_given_up_on_a_signal(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "win12", "listen", "tcp://127.0.0.1:0", "--store", "r.db", "--counters", "c.bin"]
    program = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert program.stderr is not None
    try:
        port = int(program.stderr.readline().split(":")[1].split(",")[0])
        asyncio.run(_pour(port, 1))
        time.sleep(0.2)
        program.send_signal(signal.SIGTERM)
        assert program.wait(10) == 0
        assert program.stdout is not None
        assert "kept" in program.stdout.read()
    finally:
        program.kill()
        program.wait()


def test_a_serial_line_that_is_pulled_out_and_plugged_in_again(tmp_path: Path) -> None:
    adapter = Adapter(tmp_path / "ttyUSB0")
    adapter.plug()
    command = [sys.executable, "-m", "win12", "listen", f"serial://{adapter.path}?speed=2400", "--json", "--counters"]
    program = subprocess.Popen(
        [*command, str(tmp_path / "counters"), "--store", str(tmp_path / "readings.db")],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert program.stdout is not None
    assert program.stderr is not None
    try:
        for value in range(2):
            assert program.stderr.readline() == f"listening on {adapter.path}, Ctrl-C ends\n"
            adapter.say(b"".join(hdlc(push(value), 30)))
            told = json.loads(program.stdout.readline())
            assert (told["outcome"], told["source"]) == ("kept", f"serial://{adapter.path}")
            adapter.pull()
            assert program.stderr.readline() == f"{adapter.path} was hung up\n"
            assert program.stderr.readline() == f"{adapter.path}: No such file or directory\n"
            adapter.plug()
        program.send_signal(signal.SIGTERM)
        assert program.wait(10) == 0
    finally:
        program.kill()
        program.communicate()
        adapter.pull()
