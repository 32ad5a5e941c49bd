"""Many tasks, one meter: who gets it when, who is told what, and that it is never two at once."""

import asyncio
import gc
from collections.abc import AsyncIterator

import pytest
from session_help import watched
from win12.application.client.sharing import Sharing, Turn
from win12_wire import limits
from win12_wire.errors import Code, LinkError, LocalError
from win12_wire.sessions import NEVER, Record, Step
from win12_wire.sessions.meter_sharing import State


class Bench:
    """A shared meter with a record of who had it; more than one at once is noted."""

    def __init__(self, **options: float) -> None:
        self.records: list[Record] = []
        self.dropped = 0
        self.sharing = Sharing(drop=self._drop, trace=watched(self.records), **options)
        self.order: list[int] = []
        self.using = 0
        self.crowded = False

    def _drop(self) -> None:
        self.dropped += 1

    async def use(self, name: int, seconds: float = 0.0, wait: float = NEVER) -> None:
        async with self.sharing.turn(wait) as turn:
            self.order.append(name)
            self.using += 1
            self.crowded |= self.using > 1
            try:
                turn.use()
                await asyncio.sleep(seconds)
            finally:
                self.using -= 1

    @property
    def steps(self) -> list[Step]:
        return [record for record in self.records if isinstance(record, Step)]

    @property
    def state(self) -> State:
        return self.sharing._machine.state


@pytest.fixture
async def bench() -> AsyncIterator[Bench]:
    bench = Bench()
    yield bench
    assert not bench.crowded


async def waiting(bench: Bench, count: int) -> None:
    while bench.sharing.waiting < count:  # noqa: ASYNC110
        await asyncio.sleep(0)


async def test_turns_come_in_the_order_of_asking(bench: Bench) -> None:
    await asyncio.gather(*(bench.use(name) for name in range(20)))
    assert bench.order == list(range(20))
    assert bench.state is State.FREE


async def test_one_that_waits_is_not_passed_over_by_one_that_comes_again(bench: Bench) -> None:
    async def greedy() -> None:
        for _ in range(5):
            await bench.use(0)

    await asyncio.gather(greedy(), bench.use(1), bench.use(2))
    assert bench.order[:4] == [0, 1, 2, 0]


async def test_a_cancelled_caller_is_passed_over(bench: Bench) -> None:
    tasks = [asyncio.create_task(bench.use(name, 0.01)) for name in range(4)]
    await waiting(bench, 3)
    tasks[1].cancel()
    tasks[2].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    assert bench.order == [0, 3]
    assert tasks[1].cancelled()


async def test_a_cancelled_holder_makes_room(bench: Bench) -> None:
    tasks = [asyncio.create_task(bench.use(name, 60.0 if name == 0 else 0.0)) for name in range(2)]
    await waiting(bench, 1)
    tasks[0].cancel()
    await tasks[1]
    assert tasks[0].cancelled()
    assert bench.order == [0, 1]


async def test_a_caller_cancelled_as_its_turn_comes_gives_it_back(bench: Bench) -> None:
    first = asyncio.create_task(bench.use(0, 0.01))
    second = asyncio.create_task(bench.use(1))
    third = asyncio.create_task(bench.use(2))
    await waiting(bench, 2)
    first.add_done_callback(lambda _: second.cancel())
    await asyncio.gather(first, second, third, return_exceptions=True)
    assert bench.order in ([0, 2], [0, 1, 2])
    assert bench.state is State.FREE


async def test_the_queue_is_bounded() -> None:
    bench = Bench()
    tasks = [asyncio.create_task(bench.use(name)) for name in range(limits.SHARING_QUEUE_MAX + 2)]
    results = await asyncio.gather(*tasks, return_exceptions=True)
    errors = [error for error in results if error is not None]
    assert len(bench.order) == limits.SHARING_QUEUE_MAX + 1
    assert [error.code for error in errors if isinstance(error, LocalError)] == [Code.QUEUE_FULL]


async def test_waiting_ends(bench: Bench) -> None:
    first = asyncio.create_task(bench.use(0, 0.2))
    await asyncio.sleep(0)
    with pytest.raises(LocalError) as error:
        await bench.use(1, wait=0.02)
    assert error.value.code is Code.TURN_TIMEOUT
    await first
    await bench.use(2)
    assert bench.order == [0, 2]


