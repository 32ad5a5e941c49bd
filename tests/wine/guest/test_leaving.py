"""Exchanges that end without an answer; afterwards the meter is the next one's, who gets its own."""

import time
from collections.abc import Callable

import device as d
import service
from asked import is_answer, until
from asking import Line, begin, ends, exchange
from crowd import begun
from device import close_all, control, fails, opened, statistics
from meter import TOTAL
from win12_wire.frames.device_abi import Carrier, ControlCode

Figure = Callable[[str, object], None]


def test_a_meter_that_is_not_there(line: Line) -> None:
    """Nobody takes what is sent: the link asks four times; then all who wait are told. The next one tries again."""
    waiting = [begin(line.keeper) for _ in range(3)]
    assert [ends(one) for one in waiting] == [d.LINE_FAILED] * 3
    line.answers()
    is_answer(exchange(line.keeper), TOTAL)


def test_a_line_that_goes_away(line: Line) -> None:
    """Its program ends in the middle of an exchange: the link notices."""
    meter = line.answers(deaf=True)
    waiting = begin(line.keeper)
    until(lambda: len(meter.line.said) == 1)
    line.close()
    assert ends(waiting) == d.LINE_FAILED
    line.answers()
    is_answer(exchange(line.keeper), TOTAL)


def test_deadline(line: Line, record_property: Figure) -> None:
    line.answers(deaf=True)
    began = time.monotonic()
    with fails(d.TIMED_OUT):
        exchange(line.keeper, milliseconds=1500)
    took = time.monotonic() - began
    record_property("seconds until an exchange with a deadline of 1.5 s ended", f"{took:.2f}")
    assert 1.4 < took < 5
    assert statistics(line.keeper).failed == 1


def test_a_deadline_ends_waiting_for_the_turn(line: Line) -> None:
    """Somebody else has the meter; what waits behind is over when it said."""
    meter = line.answers(delay=3)
    first = begin(line.keeper, "1.0.2.8.0.255")
    until(lambda: len(meter.line.said) == 1)
    with fails(d.TIMED_OUT):
        exchange(line.keeper, milliseconds=300)
    is_answer(first.result(), "1.0.2.8.0.255")


def test_the_control_cancel(line: Line) -> None:
    """All of a file end; the answer that comes too late is nobody's, and the next one gets its own."""
    meter, other = line.answers(delay=2), opened()
    waiting = [begin(other, f"1.0.{c}.8.0.255") for c in range(1, 4)]
    until(lambda: len(meter.line.said) == 1)
    mine = begin(line.keeper, "1.0.77.8.0.255")
    control(other, ControlCode.cancel)
    assert [ends(one, 5) for one in waiting] == [d.ABORTED] * 3
    is_answer(mine.result(), "1.0.77.8.0.255")
    assert statistics(line.keeper).failed == 3


def test_a_request_that_is_cancelled(line: Line) -> None:
    """One whose answer is on its way and one that waits for its turn, by CancelIoEx; those around them go on."""
    meter = line.answers(delay=1)
    waiting = [begin(line.keeper, f"1.0.{c}.8.0.255") for c in range(4)]
    until(lambda: len(meter.line.said) == 1)
    for at in (0, 2):
        waiting[at].cancel()
        assert ends(waiting[at], 5) == d.ABORTED
    for at in (1, 3):
        is_answer(waiting[at].result(), f"1.0.{at}.8.0.255")
    assert [obis[2] for obis in meter.order()] == [0, 1, 3]
    now = statistics(line.keeper)
    assert (now.exchanges, now.failed, now.waiting) == (2, 2, 0)


def test_cancelling_races_with_answers(line: Line, record_property: Figure) -> None:
    """Whoever wins, each ends once: with its own answer, or without."""
    line.answers()
    answered = 0
    for at in range(150):
        obis = f"1.0.{at}.8.0.255"
        one = begin(line.keeper, obis)
        time.sleep(at % 10 / 1000)
        one.cancel()
        try:
            is_answer(one.result(), obis)
            answered += 1
        except OSError as error:
            assert error.winerror == d.ABORTED  # noqa: PT017 - it may do without
    record_property("of 150 exchanges that were cancelled at some moment, answered", answered)
    is_answer(exchange(line.keeper), TOTAL)
    assert statistics(line.keeper).waiting == 0


def test_a_process_that_is_killed(line: Line) -> None:
    """With its request; the answer is nobody's, and the next one has its own."""
    meter = line.answers(delay=1)
    (process,) = begun(("ask", "5", "1"))
    until(lambda: len(meter.line.said) == 1)
    process.kill()
    process.wait(30)
    until(lambda: statistics(line.keeper).readers == 2)  # the keeper, and the line
    is_answer(exchange(line.keeper, "1.0.9.8.0.255"), "1.0.9.8.0.255")
    assert statistics(line.keeper).failed == 1


def test_another_meter_is_attached(line: Line) -> None:
    meter = line.answers(delay=2)
    waiting = [begin(line.keeper) for _ in range(3)]
    until(lambda: len(meter.line.said) == 1)
    line.attach(Carrier.hdlc)
    assert [ends(one, 5) for one in waiting] == [d.NOT_READY] * 3


def test_the_driver_is_stopped_while_requests_wait() -> None:
    """Windows waits for the last file; Wine unloads: all that waits ends, and the next start knows nothing of it."""
    for _ in range(5):
        service.start()
        one = Line(opened())
        meter = one.answers(deaf=True)
        waiting = [begin(opened()) for _ in range(5)]
        until(lambda meter=meter: len(meter.line.said) == 1)
        service.stop()
        assert {ends(each, 10) for each in waiting} <= {d.REMOVED, d.ABORTED}
        meter.line.stopping.set()
        close_all()
