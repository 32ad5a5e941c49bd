"""What a simulated meter does besides measuring: breaker, clock, logs, calendars, scripts; and that it outlives a restart."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from simulator_help import NOW, ask, invoke, manager, meter, put, value
from win12.simulator import times
from win12.simulator.config import MeterConfig
from win12.simulator.image_store import sealed
from win12.simulator.meter import Meter
from win12.simulator.model import name
from win12.simulator.results import Result
from win12.simulator.session import Role, Session
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data
from win12_wire.frames.cosem import SelectiveAccess
from win12_wire.objects.enums import EventCode

BREAKER, CLOCK, LOG, SWITCHED = "0.0.96.3.10.255", "0.0.1.0.0.255", "0.0.99.98.0.255", "0.0.99.98.2.255"
CALENDAR, DAYS, SCRIPTS, SCHEDULE = "0.0.13.0.0.255", "0.0.11.0.0.255", "0.0.10.0.106.255", "0.0.15.0.1.255"
DISCONNECTED, CONNECTED, READY = 0, 1, 2


class Restarting:
    """A meter whose time goes on, and that can be switched off and on."""

    def __init__(self, folder: Path | None = None, **config: Any) -> None:
        self.now = NOW
        self._config, self._folder = MeterConfig(**config), folder
        self.meter = self._made()

    def _made(self) -> Meter:
        return Meter(self._config, wall=lambda: self.now, state=self._folder)

    def restart(self) -> None:
        self.meter = self._made()


def codes(m: Meter, log: str = LOG) -> list[int]:
    return [code for _, code in value(m, log)]


def octets(m: Meter, seconds: float) -> bytes:
    return times.encode(m.config.zone.local(seconds), m.config.convention, 0)


# --- breaker


def test_control_modes_and_their_events() -> None:
    m = meter()
    assert put(m, manager(), BREAKER, axdr.enum(3), 4) == Result.SUCCESS
    assert put(m, manager(), BREAKER, axdr.enum(7), 4) == Result.OTHER_REASON
    assert put(m, manager(), BREAKER, axdr.unsigned(3), 4) == Result.TYPE_UNMATCHED
    assert invoke(m, manager(), BREAKER, 1) == Result.SUCCESS
    assert invoke(m, manager(), BREAKER, 2) == Result.SUCCESS
    assert (value(m, BREAKER, 2), value(m, BREAKER, 3), m.connected) == (False, READY, False)
    m.operations.breaker.press(NOW)
    assert (value(m, BREAKER, 2), value(m, BREAKER, 3), m.connected) == (True, CONNECTED, True)
    m.operations.breaker.local(False, NOW)
    assert value(m, BREAKER, 3) == READY
    assert codes(m, SWITCHED) == [62, 59, 61, 64]
    assert value(m, "0.0.96.11.2.255") == 64


def test_a_breaker_that_is_always_connected() -> None:
    m = meter()
    assert put(m, manager(), BREAKER, axdr.enum(0), 4) == Result.SUCCESS
    assert invoke(m, manager(), BREAKER, 1) == Result.READ_WRITE_DENIED
    assert m.connected


def test_breaker_and_energy_outlive_a_restart(tmp_path: Path) -> None:
    there = Restarting(tmp_path)
    put(there.meter, manager(), BREAKER, axdr.enum(1), 4)
    invoke(there.meter, manager(), BREAKER, 1)
    before = there.meter.energy(NOW)
    there.restart()
    there.now += 86400
    assert (value(there.meter, BREAKER, 3), value(there.meter, BREAKER, 4)) == (DISCONNECTED, 1)
    assert there.meter.energy(there.now) == before, "no energy has flown meanwhile"
    invoke(there.meter, manager(), BREAKER, 2)
    there.restart()
    assert value(there.meter, BREAKER, 3) == READY
    there.meter.operations.breaker.press(there.now)
    there.restart()
    there.now += 7200
    assert there.meter.energy(there.now)[0] > before[0]
    assert codes(there.meter, SWITCHED) == [62, 59, 61]


def test_a_profile_that_was_reset_stays_so(tmp_path: Path) -> None:
    there = Restarting(tmp_path, days=2)
    assert invoke(there.meter, manager(), "1.0.99.1.0.255", 1) == Result.SUCCESS
    there.restart()
    there.now += 1800
    assert value(there.meter, "1.0.99.1.0.255", 7) == 2


# --- clock and logs


def test_a_clock_that_is_set_tells_old_and_new_time_and_keeps_it(tmp_path: Path) -> None:
    there = Restarting(tmp_path)
    target = datetime(2026, 1, 20, 19, 0, tzinfo=UTC).timestamp()
    assert put(there.meter, manager(), CLOCK, axdr.octet_string(octets(there.meter, target))) == Result.SUCCESS
    (old, first), (new, second) = value(there.meter, LOG)
    assert (first, second) == (EventCode.CLOCK_ADJUSTED_OLD_TIME, EventCode.CLOCK_ADJUSTED_NEW_TIME)
    assert (old, new) == (octets(there.meter, NOW), octets(there.meter, target))
    there.restart()
    there.now += 60
    assert there.meter.shown_time(there.now) == target + 60
    assert codes(there.meter) == [4, 5]


def test_a_log_by_range_by_entry_and_cleared() -> None:
    there = Restarting()
    m = there.meter
    for _ in range(3):
        there.now += 3600
        invoke(m, manager(), BREAKER, 1)
        invoke(m, manager(), BREAKER, 2)
    clock = axdr.structure(axdr.long_unsigned(8), axdr.octet_string(name(CLOCK)), axdr.integer(2), axdr.long_unsigned(0))
    since, until = (axdr.octet_string(octets(m, NOW + hours * 3600)) for hours in (1.5, 2.5))
    by_range = SelectiveAccess(selector=1, parameters=axdr.structure(clock, since, until, axdr.array()))
    assert [code for _, code in value(m, SWITCHED, access=by_range)] == [62, 63]
    numbers = (axdr.double_long_unsigned(2), axdr.double_long_unsigned(3), axdr.long_unsigned(2), axdr.long_unsigned(0))
    by_entry = SelectiveAccess(selector=2, parameters=axdr.structure(*numbers))
    assert value(m, SWITCHED, access=by_entry) == [(63,), (62,)]
    assert (value(m, SWITCHED, 7), value(m, SWITCHED, 8)) == (6, 256)
    assert invoke(m, manager(), SWITCHED, 1) == Result.SUCCESS
    assert codes(m, SWITCHED) == [EventCode.EVENT_LOG_CLEARED]


def test_a_log_keeps_the_latest() -> None:
    m = meter()
    for number in range(300):
        m.operations.events.add_at(EventCode.POWER_UP, NOW + number)
    assert value(m, LOG, 7) == 256
    assert value(m, LOG)[0][0] == octets(m, NOW + 44)


# --- calendars


def _season(label: bytes) -> Data:
    begins = bytes.fromhex("ffff0101ff00000000800000")
    return axdr.array(axdr.structure(axdr.octet_string(label), axdr.octet_string(begins), axdr.octet_string(b"week")))


def test_a_passive_calendar_becomes_active_at_once_or_at_its_time(tmp_path: Path) -> None:
    there = Restarting(tmp_path)
    assert value(there.meter, CALENDAR) == b"standard"
    assert put(there.meter, manager(), CALENDAR, axdr.octet_string(b"2027"), 6) == Result.SUCCESS
    assert put(there.meter, manager(), CALENDAR, _season(b"new"), 7) == Result.SUCCESS
    assert put(there.meter, manager(), CALENDAR, axdr.octet_string(b"x"), 2) == Result.READ_WRITE_DENIED
    assert put(there.meter, manager(), CALENDAR, axdr.unsigned(1), 7) == Result.TYPE_UNMATCHED
    assert put(there.meter, Session(role=Role.READER), CALENDAR, axdr.octet_string(b"x"), 6) == Result.READ_WRITE_DENIED
    there.restart()
    assert (value(there.meter, CALENDAR), value(there.meter, CALENDAR, 6)) == (b"standard", b"2027")
    at = octets(there.meter, NOW + 100)
    assert put(there.meter, manager(), CALENDAR, axdr.octet_string(at), 10) == Result.SUCCESS
    there.restart()
    assert value(there.meter, CALENDAR) == b"standard"
    there.now += 101
    assert (value(there.meter, CALENDAR), value(there.meter, CALENDAR, 3)[0][0]) == (b"2027", b"new")
    assert codes(there.meter) == [19, 19, 19, 9]
    put(there.meter, manager(), CALENDAR, axdr.octet_string(b"2028"), 6)
    assert value(there.meter, CALENDAR) == b"2027"
    assert invoke(there.meter, manager(), CALENDAR, 1) == Result.SUCCESS
    there.restart()
    assert value(there.meter, CALENDAR) == b"2028"


def _day(index: int, day: str) -> Data:
    return axdr.structure(axdr.long_unsigned(index), axdr.octet_string(bytes.fromhex(day)), axdr.unsigned(2))


def test_special_days_are_inserted_replaced_and_deleted(tmp_path: Path) -> None:
    there = Restarting(tmp_path)
    for entry in (_day(2, "ffff0c19ff"), _day(1, "ffff0101ff"), _day(2, "ffff0c1aff")):
        assert invoke(there.meter, manager(), DAYS, 1, entry) == Result.SUCCESS
    there.restart()
    assert [(at, day.hex()) for at, day, _ in value(there.meter, DAYS)] == [(1, "ffff0101ff"), (2, "ffff0c1aff")]
    assert invoke(there.meter, manager(), DAYS, 2, axdr.long_unsigned(1)) == Result.SUCCESS
    assert invoke(there.meter, manager(), DAYS, 2, axdr.long_unsigned(1)) == Result.OBJECT_UNAVAILABLE
    assert invoke(there.meter, manager(), DAYS, 1, axdr.long_unsigned(1)) == Result.TYPE_UNMATCHED
    assert [at for at, *_ in value(there.meter, DAYS)] == [2]


# --- scripts and schedules


def test_a_script_is_done_by_its_number() -> None:
    m = meter()
    assert invoke(m, manager(), SCRIPTS, 1, axdr.long_unsigned(1)) == Result.SUCCESS
    assert value(m, BREAKER, 3) == DISCONNECTED
    assert invoke(m, manager(), SCRIPTS, 1, axdr.long_unsigned(2)) == Result.SUCCESS
    assert value(m, BREAKER, 3) == CONNECTED
    assert invoke(m, manager(), SCRIPTS, 1, axdr.long_unsigned(3)) == Result.OBJECT_UNAVAILABLE
    assert invoke(m, manager(), SCRIPTS, 1) == Result.TYPE_UNMATCHED


def _script(service: int, class_id: int, obis: str, index: int, parameter: Data) -> Data:
    parts = (axdr.enum(service), axdr.long_unsigned(class_id), axdr.octet_string(name(obis)), axdr.integer(index), parameter)
    return axdr.array(axdr.structure(axdr.long_unsigned(1), axdr.array(axdr.structure(*parts))))


@pytest.mark.parametrize(
    ("script", "result"),
    [
        (_script(1, 70, BREAKER, 4, axdr.enum(6)), Result.SUCCESS),
        (_script(1, 70, BREAKER, 2, axdr.boolean(True)), Result.READ_WRITE_DENIED),
        (_script(2, 70, BREAKER, 9, axdr.integer(0)), Result.OBJECT_UNAVAILABLE),
        (_script(2, 3, BREAKER, 1, axdr.integer(0)), Result.OBJECT_UNDEFINED),
        (_script(2, 9, SCRIPTS, 1, axdr.long_unsigned(1)), Result.READ_WRITE_DENIED),
    ],
)
def test_scripts_that_set_and_scripts_that_cannot_be(script: Data, result: Result) -> None:
    m = meter()
    assert put(m, manager(), SCRIPTS, script) == Result.SUCCESS
    assert invoke(m, manager(), SCRIPTS, 1, axdr.long_unsigned(1)) == result
    assert value(m, BREAKER, 4) == (6 if result == Result.SUCCESS else 4)


def _times(*pairs: tuple[str, str]) -> Data:
    made = [axdr.structure(axdr.octet_string(bytes.fromhex(t)), axdr.octet_string(bytes.fromhex(d))) for t, d in pairs]
    return axdr.array(*made)


def test_a_schedule_does_its_script_at_its_time(tmp_path: Path) -> None:
    there = Restarting(tmp_path)  # 2026-01-20 19:07:31 local time, a Tuesday
    assert put(there.meter, manager(), SCHEDULE, _times(("1e000000", "ffffffffff"))) == Result.TYPE_UNMATCHED
    assert put(there.meter, manager(), SCHEDULE, _times(("14000000", "07ea0114ff")), 4) == Result.SUCCESS
    there.restart()
    assert value(there.meter, BREAKER, 3) == CONNECTED
    there.now += 3600
    assert value(there.meter, BREAKER, 3) == DISCONNECTED
    (at, code), *_ = value(there.meter, SWITCHED)
    assert (at, code) == (octets(there.meter, datetime(2026, 1, 20, 19, 0, tzinfo=UTC).timestamp()), 62)
    invoke(there.meter, manager(), BREAKER, 2)
    there.now += 86400
    assert value(there.meter, BREAKER, 3) == CONNECTED, "a date without wildcards comes once"


def test_a_schedule_with_wildcards_comes_again() -> None:
    there = Restarting()
    put(there.meter, manager(), SCHEDULE, _times(("060000ff", "ffffffff03"), ("0600ffff", "fffffffeff")), 4)
    for _ in range(14):
        there.now += 86400
        if ask(there.meter, manager(), BREAKER, 3).data.value == DISCONNECTED:
            invoke(there.meter, manager(), BREAKER, 2)
    days = [(octets_[3], octets_[4]) for octets_, code in value(there.meter, SWITCHED) if code == 62]
    assert days == [(21, 3), (28, 3), (31, 6)], "Wednesdays, and the last day of the month"


def test_an_image_is_activated_by_a_schedule() -> None:
    there = Restarting()
    image, image_object = sealed(b"x" * 100), "0.0.44.0.0.255"
    parts = (axdr.octet_string(b"FW-9"), axdr.double_long_unsigned(len(image)))
    invoke(there.meter, manager(), image_object, 1, axdr.structure(*parts))
    invoke(there.meter, manager(), image_object, 2, axdr.structure(axdr.double_long_unsigned(0), axdr.octet_string(image)))
    put(there.meter, manager(), "0.0.15.0.2.255", _times(("14000000", "07ea0114ff")), 4)
    there.now += 3600
    assert value(there.meter, "1.0.0.2.0.255") == b"FW-9"
    assert codes(there.meter) == [47, 17, 18]
