"""Requests to a meter, by many processes at once, each of which gets its own answer or is told why not."""

import json
import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import device as d
import pytest
from asked import CLIENT, SERVER, get, is_answer, until
from asking import CARRIERS, Line, begin, ends, exchange
from crowd import begun
from device import Asked, begin_read, control, fails, feed, number, opened, policy, records, refused, statistics
from line import Bridge
from meter import TOTAL, event
from win12_wire.frames.axdr import Data, DataType
from win12_wire.frames.device_abi import Carrier, ControlCode, ExchangeRequest
from win12_wire.frames.get import GetResponseNormal
from win12_wire.frames.hdlc import Hdlc
from win12_wire.frames.llc import Direction, Llc
from win12_wire.frames.wrapper import Wrapper

Figure = Callable[[str, object], None]
SIMULATED: dict[str, Any] = json.loads((Path(__file__).parents[1] / "simulated.json").read_text(encoding="utf-8"))
ENDS = {0, d.INVALID_PARAMETER, d.TOO_SMALL, d.TIMED_OUT, d.LINE_FAILED, d.METER_REFUSED}


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


# --- what else the meter says


def test_pushes_meanwhile_become_records(line: Line) -> None:
    said = Wrapper.decode(event("1.0.5.8.0.255", Data(55, int(DataType.double_long_unsigned)))).apdu
    information = Llc(source_lsap=Direction.to_client, apdu=said).encode()
    frame = Hdlc(destination=b"\x21", source=b"\x03", control=0x13, information=information).encode()
    line.answers(push=frame)
    reader = opened()
    for c in range(1, 4):
        is_answer(exchange(line.keeper, f"1.0.{c}.8.0.255"), f"1.0.{c}.8.0.255")
    assert [number(one) for one in records(begin_read(reader).result())] == [55] * 3


def test_answers_that_nobody_asked_for(line: Line) -> None:
    """What is fed between requests is no answer to the next."""
    line.attach(Carrier.wrapper)
    meter = line.answers(Carrier.wrapper)
    is_answer(exchange(line.keeper), TOTAL)
    stray = GetResponseNormal(invoke_id=1, data=Data(7, int(DataType.double_long_unsigned))).encode()
    feed(line.keeper, Wrapper(source_wport=SERVER, destination_wport=CLIENT, apdu=stray).encode() * 3)
    is_answer(exchange(line.keeper, "1.0.2.8.0.255"), "1.0.2.8.0.255")
    assert len(meter.order()) == 2
