"""Requests to a meter, by many processes at once, each of which gets its own answer or is told why not."""

import contextlib
import errno
import itertools
import os
import re
import select
import signal
import threading
import time
from collections.abc import Callable, Iterator

import pytest
from answering import Answering
from asked import CLIENT, SERVER, answer, get, is_answer, until
from device import attach, close_all, control, fails, feed, number, opened, path, policy, refused, statistics, take_all
from line import N_TTY, discipline, pair
from line import number as number_of
from meter import TOTAL, event
from module import delete, insert
from win12_wire.frames.axdr import Data, DataType
from win12_wire.frames.device_abi import Carrier, ControlCode, ExchangeRequest
from win12_wire.frames.get import GetResponseNormal
from win12_wire.frames.hdlc import Hdlc
from win12_wire.frames.llc import Direction, Llc
from win12_wire.frames.wrapper import Wrapper

Child = Callable[..., int]
Figure = Callable[[str, object], None]
PROCESSES = 8


@pytest.fixture(autouse=True)
def module() -> Iterator[None]:
    insert("win12.ko", "feeders=1")
    yield
    close_all()
    delete("win12")


class Line:
    """A line with a meter that can be asked, and its device, which everybody may ask."""

    def __init__(self) -> None:
        self.end, self.line = pair()
        self.meter: Answering | None = None
        discipline(self.line)
        self.number = number_of(self.line)
        self.keeper = opened(self.number)
        attach(self.keeper, carrier=Carrier.hdlc, client=CLIENT, server=SERVER)
        policy(self.keeper, "everything")

    def answers(self, delay: float = 0.0, push: bytes = b"", deaf: bool = False) -> Answering:
        """The meter begins, or another takes its place."""
        if self.meter is not None:
            self.meter.close()
        self.meter = Answering(self.end, self.line, self.keeper, delay=delay, push=push, deaf=deaf)
        return self.meter

    def close(self) -> None:
        if self.meter is not None:
            self.meter.close()
        for one in (self.end, self.line):
            with contextlib.suppress(OSError):
                os.close(one)


@pytest.fixture
def line(module: None) -> Iterator[Line]:
    one = Line()
    yield one
    one.close()


def exchange(file: int, obis: str = TOTAL, milliseconds: int = 60_000, room: int = 4096) -> bytes:
    return control(file, ControlCode.exchange, ExchangeRequest(deadline=milliseconds, apdu=get(obis)).encode(), room)


class Thread:
    """An exchange that somebody else waits for. error: what it ended with."""

    def __init__(self, file: int, obis: str = TOTAL, milliseconds: int = 60_000) -> None:
        self.octets, self.error = b"", 0
        self._thread = threading.Thread(target=self._run, args=(file, obis, milliseconds), daemon=True)
        self._thread.start()

    def _run(self, file: int, obis: str, milliseconds: int) -> None:
        try:
            self.octets = exchange(file, obis, milliseconds)
        except OSError as error:
            self.error = error.errno or 0

    def end(self, seconds: float = 30.0) -> str:
        """The name of its error."""
        self._thread.join(seconds)
        assert not self._thread.is_alive(), "it waits for ever"
        return errno.errorcode.get(self.error, "")


# --- one process


def test_an_answer(line: Line) -> None:
    meter = line.answers()
    for c in range(1, 6):
        is_answer(exchange(line.keeper, f"1.0.{c}.8.0.255"), f"1.0.{c}.8.0.255")
    assert len(meter.order()) == 5
    now = statistics(line.keeper)
    assert (now.exchanges, now.failed, now.waiting) == (5, 0, 0)


def test_a_long_answer_comes_whole(line: Line) -> None:
    line.answers()
    found = GetResponseNormal.decode(exchange(line.keeper, "9.0.0.0.0.255")).data
    assert found == Data(bytes(1000), int(DataType.octet_string))
    with fails(errno.EMSGSIZE):
        exchange(line.keeper, "9.0.0.0.0.255", room=500)


