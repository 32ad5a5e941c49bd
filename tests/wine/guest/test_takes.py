"""Octets that the driver wants sent: a program takes them, and waits for them."""

import device as d
from asked import CLIENT, SERVER
from asking import Line, begin, ends
from device import Asked, begin_control, control, opened, refused
from tokens import ADMINISTRATORS, INTERACTIVE, acting, without
from win12_wire.frames.device_abi import Carrier, ControlCode
from win12_wire.frames.wrapper import Wrapper


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
