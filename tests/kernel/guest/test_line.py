"""A serial line becomes a device, and a device goes when its line does."""

import contextlib
import errno
import fcntl
import os
import select
import struct
import termios
import time
from collections.abc import Callable, Iterator

import pytest
from device import attach, close_all, fails, number, opened, path, policy, records, refused, statistics, take, take_all
from line import METER, N_TTY, TIOCVHANGUP, WIN12, Host, discipline, pair, serial
from line import number as number_of
from meter import TOTAL, reading
from module import delete, insert
from win12_wire.frames.device_abi import ControlCode

T_PUSH_GAP = 4.0
HANG_UPS = 40
Child = Callable[..., int]


@pytest.fixture(autouse=True)
def module() -> Iterator[None]:
    insert("win12.ko")
    yield
    close_all()
    delete("win12")


class Meter:
    """A meter at a pseudo-terminal, its device attached and readable by all."""

    def __init__(self) -> None:
        self.end, self.line = pair()
        discipline(self.line)
        self.number = number_of(self.line)
        self.keeper = opened(self.number)
        attach(self.keeper)
        policy(self.keeper, "everyone")

    def say(self, value: int) -> None:
        self.send(reading(TOTAL, value))

    def send(self, octets: bytes) -> None:
        before = statistics(self.keeper).octets
        os.write(self.end, octets)
        until(lambda: statistics(self.keeper).octets == before + len(octets))

    def close(self) -> None:
        for one in (self.end, self.line):
            with contextlib.suppress(OSError):
                os.close(one)


@pytest.fixture
def meter(module: None) -> Iterator[Meter]:
    one = Meter()
    yield one
    one.close()


def until(true: Callable[[], bool], seconds: float = 60.0) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not come to that"
        time.sleep(0.002)


def gone(file: int) -> None:
    """Every call says ENODEV."""
    for call in (lambda: os.read(file, 512), lambda: statistics(file), lambda: attach(file)):
        with fails(errno.ENODEV):
            call()
    poll = select.poll()
    poll.register(file, select.POLLIN)
    ((_, what),) = poll.poll(0)
    assert what & select.POLLHUP
    assert not what & select.POLLIN


def test_octets_become_records(meter: Meter) -> None:
    reader = opened(meter.number, os.O_NONBLOCK)
    for value in range(20):
        meter.say(value)
    assert [number(one) for one in take_all(reader)] == list(range(20))
    assert statistics(reader).frames == 20


def test_octets_one_by_one_with_noise_between(meter: Meter) -> None:
    reader = opened(meter.number, os.O_NONBLOCK)
    for octet in reading(TOTAL, 1) + reading(TOTAL, 2):
        meter.send(bytes((octet,)))
    assert [number(one) for one in take_all(reader)] == [1, 2]


def test_time_of_a_record_is_when_its_last_octet_came(meter: Meter) -> None:
    reader, octets = opened(meter.number, os.O_NONBLOCK), reading(TOTAL, 1)
    meter.send(octets[:-1])
    time.sleep(0.3)
    before = time.time()
    meter.send(octets[-1:])
    after = time.time()
    (one,) = take_all(reader)
    assert before <= one.time / 1e6 <= after
    assert not one.meter_time


def test_silence_ends_what_was_under_way(meter: Meter) -> None:
    """The kernel's own timer: nothing more has to come."""
    octets = reading(TOTAL, 1)
    meter.send(octets[:10])
    time.sleep(T_PUSH_GAP / 2)
    meter.send(octets[10:12])
    before = statistics(meter.keeper).bad_frames
    time.sleep(T_PUSH_GAP - 1)
    assert statistics(meter.keeper).bad_frames == before
    until(lambda: statistics(meter.keeper).bad_frames == before + 1, 5)
    meter.say(2)
    assert statistics(meter.keeper).records == 1


def test_hang_up_wakes_who_waits(meter: Meter, child: Child) -> None:
    """The meter's end is closed: readers, pollers and those who open get to know."""
    ready = os.pipe()

    def reads() -> None:
        file = opened(meter.number)
        os.write(ready[1], b"x")
        with fails(errno.ENODEV):
            os.read(file, 512)

    def polls() -> None:
        file, poll = opened(meter.number), select.poll()
        poll.register(file, select.POLLIN)
        os.write(ready[1], b"x")
        ((_, what),) = poll.poll(60_000)
        assert what & select.POLLHUP

    for one in (reads, polls):
        child(lambda one=one: (os.close(meter.end), one()))
    for _ in range(2):
        os.read(ready[0], 1)
    time.sleep(0.2)
    os.close(meter.end)
    until(lambda: not os.path.exists(path(meter.number)))
    gone(meter.keeper)


def test_what_came_before_the_end_is_read_first(meter: Meter) -> None:
    reader = opened(meter.number)
    for value in range(3):
        meter.say(value)
    discipline(meter.line, N_TTY)
    assert [number(one) for one in records(os.read(reader, 65536))] == [0, 1, 2]
    gone(reader)


def test_the_line_is_put_to_another_use(meter: Meter) -> None:
    discipline(meter.line, N_TTY)
    gone(meter.keeper)
    os.write(meter.end, b"hello")
    assert os.read(meter.line, 10) == b"hello"


