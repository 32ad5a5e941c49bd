"""Reading: whole records, each reader at its own pace."""

import errno
import os
import select
import signal
import struct
import time
from collections.abc import Callable

import pytest
from device import fails, feed, number, opened, records, statistics, take, take_all
from meter import TOTAL, event, say
from win12_wire.frames.axdr import Data, DataType

Child = Callable[..., int]


def test_records_come_whole_and_in_order(shared: int) -> None:
    reader = opened(flags=os.O_NONBLOCK)
    for value in range(100):
        say(shared, TOTAL, value)
    found = take_all(reader)
    assert [number(one) for one in found] == list(range(100))
    assert [one.sequence for one in found] == list(range(100))
    assert {(one.meter, one.lost, one.latest) for one in found} == {(b"house-1", 0, 0)}


def test_as_many_as_fit_and_no_part_of_one(shared: int) -> None:
    reader = opened(flags=os.O_NONBLOCK)
    for value in range(5):
        say(shared, TOTAL, value)
    size = len(os.read(reader, 60))
    for room in (1, size - 1):
        with fails(errno.EMSGSIZE):
            os.read(reader, room)
    assert os.read(reader, 0) == b""
    assert [number(one) for one in take(reader, 3 * size - 1)] == [1, 2]
    assert [number(one) for one in take(reader, 2 * size)] == [3, 4]


def test_a_record_that_did_not_arrive_is_not_lost(shared: int) -> None:
    """Memory that is not there: the next read gives the same record."""
    import ctypes

    libc = ctypes.CDLL(None, use_errno=True)
    reader = opened(flags=os.O_NONBLOCK)
    say(shared, TOTAL, 7)
    assert libc.read(reader, ctypes.c_void_p(8), 512) == -1
    assert ctypes.get_errno() == errno.EFAULT
    (one,) = take(reader)
    assert (number(one), one.sequence, one.lost) == (7, 0, 0)


def test_readers_have_places_of_their_own(shared: int) -> None:
    early = opened(flags=os.O_NONBLOCK)
    say(shared, TOTAL, 1)
    late = opened(flags=os.O_NONBLOCK)
    say(shared, TOTAL, 2)
    assert [number(one) for one in take_all(late)] == [2]
    assert [number(one) for one in take_all(early)] == [1, 2]


def test_slow_reader_is_told_what_it_lost(shared: int) -> None:
    slow, quick = opened(flags=os.O_NONBLOCK), opened(flags=os.O_NONBLOCK)
    count, got = 1000, []
    for value in range(count):
        say(shared, TOTAL, value)
        if value % 100 == 99:
            got += take_all(quick)
    assert [number(one) for one in got] == list(range(count))
    assert {one.lost for one in got} == {0}
    found = take_all(slow)
    assert [number(one) for one in found] == list(range(count - len(found), count))
    assert found[0].lost == count - len(found)
    assert {one.lost for one in found[1:]} == {0}
    assert [one.sequence for one in found] == list(range(len(found)))
    assert statistics(shared).lost == found[0].lost


def test_empty_device_blocks_or_says_so(shared: int, child: Child) -> None:
    waiting = opened(flags=os.O_NONBLOCK)
    with pytest.raises(BlockingIOError):
        os.read(waiting, 512)

    def wait() -> None:
        file = opened()
        os.write(ready[1], b"x")
        (one,) = records(os.read(file, 512))
        assert number(one) == 42

    ready = os.pipe()
    child(wait)
    os.read(ready[0], 1)
    time.sleep(0.1)
    say(shared, TOTAL, 42)


def test_poll_select_and_epoll(shared: int) -> None:
    reader = opened(flags=os.O_NONBLOCK)
    poll, epoll = select.poll(), select.epoll()
    poll.register(reader, select.POLLIN)
    epoll.register(reader, select.EPOLLIN | select.EPOLLET)

    def seen() -> list[bool]:
        return [bool(poll.poll(0)), bool(epoll.poll(0)), bool(select.select([reader], [], [], 0)[0])]

    assert seen() == [False, False, False]
    say(shared, TOTAL, 1)
    assert seen() == [True, True, True]
    assert seen() == [True, False, True], "an edge is told once"
    take_all(reader)
    assert seen() == [False, False, False]
    epoll.close()


