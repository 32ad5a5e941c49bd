"""What a meter pushes while it is asked something becomes records, and is nobody's answer."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

from exchange_help import LONG, QUESTIONS, World, asked, expected, is_answered, is_answered_after, settings
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data, DataType
from win12_wire.frames.cosem import AttributeDescriptor
from win12_wire.frames.device_abi import Carrier
from win12_wire.frames.hdlc import Hdlc
from win12_wire.frames.llc import Direction, Llc
from win12_wire.frames.notification import DataNotification, EventNotification, NotificationTime
from win12_wire.frames.wrapper import Wrapper

CARRIERS = (Carrier.hdlc, Carrier.wrapper)


def push(value: int) -> bytes:
    said = AttributeDescriptor(class_id=3, instance_id=bytes((1, 0, 1, 8, 0, 255)), attribute_id=2)
    return EventNotification(attribute=said, data=Data(value, int(DataType.double_long_unsigned))).encode()


def unnumbered(apdu: bytes) -> bytes:
    information = Llc(source_lsap=Direction.to_client, apdu=apdu).encode()
    return Hdlc(destination=b"\x21", source=b"\x03", control=0x13, segmented=0, information=information).encode()


@pytest.mark.parametrize("steps", range(9))
def test_unnumbered_pushes_meanwhile_become_records(steps: int) -> None:
    world = World()
    request = world.ask(1, asked(QUESTIONS[0]))
    world.run(until=lambda: len(world.sent) + len(world.said) > steps)
    world.hear(unnumbered(push(steps)))
    world.run()
    is_answered(request)
    assert [one.value[-1] for one in world.records] == [steps]


def test_pushes_of_other_stations_meanwhile_become_records() -> None:
    world = World()
    request = world.ask(1, asked(QUESTIONS[0]))
    information = Llc(source_lsap=Direction.to_client, apdu=push(9)).encode()
    world.hear(Hdlc(destination=b"\x21", source=b"\x45", control=0x10, segmented=0, information=information).encode())
    is_answered_after(world, request)
    assert len(world.records) == 1


@pytest.mark.parametrize("carrier", CARRIERS)
def test_notifications_within_the_association_become_records(carrier: Carrier) -> None:
    world = World(given=settings(carrier))
    is_answered_after(world, world.ask(1, asked(QUESTIONS[0])))
    said = DataNotification(long_invoke_id=1, date_time=NotificationTime(octets=b"", lead=0), data=reading())
    request = world.ask(1, asked(LONG))
    assert world.dialogue.notify(16, said, world.now)
    is_answered_after(world, request)
    world.pause(2)
    assert len(world.records) == 1


def reading() -> Data:
    """A structure of an OBIS code and a number, as some makers push it."""
    return axdr.decode(bytes.fromhex("0202090601000107 00ff060000002a".replace(" ", "")))


def test_a_wrapper_of_others_is_no_answer() -> None:
    world = World(given=settings(Carrier.wrapper))
    request = world.ask(1, asked(QUESTIONS[0]))
    world.hear(Wrapper(source_wport=5, destination_wport=16, apdu=expected(asked(QUESTIONS[1]))).encode())
    world.hear(Wrapper(source_wport=1, destination_wport=103, apdu=push(3)).encode())
    is_answered_after(world, request)
    assert len(world.records) == 1
