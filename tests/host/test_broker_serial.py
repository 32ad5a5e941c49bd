"""Meters of a broker over serial lines, real pseudo-terminals: pushed over, asked over, pulled out and plugged in again."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

import win12
from broker_help import METER, POWER, TOTAL, Site, Thread, event, get, number, service, until
from decode_help import AK, EK, SERVER, decode, glo, hdlc, mbus, push
from serial_help import Adapter
from test_client import simulated
from win12.application.listening.confirming import CONFIRMED
from win12.cli.main import run
from win12.physical import serial_stream, tcp
from win12.security.keys import Keys
from win12_wire.errors import Code, LinkError
from win12_wire.frames.broker import TakeRequest
from win12_wire.frames.device_abi import ControlCode, DeviceStatus
from win12_wire.frames.get import GetResponseNormal
from win12_wire.frames.notification import DataNotificationConfirm

TITLE = "434c49454e545f31"
KEYS = f'[meters.{METER}]\nek = "{EK.hex()}"\nak = "{AK.hex()}"\nserver_title = "{SERVER.hex()}"\nclient_title = "{TITLE}"\n'
FRAMES = {"hdlc": hdlc(push(1234), 30), "mbus": mbus(push(1234), 30), "wrapper": [event(TOTAL, 1234)]}


@pytest.fixture
def adapter(site: Site, monkeypatch: pytest.MonkeyPatch) -> Iterator[Adapter]:
    monkeypatch.setattr(serial_stream.KeptLine.__init__, "__defaults__", (0.05,))
    made = Adapter(site.folder / "ttyUSB0")
    made.plug()
    yield made
    made.pull()


@pytest.fixture
def line(site: Site, thread: Thread, adapter: Adapter) -> Adapter:
    """The line of a meter that pushes; the broker has it."""
    site.meters(f'name = "{METER}"\nneeds_protection = false\nlisten = "serial://{adapter.path}?speed=115200"\n')
    thread.start()
    until(adapter.is_held)
    return adapter


# --- pushed over


@pytest.mark.parametrize("name", FRAMES)
def test_what_a_line_says_becomes_records(site: Site, line: Adapter, name: str) -> None:
    reader = site.program()
    line.say(b"".join(FRAMES[name]))
    assert [number(one) for one in reader.take(20)] == [1234]


def test_a_line_is_pulled_out_and_plugged_in_again(site: Site, thread: Thread, line: Adapter) -> None:
    """Who waits is told at once; records go on without a gap; nothing of before is joined to what comes then."""
    reader, device = site.program(), thread.broker.devices[METER.encode()]
    for turn in range(3):
        line.say(event(TOTAL, turn))
        assert [(number(one), one.sequence, one.lost) for one in reader.take(20)] == [(turn, turn, 0)]
        line.say(event(TOTAL, 99)[:-1])
        octets = (turn + 1) * (2 * len(event(TOTAL, 1)) - 1)
        until(lambda octets=octets: reader.statistics().octets == octets)
        waiting, began = reader.send(ControlCode.take, TakeRequest(wait=20_000).encode()), time.monotonic()
        line.pull()
        assert reader.answer(waiting).status == DeviceStatus.line_failed
        assert time.monotonic() - began < 5
        began = time.monotonic()
        assert reader.ask(ControlCode.take, TakeRequest(wait=200).encode()) == (DeviceStatus.line_failed, b"")
        assert time.monotonic() - began >= 0.2, "it may come back meanwhile"
        waiting = reader.send(ControlCode.take, TakeRequest(wait=200).encode())
        line.plug()
        until(lambda: not device.away)
        assert reader.answer(waiting).status in (DeviceStatus.ok, DeviceStatus.line_failed)
    assert reader.take(0.1) == []
    found = reader.statistics()
    assert (found.pushes, found.records, found.lost) == (3, 3, 0)


def test_records_that_are_there_come_first(site: Site, line: Adapter) -> None:
    reader = site.program()
    line.say(event(TOTAL, 1) + event(TOTAL, 2))
    until(lambda: reader.statistics().records == 2)
    line.pull()
    until(lambda: site.program().ask(ControlCode.take, TakeRequest(wait=0).encode())[0] == DeviceStatus.line_failed)
    assert [number(one) for one in reader.take()] == [1, 2]
    assert reader.feed(event(POWER, 3)) == DeviceStatus.ok
    assert [number(one) for one in reader.take()] == [3], "what a program feeds is there, too"
    assert [number(one) for one in reader.snapshot()] == [2, 3]


def test_a_line_that_comes_later(site: Site, thread: Thread, adapter: Adapter, caplog: pytest.LogCaptureFixture) -> None:
    """The broker serves all others meanwhile, and says once why."""
    adapter.pull()
    site.meters(
        f'name = "{METER}"\nneeds_protection = false\nlisten = "serial://{adapter.path}"\n',
        'name = "house-2"\nneeds_protection = false\nlisten = "tcp://127.0.0.1:0"\n',
    )
    thread.start()
    until(lambda: thread.broker.devices[METER.encode()].away)
    reader, other = site.program(), site.program("house-2")
    assert other.feed(event(TOTAL, 7)) == DeviceStatus.ok
    assert [number(one) for one in other.take()] == [7]
    waiting = reader.send(ControlCode.take, TakeRequest(wait=20_000).encode())
    time.sleep(0.2)
    adapter.plug()
    until(lambda: not thread.broker.devices[METER.encode()].away)
    adapter.say(event(TOTAL, 8))
    assert reader.answer(waiting).status == DeviceStatus.ok
    said = [one.getMessage() for one in caplog.records if one.name == "win12.broker"]
    assert said == [f"{METER}: {adapter.path}: No such file or directory", f"{METER}: its line is there again"]


def test_a_push_is_confirmed_over_its_line(site: Site, thread: Thread, adapter: Adapter) -> None:
    site.meters(f'name = "{METER}"\nlisten = "serial://{adapter.path}"\n', keys=KEYS)
    thread.start()
    until(adapter.is_held)
    reader = site.program()
    adapter.say(b"".join(hdlc(glo(push(5, CONFIRMED | 5), 8), 30)))
    assert [number(one) for one in reader.take(20)] == [5]
    (confirmed,) = decode(os.read(adapter.end, 500), keys=[Keys(ek=EK, ak=AK)])
    assert isinstance(confirmed.apdu, DataNotificationConfirm)


async def test_what_a_program_is_told(site: Site, thread: Thread, line: Adapter) -> None:
    """The iteration ends with an error when the line is pulled out; another one goes on behind it."""
    async with win12.open(f"broker:{METER}?socket={site.socket}") as meter:
        line.say(event(TOTAL, 1))
        records = meter.records()
        assert (await anext(records)).reading.raw == 1
        asyncio.get_running_loop().call_later(0.1, line.pull)
        with pytest.raises(LinkError) as error:
            await asyncio.wait_for(anext(records), 60)
        assert error.value.code == Code.LINE_FAILED
        line.plug()
        await asyncio.to_thread(until, lambda: not thread.broker.devices[METER.encode()].away)
        line.say(event(TOTAL, 2))
        async for record in meter.records():
            assert (record.reading.raw, record.sequence, record.lost) == (2, 1, 0)
            break


def test_a_fault_of_ours_does_not_end_the_line(
    site: Site, thread: Thread, line: Adapter, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader, device = site.program(), thread.broker.devices[METER.encode()]
    with monkeypatch.context() as broken:
        broken.setattr(type(device), "_count", lambda *_: 1 // 0)
        line.say(event(TOTAL, 1))
        until(lambda: reader.statistics().octets)
        time.sleep(0.1)
    until(lambda: not device.away)
    time.sleep(0.2)
    line.say(event(TOTAL, 2))
    assert [number(one) for one in reader.take(20)] == [2]


# --- asked over


class Wired:
    """A simulated meter at the other end of an adapter's line. `deaf`: it hears nothing."""

    def __init__(self, adapter: Adapter, thread: Thread, url: str) -> None:
        self.adapter, self.thread = adapter, thread
        self.port = urlsplit(url).port or 0
        self.deaf = False
        self.heard = 0
        self.stream: tcp.Stream | None = None

    def plug(self) -> None:
        self.adapter.plug()
        self.thread.run(self._join())

    def pull(self) -> None:
        self.thread.run(self._part())
        self.adapter.pull()

    async def _join(self) -> None:
        self.stream = await tcp.connect("127.0.0.1", self.port)
        asyncio.get_running_loop().add_reader(self.adapter.end, self._to_meter)
        self.back = asyncio.create_task(self._from_meter(self.stream))

    async def _part(self) -> None:
        asyncio.get_running_loop().remove_reader(self.adapter.end)
        self.back.cancel()
        assert self.stream is not None
        self.stream.close()

    def _to_meter(self) -> None:
        try:
            data = os.read(self.adapter.end, 4096)
        except OSError:
            return  # nobody has the line open
        self.heard += len(data)
        if not self.deaf and self.stream is not None and not self.stream.closed:
            self.stream.write(data)

    async def _from_meter(self, stream: tcp.Stream) -> None:
        while True:
            self.adapter.say(await stream.read(None))


