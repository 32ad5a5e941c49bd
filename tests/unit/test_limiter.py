"""The limiter, the register monitors and the alarms of a simulated meter: plain calls, with a load that really crosses."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from simulator_help import NOW, invoke, manager, meter, put, value
from test_simulator_operations import BREAKER, SWITCHED, Restarting, codes, octets
from win12.simulator.model import name
from win12.simulator.results import Result
from win12.simulator.session import Role, Session
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data
from win12_wire.objects.enums import EventCode

LIMITER, MONITOR, ALARM_MONITOR = "0.0.17.0.0.255", "0.0.16.0.0.255", "0.0.16.1.0.255"
POWER, REGISTER, FILTER, DESCRIPTOR = "1.0.1.7.0.255", "0.0.97.98.0.255", "0.0.97.98.10.255", "0.0.97.98.20.255"
EXCEEDED, OK, CHANGED, OPENED, CLOSED = 65, 66, 67, 64, 69
WATTS = axdr.double_long_unsigned
DISCONNECTED, CONNECTED, READY = range(3)


def script(table: str, selector: int) -> Data:
    return axdr.structure(axdr.octet_string(name(table)), axdr.long_unsigned(selector))


def reference(class_id: int, obis: str, attribute: int) -> Data:
    return axdr.structure(axdr.long_unsigned(class_id), axdr.octet_string(name(obis)), axdr.integer(attribute))


def profile(number: int, begins: bytes, seconds: int) -> Data:
    return axdr.structure(axdr.long_unsigned(number), axdr.octet_string(begins), axdr.double_long_unsigned(seconds))


class Limited(Restarting):
    """A meter of a household that takes between 100 and 2,000 W at this hour; `limit` sets the limiter."""

    def limit(self, watts: int, over: int = 30, under: int = 30, mode: int = 4) -> None:
        for attribute, number in ((4, watts), (6, over), (7, under)):
            assert put(self.meter, manager(), LIMITER, WATTS(number), attribute) == Result.SUCCESS
        assert put(self.meter, manager(), BREAKER, axdr.enum(mode), 4) == Result.SUCCESS

    @property
    def power(self) -> int:
        return int(value(self.meter, POWER))

    def wait(self, seconds: float) -> None:
        """Time goes on, and nobody asks."""
        self.now += seconds
        self.meter.live()


def test_what_takes_more_than_it_may_for_long_enough_is_disconnected_and_told() -> None:
    there = Limited()
    there.limit(there.power // 2)
    there.wait(29.0)
    assert codes(there.meter, SWITCHED) == [CHANGED]
    there.wait(5.0)
    assert (value(there.meter, BREAKER, 3), value(there.meter, BREAKER, 2), there.power) == (READY, False, 0)
    entries = value(there.meter, SWITCHED)
    assert [code for _, code in entries] == [CHANGED, EXCEEDED, OPENED]
    assert entries[1][0] == octets(there.meter, NOW + 31), "looked at a second after it was set, and 30 s later it is over"


def test_what_does_not_last_is_nothing() -> None:
    there = Limited()
    there.limit(there.power // 2, over=600)
    there.wait(10)
    assert invoke(there.meter, manager(), BREAKER, 1) == Result.SUCCESS, "what takes nothing is under every limit"
    there.wait(700)
    assert invoke(there.meter, manager(), BREAKER, 2) == Result.SUCCESS
    there.wait(590)
    assert EXCEEDED not in codes(there.meter, SWITCHED)


def test_in_modes_five_and_six_it_is_closed_again_when_the_load_is_gone() -> None:
    there = Limited()
    there.limit(there.power // 2, over=10, under=100, mode=6)
    there.wait(12)
    assert value(there.meter, BREAKER, 3) == READY
    there.wait(98)
    assert value(there.meter, BREAKER, 3) == READY
    there.wait(5)
    assert value(there.meter, BREAKER, 3) == CONNECTED
    assert codes(there.meter, SWITCHED) == [CHANGED, EXCEEDED, OPENED, OK, CLOSED]


@pytest.mark.parametrize("mode", [0, 4])
def test_other_modes_do_not_close_and_mode_zero_does_not_open(mode: int) -> None:
    there = Limited()
    there.limit(there.power // 2, over=10, under=10, mode=mode)
    there.wait(200)
    assert value(there.meter, BREAKER, 3) == (CONNECTED if mode == 0 else READY)
    assert codes(there.meter, SWITCHED)[:2] == [CHANGED, EXCEEDED]


def test_a_load_that_rises_by_itself_crosses_the_limit_in_the_course_of_the_day() -> None:
    """Nothing is set at the moment: the household does it."""
    there = Limited()
    there.now += 2000
    there.limit(640, over=60)
    powers = []
    while value(there.meter, BREAKER, 3) == CONNECTED:
        powers.append(there.power)
        there.wait(20)
        assert there.now < NOW + 3600
    over = [power > 640 for power in powers]
    first = over.index(True)
    assert (first > 5, all(over[first:]), len(over) - first in (3, 4)) == (True, True, True), powers


def test_a_meter_that_was_left_alone_for_a_month_looks_so_often_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    there = Limited()
    there.limit(1_000_000)
    looks: list[float] = []
    monkeypatch.setattr(there.meter.operations.monitors.limiter, "look", lambda context: looks.append(context.now))
    there.wait(30 * 86400)
    assert len(looks) == 900
    assert looks == sorted(looks)
    assert looks[-1] == pytest.approx(there.now)
    looks.clear()
    there.now -= 3600
    there.meter.live()
    there.wait(2)
    assert len(looks) == 2, "time that went back is not lived again"


def test_a_value_that_is_the_threshold_is_not_over_it() -> None:
    tariff = "0.0.96.14.0.255"
    for less, state in ((0, CONNECTED), (1, READY)):
        there = Limited()
        put(there.meter, manager(), LIMITER, reference(1, tariff, 2), 2)
        there.limit(value(there.meter, tariff) - less, over=0)
        there.wait(2)
        assert value(there.meter, BREAKER, 3) == state


def test_what_was_due_between_two_looks_is_done_at_its_time() -> None:
    there = Limited()
    there.limit(there.power // 2, over=30)
    there.wait(3600)
    opened = [at for at, code in value(there.meter, SWITCHED) if code == OPENED]
    assert opened == [octets(there.meter, NOW + 34)], "looks lie 4 s apart"


def test_without_a_limit_nothing_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    there = Limited()
    there.wait(10)
    monkeypatch.setattr(there.meter, "sample", _never)
    monkeypatch.setattr(there.meter.operations.monitors, "_look", _never)
    there.wait(3600)
    assert not there.meter.operations.monitors.limiter.set


def _never(*_: Any) -> Any:
    raise AssertionError


def test_an_emergency_profile_holds_for_its_groups_from_its_time_on_as_long_as_it_lasts() -> None:
    there = Limited()
    low = there.power // 2
    there.limit(50_000, over=0)
    put(there.meter, manager(), LIMITER, WATTS(low), 5)
    begins = octets(there.meter, there.now + 100)
    assert put(there.meter, manager(), LIMITER, profile(7, begins, 200), 8) == Result.SUCCESS
    there.wait(150)
    assert (value(there.meter, LIMITER, 10), value(there.meter, LIMITER, 3)) == (False, 50_000), "of no group"
    assert EXCEEDED not in codes(there.meter, SWITCHED)
    put(there.meter, manager(), LIMITER, axdr.array(axdr.long_unsigned(6), axdr.long_unsigned(7)), 9)
    there.wait(2)
    assert (value(there.meter, LIMITER, 10), value(there.meter, LIMITER, 3)) == (True, low)
    assert value(there.meter, BREAKER, 3) == READY
    there.wait(200)
    assert (value(there.meter, LIMITER, 10), value(there.meter, LIMITER, 3)) == (False, 50_000)
    assert codes(there.meter, SWITCHED) == [CHANGED, CHANGED, CHANGED, EXCEEDED, OPENED, OK, CHANGED]


def test_the_limiter_outlives_a_restart(tmp_path: Path) -> None:
    there = Limited(tmp_path)
    there.limit(there.power // 2, over=10, under=60, mode=6)
    there.wait(15)
    there.restart()
    assert [value(there.meter, LIMITER, at) for at in (6, 7)] == [10, 60]
    there.wait(30)
    there.restart()
    there.wait(50)
    assert value(there.meter, BREAKER, 3) == READY, "the duration that ran begins anew"
    there.wait(20)
    assert codes(there.meter, SWITCHED) == [CHANGED, EXCEEDED, OPENED, OK, CLOSED]


@pytest.mark.parametrize(
    ("attribute", "data", "result"),
    [
        (4, axdr.octet_string(b"x"), Result.TYPE_UNMATCHED),
        (5, axdr.null_data(), Result.TYPE_UNMATCHED),
        (6, axdr.long_unsigned(60), Result.TYPE_UNMATCHED),
        (2, reference(3, POWER, 9), Result.OBJECT_UNDEFINED),
        (2, reference(1, POWER, 2), Result.OBJECT_UNDEFINED),
        (2, reference(3, "1.0.9.9.9.255", 2), Result.OBJECT_UNDEFINED),
        (2, reference(8, "0.0.1.0.0.255", 2), Result.TYPE_UNMATCHED),
        (2, reference(3, "1.0.32.7.0.255", 2), Result.SUCCESS),
        (8, profile(1, b"\xff" * 12, 60), Result.SUCCESS),
        (8, profile(1, b"xxxx", 60), Result.TYPE_UNMATCHED),
        (3, WATTS(1), Result.READ_WRITE_DENIED),
        (10, axdr.boolean(True), Result.READ_WRITE_DENIED),
    ],
)
def test_what_a_limiter_can_be_set_to(attribute: int, data: Data, result: Result) -> None:
    assert put(meter(), manager(), LIMITER, data, attribute) == result


def test_who_reads_sets_nothing() -> None:
    for obis, attribute in ((LIMITER, 4), (MONITOR, 2), (REGISTER, 2), (FILTER, 2), (DESCRIPTOR, 2)):
        m = meter()
        assert put(m, Session(role=Role.READER), obis, WATTS(0), attribute) == Result.READ_WRITE_DENIED
        value(m, obis, attribute, session=Session(role=Role.READER))


def test_actions_are_scripts_and_a_script_that_is_not_there_does_nothing() -> None:
    there = Limited()
    put(there.meter, manager(), LIMITER, axdr.structure(script("0.0.10.0.106.255", 9), script("0.0.10.0.99.255", 1)), 11)
    there.limit(there.power // 2, over=0, under=0)
    there.wait(5)
    assert value(there.meter, BREAKER, 3) == CONNECTED
    assert codes(there.meter, SWITCHED) == [CHANGED, EXCEEDED]


# --- register monitors


def test_a_register_monitor_does_a_script_each_way() -> None:
    there = Limited()
    low = there.power // 2
    voltage = "1.0.32.7.0.255"
    up_and_down = axdr.structure(script("0.0.10.0.106.255", 1), script("0.0.10.0.106.255", 2))
    assert put(there.meter, manager(), MONITOR, axdr.array(up_and_down), 4) == Result.SUCCESS
    assert put(there.meter, manager(), MONITOR, axdr.array(WATTS(low)), 2) == Result.SUCCESS
    there.wait(5)
    assert value(there.meter, BREAKER, 3) == CONNECTED, "what is above when it is first seen has crossed nothing"
    put(there.meter, manager(), BREAKER, axdr.enum(6), 4)
    invoke(there.meter, manager(), BREAKER, 1)
    there.wait(2)
    assert codes(there.meter, SWITCHED) == [62, 71]
    assert value(there.meter, BREAKER, 3) == DISCONNECTED, "what a client opened, the meter does not close by itself"
    put(there.meter, manager(), BREAKER, axdr.enum(4), 4)
    invoke(there.meter, manager(), BREAKER, 2)
    there.wait(2)
    assert codes(there.meter, SWITCHED) == [62, 71, 63, 70, OPENED, 71], "70 opened it by itself, so that nothing flows"
    assert put(there.meter, manager(), MONITOR, reference(3, voltage, 2), 3) == Result.SUCCESS
    there.wait(2)
    put(there.meter, manager(), MONITOR, axdr.array(axdr.long_unsigned(1), axdr.long_unsigned(9999)), 2)
    there.wait(60)
    assert len(codes(there.meter, SWITCHED)) == 6, "there is a voltage all the time"


def test_each_threshold_has_its_side_also_after_a_restart(tmp_path: Path) -> None:
    there = Limited(tmp_path)
    power = there.power
    thresholds = [WATTS(power // 2), WATTS(power * 40), WATTS(power // 3)]
    assert put(there.meter, manager(), MONITOR, axdr.array(*thresholds)) == Result.SUCCESS
    there.wait(2)
    there.restart()
    invoke(there.meter, manager(), BREAKER, 1)
    there.wait(2)
    assert codes(there.meter, SWITCHED) == [62, 71, 71]
    put(there.meter, manager(), MONITOR, axdr.array(thresholds[0]))
    there.wait(2)
    there.restart()
    invoke(there.meter, manager(), BREAKER, 2)
    there.wait(2)
    assert codes(there.meter, SWITCHED) == [62, 71, 71, 63, 70]


@pytest.mark.parametrize(
    ("data", "result"),
    [
        (axdr.array(*[WATTS(1)] * 17), Result.OTHER_REASON),
        (axdr.array(*[WATTS(1)] * 16), Result.SUCCESS),
        (axdr.array(axdr.octet_string(b"x")), Result.TYPE_UNMATCHED),
        (WATTS(1), Result.TYPE_UNMATCHED),
    ],
)
def test_what_thresholds_can_be(data: Data, result: Result) -> None:
    assert put(meter(), manager(), MONITOR, data) == result


# --- alarms


def pushes_of(there: Limited) -> list[None]:
    """What the meter pushes from now on."""
    found: list[None] = []

    def push() -> None:
        found.append(None)

    there.meter.operations.pushes.append(push)
    return found


def test_an_alarm_is_pushed_once_until_its_descriptor_is_cleared() -> None:
    there = Limited()
    there.wait(1)
    pushed = pushes_of(there)
    invoke(there.meter, manager(), BREAKER, 1)
    there.wait(1)
    assert (len(pushed), value(there.meter, DESCRIPTOR), value(there.meter, REGISTER)) == (1, 8, 8)
    invoke(there.meter, manager(), BREAKER, 2)
    invoke(there.meter, manager(), BREAKER, 1)
    there.wait(1)
    assert len(pushed) == 1, "nobody has taken note of the first"
    assert put(there.meter, manager(), DESCRIPTOR, WATTS(0xFFFFFFF7)) == Result.SUCCESS
    there.wait(1)
    assert (value(there.meter, DESCRIPTOR), value(there.meter, REGISTER), len(pushed)) == (0, 8, 1)
    invoke(there.meter, manager(), BREAKER, 2)
    invoke(there.meter, manager(), BREAKER, 1)
    there.wait(1)
    assert len(pushed) == 2
    assert put(there.meter, manager(), REGISTER, WATTS(0)) == Result.SUCCESS
    assert (value(there.meter, REGISTER), codes(there.meter)[-1]) == (0, EventCode.ALARM_REGISTER_CLEARED)


def test_a_filter_keeps_an_alarm_out_and_a_client_sets_none() -> None:
    there = Limited()
    pushed = pushes_of(there)
    assert put(there.meter, manager(), FILTER, WATTS(0xFFFFFFF7)) == Result.SUCCESS
    assert put(there.meter, manager(), FILTER, axdr.unsigned(1)) == Result.TYPE_UNMATCHED
    assert put(there.meter, manager(), DESCRIPTOR, WATTS(0xFFFFFFFF)) == Result.SUCCESS
    assert put(there.meter, manager(), DESCRIPTOR, axdr.unsigned(0)) == Result.TYPE_UNMATCHED
    invoke(there.meter, manager(), BREAKER, 1)
    there.wait(1)
    assert (value(there.meter, DESCRIPTOR), pushed) == (0, [])


def test_an_alarm_that_was_kept_before_it_was_pushed_is_pushed_after_the_restart(tmp_path: Path) -> None:
    there = Limited(tmp_path)
    there.wait(1)
    invoke(there.meter, manager(), BREAKER, 1)
    there.restart()
    pushed = pushes_of(there)
    there.wait(1)
    assert len(pushed) == 1
    there.restart()
    pushed = pushes_of(there)
    there.wait(1)
    assert not pushed, "it was pushed"


def test_the_limit_is_an_alarm_before_the_disconnection_that_it_makes() -> None:
    there = Limited()
    pushed = pushes_of(there)
    there.limit(there.power // 2, over=0)
    there.wait(1)
    assert (value(there.meter, DESCRIPTOR), len(pushed)) == (0b101, 1)


def test_the_register_that_counts_now_is_that_of_the_tariff() -> None:
    m = meter()
    assert value(m, "0.0.14.0.0.255", 4) == b"T1" if value(m, "0.0.96.14.0.255") == 1 else b"T2"
    assert dict(value(m, "0.0.14.0.0.255", 3)) == {b"T1": [1], b"T2": [2]}
