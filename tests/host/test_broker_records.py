"""Records through a broker: what a device of the kernel promises, here too (tests/kernel/guest/test_reading.py and others)."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import time
from typing import Any

import pytest
from broker_help import METER, POWER, TOTAL, Program, Site, Thread, event, number, until
from win12.host.connection import Connection
from win12.physical.unix import UnixStream
from win12_wire.frames.broker import BrokerRequest, TakeRequest
from win12_wire.frames.device_abi import ControlCode, DeviceRecord, DeviceStatus, SnapshotAnswer, SnapshotRequest


def test_records_come_whole_and_in_order(site: Site, broker: Thread) -> None:
    reader = site.program()
    broker.push(*(event(TOTAL, value) for value in range(100)))
    found = reader.take_all()
    assert [number(one) for one in found] == list(range(100))
    assert [one.sequence for one in found] == list(range(100))
    assert {(one.meter, one.lost, one.latest, one.class_id) for one in found} == {(METER.encode(), 0, 0, 3)}


def test_as_many_as_fit_and_no_part_of_one(site: Site, broker: Thread) -> None:
    reader = site.program()
    broker.push(*(event(TOTAL, value) for value in range(5)))
    (first,) = reader.take(room=48 + 50)
    size = len(first.encode())
    for room in (0, 47, 48, 48 + size - 1):
        assert reader.ask(ControlCode.take, TakeRequest(wait=0).encode(), room) == (DeviceStatus.too_small, b"")
    assert [number(one) for one in reader.take(room=48 + 3 * size - 1)] == [1, 2]
    assert [number(one) for one in reader.take(room=48 + 2 * size)] == [3, 4]


def test_readers_have_places_of_their_own(site: Site, broker: Thread) -> None:
    early = site.program()
    broker.push(event(TOTAL, 1))
    late = site.program()
    broker.push(event(TOTAL, 2))
    assert [number(one) for one in late.take_all()] == [2]
    assert [number(one) for one in early.take_all()] == [1, 2]


def test_slow_reader_is_told_what_it_lost(site: Site, broker: Thread) -> None:
    slow, quick, got = site.program(), site.program(), []
    for hundred in range(10):
        broker.push(*(event(TOTAL, 100 * hundred + value) for value in range(100)))
        got += quick.take_all()
    assert [number(one) for one in got] == list(range(1000))
    assert {one.lost for one in got} == {0}
    found = slow.take_all()
    assert [number(one) for one in found] == list(range(744, 1000))
    assert [one.lost for one in found] == [744] + [0] * 255
    assert [one.sequence for one in found] == list(range(256))
    assert slow.statistics().lost == 744


def test_who_waits_is_woken_and_every_wait_ends(site: Site, broker: Thread) -> None:
    reader = site.program()
    began = time.monotonic()
    assert reader.taking(wait=0.2) == (bytes(48), [])
    assert time.monotonic() - began >= 0.2
    waiting = reader.send(ControlCode.take, TakeRequest(wait=20_000).encode())
    broker.push(event(TOTAL, 42))
    answer = reader.answer(waiting)
    assert number(DeviceRecord.decode(answer.content[48:])) == 42


def test_a_wait_that_is_cancelled_takes_nothing(site: Site, broker: Thread) -> None:
    reader = site.program()
    waiting = [reader.send(ControlCode.take, TakeRequest(wait=20_000).encode()) for _ in range(3)]
    assert reader.cancel(waiting[1]) == DeviceStatus.ok
    assert reader.answer(waiting[1]).status == DeviceStatus.cancelled
    assert reader.cancel() == DeviceStatus.ok
    assert {reader.answer(one).status for one in (waiting[0], waiting[2])} == {DeviceStatus.cancelled}
    broker.push(event(TOTAL, 1))
    assert [(number(one), one.sequence) for one in reader.take(wait=5)] == [(1, 0)]


def test_a_place_goes_on_where_another_connection_was(site: Site, broker: Thread) -> None:
    reader = site.program()
    broker.push(*(event(TOTAL, value) for value in range(10)))
    place, first = reader.taking(room=216)
    reader.close()
    broker.push(event(TOTAL, 10))
    again = site.program(place=place)
    assert [number(one) for one in first + again.take_all()] == list(range(11))
    third = site.program(place=place)
    assert third.take_all()[0].sequence == len(first), "the sequence goes on too"


def test_places_are_of_one_meter_and_cannot_be_made(site: Site, thread: Thread) -> None:
    listens = 'needs_protection = false\nlisten = "tcp://127.0.0.1:0"'
    site.meters(f'name = "{METER}"\n{listens}', f'name = "house-2"\n{listens}')
    thread.start()
    reader = site.program()
    thread.push(event(TOTAL, 1))
    place, _ = reader.taking()
    assert site.program("house-2").feed(event(TOTAL, 1)) == DeviceStatus.ok
    assert site.program(place=place).status == DeviceStatus.ok
    assert site.program("house-2", place).status == DeviceStatus.bad_request
    for at in (0, 15, 16, 31, 47):
        wrong = bytearray(place)
        wrong[at] ^= 1
        assert site.program(place=bytes(wrong)).status == DeviceStatus.bad_request
    assert site.program("house-3").status == DeviceStatus.gone


def test_the_latest_of_each_object(site: Site, broker: Thread) -> None:
    names = [f"1.0.{c}.8.0.255" for c in range(1, 101)]
    reader = site.program()
    broker.push(*(event(code, value) for value, code in enumerate(names)))
    whole = reader.snapshot()
    assert [number(one) for one in whole] == list(range(100))
    assert {(one.latest, one.sequence, one.lost) for one in whole} == {(1, 0, 0)}
    assert [one.encode() for one in reader.snapshot(200)] == [one.encode() for one in whole]
    for room in (0, 3, 4, 40):
        assert reader.ask(ControlCode.snapshot, SnapshotRequest(begin=0).encode(), room)[0] == DeviceStatus.too_small
    _, past = reader.ask(ControlCode.snapshot, SnapshotRequest(begin=1000).encode())
    assert SnapshotAnswer.decode(past).records == []


def test_statistics_tell_of_everything(site: Site, broker: Thread) -> None:
    reader = site.program()
    broker.push(event(TOTAL, 1), event(POWER, 2))
    assert reader.feed(event(TOTAL, 3)) == DeviceStatus.ok
    reader.take_all()
    found = reader.statistics()
    assert (found.pushes, found.records, found.delivered, found.readers, found.refused) == (3, 3, 3, 1, 0)
    assert found.octets == len(event(TOTAL, 1) * 3)
    assert found.frames == 3


def test_octets_of_a_program_are_those_of_a_line(site: Site, broker: Thread) -> None:
    reader, octets = site.program(), event(TOTAL, 77)
    assert reader.feed(octets[:7], 5) == DeviceStatus.ok
    assert reader.take() == []
    assert reader.feed(octets[7:], 9) == DeviceStatus.ok
    (one,) = reader.take()
    assert (number(one), one.time, one.meter_time) == (77, 9, 0)


@pytest.mark.parametrize("code", [0x00, ControlCode.attach, ControlCode.keys, ControlCode.policy, 0x16, 0xFF])
def test_controls_that_a_broker_has_not(site: Site, broker: Thread, code: int) -> None:
    assert site.program().ask(code, b"") == (DeviceStatus.bad_request, b"")


def test_what_is_no_request_is_refused(site: Site, broker: Thread) -> None:
    reader = site.program()
    for code, content in (
        (ControlCode.take, b""), (ControlCode.take, bytes(5)), (ControlCode.take, b"\xff" * 4), (ControlCode.statistics, b"x"),
        (ControlCode.snapshot, b"\0"), (ControlCode.exchange, bytes(4)), (ControlCode.exchange, b"\0\0\0\1"),
        (ControlCode.cancel, b""), (ControlCode.feed, bytes(7)), (ControlCode.feed, bytes(8 + 4097)),
    ):  # fmt: skip
        assert reader.ask(code, content) == (DeviceStatus.bad_request, b""), (code, content)
    assert reader.take() == []


def test_what_is_no_frame_ends_the_connection_and_nothing_else(site: Site, broker: Thread) -> None:
    other = site.program()
    for octets in (bytes(13), b"\0\0\0\1\1\xff\xff\xff\xff\0\0\0\0", b"\0\0\0\1\1\0\0\0\0\xff\xff\xff\xff"):
        bad = site.program()
        bad.socket.sendall(octets)
        assert bad.answer(0).status == DeviceStatus.bad_request
        with pytest.raises((EOFError, ConnectionError)):
            bad.answer(1)
    broker.push(event(TOTAL, 1))
    assert len(other.take()) == 1
    until(lambda: other.statistics().readers == 1)


def test_requests_are_bounded(site: Site, broker: Thread) -> None:
    reader = site.program()
    waiting = [reader.send(ControlCode.take, TakeRequest(wait=20_000).encode()) for _ in range(16)]
    assert reader.ask(ControlCode.statistics)[0] == DeviceStatus.busy
    assert reader.cancel() == DeviceStatus.ok
    assert {reader.answer(one).status for one in waiting} == {DeviceStatus.cancelled}
    assert reader.ask(ControlCode.statistics)[0] == DeviceStatus.ok


def test_one_that_takes_no_answers_holds_nobody_up(site: Site, broker: Thread, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not read from any more, and what it is owed is bounded: by as many answers as can be under way."""
    streams: list[UnixStream] = []
    serve = Connection.serve

    async def watched(self: Connection, devices: Any) -> None:
        streams.append(self._stream)
        await serve(self, devices)

    monkeypatch.setattr(Connection, "serve", watched)
    stuck, other = site.program(), site.program()
    names = [f"1.0.{c}.8.0.255" for c in range(100)]
    broker.push(*(event(code, 1) for code in names))
    asks = SnapshotRequest(begin=0).encode()
    octets = b"".join(
        BrokerRequest(number=n, code=ControlCode.snapshot, room=65536, content=asks).encode() for n in range(1, 60_000)
    )
    stuck.socket.setblocking(False)
    sent = still = 0
    while still < 20 and sent < len(octets):
        before = sent
        with contextlib.suppress(BlockingIOError):
            while sent < len(octets):
                sent += stuck.socket.send(octets[sent : sent + 65536])
        still = still + 1 if sent == before else 0
        time.sleep(0.1)
    assert sent < len(octets)
    owed = streams[0]._transport
    assert owed is not None
    assert owed.get_write_buffer_size() < 65536 + 20 * 20_000
    began = time.monotonic()
    assert len(other.take_all()) == 100
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("state", ["waiting", "half a request", "before hello"])
def test_a_program_that_is_killed_is_gone_at_once(site: Site, broker: Thread, state: str) -> None:
    own = site.program()
    ready = os.pipe()

    def work() -> None:
        program = Program(site.socket)
        if state == "waiting":
            program.send(ControlCode.take, TakeRequest(wait=60_000).encode())
        if state == "half a request":
            program.socket.sendall(bytes(5))
        os.write(ready[1], b"x")
        time.sleep(60)

    process = site.child(work)
    os.read(ready[0], 1)
    until(lambda: own.statistics().readers == 2)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    site.children.remove(process)
    until(lambda: own.statistics().readers == 1)
    for end in ready:
        os.close(end)
    broker.push(event(TOTAL, 1))
    assert len(own.take()) == 1


def test_no_user_keeps_the_others_out(site: Site, broker: Thread, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("win12.host.broker.USER_MAX", 3)
    mine = [site.program() for _ in range(3)]
    assert site.program().status == DeviceStatus.busy
    mine[0].close()
    until(lambda: site.program().status == DeviceStatus.ok)


def test_the_end_of_the_line_ends_what_was_under_way(site: Site, broker: Thread) -> None:
    """A message without its end is none, and is not joined to what the next line begins with."""
    reader, octets, cuts = site.program(), event(TOTAL, 1), (1, 8, len(event(TOTAL, 1)) - 1)
    for cut in cuts:
        with socket.create_connection(("127.0.0.1", broker.port)) as line:
            line.sendall(octets[:cut])
    until(lambda: reader.statistics().octets == sum(cuts))
    with socket.create_connection(("127.0.0.1", broker.port)) as line:
        line.sendall(octets)
    assert len(reader.take(5)) == 1
    found = reader.statistics()
    assert (found.pushes, found.frames, found.refused) == (1, 1, 0)
    assert found.bad_frames > 0
