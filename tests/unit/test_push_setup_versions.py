"""The push set-up in versions 0, 1 and 2: what each attribute holds, refuses and does."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from push_body_help import PUSH, listening, station
from simulator_help import NOW, invoke, manager, meter, put, value
from win12.application.association.settings import Referencing
from win12.application.values.making import make
from win12.application.values.time import CosemDateTime, encode_date_time
from win12.physical import tcp
from win12.security.counters import MemoryCounters
from win12.security.keys import Keys
from win12.simulator import push_confirmation, push_list, push_windows
from win12.simulator.config import MeterConfig
from win12.simulator.meter import Meter
from win12.simulator.model import Context, name
from win12.simulator.push import Framing
from win12.simulator.push_setup import settings
from win12.simulator.pusher import Pusher, PushTarget
from win12.simulator.results import Result
from win12.simulator.session import Role, Session
from win12.simulator.station import Station
from win12.simulator.zone import Zone
from win12_wire.errors import Code, LinkError
from win12_wire.frames.axdr import Data
from win12_wire.objects.classes import CLASSES
from win12_wire.sessions.push_sender import CONFIRMING, PAUSING, WAITING, Method, Window

SET = CLASSES[40, 2]
UNSPECIFIED = CosemDateTime().encode()
UTC_ZONE = Zone(0, summer=False)


def at(attribute: str, given: Any, version: int = 2) -> tuple[Data, int]:
    """An attribute as it is declared, and its number."""
    known = CLASSES[40, version].attribute(attribute)
    return make(known.type, given, attribute), known.index


def sets(m: Meter, attribute: str, given: Any) -> int:
    return put(m, manager(), PUSH, *at(attribute, given, m.config.push_version))


def shows(m: Meter, attribute: str) -> Any:
    return value(m, PUSH, CLASSES[40, m.config.push_version].attribute(attribute).index)


def daily(hour: int, minute: int = 0, **more: int) -> bytes:
    return CosemDateTime(hour=hour, minute=minute, second=0, **more).encode()


def moment(text: str) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()


# --- which version there is


@pytest.mark.parametrize("version", [0, 1, 2])
def test_the_object_is_of_the_version_that_was_asked_for(version: int) -> None:
    m = meter(push_setup=version)
    item = m.objects[name(PUSH)]
    assert item.interface is CLASSES[40, version]
    assert set(item.methods) == ({1, 2} if version == 2 else {1})
    assert len(shows(m, "push_object_list")[0]) == (4, 5, 6)[version]
    context = Context(m, Session(role=Role.READER), NOW)
    assert len(push_list.body(context).value) == 9


def test_families_and_short_names_have_the_first() -> None:
    assert meter(family="idis").objects[name(PUSH)].interface.version == 0
    assert meter(referencing=Referencing.SN).objects[name(PUSH)].interface.version == 0


def test_it_shows_how_the_meter_was_started_until_somebody_sets_it() -> None:
    at_start = station()
    Pusher(at_start, PushTarget(host="::1", port=4060, confirmed=True, retries=4, delay=3, exponent=150, delay_max=9, client=2))
    m = at_start.meter
    assert shows(m, "send_destination_and_method") == (0, b"[::1]:4060", 0)
    assert (shows(m, "number_of_retries"), shows(m, "repetition_delay")) == (4, (3, 150, 9))
    assert (shows(m, "push_client_SAP"), shows(m, "push_operation_method")) == (2, 2)
    assert settings(m) == {}
    assert sets(m, "push_operation_method", 0) == Result.SUCCESS
    assert settings(m) == {"method": Method.on_failure}


def test_what_another_version_has_kept_is_not_taken(tmp_path: Path) -> None:
    m = Meter(MeterConfig(push_setup=1), wall=lambda: NOW, state=tmp_path)
    assert sets(m, "repetition_delay", 600) == Result.SUCCESS
    assert sets(m, "number_of_retries", 9) == Result.SUCCESS
    assert settings(m) == {"delay": 600, "retries": 9, "exponent": 100, "delay_max": float("inf")}
    m = Meter(MeterConfig(push_setup=2), wall=lambda: NOW, state=tmp_path)
    assert shows(m, "repetition_delay") == (1, 200, 60)
    assert settings(m) == {"retries": 9}


# --- what is refused


@pytest.mark.parametrize(
    ("attribute", "given", "result"),
    [
        ("push_client_SAP", 0, Result.OTHER_REASON), ("push_client_SAP", -1, Result.OTHER_REASON),
        ("port_reference", name("0.0.25.0.0.255"), Result.OBJECT_UNAVAILABLE), ("push_operation_method", 3, Result.OTHER_REASON),
        ("repetition_delay", (5, 200, 4), Result.OTHER_REASON), ("repetition_delay", (None, 200, 4), Result.TYPE_UNMATCHED),
        ("communication_window", [(UNSPECIFIED, daily(3))], Result.OTHER_REASON),
        ("communication_window", [(daily(3), daily(24))], Result.OTHER_REASON),
        ("communication_window", [(None, daily(3))], Result.TYPE_UNMATCHED),
        ("confirmation_parameters", (daily(3), 60), Result.OTHER_REASON),
        ("confirmation_parameters", (daily(3, year=2026, month=2, day=30), 60), Result.TYPE_UNMATCHED),
        ("confirmation_parameters", (UNSPECIFIED, None), Result.TYPE_UNMATCHED),
        ("push_object_list", [(7, name("1.0.99.1.0.255"), 2, 0, (1, None), ())], Result.TYPE_UNMATCHED),
        ("push_object_list", [(7, name("1.0.99.1.0.255"), 2, 0, (9, None), ())], Result.TYPE_UNMATCHED),
        ("push_object_list", [(None, name("1.0.99.1.0.255"), 2, 0, (0, None), ())], Result.TYPE_UNMATCHED),
        ("last_confirmation_date_time", UNSPECIFIED, Result.READ_WRITE_DENIED),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_and_nothing_changes(attribute: str, given: Any, result: Result) -> None:
    m = meter()
    before = shows(m, attribute)
    assert sets(m, attribute, given) == result
    assert shows(m, attribute) == before


def test_readers_set_nothing() -> None:
    m = meter()
    assert put(m, Session(role=Role.READER, client_sap=2), PUSH, *at("push_operation_method", 2)) == Result.READ_WRITE_DENIED


# --- what is pushed


def listed(m: Meter, *rows: Any) -> list[Any]:
    assert sets(m, "push_object_list", rows) == Result.SUCCESS
    return list(push_list.body(Context(m, Session(role=Role.READER), NOW)).value)


def test_a_part_of_a_buffer_and_some_of_its_columns() -> None:
    m = meter(days=2)
    profile, clock, energy = name("1.0.99.1.0.255"), (8, name("0.0.1.0.0.255"), 2, 0), (3, name("1.0.1.8.0.255"), 2, 0)
    [(_, rows)] = listed(m, (7, profile, 2, 0, (2, (1, 3)), (energy, clock)))
    [(_, whole)] = listed(m, (7, profile, 2, 0, (2, (1, 3)), ()))
    assert len(rows) == len(whole) == 3
    captured = [tuple(one) for one in value(m, "1.0.99.1.0.255", 3)]
    assert [tuple(row) for row in rows] == [tuple(row[captured.index(one)] for one in (energy, clock)) for row in whole]
    [(_, days)] = listed(m, (7, profile, 2, 0, (1, (b"\x07\xea\x01\x13\xff", b"\x07\xea\x01\x13\xff")), (clock,)))
    assert {row[0][3] for row in days} == {0x13}


def test_one_element_of_a_value() -> None:
    [(_, scaler), *_] = listed(meter(), (3, name("1.0.1.8.0.255"), 3, 1, (0, None), ()))
    assert scaler == 0


def test_what_there_is_not_is_left_out() -> None:
    energy, profile = name("1.0.1.8.0.255"), name("1.0.99.1.0.255")
    rows = [
        (3, energy, 9, 0, (0, None), ()), (3, energy, 3, 7, (0, None), ()), (3, energy, 2, 0, (2, (1, 3)), ()),
        (1, energy, 2, 0, (0, None), ()), (3, energy, 2, 0, (0, None), ((8, name("0.0.1.0.0.255"), 2, 0),)),
        (7, profile, 2, 0, (2, (1, 1)), ((8, name("0.0.1.0.0.254"), 2, 0),)), (3, name("1.0.99.99.9.255"), 2, 0, (0, None), ()),
    ]  # fmt: skip
    assert listed(meter(days=2), *rows) == []


# --- when


@pytest.mark.parametrize(
    ("windows", "shown", "state"),
    [
        ([], "2026-01-20T18:00", Window.open), ([(daily(1), daily(2))], "2026-01-20T01:30", Window.open),
        ([(daily(1), daily(2))], "2026-01-20T02:00", Window.later), ([(daily(1), daily(2))], "2026-01-20T01:00", Window.open),
        ([(daily(1), daily(2))], "2026-01-20T00:59:59", Window.later),
        ([(daily(23), daily(1))], "2026-01-20T00:30", Window.open), ([(daily(23), daily(1))], "2026-01-20T12:00", Window.later),
        ([(daily(3), daily(4)), (daily(5), daily(6))], "2026-01-20T05:10", Window.open),
        ([(daily(1, year=2026, month=1, day=20), daily(2, year=2026, month=1, day=20))], "2026-01-20T01:30", Window.open),
        ([(daily(1, year=2026, month=1, day=20), daily(2, year=2026, month=1, day=20))], "2026-01-20T02:30", Window.never),
        ([(daily(1, year=2036, month=1, day=20), daily(2, year=2036, month=1, day=20))], "2026-01-20T02:30", Window.later),
        ([(daily(1, month=2, day=29), daily(2, month=2, day=29))], "2026-01-20T02:30", Window.later),
        ([(daily(1, month=2, day=30), daily(2, month=2, day=30))], "2026-01-20T02:30", Window.never),
        ([(daily(1, weekday=2), daily(2, weekday=2))], "2026-01-20T01:30", Window.open),
        ([(daily(1, weekday=3), daily(2, weekday=3))], "2026-01-20T01:30", Window.later),
        ([(daily(1), daily(1))], "2026-01-20T01:00", Window.later),
    ],
)  # fmt: skip
def test_windows(windows: list[tuple[bytes, bytes]], shown: str, state: Window) -> None:
    assert push_windows.state(windows, UTC_ZONE, moment(shown)) is state


def test_a_delay_grows_to_the_greatest_and_no_further() -> None:
    longest = PushTarget(host="", port=1, delay=1, exponent=65535, delay_max=65535)
    assert [longest.pause(number) for number in (1, 2, 3, 255)] == [1, 655.35, 65535, 65535]
    assert PushTarget(host="", port=1, delay=7, exponent=100, delay_max=float("inf")).pause(255) == 7
    assert PushTarget(host="", port=1, delay=8, exponent=50, delay_max=60).pause(3) == 2
    assert PushTarget(host="", port=1, delay=8, exponent=0, delay_max=60).pause(2) == 0


# --- which are confirmed


def starts(text: str) -> bytes:
    return encode_date_time(datetime.fromisoformat(text))


@pytest.mark.parametrize(
    ("begin", "interval", "confirmed", "due"),
    [
        (UNSPECIFIED, 0, None, True), (UNSPECIFIED, 0, 0.0, True), (UNSPECIFIED, 60, None, True), (UNSPECIFIED, 60, 59.0, False),
        (UNSPECIFIED, 60, 60.0, True), (UNSPECIFIED, 60, -5.0, True), (starts("2026-01-20T19:07:31"), 60, None, True),
        (starts("2026-01-20T19:07:32"), 0, None, False), (starts("2026-01-20T19:00:00"), 60, 30.0, False),
        (starts("2026-01-20T18:07:31+00:00"), 0, None, True), (starts("2026-01-20T18:07:32+00:00"), 0, None, False),
    ],
)  # fmt: skip
def test_a_push_is_to_be_confirmed_from_a_moment_on_and_not_too_often(
    begin: bytes, interval: int, confirmed: float | None, due: bool
) -> None:
    m = meter()
    assert sets(m, "confirmation_parameters", (begin, interval)) == Result.SUCCESS
    if confirmed is not None:
        push_confirmation.confirmed_at(m, NOW - confirmed)
    assert push_confirmation.due(m, NOW) is due


def test_the_last_confirmation_outlives_a_restart_and_a_reset_forgets_it(tmp_path: Path) -> None:
    m = Meter(MeterConfig(), wall=lambda: NOW, state=tmp_path)
    assert shows(m, "last_confirmation_date_time") == UNSPECIFIED
    push_confirmation.confirmed_at(m, NOW)
    m = Meter(MeterConfig(), wall=lambda: NOW, state=tmp_path)
    assert shows(m, "last_confirmation_date_time") == m.clock_octets(NOW)
    assert invoke(m, manager(), PUSH, 2) == Result.SUCCESS
    assert shows(m, "last_confirmation_date_time") == UNSPECIFIED


# --- at work


class Clock:
    """The clock of a meter, that a test puts forward."""

    def __init__(self, text: str) -> None:
        self.now = moment(text)

    def __call__(self) -> float:
        return self.now


@asynccontextmanager
async def heard() -> AsyncIterator[tuple[asyncio.Queue[bytes], int]]:
    queue: asyncio.Queue[bytes] = asyncio.Queue()

    async def listen(stream: tcp.Stream) -> None:
        while True:
            queue.put_nowait(await stream.read(30.0))

    async with await tcp.serve("127.0.0.1", 0, listen) as server:
        yield queue, server.port


async def until(holds: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not holds():  # noqa: ASYNC110
            await asyncio.sleep(0.005)


def pushing(clock: Clock, port: int, monkeypatch: pytest.MonkeyPatch, **more: Any) -> tuple[Meter, Pusher]:
    monkeypatch.setattr("win12.simulator.pusher._LOOKS", 0.005)
    m = Meter(MeterConfig(zone=UTC_ZONE, days=1), wall=clock)
    return m, Pusher(Station(m, Keys(), MemoryCounters()), PushTarget(host="127.0.0.1", port=port, **more))


async def test_a_push_waits_for_its_window(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock("2026-01-20T00:59")
    async with heard() as (queue, port):
        m, pusher = pushing(clock, port, monkeypatch)
        assert sets(m, "communication_window", [(daily(1), daily(2))]) == Result.SUCCESS
        task = asyncio.create_task(pusher.push())
        await until(lambda: pusher._machine.state is WAITING)
        assert queue.empty()
        clock.now += 60
        await asyncio.wait_for(task, 20)
        assert await asyncio.wait_for(queue.get(), 20)


async def test_the_end_of_the_window_ends_a_push(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock("2026-01-20T01:59")
    m, pusher = pushing(clock, 1, monkeypatch, retries=9, delay=50)
    sets(m, "communication_window", [(daily(1), daily(2))])
    task = asyncio.create_task(pusher.push())
    await until(lambda: pusher._machine.state is PAUSING)
    clock.now += 60
    with pytest.raises(LinkError, match="the communication window has ended") as error:
        await asyncio.wait_for(task, 20)
    assert error.value.code is Code.PUSH_FAILED


async def test_where_no_window_opens_any_more_nothing_is_pushed(monkeypatch: pytest.MonkeyPatch) -> None:
    m, pusher = pushing(Clock("2026-01-20T01:59"), 1, monkeypatch)
    past = {"year": 2025, "month": 1, "day": 1}
    sets(m, "communication_window", [(daily(1, **past), daily(2, **past))])
    with pytest.raises(LinkError, match="no communication window opens any more"):
        await pusher.push()


async def test_a_reset_ends_what_is_under_way(monkeypatch: pytest.MonkeyPatch) -> None:
    async with heard() as (queue, port):
        m, pusher = pushing(Clock("2026-01-20T01:59"), port, monkeypatch, confirmed=True, confirm=60.0, every=3600.0)
        task = asyncio.create_task(pusher.run())
        await until(lambda: pusher._machine.state is CONFIRMING)
        assert invoke(m, manager(), PUSH, 2) == Result.SUCCESS
        await until(lambda: pusher.failed == 1)
        assert invoke(m, manager(), PUSH, 1) == Result.SUCCESS
        await until(lambda: pusher._machine.state is CONFIRMING)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        assert queue.qsize() == 2
        assert m.operations.resets == []


async def test_confirmations_are_asked_for_when_they_are_due(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock("2026-01-20T01:00")
    async with listening(tmp_path, None) as (reports, port):
        m, pusher = pushing(clock, port, monkeypatch)
        sets(m, "push_operation_method", 2)
        sets(m, "confirmation_parameters", (UNSPECIFIED, 3600))
        asked = []
        for later in (0, 60, 3600):
            clock.now = moment("2026-01-20T01:00") + later
            await pusher.push()
            await until(lambda: len(reports) > len(asked))
            asked.append(reports[-1].heard.decoded.apdu.long_invoke_id >> 30 & 1)  # type: ignore[union-attr]
        assert asked == [1, 0, 1]
        assert shows(m, "last_confirmation_date_time") == m.clock_octets(clock.now)


async def test_over_mbus_none_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    async with heard() as (queue, port):
        m, pusher = pushing(Clock("2026-01-20T01:00"), port, monkeypatch, framing=Framing.MBUS)
        sets(m, "push_operation_method", 2)
        await pusher.push()
        assert await asyncio.wait_for(queue.get(), 20)


async def test_it_is_pushed_to_the_client_that_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    async with heard() as (queue, port):
        m, pusher = pushing(Clock("2026-01-20T01:00"), port, monkeypatch)
        sets(m, "push_client_SAP", 100)
        await pusher.push()
        assert (await asyncio.wait_for(queue.get(), 20))[2:6] == b"\0\1\0\x64"