@pytest.fixture
def wired(site: Site, thread: Thread, adapter: Adapter) -> Iterator[Wired]:
    made = Wired(adapter, thread, thread.enter(simulated("hdlc")))
    made.plug()
    site.meters(f'name = "{METER}"\nurl = "serial://{adapter.path}?client=1&timeout=5&speed=19200"\n')
    thread.start()
    yield made
    made.pull()


def test_a_meter_is_asked_over_a_line(site: Site, wired: Wired) -> None:
    programs = [site.program() for _ in range(3)]
    for one, asked in [(one, one.exchanging(get(TOTAL, 3))) for one in programs for _ in range(3)]:
        answer = GetResponseNormal.decode(one.answer(asked).content)
        assert answer.data is not None
        assert answer.data.value == (0, 30)


def test_who_asks_is_told_of_a_line_that_is_pulled_out(site: Site, wired: Wired) -> None:
    """Those whose requests wait, too, each by itself; when it is plugged in again, the next request opens it."""
    program = site.program()
    assert program.exchange(get(TOTAL))[0] == DeviceStatus.ok
    for _ in range(2):
        wired.deaf, heard = True, wired.heard
        under_way = program.exchanging(get(TOTAL), 60)
        until(lambda heard=heard: wired.heard > heard)
        waits, began = site.program().exchanging(get(POWER), 60), time.monotonic()
        wired.pull()
        assert program.answer(under_way).status == DeviceStatus.line_failed
        assert site.programs[-1].answer(waits).status == DeviceStatus.line_failed
        assert time.monotonic() - began < 5, "at once, not when its time is up"
        assert program.exchange(get(TOTAL)) == (DeviceStatus.line_failed, b"")
        wired.deaf = False
        wired.plug()
        assert program.exchange(get(TOTAL))[0] == DeviceStatus.ok
    assert program.statistics().waiting == 0


