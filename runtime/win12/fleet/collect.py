"""Many meters at once: bounded, one association per meter, retried, and whatever was kept stays kept."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import random
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import PurePath

from win12_wire.errors import Code, LinkError, LocalError, StoreError, Win12Error, make
from win12_wire.sessions import NEVER

from win12.application.client.sharing import Sharing
from win12.physical.url import parse_url
from win12.store import Result, Store

from .client import Opener
from .config import Fleet, MeterEntry
from .events import Event, Finished, Retrying, Started, Summary
from .keeper import Keeper
from .retry import pause, worth_retrying
from .visit import Visit

log = logging.getLogger(__name__)


def _silent(event: Event) -> None:
    """Tell nobody."""


class _Run:
    """One run over a fleet."""

    def __init__(self, fleet: Fleet, run: int, keeper: Keeper, opener: Opener, tell: Callable[[Event], None]) -> None:
        self._run, self._keeper, self._opener, self._tell = run, keeper, opener, tell
        self._slots = asyncio.Semaphore(fleet.concurrency)
        # A visit has its own deadline, which does not count the time it waits for a slot.
        self._meters: defaultdict[tuple[object, ...], Sharing] = defaultdict(lambda: Sharing(hold=NEVER))
        self._chance = random.Random()  # noqa: S311 - spreads retries, keeps no secret

    async def meter(self, entry: MeterEntry) -> Result:
        """Everything about one meter; a StoreError ends the run, anything else only this meter's part of it."""
        visit = Visit(entry, self._run, self._keeper, self._tell)
        try:
            async with self._meters[endpoint(entry)].turn(NEVER):
                return await self._finished(visit, await self._attempts(visit, entry))
        except LocalError as error:  # more entries of the fleet are this meter than can wait for it
            visit.fail(str(error.code), error.detail or error.text)
            return await self._finished(visit, 0.0)

    async def _finished(self, visit: Visit, seconds: float) -> Result:
        result = visit.result(seconds)
        await self._keeper.do(lambda store: store.keep_result(self._run, result))
        self._tell(Finished(result))
        return result

    async def _attempts(self, visit: Visit, entry: MeterEntry) -> float:
        """Attempt until done, hopeless or out of time; returns the seconds used, waiting for a free slot not counted."""
        spent = 0.0
        while True:
            async with self._slots:
                if not visit.attempts:
                    self._tell(Started(entry.name))
                began = time.monotonic()
                error = await self._attempt(visit, entry, entry.deadline - spent)
                spent += time.monotonic() - began
            if error is None:
                return spent
            delay = pause(visit.attempts, entry.backoff, self._chance)
            if visit.attempts > entry.retries or not worth_retrying(error) or spent + delay >= entry.deadline:
                visit.fail(str(error.code), error.detail or error.text)
                return spent
            self._tell(Retrying(entry.name, visit.attempts, error, delay))
            await asyncio.sleep(delay)
            spent += delay

    async def _attempt(self, visit: Visit, entry: MeterEntry, seconds: float) -> Win12Error | None:
        visit.begin()
        try:
            async with asyncio.timeout(seconds), self._opener(entry) as client:
                await visit.attempt(client)
        except TimeoutError:
            return LinkError(Code.DEADLINE, f"{entry.deadline:g} s")
        except StoreError:
            raise
        except Win12Error as error:
            return error
        except Exception as error:  # a fault of ours must not take the other meters along
            log.debug("%s", entry.name, exc_info=error)
            return _fault(error)
        return None


def endpoint(entry: MeterEntry) -> tuple[object, ...]:
    """What may have one association at a time: two entries with the same endpoint are the same meter, or on the same line."""
    url = parse_url(entry.url)
    if url.carrier == "serial":
        return (url.host,)
    return (url.host.lower().rstrip("."), url.port, url.physical, url.server)


def _fault(error: Exception) -> Win12Error:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f" at {PurePath(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else ""
    return make(Code.INTERNAL, f"{type(error).__name__}{where}")


async def collect(fleet: Fleet, store: Store, opener: Opener, tell: Callable[[Event], None] = _silent) -> Summary:
    """Read all meters of a fleet into the store; `tell` is called with every event, from the event loop.

    Failures of meters do not raise: they are in the summary and in the store's `results`, each with its reasons. When the task
    is cancelled, what was told as kept is kept and the run is noted as interrupted. Errors: StoreError, which ends the run.
    """
    began = time.monotonic()
    async with Keeper(store) as keeper:
        run = await keeper.do(lambda opened: opened.begin_run())
        try:
            results = await _all(_Run(fleet, run, keeper, opener, tell), fleet)
        except BaseException:
            with contextlib.suppress(StoreError):  # it may be the reason
                await keeper.do(lambda opened: opened.end_run(run, "interrupted"))
            raise
        summary = Summary(run, results, time.monotonic() - began)
        await keeper.do(lambda opened: opened.end_run(run, summary.outcome))
        return summary


async def _all(work: _Run, fleet: Fleet) -> tuple[Result, ...]:
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(work.meter(entry), name=entry.name) for entry in fleet.meters]
    except BaseExceptionGroup as errors:
        raise errors.exceptions[0] from None  # the store's failure; it cancelled the others
    return tuple(task.result() for task in tasks)
