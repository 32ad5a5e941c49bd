"""Exchanges of the drivers with the simulated meter: everyone gets the answer to what it asked, or is told why not."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

from driver_library import EXCHANGE
from exchange_help import LONG, QUESTIONS, Request, World, asked, attribute, is_answered, is_answered_after, settings
from line import Weather
from win12_wire.frames import axdr
from win12_wire.frames.cosem import AttributeDescriptor, AttributeSelection
from win12_wire.frames.device_abi import Carrier, DeviceStatus
from win12_wire.frames.get import GetRequestNormal, GetRequestWithList
from win12_wire.frames.set import SetRequestNormal

SEEDS = int(os.environ.get("WIN12_EXCHANGE_SEEDS", "150"))
HDLC_CLOSED, HDLC_CONNECTED, ASSOCIATED, FREE = 0, 3, 3, 0
BAD = Weather(lost=0.15, doubled=0.05, late=0.05, damaged=0.05, cut=0.03, noisy=0.1, halting=0.1, bursts=0.005, turns=2)
CARRIERS = (Carrier.hdlc, Carrier.wrapper)


# --- one after the other


@pytest.mark.parametrize("carrier", CARRIERS)
def test_an_answer(carrier: Carrier) -> None:
    world = World(given=settings(carrier))
    for number, obis in enumerate(QUESTIONS):
        world.ask(7, asked(obis, number))
    world.run()
    for request in world.requests:
        is_answered(request)
    assert world.counts() == (4, 0, 0)


@pytest.mark.parametrize(("server", "physical"), [(1, 0), (1, 17), (1, 300)])
def test_addresses_of_every_length(server: int, physical: int) -> None:
    world = World(given=settings(server=server, physical=physical))
    is_answered_after(world, world.ask(1, asked(QUESTIONS[0])))


def test_an_answer_in_many_segments() -> None:
    """The object list of the meter, whole."""
    world = World()
    request = world.ask(1, asked(LONG), room=8189)
    world.run()
    is_answered(request)
    assert len(request.answer) > 2 * 128


def test_a_request_in_several_segments() -> None:
    selections = [AttributeSelection(attribute=attribute(QUESTIONS[2]))] * 30
    request = GetRequestWithList(invoke_id=3, selections=selections).encode()
    world = World()
    is_answered_after(world, world.ask(1, request))


def test_the_association_stays_for_the_next_and_not_for_ever() -> None:
    world = World()
    is_answered_after(world, world.ask(1, asked(QUESTIONS[0])))
    frames = len(world.sent)
    is_answered_after(world, world.ask(2, asked(QUESTIONS[1])))
    assert len(world.sent) == frames + 1
    world.pause(4)
    assert world.states()[:2] == (HDLC_CONNECTED, ASSOCIATED)
    world.pause(4)
    assert world.states() == (HDLC_CLOSED, 0, FREE)
    is_answered_after(world, world.ask(1, asked(QUESTIONS[2])))


def test_a_wrapper_is_released_when_nobody_asks() -> None:
    world = World(given=settings(Carrier.wrapper))
    is_answered_after(world, world.ask(1, asked(QUESTIONS[0])))
    world.pause(8)
    assert world.states()[1:] == (0, FREE)
    is_answered_after(world, world.ask(1, asked(QUESTIONS[0])))


# --- what cannot be


@pytest.mark.parametrize(
    ("given", "status"),
    [
        (settings(Carrier.mbus), DeviceStatus.line_failed),
        (settings(server=0), DeviceStatus.not_attached),
        (settings(client=200), DeviceStatus.line_failed),
        (settings(server=0x4000), DeviceStatus.line_failed),
        (settings(needs_protection=1), DeviceStatus.not_protected),
    ],
)
def test_lines_that_nothing_is_sent_over(given: Any, status: DeviceStatus) -> None:
    world = World(given=given)
    assert world.ask(1, asked(QUESTIONS[0])).refused == status
    assert world.sent == []
    assert world.counts() == (0, 0, 0)


def test_requests_that_are_none() -> None:
    world = World()
    unconfirmed = GetRequestNormal(
        invoke_id=1, confirmed=0, attribute=AttributeDescriptor(class_id=3, instance_id=bytes(6), attribute_id=2)
    )
    assert world.ask(1, bytes(9000)).refused == DeviceStatus.bad_request
    for octets in (unconfirmed.encode(), b"\xc0", b"\xc0\x01"):
        request = world.ask(1, octets)
        world.run()
        assert request.status == DeviceStatus.bad_request
    is_answered_after(world, world.ask(1, asked(QUESTIONS[0])))


def test_a_service_that_was_not_agreed() -> None:
    """The public client may not write: this is known before anything is sent."""
    world = World()
    request = world.ask(1, SetRequestNormal(invoke_id=1, attribute=attribute(QUESTIONS[0]), data=axdr.unsigned(1)).encode())
    world.run()
    assert request.status == DeviceStatus.meter_refused
    is_answered_after(world, world.ask(1, asked(QUESTIONS[0])))


def test_a_room_that_is_too_small() -> None:
    world = World()
    request = world.ask(1, asked(QUESTIONS[0]), room=5)
    world.run()
    assert request.status == DeviceStatus.too_small
    assert world.counts() == (0, 1, 0)


def test_a_client_that_the_meter_does_not_know() -> None:
    """Nobody answers its AARQ; all who wait are told at once, and those who come later may try again."""
    world = World(given=settings(client=99))
    requests = [world.ask(owner, asked(QUESTIONS[0])) for owner in range(3)]
    world.run()
    assert {one.status for one in requests} == {DeviceStatus.line_failed}
    assert len({one.ended_at for one in requests}) == 1
    assert world.states()[2] == FREE


def test_a_meter_that_is_not_there() -> None:
    """All are told at once, those behind another one of the same owner as well."""
    world = World()
    world.silent = True
    requests = [world.ask(owner % 3, asked(QUESTIONS[0]), 300) for owner in range(5)]
    began = world.now
    world.run()
    assert {one.status for one in requests} == {DeviceStatus.line_failed}
    assert world.now - began == pytest.approx(12, abs=0.5)
    world.silent = False
    is_answered_after(world, world.ask(1, asked(QUESTIONS[0])))


def test_a_meter_that_falls_silent() -> None:
    """Whose request is under way is told; the others find out for themselves."""
    world = World()
    is_answered_after(world, world.ask(1, asked(QUESTIONS[0])))
    world.silent = True
    requests = [world.ask(owner, asked(QUESTIONS[0]), 300) for owner in range(3)]
    world.run()
    assert [one.status for one in requests] == [DeviceStatus.line_failed] * 3
    world.silent = False
    world.pause(20)
    is_answered_after(world, world.ask(1, asked(QUESTIONS[0])))


# --- turns


def test_owners_take_turns() -> None:
    """One that asks eight times, and two that ask twice."""
    world = World()
    for number in range(8):
        world.ask(100, asked(QUESTIONS[0], number))
    for owner in (200, 300):
        for number in range(2):
            world.ask(owner, asked(QUESTIONS[1], number))
    world.run()
    assert [one.owner for one in world.ended] == [100, 200, 300, 100, 200, 300, *[100] * 6]
    assert [one.number for one in world.ended if one.owner == 100] == list(range(8))
    for request in world.requests:
        is_answered(request)


def test_no_owner_has_more_than_its_share() -> None:
    world = World()
    mine = [world.ask(1, asked(QUESTIONS[0])) for _ in range(10)]
    assert [one.refused for one in mine] == [None] * 8 + [DeviceStatus.busy] * 2
    others = [world.ask(2 + number, asked(QUESTIONS[0])) for number in range(60)]
    assert [one.refused for one in others] == [None] * 56 + [DeviceStatus.busy] * 4
    assert world.counts() == (0, 0, 63)
    world.run()
    assert world.counts() == (64, 0, 0)


def test_the_policy_is_asked_when_the_turn_has_come() -> None:
    world = World()
    requests = [world.ask(owner, asked(QUESTIONS[owner])) for owner in range(3)]
    world.denied.add(1)
    world.run()
    assert [one.status for one in requests] == [DeviceStatus.ok, DeviceStatus.denied, DeviceStatus.ok]


def test_the_policy_is_asked_again_before_the_request_goes() -> None:
    """It was changed while the link was being opened: nothing of the request reaches the line."""
    world = World()
    request = world.ask(1, asked(QUESTIONS[0]))
    world.run(until=lambda: len(world.sent) == 2)
    world.denied.add(0)
    world.run()
    assert request.status == DeviceStatus.denied
    assert request.apdu not in b"".join(world.sent)


@pytest.mark.parametrize("carrier", CARRIERS)
@pytest.mark.parametrize("steps", range(8))
def test_one_leaves_and_the_next_gets_its_own_answer(carrier: Carrier, steps: int) -> None:
    """At whatever moment the first leaves, with the same invoke id under way."""
    world = World(given=settings(carrier))
    first = world.ask(1, asked(QUESTIONS[0]))
    second = world.ask(2, asked(QUESTIONS[1]))
    third = world.ask(3, asked(QUESTIONS[2]))
    world.run(until=lambda: len(world.sent) + len(world.said) > steps)
    world.leave(first)
    world.leave(third)
    world.run()
    assert first.status in (DeviceStatus.cancelled, DeviceStatus.ok)
    assert third.status in (DeviceStatus.cancelled, DeviceStatus.ok)
    is_answered(second)


@pytest.mark.parametrize("carrier", CARRIERS)
def test_deadlines(carrier: Carrier) -> None:
    """One is over while it waits, one while its answer is under way; what comes too late is nobody's."""
    world = World(weather=Weather(delay=0.5, jitter=0.0), given=settings(carrier))
    is_answered_after(world, world.ask(1, asked(QUESTIONS[0])))
    began = world.now
    first = world.ask(1, asked(QUESTIONS[1]), 0.6)
    second = world.ask(2, asked(QUESTIONS[2]), 0.3)
    third = world.ask(3, asked(QUESTIONS[3]), 30)
    world.run()
    assert (first.status, first.ended_at - began) == (DeviceStatus.deadline, pytest.approx(0.6, abs=0.01))
    assert (second.status, second.ended_at - began) == (DeviceStatus.deadline, pytest.approx(0.3, abs=0.01))
    is_answered(third)