def test_lines_that_nothing_is_sent_over(line: Line) -> None:
    line.answers()
    for settings, error in (
        ({"carrier": Carrier.mbus, "server": SERVER}, errno.EIO),
        ({"carrier": Carrier.hdlc, "server": 0}, errno.ENOTCONN),
        ({"carrier": Carrier.hdlc, "server": SERVER, "needs_protection": 1}, errno.EPROTONOSUPPORT),
    ):
        attach(line.keeper, client=CLIENT, **settings)
        with fails(error):
            exchange(line.keeper)


def test_a_meter_that_is_not_there(line: Line) -> None:
    """The link asks four times; then all who wait are told."""
    waits = [Thread(line.keeper) for _ in range(3)]
    assert [one.end() for one in waits] == ["EIO"] * 3
    line.answers()
    is_answer(exchange(line.keeper), TOTAL)


def test_deadline(line: Line, record_property: Figure) -> None:
    line.answers(deaf=True)
    began = time.monotonic()
    with fails(errno.ETIMEDOUT):
        exchange(line.keeper, milliseconds=1500)
    took = time.monotonic() - began
    record_property("seconds until an exchange with a deadline of 1.5 s ended", f"{took:.2f}")
    assert 1.4 < took < 5
    assert statistics(line.keeper).failed == 1


def test_a_deadline_ends_waiting_for_the_turn(line: Line, child: Child) -> None:
    """Somebody else has the meter; what waits behind is over when it said."""
    meter = line.answers(delay=3)
    other = child(lambda: is_answer(exchange(opened(line.number), "1.0.2.8.0.255"), "1.0.2.8.0.255"), 1001)
    until(lambda: len(meter.order()) == 1)
    with fails(errno.ETIMEDOUT):
        exchange(line.keeper, milliseconds=300)
    assert os.waitid(os.P_PID, other, os.WEXITED | os.WNOWAIT)


# --- many processes


def test_eight_processes_of_different_users(line: Line, child: Child, record_property: Figure) -> None:
    """Each asks for objects of its own, twenty times, and gets the answers to those and no others."""
    meter, rounds = line.answers(), 20

    def asks(c: int) -> None:
        file = opened(line.number)
        for turn in range(rounds):
            obis = f"1.0.{c}.{turn}.0.255"
            is_answer(exchange(file, obis), obis)

    began = time.monotonic()
    running = [child(lambda c=c: asks(c), 1010 + c) for c in range(1, PROCESSES + 1)]
    for one in running:
        os.waitid(os.P_PID, one, os.WEXITED | os.WNOWAIT)
    seconds = time.monotonic() - began
    now = statistics(line.keeper)
    assert (now.exchanges, now.failed, now.waiting) == (PROCESSES * rounds, 0, 0)
    assert len(meter.order()) == PROCESSES * rounds
    record_property(f"exchanges a second, {PROCESSES} processes, emulated", f"{PROCESSES * rounds / seconds:.0f}")


def test_users_take_turns(line: Line, child: Child) -> None:
    """One user with four processes and one with a single one: the second is served every other time."""
    meter, go = line.answers(delay=0.05), os.pipe()

    def asks(c: int, rounds: int) -> None:
        file = opened(line.number)
        os.read(go[0], 1)
        for _ in range(rounds):
            exchange(file, f"1.0.{c}.8.0.255")

    running = [child(lambda: asks(1, 10), 1001) for _ in range(4)] + [child(lambda: asks(2, 10), 1002)]
    os.write(go[1], b"x" * 5)
    for one in running:
        os.waitid(os.P_PID, one, os.WEXITED | os.WNOWAIT)
    order = [obis[2] for obis in meter.order()]
    assert sorted(order) == [1] * 40 + [2] * 10
    places = [at for at, c in enumerate(order) if c == 2]
    gaps = [after - before for before, after in itertools.pairwise(places)]
    assert max(gaps) <= 4, order  # two, but that a process needs its time between two of its requests


