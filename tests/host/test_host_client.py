"""`win12.open` and `win12.connect`: the same calls for a broker, a device of the kernel, and a line of our own."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

import win12
from broker_help import EVERYBODY, METER, POWER, TOTAL, Site, Thread, event, get
from decode_help import push, wrapped
from test_client import simulated
from win12.application.client.accessing import GetItem
from win12.application.client.references import plain_selection
from win12.cli.main import run
from win12.host import kernel
from win12.host.hub import Hub
from win12.host.refusals import of_number, of_status
from win12.host.url import parse_host_url
from win12.physical import tcp
from win12.simulator.profiles import LOAD_PROFILE
from win12_wire.errors import AccessDenied, Code, LinkError, LocalError, MeterError, UsageError
from win12_wire.frames.axdr import double_long_unsigned
from win12_wire.frames.device_abi import (
    ControlCode,
    DeviceRecord,
    DeviceStatistics,
    DeviceStatus,
    SnapshotAnswer,
    SnapshotRequest,
)
from win12_wire.frames.get import GetResponseNormal


@pytest.fixture
def url(site: Site) -> str:
    return f"broker:{METER}?socket={site.socket}&timeout=20"


@pytest.fixture
def asked(site: Site, thread: Thread) -> Thread:
    """A broker with a meter that pushes and is asked."""
    meter = thread.enter(simulated())
    site.meters(f'name = "{METER}"\nurl = "{meter}"\nlisten = "tcp://127.0.0.1:0"\nneeds_protection = false\n')
    thread.start()
    return thread


async def test_what_a_broker_gives(url: str, asked: Thread) -> None:
    async with win12.open(url) as meter:
        await asyncio.to_thread(asked.push, wrapped(push(1234)))
        record = await anext(meter.records())
        assert (record.reading.obis, record.reading.raw, record.reading.unit) == (TOTAL, 1234, "Wh")
        assert (record.sequence, record.lost, record.told.meter) == (0, 0, METER.encode())
        assert record.reading.time is not None
        assert [one.reading.raw for one in await meter.snapshot()] == [1234]
        reading = await meter.read(TOTAL)
        assert reading.unit == "Wh"
        assert [one.unit for one in await meter.read_many([TOTAL, POWER])] == ["Wh", "W"]
        assert len([row async for row in meter.profile(LOAD_PROFILE.obis, last=4)]) == 4
        assert len(await meter.objects()) > 10
        answer = GetResponseNormal.decode(await meter.exchange(get(TOTAL, 3)))
        assert answer.data is not None
        statistics = await meter.statistics()
        assert (statistics.delivered, statistics.records) == (1, 1)
        assert statistics.exchanges > 3


async def test_access_is_no_request_of_a_program(url: str, asked: Thread) -> None:
    """A policy is asked about GET, SET and ACTION; what comes along in another request would go past it."""
    async with win12.open(url) as meter:
        with pytest.raises(UsageError) as refused:
            await meter.access([GetItem(plain_selection(3, TOTAL, 2).attribute)])
        assert refused.value.code == Code.BAD_ARGUMENT
        assert (await meter.read(TOTAL)).unit == "Wh"


def test_the_same_without_await(url: str, asked: Thread) -> None:
    with win12.connect(url) as meter:
        assert meter.take() == []
        asked.push(event(TOTAL, 7))
        assert next(iter(meter.records())).reading.raw == 7
        assert meter.read(TOTAL).unit == "Wh"
        assert [one.raw for one in meter.latest()] == [7]
        assert meter.statistics().readers == 1
        assert GetResponseNormal.decode(meter.exchange(get(TOTAL))).data is not None
        place = meter.place
    asked.push(event(TOTAL, 8))
    with win12.connect(url, place=place) as meter:
        assert [(one.reading.raw, one.sequence) for one in meter.take(5)] == [(8, 1)]


async def test_a_reader_that_is_cancelled_loses_nothing(url: str, asked: Thread) -> None:
    found: list[win12.Record] = []
    async with win12.open(url) as meter:
        for value in range(20):
            task = asyncio.create_task(meter.take(20))
            await asyncio.sleep(0.001 * value)
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                found += await task
            await asyncio.to_thread(asked.push, event(TOTAL, value))
        while len(found) < 20 and (more := await meter.take(20)):
            found += more
    assert [one.reading.raw for one in found] == list(range(20))


async def test_a_request_that_is_cancelled_is_taken_back(url: str, asked: Thread) -> None:
    async with win12.open(url) as meter:
        task = asyncio.create_task(meter.exchange(get(LOAD_PROFILE.obis, class_id=7)))
        await asyncio.sleep(0.05)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        assert (await meter.read(TOTAL)).unit == "Wh"


async def test_what_the_policy_refuses(site: Site, url: str, asked: Thread) -> None:
    text = EVERYBODY.replace('why = "a test"', 'objects = ["1-0:1.8.0"]\nattributes = [2]')
    text = text.replace(', "statistics", "configure"', "")
    await asyncio.to_thread(asked.policy, text)
    async with win12.open(url) as meter:
        with pytest.raises(AccessDenied):
            await meter.statistics()
        with pytest.raises(AccessDenied):
            await meter.exchange(get(POWER))
        with pytest.raises(AccessDenied):
            await meter.read(f"{POWER}:3", class_id=3)
        reading = await meter.read(TOTAL)
        assert reading.raw is not None, "though its scaler may not be had"


async def test_a_meter_that_only_pushes_is_read_from_what_it_told(site: Site, url: str, broker: Thread) -> None:
    await asyncio.to_thread(broker.push, event(TOTAL, 5))
    async with win12.open(url) as meter:
        assert (await meter.read(TOTAL)).raw == 5
        with pytest.raises(MeterError):
            await meter.read(POWER)
        with pytest.raises(MeterError):
            await meter.read("0.0.97.97.0.255")
        with pytest.raises(LocalError) as error:
            await meter.exchange(get(TOTAL))
        assert error.value.code == Code.NOT_ATTACHED


async def test_what_is_not_there(site: Site, broker: Thread, tmp_path: Path) -> None:
    for url, code in (
        (f"broker:house-9?socket={site.socket}", Code.NO_METER), (f"broker:{METER}?socket={tmp_path}/none", Code.CONNECT_FAILED),
        ("device:9999", Code.NO_METER),
    ):  # fmt: skip
        with pytest.raises(LinkError) as error:
            await win12.open(url).start()
        assert error.value.code == code
    with pytest.raises(UsageError):
        await win12.open(f"broker:{METER}?socket={site.socket}", place=bytes(range(48))).start()
    with pytest.raises(UsageError):
        win12.open("tcp://localhost", place=bytes(48))


@pytest.mark.parametrize(
    "text",
    ["broker:", "broker:a b", "broker:../x", "broker:m?key=1", "broker:m?timeout=0", "broker:m?timeout=x",
     "broker:m?timeout=1&timeout=2", "broker:m?timeout", "device:", "device:x", "device:../../etc/passwd", "device:0?socket=/x"],
)  # fmt: skip
def test_urls_that_mean_nothing(text: str) -> None:
    with pytest.raises(UsageError, match="BAD_URL"):
        parse_host_url(text)


def test_urls_and_what_they_mean(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WIN12_BROKER", "/somewhere/b.sock")
    found = parse_host_url("broker:meter-7?timeout=2.5")
    assert found is not None
    assert (found.name, str(found.socket), found.timeout, str(found)) == ("meter-7", "/somewhere/b.sock", 2.5, "broker:meter-7")
    assert getattr(parse_host_url("device:3"), "name", "") == "/dev/smartmeter3"
    assert getattr(parse_host_url("device:/dev/smartmeter0"), "name", "") == "/dev/smartmeter0"
    assert parse_host_url("tcp://broker") is None


def test_every_refusal_is_an_error_of_its_own() -> None:
    said = [str(of_status(status, "m").code) for status in DeviceStatus if status]
    assert len(set(said)) == len(said)
    assert of_number(OSError(errno.EACCES, ""), "m").code == Code.ACCESS_DENIED
    assert of_number(OSError(errno.ENODEV, ""), "m").code == Code.DEVICE_GONE
    assert of_number(OSError(errno.ENOTCONN, ""), "m").code == Code.NOT_ATTACHED
    assert of_number(OSError(errno.EFAULT, "bad address"), "m").code == Code.LINE_FAILED


# --- devices of the kernel: the file is not one here; tests/kernel has those that are -----------------------------------------


class Device:
    """What the driver does, as far as a program sees it."""

    def __init__(self, path: str) -> None:
        self.path, self.closed = path, False
        self.hub = Hub(METER.encode())
        self.reader = self.hub.open()
        for value in (1, 2):
            self.hub.put(record(value))

    def control(self, code: int, octets: bytes = b"", room: int = 0) -> bytes:
        match code:
            case ControlCode.statistics:
                return DeviceStatistics(**dict.fromkeys(DeviceStatistics.__slots__, 3)).encode()
            case ControlCode.snapshot:
                begin = SnapshotRequest.decode(octets).begin
                one = self.hub.latest(begin, lambda _: True)
                assert one is not None
                return SnapshotAnswer(next=0, records=[]).encode() + one[1]
        raise OSError(errno.ENOTCONN, "not connected")

    async def read(self, within: float) -> bytes:
        found = b""
        while (one := self.hub.next(self.reader, lambda _: True)) is not None:
            self.reader.taken()
            found += one
        return found

    def close(self) -> None:
        self.closed = True


def record(value: int) -> DeviceRecord:
    return DeviceRecord(
        authenticated=0, encrypted=0, meter_time=0, offset_assumed=0, clock_suspect=0, scaled=1, unit_supplied=0, latest=0,
        too_large=0, sequence=0, lost=0, time=0, class_id=3, obis=bytes((1, 0, 1, 8, 0, 255)), attribute=2, scaler=1, unit=30,
        meter=b"-", value=double_long_unsigned(value).encode(),
    )  # fmt: skip


@pytest.fixture
def device(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kernel, "DeviceFile", Device)


async def test_a_device_of_the_kernel(device: None) -> None:
    async with win12.open("device:0") as meter:
        assert [(one.reading.raw, one.reading.value, one.reading.unit) for one in await meter.take(0)] == [
            (1, 10, "Wh"), (2, 20, "Wh"),
        ]  # fmt: skip
        assert await meter.take(0) == []
        assert [one.reading.raw for one in await meter.snapshot()] == [2]
        assert (await meter.read(TOTAL)).raw == 2
        assert (await meter.statistics()).octets == 3
        assert meter.place is None
    with pytest.raises(LinkError):
        await meter.take(0)


# --- a line of our own --------------------------------------------------------------------------------------------------------


async def test_a_line_of_ones_own_has_the_same_calls() -> None:
    async with simulated() as straight, win12.open(straight, keys=win12.Keys()) as meter:
        assert (await meter.read(TOTAL)).unit == "Wh"
        assert GetResponseNormal.decode(await meter.exchange(get(TOTAL))).data is not None
        assert await meter.take(0.3) == []
        assert await meter.snapshot() == []
        assert (await meter.statistics()).exchanges == 1


async def test_what_a_meter_says_in_an_association_are_records() -> None:
    async with simulated() as straight:
        port = int(straight.partition("?")[0].rpartition(":")[2])

        async def between(stream: tcp.Stream) -> None:
            async with await tcp.connect("127.0.0.1", port) as onward:

                async def back() -> None:
                    with contextlib.suppress(LinkError):
                        while True:
                            stream.write(await onward.read(60))

                task = asyncio.create_task(back())
                streams.append(stream)
                with contextlib.suppress(LinkError):
                    while True:
                        onward.write(await stream.read(60))
                task.cancel()

        streams: list[tcp.Stream] = []
        async with await tcp.serve("127.0.0.1", 0, between) as server:
            there = f"tcp://127.0.0.1:{server.port}?client=1&timeout=5"
            async with win12.open(there, keys=win12.Keys()) as meter:
                streams[0].write(event(TOTAL, 99))
                assert [(one.reading.raw, one.sequence) for one in await meter.take(5)] == [(99, 0)]
                assert [one.raw for one in await meter.latest()] == [99]
                assert (await meter.read(TOTAL)).unit == "Wh"


# --- the command --------------------------------------------------------------------------------------------------------------


def test_win12_read_of_a_broker(url: str, asked: Thread, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", url, TOTAL]) == 0
    assert "Wh" in capsys.readouterr().out
    assert run(["read", url.replace(METER, "house-9"), TOTAL]) == 1
    assert "NO_METER" in capsys.readouterr().err.replace("\n", "")
    assert run(["read", url, TOTAL, "--explain"]) == 2
    assert "asked from here" in capsys.readouterr().err.replace("\n", " ")


def test_win12_read_of_what_cannot_be_asked(url: str, broker: Thread, device: None, capsys: pytest.CaptureFixture[str]) -> None:
    broker.push(event(TOTAL, 5))
    assert run(["read", url]) == 0
    assert "Wh" in capsys.readouterr().out
    assert run(["read", "device:0", TOTAL]) == 0
    assert "20" in capsys.readouterr().out
    assert run(["read", "device:0", POWER]) == 1
