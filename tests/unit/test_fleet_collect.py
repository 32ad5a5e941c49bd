"""Collecting: bounded, one association per meter, retried where the line is to blame, and nothing kept is fetched again."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from fleet_fake import COLUMNS, ENERGY, PROFILE, START, FakeFleet, FakeMeter, FakeRow, entry, fleet, quarter_hours
from win12.fleet import Deviates, Event, Finished, Kept, Retrying, Started, collect
from win12.fleet.collect import endpoint
from win12.fleet.keeper import Keeper
from win12.fleet.stretch import BATCH
from win12.store import Store
from win12_wire.errors import Code, LinkError, RemoteError, SecurityError, StoreError, WireError

BROKEN = LinkError(Code.PEER_CLOSED, "the fake broke off")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "readings.db") as opened:
        yield opened


async def test_registers_and_rows_are_kept(store: Store) -> None:
    meters = FakeFleet(a=FakeMeter(rows=quarter_hours(3)), b=FakeMeter(rows=quarter_hours(2)))
    summary = await collect(fleet(entry("a"), entry("b")), store, meters)
    assert (summary.outcome, summary.readings, summary.rows, summary.failures) == ("ok", 2, 5, ())
    assert [one.meter for one in store.latest(obis=ENERGY)] == ["a", "b"]
    assert [row.cells[1] for row in store.rows("a", PROFILE)] == [0, 1, 2]
    assert [(run.id, run.outcome) for run in store.runs()] == [(summary.run, "ok")]
    assert store.results(summary.run) == list(summary.results)


async def test_a_second_run_fetches_only_what_is_missing(store: Store) -> None:
    meter = FakeMeter(rows=quarter_hours(10))
    one = fleet(entry("a", since=START))
    await collect(one, store, FakeFleet(a=meter))
    meter.rows += quarter_hours(2, START + timedelta(minutes=150))
    meter.served = 0
    summary = await collect(one, store, FakeFleet(a=meter))
    assert (meter.served, summary.rows) == (2, 2)
    assert len(list(store.rows("a", PROFILE))) == 12


async def test_an_earlier_since_fetches_only_the_gap(store: Store) -> None:
    meter = FakeMeter(rows=quarter_hours(100))
    await collect(fleet(entry("a", since=START + timedelta(hours=5))), store, FakeFleet(a=meter))
    meter.served = 0
    summary = await collect(fleet(entry("a", since=START)), store, FakeFleet(a=meter))
    assert summary.rows == 20
    assert meter.served == 21  # the ends of a span are included


async def test_a_broken_line_is_retried_where_it_broke(store: Store) -> None:
    meter = FakeMeter(rows=quarter_hours(1000), breaks=[(600, BROKEN), (100, BROKEN)])
    heard: list[Event] = []
    summary = await collect(fleet(entry("a")), store, FakeFleet(a=meter), heard.append)
    assert (summary.outcome, summary.rows, summary.results[0].attempts) == ("ok", 1000, 3)
    assert meter.served == 1000
    assert meter.read == [ENERGY]
    assert [one.error.code for one in heard if isinstance(one, Retrying)] == [Code.PEER_CLOSED] * 2


async def test_a_meter_that_never_recovers_keeps_what_it_gave(store: Store) -> None:
    meter = FakeMeter(rows=quarter_hours(1000), breaks=[(300, BROKEN), (0, BROKEN), (0, BROKEN)])
    other = FakeMeter(rows=quarter_hours(5))
    summary = await collect(fleet(entry("a", retries=2), entry("b")), store, FakeFleet(a=meter, b=other))
    bad, good = summary.results
    assert (bad.outcome, bad.attempts, bad.rows, good.outcome) == ("partial", 3, 300, "ok")
    assert [(one.what, one.code, one.detail) for one in bad.reasons] == [(PROFILE, Code.PEER_CLOSED, "the fake broke off")]
    assert len(list(store.rows("a", PROFILE))) == 300
    again = await collect(fleet(entry("a")), store, FakeFleet(a=meter))
    assert (again.outcome, again.rows, meter.served) == ("ok", 700, 1000)


@pytest.mark.parametrize("broken_after", [1, 2, 300])
async def test_newest_first_is_never_taken_for_complete(store: Store, broken_after: int) -> None:
    meter = FakeMeter(rows=quarter_hours(600)[::-1], breaks=[(broken_after, BROKEN)])
    summary = await collect(fleet(entry("a", retries=0)), store, FakeFleet(a=meter))
    assert summary.rows == broken_after
    summary = await collect(fleet(entry("a")), store, FakeFleet(a=meter))
    assert (summary.outcome, summary.rows) == ("ok", 600 - broken_after)
    assert len(list(store.rows("a", PROFILE))) == 600


async def test_a_row_from_a_mad_clock_does_not_hide_the_time_before_it(store: Store) -> None:
    mad = FakeRow(datetime(2099, 1, 1, tzinfo=UTC), (b"", -1))
    meter = FakeMeter(rows=[*quarter_hours(4), mad])
    await collect(fleet(entry("a", since=START)), store, FakeFleet(a=meter))
    meter.rows += quarter_hours(1, START + timedelta(hours=1))
    summary = await collect(fleet(entry("a", since=START)), store, FakeFleet(a=meter))
    assert summary.rows == 1


async def test_rows_without_a_time_are_kept(store: Store) -> None:
    meter = FakeMeter(rows=[replace(row, columns=COLUMNS[1:], cells=row.cells[1:]) for row in quarter_hours(2)])
    await collect(fleet(entry("a")), store, FakeFleet(a=meter))
    assert [row.cells for row in store.rows("a", PROFILE)] == [(0,), (1,)]


async def test_a_refused_object_costs_only_itself(store: Store) -> None:
    meter = FakeMeter(rows=quarter_hours(2), refused={ENERGY, "1.0.99.2.0.255"})
    one = entry("a", registers=(ENERGY, "1.0.2.8.0.255"), profiles=("1.0.99.2.0.255", PROFILE))
    summary = await collect(fleet(one), store, FakeFleet(a=meter))
    (result,) = summary.results
    assert (result.outcome, result.readings, result.rows, result.attempts) == ("partial", 1, 2, 1)
    assert [(reason.what, reason.detail) for reason in result.reasons] == [
        (ENERGY, "object-undefined"),
        ("1.0.99.2.0.255", "read-write-denied"),
    ]


@pytest.mark.parametrize(
    "error",
    [
        SecurityError(Code.WRONG_TAG),
        SecurityError(Code.AUTHENTICATION_FAILED),
        RemoteError(Code.ASSOCIATION_REJECTED, "authentication-failure"),
    ],
)
async def test_what_keys_or_the_meter_decided_is_not_retried(store: Store, error: Exception) -> None:
    meter = FakeMeter(opens=[error] * 5)
    summary = await collect(fleet(entry("a", retries=4)), store, FakeFleet(a=meter))
    assert (meter.associations, summary.outcome) == (1, "failed")
    assert summary.results[0].reasons[0].what == "association"


@pytest.mark.parametrize(
    "error",
    [
        LinkError(Code.CONNECT_FAILED),
        LinkError(Code.RESPONSE_TIMEOUT),
        RemoteError(Code.BLOCK_SEQUENCE),
        WireError(Code.BAD_CHECKSUM, 3, "hdlc"),
        SecurityError(Code.COUNTER_BEHIND),
    ],
)
async def test_what_the_line_may_have_caused_is_retried(store: Store, error: Exception) -> None:
    meter = FakeMeter(opens=[error])
    summary = await collect(fleet(entry("a")), store, FakeFleet(a=meter))
    assert (meter.associations, summary.outcome) == (2, "ok")


async def test_a_fault_of_ours_costs_one_meter_only(store: Store) -> None:
    meters = FakeFleet(a=FakeMeter(opens=[KeyError("secret")]), b=FakeMeter())
    summary = await collect(fleet(entry("a"), entry("b")), store, meters)
    assert [one.outcome for one in summary.results] == ["failed", "ok"]
    (reason,) = summary.results[0].reasons
    assert reason.code == Code.INTERNAL
    assert "KeyError" in reason.detail
    assert "secret" not in reason.detail


async def test_a_slow_meter_ends_at_its_deadline(store: Store) -> None:
    slow = FakeMeter(rows=quarter_hours(10_000), delay=0.01)
    summary = await asyncio.wait_for(collect(fleet(entry("a", deadline=0.3)), store, FakeFleet(a=slow)), 25)
    (result,) = summary.results
    assert (result.outcome, result.attempts) == ("partial", 1)
    assert result.reasons[0].code == Code.DEADLINE
    assert result.seconds < 2


async def test_a_pause_never_outlasts_the_deadline(store: Store) -> None:
    meter = FakeMeter(opens=[BROKEN] * 3)
    summary = await asyncio.wait_for(collect(fleet(entry("a", deadline=0.5, backoff=30.0)), store, FakeFleet(a=meter)), 25)
    (result,) = summary.results
    assert (result.attempts, result.reasons[0].code) == (1, Code.PEER_CLOSED)


async def test_no_more_meters_at_once_than_allowed(store: Store) -> None:
    shared = FakeMeter(delay=0.001)
    entries = [entry(f"a-{n}", profiles=()) for n in range(20)]
    await collect(fleet(*entries, concurrency=3), store, FakeFleet(a=shared))
    assert shared.most_at_once == 3


async def test_one_association_per_meter(store: Store) -> None:
    shared = FakeMeter(delay=0.001)
    entries = [entry(f"a-{n}", url="tcp://One:4059?client=16") for n in range(5)]
    await collect(fleet(*entries), store, FakeFleet(a=shared))
    assert (shared.associations, shared.most_at_once) == (5, 1)


def test_who_is_the_same_meter() -> None:
    same = {endpoint(entry("a", url)) for url in ("tcp://Host", "tcp://host:4059?client=1", "tcp://host.:4059?server=1")}
    assert len(same) == 1
    other = endpoint(entry("a", "tcp://host?server=2"))
    assert other not in same


async def test_waiting_for_a_retry_leaves_the_slot_to_others(store: Store) -> None:
    meters = FakeFleet(a=FakeMeter(opens=[BROKEN]), b=FakeMeter())
    heard: list[Event] = []
    await collect(fleet(entry("a", backoff=0.2), entry("b"), concurrency=1), store, meters, heard.append)
    assert [one.result.meter for one in heard if isinstance(one, Finished)] == ["b", "a"]


async def test_what_was_told_as_kept_is_in_the_store_already(store: Store) -> None:
    meter = FakeMeter(rows=quarter_hours(3 * BATCH))
    seen: list[tuple[int, int]] = []
    told = 0

    def tell(event: Event) -> None:
        nonlocal told
        if isinstance(event, Kept):
            told += event.rows
            with Store(store.path) as other:
                seen.append((told, len(list(other.rows("a", PROFILE)))))

    await collect(fleet(entry("a")), store, FakeFleet(a=meter), tell)
    assert len(seen) >= 4
    assert all(there >= said for said, there in seen)


async def test_cancelling_keeps_what_was_told_and_notes_it(store: Store) -> None:
    meter = FakeMeter(rows=quarter_hours(10_000), delay=0.0001)
    enough = asyncio.Event()
    told = 0

    def tell(event: Event) -> None:
        nonlocal told
        told += event.rows if isinstance(event, Kept) else 0
        if told:
            enough.set()

    task = asyncio.create_task(collect(fleet(entry("a")), store, FakeFleet(a=meter), tell))
    await enough.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert len(list(store.rows("a", PROFILE))) >= told > 0
    assert store.runs()[0].outcome == "interrupted"


@pytest.mark.parametrize("names", ["a", "ab"])
async def test_a_failing_store_ends_the_run(store: Store, monkeypatch: pytest.MonkeyPatch, names: str) -> None:
    def full(*_: object, **__: object) -> int:
        raise StoreError(Code.STORE_FAILED, "disk full")

    monkeypatch.setattr(store, "keep_rows", full)
    meters = FakeFleet(a=FakeMeter(rows=quarter_hours(1)), b=FakeMeter())
    with pytest.raises(StoreError, match="disk full"):
        await collect(fleet(*map(entry, names)), store, meters)


async def test_a_listener_that_fails_ends_the_run_and_is_heard(store: Store) -> None:
    def tell(event: Event) -> None:
        raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        await collect(fleet(entry("a")), store, FakeFleet(a=FakeMeter()), tell)
    assert store.runs()[0].outcome == "interrupted"


async def test_a_keeper_that_is_closed_refuses_instead_of_waiting(store: Store) -> None:
    async with Keeper(store) as keeper:
        assert await keeper.do(lambda opened: opened.meters()) == []
    with pytest.raises(RuntimeError, match="not open"):
        await keeper.do(lambda opened: opened.meters())


async def test_a_job_that_fails_spoils_no_other(store: Store) -> None:
    def fail(_: Store) -> None:
        raise ValueError("mine alone")

    async with Keeper(store) as keeper:
        jobs = [keeper.do(lambda opened: opened.meter_id("a")), keeper.do(fail), keeper.do(lambda opened: opened.meter_id("b"))]
        first, second, third = await asyncio.gather(*jobs, return_exceptions=True)
    assert (first, str(second), third) == (1, "mine alone", 2)
    assert store.meters() == ["a", "b"]


async def test_events_tell_the_story_in_order(store: Store) -> None:
    heard: list[Event] = []
    await collect(fleet(entry("a")), store, FakeFleet(a=FakeMeter(rows=quarter_hours(1))), heard.append)
    assert [type(one) for one in heard] == [Started, Kept, Kept, Finished]


async def test_deviations_are_told_once_also_when_the_line_breaks(store: Store) -> None:
    meter = FakeMeter(rows=quarter_hours(3), breaks=[(1, BROKEN)], deviations=["it takes no lists"])
    told: list[object] = []
    await collect(fleet(entry("a")), store, FakeFleet(a=meter), told.append)
    assert meter.associations == 2
    assert [event for event in told if isinstance(event, Deviates)] == [Deviates("a", "it takes no lists")]