def test_no_user_has_more_than_its_share(line: Line) -> None:
    line.answers(delay=1)
    waits = [Thread(line.keeper) for _ in range(10)]
    ends = [one.end(120) for one in waits]
    assert sorted(ends) == [""] * 8 + ["EBUSY"] * 2


def test_the_policy_counts_when_the_turn_comes(line: Line, child: Child) -> None:
    meter = line.answers(delay=2)
    first = child(lambda: exchange(opened(line.number)), 1001)
    until(lambda: len(meter.order()) == 1)
    waits = Thread(line.keeper, "1.0.2.8.0.255")
    until(lambda: statistics(line.keeper).waiting == 1)
    policy(line.keeper, "everyone")
    assert waits.end() == "EACCES"
    os.waitid(os.P_PID, first, os.WEXITED | os.WNOWAIT)
    assert meter.order() == []


def test_who_may_not_is_told_at_once(line: Line, child: Child) -> None:
    meter = line.answers()

    def asks() -> None:
        file = opened(line.number)
        with fails(errno.EACCES):
            exchange(file)

    os.waitid(os.P_PID, child(asks, 1004), os.WEXITED | os.WNOWAIT)
    assert meter.order() == []
    assert statistics(line.keeper).denied == 1


# --- leaving


def test_cancel(line: Line) -> None:
    """All of a file end; the answer that comes too late is nobody's, and the next one gets its own."""
    meter, other = line.answers(delay=2), opened(line.number)
    waits = [Thread(other, f"1.0.{c}.8.0.255") for c in range(1, 4)]
    until(lambda: len(meter.order()) == 1)
    mine = Thread(line.keeper, "1.0.77.8.0.255")
    control(other, ControlCode.cancel)
    assert [one.end(5) for one in waits] == ["ECANCELED"] * 3
    assert mine.end() == ""
    is_answer(mine.octets, "1.0.77.8.0.255")


def test_a_file_that_is_closed(line: Line) -> None:
    """By the process that asks, in another thread; not by a child that closes its copy."""
    meter, other = line.answers(delay=2), opened(line.number)
    waits = Thread(other)
    until(lambda: len(meter.order()) == 1)
    process = os.fork()
    if process == 0:
        os.close(other)
        os._exit(0)
    os.waitpid(process, 0)
    assert statistics(line.keeper).failed == 0
    os.close(other)
    assert waits.end(5) == "ECANCELED"


def test_signals(line: Line, child: Child) -> None:
    """A process that is interrupted, and one that is killed; afterwards the meter is the next one's."""
    meter = line.answers(delay=1)

    def interrupted() -> None:
        signal.signal(signal.SIGUSR1, lambda *_: None)
        file = opened(line.number)
        with fails(errno.EINTR):
            exchange(file)

    for ends, send in ((interrupted, signal.SIGUSR1), (None, signal.SIGKILL)):
        process = child(ends, 1001) if ends else os.fork()
        if process == 0:
            exchange(opened(line.number))
            os._exit(0)
        until(lambda: len(meter.order()) == 1)
        time.sleep(0.1)
        os.kill(process, send)
        os.waitid(os.P_PID, process, os.WEXITED | os.WNOWAIT) if ends else os.waitpid(process, 0)
        is_answer(exchange(line.keeper, "1.0.9.8.0.255"), "1.0.9.8.0.255")
        meter.order()
    assert statistics(line.keeper).failed == 2