@pytest.mark.parametrize("why", [DeviceStatus.gone, DeviceStatus.not_attached])
def test_the_line_ends(why: DeviceStatus) -> None:
    world = World()
    requests = [world.ask(owner, asked(QUESTIONS[0])) for owner in range(5)]
    world.run(until=lambda: len(world.sent) == 3)
    world.reset(why)
    assert {one.status for one in requests} == {why}
    assert world.counts() == (0, 5, 0)
    assert world._outgoing() == b""


def test_leaving_twice_or_afterwards_does_nothing() -> None:
    world = World()
    request = world.ask(1, asked(QUESTIONS[0]))
    world.run()
    world.leave(request)
    assert request.status == DeviceStatus.ok
    assert world.counts() == (1, 0, 0)


# --- lines that lose


@pytest.mark.slow
@pytest.mark.parametrize("carrier", CARRIERS)
def test_bad_lines(carrier: Carrier, record_property: Any) -> None:
    """Whatever the line does, every exchange ends, and an answer is that of its own request."""
    weather = BAD if carrier == Carrier.hdlc else Weather(lost=0.1, jitter=0.3)
    told: dict[str, int] = {}
    for seed in range(SEEDS):
        world = World(seed, weather, settings(carrier))
        for request in storm(world):
            told[str(request.status)] = told.get(str(request.status), 0) + 1
    record_property(f"statuses over {carrier.name}", told)
    assert told[str(DeviceStatus.ok)] > SEEDS * 3


