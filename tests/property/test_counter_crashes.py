"""Counters under crashes at every step: over a disk that forgets what was not synced, and of two processes at once.

What is given out and accepted is compared with a record kept outside; the disk keeps of unsynced writes whatever chance wants.
"""

from dataclasses import dataclass, field

from hypothesis import given, settings
from hypothesis import strategies as st
from win12_wire import limits
from win12_wire.errors import Code
from win12_wire.sessions.counter_store import CounterStore, State

BLOCK = 8


@dataclass
class Disk:
    """One row: what the system shows to running processes, and what a power failure leaves."""

    shown: list[int] = field(default_factory=lambda: [0, 0])
    durable: list[int] = field(default_factory=lambda: [0, 0])

    def sync(self) -> None:
        self.durable = list(self.shown)

    def fail(self, kept: int) -> None:
        """Power is lost; bit n of `kept`: cell n had reached the disk by chance."""
        self.durable = [self.shown[n] if kept >> n & 1 else self.durable[n] for n in range(2)]
        self.shown = list(self.durable)


class Process:
    """A machine, and how far its store operation is."""

    def __init__(self, disk: Disk, used: list[int]) -> None:
        self.disk, self.used = disk, used
        self.machine = CounterStore(self, shared=True, block=BLOCK)
        self.upcoming = 0

    def kept(self) -> int:
        return self.disk.shown[0]

    def heard(self) -> bool:
        return self.disk.shown[1] > 0

    def last_kept(self) -> int:
        return self.disk.shown[1] - 1

    def give(self, counter: int) -> None:
        assert counter not in self.used, "used twice"
        assert counter < self.disk.durable[0], "used before it was durable"
        self.used.append(counter)

    def tell_empty(self) -> None: ...
    def tell_raised(self) -> None: ...

    def tell_next(self, counter: int) -> None:
        self.upcoming = counter

    def save_reserved(self, value: int) -> None:
        assert value >= self.disk.shown[0], "lowered"
        self.disk.shown[0] = value

    def save_last(self, value: int) -> None:
        self.disk.shown[1] = value + 1

    def start_store(self) -> None: ...


ACTIONS = st.one_of(
    st.tuples(st.sampled_from(["take", "reserve", "stored"]), st.integers(0, 1)),
    st.tuples(st.sampled_from(["take", "reserve", "failed", "kill", "forked", "peek"]), st.integers(0, 1)),
    st.tuples(st.sampled_from(["hint", "raise"]), st.integers(0, 1), st.integers(0, 20)),
    st.tuples(st.just("accept"), st.integers(0, 1), st.integers(0, 40)),
    st.tuples(st.just("power"), st.integers(0, 3)),
)


@settings(max_examples=500, deadline=None)
@given(st.lists(ACTIONS, min_size=20, max_size=80))
def test_no_counter_comes_twice(actions: list[tuple[str, ...]]) -> None:
    disk, used = Disk(), []
    processes = [Process(disk, used) for _ in range(2)]
    accepted = -1
    for action, number, *arguments in actions:
        if action == "power":  # which may strike between a save and the sync after it
            disk.fail(number)
            accepted = disk.shown[1] - 1  # what was accepted since the last sync may come again, after a power failure only
            processes = [Process(disk, used) for _ in range(2)]
            continue
        process, other = processes[number], processes[1 - number]
        machine = process.machine
        if action == "kill":
            processes[number] = Process(disk, used)
        elif action in ("reserve", "hint", "raise") and other.machine.state is State.STORING:
            continue  # the other holds the lock of the table
        elif action == "stored":
            if machine.state is State.STORING:
                disk.sync()
            machine.done_stored(0.0)
        elif action == "failed":
            machine.port_failed(0.0)
        elif action == "accept":
            error = machine.api_accept(arguments[0], 0.0)
            assert (error is Code.REPLAY) == (arguments[0] <= accepted)
            accepted = max(accepted, arguments[0])
        elif action in ("hint", "raise"):
            getattr(machine, f"api_{action}")(arguments[0], 0.0)
        else:
            getattr(machine, f"api_{action}")(0.0)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.booleans(), st.integers(0, 2**32 - 1)), max_size=30), st.integers(0, 2**32 - 1))
def test_hints_only_raise_and_not_far(hints: list[tuple[bool, int]], start: int) -> None:
    disk = Disk(shown=[start, 0])
    process = Process(disk, [])
    machine = process.machine
    first = max(start, 1)
    for near, value in hints:
        machine.api_peek(0.0)
        before = process.upcoming
        error = machine.api_hint(min(before + value % 500_000 if near else value, 2**32 - 1), 0.0)
        disk.sync()
        machine.done_stored(0.0)
        machine.api_peek(0.0)
        assert process.upcoming >= before
        assert process.upcoming - first <= limits.COUNTER_JUMP_MAX
        assert error is None or process.upcoming == before


def test_the_end_of_a_key() -> None:
    disk, used = Disk(shown=[limits.COUNTER_MAX - 2, 0]), []
    machine = Process(disk, used).machine
    assert machine.api_reserve(0.0) is None
    disk.sync()
    machine.done_stored(0.0)
    for _ in range(4):
        machine.api_take(0.0)
    assert used == [limits.COUNTER_MAX - 2, limits.COUNTER_MAX - 1]
    assert machine.api_reserve(0.0) is Code.COUNTER_EXHAUSTED
