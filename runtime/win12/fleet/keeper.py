"""Group commit: whatever meters hand in while one transaction is written goes into the next, with one fsync for all.

The store is used from one thread of its own, so that a slow disk never stalls the meters' time-outs. `do` returns when its job is
durable, so what is reported afterwards is kept.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from types import TracebackType
from typing import Any, Self, TypeVar

from win12_wire.errors import StoreError

from win12.store import Store

T = TypeVar("T")
_Job = tuple[Callable[[Store], Any], "asyncio.Future[Any]"]


class Keeper:
    """The writer of a run. Use as an asynchronous context manager; leaving it waits for what was handed in."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="win12-store")
        self._waiting: list[_Job] = []
        self._handed_in = asyncio.Event()
        self._closing = False
        self._writer: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        self._writer = asyncio.create_task(self._write())
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._closing = True
        self._handed_in.set()
        if self._writer is not None:
            await asyncio.shield(self._writer)
        self._thread.shutdown()

    async def do(self, job: Callable[[Store], T]) -> T:
        """Run a job on the store and return its result once it is durable. Errors: StoreError, and what the job raises."""
        if self._writer is None or self._writer.done():
            raise RuntimeError("the keeper is not open")
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._waiting.append((job, future))
        self._handed_in.set()
        return await future

    async def _write(self) -> None:
        loop = asyncio.get_running_loop()
        while self._waiting or not self._closing:
            await self._handed_in.wait()
            self._handed_in.clear()
            jobs, self._waiting = self._waiting, []
            if jobs:
                answers = await loop.run_in_executor(self._thread, self._commit, [job for job, _ in jobs])
                for (_, future), answer in zip(jobs, answers, strict=True):
                    _settle(future, answer)

    def _commit(self, jobs: list[Callable[[Store], Any]]) -> list[Any]:
        try:
            with self._store.transaction():
                return [job(self._store) for job in jobs]
        except Exception as error:  # handed to whoever waits for the job
            if len(jobs) == 1 or isinstance(error, StoreError):
                return [error] * len(jobs)
        # one job spoiled the transaction: the others must not suffer
        return [answer for job in jobs for answer in self._commit([job])]


def _settle(future: asyncio.Future[Any], answer: object) -> None:
    if future.done():  # its meter was cancelled; the job is durable all the same
        return
    if isinstance(answer, Exception):
        future.set_exception(answer)
    else:
        future.set_result(answer)
