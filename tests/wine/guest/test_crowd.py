"""Many processes at one device."""

import contextlib
import random
import threading
import time
from collections.abc import Callable

import device as d
import pytest
from asked import get
from crowd import begun
from device import attach, close, control, fails, feed, number, opened, policy, snapshot, statistics, take
from meter import TOTAL, reading, say
from win12_wire.frames.device_abi import ControlCode, DeviceKeys, ExchangeRequest

KEYS = DeviceKeys(title=b"WIN12345", counter=0, encryption=bytes(16), authentication=bytes(16)).encode()
SECONDS = 4


@pytest.mark.parametrize("processes", [2, 8])
def test_processes_that_read_and_a_talkative_meter(
    shared: int, processes: int, record_property: Callable[[str, object], None]
) -> None:
    """Each sees every record once and in order, or is told how many it lost."""
    readers, said, stop = begun(*[("read",)] * processes), 0, time.monotonic() + SECONDS
    assert statistics(shared).readers == 1 + processes
    while time.monotonic() < stop:
        say(shared, TOTAL, said)
        said += 1
    say(shared, "9.0.0.0.0.255", said)
    for one in readers:
        told, _ = one.communicate(timeout=60)
        assert (one.returncode, told) == (0, "")
    now = statistics(shared)
    what = f"{said}; given {now.delivered}, lost {now.lost}"
    record_property(f"records put in {SECONDS} s while {processes} processes read", what)


def test_a_killed_reader_is_gone(shared: int) -> None:
    """With its read that waits."""
    (process,) = begun(("wait",))
    assert statistics(shared).readers == 2
    process.kill()
    process.wait(30)
    until = time.monotonic() + 10
    while statistics(shared).readers != 1:
        assert time.monotonic() < until
        time.sleep(0.02)
    say(shared, TOTAL, 1)


def test_several_threads_of_one_file_share_the_records(shared: int) -> None:
    reader, found = opened(), []
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


def ask(file: int, milliseconds: int) -> None:
    """Nobody takes what is sent, so that most end by their deadline."""
    control(file, ControlCode.exchange, ExchangeRequest(deadline=milliseconds, apdu=get(TOTAL)).encode(), 100)


def test_all_that_can_be_done_at_once(keeper: int) -> None:
    """
    Eight threads read, wait, ask, feed, set up and close; afterwards the device works. None cancels a read: what that does when
    records come from all sides at that moment is not to be seen under Wine, see docs/windows.md.
    """
    stop, broken = time.monotonic() + SECONDS, []

    def rage(seed: int) -> None:
        chance, file = random.Random(seed), opened()
        deeds = (
            lambda: take(file, chance.choice((1, 60, 65536)), 60),
            lambda: snapshot(file, chance.choice((40, 200, 65536))),
            lambda: statistics(file),
            lambda: say(file, chance.choice((TOTAL, "1.0.2.8.0.255")), chance.randrange(1 << 32)),
            lambda: policy(file, chance.choice(("everyone", "everything", "household", "nobody"))),
            lambda: attach(file, "house-1", server=chance.randrange(2)),
            lambda: ask(file, chance.randrange(1, 50)),
            lambda: control(file, ControlCode.cancel),
            lambda: control(file, ControlCode.keys, KEYS),
            lambda: control(file, ControlCode.counter, room=12),
            lambda: control(file, chance.randrange(256), chance.randbytes(chance.randrange(600)), chance.randrange(600)),
            lambda: close(opened()),
        )
        while time.monotonic() < stop:
            try:
                with contextlib.suppress(OSError):
                    chance.choice(deeds)()
            except Exception as error:
                broken.append(repr(error))
                return

    threads = [threading.Thread(target=rage, args=(seed,)) for seed in range(8)]
    for one in threads:
        one.start()
    while any(one.is_alive() for one in threads):
        policy(keeper, "everyone")  # so that every read ends
        with contextlib.suppress(OSError):
            attach(keeper)
            say(keeper, TOTAL, 0)
        time.sleep(0.01)
    assert broken == []
    policy(keeper, "everyone")
    attach(keeper)
    before = statistics(keeper).records
    say(keeper, TOTAL, 1)
    assert statistics(keeper).records == before + 1


def test_how_fast_records_go(shared: int, record_property: Callable[[str, object], None]) -> None:
    """From a line to a reader, through Wine's server, which real Windows does not have."""
    reader, octets, rounds, count = opened(), reading(TOTAL, 1) * 100, 20, 0
    began = time.monotonic()
    for _ in range(rounds):
        feed(shared, octets)
        count += len(take(reader))
    record_property("microseconds for a record, from the line to the reader", f"{(time.monotonic() - began) / count * 1e6:.0f}")
    assert count == 100 * rounds
    with fails(d.TOO_SMALL):
        say(shared, TOTAL, 1)
        take(reader, 1)