def test_poll_wakes_who_waits(shared: int, child: Child) -> None:
    ready = os.pipe()

    def wait() -> None:
        poll = select.poll()
        poll.register(opened(), select.POLLIN)
        os.write(ready[1], b"x")
        began = time.monotonic()
        assert poll.poll(60_000)
        assert time.monotonic() - began < 10

    child(wait)
    os.read(ready[0], 1)
    time.sleep(0.1)
    say(shared, TOTAL, 1)


def test_a_signal_ends_a_read(shared: int) -> None:
    reader = opened()

    def ring(*_: object) -> None:
        raise InterruptedError

    signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, 0.2)
    with pytest.raises(InterruptedError):
        os.read(reader, 512)
    say(shared, TOTAL, 3)
    assert [number(one) for one in records(os.read(reader, 512))] == [3]


def test_a_read_goes_on_after_a_signal_that_asks_for_it(shared: int, child: Child) -> None:
    """SA_RESTART: the handler runs, and the same call then gives the record."""
    ready = os.pipe()

    def wait() -> None:
        rung = []
        signal.signal(signal.SIGUSR1, lambda *_: rung.append(1))
        signal.siginterrupt(signal.SIGUSR1, False)
        file = opened()
        os.write(ready[1], b"x")
        assert [number(one) for one in records(os.read(file, 512))] == [4]
        assert rung

    process = child(wait)
    os.read(ready[0], 1)
    time.sleep(0.2)
    os.kill(process, signal.SIGUSR1)
    time.sleep(0.2)
    say(shared, TOTAL, 4)


def test_a_killed_reader_is_gone_at_once(shared: int) -> None:
    process = os.fork()
    if process == 0:
        os.read(opened(), 512)
        os._exit(0)
    while statistics(shared).readers < 2:
        time.sleep(0.01)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    assert statistics(shared).readers == 1


def test_a_forked_process_shares_the_place(shared: int) -> None:
    reader, done = opened(flags=os.O_NONBLOCK), os.pipe()
    for value in range(4):
        say(shared, TOTAL, value)
    size = len(os.read(reader, 60))
    process = os.fork()
    if process == 0:
        mine = [number(one) for one in take(reader, size)]
        os.write(done[1], struct.pack("=I", *mine))
        os._exit(0)
    os.waitpid(process, 0)
    assert struct.unpack("=I", os.read(done[0], 4)) == (1,)
    assert [number(one) for one in take_all(reader)] == [2, 3]


def test_several_threads_of_one_file_share_the_records(shared: int) -> None:
    import threading

    reader, found = opened(flags=os.O_NONBLOCK), []
    for value in range(200):
        say(shared, TOTAL, value)

    def run() -> None:
        while more := take(reader, 120):
            found.extend(more)

    threads = [threading.Thread(target=run) for _ in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert sorted(number(one) for one in found) == list(range(200))
    assert sorted(one.sequence for one in found) == list(range(200))


def test_devices_cannot_be_written_or_sought(shared: int) -> None:
    for call in (lambda: os.write(shared, b"x"), lambda: os.lseek(shared, 0, os.SEEK_SET), lambda: os.pread(shared, 512, 0)):
        with fails(errno.EINVAL, errno.ESPIPE):
            call()


def test_a_value_as_large_as_there_is(shared: int) -> None:
    reader = opened(flags=os.O_NONBLOCK)
    for size in (436, 437):
        feed(shared, event(TOTAL, Data(bytes(size), int(DataType.octet_string))), time=-1)
    fits, does_not = take_all(reader)
    assert (len(fits.value), fits.time, fits.too_large) == (440, -1, 0)
    assert (does_not.value, does_not.too_large) == (b"", 1)
