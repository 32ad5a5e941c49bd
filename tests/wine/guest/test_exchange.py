"""Requests to a meter, by many processes at once, each of which gets its own answer or is told why not."""

import json
import random
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import device as d
import pytest
import service
from asked import CLIENT, SERVER, get, is_answer, until
from crowd import begun
from device import (
    Asked,
    attach,
    begin_control,
    begin_read,
    close_all,
    control,
    fails,
    feed,
    number,
    opened,
    policy,
    records,
    refused,
    statistics,
)
from line import Answering, Bridge
from meter import TOTAL, event
from tokens import ADMINISTRATORS, INTERACTIVE, acting, without
from win12_wire.frames.axdr import Data, DataType
from win12_wire.frames.device_abi import Carrier, ControlCode, ExchangeRequest
from win12_wire.frames.get import GetResponseNormal
from win12_wire.frames.hdlc import Hdlc
from win12_wire.frames.llc import Direction, Llc
from win12_wire.frames.wrapper import Wrapper

Figure = Callable[[str, object], None]
SIMULATED: dict[str, Any] = json.loads((Path(__file__).parents[1] / "simulated.json").read_text(encoding="utf-8"))
ENDS = {0, d.INVALID_PARAMETER, d.TOO_SMALL, d.TIMED_OUT, d.LINE_FAILED, d.METER_REFUSED}
CARRIERS = {"hdlc": Carrier.hdlc, "wrapper": Carrier.wrapper}


class Line:
    """A device whose meter can be asked by everybody, and its line."""

    def __init__(self, keeper: int) -> None:
        self.keeper = keeper
        self.meter: Answering | None = None
        self.attach(Carrier.hdlc)
        policy(keeper, "everything")

    def attach(self, carrier: Carrier, **other: int) -> None:
        attach(self.keeper, **{"carrier": carrier, "client": CLIENT, "server": SERVER, **other})

    def answers(self, carrier: Carrier = Carrier.hdlc, **more: object) -> Answering:
        """The meter begins, or another takes its place."""
        self.close()
        self.meter = Answering(carrier, **more)
        return self.meter

    def close(self) -> None:
        if self.meter is not None:
            self.meter.close()
            assert self.meter.broken == ""
            self.meter = None


@pytest.fixture
def line(keeper: int) -> Iterator[Line]:
    one = Line(keeper)
    yield one
    one.close()


def begin(file: int, obis: str = TOTAL, milliseconds: int = 60_000, room: int = 4096) -> Asked:
    return begin_control(file, ControlCode.exchange, ExchangeRequest(deadline=milliseconds, apdu=get(obis)).encode(), room)


def exchange(file: int, obis: str = TOTAL, milliseconds: int = 60_000, room: int = 4096) -> bytes:
    return begin(file, obis, milliseconds, room).result(60)


def ends(asked: Asked | Callable[[], object], seconds: float = 30) -> int:
    """The error that it ended with; 0 for none."""
    try:
        asked.result(seconds) if isinstance(asked, Asked) else asked()
    except OSError as error:
        return error.winerror or -1
    return 0


def waits(file: int, count: int) -> None:
    until(lambda: statistics(file).waiting == count)


# --- one process


@pytest.mark.parametrize("carrier", CARRIERS)
def test_an_answer(line: Line, carrier: str) -> None:
    line.attach(CARRIERS[carrier])
    meter = line.answers(CARRIERS[carrier])
    for c in range(1, 6):
        is_answer(exchange(line.keeper, f"1.0.{c}.8.0.255"), f"1.0.{c}.8.0.255")
    assert len(meter.order()) == 5
    now = statistics(line.keeper)
    assert (now.exchanges, now.failed, now.waiting) == (5, 0, 0)


@pytest.mark.parametrize("carrier", CARRIERS)
def test_the_simulated_meter_answers_octet_for_octet(line: Line, carrier: str) -> None:
    """Over TCP; what it answers was told by the host."""
    line.attach(CARRIERS[carrier])
    bridge = Bridge(SIMULATED["ports"][carrier])
    try:
        for apdu, answer in SIMULATED["asked"]:
            asked = ExchangeRequest(deadline=20_000, apdu=bytes.fromhex(apdu)).encode()
            assert control(line.keeper, ControlCode.exchange, asked, 8189).hex() == answer
        for apdu in SIMULATED["beyond"]:
            asked = ExchangeRequest(deadline=20_000, apdu=bytes.fromhex(apdu)).encode()
            refused(d.METER_REFUSED, ControlCode.exchange, line.keeper, asked, 8189)
    finally:
        bridge.close()