def storm(world: World) -> list[Request]:
    """Owners who ask, leave, and set deadlines by chance."""
    chance, last = world.chance, 0.0
    for _ in range(12):
        apdu = asked(chance.choice((*QUESTIONS, LONG)), chance.randrange(2))
        seconds = chance.choice((0.5, 5.0, 120.0, 120.0, 120.0))
        request = world.ask(chance.randrange(4), apdu, seconds)
        last = max(last, world.now + seconds)
        if chance.random() < 0.7:
            world.pause(chance.random() * 2)
        if chance.random() < 0.1:
            world.leave(request)
    world.run()
    assert world.all_ended()
    assert world.now <= last + 0.01
    for request in world.requests:
        if request.status == DeviceStatus.ok:
            is_answered(request)
        assert request.status in STORMY, request
    answered, failed, waiting = world.counts()
    assert (answered + failed, waiting) == (12, 0)
    return world.requests


STORMY = (DeviceStatus.ok, DeviceStatus.deadline, DeviceStatus.cancelled, DeviceStatus.line_failed, DeviceStatus.meter_refused)


@pytest.mark.slow
@pytest.mark.skipif(EXCHANGE.given is not None, reason="this is the inner run")
@pytest.mark.timeout(900)
def test_sanitized() -> None:
    """Address and undefined behaviour, once, in a process of its own."""
    EXCHANGE.sanitized(("exchange", "exchange_pushes", "link"), WIN12_EXCHANGE_SEEDS="40")
