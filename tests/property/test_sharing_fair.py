"""The arbiter and its callers under random schedules: over channels that delay, and as tasks that are cancelled at any moment.

Checked from outside, not by the machines' own variables: the meter is one caller's at a time, turns come in the order of asking,
nobody is lost, and when everything has been delivered everybody knows where he stands.
"""

import asyncio
import random
from collections import deque

from hypothesis import given, settings
from hypothesis import strategies as st
from win12.application.client.sharing import Sharing
from win12_wire import limits
from win12_wire.errors import LocalError
from win12_wire.sessions import NEVER, meter_sharing, sharing_caller
from win12_wire.sessions.meter_sharing import MeterSharing
from win12_wire.sessions.sharing_caller import SharingCaller

CALLERS = 3
A, C = meter_sharing.State, sharing_caller.State


class Caller:
    """A caller and its two channels."""

    def __init__(self, world: "World", number: int) -> None:
        self.world, self.number = world, number
        self.machine = SharingCaller(self, wait_after=50.0)
        self.to_arbiter: deque[tuple[str, int]] = deque()
        self.to_caller: deque[tuple[str, tuple[int, ...]]] = deque()
        self.answers = 0
        self.requests = 0
        self.dead = False

    def request(self) -> None:
        self.to_arbiter.append(("request", self.number))

    def cancel(self, ticket: int) -> None:
        self.to_arbiter.append(("cancel", ticket))

    def exchange(self, ticket: int) -> None:
        self.to_arbiter.append(("exchange", ticket))

    def release(self, ticket: int) -> None:
        self.to_arbiter.append(("release", ticket))

    def tell_granted(self) -> None:
        self.answers += 1

    def tell_ended(self) -> None:
        self.answers += 1


class World:
    """One arbiter, some callers, and what can be seen from outside."""

    def __init__(self) -> None:
        self.now = 0.0
        self.arbiter = MeterSharing(self, hold_after=20.0, cut_after=5.0)
        self.callers = [Caller(self, number) for number in range(CALLERS)]
        self.owner: dict[int, Caller] = {}
        self.waiting: list[int] = []
        self.holder: int | None = None
        self.cutting = False
        self.hand = 0
        self.granted_order: list[int] = []

    # ports of the arbiter
    def present(self) -> bool:
        return self.arbiter.serving in self.waiting

    def waits(self) -> bool:
        return self.hand in self.waiting

    def queued(self, caller: int, ticket: int) -> None:
        assert len(self.waiting) <= limits.SHARING_QUEUE_MAX
        self.owner[ticket] = self.callers[caller]
        self.waiting.append(ticket)
        self.owner[ticket].to_caller.append(("queued", (ticket,)))

    def refused(self, caller: int, reason: int) -> None:
        self.callers[caller].to_caller.append(("refused", (reason,)))

    def granted(self, ticket: int) -> None:
        assert self.holder is None, "two at once"
        assert not self.cutting, "before the cut was done"
        assert self.waiting[0] == ticket, "somebody who waits longer was passed over"
        self.waiting.pop(0)
        self.holder = ticket
        self.granted_order.append(ticket)
        self.owner[ticket].to_caller.append(("granted", (ticket,)))

    def ended(self, ticket: int, reason: int) -> None:
        if ticket in self.waiting:
            self.waiting.remove(ticket)
        elif reason == meter_sharing.Ending.lost:
            self.holder = None
        self.owner[ticket].to_caller.append(("ended", (ticket, reason)))

    def exchange(self, ticket: int) -> None:
        assert ticket == self.holder
        assert not self.cutting

    def start_cut(self) -> None:
        self.cutting = True

    def drop(self) -> None:
        self.holder, self.cutting = None, False

    # what may happen
    def deliver(self, caller: Caller) -> None:
        if caller.to_arbiter:
            kind, number = caller.to_arbiter.popleft()
            self.hand = number
            if kind == "release" and number == self.holder and not self.cutting:
                self.holder = None
            if kind == "cancel" and number == self.holder and not self.cutting:
                self.holder = None
            getattr(self.arbiter, f"rx_{kind}")(number, self.now)

    def hear(self, caller: Caller) -> None:
        if caller.to_caller:
            kind, arguments = caller.to_caller.popleft()
            if not caller.dead:
                getattr(caller.machine, f"rx_{kind}")(*arguments, self.now)

    def die(self, caller: Caller) -> None:
        """The caller's channel breaks: what it had said is heard, then its tickets are gone."""
        while caller.to_arbiter:
            self.deliver(caller)
        for ticket in [t for t, owner in self.owner.items() if owner is caller]:
            self.hand = ticket
            self.arbiter.rx_gone(ticket, self.now)
        caller.machine = SharingCaller(caller, wait_after=50.0)
        caller.to_caller.clear()
        caller.answers = caller.requests = 0

    def cut_done(self) -> None:
        if self.cutting:
            self.cutting, self.holder = False, None
            self.arbiter.done_cut(self.now)

    def look(self) -> None:
        while self.arbiter.state in (A.PASSING, A.LOST):
            before = self.arbiter.serving, self.arbiter.state
            self.arbiter.api_next(self.now)
            assert (self.arbiter.serving, self.arbiter.state) != before, "looking changes nothing"

    def pass_time(self, seconds: float) -> None:
        self.now += seconds
        for machine in (self.arbiter, *(caller.machine for caller in self.callers)):
            while (deadline := machine.deadline()) is not None and deadline <= self.now:
                machine.handle_timer(self.now)