def test_requests_of_any_octets(line: Line) -> None:
    """Each ends soon, with an answer or an error; afterwards the meter answers."""
    chance, ended = random.Random(56), set[int]()
    line.attach(Carrier.wrapper)
    bridge = Bridge(SIMULATED["ports"]["wrapper"])
    try:
        for _ in range(400):
            octets = bytearray.fromhex(chance.choice([*(one for one, _ in SIMULATED["asked"]), *SIMULATED["beyond"]]))
            for _ in range(chance.choice((0, 1, 1, 2))):
                octets[chance.randrange(len(octets))] = chance.randrange(256)
            cut = octets if chance.random() < 0.8 else octets[: chance.randrange(1, len(octets))]
            asked = ExchangeRequest(deadline=200, apdu=bytes(cut)).encode()
            ended.add(ends(lambda asked=asked: control(line.keeper, ControlCode.exchange, asked, chance.choice((0, 4, 9000)))))
        apdu, answer = SIMULATED["asked"][0]
        asked = ExchangeRequest(deadline=30_000, apdu=bytes.fromhex(apdu)).encode()
        assert control(line.keeper, ControlCode.exchange, asked, 8189).hex() == answer
    finally:
        bridge.close()
    assert {0, d.INVALID_PARAMETER, d.TOO_SMALL} <= ended <= ENDS


def test_a_long_answer_comes_whole(line: Line) -> None:
    line.answers()
    found = GetResponseNormal.decode(exchange(line.keeper, "9.0.0.0.0.255")).data
    assert found == Data(bytes(1000), int(DataType.octet_string))
    with fails(d.TOO_SMALL):
        exchange(line.keeper, "9.0.0.0.0.255", room=500)


def test_only_what_was_written_goes_out(line: Line) -> None:
    """The room behind an answer is as it was: nothing of the request, nothing of the one before."""
    line.answers()
    asked, given = Asked(line.keeper, 4096), ExchangeRequest(deadline=60_000, apdu=get(TOTAL)).encode()
    d.ctypes.memset(asked.octets, 0xA5, 4096)
    answer = asked.begun(d.w.device_io_control, d.code_of(ControlCode.exchange), given, len(given), asked.octets, 4096).result()
    is_answer(answer, TOTAL)
    assert asked.octets.raw[len(answer) :] == b"\xa5" * (4096 - len(answer))


def test_lines_that_nothing_is_sent_over(line: Line) -> None:
    for carrier, settings, error in (
        (Carrier.mbus, {}, d.LINE_FAILED),
        (Carrier.hdlc, {"server": 0}, d.NOT_READY),
        (Carrier.hdlc, {"needs_protection": 1}, d.NOT_SUPPORTED),
    ):
        line.attach(carrier, **settings)
        with fails(error):
            exchange(line.keeper)


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


# --- many processes


@pytest.mark.parametrize("processes", [2, 8])
def test_processes_each_with_its_own_answers(line: Line, processes: int, record_property: Figure) -> None:
    """Each asks for objects of its own, twenty times, and gets the answers to those and no others."""
    meter, rounds = line.answers(), 20
    began = time.monotonic()
    asking = begun(*(("ask", str(c), str(rounds)) for c in range(1, processes + 1)))
    for one in asking:
        told, _ = one.communicate(timeout=120)
        assert (one.returncode, told) == (0, "")
    seconds = time.monotonic() - began
    now = statistics(line.keeper)
    assert (now.exchanges, now.failed, now.waiting) == (processes * rounds, 0, 0)
    assert sorted(meter.order()) == sorted(bytes((1, 0, c, at, 0, 255)) for c in range(1, processes + 1) for at in range(rounds))
    record_property(f"exchanges a second, {processes} processes, their starts included", f"{processes * rounds / seconds:.0f}")


def test_no_user_has_more_than_its_share(line: Line) -> None:
    """Eight; and they are answered in the order in which they came."""
    meter = line.answers(delay=0.2)
    waiting = [begin(opened(), f"1.0.{c}.8.0.255") for c in range(8)]
    for _ in range(2):
        refused(d.BUSY, ControlCode.exchange, line.keeper, ExchangeRequest(deadline=1000, apdu=get(TOTAL)).encode(), 100)
    for c, one in enumerate(waiting):
        is_answer(one.result(), f"1.0.{c}.8.0.255")
    assert [obis[2] for obis in meter.order()] == list(range(8))