def test_every_wait_for_a_deaf_meter_ends(site: Site, wired: Wired) -> None:
    program = site.program()
    wired.deaf, began = True, time.monotonic()
    assert program.exchange(get(TOTAL), 0.5)[0] == DeviceStatus.deadline
    assert time.monotonic() - began < 3
    wired.deaf = False
    assert program.exchange(get(TOTAL), 30)[0] == DeviceStatus.ok


async def test_a_line_of_our_own(wired: Wired, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a broker in between: the same URL, once nobody else has the line."""
    async with win12.open(f"serial://{wired.adapter.path}?client=1&timeout=5") as meter:
        assert (await meter.read(TOTAL)).unit == "Wh"
    assert await asyncio.to_thread(run, ["read", f"serial://{wired.adapter.path}?client=1&timeout=5", TOTAL]) == 0
    assert "Wh" in capsys.readouterr().out


# --- as a program


def test_a_broker_that_is_killed_gives_the_line_back(site: Site, adapter: Adapter) -> None:
    site.meters(f'name = "{METER}"\nneeds_protection = false\nlisten = "serial://{adapter.path}"\n')
    for value in range(2):
        with service(site) as process:
            reader = site.program()
            until(adapter.is_held)
            adapter.say(event(TOTAL, value))
            assert [number(one) for one in reader.take(20)] == [value]
            process.send_signal(signal.SIGKILL)
            process.wait()