@pytest.mark.parametrize("way", ["discipline", "hang up"])
def test_the_line_goes_while_many_wait(line: Line, child: Child, way: str) -> None:
    meter = line.answers(delay=30)

    def asks() -> None:
        file = opened(line.number)
        with fails(errno.ENODEV):
            exchange(file)

    running = [child(lambda: (os.close(line.end), os.close(line.line), asks()), 1010 + at) for at in range(4)]
    until(lambda: len(meter.order()) == 1)
    until(lambda: statistics(line.keeper).waiting == 3)
    with pytest.raises(BlockingIOError):
        delete("win12")
    if way == "discipline":
        discipline(line.line, N_TTY)
    else:
        meter.close()
        os.close(line.end)
    for one in running:
        os.waitid(os.P_PID, one, os.WEXITED | os.WNOWAIT)
    until(lambda: not os.path.exists(path(line.number)))


def test_another_meter_is_attached(line: Line) -> None:
    meter = line.answers(delay=5)
    waits = [Thread(line.keeper) for _ in range(3)]
    until(lambda: len(meter.order()) == 1)
    attach(line.keeper, carrier=Carrier.hdlc, client=CLIENT, server=SERVER)
    assert [one.end(5) for one in waits] == ["ENOTCONN"] * 3


# --- what the meter pushes meanwhile


def test_pushes_meanwhile_become_records(line: Line) -> None:
    said = Wrapper.decode(event("1.0.5.8.0.255", Data(55, int(DataType.double_long_unsigned)))).apdu
    information = Llc(source_lsap=Direction.to_client, apdu=said).encode()
    frame = Hdlc(destination=b"\x21", source=b"\x03", control=0x13, information=information).encode()
    line.answers(push=frame)
    reader = opened(line.number, os.O_NONBLOCK)
    for c in range(1, 4):
        is_answer(exchange(line.keeper, f"1.0.{c}.8.0.255"), f"1.0.{c}.8.0.255")
    assert [number(one) for one in take_all(reader)] == [55] * 3


# --- a line that the kernel does not have


def test_octets_are_taken_and_fed(child: Child) -> None:
    """A program carries them; it is told by poll that there are some."""
    keeper = opened()
    attach(keeper, client=CLIENT, server=SERVER)
    policy(keeper, "everything")
    asks = child(lambda: is_answer(exchange(opened(), "1.0.3.8.0.255"), "1.0.3.8.0.255"), 1001)
    poll = select.poll()
    poll.register(keeper, select.POLLPRI)
    for _ in range(2):
        assert [what & select.POLLPRI for _, what in poll.poll(10_000)] == [select.POLLPRI]
        one = Wrapper.decode(control(keeper, ControlCode.take, room=4096))
        assert (one.source_wport, one.destination_wport) == (CLIENT, SERVER)
        feed(keeper, Wrapper(source_wport=SERVER, destination_wport=CLIENT, apdu=answer(one.apdu)).encode())
    os.waitid(os.P_PID, asks, os.WEXITED | os.WNOWAIT)
    assert poll.poll(0) == []


def test_take_is_for_those_who_may_set_it_up(child: Child) -> None:
    keeper = opened()
    policy(keeper, "everything")

    def stranger() -> None:
        refused(errno.EPERM, ControlCode.take, opened(), room=100)

    os.waitid(os.P_PID, child(stranger, 1001), os.WEXITED | os.WNOWAIT)


# --- what can be watched


def test_steps_are_traced(line: Line) -> None:
    line.answers()
    folder = "/sys/kernel/tracing"
    with open(f"{folder}/events/win12/win12_step/enable", "w") as file:
        file.write("1")
    try:
        is_answer(exchange(line.keeper), TOTAL)
        with open(f"{folder}/trace") as file:
            seen = file.read()
    finally:
        with open(f"{folder}/events/win12/win12_step/enable", "w") as file:
            file.write("0")
    steps = re.findall(rf"smartmeter{line.number} (\w+) (\d+)", seen)
    link = [int(step) for machine, step in steps if machine == "hdlc_client"]
    assert link[:2] == [0, 2], link  # open_bare, connected: enum win12_hdlc_client_id
    assert {"hdlc_client", "association_client", "meter_sharing"} <= {machine for machine, _ in steps}
