"""Requests of many processes to one meter, by turns, over one association.

A process has one request in the queue of the meter (spec/sessions/meter_sharing.yaml), the others wait for that one; so that the
turn goes round between processes, however many requests each of them has. The association is opened for the first request, and
ended when nobody asked for a while, before the meter does it.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from typing import Any, Final

from win12_wire import limits
from win12_wire.errors import Win12Error

from win12.application.client.shared import SharedMeter

from .answering import answer

IDLE: Final = limits.T_INACTIVITY / 3
"""seconds without a request after which the association is ended"""


class _Line:
    """The requests of one process: who is first, and how many there are."""

    __slots__ = ("count", "lock")

    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.count = 0


class Turns:
    """The turns at one meter. `waiting`: requests that wait for theirs."""

    def __init__(self, shared: SharedMeter, idle: float = IDLE) -> None:
        self._shared = shared
        self._idle = idle
        self._lines: dict[int, _Line] = {}
        self._resting: asyncio.TimerHandle | None = None
        self._rest: asyncio.Task[None] | None = None
        self.waiting = 0

    async def ask(self, process: int, request: Any, allowed: Callable[[], None]) -> bytes:
        """The answer to a request object, as an APDU. `allowed` is called when its turn has come, and raises if it may not go.

        Cancelled at any moment it leaves the line usable. Raises what opening and asking raise, LocalError QUEUE_FULL too.
        """
        self.waiting += 1
        waits = True
        try:
            async with self._line(process), self._shared.turn() as meter:
                waits = False
                self.waiting -= 1
                allowed()
                return await answer(meter.conversation, request)
        finally:
            self.waiting -= waits
            self._rest_later()

    async def close(self) -> None:
        """End the association."""
        if self._resting is not None:
            self._resting.cancel()
        if self._rest is not None:
            await asyncio.gather(self._rest, return_exceptions=True)
        await self._shared.close()

    @contextlib.asynccontextmanager
    async def _line(self, process: int) -> AsyncIterator[None]:
        line = self._lines.setdefault(process, _Line())
        line.count += 1
        try:
            async with line.lock:
                yield
        finally:
            line.count -= 1
            if line.count == 0:
                del self._lines[process]

    def _rest_later(self) -> None:
        if self._resting is not None:
            self._resting.cancel()
        self._resting = asyncio.get_running_loop().call_later(self._idle, self._start_rest)

    def _start_rest(self) -> None:
        self._rest = asyncio.create_task(self._end())

    async def _end(self) -> None:
        if not self._lines:
            with contextlib.suppress(Win12Error):
                await self._shared.rest()
