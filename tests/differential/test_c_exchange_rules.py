"""What exchanges of the drivers refuse of a meter that breaks the rules, and what is left of what has ended."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

from exchange_help import LONG, QUESTIONS, World, asked, attribute, settings
from line import Weather
from test_c_exchange import is_answered, is_answered_after
from win12_wire import limits
from win12_wire.frames.acse import Aare
from win12_wire.frames.cosem import AttributeSelection
from win12_wire.frames.device_abi import Carrier, DeviceStatus
from win12_wire.frames.get import GetRequestWithList
from win12_wire.frames.hdlc import Hdlc
from win12_wire.frames.llc import Direction, Llc
from win12_wire.frames.wrapper import Wrapper

ARCS = bytes.fromhex("6085740508")
AARE, GET_RESPONSE = 0x61, 0xC4
Change = Callable[[bytes], bytes]


def spoilt(tag: int, change: Change) -> World:
    """A meter over the wrapper, whose APDUs of that tag come otherwise."""
    world = World(given=settings(Carrier.wrapper))

    def alter(octets: bytes) -> bytes:
        one = Wrapper.decode(octets)
        apdu = bytes(one.apdu)
        if apdu[0] == tag:
            one.apdu = change(apdu)
        return one.encode()

    world.alter = alter
    return world


def aare(**other: object) -> Change:
    """An AARE with other fields."""

    def change(octets: bytes) -> bytes:
        made = Aare.decode(octets)
        for name, value in other.items():
            setattr(made, name, value)
        return made.encode()

    return change


ANSWERS: dict[str, Change] = {
    "another service's": lambda apdu: b"\xc5\x01" + apdu[2:3] + b"\0",
    "another request's": lambda apdu: apdu[:2] + bytes((apdu[2] ^ 2,)) + apdu[3:],
    "no APDU": lambda _: b"\xc4\xff",
    "cut off": lambda apdu: apdu[:-1],
}
AARES: dict[str, Change] = {
    "version 5 of DLMS": lambda apdu: apdu.replace(b"\x06\x5f\x1f", b"\x05\x5f\x1f"),
    "a context of others": lambda apdu: apdu.replace(ARCS, b"\x60\x85\x74\x05\x09"),
    "short names": aare(application_context_name=ARCS + b"\x01\x02"),
    "a mechanism": aare(mechanism_name=ARCS + b"\x02\x01"),
    "rejected": aare(result=1),
    "no InitiateResponse": aare(user_information=None),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_that_is_none(name: str) -> None:
    """It ends the association, and is given to nobody; the next one gets its own."""
    world = spoilt(GET_RESPONSE, ANSWERS[name])
    request = world.ask(1, asked(QUESTIONS[0], 1))
    world.run()
    assert (request.status, request.answer, world.states()[1]) == (DeviceStatus.meter_refused, b"", 0)
    world.alter = bytes
    is_answered_after(world, world.ask(1, asked(QUESTIONS[1], 2)))


@pytest.mark.parametrize("name", AARES)
def test_an_association_that_is_none(name: str) -> None:
    """Nothing is asked over it."""
    world = spoilt(AARE, AARES[name])
    request = world.ask(1, asked(QUESTIONS[0], 1))
    world.run()
    assert request.status == DeviceStatus.meter_refused
    assert request.apdu not in b"".join(world.sent)
    world.alter = bytes
    is_answered_after(world, world.ask(1, asked(QUESTIONS[1], 2)))


def test_an_exception_in_the_place_of_an_answer_is_given() -> None:
    world = spoilt(GET_RESPONSE, lambda _: bytes.fromhex("d80102"))
    request = world.ask(1, asked(QUESTIONS[0], 1))
    world.run()
    assert (request.status, request.answer.hex()) == (DeviceStatus.ok, "d80102")


def test_a_request_that_is_longer_than_the_meter_takes() -> None:
    """This is known before anything is sent; its neighbour, which is shorter, goes."""
    world = World(given=settings(Carrier.wrapper), max_pdu=64)
    selections = [AttributeSelection(attribute=attribute(QUESTIONS[2]))] * 8
    long = world.ask(1, GetRequestWithList(invoke_id=3, selections=selections).encode())
    short = world.ask(2, asked(QUESTIONS[0]))
    world.run()
    assert long.status == DeviceStatus.bad_request
    assert long.apdu not in b"".join(world.sent)
    is_answered(short)


def test_a_message_that_is_larger_than_there_is_room_for() -> None:
    """Segment by segment more than the link holds: the link ends before it is one octet more."""
    world = World()
    is_answered_after(world, world.ask(1, asked(QUESTIONS[0])))
    world.silent = True
    request, number = world.ask(1, asked(QUESTIONS[1]), 300), 2
    begin, heard = Llc(source_lsap=Direction.to_client, apdu=bytes(125)).encode(), 0
    while request.status is None and heard < 3 * 8192:
        control = 0x10 | 2 << 5 | number << 1
        world.hear(Hdlc(destination=b"\x21", source=b"\x03", control=control, segmented=1, information=begin).encode())
        number, heard, begin = (number + 1) % 8, heard + len(begin), bytes(128)
    assert request.status == DeviceStatus.line_failed
    assert 8192 <= heard <= 8192 + 128


@pytest.mark.parametrize("carrier", [Carrier.hdlc, Carrier.wrapper])
def test_nothing_of_a_line_that_has_ended_goes_over_the_next(carrier: Carrier) -> None:
    """What was not sent yet, and what is half there."""
    world = World(given=settings(carrier))
    world.stuck = True
    world.ask(1, asked(QUESTIONS[0]))
    world.reset(DeviceStatus.gone)
    assert world._outgoing() == b""
    world.stuck = False
    is_answered_after(world, world.ask(1, asked(QUESTIONS[1])))


def test_half_a_message_is_not_joined_to_one_of_the_next_link() -> None:
    world = World()
    is_answered_after(world, world.ask(1, asked(QUESTIONS[0])))
    world.silent = True
    first = world.ask(1, asked(QUESTIONS[1]), 300)
    begin = Llc(source_lsap=Direction.to_client, apdu=b"\xc4").encode()
    world.hear(Hdlc(destination=b"\x21", source=b"\x03", control=0x54, segmented=1, information=begin).encode())
    world.run()
    assert first.status == DeviceStatus.line_failed
    world.silent = False
    world.pause(20)
    is_answered_after(world, world.ask(1, asked(QUESTIONS[2])))


def test_an_association_is_not_closed_while_an_answer_is_awaited() -> None:
    """However long it takes, as long as segments come."""
    world = World(weather=Weather(delay=1.0, jitter=0.0), given=settings(Carrier.hdlc))
    is_answered_after(world, world.ask(1, asked(QUESTIONS[0])))
    began = world.now
    request = world.ask(1, asked(LONG))
    world.run()
    is_answered(request)
    assert request.ended_at - began > limits.T_EXCHANGE_IDLE


def test_who_comes_after_a_refusal_is_served() -> None:
    """A turn that ended before anything was sent goes on to the next one, and to the next owner."""
    world = World()
    world.denied.update((0, 2))
    requests = [world.ask(owner, asked(QUESTIONS[owner])) for owner in range(4)]
    world.run()
    assert [one.status for one in requests] == [DeviceStatus.denied, DeviceStatus.ok] * 2
    assert world.counts() == (2, 2, 0)


def test_a_length_that_promises_more_than_comes_hides_nothing_for_long() -> None:
    """The beginning of a frame, then the answer: it is found as soon as the line is silent."""
    world = World()
    is_answered_after(world, world.ask(1, asked(QUESTIONS[0])))
    began = world.now
    world.hear(b"\x7e\xa7\xff\x21")
    is_answered_after(world, world.ask(1, asked(QUESTIONS[1])))
    assert world.now - began < limits.T_HDLC_GAP + 1