ACTIONS = ["request", "cancel", "release", "exchange", "look", "cut", "time", "lost", "found", "die"]
ACTIONS += ["deliver", "hear"] * 2
schedules = st.lists(st.tuples(st.sampled_from(ACTIONS), st.integers(0, CALLERS - 1)), max_size=120)


def act(world: World, action: str, number: int) -> None:
    caller = world.callers[number]
    if action == "request" and caller.machine.state is C.IDLE:
        caller.requests += 1
        caller.machine.api_request(world.now)
    elif action == "cancel" and caller.machine.state in (C.ASKING, C.QUEUED):
        caller.machine.api_cancel(world.now)
        caller.answers += 1  # it answered itself
    elif action == "release":
        caller.machine.api_release(world.now)
    elif action == "exchange":
        caller.machine.api_exchange(world.now)
    elif action == "lost" and number == 0:
        world.arbiter.link_lost(world.now)
    elif action in ("deliver", "hear", "die"):
        getattr(world, action)(caller)
    else:
        {"look": world.look, "cut": world.cut_done, "time": lambda: world.pass_time(7.0 * (number + 1)),
         "found": lambda: world.arbiter.link_found(world.now)}.get(action, lambda: None)()  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(schedules)
def test_no_two_at_once_in_order_and_nobody_lost(schedule: list[tuple[str, int]]) -> None:
    world = World()
    for action, number in schedule:
        act(world, action, number)
        alive = sum(ticket in world.waiting for ticket in world.owner)
        assert world.arbiter.waiting == alive
    for _ in range(60):  # fair delivery: whoever gets the meter gives it back
        for caller in world.callers:
            while caller.to_arbiter:
                world.deliver(caller)
            world.look()
            world.cut_done()
            world.look()
            while caller.to_caller:
                world.hear(caller)
            if caller.machine.state is C.HOLDING:
                caller.machine.api_release(world.now)
        world.arbiter.link_found(world.now)
    assert world.arbiter.state is A.FREE
    assert world.arbiter.waiting == 0
    assert world.arbiter.serving == world.arbiter.next_ticket
    for caller in world.callers:
        assert caller.machine.state is C.IDLE
        assert caller.answers >= caller.requests, "a caller was never answered"


async def _play(seed: int) -> None:
    chance = random.Random(seed)
    sharing = Sharing(hold=0.002)
    using, order, asked = 0, [], []

    async def use(name: int) -> str:
        nonlocal using
        asked.append(name)
        try:
            async with sharing.turn(chance.choice([NEVER, NEVER, 0.003])) as turn:
                assert using == 0, "two at once"
                using += 1
                order.append(name)
                try:
                    turn.use()
                    await asyncio.sleep(chance.choice([0, 0, 0.0005, 0.004]))
                finally:
                    using -= 1
        except LocalError as error:
            return error.code
        return "done"

    tasks = []
    for name in range(25):
        tasks.append(asyncio.create_task(use(name)))
        if chance.random() < 0.5:
            await asyncio.sleep(chance.choice([0, 0.0005]))
        if chance.random() < 0.3:
            chance.choice(tasks).cancel()
    results = await asyncio.wait_for(asyncio.gather(*tasks, return_exceptions=True), 60)
    assert order == sorted(order), "out of order"
    assert all(result in ("done", "EVICTED", "TURN_TIMEOUT") or isinstance(result, asyncio.CancelledError) for result in results)
    assert (sharing._machine.state, sharing.waiting) == (A.FREE, 0)
    assert not sharing._waiting
    async with asyncio.timeout(60), sharing.turn():
        pass


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32))
def test_tasks_cancelled_at_random_lose_nobody(seed: int) -> None:
    asyncio.run(_play(seed))