def test_a_new_device_is_not_the_old_one(meter: Meter) -> None:
    """Files of a device that is gone stay with it; its number is free when the last of them is closed."""
    old = opened(meter.number)
    discipline(meter.line, N_TTY)
    discipline(meter.line)
    assert number_of(meter.line) != meter.number
    new = opened(number_of(meter.line))
    attach(new)
    policy(new, "everyone")
    os.write(meter.end, reading(TOTAL, 5))
    until(lambda: statistics(new).records == 1)
    gone(old)
    close_all()
    discipline(meter.line, N_TTY)
    discipline(meter.line)
    assert number_of(meter.line) == 0


def test_lines_are_set_up_by_those_who_may(child: Child) -> None:
    end, line = pair()

    def stranger() -> None:
        with fails(errno.EPERM):
            discipline(line)

    process = child(stranger, 1001)
    assert os.waitid(os.P_PID, process, os.WEXITED | os.WNOWAIT)
    discipline(line)
    os.close(line)
    os.close(end)


def test_nobody_reads_or_writes_the_line(meter: Meter) -> None:
    for call in (lambda: os.read(meter.line, 10), lambda: os.write(meter.line, b"x")):
        with fails(errno.EIO):
            call()
    termios.tcgetattr(meter.line)
    termios.tcflush(meter.line, termios.TCIOFLUSH)


def test_a_module_with_a_line_stays(meter: Meter) -> None:
    close_all()
    with pytest.raises(BlockingIOError):
        delete("win12")


def test_many_lines_at_once() -> None:
    """More than there are numbers for: the last are told so."""
    lines = [pair() for _ in range(66)]
    for _, line in lines[:64]:
        discipline(line)
    assert sorted(number_of(line) for _, line in lines[:64]) == list(range(64))
    for _, line in lines[64:]:
        with fails(errno.ENOSPC):
            discipline(line)
    for end, line in lines:
        os.close(line)
        os.close(end)


def test_hang_ups_at_any_moment(child: Child) -> None:
    """Lines come and go while octets come and others read: nothing is left, nothing falls over, however long it takes."""
    ended, seen = os.pipe(), os.pipe()

    def goes_on() -> bool:
        return not select.select([ended[0]], [], [], 0)[0]

    def reads() -> None:
        os.close(ended[1])
        while goes_on():
            with fails(errno.ENODEV, errno.ENOENT, errno.ENXIO, errno.EACCES):
                file = opened(0, os.O_NONBLOCK)
                os.write(seen[1], b"x")
                while True:
                    take(file)
                    statistics(file)
            close_all()
            time.sleep(0.001)  # what is not there yet comes no sooner by asking

    os.set_blocking(seen[1], False)
    for _ in range(3):
        child(reads)
    for turn in range(HANG_UPS):
        meter = Meter()
        os.write(meter.end, reading(TOTAL, turn) * 5)
        if meter.number == 0:
            os.read(seen[0], 65536)  # somebody has it
        for one in (meter.end, meter.line) if turn % 2 else (meter.line, meter.end):
            os.close(one)
        close_all()
    os.close(ended[1])


# --- a serial port, and the host at its other end


@pytest.fixture
def host() -> Iterator[Host]:
    one = Host()
    yield one
    one.close()


@pytest.fixture
def port(module: None) -> Iterator[int]:
    line = serial(METER)
    discipline(line)
    keeper = opened(number_of(line))
    attach(keeper)
    policy(keeper, "everyone")
    yield line
    os.close(line)


def test_a_serial_port(host: Host, port: int) -> None:
    keeper, reader = opened(0), opened(0, os.O_NONBLOCK)
    line, device = (os.path.realpath(f"/sys/class/{one}") for one in ("tty/ttyS1", "smartmeter/smartmeter0"))
    assert device.startswith(f"{line}/")
    host.play(*(reading(TOTAL, value) for value in range(50)))
    until(lambda: statistics(keeper).records == 50)
    assert [number(one) for one in take_all(reader)] == list(range(50))


def test_a_break_ends_what_was_under_way(host: Host, port: int) -> None:
    """Octets that did not come as they were sent are not joined with others."""
    keeper, octets = opened(0), reading(TOTAL, 1)
    host.play(octets[:10], 0.1, "break", 0.1, octets)
    until(lambda: statistics(keeper).records == 1)
    now = statistics(keeper)
    assert (now.octets, now.frames, now.bad_frames, now.refused) == (10 + len(octets), 1, 1, 0)


def test_vhangup(host: Host, port: int) -> None:
    keeper = opened(0)
    fcntl.ioctl(port, TIOCVHANGUP)
    gone(keeper)


def test_speed_can_be_set_while_it_is_a_device(port: int) -> None:
    attributes = termios.tcgetattr(port)
    attributes[4] = attributes[5] = termios.B9600
    termios.tcsetattr(port, termios.TCSANOW, attributes)
    assert termios.tcgetattr(port)[4] == termios.B9600
    assert struct.unpack("=i", fcntl.ioctl(port, 0x5424, bytes(4))) == (WIN12,)


def test_line_keeps_no_controls(port: int) -> None:
    """Controls are of the device, not of the line."""
    refused(errno.ENOTTY, ControlCode.statistics, port, room=120)
