"""One meter for several tasks: fair turns, one association, opened when it is first needed and again when it was lost."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator

from win12_wire import limits
from win12_wire.errors import Win12Error

from win12.application.client.meter import Meter
from win12.application.client.opening import COUNTER_OBJECT, CounterSource, KeySource, Opening
from win12.application.client.sharing import Sharing
from win12.application.values.time import STANDARD, TimeRules
from win12.physical.url import MeterUrl


def share(
    url: str | MeterUrl, *, keys: KeySource = None, counters: CounterSource = None, ask_counter: bool = False,
    counter_object: str = COUNTER_OBJECT, rules: TimeRules = STANDARD, hold: float = limits.T_SHARING_HOLD,
) -> SharedMeter:  # fmt: skip
    """A meter for several tasks of this process: `async with win12.share(url) as shared: ...`. Arguments as `win12.open`.

    `hold`: seconds that one task may keep the meter while others wait. Nothing is opened before the first turn.
    """
    opening = Opening(url, keys, counters, ask_counter=ask_counter, counter_object=counter_object, rules=rules)
    return SharedMeter(opening, hold)


class SharedMeter:
    """A meter that is used by turns: `async with shared.turn() as meter: ...`. Leaving its context ends the association.

    Turns are granted in the order in which they were asked for. Between two turns the association stays open.
    """

    def __init__(self, opening: Opening, hold: float = limits.T_SHARING_HOLD) -> None:
        self._opening = opening
        self._sharing = Sharing(hold=hold, drop=self._drop)
        self._meter: Meter | None = None

    @contextlib.asynccontextmanager
    async def turn(self, wait: float = limits.T_SHARING_WAIT) -> AsyncIterator[Meter]:
        """The meter, for this task alone; waits at most `wait` seconds for it.

        LocalError QUEUE_FULL when too many wait, TURN_TIMEOUT, EVICTED when the meter was held too long; and as `win12.open`.
        """
        async with self._sharing.turn(wait):
            yield await self._associated()

    async def rest(self) -> None:
        """End the association, when whoever uses the meter has done; the next turn opens another."""
        async with self._sharing.turn():
            meter, self._meter = self._meter, None
            if meter is not None:
                await meter.close()

    async def close(self) -> None:
        """End the association, when whoever uses the meter has done; whoever waits is told PEER_CLOSED."""
        with contextlib.suppress(Win12Error):
            async with self._sharing.turn(limits.T_RELEASE):
                self._sharing.lost()
        if self._meter is not None:
            await self._meter.close()

    async def __aenter__(self) -> SharedMeter:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def _associated(self) -> Meter:
        if self._meter is None or self._meter.closed or self._meter.conversation.cut:
            self._meter = None
            self._meter = await self._opening.start()
        return self._meter

    def _drop(self) -> None:
        """Somebody will not let go of the meter: the next gets a new association."""
        meter, self._meter = self._meter, None
        if meter is not None:
            meter.conversation.abort()
        asyncio.get_running_loop().call_soon(self._sharing.found)
