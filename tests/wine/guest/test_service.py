"""From the start of the driver to its end."""

import device as d
import pytest
import service
from device import attach, begin_read, close_all, control, fails, number, opened, policy, refused, snapshot, take
from meter import TOTAL, say
from test_controls import KEYS
from win12_wire.frames.device_abi import ControlCode, DeviceFeed


@pytest.fixture(autouse=True)
def stopped() -> None:
    yield
    close_all()
    service.stop()


def test_twenty_times_started_and_stopped() -> None:
    """Each time a device that knows nothing of the one before."""
    for value in range(20):
        service.start()
        assert service.state() == service.RUNNING
        file = opened()
        attach(file, f"house-{value}")
        policy(file, "everyone")
        assert snapshot(file) == []
        say(file, TOTAL, value)
        assert [number(one) for one in snapshot(file)] == [value]
        close_all()
        service.stop()


def test_as_many_devices_as_are_asked_for() -> None:
    service.start(feeders=64)
    for at in (0, 63):
        attach(opened(at), f"house-{at}")
    with fails(2):
        opened(64)


def test_a_number_of_devices_that_cannot_be() -> None:
    for feeders in (0, 65, 0xFFFFFFFF):
        with pytest.raises(OSError, match="WinError"):
            service.start(feeders, tries=1)
        service.stop()
    service.start()
    opened()


def test_what_needs_a_meter_says_so() -> None:
    service.start()
    file = opened()
    refused(d.NOT_READY, ControlCode.keys, file, KEYS.encode())
    refused(d.NOT_READY, ControlCode.feed, file, DeviceFeed(time=0, octets=b"x").encode())
    refused(d.NO_KEYS, ControlCode.counter, file, room=12)
    assert snapshot(file) == []


def test_stopping_while_files_are_open_and_reads_wait() -> None:
    """
    Windows does not unload what is open: it waits for the last file. Wine unloads: what waits ends, every later call fails, and
    the driver starts again as if it had never been.
    """
    for _ in range(10):
        service.start()
        file = opened()
        attach(file)
        policy(file, "everyone")
        waiting = [begin_read(opened()) for _ in range(5)]
        say(file, TOTAL, 1)
        for one in waiting:
            assert one.result()
        waiting = [begin_read(opened()) for _ in range(5)]
        service.stop()
        for one in waiting:
            with fails(d.REMOVED, d.ABORTED, 1, 6, 22, 55):
                one.result(10)
        with pytest.raises(OSError, match="WinError"):
            control(file, ControlCode.statistics, room=120)
        close_all()


def test_devices_have_nothing_in_common() -> None:
    service.start(feeders=2)
    first, second = opened(0), opened(1)
    for file, meter in ((first, "house-1"), (second, "house-2")):
        attach(file, meter)
    policy(first, "everyone")
    readers = opened(0), opened(1)
    for value, file in enumerate((first, second)):
        say(file, TOTAL, value)
    assert [number(one) for one in take(readers[0])] == [0]
    assert take(readers[1]) == []