def test_the_policy_counts_when_the_turn_comes(line: Line) -> None:
    meter = line.answers(delay=2)
    first, second = begin(line.keeper), begin(line.keeper, "1.0.2.8.0.255")
    until(lambda: len(meter.line.said) == 1)
    policy(line.keeper, "everyone")
    assert ends(second) == d.ACCESS_DENIED
    is_answer(first.result(), TOTAL)
    assert len(meter.order()) == 1
    assert statistics(line.keeper).denied == 1


def test_who_may_not_is_told_at_once(line: Line) -> None:
    """Object by object, whatever the meter would say; and who asks is who opened the file."""
    meter = line.answers()
    policy(line.keeper, "asking")
    is_answer(exchange(line.keeper), TOTAL)
    for apdu, error in ((get("1.0.2.8.0.255"), d.ACCESS_DENIED), (b"\xc4", d.INVALID_PARAMETER)):
        refused(error, ControlCode.exchange, line.keeper, ExchangeRequest(deadline=9, apdu=apdu).encode(), 99)
    assert len(meter.order()) == 1
    policy(line.keeper, "everything")
    assert statistics(line.keeper).denied == 1


# --- leaving


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


# --- what the meter pushes meanwhile


def test_pushes_meanwhile_become_records(line: Line) -> None:
    said = Wrapper.decode(event("1.0.5.8.0.255", Data(55, int(DataType.double_long_unsigned)))).apdu
    information = Llc(source_lsap=Direction.to_client, apdu=said).encode()
    frame = Hdlc(destination=b"\x21", source=b"\x03", control=0x13, information=information).encode()
    line.answers(push=frame)
    reader = opened()
    for c in range(1, 4):
        is_answer(exchange(line.keeper, f"1.0.{c}.8.0.255"), f"1.0.{c}.8.0.255")
    assert [number(one) for one in records(begin_read(reader).result())] == [55] * 3


# --- what is taken


def begin_take(file: int, room: int = 4096) -> Asked:
    return begin_control(file, ControlCode.take, room=room)


def test_octets_are_taken_and_fed(line: Line) -> None:
    """It waits until there are some; as many as fit, the rest to the next one."""
    line.attach(Carrier.wrapper)
    first, second = begin_take(line.keeper, 5), begin_take(line.keeper)
    assert not first.done(0.2)
    waiting = begin(opened(), milliseconds=2000)
    whole = first.result() + second.result()
    message = Wrapper.decode(whole)
    assert len(whole) > 5
    assert (message.source_wport, message.destination_wport) == (CLIENT, SERVER)
    third = begin_take(line.keeper)
    assert not third.done(0.2)
    assert ends(waiting) == d.TIMED_OUT
    third.cancel()
    assert ends(third) == d.ABORTED


def test_a_take_that_is_cancelled_takes_nothing(line: Line) -> None:
    line.attach(Carrier.wrapper)
    takes = [begin_take(line.keeper) for _ in range(3)]
    for one in takes[:2]:
        one.cancel()
        assert ends(one) == d.ABORTED
    waiting = begin(opened(), milliseconds=1000)
    assert Wrapper.decode(takes[2].result()).source_wport == CLIENT
    assert ends(waiting) == d.TIMED_OUT


def test_take_is_for_those_who_may_set_it_up(line: Line) -> None:
    """And wants a handle that may write, and room."""
    with acting(without(ADMINISTRATORS, INTERACTIVE)):
        stranger = opened()
        control(stranger, ControlCode.cancel)
    refused(d.NO_PRIVILEGE, ControlCode.take, stranger, room=100)
    refused(d.ACCESS_DENIED, ControlCode.take, opened(access=d.READ), room=100)
    refused(d.TOO_SMALL, ControlCode.take, line.keeper)
    refused(d.INVALID_PARAMETER, ControlCode.take, line.keeper, b"x", 100)


def test_answers_that_nobody_asked_for(line: Line) -> None:
    """What is fed between requests is no answer to the next."""
    line.attach(Carrier.wrapper)
    meter = line.answers(Carrier.wrapper)
    is_answer(exchange(line.keeper), TOTAL)
    stray = GetResponseNormal(invoke_id=1, data=Data(7, int(DataType.double_long_unsigned))).encode()
    feed(line.keeper, Wrapper(source_wport=SERVER, destination_wport=CLIENT, apdu=stray).encode() * 3)
    is_answer(exchange(line.keeper, "1.0.2.8.0.255"), "1.0.2.8.0.255")
    assert len(meter.order()) == 2
