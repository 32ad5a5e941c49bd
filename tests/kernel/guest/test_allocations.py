"""Nothing is allocated when octets come: so says the kernel's own trace, in which a control is seen to allocate."""

import os
import time

import pytest
from allocations import traced
from device import attach, close_all, opened, policy, statistics, take_all
from line import discipline, number, pair
from meter import TOTAL, reading
from module import delete, insert

PUSHES = 100


@pytest.fixture
def line() -> tuple[int, int]:
    """The meter's end of a line, and a file of its device that does not block."""
    insert("win12.ko")
    end, other = pair()
    discipline(other)
    keeper = opened(number(other), os.O_NONBLOCK)
    attach(keeper)
    policy(keeper, "everyone")
    yield end, keeper
    close_all()
    os.close(end)
    os.close(other)
    delete("win12")


def test_a_control_is_seen_to_allocate(line: tuple[int, int]) -> None:
    """Else the next test would say nothing."""
    with traced("win12") as found:
        statistics(line[1])
    assert any("win12_control" in stack for stack in found), found


def test_nothing_is_allocated_when_octets_come(line: tuple[int, int]) -> None:
    end, keeper = line
    octets = reading(TOTAL, 1) * PUSHES
    before = statistics(keeper).records
    with traced("win12") as found:
        for at in range(0, len(octets), 7):  # cut anywhere
            os.write(end, octets[at : at + 7])
        time.sleep(0.5)
    assert statistics(keeper).records == before + PUSHES
    assert len(take_all(keeper)) == PUSHES
    received = [stack for stack in found if any(name.startswith(("line_receive", "win12_line_octets")) for name in stack)]
    assert not received, received


def test_nor_when_a_record_is_read(line: tuple[int, int]) -> None:
    end, keeper = line
    os.write(end, reading(TOTAL, 1) * PUSHES)
    time.sleep(0.5)
    with traced("win12") as found:
        assert len(take_all(keeper)) == PUSHES
    assert not found, found