async def test_a_holder_is_put_out_when_others_wait() -> None:
    bench = Bench(hold=0.02)
    holder = asyncio.create_task(bench.use(0, 60.0))
    await asyncio.sleep(0.05)
    assert not holder.done(), "alone, it may stay"
    await bench.use(1)
    with pytest.raises(LocalError) as error:
        await holder
    assert error.value.code is Code.EVICTED
    assert bench.order == [0, 1]
    assert bench.dropped == 0
    assert [step.id for step in bench.steps if step.event in ("timer.hold", "done.cut")] == [
        "hold_alone",
        "hold_evicted",
        "cut_passes",
    ]


async def test_the_turn_passes_only_when_the_one_put_out_has_left() -> None:
    bench = Bench(hold=0.01)
    left = asyncio.Event()

    async def slow_to_leave() -> None:
        async with bench.sharing.turn():
            try:
                await asyncio.sleep(60)
            finally:
                await asyncio.sleep(0.05)
                left.set()

    holder = asyncio.create_task(slow_to_leave())
    await asyncio.sleep(0)
    async with bench.sharing.turn():
        assert left.is_set()
    with pytest.raises(LocalError):
        await holder


async def test_one_that_will_not_leave_has_the_link_dropped_and_all_are_told() -> None:
    bench = Bench(hold=0.01, cut=0.02)
    stubborn = asyncio.Event()

    async def stays() -> None:
        async with bench.sharing.turn() as turn:
            while not stubborn.is_set():
                try:
                    await stubborn.wait()
                except asyncio.CancelledError:
                    continue
            with pytest.raises(LocalError) as error:
                turn.use()
            assert error.value.code is Code.NOT_YOUR_TURN

    holder = asyncio.create_task(stays())
    await asyncio.sleep(0)
    results = await asyncio.gather(bench.use(1), bench.use(2), return_exceptions=True)
    assert [error.code for error in results if isinstance(error, LinkError)] == [Code.PEER_CLOSED] * 2
    assert bench.dropped == 1
    assert bench.state is State.GONE
    with pytest.raises(LinkError):
        await bench.use(3)
    bench.sharing.found()
    await bench.use(4)
    stubborn.set()
    await asyncio.gather(holder, return_exceptions=True)
    await bench.use(5)
    assert bench.order == [4, 5]


async def test_a_lost_link_is_told_to_all(bench: Bench) -> None:
    tasks = [asyncio.create_task(bench.use(name, 0.05)) for name in range(4)]
    await waiting(bench, 3)
    bench.sharing.lost()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    assert [type(result) for result in results[1:]] == [LinkError] * 3
    assert bench.order == [0]


async def test_a_task_that_ends_without_leaving_is_dead(bench: Bench) -> None:
    kept: list[Turn] = []

    async def dies() -> None:
        turn = bench.sharing.turn()
        kept.append(turn)
        await turn.__aenter__()

    await asyncio.create_task(dies())
    await asyncio.wait_for(bench.use(1), 60)
    assert bench.order == [1]
    assert "gone_holder" in [step.id for step in bench.steps]
    await kept[0].__aexit__(None, None, None)
    await bench.use(2)


async def test_an_interrupted_task_can_go_on_afterwards() -> None:
    bench = Bench(hold=0.01)
    after = False

    async def holder() -> None:
        nonlocal after
        with pytest.raises(LocalError):
            await bench.use(0, 60)
        await asyncio.sleep(0)
        after = True

    task = asyncio.create_task(holder())
    await asyncio.sleep(0)
    await bench.use(1)
    await task
    assert after
    assert task.cancelling() == 0


async def test_a_cancellation_from_outside_stays_one() -> None:
    bench = Bench(hold=0.01)
    holder = asyncio.create_task(bench.use(0, 60))
    await asyncio.sleep(0)
    other = asyncio.create_task(bench.use(1))
    await asyncio.sleep(0)
    holder.cancel()
    await asyncio.gather(holder, other, return_exceptions=True)
    assert holder.cancelled()


async def test_no_timer_is_left_behind(bench: Bench) -> None:
    await asyncio.gather(*(bench.use(name) for name in range(3)))
    assert bench.sharing._timer is None
    gc.collect()
    assert bench.sharing._holder is None


async def test_a_turn_outside_is_refused(bench: Bench) -> None:
    turn = bench.sharing.turn()
    with pytest.raises(LocalError) as error:
        turn.use()
    assert error.value.code is Code.NOT_YOUR_TURN
